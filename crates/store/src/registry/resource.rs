//! What is shared, by whom and where.

use crate::{
    Error, Result, Tx, dialect,
    row::{all, one, parse, sound},
};
use domain::{
    Moment,
    actor::{Actor, ActorType},
    id::{AccountId, ActorId, ResourceId},
    registry::{
        Resource, Stock,
        resource::{Confirmation, Details},
    },
    text::Slug,
};
use sqlx::types::Json;
use uuid::Uuid;

/// Reads what is shared: every text begins with the same columns.
macro_rules! resources {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            $crate::registry::resource::ResourceRow,
            $tx,
            "select r.id, r.kind, r.holding, r.owner_id, o.name as owner_name, o.kind as
                owner_kind, r.custodian_id, c.name as custodian_name, c.kind as custodian_kind,
                r.held, r.out_of_service, r.condition, r.commune, r.standing, r.details,
                r.added_by, r.confirmed_by, r.confirmed_at, r.source, r.external_id, r.revision "
            $rest
            $(, $arg)*
        )
    };
}

pub(super) use resources;

#[derive(sqlx::FromRow)]
pub(super) struct ResourceRow {
    id: Uuid,
    kind: String,
    holding: String,
    owner_id: Uuid,
    owner_name: String,
    owner_kind: String,
    custodian_id: Option<Uuid>,
    custodian_name: Option<String>,
    custodian_kind: Option<String>,
    held: i64,
    out_of_service: i64,
    condition: String,
    commune: String,
    standing: String,
    details: Json<Details>,
    added_by: Option<Uuid>,
    confirmed_by: String,
    confirmed_at: Moment,
    source: Option<String>,
    external_id: Option<String>,
    revision: i64,
}

impl TryFrom<ResourceRow> for Resource {
    type Error = Error;
    fn try_from(row: ResourceRow) -> Result<Self> {
        let actor = |id: Uuid, name: String, kind: &str| -> Result<Actor> {
            let kind: ActorType = parse(kind, "actors", "kind")?;
            Ok(Actor { id: ActorId(id), name, kind })
        };
        let custodian = match (row.custodian_id, row.custodian_name, row.custodian_kind) {
            (Some(id), Some(name), Some(kind)) => Some(actor(id, name, &kind)?),
            _ => None,
        };
        Ok(Self {
            id: ResourceId(row.id),
            kind: sound(Slug::parse(&row.kind), "resources", "kind")?,
            holding: parse(&row.holding, "resources", "holding")?,
            owner: actor(row.owner_id, row.owner_name, &row.owner_kind)?,
            custodian,
            stock: Stock {
                held: sound(u32::try_from(row.held), "resources", "held")?,
                out_of_service: sound(
                    u32::try_from(row.out_of_service),
                    "resources",
                    "out_of_service",
                )?,
            },
            condition: parse(&row.condition, "resources", "condition")?,
            commune: sound(Slug::parse(&row.commune), "resources", "commune")?,
            details: row.details.0,
            standing: parse(&row.standing, "resources", "standing")?,
            added_by: row.added_by.map(AccountId),
            confirmed: Confirmation { by: row.confirmed_by, at: row.confirmed_at },
            source: row.source.zip(row.external_id),
            revision: sound(u32::try_from(row.revision), "resources", "revision")?,
        })
    }
}

/// Puts something into the registry.
///
/// # Errors
/// [`Error::Conflict`] when its entry of another register is there already, [`Error::Reference`]
/// for an unknown kind, commune or actor, or [`Error::Driver`].
pub async fn insert(tx: &mut Tx, resource: &Resource) -> Result<()> {
    let (source, external) = resource.source.clone().unzip();
    let point = resource.details.location.public_point();
    execute!(
        tx,
        "insert into resources
             (id, kind, holding, owner_id, custodian_id, held, out_of_service, condition, commune,
              standing, buffer_hours, details, added_by, confirmed_by, confirmed_at, source,
              external_id, revision, words, latitude, longitude)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
             $19, $20, $21)",
        resource.id.0,
        resource.kind.as_str(),
        resource.holding.code(),
        resource.owner.id.0,
        resource.custodian.as_ref().map(|actor| actor.id.0),
        i64::from(resource.stock.held),
        i64::from(resource.stock.out_of_service),
        resource.condition.code(),
        resource.commune.as_str(),
        resource.standing.code(),
        i64::from(resource.details.terms.buffer_hours),
        Json(&resource.details),
        resource.added_by.map(|id| id.0),
        &resource.confirmed.by,
        resource.confirmed.at,
        source.as_deref(),
        external.as_deref(),
        i64::from(resource.revision),
        resource.search_words(),
        point.map(|point| i64::from(point.latitude)),
        point.map(|point| i64::from(point.longitude)),
    )?;
    super::contents::keep(tx, resource).await
}

/// Keeps something as it is now, if nobody changed it since; `revision` is the new one. Says
/// whether it was kept.
///
/// # Errors
/// [`Error::Reference`] for an unknown kind, commune or actor, or [`Error::Driver`].
pub async fn save(tx: &mut Tx, resource: &Resource) -> Result<bool> {
    let point = resource.details.location.public_point();
    let touched = execute!(
        tx,
        "update resources set kind = $1, holding = $2, custodian_id = $3, held = $4,
             out_of_service = $5, condition = $6, commune = $7, standing = $8, buffer_hours = $9,
             details = $10, confirmed_by = $11, confirmed_at = $12, revision = $13, words = $14,
             latitude = $15, longitude = $16
         where id = $17 and revision = $18",
        resource.kind.as_str(),
        resource.holding.code(),
        resource.custodian.as_ref().map(|actor| actor.id.0),
        i64::from(resource.stock.held),
        i64::from(resource.stock.out_of_service),
        resource.condition.code(),
        resource.commune.as_str(),
        resource.standing.code(),
        i64::from(resource.details.terms.buffer_hours),
        Json(&resource.details),
        &resource.confirmed.by,
        resource.confirmed.at,
        i64::from(resource.revision),
        resource.search_words(),
        point.map(|point| i64::from(point.latitude)),
        point.map(|point| i64::from(point.longitude)),
        resource.id.0,
        i64::from(resource.revision) - 1,
    )?;
    // What there is one of is watched by the database; what there are several of by the sweep.
    execute!(
        tx,
        "update commitments set exclusive = $1 where resource_id = $2 and exclusive <> $3",
        resource.is_single(),
        resource.id.0,
        resource.is_single(),
    )?;
    if touched > 0 {
        super::contents::keep(tx, resource).await?;
    }
    Ok(touched > 0)
}

/// Something by its id.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: ResourceId) -> Result<Option<Resource>> {
    one(resources!(
        fetch_optional,
        tx,
        "from resources r join actors o on o.id = r.owner_id
             left join actors c on c.id = r.custodian_id
         where r.id = $1",
        id.0,
    )?)
}

/// Something by its id, kept to this transaction until it ends: whoever else would promise units
/// of it waits.
///
/// # Errors
/// As [`by_id`].
pub async fn taken(tx: &mut Tx, id: ResourceId) -> Result<Option<Resource>> {
    dialect::take_resource(tx, id).await?;
    by_id(tx, id).await
}

/// The things of a kind that an actor lends, in the order in which they are kept to a transaction.
///
/// # Errors
/// [`Error::Driver`].
pub async fn alike(tx: &mut Tx, kind: &Slug, lender: ActorId) -> Result<Vec<ResourceId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select id from resources
         where kind = $1 and standing = 'listed'
             and (custodian_id = $2 or (owner_id = $3 and custodian_id is null)) order by id",
        kind.as_str(),
        lender.0,
        lender.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| ResourceId(id)).collect())
}

/// What comes from an entry of another register.
///
/// # Errors
/// As [`by_id`].
pub async fn by_entry(tx: &mut Tx, source: &str, external: &str) -> Result<Option<Resource>> {
    let row = fetch_optional!(
        (Uuid,),
        tx,
        "select id from resources where source = $1 and external_id = $2",
        source,
        external,
    )?;
    match row {
        Some((id,)) => by_id(tx, ResourceId(id)).await,
        None => Ok(None),
    }
}

/// What is listed of a kind, over all administrations, by owner.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_kind(tx: &mut Tx, kind: &Slug) -> Result<Vec<Resource>> {
    let mut found: Vec<Resource> = all(resources!(
        fetch_all,
        tx,
        "from resources r join actors o on o.id = r.owner_id
             left join actors c on c.id = r.custodian_id
         where r.kind = $1 and r.standing = 'listed'",
        kind.as_str(),
    )?)?;
    // Sorted here: a database carries whole rows through its sorting.
    found.sort_by(|a, b| (&a.owner.name, a.id).cmp(&(&b.owner.name, b.id)));
    Ok(found)
}

/// Everything that is listed, over all administrations, by kind and owner.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn listed(tx: &mut Tx) -> Result<Vec<Resource>> {
    all(resources!(
        fetch_all,
        tx,
        "from resources r join actors o on o.id = r.owner_id
             left join actors c on c.id = r.custodian_id
         where r.standing = 'listed' order by r.kind, o.name, r.id",
    )?)
}

/// What somebody owns or has in custody, retired things too.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_actor(tx: &mut Tx, actor: ActorId) -> Result<Vec<Resource>> {
    all(resources!(
        fetch_all,
        tx,
        "from resources r join actors o on o.id = r.owner_id
             left join actors c on c.id = r.custodian_id
         where r.owner_id = $1 or r.custodian_id = $2 order by r.standing, r.kind, r.id",
        actor.0,
        actor.0,
    )?)
}

/// What there is of a kind, without its words: for whoever only counts.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn stock_of_kind(tx: &mut Tx, kind: &Slug) -> Result<Vec<(ResourceId, Stock)>> {
    let rows = fetch_all!(
        (Uuid, i64, i64),
        tx,
        "select id, held, out_of_service from resources
         where kind = $1 and standing = 'listed' order by id",
        kind.as_str(),
    )?;
    rows.into_iter()
        .map(|(id, held, out_of_service)| {
            let stock = Stock {
                held: sound(u32::try_from(held), "resources", "held")?,
                out_of_service: sound(
                    u32::try_from(out_of_service),
                    "resources",
                    "out_of_service",
                )?,
            };
            Ok((ResourceId(id), stock))
        })
        .collect()
}
