//! What somebody shares: where it is, in what condition, and on what terms.

use super::{Refusal, Span, Stock, span::clock_in_brussels};
use crate::{
    Moment,
    account::Caller,
    actor::{Actor, ActorType, coded},
    id::{AccountId, ResourceId},
    money::Cents,
    place::Point,
    text::{Authored, Slug},
};
use chrono::{Datelike, NaiveDate, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};

/// The largest number that somebody can hold of one thing.
pub const LARGEST_STOCK: u32 = 1_000_000;

coded! {
    /// What is held.
    Holding {
        /// A thing, or several alike.
        Equipment => "equipment",
        /// Things that are lent together: a trailer with tables, benches and lights.
        Kit => "kit",
        /// A place.
        Place => "place",
        /// What somebody can do.
        Skill => "skill",
    }
}

coded! {
    /// In what condition it is.
    Condition {
        /// As it should be.
        Good => "good",
        /// It shows that it was used.
        Worn => "worn",
        /// Something is broken, and it still serves.
        Damaged => "damaged",
        /// It cannot be used.
        Broken => "broken",
    }
}

coded! {
    /// Whether it is lent.
    Standing {
        /// Everybody sees it and may ask.
        Listed => "listed",
        /// It is lent no more; what was agreed stays.
        Retired => "retired",
    }
}

coded! {
    /// Who may borrow.
    Audience {
        /// Whoever asks.
        Everyone => "everyone",
        /// Those who act for a collective, an association, a school, a commune.
        Groups => "groups",
        /// Groups that are at home in the same commune.
        CommuneGroups => "commune-groups",
    }
}

coded! {
    /// How it is fetched.
    Transport {
        /// It is used where it stands.
        OnSite => "on-site",
        /// On foot.
        ByHand => "by-hand",
        /// With a cargo bike.
        CargoBike => "cargo-bike",
        /// With a car.
        Car => "car",
        /// With a van.
        Van => "van",
        /// With a car that may draw it, and the licence for it.
        Trailer => "trailer",
        /// The lender brings it.
        Delivered => "delivered",
    }
}

/// A time of the week at which it is handed out and taken back, as clocks in Brussels show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Day of the week: Monday is zero.
    pub weekday: u8,
    /// Minutes after midnight.
    pub from: u16,
    /// Minutes after midnight; the minute itself still counts.
    pub to: u16,
}

/// Days on which nothing is handed out, the last one included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// Whether it comes back every year.
    #[serde(default)]
    pub yearly: bool,
}

impl Closure {
    /// Whether a day is closed.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        if !self.yearly {
            return self.first <= day && day <= self.last;
        }
        let key = |day: NaiveDate| (day.month(), day.day());
        let (first, last, day) = (key(self.first), key(self.last), key(day));
        // Over the end of the year: from Christmas to Epiphany.
        if first <= last { first <= day && day <= last } else { day >= first || day <= last }
    }
}

/// On what terms it is lent. A loan keeps them as they were when it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Who may borrow.
    pub audience: Audience,
    /// How many days before one has to ask.
    #[serde(default)]
    pub notice_days: u16,
    /// How many days one may have it at most.
    #[serde(default = "Terms::usual_days")]
    pub max_days: u16,
    /// Hours between two loans, to fetch and clean.
    #[serde(default)]
    pub buffer_hours: u16,
    /// What is left with the lender and given back.
    #[serde(default)]
    pub deposit: Cents,
    /// What a loan costs.
    #[serde(default)]
    pub fee: Cents,
    /// How it is fetched.
    pub transport: Transport,
    /// Whether it must not be used outside.
    #[serde(default)]
    pub indoor_only: bool,
    /// How many people it takes to set it up; none is not said.
    #[serde(default)]
    pub people: u8,
    /// What the insurance asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insurance: Option<Authored>,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            audience: Audience::Everyone,
            notice_days: 0,
            max_days: Self::usual_days(),
            buffer_hours: 0,
            deposit: Cents::ZERO,
            fee: Cents::ZERO,
            transport: Transport::ByHand,
            indoor_only: false,
            people: 0,
            insurance: None,
        }
    }
}

impl Terms {
    const fn usual_days() -> u16 {
        14
    }

    /// The time for which others cannot have it: the loan, and what it takes to get it ready again.
    #[must_use]
    pub fn kept(&self, span: Span) -> Span {
        span.widened(TimeDelta::zero(), TimeDelta::hours(i64::from(self.buffer_hours)))
    }
}

/// Where it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// Street and number; may be empty.
    #[serde(default)]
    pub address: String,
    /// Where on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// Whether somebody lives there: then others see the quarter, not the house.
    #[serde(default)]
    pub private_home: bool,
}

/// Hundredths of a degree, in the unit of [`Point`]: about a kilometre.
const QUARTER: i32 = 10_000;

impl Location {
    /// The point that everybody may see: of a home, the middle of a square of a kilometre.
    #[must_use]
    pub fn public_point(&self) -> Option<Point> {
        let blur = |value: i32| value.div_euclid(QUARTER) * QUARTER + QUARTER / 2;
        self.point.map(|point| match self.private_home {
            false => point,
            true => Point { latitude: blur(point.latitude), longitude: blur(point.longitude) },
        })
    }

    /// The address that everybody may see.
    #[must_use]
    pub fn public_address(&self) -> Option<&str> {
        (!self.private_home && !self.address.is_empty()).then_some(self.address.as_str())
    }
}

/// A thing within a kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// How many.
    pub quantity: u32,
}

coded! {
    /// What a place is for.
    Function {
        /// To meet.
        Social => "social",
        /// Music, theatre, exhibitions.
        Cultural => "cultural",
        /// To work and to sell.
        Economic => "economic",
        /// To grow, repair, compost.
        Environmental => "environmental",
    }
}

coded! {
    /// What the one who answered for a shared place would do for it.
    Commitment {
        /// Nothing was said.
        Unsaid => "unsaid",
        /// Would help now and then.
        Helps => "helps",
        /// Would manage it.
        Manages => "manages",
    }
}

/// What is worth knowing of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceFacts {
    /// How many people it takes; none is not said.
    #[serde(default)]
    pub capacity: u32,
    /// Whether one may settle there, rather than come for a time.
    #[serde(default)]
    pub permanent: bool,
    /// What it is for.
    #[serde(default)]
    pub functions: Vec<Function>,
    /// Whether one gets in with a wheelchair; `None` is not said.
    #[serde(default)]
    pub step_free: Option<bool>,
    /// What the one who answered would do for it.
    #[serde(default = "PlaceFacts::unsaid")]
    pub commitment: Commitment,
}

impl PlaceFacts {
    const fn unsaid() -> Commitment {
        Commitment::Unsaid
    }
}

/// What only those who lend and borrow read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Private {
    /// Whom to call.
    #[serde(default)]
    pub contact: String,
    /// Where the key is.
    #[serde(default)]
    pub key: String,
}

/// What is said about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// What its holder calls it.
    pub name: Authored,
    /// What is worth knowing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Authored>,
    /// How it is set up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_up: Option<Authored>,
    /// Where it is.
    #[serde(default)]
    pub location: Location,
    /// When it is handed out; empty is by agreement.
    #[serde(default)]
    pub openings: Vec<Opening>,
    /// When it is not.
    #[serde(default)]
    pub closures: Vec<Closure>,
    /// On what terms.
    pub terms: Terms,
    /// What belongs to it.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// Of a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceFacts>,
    /// Which budget paid for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funded_by: Option<String>,
    /// What only those who lend and borrow read.
    #[serde(default)]
    pub private: Private,
}

/// Who looked last whether a record is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The name under which they did.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// Something that somebody shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// Identifier.
    pub id: ResourceId,
    /// Of which kind.
    pub kind: Slug,
    /// What is held.
    pub holding: Holding,
    /// Whose it is.
    pub owner: Actor,
    /// Who has it and lends it, when that is somebody else.
    pub custodian: Option<Actor>,
    /// How many there are, and how many are out of service.
    pub stock: Stock,
    /// In what condition.
    pub condition: Condition,
    /// The commune in which it is.
    pub commune: Slug,
    /// What is said about it.
    pub details: Details,
    /// Whether it is lent.
    pub standing: Standing,
    /// Who put it in.
    pub added_by: Option<AccountId>,
    /// Who looked last whether all that is true.
    pub confirmed: Confirmation,
    /// The register it comes from, and its name there.
    pub source: Option<(String, String)>,
    /// Counts the changes.
    pub revision: u32,
}

/// Who asks for a loan, as the terms look at them.
#[derive(Debug, Clone, Copy)]
pub struct Applicant<'a> {
    /// For whom they act, when for somebody.
    pub actor: Option<&'a Actor>,
    /// Where that one is at home.
    pub commune: Option<&'a Slug>,
}

impl Resource {
    /// Who lends it.
    #[must_use]
    pub fn lender(&self) -> &Actor {
        self.custodian.as_ref().unwrap_or(&self.owner)
    }

    /// Whether there is only one, so that no two loans can ever overlap.
    #[must_use]
    pub const fn is_single(&self) -> bool {
        self.stock.held == 1
    }

    /// Everything of it that words are looked for in, folded: its name, what is said about it,
    /// whose it is, what belongs to it. Nothing that only lenders and borrowers read.
    #[must_use]
    pub fn search_words(&self) -> String {
        let details = &self.details;
        let mut text = format!("{} {}", self.owner.name, self.kind);
        for authored in [Some(&details.name), details.about.as_ref()].into_iter().flatten() {
            text.push(' ');
            text.push_str(&authored.text);
            for (_, translation) in &authored.translations {
                text.push(' ');
                text.push_str(translation);
            }
        }
        for part in &details.parts {
            text.push(' ');
            text.push_str(&part.label);
        }
        folded(&text)
    }

    /// Whether the terms admit somebody.
    ///
    /// # Errors
    /// [`Refusal::NotForYou`].
    pub fn admits(&self, who: Applicant<'_>) -> Result<(), Refusal> {
        let group = who.actor.is_some_and(|actor| actor.kind != ActorType::Inhabitants);
        let admitted = match self.details.terms.audience {
            Audience::Everyone => true,
            Audience::Groups => group,
            Audience::CommuneGroups => group && who.commune == Some(&self.commune),
        };
        if admitted { Ok(()) } else { Err(Refusal::NotForYou) }
    }

    /// Whether it could be lent for a time, other loans aside.
    ///
    /// # Errors
    /// One of the refusals about dates and numbers.
    pub fn lends(&self, span: Span, quantity: u32, now: Moment) -> Result<(), Refusal> {
        let terms = &self.details.terms;
        if self.standing == Standing::Retired {
            return Err(Refusal::Retired);
        }
        if quantity == 0 || quantity > self.stock.held {
            return Err(Refusal::NotThatMany { there: self.stock.held });
        }
        if span.from() < now {
            return Err(Refusal::InThePast);
        }
        if span.from() < now + TimeDelta::days(i64::from(terms.notice_days)) {
            return Err(Refusal::TooLate { days: terms.notice_days });
        }
        // An hour more for the night on which clocks go back.
        if span.length() > TimeDelta::days(i64::from(terms.max_days)) + TimeDelta::hours(1) {
            return Err(Refusal::TooLong { days: terms.max_days });
        }
        for at in [span.from(), span.to()] {
            if !self.is_open(at) {
                return Err(Refusal::ClosedThen { at });
            }
        }
        Ok(())
    }

    /// Whether it is handed out and taken back at a moment.
    #[must_use]
    pub fn is_open(&self, at: Moment) -> bool {
        let clock = clock_in_brussels(at);
        let weekday = u8::try_from(clock.weekday().num_days_from_monday()).unwrap_or(0);
        let minute = u16::try_from(clock.hour() * 60 + clock.minute()).unwrap_or(0);
        let hours = &self.details.openings;
        let open = hours.is_empty()
            || hours
                .iter()
                .any(|one| one.weekday == weekday && one.from <= minute && minute <= one.to);
        open && !self.details.closures.iter().any(|closure| closure.holds(clock.date()))
    }

    /// Whether it is handed out at some moment of a day.
    #[must_use]
    pub fn opens_on(&self, day: NaiveDate) -> bool {
        let weekday = u8::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
        let hours = &self.details.openings;
        let open = hours.is_empty() || hours.iter().any(|one| one.weekday == weekday);
        open && !self.details.closures.iter().any(|closure| closure.holds(day))
    }

    /// Whether a caller who acts for these actors lends it.
    #[must_use]
    pub fn is_lent_by(&self, acts_for: &[Actor]) -> bool {
        let mine = |one: &Actor| acts_for.iter().any(|actor| actor.id == one.id);
        mine(&self.owner) || self.custodian.as_ref().is_some_and(mine)
    }
}

/// Small letters without accents, and nothing that a search would take for more than itself.
#[must_use]
pub fn folded(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase).map(crate::text::without_accent);
    let kept: String =
        letters.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether somebody keeps the registry for an administration: confirms, merges, imports.
#[must_use]
pub fn is_steward(caller: &Caller) -> bool {
    use crate::account::Role;
    caller.roles.iter().any(|(_, role)| matches!(role, Role::Administrator | Role::Steward))
}

#[cfg(test)]
mod tests {
    use super::*;
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
        one.details.openings =
            [5, 6].map(|weekday| Opening { weekday, from: 600, to: 720 }).to_vec();
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
}
