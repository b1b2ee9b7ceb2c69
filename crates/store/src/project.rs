//! Projects with their cost lines and partners.

use crate::{
    Error, Result, Tx,
    row::{parse, sound},
};
use domain::{
    actor::Actor,
    id::{ActorId, EnvelopeId, ProcessId, ProjectId},
    money::Cents,
    place::Point,
    project::{CostLine, Partner, Pledge, Price, Project, Told},
    text::{Authored, Slug},
};
use sqlx::types::Json;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct ProjectRow {
    id: Uuid,
    envelope_id: Uuid,
    number: String,
    slug: String,
    title: Json<Authored>,
    summary: Json<Authored>,
    description: Json<Authored>,
    theme: String,
    commune: Option<String>,
    district: Option<String>,
    place: Option<Json<Authored>>,
    latitude: Option<i64>,
    longitude: Option<i64>,
    bearer_id: Uuid,
    bearer_name: String,
    bearer_kind: String,
}

#[derive(sqlx::FromRow)]
struct CostLineRow {
    project_id: Uuid,
    label: Json<Authored>,
    quantity: i64,
    unit_price_cents: i64,
    year: i64,
    kind: Option<String>,
}

#[derive(sqlx::FromRow)]
struct PartnerRow {
    project_id: Uuid,
    actor_id: Uuid,
    name: String,
    kind: String,
    role: String,
    pledge: Option<Json<Pledge>>,
}

impl TryFrom<CostLineRow> for CostLine {
    type Error = Error;
    fn try_from(row: CostLineRow) -> Result<Self> {
        Ok(Self {
            label: row.label.0,
            quantity: sound(u32::try_from(row.quantity), "cost_lines", "quantity")?,
            unit_price: Cents(row.unit_price_cents),
            year: sound(u32::try_from(row.year), "cost_lines", "year")?,
            kind: row
                .kind
                .map(|kind| sound(Slug::parse(&kind), "cost_lines", "kind"))
                .transpose()?,
            // How the kind is known, and a quote, stay with the proposal.
            told: Told::Plain,
            quote: None,
        })
    }
}

impl TryFrom<PartnerRow> for Partner {
    type Error = Error;
    fn try_from(row: PartnerRow) -> Result<Self> {
        Ok(Self {
            actor: Actor {
                id: ActorId(row.actor_id),
                name: row.name,
                kind: parse(&row.kind, "actors", "kind")?,
            },
            role: parse(&row.role, "partners", "role")?,
            pledge: row.pledge.map(|pledge| pledge.0),
        })
    }
}

fn project(row: ProjectRow, cost_lines: Vec<CostLine>, partners: Vec<Partner>) -> Result<Project> {
    let point = match (row.latitude, row.longitude) {
        (Some(latitude), Some(longitude)) => Some(Point {
            latitude: sound(i32::try_from(latitude), "projects", "latitude")?,
            longitude: sound(i32::try_from(longitude), "projects", "longitude")?,
        }),
        _ => None,
    };
    Ok(Project {
        id: ProjectId(row.id),
        envelope: EnvelopeId(row.envelope_id),
        number: row.number,
        slug: sound(Slug::parse(&row.slug), "projects", "slug")?,
        title: row.title.0,
        summary: row.summary.0,
        description: row.description.0,
        theme: parse(&row.theme, "projects", "theme")?,
        commune: row
            .commune
            .map(|commune| sound(Slug::parse(&commune), "projects", "commune"))
            .transpose()?,
        district: row
            .district
            .map(|district| sound(Slug::parse(&district), "projects", "district"))
            .transpose()?,
        place: row.place.map(|place| place.0),
        point,
        bearer: Actor {
            id: ActorId(row.bearer_id),
            name: row.bearer_name,
            kind: parse(&row.bearer_kind, "actors", "kind")?,
        },
        price: sound(Price::of(&cost_lines, &partners), "projects", "asked_cents")?,
        partners,
        cost_lines,
    })
}

/// Adds a project.
///
/// # Errors
/// [`Error::Conflict`] when its number or its slug is taken, [`Error::Reference`] when a cost
/// line names an unknown kind or the commune or its district is unknown.
pub async fn insert(tx: &mut Tx, process: ProcessId, project: &Project) -> Result<()> {
    execute!(
        tx,
        "insert into projects (id, envelope_id, process_id, number, slug, title, summary,
             description, theme, commune, place, latitude, longitude, bearer_id, total_cents,
             pledged_cents, asked_cents, district)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        project.id.0,
        project.envelope.0,
        process.0,
        &project.number,
        project.slug.as_str(),
        Json(&project.title),
        Json(&project.summary),
        Json(&project.description),
        project.theme.code(),
        project.commune.as_ref().map(Slug::as_str),
        project.place.as_ref().map(Json),
        project.point.map(|point| i64::from(point.latitude)),
        project.point.map(|point| i64::from(point.longitude)),
        project.bearer.id.0,
        project.price.total.0,
        project.price.pledged.0,
        project.price.asked.0,
        project.district.as_ref().map(Slug::as_str),
    )?;
    put_parts(tx, project).await
}

/// Brings a project up to date if nobody else did since `revision`; says whether it was.
///
/// # Errors
/// As [`insert`].
pub async fn update(tx: &mut Tx, project: &Project, revision: i64) -> Result<bool> {
    let touched = execute!(
        tx,
        "update projects set title = $1, summary = $2, description = $3, theme = $4, commune = $5,
             place = $6, bearer_id = $7, total_cents = $8, pledged_cents = $9, asked_cents = $10,
             revision = revision + 1, district = $11
         where id = $12 and revision = $13",
        Json(&project.title),
        Json(&project.summary),
        Json(&project.description),
        project.theme.code(),
        project.commune.as_ref().map(Slug::as_str),
        project.place.as_ref().map(Json),
        project.bearer.id.0,
        project.price.total.0,
        project.price.pledged.0,
        project.price.asked.0,
        project.district.as_ref().map(Slug::as_str),
        project.id.0,
        revision,
    )?;
    if touched == 0 {
        return Ok(false);
    }
    execute!(tx, "delete from cost_lines where project_id = $1", project.id.0)?;
    execute!(tx, "delete from partners where project_id = $1", project.id.0)?;
    put_parts(tx, project).await?;
    Ok(true)
}

async fn put_parts(tx: &mut Tx, project: &Project) -> Result<()> {
    for (position, line) in (0_i64..).zip(&project.cost_lines) {
        execute!(
            tx,
            "insert into cost_lines
                 (project_id, position, label, quantity, unit_price_cents, year, kind)
             values ($1, $2, $3, $4, $5, $6, $7)",
            project.id.0,
            position,
            Json(&line.label),
            i64::from(line.quantity),
            line.unit_price.0,
            i64::from(line.year),
            line.kind.as_ref().map(Slug::as_str),
        )?;
    }
    for (position, partner) in (0_i64..).zip(&project.partners) {
        execute!(
            tx,
            "insert into partners (project_id, position, actor_id, role, pledge)
             values ($1, $2, $3, $4, $5)",
            project.id.0,
            position,
            partner.actor.id.0,
            partner.role.code(),
            partner.pledge.as_ref().map(Json),
        )?;
    }
    Ok(())
}

/// Takes a project out, with its lines.
///
/// # Errors
/// [`Error::Driver`].
pub async fn delete(tx: &mut Tx, id: ProjectId) -> Result<()> {
    execute!(tx, "delete from cost_lines where project_id = $1", id.0)?;
    execute!(tx, "delete from partners where project_id = $1", id.0)?;
    crate::sharing::line::forget(tx, id).await?;
    execute!(tx, "delete from projects where id = $1", id.0).map(drop)
}

/// The revision of a project, which [`update`] compares.
///
/// # Errors
/// [`Error::Driver`].
pub async fn revision(tx: &mut Tx, id: ProjectId) -> Result<Option<i64>> {
    let row = fetch_optional!((i64,), tx, "select revision from projects where id = $1", id.0)?;
    Ok(row.map(|(revision,)| revision))
}

/// The projects of an envelope, by the order of their numbers as people count.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_envelope(tx: &mut Tx, envelope: EnvelopeId) -> Result<Vec<Project>> {
    let rows = fetch_all!(
        ProjectRow,
        tx,
        "select p.id, p.envelope_id, p.number, p.slug, p.title, p.summary, p.description, p.theme,
             p.commune, p.district, p.place, p.latitude, p.longitude, p.bearer_id,
             a.name as bearer_name, a.kind as bearer_kind
         from projects p join actors a on a.id = p.bearer_id
         where p.envelope_id = $1 order by length(p.number), p.number",
        envelope.0,
    )?;
    let lines = fetch_all!(
        CostLineRow,
        tx,
        "select l.project_id, l.label, l.quantity, l.unit_price_cents, l.year, l.kind
         from cost_lines l join projects p on p.id = l.project_id
         where p.envelope_id = $1 order by l.project_id, l.position",
        envelope.0,
    )?;
    let partners = fetch_all!(
        PartnerRow,
        tx,
        "select r.project_id, r.actor_id, a.name, a.kind, r.role, r.pledge
         from partners r join projects p on p.id = r.project_id join actors a on a.id = r.actor_id
         where p.envelope_id = $1 order by r.project_id, r.position",
        envelope.0,
    )?;
    assemble(rows, lines, partners)
}

/// A project by its address within a process.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_slug(tx: &mut Tx, process: ProcessId, slug: &Slug) -> Result<Option<Project>> {
    let rows = fetch_all!(
        ProjectRow,
        tx,
        "select p.id, p.envelope_id, p.number, p.slug, p.title, p.summary, p.description, p.theme,
             p.commune, p.district, p.place, p.latitude, p.longitude, p.bearer_id,
             a.name as bearer_name, a.kind as bearer_kind
         from projects p join actors a on a.id = p.bearer_id
         where p.process_id = $1 and p.slug = $2",
        process.0,
        slug.as_str(),
    )?;
    let Some(id) = rows.first().map(|row| row.id) else {
        return Ok(None);
    };
    let lines = fetch_all!(
        CostLineRow,
        tx,
        "select project_id, label, quantity, unit_price_cents, year, kind
         from cost_lines where project_id = $1 order by position",
        id,
    )?;
    let partners = fetch_all!(
        PartnerRow,
        tx,
        "select r.project_id, r.actor_id, a.name, a.kind, r.role, r.pledge
         from partners r join actors a on a.id = r.actor_id
         where r.project_id = $1 order by r.position",
        id,
    )?;
    Ok(assemble(rows, lines, partners)?.pop())
}

/// A project by its id.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: ProjectId) -> Result<Option<Project>> {
    let row = fetch_optional!(
        (Uuid, String),
        tx,
        "select process_id, slug from projects where id = $1",
        id.0,
    )?;
    let Some((process, slug)) = row else { return Ok(None) };
    by_slug(tx, ProcessId(process), &sound(Slug::parse(&slug), "projects", "slug")?).await
}

/// The projects that an actor carries or is a partner in and that came from no proposal, by address.
///
/// # Errors
/// [`Error::Driver`].
pub async fn of_actor(tx: &mut Tx, actor: ActorId) -> Result<Vec<ProjectId>> {
    let rows = fetch_all!(
        (Uuid,),
        tx,
        "select p.id from projects p
         where (p.bearer_id = $1
                 or p.id in (select project_id from partners where actor_id = $2))
             and not exists (select 1 from proposals s where s.project_id = p.id)
         order by p.slug, p.id",
        actor.0,
        actor.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| ProjectId(id)).collect())
}

fn assemble(
    rows: Vec<ProjectRow>,
    lines: Vec<CostLineRow>,
    partners: Vec<PartnerRow>,
) -> Result<Vec<Project>> {
    let mut parts: BTreeMap<Uuid, (Vec<CostLine>, Vec<Partner>)> = BTreeMap::new();
    for line in lines {
        parts.entry(line.project_id).or_default().0.push(line.try_into()?);
    }
    for partner in partners {
        parts.entry(partner.project_id).or_default().1.push(partner.try_into()?);
    }
    rows.into_iter()
        .map(|row| {
            let (lines, partners) = parts.remove(&row.id).unwrap_or_default();
            project(row, lines, partners)
        })
        .collect()
}

/// How many projects an envelope has, and what they ask for in all.
///
/// # Errors
/// [`Error::Driver`].
pub async fn summary(tx: &mut Tx, envelope: EnvelopeId) -> Result<(usize, Cents)> {
    let row = fetch_optional!(
        (i64, i64),
        tx,
        "select count(*) as projects, cast(coalesce(sum(asked_cents), 0) as bigint) as asked
         from projects where envelope_id = $1",
        envelope.0,
    )?;
    let (count, asked) = row.unwrap_or_default();
    Ok((sound(usize::try_from(count), "projects", "id")?, Cents(asked)))
}
