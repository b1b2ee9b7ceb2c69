//! Where a proposal comes from and where it went: what became one, what became two, and the
//! questions about it that wait for those concerned.

use super::{address, letters, show};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{
    id::LineageId,
    locale::Locale,
    permit::Action,
    proposal::{Lineage, LineageKind, LineageState, Proposal, Side},
    text::Slug,
};
use leptos::prelude::*;
use service::{
    lineage::{Followed, Kin, MergeForm, SplitForm, WriteFollowed, carriers},
    process::ProcessView,
    proposal::ProposalView,
};

fn letter(
    cx: &Cx,
    process: &Slug,
) -> impl Fn(Locale, &Proposal, Option<&Proposal>, &Lineage) -> service::account::Letter + Sync {
    let (cx, process) = (cx.clone(), process.clone());
    move |locale, one, other, lineage| letters::kin(&cx, &process, one, other, lineage, locale)
}

/// Asks the bearers of another proposal to make one of the two.
pub async fn merge(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let posted = MergeForm {
        other: match form.text("other").trim() {
            "" => form.text("near"),
            typed => typed.to_owned(),
        },
        stays: form.text("stays"),
        words: form.text("words"),
    };
    let (services, caller) = (cx.services(), cx.caller());
    let write = letter(&cx, &process);
    let done = service::lineage::ask_to_merge(services, caller, &process, &slug, &posted, &write);
    match done.await {
        Ok(_) => {
            let path = format!("/p/{process}/proposals/{slug}?done=asked#kin");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => refused(&cx, &process, &slug, form, error, "merge").await,
    }
}

/// Makes a part one of its own.
pub async fn split(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let posted = SplitForm {
        title: form.text("title"),
        actor: form.text("actor"),
        words: form.text("words"),
    };
    let (services, caller) = (cx.services(), cx.caller());
    let write = letter(&cx, &process);
    let done = service::lineage::ask_to_split(services, caller, &process, &slug, &posted, &write);
    match done.await {
        Ok(lineage) => {
            let word = if lineage.state == LineageState::Agreed { "saved" } else { "asked" };
            let path = format!("/p/{process}/proposals/{slug}?done={word}#kin");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => refused(&cx, &process, &slug, form, error, "split").await,
    }
}

async fn refused(
    cx: &Cx,
    process: &Slug,
    slug: &Slug,
    form: Submitted,
    error: service::Error,
    which: &str,
) -> Answer {
    let mut form = form.refused(error)?;
    form.submitted.push("kin", which);
    show::page(cx, process, slug, form).await
}

/// Answers a question, or takes it back.
pub async fn answer(
    cx: Cx,
    Path((process, slug, id)): Path<(Slug, Slug, LineageId)>,
    form: Submitted,
) -> Answer {
    let state = match form.text("answer").as_str() {
        "yes" => LineageState::Agreed,
        "no" => LineageState::Refused,
        "revoke" => LineageState::Revoked,
        _ => return Err(AppError::Refused(domain::Refusal::UnknownChoice)),
    };
    let write = letter(&cx, &process);
    let follows =
        |locale, followed: &Followed<'_>| letters::pledge_followed(&cx, &process, followed, locale);
    let (services, caller) = (cx.services(), cx.caller());
    let letters = (&write as service::lineage::Write<'_>, &follows as WriteFollowed<'_>);
    service::lineage::settle(services, caller, &process, id, state, letters).await?;
    let path = format!("/p/{process}/proposals/{slug}?done=saved#kin");
    Ok(Redirect::to(&cx.href(&path)).into_response())
}

/// Where a proposal went, at the head of its page.
pub(super) fn went(cx: &Cx, process: &Slug, own: &Proposal, kin: &[Kin]) -> Option<AnyView> {
    let l = cx.locale;
    let gone = kin.iter().find(|one| one.lineage.merged_into(own.id).is_some())?;
    let other = gone.other.as_ref()?;
    let href = address(cx, process, other);
    Some(
        view! {
            <div class="notice notice--info">
                <p class="notice__title">{tr!(l, "kin-went")}</p>
                <p><a href=href>{super::name_in_line(other, l)}</a></p>
            </div>
        }
        .into_any(),
    )
}

/// What the section is drawn from.
pub(super) struct Section<'a> {
    pub cx: &'a Cx,
    pub view: &'a ProcessView,
    pub own: &'a ProposalView,
    pub kin: &'a [Kin],
    /// Public proposals that lie near, for the bearers.
    pub near: &'a [Proposal],
    pub form: &'a FormState,
}

impl Section<'_> {
    fn here(&self) -> String {
        address(self.cx, &self.view.process.slug, &self.own.proposal)
    }

    pub(super) fn draw(&self) -> Option<AnyView> {
        let l = self.cx.locale;
        let may = self.own.is_own() && self.own.may(Action::Merge);
        if self.kin.is_empty() && !may {
            return None;
        }
        let ties = self.kin.iter().filter_map(|kin| self.tie(kin, l)).collect_view();
        let near = super::near::list(self.cx, self.view, self.near).filter(|_| may);
        Some(
            view! {
                <section class="section flow" id="kin">
                    <h2>{tr!(l, "kin-title")}</h2>
                    <ul class="plain-list flow">{ties}</ul>
                    {near}
                    {may.then(|| self.merge_form(l))}
                    {may.then(|| self.split_form(l))}
                </section>
            }
            .into_any(),
        )
    }

    /// That somebody waits for an answer of whoever reads this, at the head of the page.
    pub(super) fn waits(&self) -> Option<AnyView> {
        let l = self.cx.locale;
        let asked = |kin: &&Kin| kin.answers && kin.lineage.state == LineageState::Asked;
        self.kin.iter().find(asked)?;
        Some(
            view! {
                <p class="notice notice--warning">
                    {tr!(l, "kin-waits")}" "<a href="#kin">{tr!(l, "kin-waits-answer")}</a>
                </p>
            }
            .into_any(),
        )
    }

    fn tie(&self, kin: &Kin, l: Locale) -> Option<AnyView> {
        let lineage = &kin.lineage;
        let own = self.own.proposal.id;
        let title = match (&kin.other, &lineage.title) {
            (Some(other), _) => {
                let href = address(self.cx, &self.view.process.slug, other);
                view! { <a href=href>{super::name_in_line(other, l)}</a> }.into_any()
            }
            (None, Some(title)) => ui::authored(title, l),
            (None, None) => return None,
        };
        let key = match (lineage.state, lineage.kind) {
            (LineageState::Agreed, LineageKind::Merge) if lineage.proposal == own => "kin-went",
            (LineageState::Agreed, LineageKind::Merge) => "kin-came",
            (LineageState::Agreed, LineageKind::Split) if lineage.proposal == own => "kin-part",
            (LineageState::Agreed, LineageKind::Split) => "kin-whole",
            (_, LineageKind::Split) => "kin-asks-split",
            (_, LineageKind::Merge)
                if lineage.asked_for() == own && lineage.side == Side::Proposal =>
            {
                "kin-asked-into"
            }
            (_, LineageKind::Merge) if lineage.asked_for() == own => "kin-asked-here",
            (_, LineageKind::Merge) if lineage.side == Side::Proposal => "kin-asks-here",
            (_, LineageKind::Merge) => "kin-asks-into",
        };
        let waits = lineage.state == LineageState::Asked;
        let carrier = lineage.actor.as_ref().filter(|_| waits).map(|actor| {
            view! { <p>{tr!(l, "kin-carried-by", name = actor.name.as_str())}</p> }
        });
        let why = waits.then(|| view! { <blockquote><p>{lineage.words.clone()}</p></blockquote> });
        Some(
            view! {
                <li class="flow">
                    <p>{tr!(l, key)}" "{title}</p>
                    {carrier}
                    {why}
                    {waits.then(|| self.buttons(kin, l))}
                </li>
            }
            .into_any(),
        )
    }

    fn buttons(&self, kin: &Kin, l: Locale) -> AnyView {
        let action = format!("{}/kin/{}", self.here(), kin.lineage.id);
        let merges = kin.lineage.kind == LineageKind::Merge;
        let what = tr!(l, if merges { "kin-merge-what" } else { "kin-split-what" });
        let yes = kin.answers.then(|| {
            view! {
                <p>{what}</p>
                <button class="button button--primary" name="answer" value="yes">{tr!(l, "kin-yes")}</button>
                <button class="button" name="answer" value="no">{tr!(l, "kin-no")}</button>
            }
        });
        let revoke = (kin.asked && !kin.answers).then(|| {
            view! { <button class="button button--small" name="answer" value="revoke">{tr!(l, "kin-revoke")}</button> }
        });
        view! { <form method="post" action=action class="button-row">{yes}{revoke}</form> }
            .into_any()
    }

    /// The form that was sent, or an empty one.
    fn own_form(&self, which: &str) -> (FormState, bool) {
        let sent = self.form.value("kin") == which;
        (if sent { self.form.clone() } else { FormState::default() }, sent)
    }

    fn merge_form(&self, l: Locale) -> AnyView {
        let (form, sent) = self.own_form("merge");
        let near: Vec<(String, String)> = self
            .near
            .iter()
            .map(|it| (it.slug.to_string(), it.content.title.get(l).to_owned()))
            .collect();
        let near = (!near.is_empty()).then(|| {
            let none = (String::new(), tr!(l, "kin-near-none"));
            let options = std::iter::once(none).chain(near).collect();
            Field::new("near", tr!(l, "kin-near"), Kind::Select(options)).draw(&form, l)
        });
        let stays = ["other", "own"]
            .into_iter()
            .filter(|side| *side == "other" || self.own.proposal.stage.is_public())
            .map(|side| (side.to_owned(), tr!(l, &format!("kin-stays-{side}")), String::new()))
            .collect();
        let action = format!("{}/merge", self.here());
        view! {
            <details class="filters" open=sent>
                <summary>{tr!(l, "kin-merge")}</summary>
                <form class="form" method="post" action=action novalidate>
                    <p class="field__hint">{tr!(l, "kin-merge-what")}</p>
                    {super::fields::summary(&form, l)}
                    {near}
                    {Field::line("other", tr!(l, "kin-other")).hint(tr!(l, "kin-other-hint")).draw(&form, l)}
                    {ui::choices("stays", &tr!(l, "kin-stays"), stays, false, &form, l)}
                    {Field::new("words", tr!(l, "kin-words"), Kind::Area(2)).hint(tr!(l, "kin-words-hint")).draw(&form, l)}
                    <div class="form__actions"><button class="button">{tr!(l, "kin-ask")}</button></div>
                </form>
            </details>
        }
        .into_any()
    }

    fn split_form(&self, l: Locale) -> AnyView {
        let (form, sent) = self.own_form("split");
        let carriers = carriers(&self.own.proposal).into_iter();
        let carriers = carriers.map(|actor| (actor.id.to_string(), actor.name)).collect();
        let action = format!("{}/split", self.here());
        view! {
            <details class="filters" open=sent>
                <summary>{tr!(l, "kin-split")}</summary>
                <form class="form" method="post" action=action novalidate>
                    <p class="field__hint">{tr!(l, "kin-split-what")}</p>
                    {super::fields::summary(&form, l)}
                    {Field::line("title", tr!(l, "kin-split-title")).draw(&form, l)}
                    {Field::new("actor", tr!(l, "kin-split-actor"), Kind::Select(carriers)).hint(tr!(l, "kin-split-actor-hint")).draw(&form, l)}
                    {Field::new("words", tr!(l, "kin-words"), Kind::Area(2)).hint(tr!(l, "kin-words-hint")).draw(&form, l)}
                    <div class="form__actions"><button class="button">{tr!(l, "kin-split-ask")}</button></div>
                </form>
            </details>
        }
        .into_any()
    }
}
