//! Packages of letters, the hashes of their codes, and whose browser has entered one.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    code::{CodeHash, Holder, Package},
    id::{EnvelopeId, PackageId, ProcessId, VoteId},
    text::{Localized, Slug},
};
use sqlx::types::Json;
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct PackageRow {
    id: Uuid,
    vote_id: Uuid,
    number: i64,
    letters: i64,
    commune: String,
    locale: String,
    purpose: String,
    replaces: Option<i64>,
    together: Option<Uuid>,
    made_at: Moment,
    withdrawn_at: Option<Moment>,
    reason: Option<Json<Localized>>,
}

impl TryFrom<PackageRow> for Package {
    type Error = crate::Error;
    fn try_from(row: PackageRow) -> Result<Self> {
        let small = |number: i64, column| sound(u32::try_from(number), "code_packages", column);
        Ok(Self {
            id: PackageId(row.id),
            vote: VoteId(row.vote_id),
            number: small(row.number, "number")?,
            letters: small(row.letters, "letters")?,
            commune: sound(Slug::parse(&row.commune), "code_packages", "commune")?,
            locale: parse(&row.locale, "code_packages", "locale")?,
            purpose: parse(&row.purpose, "code_packages", "purpose")?,
            replaces: row.replaces.map(|number| small(number, "replaces")).transpose()?,
            together: row.together.map(PackageId),
            made_at: row.made_at,
            withdrawn: row.withdrawn_at.zip(row.reason.map(|reason| reason.0)),
        })
    }
}

/// Adds a package.
///
/// # Errors
/// [`crate::Error::Conflict`] when its number is taken within the vote.
pub async fn insert_package(tx: &mut Tx, package: &Package) -> Result<()> {
    execute!(
        tx,
        "insert into code_packages
             (id, vote_id, number, letters, commune, locale, purpose, replaces, together, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        package.id.0,
        package.vote.0,
        i64::from(package.number),
        i64::from(package.letters),
        package.commune.as_str(),
        package.locale.code(),
        package.purpose.code(),
        package.replaces.map(i64::from),
        package.together.map(|first| first.0),
        package.made_at,
    )
    .map(drop)
}

/// The packages of a vote, by their numbers.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn packages(tx: &mut Tx, vote: VoteId) -> Result<Vec<Package>> {
    fetch_all!(
        PackageRow,
        tx,
        "select id, vote_id, number, letters, commune, locale, purpose, replaces, together,
             made_at, withdrawn_at, reason
         from code_packages where vote_id = $1 order by number",
        vote.0,
    )?
    .into_iter()
    .map(TryInto::try_into)
    .collect()
}

/// The packages that are the same sheets of paper, the first of them included.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn same_paper(tx: &mut Tx, first: PackageId) -> Result<Vec<Package>> {
    fetch_all!(
        PackageRow,
        tx,
        "select id, vote_id, number, letters, commune, locale, purpose, replaces, together,
             made_at, withdrawn_at, reason
         from code_packages where together = $1 order by id",
        first.0,
    )?
    .into_iter()
    .map(TryInto::try_into)
    .collect()
}

/// Whether letters that opened a vote of this envelope which was annulled open another vote of its
/// process, in which their holders have voted or can vote.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn open_elsewhere(tx: &mut Tx, envelope: EnvelopeId) -> Result<bool> {
    let row = fetch_optional!(
        (Uuid,),
        tx,
        "select other.id from code_packages mine
         join votes annulled on annulled.id = mine.vote_id
         join code_packages other on other.together = mine.together
         join votes standing on standing.id = other.vote_id
         where annulled.envelope_id = $1 and annulled.state = 'void'
             and standing.envelope_id <> $1 and standing.state <> 'void'
             and (other.withdrawn_at is null or standing.state <> 'planned')
         limit 1",
        envelope.0,
    )?;
    Ok(row.is_some())
}

/// Withdraws a package, for a reason that everyone can read. Says whether it stood until now.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn withdraw(
    tx: &mut Tx,
    package: PackageId,
    now: Moment,
    reason: &Localized,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update code_packages set withdrawn_at = $1, reason = $2
         where id = $3 and withdrawn_at is null",
        now,
        Json(reason),
        package.0,
    )?;
    Ok(touched == 1)
}

/// Withdraws one letter of a package that stands, and gives its holder, whom a new letter serves;
/// nothing when there is no such letter, or when it or its package was withdrawn already.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn withdraw_letter(
    tx: &mut Tx,
    package: PackageId,
    letter: u32,
    now: Moment,
) -> Result<Option<Holder>> {
    let touched = execute!(
        tx,
        "update codes set withdrawn_at = $1
         where package_id = $2 and letter = $3 and withdrawn_at is null and exists (
             select 1 from code_packages p where p.id = $2 and p.withdrawn_at is null
         )",
        now,
        package.0,
        i64::from(letter),
    )?;
    if touched == 0 {
        return Ok(None);
    }
    fetch_optional!(
        (Vec<u8>,),
        tx,
        "select holder from codes where package_id = $1 and letter = $2",
        package.0,
        i64::from(letter),
    )?
    .map(|(holder,)| Ok(Holder(sound(holder.try_into(), "codes", "holder")?)))
    .transpose()
}

/// Keeps the hash of a code, with its letter and its holder.
///
/// # Errors
/// [`crate::Error::Conflict`] when the vote has this code or the package this letter already;
/// [`crate::Error::Driver`] when its holder has another code that opens something.
pub async fn insert(
    tx: &mut Tx,
    package: &Package,
    letter: u32,
    hash: CodeHash,
    holder: Holder,
) -> Result<()> {
    execute!(
        tx,
        "insert into codes (vote_id, hash, package_id, letter, holder)
         values ($1, $2, $3, $4, $5)",
        package.vote.0,
        hash.0.as_slice(),
        package.id.0,
        i64::from(letter),
        holder.0.as_slice(),
    )
    .map(drop)
}

/// The letters of a package that a new one replaces when it is withdrawn, each with its holder, in
/// their order. Whoever holds a code of another letter that stands keeps that one.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn to_replace(tx: &mut Tx, package: PackageId) -> Result<Vec<(u32, Holder)>> {
    fetch_all!(
        (i64, Vec<u8>),
        tx,
        "select c.letter, c.holder from codes c
         where c.package_id = $1 and not exists (
             select 1 from codes other join code_packages p on p.id = other.package_id
             where other.vote_id = c.vote_id and other.holder = c.holder
                 and other.package_id <> c.package_id
                 and other.withdrawn_at is null and p.withdrawn_at is null
         )
         order by c.letter",
        package.0,
    )?
    .into_iter()
    .map(|(letter, holder)| {
        let letter = sound(u32::try_from(letter), "codes", "letter")?;
        Ok((letter, Holder(sound(holder.try_into(), "codes", "holder")?)))
    })
    .collect()
}

/// What a code opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The code.
    pub hash: CodeHash,
    /// Whose slot it opens.
    pub holder: Holder,
    /// The commune whose turnout the voter counts in.
    pub commune: Slug,
    /// Whether its package was withdrawn.
    pub withdrawn: bool,
    /// The first of the packages that are the same sheets of paper, when it opens several votes.
    pub together: Option<PackageId>,
}

type OpenedRow = (Vec<u8>, Vec<u8>, String, bool, Option<Uuid>);

fn opened((hash, holder, commune, withdrawn, together): OpenedRow) -> Result<Opened> {
    Ok(Opened {
        hash: CodeHash(sound(hash.try_into(), "codes", "hash")?),
        holder: Holder(sound(holder.try_into(), "codes", "holder")?),
        commune: sound(Slug::parse(&commune), "code_packages", "commune")?,
        withdrawn,
        together: together.map(PackageId),
    })
}

/// What a code of a vote opens.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn find(tx: &mut Tx, vote: VoteId, hash: CodeHash) -> Result<Option<Opened>> {
    fetch_optional!(
        OpenedRow,
        tx,
        "select c.hash, c.holder, p.commune, (p.withdrawn_at is not null or c.withdrawn_at is not null) as withdrawn,
             p.together
         from codes c join code_packages p on p.id = c.package_id
         where c.vote_id = $1 and c.hash = $2",
        vote.0,
        hash.0.as_slice(),
    )?
    .map(opened)
    .transpose()
}

/// Notes that a session has entered a code of a vote, over the one before.
///
/// # Errors
/// [`crate::Error::Reference`] when the session has ended.
pub async fn enter(
    tx: &mut Tx,
    session: &[u8],
    vote: VoteId,
    hash: CodeHash,
    expires_at: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into code_visits (session_hash, vote_id, code_hash, expires_at)
         values ($1, $2, $3, $4)
         on conflict (session_hash, vote_id) do update
         set code_hash = excluded.code_hash, expires_at = excluded.expires_at",
        session,
        vote.0,
        hash.0.as_slice(),
        expires_at,
    )
    .map(drop)
}

/// What the code opens that a session has entered for a vote, while that lasts.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn entered(
    tx: &mut Tx,
    session: &[u8],
    vote: VoteId,
    now: Moment,
) -> Result<Option<Opened>> {
    fetch_optional!(
        OpenedRow,
        tx,
        "select c.hash, c.holder, p.commune, (p.withdrawn_at is not null or c.withdrawn_at is not null) as withdrawn,
             p.together
         from code_visits v
         join codes c on c.vote_id = v.vote_id and c.hash = v.code_hash
         join code_packages p on p.id = c.package_id
         where v.session_hash = $1 and v.vote_id = $2 and v.expires_at > $3",
        session,
        vote.0,
        now,
    )?
    .map(opened)
    .transpose()
}

/// Forgets every code that a session has entered, for whichever vote.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn leave(tx: &mut Tx, session: &[u8]) -> Result<()> {
    execute!(tx, "delete from code_visits where session_hash = $1", session).map(drop)
}

/// Forgets which sessions entered codes too long ago.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn sweep(tx: &mut Tx, now: Moment) -> Result<()> {
    execute!(tx, "delete from code_visits where expires_at <= $1", now).map(drop)
}

/// Whether letters were made for a vote of a process, whatever became of them.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn any_of_process(tx: &mut Tx, process: ProcessId) -> Result<bool> {
    let found = fetch_optional!(
        (Uuid,),
        tx,
        "select p.id from code_packages p join votes v on v.id = p.vote_id
             join envelopes e on e.id = v.envelope_id
         where e.process_id = $1 limit 1",
        process.0,
    )?;
    Ok(found.is_some())
}
