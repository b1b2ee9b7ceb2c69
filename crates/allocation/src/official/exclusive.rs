//! A greedy result in which projects exclude each other, in a file that says so without saying which.

use std::collections::BTreeSet;

use super::Way;
use crate::constraints::{Constraints, Exclusion};
use crate::count::glance_within;
use crate::election::Election;
use crate::pb::PbFile;
use crate::rule::Rule;

/// More exclusions than one would leave unsaid.
const MOST_PAIRS: usize = 8;

/// Finds out which projects must have been excluded: those that fit when their turn comes and are not
/// funded officially. Nothing if the file does not speak of exclusions, or if they do not explain it.
pub(super) fn excluding(
    file: &PbFile,
    election: &Election,
    official: &BTreeSet<u32>,
    rule: &Rule,
) -> Option<Way> {
    if file.meta().rule() != Some("greedy-exclusive") {
        return None;
    }
    let remarks: BTreeSet<&str> = file
        .meta()
        .get("comment")
        .map(|text| text.split(|letter: char| !letter.is_alphanumeric()).collect())
        .unwrap_or_default();
    let named = |project: u32| remarks.contains(election.projects[project as usize].id.as_str());
    let mut constraints = Constraints::default();
    let mut pairs = Vec::new();
    while pairs.len() <= MOST_PAIRS {
        let counted = glance_within(election, rule, "", &constraints).ok()?;
        if counted.funded.iter().copied().collect::<BTreeSet<u32>>() == *official {
            return Some(Way::Excluding { rule: rule.id(), pairs });
        }
        // Up to the first that is not funded officially, the count is the official one.
        let at = counted.funded.iter().position(|project| !official.contains(project))?;
        let (excluded, before) = (counted.funded[at], &counted.funded[..at]);
        let partners = before.iter().copied().filter(|project| named(*project));
        let partners: Vec<u32> = partners.filter(|_| named(excluded)).collect();
        let partners = if partners.len() == 1 { partners } else { before.to_vec() };
        let projects = vec![*partners.first()?, excluded];
        constraints.exclusions.push(Exclusion { projects, precedence: false });
        pairs.push((excluded, partners));
    }
    None
}
