//! What the searches for all losers of a count under equal shares have in common: what each step of
//! raising bought, and at which prices.
//!
//! A project that is not bought at a step changes nothing there. So the record says, without counting,
//! at which costs a step stays what it was, and which costs the project cannot have if it is to be
//! funded at all; what remains is counted. How many more supporters would do can only be guessed from
//! it, as they make everybody's share a little smaller.

use crate::count::Count;
use crate::election::MAX_AMOUNT;
use crate::greedy::walk;
use crate::profile::Profile;
use crate::rule::{Completion, Method, Misfit, Rule};
use crate::shares::{Ladder, Market, Share, Trail};
use crate::tie_break::Names;

/// Where shares are raised more often, only the last steps are recorded.
const MOST_STEPS: u64 = 250;

/// How many of the last steps are looked at for a number of supporters.
const LAST_STEPS: usize = 4;

/// Most votes first, passing over what does not fit.
const MOST_VOTED: (bool, Misfit) = (false, Misfit::Skip);

/// The steps of a count.
pub(super) struct Record {
    /// The step that the first trail is of.
    first: u64,
    /// The last step that keeps the budget.
    last: u64,
    /// One for each step from the first on, the one that is too much included, if there is one.
    trails: Vec<Trail>,
    /// For each trail what is payable at all there.
    payable: Vec<Payable>,
    completion: Completion,
    /// The step that is too much is known, or none is.
    whole: bool,
}

/// Projects that their supporters could pay for with all that they begin with: no other is ever bought.
struct Payable {
    /// The voters who choose one of them: nobody else ever pays.
    voters: u64,
    /// What they cost together.
    cost: u128,
}

/// What a record says of lower costs of a project.
pub(super) struct Reach {
    /// At no higher cost is it funded; nothing if that is not known.
    pub least_change: Option<u64>,
    /// Changes that may do, the smallest first.
    pub guesses: Vec<u64>,
    /// For each recorded step the highest cost at which it may be bought there.
    bought: Vec<u64>,
    first: u64,
    last: u64,
}

impl Reach {
    /// A step up to which nothing changes at a cost: at the next one more may be spent than there is.
    pub fn start(&self, cost: u64) -> u64 {
        let changed = (self.first..).zip(&self.bought).find(|(_, reach)| **reach >= cost);
        let known = changed.map_or(self.last, |(step, _)| step.saturating_sub(1).min(self.last));
        if self.first == 0 { known } else { 0 }
    }
}

impl Record {
    /// Goes through the steps of a count again; nothing if the rule has none, or compares with another
    /// outcome in the end.
    pub fn new(profile: &Profile, rule: &Rule, ranks: &[u32], count: &Count) -> Option<Self> {
        let raised = count.shares.as_ref()?;
        let Method::EqualShares { completion, comparison: false, .. } = rule.method else {
            return None;
        };
        let candidates = candidates(profile, rule);
        let (market, ladder) = market(profile, rule, ranks, &candidates)?;
        let last = raised.steps;
        let first = if last <= MOST_STEPS { 0 } else { last };
        let raises = completion.raises() && ladder.at(0) != ladder.at(1);
        let end = last + u64::from(raises);
        let mut trails: Vec<Trail> =
            (first..=end).map(|step| market.trail(ladder.at(step))).collect();
        // If the step after the last would not be too much, it was not asked for.
        let early = raises && trails.last().is_some_and(|trail| !trail.overspent);
        if early {
            trails.pop();
        }
        let whole = first == 0 && (!early || completion.stops_when_exhaustive());
        let at = |trail: &Trail| Payable::at(profile, &candidates, trail.share);
        let payable = trails.iter().map(at).collect();
        Some(Self { first, last, trails, payable, completion, whole })
    }

    /// The last step that keeps the budget.
    pub fn last(&self) -> u64 {
        self.last
    }

    /// Whether there are so few steps that each recount is best made one by one.
    pub fn is_coarse(&self) -> bool {
        self.first == 0
    }

    /// A step up to which a raise keeps the budget with so many more supporters of a project, or fewer,
    /// because all who may pay do not have more together, or all that may be bought costs no more.
    pub fn start_with_more(&self, profile: &Profile, project: u32, extra: u64) -> u64 {
        if self.first > 0 || self.completion.stops_when_exhaustive() {
            return 0;
        }
        let at = project as usize;
        let more = u128::from(profile.votes[at]) + u128::from(extra);
        let keeps = self.trails.iter().zip(&self.payable).skip(1).take_while(|(trail, payable)| {
            let money = (u128::from(trail.share.whole()) + 1) * (u128::from(payable.voters) + more);
            let cost = payable.cost + u128::from(profile.cost[at]);
            money.min(cost) <= u128::from(profile.budget)
        });
        (keeps.count() as u64).min(self.last)
    }

    fn trail_at(&self, step: u64) -> Option<&Trail> {
        self.trails.get(usize::try_from(step.checked_sub(self.first)?).ok()?)
    }

    /// What is left after a step, and the projects that were not bought.
    fn rest(&self, profile: &Profile, rule: &Rule, step: u64) -> (u64, Vec<u32>) {
        let trail = self.trail_at(step);
        let bought: Vec<u32> = trail.iter().flat_map(|trail| trail.projects()).collect();
        let cost = |project: &u32| profile.cost[*project as usize];
        let left = profile.budget.saturating_sub(bought.iter().map(cost).sum());
        let mut rest = profile.eligible(rule);
        rest.retain(|project| cost(project) > 0 && !bought.contains(project));
        (left, rest)
    }

    /// What is known of lower costs of a project that is not funded.
    pub fn reach(
        &self,
        (profile, names, rule): (&Profile, &Names<'_>, &Rule),
        project: u32,
    ) -> Option<Reach> {
        let cost = profile.cost[project as usize];
        let (ranks, candidates) = (names.ranks(profile), candidates(profile, rule));
        let (market, _) = market(profile, rule, &ranks, &candidates)?;
        let most = cost.saturating_sub(1).min(profile.budget);
        let bought: Vec<u64> =
            self.trails.iter().map(|trail| trail.reach(&market, project, most)).collect();
        let others = profile.eligible(rule).into_iter().filter(|other| *other != project);
        let others: u128 = others.map(|other| u128::from(profile.cost[other as usize])).sum();
        let all = u64::try_from(u128::from(profile.budget).saturating_sub(others)).unwrap_or(0);
        let completed = |step| self.completed((profile, names, rule), (project, most), step);
        let mut otherwise = completed(self.last).max(all.min(most));
        if self.completion.stops_when_exhaustive() {
            // If it fits, the raise goes on.
            otherwise = otherwise.max(self.rest(profile, rule, self.last).0.min(most));
        }
        let highest = bought.iter().copied().max().unwrap_or(0).max(otherwise);
        // Where it makes the last step too much, the one before is the last.
        let likely = self.last_steps().map(|step| {
            let at = usize::try_from(step - self.first).ok().and_then(|at| bought.get(at));
            at.copied().unwrap_or(0).max(completed(step))
        });
        let guesses = [highest].into_iter().chain(likely).map(|reach| cost - reach.max(1));
        let mut guesses: Vec<u64> = guesses.collect();
        guesses.sort_unstable();
        guesses.dedup();
        let least_change = self.whole.then_some(cost - highest.min(cost - 1));
        Some(Reach { least_change, guesses, bought, first: self.first, last: self.last })
    }

    /// The highest cost up to `most` at which a project is added to what is bought at a step; 0 if at none.
    fn completed(
        &self,
        (profile, names, rule): (&Profile, &Names<'_>, &Rule),
        (project, most): (u32, u64),
        step: u64,
    ) -> u64 {
        if !self.completion.ends_with_greedy() {
            return 0;
        }
        let (left, mut rest) = self.rest(profile, rule, step);
        if !rest.contains(&project) {
            rest.push(project);
        }
        let mut cheaper = profile.clone();
        highest(most.min(left), |cost| {
            cheaper.cost[project as usize] = cost;
            let walk = walk(&cheaper, &names.ranks(&cheaper), &rest, left, MOST_VOTED);
            walk.funded().any(|funded| funded == project)
        })
    }

    /// The last steps, the very last first.
    pub fn last_steps(&self) -> impl Iterator<Item = u64> {
        (self.first..=self.last).rev().take(LAST_STEPS)
    }

    /// A number of more supporters with which a project may be bought at a step, or added to what is
    /// bought there; nothing if it is bought there as it is.
    pub fn supporters(
        &self,
        (profile, names, rule): (&Profile, &Names<'_>, &Rule),
        (project, step): (u32, u64),
        more: &mut Profile,
    ) -> Option<u64> {
        let (ranks, candidates) = (names.ranks(profile), candidates(profile, rule));
        let (market, ladder) = market(profile, rule, &ranks, &candidates)?;
        let trail = self.trail_at(step)?;
        if trail.projects().any(|other| other == project) {
            return None;
        }
        let guess = trail.short_of(&market, project);
        let mut guess = settled(guess, profile.voters, |guess| {
            // With so many more, everybody has a little less.
            let share = thinner(ladder.at(step), profile, profile.voters + guess);
            market.trail(share).short_of(&market, project).max(1)
        });
        if self.completion.ends_with_greedy() {
            let (left, rest) = self.rest(profile, rule, step);
            let most = guess.min(MAX_AMOUNT).min(profile.voters);
            let fails = highest(most, |extra| {
                let with = more.set_extra_supporters(project, extra).is_ok();
                let ranks = names.ranks(more);
                with && !walk(more, &ranks, &rest, left, MOST_VOTED)
                    .funded()
                    .any(|funded| funded == project)
            });
            guess = guess.min(fails + 1);
        }
        Some(guess)
    }
}

/// The number that asks for itself, if what numbers ask for lies on a line: with none asked for is `first`,
/// and `asked` tells it of any other. Numbers of `most` and more stay as they are.
fn settled(first: u64, most: u64, asked: impl Fn(u64) -> u64) -> u64 {
    let first = first.max(1);
    let mut guess = first;
    for _ in 0..2 {
        if guess >= most {
            break;
        }
        let next = asked(guess);
        if next.abs_diff(guess) <= 1 {
            return next;
        }
        let grown = i128::from(next) - i128::from(first);
        let rest = i128::from(guess) - grown;
        let product = i128::from(first) * i128::from(guess);
        let meets = if rest > 0 { (product + rest - 1) / rest } else { next.into() };
        guess = u64::try_from(meets).unwrap_or(u64::MAX).max(1);
    }
    guess
}

impl Payable {
    fn at(profile: &Profile, candidates: &[u32], share: Share) -> Self {
        let mut payable = vec![false; profile.cost.len()];
        let mut costs = 0;
        for candidate in candidates {
            let at = *candidate as usize;
            let all = (u128::from(share.whole()) + 1) * u128::from(profile.votes[at]);
            let cost = u128::from(profile.cost[at]);
            payable[at] = all >= cost;
            costs += if payable[at] { cost } else { 0 };
        }
        let pays = |group: u32| profile.choices(group).iter().any(|c| payable[c.project as usize]);
        let groups = (0..).zip(profile.groups.iter());
        let voters = groups.filter(|(at, _)| pays(*at)).map(|(_, group)| group.weight).sum();
        Self { voters, cost: costs }
    }
}

/// The highest amount up to `most` for which something holds that holds for every lower one; 0 if it
/// holds for none.
pub(super) fn highest(most: u64, mut holds: impl FnMut(u64) -> bool) -> u64 {
    let (mut good, mut fails) = (0, most + 1);
    while fails - good > 1 {
        let middle = good + (fails - good) / 2;
        if holds(middle) {
            good = middle;
        } else {
            fails = middle;
        }
    }
    good
}

/// A share when its first part is divided among more voters; about, to sixteen places of two.
fn thinner(share: Share, profile: &Profile, voters: u64) -> Share {
    const PARTS: u64 = 1 << 16;
    let in_parts = |amount: u128, among: u64| amount * u128::from(PARTS) / u128::from(among.max(1));
    let (budget, whole) = (u128::from(profile.budget), share.numerator);
    let less = in_parts(budget, profile.voters) - in_parts(budget, voters);
    let numerator = in_parts(whole, share.denominator).saturating_sub(less);
    Share { numerator, denominator: PARTS }
}

/// Projects that shares may buy.
fn candidates(profile: &Profile, rule: &Rule) -> Vec<u32> {
    let mut candidates = profile.eligible(rule);
    candidates.retain(|candidate| profile.cost[*candidate as usize] > 0);
    candidates
}

fn market<'a>(
    profile: &'a Profile,
    rule: &Rule,
    ranks: &'a [u32],
    candidates: &'a [u32],
) -> Option<(Market<'a>, Ladder)> {
    let Method::EqualShares { utility, endowment, completion, .. } = rule.method else {
        return None;
    };
    let market = Market::new(profile, ranks, utility, candidates);
    let ladder = market.ladder(endowment, completion);
    Some((market, ladder))
}
