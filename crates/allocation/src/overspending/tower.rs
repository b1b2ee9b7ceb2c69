//! Exact decisions about amounts whose fractions may be too long to write down.
//!
//! Each price is a quotient of two sums of earlier prices. Where supporters pay for a whole project,
//! the divisor is a whole number, and fractions stay short. Where they pay for a part, it is a sum of
//! money, so the number of digits doubles; after thirty such purchases it would fill a disk. So a
//! quotient is held in three ways at once:
//!
//! * as an interval, of any width that is asked for, which decides every inequality;
//! * as a fraction over a common denominator, as long as that has no more than a few thousand
//!   digits, which decides every equality while it lasts;
//! * modulo four primes of 62 bits. Two amounts that differ modulo one of them are not equal, so
//!   intervals narrow enough will tell them apart. Amounts made of the same multiples are equal.
//!   What is left, beyond the reach of fractions, are amounts that are not made alike, are the same
//!   modulo all four primes, and do not differ in the first thousand binary places: they count as
//!   equal. Unless they are, that needs a coincidence with a chance of less than one in 2^240 (four
//!   primes) times 2^1000 (places).

use std::cmp::Ordering;

use num_bigint::BigUint;

use super::form::Form;
use crate::ratio::reduced;
use crate::sequence::Figure;

const PRIMES: [u64; 4] = [
    4_611_686_018_427_387_847,
    4_611_686_018_427_387_817,
    4_611_686_018_427_387_787,
    4_611_686_018_427_387_761,
];

/// Binary places in which amounts must agree to count as equal, if nothing else tells.
const PLACES: u64 = 1024;

/// A product of amounts, none of them negative, and a whole number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Product {
    factors: Vec<Form>,
    times: BigUint,
}

/// A product divided by a product. It has no unit if both have the same number of factors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quotient {
    pub dividend: Product,
    pub divisor: Product,
}

/// What is known about the quotients so far.
#[derive(Debug, Clone)]
pub(super) struct Tower {
    /// Dividend and divisor of each quotient.
    quotients: Vec<(Form, Form)>,
    /// Bounds of each quotient, times two to this power.
    precision: u64,
    low: Vec<BigUint>,
    high: Vec<BigUint>,
    fractions: Option<Fractions>,
    /// The largest number of binary digits of the common denominator.
    most_digits: u64,
    residues: Vec<[u64; 4]>,
    /// Primes that never were a divisor of a divisor.
    usable: [bool; 4],
}

#[derive(Debug, Clone)]
struct Fractions {
    denominator: BigUint,
    numerators: Vec<BigUint>,
}

impl Product {
    /// Puts what all multiples of a factor have in common into the whole number, so that products
    /// that are made alike are the same.
    pub fn of(mut factors: Vec<Form>, times: impl Into<BigUint>) -> Self {
        let mut times = times.into();
        for factor in &mut factors {
            times *= factor.take_common();
        }
        Self { factors, times }
    }

    fn times(&self, other: &Self) -> Self {
        let factors = [self.factors.as_slice(), other.factors.as_slice()].concat();
        Self { factors, times: &self.times * &other.times }
    }
}

impl Quotient {
    pub fn of_amounts(dividend: &Form, divisor: &Form) -> Self {
        Self {
            dividend: Product::of(vec![dividend.clone()], 1_u32),
            divisor: Product::of(vec![divisor.clone()], 1_u32),
        }
    }
}

/// A sum of multiples, where negative ones may be of other values; 0 if it is negative.
fn sum(form: &Form, unit: &BigUint, plus: &[BigUint], minus: &[BigUint]) -> BigUint {
    let (mut more, mut less) = (BigUint::ZERO, BigUint::ZERO);
    let units = unit * form.units.unsigned_abs();
    if form.units >= 0 {
        more += units;
    } else {
        less += units;
    }
    for (at, multiple) in form.multiples.iter().enumerate() {
        match multiple.cmp(&0) {
            Ordering::Greater => more += &plus[at] * multiple.unsigned_abs(),
            Ordering::Less => less += &minus[at] * multiple.unsigned_abs(),
            Ordering::Equal => {}
        }
    }
    if more > less { more - less } else { BigUint::ZERO }
}

impl Tower {
    /// No quotients yet. Fractions are kept up to a common denominator of so many binary digits.
    pub fn new(precision: u64, most_digits: u64) -> Self {
        Self {
            quotients: Vec::new(),
            precision,
            low: Vec::new(),
            high: Vec::new(),
            fractions: Some(Fractions { denominator: 1_u32.into(), numerators: Vec::new() }),
            most_digits,
            residues: Vec::new(),
            usable: [true; 4],
        }
    }

    /// Adds a quotient of two positive amounts, known to within `2^-places` at least, and returns its
    /// number. One that is made alike keeps its number, so that equal prices are known to be equal.
    pub fn push(&mut self, dividend: Form, divisor: Form, places: u64) -> usize {
        let known = |quotient: &(Form, Form)| quotient.0 == dividend && quotient.1 == divisor;
        if let Some(number) = self.quotients.iter().position(known) {
            return number;
        }
        self.fractions = self.fractions.take().and_then(|fractions| {
            fractions
                .with(&dividend, &divisor)
                .filter(|fractions| fractions.denominator.bits() <= self.most_digits)
        });
        let mut residues = [0; 4];
        for (at, prime) in PRIMES.into_iter().enumerate() {
            let bottom = self.residue(&divisor, at);
            self.usable[at] &= bottom != 0;
            residues[at] = multiply(self.residue(&dividend, at), inverse(bottom, prime), prime);
        }
        self.residues.push(residues);
        self.quotients.push((dividend, divisor));
        while !self.extend() || self.width().bits() + places > self.precision {
            self.refine();
        }
        self.quotients.len() - 1
    }

    /// How far apart the bounds of the last quotient are.
    fn width(&self) -> BigUint {
        match (self.low.last(), self.high.last()) {
            (Some(low), Some(high)) => high - low,
            _ => BigUint::ZERO,
        }
    }

    /// Computes the bounds that are missing. Fails if a divisor cannot be told from 0.
    fn extend(&mut self) -> bool {
        while let Some((dividend, divisor)) = self.quotients.get(self.low.len()) {
            let (top, bottom) = (self.bounds(dividend), self.bounds(divisor));
            if bottom.0 == BigUint::ZERO {
                return false;
            }
            let low = (top.0 << self.precision) / bottom.1;
            let high = ((top.1 << self.precision) + &bottom.0 - 1_u32) / bottom.0;
            self.low.push(low);
            self.high.push(high);
        }
        true
    }

    /// Doubles the number of places.
    fn refine(&mut self) {
        loop {
            self.precision *= 2;
            self.low.clear();
            self.high.clear();
            if self.extend() {
                return;
            }
        }
    }

    /// Bounds of an amount, times two to the power of the precision.
    fn bounds(&self, form: &Form) -> (BigUint, BigUint) {
        let unit = BigUint::from(1_u32) << self.precision;
        (sum(form, &unit, &self.low, &self.high), sum(form, &unit, &self.high, &self.low))
    }

    /// Bounds of a quotient, times two to the power of `places`.
    pub fn scaled(&self, number: usize, places: u64) -> Option<(u128, u128)> {
        let shift = self.precision.checked_sub(places)?;
        let low = &self.low[number] >> shift;
        let high = (&self.high[number] + (BigUint::from(1_u32) << shift) - 1_u32) >> shift;
        Some((u128::try_from(&low).ok()?, u128::try_from(&high).ok()?))
    }

    fn residue(&self, form: &Form, at: usize) -> u64 {
        let prime = PRIMES[at];
        let modulo =
            |n: i128| u64::try_from(n.rem_euclid(prime.into())).expect("smaller than the prime");
        form.multiples.iter().zip(&self.residues).fold(modulo(form.units), |sum, (multiple, r)| {
            let term = multiply(modulo(*multiple), r[at], prime);
            // Primes have 62 bits, so there is room for the sum of two.
            (sum + term) % prime
        })
    }

    fn product_residue(&self, product: &Product, at: usize) -> u64 {
        let prime = PRIMES[at];
        let times = u64::try_from(&(&product.times % prime)).expect("smaller than the prime");
        product
            .factors
            .iter()
            .fold(times, |so_far, factor| multiply(so_far, self.residue(factor, at), prime))
    }

    fn product_bounds(&self, product: &Product) -> (BigUint, BigUint) {
        let start = (product.times.clone(), product.times.clone());
        product.factors.iter().fold(start, |so_far, factor| {
            let (low, high) = self.bounds(factor);
            (so_far.0 * low, so_far.1 * high)
        })
    }

    /// Compares two products with the same number of factors.
    pub fn compare(&mut self, left: &Product, right: &Product) -> Ordering {
        if left == right {
            return Ordering::Equal;
        }
        if let Some(order) = self.compare_bounds(left, right) {
            return order;
        }
        if let Some(fractions) = &self.fractions {
            return fractions.product(left).cmp(&fractions.product(right));
        }
        let same = (0..PRIMES.len())
            .filter(|at| self.usable[*at])
            .all(|at| self.product_residue(left, at) == self.product_residue(right, at));
        while !same || self.precision < PLACES {
            self.refine();
            if let Some(order) = self.compare_bounds(left, right) {
                return order;
            }
        }
        Ordering::Equal
    }

    fn compare_bounds(&self, left: &Product, right: &Product) -> Option<Ordering> {
        let (left, right) = (self.product_bounds(left), self.product_bounds(right));
        if left.1 < right.0 {
            Some(Ordering::Less)
        } else if right.1 < left.0 {
            Some(Ordering::Greater)
        } else if left.0 == left.1 && right.0 == right.1 {
            Some(left.0.cmp(&right.0))
        } else {
            None
        }
    }

    /// Compares two amounts.
    pub fn compare_amounts(&mut self, left: &Form, right: &Form) -> Ordering {
        let product = |form: &Form| Product::of(vec![form.clone()], 1_u32);
        self.compare(&product(left), &product(right))
    }

    /// Compares two quotients whose divisors have as many factors more than their dividends.
    pub fn compare_quotients(&mut self, left: &Quotient, right: &Quotient) -> Ordering {
        let own = left.dividend.times(&right.divisor);
        self.compare(&own, &right.dividend.times(&left.divisor))
    }

    /// An amount rounded down to smallest units.
    pub fn floor(&mut self, form: &Form) -> u64 {
        loop {
            let (low, high) = self.bounds(form);
            let whole = |n: BigUint| u64::try_from(&(n >> self.precision)).unwrap_or(u64::MAX);
            let (low, high) = (whole(low), whole(high));
            if low == high {
                return low;
            }
            if low + 1 == high {
                let less = self.compare_amounts(form, &Form::whole(high)).is_lt();
                return if less { low } else { high };
            }
            self.refine();
        }
    }

    /// A quotient rounded up to smallest units.
    pub fn ceiling(&mut self, number: usize) -> u64 {
        let (dividend, divisor) = self.quotients[number].clone();
        let floor = &self.low[number] >> self.precision;
        let floor = u64::try_from(&floor).unwrap_or(u64::MAX);
        let dividend = Product::of(vec![dividend], 1_u32);
        let is_no_more_than = |tower: &mut Self, whole: u64| {
            let product = Product::of(vec![divisor.clone()], whole);
            tower.compare(&dividend, &product).is_le()
        };
        // The bounds are less than one apart.
        (floor..=floor + 1).find(|whole| is_no_more_than(self, *whole)).unwrap_or(floor + 2)
    }

    /// A quotient as a fraction in lowest terms, while fractions last. Factors that the divisor has
    /// more count in units.
    pub fn fraction(&self, quotient: &Quotient) -> Option<Figure> {
        let fractions = self.fractions.as_ref()?;
        let Quotient { dividend, divisor } = quotient;
        let mut numerator = fractions.product(dividend);
        let mut denominator = fractions.product(divisor);
        for _ in dividend.factors.len()..divisor.factors.len() {
            numerator *= &fractions.denominator;
        }
        for _ in divisor.factors.len()..dividend.factors.len() {
            denominator *= &fractions.denominator;
        }
        let (numerator, denominator) = reduced(&numerator, &denominator);
        Some(Figure { numerator, denominator })
    }
}

impl Fractions {
    /// An amount times the common denominator.
    fn numerator(&self, form: &Form) -> BigUint {
        sum(form, &self.denominator, &self.numerators, &self.numerators)
    }

    /// A product times as many common denominators as it has factors.
    fn product(&self, product: &Product) -> BigUint {
        product
            .factors
            .iter()
            .fold(product.times.clone(), |so_far, factor| so_far * self.numerator(factor))
    }

    fn with(mut self, dividend: &Form, divisor: &Form) -> Option<Self> {
        let bottom = self.numerator(divisor);
        if bottom == BigUint::ZERO {
            return None;
        }
        let (top, bottom) = reduced(&self.numerator(dividend), &bottom);
        // The denominator grows to the least common multiple.
        let (old, factor) = reduced(&self.denominator, &bottom);
        for numerator in &mut self.numerators {
            *numerator *= &factor;
        }
        self.denominator *= factor;
        self.numerators.push(top * old);
        Some(self)
    }
}

fn multiply(a: u64, b: u64, prime: u64) -> u64 {
    let product = u128::from(a) * u128::from(b) % u128::from(prime);
    u64::try_from(product).expect("smaller than the prime")
}

/// By Fermat: to the power of the prime minus 2.
fn inverse(n: u64, prime: u64) -> u64 {
    let (mut base, mut power, mut exponent) = (n, 1, prime - 2);
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = multiply(power, base, prime);
        }
        base = multiply(base, base, prime);
        exponent >>= 1;
    }
    power
}
