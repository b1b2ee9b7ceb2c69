//! What is listed of what is shared: searched, on the map, and counted.

use super::resource::resources;
use crate::{
    Result, Tx,
    row::{all, sound},
};
use domain::{id::ResourceId, registry::Resource, text::Slug};
use uuid::Uuid;

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
    let kind = wanted.kind.as_ref().map(Slug::as_str).unwrap_or_default();
    let commune = wanted.commune.as_ref().map(Slug::as_str).unwrap_or_default();
    let holding = wanted.holding.as_deref().unwrap_or_default();
    let north = wanted.near.map_or(0, |point| i64::from(point.latitude));
    let east = wanted.near.map_or(0, |point| i64::from(point.longitude));
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
    let rows = resources!(
        fetch_all,
        tx,
        "from (select s.id, s.kind, case when $1 = 0 then 0 else
                   (coalesce(s.latitude, t.latitude) - $2) * (coalesce(s.latitude, t.latitude) - $3)
                       * 2508
                   + (coalesce(s.longitude, t.longitude) - $4)
                       * (coalesce(s.longitude, t.longitude) - $5) * 1000 end as far
               from resources s join territories t on t.slug = s.commune
               where s.standing = 'listed' and ($6 = '' or s.commune = $7)
                   and ($8 = '' or s.holding = $9)
                   and (($10 = '' and $11 = '') or s.kind = $12
                       or ($13 <> '' and s.words like '%' || $14 || '%'))
               order by far, s.kind, s.id limit $15 offset $16) found
             join resources r on r.id = found.id join actors o on o.id = r.owner_id
             left join actors c on c.id = r.custodian_id
         order by found.far, found.kind, found.id",
        i64::from(wanted.near.is_some()),
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
    Ok((all(rows)?, sound(u64::try_from(count.map_or(0, |(count,)| count)), "resources", "id")?))
}

/// Something on the map of the region: what it is and where others may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// Which.
    pub id: ResourceId,
    /// Of which kind.
    pub kind: String,
    /// Where, blurred when somebody lives there.
    pub point: domain::place::Point,
}

/// Everything listed that has a place on the map.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn pins(tx: &mut Tx) -> Result<Vec<Pin>> {
    let rows = fetch_all!(
        (Uuid, String, i64, i64),
        tx,
        "select id, kind, latitude, longitude from resources
         where standing = 'listed' and latitude is not null and longitude is not null",
    )?;
    rows.into_iter()
        .map(|(id, kind, latitude, longitude)| {
            let part = |value: i64| sound(i32::try_from(value), "resources", "latitude");
            let point =
                domain::place::Point { latitude: part(latitude)?, longitude: part(longitude)? };
            Ok(Pin { id: ResourceId(id), kind, point })
        })
        .collect()
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
