//! Two kinds of number in which a count can be done again to prove that two amounts are equal.

use num_bigint::BigUint;

use crate::ratio::reduced;

/// What a count needs of numbers. An operation gives nothing if it cannot be done.
pub(super) trait Number: Clone {
    fn whole(value: u128) -> Self;
    fn plus(&self, other: &Self) -> Self;
    fn minus(&self, other: &Self) -> Option<Self>;
    fn times(&self, other: &Self) -> Self;
    fn over(&self, other: &Self) -> Option<Self>;
    /// Whether two numbers are equal; nothing if that cannot be told.
    fn is(&self, other: &Self) -> Option<bool>;
    /// How long it is to write down, in bits.
    fn length(&self) -> u64;
}

/// A non-negative fraction, reduced.
#[derive(Debug, Clone)]
pub(super) struct Exact {
    pub numerator: BigUint,
    pub denominator: BigUint,
}

impl Exact {
    fn new(numerator: &BigUint, denominator: &BigUint) -> Self {
        let (numerator, denominator) = reduced(numerator, denominator);
        Self { numerator, denominator }
    }
}

impl Number for Exact {
    fn whole(value: u128) -> Self {
        Self { numerator: value.into(), denominator: 1_u32.into() }
    }

    fn plus(&self, other: &Self) -> Self {
        if self.denominator == other.denominator {
            return Self::new(&(&self.numerator + &other.numerator), &self.denominator);
        }
        let numerator = &self.numerator * &other.denominator + &other.numerator * &self.denominator;
        Self::new(&numerator, &(&self.denominator * &other.denominator))
    }

    fn minus(&self, other: &Self) -> Option<Self> {
        let (more, less) =
            (&self.numerator * &other.denominator, &other.numerator * &self.denominator);
        (more >= less).then(|| Self::new(&(more - less), &(&self.denominator * &other.denominator)))
    }

    fn times(&self, other: &Self) -> Self {
        Self::new(&(&self.numerator * &other.numerator), &(&self.denominator * &other.denominator))
    }

    fn over(&self, other: &Self) -> Option<Self> {
        (other.numerator != BigUint::ZERO).then(|| {
            let numerator = &self.numerator * &other.denominator;
            Self::new(&numerator, &(&self.denominator * &other.numerator))
        })
    }

    fn is(&self, other: &Self) -> Option<bool> {
        Some(self.numerator == other.numerator && self.denominator == other.denominator)
    }

    fn length(&self) -> u64 {
        self.numerator.bits() + self.denominator.bits()
    }
}

/// The eight largest primes below 2^62.
pub(super) const PRIMES: [u64; 8] = {
    let top = 1 << 62;
    [top - 57, top - 87, top - 117, top - 143, top - 153, top - 167, top - 171, top - 195]
};

/// A fraction modulo each of [`PRIMES`]; nothing where a denominator is a multiple of the prime.
///
/// Equal fractions have equal residues. Fractions that are not equal have equal residues modulo
/// a prime only if it divides the numerator of their difference.
#[derive(Debug, Clone, Copy)]
pub(super) struct Residues([Option<u64>; PRIMES.len()]);

impl Residues {
    fn combined(&self, other: &Self, how: impl Fn(u64, u64, u64) -> Option<u64>) -> Self {
        let mut lanes = [None; PRIMES.len()];
        for (lane, prime) in PRIMES.iter().enumerate() {
            if let (Some(a), Some(b)) = (self.0[lane], other.0[lane]) {
                lanes[lane] = how(a, b, *prime);
            }
        }
        Self(lanes)
    }
}

fn product(a: u64, b: u64, prime: u64) -> u64 {
    narrow(u128::from(a) * u128::from(b) % u128::from(prime))
}

/// The inverse modulo a prime, by Fermat's little theorem.
fn inverse(a: u64, prime: u64) -> u64 {
    let (mut result, mut square, mut exponent) = (1, a, prime - 2);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = product(result, square, prime);
        }
        square = product(square, square, prime);
        exponent /= 2;
    }
    result
}

fn narrow(residue: u128) -> u64 {
    u64::try_from(residue).expect("smaller than a prime of 62 bits")
}

impl Number for Residues {
    fn whole(value: u128) -> Self {
        Self(PRIMES.map(|prime| Some(narrow(value % u128::from(prime)))))
    }

    fn plus(&self, other: &Self) -> Self {
        self.combined(other, |a, b, prime| Some((a + b) % prime))
    }

    fn minus(&self, other: &Self) -> Option<Self> {
        Some(self.combined(other, |a, b, prime| Some((a + prime - b) % prime)))
    }

    fn times(&self, other: &Self) -> Self {
        self.combined(other, |a, b, prime| Some(product(a, b, prime)))
    }

    fn over(&self, other: &Self) -> Option<Self> {
        Some(
            self.combined(other, |a, b, prime| {
                (b != 0).then(|| product(a, inverse(b, prime), prime))
            }),
        )
    }

    /// Half of the primes must be able to tell, for numbers to count as equal.
    fn is(&self, other: &Self) -> Option<bool> {
        let both = self.0.iter().zip(&other.0);
        let told: Vec<bool> = both.filter_map(|(a, b)| Some((*a)? == (*b)?)).collect();
        if told.contains(&false) {
            return Some(false);
        }
        (2 * told.len() >= PRIMES.len()).then_some(true)
    }

    fn length(&self) -> u64 {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::{Number, PRIMES, Residues};

    #[test]
    fn the_moduli_are_primes() {
        let power = |base: u64, mut exponent: u64, modulus: u64| {
            let (mut result, mut square) = (1_u128, u128::from(base));
            while exponent > 0 {
                if exponent % 2 == 1 {
                    result = result * square % u128::from(modulus);
                }
                square = square * square % u128::from(modulus);
                exponent /= 2;
            }
            result
        };
        // Gary Miller's test; these bases are enough for numbers of 64 bits.
        for prime in PRIMES {
            let twos = (prime - 1).trailing_zeros();
            for base in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] {
                let mut value = power(base, (prime - 1) >> twos, prime);
                let passes = value == 1
                    || (0..twos).any(|_| {
                        let minus_one = value == u128::from(prime) - 1;
                        value = value * value % u128::from(prime);
                        minus_one
                    });
                assert!(passes, "{prime} to base {base}");
            }
        }
    }

    #[test]
    fn a_denominator_that_is_a_multiple_of_a_prime_leaves_the_other_primes() {
        let whole = |value: u64| Residues::whole(value.into());
        let third = whole(PRIMES[0]).over(&whole(3 * PRIMES[0])).expect("residues");
        assert_eq!(third.is(&whole(1).over(&whole(3)).expect("residues")), Some(true));
        assert_eq!(third.is(&whole(1).over(&whole(4)).expect("residues")), Some(false));
    }
}
