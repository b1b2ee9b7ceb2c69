//! From an election and a rule to an outcome.

use crate::comparison::compare;
use crate::constraints::Constraints;
use crate::election::Election;
use crate::error::AllocationError;
use crate::explain::{explain, glance};
use crate::greedy::{Walk, walk};
use crate::manner::Manner;
use crate::outcome::{Comparison, Glance, Outcome};
use crate::profile::Profile;
use crate::rule::{Completion, Endowment, Method, Misfit, Rule, Utility};
use crate::shares::{Again, Market, Raised, Span, raise, raise_plainly};
use crate::tie_break::Names;
use crate::ties::ties;
use crate::told::{Told, tell};

/// Counts an election.
///
/// `seed` is the published seed of the drawn lot; it matters only if the rule's tie-break draws
/// lots. Equal elections (whatever the order of the ballots), rules and seeds give equal outcomes.
///
/// # Errors
///
/// If the election is not one that can be counted (see [`Election::check`]), or if raising shares
/// step by step takes too many recounts.
///
/// # Cases that the definitions leave open
///
/// * Projects that nobody supports, that miss the threshold, or that cost more than the whole
///   budget take no part.
/// * If everything that takes part fits in the budget together, equal shares and exact equal shares
///   fund it all if they have a completion, whichever it is; without one they buy what the shares buy.
/// * A project that costs nothing and has a supporter is funded by equal shares before anything is
///   bought.
pub fn allocate(election: &Election, rule: &Rule, seed: &str) -> Result<Outcome, AllocationError> {
    allocate_within(election, rule, seed, &Constraints::default())
}

/// Counts an election in which more is asked of the funded set than to keep the budget.
///
/// Greedy follows caps and exclusions, maximum welfare floors too. What a rule cannot follow it
/// refuses.
///
/// # Errors
///
/// As [`allocate`], and if the constraints make no sense or the rule cannot follow them.
pub fn allocate_within(
    election: &Election,
    rule: &Rule,
    seed: &str,
    constraints: &Constraints,
) -> Result<Outcome, AllocationError> {
    Ok(Counted::new(election, rule, seed, constraints)?.outcome(rule))
}

/// What becomes of the projects by [`allocate_within`]: for whoever tries one budget, cost or rule after
/// the other and waits for each answer. Counted as exactly, but ties are not looked into.
///
/// # Errors
///
/// As [`allocate_within`].
pub fn glance_within(
    election: &Election,
    rule: &Rule,
    seed: &str,
    constraints: &Constraints,
) -> Result<Glance, AllocationError> {
    let start = Start::WithoutTies;
    let counted = Counted::starting_with(start, (election, rule, seed), constraints)?;
    let Counted { profile, count, .. } = counted;
    Ok(glance(&profile, rule, &count))
}

/// A count with everything that it was made from.
pub(crate) struct Counted<'a> {
    pub profile: Profile,
    pub names: Names<'a>,
    pub ranks: Vec<u32>,
    pub count: Count,
}

impl<'a> Counted<'a> {
    /// Counts; see [`allocate_within`].
    pub fn new(
        election: &'a Election,
        rule: &'a Rule,
        seed: &str,
        constraints: &Constraints,
    ) -> Result<Self, AllocationError> {
        Self::starting_with(Start::At(0), (election, rule, seed), constraints)
    }

    fn starting_with(
        start: Start<'_>,
        (election, rule, seed): (&'a Election, &'a Rule, &str),
        constraints: &Constraints,
    ) -> Result<Self, AllocationError> {
        let mut profile = Profile::of(election, rule)?;
        constraints.check(election)?;
        rule.method.check_follows(constraints)?;
        profile.constraints = constraints.clone();
        let ids = election.projects.iter().map(|project| project.id.as_str()).collect();
        let names = Names::new(ids, &rule.tie_break, seed);
        let ranks = names.ranks(&profile);
        let count = Count::again(&profile, rule, &ranks, start)?;
        Ok(Self { profile, names, ranks, count })
    }

    /// What is told of it.
    pub fn outcome(&self, rule: &Rule) -> Outcome {
        let Self { profile, names, ranks, count } = self;
        let ties = ties(profile, rule, names, ranks, count);
        explain(profile, rule, count, ties)
    }
}

/// A finished count, before it is put into words.
#[derive(Debug)]
pub(crate) struct Count {
    /// Funded projects in order of choice.
    pub funded: Vec<u32>,
    /// Everything that could be funded fitted.
    pub everything_fits: bool,
    /// Projects without cost, under equal shares.
    pub free: Vec<u32>,
    pub shares: Option<Raised>,
    /// What another rule than greedy and equal shares did.
    pub told: Option<Told>,
    pub completion: Option<Walk>,
    pub greedy: Option<Walk>,
    pub comparison: Option<Comparison>,
    /// What equal shares had funded before the comparison step.
    pub before_comparison: Vec<u32>,
}

/// Where a raise of shares begins.
pub(crate) enum Start<'a> {
    /// At a step.
    At(u64),
    /// At the beginning. Which ties there were on the way is not told.
    WithoutTies,
    /// At a step, from which all are counted one by one; only what is bought is told.
    Plainly(u64),
    /// Nowhere: this is what the shares bought. Only what is funded is told.
    Bought(Vec<u32>),
    /// Beside a raise that is known. How the shares of such a count were raised is not told if it is
    /// the same at the end.
    Beside(Again<'a>),
}

impl<'a> Start<'a> {
    fn spans(&self) -> Vec<Span> {
        match self {
            Self::At(start) | Self::Plainly(start) => vec![(*start, u64::MAX)],
            Self::WithoutTies => vec![(0, u64::MAX)],
            Self::Bought(_) => Vec::new(),
            Self::Beside(again) => again.spans.clone(),
        }
    }

    fn known(&self) -> Option<&'a Raised> {
        match self {
            Self::Beside(again) => Some(again.known),
            _ => None,
        }
    }
}

/// The switches of equal shares.
#[derive(Clone, Copy)]
struct Switches {
    utility: Utility,
    endowment: Endowment,
    completion: Completion,
    comparison: bool,
}

/// Most votes first, passing over what does not fit.
const MOST_VOTED: (bool, Misfit) = (false, Misfit::Skip);

impl Count {
    /// Counts with a given order among equals.
    pub fn of(profile: &Profile, rule: &Rule, ranks: &[u32]) -> Result<Self, AllocationError> {
        Self::again(profile, rule, ranks, Start::At(0))
    }

    /// Counts, raising shares from a step on or beside a count with another tie-break.
    pub fn again(
        profile: &Profile,
        rule: &Rule,
        ranks: &[u32],
        start: Start<'_>,
    ) -> Result<Self, AllocationError> {
        let eligible = profile.eligible(rule);
        if matches!(rule.method, Method::ExactEqualShares { add_opt: true, .. })
            && let Some(everything) = Self::everything(profile, ranks, &eligible)
        {
            return Ok(everything);
        }
        let ignores_ties = matches!(start, Start::WithoutTies);
        if let Some(told) = tell((profile, ranks, &eligible), &rule.method, ignores_ties)? {
            let funded = told.projects().collect();
            return Ok(Self { funded, told: Some(told), ..Self::empty() });
        }
        match rule.method {
            Method::Greedy { utility, misfit } => {
                Ok(Self::greedily(profile, ranks, &eligible, (!utility.by_cost(), misfit)))
            }
            Method::EqualShares { utility, endowment, completion, comparison, .. } => {
                let switches = Switches { utility, endowment, completion, comparison };
                Self::by_shares((profile, ranks), &eligible, switches, start)
            }
            _ => Ok(Self::empty()),
        }
    }

    fn empty() -> Self {
        Self {
            funded: Vec::new(),
            everything_fits: false,
            free: Vec::new(),
            shares: None,
            told: None,
            completion: None,
            greedy: None,
            comparison: None,
            before_comparison: Vec::new(),
        }
    }

    fn greedily(profile: &Profile, ranks: &[u32], eligible: &[u32], how: (bool, Misfit)) -> Self {
        let greedy = walk(profile, ranks, eligible, profile.budget, how);
        let funded = greedy.funded().collect();
        Self { funded, greedy: Some(greedy), ..Self::empty() }
    }

    /// All that takes part, the most voted first, if it fits in the budget together.
    fn everything(profile: &Profile, ranks: &[u32], eligible: &[u32]) -> Option<Self> {
        let costs = eligible.iter().map(|project| u128::from(profile.cost[*project as usize]));
        (costs.sum::<u128>() <= u128::from(profile.budget)).then(|| {
            let all = walk(profile, ranks, eligible, profile.budget, MOST_VOTED);
            Self { funded: all.funded().collect(), everything_fits: true, ..Self::empty() }
        })
    }

    fn by_shares(
        (profile, ranks): (&Profile, &[u32]),
        eligible: &[u32],
        switches: Switches,
        start: Start<'_>,
    ) -> Result<Self, AllocationError> {
        let cost = |project: &u32| profile.cost[*project as usize];
        if switches.completion != Completion::None
            && let Some(everything) = Self::everything(profile, ranks, eligible)
        {
            return Ok(everything);
        }
        let (mut free, candidates): (Vec<u32>, Vec<u32>) =
            eligible.iter().partition(|project| cost(project) == 0);
        free.sort_by_key(|project| ranks[*project as usize]);
        let market = Market::new(profile, ranks, switches.utility, &candidates);
        let mut funded = free.clone();
        let mut raised = None;
        if let Start::Bought(bought) = &start {
            funded.extend(bought);
        } else {
            raised = Self::raised(&market, switches, &start)?;
            funded.extend(raised.as_ref().or(start.known()).iter().flat_map(|r| r.run.projects()));
        }
        let mut count = Self { free, shares: raised, ..Self::empty() };
        if switches.completion.ends_with_greedy() {
            let left = profile.budget - funded.iter().map(cost).sum::<u64>();
            let rest: Vec<u32> =
                eligible.iter().copied().filter(|project| !funded.contains(project)).collect();
            let completion = walk(profile, ranks, &rest, left, MOST_VOTED);
            funded.extend(completion.funded());
            count.completion = Some(completion);
        }
        count.funded = funded;
        if switches.comparison {
            count.compare_with_greedy(profile, ranks, eligible);
        }
        Ok(count)
    }

    /// What the shares bought; nothing if it is the same as beside the count that is known.
    fn raised(
        market: &Market<'_>,
        switches: Switches,
        start: &Start<'_>,
    ) -> Result<Option<Raised>, AllocationError> {
        let (endowment, completion) = (switches.endowment, switches.completion);
        if !completion.raises() {
            return Ok(Some(market.unraised(market.first_share(endowment))));
        }
        let ladder = market.ladder(endowment, completion);
        let early = completion.stops_when_exhaustive();
        if let Start::Plainly(step) = start {
            return Ok(Some(raise_plainly(market, ladder, early, *step)?));
        }
        let ignores_ties = matches!(start, Start::WithoutTies);
        let manner = Manner { stops_when_exhaustive: early, ignores_ties };
        for span in start.spans() {
            let raised = raise(market, ladder, manner, span)?;
            if raised.is_some() {
                return Ok(raised);
            }
        }
        Ok(None)
    }

    fn compare_with_greedy(&mut self, profile: &Profile, ranks: &[u32], eligible: &[u32]) {
        let greedy = walk(profile, ranks, eligible, profile.budget, MOST_VOTED);
        let rival: Vec<u32> = greedy.funded().collect();
        let verdict = compare(profile, &self.funded, &rival);
        if verdict.greedy_taken {
            self.before_comparison = std::mem::replace(&mut self.funded, rival);
        }
        self.comparison = Some(verdict);
        self.greedy = Some(greedy);
    }

    /// Whether the greedy walk is what decided.
    pub fn greedy_decided(&self) -> bool {
        self.greedy.is_some() && self.comparison.is_none_or(|verdict| verdict.greedy_taken)
    }

    /// The funded projects as a set, for comparing two counts.
    pub fn funded_set(&self) -> Vec<u32> {
        let mut set = self.funded.clone();
        set.sort_unstable();
        set
    }
}
