//! What every group of voters holds (or carries), exactly: whole numbers over one denominator.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use num_bigint::BigUint;

use crate::profile::Profile;
use crate::ratio::{Ratio, reduced};

/// Binary digits after the point of amounts whose denominator became longer than that.
const ROUNDED_BITS: u64 = 192;

/// All purses.
pub(super) struct Book<'a> {
    pub profile: &'a Profile,
    /// Amounts below are smallest units times this.
    pub denominator: BigUint,
    amounts: Vec<BigUint>,
    /// Binary digits of the longest denominator.
    most_bits: u64,
    /// By group: its place in `amounts`.
    class: Vec<u32>,
    /// By group: the points for all projects standing on its ballot; only for rules that divide
    /// money by points.
    pub standing_points: Vec<u64>,
    /// Amounts have been rounded down, each by less than 2^-192 smallest units at a time.
    pub rounded: bool,
}

/// Supporters of a project who hold the same and gave the same points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Alike {
    class: u32,
    pub points: u32,
    /// Of so many points for all projects standing.
    pub of: u64,
}

/// Voters who pay the same for a project.
pub(super) struct Payers {
    /// What each of them pays, over the denominator of the book.
    pub amount: BigUint,
    pub voters: u64,
    pub groups: Vec<u32>,
}

impl<'a> Book<'a> {
    /// Everyone holds the same fraction of a smallest unit.
    pub fn new(
        profile: &'a Profile,
        (numerator, denominator): (BigUint, BigUint),
        most_bits: u64,
    ) -> Self {
        Self {
            profile,
            denominator,
            amounts: vec![numerator],
            most_bits,
            class: vec![0; profile.groups.len()],
            standing_points: vec![0; profile.groups.len()],
            rounded: false,
        }
    }

    /// The supporters of a project, those alike together, with how many they are.
    pub fn supporters(&self, project: u32) -> Vec<(Alike, u64)> {
        let mut alike: Vec<(Alike, u64)> = self.profile.backers[project as usize]
            .iter()
            .map(|backer| (self.alike(backer.group, backer.points), backer.weight))
            .collect();
        alike.sort_unstable();
        alike.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        alike
    }

    fn alike(&self, group: u32, points: u32) -> Alike {
        let at = group as usize;
        Alike { class: self.class[at], points, of: self.standing_points[at] }
    }

    /// What each of some voters holds, over the denominator.
    pub fn amount(&self, alike: Alike) -> &BigUint {
        &self.amounts[alike.class as usize]
    }

    /// What a voter of a group holds, over the denominator.
    pub fn held(&self, group: u32) -> &BigUint {
        &self.amounts[self.class[group as usize] as usize]
    }

    /// How many voters of groups hold each amount there is.
    pub fn holdings(&self) -> Vec<(&BigUint, u64)> {
        let mut voters = vec![0_u64; self.amounts.len()];
        for (class, group) in self.class.iter().zip(self.profile.groups.iter()) {
            voters[*class as usize] += group.weight;
        }
        self.amounts.iter().zip(voters).filter(|(_, voters)| *voters > 0).collect()
    }

    pub fn cost(&self, project: u32) -> BigUint {
        &self.denominator * self.profile.cost[project as usize]
    }

    /// An amount over the denominator, as it is published.
    pub fn published(&self, amount: &BigUint) -> Ratio {
        Ratio::new(amount, &self.denominator)
    }

    /// Makes the denominator a multiple of a number.
    pub fn divide_by(&mut self, divisor: &BigUint) {
        let (_, factor) = reduced(&self.denominator, divisor);
        self.multiply(&factor);
    }

    /// Multiplies the denominator.
    pub fn multiply(&mut self, factor: &BigUint) {
        if *factor > BigUint::from(1_u32) {
            self.denominator *= factor;
            for amount in &mut self.amounts {
                *amount *= factor;
            }
        }
    }

    /// Makes the supporters of a project pay (or carry, if amounts grow) what `payment` says of
    /// their amount. Returns who paid how much, the smallest payment first; those who paid nothing
    /// are left out.
    pub fn pay(
        &mut self,
        project: u32,
        grow: bool,
        payment: impl Fn(&Self, Alike) -> BigUint,
    ) -> Vec<Payers> {
        let mut moved: HashMap<Alike, (u32, BigUint)> = HashMap::new();
        let mut payers: HashMap<BigUint, Payers> = HashMap::new();
        for backer in &self.profile.backers[project as usize] {
            let alike = self.alike(backer.group, backer.points);
            let (class, paid) = match moved.entry(alike) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => {
                    let paid = payment(self, alike);
                    let held = self.amount(alike);
                    let then = if grow { held + &paid } else { held - &paid };
                    let class = u32::try_from(self.amounts.len()).expect("fewer than groups");
                    self.amounts.push(then);
                    new.insert((class, paid))
                }
            };
            self.class[backer.group as usize] = *class;
            if *paid == BigUint::ZERO {
                continue;
            }
            let payers = payers.entry(paid.clone()).or_insert_with(|| Payers {
                amount: paid.clone(),
                voters: 0,
                groups: Vec::new(),
            });
            payers.voters += backer.weight;
            payers.groups.push(backer.group);
        }
        self.merge();
        let mut payers: Vec<Payers> = payers.into_values().collect();
        payers.sort_by(|a, b| a.amount.cmp(&b.amount));
        payers
    }

    /// Keeps each amount once, and only those that somebody holds.
    fn merge(&mut self) {
        let mut place: Vec<Option<u32>> = vec![None; self.amounts.len()];
        let mut known: HashMap<&BigUint, u32> = HashMap::new();
        let mut kept: Vec<BigUint> = Vec::new();
        for class in &mut self.class {
            let at = *class as usize;
            let amount = &self.amounts[at];
            *class = *place[at].get_or_insert_with(|| {
                *known.entry(amount).or_insert_with(|| {
                    kept.push(amount.clone());
                    u32::try_from(kept.len() - 1).expect("fewer classes than groups")
                })
            });
        }
        self.amounts = kept;
    }

    /// Rounds amounts down if their fractions have become too long. To be called when everything
    /// that is over the old denominator has been written down.
    pub fn shorten(&mut self) {
        if self.denominator.bits() <= self.most_bits {
            return;
        }
        for amount in &mut self.amounts {
            *amount = (&*amount << ROUNDED_BITS) / &self.denominator;
        }
        self.denominator = BigUint::from(1_u32) << ROUNDED_BITS;
        self.rounded = true;
        self.merge();
    }
}
