//! What each phase allows to whom: one table, read by every use case and shown in words.

use crate::{
    Moment,
    actor::coded,
    process::{Phase, PhaseKind, Position, Timeline},
    vote::VoteState,
};

coded! {
    /// In what capacity somebody acts in a process.
    Capacity {
        /// Whoever has signed in.
        Inhabitant => "inhabitant",
        /// Who wrote a proposal, or acts for an actor that carries it.
        Bearer => "bearer",
        /// Who acts for an actor that was invited into it.
        Partner => "partner",
        /// A member of staff who works out feasibility and cost.
        Evaluator => "evaluator",
        /// A member of staff who conducts the process.
        Administration => "administration",
        /// Whoever was given to the bearers of a draft to help them.
        Coach => "coach",
    }
}

coded! {
    /// What can be done in a process.
    Action {
        /// Begin a proposal and write it.
        Draft => "draft",
        /// Hand it in.
        Submit => "submit",
        /// Change what was handed in.
        Amend => "amend",
        /// Make one of two proposals, or two of one.
        Merge => "merge",
        /// Ask for a coach, and write to one another in private.
        Coach => "coach",
        /// Invite a partner.
        Invite => "invite",
        /// Answer an invitation, pledge something, or leave.
        Join => "join",
        /// Take a proposal back.
        Withdraw => "withdraw",
        /// Stand behind a proposal.
        Support => "support",
        /// Ask, argue for or against.
        Comment => "comment",
        /// Declare a proposal admissible, or return it with questions.
        Review => "review",
        /// Say who works out what.
        Assign => "assign",
        /// Work out feasibility and cost.
        Value => "value",
        /// Bring a proposal into the vote.
        Retain => "retain",
        /// Leave a proposal out of the vote, with a public reason.
        Decline => "decline",
        /// Seat a jury: from then on its members and the projects stand.
        Seat => "seat",
        /// Vote.
        Vote => "vote",
        /// Decide without ballots, as a jury, an assembly or an agreement does.
        Settle => "settle",
        /// Count the ballots.
        Count => "count",
        /// Publish the outcome, and what the college or council decides.
        Publish => "publish",
        /// Tell what becomes of a laureate.
        Report => "report",
    }
}

use Action as A;
use Capacity as C;
use PhaseKind as P;

/// The table: an action, who may do it, and in which phases.
const TABLE: &[(Action, &[Capacity], &[PhaseKind])] = &[
    (A::Draft, &[C::Inhabitant, C::Bearer], &[P::Submission]),
    // Whoever is asked questions during the valuation can answer them.
    (A::Submit, &[C::Bearer], &[P::Submission, P::Review, P::Valuation]),
    (A::Amend, &[C::Bearer], &[P::Submission, P::Review, P::Valuation]),
    (A::Merge, &[C::Bearer], &[P::Submission, P::Review, P::Valuation]),
    (A::Coach, &[C::Bearer, C::Coach], &[P::Submission, P::Review, P::Valuation]),
    (A::Invite, &[C::Bearer], &[P::Submission, P::Review, P::Valuation, P::Publication]),
    (A::Join, &[C::Partner], &[P::Submission, P::Review, P::Valuation, P::Publication]),
    (A::Withdraw, &[C::Bearer], &[P::Submission, P::Review, P::Valuation, P::Publication]),
    (A::Support, &[C::Inhabitant, C::Partner], &[P::Submission, P::Review]),
    (
        A::Comment,
        &[C::Inhabitant, C::Bearer, C::Partner, C::Evaluator, C::Administration],
        &[P::Submission, P::Review, P::Valuation, P::Publication, P::Voting],
    ),
    (A::Review, &[C::Administration], &[P::Submission, P::Review, P::Valuation]),
    (A::Assign, &[C::Administration], &[P::Submission, P::Review, P::Valuation]),
    (A::Value, &[C::Evaluator, C::Administration], &[P::Review, P::Valuation]),
    (A::Retain, &[C::Administration], &[P::Review, P::Valuation, P::Publication]),
    (A::Decline, &[C::Administration], &[P::Submission, P::Review, P::Valuation, P::Publication]),
    // What a jury has seen is not added to: what comes into the vote is there before it sits.
    (
        A::Seat,
        &[C::Administration],
        &[P::Publication, P::Voting, P::Counting, P::Results, P::Delivery],
    ),
    (
        A::Vote,
        &[C::Inhabitant, C::Bearer, C::Partner, C::Evaluator, C::Administration],
        &[P::Voting],
    ),
    // It may come late, as a count may.
    (A::Settle, &[C::Administration], &[P::Voting, P::Counting, P::Results, P::Delivery]),
    (A::Count, &[C::Administration], &[P::Counting]),
    (A::Publish, &[C::Administration], &[P::Counting, P::Results, P::Delivery]),
    (A::Report, &[C::Administration], &[P::Results, P::Delivery]),
];

/// Whether the vote of an envelope allows something to somebody at the state it is in. A vote that
/// has opened carries its envelope through the phases by itself, however late it is counted and
/// however early it was closed: the calendar opens it, see [`VoteState::phase`].
#[must_use]
pub fn of_vote(state: VoteState, capacity: Capacity, action: Action) -> bool {
    state.phase().is_some_and(|phase| phase_allows(phase, capacity, action))
}

/// Whether the administration may begin now what decides an envelope, as its calendar has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// It may.
    Now,
    /// Not before this phase is over.
    After(Phase),
    /// Its phase is over in the calendar.
    Over,
}

/// Whether something that the administration begins may begin now: opening a vote, seating a jury,
/// deciding without ballots. Where the calendar has phases before it, they have to be over; where it
/// has none, the administration begins when it is ready.
#[must_use]
pub fn opening(timeline: &Timeline, now: Moment, action: Action) -> Opening {
    let phases = timeline.phases();
    let row = TABLE.iter().find(|row| row.0 == action);
    let first = row.and_then(|row| row.2.first());
    let Some(before) = phases.iter().rfind(|phase| first.is_some_and(|it| phase.kind < *it)) else {
        return Opening::Now;
    };
    let last = phases.last().filter(|phase| phase.position(now) == Position::Past);
    let late = last.is_some_and(|phase| phase_allows(phase.kind, C::Administration, action));
    if now < before.closes_at {
        Opening::After(*before)
    } else if late || allows(timeline, now, C::Administration, action) {
        Opening::Now
    } else {
        Opening::Over
    }
}

/// Whether something waits until enough people stand behind a proposal, where its process asks for
/// that: what goes on to the valuation, and past it into the vote.
#[must_use]
pub const fn needs_support(action: Action) -> bool {
    matches!(action, A::Assign | A::Value | A::Retain)
}

/// Whether a phase allows something to somebody.
#[must_use]
pub fn phase_allows(phase: PhaseKind, capacity: Capacity, action: Action) -> bool {
    TABLE.iter().any(|(named, capacities, phases)| {
        *named == action && capacities.contains(&capacity) && phases.contains(&phase)
    })
}

/// Whether somebody may do something at a moment.
///
/// Between two phases citizens wait, and staff goes on with what either of the two allows:
/// nobody's working day ends because a date was set with a gap. A process without a phase for
/// submission takes no proposals; its administration enters the projects itself.
#[must_use]
pub fn allows(timeline: &Timeline, now: Moment, capacity: Capacity, action: Action) -> bool {
    let running = |phase: &&crate::process::Phase| phase.position(now) == Position::Now;
    if let Some(phase) = timeline.phases().iter().find(running) {
        return phase_allows(phase.kind, capacity, action);
    }
    if !matches!(capacity, Capacity::Evaluator | Capacity::Administration) {
        return false;
    }
    let before = timeline.phases().iter().rfind(|phase| phase.position(now) == Position::Past);
    let after = timeline.phases().iter().find(|phase| phase.position(now) == Position::Ahead);
    // Before the first phase nothing has been handed in yet, after the last one nothing changes.
    let (Some(before), Some(after)) = (before, after) else { return false };
    [before, after].iter().any(|phase| phase_allows(phase.kind, capacity, action))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::Phase;
    use chrono::{TimeDelta, TimeZone, Utc};

    fn day(number: i64) -> Moment {
        Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap() + TimeDelta::days(number)
    }

    fn phase(kind: PhaseKind, from: i64, to: i64) -> Phase {
        Phase { kind, opens_at: day(from), closes_at: day(to) }
    }

    /// Submission to day 10, review from day 12, and the vote from day 20 on.
    fn timeline() -> Timeline {
        Timeline::new(vec![
            phase(P::Submission, 0, 10),
            phase(P::Review, 12, 20),
            phase(P::Voting, 20, 30),
            phase(P::Counting, 30, 32),
            phase(P::Results, 32, 60),
        ])
        .unwrap()
    }

    /// `permit.txt` is the whole table once more: actions down, phases across, and in each cell the
    /// first letters of who may.
    #[test]
    fn every_cell_of_the_table_is_as_printed() {
        let mut printed = String::new();
        for action in Action::ALL {
            printed.push_str(action.code());
            for phase in PhaseKind::ALL {
                printed.push(' ');
                for capacity in Capacity::ALL {
                    let letter = if phase_allows(*phase, *capacity, *action) {
                        &capacity.code()[..1]
                    } else {
                        "."
                    };
                    printed.push_str(letter);
                }
            }
            printed.push('\n');
        }
        assert_eq!(printed, include_str!("permit.txt"), "\n{printed}");
    }

    #[test]
    fn every_action_is_somebodys_in_some_phase_and_stands_in_one_row() {
        for action in Action::ALL {
            assert_eq!(TABLE.iter().filter(|row| row.0 == *action).count(), 1, "{action:?}");
        }
    }

    /// Each step of a vote is taken exactly in the states in which the table allows it to somebody.
    #[test]
    fn no_vote_takes_a_step_that_the_table_forbids() {
        for state in VoteState::ALL {
            let vote = crate::vote::tests::at_state(*state);
            let allowed = |action| Capacity::ALL.iter().any(|who| of_vote(*state, *who, action));
            let now = vote.opens_at;
            assert_eq!(vote.admits_ballots(now).is_ok(), allowed(A::Vote), "{state:?}");
            for (action, done) in
                [(A::Count, vote.clone().count()), (A::Publish, vote.clone().publish())]
            {
                assert!(done.is_err() || allowed(action), "{action:?} at {state:?}");
            }
        }
    }

    #[test]
    fn between_two_phases_citizens_wait_and_staff_goes_on() {
        let timeline = timeline();
        assert!(allows(&timeline, day(5), C::Inhabitant, A::Draft));
        assert!(!allows(&timeline, day(11), C::Inhabitant, A::Draft));
        assert!(!allows(&timeline, day(11), C::Bearer, A::Submit));
        assert!(allows(&timeline, day(11), C::Administration, A::Review));
        assert!(allows(&timeline, day(13), C::Bearer, A::Submit));
    }

    #[test]
    fn a_vote_opens_once_what_comes_before_it_is_over_and_by_hand_where_nothing_does() {
        let called = Timeline::new(vec![
            phase(P::Submission, 0, 10),
            phase(P::Voting, 20, 30),
            phase(P::Counting, 30, 32),
            phase(P::Results, 32, 60),
        ]);
        let opens = |timeline: &Timeline, on| opening(timeline, day(on), A::Vote);
        let called = called.unwrap();
        let submission = Opening::After(phase(P::Submission, 0, 10));
        assert_eq!([-1, 5].map(|on| opens(&called, on)), [submission; 2]);
        assert_eq!([15, 25].map(|on| opens(&called, on)), [Opening::Now; 2]);
        assert_eq!(opens(&called, 31), Opening::Over);
        let only = called.phases().iter().filter(|phase| phase.kind != P::Submission);
        let only = Timeline::new(only.copied().collect()).unwrap();
        assert!([-1, 5, 15, 25].iter().all(|on| opens(&only, *on) == Opening::Now));
    }

    #[test]
    fn what_is_decided_without_ballots_waits_for_the_same_phases_and_is_never_too_late() {
        let timeline = timeline();
        let review = Opening::After(phase(P::Review, 12, 20));
        for action in [A::Seat, A::Settle] {
            assert_eq!([-1, 11, 19].map(|on| opening(&timeline, day(on), action)), [review; 3]);
            let later = [20, 31, 40, 90].map(|on| opening(&timeline, day(on), action));
            assert_eq!(later, [Opening::Now; 4]);
        }
    }

    #[test]
    fn before_the_first_phase_and_after_the_last_nobody_does_anything() {
        let timeline = timeline();
        for (capacity, action) in
            Capacity::ALL.iter().flat_map(|c| Action::ALL.iter().map(move |a| (*c, *a)))
        {
            assert!(!allows(&timeline, day(-1), capacity, action));
            assert!(!allows(&timeline, day(61), capacity, action));
        }
    }
}
