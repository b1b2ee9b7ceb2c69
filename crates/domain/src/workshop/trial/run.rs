//! Counting what is tried.

use super::{Comparison, Ground, GroundProject, Pot, Trial, TrialRefusal, hundredths};
use crate::{
    money::Cents,
    refusal::{Refusal, RuleContradiction},
    rules::{CompletionChoice, Group, GroupLimit, Limits, MethodChoice, RuleSheet, RuleSheetDraft},
    text::Slug,
};
use allocation::{
    Ballot, Cap, Choice, Constraints, Election, Exclusion, Floor, Project, Reason, glance_within,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What became of something that could be funded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectCount {
    /// Whether it is funded.
    pub funded: bool,
    /// Votes; people where all weigh the same.
    pub votes: u64,
    /// Why.
    pub reason: Reason,
}

/// What a pot funds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PotCount {
    /// Its money.
    pub budget: Cents,
    /// What is spent of it.
    pub spent: Cents,
    /// What can be funded, in order.
    pub projects: Vec<ProjectCount>,
}

/// What a trial gives, beside what today gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    /// The pots.
    pub pots: Vec<PotCount>,
    /// Against today.
    pub against: Comparison,
}

impl Ground {
    /// What the money and the rules of today fund.
    ///
    /// # Errors
    /// [`TrialRefusal::NotCounted`].
    pub fn today(&self) -> Result<Vec<PotCount>, TrialRefusal> {
        self.pots.iter().map(|pot| pot.count(pot.budget, &pot.rules, false)).collect()
    }

    /// What a trial gives, against what today gives.
    ///
    /// # Errors
    /// A [`TrialRefusal`] that says what the rule cannot honour.
    pub fn run(&self, trial: &Trial, today: &[PotCount]) -> Result<Tried, TrialRefusal> {
        let amounts = self.amounts(trial)?;
        if trial.even && trial.minimum > 0 {
            return Err(TrialRefusal::EvenWithMinimum);
        }
        if trial.even && !self.knows_kinds() {
            return Err(TrialRefusal::KindsUnknown);
        }
        let pots = self.pots.iter().zip(amounts).map(|(pot, amount)| {
            let rules = pot.rules_of(trial, amount)?;
            pot.count(amount, &rules, trial.even)
        });
        let pots = pots.collect::<Result<Vec<_>, _>>()?;
        let against = Comparison::of(self, today, &pots);
        Ok(Tried { pots, against })
    }
}

impl Ground {
    /// What each pot gets. Parts that nobody moved are those of today to the cent: hundredths would
    /// leave an envelope of a third without what it needs.
    fn amounts(&self, trial: &Trial) -> Result<Vec<Cents>, TrialRefusal> {
        let today: Vec<Cents> = self.pots.iter().map(|pot| pot.budget).collect();
        let amounts = trial.amounts(today.len())?;
        let moved = trial.split != hundredths(&today);
        Ok(if moved { amounts } else { trial.money.shared_like(&today) })
    }
}

impl Pot {
    /// The rules of today with what is tried in their place. What the rule cannot honour is refused.
    fn rules_of(&self, trial: &Trial, amount: Cents) -> Result<RuleSheet, TrialRefusal> {
        let today = &self.rules;
        let shares = trial.method == MethodChoice::EqualShares;
        let completion = match today.completion() {
            _ if !shares => CompletionChoice::None,
            // A unit more for each has no meaning where voters are parts of a voter.
            _ if trial.even => CompletionChoice::Utilitarian,
            CompletionChoice::None if today.method() != MethodChoice::EqualShares => {
                CompletionChoice::Add1Utilitarian
            }
            completion => completion,
        };
        let mut limits = today.limits().clone();
        for (commune, part) in self.capped(trial) {
            let group = Group::Commune(commune);
            limits.caps.retain(|cap| cap.group != group);
            let amount = Cents(amount.0 * i64::from(part.min(100)) / 100);
            limits.caps.push(GroupLimit { group, amount });
        }
        let draft = RuleSheetDraft {
            ballot: today.ballot(),
            method: trial.method,
            completion,
            comparison: shares && today.comparison(),
            tie_break: today.tie_break().to_vec(),
            minimum_votes: trial.minimum,
            limits,
            switches: today.switches().only_if(today.method() == trial.method),
            sharing: today.sharing(),
        };
        RuleSheet::new(draft).map_err(|fields| why(fields.first().map(|field| &field.refusal)))
    }

    /// The communes of the pot that get no more than a part of it: a cap of their own comes before
    /// that of all.
    fn capped(&self, trial: &Trial) -> Vec<(Slug, u8)> {
        let part = |commune: &Slug| trial.commune_caps.get(commune).copied().or(trial.commune_cap);
        let communes = self.communes().into_iter();
        communes.filter_map(|commune| part(&commune).map(|part| (commune, part))).collect()
    }

    fn count(
        &self,
        budget: Cents,
        rules: &RuleSheet,
        even: bool,
    ) -> Result<PotCount, TrialRefusal> {
        let refused = TrialRefusal::NotCounted;
        let weights = if even { self.even_weights().ok_or(refused)? } else { BTreeMap::new() };
        let ballots = self.ballots.iter().map(|ballot| {
            let scale = weights.get(&ballot.kind).copied().unwrap_or(1);
            let choices = ballot.choices.iter();
            let choices =
                choices.map(|(project, points)| Choice { project: *project, points: *points });
            Ballot::new(ballot.weight * scale, choices.collect())
        });
        let election = Election {
            budget: budget.unsigned(),
            units_per_currency: 100,
            projects: self
                .projects
                .iter()
                .map(|project| Project {
                    id: project.number.clone(),
                    cost: project.cost.unsigned(),
                })
                .collect(),
            ballots: ballots.collect(),
            ballot_type: self.ballot_type,
            parts_per_point: 1,
        };
        let constraints = constraints(rules.limits(), &self.projects);
        let outcome = glance_within(&election, &rules.rule(), &self.seed, &constraints)
            .map_err(|_| refused)?;
        let supporters = |place: usize| {
            let named = |ballot: &&super::GroundBallot| {
                ballot
                    .choices
                    .iter()
                    .any(|(project, points)| *project as usize == place && *points > 0)
            };
            self.ballots.iter().filter(named).map(|ballot| ballot.weight).sum()
        };
        let projects =
            outcome.projects.into_iter().enumerate().map(|(place, project)| ProjectCount {
                funded: project.funded,
                votes: supporters(place),
                reason: project.reason,
            });
        Ok(PotCount {
            budget,
            spent: Cents(i64::try_from(outcome.total_cost).map_err(|_| refused)?),
            projects: projects.collect(),
        })
    }

    /// By what a ballot of each kind is multiplied so that all kinds weigh the same, in whole
    /// numbers; nothing when those would grow too large.
    fn even_weights(&self) -> Option<BTreeMap<Option<String>, u64>> {
        const MOST: u64 = 1 << 36;
        let mut people: BTreeMap<Option<String>, u64> = BTreeMap::new();
        for ballot in &self.ballots {
            *people.entry(ballot.kind.clone()).or_default() += ballot.weight;
        }
        let mut whole = 1_u64;
        for count in people.values() {
            whole = (whole / gcd(whole, *count)).checked_mul(*count).filter(|all| *all <= MOST)?;
        }
        Some(people.into_iter().map(|(kind, count)| (kind, whole / count)).collect())
    }
}

fn gcd(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { gcd(other, one % other) }
}

fn why(refusal: Option<&Refusal>) -> TrialRefusal {
    match refusal {
        Some(Refusal::RulesContradict { reason }) => match reason {
            RuleContradiction::MethodIgnoresBallot => TrialRefusal::BallotIgnored,
            RuleContradiction::MethodIgnoresLimits => TrialRefusal::LimitsIgnored,
            RuleContradiction::MethodIgnoresFloors => TrialRefusal::FloorsIgnored,
            _ => TrialRefusal::NotCounted,
        },
        _ => TrialRefusal::NotCounted,
    }
}

/// The limits as the counting crate reads them, in cents. A group without any project limits nothing.
fn constraints(limits: &Limits, projects: &[GroundProject]) -> Constraints {
    let members = |group: &Group| -> Vec<u32> {
        let holds = |project: &GroundProject| match group {
            Group::Theme(theme) => project.theme == Some(*theme),
            Group::Commune(commune) => project.commune.as_ref() == Some(commune),
            Group::District(district) => project.district.as_ref() == Some(district),
            Group::Bearer(kind) => project.bearer == Some(*kind),
        };
        (0..).zip(projects).filter(|(_, project)| holds(project)).map(|(place, _)| place).collect()
    };
    let groups = |limits: &[GroupLimit]| -> Vec<(String, Vec<u32>, u64)> {
        limits
            .iter()
            .map(|limit| (limit.group.code(), members(&limit.group), limit.amount.unsigned()))
            .filter(|(_, projects, _)| !projects.is_empty())
            .collect()
    };
    let exclusions = limits.exclusions.iter().map(|numbers| {
        let named = (0..).zip(projects).filter(|(_, project)| numbers.contains(&project.number));
        named.map(|(place, _)| place).collect::<Vec<u32>>()
    });
    Constraints {
        caps: groups(&limits.caps)
            .into_iter()
            .map(|(name, projects, most)| Cap { name, projects, most })
            .collect(),
        floors: groups(&limits.floors)
            .into_iter()
            .map(|(name, projects, least)| Floor { name, projects, least })
            .collect(),
        exclusions: exclusions
            .filter(|projects| projects.len() > 1)
            .map(|projects| Exclusion { projects, precedence: false })
            .collect(),
    }
}
