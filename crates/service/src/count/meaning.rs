//! What an outcome means: where the money of losing projects' supporters went, and what each group
//! of projects got.

use super::CountInput;
use allocation::{Outcome, Ratio, explanation::Explanation};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where the money of a losing project's supporters went. Amounts are exact, in smallest units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoserMoney {
    /// Number of the project.
    pub number: String,
    /// How many supported it.
    pub supporters: u64,
    /// What they paid for funded projects.
    pub spent: Vec<SpentOn>,
    /// What they had left together, where voters have a share.
    pub left: Option<Ratio>,
}

/// What the supporters of one project paid for another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpentOn {
    /// Number of the funded project.
    pub number: String,
    /// How many of them paid for it.
    pub voters: u64,
    /// What they paid together.
    pub amount: Ratio,
}

/// By what projects are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupedBy {
    /// Their theme, by its code.
    Theme,
    /// Their commune, by its slug; empty where there is none.
    Commune,
    /// The kind of actor that carries them, by its code.
    Bearer,
    /// Their district, by its slug; empty where there is none. Only where some stand in one.
    District,
}

/// What a group of projects asked and got. Amounts are in cents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupShare {
    /// Projects in the vote.
    pub projects: u32,
    /// Projects funded.
    pub funded: u32,
    /// Choices on ballots.
    pub votes: u64,
    /// What its projects cost.
    pub asked: u64,
    /// What its funded projects cost.
    pub got: u64,
}

/// What every group asked and got: by what, which, how much.
pub type Shares = Vec<(GroupedBy, String, GroupShare)>;

pub(super) fn losers(input: &CountInput, explained: &Explanation) -> Vec<LoserMoney> {
    let number = |place: u32| {
        input.projects.get(place as usize).map_or_else(String::new, |p| p.number.clone())
    };
    let losers = explained.losers.iter().map(|loser| LoserMoney {
        number: number(loser.project),
        supporters: loser.supporters,
        spent: loser
            .spent
            .iter()
            .map(|spent| SpentOn {
                number: number(spent.project),
                voters: spent.voters,
                amount: spent.amount.clone(),
            })
            .collect(),
        left: loser.left.clone(),
    });
    losers.collect()
}

pub(super) fn shares(input: &CountInput, outcome: &Outcome) -> Shares {
    let mut groups: BTreeMap<(GroupedBy, String), GroupShare> = BTreeMap::new();
    let in_districts = input.projects.iter().any(|project| project.district.is_some());
    for (project, result) in input.projects.iter().zip(&outcome.projects) {
        let commune = project.commune.as_ref().map(ToString::to_string).unwrap_or_default();
        let district = project.district.as_ref().map(ToString::to_string).unwrap_or_default();
        let ways = [
            (GroupedBy::Theme, project.theme.code().to_owned()),
            (GroupedBy::Commune, commune),
            (GroupedBy::Bearer, project.bearer.code().to_owned()),
        ];
        let district = in_districts.then_some((GroupedBy::District, district));
        for (by, of) in ways.into_iter().chain(district) {
            let group = groups.entry((by, of)).or_default();
            let got = if result.funded { project.cost.unsigned() } else { 0 };
            group.projects += 1;
            group.funded += u32::from(result.funded);
            group.votes += result.votes;
            group.asked += project.cost.unsigned();
            group.got += got;
        }
    }
    groups.into_iter().map(|((by, of), group)| (by, of, group)).collect()
}
