//! What the college or the council decides after a vote that advises it: it adopts the outcome, or
//! departs from it for some projects, each with a public reason.

use crate::{
    actor::coded,
    refusal::{Fields, Refusal},
    text::Localized,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

coded! {
    /// Who decides.
    Organ {
        /// The college of mayor and aldermen.
        College => "college",
        /// The council.
        Council => "council",
        /// A board, of a school or an association for instance.
        Board => "board",
        /// A minister or the regional government.
        Government => "government",
    }
}

/// A project for which the decision is not what the vote says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departure {
    /// Public number of the project.
    pub number: String,
    /// Whether it is funded after all; otherwise it is not funded after all.
    pub funds: bool,
    /// Why, in public.
    pub reason: Localized,
}

/// A decision on the outcome of one vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    organ: Organ,
    day: NaiveDate,
    statement: Localized,
    departures: Vec<Departure>,
}

impl Decision {
    /// Takes a decision on an outcome, given as the number of each project and whether the vote
    /// funds it.
    ///
    /// # Errors
    /// Under `departure_N_number`, N from one: [`Refusal::NoSuchProject`],
    /// [`Refusal::DecidedTwice`], or [`Refusal::NotADeparture`] when it says what the vote says.
    pub fn new(
        organ: Organ,
        day: NaiveDate,
        statement: Localized,
        departures: Vec<Departure>,
        outcome: &[(&str, bool)],
    ) -> Result<Self, Vec<crate::Field>> {
        let mut fields = Fields::default();
        for (place, departure) in (0..).zip(&departures) {
            let name = format!("departure_{}_number", place + 1);
            let number = departure.number.clone();
            let twice = departures[..place].iter().any(|other| other.number == number);
            match outcome.iter().find(|(known, _)| *known == number) {
                None => fields.refuse(&name, Refusal::NoSuchProject { number }),
                Some(_) if twice => fields.refuse(&name, Refusal::DecidedTwice { number }),
                Some((_, funded)) if *funded == departure.funds => {
                    fields.refuse(&name, Refusal::NotADeparture { number });
                }
                Some(_) => {}
            }
        }
        if fields.is_empty() {
            Ok(Self { organ, day, statement, departures })
        } else {
            Err(fields.into_refused())
        }
    }

    /// Who decided.
    #[must_use]
    pub const fn organ(&self) -> Organ {
        self.organ
    }

    /// When.
    #[must_use]
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// What it says in public.
    #[must_use]
    pub const fn statement(&self) -> &Localized {
        &self.statement
    }

    /// Where it departs from the vote; nowhere if it adopts the outcome as it is.
    #[must_use]
    pub fn departures(&self) -> &[Departure] {
        &self.departures
    }

    /// How it departs for a project, if it does.
    #[must_use]
    pub fn departs_for(&self, number: &str) -> Option<&Departure> {
        self.departures.iter().find(|departure| departure.number == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(departures: &[(&str, bool)]) -> Result<Decision, Vec<crate::Field>> {
        let text = |words: &str| Localized::parse(words, words, "", 200).unwrap();
        let departures = departures.iter().map(|(number, funds)| Departure {
            number: (*number).to_owned(),
            funds: *funds,
            reason: text("Le terrain est pollué."),
        });
        let day = NaiveDate::from_ymd_opt(2026, 6, 25).unwrap();
        let outcome = [("1", true), ("2", false)];
        Decision::new(Organ::College, day, text("Adopté."), departures.collect(), &outcome)
    }

    #[test]
    fn a_decision_adopts_the_outcome_or_departs_from_it_for_a_reason() {
        assert!(decided(&[]).unwrap().departures().is_empty());
        let decision = decided(&[("1", false), ("2", true)]).unwrap();
        assert!(decision.departs_for("2").unwrap().funds);
        assert_eq!(decision.departs_for("3"), None);
    }

    #[test]
    fn what_the_vote_says_already_is_no_departure() {
        let refused = decided(&[("2", true), ("1", true)]).unwrap_err();
        assert_eq!(refused.len(), 1);
        assert_eq!(refused[0].name, "departure_2_number");
        assert_eq!(refused[0].refusal, Refusal::NotADeparture { number: "1".into() });
    }

    #[test]
    fn a_project_is_decided_once_and_must_be_in_the_vote() {
        let refused = decided(&[("1", false), ("1", false), ("9", true)]).unwrap_err();
        let refusals: Vec<_> = refused.into_iter().map(|field| field.refusal).collect();
        let number = |number: &str| number.to_owned();
        assert_eq!(
            refusals,
            [
                Refusal::DecidedTwice { number: number("1") },
                Refusal::NoSuchProject { number: number("9") }
            ]
        );
    }
}
