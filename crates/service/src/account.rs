//! Signing in by e-mail link, sessions, and what voters declare.

mod declared;

pub use declared::{
    declaration, declare, declare_nationality, forget_district, forget_nationality, state_age,
    state_district,
};

use crate::{Error, Result, Services, token::hash};
use chrono::TimeDelta;
use domain::{
    Refusal,
    account::{Account, Caller, Email, Role},
    id::{AccountId, ActorId, MailId, VoteId},
    locale::Locale,
    refusal::Fields,
};
use serde_json::json;
use store::{Tx, mail::Mail, session::LoginLink};

/// How long a sign-in link works.
pub(crate) const LINK_MINUTES: i64 = 15;
/// How many links of an address may work at the same time.
const LINKS_PER_ADDRESS: u64 = 5;
/// How long a session lasts without use: citizens.
const CITIZEN_IDLE: TimeDelta = TimeDelta::days(14);
/// How long a session lasts without use: staff.
const STAFF_IDLE: TimeDelta = TimeDelta::minutes(60);

/// A letter in words, written by whoever knows the language.
#[derive(Debug, Clone, Default)]
pub struct Letter {
    /// Subject line.
    pub subject: String,
    /// The part in plain text.
    pub body: String,
    /// The part in HTML.
    pub html: String,
    /// Where letters of its kind can be ended; none for a letter that was asked for.
    pub unsubscribe: Option<String>,
}

/// The secret of a session, as the cookie holds it. Kept only as a hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionToken(pub String);

impl SessionToken {
    fn hash(&self) -> [u8; 32] {
        hash(&self.0)
    }
}

/// Who a request comes from: the caller and, signed in or not, the session's hash.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// Who asks.
    pub caller: Caller,
    /// The session, when the browser has one.
    pub session: Option<[u8; 32]>,
    /// The actor in whose name they vote; themselves when none.
    pub hat: Option<ActorId>,
}

/// Sends a sign-in link to an address. The answer is the same whether the address is known.
///
/// When five links that work lie in the mailbox already, no sixth is sent, and the answer is still
/// the same: a stranger who asks for links fills nobody's mailbox, and keeps nobody from signing in
/// with one of those.
///
/// # Errors
/// [`Error::Fields`] when the address cannot be one.
pub async fn request_link(
    services: &Services,
    email: &str,
    locale: Locale,
    destination: &str,
    write: impl FnOnce(&str) -> Letter + Send,
) -> Result<Email> {
    let mut fields = Fields::default();
    let Some(email) = fields.check("email", Email::parse(email)) else {
        return Err(fields.into_refused().into());
    };
    let now = services.now();
    let token = services.random_hex::<32>();
    let letter = write(&token);
    let mut tx = services.store.write().await?;
    let window = TimeDelta::minutes(LINK_MINUTES);
    if store::session::links_that_work(&mut tx, &email, now).await? >= LINKS_PER_ADDRESS {
        return Ok(email);
    }
    let link =
        LoginLink { email: email.clone(), locale, destination: local_path(destination, locale) };
    store::session::put_link(&mut tx, &hash(&token), &link, now, now + window).await?;
    let mail = Mail {
        id: MailId(services.new_uuid()),
        recipient: email.clone(),
        subject: letter.subject,
        body: letter.body,
        html: letter.html,
        unsubscribe: letter.unsubscribe,
        queued_at: now,
        // Nobody gets a letter that leads nowhere.
        worth_until: now + window,
        tries: 0,
    };
    store::mail::queue(&mut tx, &mail).await?;
    tx.commit().await?;
    Ok(email)
}

/// Uses a link up and begins a session. Drafts of the visitor's earlier session move along.
/// Gives the new session and where to go.
///
/// # Errors
/// [`Refusal::LinkNotValid`].
pub async fn consume_link(
    services: &Services,
    token: &str,
    visitor: &Visitor,
) -> Result<(SessionToken, String)> {
    let now = services.now();
    let mut tx = services.store.write().await?;
    let link = store::session::consume_link(&mut tx, &hash(token), now)
        .await?
        .ok_or(Refusal::LinkNotValid)?;
    let id = AccountId(services.new_uuid());
    let (account, _) =
        store::account::find_or_create(&mut tx, id, &link.email, link.locale, now).await?;
    let session = begin_session(services, &mut tx, &account, visitor).await?;
    tx.commit().await?;
    Ok((session, link.destination))
}

/// Signs a demonstration persona in without a letter. Impossible anywhere else.
///
/// # Errors
/// [`Refusal::DemonstrationOnly`] outside the demonstration.
pub async fn become_persona(
    services: &Services,
    email: &str,
    locale: Locale,
    visitor: &Visitor,
) -> Result<SessionToken> {
    if !services.is_demonstration() {
        return Err(Refusal::DemonstrationOnly.into());
    }
    let email = Email::parse(email)?;
    let now = services.now();
    let mut tx = services.store.write().await?;
    let id = AccountId(services.new_uuid());
    let (account, _) = store::account::find_or_create(&mut tx, id, &email, locale, now).await?;
    let session = begin_session(services, &mut tx, &account, visitor).await?;
    tx.commit().await?;
    Ok(session)
}

/// Begins a session for somebody who has not signed in, so that their draft can be kept.
///
/// # Errors
/// [`Error::Busy`] or [`Error::Internal`].
pub async fn begin_visit(services: &Services) -> Result<(SessionToken, Visitor)> {
    let now = services.now();
    let token = SessionToken(services.random_hex::<32>());
    let mut tx = services.store.write().await?;
    store::session::begin(&mut tx, &token.hash(), None, now, now + CITIZEN_IDLE).await?;
    tx.commit().await?;
    let visitor = Visitor { caller: Caller::anonymous(), session: Some(token.hash()), hat: None };
    Ok((token, visitor))
}

async fn begin_session(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    visitor: &Visitor,
) -> Result<SessionToken> {
    let now = services.now();
    let token = SessionToken(services.random_hex::<32>());
    let staff = !store::account::roles(tx, account.id).await?.is_empty();
    let idle = if staff { STAFF_IDLE } else { CITIZEN_IDLE };
    store::session::begin(tx, &token.hash(), Some(account.id), now, now + idle).await?;
    if let Some(old) = visitor.session {
        crate::ballot::adopt_drafts(services, tx, &old, account.id).await?;
        store::session::end(tx, &old).await?;
    }
    Ok(token)
}

/// Who a session belongs to. An unknown or expired one is nobody's.
///
/// # Errors
/// [`Error::Internal`].
pub async fn visitor(services: &Services, token: Option<&SessionToken>) -> Result<Visitor> {
    let nobody = Visitor { caller: Caller::anonymous(), session: None, hat: None };
    let Some(token) = token else { return Ok(nobody) };
    let now = services.now();
    let hash = token.hash();
    let mut tx = services.store.read().await?;
    let Some(session) = store::session::find(&mut tx, &hash, now).await? else {
        return Ok(nobody);
    };
    let Some(id) = session.account else {
        return Ok(Visitor { caller: Caller::anonymous(), session: Some(hash), hat: None });
    };
    let Some((account, may_create)) = store::account::by_id(&mut tx, id).await? else {
        return Ok(nobody);
    };
    let roles = store::account::roles(&mut tx, id).await?;
    tx.commit().await?;
    let idle = if roles.is_empty() { CITIZEN_IDLE } else { STAFF_IDLE };
    // Written at most once a minute, so that reading pages does not write.
    if now - session.seen_at > TimeDelta::minutes(1) {
        let mut tx = services.store.write().await?;
        store::session::touch(&mut tx, &hash, now, now + idle).await?;
        tx.commit().await?;
    }
    let caller = Caller { account: Some(account), roles, may_create_administrations: may_create };
    Ok(Visitor { caller, session: Some(hash), hat: None })
}

/// Ends a session.
///
/// # Errors
/// [`Error::Internal`].
pub async fn sign_out(services: &Services, visitor: &Visitor) -> Result<()> {
    if let Some(hash) = visitor.session {
        let mut tx = services.store.write().await?;
        store::session::end(&mut tx, &hash).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Asks for something to be filled in before it is parsed.
pub(crate) fn required<T>(
    text: &str,
    parse: impl FnOnce(&str) -> std::result::Result<T, Refusal>,
) -> std::result::Result<T, Refusal> {
    let text = text.trim();
    if text.is_empty() { Err(Refusal::Required) } else { parse(text) }
}

/// Makes the first administrator of an instance: who may create administrations.
///
/// # Errors
/// [`Refusal::NotAnEmail`].
pub async fn create_administrator(services: &Services, email: &str) -> Result<Account> {
    let email = Email::parse(email)?;
    let id = AccountId(services.new_uuid());
    let mut tx = services.store.write().await?;
    let (account, _) =
        store::account::find_or_create(&mut tx, id, &email, Locale::Fr, services.now()).await?;
    store::account::let_create_administrations(&mut tx, account.id).await?;
    tx.commit().await?;
    Ok(account)
}

/// A session of somebody who is staff, for whoever operates the instance and rehearses on it: they
/// hold the database anyway.
///
/// # Errors
/// [`Error::NotFound`] unless there is such an account, [`Error::Forbidden`] unless it is staff.
pub async fn begin_operator_session(services: &Services, email: &str) -> Result<SessionToken> {
    let email = Email::parse(email)?;
    let mut tx = services.store.write().await?;
    let account = store::account::by_email(&mut tx, &email).await?.ok_or(Error::NotFound)?;
    if store::account::roles(&mut tx, account.id).await?.is_empty() {
        return Err(Error::Forbidden);
    }
    let nobody = Visitor { caller: Caller::anonymous(), session: None, hat: None };
    let session = begin_session(services, &mut tx, &account, &nobody).await?;
    tx.commit().await?;
    Ok(session)
}

/// Grants a role in the caller's administration to an address.
///
/// # Errors
/// [`Error::Forbidden`] unless the caller administers it, [`Error::Fields`] about `email`.
pub async fn grant(
    services: &Services,
    caller: &Caller,
    administration: domain::id::AdministrationId,
    email: &str,
    role: Role,
) -> Result<()> {
    if !caller.administers(administration) {
        return Err(Error::Forbidden);
    }
    let mut fields = Fields::default();
    let Some(email) = fields.check("email", Email::parse(email)) else {
        return Err(fields.into_refused().into());
    };
    let id = AccountId(services.new_uuid());
    let now = services.now();
    let mut tx = services.store.write().await?;
    let (account, _) = store::account::find_or_create(&mut tx, id, &email, Locale::Fr, now).await?;
    store::account::grant(&mut tx, account.id, administration, role).await?;
    let facts = json!({ "account": account.id, "role": role });
    let by = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, administration, now, by, "role.granted", facts).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a role in the caller's administration back from an address. Nobody takes their own: so an
/// administration always keeps an administrator.
///
/// # Errors
/// [`Error::Forbidden`] unless the caller administers it, [`Refusal::OwnRole`], and
/// [`Error::NotFound`] when the address does not hold the role.
pub async fn withdraw(
    services: &Services,
    caller: &Caller,
    administration: domain::id::AdministrationId,
    email: &str,
    role: Role,
) -> Result<()> {
    let Some(own) = caller.account.as_ref().filter(|_| caller.administers(administration)) else {
        return Err(Error::Forbidden);
    };
    let email = Email::parse(email)?;
    if email == own.email {
        return Err(Refusal::OwnRole.into());
    }
    let now = services.now();
    let mut tx = services.store.write().await?;
    let account = store::account::withdraw(&mut tx, &email, administration, role).await?;
    let facts = json!({ "account": account.ok_or(Error::NotFound)?, "role": role });
    // From here on nobody else changes roles here; of two who remove one another, one remains.
    store::event::append(&mut tx, administration, now, Some(own.id), "role.withdrawn", facts)
        .await?;
    let roles = store::account::roles(&mut tx, own.id).await?;
    if !roles.contains(&(administration, Role::Administrator)) {
        return Err(Error::Forbidden);
    }
    tx.commit().await?;
    Ok(())
}

/// How long what was typed and not saved is kept, in days.
const WORKING_COPIES_DAYS: i64 = 365;

/// Forgets expired sessions, links and letters older than a day, the addresses of invitations that
/// nobody can answer any more, files that nobody took, and what was typed a year ago and never saved.
///
/// # Errors
/// [`Error::Internal`].
pub async fn sweep(services: &Services) -> Result<()> {
    services.cast_limits.retain_recent();
    services.code_limits.forget();
    services.unsigned.forget();
    let now = services.now();
    let mut tx = services.store.write().await?;
    let yesterday = now - TimeDelta::days(1);
    store::session::sweep(&mut tx, now, yesterday).await?;
    store::mail::sweep(&mut tx, yesterday).await?;
    store::code::sweep(&mut tx, now).await?;
    store::actor::sweep(&mut tx, now).await?;
    crate::partnership::expire(services, &mut tx).await?;
    let last_year = now - TimeDelta::days(WORKING_COPIES_DAYS);
    store::working_copy::sweep(&mut tx, last_year).await?;
    store::parcel::sweep(&mut tx, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A path of this very site, or the home page: a link must not lead away.
fn local_path(path: &str, locale: Locale) -> String {
    let local = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(['\\', '\n', '\r', '\t'])
        && path.len() <= 500;
    if local { path.to_owned() } else { format!("/{locale}") }
}

/// The votes whose drafts may have to move at a sign-in.
pub(crate) async fn open_votes(tx: &mut Tx) -> Result<Vec<VoteId>> {
    Ok(store::vote::open(tx).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_never_leads_to_another_site() {
        for path in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"] {
            assert_eq!(local_path(path, Locale::Nl), "/nl");
        }
        assert_eq!(local_path("/fr/p/x?y=1", Locale::Fr), "/fr/p/x?y=1");
    }
}
