//! Voting beside home: in a process whose envelopes admit guests, somebody chooses one other commune.

use crate::{
    Error, Result, Services,
    account::Visitor,
    actor::signed_in,
    ballot,
    process::{EnvelopeView, ProcessView},
};
use domain::{
    Field, Refusal, account::Declaration, ballot::Person, id::AccountId, text::Slug,
    vote::VoteState,
};
use store::Tx;

/// What somebody who lives elsewhere can choose.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Where they live.
    pub home: Declaration,
    /// The communes that admit guests in this process, without their own.
    pub communes: Vec<Slug>,
    /// What they have chosen.
    pub chosen: Option<Slug>,
}

fn guest_communes(view: &ProcessView) -> Vec<Slug> {
    let rules = view.envelopes.iter().map(|target| &target.envelope.eligibility);
    let mut communes: Vec<Slug> =
        rules.filter(|rules| rules.guests).flat_map(|rules| rules.communes.clone()).collect();
    communes.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    communes.dedup();
    communes
}

/// What the visitor can choose.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Refusal::NotDeclared`], or [`Error::NotFound`] where no envelope
/// admits guests.
pub async fn choice(services: &Services, visitor: &Visitor, view: &ProcessView) -> Result<Choice> {
    let account = signed_in(&visitor.caller)?;
    let mut tx = services.store.read().await?;
    let home = store::account::declaration(&mut tx, account.id).await?;
    let home = home.ok_or(Refusal::NotDeclared)?;
    let mut communes = guest_communes(view);
    communes.retain(|commune| *commune != home.commune);
    if communes.is_empty() {
        return Err(Error::NotFound);
    }
    let chosen = store::account::second_commune(&mut tx, account.id, view.process.id).await?;
    Ok(Choice { home, communes, chosen })
}

/// Chooses where the visitor votes beside home. It can be changed until a ballot is cast there: the
/// ballot is looked for under its slot, and nothing about it is kept.
///
/// # Errors
/// As [`choice`]; [`Refusal::SecondTaken`]; or [`Error::Fields`] about `commune`.
pub async fn choose(
    services: &Services,
    visitor: &Visitor,
    view: &ProcessView,
    commune: &str,
) -> Result<()> {
    let account = signed_in(&visitor.caller)?.id;
    let choice = choice(services, visitor, view).await?;
    let wished = Slug::parse(commune).ok().filter(|slug| choice.communes.contains(slug));
    let wished =
        wished.ok_or_else(|| Error::Fields(vec![Field::new("commune", Refusal::UnknownChoice)]))?;
    let mut tx = services.store.write().await?;
    if let Some(present) = choice.chosen.filter(|present| *present != wished) {
        for target in &view.envelopes {
            let rules = &target.envelope.eligibility;
            let as_guest = rules.guests
                && rules.communes.contains(&present)
                && !rules.communes.contains(&choice.home.commune);
            if as_guest && has_cast(services, &mut tx, account, target).await? {
                return Err(Refusal::SecondTaken.into());
            }
        }
    }
    store::account::choose_second_commune(&mut tx, account, view.process.id, &wished).await?;
    tx.commit().await?;
    Ok(())
}

async fn has_cast(
    services: &Services,
    tx: &mut Tx,
    account: AccountId,
    target: &EnvelopeView,
) -> Result<bool> {
    match target.vote.state {
        VoteState::Planned | VoteState::Void => return Ok(false),
        VoteState::Open | VoteState::Closed => {}
        // The key is gone, and nobody can tell any more: the choice stands.
        VoteState::Counted | VoteState::Published => return Ok(true),
    }
    let person = Person::Account(account);
    let Some(slot) = ballot::slot_until_count(services, target.vote.id, &person).await? else {
        return Ok(true);
    };
    Ok(store::ballot::find(tx, target.vote.id, slot).await?.is_some())
}
