//! An administration confirms that an actor is who it says.

use crate::{Error, Result, Services};
use domain::{
    account::Caller,
    actor::{Actor, ActorStanding, Membership, Profile},
    id::ActorId,
    process::Administration,
};
use serde_json::json;
use std::collections::BTreeMap;
use store::Tx;

/// How far one may trust that actors are who they say.
pub type Standings = BTreeMap<ActorId, ActorStanding>;

/// How far each of some actors is known.
///
/// # Errors
/// [`Error::Internal`].
pub async fn standings(
    services: &Services,
    actors: impl IntoIterator<Item = ActorId>,
) -> Result<Standings> {
    let mut tx = services.store.read().await?;
    standings_of(&mut tx, actors).await
}

pub(crate) async fn standings_of(
    tx: &mut Tx,
    actors: impl IntoIterator<Item = ActorId>,
) -> Result<Standings> {
    let mut known = Standings::new();
    for id in actors {
        if let Some(profile) = store::actor::profile(tx, id).await? {
            known.insert(id, profile.standing);
        }
    }
    Ok(known)
}

/// The names of those who act for themselves and whom no administration has confirmed. Whoever was
/// entered by staff is known to it.
#[must_use]
pub fn unconfirmed(actors: &[&Actor], known: &Standings) -> Vec<String> {
    let declared = |actor: &&&Actor| {
        actor.kind.can_be_confirmed() && known.get(&actor.id) == Some(&ActorStanding::Declared)
    };
    actors.iter().filter(declared).map(|actor| actor.name.clone()).collect()
}

/// Actors that wait for somebody to confirm who they are.
///
/// # Errors
/// [`Error::Forbidden`] unless the caller is staff of the administration.
pub async fn to_confirm(
    services: &Services,
    caller: &Caller,
    administration: &Administration,
) -> Result<Vec<(Profile, Vec<Membership>)>> {
    if !caller.is_staff_of(administration.id) {
        return Err(Error::Forbidden);
    }
    let mut tx = services.store.read().await?;
    let mut waiting = Vec::new();
    for profile in store::actor::to_confirm(&mut tx).await? {
        let members = store::actor::members(&mut tx, profile.actor.id).await?;
        waiting.push((profile, members));
    }
    Ok(waiting)
}

/// Confirms that an actor is who it says.
///
/// # Errors
/// [`Error::Forbidden`] unless the caller administers the administration, [`Error::NotFound`].
pub async fn confirm(
    services: &Services,
    caller: &Caller,
    administration: &Administration,
    id: ActorId,
) -> Result<Profile> {
    if !caller.administers(administration.id) {
        return Err(Error::Forbidden);
    }
    let mut tx = services.store.write().await?;
    let mut profile = store::actor::profile(&mut tx, id).await?.ok_or(Error::NotFound)?;
    profile.standing = ActorStanding::Confirmed;
    profile.confirmed_by = Some(administration.id);
    store::actor::update(&mut tx, &profile).await?;
    let facts = json!({
        "actor": profile.actor.name,
        "kind": profile.actor.kind,
        "enterprise_number": profile.enterprise,
    });
    let (now, by) = (services.now(), caller.account.as_ref().map(|account| account.id));
    store::event::append(&mut tx, administration.id, now, by, "actor.confirmed", facts).await?;
    let facts = json!({ "administration": administration.slug });
    store::event::append(&mut tx, id, now, by, "actor.confirmed", facts).await?;
    tx.commit().await?;
    Ok(profile)
}
