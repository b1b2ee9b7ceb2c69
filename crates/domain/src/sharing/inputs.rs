//! Everything that a check looks at, as it is stored with it.

use crate::{
    Moment,
    actor::coded,
    id::{ActorId, LineId, PoolId, ResourceId},
    money::Cents,
    place::Point,
    registry::{Span, Stock, Use, availability, resource::Transport},
    text::Slug,
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// The thresholds of a check. They are stored with every check, so that a verdict of last year is
/// replayed by the rules of last year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Number of these rules.
    pub version: u16,
    /// Borrowing costs at most this share of the price, in percent.
    pub borrow_percent: u8,
    /// At least this share of a need stays where it was when dates move, in percent.
    pub shift_percent: u8,
    /// With fewer dates than this, one date may move whatever its share.
    pub few_dates: u8,
    /// Renting is for needs of at most so many days of use in a year.
    pub rent_days: u16,
    /// Renting costs at most this share of the price, in percent.
    pub rent_percent: u8,
    /// What is used on more days in a year is bought.
    pub often_days: u16,
    /// What is farther away has to be carried, in metres.
    pub near_metres: u32,
    /// What carrying it costs, each time, as an estimate.
    pub carriage: Cents,
    /// A departure above this price is signed by a second person.
    pub second_signature: Cents,
}

impl Rules {
    /// The rules that checks are made by now.
    pub const CURRENT: Self = Self {
        version: 2,
        borrow_percent: 50,
        shift_percent: 80,
        few_dates: 5,
        rent_days: 3,
        rent_percent: 20,
        often_days: 100,
        near_metres: 5_000,
        carriage: Cents(4_000),
        second_signature: Cents(250_000),
    };
}

coded! {
    /// Why something is not lent at all, whatever its kind.
    Exempt {
        /// It is used up.
        Consumable => "consumable",
        /// It is built in and stays.
        Fixed => "fixed",
        /// Nobody shares it, for reasons of hygiene or safety.
        Hygiene => "hygiene",
        /// Somebody is paid for work.
        Work => "work",
    }
}

/// What is needed, when and where, in the words of whoever needs it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// The times at which it is used.
    #[serde(default)]
    pub uses: Vec<Span>,
    /// How many days each of them can move, either way.
    #[serde(default)]
    pub flexible_days: u8,
    /// On how many days of a year it is used; nought is as often as there are dates.
    #[serde(default)]
    pub days_a_year: u16,
    /// What renting it would cost for all dates, when somebody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rent: Option<Cents>,
    /// Why it cannot be lent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exempt: Option<Exempt>,
    /// Whether it is used outside: then what has to stay inside does not serve.
    #[serde(default, skip_serializing_if = "is_not")]
    pub outdoors: bool,
}

/// What is not said is not written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks it")]
pub(super) const fn is_not(value: &bool) -> bool {
    !*value
}

impl Need {
    /// On how many days of a year it is used.
    #[must_use]
    pub fn days(&self) -> u16 {
        self.days_a_year.max(u16::try_from(self.uses.len()).unwrap_or(u16::MAX))
    }
}

/// Something of that kind that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supply {
    /// What.
    pub resource: ResourceId,
    /// What its holder calls it.
    pub name: String,
    /// Who lends it.
    pub lender: ActorId,
    /// The name of whoever lends it.
    pub lender_name: String,
    /// Whether it is the bearer's own.
    pub own: bool,
    /// How many things there are.
    pub stock: Stock,
    /// What is promised to others around those dates, with the time to fetch and clean. Not to whom.
    pub promised: Vec<Use>,
    /// For each date: whether its terms let it be lent then.
    pub lends: Vec<bool>,
    /// For each date: the nearest other time at which it could be lent, within what the need says.
    pub nearest: Vec<Option<Span>>,
    /// Hours that it is kept after each loan.
    pub buffer_hours: u16,
    /// How far it is.
    pub metres: Option<u32>,
    /// Whether it is in the same commune.
    pub same_commune: bool,
    /// What is left with the lender.
    pub deposit: Cents,
    /// What a loan costs.
    pub fee: Cents,
    /// How it is fetched.
    pub transport: Transport,
    /// Whether it is as large, as strong, for as many as the line asks.
    pub suits: bool,
    /// Whether it has to stay inside.
    #[serde(default, skip_serializing_if = "is_not")]
    pub indoor_only: bool,
    /// Of a set that is lent as a whole: how many of the kind each has in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_of: Option<u32>,
}

impl Supply {
    /// The time for which a loan keeps it.
    #[must_use]
    pub fn kept(&self, span: Span) -> Span {
        span.widened(TimeDelta::zero(), TimeDelta::hours(i64::from(self.buffer_hours)))
    }

    /// How many of the kind one of it holds: of a set those that are in it, and otherwise itself.
    fn each(&self) -> u32 {
        self.set_of.unwrap_or(1).max(1)
    }

    /// How many of it have to be borrowed for so many of the kind.
    #[must_use]
    pub fn units(&self, quantity: u32) -> u32 {
        quantity.div_ceil(self.each())
    }

    /// How many of the kind there are in all, as long as nobody has any.
    #[must_use]
    pub fn usable(&self) -> u32 {
        self.stock.usable().saturating_mul(self.each())
    }

    /// How many of the kind are free for a time, beside what is promised and what a plan took
    /// already; what is promised and taken is counted in things.
    #[must_use]
    pub fn free(&self, span: Span, taken: &[Use]) -> u32 {
        let uses = self.promised.iter().chain(taken).copied();
        availability::free(self.stock, uses, self.kept(span)).saturating_mul(self.each())
    }

    /// Whether it can serve a need at all, dates aside.
    #[must_use]
    pub const fn serves(&self, need: &Need) -> bool {
        self.suits && !(need.outdoors && self.indoor_only)
    }

    /// What borrowing it once costs, carrying included.
    #[must_use]
    pub fn cost(&self, rules: &Rules) -> Cents {
        let far = match self.metres {
            Some(metres) => metres > rules.near_metres,
            None => !self.same_commune,
        };
        let carried = match self.transport {
            Transport::OnSite | Transport::Delivered => false,
            Transport::Van | Transport::Trailer => true,
            Transport::ByHand | Transport::CargoBike | Transport::Car => far,
        };
        if self.own {
            Cents::ZERO
        } else if carried {
            Cents(self.fee.0.saturating_add(rules.carriage.0))
        } else {
            self.fee
        }
    }
}

/// Another line that asks for the same kind, from any call of any administration: kind, dates and
/// owner, nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peer {
    /// The line.
    pub line: LineId,
    /// Who carries it.
    pub owner: String,
    /// How many.
    pub quantity: u32,
    /// When.
    pub uses: Vec<Span>,
}

/// What was agreed about buying together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// The agreement.
    pub pool: PoolId,
    /// Who keeps and lends what is bought.
    pub host: String,
    /// The other lines in it.
    pub lines: Vec<LineId>,
}

/// Everything that a check looks at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs {
    /// By which rules.
    pub rules: Rules,
    /// At what moment.
    pub at: Moment,
    /// The kind.
    pub kind: Slug,
    /// How many.
    pub quantity: u32,
    /// What buying all of them costs.
    pub price: Cents,
    /// When they are needed.
    pub need: Need,
    /// What there is of that kind, those that could serve best.
    pub supplies: Vec<Supply>,
    /// How many things of that kind were looked at.
    pub considered: u32,
    /// Who else asks for it.
    pub peers: Vec<Peer>,
    /// What was agreed about buying together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<Agreed>,
}

/// The distance between two points of the region, in metres, in whole numbers: the same on every
/// machine. Good to a few metres between 50 and 52 degrees north.
#[must_use]
pub fn distance(a: Point, b: Point) -> u32 {
    let gap = |x: i32, y: i32| (i64::from(x) - i64::from(y)).unsigned_abs();
    // Millimetres for a millionth of a degree: 111.2 to the north, 70.2 to the east at Brussels.
    let north = gap(a.latitude, b.latitude) * 1_112 / 10;
    let east = gap(a.longitude, b.longitude) * 702 / 10;
    let metres = (north * north + east * east).isqrt() / 1_000;
    u32::try_from(metres).unwrap_or(u32::MAX)
}
