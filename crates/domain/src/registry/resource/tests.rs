use super::*;
use crate::place::Point;
use crate::{id::ActorId, locale::Locale};
use chrono::NaiveDateTime;

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn actor(kind: ActorType) -> Actor {
    Actor { id: ActorId(uuid::Uuid::from_u128(1)), name: "Comité".to_owned(), kind }
}

fn marquee() -> Resource {
    Resource {
        id: ResourceId(uuid::Uuid::nil()),
        kind: slug("tent-popup"),
        holding: Holding::Equipment,
        owner: actor(ActorType::Collective),
        custodian: None,
        stock: Stock { held: 1, out_of_service: 0 },
        condition: Condition::Good,
        commune: slug("jette"),
        details: Details {
            name: Authored::parse(Some(Locale::Fr), "Tonnelle 3 × 6", 80).unwrap(),
            about: None,
            set_up: None,
            location: Location::default(),
            openings: Vec::new(),
            closures: Vec::new(),
            terms: Terms::default(),
            parts: Vec::new(),
            measures: Default::default(),
            photo: None,
            place: None,
            funded_by: None,
            private: Private::default(),
        },
        standing: Standing::Listed,
        added_by: None,
        confirmed: Confirmation { by: "Marie".to_owned(), at: clock("2026-03-01 10:00") },
        source: None,
        revision: 1,
    }
}

fn clock(text: &str) -> Moment {
    let naive = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    crate::registry::span::brussels(naive).unwrap()
}

fn span(from: &str, to: &str) -> Span {
    Span::new(clock(from), clock(to)).unwrap()
}

#[test]
fn it_is_handed_out_when_its_holder_is_there_on_both_sides_of_the_change_of_clocks() {
    let mut one = marquee();
    // Saturdays and Sundays from ten to noon.
    one.details.openings = [5, 6].map(|weekday| Opening { weekday, from: 600, to: 720 }).to_vec();
    let now = clock("2026-03-01 10:00");
    let weekend = span("2026-03-28 10:00", "2026-03-29 12:00");
    assert_eq!(one.lends(weekend, 1, now), Ok(()));
    let late = span("2026-03-28 10:00", "2026-03-29 12:30");
    assert_eq!(one.lends(late, 1, now), Err(Refusal::ClosedThen { at: late.to() }));
}

#[test]
fn a_yearly_closure_goes_over_the_end_of_the_year() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let winter = Closure { first: day("2025-12-24"), last: day("2026-01-04"), yearly: true };
    assert!(winter.holds(day("2027-12-31")) && winter.holds(day("2028-01-04")));
    assert!(!winter.holds(day("2028-01-05")));
    let once = Closure { yearly: false, ..winter };
    assert!(!once.holds(day("2027-12-31")));
}

#[test]
fn terms_are_held_against_what_is_asked() {
    let mut one = marquee();
    one.details.terms.notice_days = 30;
    one.details.terms.max_days = 7;
    let now = clock("2026-03-01 10:00");
    let soon = span("2026-03-20 10:00", "2026-03-21 10:00");
    assert_eq!(one.lends(soon, 1, now), Err(Refusal::TooLate { days: 30 }));
    let long = span("2026-05-01 10:00", "2026-05-09 10:00");
    assert_eq!(one.lends(long, 1, now), Err(Refusal::TooLong { days: 7 }));
    let fits = span("2026-05-01 10:00", "2026-05-08 10:00");
    assert_eq!(one.lends(fits, 0, now), Err(Refusal::NotThatMany { there: 1 }));
    assert_eq!(one.lends(fits, 1, clock("2027-01-01 10:00")), Err(Refusal::InThePast));
    one.standing = Standing::Retired;
    assert_eq!(one.lends(fits, 1, now), Err(Refusal::Retired));
}

#[test]
fn a_week_is_a_week_when_clocks_go_back() {
    let mut one = marquee();
    one.details.terms.max_days = 7;
    let week = span("2026-10-24 10:00", "2026-10-31 10:00");
    assert_eq!(one.lends(week, 1, clock("2026-10-01 10:00")), Ok(()));
}

#[test]
fn who_may_borrow_is_who_the_terms_admit() {
    let mut one = marquee();
    let (jette, evere) = (slug("jette"), slug("evere"));
    let school = actor(ActorType::School);
    let somebody = Applicant { actor: None, commune: Some(&jette) };
    let of = |commune| Applicant { actor: Some(&school), commune: Some(commune) };
    assert_eq!(one.admits(somebody), Ok(()));
    one.details.terms.audience = Audience::Groups;
    assert_eq!(one.admits(somebody), Err(Refusal::NotForYou));
    assert_eq!(one.admits(of(&evere)), Ok(()));
    one.details.terms.audience = Audience::CommuneGroups;
    assert_eq!(one.admits(of(&evere)), Err(Refusal::NotForYou));
    assert_eq!(one.admits(of(&jette)), Ok(()));
}

#[test]
fn of_a_home_others_see_the_quarter_and_not_the_house() {
    let point = Some(Point { latitude: 50_878_123, longitude: 4_326_987 });
    let mut home = Location { address: "Rue Longue 7".to_owned(), point, private_home: true };
    let seen = home.public_point().unwrap();
    assert_eq!(seen, Point { latitude: 50_875_000, longitude: 4_325_000 });
    // Every house of the quarter is shown at the same point.
    home.point = Some(Point { latitude: 50_870_001, longitude: 4_329_999 });
    assert_eq!(home.public_point(), Some(seen));
    assert_eq!(home.public_address(), None);
    home.private_home = false;
    assert_eq!(home.public_address(), Some("Rue Longue 7"));
}
