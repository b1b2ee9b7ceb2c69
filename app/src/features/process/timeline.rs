//! The phases of a process, with what is over, what is now and what comes.

use crate::{cx::Cx, show};
use domain::{
    locale::Locale,
    process::{Phase, Position},
};
use leptos::prelude::*;
use service::process::ProcessView;

/// The timeline under a sentence that says where one is.
pub fn draw(cx: &Cx, view: &ProcessView) -> AnyView {
    let l = cx.locale;
    let now = cx.now();
    let timeline = &view.process.timeline;
    let title = match timeline.present(now) {
        Some(phase) => {
            let name = tr!(l, &format!("phase-{}", phase.kind.code()));
            if phase.position(now) == Position::Now {
                tr!(l, "timeline-now", phase = name, day = show::last_day(phase.closes_at, l))
            } else {
                tr!(l, "timeline-next", phase = name, day = show::short_day(phase.opens_at, l))
            }
        }
        None => tr!(l, "timeline-over"),
    };
    let steps = timeline.phases().iter().map(|phase| step(phase, phase.position(now), l));
    view! {
        <section class="section flow">
            <h2>{title}</h2>
            <ol class="timeline">{steps.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn step(phase: &Phase, position: Position, l: Locale) -> AnyView {
    let (class, state) = match position {
        Position::Past => ("timeline__step timeline__step--past", tr!(l, "timeline-past-mark")),
        Position::Now => ("timeline__step timeline__step--now", tr!(l, "timeline-now-mark")),
        Position::Ahead => ("timeline__step timeline__step--next", tr!(l, "timeline-next-mark")),
    };
    let current = (position == Position::Now).then_some("step");
    let dates = tr!(
        l,
        "timeline-dates",
        from = show::short_day(phase.opens_at, l),
        to = show::last_day(phase.closes_at, l)
    );
    view! {
        <li class=class aria-current=current>
            <span class="timeline__name">{tr!(l, &format!("phase-{}", phase.kind.code()))}</span>
            <span class="timeline__dates">{dates}</span>
            <span class="visually-hidden">{state}</span>
        </li>
    }
    .into_any()
}
