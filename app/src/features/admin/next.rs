//! The one thing that an administration should do next in a process.

use super::{envelope_path, process_path};
use domain::{Moment, locale::Locale, process::Visibility, vote::VoteState};
use service::process::{EnvelopeView, ProcessView};

/// What to do next.
pub(super) struct Next {
    /// What it is, in a sentence.
    pub text: String,
    /// What the link says.
    pub action: String,
    /// The address, without its language.
    pub path: String,
    /// Whether somebody must do it; otherwise it is only good to know.
    pub waits: bool,
}

/// The most urgent step of a process; none when everything is decided.
pub(super) fn step(view: &ProcessView, now: Moment, l: Locale) -> Option<Next> {
    let next = |key: &str, path: String, waits: bool, name: &str, day: String| Next {
        text: tr!(l, &format!("admin-next-{key}"), name = name, day = day),
        action: tr!(l, &format!("admin-next-{key}-action")),
        path,
        waits,
    };
    let base = process_path(view);
    if view.envelopes.is_empty() {
        return Some(next("envelope", format!("{base}/new-envelope"), true, "", String::new()));
    }
    let (rank, found) = view
        .envelopes
        .iter()
        .filter_map(|envelope| Some((urgency(view, envelope, now)?, envelope)))
        .min_by_key(|(urgency, _)| *urgency)?;
    let path = envelope_path(view, found);
    let name = found.envelope.name.get(l);
    let closes = crate::show::day_and_time(found.vote.closes_at, l);
    let opens = crate::show::day_and_time(found.vote.opens_at, l);
    let conduct = format!("{path}/conduct");
    Some(match rank {
        Urgency::Count => next("count", conduct, true, name, closes),
        Urgency::Publish => next("publish", conduct, true, name, closes),
        Urgency::Projects => next("projects", format!("{path}/projects"), true, name, opens),
        Urgency::Draft => next("draft", base, true, name, opens),
        Urgency::Late => next("late", conduct, true, name, opens),
        Urgency::Open => next("open", conduct, false, name, closes),
        Urgency::Planned => next("planned", format!("{path}/rules"), false, name, opens),
    })
}

/// What presses, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Urgency {
    Count,
    Publish,
    Projects,
    Late,
    Draft,
    Open,
    Planned,
}

fn urgency(view: &ProcessView, envelope: &EnvelopeView, now: Moment) -> Option<Urgency> {
    match envelope.vote.state {
        VoteState::Closed => Some(Urgency::Count),
        VoteState::Counted => Some(Urgency::Publish),
        VoteState::Open => Some(Urgency::Open),
        VoteState::Published | VoteState::Void => None,
        VoteState::Planned if envelope.projects < 2 => Some(Urgency::Projects),
        VoteState::Planned if view.process.visibility == Visibility::Draft => Some(Urgency::Draft),
        VoteState::Planned if envelope.vote.closes_at <= now => Some(Urgency::Late),
        VoteState::Planned => Some(Urgency::Planned),
    }
}
