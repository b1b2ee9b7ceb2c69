//! Voting: a ballot is saved as one goes, cast when one says so, and can be changed until the close.

use crate::{
    Error, KeyError, Result, Services,
    account::Visitor,
    cast_queue::{Cast, Way},
    hats::{ELSEWHERE, organisation},
    home::Home,
    process::EnvelopeView,
    second::{self, Beside},
    turn,
};
use domain::{
    Refusal,
    ballot::{Candidate, Choices, Person, Receipt, Slot},
    code,
    id::{AccountId, ProcessId, VoteId},
    money::Cents,
    project::Project,
    rules::{RuleSheet, hex},
    session::{Chooser, VotesIn},
    text::Slug,
    vote::VoteState,
};
use std::sync::Arc;
use store::Tx;

/// How often one slot may be cast: nobody changes their mind twice a second.
pub(crate) const CASTS_PER_SLOT: governor::Quota =
    governor::Quota::per_minute(std::num::NonZeroU32::new(120).expect("120 is not nought"));

/// What a ballot of a vote may hold. It cannot change once the vote is open.
#[derive(Debug)]
pub struct Offer {
    /// The process to whose chain the casts belong.
    pub process: ProcessId,
    /// In how many envelopes of the process one voter votes.
    pub votes_in: VotesIn,
    /// The rules.
    pub rules: RuleSheet,
    /// The money.
    pub envelope: Cents,
    /// The projects.
    pub candidates: Vec<Candidate>,
}

/// Where a voter's ballot stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BallotState {
    /// Nothing is chosen.
    Empty,
    /// Something is chosen and saved, nothing is cast.
    Draft {
        /// What is chosen.
        choices: Choices,
    },
    /// Cast; nothing was changed since.
    Cast {
        /// What was cast.
        choices: Choices,
        /// The proof.
        receipt: Receipt,
    },
    /// Cast, and changed since; the cast one counts until the new one is cast.
    Changed {
        /// What is chosen now.
        choices: Choices,
        /// What was cast.
        cast: Choices,
        /// The proof of what was cast.
        receipt: Receipt,
    },
}

impl BallotState {
    /// What is chosen now.
    #[must_use]
    pub fn choices(&self) -> Choices {
        match self {
            Self::Empty => Choices::default(),
            Self::Draft { choices }
            | Self::Cast { choices, .. }
            | Self::Changed { choices, .. } => choices.clone(),
        }
    }

    /// The receipt, when something was cast.
    #[must_use]
    pub const fn receipt(&self) -> Option<&Receipt> {
        match self {
            Self::Cast { receipt, .. } | Self::Changed { receipt, .. } => Some(receipt),
            _ => None,
        }
    }
}

/// The person behind a visitor, as the slots of this vote know them: whoever has entered a code is
/// its holder; everyone else is who they are elsewhere.
pub(crate) async fn person<'a>(
    services: &Services,
    tx: &mut Tx,
    visitor: &'a Visitor,
    view: &EnvelopeView,
) -> Result<Option<Person<'a>>> {
    if let Some(actor) = visitor.hat {
        let profile = organisation(tx, visitor, view, actor).await?;
        return Ok(Some(Person::Actor(profile.actor.id)));
    }
    if view.envelope.eligibility.by_codes()
        && let Some(opened) = crate::codes::entered(services, tx, visitor, view.vote.id).await?
    {
        return Ok(Some(Person::Holder(opened.holder)));
    }
    Ok(without_code(visitor))
}

/// Who a visitor is, whatever they hold on paper.
pub(crate) fn without_code(visitor: &Visitor) -> Option<Person<'_>> {
    match (&visitor.caller.account, &visitor.session) {
        (Some(account), _) => Some(Person::Account(account.id)),
        (None, Some(session)) => Some(Person::Visitor(session)),
        (None, None) => None,
    }
}

pub(crate) fn slot(services: &Services, vote: VoteId, person: &Person<'_>) -> Result<Slot> {
    // Made at the opening and never here: a key made anew would give everyone a second slot.
    Ok(services.keys.slot_key(vote)?.slot(vote, person))
}

/// The slot of a person in a vote that was open a moment ago; none when its count came in between
/// and destroyed the key.
///
/// # Errors
/// [`Error::Internal`], also when the key of a vote that is not over is lost.
pub(crate) async fn slot_until_count(
    services: &Services,
    vote: VoteId,
    person: &Person<'_>,
) -> Result<Option<Slot>> {
    let lost = match services.keys.slot_key(vote) {
        Ok(key) => return Ok(Some(key.slot(vote, person))),
        Err(lost) => lost,
    };
    let mut tx = services.store.read().await?;
    let counted = store::vote::by_id(&mut tx, vote).await?.is_none_or(|vote| vote.state.is_over());
    if counted && matches!(lost, KeyError::Destroyed) { Ok(None) } else { Err(lost.into()) }
}

/// Where the visitor's ballot stands: from the opening until the count, when the key that finds it
/// is destroyed.
///
/// # Errors
/// [`Error::Internal`].
pub async fn state(
    services: &Services,
    visitor: &Visitor,
    view: &EnvelopeView,
) -> Result<BallotState> {
    let vote = view.vote.id;
    if !matches!(view.vote.state, VoteState::Open | VoteState::Closed) {
        return Ok(BallotState::Empty);
    }
    let mut tx = services.store.read().await?;
    let Some(person) = person(services, &mut tx, visitor, view).await? else {
        return Ok(BallotState::Empty);
    };
    drop(tx);
    let Some(slot) = slot_until_count(services, vote, &person).await? else {
        return Ok(BallotState::Empty);
    };
    let mut tx = services.store.read().await?;
    let draft = store::ballot::draft(&mut tx, vote, slot).await?;
    let cast = store::ballot::find(&mut tx, vote, slot).await?;
    Ok(match (draft, cast) {
        (None, None) => BallotState::Empty,
        (Some(choices), None) if choices.is_empty() => BallotState::Empty,
        (Some(choices), None) => BallotState::Draft { choices },
        (draft, Some(cast)) => {
            let receipt = receipt(services, vote, &cast);
            match draft {
                Some(choices) if choices != cast.choices => {
                    BallotState::Changed { choices, cast: cast.choices, receipt }
                }
                _ => BallotState::Cast { choices: cast.choices, receipt },
            }
        }
    })
}

/// Saves what is chosen, cast or not. Too many or too dear is kept: it is a draft.
///
/// # Errors
/// [`Error::SignInNeeded`] without any session, [`Refusal::VoteClosed`],
/// [`Refusal::NotInThisVote`].
pub async fn save_draft(
    services: &Services,
    visitor: &Visitor,
    view: &EnvelopeView,
    choices: &Choices,
) -> Result<()> {
    view.vote.admits_ballots(services.now())?;
    let offer = offer(services, view).await?;
    choices.check_draft(&offer.candidates)?;
    let mut tx = services.store.write().await?;
    let person = person(services, &mut tx, visitor, view).await?.ok_or(Error::SignInNeeded)?;
    let vote = store::vote::held(&mut tx, view.vote.id).await?.ok_or(Error::NotFound)?;
    vote.admits_ballots(services.now())?;
    let slot = slot(services, vote.id, &person)?;
    store::ballot::put_draft(&mut tx, vote.id, slot, choices).await?;
    tx.commit().await?;
    Ok(())
}

/// Casts a ballot. The receipt is given only once the ballot is durable.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Refusal::NotDeclared`], [`Refusal::NotEligible`], or where codes are
/// asked for [`code::Refused::Needed`], [`code::Refused::Withdrawn`] and
/// [`code::Refused::VotedOnPaper`]; [`domain::session::Refused::VotedElsewhere`] where people vote in one envelope;
/// [`Refusal::VoteClosed`], and what [`Choices::check`] refuses.
pub async fn cast(
    services: &Services,
    visitor: &Visitor,
    view: &EnvelopeView,
    choices: Choices,
) -> Result<Receipt> {
    view.vote.admits_ballots(services.now())?;
    // First what needs nothing of the person: nobody signs in for a ballot that cannot be cast.
    let offer = offer(services, view).await?;
    choices.check(&offer.rules, offer.envelope, &offer.candidates)?;
    let admission = admission(services, visitor, view).await?;
    let slot = slot_until_count(services, view.vote.id, &admission.person).await?;
    let slot = slot.ok_or(Refusal::VoteClosed { at: view.vote.closes_at })?;
    let turn = turn::of(services, (offer.process, offer.votes_in), &admission.person)?;
    let Admission { commune, way, home, beside, .. } = admission;
    let own = (offer.process, offer.votes_in);
    let home = home.map(|home| home.in_process(services, own)).transpose()?;
    let vote = view.vote.id;
    write(services, Cast { vote, offer, slot, choices, commune, way, turn, home, beside }).await
}

/// Writes a ballot that was checked, and gives the proof.
pub(crate) async fn write(services: &Services, cast: Cast) -> Result<Receipt> {
    if services.cast_limits.check_key(&cast.slot.0).is_err() {
        return Err(Refusal::TooManyRequests { seconds: 60 }.into());
    }
    let vote = cast.vote;
    let stored = services.casts.cast(cast).await?;
    Ok(receipt(services, vote, &stored))
}

/// Somebody whom the rules admit.
struct Admission<'a> {
    person: Person<'a>,
    commune: Slug,
    way: Way,
    /// The home by which they vote, where it matters.
    home: Option<Home>,
    /// The choice by which they vote here beside home.
    beside: Option<Beside>,
}

async fn admission<'a>(
    services: &Services,
    visitor: &'a Visitor,
    view: &EnvelopeView,
) -> Result<Admission<'a>> {
    let rules = &view.envelope.eligibility;
    if let Some(actor) = visitor.hat {
        let mut tx = services.store.read().await?;
        let profile = organisation(&mut tx, visitor, view, actor).await?;
        let commune = profile.commune.unwrap_or_else(|| Slug::from_name(ELSEWHERE));
        let person = Person::Actor(profile.actor.id);
        return Ok(Admission { person, commune, way: Way::Declared, home: None, beside: None });
    }
    if rules.by_codes() {
        let mut tx = services.store.read().await?;
        let opened = crate::codes::entered(services, &mut tx, visitor, view.vote.id).await?;
        let opened = opened.ok_or(Refusal::from(code::Refused::Needed))?;
        let process = view.envelope.process;
        let beside = second::of_letter(&mut tx, rules, process, &opened, false).await?;
        return Ok(Admission {
            person: Person::Holder(opened.holder),
            commune: opened.commune,
            way: Way::Code { code: opened.hash, precedence: rules.paper },
            home: None,
            beside,
        });
    }
    let account = visitor.caller.account.as_ref().ok_or(Error::SignInNeeded)?;
    let mut tx = services.store.read().await?;
    let declaration = store::account::declaration(&mut tx, account.id).await?;
    let chooser = Chooser::Account(account.id);
    let second = match rules.guests {
        true => store::second::chosen(&mut tx, chooser, view.envelope.process).await?,
        false => None,
    };
    drop(tx);
    let declared = rules.admit(declaration.as_ref(), second.as_ref())?;
    let home = Home::of(rules, account.id, &declared);
    let commune = declared.commune;
    let beside = Beside::of(rules, chooser, &commune, second);
    Ok(Admission { person: chooser.person(), commune, way: Way::Declared, home, beside })
}

/// The signed proof of a stored ballot. Ed25519 signs the same bytes the same way every time.
pub(crate) fn receipt(
    services: &Services,
    vote: VoteId,
    ballot: &store::ballot::StoredBallot,
) -> Receipt {
    let slot = hex(&ballot.slot.0);
    let commitment = ballot.commitment.hex();
    let signed = Receipt::signed_bytes(vote, &slot, ballot.revision, &commitment);
    Receipt {
        vote,
        slot,
        revision: ballot.revision,
        commitment,
        salt: hex(&ballot.salt),
        signature: services.keys.sign(&signed),
    }
}

/// What ballots of an open vote may hold, kept in memory: it cannot change any more.
pub(crate) async fn offer(services: &Services, view: &EnvelopeView) -> Result<Arc<Offer>> {
    let vote = view.vote.id;
    if let Some(offer) = services.offers.read().ok().and_then(|offers| offers.get(&vote).cloned()) {
        return Ok(offer);
    }
    let projects = crate::project::list(services, view).await?;
    let mut tx = services.store.read().await?;
    let process = store::process::by_id(&mut tx, view.envelope.process).await?;
    drop(tx);
    let offer = Arc::new(Offer {
        process: view.envelope.process,
        votes_in: process.ok_or(Error::NotFound)?.votes_in,
        rules: view.rules.clone(),
        envelope: view.envelope.amount.cents,
        candidates: candidates(&projects),
    });
    if view.vote.is_frozen()
        && let Ok(mut offers) = services.offers.write()
    {
        offers.insert(vote, Arc::clone(&offer));
    }
    Ok(offer)
}

/// Projects as ballots name them.
#[must_use]
pub fn candidates(projects: &[Project]) -> Vec<Candidate> {
    projects
        .iter()
        .map(|project| Candidate { number: project.number.clone(), price: project.price.asked })
        .collect()
}

/// Moves a visitor's drafts into the slots of the account that signs in, unless it has its own.
pub(crate) async fn adopt_drafts(
    services: &Services,
    tx: &mut Tx,
    session: &[u8; 32],
    account: AccountId,
) -> Result<()> {
    for vote in crate::account::open_votes(tx).await? {
        let key = match services.keys.slot_key(vote) {
            Ok(key) => key,
            // One vote whose key is lost keeps nobody from signing in.
            Err(error) => {
                tracing::error!(%vote, ?error, "the drafts of a vote cannot be found");
                continue;
            }
        };
        let old = key.slot(vote, &Person::Visitor(session));
        let new = key.slot(vote, &Person::Account(account));
        move_draft(tx, vote, old, new).await?;
    }
    Ok(())
}

/// Moves a draft from one slot to another, unless the other has something of its own.
pub(crate) async fn move_draft(tx: &mut Tx, vote: VoteId, old: Slot, new: Slot) -> Result<()> {
    let Some(choices) = store::ballot::draft(tx, vote, old).await? else { return Ok(()) };
    store::ballot::drop_draft(tx, vote, old).await?;
    let busy = store::ballot::draft(tx, vote, new).await?.is_some_and(|own| !own.is_empty())
        || store::ballot::find(tx, vote, new).await?.is_some();
    if !busy && !choices.is_empty() {
        store::ballot::put_draft(tx, vote, new, &choices).await?;
    }
    Ok(())
}
