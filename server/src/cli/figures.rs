//! What an outcome means for voters, in figures, as `ensamen allocate` and `ensamen compare` print it.

use allocation::analysis::{
    self, EmptyHanded, FairShares, OutcomeDifference, Preferences, Proportionality, Quantity,
    Satisfaction, SatisfactionMeasure,
};
use allocation::report::decimal;
use allocation::{AllocationError, Election, pb};
use serde::Serialize;

/// Columns of a Pabulib file that put projects into groups worth telling apart.
const GROUPINGS: [&str; 6] =
    ["category", "categories", "target", "beneficiaries", "neighborhood", "district"];

const MEASURES: [SatisfactionMeasure; 5] = [
    SatisfactionMeasure::Projects,
    SatisfactionMeasure::ShareOfProjects,
    SatisfactionMeasure::Cost,
    SatisfactionMeasure::ShareOfCost,
    SatisfactionMeasure::CostPerVote,
];

/// The measures of [`allocation::analysis`] of one outcome. Amounts are in smallest units.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    /// The average by each measure, and how evenly it is spread.
    satisfaction: Vec<Satisfaction>,
    /// Voters with nothing they chose.
    empty_handed: EmptyHanded,
    /// How far voters are from their equal part of the money.
    fair_shares: FairShares,
    /// How votes and money are spread over groups of projects, for each column of the file that makes
    /// some.
    categories: Vec<Grouping>,
}

/// The groups that one column of the file makes.
#[derive(Debug, Serialize)]
pub(super) struct Grouping {
    column: &'static str,
    #[serde(flatten)]
    shares: Proportionality,
}

impl Figures {
    /// The figures of a funded set.
    ///
    /// # Errors
    ///
    /// If the election cannot be counted, or the set names an unknown project.
    pub fn of(
        file: &pb::PbFile,
        election: &Election,
        funded: &[u32],
    ) -> Result<Self, AllocationError> {
        let by = |measure| analysis::satisfaction(election, funded, measure);
        Ok(Self {
            satisfaction: MEASURES.into_iter().map(by).collect::<Result<_, _>>()?,
            empty_handed: analysis::empty_handed(election, funded)?,
            fair_shares: analysis::fair_shares(election, funded)?,
            categories: groupings(file, election, funded)?,
        })
    }

    /// The average by one measure, and how uneven it is, rounded; nothing if nobody is counted.
    pub fn rounded(&self, measure: SatisfactionMeasure) -> Option<(f64, f64)> {
        let number = |figure: &Option<Quantity>| figure.as_ref()?.rounded.parse().ok();
        let found = self.satisfaction.iter().find(|found| found.measure == measure)?;
        Some((number(&found.average)?, number(&found.gini)?))
    }
}

/// How groups of projects fared, for each column of the file that makes some.
///
/// # Errors
///
/// If the election cannot be counted, or the set names an unknown project.
pub(super) fn groupings(
    file: &pb::PbFile,
    election: &Election,
    funded: &[u32],
) -> Result<Vec<Grouping>, AllocationError> {
    let mut groupings = Vec::new();
    for column in GROUPINGS {
        if let Some(values) = file.values(column) {
            let shares = analysis::proportionality(election, funded, &values)?;
            groupings.push(Grouping { column, shares });
        }
    }
    Ok(groupings)
}

/// How an outcome differs from another, the first; projects by id, amounts in units of currency.
#[derive(Debug, Serialize)]
pub(super) struct Difference {
    /// Whom voters prefer by how many of their choices are funded.
    by_projects: Preferred,
    /// Whom voters prefer by what their funded choices cost.
    by_cost: Preferred,
    pub both: Vec<String>,
    pub only_first: Vec<String>,
    pub only_here: Vec<String>,
    cost_both: String,
    cost_only_first: String,
    cost_only_here: String,
}

/// How many voters prefer which outcome.
#[derive(Debug, Serialize)]
struct Preferred {
    first: u64,
    here: u64,
    indifferent: u64,
}

impl From<Preferences> for Preferred {
    fn from(found: Preferences) -> Self {
        Self { first: found.a, here: found.b, indifferent: found.indifferent }
    }
}

impl Difference {
    /// How `here` differs from `first`.
    ///
    /// # Errors
    ///
    /// If the election cannot be counted, or a set names an unknown project.
    pub fn between(
        election: &Election,
        first: &[u32],
        here: &[u32],
    ) -> Result<Self, AllocationError> {
        let found: OutcomeDifference = analysis::difference(election, first, here)?;
        let money = |amount: u64| decimal(amount, election.units_per_currency);
        let ids = |projects: &[u32]| {
            let id = |project: &u32| election.projects[*project as usize].id.clone();
            projects.iter().map(id).collect()
        };
        Ok(Self {
            by_projects: found.by_projects.into(),
            by_cost: found.by_cost.into(),
            both: ids(&found.both),
            only_first: ids(&found.only_a),
            only_here: ids(&found.only_b),
            cost_both: money(found.cost_both),
            cost_only_first: money(found.cost_only_a),
            cost_only_here: money(found.cost_only_b),
        })
    }

    /// In one line for people.
    pub fn in_words(&self) -> String {
        let named = |ids: &[String]| match ids {
            [] => "nothing".to_owned(),
            ids => ids.join(" "),
        };
        format!(
            "both fund {} ({}); only the first {} ({}); only this one {} ({}). Of their choices \
             {} voters have more in the first, {} in this one, {} as many",
            self.both.len(),
            self.cost_both,
            named(&self.only_first),
            self.cost_only_first,
            named(&self.only_here),
            self.cost_only_here,
            self.by_projects.first,
            self.by_projects.here,
            self.by_projects.indifferent,
        )
    }
}
