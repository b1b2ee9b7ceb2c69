//! Who acts for an actor: colleagues are invited by letter, join, and leave.

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    actor::{LONGEST_NAME, own, record, short, signed_in},
    mail::Post,
    token,
};
use chrono::TimeDelta;
use domain::{
    Refusal,
    account::{Caller, Email},
    actor::{Membership, Profile},
    id::ActorId,
    refusal::Fields,
};
use serde_json::json;
use store::Tx;
pub use store::actor::MemberInvitation;

/// How many invitations of one actor may wait for an answer, each to another address: this site writes
/// to colleagues, not to whole lists of addresses.
const MOST_OPEN: u64 = 40;

/// How long an invitation can be answered.
pub const INVITATION_DAYS: i64 = 30;

/// Invites somebody to act for an actor; a second invitation to an address replaces the first.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`], or [`Error::Fields`] about `email` and `mandate`:
/// [`Refusal::TooMany`] where as many others as this site writes to wait for an answer.
pub async fn invite(
    services: &Services,
    caller: &Caller,
    id: ActorId,
    email: &str,
    mandate: &str,
    write: impl FnOnce(&Profile, &str) -> Letter + Send,
) -> Result<()> {
    let account = signed_in(caller)?;
    let mut tx = services.store.write().await?;
    let (profile, _) = own(&mut tx, caller, id).await?;
    let mut fields = Fields::default();
    let email = fields.check("email", Email::parse(email));
    let mandate = fields.check("mandate", short(mandate, LONGEST_NAME));
    if let Some(email) = &email
        && store::actor::open_invitations(&mut tx, id, email).await? >= MOST_OPEN
    {
        let limit = usize::try_from(MOST_OPEN).unwrap_or(usize::MAX);
        fields.refuse("email", Refusal::TooMany { limit });
    }
    let (Some(email), Some(mandate), true) = (email, mandate, fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    let token = services.random_hex::<32>();
    let until = services.now() + TimeDelta::days(INVITATION_DAYS);
    let hash = token::hash(&token);
    store::actor::invite_member(&mut tx, &hash, id, &email, &mandate, until).await?;
    Post::new(services).to(&mut tx, &email, write(&profile, &token)).await?;
    // The address stays out of the journal, which is never erased.
    record(services, &mut tx, account, id, "member.invited", json!({})).await?;
    tx.commit().await?;
    Ok(())
}

/// The invitation behind a link, with its actor.
///
/// # Errors
/// [`Refusal::InvitationNotValid`] when there is none, when it was answered, or after its time.
pub async fn invitation(services: &Services, token: &str) -> Result<(Profile, MemberInvitation)> {
    let mut tx = services.store.read().await?;
    open_invitation(services, &mut tx, token).await
}

async fn open_invitation(
    services: &Services,
    tx: &mut Tx,
    token: &str,
) -> Result<(Profile, MemberInvitation)> {
    let found = store::actor::member_invitation(tx, &token::hash(token)).await?;
    let open = found.filter(|it| !it.answered && it.expires_at > services.now());
    let invitation = open.ok_or(Refusal::InvitationNotValid)?;
    let profile = store::actor::profile(tx, invitation.actor).await?.ok_or(Error::NotFound)?;
    Ok((profile, invitation))
}

/// Takes an invitation up, under the name that the caller goes by in public.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Refusal::InvitationNotValid`], or [`Error::Fields`] about `member_name`.
pub async fn join(
    services: &Services,
    caller: &Caller,
    token: &str,
    member_name: &str,
) -> Result<Profile> {
    let account = signed_in(caller)?;
    let mut tx = services.store.write().await?;
    let (profile, invitation) = open_invitation(services, &mut tx, token).await?;
    let mut fields = Fields::default();
    let name = fields.check("member_name", required(member_name, |text| short(text, LONGEST_NAME)));
    let Some(name) = name else { return Err(fields.into_refused().into()) };
    let now = services.now();
    if !store::actor::answer_member_invitation(&mut tx, &token::hash(token), now).await? {
        return Err(Refusal::InvitationNotValid.into());
    }
    let member = Membership {
        account: account.id,
        actor: profile.actor.id,
        name,
        mandate: invitation.mandate,
        interests: String::new(),
    };
    store::actor::put_member(&mut tx, &member, now).await?;
    let facts = json!({ "account": account.id });
    record(services, &mut tx, account, profile.actor.id, "member.joined", facts).await?;
    tx.commit().await?;
    Ok(profile)
}

/// Acts for an actor no more. The last one stays: somebody must be able to answer for it.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`], or [`Refusal::OwnRole`] for the last one.
pub async fn leave(services: &Services, caller: &Caller, id: ActorId) -> Result<()> {
    let account = signed_in(caller)?;
    let mut tx = services.store.write().await?;
    own(&mut tx, caller, id).await?;
    if store::actor::members(&mut tx, id).await?.len() < 2 {
        return Err(Refusal::OwnRole.into());
    }
    store::actor::remove_member(&mut tx, id, account.id).await?;
    let facts = json!({ "account": account.id });
    record(services, &mut tx, account, id, "member.left", facts).await?;
    tx.commit().await?;
    Ok(())
}
