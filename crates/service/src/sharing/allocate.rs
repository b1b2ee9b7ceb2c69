//! Counting with sharing: what bearers agreed before the vote becomes the agreement that is counted,
//! and what comes of it is published beside the outcome without it.

use super::{lent, stock::Wanted};
use crate::{Error, Result, Services, count::CountInput};
use allocation::sharing::{
    Agreement, Commitment, Interval, PoolKey, SharedOutcome, Standing, Stock,
};
use domain::{
    id::{EnvelopeId, LineId, PoolId, ProcessId},
    money::Cents,
    project::Project,
    registry::Span,
    rules::{RuleSheet, hex},
    sharing::{Lendable, Looked, Occasion, Pool, PoolAct, PoolState},
    text::Slug,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use store::{Tx, sharing as rows};

/// Hours before and after each need in which what is shared is carried and cleaned.
pub(super) const BETWEEN_HOURS: u16 = 2;

/// A pool as the published file names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedPool {
    /// Its id, which is the group of its lines.
    pub id: PoolId,
    /// Its kind.
    pub kind: Slug,
    /// Who keeps and lends what is bought.
    pub host: String,
    /// What of the registry could serve it then: what is drawn from it is a pure function of this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looked: Option<Looked>,
}

/// What sharing did to the outcome of a vote, as it is published: whoever counts the ballots again
/// with this agreement finds this outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// Numbers of the projects, in the order of their indices.
    pub projects: Vec<String>,
    /// How many smallest units a euro has here.
    pub units_per_currency: u64,
    /// What was agreed.
    pub agreement: Agreement,
    /// The pools that it names.
    pub pools: Vec<NamedPool>,
    /// What came of it.
    pub outcome: SharedOutcome,
}

impl Shared {
    /// An amount of the outcome in cents.
    #[must_use]
    pub fn cents(&self, amount: u64) -> Cents {
        let cents = u128::from(amount) * 100 / u128::from(self.units_per_currency.max(1));
        Cents(i64::try_from(cents).unwrap_or(i64::MAX))
    }

    /// The number of a project.
    #[must_use]
    pub fn number(&self, index: u32) -> &str {
        let number = usize::try_from(index).ok().and_then(|place| self.projects.get(place));
        number.map_or("", String::as_str)
    }

    fn index(&self, number: &str) -> Option<u32> {
        let place = self.projects.iter().position(|known| known == number)?;
        u32::try_from(place).ok()
    }

    /// Whether sharing funds a project that would not be funded without.
    #[must_use]
    pub fn gains(&self, number: &str) -> bool {
        let index = self.index(number);
        self.outcome.gained.iter().any(|gain| Some(gain.project) == index)
    }

    /// What the lines of a funded project freed.
    #[must_use]
    pub fn freed_by(&self, number: &str) -> Cents {
        let index = self.index(number).and_then(|index| usize::try_from(index).ok());
        let project = index.and_then(|index| self.outcome.projects.get(index));
        let funded = project.filter(|project| {
            matches!(project.standing, Standing::FundedAnyway | Standing::Gained { .. })
        });
        funded.map_or(Cents::ZERO, |project| self.cents(project.freed))
    }

    /// The pool of an outcome, as it was agreed.
    #[must_use]
    pub fn named(&self, key: &PoolKey) -> Option<&NamedPool> {
        self.pools.iter().find(|pool| pool.id.to_string() == key.group)
    }

    /// How many units a pool borrows from the registry instead of buying them, and from whom: what it
    /// would buy without, less what it buys.
    #[must_use]
    pub fn borrowed(&self, pool: &allocation::sharing::Pool) -> (u64, Vec<&Lendable>) {
        let cited = |decision: &String| pool.members.iter().any(|one| one.decision == *decision);
        let lines: Vec<_> =
            self.agreement.lines.iter().filter(|line| cited(&line.decision)).collect();
        // Most are in use when some use begins.
        let at = |moment: i64| -> u64 {
            let needs = |need: &Interval| need.start <= moment && moment < need.end;
            let then = lines.iter().filter(|line| line.needs.iter().any(needs));
            then.map(|line| line.quantity).sum()
        };
        let begins = lines.iter().flat_map(|line| line.needs.iter().map(|need| need.start));
        let alone = begins.map(at).max().unwrap_or(0).min(pool.asked);
        let units = alone.saturating_sub(pool.units);
        let Some(looked) = self.named(&pool.key).and_then(|named| named.looked.as_ref()) else {
            return (0, Vec::new());
        };
        let (mut from, mut left) = (Vec::new(), units);
        for (resource, given) in looked.draw().from {
            let thing = looked.things.iter().find(|thing| thing.resource == resource);
            if left > 0 {
                from.extend(thing);
            }
            left = left.saturating_sub(given.into());
        }
        (units, from)
    }
}

/// What was agreed for an envelope, before it is counted.
#[derive(Debug, Clone)]
pub(crate) struct Agreed {
    lines: Vec<(usize, AgreedLine)>,
    pools: Vec<NamedPool>,
    upkeep_percent: u8,
}

#[derive(Debug, Clone)]
struct AgreedLine {
    pool: PoolId,
    kind: Slug,
    quantity: u32,
    unit_price: Cents,
    needs: Vec<Interval>,
    terms: String,
    decision: String,
}

fn interval(span: Span) -> Interval {
    let Interval { start, end } = minutes(span);
    let between = i64::from(BETWEEN_HOURS) * 60;
    Interval { start: start - between, end: end + between }
}

fn minutes(span: Span) -> Interval {
    let minutes = |at: domain::Moment| at.timestamp().div_euclid(60);
    Interval { start: minutes(span.from()), end: minutes(span.to()) }
}

/// What a pool draws from the registry, as the count takes it: the most that is there at one of its
/// times, and what of it is not there at the others.
fn in_stock(pool: &NamedPool) -> Option<Stock> {
    let drawn = pool.looked.as_ref()?.draw();
    let most = drawn.most();
    let missing = drawn.times.iter().filter(|(_, units)| *units < most);
    let missing = missing.map(|(span, units)| Commitment {
        during: minutes(*span),
        quantity: u64::from(most - units),
    });
    let key = PoolKey { kind: pool.kind.to_string(), group: pool.id.to_string() };
    let stock = Stock { pool: key, units: most.into(), commitments: missing.collect() };
    (most > 0).then_some(stock)
}

/// What the bearers of an envelope agreed to share, as far as their projects still ask for it;
/// nothing when its rules do not let winners share, or nobody agreed. Of the registry only what its
/// lenders promised to a pool counts.
pub(crate) async fn agreed(
    tx: &mut Tx,
    rules: &RuleSheet,
    envelope: EnvelopeId,
    projects: &[Project],
) -> Result<Option<Agreed>> {
    let Some(terms) = rules.sharing() else { return Ok(None) };
    let upkeep_percent = terms.upkeep_percent;
    let mut agreed = Agreed { lines: Vec::new(), pools: Vec::new(), upkeep_percent };
    for pool in rows::pool::of_envelope(tx, envelope).await? {
        if !pool.is_agreed() {
            continue;
        }
        let (mut lines, mut wanted) = (Vec::new(), Vec::new());
        for member in &pool.members {
            let Some((line, one, needs)) = agreed_line(tx, &pool, member.line, projects).await?
            else {
                continue;
            };
            lines.push((line, one));
            wanted.push(needs);
        }
        // One alone shares with nobody.
        if lines.len() < 2 {
            continue;
        }
        let prices = lines.iter().map(|(_, line): &(usize, AgreedLine)| line.unit_price.0);
        let fees = Cents(prices.min().unwrap_or(0) * i64::from(upkeep_percent) / 100);
        let costs = (BETWEEN_HOURS, fees);
        let looked = lent::promised(tx, (pool.id, &pool.kind), &wanted, costs).await?;
        agreed.lines.extend(lines);
        let (id, kind, host) = (pool.id, pool.kind.clone(), pool.host.name.clone());
        agreed.pools.push(NamedPool { id, kind, host, looked: Some(looked) });
    }
    Ok((!agreed.pools.is_empty()).then_some(agreed))
}

async fn agreed_line(
    tx: &mut Tx,
    pool: &Pool,
    line: domain::id::LineId,
    projects: &[Project],
) -> Result<Option<(usize, AgreedLine, Wanted)>> {
    let line = rows::line::by_id(tx, line).await?.ok_or(Error::NotFound)?;
    let place = projects.iter().position(|project| Some(project.id) == line.project);
    let Some(place) = place else { return Ok(None) };
    // The valuation may have come to another sum, in one line that names no equipment any more.
    let cost = projects[place].cost_lines.iter().find(|cost| line.is_for(cost));
    let Some(cost) = cost.filter(|cost| cost.unit_price > Cents::ZERO) else { return Ok(None) };
    if line.need.uses.is_empty() || line.need.exempt.is_some() {
        return Ok(None);
    }
    let agreed = AgreedLine {
        pool: pool.id,
        kind: pool.kind.clone(),
        quantity: cost.quantity,
        unit_price: cost.unit_price,
        needs: line.need.uses.iter().map(|span| interval(*span)).collect(),
        terms: format!("{}: {}", pool.host.name, pool.terms.words.text),
        decision: format!("pool:{} line:{}", pool.id, line.id),
    };
    let quantity = agreed.quantity;
    Ok(Some((place, agreed, Wanted { line, quantity })))
}

/// Counts with sharing. Pure: the same input and agreement give the same bytes.
pub(crate) fn count(input: &CountInput, agreed: &Agreed) -> Result<Shared> {
    let (election, constraints) = crate::count::election(input)?;
    let units = election.units_per_currency;
    // Down to whole smallest units, so that never more is freed than was asked for.
    let in_units = |cents: Cents| {
        let amount = u128::from(cents.unsigned()) * u128::from(units) / 100;
        u64::try_from(amount).unwrap_or(u64::MAX)
    };
    let lines = agreed.lines.iter().map(|(place, line)| allocation::sharing::Line {
        project: u32::try_from(*place).unwrap_or(u32::MAX),
        pool: PoolKey { kind: line.kind.to_string(), group: line.pool.to_string() },
        quantity: u64::from(line.quantity),
        unit_price: in_units(line.unit_price),
        needs: line.needs.clone(),
        terms: line.terms.clone(),
        decision: line.decision.clone(),
    });
    let agreement = Agreement {
        lines: lines.collect(),
        stock: agreed.pools.iter().filter_map(in_stock).collect(),
        upkeep_permille: u32::from(agreed.upkeep_percent) * 10,
    };
    let rule = input.rules.rule();
    let (seed, constraints) = (&input.seed, &constraints);
    let outcome =
        allocation::sharing::allocate_within(&election, &rule, seed, constraints, &agreement)
            .map_err(Error::internal)?;
    let shared = Shared {
        projects: input.projects.iter().map(|project| project.number.clone()).collect(),
        units_per_currency: units,
        agreement,
        pools: agreed.pools.clone(),
        outcome,
    };
    if is_sound(&shared, election.budget) {
        Ok(shared)
    } else {
        Err(Error::internal("an outcome with sharing breaks what it promises"))
    }
}

/// What must be true of every outcome with sharing, looked at once more before it is kept: nobody
/// lost by it, no more is spent than there is, every freed amount names what was agreed, and what is
/// in use at once is there.
fn is_sound(shared: &Shared, budget: u64) -> bool {
    let outcome = &shared.outcome;
    let agreed = &shared.agreement.lines;
    let nobody_lost = outcome.without.funded.iter().all(|one| outcome.funded.contains(one));
    let cited = |decision: &str| agreed.iter().any(|line| line.decision == decision);
    let freed: u64 = outcome.freed.iter().map(|freed| freed.amount).sum();
    let there = |pool: &allocation::sharing::Pool| {
        pool.peak <= pool.units.saturating_add(pool.stock.max(pool.committed))
    };
    nobody_lost
        && outcome.spent <= budget.max(outcome.without.total_cost)
        && outcome.spent + outcome.freed_total == outcome.full_cost
        && outcome.freed.iter().all(|freed| cited(&freed.decision))
        && freed == outcome.freed_total
        && outcome.pools.iter().all(there)
}

/// Keeps what sharing did to the outcome of a vote, and forms the pools that it needs; those that it
/// does not need dissolve.
pub(crate) async fn keep(
    services: &Services,
    tx: &mut Tx,
    process: ProcessId,
    (vote, envelope): (domain::id::VoteId, EnvelopeId),
    shared: Option<&Shared>,
) -> Result<()> {
    let projects = store::project::of_envelope(tx, envelope).await?;
    let ids = projects.iter().map(|project| project.id);
    super::of_projects(services, tx, process, ids, Occasion::Allocation).await?;
    if let Some(shared) = shared {
        let published = serde_json::to_string(shared).map_err(Error::internal)?;
        let digest = hex(&Sha256::digest(&published));
        rows::purchase::put_outcome(tx, vote, &published, &digest).await?;
        let facts = json!({
            "vote": vote, "digest": digest,
            "freed_cents": shared.cents(shared.outcome.freed_total),
            "gained": shared.outcome.gained.iter().map(|it| shared.number(it.project)).collect::<Vec<_>>(),
        });
        let now = services.now();
        store::event::append(tx, process, now, None, "vote.shared", facts).await?;
    }
    for mut pool in rows::pool::of_envelope(tx, envelope).await? {
        if pool.state != PoolState::Offered {
            continue;
        }
        let group = pool.id.to_string();
        let found = shared.and_then(|shared| {
            let found = shared.outcome.pools.iter().find(|found| found.key.group == group)?;
            Some((shared, found))
        });
        let winners = found.map_or_else(BTreeSet::new, won);
        lent::trim(services, tx, pool.id, &winners, true).await?;
        match found {
            Some((shared, found)) => {
                pool.take(PoolAct::Form).map_err(domain::Refusal::from)?;
                pool.units = u32::try_from(found.units).unwrap_or(u32::MAX);
                pool.freed = shared.cents(found.freed);
            }
            None => pool.take(PoolAct::Dissolve).map_err(domain::Refusal::from)?,
        }
        if !rows::pool::save(tx, &pool).await? {
            return Err(Error::Conflict);
        }
        let facts = json!({ "pool": pool.id, "state": pool.state, "units": pool.units });
        let kind = format!("pool.{}", pool.state.code());
        store::event::append(tx, process, services.now(), None, &kind, facts).await?;
    }
    Ok(())
}

/// The lines of a pool whose projects won.
fn won((shared, found): (&Shared, &allocation::sharing::Pool)) -> BTreeSet<LineId> {
    let line = |line: &allocation::sharing::Line| {
        let cited = found.members.iter().any(|one| one.decision == line.decision);
        let id = line.decision.rsplit("line:").next().filter(|_| cited)?;
        id.parse().ok()
    };
    shared.agreement.lines.iter().filter_map(line).collect()
}

/// What sharing did to the outcome of a vote.
pub(crate) async fn stored(tx: &mut Tx, vote: domain::id::VoteId) -> Result<Option<Shared>> {
    let stored = rows::purchase::outcome(tx, vote).await?;
    stored
        .map(|(published, _)| serde_json::from_str(&published).map_err(Error::internal))
        .transpose()
}
