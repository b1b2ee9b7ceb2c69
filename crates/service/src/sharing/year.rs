//! What sharing brought in a year: for whoever answers for the money, and for whoever keeps the
//! registry.

use super::decide::reads_desk;
use crate::{Error, Result, Services, actor::signed_in};
use chrono::{Datelike, NaiveDate};
use domain::{
    Moment,
    account::Caller,
    id::ResourceId,
    money::Cents,
    process::Process,
    registry::{Stock, Use, availability, resource::is_steward, span::day_in_brussels},
    sharing::{Asker, Line, LineState, Passport, Pool, PoolState, Verdict},
    text::{Authored, Slug},
};
use std::collections::BTreeMap;
use store::{
    Tx,
    registry::{self as registry_rows, loan::HandedOver},
    sharing as rows,
};

/// How many initiatives have to need the same in a month before buying it together is proposed.
pub const TOGETHER: usize = 3;

/// What public money bought and how often it was lent.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its passport.
    pub passport: Passport,
    /// What it is called.
    pub name: Authored,
    /// How often it was handed over this year.
    pub loans: usize,
}

/// Something that nobody borrowed in a year.
#[derive(Debug, Clone)]
pub struct Idle {
    /// Which.
    pub resource: ResourceId,
    /// What it is called.
    pub name: Authored,
    /// Who lends it.
    pub lender: String,
    /// How many whole months ago its last loan ended, at the end of the year or now; nothing for what
    /// nobody ever borrowed.
    pub months: Option<u32>,
}

/// How many initiatives need something in a month, and nobody has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet {
    /// The kind.
    pub kind: Slug,
    /// The first day of the month.
    pub month: NaiveDate,
    /// How many initiatives.
    pub initiatives: usize,
}

/// What would have been avoided in a call if everyone who asked for the same had shared it.
#[derive(Debug, Clone)]
pub struct PastCall {
    /// The process.
    pub process: Process,
    /// What its equipment lines cost to buy.
    pub asked: Cents,
    /// What of it was avoided.
    pub avoided: Cents,
    /// What more could have been.
    pub avoidable: Cents,
    /// How many checks were stored.
    pub checks: usize,
    /// How many of them find the same when they are done again.
    pub same: usize,
}

/// The figures of a year.
#[derive(Debug, Clone)]
pub struct Year {
    /// Which year.
    pub year: i32,
    /// What borrowing spared.
    pub borrowed: Cents,
    /// How many lines were borrowed.
    pub borrowed_lines: usize,
    /// What shared purchases freed for other projects.
    pub freed: Cents,
    /// How many pools were formed.
    pub pools: usize,
    /// What shared money bought, with its loans.
    pub items: Vec<Item>,
    /// How many things of the registry were lent this year, and how many were not.
    pub lent: usize,
    /// Things that nobody borrowed this year, what was never lent first.
    pub idle: Vec<Idle>,
    /// What nobody has, by month and kind.
    pub unmet: Vec<Unmet>,
    /// Each call, replayed.
    pub calls: Vec<PastCall>,
}

impl Year {
    /// What shared things cost.
    #[must_use]
    pub fn funded(&self) -> Cents {
        Cents::sum(self.items.iter().map(|item| item.passport.price)).unwrap_or(Cents::ZERO)
    }

    /// How often they were lent this year.
    #[must_use]
    pub fn loans(&self) -> usize {
        self.items.iter().map(|item| item.loans).sum()
    }
}

fn year_of(at: Moment) -> i32 {
    day_in_brussels(at).year()
}

/// The figures of a year, over the processes that the caller answers for; those who keep the
/// registry answer for all.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::Forbidden`].
pub async fn show(services: &Services, caller: &Caller, year: Option<i32>) -> Result<Year> {
    signed_in(caller)?;
    if !reads_desk(caller) {
        return Err(Error::Forbidden);
    }
    let year = year.unwrap_or_else(|| year_of(services.now()));
    let mut tx = services.store.read().await?;
    let mut figures = Year {
        year,
        borrowed: Cents::ZERO,
        borrowed_lines: 0,
        freed: Cents::ZERO,
        pools: 0,
        items: Vec::new(),
        lent: 0,
        idle: Vec::new(),
        unmet: Vec::new(),
        calls: Vec::new(),
    };
    let mut open = Vec::new();
    for process in store::process::all(&mut tx).await? {
        if !is_steward(caller) && !caller.is_staff_of(process.administration) {
            continue;
        }
        let mut formed = rows::pool::of_process(&mut tx, process.id).await?;
        formed.retain(|pool| matches!(pool.state, PoolState::Formed | PoolState::Listed));
        for pool in &formed {
            figures.pools += 1;
            figures.freed = figures.freed.checked_add(pool.freed).unwrap_or(figures.freed);
        }
        let lines = rows::line::of_process(&mut tx, process.id).await?;
        let call = call(&mut tx, &mut figures, process, &lines, &formed).await?;
        figures.calls.extend(call);
        open.extend(lines.into_iter().filter(|line| line.state == LineState::Open));
    }
    lending(services, &mut tx, &mut figures).await?;
    figures.unmet = unmet(services, &mut tx, &open).await?;
    Ok(figures)
}

/// Replays a call: what was avoided, and what would have been if all who could had shared.
async fn call(
    tx: &mut Tx,
    figures: &mut Year,
    process: Process,
    lines: &[Line],
    formed: &[Pool],
) -> Result<Option<PastCall>> {
    if lines.is_empty() {
        return Ok(None);
    }
    let mut past = PastCall {
        process,
        asked: Cents::ZERO,
        avoided: Cents::ZERO,
        avoidable: Cents::ZERO,
        checks: 0,
        same: 0,
    };
    let add = |sum: &mut Cents, more: Cents| *sum = sum.checked_add(more).unwrap_or(*sum);
    for pool in formed {
        add(&mut past.avoided, pool.freed);
    }
    let mut by_kind: BTreeMap<&Slug, Vec<&Line>> = BTreeMap::new();
    for line in lines {
        add(&mut past.asked, line.cost.total()?);
        let checks = rows::check::of_line(tx, line.id).await?;
        past.checks += checks.len();
        past.same += checks.iter().filter(|check| check.replays()).count();
        let spared = checks.iter().rev().find(|it| it.finding.verdict.spares_a_purchase());
        let hired = checks.last().filter(|check| line.is_rented(Some(check)));
        match (line.state, hired.or(spared)) {
            // Bought together with others: what that spared is the pool's.
            _ if formed.iter().any(|pool| pool.holds(line.id)) => {}
            // Not bought and not lent by anybody: it is no double purchase of this year's.
            (LineState::Borrowed, Some(check)) if hired.is_some() => {
                add(&mut past.avoided, check.finding.avoided);
            }
            (LineState::Borrowed, Some(check)) => {
                add(&mut past.avoided, check.finding.avoided);
                if year_of(check.at) == figures.year {
                    add(&mut figures.borrowed, check.finding.avoided);
                    figures.borrowed_lines += 1;
                }
            }
            // It could have been borrowed, and was bought.
            (LineState::Open | LineState::Bought, Some(check)) => {
                add(&mut past.avoidable, check.finding.avoided);
            }
            _ if line.need.exempt.is_none() && !line.need.uses.is_empty() => {
                by_kind.entry(&line.kind).or_default().push(line);
            }
            _ => {}
        }
    }
    for lines in by_kind.values() {
        add(&mut past.avoidable, by_sharing(lines)?);
    }
    Ok(Some(past))
}

/// What lines of one kind would have spared by buying only what is in use at once, at their mean
/// price. Lines without dates spare nothing.
fn by_sharing(lines: &[&Line]) -> Result<Cents> {
    let uses = lines.iter().flat_map(|line| {
        let quantity = line.cost.quantity;
        line.need.uses.iter().map(move |span| Use { span: *span, quantity })
    });
    let peak = availability::units_to_buy(Stock { held: 0, out_of_service: 0 }, uses);
    let asked: u64 = lines.iter().map(|line| u64::from(line.cost.quantity)).sum();
    let mut price = 0_i128;
    for line in lines {
        price += i128::from(line.cost.total()?.0);
    }
    let spared = price * i128::from(asked.saturating_sub(peak)) / i128::from(asked.max(1));
    Ok(Cents(i64::try_from(spared).unwrap_or(i64::MAX)))
}

/// The whole months from one day to another.
fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let number = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let begun = i64::from(to.day() < from.day());
    u32::try_from(number(to) - number(from) - begun).unwrap_or(0)
}

async fn lending(services: &Services, tx: &mut Tx, figures: &mut Year) -> Result<()> {
    let passports = rows::purchase::passports(tx).await?;
    let mut handed: BTreeMap<ResourceId, Vec<HandedOver>> = BTreeMap::new();
    for one in registry_rows::loan::handed_over(tx).await? {
        handed.entry(one.resource).or_default().push(one);
    }
    let today = services.today();
    let last_day = NaiveDate::from_ymd_opt(figures.year, 12, 31).unwrap_or(today).min(today);
    for thing in registry_rows::resource::listed(tx).await? {
        let all = handed.remove(&thing.id).unwrap_or_default();
        let loans = all.iter().filter(|seen| year_of(seen.at) == figures.year).count();
        if loans > 0 {
            figures.lent += 1;
        } else {
            let before = all.iter().filter(|seen| year_of(seen.at) < figures.year);
            let until = before.map(|seen| day_in_brussels(seen.until)).max();
            figures.idle.push(Idle {
                resource: thing.id,
                name: thing.details.name.clone(),
                lender: thing.lender().name.clone(),
                months: until.map(|until| months_between(until, last_day)),
            });
        }
        if let Some(passport) = passports.iter().find(|one| one.resource == thing.id) {
            let (passport, name) = (passport.clone(), thing.details.name.clone());
            figures.items.push(Item { passport, name, loans });
        }
    }
    let months = |one: &Idle| one.months.unwrap_or(u32::MAX);
    figures.idle.sort_by(|a, b| months(b).cmp(&months(a)).then_with(|| a.lender.cmp(&b.lender)));
    Ok(())
}

/// Who asks, so that one is counted once.
fn asked_by(asker: Asker) -> String {
    match asker {
        Asker::Proposal(id) => id.to_string(),
        Asker::Project(id) => id.to_string(),
    }
}

/// What initiatives need in which month and nobody has: lines that are to be bought, and needs of
/// the board.
async fn unmet(services: &Services, tx: &mut Tx, open: &[Line]) -> Result<Vec<Unmet>> {
    let now = services.now();
    let mut found: BTreeMap<(NaiveDate, Slug), std::collections::BTreeSet<String>> =
        BTreeMap::new();
    let month = |at: Moment| day_in_brussels(at).with_day(1);
    for line in open {
        let check = rows::check::last(tx, line.id).await?;
        let missing = check.is_some_and(|check| check.finding.verdict == Verdict::FundAndShare);
        for span in line.need.uses.iter().filter(|span| missing && span.to() > now) {
            let key = month(span.from()).map(|month| (month, line.kind.clone()));
            if let Some(key) = key {
                found.entry(key).or_default().insert(asked_by(line.asker));
            }
        }
    }
    for need in registry_rows::intent::board::needs_at_a_time(tx, now).await? {
        let dated = need.when.and_then(|when| month(when.from()));
        if let (Some(month), Some(kind)) = (dated, need.kind) {
            found.entry((month, kind)).or_default().insert(need.actor.id.to_string());
        }
    }
    let rows = found.into_iter().map(|((month, kind), who)| {
        let initiatives = who.len();
        Unmet { kind, month, initiatives }
    });
    Ok(rows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_whole_and_never_less_than_none() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (from, to, months) in [
            ("2025-11-30", "2026-01-29", 1),
            ("2025-11-30", "2026-01-30", 2),
            ("2026-01-15", "2026-01-20", 0),
            ("2026-03-01", "2026-01-20", 0),
            ("2024-12-31", "2026-12-31", 24),
        ] {
            assert_eq!(months_between(day(from), day(to)), months, "{from} {to}");
        }
    }
}
