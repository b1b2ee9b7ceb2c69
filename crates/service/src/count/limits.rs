//! From the limits of a rule sheet to the constraints of a count.

use super::CountedProject;
use crate::{Error, Result};
use allocation::{BallotType, Cap, Constraints, Election, Exclusion, Floor};
use domain::{
    Refusal,
    money::Cents,
    project::Project,
    refusal::RuleContradiction,
    rules::{Group, GroupLimit, RuleSheet},
};

/// The limits as the counting crate reads them, with amounts in the smallest unit of the election,
/// of which a whole unit of currency has `units`. A group without any project limits nothing and is
/// left out.
///
/// Prices are whole numbers of that unit, so a cap between two of them is the lower and a floor is
/// the upper one.
pub(super) fn constraints(
    rules: &RuleSheet,
    projects: &[CountedProject],
    units: u64,
) -> Result<Constraints> {
    let limits = rules.limits();
    let groups =
        |limits: &[GroupLimit], round: fn(u128) -> u128| -> Result<Vec<(String, Vec<u32>, u64)>> {
            let mut groups = Vec::new();
            for limit in limits {
                let projects = members(projects, &limit.group);
                let cents = u128::try_from(limit.amount.0).map_err(Error::internal)?;
                let amount = round(cents.saturating_mul(u128::from(units)));
                let amount = u64::try_from(amount).map_err(Error::internal)?;
                if !projects.is_empty() {
                    groups.push((limit.group.code(), projects, amount));
                }
            }
            Ok(groups)
        };
    let caps = groups(&limits.caps, |hundredths| hundredths / 100)?;
    let floors = groups(&limits.floors, |hundredths| hundredths.div_ceil(100))?;
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

/// Checks that the limits can stand together for these projects: two groups that hold the same
/// projects may promise more than they allow. Whatever the unit of the prices, so that no count
/// finds it out after the vote.
///
/// # Errors
/// [`Refusal::RulesContradict`].
pub(crate) fn check(rules: &RuleSheet, projects: &[Project], envelope: Cents) -> Result<()> {
    let counted: Vec<CountedProject> = projects.iter().map(super::counted_project).collect();
    for units in [1, 100] {
        let election = Election {
            budget: envelope.unsigned() * units / 100,
            units_per_currency: units,
            projects: counted
                .iter()
                .map(|project| allocation::Project { id: project.number.clone(), cost: 1 })
                .collect(),
            ballots: Vec::new(),
            ballot_type: BallotType::Approval,
            parts_per_point: 1,
        };
        if constraints(rules, &counted, units)?.check(&election).is_err() {
            let reason = RuleContradiction::FloorAboveCap;
            return Err(Refusal::RulesContradict { reason }.into());
        }
    }
    Ok(())
}

fn members(projects: &[CountedProject], group: &Group) -> Vec<u32> {
    let projects = (0..).zip(projects);
    let named = projects.filter(|(_, project)| {
        let place = (project.commune.as_ref(), project.district.as_ref());
        group.holds(project.theme, place, project.bearer)
    });
    named.map(|(index, _)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        actor::ActorType,
        project::Theme,
        rules::{BallotForm, CompletionChoice, Limits, MethodChoice, RuleSheetDraft},
    };

    #[test]
    fn limits_are_in_the_unit_in_which_prices_are_counted() {
        let limit = |cents| GroupLimit { group: Group::Theme(Theme::Nature), amount: Cents(cents) };
        let limits = Limits {
            caps: vec![limit(300_050)],
            floors: vec![limit(100_050)],
            exclusions: Vec::new(),
        };
        let draft = RuleSheetDraft {
            ballot: BallotForm::up_to(1),
            method: MethodChoice::MaxWelfare,
            completion: CompletionChoice::None,
            comparison: false,
            tie_break: Vec::new(),
            minimum_votes: 0,
            limits,
            switches: domain::rules::Switches::default(),
            sharing: None,
        };
        let rules = RuleSheet::new(draft).unwrap();
        let project = CountedProject {
            number: "1".to_owned(),
            name: String::new(),
            cost: Cents(250_000),
            theme: Theme::Nature,
            commune: None,
            district: None,
            bearer: ActorType::Collective,
        };
        let amounts = |units| {
            let found = constraints(&rules, std::slice::from_ref(&project), units).unwrap();
            (found.caps[0].most, found.floors[0].least)
        };
        assert_eq!(amounts(100), (300_050, 100_050));
        assert_eq!(amounts(1), (3_000, 1_001));
    }
}
