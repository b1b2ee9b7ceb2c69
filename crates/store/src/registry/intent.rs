//! Needs and offers, and what the two parties of a match answered.

use super::waiting_need::Place;
use crate::{
    Error, Result, Tx,
    row::{all, one, parse, sound},
};
use domain::{
    Moment,
    actor::Actor,
    id::{AccountId, ActorId, IntentId},
    registry::{
        Span,
        intent::{Direction, Intent, IntentState, Match, OfferTerms},
    },
    text::{Authored, Slug},
};
use sqlx::types::Json;
use uuid::Uuid;

/// Reads needs and offers: every text begins with the same columns.
macro_rules! intents {
    ($fetch:ident, $tx:expr, $rest:literal $(, $arg:expr)* $(,)?) => {
        $fetch!(
            IntentRow,
            $tx,
            "select i.id, i.direction, i.what, coalesce(k.merged_into, i.kind) as kind,
                i.quantity, i.actor_id, a.name as actor_name, a.kind as actor_kind, i.author_id,
                i.commune, i.theme, i.starts_at, i.ends_at, i.terms, i.state, i.written_at "
            $rest
            $(, $arg)*
        )
    };
}

pub mod board;

#[derive(sqlx::FromRow)]
struct IntentRow {
    id: Uuid,
    direction: String,
    what: Json<Authored>,
    kind: Option<String>,
    quantity: i64,
    actor_id: Uuid,
    actor_name: String,
    actor_kind: String,
    author_id: Uuid,
    commune: String,
    theme: Option<String>,
    starts_at: Option<Moment>,
    ends_at: Option<Moment>,
    terms: Option<Json<OfferTerms>>,
    state: String,
    written_at: Moment,
}

impl TryFrom<IntentRow> for Intent {
    type Error = Error;
    fn try_from(row: IntentRow) -> Result<Self> {
        let when = match (row.starts_at, row.ends_at) {
            (Some(from), Some(to)) => Some(sound(Span::new(from, to), "intents", "ends_at")?),
            _ => None,
        };
        Ok(Self {
            id: IntentId(row.id),
            direction: parse(&row.direction, "intents", "direction")?,
            what: row.what.0,
            kind: row.kind.map(|kind| sound(Slug::parse(&kind), "intents", "kind")).transpose()?,
            quantity: sound(u32::try_from(row.quantity), "intents", "quantity")?,
            actor: Actor {
                id: ActorId(row.actor_id),
                name: row.actor_name,
                kind: parse(&row.actor_kind, "actors", "kind")?,
            },
            author: AccountId(row.author_id),
            commune: sound(Slug::parse(&row.commune), "intents", "commune")?,
            theme: row.theme.map(|theme| parse(&theme, "intents", "theme")).transpose()?,
            when,
            terms: row.terms.map(|terms| terms.0),
            state: parse(&row.state, "intents", "state")?,
            written_at: row.written_at,
        })
    }
}

/// Puts a need or an offer on the board.
///
/// # Errors
/// [`Error::Reference`] for an unknown kind or commune, or [`Error::Driver`].
pub async fn insert(tx: &mut Tx, intent: &Intent) -> Result<()> {
    execute!(
        tx,
        "insert into intents (id, direction, what, kind, quantity, actor_id, author_id, commune,
             theme, starts_at, ends_at, terms, state, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        intent.id.0,
        intent.direction.code(),
        Json(&intent.what),
        intent.kind.as_ref().map(Slug::as_str),
        i64::from(intent.quantity),
        intent.actor.id.0,
        intent.author.0,
        intent.commune.as_str(),
        intent.theme.map(|theme| theme.code()),
        intent.when.map(Span::from),
        intent.when.map(Span::to),
        intent.terms.map(Json),
        intent.state.code(),
        intent.written_at,
    )
    .map(drop)
}

/// Takes a need or an offer off the board, or puts it back.
///
/// # Errors
/// [`Error::Driver`].
pub async fn set_state(tx: &mut Tx, id: IntentId, state: IntentState) -> Result<()> {
    execute!(tx, "update intents set state = $1 where id = $2", state.code(), id.0).map(drop)
}

/// Hands a need or an offer over to somebody else, who answers for it from then on. A yes that was
/// said for it before was not theirs: it is open again, so that nobody's address is given away.
///
/// # Errors
/// [`Error::Driver`].
pub async fn hand_over(tx: &mut Tx, id: IntentId, to: ActorId, author: AccountId) -> Result<()> {
    execute!(
        tx,
        "update intents set actor_id = $1, author_id = $2 where id = $3",
        to.0,
        author.0,
        id.0,
    )?;
    execute!(
        tx,
        "update match_answers set need_says = 'open' where need_id = $1 and need_says = 'yes'",
        id.0,
    )?;
    execute!(
        tx,
        "update match_answers set offer_says = 'open' where offer_id = $1 and offer_says = 'yes'",
        id.0,
    )
    .map(drop)
}

/// A need or an offer by its id.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn by_id(tx: &mut Tx, id: IntentId) -> Result<Option<Intent>> {
    one(intents!(
        fetch_optional,
        tx,
        "from intents i join actors a on a.id = i.actor_id
             left join resource_kinds k on k.slug = i.kind
         where i.id = $1",
        id.0,
    )?)
}

/// The needs of a kind on the board whose time is still ahead, the first that was written first: at most
/// so many of those that stand behind a place.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub(super) async fn needs_ahead(
    tx: &mut Tx,
    now: Moment,
    (after, most): (Place, u32),
) -> Result<Vec<Intent>> {
    all(intents!(
        fetch_all,
        tx,
        "from intents i join actors a on a.id = i.actor_id
             left join resource_kinds k on k.slug = i.kind
         where i.direction = 'need' and i.state = 'open' and i.kind is not null
             and (i.written_at, i.id) > ($1, $2) and i.starts_at > $3
         order by i.written_at, i.id limit $4",
        after.written_at,
        after.id.0,
        now,
        i64::from(most),
    )?)
}

/// How many needs and offers somebody has on the board.
///
/// # Errors
/// [`Error::Driver`].
pub async fn open_of(tx: &mut Tx, author: AccountId) -> Result<u64> {
    let row = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as intents from intents where author_id = $1 and state = 'open'",
        author.0,
    )?;
    sound(u64::try_from(row.map_or(0, |(count,)| count)), "intents", "author_id")
}

/// Keeps what one of the parties of a match answered, and leaves what the other one did: they may
/// answer at the same moment.
///
/// # Errors
/// [`Error::Driver`].
pub async fn answer(tx: &mut Tx, one: &Match, by: Direction, now: Moment) -> Result<()> {
    let needs = by == Direction::Need;
    execute!(
        tx,
        "insert into match_answers (need_id, offer_id, need_says, offer_says, answered_at)
         values ($1, $2, $3, $4, $5)
         on conflict (need_id, offer_id) do update set
             need_says = case when $6 then excluded.need_says else match_answers.need_says end,
             offer_says = case when $7 then match_answers.offer_says else excluded.offer_says end,
             answered_at = excluded.answered_at",
        one.need.0,
        one.offer.0,
        one.need_says.code(),
        one.offer_says.code(),
        now,
        needs,
        needs,
    )
    .map(drop)
}

/// The answered matches of a need or an offer.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn answers(tx: &mut Tx, id: IntentId) -> Result<Vec<Match>> {
    let rows = fetch_all!(
        (Uuid, Uuid, String, String),
        tx,
        "select need_id, offer_id, need_says, offer_says from match_answers
         where need_id = $1 or offer_id = $2",
        id.0,
        id.0,
    )?;
    rows.into_iter()
        .map(|(need, offer, need_says, offer_says)| {
            Ok(Match {
                need: IntentId(need),
                offer: IntentId(offer),
                need_says: parse(&need_says, "match_answers", "need_says")?,
                offer_says: parse(&offer_says, "match_answers", "offer_says")?,
            })
        })
        .collect()
}

/// How many matches both parties agreed to, and how many led to a loan that was handed over.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Driver`].
pub async fn figures(tx: &mut Tx) -> Result<(u64, u64)> {
    let agreed = fetch_optional!(
        (i64,),
        tx,
        "select count(*) as matches from match_answers
         where need_says = 'yes' and offer_says = 'yes'",
    )?;
    let lent = fetch_optional!(
        (i64,),
        tx,
        "select count(distinct origin) as matches from loans
         where origin like 'match:%' and handed_over is not null",
    )?;
    let read = |row: Option<(i64,)>| {
        sound(u64::try_from(row.map_or(0, |(count,)| count)), "match_answers", "need_id")
    };
    Ok((read(agreed)?, read(lent)?))
}
