//! What several of the promises stand on.

use allocation::{Ballot, BallotType, Election, Project};
use proptest::prelude::*;

/// How many cases are tried: `PROPTEST_CASES` of them, if that is set.
pub fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let cases = asked.unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// An election by approval, its projects named by their place.
pub fn election(budget: u64, costs: &[u64], ballots: Vec<Ballot>) -> Election {
    let project = |(place, cost): (u32, &u64)| Project { id: format!("p{place:03}"), cost: *cost };
    Election {
        budget,
        units_per_currency: 1,
        projects: (0..).zip(costs).map(project).collect(),
        ballots,
        ballot_type: BallotType::Approval,
        parts_per_point: 1,
    }
}
