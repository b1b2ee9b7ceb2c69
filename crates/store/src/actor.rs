//! Actors: one record for a name and a kind, what everyone may know of it, and who acts for it.

use crate::{
    Error, Result, Tx,
    row::{parse, sound},
};
use domain::{
    Moment,
    account::Email,
    actor::{Actor, ActorType, Membership, Profile},
    enterprise::EnterpriseNumber,
    id::{AccountId, ActorId, AdministrationId},
    text::{Authored, Slug},
};
use sqlx::types::Json;
use uuid::Uuid;

/// The actor of a name and kind, made when there was none.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn find_or_create(
    tx: &mut Tx,
    id: ActorId,
    name: &str,
    kind: ActorType,
) -> Result<Actor> {
    execute!(
        tx,
        "insert into actors (id, name, kind) values ($1, $2, $3)
         on conflict (name, kind) do nothing",
        id.0,
        name,
        kind.code(),
    )?;
    let row = fetch_optional!(
        (Uuid,),
        tx,
        "select id from actors where name = $1 and kind = $2",
        name,
        kind.code(),
    )?;
    let (id,) = row.ok_or(crate::Error::Corrupt { table: "actors", column: "name" })?;
    Ok(Actor { id: ActorId(id), name: name.to_owned(), kind })
}

#[derive(sqlx::FromRow)]
pub(crate) struct ProfileRow {
    id: Uuid,
    name: String,
    kind: String,
    standing: String,
    enterprise_number: Option<String>,
    commune: Option<String>,
    about: Option<Json<Authored>>,
    website: Option<String>,
    confirmed_by: Option<Uuid>,
}

impl TryFrom<ProfileRow> for Profile {
    type Error = Error;
    fn try_from(row: ProfileRow) -> Result<Self> {
        let number =
            |text: String| sound(EnterpriseNumber::parse(&text), "actors", "enterprise_number");
        Ok(Self {
            actor: Actor {
                id: ActorId(row.id),
                name: row.name,
                kind: parse(&row.kind, "actors", "kind")?,
            },
            standing: parse(&row.standing, "actors", "standing")?,
            enterprise: row.enterprise_number.map(number).transpose()?,
            commune: row
                .commune
                .map(|slug| sound(Slug::parse(&slug), "actors", "commune"))
                .transpose()?,
            about: row.about.map(|about| about.0),
            website: row.website,
            confirmed_by: row.confirmed_by.map(AdministrationId),
        })
    }
}

/// What is known of an actor.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn profile(tx: &mut Tx, id: ActorId) -> Result<Option<Profile>> {
    fetch_optional!(
        ProfileRow,
        tx,
        "select id, name, kind, standing, enterprise_number, commune, about, website, confirmed_by
         from actors where id = $1",
        id.0,
    )?
    .map(Profile::try_from)
    .transpose()
}

/// Keeps what is known of an actor; its name and kind stay.
///
/// # Errors
/// [`Error::Conflict`] when another one has its enterprise number, [`Error::Reference`] for an
/// unknown commune, or [`Error::Driver`].
pub async fn update(tx: &mut Tx, profile: &Profile) -> Result<()> {
    execute!(
        tx,
        "update actors set standing = $1, enterprise_number = $2, commune = $3, about = $4,
             website = $5, confirmed_by = $6
         where id = $7",
        profile.standing.code(),
        profile.enterprise.as_ref().map(EnterpriseNumber::digits),
        profile.commune.as_ref().map(Slug::as_str),
        profile.about.as_ref().map(Json),
        profile.website.as_deref(),
        profile.confirmed_by.map(|id| id.0),
        profile.actor.id.0,
    )
    .map(drop)
}

/// Actors that somebody acts for and no administration has confirmed, by name.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn to_confirm(tx: &mut Tx) -> Result<Vec<Profile>> {
    fetch_all!(
        ProfileRow,
        tx,
        "select id, name, kind, standing, enterprise_number, commune, about, website, confirmed_by
         from actors where standing = 'declared' and kind not in ('inhabitants', 'collective')
         order by name, id",
    )?
    .into_iter()
    .map(Profile::try_from)
    .collect()
}

/// The actors that an administration has confirmed, by name.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn confirmed(tx: &mut Tx) -> Result<Vec<Actor>> {
    fetch_all!(
        (Uuid, String, String),
        tx,
        "select id, name, kind from actors where standing = 'confirmed' order by name, id",
    )?
    .into_iter()
    .map(|(id, name, kind)| {
        Ok(Actor { id: ActorId(id), name, kind: parse(&kind, "actors", "kind")? })
    })
    .collect()
}

type MemberRow = (Uuid, Uuid, String, String, String);

fn member((actor, account, name, mandate, interests): MemberRow) -> Membership {
    let (actor, account) = (ActorId(actor), AccountId(account));
    Membership { account, actor, name, mandate, interests }
}

/// Makes somebody act for an actor; who does already goes by the new name and mandate.
///
/// # Errors
/// [`Error::Driver`].
pub async fn put_member(tx: &mut Tx, member: &Membership, now: Moment) -> Result<()> {
    execute!(
        tx,
        "insert into memberships (actor_id, account_id, name, mandate, interests, since)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (actor_id, account_id)
         do update set name = excluded.name, mandate = excluded.mandate,
             interests = excluded.interests",
        member.actor.0,
        member.account.0,
        &member.name,
        &member.mandate,
        &member.interests,
        now,
    )
    .map(drop)
}

/// Lets somebody act for an actor no more; says whether they did.
///
/// # Errors
/// [`Error::Driver`].
pub async fn remove_member(tx: &mut Tx, actor: ActorId, account: AccountId) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from memberships where actor_id = $1 and account_id = $2",
        actor.0,
        account.0,
    )?;
    Ok(touched > 0)
}

/// Who acts for an actor, longest first.
///
/// # Errors
/// [`Error::Driver`].
pub async fn members(tx: &mut Tx, actor: ActorId) -> Result<Vec<Membership>> {
    let rows = fetch_all!(
        MemberRow,
        tx,
        "select actor_id, account_id, name, mandate, interests from memberships
         where actor_id = $1 order by since, account_id",
        actor.0,
    )?;
    Ok(rows.into_iter().map(member).collect())
}

/// For whom somebody acts, by the name of the actor.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn memberships(tx: &mut Tx, account: AccountId) -> Result<Vec<(Actor, Membership)>> {
    fetch_all!(
        (Uuid, Uuid, String, String, String, String, String),
        tx,
        "select m.actor_id, m.account_id, m.name, m.mandate, m.interests, a.name as actor_name,
             a.kind
         from memberships m join actors a on a.id = m.actor_id
         where m.account_id = $1 order by a.name, a.id",
        account.0,
    )?
    .into_iter()
    .map(|(actor, account, name, mandate, interests, actor_name, kind)| {
        let kind = parse(&kind, "actors", "kind")?;
        let known = Actor { id: ActorId(actor), name: actor_name, kind };
        Ok((known, member((actor, account, name, mandate, interests))))
    })
    .collect()
}

/// An invitation to act for an actor, as its link finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberInvitation {
    /// The actor.
    pub actor: ActorId,
    /// In what capacity.
    pub mandate: String,
    /// Until when it can be answered.
    pub expires_at: Moment,
    /// Whether it was.
    pub answered: bool,
}

/// Keeps an invitation; a second one to the same address takes the place of the first.
///
/// # Errors
/// [`Error::Driver`].
pub async fn invite_member(
    tx: &mut Tx,
    token_hash: &[u8],
    actor: ActorId,
    email: &Email,
    mandate: &str,
    expires_at: Moment,
) -> Result<()> {
    execute!(
        tx,
        "insert into member_invitations (token_hash, actor_id, email, mandate, expires_at)
         values ($1, $2, $3, $4, $5)
         on conflict (actor_id, email)
         do update set token_hash = excluded.token_hash, mandate = excluded.mandate,
             expires_at = excluded.expires_at",
        token_hash,
        actor.0,
        email.as_str(),
        mandate,
        expires_at,
    )
    .map(drop)
}

/// How many invitations of an actor to others than this address wait for an answer.
///
/// # Errors
/// [`Error::Driver`].
pub async fn open_invitations(tx: &mut Tx, actor: ActorId, beside: &Email) -> Result<u64> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as waiting from member_invitations
         where actor_id = $1 and email is not null and email <> $2",
        actor.0,
        beside.as_str(),
    )?;
    Ok(row.map_or(0, |(waiting,)| u64::try_from(waiting).unwrap_or(0)))
}

/// The invitation behind a link.
///
/// # Errors
/// [`Error::Driver`].
pub async fn member_invitation(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<MemberInvitation>> {
    let row = fetch_optional!(
        (Uuid, String, Moment, Option<Moment>),
        tx,
        "select actor_id, mandate, expires_at, answered_at from member_invitations
         where token_hash = $1",
        token_hash,
    )?;
    Ok(row.map(|(actor, mandate, expires_at, answered_at)| MemberInvitation {
        actor: ActorId(actor),
        mandate,
        expires_at,
        answered: answered_at.is_some(),
    }))
}

/// Uses an invitation up, and forgets its address; says whether it was still open.
///
/// # Errors
/// [`Error::Driver`].
pub async fn answer_member_invitation(tx: &mut Tx, token_hash: &[u8], now: Moment) -> Result<bool> {
    let touched = execute!(
        tx,
        "update member_invitations set answered_at = $1, email = null
         where token_hash = $2 and answered_at is null and expires_at > $3",
        now,
        token_hash,
        now,
    )?;
    Ok(touched > 0)
}

/// Forgets the addresses of invitations that nobody can answer any more.
///
/// # Errors
/// [`Error::Driver`].
pub async fn sweep(tx: &mut Tx, now: Moment) -> Result<()> {
    execute!(
        tx,
        "update member_invitations set email = null where email is not null and expires_at <= $1",
        now,
    )
    .map(drop)
}
