//! How laureates are carried out: every version is kept, the last one stands.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    delivery::{Amounts, Delivery, Funds, Kept, Milestone, Photo},
    id::{EnvelopeId, ProjectId},
    money::Cents,
    text::Localized,
};
use sqlx::types::Json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A version of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// From one.
    pub number: u32,
    /// What it says.
    pub delivery: Delivery,
    /// What was said with it in public.
    pub note: Option<Localized>,
    /// When it was recorded.
    pub at: Moment,
}

#[derive(sqlx::FromRow)]
struct Row {
    project_id: Uuid,
    version: i64,
    status: String,
    reason: Option<Json<Localized>>,
    milestones: Json<Vec<Milestone>>,
    photos: Json<Vec<Photo>>,
    note: Option<Json<Localized>>,
    voted_cents: i64,
    awarded_cents: i64,
    committed_cents: i64,
    spent_cents: i64,
    returned_cents: i64,
    cost_cents: Option<i64>,
    recorded_at: Moment,
}

impl TryFrom<Row> for Version {
    type Error = crate::Error;
    fn try_from(row: Row) -> Result<Self> {
        let funds = Funds::new(Amounts {
            voted: Cents(row.voted_cents),
            awarded: Cents(row.awarded_cents),
            committed: Cents(row.committed_cents),
            spent: Cents(row.spent_cents),
            returned: Cents(row.returned_cents),
        });
        let delivery = Delivery::kept(Kept {
            status: parse(&row.status, "deliveries", "status")?,
            reason: row.reason.map(|reason| reason.0),
            milestones: row.milestones.0,
            funds: sound(funds, "deliveries", "awarded_cents")?,
            cost: row.cost_cents.map(Cents),
            photos: row.photos.0,
        });
        Ok(Self {
            number: sound(u32::try_from(row.version), "deliveries", "version")?,
            delivery,
            note: row.note.map(|note| note.0),
            at: row.recorded_at,
        })
    }
}

/// Keeps a version.
///
/// # Errors
/// [`crate::Error::Conflict`] when the project has this version already, or
/// [`crate::Error::Driver`].
pub async fn put(tx: &mut Tx, project: ProjectId, version: &Version) -> Result<()> {
    let Version { number, delivery, note, at } = version;
    let funds = delivery.funds();
    execute!(
        tx,
        "insert into deliveries (project_id, version, status, reason, milestones, photos, note,
             voted_cents, awarded_cents, committed_cents, spent_cents, returned_cents, cost_cents,
             recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        project.0,
        i64::from(*number),
        delivery.status().code(),
        delivery.reason().map(Json),
        Json(delivery.milestones()),
        Json(delivery.photos()),
        note.as_ref().map(Json),
        funds.voted().0,
        funds.awarded().0,
        funds.committed().0,
        funds.spent().0,
        funds.returned().0,
        delivery.cost().map(|cost| cost.0),
        *at,
    )
    .map(drop)
}

/// All versions of a project, the first one first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_project(tx: &mut Tx, project: ProjectId) -> Result<Vec<Version>> {
    fetch_all!(
        Row,
        tx,
        "select project_id, version, status, reason, milestones, photos, note, voted_cents,
             awarded_cents, committed_cents, spent_cents, returned_cents, cost_cents, recorded_at
         from deliveries where project_id = $1 order by version",
        project.0,
    )?
    .into_iter()
    .map(Version::try_from)
    .collect()
}

/// What stands for each project of an envelope of which something was recorded.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn of_envelope(
    tx: &mut Tx,
    envelope: EnvelopeId,
) -> Result<BTreeMap<ProjectId, Version>> {
    let rows = fetch_all!(
        Row,
        tx,
        "select project_id, version, status, reason, milestones, photos, note, voted_cents,
             awarded_cents, committed_cents, spent_cents, returned_cents, cost_cents, recorded_at
         from deliveries
         where project_id in (select id from projects where envelope_id = $1)
             and version = (select max(version) from deliveries as other
                 where other.project_id = deliveries.project_id)",
        envelope.0,
    )?;
    rows.into_iter().map(|row| Ok((ProjectId(row.project_id), row.try_into()?))).collect()
}

/// Writes amounts that no constructor has seen, as a version of nothing else: voted, awarded,
/// committed, spent and returned. For tests, which show that the database refuses them too.
///
/// # Errors
/// [`crate::Error::Driver`] when they contradict one another.
pub async fn put_unchecked(tx: &mut Tx, project: ProjectId, cents: [i64; 5]) -> Result<()> {
    let [voted, awarded, committed, spent, returned] = cents;
    execute!(
        tx,
        "insert into deliveries (project_id, version, status, milestones, photos, voted_cents,
             awarded_cents, committed_cents, spent_cents, returned_cents, recorded_at)
         select $1, 1, 'preparing', $2, $3, $4, $5, $6, $7, $8, created_at from processes
         where id = (select process_id from projects where id = $9)",
        project.0,
        Json(Vec::<Milestone>::new()),
        Json(Vec::<Photo>::new()),
        voted,
        awarded,
        committed,
        spent,
        returned,
        project.0,
    )
    .map(drop)
}
