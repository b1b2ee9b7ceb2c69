//! The homes by which people vote in a process, from their first ballot on: no person and no time.

use crate::{Result, Tx, row::sound};
use domain::{id::ProcessId, session::HomeMark, text::Slug};

/// Settles the home of a voter in a process, unless it is settled, and gives the one that is now. A
/// district is added to a commune where none was known. Of two ballots at once the second waits and
/// reads what the first has settled.
///
/// # Errors
/// [`crate::Error::Reference`] for an unknown commune, [`crate::Error::Corrupt`] or
/// [`crate::Error::Driver`].
pub async fn settle(
    tx: &mut Tx,
    process: ProcessId,
    mark: HomeMark,
    (commune, district): (&Slug, Option<&Slug>),
) -> Result<(Slug, Option<Slug>)> {
    execute!(
        tx,
        "insert into homes_of_voters (process_id, mark, commune, district) values ($1, $2, $3, $4)
         on conflict (process_id, mark)
         do update set district = coalesce(homes_of_voters.district, excluded.district)
         where homes_of_voters.commune = excluded.commune",
        process.0,
        mark.0.as_slice(),
        commune.as_str(),
        district.map(Slug::as_str),
    )?;
    let row = fetch_optional!(
        (String, Option<String>),
        tx,
        "select commune, district from homes_of_voters where process_id = $1 and mark = $2",
        process.0,
        mark.0.as_slice(),
    )?;
    let (commune, district) = sound(row.ok_or(()), "homes_of_voters", "mark")?;
    let slug = |text: String| sound(Slug::parse(&text), "homes_of_voters", "commune");
    Ok((slug(commune)?, district.map(slug).transpose()?))
}

/// Erases the homes of a process in which nobody votes any more.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn erase(tx: &mut Tx, process: ProcessId) -> Result<()> {
    execute!(tx, "delete from homes_of_voters where process_id = $1", process.0).map(drop)
}
