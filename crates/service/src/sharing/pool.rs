//! "Share if we both win": bearers agree before the vote to buy something once, with a host and
//! terms.

use super::{Carried, Own, gather::current, is_frozen, lines::refused, own};
use crate::{
    Error, Result, Services,
    account::required,
    process::ProcessView,
    proposal_form::{Speaker, speaker},
    registry::Write,
};
use domain::{
    Field, Refusal as Plain,
    account::{Account, Caller},
    actor::Actor,
    id::{LineId, PoolId},
    locale::Locale,
    money::Cents,
    refusal::Fields,
    sharing::{Asker, Line, LineState, Member, Pool, PoolState, Refusal, Terms},
    text::{Authored, Slug, limit},
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{Tx, sharing as rows};

/// On what terms somebody proposes to share, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct PoolForm {
    /// Who would keep and lend it: the id of an actor that the person acts for.
    pub host: String,
    /// Where it is kept, who lends it, who repairs it.
    pub terms: String,
    /// How many days before members say when they need it, as typed.
    pub notice: String,
    /// What others than members leave with the host, as typed.
    pub deposit: String,
    /// The language of the words.
    pub original: Option<Locale>,
    /// Whether those who carry it agreed, where staff speaks in their name.
    pub agreed: bool,
}

/// Sharing is agreed, not decreed: whoever speaks in the name of those who carry a project says that
/// they agreed.
async fn is_agreed(tx: &mut Tx, own: &Own, agreed: bool) -> Result<()> {
    let carries = agreed || own.carried.people(tx).await?.contains(&own.account.id);
    match own.carried {
        Carried::Project(..) if !carries => {
            Err(Error::Fields(vec![Field::new("agreed", Plain::Required)]))
        }
        _ => Ok(()),
    }
}

/// Who keeps and lends what is bought: somebody for whom the person acts, or a bearer of a project
/// that staff entered.
async fn host(services: &Services, tx: &mut Tx, own: &Own, id: &str) -> Result<Actor> {
    let carriers = match own.carried {
        Carried::Project(..) => own.carried.carriers(),
        Carried::Proposal(_) => Vec::new(),
    };
    if let Some(actor) = carriers.into_iter().find(|actor| actor.id.to_string() == id.trim()) {
        return Ok(actor);
    }
    let said = Speaker { id, name: "" };
    speaker(services, tx, &own.account, &said, ["host", "host"]).await
}

/// Whether a line can still be shared: its vote has not opened, and its envelope lets winners
/// share.
async fn shareable(tx: &mut Tx, view: &ProcessView, own: &Own) -> Result<domain::id::EnvelopeId> {
    if is_frozen(tx, &own.carried).await? {
        return Err(refused(Refusal::Frozen));
    }
    let target = own.carried.envelope(view);
    let target = target.filter(|target| target.rules.sharing().is_some());
    let target = target.ok_or_else(|| refused(Refusal::NotInThisEnvelope))?;
    crate::envelope::refuse_frozen(tx, target.vote.id).await?;
    if matches!(own.line.state, LineState::Borrowed | LineState::Gone) {
        let (state, act) = (own.line.state, domain::sharing::Act::Renew);
        return Err(refused(Refusal::WrongState { state, act }));
    }
    Ok(target.envelope.id)
}

fn terms(fields: &mut Fields, form: &PoolForm) -> Option<Terms> {
    let words = required(&form.terms, |text| Authored::parse(form.original, text, limit::SUMMARY));
    let words = fields.check("terms", words);
    let notice = match form.notice.trim() {
        "" => Some(0),
        text => {
            let bad = Plain::NotANumber { from: 0, to: 90 };
            let number = text.parse::<u16>().ok().filter(|days| *days <= 90);
            fields.check("notice", number.ok_or(bad))
        }
    };
    let deposit = match form.deposit.trim() {
        "" => Some(Cents::ZERO),
        text => fields.check("deposit", Cents::parse(text)),
    };
    Some(Terms { words: words?, notice_days: notice?, deposit: deposit? })
}

/// Offers to buy something once for several, with a host and terms.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::Frozen`],
/// [`Refusal::NotInThisEnvelope`], [`Refusal::InAnotherPool`], or [`Error::Fields`].
pub async fn offer(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
    form: &PoolForm,
) -> Result<Pool> {
    let mut tx = services.store.write().await?;
    let own = own(&mut tx, caller, view, slug, id).await?;
    let envelope = shareable(&mut tx, view, &own).await?;
    if rows::pool::of_line(&mut tx, id).await?.is_some() {
        return Err(refused(Refusal::InAnotherPool));
    }
    let mut fields = Fields::default();
    let Some(terms) = terms(&mut fields, form) else {
        return Err(fields.into_refused().into());
    };
    let host = host(services, &mut tx, &own, &form.host).await?;
    is_agreed(&mut tx, &own, form.agreed).await?;
    let pool = Pool {
        id: PoolId(services.new_uuid()),
        process: view.process.id,
        envelope,
        kind: own.line.kind.clone(),
        host,
        terms,
        members: vec![Member { line: id, since: services.now() }],
        state: PoolState::Offered,
        units: 0,
        freed: Cents::ZERO,
        resource: None,
        revision: 1,
    };
    rows::pool::insert(&mut tx, &pool).await?;
    let facts = json!({ "pool": pool.id, "line": id, "host": pool.host.name, "terms": pool.terms });
    own.carried.record(services, &mut tx, &own.account, "pool.offered", facts).await?;
    again(services, &mut tx, &pool).await?;
    tx.commit().await?;
    Ok(pool)
}

/// Looks again at every line of a pool: whether it is shared changes what the check finds.
async fn again(services: &Services, tx: &mut Tx, pool: &Pool) -> Result<()> {
    again_but(services, tx, pool, None).await
}

/// Looks again at the lines of the others in the pools of somebody who was hidden from them until
/// now: what they share is to be found on both sides.
pub(super) async fn others_see(services: &Services, tx: &mut Tx, carried: &Carried) -> Result<()> {
    for line in rows::line::of_asker(tx, carried.asker()).await? {
        let pool = rows::pool::of_line(tx, line.id).await?;
        if let Some(pool) = pool.filter(|pool| pool.state == PoolState::Offered) {
            again_but(services, tx, &pool, Some(carried.asker())).await?;
        }
    }
    Ok(())
}

/// Looks again at the lines of a pool, but those of one who was looked at just now.
async fn again_but(
    services: &Services,
    tx: &mut Tx,
    pool: &Pool,
    done: Option<Asker>,
) -> Result<()> {
    for member in &pool.members {
        let Some(line) = rows::line::by_id(tx, member.line).await? else { continue };
        if Some(line.asker) == done {
            continue;
        }
        let carried = Carried::of(tx, &line).await?;
        super::run(services, tx, &line, &carried, carried.occasion()).await?;
    }
    Ok(())
}

/// Joins a pool: "we share it if we both win"; `agreed` says that those who carry it want that, where
/// staff speaks in their name. Whoever has some in the registry is asked for it.
///
/// # Errors
/// As [`offer`], without the form.
pub async fn join(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
    (pool, agreed): (&str, bool),
    write: Write<'_>,
) -> Result<Pool> {
    let mut tx = services.store.write().await?;
    let own = own(&mut tx, caller, view, slug, id).await?;
    let envelope = shareable(&mut tx, view, &own).await?;
    let pool = pool.parse::<PoolId>().map_err(|_| Error::NotFound)?;
    let mut pool = rows::pool::by_id(&mut tx, pool).await?.ok_or(Error::NotFound)?;
    let same = current(&mut tx, &pool.kind).await? == current(&mut tx, &own.line.kind).await?;
    if pool.envelope != envelope || !same {
        return Err(Error::NotFound);
    }
    if rows::pool::of_line(&mut tx, id).await?.is_some_and(|known| known.id != pool.id) {
        return Err(refused(Refusal::InAnotherPool));
    }
    is_agreed(&mut tx, &own, agreed).await?;
    pool.join(id, services.now()).map_err(Plain::from)?;
    save(services, &mut tx, &own.account, &own.carried, &pool, "pool.joined").await?;
    again(services, &mut tx, &pool).await?;
    let within = (view, &own.carried);
    super::lent::ask(services, &mut tx, &own.account, within, &pool, write).await?;
    tx.commit().await?;
    Ok(pool)
}

/// Leaves a pool, until the vote opens.
///
/// # Errors
/// As [`join`].
pub async fn leave(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    slug: &Slug,
    id: LineId,
) -> Result<()> {
    let mut tx = services.store.write().await?;
    let own = own(&mut tx, caller, view, slug, id).await?;
    if is_frozen(&mut tx, &own.carried).await? {
        return Err(refused(Refusal::Frozen));
    }
    let left = leave_any(services, &mut tx, &own.account, &own.carried, &own.line).await?;
    let pool = left.ok_or(Error::NotFound)?;
    super::run(services, &mut tx, &own.line, &own.carried, own.carried.occasion()).await?;
    again(services, &mut tx, &pool).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a line out of the pool that it is in, if it is in one that is still offered.
pub(super) async fn leave_any(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    carried: &Carried,
    line: &Line,
) -> Result<Option<Pool>> {
    let pool = rows::pool::of_line(tx, line.id).await?;
    let Some(mut pool) = pool.filter(|pool| pool.state == PoolState::Offered) else {
        return Ok(None);
    };
    pool.leave(line.id).map_err(Plain::from)?;
    save(services, tx, account, carried, &pool, "pool.left").await?;
    let members = pool.members.iter().map(|member| member.line);
    let serving = if pool.is_agreed() { members.collect() } else { BTreeSet::new() };
    super::lent::trim(services, tx, pool.id, &serving, false).await?;
    Ok(Some(pool))
}

async fn save(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    carried: &Carried,
    pool: &Pool,
    kind: &str,
) -> Result<()> {
    match rows::pool::save(tx, pool).await {
        Ok(true) => {}
        Ok(false) => return Err(Error::Conflict),
        Err(store::Error::Conflict) => return Err(refused(Refusal::InAnotherPool)),
        Err(other) => return Err(other.into()),
    }
    let facts = json!({
        "pool": pool.id, "members": pool.members.len(), "state": pool.state,
    });
    carried.record(services, tx, account, kind, facts).await
}

/// A pool as the event of its freeze holds it.
pub(crate) fn facts(pool: &Pool) -> serde_json::Value {
    json!({
        "pool": pool.id, "kind": pool.kind, "host": pool.host.name, "terms": pool.terms,
        "lines": pool.members.iter().map(|member| member.line).collect::<Vec<_>>(),
    })
}
