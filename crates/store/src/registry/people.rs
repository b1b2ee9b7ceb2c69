//! What lenders and borrowers write to one another, and what anyone corrects.

use crate::{Result, Tx, row::sound};
use domain::{
    Moment,
    id::{AccountId, LoanId, ResourceId},
    registry::resource::PlaceFacts,
    text::Slug,
};
use sqlx::types::Json;
use uuid::Uuid;

/// A message in the thread of a loan.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Message {
    /// Identifier.
    pub id: Uuid,
    /// Who wrote it.
    pub author_id: Uuid,
    /// Whether they lend.
    pub by_lender: bool,
    /// The name under which they did.
    pub name: String,
    /// What it says.
    pub body: String,
    /// When.
    pub written_at: Moment,
}

/// Keeps a message.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn write(tx: &mut Tx, loan: LoanId, message: &Message) -> Result<()> {
    execute!(
        tx,
        "insert into loan_messages (id, loan_id, author_id, by_lender, name, body, written_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        message.id,
        loan.0,
        message.author_id,
        message.by_lender,
        &message.name,
        &message.body,
        message.written_at,
    )
    .map(drop)
}

/// The thread of a loan, the first first.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn thread(tx: &mut Tx, loan: LoanId) -> Result<Vec<Message>> {
    fetch_all!(
        Message,
        tx,
        "select id, author_id, by_lender, name, body, written_at from loan_messages
         where loan_id = $1 order by written_at, id",
        loan.0,
    )
}

/// A correction that somebody proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Identifier.
    pub id: Uuid,
    /// Of what.
    pub resource: ResourceId,
    /// Who, when they had signed in.
    pub author: Option<AccountId>,
    /// What is not true, or what is; may be empty where there are answers.
    pub words: String,
    /// Of a place: what its holder is asked about it, as somebody else answers.
    pub answers: Option<PlaceFacts>,
    /// When.
    pub proposed_at: Moment,
}

/// Keeps a correction.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn correct(tx: &mut Tx, correction: &Correction) -> Result<()> {
    execute!(
        tx,
        "insert into corrections (id, resource_id, author_id, words, answers, proposed_at)
         values ($1, $2, $3, $4, $5, $6)",
        correction.id,
        correction.resource.0,
        correction.author.map(|id| id.0),
        &correction.words,
        correction.answers.as_ref().map(Json),
        correction.proposed_at,
    )
    .map(drop)
}

/// The open corrections, the oldest first; of one resource, or of all.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn corrections(tx: &mut Tx, of: Option<ResourceId>) -> Result<Vec<Correction>> {
    let one = of.map(|id| id.0);
    let rows = fetch_all!(
        (Uuid, Uuid, Option<Uuid>, String, Option<Json<PlaceFacts>>, Moment),
        tx,
        "select id, resource_id, author_id, words, answers, proposed_at from corrections
         where settled_at is null and (resource_id = $1 or $2)
         order by proposed_at, id limit 500",
        one,
        one.is_none(),
    )?;
    Ok(rows
        .into_iter()
        .map(|(id, resource, author, words, answers, proposed_at)| Correction {
            id,
            resource: ResourceId(resource),
            author: author.map(AccountId),
            words,
            answers: answers.map(|answers| answers.0),
            proposed_at,
        })
        .collect())
}

/// Settles a correction; says whether it was open.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn settle(tx: &mut Tx, id: Uuid, taken: bool, now: Moment) -> Result<bool> {
    let touched = execute!(
        tx,
        "update corrections set settled_at = $1, taken = $2 where id = $3 and settled_at is null",
        now,
        taken,
        id,
    )?;
    Ok(touched > 0)
}

/// A word that names no kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The word, folded.
    pub term: String,
    /// A line in which it stood.
    pub example: String,
    /// How often it was met.
    pub seen: u64,
}

/// Notes that a word named no kind.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn note(tx: &mut Tx, term: &str, example: &str, now: Moment) -> Result<()> {
    execute!(
        tx,
        "insert into terms (term, example, seen, first_seen_at) values ($1, $2, 1, $3)
         on conflict (term) do update set seen = terms.seen + 1",
        term,
        example,
        now,
    )
    .map(drop)
}

/// The words that wait for a steward, the most met first.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn unsorted(tx: &mut Tx) -> Result<Vec<Term>> {
    let rows = fetch_all!(
        (String, String, i64),
        tx,
        "select term, example, seen from terms where settled_at is null
         order by seen desc, term limit 200",
    )?;
    rows.into_iter()
        .map(|(term, example, seen)| {
            let seen = sound(u64::try_from(seen), "terms", "seen")?;
            Ok(Term { term, example, seen })
        })
        .collect()
}

/// The kind that a steward gave a word, when one did.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn taught(tx: &mut Tx, term: &str) -> Result<Option<Slug>> {
    let row =
        fetch_optional!((Option<String>,), tx, "select kind from terms where term = $1", term)?;
    row.and_then(|(kind,)| kind).map(|kind| sound(Slug::parse(&kind), "terms", "kind")).transpose()
}

/// Gives a word a kind, or says that it names none.
///
/// # Errors
/// [`crate::Error::Reference`] for an unknown kind, or [`crate::Error::Driver`].
pub async fn teach(tx: &mut Tx, term: &str, kind: Option<&Slug>, now: Moment) -> Result<()> {
    execute!(
        tx,
        "update terms set kind = $1, settled_at = $2 where term = $3",
        kind.map(Slug::as_str),
        now,
        term,
    )
    .map(drop)
}

/// The kind that stands for a kind: itself, unless it was merged into another.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn current(tx: &mut Tx, kind: &Slug) -> Result<Option<Slug>> {
    let row = fetch_optional!(
        (String, Option<String>),
        tx,
        "select slug, merged_into from resource_kinds where slug = $1",
        kind.as_str(),
    )?;
    row.map(|(slug, into)| {
        sound(Slug::parse(into.as_deref().unwrap_or(&slug)), "resource_kinds", "merged_into")
    })
    .transpose()
}

/// The kinds that were merged, each with the one that stands for it.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn merged(tx: &mut Tx) -> Result<Vec<(Slug, Slug)>> {
    let rows = fetch_all!(
        (String, Option<String>),
        tx,
        "select slug, merged_into from resource_kinds where merged_into is not null order by slug",
    )?;
    rows.into_iter()
        .map(|(slug, into)| {
            let read = |text: &str| sound(Slug::parse(text), "resource_kinds", "merged_into");
            Ok((read(&slug)?, read(into.as_deref().unwrap_or_default())?))
        })
        .collect()
}

/// Merges a kind into another: what is of it is of the other from then on, what was merged into it
/// before as well. The kind itself stays, so that whatever names it still leads somewhere.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn merge(tx: &mut Tx, kind: &Slug, into: &Slug) -> Result<u64> {
    let (kind, into) = (kind.as_str(), into.as_str());
    execute!(
        tx,
        "update resource_kinds set merged_into = $1 where slug = $2 or merged_into = $3",
        into,
        kind,
        kind,
    )?;
    execute!(tx, "update terms set kind = $1 where kind = $2", into, kind)?;
    execute!(tx, "update resources set kind = $1 where kind = $2", into, kind)
}

/// What nobody has sorted and whose name holds a word, folded.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sort(tx: &mut Tx, term: &str, kind: &Slug) -> Result<u64> {
    execute!(
        tx,
        "update resources set kind = $1
         where kind = 'unsorted' and ' ' || words || ' ' like '% ' || $2 || ' %'",
        kind.as_str(),
        term,
    )
}
