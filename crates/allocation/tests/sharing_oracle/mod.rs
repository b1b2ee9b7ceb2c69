//! What a count with sharing promises, checked moment by moment and cent by cent, and the second pass
//! of greedy from its definition.

use std::collections::{BTreeMap, BTreeSet};

use allocation::Election;
use allocation::sharing::{Agreement, Line, PoolKey, SharedOutcome, Standing};

/// Every moment at which something begins: use is highest at one of them.
fn moments(agreement: &Agreement) -> BTreeSet<i64> {
    let needs = agreement.lines.iter().flat_map(|line| &line.needs).map(|need| need.start);
    let promised = agreement.stock.iter().flat_map(|stock| &stock.commitments);
    needs.chain(promised.map(|commitment| commitment.during.start)).collect()
}

/// The most units in use at once, by looking at every moment.
fn peak(agreement: &Agreement, pool: &PoolKey, lines: &[&Line]) -> u64 {
    let commitments = || {
        let stock = agreement.stock.iter().filter(|stock| stock.pool == *pool);
        stock.flat_map(|stock| &stock.commitments)
    };
    let at = |moment: i64| {
        let busy = lines.iter().filter(|line| {
            line.pool == *pool && line.needs.iter().any(|n| (n.start..n.end).contains(&moment))
        });
        let promised = commitments().filter(|c| (c.during.start..c.during.end).contains(&moment));
        busy.map(|line| line.quantity).sum::<u64>() + promised.map(|c| c.quantity).sum::<u64>()
    };
    moments(agreement).into_iter().map(at).max().unwrap_or(0)
}

/// Units to buy for some lines, from the definition.
fn units(agreement: &Agreement, pool: &PoolKey, lines: &[&Line]) -> u64 {
    let stock = agreement.stock.iter().find(|stock| stock.pool == *pool).map_or(0, |s| s.units);
    let asked = lines.iter().filter(|line| line.pool == *pool).map(|line| line.quantity).sum();
    peak(agreement, pool, lines).saturating_sub(stock).min(asked)
}

/// All that must hold of every outcome.
pub fn check(election: &Election, agreement: &Agreement, outcome: &SharedOutcome) {
    let cost = |project: &u32| election.projects[*project as usize].cost;
    let first = outcome.without.funded.len();
    assert_eq!(outcome.funded[..first], outcome.without.funded, "a winner is lost");
    assert_eq!(outcome.funded.iter().collect::<BTreeSet<_>>().len(), outcome.funded.len());
    assert_eq!(outcome.full_cost, outcome.funded.iter().map(cost).sum::<u64>());
    assert_eq!(outcome.spent + outcome.freed_total, outcome.full_cost);
    assert!(outcome.spent <= election.budget, "more is spent than there is");
    assert_eq!(outcome.spent + outcome.left, election.budget);
    assert_eq!(outcome.saved_total, outcome.upkeep_total + outcome.freed_total);
    check_pools(agreement, outcome);
    check_freed(agreement, outcome);
    check_gains(election, outcome);
    check_standings(election, agreement, outcome);
}

fn check_pools(agreement: &Agreement, outcome: &SharedOutcome) {
    let funded = |line: &&Line| outcome.funded.contains(&line.project);
    let lines: Vec<&Line> = agreement.lines.iter().filter(funded).collect();
    let keys: BTreeSet<&PoolKey> = lines.iter().map(|line| &line.pool).collect();
    for key in keys {
        let members: Vec<&Line> = lines.iter().copied().filter(|line| line.pool == *key).collect();
        let asked: u64 = members.iter().map(|line| line.quantity).sum();
        let units = units(agreement, key, &lines);
        let Some(pool) = outcome.pools.iter().find(|pool| pool.key == *key) else {
            let priced = members.iter().all(|line| line.unit_price > 0);
            assert!(units == asked || !priced, "something is saved and no pool says so");
            continue;
        };
        assert_eq!(
            (pool.units, pool.asked, pool.peak),
            (units, asked, peak(agreement, key, &lines))
        );
        assert_eq!(pool.committed, peak(agreement, key, &[]));
        assert!(
            pool.peak <= pool.stock.max(pool.committed) + pool.units,
            "more in use than there is"
        );
        assert_eq!(pool.members.len(), members.len());
        assert_eq!(pool.units, pool.members.iter().map(|member| member.bought).sum::<u64>());
        assert_eq!(pool.purchase, pool.members.iter().map(|member| member.share).sum::<u64>());
        assert_eq!(pool.saved, pool.upkeep + pool.freed);
        let alone: u64 = members.iter().map(|line| line.amount()).sum();
        assert_eq!(pool.purchase + pool.saved, alone);
        for member in &pool.members {
            assert_eq!(member.saved, (member.quantity - member.bought) * member.unit_price);
            let kept = (member.saved * u64::from(agreement.upkeep_permille)).div_ceil(1_000);
            assert_eq!((member.upkeep, member.freed), (kept, member.saved - kept));
            assert!(member.share <= member.quantity * member.unit_price, "sharing made it dearer");
        }
    }
}

fn check_freed(agreement: &Agreement, outcome: &SharedOutcome) {
    assert_eq!(outcome.freed_total, outcome.freed.iter().map(|freed| freed.amount).sum::<u64>());
    for freed in &outcome.freed {
        let pool = &outcome.pools[freed.pool as usize];
        let mut members = pool.members.iter();
        assert!(members.any(|m| m.project == freed.project && m.decision == freed.decision));
        assert!(freed.together_with.contains(&freed.decision));
        let known = |decision: &String| pool.members.iter().any(|m| m.decision == *decision);
        assert!(freed.together_with.iter().all(known));
        let stocked = agreement.stock.iter().any(|s| s.pool == pool.key && s.units > 0);
        let lines = pool.members.iter().filter(|m| freed.together_with.contains(&m.decision));
        assert!(stocked || lines.count() > 1, "nobody shares alone");
        let spent: u64 = freed.spent_on.iter().map(|spending| spending.amount).sum();
        assert_eq!(spent + freed.left, freed.amount);
    }
}

fn check_gains(election: &Election, outcome: &SharedOutcome) {
    let mut drawn: BTreeMap<u32, u64> = BTreeMap::new();
    let mut unspent = election.budget - outcome.without.total_cost;
    for gain in &outcome.gained {
        let freed: u64 = gain.from_freed.iter().map(|source| source.amount).sum();
        assert_eq!(gain.cost, gain.from_unspent + freed, "a cent without an origin");
        assert!(gain.marginal_cost <= gain.cost);
        assert!(freed > 0 || outcome.freed_total > 0, "gained without sharing");
        unspent -= gain.from_unspent;
        for source in &gain.from_freed {
            *drawn.entry(source.freed).or_default() += source.amount;
        }
    }
    for (place, freed) in (0..).zip(&outcome.freed) {
        assert_eq!(drawn.get(&place).copied().unwrap_or(0) + freed.left, freed.amount);
    }
    assert_eq!(unspent + outcome.freed.iter().map(|freed| freed.left).sum::<u64>(), outcome.left);
}

fn check_standings(election: &Election, agreement: &Agreement, outcome: &SharedOutcome) {
    for (index, project) in (0..).zip(&outcome.projects) {
        let gained = outcome.gained.iter().position(|gain| gain.project == index);
        match project.standing {
            Standing::FundedAnyway => assert!(outcome.without.funded.contains(&index)),
            Standing::Gained { round } => assert_eq!(Some(round as usize), gained.map(|at| at + 1)),
            standing => {
                assert!(!outcome.funded.contains(&index));
                if let Standing::TooDear { marginal_cost, left } = standing {
                    assert_eq!(left, outcome.left);
                    assert!(marginal_cost > left);
                    let cost = election.projects[index as usize].cost;
                    assert_eq!(marginal_cost, cost - offer(agreement, &outcome.funded, index));
                }
            }
        }
    }
}

/// What orders the lines of one project that have the same price.
fn in_order(line: &Line) -> (&PoolKey, u64, &str) {
    (&line.pool, line.quantity, &line.decision)
}

/// What a project's lines would free by joining those of some others, from the definition; the dearest
/// first.
fn offer(agreement: &Agreement, funded: &[u32], project: u32) -> u64 {
    let mut lines: Vec<&Line> =
        agreement.lines.iter().filter(|line| funded.contains(&line.project)).collect();
    let mut own: Vec<&Line> =
        agreement.lines.iter().filter(|line| line.project == project).collect();
    own.sort_by(|a, b| b.unit_price.cmp(&a.unit_price).then(in_order(a).cmp(&in_order(b))));
    let mut freed = 0;
    for line in own {
        let before = units(agreement, &line.pool, &lines);
        lines.push(line);
        let bought = units(agreement, &line.pool, &lines) - before;
        let saved = (line.quantity - bought) * line.unit_price;
        freed += saved - (saved * u64::from(agreement.upkeep_permille)).div_ceil(1_000);
    }
    freed
}

/// Greedy with sharing from its definition: what the first pass funded, then again and again the best
/// of the others that fits at its marginal cost. Ties by cost, votes, id.
pub fn greedy(
    election: &Election,
    agreement: &Agreement,
    first: &[u32],
    per_cost: bool,
) -> Vec<u32> {
    let cost = |project: u32| election.projects[project as usize].cost;
    let mut votes = vec![0_u64; election.projects.len()];
    for ballot in &election.ballots {
        for choice in &ballot.choices {
            votes[choice.project as usize] += ballot.weight;
        }
    }
    let mut funded = first.to_vec();
    let mut spent: u64 = first.iter().map(|project| cost(*project)).sum();
    let mut by_price: Vec<&Line> =
        agreement.lines.iter().filter(|line| funded.contains(&line.project)).collect();
    by_price.sort_by_key(|line| std::cmp::Reverse(line.unit_price));
    spent -= joined(agreement, &mut by_price, election, &votes);
    loop {
        let marginal = |project: u32| cost(project) - offer(agreement, &funded, project);
        let freed = election_freed(election, &funded, spent) > 0;
        let mut open: Vec<u32> = (0..).take(votes.len()).collect();
        open.retain(|p| {
            let touched = freed || marginal(*p) < cost(*p);
            !funded.contains(p) && votes[*p as usize] > 0 && cost(*p) <= election.budget && touched
        });
        open.retain(|project| spent + marginal(*project) <= election.budget);
        open.sort_by(|a, b| {
            let (x, y) = (u128::from(votes[*a as usize]), u128::from(votes[*b as usize]));
            let (c, d) = (u128::from(marginal(*a)), u128::from(marginal(*b)));
            let best = if per_cost { (y * c).cmp(&(x * d)) } else { y.cmp(&x) };
            let id = |p: u32| &election.projects[p as usize].id;
            best.then(cost(*a).cmp(&cost(*b))).then(y.cmp(&x)).then(id(*a).cmp(id(*b)))
        });
        let Some(next) = open.first() else { return funded };
        spent += marginal(*next);
        funded.push(*next);
    }
}

fn election_freed(election: &Election, funded: &[u32], spent: u64) -> u64 {
    let full: u64 = funded.iter().map(|project| election.projects[*project as usize].cost).sum();
    full - spent
}

/// What the winners' lines free when they join, the dearest first; equal ones by the tie-break of
/// their projects.
fn joined(agreement: &Agreement, lines: &mut [&Line], election: &Election, votes: &[u64]) -> u64 {
    let project = |line: &Line| &election.projects[line.project as usize];
    lines.sort_by(|a, b| {
        let by_price = b.unit_price.cmp(&a.unit_price);
        let by_cost = project(a).cost.cmp(&project(b).cost);
        let by_votes = votes[b.project as usize].cmp(&votes[a.project as usize]);
        let by_id = project(a).id.cmp(&project(b).id);
        by_price.then(by_cost).then(by_votes).then(by_id).then(in_order(a).cmp(&in_order(b)))
    });
    let mut before: Vec<&Line> = Vec::new();
    let mut freed = 0;
    for line in lines.iter() {
        let had = units(agreement, &line.pool, &before);
        before.push(line);
        let bought = units(agreement, &line.pool, &before) - had;
        let saved = (line.quantity - bought) * line.unit_price;
        freed += saved - (saved * u64::from(agreement.upkeep_permille)).div_ceil(1_000);
    }
    freed
}
