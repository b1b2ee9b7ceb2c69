//! The rule written down as its definition says, voter by voter, in exact fractions.

use super::Variant;
use crate::profile::Profile;
use crate::trial::Fraction;

/// One voter's donation to each project; nothing to those not standing.
type Donations = Vec<Fraction>;

/// One decision: the project, whether it was funded, its support, and all that were as good (bad).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decision {
    pub project: u32,
    pub funded: bool,
    pub support: Fraction,
    pub tied: Vec<u32>,
}

struct Count<'a> {
    profile: &'a Profile,
    voters: Vec<Donations>,
    standing: Vec<u32>,
    variant: Variant,
}

impl Count<'_> {
    fn support(&self, project: u32) -> Fraction {
        Fraction::sum(self.voters.iter().map(|voter| voter[project as usize].clone()))
    }

    fn cost(&self, project: u32) -> Fraction {
        Fraction::whole(self.profile.cost[project as usize])
    }

    fn merit(&self, project: u32) -> Fraction {
        let (support, cost) = (self.support(project), self.cost(project));
        if self.variant.per_cost() { support.over(&cost) } else { support.minus(&cost) }
    }

    /// What the supporters hold together.
    fn reach(&self, project: u32) -> Fraction {
        let supporters = self.voters.iter().filter(|voter| voter[project as usize].is_positive());
        Fraction::sum(supporters.map(|voter| Fraction::sum(voter.iter().cloned())))
    }

    /// The donation to `project` becomes nothing, and `amount` of it goes to the others standing.
    fn move_on(voter: &mut Donations, project: u32, amount: &Fraction) {
        voter[project as usize] = Fraction::whole(0);
        let sum = Fraction::sum(voter.iter().cloned());
        if sum.is_positive() {
            for other in voter.iter_mut() {
                *other = other.plus(&amount.by(other).over(&sum));
            }
        }
    }

    fn fund(&mut self, project: u32) {
        let part = self.cost(project).over(&self.support(project));
        for voter in &mut self.voters {
            let donated = voter[project as usize].clone();
            let kept = donated.minus(&donated.by(&part));
            Self::move_on(voter, project, &kept);
        }
    }

    /// Raises donations to `project` until they make its cost.
    fn transfer(&mut self, project: u32) {
        let at = project as usize;
        let cost = self.cost(project);
        let mut factors: Vec<Fraction> = Vec::new();
        for voter in self.voters.iter().filter(|voter| voter[at].is_positive()) {
            factors.push(Fraction::sum(voter.iter().cloned()).over(&voter[at]));
        }
        factors.sort();
        let raised = |voter: &Donations, factor: &Fraction| {
            voter[at].by(factor).min(Fraction::sum(voter.iter().cloned()))
        };
        let total = |factor: &Fraction| {
            Fraction::sum(self.voters.iter().map(|voter| raised(voter, factor)))
        };
        // Between two factors at which someone reaches all they hold, the total grows evenly.
        let mut low = Fraction::whole(0);
        let mut factor = low.clone();
        for high in factors {
            let (below, above) = (total(&low), total(&high));
            if above >= cost {
                if above == below {
                    factor = low;
                } else {
                    let way = cost.minus(&below).over(&above.minus(&below));
                    factor = low.plus(&high.minus(&low).by(&way));
                }
                break;
            }
            low = high;
        }
        let paid: Vec<Fraction> = self.voters.iter().map(|voter| raised(voter, &factor)).collect();
        assert_eq!(Fraction::sum(paid.iter().cloned()), cost, "the cost is reached exactly");
        for (voter, paid) in self.voters.iter_mut().zip(&paid) {
            if voter[at].is_positive() {
                let held = Fraction::sum(voter.iter().cloned());
                let others = held.minus(&voter[at]);
                let left = held.minus(paid);
                voter[at] = Fraction::whole(0);
                if others.is_positive() {
                    for other in voter.iter_mut() {
                        *other = other.by(&left).over(&others);
                    }
                }
            }
        }
    }

    fn those_with(&self, among: &[u32], merit: Option<Fraction>) -> Vec<u32> {
        let such = among.iter().copied();
        such.filter(|project| Some(self.merit(*project)) == merit).collect()
    }

    fn best(&self, among: &[u32]) -> Vec<u32> {
        self.those_with(among, among.iter().map(|project| self.merit(*project)).max())
    }

    fn next(&mut self) -> Decision {
        let standing = self.standing.clone();
        let such = |can: &dyn Fn(u32) -> bool| -> Vec<u32> {
            standing.iter().copied().filter(|project| can(*project)).collect()
        };
        let enough = such(&|project| self.support(project) >= self.cost(project));
        let reachable = such(&|project| self.reach(project) >= self.cost(project));
        let (project, funded, tied);
        let support;
        if !enough.is_empty() {
            tied = self.best(&enough);
            (project, funded) = (tied[0], true);
            support = self.support(project);
            self.fund(project);
        } else if self.variant.transfers() && !reachable.is_empty() {
            tied = self.best(&reachable);
            (project, funded) = (tied[0], true);
            support = self.support(project);
            self.transfer(project);
        } else {
            tied = self.those_with(&standing, standing.iter().map(|p| self.merit(*p)).min());
            (project, funded) = (tied[tied.len() - 1], false);
            support = self.support(project);
            for voter in &mut self.voters {
                let donated = voter[project as usize].clone();
                Self::move_on(voter, project, &donated);
            }
        }
        self.standing.retain(|other| *other != project);
        Decision { project, funded, support, tied }
    }
}

/// All decisions about projects with a cost.
pub(super) fn decide(
    profile: &Profile,
    ranks: &[u32],
    candidates: &[u32],
    variant: Variant,
) -> Vec<Decision> {
    let mut standing: Vec<u32> =
        candidates.iter().copied().filter(|p| profile.cost[*p as usize] > 0).collect();
    standing.sort_by_key(|project| ranks[*project as usize]);
    let mut voters = Vec::new();
    for (group, all) in (0_u32..).zip(profile.groups.iter()) {
        let choices: Vec<_> =
            profile.choices(group).iter().filter(|c| standing.contains(&c.project)).collect();
        let points: u64 = choices.iter().map(|choice| u64::from(choice.points)).sum();
        let mut donations = vec![Fraction::whole(0); profile.cost.len()];
        for choice in choices {
            donations[choice.project as usize] = Fraction::whole(profile.budget)
                .by(&Fraction::whole(choice.points.into()))
                .over(&Fraction::whole(profile.voters * points));
        }
        for _ in 0..all.weight {
            voters.push(donations.clone());
        }
    }
    let mut count = Count { profile, voters, standing, variant };
    let mut decisions = Vec::new();
    while !count.standing.is_empty() {
        decisions.push(count.next());
    }
    decisions
}
