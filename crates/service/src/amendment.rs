//! Amendments: somebody else's words for one place of a proposal. Its bearers take them over, which
//! makes a version that names their author, or decline with a reason that everyone reads.

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    mail::Post,
    moderation::why,
    process::ProcessView,
    proposal_form::{self, Speaker},
    standing::{Opened, bearers, opened, opened_to, permitted, record},
};
use domain::{
    Field, Refusal,
    account::{Account, Caller},
    id::AmendmentId,
    locale::Locale,
    money::Cents,
    permit::{Action, Capacity},
    proposal::{
        Amendment, AmendmentState, MOST_OPEN, Proposal, Refused, Spot, Words, applied, standing,
    },
    refusal::Fields,
    text::{Authored, Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;

/// An amendment as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct AmendmentForm {
    /// Code of the place.
    pub spot: String,
    /// The words for it; of a cost line what it is.
    pub text: String,
    /// Of a cost line: how many, as typed.
    pub quantity: String,
    /// Of a cost line: what one costs, as typed.
    pub unit_price: String,
    /// Of a cost line: in which year, as typed.
    pub year: String,
    /// Why.
    pub because: String,
    /// The language of whoever writes.
    pub original: Option<Locale>,
    /// In whose name: the id of an actor, or `self`.
    pub speaker: String,
    /// For `self`: the name under which others read it.
    pub name: String,
}

/// What a letter about an amendment is written from.
pub type Write<'a> = &'a (dyn Fn(Locale, &Proposal, &Amendment) -> Letter + Sync);

/// The amendments of a proposal, those that wait first.
///
/// # Errors
/// [`Error::Internal`].
pub async fn of_proposal(services: &Services, proposal: &Proposal) -> Result<Vec<Amendment>> {
    let mut tx = services.store.read().await?;
    let mut amendments = store::amendment::of_proposal(&mut tx, proposal.id).await?;
    amendments.sort_by_key(|amendment| amendment.state != AmendmentState::Open);
    Ok(amendments)
}

/// Whether words can be proposed for a proposal now: its text can still change, and who asks may
/// take part in the discussion.
#[must_use]
pub fn is_open(
    services: &Services,
    view: &ProcessView,
    own: &crate::proposal::ProposalView,
) -> bool {
    let bearer = [Capacity::Bearer];
    let process = &view.process;
    own.may(Action::Comment)
        && permitted(services, process, &own.proposal, &bearer, Action::Amend).is_ok()
}

/// Proposes words for a place; the bearers are told.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Refusal::NotInThisPhase`],
/// [`Refusal::WrongStage`] once the text does not change any more, or [`Error::Fields`] about the
/// form.
pub async fn propose(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    form: &AmendmentForm,
    write: Write<'_>,
) -> Result<Amendment> {
    let Opened { account, view, mut tx, proposal, .. } =
        opened_to(services, caller, process, slug, |_| Action::Comment).await?;
    // Words are proposed as long as their bearers could take them over.
    permitted(services, &view.process, &proposal, &[Capacity::Bearer], Action::Amend)?;
    let (spot, after, because) = checked(form, &proposal)?;
    let speaker = Speaker { id: &form.speaker, name: &form.name };
    let names = ["speaker", "name"];
    let actor = proposal_form::speaker(services, &mut tx, &account, &speaker, names).await?;
    let known = store::amendment::of_proposal(&mut tx, proposal.id).await?;
    let open = known.iter().filter(|it| it.state == AmendmentState::Open).count();
    if u64::try_from(open).unwrap_or(u64::MAX) >= MOST_OPEN {
        let limit = usize::try_from(MOST_OPEN).unwrap_or(usize::MAX);
        return Err(refused("form", Refusal::TooMany { limit }));
    }
    let amendment = Amendment {
        id: AmendmentId(services.new_uuid()),
        proposal: proposal.id,
        spot,
        before: standing(&proposal.content, spot),
        after,
        because,
        author: account.id,
        actor,
        written_at: services.now(),
        state: AmendmentState::Open,
        reason: None,
        settled_at: None,
        hidden_because: None,
    };
    store::amendment::insert(&mut tx, &amendment).await?;
    let facts = json!({ "amendment": amendment.id, "spot": amendment.spot.code() });
    record(services, &mut tx, &account, &proposal, "amendment.proposed", facts).await?;
    let mut people = bearers(&mut tx, &proposal).await?;
    people.remove(&account.id);
    let letter = |locale| write(locale, &proposal, &amendment);
    Post::new(services).to_each(&mut tx, &people, &letter).await?;
    tx.commit().await?;
    Ok(amendment)
}

fn refused(name: &str, refusal: Refusal) -> Error {
    Error::Fields(vec![Field::new(name, refusal)])
}

/// Reads the form: the place, the words that fit it, and why.
fn checked(form: &AmendmentForm, proposal: &Proposal) -> Result<(Spot, Words, Authored)> {
    let mut fields = Fields::default();
    let spot = Spot::parse(&form.spot).map_err(|refusal| refused("spot", refusal))?;
    let because =
        fields.check("because", Authored::parse(form.original, &form.because, limit::SUMMARY));
    let after = words(&mut fields, form, spot);
    let (Some(after), Some(because)) = (after, because) else {
        return Err(fields.into_refused().into());
    };
    if standing(&proposal.content, spot).as_ref() == Some(&after) {
        return Err(refused("text", Refused::NothingToAmend.into()));
    }
    // What the bearers could not take over is not proposed to them.
    applied(&proposal.content, spot, &after).map_err(|refusal| refused("text", refusal))?;
    Ok((spot, after, because))
}

fn words(fields: &mut Fields, form: &AmendmentForm, spot: Spot) -> Option<Words> {
    let text = fields.check("text", Authored::parse(None, &form.text, spot.longest()));
    if spot.is_text() {
        return text.map(|text| Words::Text(text.text));
    }
    let number = |text: &str, to: u32| {
        let text = if text.trim().is_empty() { "1" } else { text.trim() };
        let number = text.parse::<u32>().ok().filter(|number| (1..=to).contains(number));
        number.ok_or(Refusal::NotANumber { from: 1, to: u64::from(to) })
    };
    let quantity = fields.check("quantity", number(&form.quantity, 100_000));
    let year = fields.check("year", number(&form.year, 10));
    let price = required(&form.unit_price, Cents::parse);
    let unit_price = fields.check("unit_price", price);
    let label = text?.text;
    Some(Words::Line { label, quantity: quantity?, unit_price: unit_price?, year: year? })
}

/// What becomes of an amendment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The bearers take it over. When the place changed since it was written, they say which
    /// version they saw beside it.
    Accept {
        /// The version of the proposal that was shown beside it.
        seen: Option<u32>,
    },
    /// The bearers decline, for a reason.
    Decline(String),
    /// Its author takes it back.
    Withdraw,
}

/// Settles an amendment. Its author is told what became of it.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`],
/// [`Refusal::WrongStage`], [`Refused::AmendmentSettled`], [`Refused::ChangedSince`] when the place
/// changed and nobody saw both, or [`Error::Fields`] about `reason`.
pub async fn settle(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    id: AmendmentId,
    answer: &Answer,
    write: Write<'_>,
) -> Result<()> {
    let Opened { account, view, mut tx, mut proposal, held } =
        opened(services, caller, process, slug).await?;
    let amendment = store::amendment::by_id(&mut tx, id).await?;
    let amendment = amendment.filter(|it| it.proposal == proposal.id);
    let mut amendment = amendment.ok_or(Error::NotFound)?;
    let may = |action| permitted(services, &view.process, &proposal, &held, action);
    let (state, reason) = match answer {
        Answer::Withdraw if amendment.author == account.id => (AmendmentState::Withdrawn, None),
        Answer::Withdraw => return Err(Error::Forbidden),
        Answer::Accept { seen } => {
            may(Action::Amend)?;
            let despite = *seen == Some(proposal.version);
            let content = amendment.taken_over(&proposal.content, despite)?;
            take_over(services, &mut tx, &account, &mut proposal, content, &amendment).await?;
            (AmendmentState::Accepted, None)
        }
        Answer::Decline(reason) => {
            // A text that does not change any more still owes its authors an answer.
            if !held.contains(&Capacity::Bearer) {
                return Err(Error::Forbidden);
            }
            (AmendmentState::Declined, Some(why(reason)?))
        }
    };
    let now = services.now();
    if !store::amendment::settle(&mut tx, id, state, reason.as_deref(), account.id, now).await? {
        return Err(Refusal::from(Refused::AmendmentSettled).into());
    }
    (amendment.state, amendment.reason, amendment.settled_at) = (state, reason, Some(now));
    let facts = json!({ "amendment": id, "state": state, "reason": amendment.reason });
    record(services, &mut tx, &account, &proposal, "amendment.settled", facts).await?;
    if amendment.author != account.id {
        let letter = |locale| write(locale, &proposal, &amendment);
        let author = BTreeSet::from([amendment.author]);
        Post::new(services).to_each(&mut tx, &author, &letter).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Makes the version that an amendment leads to.
async fn take_over(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &mut Proposal,
    content: domain::proposal::Content,
    amendment: &Amendment,
) -> Result<()> {
    proposal.content = content;
    crate::sharing::follow(services, tx, account, proposal).await?;
    proposal.version += 1;
    proposal.saved_at = services.now();
    if !store::proposal::save_version(tx, proposal, account.id).await? {
        return Err(Error::Conflict);
    }
    store::amendment::credit(tx, proposal.id, proposal.version, amendment.id).await?;
    let facts = json!({ "amendment": amendment.id, "by": amendment.actor.name });
    record(services, tx, account, proposal, "proposal.saved", facts).await
}

/// Whose amendment each version of a proposal came from.
///
/// # Errors
/// [`Error::Internal`].
pub async fn credited(services: &Services, proposal: &Proposal) -> Result<Vec<(u32, String)>> {
    let mut tx = services.store.read().await?;
    Ok(store::amendment::credited(&mut tx, proposal.id).await?)
}
