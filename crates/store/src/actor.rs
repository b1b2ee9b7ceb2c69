//! Actors: one record for a name and a kind.

use crate::{Result, Tx};
use domain::{
    actor::{Actor, ActorType},
    id::ActorId,
};
use uuid::Uuid;

/// The actor of a name and kind, made when there was none.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn find_or_create(
    tx: &mut Tx,
    id: ActorId,
    name: &str,
    kind: ActorType,
) -> Result<Actor> {
    execute!(
        tx,
        "insert into actors (id, name, kind) values ($1, $2, $3)
         on conflict (name, kind) do nothing",
        id.0,
        name,
        kind.code(),
    )?;
    let row = fetch_optional!(
        (Uuid,),
        tx,
        "select id from actors where name = $1 and kind = $2",
        name,
        kind.code(),
    )?;
    let (id,) = row.ok_or(crate::Error::Corrupt { table: "actors", column: "name" })?;
    Ok(Actor { id: ActorId(id), name: name.to_owned(), kind })
}
