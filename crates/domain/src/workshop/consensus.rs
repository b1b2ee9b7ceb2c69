//! Agreement across kinds of actors, not only of a majority.
//!
//! For a scenario and a kind of actor g with A yeses among S ballots, p = (A + 1) / (S + 2)
//! (the rule of succession). "One kind, one voice" is the geometric mean of p over the declared
//! kinds. The idea of multiplying the agreement of groups is that of the group-aware consensus of
//! Polis, whose groups are discovered; here they are declared, and the root keeps the figure from
//! shrinking as kinds are added.
//!
//! Somebody with two hats counts half in each kind, so that nobody weighs more than another: all
//! is counted in half ballots. Figures are fractions of whole numbers of any length. The order is
//! decided by comparing products exactly; the only rounded figures are those that are shown, down
//! to a thousandth, and the lower bound, which is Wilson's with z = 1.2816 (one in ten on one
//! side), computed in whole millionths with an integer square root: the same on every machine.

use super::{BallotForm, Cast, Group, Position, ScenarioId, pooling};
use crate::actor::ActorType;
use num_bigint::BigUint;
use serde::Serialize;
use std::{cmp::Ordering, collections::BTreeMap};

/// Half ballots of a group for one scenario.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Halves {
    /// Yeses.
    pub agree: u64,
    /// All.
    pub cast: u64,
}

/// What a group says to a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GroupFigure {
    /// The group.
    pub group: Group,
    /// Half ballots.
    pub halves: Halves,
    /// (A + 1) / (S + 2) in thousandths.
    pub agreement: u32,
    /// Ballots against people in the room, in thousandths.
    pub coverage: u32,
}

/// How much agreement a scenario finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Consensus {
    /// The scenario.
    pub scenario: ScenarioId,
    /// People who say yes.
    pub agree: u32,
    /// People who cast a ballot.
    pub cast: u32,
    /// People who can live with it, with a concern, where that was asked.
    #[serde(skip_serializing_if = "is_nought")]
    pub concerns: u32,
    /// People who object, where that was asked.
    #[serde(skip_serializing_if = "is_nought")]
    pub objections: u32,
    /// Sum of what the ballots give, in the unit of the form.
    pub points: u64,
    /// Each group, in the order of kinds.
    pub groups: Vec<GroupFigure>,
    /// One kind, one voice: in thousandths; `None` with too few people to show groups.
    pub one_voice: Option<u32>,
    /// The same for what is refused: (S − A + 1) / (S + 2).
    pub rejection: Option<u32>,
    /// The group that agrees least.
    pub weakest: Option<Group>,
    /// The most agreement of a group less the least, in thousandths.
    pub spread: Option<u32>,
    /// Ballots against people in the room, in thousandths.
    pub coverage: u32,
    /// The geometric mean of the lower bounds, in thousandths: what the order is by.
    pub lower_bound: Option<u32>,
    /// Headcount and one-kind-one-voice come to different answers.
    pub majority_flips: bool,
}

/// The scenarios of a round, those with the most agreement across kinds first. `present` is who is
/// in the room, for coverage and pooling.
#[must_use]
pub fn consensus<'a>(
    form: &BallotForm,
    options: &[ScenarioId],
    ballots: impl Iterator<Item = &'a Cast> + Clone,
    present: &BTreeMap<ActorType, u32>,
) -> Vec<Consensus> {
    let groups = pooling(&people(ballots.clone()));
    let mut ranked: Vec<(Exact, Consensus)> = options
        .iter()
        .map(|scenario| figures(form, *scenario, ballots.clone(), &groups, present))
        .collect();
    ranked.sort_by(|(one, a), (other, b)| {
        other
            .bound
            .cmp(&one.bound)
            .then_with(|| b.agree.cmp(&a.agree))
            .then_with(|| b.points.cmp(&a.points))
            .then_with(|| a.scenario.cmp(&b.scenario))
    });
    // Who leads by heads is another than who leads by voices: that is a flip too.
    let most = ranked.iter().map(|(_, figure)| figure.agree).max().unwrap_or(0);
    let by_voice = ranked.iter().map(|(exact, _)| exact.voice.clone()).max_by(compare);
    let mut ranked: Vec<(Exact, Consensus)> = ranked;
    if let Some(best) = by_voice
        && !groups.is_empty()
        && !ranked.iter().any(|(exact, figure)| {
            figure.agree == most && compare(&exact.voice, &best) == Ordering::Equal
        })
    {
        for (exact, figure) in &mut ranked {
            figure.majority_flips |=
                figure.agree == most || compare(&exact.voice, &best) == Ordering::Equal;
        }
    }
    ranked.into_iter().map(|(_, figure)| figure).collect()
}

/// People of each kind among ballots; somebody with two hats is one of each.
#[must_use]
pub fn people<'a>(ballots: impl Iterator<Item = &'a Cast>) -> BTreeMap<ActorType, u32> {
    let mut people = BTreeMap::new();
    for cast in ballots {
        for kind in hats(cast) {
            *people.entry(kind).or_default() += 1;
        }
    }
    people
}

fn hats(cast: &Cast) -> impl Iterator<Item = ActorType> + use<> {
    let second = cast.second.filter(|second| *second != cast.kind);
    std::iter::once(cast.kind).chain(second)
}

/// A fraction of whole numbers of any length.
type Fraction = (BigUint, BigUint);

fn compare(one: &Fraction, other: &Fraction) -> Ordering {
    (&one.0 * &other.1).cmp(&(&other.0 * &one.1))
}

struct Exact {
    /// The product of p over the groups. All scenarios of a round have the same groups, so that
    /// products are in the order of geometric means.
    voice: Fraction,
    /// The product of the lower bounds, in millionths.
    bound: BigUint,
}

fn figures<'a>(
    form: &BallotForm,
    scenario: ScenarioId,
    ballots: impl Iterator<Item = &'a Cast>,
    groups: &BTreeMap<ActorType, Group>,
    present: &BTreeMap<ActorType, u32>,
) -> (Exact, Consensus) {
    let (mut agree, mut cast, mut points) = (0, 0, 0);
    let (mut concerns, mut objections) = (0, 0);
    let mut halves: BTreeMap<Group, Halves> = BTreeMap::new();
    for ballot in ballots {
        let yes = ballot.ballot.agrees(form, scenario);
        cast += 1;
        agree += u32::from(yes);
        points += ballot.ballot.gives(form, scenario);
        match ballot.ballot.position(scenario) {
            Some(Position::Concern) => concerns += 1,
            Some(Position::Object) => objections += 1,
            _ => {}
        }
        let hats: Vec<ActorType> = hats(ballot).collect();
        let weight = 2 / hats.len() as u64;
        for group in hats.iter().filter_map(|kind| groups.get(kind)) {
            let sum = halves.entry(*group).or_default();
            sum.cast += weight;
            sum.agree += if yes { weight } else { 0 };
        }
    }
    let k = u32::try_from(halves.len()).unwrap_or(u32::MAX);
    let mut voice: Fraction = (1_u32.into(), 1_u32.into());
    let mut refused: Fraction = voice.clone();
    let mut bound = BigUint::from(1_u32);
    for sum in halves.values() {
        voice = (voice.0 * (sum.agree + 2), voice.1 * (sum.cast + 4));
        refused = (refused.0 * (sum.cast - sum.agree + 2), refused.1 * (sum.cast + 4));
        bound *= lower_bound(*sum);
    }
    let all: u32 = present.values().sum();
    let shown: Vec<GroupFigure> =
        halves.iter().map(|(group, sum)| group_figure(*group, *sum, groups, present)).collect();
    let weakest = shown.iter().min_by_key(|figure| {
        // In the same denominator: thousandths would call near figures the same.
        (figure.halves.agree + 2) * 1_000_000_000 / (figure.halves.cast + 4)
    });
    let least = shown.iter().map(|figure| figure.agreement).min();
    let most = shown.iter().map(|figure| figure.agreement).max();
    let one_voice = (k > 0).then(|| root(&voice, k));
    // The voice is above a half when its product is above the k-th power of a half.
    let for_it = &voice.0 * (BigUint::from(1_u32) << k as usize) > voice.1;
    let majority_flips = k > 0 && for_it != (agree * 2 > cast);
    let figure = Consensus {
        scenario,
        agree,
        cast,
        concerns,
        objections,
        points,
        one_voice,
        rejection: (k > 0).then(|| root(&refused, k)),
        weakest: weakest.map(|figure| figure.group),
        spread: most.zip(least).map(|(most, least)| most - least),
        coverage: thousandths(u64::from(cast), u64::from(all)),
        lower_bound: (k > 0)
            .then(|| root(&(bound.clone(), BigUint::from(1_000_000_u32).pow(k)), k)),
        majority_flips,
        groups: shown,
    };
    (Exact { voice, bound: if k > 0 { bound } else { BigUint::ZERO } }, figure)
}

fn group_figure(
    group: Group,
    halves: Halves,
    groups: &BTreeMap<ActorType, Group>,
    present: &BTreeMap<ActorType, u32>,
) -> GroupFigure {
    let there: u64 = present
        .iter()
        .filter(|(kind, _)| groups.get(kind) == Some(&group))
        .map(|(_, n)| u64::from(*n))
        .sum();
    let agreement = thousandths(halves.agree + 2, halves.cast + 4);
    GroupFigure { group, halves, agreement, coverage: thousandths(halves.cast, there * 2) }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde asks for")]
fn is_nought(count: &u32) -> bool {
    *count == 0
}

fn thousandths(part: u64, whole: u64) -> u32 {
    let share = (part * 1_000).checked_div(whole).unwrap_or(0);
    u32::try_from(share.min(1_000)).unwrap_or(1_000)
}

/// The k-th root of a fraction in thousandths, rounded down: the largest m with
/// m^k · denominator ≤ numerator · 1000^k.
fn root((numerator, denominator): &Fraction, k: u32) -> u32 {
    let bound = numerator * BigUint::from(1_000_u32).pow(k);
    let (mut low, mut high) = (0_u32, 1_000_u32);
    while low < high {
        let middle = (low + high).div_ceil(2);
        if BigUint::from(middle).pow(k) * denominator <= bound {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    low
}

/// Wilson's lower bound of the share of yeses, in millionths, never below one so that a group that
/// refuses altogether does not make all scenarios the same. In half ballots, of which two make one.
fn lower_bound(halves: Halves) -> u64 {
    /// z² in millionths, z = 1.2816.
    const Z2: u128 = 1_642_499;
    const ONE: u128 = 1_000_000;
    let n2 = u128::from(halves.cast);
    if n2 == 0 {
        return 1;
    }
    // With n ballots: (p + z²/2n − z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), all times 2n = n2.
    let agree2 = u128::from(halves.agree);
    // 2n·p in millionths, plus z².
    let centre = agree2 * ONE + Z2;
    // (2n)² · z² · (p(1−p)/n + z²/4n²) = z² · (2·a·(n2−a)/n2 + z²), in millionths squared.
    let inside = Z2 * (2 * agree2 * (n2 - agree2) * ONE / n2 + Z2);
    let half_width = inside.isqrt();
    // 2n·(1 + z²/n) = n2 + 2z².
    let bound = centre.saturating_sub(half_width) * ONE / (n2 * ONE + 2 * Z2);
    u64::try_from(bound.clamp(1, ONE)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::RoomBallot;
    use proptest::prelude::*;

    const ONE: ScenarioId = ScenarioId(1);
    const OTHER: ScenarioId = ScenarioId(2);
    const FORM: BallotForm = BallotForm::Approval { most: 0 };

    fn casts(kind: ActorType, count: usize, chosen: &[ScenarioId]) -> Vec<Cast> {
        let ballot = RoomBallot::Approval { chosen: chosen.iter().copied().collect() };
        vec![Cast { kind, second: None, paper: false, ballot }; count]
    }

    fn ranked(ballots: &[Cast]) -> Vec<Consensus> {
        consensus(&FORM, &[ONE, OTHER], ballots.iter(), &people(ballots.iter()))
    }

    #[test]
    fn eight_kinds_that_mostly_agree_do_not_shrink_the_figure() {
        let mut ballots = Vec::new();
        for kind in &ActorType::ALL[..8] {
            ballots.extend(casts(*kind, 8, &[ONE]));
            ballots.extend(casts(*kind, 2, &[]));
        }
        // (8 + 1) / (10 + 2) = 0.75 in each kind, and so in the mean of eight.
        assert_eq!(ranked(&ballots)[0].one_voice, Some(750));
    }

    #[test]
    fn a_crowd_of_one_kind_does_not_outvote_the_others_and_the_flip_is_flagged() {
        let mut ballots = casts(ActorType::Inhabitants, 40, &[ONE]);
        for kind in [ActorType::Commune, ActorType::Association, ActorType::School] {
            ballots.extend(casts(kind, 5, &[OTHER]));
        }
        let ranked = ranked(&ballots);
        assert_eq!(ranked[0].scenario, OTHER);
        assert!(ranked[0].agree < ranked[1].agree);
        assert!(ranked[0].majority_flips && ranked[1].majority_flips);
        assert_eq!(ranked[1].weakest, Some(Group::Kind(ActorType::Association)));
    }

    #[test]
    fn two_of_two_do_not_rank_above_ninety_of_a_hundred() {
        let few = Halves { agree: 4, cast: 4 };
        let many = Halves { agree: 180, cast: 200 };
        assert!(lower_bound(few) < lower_bound(many));
        // Wilson, z = 1.2816: 90 of 100 gives 0.8545, 2 of 2 gives 0.5491.
        assert_eq!(lower_bound(many) / 1_000, 854);
        assert_eq!(lower_bound(few) / 1_000, 549);
    }

    #[test]
    fn two_hats_weigh_as_much_as_one() {
        let mut ballots = casts(ActorType::Inhabitants, 6, &[ONE]);
        ballots.extend(casts(ActorType::Elected, 6, &[]));
        for cast in &mut ballots[..3] {
            cast.second = Some(ActorType::Elected);
        }
        let figure = &ranked(&ballots)[0];
        assert_eq!(figure.groups.iter().map(|group| group.halves.cast).sum::<u64>(), 24);
    }

    #[test]
    fn kinds_of_fewer_than_three_are_never_shown_alone() {
        let mut ballots = casts(ActorType::Inhabitants, 10, &[ONE]);
        ballots.extend(casts(ActorType::Coach, 2, &[OTHER]));
        ballots.extend(casts(ActorType::School, 1, &[OTHER]));
        let groups: Vec<Group> = ranked(&ballots)[0].groups.iter().map(|g| g.group).collect();
        assert_eq!(groups, [Group::Kind(ActorType::Inhabitants), Group::Others]);
        assert_eq!(ranked(&casts(ActorType::Coach, 2, &[ONE]))[0].one_voice, None);
    }

    proptest! {
        #[test]
        fn the_shown_mean_is_the_real_one_rounded_down(cells in proptest::collection::vec((0_u64..400, 0_u64..400), 1..10)) {
            let k = u32::try_from(cells.len()).unwrap();
            let mut product: Fraction = (1_u32.into(), 1_u32.into());
            let mut log = 0.0_f64;
            for (agree, more) in cells {
                let (up, down) = (agree + 2, agree + more + 4);
                product = (product.0 * up, product.1 * down);
                #[expect(clippy::cast_precision_loss, reason = "a check beside the exact figure")]
                { log += (up as f64 / down as f64).ln(); }
            }
            let real = (log / f64::from(k)).exp() * 1_000.0;
            let shown = f64::from(root(&product, k));
            prop_assert!(shown <= real + 1e-6 && real < shown + 1.0 + 1e-6);
        }

        #[test]
        fn one_more_yes_never_lowers_a_bound(cast in 1_u64..2_000, agree in 0_u64..2_000) {
            let agree = agree.min(cast - 1);
            let now = lower_bound(Halves { agree, cast });
            let then = lower_bound(Halves { agree: agree + 1, cast });
            prop_assert!(now <= then);
        }
    }
}
