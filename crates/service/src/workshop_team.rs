//! Who facilitates a workshop: whoever was invited goes on when another's laptop dies.

use crate::{
    Result, Services,
    account::Letter,
    live::{Done, Room},
    mail::Post,
    workshop::as_facilitator,
};
use domain::{
    account::{Caller, Email},
    id::AccountId,
    locale::Locale,
    refusal::Fields,
    workshop::Command,
};
use uuid::Uuid;

/// Somebody who facilitates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Their account.
    pub account: AccountId,
    /// Their address.
    pub email: Email,
}

/// Who facilitates, by address.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn team(services: &Services, room: &Room) -> Result<Vec<Colleague>> {
    let accounts = room.read(|state| state.facilitators.clone());
    let mut tx = services.store.read().await?;
    let mut team = Vec::with_capacity(accounts.len());
    for id in accounts {
        if let Some((account, _)) = store::account::by_id(&mut tx, id).await? {
            team.push(Colleague { account: account.id, email: account.email });
        }
    }
    team.sort_by(|one, other| one.email.as_str().cmp(other.email.as_str()));
    Ok(team)
}

/// Invites somebody to facilitate: they are named at once, and a letter leads them to the console,
/// where they sign in with that address. Invited twice they are named once and written to again.
///
/// # Errors
/// As [`as_facilitator`]; [`crate::Error::Fields`] about `email`.
pub async fn invite_facilitator(
    services: &Services,
    caller: &Caller,
    code: &str,
    email: &str,
    op: Uuid,
    l: Locale,
    write: impl FnOnce(&str) -> Letter + Send,
) -> Result<Done> {
    let (room, hand) = as_facilitator(services, caller, code).await?;
    let mut fields = Fields::default();
    let email = fields.check("email", Email::parse(email));
    let Some(email) = email else { return Err(fields.into_refused().into()) };
    let letter = write(room.read(|state| state.title.clone()).get(l));
    let now = services.now();
    let mut tx = services.store.write().await?;
    let id = AccountId(services.new_uuid());
    let (account, _) = store::account::find_or_create(&mut tx, id, &email, l, now).await?;
    Post::new(services).to(&mut tx, &email, letter).await?;
    tx.commit().await?;
    room.act(hand, op, Command::NameFacilitator { account: account.id }).await
}
