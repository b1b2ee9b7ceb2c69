//! Plain fractions, for rules written down as their definitions say.

use std::cmp::Ordering;

use num_bigint::BigInt;

/// A fraction with a positive denominator, reduced.
#[derive(Debug, Clone)]
pub struct Fraction(pub BigInt, pub BigInt);

impl Fraction {
    pub fn whole(n: u64) -> Self {
        Self(n.into(), 1.into())
    }
    pub fn plus(&self, o: &Self) -> Self {
        Self(&self.0 * &o.1 + &o.0 * &self.1, &self.1 * &o.1).reduced()
    }
    pub fn minus(&self, o: &Self) -> Self {
        self.plus(&Self(-&o.0, o.1.clone()))
    }
    pub fn by(&self, o: &Self) -> Self {
        Self(&self.0 * &o.0, &self.1 * &o.1).reduced()
    }
    pub fn over(&self, o: &Self) -> Self {
        Self(&self.0 * &o.1, &self.1 * &o.0).reduced()
    }
    pub fn times(&self, n: u64) -> Self {
        self.by(&Self::whole(n))
    }
    pub fn shared_by(&self, n: u64) -> Self {
        self.over(&Self::whole(n))
    }
    pub fn sum(all: impl Iterator<Item = Self>) -> Self {
        all.fold(Self::whole(0), |sum, one| sum.plus(&one))
    }
    pub fn is_positive(&self) -> bool {
        self.0 > BigInt::from(0)
    }
    pub fn reduced(&self) -> Self {
        let zero = BigInt::from(0);
        let (mut a, mut b) = (self.0.clone().max(-&self.0), self.1.clone());
        while b != zero {
            (a, b) = (b.clone(), a % b);
        }
        Self(&self.0 / &a, &self.1 / &a)
    }
}

impl PartialEq for Fraction {
    fn eq(&self, o: &Self) -> bool {
        self.cmp(o).is_eq()
    }
}
impl Eq for Fraction {}
impl PartialOrd for Fraction {
    fn partial_cmp(&self, o: &Self) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}
impl Ord for Fraction {
    fn cmp(&self, o: &Self) -> Ordering {
        (&self.0 * &o.1).cmp(&(&o.0 * &self.1))
    }
}
