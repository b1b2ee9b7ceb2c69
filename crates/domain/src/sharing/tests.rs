use super::*;
use crate::{
    Moment,
    id::{ActorId, CheckId, DecisionId, LineId, PoolId, ResourceId},
    money::Cents,
    place::Point,
    registry::{Span, Stock, Use, availability, resource::Transport},
    text::Slug,
};
use chrono::{TimeDelta, TimeZone, Utc};
use proptest::prelude::*;
use uuid::Uuid;

fn at(hour: i64) -> Moment {
    Utc.with_ymd_and_hms(2026, 6, 1, 8, 0, 0).unwrap() + TimeDelta::hours(hour)
}

fn span(from: i64, to: i64) -> Span {
    Span::new(at(from), at(to)).unwrap()
}

fn supply(number: u128, held: u32, dates: usize) -> Supply {
    Supply {
        resource: ResourceId(Uuid::from_u128(number)),
        name: "Tonnelle 3 × 6".to_owned(),
        lender: ActorId(Uuid::from_u128(100 + number)),
        lender_name: "Comité Brabant".to_owned(),
        own: false,
        stock: Stock { held, out_of_service: 0 },
        promised: Vec::new(),
        lends: vec![true; dates],
        nearest: vec![None; dates],
        buffer_hours: 2,
        metres: Some(1_400),
        same_commune: true,
        deposit: Cents(10_000),
        fee: Cents::ZERO,
        transport: Transport::Car,
        suits: true,
        indoor_only: false,
        set_of: None,
    }
}

fn inputs(uses: Vec<Span>, supplies: Vec<Supply>) -> Inputs {
    Inputs {
        rules: Rules::CURRENT,
        at: at(0),
        kind: Slug::parse("tent-popup").unwrap(),
        quantity: 1,
        price: Cents(120_000),
        need: Need { uses, ..Need::default() },
        considered: u32::try_from(supplies.len()).unwrap(),
        supplies,
        peers: Vec::new(),
        agreed: None,
    }
}

fn peer(number: u128, uses: Vec<Span>) -> Peer {
    Peer { line: LineId(Uuid::from_u128(number)), owner: "Ferme".to_owned(), quantity: 1, uses }
}

fn two_dates() -> Vec<Span> {
    vec![span(24, 32), span(96, 104)]
}

#[test]
fn what_has_to_stay_inside_never_serves_a_need_outdoors() {
    let mut inside = supply(1, 1, 1);
    inside.indoor_only = true;
    let mut inputs = inputs(vec![span(100, 108)], vec![inside]);
    assert_eq!(check(&inputs).verdict, Verdict::Borrow);
    inputs.need.outdoors = true;
    let found = check(&inputs);
    assert_eq!(found.verdict, Verdict::FundAndShare);
    assert!(found.loans.is_empty() && found.alternatives.is_empty());
    inputs.supplies.push(supply(2, 1, 1));
    let found = check(&inputs);
    assert_eq!(found.loans.iter().map(|loan| loan.resource.0.as_u128()).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_set_serves_with_what_is_in_it_and_is_lent_whole() {
    let mut kit = supply(1, 2, 1);
    kit.set_of = Some(4);
    let mut inputs = inputs(vec![span(100, 108)], vec![kit]);
    for (wanted, lent, verdict) in [
        (4, Some(1), Verdict::Borrow),
        (5, Some(2), Verdict::Borrow),
        (8, Some(2), Verdict::Borrow),
        (9, None, Verdict::FundAndShare),
    ] {
        inputs.quantity = wanted;
        let found = check(&inputs);
        assert_eq!(found.verdict, verdict, "{wanted}");
        assert_eq!(found.loans.first().map(|loan| loan.quantity), lent, "{wanted}");
    }
    // What somebody else has of it is gone as a whole.
    inputs.quantity = 5;
    inputs.supplies[0].promised = vec![Use { span: span(100, 104), quantity: 1 }];
    assert_eq!(check(&inputs).coverage, 80);
}

#[test]
fn what_is_free_on_all_dates_is_borrowed_and_the_purchase_is_avoided() {
    let finding = check(&inputs(two_dates(), vec![supply(1, 1, 2)]));
    assert_eq!(finding.verdict, Verdict::Borrow);
    assert_eq!((finding.coverage, finding.units_to_buy), (100, 0));
    assert_eq!(finding.avoided, Cents(120_000));
    let Reason::Lent { lenders } = finding.reason else { panic!("{:?}", finding.reason) };
    assert_eq!((lenders[0].dates, lenders[0].metres), (2, Some(1_400)));
    assert_eq!(lenders[0].deposit, Cents(10_000));
}

#[test]
fn without_dates_nothing_is_shared() {
    let finding = check(&inputs(Vec::new(), vec![supply(1, 9, 0)]));
    assert_eq!((finding.verdict, finding.loans.len()), (Verdict::NeedDates, 0));
}

#[test]
fn what_is_used_up_built_in_or_used_every_day_is_bought() {
    let mut used_up = inputs(two_dates(), vec![supply(1, 1, 2)]);
    used_up.need.exempt = Some(Exempt::Consumable);
    assert_eq!(check(&used_up).verdict, Verdict::Fund);
    let mut often = inputs(two_dates(), vec![supply(1, 1, 2)]);
    often.need.days_a_year = 101;
    assert_eq!(check(&often).reason, Reason::Often { days: 101 });
}

#[test]
fn one_of_two_dates_that_is_taken_moves_within_what_was_declared() {
    let mut taken = supply(1, 1, 2);
    taken.promised = vec![Use { span: span(96, 100), quantity: 1 }];
    let without = check(&inputs(two_dates(), vec![taken.clone()]));
    assert_eq!((without.verdict, without.coverage), (Verdict::FundAndShare, 50));
    taken.nearest = vec![None, Some(span(120, 128))];
    let with = check(&inputs(two_dates(), vec![taken]));
    assert_eq!((with.verdict, with.coverage), (Verdict::Shift, 50));
    let Reason::Moved { moves, .. } = with.reason else { panic!("{:?}", with.reason) };
    assert_eq!(moves, [(span(96, 104), span(120, 128))]);
}

#[test]
fn of_many_dates_at_least_four_fifths_stay() {
    let uses: Vec<Span> = (0..6).map(|day| span(day * 48, day * 48 + 8)).collect();
    let mut busy = supply(1, 1, 6);
    busy.promised = vec![Use { span: span(0, 60), quantity: 1 }];
    busy.nearest = (0..6).map(|day| Some(span(400 + day * 48, 408 + day * 48))).collect();
    // Two of six would move: that is not the same plan any more, and it is said as a possibility.
    let finding = check(&inputs(uses, vec![busy]));
    assert_eq!(finding.verdict, Verdict::FundAndShare);
    assert!(finding.alternatives.iter().any(|one| matches!(one, Alternative::Move { .. })));
}

#[test]
fn a_loan_that_costs_more_than_half_the_price_is_no_loan_to_take() {
    let mut dear = supply(1, 1, 2);
    dear.fee = Cents(30_001);
    let finding = check(&inputs(two_dates(), vec![dear.clone()]));
    assert_eq!(finding.reason, Reason::TooDear { cost: Cents(60_002) });
    dear.fee = Cents(30_000);
    assert_eq!(check(&inputs(two_dates(), vec![dear])).verdict, Verdict::Borrow);
}

#[test]
fn what_is_far_or_heavy_is_carried_and_that_costs() {
    let mut far = supply(1, 1, 2);
    assert_eq!(far.cost(&Rules::CURRENT), Cents::ZERO);
    far.metres = Some(5_001);
    assert_eq!(far.cost(&Rules::CURRENT), Cents(4_000));
    far.transport = Transport::Delivered;
    assert_eq!(far.cost(&Rules::CURRENT), Cents::ZERO);
    let grand_place = Point { latitude: 50_846_700, longitude: 4_352_500 };
    let jette = Point { latitude: 50_876_000, longitude: 4_326_000 };
    let metres = distance(grand_place, jette);
    assert!((3_600..3_900).contains(&metres), "{metres}");
}

#[test]
fn two_lenders_together_have_enough_chairs() {
    let mut chairs = inputs(vec![span(24, 32)], vec![supply(1, 30, 1), supply(2, 20, 1)]);
    (chairs.quantity, chairs.price) = (45, Cents(90_000));
    let finding = check(&chairs);
    assert_eq!((finding.verdict, finding.loans.len()), (Verdict::Borrow, 2));
    chairs.quantity = 60;
    let finding = check(&chairs);
    assert_eq!((finding.verdict, finding.coverage), (Verdict::FundAndShare, 83));
    let part = finding.alternatives.iter().find_map(|one| match one {
        Alternative::Part { units, .. } => Some(*units),
        _ => None,
    });
    assert_eq!(part, Some(10));
}

#[test]
fn ones_own_thing_comes_first_and_nothing_is_asked() {
    let mut own = supply(9, 1, 2);
    own.own = true;
    own.metres = Some(90_000);
    let finding = check(&inputs(two_dates(), vec![supply(1, 1, 2), own]));
    assert!(finding.loans.iter().all(|loan| loan.own) && finding.cost == Cents::ZERO);
}

#[test]
fn renting_is_for_what_nobody_has_and_is_seldom_used() {
    let mut rare = inputs(two_dates(), Vec::new());
    rare.need.rent = Some(Cents(24_000));
    assert_eq!(check(&rare).verdict, Verdict::Rent);
    rare.need.days_a_year = 4;
    assert_eq!(check(&rare).verdict, Verdict::FundAndShare);
    rare.need = Need { rent: Some(Cents(24_001)), uses: two_dates(), ..Need::default() };
    assert_eq!(check(&rare).verdict, Verdict::FundAndShare);
}

#[test]
fn buying_together_is_proposed_and_is_the_verdict_only_once_it_was_agreed() {
    let mut one = inputs(two_dates(), Vec::new());
    one.peers = vec![peer(5, vec![span(200, 208)]), peer(6, vec![span(24, 32)])];
    let finding = check(&one);
    assert_eq!(finding.verdict, Verdict::FundAndShare);
    // The one who needs it on the same day saves nothing.
    let together = finding.alternatives.iter().find_map(|one| match one {
        Alternative::Together { peers, units, asked } => Some((peers.len(), *units, *asked)),
        _ => None,
    });
    assert_eq!(together, Some((1, 1, 2)));
    let lines = vec![one.peers[0].line];
    let pool = PoolId(Uuid::from_u128(8));
    one.agreed = Some(Agreed { pool, host: "Ferme".to_owned(), lines });
    let finding = check(&one);
    assert_eq!((finding.verdict, finding.cost), (Verdict::CoBuy, Cents(60_000)));
}

#[test]
fn whoever_decided_does_not_sign_for_the_second_person() {
    let account = |number| crate::id::AccountId(Uuid::from_u128(number));
    let mut decision = Decision {
        id: DecisionId(Uuid::nil()),
        line: LineId(Uuid::nil()),
        check: CheckId(Uuid::nil()),
        outcome: Outcome::Fund,
        code: Code::Accessibility,
        words: String::new(),
        amount: Cents(250_001),
        limit: Rules::CURRENT.second_signature,
        by: account(1),
        at: at(0),
        signed: None,
        declined: false,
    };
    assert!(!decision.stands());
    assert_eq!(decision.sign(account(1), true, at(1)), Err(Refusal::SameHand));
    decision.sign(account(2), true, at(1)).unwrap();
    assert!(decision.stands());
    assert_eq!(decision.sign(account(3), true, at(1)), Err(Refusal::NothingToSign));
    let small = Decision { amount: Cents(250_000), signed: None, ..decision };
    assert!(small.stands() && !small.needs_another());
}

#[test]
fn what_left_the_proposal_does_nothing_more_until_it_comes_back() {
    for act in Act::ALL.iter().filter(|act| **act != Act::Renew) {
        assert!(LineState::Gone.after(*act).is_err(), "{act:?}");
    }
    assert_eq!(LineState::Gone.after(Act::Renew), Ok(LineState::Open));
}

fn uses() -> impl Strategy<Value = Vec<Span>> {
    let one = (0_i64..200, 1_i64..30).prop_map(|(from, length)| span(from, from + length));
    proptest::collection::vec(one, 0..8)
}

/// How many there are, what is promised of them, and what a loan costs.
type Held = (u32, Vec<(i64, i64, u32)>, i64);

fn supplies() -> impl Strategy<Value = Vec<Held>> {
    let promised = proptest::collection::vec((0_i64..200, 1_i64..40, 1_u32..3), 0..4);
    proptest::collection::vec((1_u32..6, promised, 0_i64..4_000), 0..6)
}

fn random(uses: Vec<Span>, quantity: u32, stock: Vec<Held>) -> Inputs {
    let dates = uses.len();
    let made = stock.into_iter().enumerate().map(|(place, (held, promised, fee))| {
        let mut one = supply(place as u128, held, dates);
        one.promised = promised
            .into_iter()
            .map(|(from, length, quantity)| Use { span: span(from, from + length), quantity })
            .collect();
        one.fee = Cents(fee);
        let later = |at: Moment| at + TimeDelta::days(1);
        let moved = uses.iter().map(|it| Span::new(later(it.from()), later(it.to())).ok());
        one.nearest = moved.collect();
        one
    });
    let made = made.collect();
    Inputs { quantity, ..inputs(uses, made) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_stored_check_replays_to_the_same_finding(
        uses in uses(), quantity in 1_u32..8, stock in supplies(),
    ) {
        let inputs = random(uses, quantity, stock);
        let stored = serde_json::to_string(&inputs).unwrap();
        let again: Inputs = serde_json::from_str(&stored).unwrap();
        let finding = check(&inputs);
        let kept: Finding = serde_json::from_str(&serde_json::to_string(&finding).unwrap()).unwrap();
        prop_assert_eq!(&check(&again), &finding);
        prop_assert_eq!(kept, finding);
    }

    #[test]
    fn no_plan_takes_more_of_a_thing_than_is_there(
        uses in uses(), quantity in 1_u32..8, stock in supplies(),
    ) {
        let inputs = random(uses, quantity, stock);
        let finding = check(&inputs);
        for supply in &inputs.supplies {
            let own = finding.loans.iter().filter(|loan| loan.resource == supply.resource);
            let own: Vec<Use> = own
                .map(|loan| Use { span: supply.kept(loan.span), quantity: loan.quantity })
                .collect();
            for one in &own {
                let all = own.iter().chain(&supply.promised).copied();
                prop_assert!(
                    availability::peak_within(all, one.span) <= u64::from(supply.stock.usable())
                );
            }
        }
        if finding.verdict == Verdict::Borrow {
            for date in 0..inputs.need.uses.len() {
                let given: u32 = finding.loans.iter().filter(|it| it.date == date).map(|it| it.quantity).sum();
                prop_assert_eq!(given, inputs.quantity);
            }
            prop_assert!(finding.cost.0 * 2 <= inputs.price.0);
        }
    }

    #[test]
    fn missing_dates_never_yield_a_share(quantity in 1_u32..8, stock in supplies(), days in 0_u16..100) {
        let mut inputs = random(Vec::new(), quantity, stock);
        inputs.need.days_a_year = days;
        inputs.need.rent = Some(Cents(1));
        inputs.peers = vec![peer(5, vec![span(0, 1)])];
        let (pool, lines) = (PoolId(Uuid::nil()), vec![inputs.peers[0].line]);
        inputs.agreed = Some(Agreed { pool, host: "Ferme".to_owned(), lines });
        prop_assert_eq!(check(&inputs).verdict, Verdict::NeedDates);
    }
}
