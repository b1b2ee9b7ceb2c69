use super::*;
use chrono::{TimeZone, Utc};
use proptest::prelude::*;

fn at(hours: i64) -> Moment {
    Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap() + TimeDelta::hours(hours)
}

fn loan(state: State) -> Loan {
    Loan {
        id: LoanId(uuid::Uuid::nil()),
        resource: ResourceId(uuid::Uuid::nil()),
        borrower: AccountId(uuid::Uuid::nil()),
        borrower_name: "Marie".to_owned(),
        borrower_actor: None,
        quantity: 1,
        span: Span::new(at(100), at(124)).unwrap(),
        state,
        purpose: String::new(),
        terms: Terms::default(),
        asked_at: at(0),
        held_until: (state == State::Held).then(|| at(48)),
        handed_over: None,
        returned: None,
        claim: None,
        because: None,
        at_risk: false,
        origin: None,
        reminded: 0,
        revision: 1,
    }
}

const SIDES: [Side; 3] = [Side::Lender, Side::Borrower, Side::Clock];

#[test]
fn what_is_over_stays_over() {
    for state in State::ALL.iter().filter(|state| state.is_over()) {
        for act in Act::ALL {
            assert!(SIDES.iter().all(|side| state.after(*act, *side).is_err()), "{state:?}");
        }
    }
}

#[test]
fn a_borrower_neither_promises_nor_hands_out_nor_takes_back() {
    for state in State::ALL {
        for act in [Act::Approve, Act::Refuse, Act::HandOver, Act::Return, Act::Close] {
            assert!(state.after(act, Side::Borrower).is_err(), "{state:?} {act:?}");
        }
    }
}

#[test]
fn what_nobody_answered_for_48_hours_is_free_again() {
    let mut held = loan(State::Held);
    assert_eq!(held.due(at(47)), None);
    assert_eq!(held.due(at(48)), Some(Act::Expire));
    held.take(Act::Expire, Side::Clock, at(48)).unwrap();
    assert_eq!(held.keeps(at(48)), None);
}

#[test]
fn what_is_not_back_in_time_is_counted_as_gone_for_two_weeks_more() {
    let mut out = loan(State::Out);
    assert_eq!(out.due(at(124)), Some(Act::FallDue));
    out.take(Act::FallDue, Side::Clock, at(124)).unwrap();
    assert_eq!(out.keeps(at(200)).unwrap().span.to(), at(200) + OVERDUE);
}

#[test]
fn one_is_reminded_once_of_the_day_before_each_end() {
    let mut one = loan(State::Approved);
    assert_eq!((one.reminder(at(75)), one.reminder(at(76))), (None, Some(1)));
    one.reminded = 1;
    assert_eq!(one.reminder(at(99)), None);
    one.take(Act::HandOver, Side::Lender, at(100)).unwrap();
    assert_eq!(one.reminder(at(100)), Some(2));
    one.reminded = 2;
    assert_eq!(one.reminder(at(101)), None);
}

#[test]
fn a_loan_with_a_damage_to_settle_does_not_close() {
    let mut back = loan(State::Returned);
    back.returned = Some(Handover {
        at: at(124),
        condition: Condition::Broken,
        note: String::new(),
        photos: Vec::new(),
    });
    let what = Authored::parse(None, "Un pied cassé", 200).unwrap();
    back.claim = Some(Claim { what, amount: Cents(4_000), state: ClaimState::Open });
    assert_eq!(back.due(at(2_000)), None);
    assert_eq!(back.take(Act::Close, Side::Lender, at(130)), Err(Refusal::ClaimOpen));
    back.claim.as_mut().unwrap().state = ClaimState::Settled;
    assert_eq!(back.due(at(2_000)), Some(Act::Close));
    back.take(Act::Close, Side::Clock, at(2_000)).unwrap();
    assert_eq!(back.state, State::Closed);
}

proptest! {
    #[test]
    fn whatever_is_done_units_are_kept_exactly_while_somebody_counts_on_them(
        acts in proptest::collection::vec((0..Act::ALL.len(), 0_usize..3), 0..60),
    ) {
        let mut one = loan(State::Requested);
        let (mut approved, mut was_out) = (false, false);
        for (act, side) in acts {
            let (act, side) = (Act::ALL[act], SIDES[side]);
            let before = one.clone();
            match one.take(act, side, at(1)) {
                Ok(()) => {
                    prop_assert!(!before.state.is_over());
                    prop_assert_eq!(one.revision, before.revision + 1);
                }
                // What is refused changes nothing.
                Err(_) => prop_assert_eq!(&one, &before),
            }
            approved |= one.state == State::Approved;
            was_out |= one.state == State::Out;
            // Nothing leaves the house unpromised, and nothing comes back that never left.
            prop_assert!(one.state != State::Out || approved);
            prop_assert!(!matches!(one.state, State::Returned | State::Closed) || was_out);
            prop_assert_eq!(one.keeps(at(1)).is_some(), one.state.holds_units());
            prop_assert_eq!(one.held_until.is_some(), one.state == State::Held);
        }
    }
}
