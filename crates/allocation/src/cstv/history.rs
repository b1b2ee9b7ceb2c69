//! What happened so far, and the count done again from it in another kind of number.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::number::Number;
use crate::profile::Profile;

/// The part of a ballot that is for one project: its points of the points for all projects
/// standing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    pub points: u32,
    pub of: u64,
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u128::from(self.points) * u128::from(other.of);
        left.cmp(&(u128::from(other.points) * u128::from(self.of)))
    }
}
impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Share {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Share {}

/// How a project left the count.
#[derive(Debug, Clone, Copy)]
pub(super) enum Exit {
    Eliminated,
    /// Supporters with at least the share `capped` gave all they had. The others gave what they
    /// had times their share times one factor, which is the same for all.
    Bought {
        capped: Option<Share>,
    },
}

/// Something that cannot be seen from approximate amounts if it is so.
#[derive(Debug, Clone, Copy)]
pub(super) enum Claim {
    /// The support of a project is exactly its cost.
    JustEnough(u32),
    /// All that the supporters of a project have is exactly its cost.
    JustReachable(u32),
    /// Two projects have the same support in excess of their cost.
    SameExcess(u32, u32),
    /// Two projects have the same support divided by their cost.
    SameRatio(u32, u32),
    /// A project can be bought with those who have exactly this share giving just all they have.
    JustCapped(u32, Share),
}

/// All decisions of a count, in order.
#[derive(Debug, Clone)]
pub(super) struct History<'a> {
    profile: &'a Profile,
    /// By project: whether it takes part.
    runs: Vec<bool>,
    exits: Vec<(u32, Exit)>,
    /// By project: its place in `exits`.
    left_at: Vec<Option<u32>>,
}

/// What a group gave so far: purchases with its share of each, and its points now standing.
type Path = (Vec<(u32, Share)>, u64);

impl<'a> History<'a> {
    pub fn new(profile: &'a Profile, candidates: &[u32]) -> Self {
        let mut runs = vec![false; profile.cost.len()];
        for project in candidates {
            runs[*project as usize] = true;
        }
        Self { profile, runs, exits: Vec::new(), left_at: vec![None; profile.cost.len()] }
    }

    pub fn add(&mut self, project: u32, exit: Exit) {
        let place = u32::try_from(self.exits.len()).expect("no more than projects");
        self.left_at[project as usize] = Some(place);
        self.exits.push((project, exit));
    }

    /// What a group had given when there were `before` exits; nothing if that was all it had.
    fn path(&self, group: u32, before: usize) -> Option<Path> {
        let choices = self.profile.choices(group).iter().filter(|c| self.runs[c.project as usize]);
        let mut of = 0;
        let mut exits = Vec::new();
        for choice in choices {
            of += u64::from(choice.points);
            let place = self.left_at[choice.project as usize];
            exits.extend(place.filter(|p| (*p as usize) < before).map(|p| (p, choice.points)));
        }
        exits.sort_unstable();
        let mut gave = Vec::new();
        for (place, points) in exits {
            if let (_, Exit::Bought { capped }) = self.exits[place as usize] {
                let share = Share { points, of };
                if capped.is_some_and(|capped| share >= capped) {
                    return None;
                }
                gave.push((place, share));
            }
            of -= u64::from(points);
        }
        Some((gave, of))
    }
}

/// A history in another kind of number.
///
/// Amounts are in smallest units times the number of voters, so that what each voter starts with
/// is whole.
#[derive(Debug)]
pub(super) struct Replay<N> {
    /// By exit: the factor of a purchase, if it is one and the number is not too long.
    factors: Vec<Option<N>>,
    /// Numbers of more bits are given up.
    longest: u64,
}

impl<N: Number> Replay<N> {
    pub fn new(longest: u64) -> Self {
        Self { factors: Vec::new(), longest }
    }

    /// Whether a claim is true now; nothing if that cannot be told.
    pub fn holds(&mut self, history: &History<'_>, claim: Claim) -> Option<bool> {
        let now = history.exits.len();
        match claim {
            Claim::JustEnough(project) => {
                self.support(history, project, now)?.is(&cost(history, project))
            }
            Claim::JustReachable(project) => {
                self.catch_up(history, now);
                let all = self.sum(history, (project, now), |_| true, false)?;
                all.is(&cost(history, project))
            }
            Claim::SameExcess(a, b) => {
                let left = self.support(history, a, now)?.plus(&cost(history, b));
                left.is(&self.support(history, b, now)?.plus(&cost(history, a)))
            }
            Claim::SameRatio(a, b) => {
                let left = self.support(history, a, now)?.times(&cost(history, b));
                left.is(&self.support(history, b, now)?.times(&cost(history, a)))
            }
            Claim::JustCapped(project, at) => {
                self.catch_up(history, now);
                let capped = self.sum(history, (project, now), |share| share > at, false)?;
                let open = self.sum(history, (project, now), |share| share <= at, true)?;
                let need = cost::<N>(history, project).minus(&capped)?;
                let left = need.times(&N::whole(at.points.into()));
                left.is(&open.times(&N::whole(at.of.into())))
            }
        }
    }

    /// What is donated to a project now.
    pub fn support_now(&mut self, history: &History<'_>, project: u32) -> Option<N> {
        self.support(history, project, history.exits.len())
    }

    fn support(&mut self, history: &History<'_>, project: u32, before: usize) -> Option<N> {
        self.catch_up(history, before);
        self.sum(history, (project, before), |_| true, true)
    }

    /// Works out the factors of all purchases among the first `before` exits.
    fn catch_up(&mut self, history: &History<'_>, before: usize) {
        for place in self.factors.len()..before {
            let (project, exit) = history.exits[place];
            let factor = match exit {
                Exit::Eliminated => None,
                Exit::Bought { capped } => self.factor(history, (project, place), capped),
            };
            self.factors.push(factor);
        }
    }

    /// What is not paid by those who give all, divided by the support of the others.
    fn factor(&self, history: &History<'_>, at: (u32, usize), capped: Option<Share>) -> Option<N> {
        let is_capped = |share: Share| capped.is_some_and(|capped| share >= capped);
        let open = self.sum(history, at, |share| !is_capped(share), true)?;
        let need = match capped {
            None => cost(history, at.0),
            Some(_) => cost::<N>(history, at.0).minus(&self.sum(history, at, is_capped, false)?)?,
        };
        self.short(need.over(&open)?)
    }

    fn short(&self, number: N) -> Option<N> {
        (number.length() <= self.longest).then_some(number)
    }

    /// What the supporters of a project whose share is `included` had when there were `before`
    /// exits: all of it, or only what was donated to the project.
    fn sum(
        &self,
        history: &History<'_>,
        (project, before): (u32, usize),
        included: impl Fn(Share) -> bool,
        only_donated: bool,
    ) -> Option<N> {
        // Groups that gave the same parts differ only by their weight.
        let mut alike: BTreeMap<(Vec<(u32, Share)>, Share), u64> = BTreeMap::new();
        for backer in &history.profile.backers[project as usize] {
            let Some((gave, of)) = history.path(backer.group, before) else { continue };
            let share = Share { points: backer.points, of };
            if included(share) {
                if gave.iter().any(|(place, _)| self.factors[*place as usize].is_none()) {
                    return None;
                }
                *alike.entry((gave, share)).or_default() += backer.weight;
            }
        }
        let mut sum = N::whole(0);
        for ((gave, share), weight) in alike {
            let mut held = N::whole(u128::from(weight) * u128::from(history.profile.budget));
            for (place, share) in gave {
                let factor = self.factors[place as usize].as_ref()?;
                let given = factor.times(&part(share)?);
                held = self.short(held.times(&N::whole(1).minus(&given)?))?;
            }
            let counted = if only_donated { held.times(&part(share)?) } else { held };
            sum = self.short(sum.plus(&counted))?;
        }
        Some(sum)
    }
}

fn part<N: Number>(share: Share) -> Option<N> {
    N::whole(share.points.into()).over(&N::whole(share.of.into()))
}

fn cost<N: Number>(history: &History<'_>, project: u32) -> N {
    let profile = history.profile;
    N::whole(u128::from(profile.cost[project as usize]) * u128::from(profile.voters))
}
