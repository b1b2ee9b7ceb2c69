//! Amounts of money as what they are made of.

/// An amount as a sum of whole multiples: of one smallest unit, and of the quotients of a
/// [`Tower`](super::tower::Tower), which are the first share and the prices paid so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub units: i128,
    /// Multiples of each quotient; further ones are 0.
    pub multiples: Vec<i128>,
}

impl Form {
    /// A whole amount.
    pub fn whole(units: u64) -> Self {
        Self { units: units.into(), multiples: Vec::new() }
    }

    /// A multiple of one quotient.
    pub fn of(quotient: usize, times: i128) -> Self {
        let mut form = Self::whole(0);
        form.add_quotient(quotient, times);
        form
    }

    pub fn add_quotient(&mut self, quotient: usize, times: i128) {
        if self.multiples.len() <= quotient {
            self.multiples.resize(quotient + 1, 0);
        }
        self.multiples[quotient] += times;
    }

    /// Adds a multiple of another amount.
    ///
    /// What is added up here are amounts of all supporters of a project, times their points, times
    /// the points of one: less than 2^40 voters, 2^32 points (twice) and 2^53 units. None of the
    /// numbers comes near 2^127.
    pub fn add(&mut self, other: &Self, times: i128) {
        self.units += other.units * times;
        for (quotient, multiple) in other.multiples.iter().enumerate() {
            if *multiple != 0 {
                self.add_quotient(quotient, multiple * times);
            }
        }
    }

    pub fn times(&self, times: i128) -> Self {
        let mut form = Self::whole(0);
        form.add(self, times);
        form
    }

    /// Divides by the greatest common divisor of all multiples, and returns it; 1 if all are 0.
    pub fn take_common(&mut self) -> u128 {
        let all = self.multiples.iter().chain([&self.units]);
        let common = all.fold(0, |common, multiple| gcd(common, multiple.unsigned_abs())).max(1);
        let divisor = i128::try_from(common).unwrap_or(1);
        for multiple in self.multiples.iter_mut().chain([&mut self.units]) {
            *multiple /= divisor;
        }
        while self.multiples.last() == Some(&0) {
            self.multiples.pop();
        }
        common
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
