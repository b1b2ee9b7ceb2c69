//! An envelope: an amount of money, who gives it, who may bear a project for it, and its vote.

mod together;

pub use together::{MOST_PARTNERS, Together};

use crate::{
    account::VoterRules,
    actor::ActorType,
    funding::Funders,
    id::{EnvelopeId, ProcessId},
    money::{Cents, Currency},
    project::Theme,
    text::{Localized, Slug},
};
use serde::{Deserialize, Serialize};

/// An amount of money within a process, with its own rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Identifier.
    pub id: EnvelopeId,
    /// The process it belongs to.
    pub process: ProcessId,
    /// The name in addresses, unique within the process.
    pub slug: Slug,
    /// What it is called.
    pub name: Localized,
    /// What it is for, in a sentence or two.
    pub summary: Localized,
    /// How much there is.
    pub amount: Money,
    /// Who gives it.
    pub funders: Funders,
    /// Who may bear a project; empty admits every kind of actor.
    pub bearers: Vec<ActorType>,
    /// How many have to be in a project.
    pub together: Together,
    /// The one theme it is for, when it is for one.
    pub theme: Option<Theme>,
    /// The communes it is for; empty means all.
    pub communes: Vec<Slug>,
    /// Who may vote, and what checks it.
    pub eligibility: VoterRules,
    /// Whether bearers may say what they could do with less.
    pub adjustable: bool,
    /// Its place in the list.
    pub position: u32,
}

/// An amount in a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// The amount.
    pub cents: Cents,
    /// The currency.
    pub currency: Currency,
}
