//! What a rule promises, from its identifier.
//!
//! Identifiers are read here word by word. A rule or a switch that is not known promises nothing
//! beyond right figures: what its outcome has is said, and what it lacks is not held against it.

use crate::choices::Switches;
use crate::election::Election;
use crate::fraction::Fraction;
use crate::outcome::Outcome;

/// Names under which the rule that maximises the points of the funded projects is published.
const WELFARE: [&str; 2] = ["welfare", "max-welfare"];

/// What decides under equal shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Utility {
    Cost,
    Count,
}

/// What counts on a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weights {
    /// That a project is named.
    One,
    /// Its points.
    Points,
    /// How many projects are ranked after it.
    RankedBelow,
}

/// What becomes of a count when the next project does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// It is passed over.
    Skip,
    /// The count ends.
    Stop,
    /// The count ends, and the project is funded if four fifths of its cost are left.
    Stretch,
}

/// How a rule comes from one project to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// Most points first, or most for each unit of cost.
    Greedy { per_cost: bool, misfit: Misfit },
    /// Out of equal shares, with or without a completion.
    Shares,
    /// The lightest load first.
    Loads { skip: bool },
    /// The most payers first, who all pay the same.
    Alike,
    /// The least price for its part first, out of equal shares.
    Overspending,
    /// The least load on anybody first, costs split as well as can be.
    Support,
    /// By donations that move on.
    Donations(Switches),
    /// All at once.
    Welfare,
}

/// A rule as far as the checks need to know it.
#[derive(Debug)]
pub(crate) struct Rule<'a> {
    name: &'a str,
    switches: Vec<&'a str>,
    /// Every word of the identifier is known.
    known: bool,
    /// Projects with fewer points, whole ones, take no part.
    minimum: u64,
    /// It may fund one project more than the budget pays for.
    pub may_overspend: bool,
}

impl<'a> Rule<'a> {
    pub fn read(id: &'a str) -> Self {
        let (name, rest) = id.trim().split_once('[').unwrap_or((id.trim(), ""));
        let body = rest.strip_suffix(']').unwrap_or(rest);
        let switches: Vec<&str> = body.split(';').filter(|word| !word.is_empty()).collect();
        let minimum = switches.iter().find_map(|word| word.strip_prefix("min="));
        let minimum_read = minimum.map_or(Some(0), |minimum| minimum.parse().ok());
        let known_word = |word: &&str| {
            word.starts_with("min=") || word.starts_with("ties=") || is_known(name, word)
        };
        Self {
            name,
            known: minimum_read.is_some() && switches.iter().all(known_word),
            minimum: minimum_read.unwrap_or(0),
            may_overspend: id.contains("80%"),
            switches,
        }
    }

    /// What counts on a ballot under it.
    pub fn weights(&self) -> Weights {
        let named = ["ees", "phragmen", "maximin-support"];
        let words = ["cost", "count", "votes", "votes-per-cost"];
        if self.has_any(&["borda0", "borda0-per-cost"]) {
            Weights::RankedBelow
        } else if named.contains(&self.name) || self.has_any(&words) {
            Weights::One
        } else {
            Weights::Points
        }
    }

    fn has(&self, word: &str) -> bool {
        self.switches.contains(&word)
    }

    fn has_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.has(word))
    }

    /// Every word of its identifier is understood.
    pub fn is_known(&self) -> bool {
        self.known
    }

    /// It is the method of equal shares.
    pub fn is_equal_shares(&self) -> bool {
        self.name == "mes"
    }

    /// It is the method of equal shares, and every switch is understood.
    pub fn is_plain_equal_shares(&self) -> bool {
        self.is_equal_shares() && self.known && self.utility().is_some()
    }

    /// It may take the greedy outcome instead.
    pub fn compares(&self) -> bool {
        self.has("comparison")
    }

    /// Each funded project has exactly one round, in the order of choice.
    pub fn has_a_round_for_each(&self) -> bool {
        let others = ["ees", "bos", "phragmen", "maximin-support", "cstv"];
        let known = ["greedy", "mes"].contains(&self.name) || WELFARE.contains(&self.name);
        self.known && (known || others.contains(&self.name))
    }

    /// What a funded project is worth to those who chose it.
    pub fn utility(&self) -> Option<Utility> {
        let by_cost = self.has_any(&["cost", "points-cost", "borda-cost"]);
        match (by_cost, self.has_any(&["count", "points", "borda", "borda0"])) {
            (true, false) => Some(Utility::Cost),
            (false, true) => Some(Utility::Count),
            _ => None,
        }
    }

    /// Whether a project may be funded by it at all.
    pub fn admits(&self, election: &Election, project: usize) -> bool {
        election.votes[project] > 0
            && self.is_wanted(election, project)
            && election.projects[project].cost <= election.budget
    }

    /// Whether enough voters want a project: points as the rule asks, and under a pre-filter a third of
    /// the voters for what costs the whole budget, less in proportion.
    pub fn is_wanted(&self, election: &Election, project: usize) -> bool {
        let enough = || {
            let cost = u128::from(election.projects[project].cost);
            let asked = cost.checked_mul(election.ballots.into());
            let third = u128::from(election.budget).saturating_mul(3);
            let has = u128::from(election.votes[project]).saturating_mul(third);
            asked.is_some_and(|asked| has >= asked)
        };
        let minimum = self.minimum.saturating_mul(election.parts);
        election.score[project] >= minimum && (!self.prefilters() || enough())
    }

    /// It leaves out what has too few supporters for its cost.
    pub fn prefilters(&self) -> bool {
        self.is_equal_shares() && self.has("prefilter")
    }

    /// The order in which it chooses, if it is one that can be gone through again.
    pub fn order(&self, outcome: &Outcome) -> Option<Order> {
        let skip = self.skips();
        let per_cost = self.orders_per_cost();
        let misfit = if self.may_overspend {
            Misfit::Stretch
        } else if skip {
            Misfit::Skip
        } else {
            Misfit::Stop
        };
        let taken = self.compares() && outcome.greedy_taken();
        let order = match self.name {
            "greedy" => Order::Greedy { per_cost, misfit },
            "mes" if taken => Order::Greedy { per_cost: false, misfit: Misfit::Skip },
            "mes" => Order::Shares,
            "phragmen" => Order::Loads { skip },
            "ees" => Order::Alike,
            "bos" => Order::Overspending,
            "maximin-support" => Order::Support,
            "cstv" => Order::Donations(Switches {
                per_cost: self.has_any(&["ewtc", "mtc"]),
                transfers: self.has_any(&["mt", "mtc"]),
                complete: self.has("complete"),
            }),
            name if WELFARE.contains(&name) => Order::Welfare,
            _ => return None,
        };
        self.known.then_some(order)
    }

    /// After equal shares it goes on with the most voted that fit.
    pub fn completes(&self) -> bool {
        self.is_equal_shares() && self.has_any(&["u", "add1u", "add1eu"])
    }

    /// Its shares are raised by exactly what changes something.
    pub fn raises_exactly(&self) -> bool {
        self.pays_alike() && self.has("add-opt")
    }

    /// How many times its shares were raised is told, or must be nothing.
    pub fn counts_no_steps(&self) -> bool {
        self.known && !(self.is_equal_shares() && self.raises())
    }

    /// Everything that takes part can be paid for, and its shares are completed: it then funds it all.
    pub fn funds_everything(&self, election: &Election) -> bool {
        if !self.has("u") && !self.raises() && !self.raises_exactly() {
            return false;
        }
        let admitted = (0..election.projects.len()).filter(|p| self.admits(election, *p));
        election.total(admitted) <= u128::from(election.budget)
    }

    /// Whether it promises that nothing that takes part still fits at the end: a greedy rule that
    /// passes over what does not fit, as itself, as completion (u) or taken by the comparison; the
    /// greatest welfare, because one more supported project would raise it.
    pub fn promises_exhaustion(&self, election: &Election, outcome: &Outcome) -> bool {
        let greedy = self.name == "greedy" && self.has("skip");
        let completed = self.has_any(&["u", "add1u", "add1eu"]);
        let taken = self.compares() && outcome.greedy_taken();
        let shares =
            self.is_equal_shares() && (completed || taken || self.funds_everything(election));
        self.known && (greedy || shares || WELFARE.contains(&self.name))
    }

    /// The utility for which it promises EJR+1, if it does: equal shares whose final share is at
    /// least the budget divided by the ballots.
    pub fn promises_ejr(
        &self,
        election: &Election,
        outcome: &Outcome,
        share: Option<&Fraction>,
    ) -> Option<Utility> {
        if !self.is_plain_equal_shares() || (self.compares() && outcome.greedy_taken()) {
            return None;
        }
        let enough = share.is_some_and(|share| *share >= equal_part(election));
        (enough || self.funds_everything(election)).then(|| self.utility()).flatten()
    }

    /// The final share of each voter that its switches and the number of steps give, in units of
    /// currency: the budget divided by the ballots, rounded down to whole units if it says so, and
    /// one unit, or one hundredth of that, for each step.
    pub fn share(&self, election: &Election, steps: u64) -> Option<Fraction> {
        if !self.is_plain_equal_shares() {
            return None;
        }
        let start = self.first_share(election)?;
        if self.has("pct1") {
            return Some(start.plus(&start.times(steps).over(100)));
        }
        Some(start.plus(&Fraction::new(steps, 1u32)))
    }

    /// The share of each voter before anything is raised, in units of currency.
    pub fn first_share(&self, election: &Election) -> Option<Fraction> {
        let part = equal_part(election);
        match (self.has("e=B/n"), self.has("e=floor(B/n)")) {
            (true, false) => Some(part),
            (false, true) => Some(Fraction::new(part.floor(), 1u32)),
            _ => None,
        }
    }

    /// How it goes on with what sharing frees, in the word of the published file; nothing if a switch
    /// is not known. `shared` says whether its count without sharing gave everybody a share.
    pub fn goes_on(&self, greedy_taken: bool, shared: bool) -> Option<&'static str> {
        let raised = |raises: bool| if raises { "raised_shares" } else { "freed_shares" };
        let by_shares = match self.name {
            "mes" | "ees" if greedy_taken || !shared => "votes",
            "mes" if self.has("u") => "freed_shares_then_votes",
            "mes" => raised(self.raises()),
            "ees" => raised(self.has("add-opt")),
            "bos" => "raised_shares",
            "greedy" => "order",
            "phragmen" => "loads",
            "maximin-support" | "cstv" => "votes",
            name if WELFARE.contains(&name) => "best_set",
            _ => return None,
        };
        self.known.then_some(by_shares)
    }

    /// It passes over what does not fit.
    pub fn skips(&self) -> bool {
        self.has("skip")
    }

    /// Its order is by points for each unit of cost.
    pub fn orders_per_cost(&self) -> bool {
        self.switches.iter().any(|word| word.ends_with("-per-cost"))
    }

    /// All who pay for a project pay the same.
    pub fn pays_alike(&self) -> bool {
        self.name == "ees"
    }

    /// What a project is worth counts its cost.
    pub fn counts_cost(&self) -> bool {
        self.utility() == Some(Utility::Cost)
    }

    /// Its shares are raised step by step.
    pub fn raises(&self) -> bool {
        self.has_any(&["add1", "add1e", "add1u", "add1eu", "pct1"])
    }
}

/// The budget divided by the ballots, in units of currency.
fn equal_part(election: &Election) -> Fraction {
    Fraction::new(election.budget, election.unit()).over(election.ballots.max(1))
}

fn is_known(name: &str, word: &str) -> bool {
    const UTILITIES: [&str; 7] =
        ["cost", "count", "points", "points-cost", "borda", "borda-cost", "borda0"];
    const MEASURES: [&str; 7] = [
        "votes",
        "votes-per-cost",
        "points",
        "points-per-cost",
        "borda",
        "borda-per-cost",
        "borda0-per-cost",
    ];
    const SHARES: [&str; 11] = [
        "e=B/n",
        "e=floor(B/n)",
        "none",
        "u",
        "add1",
        "add1e",
        "add1u",
        "add1eu",
        "pct1",
        "comparison",
        "prefilter",
    ];
    match name {
        "greedy" => MEASURES.contains(&word) || ["skip", "no-skip", "80%"].contains(&word),
        "mes" => UTILITIES.contains(&word) || SHARES.contains(&word),
        "bos" => UTILITIES.contains(&word),
        "ees" => ["cost", "count", "e=B/n", "e=floor(B/n)", "none", "add-opt"].contains(&word),
        "phragmen" => ["skip", "no-skip"].contains(&word),
        "cstv" => ["ewt", "ewtc", "mt", "mtc", "complete"].contains(&word),
        name if WELFARE.contains(&name) => word == "votes" || UTILITIES.contains(&word),
        _ => false,
    }
}
