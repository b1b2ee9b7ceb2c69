//! Dividing an envelope: what each scenario is given, as the middle of the room and as a part of
//! all that was given.

use super::{BallotForm, Cast, Group, RoomBallot, ScenarioId, people, pooling};
use crate::{actor::ActorType, money::Cents};
use serde::Serialize;
use std::collections::BTreeMap;

/// The most steps into which an envelope is divided: more would be typing, not deciding.
pub const MOST_STEPS: i64 = 1_000;

/// The step in which an envelope is divided unless somebody says otherwise: the largest of 1, 2 and
/// 5 times a power of ten that goes into it twenty times or more without a rest.
#[must_use]
pub fn usual_step(envelope: Cents) -> Cents {
    let mut best = 1;
    let mut ten: i64 = 1;
    while ten <= envelope.0 / 20 {
        for step in [ten, ten * 2, ten * 5] {
            if step <= envelope.0 / 20 && envelope.0 % step == 0 {
                best = best.max(step);
            }
        }
        ten = ten.saturating_mul(10);
    }
    Cents(best)
}

/// Whether an envelope can be divided in such steps.
#[must_use]
pub fn divides(envelope: Cents, step: Cents) -> bool {
    envelope.0 > 0
        && envelope <= crate::money::LARGEST
        && step.0 > 0
        && envelope.0 % step.0 == 0
        && envelope.0 / step.0 <= MOST_STEPS
}

/// What some people give to a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Given {
    /// The lower median of what each gives; who gives nothing counts with nought.
    pub median: Cents,
    /// A part of all that these people gave, in thousandths.
    pub share: u32,
}

/// What a scenario is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MoneyFigure {
    /// The scenario.
    pub scenario: ScenarioId,
    /// By everyone.
    pub all: Given,
    /// By each group, in the order of kinds.
    pub groups: Vec<(Group, Given)>,
}

/// What each scenario is given, those with most first; nothing of other forms, nor with fewer than
/// three ballots.
#[must_use]
pub fn money<'a>(
    form: &BallotForm,
    options: &[ScenarioId],
    ballots: impl Iterator<Item = &'a Cast> + Clone,
) -> Vec<MoneyFigure> {
    let BallotForm::Money { .. } = form else { return Vec::new() };
    let groups = pooling(&people(ballots.clone()));
    if groups.is_empty() {
        return Vec::new();
    }
    let mut of: BTreeMap<Group, Vec<&Cast>> = BTreeMap::new();
    for cast in ballots.clone() {
        // Two hats of one group are one ballot in it.
        let mine: std::collections::BTreeSet<Group> =
            hats(cast).filter_map(|kind| groups.get(&kind).copied()).collect();
        for group in mine {
            of.entry(group).or_default().push(cast);
        }
    }
    let all: Vec<&Cast> = ballots.collect();
    let mut figures: Vec<MoneyFigure> = options
        .iter()
        .map(|scenario| MoneyFigure {
            scenario: *scenario,
            all: given(&all, *scenario),
            groups: of.iter().map(|(group, casts)| (*group, given(casts, *scenario))).collect(),
        })
        .collect();
    figures.sort_by_key(|figure| {
        (std::cmp::Reverse((figure.all.share, figure.all.median)), figure.scenario)
    });
    figures
}

fn hats(cast: &Cast) -> impl Iterator<Item = ActorType> + use<> {
    [Some(cast.kind), cast.second].into_iter().flatten()
}

fn given(casts: &[&Cast], scenario: ScenarioId) -> Given {
    let of = |cast: &&Cast| match &cast.ballot {
        RoomBallot::Money { amounts } => amounts.get(&scenario).map_or(0, |amount| amount.0),
        _ => 0,
    };
    let mut amounts: Vec<i64> = casts.iter().map(of).collect();
    amounts.sort_unstable();
    let median = amounts.get(amounts.len().saturating_sub(1) / 2).copied().unwrap_or(0);
    let here: i128 = amounts.iter().map(|amount| i128::from(*amount)).sum();
    let whole: i128 = casts.iter().map(|cast| i128::from(cast.ballot.sum().0)).sum();
    let share = (here * 1_000).checked_div(whole).unwrap_or(0);
    Given { median: Cents(median), share: u32::try_from(share).unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::WorkshopRefusal as Refusal;
    use proptest::prelude::*;

    const ONE: ScenarioId = ScenarioId(1);
    const OTHER: ScenarioId = ScenarioId(2);
    const FORM: BallotForm =
        BallotForm::Money { envelope: Cents(10_000_000), step: Cents(500_000) };

    fn ballot(one: i64, other: i64) -> RoomBallot {
        RoomBallot::Money { amounts: [(ONE, Cents(one)), (OTHER, Cents(other))].into() }
    }

    #[test]
    fn nobody_gives_more_than_there_is_nor_parts_of_a_step() {
        let check = |one, other| ballot(one, other).check(&FORM, &[ONE, OTHER]);
        assert_eq!(check(9_500_000, 500_000), Ok(()));
        let (most, given) = (Cents(10_000_000), Cents(10_500_000));
        assert_eq!(check(10_000_000, 500_000), Err(Refusal::MoreThanEnvelope { most, given }));
        assert_eq!(check(100, 0), Err(Refusal::NotInSteps { step: Cents(500_000) }));
        assert_eq!(check(-500_000, 0), Err(Refusal::NotInSteps { step: Cents(500_000) }));
        let most = i64::MAX / 500_000 * 500_000;
        assert!(check(most, most).is_err(), "amounts whose sum does not fit");
    }

    #[test]
    fn the_middle_and_the_part_are_told_for_each_kind_of_actor() {
        let cast = |kind, one, other| Cast {
            kind,
            second: None,
            paper: false,
            ballot: ballot(one, other),
        };
        let mut ballots = vec![cast(ActorType::Inhabitants, 8_000_000, 2_000_000); 3];
        ballots.extend(vec![cast(ActorType::Commune, 0, 10_000_000); 4]);
        let found = money(&FORM, &[ONE, OTHER], ballots.iter());
        assert_eq!(found[0].scenario, OTHER);
        assert_eq!(found[0].all, Given { median: Cents(10_000_000), share: 657 });
        let commune = Given { median: Cents::ZERO, share: 0 };
        let people = Given { median: Cents(8_000_000), share: 800 };
        let kinds = [ActorType::Inhabitants, ActorType::Commune].map(Group::Kind);
        assert_eq!(found[1].groups, [(kinds[0], people), (kinds[1], commune)]);
        assert_eq!(money(&FORM, &[ONE], ballots[..2].iter()), [], "two people are told apart");
    }

    proptest! {
        #[test]
        fn the_usual_step_always_divides_the_envelope(euros in 20_i64..50_000_000) {
            let envelope = Cents(euros * 100);
            let step = usual_step(envelope);
            prop_assert!(step.0 > 0 && envelope.0 % step.0 == 0 && step.0 * 20 <= envelope.0);
        }
    }
}
