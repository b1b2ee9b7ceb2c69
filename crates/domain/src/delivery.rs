//! After the vote: how a laureate is carried out, step by step and euro by euro, in public.

mod change;
mod funds;
mod milestone;
mod refused;

pub use change::{Change, Line, changes};
pub use funds::{Amounts, Funds, sums};
pub use milestone::{Milestone, Punctuality};
pub use refused::Refused;

use crate::{
    Field,
    actor::coded,
    money::Cents,
    picture::{Digest, Picture},
    refusal::{Fields, Refusal},
    text::Localized,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The most steps of a project.
pub const MOST_MILESTONES: usize = 20;
/// The most photos of a project.
pub const MOST_PHOTOS: usize = 12;

coded! {
    /// How far a project is.
    Status {
        /// Permits, contracts, orders.
        Preparing => "preparing",
        /// It is being made.
        Underway => "underway",
        /// It is there.
        Done => "done",
        /// It will not be made, or not now, for a public reason.
        Stopped => "stopped",
    }
}

impl Status {
    /// Whether a project may go from here to there. What is done can turn out to be unfinished,
    /// and what was stopped can be taken up again.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        use Status::{Done, Preparing, Stopped, Underway};
        matches!(
            (self, next),
            (Preparing, Preparing | Underway | Stopped)
                | (Underway, Underway | Done | Stopped)
                | (Done, Done | Underway)
                | (Stopped, Stopped | Preparing | Underway)
        )
    }

    /// Whether nothing more is expected.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Stopped)
    }
}

coded! {
    /// When a photo was taken.
    Moment {
        /// Before the works.
        Before => "before",
        /// Afterwards.
        After => "after",
    }
}

/// A photo of the place or of the thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// When it was taken.
    pub moment: Moment,
    /// The picture.
    pub picture: Picture,
}

/// A delivery before it is checked.
#[derive(Debug, Clone)]
pub struct Draft {
    /// How far it is.
    pub status: Status,
    /// Why it is stopped.
    pub reason: Option<Localized>,
    /// Its steps.
    pub milestones: Vec<Milestone>,
    /// Its money.
    pub funds: Funds,
    /// What the whole project really costs, whoever pays, once that is known.
    pub cost: Option<Cents>,
}

/// A delivery as it was kept: it was checked when it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// How far it is.
    pub status: Status,
    /// Why it is stopped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Localized>,
    /// Its steps.
    pub milestones: Vec<Milestone>,
    /// Its money.
    pub funds: Funds,
    /// What the whole project really costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cents>,
    /// Its photos.
    pub photos: Vec<Photo>,
}

/// How a laureate is carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Delivery(Kept);

impl Delivery {
    /// What was kept, as it was made with [`Self::next`] and its neighbours.
    #[must_use]
    pub const fn kept(kept: Kept) -> Self {
        Self(kept)
    }

    /// What is true of a laureate before anything was reported.
    #[must_use]
    pub const fn beginning(voted: Cents) -> Self {
        Self(Kept {
            status: Status::Preparing,
            reason: None,
            milestones: Vec::new(),
            funds: Funds::nothing_yet(voted),
            cost: None,
            photos: Vec::new(),
        })
    }

    /// The next version, with the photos of this one.
    ///
    /// # Errors
    /// Under the field it is about: [`Refused::StatusOutOfOrder`] and
    /// [`Refused::MilestoneStillOpen`] (`status`), [`Refusal::ReasonNeeded`] (`reason`),
    /// [`Refused::DayAhead`] (`milestone_N_done`, N from one), [`Refused::LessThanSpent`] (`cost`),
    /// [`Refusal::TooMany`] (`form`).
    pub fn next(&self, draft: Draft, today: NaiveDate) -> Result<Self, Vec<Field>> {
        let Draft { status, reason, milestones, funds, cost } = draft;
        let mut fields = Fields::default();
        if !self.0.status.may_become(status) {
            let why = Refused::StatusOutOfOrder { from: self.0.status, to: status };
            fields.refuse("status", why.into());
        }
        if status == Status::Stopped && reason.is_none() {
            fields.refuse("reason", Refusal::ReasonNeeded);
        }
        let open = milestones.iter().filter(|step| step.done.is_none()).count();
        if status == Status::Done && open > 0 {
            let count = u64::try_from(open).unwrap_or(u64::MAX);
            fields.refuse("status", Refused::MilestoneStillOpen { count }.into());
        }
        for (number, step) in (1..).zip(&milestones) {
            let _: usize = number;
            if step.done.is_some_and(|day| day > today) {
                fields.refuse(&format!("milestone_{number}_done"), Refused::DayAhead.into());
            }
        }
        if milestones.len() > MOST_MILESTONES {
            fields.refuse("form", Refusal::TooMany { limit: MOST_MILESTONES });
        }
        if cost.is_some_and(|cost| cost < funds.spent()) {
            fields.refuse("cost", Refused::LessThanSpent { least: funds.spent().0 }.into());
        }
        if !fields.is_empty() {
            return Err(fields.into_refused());
        }
        let reason = reason.filter(|_| status == Status::Stopped);
        let photos = self.0.photos.clone();
        Ok(Self(Kept { status, reason, milestones, funds, cost, photos }))
    }

    /// The next version, with one more photo; the same picture twice is kept once.
    ///
    /// # Errors
    /// [`Refusal::TooMany`].
    pub fn with_photo(&self, photo: Photo) -> Result<Self, Refusal> {
        let mut next = self.clone();
        next.0.photos.retain(|known| {
            known.picture.digest != photo.picture.digest || known.moment != photo.moment
        });
        if next.0.photos.len() >= MOST_PHOTOS {
            return Err(Refusal::TooMany { limit: MOST_PHOTOS });
        }
        next.0.photos.push(photo);
        Ok(next)
    }

    /// The next version, without a picture; nothing when it is not there.
    #[must_use]
    pub fn without_photo(&self, digest: Digest) -> Option<Self> {
        let mut next = self.clone();
        next.0.photos.retain(|photo| photo.picture.digest != digest);
        (next.0.photos.len() < self.0.photos.len()).then_some(next)
    }

    /// How far it is.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.0.status
    }

    /// Why it is stopped, when it is.
    #[must_use]
    pub const fn reason(&self) -> Option<&Localized> {
        self.0.reason.as_ref()
    }

    /// Its steps, in the order in which staff wrote them.
    #[must_use]
    pub fn milestones(&self) -> &[Milestone] {
        &self.0.milestones
    }

    /// Its money.
    #[must_use]
    pub const fn funds(&self) -> &Funds {
        &self.0.funds
    }

    /// What the whole project really costs, once that is known.
    #[must_use]
    pub const fn cost(&self) -> Option<Cents> {
        self.0.cost
    }

    /// Its photos.
    #[must_use]
    pub fn photos(&self) -> &[Photo] {
        &self.0.photos
    }

    /// An amount by its line.
    #[must_use]
    pub const fn amount(&self, line: Line) -> Cents {
        match line {
            Line::Awarded => self.0.funds.awarded(),
            Line::Committed => self.0.funds.committed(),
            Line::Spent => self.0.funds.spent(),
            Line::Returned => self.0.funds.returned(),
        }
    }

    /// How many steps are done.
    #[must_use]
    pub fn steps_done(&self) -> usize {
        self.0.milestones.iter().filter(|step| step.done.is_some()).count()
    }

    /// The most days by which a step is overdue, while more is expected of the project.
    #[must_use]
    pub fn days_late(&self, today: NaiveDate) -> Option<u32> {
        if self.0.status.is_over() {
            return None;
        }
        let late = self.0.milestones.iter().filter_map(|step| match step.punctuality(today) {
            Punctuality::Late(days) => Some(days),
            _ => None,
        });
        late.max()
    }

    /// The next step that is not done, by its day.
    #[must_use]
    pub fn next_step(&self) -> Option<&Milestone> {
        self.0.milestones.iter().filter(|step| step.done.is_none()).min_by_key(|step| step.planned)
    }
}

#[cfg(test)]
mod tests;
