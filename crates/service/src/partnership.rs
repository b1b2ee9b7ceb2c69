//! Partners: invited into a proposal by letter, and answering for themselves. What they pledge in
//! money lowers the price to the envelope at once, in the vote too until it opens.

mod answer;

pub use answer::{AnswerForm, accept, refuse};

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    mail::Post,
    membership::INVITATION_DAYS,
    process::ProcessView,
    standing::{Opened, bearers, opened, opened_to, permitted, record},
    token,
};
use chrono::TimeDelta;
use domain::{
    Field, Refusal,
    account::{Account, Caller, Email},
    actor::PartnerRole,
    id::PartnershipId,
    locale::Locale,
    permit::Action,
    process::Process,
    project::Price,
    proposal::{Partnership, PartnershipState, Proposal, Refused},
    refusal::Fields,
    text::{Slug, limit},
};
use serde_json::json;
use store::Tx;

/// How many partners may be asked into one proposal, whatever they answer.
const MOST_PARTNERSHIPS: usize = 40;

/// An invitation as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct InvitationForm {
    /// Whom the bearers mean.
    pub name: String,
    /// The address to write to.
    pub email: String,
    /// Code of the role.
    pub role: String,
}

/// An invitation with what it is about.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The invitation.
    pub partnership: Partnership,
    /// The proposal.
    pub proposal: Proposal,
    /// Its process.
    pub process: Process,
    /// The proposal that became part of it, when the partner promised something to that.
    pub follows: Option<Proposal>,
}

/// Invites a partner by letter.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`],
/// or [`Error::Fields`] about the form: of `email` [`Refusal::AlreadyInvited`] while an invitation
/// to it waits.
pub async fn invite(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    form: &InvitationForm,
    write: impl FnOnce(&Proposal, &str) -> Letter + Send,
) -> Result<Partnership> {
    let Opened { account, mut tx, proposal, .. } =
        opened_to(services, caller, process, slug, |_| Action::Invite).await?;
    // No letter tells somebody new what was taken down.
    if proposal.taken_down.is_some() {
        return Err(Refusal::from(Refused::TakenDown).into());
    }
    let now = services.now();
    let mut fields = Fields::default();
    let name = fields.check("name", required(&form.name, |text| Ok(text.to_owned())));
    if name.as_ref().is_some_and(|name| name.chars().count() > limit::TITLE) {
        fields.refuse("name", Refusal::TooLong { limit: limit::TITLE });
    }
    let email = fields.check("email", Email::parse(&form.email));
    let role = fields.check("role", required(&form.role, str::parse::<PartnerRole>));
    let waits = |it: &Partnership| it.state == PartnershipState::Invited && it.email == email;
    if email.is_some() && proposal.partnerships.iter().any(waits) {
        fields.refuse("email", Refusal::AlreadyInvited);
    }
    if proposal.partnerships.len() >= MOST_PARTNERSHIPS {
        fields.refuse("form", Refusal::TooMany { limit: MOST_PARTNERSHIPS });
    }
    let (Some(invited_name), Some(email), Some(role)) = (name, email, role) else {
        return Err(fields.into_refused().into());
    };
    if !fields.is_empty() {
        return Err(fields.into_refused().into());
    }
    let partnership = Partnership {
        id: PartnershipId(services.new_uuid()),
        role,
        email: Some(email.clone()),
        invited_name,
        invited_at: now,
        expires_at: now + TimeDelta::days(INVITATION_DAYS),
        state: PartnershipState::Invited,
        actor: None,
        pledge: None,
        follows: None,
    };
    let token = services.random_hex::<32>();
    store::partnership::insert(&mut tx, proposal.id, &partnership, &token::hash(&token)).await?;
    Post::new(services).to(&mut tx, &email, write(&proposal, &token)).await?;
    // The address stays out of the journal, which is never erased.
    let facts = json!({ "role": role });
    record(services, &mut tx, &account, &proposal, "partner.invited", facts).await?;
    tx.commit().await?;
    Ok(partnership)
}

/// Ends the invitations that nobody answered in time, and forgets their addresses.
pub(crate) async fn expire(services: &Services, tx: &mut Tx) -> Result<()> {
    for (id, partnership) in store::partnership::expired(tx, services.now()).await? {
        let Some(proposal) = store::proposal::by_id(tx, id).await? else { continue };
        let from = partnership.state;
        let ended = partnership.revoke()?;
        store::partnership::update(tx, &ended, from).await?;
        let facts = json!({
            "proposal": proposal.slug,
            "version": proposal.version,
            "role": ended.role,
        });
        let now = services.now();
        store::event::append(tx, proposal.process, now, None, "partner.expired", facts).await?;
    }
    Ok(())
}

/// What a link leads to.
///
/// # Errors
/// [`Refusal::InvitationNotValid`].
pub async fn invitation(services: &Services, token: &str) -> Result<Invitation> {
    let mut tx = services.store.read().await?;
    let mut invitation = behind(&mut tx, token).await?;
    invitation.proposal = invitation.proposal.as_everyone_reads_it();
    invitation.follows = invitation.follows.map(Proposal::as_everyone_reads_it);
    Ok(invitation)
}

async fn behind(tx: &mut Tx, token: &str) -> Result<Invitation> {
    let found = store::partnership::by_token(tx, &token::hash(token)).await?;
    let (id, partnership) = found.ok_or(Refusal::InvitationNotValid)?;
    let proposal = store::proposal::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let process = store::process::by_id(tx, proposal.process).await?.ok_or(Error::NotFound)?;
    let follows = match partnership.follows {
        Some(id) => store::partnership::by_id(tx, id).await?,
        None => None,
    };
    let follows = match follows {
        Some((source, _)) => store::proposal::by_id(tx, source).await?,
        None => None,
    };
    Ok(Invitation { partnership, proposal, process, follows })
}

/// Takes back an invitation that was not answered, or lets a partner leave: bearers do the one,
/// whoever acts for the partner the other.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`],
/// [`Refusal::RulesFrozen`] once the vote has opened.
pub async fn end(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    id: PartnershipId,
    write: &(dyn Fn(Locale, &Proposal, &Partnership) -> Letter + Sync),
) -> Result<Proposal> {
    let Opened { account, view, mut tx, mut proposal, held } =
        opened(services, caller, process, slug).await?;
    let present = proposal.partnerships.iter().find(|it| it.id == id).cloned();
    let present = present.ok_or(Error::NotFound)?;
    let from = present.state;
    let ended = if from == PartnershipState::Invited {
        permitted(services, &view.process, &proposal, &held, Action::Invite)?;
        present.revoke()?
    } else {
        let own = store::actor::memberships(&mut tx, account.id).await?;
        let actor = present.actor.as_ref().map(|actor| actor.id);
        if !own.iter().any(|(known, _)| Some(known.id) == actor) {
            return Err(Error::Forbidden);
        }
        permitted(services, &view.process, &proposal, &held, Action::Join)?;
        present.leave()?
    };
    replace(&mut proposal, &ended);
    keep(services, &mut tx, &account, &proposal, &ended, from).await?;
    if from == PartnershipState::Accepted {
        tell_bearers(services, &mut tx, &account, &proposal, &ended, write).await?;
    }
    tx.commit().await?;
    Ok(proposal)
}

fn replace(proposal: &mut Proposal, partnership: &Partnership) {
    for known in &mut proposal.partnerships {
        if known.id == partnership.id {
            known.clone_from(partnership);
        }
    }
}

/// Keeps an answer with its event, and brings the project in the vote up to date.
async fn keep(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &Proposal,
    partnership: &Partnership,
    from: PartnershipState,
) -> Result<()> {
    match store::partnership::update(tx, partnership, from).await {
        Ok(true) => {}
        Ok(false) => return Err(Refusal::InvitationAnswered.into()),
        Err(store::Error::Conflict) => {
            return Err(Error::Fields(vec![Field::new("actor", Refusal::AlreadyPartner)]));
        }
        Err(other) => return Err(other.into()),
    }
    reprice(tx, proposal).await?;
    let facts = json!({
        "actor": partnership.actor.as_ref().map(|actor| &actor.name),
        "role": partnership.role,
        "pledged_cents": partnership.pledge.as_ref().and_then(|pledge| pledge.amount),
    });
    let kind = format!("partner.{}", partnership.state.code());
    record(services, tx, account, proposal, &kind, facts).await
}

/// The project that a proposal became follows what its partners pledge, until its vote opens.
async fn reprice(tx: &mut Tx, proposal: &Proposal) -> Result<()> {
    let Some(id) = proposal.project else { return Ok(()) };
    let mut project = store::project::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let vote = store::vote::of_envelope(tx, project.envelope).await?.ok_or(Error::NotFound)?;
    crate::envelope::refuse_frozen(tx, vote.id).await?;
    project.partners = proposal.partners();
    project.price = Price::of(&project.cost_lines, &project.partners)
        .map_err(|refusal| Error::Fields(vec![Field::new("amount", refusal)]))?;
    let revision = store::project::revision(tx, id).await?.ok_or(Error::NotFound)?;
    if store::project::update(tx, &project, revision).await? {
        Ok(())
    } else {
        Err(Error::Conflict)
    }
}

async fn tell_bearers(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &Proposal,
    partnership: &Partnership,
    write: &(dyn Fn(Locale, &Proposal, &Partnership) -> Letter + Sync),
) -> Result<()> {
    let mut people = bearers(tx, proposal).await?;
    people.remove(&account.id);
    let letter = |locale| write(locale, proposal, partnership);
    Post::new(services).to_each(tx, &people, &letter).await
}

/// The partnerships of a proposal that the caller may end: open invitations for its bearers, and
/// the places of the actors that the caller acts for.
///
/// # Errors
/// [`Error::Internal`].
pub async fn ends(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    proposal: &Proposal,
) -> Result<Vec<PartnershipId>> {
    let Some(account) = &caller.account else { return Ok(Vec::new()) };
    let mut tx = services.store.read().await?;
    let held = crate::standing::capacities(&mut tx, caller, &view.process, proposal).await?;
    let own = store::actor::memberships(&mut tx, account.id).await?;
    let permits = |action| permitted(services, &view.process, proposal, &held, action).is_ok();
    let (invites, joins) = (permits(Action::Invite), permits(Action::Join));
    let may_end = |it: &&Partnership| match it.state {
        PartnershipState::Invited => invites,
        PartnershipState::Accepted => {
            let actor = it.actor.as_ref().map(|actor| actor.id);
            joins && own.iter().any(|(known, _)| Some(known.id) == actor)
        }
        _ => false,
    };
    Ok(proposal.partnerships.iter().filter(may_end).map(|it| it.id).collect())
}
