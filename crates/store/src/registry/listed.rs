//! What is listed of what is shared: searched and counted.

use super::resource::resources;
use crate::{
    Result, Tx,
    row::{all, sound},
};
use domain::{registry::Resource, text::Slug};

/// What somebody looks for in the registry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// A kind; with `words`, either is enough.
    pub kind: Option<Slug>,
    /// A word, folded; empty admits everything.
    pub words: String,
    /// A commune.
    pub commune: Option<Slug>,
    /// Code of what is held.
    pub holding: Option<String>,
    /// What is near this point comes first.
    pub near: Option<domain::place::Point>,
}

impl Search {
    /// Kind, commune and what is held; empty for any.
    fn codes(&self) -> (&str, &str, &str) {
        let kind = self.kind.as_ref().map(Slug::as_str).unwrap_or_default();
        let commune = self.commune.as_ref().map(Slug::as_str).unwrap_or_default();
        (kind, commune, self.holding.as_deref().unwrap_or_default())
    }
}

/// A part of what is listed and looked for, and how many there are in all: by kind, or the nearest
/// first. What has no place of its own stands in the middle of its commune.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn search(
    tx: &mut Tx,
    wanted: &Search,
    skip: u32,
    take: u32,
) -> Result<(Vec<Resource>, u64)> {
    let (kind, commune, holding) = wanted.codes();
    let count = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as things from resources
         where standing = 'listed' and ($1 = '' or commune = $2) and ($3 = '' or holding = $4)
             and (($5 = '' and $6 = '') or kind = $7
                 or ($8 <> '' and words like '%' || $9 || '%'))",
        commune,
        commune,
        holding,
        holding,
        kind,
        &wanted.words,
        kind,
        &wanted.words,
        &wanted.words,
    )?;
    let rows = match wanted.near {
        Some(near) => nearest(tx, wanted, near, skip, take).await?,
        None => by_kind(tx, wanted, skip, take).await?,
    };
    Ok((rows, sound(u64::try_from(count.map_or(0, |(count,)| count)), "resources", "id")?))
}

/// A part of what is looked for, by kind: an index has all that is looked at, in this order, so that
/// the database stops where the page ends.
async fn by_kind(tx: &mut Tx, wanted: &Search, skip: u32, take: u32) -> Result<Vec<Resource>> {
    let (kind, commune, holding) = wanted.codes();
    let rows = resources!(
        fetch_all,
        tx,
        "from (select s.id, s.kind from resources s
               where s.standing = 'listed' and ($1 = '' or s.commune = $2)
                   and ($3 = '' or s.holding = $4)
                   and (($5 = '' and $6 = '') or s.kind = $7
                       or ($8 <> '' and s.words like '%' || $9 || '%'))
               order by s.kind, s.id limit $10 offset $11) found
             join resources r on r.id = found.id join actors o on o.id = r.owner_id
             left join actors c on c.id = r.custodian_id
         order by found.kind, found.id",
        commune,
        commune,
        holding,
        holding,
        kind,
        &wanted.words,
        kind,
        &wanted.words,
        &wanted.words,
        i64::from(take),
        i64::from(skip),
    )?;
    all(rows)
}

/// The same, the nearest first.
async fn nearest(
    tx: &mut Tx,
    wanted: &Search,
    near: domain::place::Point,
    skip: u32,
    take: u32,
) -> Result<Vec<Resource>> {
    let (kind, commune, holding) = wanted.codes();
    let (north, east) = (i64::from(near.latitude), i64::from(near.longitude));
    let rows = resources!(
        fetch_all,
        tx,
        "from (select s.id, s.kind,
                   (coalesce(s.latitude, t.latitude) - $1) * (coalesce(s.latitude, t.latitude) - $2)
                       * 2508
                   + (coalesce(s.longitude, t.longitude) - $3)
                       * (coalesce(s.longitude, t.longitude) - $4) * 1000 as far
               from resources s join territories t on t.slug = s.commune
               where s.standing = 'listed' and ($5 = '' or s.commune = $6)
                   and ($7 = '' or s.holding = $8)
                   and (($9 = '' and $10 = '') or s.kind = $11
                       or ($12 <> '' and s.words like '%' || $13 || '%'))
               order by far, s.kind, s.id limit $14 offset $15) found
             join resources r on r.id = found.id join actors o on o.id = r.owner_id
             left join actors c on c.id = r.custodian_id
         order by found.far, found.kind, found.id",
        north,
        north,
        east,
        east,
        commune,
        commune,
        holding,
        holding,
        kind,
        &wanted.words,
        kind,
        &wanted.words,
        &wanted.words,
        i64::from(take),
        i64::from(skip),
    )?;
    all(rows)
}

/// How many are listed of each kind.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn counts(tx: &mut Tx) -> Result<Vec<(Slug, u64)>> {
    let rows = fetch_all!(
        (String, i64),
        tx,
        "select kind, count(*) as things from resources where standing = 'listed'
         group by kind order by kind",
    )?;
    rows.into_iter()
        .map(|(kind, count)| {
            let kind = sound(Slug::parse(&kind), "resources", "kind")?;
            Ok((kind, sound(u64::try_from(count), "resources", "kind")?))
        })
        .collect()
}
