//! Owning a process together: the administration that leads asks others, who say yes or no and may
//! leave; what their staff may do then is what the lead's staff may.

use crate::{Error, Result, Services, account::Letter, mail::Post, process::staff_view};
use domain::{
    Field, Refusal,
    account::{Caller, Role},
    id::{AdministrationId, ProcessId},
    locale::Locale,
    ownership::Ownership,
    process::{Administration, Process},
    text::Slug,
};
use serde_json::json;
use store::Tx;

/// What an administration that was asked answers, or does later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// It owns the process from now on.
    Accept,
    /// It says no, or leaves what it owned.
    Leave,
}

/// What a letter to those who were asked needs to know.
#[derive(Debug)]
pub struct Asked<'a> {
    /// The process.
    pub process: &'a Process,
    /// The administration that leads it and asks.
    pub lead: &'a Administration,
    /// The administration that is asked.
    pub asked: &'a Administration,
}

/// An invitation that waits for an answer.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The process.
    pub process: Process,
    /// The administration that asks.
    pub lead: Administration,
    /// The administration that was asked.
    pub asked: Administration,
}

/// Asks an administration of this instance to own a process, and writes to its administrators.
///
/// # Errors
/// [`Error::Forbidden`] unless the caller administers the one that leads, [`Error::Fields`] about
/// `administration`.
pub async fn invite(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    administration: &str,
    write: &(dyn Fn(Locale, &Asked<'_>) -> Letter + Sync),
) -> Result<()> {
    let view = staff_view(services, caller, process).await?;
    if !caller.leads(&view.process) {
        return Err(Error::Forbidden);
    }
    let refused = |refusal| Error::Fields(vec![Field::new("administration", refusal)]);
    let slug = Slug::parse(administration).map_err(|_| refused(Refusal::UnknownChoice))?;
    let now = services.now();
    let mut tx = services.store.write().await?;
    let asked = store::administration::by_slug(&mut tx, &slug).await?;
    let asked = asked.ok_or_else(|| refused(Refusal::UnknownChoice))?;
    let process = store::process::by_id(&mut tx, view.process.id).await?.ok_or(Error::NotFound)?;
    process.invites(asked.id).map_err(refused)?;
    store::owner::invite(&mut tx, process.id, asked.id, now).await.map_err(
        |error| match error {
            store::Error::Conflict => refused(Refusal::AlreadyInvited),
            other => other.into(),
        },
    )?;
    note(services, &mut tx, caller, process.id, "owner.invited", &asked).await?;
    let letter = Asked { process: &process, lead: &view.administration, asked: &asked };
    for (email, role) in store::account::staff(&mut tx, asked.id).await? {
        if role != Role::Administrator {
            continue;
        }
        let account = store::account::by_email(&mut tx, &email).await?;
        let locale = account.map_or(Locale::Fr, |account| account.locale);
        Post::new(services).to(&mut tx, &email, write(locale, &letter)).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Takes an administration out of those that own a process or were asked to.
///
/// # Errors
/// [`Error::Forbidden`] unless the caller administers the one that leads, [`Error::NotFound`].
pub async fn remove(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    administration: &str,
) -> Result<()> {
    let view = staff_view(services, caller, process).await?;
    if !caller.leads(&view.process) {
        return Err(Error::Forbidden);
    }
    let slug = Slug::parse(administration).map_err(|_| Error::NotFound)?;
    let mut tx = services.store.write().await?;
    let other = store::administration::by_slug(&mut tx, &slug).await?.ok_or(Error::NotFound)?;
    if !store::owner::remove(&mut tx, view.process.id, other.id).await? {
        return Err(Error::NotFound);
    }
    note(services, &mut tx, caller, view.process.id, "owner.removed", &other).await?;
    tx.commit().await?;
    Ok(())
}

/// Answers for an administration that was asked, or leaves for one that owns.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`] unless the caller administers it,
/// [`Error::NotFound`] when it was never asked or has answered.
pub async fn reply(
    services: &Services,
    caller: &Caller,
    administration: &Slug,
    process: &Slug,
    reply: Reply,
) -> Result<()> {
    if caller.account.is_none() {
        return Err(Error::SignInNeeded);
    }
    let now = services.now();
    let mut tx = services.store.write().await?;
    let own = store::administration::by_slug(&mut tx, administration).await?;
    let own = own.ok_or(Error::NotFound)?;
    if !caller.administers(own.id) {
        return Err(Error::Forbidden);
    }
    let process = store::process::by_slug(&mut tx, process).await?.ok_or(Error::NotFound)?;
    let owned = process.ownership_of(own.id) == Some(Ownership::CoOwner);
    let (done, kind) = match reply {
        Reply::Accept => {
            (store::owner::accept(&mut tx, process.id, own.id, now).await?, "owner.accepted")
        }
        Reply::Leave => {
            let kind = if owned { "owner.left" } else { "owner.declined" };
            (store::owner::remove(&mut tx, process.id, own.id).await?, kind)
        }
    };
    if !done {
        return Err(Error::NotFound);
    }
    note(services, &mut tx, caller, process.id, kind, &own).await?;
    tx.commit().await?;
    Ok(())
}

async fn note(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    process: ProcessId,
    kind: &str,
    administration: &Administration,
) -> Result<()> {
    let facts = json!({ "administration": administration.slug, "name": administration.name });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(tx, process, services.now(), account, kind, facts).await?;
    Ok(())
}

/// The invitations that wait for an answer of whoever the caller administers.
///
/// # Errors
/// [`Error::Internal`].
pub async fn waiting(services: &Services, caller: &Caller) -> Result<Vec<Waiting>> {
    let mut own: Vec<AdministrationId> =
        caller.roles.iter().map(|(id, _)| *id).filter(|id| caller.administers(*id)).collect();
    own.sort_unstable();
    own.dedup();
    let mut tx = services.store.read().await?;
    let mut waiting = Vec::new();
    for id in own {
        for process in store::owner::shared_with(&mut tx, id).await? {
            let Some(process) = store::process::by_id(&mut tx, process).await? else { continue };
            if process.ownership_of(id) != Some(Ownership::Invited) {
                continue;
            }
            let lead = store::administration::by_id(&mut tx, process.administration).await?;
            let asked = store::administration::by_id(&mut tx, id).await?;
            if let (Some(lead), Some(asked)) = (lead, asked) {
                waiting.push(Waiting { process, lead, asked });
            }
        }
    }
    Ok(waiting)
}

/// An administration beside what it is to a process.
pub type Owner = (Administration, Ownership);

/// Everyone who owns a process or was asked to, the one that leads first, and the administrations
/// of this instance that could still be asked.
///
/// # Errors
/// As [`staff_view`].
pub async fn list(
    services: &Services,
    caller: &Caller,
    process: &Slug,
) -> Result<(Vec<Owner>, Vec<Administration>)> {
    let view = staff_view(services, caller, process).await?;
    let mut owners = Vec::new();
    let mut others = Vec::new();
    for administration in crate::administration::all(services).await? {
        match view.process.ownership_of(administration.id) {
            Some(ownership) => owners.push((administration, ownership)),
            None => others.push(administration),
        }
    }
    let place = |(administration, _): &Owner| {
        let asked = view.process.co_owners.iter();
        asked.map(|owner| owner.administration).position(|id| id == administration.id)
    };
    owners.sort_by_key(place);
    Ok((owners, others))
}
