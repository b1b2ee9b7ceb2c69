//! What buying a project would mean under each rule, from what voters hold.

use std::cmp::Ordering;

use num_bigint::BigUint;

use super::book::{Alike, Book};
use crate::cstv::Variant;
use crate::ratio::divide_down;
use crate::sequence::Figure;

/// The rules whose purchases are paid for by voters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pays {
    /// As evenly as possible per point; worth counted by cost or not.
    Shares { by_cost: bool },
    /// In equal parts.
    Equally { by_cost: bool },
    /// As evenly as possible per point, and not necessarily the whole cost.
    Overspending { by_cost: bool },
    /// By making the loads of all supporters equal.
    Loads,
    /// Out of donations.
    Donations { variant: Variant },
}

/// What a project asks for at some moment.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub project: u32,
    /// By what projects are compared, as published in rounds.
    pub figure: Figure,
    /// What a supporter who can pay pays: per point of the ballot, in all (in equal parts), or the
    /// load after it; the factor of donations.
    pub price: Figure,
    pub effective_votes: Option<u64>,
}

fn compare(a: &Figure, b: &Figure) -> Ordering {
    (&a.numerator * &b.denominator).cmp(&(&b.numerator * &a.denominator))
}

impl Pays {
    /// Whether figures only get worse as projects are bought.
    pub fn is_patient(self) -> bool {
        !matches!(self, Self::Donations { .. })
    }

    /// Whether amounts are loads, which grow, rather than money, which shrinks.
    pub fn grows(self) -> bool {
        self == Self::Loads
    }

    /// Binary digits of the longest denominator that is kept. Those of most rules grow by a few with
    /// every purchase; donations are divided so often that theirs double.
    pub fn most_bits(self) -> u64 {
        if matches!(self, Self::Donations { .. }) { 1 << 10 } else { 1 << 13 }
    }

    /// Better first.
    pub fn compare(self, book: &Book<'_>, a: (u32, &Figure), b: (u32, &Figure)) -> Ordering {
        match self {
            Self::Equally { .. } => compare(b.1, a.1),
            Self::Donations { variant } => {
                let cost = |project: u32| book.profile.cost[project as usize];
                let ((one, figure), (two, other)) = (a, b);
                if variant.per_cost() {
                    let left = &other.numerator * &figure.denominator * cost(one);
                    left.cmp(&(&figure.numerator * &other.denominator * cost(two)))
                } else {
                    // The excess may be negative, so each cost goes to the other side.
                    let both = &figure.denominator * &other.denominator;
                    let left = &other.numerator * &figure.denominator + &both * cost(one);
                    left.cmp(&(&figure.numerator * &other.denominator + &both * cost(two)))
                }
            }
            _ => compare(a.1, b.1),
        }
    }

    /// What a project asks for; nothing if it cannot be paid.
    pub fn offer(self, book: &Book<'_>, project: u32) -> Option<Offer> {
        let cost = book.profile.cost[project as usize];
        let worth = |by_cost: bool| if by_cost { cost } else { 1 };
        match self {
            Self::Shares { by_cost } => {
                let price = even_price(book, project)?;
                let figure = per_worth(&price, worth(by_cost));
                let votes = (&price.denominator * cost, &price.numerator);
                let effective_votes = Some(divide_down(&votes.0, votes.1));
                Some(Offer { project, figure, price, effective_votes })
            }
            Self::Equally { by_cost } => {
                let payers = most_payers(book, project)?;
                let worth = if by_cost { 1 } else { cost };
                Some(Offer {
                    project,
                    figure: Figure { numerator: payers.into(), denominator: worth.into() },
                    price: Figure { numerator: cost.into(), denominator: payers.into() },
                    effective_votes: Some(payers),
                })
            }
            Self::Overspending { by_cost } => overspent(book, project, worth(by_cost)),
            Self::Loads => {
                let votes = book.profile.votes[project as usize];
                let carried: BigUint =
                    book.supporters(project).iter().map(|(a, n)| book.amount(*a) * *n).sum();
                let numerator = book.cost(project) + carried;
                let price = Figure { numerator, denominator: &book.denominator * votes };
                Some(Offer { project, figure: price.clone(), price, effective_votes: None })
            }
            Self::Donations { variant } => {
                let offer = donated(book, project);
                let whole = |price: &Figure| price.numerator <= price.denominator;
                let enough = offer.price.as_ref().is_some_and(whole);
                let possible = enough || variant.transfers();
                let price = offer.price.filter(|_| possible)?;
                Some(Offer { project, figure: offer.figure, price, effective_votes: None })
            }
        }
    }

    /// What supporters pay for a project that was bought although it now seems that they cannot
    /// pay, because what they have was rounded down: all they have, or all they donate.
    pub fn last_offer(self, book: &Book<'_>, project: u32) -> Offer {
        let all = Figure { numerator: u64::MAX.into(), denominator: 1_u32.into() };
        let one = Figure { numerator: 1_u32.into(), denominator: 1_u32.into() };
        let price = match self {
            Self::Donations { variant } if !variant.transfers() => one,
            _ => all,
        };
        let (figure, effective_votes) = (price.clone(), None);
        self.offer(book, project).unwrap_or(Offer { project, figure, price, effective_votes })
    }

    /// Leaves out whoever has too few donations, if somebody has enough: these come first.
    pub fn keep_first(self, offers: &mut Vec<Offer>) {
        let enough = |offer: &Offer| offer.price.numerator <= offer.price.denominator;
        if matches!(self, Self::Donations { .. }) && offers.iter().any(enough) {
            offers.retain(enough);
        }
    }

    /// What supporters alike pay at the price of an offer, over the denominator, which the price
    /// was made to divide.
    pub fn payment(self, book: &Book<'_>, alike: Alike, price: &BigUint) -> BigUint {
        let held = book.amount(alike);
        match self {
            Self::Shares { .. } | Self::Overspending { .. } => {
                (price * alike.points).min(held.clone())
            }
            Self::Equally { .. } => {
                if held >= price {
                    price.clone()
                } else {
                    BigUint::ZERO
                }
            }
            Self::Loads => price - held.min(price),
            Self::Donations { .. } => {
                let asked = price * donation(held, alike) / &book.denominator;
                asked.min(held.clone())
            }
        }
    }
}

fn per_worth(price: &Figure, worth: u64) -> Figure {
    Figure { numerator: price.numerator.clone(), denominator: &price.denominator * worth }
}

/// What supporters donate to a project, of what they hold.
fn donation(held: &BigUint, alike: Alike) -> BigUint {
    held * alike.points / alike.of.max(1)
}

/// The supporters of a project with something left, with their number, by what they have for a
/// point, least first.
fn by_purse(book: &Book<'_>, project: u32) -> Vec<(Alike, u64)> {
    let mut supporters = book.supporters(project);
    supporters.retain(|(alike, _)| *book.amount(*alike) > BigUint::ZERO);
    supporters
        .sort_by(|(a, _), (b, _)| (book.amount(*a) * b.points).cmp(&(book.amount(*b) * a.points)));
    supporters
}

fn all_points(supporters: &[(Alike, u64)]) -> BigUint {
    supporters.iter().map(|(alike, n)| BigUint::from(*n) * alike.points).sum()
}

/// The price per point at which supporters pay the whole cost.
fn even_price(book: &Book<'_>, project: u32) -> Option<Figure> {
    let supporters = by_purse(book, project);
    let mut due = book.cost(project);
    let mut points = all_points(&supporters);
    for (alike, voters) in supporters {
        let all = book.amount(alike);
        if all * &points >= &due * alike.points {
            return Some(Figure { numerator: due, denominator: &book.denominator * points });
        }
        due -= all * voters;
        points -= BigUint::from(voters) * alike.points;
    }
    None
}

/// The most voters that can pay for a project in equal parts.
fn most_payers(book: &Book<'_>, project: u32) -> Option<u64> {
    let supporters = by_purse(book, project);
    let mut payers: u64 = supporters.iter().map(|(_, voters)| voters).sum();
    let cost = book.cost(project);
    for (alike, voters) in supporters {
        if book.amount(alike) * payers >= cost {
            return Some(payers);
        }
        payers -= voters;
    }
    None
}

/// The best pair of bounded overspending; see that module for the definition.
fn overspent(book: &Book<'_>, project: u32, worth: u64) -> Option<Offer> {
    let supporters = by_purse(book, project);
    let cost = book.cost(project);
    let (mut poor, mut points) = (BigUint::ZERO, all_points(&supporters));
    let mut best: Option<Offer> = None;
    for (alike, voters) in supporters {
        let all = book.amount(alike);
        // What is paid if everybody pays what this one has for a point, times the points.
        let paid = &poor * alike.points + all * &points;
        let whole = paid >= &cost * alike.points;
        let price = if whole {
            Figure { numerator: &cost - &poor, denominator: &book.denominator * &points }
        } else {
            let numerator = all * &cost;
            Figure { numerator, denominator: &book.denominator * &paid }
        };
        // The price divided by the part of the cost that is paid.
        let figure = if whole {
            per_worth(&price, worth)
        } else {
            let numerator = &price.numerator * &cost * alike.points;
            Figure { numerator, denominator: &price.denominator * &paid * worth }
        };
        let better = best.as_ref().is_none_or(|best| compare(&figure, &best.figure).is_le());
        if better {
            best = Some(Offer { project, figure, price, effective_votes: None });
        }
        if whole {
            break;
        }
        poor += all * voters;
        points -= BigUint::from(voters) * alike.points;
    }
    best
}

/// What is donated to a project.
struct Donated {
    /// All of it, in smallest units.
    figure: Figure,
    /// The factor with which donations pay for it, each up to all that the supporter holds; nothing
    /// if they hold too little.
    price: Option<Figure>,
}

fn donated(book: &Book<'_>, project: u32) -> Donated {
    let mut supporters = book.supporters(project);
    supporters.retain(|(alike, _)| *book.amount(*alike) > BigUint::ZERO);
    // Whose whole purse is the smallest multiple of the donation reaches it first.
    supporters.sort_by(|(a, _), (b, _)| {
        let left = u128::from(a.of) * u128::from(b.points);
        left.cmp(&(u128::from(b.of) * u128::from(a.points)))
    });
    let gift = |alike: Alike| donation(book.amount(alike), alike);
    let support: BigUint = supporters.iter().map(|(alike, n)| gift(*alike) * *n).sum();
    let figure = Figure { numerator: support.clone(), denominator: book.denominator.clone() };
    let (mut due, mut open) = (book.cost(project), support);
    for (alike, voters) in supporters {
        if open == BigUint::ZERO {
            break;
        }
        if &due * alike.points <= &open * alike.of {
            return Donated { figure, price: Some(Figure { numerator: due, denominator: open }) };
        }
        due -= (book.amount(alike) * voters).min(due.clone());
        open -= gift(alike) * voters;
    }
    Donated { figure, price: None }
}
