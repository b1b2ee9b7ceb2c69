//! What is in a set that is lent as a whole, by kind.

use super::resource::resources;
use crate::{
    Result, Tx,
    row::{all, sound},
};
use domain::{id::ResourceId, registry::Resource, text::Slug};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Keeps what is in a thing as it is now; of what is no set there is nothing.
///
/// # Errors
/// [`crate::Error::Reference`] for an unknown kind, or [`crate::Error::Driver`].
pub async fn keep(tx: &mut Tx, resource: &Resource) -> Result<()> {
    execute!(tx, "delete from kit_contents where resource_id = $1", resource.id.0)?;
    for (kind, quantity) in resource.contents() {
        execute!(
            tx,
            "insert into kit_contents (resource_id, kind, quantity) values ($1, $2, $3)",
            resource.id.0,
            kind.as_str(),
            i64::from(quantity),
        )?;
    }
    Ok(())
}

/// Every set that is listed, whatever is in it.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn sets(tx: &mut Tx) -> Result<Vec<Resource>> {
    all(resources!(
        fetch_all,
        tx,
        "from resources r join actors o on o.id = r.owner_id
             left join actors c on c.id = r.custodian_id
         where r.standing = 'listed' and r.holding = 'kit' order by r.id",
    )?)
}

/// The sets, lent or not, with something in them of a kind that was merged into another, in the order in
/// which they are kept to a transaction.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_merged_kinds(tx: &mut Tx, into: &Slug) -> Result<Vec<ResourceId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select distinct c.resource_id from kit_contents c
             join resource_kinds k on k.slug = c.kind
         where k.merged_into = $1 order by c.resource_id",
        into.as_str(),
    )?;
    Ok(rows.into_iter().map(|(id,)| ResourceId(id)).collect())
}

/// The sets that are listed and have some of a kind in them, each with how many, by owner. A kind
/// that was merged counts as the one it leads to.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn kits_with(tx: &mut Tx, kind: &Slug) -> Result<Vec<(Resource, u32)>> {
    let rows = fetch_all!(
        (Uuid, i64),
        tx,
        "select c.resource_id, c.quantity from kit_contents c
             join resource_kinds k on k.slug = c.kind
         where c.kind = $1 or k.merged_into = $2",
        kind.as_str(),
        kind.as_str(),
    )?;
    let mut held: BTreeMap<ResourceId, u32> = BTreeMap::new();
    for (id, quantity) in rows {
        let quantity = sound(u32::try_from(quantity), "kit_contents", "quantity")?;
        let sum = held.entry(ResourceId(id)).or_default();
        *sum = sum.saturating_add(quantity);
    }
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let kits: Vec<Resource> = all(resources!(
        fetch_all,
        tx,
        "from resources r join actors o on o.id = r.owner_id
             left join actors c on c.id = r.custodian_id
         where r.standing = 'listed' and r.kind <> $1
             and r.id in (select i.resource_id from kit_contents i
                 join resource_kinds k on k.slug = i.kind
                 where i.kind = $2 or k.merged_into = $3)
         order by o.name, r.id",
        kind.as_str(),
        kind.as_str(),
        kind.as_str(),
    )?)?;
    let with_many = |kit: Resource| held.get(&kit.id).copied().map(|many| (kit, many));
    Ok(kits.into_iter().filter_map(with_many).collect())
}
