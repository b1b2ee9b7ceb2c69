//! What sharing did to an outcome, and what was bought: passports, invoices, other subsidies.

use crate::{Error, Result, Tx, row::sound};
use domain::{
    Moment,
    enterprise::EnterpriseNumber,
    id::{AccountId, InvoiceId, LineId, PoolId, ProjectId, ResourceId, VoteId},
    money::Cents,
    sharing::{Conditions, Invoice, Passport, Subsidy},
};
use sqlx::types::Json;
use uuid::Uuid;

/// Keeps what sharing did to the outcome of a vote, to the byte.
///
/// # Errors
/// [`Error::Conflict`] when it is there already, or [`Error::Driver`].
pub async fn put_outcome(tx: &mut Tx, vote: VoteId, published: &str, digest: &str) -> Result<()> {
    execute!(
        tx,
        "insert into shared_outcomes (vote_id, published, digest) values ($1, $2, $3)",
        vote.0,
        published,
        digest,
    )
    .map(drop)
}

/// What sharing did to the outcome of a vote, with its digest.
///
/// # Errors
/// [`Error::Driver`].
pub async fn outcome(tx: &mut Tx, vote: VoteId) -> Result<Option<(String, String)>> {
    fetch_optional!(
        (String, String),
        tx,
        "select published, digest from shared_outcomes where vote_id = $1",
        vote.0,
    )
}

#[derive(sqlx::FromRow)]
struct PassportRow {
    resource_id: Uuid,
    line_id: Uuid,
    project_id: Uuid,
    pool_id: Option<Uuid>,
    price_cents: i64,
    conditions: Json<Conditions>,
    listed_at: Moment,
}

impl From<PassportRow> for Passport {
    fn from(row: PassportRow) -> Self {
        Self {
            resource: ResourceId(row.resource_id),
            line: LineId(row.line_id),
            project: ProjectId(row.project_id),
            pool: row.pool_id.map(PoolId),
            price: Cents(row.price_cents),
            conditions: row.conditions.0,
            at: row.listed_at,
        }
    }
}

/// Keeps the passport of something.
///
/// # Errors
/// [`Error::Conflict`] when the thing or its line has one, [`Error::Reference`] or [`Error::Driver`].
pub async fn put_passport(tx: &mut Tx, passport: &Passport, by: AccountId) -> Result<()> {
    execute!(
        tx,
        "insert into passports
             (resource_id, line_id, project_id, pool_id, price_cents, conditions, listed_at,
              listed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        passport.resource.0,
        passport.line.0,
        passport.project.0,
        passport.pool.map(|id| id.0),
        passport.price.0,
        Json(&passport.conditions),
        passport.at,
        by.0,
    )
    .map(drop)
}

/// The passport of something.
///
/// # Errors
/// [`Error::Driver`].
pub async fn passport(tx: &mut Tx, resource: ResourceId) -> Result<Option<Passport>> {
    let row = fetch_optional!(
        PassportRow,
        tx,
        "select resource_id, line_id, project_id, pool_id, price_cents, conditions, listed_at
         from passports where resource_id = $1",
        resource.0,
    )?;
    Ok(row.map(Passport::from))
}

/// The passports of what a project bought, alone or in a pool with others, the first first.
///
/// # Errors
/// [`Error::Driver`].
pub async fn passports_of(tx: &mut Tx, project: ProjectId) -> Result<Vec<Passport>> {
    let rows = fetch_all!(
        PassportRow,
        tx,
        "select resource_id, line_id, project_id, pool_id, price_cents, conditions, listed_at
         from passports where project_id = $1 or pool_id in (
             select m.pool_id from sharing_pool_members m join sharing_lines l on l.id = m.line_id
                 left join proposals p on p.id = l.proposal_id
             where p.project_id = $2 or l.project_id = $3)
         order by listed_at, resource_id",
        project.0,
        project.0,
        project.0,
    )?;
    Ok(rows.into_iter().map(Passport::from).collect())
}

/// Every passport, the first first.
///
/// # Errors
/// [`Error::Driver`].
pub async fn passports(tx: &mut Tx) -> Result<Vec<Passport>> {
    let rows = fetch_all!(
        PassportRow,
        tx,
        "select resource_id, line_id, project_id, pool_id, price_cents, conditions, listed_at
         from passports order by listed_at, resource_id",
    )?;
    Ok(rows.into_iter().map(Passport::from).collect())
}

#[derive(sqlx::FromRow)]
struct InvoiceRow {
    id: Uuid,
    project_id: Uuid,
    supplier: String,
    number: String,
    amount_cents: i64,
    words: String,
    known: bool,
    declared_at: Moment,
}

impl TryFrom<InvoiceRow> for Invoice {
    type Error = Error;
    fn try_from(row: InvoiceRow) -> Result<Self> {
        Ok(Self {
            id: InvoiceId(row.id),
            project: ProjectId(row.project_id),
            supplier: sound(EnterpriseNumber::parse(&row.supplier), "invoices", "supplier")?,
            number: row.number,
            amount: Cents(row.amount_cents),
            words: row.words,
            known: row.known,
            at: row.declared_at,
        })
    }
}

/// Keeps an invoice; says whether it was kept: not when it is said to be the first of its kind and
/// is not.
///
/// # Errors
/// [`Error::Reference`] or [`Error::Driver`]; also for a known one that does not say why.
pub async fn put_invoice(tx: &mut Tx, invoice: &Invoice, by: AccountId) -> Result<bool> {
    let kept = execute!(
        tx,
        "insert into invoices
             (id, project_id, supplier, number, folded, amount_cents, words, known, declared_by,
              declared_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (supplier, folded) where not known do nothing",
        invoice.id.0,
        invoice.project.0,
        invoice.supplier.digits(),
        &invoice.number,
        Invoice::folded(&invoice.number),
        invoice.amount.0,
        &invoice.words,
        invoice.known,
        by.0,
        invoice.at,
    )?;
    Ok(kept > 0)
}

/// The same invoice wherever it was declared, over all administrations.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn same_invoice(tx: &mut Tx, invoice: &Invoice) -> Result<Vec<Invoice>> {
    fetch_all!(
        InvoiceRow,
        tx,
        "select id, project_id, supplier, number, amount_cents, words, known, declared_at
         from invoices where supplier = $1 and folded = $2 and id <> $3
         order by declared_at, id",
        invoice.supplier.digits(),
        Invoice::folded(&invoice.number),
        invoice.id.0,
    )?
    .into_iter()
    .map(Invoice::try_from)
    .collect()
}

/// The invoices of a project, the first first.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn invoices(tx: &mut Tx, project: ProjectId) -> Result<Vec<Invoice>> {
    fetch_all!(
        InvoiceRow,
        tx,
        "select id, project_id, supplier, number, amount_cents, words, known, declared_at
         from invoices where project_id = $1 order by declared_at, id",
        project.0,
    )?
    .into_iter()
    .map(Invoice::try_from)
    .collect()
}

/// Keeps what another funder pays.
///
/// # Errors
/// [`Error::Reference`] or [`Error::Driver`].
pub async fn put_subsidy(
    tx: &mut Tx,
    id: Uuid,
    project: ProjectId,
    subsidy: &Subsidy,
    by: AccountId,
) -> Result<()> {
    execute!(
        tx,
        "insert into other_subsidies
             (id, project_id, funder, amount_cents, words, declared_by, declared_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        project.0,
        &subsidy.funder,
        subsidy.amount.0,
        &subsidy.words,
        by.0,
        subsidy.at,
    )
    .map(drop)
}

/// What other funders pay for a project, the first first.
///
/// # Errors
/// [`Error::Driver`].
pub async fn subsidies(tx: &mut Tx, project: ProjectId) -> Result<Vec<Subsidy>> {
    let rows = fetch_all!(
        (String, i64, String, Moment),
        tx,
        "select funder, amount_cents, words, declared_at from other_subsidies
         where project_id = $1 order by declared_at, id",
        project.0,
    )?;
    Ok(rows
        .into_iter()
        .map(|(funder, amount, words, at)| Subsidy { funder, amount: Cents(amount), words, at })
        .collect())
}
