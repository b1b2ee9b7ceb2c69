//! Where the money of a losing project's supporters went.

use std::collections::BTreeMap;

use num_bigint::BigUint;

use super::book::{Book, Payers};
use super::{Loser, Spent};
use crate::profile::Profile;
use crate::ratio::Ratio;

/// The losing projects and what their supporters have paid so far.
pub(super) struct Losers<'a> {
    profile: &'a Profile,
    lost: Vec<bool>,
    spent: BTreeMap<u32, Vec<Spent>>,
    left: Option<BTreeMap<u32, Ratio>>,
    /// Nothing was paid by anybody.
    idle: bool,
}

impl<'a> Losers<'a> {
    pub fn new(profile: &'a Profile, funded: &[u32]) -> Self {
        let mut lost: Vec<bool> = profile.votes.iter().map(|votes| *votes > 0).collect();
        for project in funded {
            lost[*project as usize] = false;
        }
        Self { profile, lost, spent: BTreeMap::new(), left: None, idle: true }
    }

    /// Notes who paid for a project: amounts over a denominator.
    pub fn note(&mut self, project: u32, payers: &[Payers], denominator: &BigUint) {
        self.idle = false;
        let mut sums: BTreeMap<u32, (u64, BigUint)> = BTreeMap::new();
        for class in payers {
            for (loser, voters) in self.voters(&class.groups) {
                let sum = sums.entry(loser).or_default();
                sum.0 += voters;
                sum.1 += &class.amount * voters;
            }
        }
        for (loser, (voters, amount)) in sums {
            let amount = Ratio::new(&amount, denominator);
            self.spent.entry(loser).or_default().push(Spent { project, voters, amount });
        }
    }

    /// How many voters of some groups support each losing project.
    fn voters(&self, groups: &[u32]) -> BTreeMap<u32, u64> {
        let mut voters = BTreeMap::new();
        for group in groups {
            let weight = self.profile.groups[*group as usize].weight;
            for choice in self.profile.choices(*group) {
                if self.lost[choice.project as usize] {
                    *voters.entry(choice.project).or_default() += weight;
                }
            }
        }
        voters
    }

    /// Notes what supporters have left.
    pub fn close(&mut self, book: &Book<'_>) {
        self.idle = false;
        let left = (0_u32..).zip(&self.lost).filter(|(_, lost)| **lost).map(|(project, _)| {
            let backers = self.profile.backers[project as usize].iter();
            let sum: BigUint = backers.map(|b| book.held(b.group) * b.weight).sum();
            (project, book.published(&sum))
        });
        self.left = Some(left.collect());
    }

    pub fn finish(mut self) -> Vec<Loser> {
        if self.idle {
            return Vec::new();
        }
        let lost = (0_u32..).zip(&self.lost).filter(|(_, lost)| **lost).map(|(project, _)| project);
        lost.map(|project| Loser {
            project,
            supporters: self.profile.votes[project as usize],
            spent: self.spent.remove(&project).unwrap_or_default(),
            left: self.left.as_mut().and_then(|left| left.remove(&project)),
        })
        .collect()
    }
}
