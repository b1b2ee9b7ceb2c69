use super::*;
use crate::Moment;
use chrono::{TimeDelta, TimeZone, Utc};
use proptest::prelude::*;

const HOURS: i64 = 80;

fn hour(hour: i64) -> Moment {
    // The week in which clocks change: nothing here must care.
    Utc.with_ymd_and_hms(2026, 10, 22, 0, 0, 0).unwrap() + TimeDelta::hours(hour)
}

fn used(from: i64, to: i64, quantity: u32) -> Use {
    Use { span: Span::new(hour(from), hour(to)).unwrap(), quantity }
}

/// All are for everybody.
const NEVER: &BTreeSet<usize> = &BTreeSet::new();

fn of(stock: &[u32]) -> Alike {
    let shelf = |held: &u32| Shelf {
        stock: Stock { held: *held, out_of_service: 0 },
        promised: Vec::new(),
    };
    Alike { shelves: stock.iter().map(shelf).collect(), seated: Vec::new() }
}

/// How many of one thing are in use in an hour, counted one by one.
fn in_use(alike: &Alike, at: usize, number: i64) -> u32 {
    let then = alike.uses_of(at).filter(|one| one.span.holds(hour(number)));
    then.map(|one| one.quantity).sum()
}

fn in_use_of_all(alike: &Alike, number: i64) -> u32 {
    (0..alike.shelves.len()).map(|at| in_use(alike, at, number)).sum()
}

#[test]
fn two_tents_that_were_promised_by_name_one_after_the_other_leave_none_for_the_whole_day() {
    let mut tents = of(&[1, 1]);
    tents.shelves[0].promised.push(used(0, 6, 1));
    tents.shelves[1].promised.push(used(6, 12, 1));
    let day = used(0, 12, 1);
    assert_eq!(availability::free(tents.stock(), tents.uses(), day.span), 1);
    assert_eq!((tents.free(day.span, NEVER), tents.seats(day, NEVER)), (0, None));
    assert_eq!(tents.free(used(6, 12, 1).span, NEVER), 1);
}

#[test]
fn what_was_asked_of_the_kind_gives_way_to_who_needs_that_very_one() {
    let mut tents = of(&[1, 1]);
    for from in [0, 6] {
        let wanted = used(from, from + 6, 1);
        let at = usize::from(from > 0);
        tents.seated.push(Seated { used: wanted, at, never: BTreeSet::new() });
    }
    assert_eq!(tents.free(used(0, 12, 1).span, NEVER), 1);
    let room = |tents: &Alike, many| tents.room(0, used(0, 12, many), &mut Patience::of_one());
    assert_eq!(room(&tents, 1), Some(vec![(0, 1)]));
    assert_eq!(room(&tents, 2), None);
    // Where the other one is closed then, nobody moves.
    tents.seated[0].never.insert(1);
    assert_eq!(room(&tents, 1), None);
    assert_eq!(tents.free(used(0, 12, 1).span, &BTreeSet::from([0, 1])), 0);
}

#[test]
fn more_chairs_than_one_has_come_of_several() {
    let chairs = of(&[10, 30]);
    let given = |many| chairs.seats(used(0, 5, many), NEVER).map(|seating| seating.given);
    assert_eq!(given(8), Some(vec![(0, 8)]));
    assert_eq!(given(20), Some(vec![(1, 20)]));
    assert_eq!(given(35), Some(vec![(1, 30), (0, 5)]));
    assert_eq!(given(41), None);
    assert_eq!(chairs.free(used(0, 5, 1).span, NEVER), 40);
}

/// Somebody asks: of the kind, or of one of the things by its number.
type Asked = (i64, i64, u32, Option<usize>);

fn asked() -> impl Strategy<Value = Vec<Asked>> {
    let by_name = proptest::option::weighted(0.3, 0_usize..4);
    let one = (0_i64..60, 1_i64..20, 1_u32..4, by_name);
    proptest::collection::vec(one, 1..25)
}

/// The same, found by seating everybody in every way there is.
fn slowly_free(alike: &Alike, window: Span, never: &BTreeSet<usize>) -> u32 {
    fn best(alike: &mut Alike, next: usize, window: Span, never: &BTreeSet<usize>) -> Option<u32> {
        let Some(one) = alike.seated.get(next).cloned() else {
            return Some(alike.unmoved(window, never).into_iter().sum());
        };
        let mut most = None;
        for at in (0..alike.shelves.len()).filter(|at| !one.never.contains(at)) {
            alike.seated[next].at = at;
            let seated = alike.seated[..=next].iter().filter(|one| one.at == at);
            let promised = alike.shelves[at].promised.iter().copied();
            let peak = availability::peak(promised.chain(seated.map(|one| one.used)));
            if peak <= u64::from(alike.shelves[at].stock.usable()) {
                most = most.max(best(alike, next + 1, window, never));
            }
        }
        alike.seated[next].at = one.at;
        most
    }
    best(&mut alike.clone(), 0, window, never).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_found_free_is_what_trying_every_way_to_sit_finds(
        stock in proptest::collection::vec(1_u32..3, 1..4),
        asked in proptest::collection::vec(
            (0_i64..30, 1_i64..14, 1_u32..3, proptest::option::weighted(0.3, 0_usize..3), 0_usize..6),
            1..7,
        ),
        window in (0_i64..30, 1_i64..14), closed in 0_usize..6,
    ) {
        let mut alike = of(&stock);
        for (from, length, quantity, by_name, never) in asked {
            let wanted = used(from, from + length, quantity);
            match by_name.filter(|at| *at < stock.len()) {
                Some(at) => {
                    if let Some(moved) = alike.room(at, wanted, &mut Patience::of_one()) {
                        alike.take(&Seating { moved, given: Vec::new() }, wanted);
                        alike.shelves[at].promised.push(wanted);
                    }
                }
                None => {
                    let never = BTreeSet::from([never]);
                    if let Some(seating) = alike.seats(wanted, &never) {
                        let before = alike.seated.len();
                        alike.take(&seating, wanted);
                        for one in alike.seated.iter_mut().skip(before) {
                            one.never.clone_from(&never);
                        }
                    }
                }
            }
        }
        let never = BTreeSet::from([closed]);
        let window = used(window.0, window.0 + window.1, 1).span;
        let free = alike.free(window, &never);
        prop_assert_eq!(free, slowly_free(&alike, window, &never));
        // Whoever has no patience is told less, never more.
        prop_assert!(alike.free_within(window, &never, &mut Patience::none()) <= free);
    }

    #[test]
    fn whoever_asks_of_the_kind_or_by_name_no_hour_ever_has_more_in_use_of_a_thing_than_there_is(
        stock in proptest::collection::vec(1_u32..4, 1..4), asked in asked(),
    ) {
        let mut alike = of(&stock);
        for (from, length, quantity, by_name) in asked {
            let wanted = used(from, from + length, quantity);
            let before: u32 = alike.seated.iter().map(|one| one.used.quantity).sum();
            let span = wanted.span;
            let given = match by_name.filter(|at| *at < stock.len()) {
                Some(at) => alike.room(at, wanted, &mut Patience::of_one()).map(|moved| {
                    alike.take(&Seating { moved, given: Vec::new() }, wanted);
                    alike.shelves[at].promised.push(wanted);
                    0
                }),
                None => {
                    let free = alike.free(span, NEVER);
                    let seating = alike.seats(wanted, NEVER);
                    // What the calendar says is free is what can be asked for, and no more.
                    prop_assert_eq!(seating.is_some(), free >= quantity);
                    seating.map(|seating| {
                        alike.take(&seating, wanted);
                        quantity
                    })
                }
            };
            let after: u32 = alike.seated.iter().map(|one| one.used.quantity).sum();
            prop_assert_eq!(after, before + given.unwrap_or(0));
            for number in 0..HOURS {
                for (at, held) in stock.iter().enumerate() {
                    prop_assert!(in_use(&alike, at, number) <= *held, "{} in hour {}", at, number);
                }
            }
        }
    }

    #[test]
    fn where_nothing_is_promised_by_name_what_is_free_is_the_sum_of_the_stock_less_the_fullest_hour(
        stock in proptest::collection::vec(1_u32..4, 1..5),
        asked in proptest::collection::vec((0_i64..60, 1_i64..20), 0..25),
        window in (0_i64..60, 1_i64..20),
    ) {
        let mut alike = of(&stock);
        let sum: u32 = stock.iter().sum();
        let fullest = |alike: &Alike, from: i64, to: i64| {
            (from..to).map(|number| in_use_of_all(alike, number)).max().unwrap()
        };
        for (from, length) in asked {
            let wanted = used(from, from + length, 1);
            let room = fullest(&alike, from, from + length) < sum;
            let seating = alike.seats(wanted, NEVER);
            prop_assert_eq!(seating.is_some(), room);
            if let Some(seating) = seating {
                alike.take(&seating, wanted);
            }
        }
        let (from, to) = (window.0, window.0 + window.1);
        prop_assert_eq!(alike.free(used(from, to, 1).span, NEVER), sum - fullest(&alike, from, to));
    }
}

#[test]
fn a_month_of_a_lender_with_much_that_moves_is_looked_at_within_the_patience_of_one_page() {
    // Forty tents, each promised by name at odd times, and four hundred wishes for any of them.
    let mut tents = of(&[1; 40]);
    for at in 0..40_i64 {
        let shelf = &mut tents.shelves[usize::try_from(at).unwrap()];
        shelf.promised =
            (0..4).map(|turn| used(turn * 20 + at % 19, turn * 20 + at % 19 + 2, 1)).collect();
    }
    for number in 0..400_i64 {
        let from = (number * 7) % 70;
        let wanted = used(from, from + 3 + number % 5, 1);
        if let Some(seating) = tents.seats(wanted, NEVER) {
            tents.take(&seating, wanted);
        }
    }
    assert!(tents.seated.len() > 100, "{}", tents.seated.len());
    let mut patience = Patience::of_a_page();
    let free =
        (0..70).map(|from| tents.free_within(used(from, from + 9, 1).span, NEVER, &mut patience));
    let sure =
        (0..70).map(|from| tents.unmoved(used(from, from + 9, 1).span, NEVER).iter().sum::<u32>());
    assert!(free.zip(sure).all(|(free, sure)| free >= sure));
}
