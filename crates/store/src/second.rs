//! Where somebody votes beside home in a process: one commune, whoever asks and however often.

use crate::{Result, Tx, dialect, row::sound};
use domain::{id::ProcessId, session::Chooser, text::Slug};

/// The commune that somebody chose, when they have.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn chosen(tx: &mut Tx, chooser: Chooser, process: ProcessId) -> Result<Option<Slug>> {
    let row = match chooser {
        Chooser::Account(account) => fetch_optional!(
            (String,),
            tx,
            "select commune from second_communes where account_id = $1 and process_id = $2",
            account.0,
            process.0,
        ),
        Chooser::Letter(holder) => fetch_optional!(
            (String,),
            tx,
            "select commune from second_communes_of_letters where holder = $1 and process_id = $2",
            holder.0.as_slice(),
            process.0,
        ),
    }?;
    row.map(|(commune,)| sound(Slug::parse(&commune), "second_communes", "commune")).transpose()
}

/// The commune that somebody chose, kept from changing until the transaction ends.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn held(tx: &mut Tx, chooser: Chooser, process: ProcessId) -> Result<Option<Slug>> {
    dialect::hold_second_commune(tx, chooser, process).await?;
    chosen(tx, chooser, process).await
}

/// Chooses a commune where none was chosen yet, and keeps the choice to this transaction; gives the
/// one that stands. Of two first choices at once one stands, and the other one reads it.
///
/// # Errors
/// [`crate::Error::Reference`] for an unknown commune, or [`crate::Error::Driver`].
pub async fn take(
    tx: &mut Tx,
    chooser: Chooser,
    process: ProcessId,
    wished: &Slug,
) -> Result<Slug> {
    match chooser {
        Chooser::Account(account) => execute!(
            tx,
            "insert into second_communes (account_id, process_id, commune) values ($1, $2, $3)
             on conflict (account_id, process_id) do nothing",
            account.0,
            process.0,
            wished.as_str(),
        ),
        Chooser::Letter(holder) => execute!(
            tx,
            "insert into second_communes_of_letters (holder, process_id, commune)
             values ($1, $2, $3) on conflict (process_id, holder) do nothing",
            holder.0.as_slice(),
            process.0,
            wished.as_str(),
        ),
    }?;
    dialect::take_second_commune(tx, chooser, process).await?;
    sound(chosen(tx, chooser, process).await?.ok_or(()), "second_communes", "commune")
}

/// Puts another commune in the place of the one that was chosen.
///
/// # Errors
/// [`crate::Error::Reference`] for an unknown commune, or [`crate::Error::Driver`].
pub async fn change(
    tx: &mut Tx,
    chooser: Chooser,
    process: ProcessId,
    commune: &Slug,
) -> Result<()> {
    match chooser {
        Chooser::Account(account) => execute!(
            tx,
            "update second_communes set commune = $1 where account_id = $2 and process_id = $3",
            commune.as_str(),
            account.0,
            process.0,
        ),
        Chooser::Letter(holder) => execute!(
            tx,
            "update second_communes_of_letters set commune = $1
             where holder = $2 and process_id = $3",
            commune.as_str(),
            holder.0.as_slice(),
            process.0,
        ),
    }
    .map(drop)
}
