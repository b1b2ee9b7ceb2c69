//! From the limits of a rule sheet to the constraints of a count.

use super::CountedProject;
use crate::{Error, Result};
use allocation::{Cap, Constraints, Exclusion, Floor};
use domain::rules::{Group, GroupLimit, RuleSheet};

/// The limits as the counting crate reads them. A group without any project limits nothing and is
/// left out.
pub(super) fn constraints(rules: &RuleSheet, projects: &[CountedProject]) -> Result<Constraints> {
    let limits = rules.limits();
    let groups = |limits: &[GroupLimit]| -> Result<Vec<(String, Vec<u32>, u64)>> {
        let mut groups = Vec::new();
        for limit in limits {
            let projects = members(projects, &limit.group);
            let amount = u64::try_from(limit.amount.0).map_err(Error::internal)?;
            if !projects.is_empty() {
                groups.push((limit.group.code(), projects, amount));
            }
        }
        Ok(groups)
    };
    let caps = groups(&limits.caps)?;
    let floors = groups(&limits.floors)?;
    let exclusions = limits.exclusions.iter().map(|numbers| {
        let projects = (0..).zip(projects);
        let named = projects.filter(|(_, project)| numbers.contains(&project.number));
        Exclusion { projects: named.map(|(index, _)| index).collect(), precedence: false }
    });
    Ok(Constraints {
        caps: caps.into_iter().map(|(name, projects, most)| Cap { name, projects, most }).collect(),
        floors: floors
            .into_iter()
            .map(|(name, projects, least)| Floor { name, projects, least })
            .collect(),
        exclusions: exclusions.collect(),
    })
}

fn members(projects: &[CountedProject], group: &Group) -> Vec<u32> {
    let projects = (0..).zip(projects);
    let named = projects.filter(|(_, project)| {
        group.holds(project.theme, project.commune.as_ref(), project.bearer)
    });
    named.map(|(index, _)| index).collect()
}
