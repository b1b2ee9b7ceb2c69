//! Bounded overspending written down as the definition says, in plain fractions, voter by voter, with
//! every pair tried. Slow on purpose.

use crate::election::Election;
use crate::rule::Utility;
use crate::trial::{Fraction, taking_part, voters};

/// One purchase by the definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bought {
    pub project: usize,
    pub tied: Vec<usize>,
    /// What it was bought with, unless it was free.
    pub pair: Option<Pair>,
    pub exhausted: u64,
    pub paid: Fraction,
}

/// A possible pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub figure: Fraction,
    pub part: Fraction,
    pub rho: Fraction,
}

/// All purchases in order.
pub(super) fn run(election: &Election, ranks: &[u32], utility: Utility) -> Vec<Bought> {
    let voters = voters(election);
    let order = taking_part(election, &voters, ranks);
    let cost = |c: usize| election.projects[c].cost;
    let worth = |i: usize, c: usize| match utility {
        Utility::Cost => voters[i][c] * cost(c),
        Utility::Count => voters[i][c],
    };
    let n = voters.len().max(1) as u64;
    let mut left = vec![Fraction::whole(election.budget).shared_by(n); voters.len()];
    let mut money = election.budget;
    let zero = Fraction::whole(0);
    let free = order.iter().copied().filter(|c| cost(*c) == 0);
    let mut bought: Vec<Bought> = free
        .map(|project| Bought {
            project,
            tied: Vec::new(),
            pair: None,
            exhausted: 0,
            paid: zero.clone(),
        })
        .collect();
    loop {
        let mut best: Vec<(usize, Pair)> = Vec::new();
        for c in order.iter().copied() {
            if cost(c) > money || bought.iter().any(|b| b.project == c) {
                continue;
            }
            let supporters: Vec<(Fraction, u64)> = (0..voters.len())
                .filter(|i| voters[*i][c] > 0 && left[*i] > zero)
                .map(|i| (left[i].clone(), worth(i, c)))
                .collect();
            let Some(pair) = best_pair(cost(c), &supporters) else { continue };
            match best.first().map(|(_, first)| pair.figure.cmp(&first.figure)) {
                None | Some(std::cmp::Ordering::Equal) => best.push((c, pair)),
                Some(std::cmp::Ordering::Less) => best = vec![(c, pair)],
                Some(std::cmp::Ordering::Greater) => {}
            }
        }
        let Some((c, pair)) = best.first().cloned() else { return bought };
        money -= cost(c);
        let (mut paid, mut exhausted) = (zero.clone(), 0);
        for i in 0..voters.len() {
            if voters[i][c] == 0 || left[i] == zero {
                continue;
            }
            let payment = pair.rho.times(worth(i, c)).min(left[i].clone());
            left[i] = left[i].minus(&payment);
            paid = paid.plus(&payment);
            exhausted += u64::from(left[i] == zero);
        }
        let tied = if best.len() > 1 { best.iter().map(|b| b.0).collect() } else { Vec::new() };
        bought.push(Bought { project: c, tied, pair: Some(pair), exhausted, paid });
    }
}

/// Tries every `αρ` at which some supporter spends the last, and the one that pays for everything.
fn best_pair(cost: u64, supporters: &[(Fraction, u64)]) -> Option<Pair> {
    let cost = Fraction::whole(cost);
    let pays = |x: &Fraction| {
        supporters.iter().fold(Fraction::whole(0), |sum, (left, worth)| {
            sum.plus(&x.times(*worth).min(left.clone()))
        })
    };
    let mut tried: Vec<Fraction> =
        supporters.iter().map(|(left, worth)| left.shared_by(*worth)).collect();
    // Everybody from some limit on pays the same for what it is worth.
    for limit in tried.clone() {
        let poor = |(left, worth): &&(Fraction, u64)| left.shared_by(*worth) < limit;
        let poor_money =
            supporters.iter().filter(poor).fold(Fraction::whole(0), |sum, (l, _)| sum.plus(l));
        let rich: u64 = supporters.iter().filter(|s| !poor(s)).map(|(_, worth)| worth).sum();
        tried.push(cost.minus(&poor_money).shared_by(rich));
    }
    let zero = Fraction::whole(0);
    let pairs = tried.into_iter().filter(|x| *x > zero && pays(x) <= cost).map(|x| {
        let part = pays(&x).over(&cost);
        let rho = x.over(&part);
        Pair { figure: rho.over(&part), part, rho }
    });
    pairs.reduce(|best, pair| {
        let order = pair.figure.cmp(&best.figure).then(best.part.cmp(&pair.part));
        if order.is_lt() { pair } else { best }
    })
}
