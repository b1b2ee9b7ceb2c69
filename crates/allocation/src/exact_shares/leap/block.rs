//! What a voter may have paid where the order of some projects among themselves is left open.

use super::{Member, Span, Who};
use crate::profile::Backer;

/// The most rounds of lowering the numbers of payers of a block until they fit each other.
const MOST_LOWERINGS: u32 = 8;

impl Span<'_> {
    /// Lowers the numbers of those who surely pay until each is right even if all the others of the
    /// block, and all loose projects, were paid for before. Returns a project of which nobody is sure
    /// to pay, or of which that is not clear.
    pub(super) fn lower(&mut self, block: &mut [Member]) -> Option<u32> {
        for _ in 0..MOST_LOWERINGS {
            if let Some(member) = block.iter().find(|member| member.surely == 0) {
                return Some(member.project);
            }
            if block.len() == 1 && self.loose.is_empty() {
                return None;
            }
            self.follow(block);
            let before = block.to_vec();
            let mut surely = before.iter().map(|member| member.surely).collect::<Vec<u64>>();
            self.after_the_others(&before, |span, at, paid| {
                let Member { project, surely: known, .. } = before[at];
                let paid = |place: usize, _: &Backer| paid[place];
                surely[at] = span.most_payers(paid, project, (known, 1), Who::SurelyPay);
            });
            block.iter_mut().zip(surely).for_each(|(member, surely)| member.surely = surely);
            if before == block {
                return None;
            }
        }
        block.last().map(|member| member.project)
    }

    /// Looks, for each project of a block, at the moment in which all the others of it, and all loose
    /// projects, were paid for: with the most that each of its backers has then paid, in their order. It
    /// may be more than the largest endowment, which nobody pays; but who can still pay has less than that.
    pub(super) fn after_the_others(
        &mut self,
        block: &[Member],
        mut look: impl FnMut(&Self, usize, &[i64]),
    ) {
        let alone = block.len() == 1;
        if !alone {
            block.iter().for_each(|member| self.add_payments(member, 1));
        }
        let mut paid: Vec<i64> = Vec::new();
        for (at, member) in block.iter().enumerate() {
            let part = if alone { 0 } else { self.part(member.project, member.surely) + 1 };
            let limit = self.limit(member.project, member.most, Who::MayPay);
            let backers = self.count.profile.backers[member.project as usize].iter();
            paid.clear();
            paid.extend(backers.map(|backer| {
                let group = backer.group as usize;
                self.highest[group] - (part & i64::from(self.low[group] <= limit).wrapping_neg())
            }));
            look(self, at, &paid);
        }
        if !alone {
            block.iter().for_each(|member| self.add_payments(member, -1));
        }
    }

    /// Adds the most that whoever may pay for a project pays to the highest that was paid, or takes
    /// it away again.
    fn add_payments(&mut self, member: &Member, sign: i64) {
        let part = sign * (self.part(member.project, member.surely) + 1);
        let limit = self.limit(member.project, member.most, Who::MayPay);
        let (low, highest) = (self.low.as_slice(), self.highest.as_mut_slice());
        // Who may pay is close to a coin toss: without branches, as in `tally`.
        for backer in &self.count.profile.backers[member.project as usize] {
            let at = backer.group as usize;
            highest[at] += part & i64::from(low[at] <= limit).wrapping_neg();
        }
    }
}
