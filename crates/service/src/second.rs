//! Voting beside home: in a process whose envelopes admit guests, somebody chooses one other commune.
//! Whoever signed in lives where they declared; whoever holds a letter, in the commune it was made
//! for.

use crate::{
    Error, Result, Services,
    account::Visitor,
    actor::signed_in,
    ballot,
    process::{EnvelopeView, ProcessView},
};
use domain::{
    Field, Refusal, account::VoterRules, code, id::ProcessId, session::Chooser, text::Slug,
    vote::VoteState,
};
use store::{Tx, code::Opened};

/// What somebody who lives elsewhere can choose.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Where they live.
    pub home: Slug,
    /// The communes that admit guests in this process, without their own.
    pub communes: Vec<Slug>,
    /// What they have chosen.
    pub chosen: Option<Slug>,
    chooser: Chooser,
}

fn guest_communes(view: &ProcessView) -> Vec<Slug> {
    let rules = view.envelopes.iter().map(|target| &target.envelope.eligibility);
    let mut communes: Vec<Slug> =
        rules.filter(|rules| rules.guests).flat_map(|rules| rules.communes.clone()).collect();
    communes.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    communes.dedup();
    communes
}

/// What the visitor can choose, coming from the vote of an envelope.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Refusal::NotDeclared`], [`code::Refused::Needed`] where letters open
/// that vote, or [`Error::NotFound`] where no envelope admits guests.
pub async fn choice(
    services: &Services,
    visitor: &Visitor,
    view: &ProcessView,
    target: &EnvelopeView,
) -> Result<Choice> {
    let mut tx = services.store.read().await?;
    let (chooser, home) = if target.envelope.eligibility.by_codes() {
        let opened = crate::codes::entered(services, &mut tx, visitor, target.vote.id).await?;
        let opened = opened.ok_or(Refusal::from(code::Refused::Needed))?;
        (Chooser::Letter(opened.holder), opened.commune)
    } else {
        let account = signed_in(&visitor.caller)?;
        let home = store::account::declaration(&mut tx, account.id).await?;
        (Chooser::Account(account.id), home.ok_or(Refusal::NotDeclared)?.commune)
    };
    let mut communes = guest_communes(view);
    communes.retain(|commune| *commune != home);
    if communes.is_empty() {
        return Err(Error::NotFound);
    }
    let chosen = store::second::chosen(&mut tx, chooser, view.process.id).await?;
    Ok(Choice { home, communes, chosen, chooser })
}

/// Chooses where the visitor votes beside home. It can be changed until a ballot is cast there: the
/// ballot is looked for under its slot, and nothing about it is kept. A ballot that is being written
/// meanwhile waits for the choice, or the choice for the ballot.
///
/// # Errors
/// As [`choice`]; [`Refusal::SecondTaken`]; or [`Error::Fields`] about `commune`.
pub async fn choose(
    services: &Services,
    visitor: &Visitor,
    view: &ProcessView,
    target: &EnvelopeView,
    commune: &str,
) -> Result<()> {
    let choice = choice(services, visitor, view, target).await?;
    let wished = Slug::parse(commune).ok().filter(|slug| choice.communes.contains(slug));
    let wished =
        wished.ok_or_else(|| Error::Fields(vec![Field::new("commune", Refusal::UnknownChoice)]))?;
    let mut tx = services.store.write().await?;
    let present = store::second::take(&mut tx, choice.chooser, view.process.id, &wished).await?;
    if present != wished {
        for target in &view.envelopes {
            let as_guest = target.envelope.eligibility.as_guest(&choice.home, &present);
            if as_guest && has_cast(services, &mut tx, choice.chooser, target).await? {
                return Err(Refusal::SecondTaken.into());
            }
        }
        store::second::change(&mut tx, choice.chooser, view.process.id, &wished).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn has_cast(
    services: &Services,
    tx: &mut Tx,
    chooser: Chooser,
    target: &EnvelopeView,
) -> Result<bool> {
    match target.vote.state {
        VoteState::Planned | VoteState::Void => return Ok(false),
        VoteState::Open | VoteState::Closed => {}
        // The key is gone, and nobody can tell any more: the choice stands.
        VoteState::Counted | VoteState::Published => return Ok(true),
    }
    let slot = ballot::slot_until_count(services, target.vote.id, &chooser.person()).await?;
    let Some(slot) = slot else { return Ok(true) };
    Ok(store::ballot::find(tx, target.vote.id, slot).await?.is_some())
}

/// A choice by which somebody votes as a guest, to be found the same when the ballot is written.
#[derive(Debug, Clone)]
pub(crate) struct Beside {
    pub(crate) chooser: Chooser,
    pub(crate) commune: Slug,
    /// Whether the ballot itself is the choice, where none was made before it.
    chooses: bool,
}

impl Beside {
    /// What has to stand when somebody who lives in `home` and chose `second` casts a ballot.
    pub(crate) fn of(
        rules: &VoterRules,
        chooser: Chooser,
        home: &Slug,
        second: Option<Slug>,
    ) -> Option<Self> {
        let commune = second.filter(|second| rules.as_guest(home, second))?;
        Some(Self { chooser, commune, chooses: false })
    }

    /// Keeps the choice from changing until the ballot is written.
    pub(crate) async fn stands(&self, tx: &mut Tx, process: ProcessId) -> store::Result<bool> {
        let present = if self.chooses {
            Some(store::second::take(tx, self.chooser, process, &self.commune).await?)
        } else {
            store::second::held(tx, self.chooser, process).await?
        };
        Ok(present.is_some_and(|present| present == self.commune))
    }
}

/// Admits the holder of a letter, at home or where they chose to vote beside it. A ballot on paper
/// says by itself where its voter votes beside home, unless another commune was chosen before.
///
/// # Errors
/// What [`VoterRules::admit_letter`] refuses.
pub(crate) async fn of_letter(
    tx: &mut Tx,
    rules: &VoterRules,
    process: ProcessId,
    opened: &Opened,
    on_paper: bool,
) -> Result<Option<Beside>> {
    if !rules.guests {
        rules.admit_letter(&opened.commune, None)?;
        return Ok(None);
    }
    let chooser = Chooser::Letter(opened.holder);
    let chosen = store::second::chosen(tx, chooser, process).await?;
    let chooses = on_paper && chosen.is_none();
    let second = if chooses { rules.communes.first().cloned() } else { chosen };
    rules.admit_letter(&opened.commune, second.as_ref())?;
    let beside = Beside::of(rules, chooser, &opened.commune, second);
    Ok(beside.map(|beside| Beside { chooses, ..beside }))
}
