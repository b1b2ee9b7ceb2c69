//! Ballots on paper: typed by one agent, typed again by another, cast when both agree.

use crate::{
    Error, Result, Services,
    cast_queue::{Cast, Way},
    codes, counter,
    process::EnvelopeView,
    second, turn,
};
use domain::{
    Field, Refusal,
    account::Caller,
    ballot::{Choices, Person, Receipt},
    code::{self, VotingCode},
    id::{ProcessId, VoteId},
    session::Turn,
    text::Slug,
};
use serde_json::json;
use store::{Tx, code::Opened, paper::Entry};

/// What became of what an agent typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// It is kept until another agent has typed the same.
    Once,
    /// Another agent typed the same: it is cast.
    Cast(Box<Receipt>),
    /// Another agent typed something else: nothing is cast.
    Differs {
        /// What the other agent typed.
        other: Choices,
    },
}

/// A ballot on paper as an agent types it.
#[derive(Debug, Clone)]
pub struct PaperForm {
    /// The code that stands on it, as typed.
    pub code: String,
    /// What is marked on it.
    pub choices: Choices,
    /// Whether this agent has looked again and stands by it: then the other one types anew.
    pub stands: bool,
}

/// Takes what an agent typed from a ballot on paper.
///
/// # Errors
/// As [`counter::view`]; [`code::Refused::NotUsed`], [`Refusal::VoteClosed`],
/// [`code::Refused::VotedOnPaper`], [`code::Refused::VotedOnline`] where the rules set the paper aside,
/// [`domain::session::Refused::VotedElsewhere`] where people vote in one envelope, what
/// [`Choices::check`] refuses, or [`Error::Fields`] about `code`.
pub async fn enter(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: PaperForm,
) -> Result<Typed> {
    let view = counter::view(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let agent = caller.account.as_ref().ok_or(Error::SignInNeeded)?.id;
    let rules = &target.envelope.eligibility;
    if !rules.by_codes() {
        return Err(Refusal::from(code::Refused::NotUsed).into());
    }
    target.vote.admits_ballots(services.now())?;
    let code =
        VotingCode::parse(&form.code).map_err(|refusal| vec![Field::new("code", refusal)])?;
    let offer = crate::ballot::offer(services, target).await?;
    form.choices.check(&offer.rules, offer.envelope, &offer.candidates)?;
    let vote = target.vote.id;
    let mut tx = services.store.write().await?;
    let opened = codes::opens(services, &mut tx, vote, &code).await?;
    let slot = crate::ballot::slot(services, vote, &Person::Holder(opened.holder))?;
    let way = Way::Paper { code: opened.hash, precedence: rules.paper };
    let held = store::vote::held(&mut tx, vote).await?.ok_or(Error::NotFound)?;
    held.admits_ballots(services.now())?;
    way.may_replace(store::ballot::standing(&mut tx, vote, slot).await?)?;
    let beside = second::of_letter(&mut tx, rules, view.process.id, &opened, true).await?;
    let turn = turn_of(services, &mut tx, &offer, vote, &opened).await?;
    let entry = Entry { choices: form.choices, agent };
    match store::paper::find(&mut tx, vote, slot).await? {
        Some(first) if first.agent != agent && first.choices == entry.choices => {
            note(services, &mut tx, caller, view.process.id, target).await?;
            tx.commit().await?;
            let (choices, commune) = (entry.choices, opened.commune);
            let home = None;
            let cast = Cast { vote, offer, slot, choices, commune, way, turn, home, beside };
            Ok(Typed::Cast(Box::new(crate::ballot::write(services, cast).await?)))
        }
        Some(first) if first.agent != agent && !form.stands => {
            Ok(Typed::Differs { other: first.choices })
        }
        _ => {
            store::paper::put(&mut tx, vote, slot, &entry).await?;
            note(services, &mut tx, caller, view.process.id, target).await?;
            tx.commit().await?;
            Ok(Typed::Once)
        }
    }
}

/// The turn of a letter's holder, where people vote in one envelope: an agent is told at the first
/// typing that it is taken elsewhere, and not at the second.
async fn turn_of(
    services: &Services,
    tx: &mut Tx,
    offer: &crate::ballot::Offer,
    vote: VoteId,
    opened: &Opened,
) -> Result<Option<Turn>> {
    let person = Person::Holder(opened.holder);
    let Some(own) = turn::of(services, (offer.process, offer.votes_in), &person)? else {
        return Ok(None);
    };
    match store::turn::taken(tx, offer.process, own).await? {
        Some(other) if other != vote => Err(turn::voted_in(tx, other).await?.into()),
        _ => Ok(Some(own)),
    }
}

/// Notes that an agent typed a ballot: the day and the agent, neither its slot nor what it says.
async fn note(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    process: ProcessId,
    target: &EnvelopeView,
) -> Result<()> {
    let account = caller.account.as_ref().map(|account| account.id);
    let facts = json!({ "vote": target.vote.id });
    let at = counter::today(services);
    store::event::append(tx, process, at, account, "paper.typed", facts).await?;
    Ok(())
}

/// How many ballots on paper wait for a second agent.
///
/// # Errors
/// As [`counter::view`].
pub async fn waiting(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
) -> Result<u64> {
    let view = counter::view(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let mut tx = services.store.read().await?;
    Ok(store::paper::waiting(&mut tx, target.vote.id).await?)
}
