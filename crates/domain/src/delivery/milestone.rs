//! The steps of a project that is being carried out.

use crate::text::Localized;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A step with the day it is planned for, and the day it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// What it is.
    pub label: Localized,
    /// The day by which it should be done.
    pub planned: NaiveDate,
    /// The day it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<NaiveDate>,
}

/// How a step stands against its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Punctuality {
    /// Done by its day.
    Done,
    /// Done so many days after its day.
    DoneLate(u32),
    /// Still ahead, its day not passed.
    Ahead,
    /// Not done, so many days after its day.
    Late(u32),
}

impl Milestone {
    /// How the step stands on a day.
    #[must_use]
    pub fn punctuality(&self, today: NaiveDate) -> Punctuality {
        let after = |day: NaiveDate| {
            u32::try_from((day - self.planned).num_days()).ok().filter(|days| *days > 0)
        };
        match (self.done, after(self.done.unwrap_or(today))) {
            (Some(_), None) => Punctuality::Done,
            (Some(_), Some(days)) => Punctuality::DoneLate(days),
            (None, None) => Punctuality::Ahead,
            (None, Some(days)) => Punctuality::Late(days),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_late_from_the_day_after_its_day() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 6, day).unwrap();
        let mut step = Milestone { label: Localized::same("Pose"), planned: day(10), done: None };
        assert_eq!(step.punctuality(day(10)), Punctuality::Ahead);
        assert_eq!(step.punctuality(day(13)), Punctuality::Late(3));
        step.done = Some(day(12));
        assert_eq!(step.punctuality(day(30)), Punctuality::DoneLate(2));
        step.done = Some(day(9));
        assert_eq!(step.punctuality(day(30)), Punctuality::Done);
    }
}
