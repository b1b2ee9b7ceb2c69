//! The phases of a process, with what is over, what is now and what comes.
//!
//! Dates are a plan; votes are facts. Where a vote was opened or closed earlier than planned, or a
//! count takes longer, the line follows the votes.

use super::standing::Standing;
use crate::{cx::Cx, show};
use domain::{
    Moment,
    locale::Locale,
    process::{Phase, PhaseKind, Position, Process},
    vote::{Vote, VoteState},
};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// A phase as it stands.
struct Step {
    phase: Phase,
    position: Position,
}

/// A step as it is drawn.
#[derive(Debug, Clone)]
struct Line {
    class: &'static str,
    current: bool,
    name: String,
    dates: Option<String>,
    state: String,
    description: Option<String>,
    extensions: Vec<String>,
}

/// Where a process stands, in words: one sentence, then each step.
#[derive(Debug, Clone)]
pub struct Told {
    title: String,
    href: String,
    lines: Vec<Line>,
}

/// What a process calls a phase, where something is voted on.
#[must_use]
pub fn name(process: &Process, kind: PhaseKind, l: Locale) -> String {
    named(process, kind, true, l)
}

/// What a process calls a phase: its own name for it, or one that does not promise a vote where
/// nobody votes.
fn named(process: &Process, kind: PhaseKind, voted: bool, l: Locale) -> String {
    let own = process.words_of(kind).and_then(|words| words.name.as_ref());
    let usual = || match kind {
        PhaseKind::Voting if !voted => tr!(l, "phase-deciding"),
        PhaseKind::Counting if !voted => tr!(l, "phase-recording"),
        _ => tr!(l, &format!("phase-{}", kind.code())),
    };
    own.map_or_else(usual, |name| name.get(l).to_owned())
}

/// Puts into words where a process stands.
#[must_use]
pub fn told(cx: &Cx, process: &Process, envelopes: &[EnvelopeView]) -> Told {
    let l = cx.locale;
    let voted = envelopes.is_empty() || envelopes.iter().any(|one| one.way.has_vote());
    // Where nobody votes there is nothing to open: only what was decided says where one is.
    let told = envelopes.iter().filter(|envelope| {
        let decided = matches!(envelope.vote.state, VoteState::Counted | VoteState::Published);
        envelope.way.has_vote() || decided
    });
    let votes: Vec<&Vote> = told.map(|envelope| &envelope.vote).collect();
    let steps = steps(process.timeline.phases(), &votes, cx.now());
    let called = |kind: PhaseKind| named(process, kind, voted, l);
    let title = title(&steps, &called, cx.now(), l);
    let lines = steps.iter().map(|step| line(process, step, &called, cx.now(), l)).collect();
    Told { title, href: cx.href(&format!("/p/{}", process.slug)), lines }
}

/// The timeline under a sentence that says where one is.
pub fn draw(cx: &Cx, view: &ProcessView) -> AnyView {
    let told = told(cx, &view.process, &view.envelopes);
    view! {
        <section class="section flow">
            <h2>{told.title.clone()}</h2>
            {told.list(true)}
        </section>
    }
    .into_any()
}

impl Told {
    /// One line at the head of every page of the process; its steps unfold.
    pub fn strip(&self, l: Locale) -> AnyView {
        view! {
            <div class="phase-strip no-print">
                <details>
                    <summary>{self.title.clone()}</summary>
                    {self.list(false)}
                    <p class="small"><a href=self.href.clone()>{tr!(l, "phase-strip-more")}</a></p>
                </details>
            </div>
        }
        .into_any()
    }

    fn list(&self, whole: bool) -> AnyView {
        let lines = self.lines.iter().map(|line| line.draw(whole));
        view! { <ol class="timeline">{lines.collect_view()}</ol> }.into_any()
    }
}

impl Line {
    fn draw(&self, whole: bool) -> AnyView {
        let current = self.current.then_some("step");
        let description = self.description.clone().filter(|_| whole);
        let extensions = self.extensions.iter().filter(|_| whole).map(|text| {
            view! { <span class="timeline__note">{text.clone()}</span> }
        });
        view! {
            <li class=self.class aria-current=current>
                <span class="timeline__name">{self.name.clone()}</span>
                <span class="timeline__dates">{self.dates.clone()}</span>
                {description.map(|text| view! { <span class="timeline__note">{text}</span> })}
                {extensions.collect_view()}
                <span class="visually-hidden">{self.state.clone()}</span>
            </li>
        }
        .into_any()
    }
}

fn title(steps: &[Step], named: &dyn Fn(PhaseKind) -> String, now: Moment, l: Locale) -> String {
    let at = |position| steps.iter().find(|step| step.position == position);
    let name = |phase: &Phase| named(phase.kind);
    match (at(Position::Now), at(Position::Ahead)) {
        (Some(Step { phase, .. }), _) if phase.closes_at <= now => {
            tr!(l, "timeline-now-late", phase = name(phase))
        }
        (Some(Step { phase, .. }), _) => {
            let day = show::near_last_day(phase.closes_at, now, l);
            tr!(l, "timeline-now", phase = name(phase), day = day)
        }
        (None, Some(Step { phase, .. })) => {
            let day = show::near_day(phase.opens_at, now, l);
            tr!(l, "timeline-next", phase = name(phase), day = day)
        }
        (None, None) => tr!(l, "timeline-over"),
    }
}

/// The phase that the votes themselves prove, if any, and the votes that prove it. A vote of
/// another year, brought in and counted, says something only where there is no other.
fn reached<'a>(votes: &[&'a Vote], now: Moment) -> Option<(PhaseKind, Vec<&'a Vote>)> {
    let standing = |wanted: Standing| {
        let found = votes.iter().copied().filter(|vote| Standing::of(vote, now) == wanted);
        Some(found.collect::<Vec<_>>()).filter(|found| !found.is_empty())
    };
    if let Some(open) = standing(Standing::Open) {
        return Some((PhaseKind::Voting, open));
    }
    if standing(Standing::Ahead).or_else(|| standing(Standing::Late)).is_some() {
        return None;
    }
    let counting = |votes| (PhaseKind::Counting, votes);
    standing(Standing::Ended)
        .map(counting)
        .or_else(|| standing(Standing::Published).map(|votes| (PhaseKind::Results, votes)))
        .or_else(|| standing(Standing::Counted).map(counting))
}

/// Puts each phase where it stands, with the dates that came true.
fn steps(phases: &[Phase], votes: &[&Vote], now: Moment) -> Vec<Step> {
    let Some((reached, proof)) = reached(votes, now) else {
        let planned = |phase: &Phase| Step { phase: *phase, position: phase.position(now) };
        return phases.iter().map(planned).collect();
    };
    let opened = proof.iter().map(|vote| vote.opens_at).min();
    let closed = proof.iter().map(|vote| vote.closes_at).max();
    let step = |phase: &Phase| {
        let mut phase = *phase;
        match phase.kind {
            PhaseKind::Voting => {
                phase.opens_at = opened.unwrap_or(phase.opens_at);
                phase.closes_at = closed.unwrap_or(phase.closes_at);
            }
            PhaseKind::Counting => {
                phase.opens_at = phase.opens_at.min(closed.unwrap_or(phase.opens_at));
            }
            _ => {}
        }
        let planned = phase.position(now);
        let position = if phase.kind < reached {
            Position::Past
        } else if reached == PhaseKind::Results && planned != Position::Ahead {
            // Once results are out, only the calendar says how things go on.
            planned
        } else if phase.kind == reached {
            Position::Now
        } else {
            Position::Ahead
        };
        Step { phase, position }
    };
    phases.iter().map(step).collect()
}

/// The dates of a step, as far as what happened does not contradict the plan.
fn dates(Step { phase, position }: &Step, now: Moment, l: Locale) -> Option<String> {
    let from = show::near_day(phase.opens_at, now, l);
    let to = show::near_last_day(phase.closes_at, now, l);
    match position {
        Position::Past if phase.closes_at > now => None,
        Position::Now if phase.opens_at > now => Some(tr!(l, "timeline-until", to = to)),
        _ if from == to => Some(from),
        _ => Some(tr!(l, "timeline-dates", from = from, to = to)),
    }
}

fn line(
    process: &Process,
    step: &Step,
    called: &dyn Fn(PhaseKind) -> String,
    now: Moment,
    l: Locale,
) -> Line {
    let Step { phase, position } = step;
    let (class, state) = match position {
        Position::Past => ("timeline__step timeline__step--past", tr!(l, "timeline-past-mark")),
        Position::Now => ("timeline__step timeline__step--now", tr!(l, "timeline-now-mark")),
        Position::Ahead => ("timeline__step timeline__step--next", tr!(l, "timeline-next-mark")),
    };
    let words = process.words_of(phase.kind);
    let extensions = process.extensions_of(phase.kind).map(|extension| {
        let from = show::last_day(extension.from, l);
        let until = show::last_day(extension.until, l);
        let reason = extension.reason.get(l);
        if extension.reopened() {
            let at = show::day(extension.at, l);
            tr!(l, "timeline-reopened", at = at, from = from, until = until, reason = reason)
        } else {
            tr!(l, "timeline-extended", from = from, until = until, reason = reason)
        }
    });
    Line {
        class,
        current: *position == Position::Now,
        name: called(phase.kind),
        dates: dates(step, now, l),
        state,
        description: words
            .and_then(|words| words.description.as_ref())
            .map(|text| text.get(l).to_owned()),
        extensions: extensions.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::parse_field;

    fn at(text: &str) -> Moment {
        parse_field(text).unwrap()
    }

    fn plan() -> Vec<Phase> {
        let phase = |kind, opens: &str, closes: &str| Phase {
            kind,
            opens_at: at(opens),
            closes_at: at(closes),
        };
        vec![
            phase(PhaseKind::Publication, "2026-03-01", "2026-03-10"),
            phase(PhaseKind::Voting, "2026-03-10", "2026-03-20"),
            phase(PhaseKind::Counting, "2026-03-20", "2026-03-22"),
            phase(PhaseKind::Results, "2026-03-22", "2026-04-22"),
        ]
    }

    fn vote(state: VoteState, opens: &str, closes: &str) -> Vote {
        let id = "00000000-0000-0000-0000-000000000001";
        Vote {
            id: id.parse().unwrap(),
            envelope: id.parse().unwrap(),
            state,
            opens_at: at(opens),
            closes_at: at(closes),
            rules_hash: None,
            seed: String::new(),
            by_hand: false,
            imported: false,
            reason: None,
        }
    }

    fn told(votes: &[Vote], now: &str) -> String {
        let votes: Vec<&Vote> = votes.iter().collect();
        let named = |kind: PhaseKind| tr!(Locale::En, &format!("phase-{}", kind.code()));
        let steps = steps(&plan(), &votes, at(now));
        title(&steps, &named, at(now), Locale::En).replace('\u{a0}', " ")
    }

    #[test]
    fn a_vote_opened_before_its_date_is_where_one_is() {
        let votes = [vote(VoteState::Open, "2026-03-05", "2026-03-20")];
        assert_eq!(told(&votes, "2026-03-06"), "We are at this step: Vote, until 19 March");
    }

    #[test]
    fn a_vote_closed_before_its_date_is_being_counted() {
        let votes = [vote(VoteState::Closed, "2026-03-10", "2026-03-12")];
        assert_eq!(told(&votes, "2026-03-13"), "We are at this step: Count, until 21 March");
    }

    #[test]
    fn a_count_that_takes_longer_than_planned_is_still_a_count() {
        let votes = [vote(VoteState::Closed, "2026-03-10", "2026-03-20")];
        assert_eq!(told(&votes, "2026-03-25"), "We are at this step: Count");
    }

    #[test]
    fn while_a_vote_is_to_come_dates_say_where_one_is() {
        let votes = [
            vote(VoteState::Planned, "2026-03-10", "2026-03-20"),
            vote(VoteState::Counted, "2023-04-03", "2023-04-21"),
        ];
        assert_eq!(
            told(&votes, "2026-03-02"),
            "We are at this step: Presenting the projects, until 9 March"
        );
    }

    #[test]
    fn a_vote_of_another_year_changes_nothing_once_results_are_out() {
        let votes = [
            vote(VoteState::Published, "2026-03-10", "2026-03-12"),
            vote(VoteState::Counted, "2023-04-03", "2023-04-21"),
        ];
        assert_eq!(told(&votes, "2026-03-14"), "We are at this step: Results, until 21 April");
    }

    #[test]
    fn a_step_of_another_year_says_its_year() {
        let step = |now: &str| {
            let phase = Phase {
                kind: PhaseKind::Results,
                opens_at: at("2026-12-11"),
                closes_at: at("2027-01-29"),
            };
            dates(&Step { phase, position: Position::Ahead }, at(now), Locale::Fr)
                .map(|text| text.replace('\u{a0}', " "))
        };
        assert_eq!(step("2026-11-29").as_deref(), Some("du 11 décembre au 28 janvier 2027"));
        assert_eq!(step("2028-01-01").as_deref(), Some("du 11 décembre 2026 au 28 janvier 2027"));
    }
}
