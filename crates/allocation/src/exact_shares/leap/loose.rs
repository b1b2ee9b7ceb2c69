//! Projects of which it is left open whether they are bought.

use super::super::Bid;
use super::{Member, Span, Who};

/// The most projects of which it may be left open whether they are bought, in a long span and in a
/// short one. In a short one so many are seldom worth their time.
const MOST_LOOSE: (usize, usize) = (100, 4);

/// A span is long if it is at least this part of the endowment.
const LONG: i64 = 512;

/// A project of which it is not said whether it is bought.
pub(super) struct Loose {
    pub project: u32,
    /// The groups that might pay when it became loose.
    groups: Vec<u32>,
    /// How many voters pay at least, as far as it is in `highest`.
    payers: u64,
}

impl Span<'_> {
    /// Leaves it open whether a project is bought, if that cannot cost too much.
    pub(super) fn loosen(&mut self, project: u32, open: &[Bid]) -> Option<()> {
        let may = self.member(project, open).most;
        if may > 0 {
            let limit = self.limit(project, may, Who::MayPay);
            let backers = self.count.profile.backers[project as usize].iter();
            let may_pay = backers.filter(|backer| self.low[backer.group as usize] <= limit);
            let mut groups = Vec::with_capacity(self.count.profile.backers[project as usize].len());
            groups.extend(may_pay.map(|backer| backer.group));
            self.loose.push(Loose { project, groups, payers: u64::MAX });
        }
        if self.count.rounds.iter().all(|round| round.project != project) {
            self.most_spent = self.most_spent.checked_add(self.count.cost(project))?;
        }
        let kept = self.most_spent <= self.count.profile.budget;
        let is_long = self.to - self.from >= self.from / LONG;
        let most = if is_long { MOST_LOOSE.0 } else { MOST_LOOSE.1 };
        (kept && self.loose.len() <= most).then_some(())
    }

    /// Whether some candidate that is never bought would always fit in what is left.
    pub(super) fn leaves_room(&self) -> bool {
        let left = self.count.profile.budget - self.most_spent;
        let may_be_bought = |project: u32| {
            self.count.rounds.iter().any(|round| round.project == project)
                || self.loose.iter().any(|loose| loose.project == project)
        };
        let mut others = self.count.candidates.iter().filter(|project| !may_be_bought(**project));
        others.any(|project| self.count.cost(*project) <= left)
    }

    /// Lets what may have been paid for loose projects follow a block. One that comes before a member
    /// is better than that with those who surely pay for it, which says how many pay at least.
    pub(super) fn follow(&mut self, block: &[Member]) {
        let least = |loose: &Loose| {
            let least = block.iter().map(|member| self.least_before(loose.project, member));
            least.min().unwrap_or(1).max(1)
        };
        let lowest: Vec<u64> = self.loose.iter().map(least).collect();
        if self.loose.iter().zip(&lowest).all(|(loose, least)| loose.payers <= *least) {
            self.ask(block);
            return;
        }
        self.highest.clone_from(&self.high);
        let mut loose = std::mem::take(&mut self.loose);
        for (loose, least) in loose.iter_mut().zip(lowest) {
            // A bit fewer, so that this need not be done for every block.
            loose.payers = loose.payers.min((least - least / 8).max(1));
            let part = self.part(loose.project, loose.payers) + 1;
            for group in &loose.groups {
                let paid = &mut self.highest[*group as usize];
                *paid = self.to.min(*paid + part);
            }
        }
        self.loose = loose;
        self.ask(block);
    }

    /// Notes which loose projects would come before a member, paid for by fewer than is said, if the
    /// tie-break preferred them.
    fn ask(&mut self, block: &[Member]) {
        if self.asks_nothing {
            return;
        }
        let mut asked = std::mem::take(&mut self.asked);
        for loose in &self.loose {
            let is_asked = |member: &&Member| {
                let level = self.count.level_with(loose.project, &member.round());
                level.is_some_and(|level| loose.payers > level)
            };
            let members = block.iter().filter(is_asked);
            asked.extend(members.map(|member| (loose.project, member.project)));
        }
        self.asked = asked;
    }
}
