//! How what is shared is spread over the region.

use crate::{Result, Tx, row::sound};
use domain::text::Slug;

/// How many are listed in each commune.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn communes(tx: &mut Tx) -> Result<Vec<(Slug, u64)>> {
    let rows = fetch_all!(
        (String, i64),
        tx,
        "select commune, count(*) as things from resources where standing = 'listed'
         group by commune order by commune",
    )?;
    rows.into_iter()
        .map(|(commune, count)| {
            let commune = sound(Slug::parse(&commune), "resources", "commune")?;
            Ok((commune, sound(u64::try_from(count), "resources", "commune")?))
        })
        .collect()
}
