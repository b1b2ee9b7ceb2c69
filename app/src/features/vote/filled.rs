//! From the fields of a ballot to what it says, and back.

use crate::{form::Submitted, islands::ballot::Mark};
use domain::{Refusal, ballot::Choices, locale::Locale, rules::BallotForm};

/// Name of a box to tick; its value is the number of a project.
pub(super) const CHOICE: &str = "choice";
/// Names of the fields of points, in front of the number of a project.
pub(super) const POINTS: &str = "points-";
/// Names of the lists of places, in front of the number of a project.
pub(super) const PLACE: &str = "place-";

/// What the fields say.
///
/// # Errors
/// [`Refusal::NotANumber`] for points that are none, [`Refusal::PlaceTwice`].
pub fn read(form: &Submitted, ballot: BallotForm) -> Result<Choices, Refusal> {
    match ballot {
        BallotForm::Approval { .. } | BallotForm::Knapsack => Ok(Choices::new(form.all(CHOICE))),
        BallotForm::Points { max_per_project, .. } => {
            let points = numbers(form, POINTS, 0, max_per_project)?;
            Ok(Choices::points(points))
        }
        BallotForm::Ranking { places } => {
            let ranked = ranked(form, places)?;
            let twice = ranked.windows(2).find(|pair| pair[0].1 == pair[1].1);
            match twice {
                Some(pair) => Err(Refusal::PlaceTwice { place: pair[0].1 }),
                None => Ok(Choices::ranking(ranked.into_iter().map(|(number, _)| number))),
            }
        }
    }
}

/// What the fields of a draft say: of two projects in one place the first of the list goes first,
/// and the voter is told where it stands.
///
/// # Errors
/// [`Refusal::NotANumber`] for points that are none.
pub(super) fn draft(form: &Submitted, ballot: BallotForm) -> Result<Choices, Refusal> {
    match ballot {
        BallotForm::Ranking { places } => {
            let ranked = ranked(form, places)?;
            Ok(Choices::ranking(ranked.into_iter().map(|(number, _)| number)))
        }
        _ => read(form, ballot),
    }
}

/// The name of the field of a project.
pub(super) fn field(ballot: BallotForm, number: &str) -> String {
    match ballot {
        BallotForm::Approval { .. } | BallotForm::Knapsack => CHOICE.to_owned(),
        BallotForm::Points { .. } => format!("{POINTS}{number}"),
        BallotForm::Ranking { .. } => format!("{PLACE}{number}"),
    }
}

/// The numbers of the projects whose own field stands against the form of the ballot: points that
/// are no number or too many for one project, places that two projects have.
pub(super) fn wrong(form: &Submitted, ballot: BallotForm) -> Vec<String> {
    let written = |prefix| {
        form.behind(prefix)
            .map(|(number, value)| (number.to_owned(), value.trim().to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect::<Vec<_>>()
    };
    let numbers = |written: Vec<(String, String)>, wrong: &dyn Fn(&str) -> bool| {
        let wrong = written.into_iter().filter(|(_, value)| wrong(value));
        wrong.map(|(number, _)| number).collect()
    };
    match ballot {
        BallotForm::Approval { .. } | BallotForm::Knapsack => Vec::new(),
        BallotForm::Points { max_per_project, .. } => numbers(written(POINTS), &|value| {
            !value.parse::<u32>().is_ok_and(|points| points <= max_per_project)
        }),
        BallotForm::Ranking { .. } => {
            let all = written(PLACE);
            let twice = |place: &str| all.iter().filter(|(_, other)| other == place).count() > 1;
            numbers(all.clone(), &twice)
        }
    }
}

fn ranked(form: &Submitted, places: u32) -> Result<Vec<Mark>, Refusal> {
    let mut ranked = numbers(form, PLACE, 1, places)?;
    ranked.sort_by_key(|(_, place)| *place);
    Ok(ranked)
}

/// The numbers that were written behind a prefix; empty fields are passed over. Points beyond the
/// most are read, so that they can be refused with the project's number.
fn numbers(form: &Submitted, prefix: &str, from: u32, to: u32) -> Result<Vec<Mark>, Refusal> {
    let written = form.behind(prefix).filter(|(_, value)| !value.trim().is_empty());
    written
        .map(|(number, value)| {
            let refused = Refusal::NotANumber { from: from.into(), to: to.into() };
            let value = value.trim().parse::<u32>().ok().filter(|value| *value >= from);
            Ok((number.to_owned(), value.ok_or(refused)?))
        })
        .collect()
}

/// Puts a ballot into the fields.
pub(super) fn put(choices: &Choices, form: &mut Submitted) {
    for (number, mark) in of(choices) {
        match choices {
            Choices::Set(_) => form.push(CHOICE, number),
            Choices::Points(_) => form.push(format!("{POINTS}{number}"), mark.to_string()),
            Choices::Ranking { .. } => form.push(format!("{PLACE}{number}"), mark.to_string()),
        }
    }
}

/// A ballot as the dock knows it.
pub(super) fn of(choices: &Choices) -> Vec<Mark> {
    match choices {
        Choices::Points(points) => points.clone(),
        Choices::Set(numbers) => numbers.iter().map(|number| (number.clone(), 1)).collect(),
        Choices::Ranking { ranking } => ranking.iter().cloned().zip(1..).collect(),
    }
}

/// The projects of a ballot with their points or places in words, where it has some.
#[must_use]
pub fn marked(choices: &Choices, l: Locale) -> Vec<(String, Option<String>)> {
    let words = |mark: u32| match choices {
        Choices::Set(_) => None,
        Choices::Points(_) => Some(tr!(l, "vote-given", points = mark)),
        Choices::Ranking { .. } => Some(tr!(l, "vote-place", place = mark)),
    };
    of(choices).into_iter().map(|(number, mark)| (number, words(mark))).collect()
}

/// The fields as the dock knows them, whatever cannot be read left out.
pub(super) fn marks(form: &Submitted, ballot: BallotForm) -> Vec<Mark> {
    let written = |prefix| {
        form.behind(prefix)
            .filter_map(|(number, value)| Some((number.to_owned(), value.trim().parse().ok()?)))
            .filter(|(_, mark)| *mark > 0)
            .collect()
    };
    match ballot {
        BallotForm::Approval { .. } | BallotForm::Knapsack => {
            form.all(CHOICE).into_iter().map(|number| (number, 1)).collect()
        }
        BallotForm::Points { .. } => written(POINTS),
        BallotForm::Ranking { .. } => written(PLACE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(values: &[(&str, &str)]) -> Submitted {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Submitted::prefilled(values)
    }

    #[test]
    fn places_become_an_order_whatever_the_order_of_the_fields() {
        let ranking = BallotForm::Ranking { places: 3 };
        let read = read(&form(&[("place-7", "3"), ("place-2", ""), ("place-5", "1")]), ranking);
        assert_eq!(read, Ok(Choices::ranking(["5".to_owned(), "7".to_owned()])));
    }

    #[test]
    fn a_place_that_is_given_twice_is_refused_and_never_guessed() {
        let ranking = BallotForm::Ranking { places: 3 };
        let read = read(&form(&[("place-7", "2"), ("place-5", "2")]), ranking);
        assert_eq!(read, Err(Refusal::PlaceTwice { place: 2 }));
        let kept = draft(&form(&[("place-7", "2"), ("place-5", "2")]), ranking);
        assert_eq!(kept, Ok(Choices::ranking(["7".to_owned(), "5".to_owned()])));
    }

    #[test]
    fn points_that_are_no_number_are_refused() {
        let points = BallotForm::Points { total: 10, max_per_project: 5 };
        let refused = Err(Refusal::NotANumber { from: 0, to: 5 });
        assert_eq!(read(&form(&[("points-1", "beaucoup")]), points), refused);
        assert_eq!(read(&form(&[("points-1", "-2")]), points), refused);
    }

    #[test]
    fn the_fields_that_stand_against_the_form_are_found() {
        let points = BallotForm::Points { total: 10, max_per_project: 5 };
        let written =
            form(&[("points-1", "6"), ("points-2", "5"), ("points-3", "x"), ("points-4", "")]);
        assert_eq!(wrong(&written, points), ["1", "3"]);
        let written = form(&[("place-1", "2"), ("place-2", "1"), ("place-3", "2")]);
        assert_eq!(wrong(&written, BallotForm::Ranking { places: 3 }), ["1", "3"]);
    }

    #[test]
    fn every_ballot_is_read_back_from_its_own_fields() {
        let cases = [
            (BallotForm::up_to(5), Choices::new(["1".to_owned(), "4".to_owned()])),
            (
                BallotForm::Points { total: 10, max_per_project: 5 },
                Choices::points([("1".to_owned(), 5), ("3".to_owned(), 2)]),
            ),
            (BallotForm::Ranking { places: 3 }, Choices::ranking(["3".to_owned(), "1".to_owned()])),
        ];
        for (ballot, choices) in cases {
            let mut form = Submitted::default();
            put(&choices, &mut form);
            assert_eq!(read(&form, ballot), Ok(choices));
        }
    }
}
