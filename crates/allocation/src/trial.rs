//! What the tests of several rules need: plain fractions, small elections with many ties, and real
//! elections from a folder.

mod fraction;

use std::path::{Path, PathBuf};

use num_bigint::{BigInt, BigUint};
use proptest::prelude::*;

use crate::election::{Ballot, BallotType, Choice, Election, Project};
use crate::pb;
use crate::profile::Profile;
use crate::sequence::{Figure, Sequence};

pub(crate) use fraction::Fraction;

/// A rule of each way of raising shares, for elections in which ids break ties.
pub(crate) const RAISING: [&str; 7] = [
    "mes[cost;e=B/n;add1u;ties=id]",
    "mes[cost;e=B/n;add1e;comparison;ties=id]",
    "mes[count;e=floor(B/n);add1;ties=id]",
    "mes[points;e=B/n;pct1;ties=id]",
    "mes[cost;e=B/n;u;ties=id]",
    "ees[cost;e=B/n;add-opt;ties=id]",
    "ees[count;e=floor(B/n);add-opt;ties=id]",
];

/// How many elections are tried: `PROPTEST_CASES` of them, if that is set.
pub(crate) fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let cases = asked.unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

impl Fraction {
    pub fn of(figure: &Figure) -> Self {
        Self(figure.numerator.clone().into(), figure.denominator.clone().into()).reduced()
    }
    pub fn figure(&self) -> Figure {
        let part = |n: &BigInt| BigUint::try_from(n).expect("not negative");
        Figure { numerator: part(&self.0), denominator: part(&self.1) }
    }
}

/// An election in units of currency.
pub(crate) fn election(
    budget: u64,
    costs: &[u64],
    ballots: Vec<Ballot>,
    ballot_type: BallotType,
) -> Election {
    let project = |(i, cost): (usize, &u64)| Project { id: format!("p{i}"), cost: *cost };
    let projects = costs.iter().enumerate().map(project).collect();
    let (units_per_currency, parts_per_point) = (1, 1);
    Election { budget, units_per_currency, projects, ballots, ballot_type, parts_per_point }
}

/// The order of the list of projects, as places in a tie-break.
pub(crate) fn in_file_order(election: &Election) -> Vec<u32> {
    (0..).take(election.projects.len()).collect()
}

/// Elections with any order of projects as the tie-break.
pub(crate) fn with_ranks(
    elections: impl Strategy<Value = Election>,
) -> impl Strategy<Value = (Election, Vec<u32>)> {
    elections.prop_flat_map(|election| {
        let ranks = in_file_order(&election);
        (Just(election), Just(ranks).prop_shuffle())
    })
}

/// One voter's points for each project.
pub(crate) type Voter = Vec<u64>;

/// Every voter of an election, one by one.
pub(crate) fn voters(election: &Election) -> Vec<Voter> {
    let mut voters = Vec::new();
    for ballot in &election.ballots {
        let mut voter = vec![0; election.projects.len()];
        for choice in ballot.choices.iter().rev() {
            voter[choice.project as usize] = choice.points;
        }
        for _ in 0..ballot.weight {
            voters.push(voter.clone());
        }
    }
    voters
}

/// Projects that take part, by their place in the order of the tie-break.
pub(crate) fn taking_part(election: &Election, voters: &[Voter], ranks: &[u32]) -> Vec<usize> {
    let takes_part = |c: &usize| {
        voters.iter().any(|voter| voter[*c] > 0) && election.projects[*c].cost <= election.budget
    };
    let mut order: Vec<usize> = (0..election.projects.len()).filter(takes_part).collect();
    order.sort_by_key(|c| ranks[*c]);
    order
}

/// Few distinct costs and few voters, so that ties are common; and the place of each project in the
/// tie-break. `top` is the most points on a choice.
pub(crate) fn elections(top: u64) -> impl Strategy<Value = (Election, Vec<u32>)> {
    let cost = prop_oneof![
        4 => 1_u64..7,
        2 => prop::sample::select(vec![6_u64, 12]),
        1 => 7_u64..40,
        1 => Just(0_u64),
    ];
    let costs = prop::collection::vec(cost, 1..8);
    (costs, 0_u64..40).prop_flat_map(move |(costs, budget)| {
        let size = u32::try_from(costs.len()).expect("few");
        let choice = (0..size, 1..=top).prop_map(|(project, points)| Choice { project, points });
        let ballot = (1_u64..4, prop::collection::vec(choice, 0..6))
            .prop_map(|(weight, choices)| Ballot::new(weight, choices));
        let ranks = Just((0..size).collect::<Vec<u32>>()).prop_shuffle();
        (prop::collection::vec(ballot, 0..9), ranks).prop_map(move |(ballots, ranks)| {
            (election(budget, &costs, ballots, BallotType::Cumulative), ranks)
        })
    })
}

/// A larger election, the same for the same seed, half of whose money is with voters who choose
/// nothing; and the place of each project in the tie-break.
pub(crate) fn larger(seed: u64, top: u64) -> (Election, Vec<u32>) {
    let mut state = seed;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (state >> 33) % below
    };
    let size = 60;
    let costs: Vec<u64> = (0..size).map(|_| 100 + draw(20) * 50 + draw(30)).collect();
    let mut ballots = vec![Ballot::new(900, Vec::new())];
    for _ in 0..300 {
        let mut choice = || Choice {
            project: u32::try_from(draw(size).min(draw(size))).expect("few"),
            points: 1 + draw(top),
        };
        let choices = (0..9).map(|_| choice()).collect();
        ballots.push(Ballot::new(3, choices));
    }
    let mut election = approvals(costs.iter().sum::<u64>() * 9 / 10, &costs, &[]);
    election.ballots = ballots;
    (election, (0..u32::try_from(size).expect("few")).collect())
}

/// An approval election from costs and (weight, approved projects).
pub(crate) fn approvals(budget: u64, costs: &[u64], ballots: &[(u64, &[u32])]) -> Election {
    let ballots = ballots
        .iter()
        .map(|(weight, projects)| Ballot::approving(*weight, projects.iter().copied()))
        .collect();
    election(budget, costs, ballots, BallotType::Approval)
}

/// The same election with ballots, and choices on them, in the opposite order.
pub(crate) fn turned(election: &Election) -> Election {
    let mut turned = election.clone();
    turned.ballots.reverse();
    for ballot in &mut turned.ballots {
        ballot.choices.reverse();
    }
    turned
}

/// The same election, and tie-break, with projects listed in the opposite order.
pub(crate) fn renumbered(election: &Election, ranks: &[u32]) -> (Election, Vec<u32>) {
    let mut renumbered = election.clone();
    renumbered.projects.reverse();
    let last = u32::try_from(election.projects.len()).expect("few") - 1;
    for ballot in &mut renumbered.ballots {
        for choice in &mut ballot.choices {
            choice.project = last - choice.project;
        }
    }
    (renumbered, ranks.iter().rev().copied().collect())
}

/// The chosen projects in order.
pub(crate) fn chosen(sequence: &Sequence) -> Vec<u32> {
    sequence.steps.iter().map(|step| step.project).collect()
}

/// What the chosen projects cost together.
pub(crate) fn spent(profile: &Profile, sequence: &Sequence) -> u64 {
    sequence.steps.iter().map(|step| profile.cost[step.project as usize]).sum()
}

/// The folder of real elections, if there is one.
pub(crate) fn corpus() -> Option<PathBuf> {
    std::env::var("ENSAMEN_CORPUS").ok().map(PathBuf::from)
}

/// A real election, with ids compared byte by byte as the tie-break.
pub(crate) fn real(path: &Path) -> (Election, Profile, Vec<u32>) {
    let bytes = std::fs::read(path).expect("a readable file");
    let election = pb::read(&bytes).expect("a valid file").election().expect("countable");
    let profile = Profile::new(&election).expect("countable");
    let mut order: Vec<u32> = (0..profile.size()).collect();
    order.sort_by_key(|project| &election.projects[*project as usize].id);
    let mut ranks = vec![0; order.len()];
    for (rank, project) in (0..).zip(order) {
        ranks[project as usize] = rank;
    }
    (election, profile, ranks)
}

/// The four elections on which times are taken.
pub(crate) const LARGE: [&str; 4] = [
    "Poland_Lodz_2022.pb",
    "Poland_Warszawa_2026.pb",
    "Poland_Wroclaw_2015_up_to_150.pb",
    "Hungary_Budapest_2024.pb",
];
