//! What of the registry could serve a pool, so that its lenders can be asked for it.

use super::{
    Carried,
    gather::borrower,
    supplies::{Asked, longest_buffer, promised, promised_of, supply, windows},
};
use crate::{
    Result, Services,
    registry::stocked::{self, OfKind},
};
use chrono::TimeDelta;
use domain::{
    id::{PoolId, ResourceId},
    money::Cents,
    registry::{Resource, Use},
    sharing::{Lendable, Line, LineState, Looked, Pool, Rules, Supply},
    text::Slug,
};
use std::collections::{BTreeMap, BTreeSet};
use store::{Tx, registry as registry_rows};

/// How many things are kept with a pool, those that could serve best.
const KEPT_THINGS: usize = 24;

/// A line of a pool with how many of it its project still asks for.
pub(super) struct Wanted {
    pub line: Line,
    pub quantity: u32,
}

/// The uses of all lines of a pool.
pub(super) fn uses(wanted: &[Wanted]) -> Vec<Use> {
    let uses = wanted.iter().flat_map(|one| {
        one.line.need.uses.iter().map(|span| Use { span: *span, quantity: one.quantity })
    });
    uses.collect()
}

/// What could serve all lines of a pool: things of its kind, and sets that have some in them, whose
/// holders lend to each of its bearers. Nothing when somebody contests that its lines could be
/// borrowed, or decided that they are bought.
pub(super) async fn looked(
    services: &Services,
    tx: &mut Tx,
    pool: &Pool,
    wanted: &[Wanted],
    (between_hours, fees): (u16, Cents),
) -> Result<Looked> {
    let uses = uses(wanted);
    let mut looked = Looked { uses, between_hours, fees, things: Vec::new() };
    if wanted.iter().any(|one| one.line.state != LineState::Open) {
        return Ok(looked);
    }
    let kind = registry_rows::people::current(tx, &pool.kind).await?;
    let kind = kind.unwrap_or_else(|| pool.kind.clone());
    // A set that has some of the kind in it serves too, lent as a whole.
    let listed = stocked::of_kind(services, tx, &kind).await?;
    let mut promised = promised_to_others(services, tx, (pool.id, &kind), wanted, &listed).await?;
    let mut things: Vec<(&Resource, Option<u32>)> = listed.all().collect();
    let mut supplies: BTreeMap<ResourceId, Vec<Supply>> = BTreeMap::new();
    for one in wanted {
        let carried = Carried::of(tx, &one.line).await?;
        let who = borrower(tx, &carried).await?;
        let place = who.commune.clone().or_else(|| carried.commune().cloned());
        let asked = Asked::read((&one.line).into(), &kind)?;
        things.retain(|(thing, _)| {
            let uses = promised.get(&thing.id).cloned().unwrap_or_default();
            let supply = supply(services, (&one.line).into(), &who, place.as_ref(), thing, uses);
            let supply = supply.filter(|_| asked.suits(thing));
            let lends = supply.is_some();
            supplies.entry(thing.id).or_default().extend(supply);
            lends
        });
    }
    let mut found: Vec<(Cents, Lendable)> = Vec::new();
    for (thing, set_of) in things {
        let lent = supplies.remove(&thing.id).unwrap_or_default();
        let promised = promised.remove(&thing.id).unwrap_or_default();
        let cost = lent.iter().map(|supply| supply.cost(&Rules::CURRENT)).max();
        let lendable = Lendable { set_of, ..lendable(thing, &lent, promised) };
        found.push((cost.unwrap_or(Cents::ZERO), lendable));
    }
    found.sort_by_key(|(cost, thing)| (*cost, thing.resource));
    found.truncate(KEPT_THINGS);
    looked.things = found.into_iter().map(|(_, thing)| thing).collect();
    Ok(looked)
}

/// A thing as all lines of a pool find it.
fn lendable(thing: &Resource, lent: &[Supply], promised: Vec<Use>) -> Lendable {
    // Whoever lends it to the others pays nothing for it.
    let fee =
        if lent.iter().all(|supply| supply.own) { Cents::ZERO } else { thing.details.terms.fee };
    Lendable {
        resource: thing.id,
        name: thing.details.name.text.clone(),
        lender: thing.lender().name.clone(),
        stock: thing.stock,
        set_of: None,
        promised,
        lends: lent.iter().flat_map(|supply| supply.lends.iter().copied()).collect(),
        buffer_hours: thing.details.terms.buffer_hours,
        fee,
    }
}

/// What is promised of things of a kind around the dates of a pool. What it asked for already, and
/// its own lines, is not taken from it.
async fn promised_to_others(
    services: &Services,
    tx: &mut Tx,
    (pool, kind): (PoolId, &Slug),
    wanted: &[Wanted],
    listed: &OfKind,
) -> Result<BTreeMap<ResourceId, Vec<Use>>> {
    let buffer = longest_buffer(listed.all().map(|(thing, _)| thing));
    let spans = wanted.iter().flat_map(|one| windows((&one.line).into(), buffer));
    // Uses that follow closely are served in turn: what is promised between them is looked at too.
    let Some(window) = spans.reduce(|all, one| {
        let before = all.from() - one.from();
        all.widened(before.max(TimeDelta::zero()), TimeDelta::zero()).lasting_until(one.to())
    }) else {
        return Ok(BTreeMap::new());
    };
    let mut own = BTreeSet::new();
    let lines = wanted.iter().map(|one| super::answer::origin(one.line.id));
    for mark in lines.chain([super::lent::mark(pool)]) {
        own.extend(registry_rows::loan::of_origin(tx, &mark).await?.into_iter().map(|it| it.id));
    }
    let mut found = promised(services, tx, kind, &[window], own.clone()).await?;
    for (set, _) in &listed.sets {
        let uses = promised_of(services, tx, set, &[window], own.clone()).await?;
        found.insert(set.id, uses);
    }
    Ok(found)
}
