//! When and on what terms something is lent.

use super::super::Span;
use crate::{actor::coded, money::Cents, text::Authored};
use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

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
