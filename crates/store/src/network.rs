//! Who helped whom: what was lent between actors, and what partners pledged. Inhabitants are not
//! named: what they borrow is nobody's business.

use crate::{
    Result, Tx,
    row::{parse, sound},
};
use domain::{actor::Actor, id::ActorId, project::Pledge, text::Slug};
use sqlx::types::Json;
use uuid::Uuid;

/// What one actor lent another of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lent {
    /// Who lent.
    pub lender: Actor,
    /// Who borrowed.
    pub borrower: Actor,
    /// The kind of thing.
    pub kind: Slug,
    /// How many times.
    pub times: u64,
    /// The most at once.
    pub most: u64,
}

/// What a partner promised to whoever carries a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pledged {
    /// Who promised.
    pub partner: Actor,
    /// Who carries it.
    pub bearer: Actor,
    /// What.
    pub pledge: Pledge,
}

type Party = (Uuid, String, String);

fn actor((id, name, kind): Party) -> Result<Actor> {
    Ok(Actor { id: ActorId(id), name, kind: parse(&kind, "actors", "kind")? })
}

#[derive(Clone, sqlx::FromRow)]
struct LentRow {
    lender_id: Uuid,
    lender_name: String,
    lender_kind: String,
    borrower_id: Uuid,
    borrower_name: String,
    borrower_kind: String,
    thing: String,
    quantity: i64,
}

/// What came back from loans between actors, by lender, borrower and kind.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn lent(tx: &mut Tx) -> Result<Vec<Lent>> {
    fetch_all!(
        LentRow,
        tx,
        "select l.id as lender_id, l.name as lender_name, l.kind as lender_kind,
             b.id as borrower_id, b.name as borrower_name, b.kind as borrower_kind,
             r.kind as thing, n.quantity
         from loans n join resources r on r.id = n.resource_id
             join actors l on l.id = coalesce(r.custodian_id, r.owner_id)
             join actors b on b.id = n.borrower_actor_id
         where n.state in ('returned', 'closed') and l.id <> b.id
             and l.kind <> 'inhabitants' and b.kind <> 'inhabitants'
         order by l.name, b.name, r.kind, l.id, b.id",
    )?
    .chunk_by(|one, next| {
        let key = |row: &LentRow| (row.lender_id, row.borrower_id, row.thing.clone());
        key(one) == key(next)
    })
    .map(|loans| {
        let row = loans[0].clone();
        let most = loans.iter().map(|loan| loan.quantity).max().unwrap_or_default();
        Ok(Lent {
            lender: actor((row.lender_id, row.lender_name, row.lender_kind))?,
            borrower: actor((row.borrower_id, row.borrower_name, row.borrower_kind))?,
            kind: sound(Slug::parse(&row.thing), "resources", "kind")?,
            times: loans.len() as u64,
            most: sound(u64::try_from(most), "loans", "quantity")?,
        })
    })
    .collect()
}

#[derive(sqlx::FromRow)]
struct PledgedRow {
    partner_id: Uuid,
    partner_name: String,
    partner_kind: String,
    bearer_id: Uuid,
    bearer_name: String,
    bearer_kind: String,
    pledge: Json<Pledge>,
}

/// What partners promised in proposals that everyone may read, of published processes.
///
/// # Errors
/// [`crate::Error::Corrupt`] or [`crate::Error::Driver`].
pub async fn pledged(tx: &mut Tx) -> Result<Vec<Pledged>> {
    fetch_all!(
        PledgedRow,
        tx,
        "select a.id as partner_id, a.name as partner_name, a.kind as partner_kind,
             b.id as bearer_id, b.name as bearer_name, b.kind as bearer_kind, s.pledge
         from partnerships s join proposals p on p.id = s.proposal_id
             join processes c on c.id = p.process_id
             join actors a on a.id = s.actor_id join actors b on b.id = p.bearer_id
         where s.state = 'accepted' and s.pledge is not null and c.visibility = 'published'
             and p.stage not in ('draft', 'withdrawn') and a.id <> b.id
         order by a.name, b.name, s.id",
    )?
    .into_iter()
    .map(|row| {
        Ok(Pledged {
            partner: actor((row.partner_id, row.partner_name, row.partner_kind))?,
            bearer: actor((row.bearer_id, row.bearer_name, row.bearer_kind))?,
            pledge: row.pledge.0,
        })
    })
    .collect()
}
