//! With which endowment enough voters could pay for a project.

use super::purse::{Payer, Purses, Share, is_less, plus_part};
use crate::sequence::Figure;

/// Supporters who have paid so nearly the same that scaled integers cannot tell them apart.
struct Cluster {
    payers: Vec<Payer>,
    highest: i128,
    voters_before: u64,
    voters_up_to: u64,
}

impl Purses<'_> {
    /// The smallest endowment with which at least `least` supporters can pay for a project, given
    /// what was paid so far: the smallest `paid + cost / number`, where `paid` is the most that one
    /// of that number has paid. It is known to be more than `from`, and no more than `to`, with which
    /// `most` can pay.
    pub fn threshold(
        &mut self,
        project: u32,
        (least, most): (u64, u64),
        (from, to): (&Share, &Share),
    ) -> Option<Share> {
        let cost = self.profile.cost[project as usize];
        let margin = self.margin() + 1;
        // With `from` there are not enough who can pay a part even of `least`, and with `to` only
        // `most` can. So those who decide have paid something in between.
        let lowest = from.scaled - self.part(cost, least) - margin - 1;
        let highest = to.scaled - self.part(cost, most) + 1;
        let clusters = self.clusters(project, lowest, highest);
        // In a cluster the scaled sums are too close to tell which is larger.
        let enough = |cluster: &&Cluster| cluster.voters_up_to >= least;
        let bound = clusters
            .iter()
            .filter(enough)
            .map(|cluster| cluster.highest + margin + self.part(cost, cluster.voters_up_to))
            .min()?;
        let mut best: Option<Figure> = None;
        for cluster in clusters.iter().filter(enough) {
            let part = self.part(cost, cluster.voters_up_to);
            for payer in &cluster.payers {
                if payer.low + part > bound {
                    continue;
                }
                let own = self.exact(payer.sum).clone();
                let voters = cluster.voters_before + self.voters_with_at_most(cluster, &own);
                if voters < least {
                    continue;
                }
                let needed = plus_part(&own, cost, voters);
                if best.as_ref().is_none_or(|best| is_less(&needed, best)) {
                    best = Some(needed);
                }
            }
        }
        best.map(|best| self.share(&best))
    }

    fn voters_with_at_most(&mut self, cluster: &Cluster, limit: &Figure) -> u64 {
        let mut voters = 0;
        for payer in &cluster.payers {
            if cluster.payers.len() == 1 || !is_less(limit, self.exact(payer.sum)) {
                voters += payer.weight;
            }
        }
        voters
    }

    /// The supporters of a project by what they have paid, least first, without those who have paid
    /// less than `lowest` or more than `highest`; the former are counted in.
    fn clusters(&self, project: u32, lowest: i128, highest: i128) -> Vec<Cluster> {
        let mut voters = 0;
        let mut paid: Vec<Payer> = Vec::new();
        for backer in &self.profile.backers[project as usize] {
            let payer = self.payer(backer);
            if payer.low < lowest {
                voters += payer.weight;
            } else if payer.low <= highest {
                paid.push(payer);
            }
        }
        paid.sort_unstable();
        let margin = self.margin();
        let mut clusters: Vec<Cluster> = Vec::new();
        for same in paid.chunk_by(|a, b| a.sum == b.sum) {
            let weight: u64 = same.iter().map(|payer| payer.weight).sum();
            let payer = Payer { weight, ..same[0] };
            match clusters.last_mut() {
                Some(last) if payer.low <= last.highest + margin => {
                    last.payers.push(payer);
                    last.highest = payer.low;
                    last.voters_up_to += weight;
                }
                _ => clusters.push(Cluster {
                    payers: vec![payer],
                    highest: payer.low,
                    voters_before: voters,
                    voters_up_to: voters + weight,
                }),
            }
            voters += weight;
        }
        clusters
    }
}
