//! A jury as it is drawn behind the desk: its jurors, who keeps away, and its deliberation.

use crate::{
    cx::Cx,
    features::{admin::confirmation, results::verdict::seat as named},
    form::FormState,
    ui::{self, Field, Kind},
};
use domain::{
    deciding::{JurorKind, Jury, Way},
    locale::Locale,
    permit::Action,
    project::Project,
    vote::VoteState,
};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// A jury with what is known around it, and what is drawn of it.
pub(super) struct Desk<'a> {
    pub cx: &'a Cx,
    pub view: &'a ProcessView,
    pub target: &'a EnvelopeView,
    pub jury: &'a Jury,
    pub projects: &'a [Project],
    pub form: &'a FormState,
    pub path: String,
    pub open: bool,
    pub decided: bool,
}

impl Desk<'_> {
    fn l(&self) -> Locale {
        self.cx.locale
    }

    /// What a juror's points are for now: what was decided is read, what is there is corrected.
    const fn scores(&self, all_given: bool) -> &'static str {
        match (self.decided, all_given) {
            (true, _) => "jury-scores-read",
            (false, true) => "jury-scores-correct",
            (false, false) => "jury-scores",
        }
    }

    /// Who sits in it, and how far each is.
    pub fn jurors(&self) -> AnyView {
        let l = self.l();
        if self.jury.jurors.is_empty() {
            return view! { <p class="notice notice--info">{tr!(l, "jury-empty")}</p> }.into_any();
        }
        let rows = self.jury.jurors.iter().map(|juror| {
            let numbers = self.projects.iter().map(|project| project.number.as_str());
            let own: Vec<_> =
                numbers.filter(|number| !self.jury.keeps_away(juror.number, number)).collect();
            let given =
                own.iter().filter(|number| self.jury.sheet(juror.number, number).is_some());
            let given = given.count();
            let progress = tr!(l, "jury-progress", given = given, all = own.len());
            let scores = self.scores(given == own.len());
            let kind = tr!(l, &format!("juror-one-{}", juror.kind.code()));
            let act = match (self.jury.seated, self.open) {
                (true, _) => {
                    let href = format!("{}/jury/{}", self.path, juror.number);
                    let label = tr!(l, &format!("{scores}-of"), name = juror.name.as_str());
                    view! { <a href=href aria-label=label>{tr!(l, scores)}</a> }.into_any()
                }
                (false, true) => {
                    let label = tr!(l, "jury-dismiss-whom", name = juror.name.as_str());
                    view! {
                        <form method="post" action=format!("{}/jury/dismiss", self.path)>
                            <button class="button button--small button--quiet" name="juror" value=juror.number.to_string() aria-label=label>{tr!(l, "jury-dismiss")}</button>
                        </form>
                    }
                    .into_any()
                }
                _ => ().into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{juror.number}". "{juror.name.clone()}</th>
                    <td data-label=tr!(l, "jury-form-kind")>{kind}</td>
                    <td data-label=tr!(l, "jury-progress-head")>{self.jury.seated.then_some(progress)}</td>
                    <td data-label=tr!(l, "jury-act")>{act}</td>
                </tr>
            }
        });
        view! {
            <table class="table table--stack">
                <thead><tr>
                    <th scope="col">{tr!(l, "jury-juror")}</th>
                    <th scope="col">{tr!(l, "jury-form-kind")}</th>
                    <th scope="col">{tr!(l, "jury-progress-head")}</th>
                    <th scope="col">{tr!(l, "jury-act")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            {self.together()}
        }
        .into_any()
    }

    /// How far all of them are together, once they sit.
    fn together(&self) -> Option<AnyView> {
        let l = self.l();
        let (missing, all) =
            self.jury.progress(self.projects.iter().map(|project| project.number.as_str()));
        let given = all - missing;
        self.jury.seated.then(|| {
            view! {
                <p>{tr!(l, "jury-progress-all", given = given, all = all)}</p>
                <progress class="meter" value=given.to_string() max=all.to_string() aria-label=tr!(l, "jury-progress-head")></progress>
            }
            .into_any()
        })
    }

    pub fn naming(&self) -> Option<AnyView> {
        let l = self.l();
        (self.open && !self.jury.seated).then(|| {
            let kinds = JurorKind::ALL.iter().map(|kind| {
                let key = format!("juror-one-{}", kind.code());
                (kind.code().to_owned(), tr!(l, &key))
            });
            let name = Field::line("name", tr!(l, "jury-form-name")).hint(tr!(l, "jury-form-name-hint"));
            let kind = Field::new("kind", tr!(l, "jury-form-kind"), Kind::Select(kinds.collect()));
            view! {
                <section class="section">
                    <h2>{tr!(l, "jury-name-title")}</h2>
                    <form class="form form--dense" method="post" action=format!("{}/jury", self.path) novalidate>
                        {name.draw(self.form, l)}
                        {kind.draw(self.form, l)}
                        <div class="button-row"><button class="button">{tr!(l, "jury-name-button")}</button></div>
                    </form>
                </section>
            }
            .into_any()
        })
    }

    pub fn seating(&self) -> Option<AnyView> {
        let l = self.l();
        let seats = self.open && !self.jury.seated && !self.jury.jurors.is_empty();
        if let Some(waits) = super::super::waits(self.cx, self.view, "seat", Action::Seat) {
            return seats.then_some(waits);
        }
        seats.then(|| {
            let label = tr!(l, "jury-seat-confirm");
            view! {
                <section class="section">
                    <h2>{tr!(l, "jury-seat-title")}</h2>
                    <form class="form form--dense" method="post" action=format!("{}/jury/seat", self.path) novalidate>
                        <p>{tr!(l, "jury-seat-what")}</p>
                        {confirmation("seat_confirm", label, self.form, l)}
                        <div class="button-row"><button class="button button--primary">{tr!(l, "jury-seat-button")}</button></div>
                    </form>
                </section>
            }
            .into_any()
        })
    }

    pub fn conflicts(&self) -> AnyView {
        let l = self.l();
        let lines = self.jury.conflicts.iter().map(|conflict| {
            let juror = self.jury.jurors.iter().find(|juror| juror.number == conflict.juror);
            let who = juror.map_or_else(String::new, |juror| named(juror, l));
            let project = self.projects.iter().find(|project| project.number == conflict.project);
            let title = project.map_or("", |project| project.title.get(l));
            let text = tr!(l, "verdict-kept-away", who = who, project = title);
            view! { <li>{text}" "{conflict.reason.get(l).to_owned()}</li> }
        });
        let lines = lines.collect_view();
        let form = (self.open && !self.jury.jurors.is_empty()).then(|| self.conflict_form());
        view! {
            <section class="section">
                <h2>{tr!(l, "verdict-conflicts-title")}</h2>
                <p>{tr!(l, "jury-conflict-what")}</p>
                <ul>{lines}</ul>
                {form}
            </section>
        }
        .into_any()
    }

    fn conflict_form(&self) -> AnyView {
        let l = self.l();
        let jurors = self.jury.jurors.iter();
        let jurors = jurors
            .map(|juror| (juror.number.to_string(), format!("{}. {}", juror.number, juror.name)));
        let projects = self.projects.iter().map(|project| {
            let text = format!("{}. {}", project.number, project.title.get(l));
            (project.number.clone(), text)
        });
        let juror =
            Field::new("conflict_juror", tr!(l, "jury-juror"), Kind::Select(jurors.collect()));
        let project = Field::new(
            "conflict_project",
            tr!(l, "verdict-project"),
            Kind::Select(projects.collect()),
        );
        let reason = tr!(l, "jury-conflict-reason");
        view! {
            <form class="form form--dense" method="post" action=format!("{}/jury/conflict", self.path) novalidate>
                {juror.draw(self.form, l)}
                {project.draw(self.form, l)}
                {ui::languages("conflict_reason", &reason, &Kind::Area(2), self.form, l)}
                <div class="button-row"><button class="button">{tr!(l, "jury-conflict-button")}</button></div>
            </form>
        }
        .into_any()
    }

    pub fn concluding(&self) -> Option<AnyView> {
        let l = self.l();
        if !self.open || !self.jury.seated {
            return None;
        }
        let mixed = matches!(self.target.way, Way::Mix { .. });
        if mixed && self.target.vote.state != VoteState::Closed {
            return Some(
                view! { <p class="notice notice--info">{tr!(l, "jury-conclude-later")}</p> }
                    .into_any(),
            );
        }
        let waits = super::super::waits(self.cx, self.view, "settle", Action::Settle);
        if let Some(waits) = waits.filter(|_| !mixed) {
            return Some(waits);
        }
        let way = self.target.way.kind().code();
        Some(
            view! {
                <section class="section">
                    <h2>{tr!(l, "jury-conclude-title", way = way)}</h2>
                    <form class="form form--dense" method="post" action=format!("{}/jury/conclude", self.path) novalidate>
                        <p>{tr!(l, "jury-conclude-what", way = way)}</p>
                        {super::super::said(self.form, l)}
                        <div class="button-row"><button class="button button--primary">{tr!(l, "jury-conclude-button", way = way)}</button></div>
                    </form>
                </section>
            }
            .into_any(),
        )
    }
}
