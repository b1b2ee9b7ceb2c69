//! The equipment of a proposal: when each thing is needed, what was found, and what its bearers
//! answer. Others read the same page without its forms.

mod answering;
mod renting;
mod together;

pub(super) use answering::{answered, back, refused};

use super::{need, need::named, sections, words};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::registry,
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use domain::{
    id::LineId,
    locale::Locale,
    registry::{Resource, loan::Loan},
    sharing::LineState,
    text::Slug,
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    process::ProcessView,
    reference::ResourceKind,
    sharing::{
        self, Carried,
        view::{LineView, Part, Sheet},
    },
};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

impl Back {
    /// What was done.
    pub(super) fn done(&self) -> Option<&str> {
        self.done.as_deref()
    }
}

pub(super) struct Body {
    cx: Cx,
    view: ProcessView,
    carried: Carried,
    part: Part,
    sheet: Sheet,
    kinds: Vec<ResourceKind>,
    hosts: Vec<(String, String)>,
}

/// The equipment of a proposal.
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    Query(back): Query<Back>,
) -> Answer {
    let body = Body::of_proposal(&cx, &process, &slug).await?;
    Ok(body.page(&FormState::default(), None, back.done()))
}

/// Says when something is needed, borrows it, contests, or shares it.
pub async fn post(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let path = format!("/p/{process}/proposals/{slug}/equipment");
    match answered(&cx, &process, &slug, &form).await? {
        Ok(done) => Ok(back(&cx, &path, done, &form)),
        Err(error) => {
            let (form, id) = refused(form, error)?;
            Ok(Body::of_proposal(&cx, &process, &slug).await?.page(&form, id, None))
        }
    }
}

impl Body {
    async fn of_proposal(cx: &Cx, process: &Slug, slug: &Slug) -> Result<Self, AppError> {
        let (services, caller) = (cx.services(), cx.caller());
        let view = service::process::show(services, caller, process).await?;
        let own = service::proposal::show(services, caller, &view, slug).await?;
        if own.proposal.says_nothing() {
            return Err(AppError::NotFound);
        }
        let sheet = sharing::view::of_proposal(services, &view, &own.proposal).await?;
        let part = if own.is_own() { Part::Carries } else { Part::Reads };
        Self::load(cx, view, Carried::from(&own.proposal), part, sheet).await
    }

    /// What a page shows of the equipment of a proposal or a project.
    pub(super) async fn load(
        cx: &Cx,
        view: ProcessView,
        carried: Carried,
        part: Part,
        sheet: Sheet,
    ) -> Result<Self, AppError> {
        let (services, caller) = (cx.services(), cx.caller());
        let mine = match &caller.account {
            Some(_) => service::actor::mine(services, caller).await?,
            None => Vec::new(),
        };
        let mut hosts = match part {
            Part::InTheirName => carried.carriers(),
            _ => Vec::new(),
        };
        hosts.extend(mine.into_iter().map(|(actor, _)| actor));
        let hosts = hosts.into_iter().map(|actor| (actor.id.to_string(), actor.name)).collect();
        let kinds = service::reference::kinds(services).await?;
        Ok(Self { cx: cx.clone(), view, carried, part, sheet, kinds, hosts })
    }

    /// Whether the reader answers.
    fn may_answer(&self) -> bool {
        self.part != Part::Reads
    }

    /// Where it is within the site, without a language.
    fn here(&self) -> String {
        format!("/p/{}/{}", self.view.process.slug, self.carried.path())
    }

    /// Where the reader changes its costs: whoever answers for a project that staff entered does not
    /// write it, unless they are staff.
    fn costs(&self) -> Option<String> {
        let path = match (&self.carried, self.part) {
            (Carried::Proposal(_), Part::Carries) => format!("{}/edit", self.here()),
            (Carried::Project(_, project), Part::InTheirName) => {
                format!("/admin/p/{}/projects/{}/edit", self.view.process.slug, project.slug)
            }
            _ => return None,
        };
        Some(self.cx.href(&path))
    }

    pub(super) fn page(
        &self,
        form: &FormState,
        refused: Option<LineId>,
        done: Option<&str>,
    ) -> Response {
        let (cx, l) = (&self.cx, self.cx.locale);
        let title = tr!(l, "share-title");
        let process = &self.view.process;
        let here = cx.href(&self.here());
        Page::new(cx, title.clone()).at("shared").status(form.status()).draw(|| {
            let steps = vec![
                (cx.href(&format!("/p/{}", process.slug)), process.name.get(l).to_owned()),
                (here.clone(), self.carried.title().get(l).to_owned()),
            ];
            const DONE: [&str; 11] = [
                "need",
                "again",
                "borrowed",
                "rented",
                "bought-again",
                "contested",
                "yielded",
                "offered",
                "joined",
                "left",
                "lenders",
            ];
            let notice = DONE.into_iter().find(|code| done == Some(*code)).map(|code| {
                let text = tr!(l, &format!("share-done-{code}"));
                view! { <p class="notice notice--success" role="status">{text}</p> }
            });
            let empty = self.sheet.lines.is_empty().then(|| {
                if self.part == Part::Carries && matches!(self.carried, Carried::Proposal(_)) {
                    view! { <p>{tr!(l, "share-empty")}" "<a href=format!("{here}/edit#costs")>{tr!(l, "share-empty-link")}</a></p> }.into_any()
                } else {
                    view! { <p>{tr!(l, "share-entered-empty")}</p> }.into_any()
                }
            });
            let lines = self.sheet.lines.iter().map(|line| {
                let blank = FormState::default();
                let mine = if refused == Some(line.line.id) { form } else { &blank };
                self.line(line, mine, l)
            });
            view! {
                {ui::breadcrumbs(cx, steps, title.clone())}
                <header class="page__lead">
                    <p class="eyebrow">{self.carried.title().get(l).to_owned()}</p>
                    <h1>{title.clone()}</h1>
                    <p class="lead">{tr!(l, self.lead())}</p>
                </header>
                {notice}
                {empty}
                {lines.collect_view()}
            }
            .into_any()
        })
    }

    /// What the page is for, by what the reader is to it.
    fn lead(&self) -> &'static str {
        match (&self.carried, self.part) {
            // While people vote nothing is answered: staff reads what everyone reads.
            (Carried::Project(..), Part::InTheirName) if !self.sheet.is_voting => {
                "share-entered-lead-staff"
            }
            (Carried::Project(..), Part::InTheirName | Part::Reads) => "share-entered-lead",
            _ => "share-lead",
        }
    }

    fn line(&self, line: &LineView, form: &FormState, l: Locale) -> AnyView {
        let cost = &line.line.cost;
        let price = cost.total().map(|total| words::euros(total, l)).unwrap_or_default();
        let bought = match line.line.state {
            LineState::Borrowed => tr!(l, "share-line-spared", price = price),
            _ => tr!(l, "share-line-price", quantity = cost.quantity, price = price),
        };
        let own = self.may_answer();
        let edit = self.costs();
        let checked = line.check.as_ref().map(|check| self.found(check, l));
        let contested = (!line.line.words.is_empty()).then(|| {
            view! { <p class="quote">{format!("« {} »", line.line.words)}</p> }
        });
        view! {
            <section class="section flow share-line" id=format!("line-{}", line.line.id)>
                <h2>{cost.label.get(l).to_owned()}" "{sections::badge(line, l)}</h2>
                <p class="share-line__price">{bought}</p>
                {sections::read(cost, &self.kinds, edit.as_deref(), l)}
                {ui::error_summary(form, l)}
                <p class="lead">{sections::sentence(line, l)}</p>
                {checked}
                {contested}
                {self.loans(line, l)}
                {decisions(line, l)}
                {self.pool(line, l)}
                {own.then(|| self.answers(line, l))}
                {own.then(|| self.forms(line, form, l))}
            </section>
        }
        .into_any()
    }

    /// Alternatives, the rules, and the way to what was looked at.
    fn found(&self, check: &domain::sharing::Stored, l: Locale) -> AnyView {
        let others = words::alternatives(&check.finding, &check.inputs, l);
        let others = (!others.is_empty()).then(|| {
            let rows = others.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
            view! { <p>{tr!(l, "share-or")}</p><ul>{rows}</ul> }
        });
        let public = self.carried.is_public().then(|| {
            let path = format!("/p/{}/sharing/checks/{}", self.view.process.slug, check.id);
            view! { " "<a href=self.cx.href(&path)>{tr!(l, "share-check-link")}</a> }
        });
        let when = crate::show::day_and_time(check.at, l);
        let rules = tr!(l, "share-checked", when = when, version = u32::from(check.finding.rules));
        view! { {others}<p class="field__hint">{rules}{public}</p> }.into_any()
    }

    /// The loans that stand in the place of a purchase: to their bearers.
    fn loans(&self, line: &LineView, l: Locale) -> Option<AnyView> {
        if line.loans.is_empty() || !self.may_answer() {
            return None;
        }
        let rows = self.states(&line.loans, l);
        Some(view! { <p>{tr!(l, "share-loans")}</p><ul>{rows}</ul> }.into_any())
    }

    /// Loans with where each stands.
    fn states(&self, loans: &[(Loan, Resource)], l: Locale) -> AnyView {
        let rows = loans.iter().map(|(loan, resource)| {
            let href = self.cx.href(&registry::loan_path(loan.id));
            let state = tr!(l, &format!("loan-state-{}", loan.state.code()));
            let name = resource.details.name.get(l).to_owned();
            view! {
                <li><a href=href>{name}</a>", "{registry::when(loan.span, l)}", "{state}</li>
            }
        });
        rows.collect_view().into_any()
    }

    /// What can be said to a verdict with one press.
    fn answers(&self, line: &LineView, l: Locale) -> Option<AnyView> {
        let check = line.check.as_ref()?;
        let id = line.line.id.to_string();
        let state = line.line.state;
        let may = matches!(state, LineState::Open | LineState::Contested) && !self.sheet.is_voting;
        let accept = (check.finding.verdict.is_acceptable() && may).then(|| {
            let (intent, key) = renting::pressed(&check.finding);
            view! {
                <input r#type="hidden" name="check" value=check.id.to_string() />
                <button class="button button--primary" name="intent" value=intent>{tr!(l, key)}</button>
            }
        });
        let give_in = (state == LineState::Contested).then(|| {
            view! { <button class="button" name="intent" value="yield">{tr!(l, "share-yield")}</button> }
        });
        // Without dates there is nothing to look for again, and dates that were typed would be lost.
        let dated = check.finding.verdict != domain::sharing::Verdict::NeedDates;
        let again = (dated && state != LineState::Borrowed).then(|| {
            view! { <button class="button button--quiet" name="intent" value="again">{tr!(l, "share-again")}</button> }
        });
        Some(
            view! {
                <form method="post" class="button-row">
                    <input r#type="hidden" name="line" value=id />
                    {accept}{give_in}{again}
                </form>
            }
            .into_any(),
        )
    }

    /// When it is needed, why the verdict is wrong, and on what terms one would share.
    fn forms(&self, line: &LineView, form: &FormState, l: Locale) -> Option<AnyView> {
        if line.is_rented() {
            return Some(renting::back(line, self.sheet.is_voting, l));
        }
        if line.line.state == LineState::Borrowed {
            return Some(
                view! { <p class="field__hint">{tr!(l, "share-borrowed-hint")}</p> }.into_any(),
            );
        }
        if self.sheet.is_voting {
            return None;
        }
        let sent = form.submitted.get("intent");
        let dated = line.line.need.uses.is_empty() && line.line.need.exempt.is_none();
        let contest = (line.line.state == LineState::Open && line.check.is_some()).then(|| {
            let body = Field::new(
                named(line.line.id, "words"),
                tr!(l, "share-contest-words"),
                Kind::Area(3),
            )
            .hint(tr!(l, "share-contest-hint"))
            .draw(form, l);
            folded(line, ("contest", "share-contest"), body, sent == Some("contest"), l)
        });
        let known = if sent == Some("need") {
            form.clone()
        } else {
            let values = need::values(&line.line.need).into_iter();
            FormState::prefilled(values.map(|(name, value)| (named(line.line.id, &name), value)))
        };
        let needed = need::fields(&known, line.line.id, l);
        Some(
            view! {
                {folded(line, ("need", "share-need"), needed, dated || sent == Some("need"), l)}
                {contest}
                {self.offering(line, form, l)}
            }
            .into_any(),
        )
    }
}

/// A form behind its title.
fn folded(
    line: &LineView,
    (intent, key): (&'static str, &str),
    body: AnyView,
    open: bool,
    l: Locale,
) -> AnyView {
    view! {
        <details class="filters" open=open>
            <summary>{tr!(l, key)}</summary>
            <form method="post" class="form" novalidate>
                <input r#type="hidden" name="line" value=line.line.id.to_string() />
                {body}
                <div class="form__actions"><button class="button button--primary" name="intent" value=intent>{tr!(l, &format!("{key}-send"))}</button></div>
            </form>
        </details>
    }
    .into_any()
}

/// What was decided, with its reason. Who decided is not said here.
pub(super) fn decisions(line: &LineView, l: Locale) -> Option<AnyView> {
    if line.decisions.is_empty() {
        return None;
    }
    let rows = line.decisions.iter().map(|decision| {
        let key = match (decision.stands(), decision.declined) {
            (true, _) => format!("share-outcome-{}", decision.outcome.code()),
            (false, true) => "share-outcome-declined".to_owned(),
            (false, false) => "share-outcome-signing".to_owned(),
        };
        let code = tr!(l, &format!("share-code-{}", decision.code.code()));
        let said = (!decision.words.is_empty()).then(|| format!(" « {} »", decision.words));
        let day = crate::show::day(decision.at, l);
        view! { <li>{tr!(l, &key, day = day)}" "{code}{said}</li> }
    });
    Some(view! { <p>{tr!(l, "share-decisions")}</p><ul>{rows.collect_view()}</ul> }.into_any())
}
