//! Files that were made for somebody and wait to be taken, whichever server made them.

use crate::{Result, Tx};
use domain::{Moment, id::AccountId};

/// The most bytes of a file that one row holds: an engine moves a row as a whole.
const PIECE: usize = 16 * 1024 * 1024;

/// Under which name a piece of a file stands, counted from nought; no name of a file has a slash.
fn piece(name: &str, number: usize) -> String {
    if number == 0 { name.to_owned() } else { format!("{name}/{number}") }
}

/// Keeps a file for an account until a moment, a large one in pieces; a newer one of the same name
/// takes its place.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(
    tx: &mut Tx,
    account: AccountId,
    name: &str,
    content: &[u8],
    until: Moment,
) -> Result<()> {
    // What is empty is a file too.
    let pieces = if content.is_empty() { vec![content] } else { content.chunks(PIECE).collect() };
    let count = pieces.len();
    for (number, part) in pieces.into_iter().enumerate() {
        execute!(
            tx,
            "insert into parcels (account_id, name, content, kept_until) values ($1, $2, $3, $4)
             on conflict (account_id, name)
             do update set content = excluded.content, kept_until = excluded.kept_until",
            account.0,
            piece(name, number),
            part,
            until,
        )?;
    }
    // Last: whoever puts one of the same name at the same moment has waited for the first piece, and
    // sees here what the other had beyond its own.
    for number in count.. {
        if take_piece(tx, account, &piece(name, number), None).await?.is_none() {
            break;
        }
    }
    Ok(())
}

/// Whether a file waits for an account.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn waits(tx: &mut Tx, account: AccountId, name: &str, now: Moment) -> Result<bool> {
    let row = fetch_optional!(
        (String,),
        tx,
        "select name from parcels where account_id = $1 and name = $2 and kept_until > $3",
        account.0,
        name,
        now,
    )?;
    Ok(row.is_some())
}

/// Gives a file to whom it was made for, and forgets it.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn take(
    tx: &mut Tx,
    account: AccountId,
    name: &str,
    now: Moment,
) -> Result<Option<Vec<u8>>> {
    let Some(mut content) = take_piece(tx, account, name, Some(now)).await? else {
        return Ok(None);
    };
    for number in 1.. {
        let Some(part) = take_piece(tx, account, &piece(name, number), Some(now)).await? else {
            break;
        };
        content.extend(part);
    }
    Ok(Some(content))
}

/// Takes a piece away, where it still waits at a moment, or however long it has waited.
async fn take_piece(
    tx: &mut Tx,
    account: AccountId,
    name: &str,
    now: Option<Moment>,
) -> Result<Option<Vec<u8>>> {
    let row = match now {
        Some(now) => fetch_optional!(
            (Vec<u8>,),
            tx,
            "delete from parcels where account_id = $1 and name = $2 and kept_until > $3
             returning content",
            account.0,
            name,
            now,
        ),
        None => fetch_optional!(
            (Vec<u8>,),
            tx,
            "delete from parcels where account_id = $1 and name = $2 returning content",
            account.0,
            name,
        ),
    }?;
    Ok(row.map(|(content,)| content))
}

/// Forgets what nobody took in time.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sweep(tx: &mut Tx, now: Moment) -> Result<()> {
    execute!(tx, "delete from parcels where kept_until <= $1", now).map(drop)
}
