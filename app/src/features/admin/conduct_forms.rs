//! The steps in the conduct of a vote, each a form that says what will happen.

use super::{confirmation, envelope_path};
use crate::{
    cx::Cx,
    form::FormState,
    show,
    ui::{self, Field, Kind},
};
use domain::{Refusal, process::Visibility, session::Refused, vote::VoteState};
use leptos::prelude::*;
use service::{
    process::{EnvelopeView, ProcessView},
    progress::{self, Over, Subject, Work},
};

/// The steps that are possible in the state of the vote.
pub(super) fn steps(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    (form, hindrance): (&FormState, Option<&Refusal>),
) -> AnyView {
    let l = cx.locale;
    let path = envelope_path(view, target);
    let by_vote = target.way.has_vote();
    let desk = Desk { cx, action: cx.href(&format!("{path}/conduct")), form, by_vote };
    let open = target.vote.admits_ballots(cx.now()).is_ok();
    let results = || {
        let href = cx.href(&format!("/p/{}/{}/results", view.process.slug, target.envelope.slug));
        let key = match target.vote.state {
            VoteState::Published => "admin-conduct-see-results",
            _ => "admin-conduct-preview-results",
        };
        view! { <p class="button-row"><a class="button" href=href>{tr!(l, key)}</a></p> }.into_any()
    };
    match target.vote.state {
        VoteState::Planned if target.projects < 2 => {
            let link = too_few(cx, &path);
            view! { {link} {by_vote.then(|| desk.extend())} }.into_any()
        }
        VoteState::Planned if view.process.visibility == Visibility::Draft => {
            only_staff_sees_it(&desk, &cx.href(&super::process_path(view)))
        }
        VoteState::Planned if !by_vote => waiting(cx, target, &path),
        VoteState::Planned => {
            let opens = match hindrance {
                Some(why) => not_yet(cx, view, "vote", why),
                None => desk.open(target),
            };
            view! { {opens} {desk.extend()} }.into_any()
        }
        VoteState::Open if open => view! {
            <h2>{tr!(l, "admin-conduct-steps")}</h2>
            {desk.extend()}
            {desk.close()}
            {desk.void()}
        }
        .into_any(),
        VoteState::Open => {
            // The clock closes it within the minute; nothing is left to decide.
            view! { <p class="notice notice--info">{tr!(l, "admin-conduct-closing")}</p> }
                .into_any()
        }
        VoteState::Closed
            if target.way.panel().is_some()
                && progress::of(cx.services(), Subject::Count(target.vote.id)).is_none() =>
        {
            view! { {with_jury(cx, &path)} {desk.void()} }.into_any()
        }
        VoteState::Closed => match progress::of(cx.services(), Subject::Count(target.vote.id)) {
            Some(work) if work.standing().over.is_none() => underway(&desk, &work),
            last => {
                let broken = last.is_some_and(|work| work.standing().over == Some(Over::BrokenOff));
                let notice = broken.then(|| view! { <p class="notice notice--warning" role="status">{tr!(l, "progress-count-broken-off")}</p> });
                view! { {notice} {desk.count()} {desk.void()} }.into_any()
            }
        },
        VoteState::Counted => view! { {results()} {desk.publish()} {desk.void()} }.into_any(),
        VoteState::Published => view! { {results()} {laureates(&desk, &path)} }.into_any(),
        VoteState::Void => ().into_any(),
    }
}

/// In the place of an opening where there is nothing to choose from.
fn too_few(cx: &Cx, path: &str) -> AnyView {
    let l = cx.locale;
    let href = cx.href(&format!("{path}/projects"));
    view! { <p class="notice notice--warning">{tr!(l, "admin-conduct-too-few")}" "<a href=href>{tr!(l, "admin-next-projects-action")}</a></p> }
        .into_any()
}

/// In the place of a step that would be refused: what stands before it, and where that is changed.
pub(super) fn not_yet(cx: &Cx, view: &ProcessView, what: &str, why: &Refusal) -> AnyView {
    let l = cx.locale;
    let calendar =
        matches!(why, Refusal::Session { why: Refused::PhasesBefore { .. } | Refused::VotingOver });
    let link = calendar.then(|| {
        let href = cx.href(&super::process_path(view));
        view! { " "<a href=href>{tr!(l, "admin-not-yet-calendar")}</a> }
    });
    let (first, text) = (tr!(l, "admin-not-yet", what = what), crate::error::refusal_text(why, l));
    view! { <p class="notice notice--info">{first}" "{text}{link}</p> }.into_any()
}

/// Nobody could find a vote of a budget that only staff sees: where it is published.
fn only_staff_sees_it(desk: &Desk<'_>, process: &str) -> AnyView {
    let l = desk.cx.locale;
    view! {
        <p class="notice notice--warning">{tr!(l, "admin-conduct-publish-first")}" "<a href=process.to_owned()>{tr!(l, "admin-nav-process")}</a></p>
        {desk.by_vote.then(|| desk.extend())}
    }
    .into_any()
}

/// Where a decision is made that is not made here.
fn waiting(cx: &Cx, target: &EnvelopeView, path: &str) -> AnyView {
    let l = cx.locale;
    let page = if target.way.panel().is_some() { "jury" } else { "minutes" };
    let href = cx.href(&format!("{path}/{page}"));
    let way = target.way.kind().code();
    view! {
        <p>{tr!(l, "settling-waits-what", way = way)}</p>
        <p class="button-row"><a class="button button--primary" href=href>{tr!(l, "settling-waits-action", way = way)}</a></p>
    }
    .into_any()
}

/// Where a jury has its part, its deliberation is what counts the ballots.
fn with_jury(cx: &Cx, path: &str) -> AnyView {
    let l = cx.locale;
    let href = cx.href(&format!("{path}/jury"));
    view! {
        <p>{tr!(l, "settling-with-jury")}</p>
        <p class="button-row"><a class="button button--primary" href=href>{tr!(l, "settling-with-jury-action")}</a></p>
    }
    .into_any()
}

/// The evening of whoever was funded, prepared with one button.
fn laureates(desk: &Desk<'_>, path: &str) -> AnyView {
    let l = desk.cx.locale;
    let action = desk.cx.href(&format!("{path}/laureates"));
    view! {
        <section class="section">
            <h2>{tr!(l, "laureates-title")}</h2>
            <form class="form form--dense" method="post" action=action>
                <p>{tr!(l, "laureates-what")}</p>
                <div class="button-row"><button class="button">{tr!(l, "laureates-button")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// How far the count is; the way to look again for whoever has neither scripts nor patience.
fn underway(desk: &Desk<'_>, work: &Work) -> AnyView {
    let l = desk.cx.locale;
    let again = desk.action.clone();
    view! {
        <p class="notice notice--info" role="status">{tr!(l, "admin-conduct-underway")}</p>
        {crate::features::progress::section(work, format!("{again}/progress"), l)}
        <p class="button-row"><a class="button" href=again>{tr!(l, "admin-conduct-underway-look")}</a></p>
    }
    .into_any()
}

struct Desk<'a> {
    cx: &'a Cx,
    action: String,
    form: &'a FormState,
    /// Whether there are ballots.
    by_vote: bool,
}

impl Desk<'_> {
    /// The words of a step: where nobody votes, some are others.
    fn words(&self, intent: &str, part: &str) -> String {
        let l = self.cx.locale;
        if !self.by_vote && matches!(intent, "publish" | "void") {
            return tr!(l, &format!("settling-{intent}-{part}"));
        }
        tr!(l, &format!("admin-conduct-{intent}-{part}"))
    }

    /// A form with its heading, what it does, its fields and its button.
    fn step(&self, intent: &'static str, class: &'static str, fields: AnyView) -> AnyView {
        let [title, what, button] = ["title", "what", "button"].map(|it| self.words(intent, it));
        view! {
            <section class="section">
                <h2>{title}</h2>
                <form class="form form--dense" method="post" action=self.action.clone() novalidate>
                    <p>{what}</p>
                    {fields}
                    <div class="button-row">
                        <button class=class name="intent" value=intent>{button}</button>
                    </div>
                </form>
            </section>
        }
        .into_any()
    }

    /// A step that is rare and should not stand in the way.
    fn folded(&self, intent: &'static str, step: AnyView) -> AnyView {
        let open = self.form.value("intent") == intent;
        let summary = self.words(intent, "summary");
        view! { <details class="step-folded" open=open><summary>{summary}</summary>{step}</details> }
            .into_any()
    }

    fn reason(&self, intent: &str) -> AnyView {
        let l = self.cx.locale;
        let label = tr!(l, "admin-conduct-reason");
        ui::languages(&format!("{intent}_reason"), &label, &Kind::Area(2), self.form, l)
    }

    fn confirmed(&self, intent: &str) -> AnyView {
        let l = self.cx.locale;
        let label = self.words(intent, "confirm");
        confirmation(&format!("{intent}_confirm"), label, self.form, l)
    }

    fn open(&self, target: &EnvelopeView) -> AnyView {
        let l = self.cx.locale;
        let until = show::day_and_time(target.vote.closes_at, l);
        let frozen = ["rules", "projects", "money"]
            .map(|what| view! { <li>{tr!(l, &format!("admin-conduct-freezes-{what}"), count = target.projects)}</li> });
        let fields = view! {
            <ul>{frozen.collect_view()}</ul>
            <p>{tr!(l, "admin-conduct-open-until", at = until)}</p>
            {self.confirmed("open")}
        };
        self.step("open", "button button--primary", fields.into_any())
    }

    fn extend(&self) -> AnyView {
        let l = self.cx.locale;
        let closes = Field::new(
            "extend_closes_at",
            tr!(l, "admin-conduct-new-close"),
            Kind::Line("datetime-local"),
        )
        .class("field field--date")
        .draw(self.form, l);
        let fields = view! { {closes} {self.reason("extend")} }.into_any();
        self.folded("extend", self.step("extend", "button", fields))
    }

    fn close(&self) -> AnyView {
        let fields = view! { {self.reason("close")} {self.confirmed("close")} }.into_any();
        self.folded("close", self.step("close", "button button--danger", fields))
    }

    fn void(&self) -> AnyView {
        let fields = view! { {self.reason("void")} {self.confirmed("void")} }.into_any();
        self.folded("void", self.step("void", "button button--danger", fields))
    }

    fn count(&self) -> AnyView {
        self.step("count", "button button--primary", ().into_any())
    }

    fn publish(&self) -> AnyView {
        self.step("publish", "button button--primary", self.confirmed("publish"))
    }
}
