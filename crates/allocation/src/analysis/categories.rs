//! Whether money went where votes went.

use std::collections::BTreeMap;

use num_bigint::{BigInt, BigUint};
use serde::{Deserialize, Serialize};

use super::View;
use super::quantity::{Quantity, Sum, Value};
use crate::election::Election;
use crate::error::AllocationError;
use crate::ratio::reduced;

/// How votes, costs and money are spread over categories of projects.
///
/// The distances are half the sum of the differences between two shares over all categories (total
/// variation): the part of the money that would have to go to another category. 0 is proportional,
/// 1 is as far from it as can be. Fairstein, Benadè and Gal, "Participatory Budgeting Designs for the
/// Real World" (AAAI 2023), compare the same shares, ballot by ballot and by squared differences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proportionality {
    /// One entry for each category, by name; projects without one come first.
    pub categories: Vec<CategoryShares>,
    /// Between the shares of votes and of money got. Nothing if there are no votes, or nothing that
    /// costs anything is funded.
    pub votes_to_got: Option<Quantity>,
    /// Between the shares of money asked and of money got. Nothing if nothing that costs anything is
    /// funded.
    pub asked_to_got: Option<Quantity>,
}

/// The part of a category. Each figure is nothing if what it is a part of is zero. A project with
/// several categories counts in equal parts for each, so the parts always add up to 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryShares {
    /// Its name; nothing for projects without a category.
    pub category: Option<String>,
    /// Its part of all projects.
    pub projects: Option<Quantity>,
    /// Its part of the funded projects, each counting the same.
    pub funded: Option<Quantity>,
    /// Its part of all choices on ballots.
    pub votes: Option<Quantity>,
    /// Its part of what all projects cost.
    pub asked: Option<Quantity>,
    /// Its part of what funded projects cost.
    pub got: Option<Quantity>,
}

/// What a category has, over the common denominator.
#[derive(Default, Clone)]
struct Part {
    projects: BigUint,
    funded: BigUint,
    votes: BigUint,
    asked: BigUint,
    got: BigUint,
}

impl Part {
    fn add(&mut self, more: &Self) {
        self.projects += &more.projects;
        self.funded += &more.funded;
        self.votes += &more.votes;
        self.asked += &more.asked;
        self.got += &more.got;
    }
}

/// How proportional a funded set is between categories. `categories` are those of each project in the
/// order of the election, by name; a project may have none (also if the list ends before it), one or
/// several. A name that comes twice counts once.
///
/// # Errors
///
/// If the election cannot be counted, or an index names no project.
pub fn proportionality(
    election: &Election,
    funded: &[u32],
    categories: &[Vec<String>],
) -> Result<Proportionality, AllocationError> {
    let view = View::new(election)?;
    let marks = view.marks(funded)?;
    let names: Vec<Vec<Option<&str>>> =
        (0..marks.len()).map(|p| names(categories.get(p))).collect();
    let mut common = BigUint::from(1u32);
    for names in &names {
        let (_, factor) = reduced(&common, &BigUint::from(names.len()));
        common *= factor;
    }
    let mut parts: BTreeMap<Option<&str>, Part> = BTreeMap::new();
    let mut total = Part::default();
    for ((project, names), funded) in (0_u32..).zip(&names).zip(&marks) {
        let part = &common / names.len();
        let if_funded = u64::from(*funded);
        let own = Part {
            votes: &part * view.votes[project as usize],
            asked: &part * view.cost(project),
            got: &part * view.cost(project) * if_funded,
            funded: &part * if_funded,
            projects: part,
        };
        for name in names {
            parts.entry(*name).or_default().add(&own);
            total.add(&own);
        }
    }
    let shares = |(name, part): (&Option<&str>, &Part)| CategoryShares {
        category: name.map(str::to_owned),
        projects: share(&part.projects, &total.projects),
        funded: share(&part.funded, &total.funded),
        votes: share(&part.votes, &total.votes),
        asked: share(&part.asked, &total.asked),
        got: share(&part.got, &total.got),
    };
    Ok(Proportionality {
        categories: parts.iter().map(shares).collect(),
        votes_to_got: distance(parts.values(), &total, |part| &part.votes),
        asked_to_got: distance(parts.values(), &total, |part| &part.asked),
    })
}

/// The categories of a project, each once.
fn names(categories: Option<&Vec<String>>) -> Vec<Option<&str>> {
    let mut names: Vec<Option<&str>> =
        categories.into_iter().flatten().map(|name| Some(name.as_str())).collect();
    names.sort_unstable();
    names.dedup();
    if names.is_empty() { vec![None] } else { names }
}

fn share(part: &BigUint, total: &BigUint) -> Option<Quantity> {
    (*total != BigUint::ZERO).then(|| Sum::of(part.clone()).over(&Sum::of(total.clone())))
}

/// Half the sum of differences between the shares of a figure and of the money got.
fn distance<'p>(
    parts: impl Iterator<Item = &'p Part>,
    total: &Part,
    figure: impl Fn(&Part) -> &BigUint,
) -> Option<Quantity> {
    let all = figure(total);
    if *all == BigUint::ZERO || total.got == BigUint::ZERO {
        return None;
    }
    let mut sum = BigUint::ZERO;
    for part in parts {
        let left = BigInt::from(figure(part) * &total.got);
        let right = BigInt::from(&part.got * all);
        sum += (left - right).magnitude();
    }
    let mut half = Sum::default();
    half.add(&Value::new(sum, all * &total.got * 2u32), 1);
    Some(half.over(&Sum::of(1u32)))
}
