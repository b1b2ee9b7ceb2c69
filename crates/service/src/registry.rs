//! The registry of shared things: who finds, puts in, lends, borrows and keeps it.

pub mod attributes;
pub mod board;
pub mod digest;
pub mod directory;
pub mod holding;
pub mod import;
pub mod kind;
pub mod loans;
pub mod sets;
pub mod steward;
pub mod stocked;
mod together;

use crate::{Error, Result, Services, account::Letter};
use domain::{
    account::{Account, Caller},
    actor::Actor,
    event::Chain,
    id::{AccountId, ResourceId},
    locale::Locale,
    registry::{Resource, loan::Loan, resource::is_steward},
};
use std::collections::BTreeSet;
use store::Tx;

/// What people are told about a loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Somebody asks for it; units are held.
    Asked,
    /// Somebody asks for it and waits until units are free.
    Waits,
    /// Units became free and are held now.
    Freed,
    /// The lender promised it.
    Approved,
    /// The lender said no.
    Refused,
    /// One of the two took it back.
    Cancelled,
    /// Nobody answered, or nobody came.
    Expired,
    /// Tomorrow it is fetched.
    Tomorrow,
    /// Tomorrow it is brought back.
    BackTomorrow,
    /// Its time is over and it is not back.
    Overdue,
    /// It is back.
    Returned,
    /// It is back, and something is broken.
    Damaged,
    /// What is promised is broken or not back: look elsewhere.
    AtRisk,
    /// What was in danger can be lent after all.
    SafeAgain,
    /// Somebody wrote.
    Message,
}

/// What is told, to one side of a loan.
#[derive(Debug, Clone, Copy)]
pub struct Notice<'a> {
    /// What.
    pub news: News,
    /// About which loan.
    pub loan: &'a Loan,
    /// Of what.
    pub resource: &'a Resource,
    /// Whether the reader lends it.
    pub to_lender: bool,
    /// What somebody wrote; may be empty.
    pub words: &'a str,
    /// Who else has one that is free then.
    pub others: &'a [Resource],
}

/// Writes a letter, in the language of its reader.
pub type Write<'a> = &'a (dyn Fn(Locale, &Notice<'_>) -> Letter + Sync);

/// The actors that a caller acts for; nobody acts for any without signing in.
pub(crate) async fn acts_for(tx: &mut Tx, caller: &Caller) -> Result<Vec<Actor>> {
    let Some(account) = &caller.account else { return Ok(Vec::new()) };
    let own = store::actor::memberships(tx, account.id).await?;
    Ok(own.into_iter().map(|(actor, _)| actor).collect())
}

/// Everyone who acts for the owner or the custodian of something.
pub(crate) async fn lenders(tx: &mut Tx, resource: &Resource) -> Result<BTreeSet<AccountId>> {
    let mut people = BTreeSet::new();
    for actor in [Some(&resource.owner), resource.custodian.as_ref()].into_iter().flatten() {
        let members = store::actor::members(tx, actor.id).await?;
        people.extend(members.into_iter().map(|member| member.account));
    }
    Ok(people)
}

/// Something of the registry.
pub(crate) async fn found(tx: &mut Tx, id: ResourceId) -> Result<Resource> {
    store::registry::resource::by_id(tx, id).await?.ok_or(Error::NotFound)
}

/// Who keeps the registry.
pub(crate) fn steward(caller: &Caller) -> Result<&Account> {
    let account = crate::actor::signed_in(caller)?;
    if is_steward(caller) { Ok(account) } else { Err(Error::Forbidden) }
}

/// Writes an event into the chain of the registry.
pub(crate) async fn record(
    services: &Services,
    tx: &mut Tx,
    by: Option<&Account>,
    kind: &str,
    facts: serde_json::Value,
) -> Result<()> {
    let by = by.map(|account| account.id);
    Ok(store::event::append(tx, Chain::Registry, services.now(), by, kind, facts).await?)
}

/// The administration in whose name a steward speaks.
pub(crate) async fn steward_name(tx: &mut Tx, caller: &Caller) -> Result<String> {
    use domain::account::Role;
    let keeps = |role: &Role| matches!(role, Role::Administrator | Role::Steward);
    let home = caller.roles.iter().find(|(_, role)| keeps(role));
    let Some((administration, _)) = home else { return Err(Error::Forbidden) };
    let known = store::administration::by_id(tx, *administration).await?;
    known.map(|one| one.name.get(Locale::Fr).to_owned()).ok_or(Error::NotFound)
}
