//! The rules that are told purchase by purchase, or as one set: everything but greedy and equal
//! shares, brought into one form.

use std::collections::BTreeSet;

use crate::cstv::cstv;
use crate::error::AllocationError;
use crate::exact_shares::{self, ExactShares, Log};
use crate::free::free_first;
use crate::manner::Manner;
use crate::maximin::maximin_support;
use crate::outcome::Stage;
use crate::overspending::overspending;
use crate::phragmen::{AtMisfit, phragmen};
use crate::profile::Profile;
use crate::rule::{Endowment, Method, Misfit, Utility, Worth};
use crate::sequence::{Figure, Sequence};
use crate::welfare::{MOST_STATES, Task, maximum_welfare};

/// What a rule did.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub stage: Stage,
    pub purchases: Vec<Told1>,
    /// Projects whose turn came and that did not fit, with what was left then.
    pub misfits: Vec<(u32, u64)>,
    /// What became of the others.
    pub others: Others,
    /// The share that everyone ended with, if there are shares.
    pub share: Option<Figure>,
    /// Ties met on the way that are not among the purchases: round, chosen, all candidates.
    pub more_ties: BTreeSet<(u32, u32, Vec<u32>)>,
    /// How much more work it is than a greedy count, roughly.
    pub effort: u64,
    /// How endowments were raised, if they were.
    pub log: Option<Log>,
}

/// One project chosen.
#[derive(Debug, Clone)]
pub(crate) struct Told1 {
    pub project: u32,
    /// The figure by which it won.
    pub figure: Option<Figure>,
    /// The most that a supporter paid for one point.
    pub max_payment: Option<Figure>,
    /// Voters who spent the last of their share on it.
    pub exhausted: Option<u64>,
    /// All projects that were level with it, itself included.
    pub tied: Vec<u32>,
}

/// Why the projects that were neither chosen nor passed over were not chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Others {
    /// The count ended before their turn.
    Ended,
    /// No group of supporters could pay for them.
    TooPoor,
    /// They were eliminated.
    Eliminated,
    /// They are in no better set.
    NotInBestSet,
}

impl Told {
    fn of(stage: Stage, others: Others, effort: u64, sequence: Sequence) -> Self {
        let purchases = sequence.steps.into_iter().map(|step| Told1 {
            project: step.project,
            figure: step.figure,
            max_payment: None,
            exhausted: None,
            tied: step.tied,
        });
        Self {
            stage,
            purchases: purchases.collect(),
            misfits: sequence.misfits,
            others,
            share: None,
            more_ties: BTreeSet::new(),
            effort,
            log: None,
        }
    }

    /// The projects in the order in which they were chosen.
    pub fn projects(&self) -> impl Iterator<Item = u32> + '_ {
        self.purchases.iter().map(|purchase| purchase.project)
    }
}

/// Counts by a rule that is told in this form; nothing for greedy and equal shares. Where ties may be
/// ignored, those on the way to raised endowments are not told.
///
/// # Errors
///
/// If the rule gives up.
pub(crate) fn tell(
    (profile, ranks, candidates): (&Profile, &[u32], &[u32]),
    method: &Method,
    ignores_ties: bool,
) -> Result<Option<Told>, AllocationError> {
    Ok(Some(match *method {
        Method::Greedy { .. } | Method::EqualShares { .. } => return Ok(None),
        Method::MaxWelfare { utility } => max_welfare((profile, ranks, candidates), utility)?,
        Method::BoundedOverspending { utility } => {
            let bos = overspending(profile, ranks, candidates, utility);
            let mut told = Told::of(Stage::Overspending, Others::Ended, 32, bos.sequence);
            for (purchase, paid) in told.purchases.iter_mut().zip(bos.purchases) {
                let Some(paid) = paid else { continue };
                purchase.max_payment = paid.price;
                purchase.exhausted = Some(paid.exhausted);
            }
            told
        }
        Method::Phragmen { misfit } => {
            let at_misfit = if misfit == Misfit::Skip { AtMisfit::Skip } else { AtMisfit::Stop };
            let sequence = phragmen(profile, ranks, candidates, at_misfit);
            Told::of(Stage::Phragmen, Others::Ended, 4, sequence)
        }
        Method::MaximinSupport => {
            let told = maximin_support(profile, ranks, candidates);
            Told::of(Stage::MaximinSupport, Others::Ended, 1_000, told.sequence)
        }
        Method::Cstv { variant, complete } => {
            let counted = cstv(profile, ranks, candidates, (variant, complete));
            Told::of(Stage::Cstv, Others::Eliminated, 1_000, counted.sequence)
        }
        Method::ExactEqualShares { worth, endowment, add_opt } => {
            let manner = add_opt.then_some(Manner { stops_when_exhaustive: false, ignores_ties });
            exact_equal_shares((profile, ranks, candidates), worth, endowment, manner)?
        }
    }))
}

fn max_welfare(
    (profile, ranks, candidates): (&Profile, &[u32], &[u32]),
    utility: Utility,
) -> Result<Told, AllocationError> {
    let value = |project: usize| {
        let worth = if utility.by_cost() { profile.cost[project] } else { 1 };
        u128::from(profile.score[project]) * u128::from(worth)
    };
    let values: Vec<u128> = (0..profile.cost.len()).map(value).collect();
    let (free, mut candidates) = free_first(profile, ranks, candidates);
    // What costs nothing is funded first, but not where it would exclude something better.
    let exclusions = &profile.constraints.exclusions;
    let (contested, free): (Vec<u32>, Vec<u32>) = free
        .into_iter()
        .map(|step| step.project)
        .partition(|project| exclusions.iter().any(|group| group.projects.contains(project)));
    candidates.extend_from_slice(&contested);
    let task = Task {
        budget: profile.budget,
        costs: &profile.cost,
        values: &values,
        ranks,
        candidates: &candidates,
        constraints: &profile.constraints,
    };
    let mut best = maximum_welfare(&task, MOST_STATES)?;
    // Of no worth under cost utilities, these may have been left out without being excluded.
    for project in contested {
        let mut groups = exclusions.iter().filter(|group| group.projects.contains(&project));
        if groups.all(|group| group.projects.iter().all(|other| !best.funded.contains(other))) {
            best.funded.push(project);
        }
    }
    let mut told = Told::of(Stage::MaxWelfare, Others::NotInBestSet, 64, Sequence::default());
    told.purchases = free
        .into_iter()
        .chain(best.funded.iter().copied())
        .map(|project| Told1 {
            project,
            figure: None,
            max_payment: None,
            exhausted: None,
            tied: Vec::new(),
        })
        .collect();
    // Level sets differ in these; the first of them is in the one that was taken.
    if let Some(first) = told.purchases.iter_mut().find(|p| best.tied.first() == Some(&p.project)) {
        first.tied.clone_from(&best.tied);
    }
    Ok(told)
}

fn exact_equal_shares(
    (profile, ranks, candidates): (&Profile, &[u32], &[u32]),
    worth: Worth,
    endowment: Endowment,
    add_opt: Option<Manner>,
) -> Result<Told, AllocationError> {
    let utility = if worth == Worth::Cost { Utility::Cost } else { Utility::Count };
    let first = match endowment {
        Endowment::Exact => exact_shares::equal_share(profile),
        Endowment::Integral => {
            let whole = profile.budget / profile.voters.max(1) / profile.unit * profile.unit;
            Figure { numerator: whole.into(), denominator: 1_u32.into() }
        }
    };
    let (outcome, share, ties, log) = if let Some(manner) = add_opt {
        let (raised, log) =
            exact_shares::complete((profile, ranks, candidates), utility, &first, manner)?;
        (raised.outcome, raised.endowment, raised.ties, log)
    } else {
        let outcome = exact_shares::exact_shares(profile, ranks, candidates, utility, &first);
        (outcome, first, BTreeSet::new(), None)
    };
    let ExactShares { sequence, payers, .. } = outcome;
    let effort = if add_opt.is_some() { 1_000 } else { 8 };
    let mut told = Told::of(Stage::ExactShares, Others::TooPoor, effort, sequence);
    for (purchase, payers) in told.purchases.iter_mut().zip(payers).filter(|(_, n)| *n > 0) {
        let cost = profile.cost[purchase.project as usize];
        purchase.max_payment = Some(Figure { numerator: cost.into(), denominator: payers.into() });
    }
    told.misfits.clear();
    told.share = Some(share);
    told.more_ties = ties;
    told.log = log;
    Ok(told)
}
