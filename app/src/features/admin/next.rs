//! The one thing that an administration should do next in a process.

use super::{envelope_path, process_path};
use domain::{
    Moment,
    locale::Locale,
    process::{Phase, PhaseKind, Position, Visibility},
    vote::VoteState,
};
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
    let proposals = format!("{base}/proposals");
    let call = view.process.timeline.get(PhaseKind::Submission);
    let call = |at: fn(&Phase) -> Moment| {
        call.map_or_else(String::new, |phase| crate::show::day_and_time(at(phase), l))
    };
    Some(match rank {
        Urgency::Deciding => {
            let page = if found.way.panel().is_some() { "jury" } else { "minutes" };
            next("deciding", format!("{path}/{page}"), false, name, String::new())
        }
        Urgency::Count => next("count", conduct, true, name, closes),
        Urgency::Publish => next("publish", conduct, true, name, closes),
        Urgency::Projects => next("projects", format!("{path}/projects"), true, name, opens),
        Urgency::Draft => next("draft", base, true, name, opens),
        Urgency::DraftOfCall => next("draft-call", base, true, name, call(|call| call.opens_at)),
        Urgency::Review => next("review", proposals, true, name, opens),
        Urgency::Call => next("call", proposals, false, name, call(|call| call.closes_at)),
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
    DraftOfCall,
    Review,
    Open,
    Call,
    Deciding,
    Planned,
}

fn urgency(view: &ProcessView, envelope: &EnvelopeView, now: Moment) -> Option<Urgency> {
    let draft = view.process.visibility == Visibility::Draft;
    let lies_ahead = |kind| {
        let phase = view.process.timeline.get(kind);
        phase.is_some_and(|phase| phase.position(now) != Position::Past)
    };
    let too_few = envelope.projects < 2;
    match envelope.vote.state {
        VoteState::Closed => Some(Urgency::Count),
        VoteState::Counted => Some(Urgency::Publish),
        VoteState::Open => Some(Urgency::Open),
        VoteState::Published | VoteState::Void => None,
        // Where people propose, projects come of that: nobody types them in before.
        VoteState::Planned if lies_ahead(PhaseKind::Submission) && draft => {
            Some(Urgency::DraftOfCall)
        }
        VoteState::Planned if lies_ahead(PhaseKind::Submission) => Some(Urgency::Call),
        VoteState::Planned if too_few && is_examined(&lies_ahead) => Some(Urgency::Review),
        VoteState::Planned if too_few => Some(Urgency::Projects),
        VoteState::Planned if draft => Some(Urgency::Draft),
        // Nothing opens at its hour where nobody votes.
        VoteState::Planned if !envelope.way.has_vote() => Some(Urgency::Deciding),
        VoteState::Planned if envelope.vote.closes_at <= now => Some(Urgency::Late),
        VoteState::Planned => Some(Urgency::Planned),
    }
}

/// Whether there was a call, and time to answer what it brought.
fn is_examined(lies_ahead: &impl Fn(PhaseKind) -> bool) -> bool {
    lies_ahead(PhaseKind::Review) || lies_ahead(PhaseKind::Valuation)
}
