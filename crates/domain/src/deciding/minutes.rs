//! The minutes of an assembly or an agreement: who was there, what was decided for each project.

use crate::{money::Cents, text::Localized};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What was decided for a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Award {
    /// Number of the project.
    pub number: String,
    /// What it gets; nothing when it is not funded.
    pub amount: Cents,
    /// Why, in public.
    pub reason: Localized,
}

/// What is recorded of an assembly or an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    /// The day.
    pub day: NaiveDate,
    /// What was said and decided.
    pub text: Localized,
    /// Who agreed: administrations and communities by their names. An agreement has two or more.
    pub parties: Vec<String>,
    /// How many people took part in an assembly.
    pub present: Option<u32>,
    /// What was decided for each project.
    pub awards: Vec<Award>,
}
