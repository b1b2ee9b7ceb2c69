//! Envelopes and their rule sheets.

use crate::{
    Error, Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    account::VoterRules,
    actor::ActorType,
    envelope::{Envelope, Money, Together},
    funding::{Funder, Funders},
    id::{ActorId, EnvelopeId, ProcessId},
    money::Cents,
    rules::{RuleSheet, RuleSheetDraft},
    text::{Localized, Slug},
};
use sqlx::types::Json;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct EnvelopeRow {
    id: Uuid,
    process_id: Uuid,
    slug: String,
    name: Json<Localized>,
    summary: Json<Localized>,
    amount_cents: i64,
    currency: String,
    funders: Json<Vec<Funder>>,
    bearers: Json<Vec<ActorType>>,
    theme: Option<String>,
    communes: Json<Vec<Slug>>,
    eligibility: Json<VoterRules>,
    adjustable: bool,
    least_kinds: i64,
    least_partners: i64,
    position: i64,
}

/// What an envelope asks of those who come together, as its row keeps it.
fn together(kinds: i64, partners: i64) -> Result<Together> {
    let number = |number| sound(u64::try_from(number), "envelopes", "least_kinds");
    let asks = Together::ALONE
        .kinds(number(kinds)?)
        .and_then(|asks| asks.partners(u64::try_from(partners).unwrap_or(u64::MAX)));
    sound(asks, "envelopes", "least_partners")
}

impl TryFrom<EnvelopeRow> for Envelope {
    type Error = Error;
    fn try_from(row: EnvelopeRow) -> Result<Self> {
        Ok(Self {
            id: EnvelopeId(row.id),
            process: ProcessId(row.process_id),
            slug: sound(Slug::parse(&row.slug), "envelopes", "slug")?,
            name: row.name.0,
            summary: row.summary.0,
            amount: Money {
                cents: Cents(row.amount_cents),
                currency: parse(&row.currency, "envelopes", "currency")?,
            },
            funders: sound(
                Funders::of(Cents(row.amount_cents), row.funders.0),
                "envelopes",
                "funders",
            )?,
            bearers: row.bearers.0,
            together: together(row.least_kinds, row.least_partners)?,
            theme: row.theme.map(|theme| parse(&theme, "envelopes", "theme")).transpose()?,
            communes: row.communes.0,
            eligibility: row.eligibility.0,
            adjustable: row.adjustable,
            position: sound(u32::try_from(row.position), "envelopes", "position")?,
        })
    }
}

/// Adds an envelope.
///
/// # Errors
/// [`Error::Conflict`] when its slug is taken within the process.
pub async fn insert(tx: &mut Tx, envelope: &Envelope) -> Result<()> {
    execute!(
        tx,
        "insert into envelopes (id, process_id, slug, name, summary, amount_cents, currency,
             funders, bearers, theme, communes, eligibility, position, adjustable,
             least_kinds, least_partners)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        envelope.id.0,
        envelope.process.0,
        envelope.slug.as_str(),
        Json(&envelope.name),
        Json(&envelope.summary),
        envelope.amount.cents.0,
        envelope.amount.currency.code(),
        Json(&envelope.funders),
        Json(&envelope.bearers),
        envelope.theme.map(domain::project::Theme::code),
        Json(&envelope.communes),
        Json(&envelope.eligibility),
        i64::from(envelope.position),
        envelope.adjustable,
        i64::from(envelope.together.fewest_kinds()),
        i64::from(envelope.together.fewest_partners()),
    )
    .map(drop)
}

/// Brings an envelope up to date.
///
/// # Errors
/// [`Error::Driver`].
pub async fn update(tx: &mut Tx, envelope: &Envelope) -> Result<()> {
    execute!(
        tx,
        "update envelopes set name = $1, summary = $2, amount_cents = $3, currency = $4,
             funders = $5, bearers = $6, theme = $7, communes = $8, eligibility = $9,
             adjustable = $10, least_kinds = $11, least_partners = $12
         where id = $13",
        Json(&envelope.name),
        Json(&envelope.summary),
        envelope.amount.cents.0,
        envelope.amount.currency.code(),
        Json(&envelope.funders),
        Json(&envelope.bearers),
        envelope.theme.map(domain::project::Theme::code),
        Json(&envelope.communes),
        Json(&envelope.eligibility),
        envelope.adjustable,
        i64::from(envelope.together.fewest_kinds()),
        i64::from(envelope.together.fewest_partners()),
        envelope.id.0,
    )
    .map(drop)
}

/// The envelopes of a process, in their order.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn of_process(tx: &mut Tx, process: ProcessId) -> Result<Vec<Envelope>> {
    fetch_all!(
        EnvelopeRow,
        tx,
        "select id, process_id, slug, name, summary, amount_cents, currency, funders, bearers,
             theme, communes, eligibility, adjustable, least_kinds, least_partners, position
         from envelopes where process_id = $1 order by position, slug",
        process.0,
    )?
    .into_iter()
    .map(TryInto::try_into)
    .collect()
}

/// An envelope by its id.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: EnvelopeId) -> Result<Option<Envelope>> {
    fetch_optional!(
        EnvelopeRow,
        tx,
        "select id, process_id, slug, name, summary, amount_cents, currency, funders, bearers,
             theme, communes, eligibility, adjustable, least_kinds, least_partners, position
         from envelopes where id = $1",
        id.0,
    )?
    .map(TryInto::try_into)
    .transpose()
}

/// The envelopes to which an actor gives something, by process.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn given_by(tx: &mut Tx, actor: ActorId) -> Result<Vec<Envelope>> {
    // Its id stands in the text of the funders and nowhere else in it.
    let somewhere = format!("%{actor}%");
    fetch_all!(
        EnvelopeRow,
        tx,
        "select id, process_id, slug, name, summary, amount_cents, currency, funders, bearers,
             theme, communes, eligibility, adjustable, least_kinds, least_partners, position
         from envelopes where cast(funders as text) like $1 order by process_id, position, slug",
        somewhere,
    )?
    .into_iter()
    .map(TryInto::try_into)
    .collect()
}

/// Adds a version of the rule sheet and gives its number. The same sheet twice is one version.
///
/// # Errors
/// [`Error::Driver`].
pub async fn put_rules(
    tx: &mut Tx,
    envelope: EnvelopeId,
    sheet: &RuleSheet,
    now: Moment,
) -> Result<i64> {
    let last = fetch_optional!(
        (i64, String),
        tx,
        "select version, hash from rule_sheets where envelope_id = $1
         order by version desc limit 1",
        envelope.0,
    )?;
    let hash = sheet.hash();
    let version = match last {
        Some((version, last)) if last == hash => return Ok(version),
        Some((version, _)) => version + 1,
        None => 1,
    };
    execute!(
        tx,
        "insert into rule_sheets (envelope_id, version, sheet, hash, created_at)
         values ($1, $2, $3, $4, $5)",
        envelope.0,
        version,
        Json(sheet),
        &hash,
        now,
    )?;
    Ok(version)
}

/// The standing rule sheet of an envelope, with its version.
///
/// # Errors
/// [`Error::Corrupt`] when there is none or its hash does not fit its content.
pub async fn rules(tx: &mut Tx, envelope: EnvelopeId) -> Result<(RuleSheet, i64)> {
    let corrupt = Error::Corrupt { table: "rule_sheets", column: "sheet" };
    let Some((version, Json(draft), hash)) = fetch_optional!(
        (i64, Json<RuleSheetDraft>, String),
        tx,
        "select version, sheet, hash from rule_sheets where envelope_id = $1
         order by version desc limit 1",
        envelope.0,
    )?
    else {
        return Err(corrupt);
    };
    match RuleSheet::new(draft) {
        Ok(sheet) if sheet.hash() == hash => Ok((sheet, version)),
        _ => Err(corrupt),
    }
}
