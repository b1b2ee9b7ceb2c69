use super::*;
use crate::{money::Cents, text::Localized};
use chrono::NaiveDate;
use proptest::prelude::*;

fn text(words: &str) -> Localized {
    Localized::parse(words, words, "", 200).unwrap()
}

fn panel() -> Panel {
    let criterion = |name: &str, weight| Criterion { name: text(name), weight };
    let grid = Grid::new(vec![criterion("Utile", 3), criterion("Durable", 1)], 10, 0).unwrap();
    Panel { grid, to_council: true }
}

fn juror(number: u32, kind: JurorKind) -> Juror {
    Juror::new(number, format!("Juré {number}"), kind).unwrap()
}

fn three() -> Jury {
    let kinds = [JurorKind::Resident, JurorKind::Resident, JurorKind::Expert];
    let jurors = (1..).zip(kinds).map(|(number, kind)| juror(number, kind)).collect();
    Jury { seated: true, jurors, ..Jury::default() }
}

fn terms() -> Terms {
    let day = NaiveDate::from_ymd_opt(2026, 6, 25).unwrap();
    Terms { day, text: text("Le jury a délibéré.") }
}

fn candidates(asked: &[i64]) -> Vec<Candidate> {
    (1..)
        .zip(asked)
        .map(|(number, asked): (u32, &i64)| Candidate {
            number: number.to_string(),
            asked: Cents(*asked),
        })
        .collect()
}

fn give(jury: &mut Jury, juror: u32, project: &str, points: [u8; 2]) {
    let sheet = Sheet { juror, project: project.to_owned(), points: points.to_vec() };
    jury.check_sheet(&panel().grid, &sheet).unwrap();
    jury.sheets.push(sheet);
}

fn jury_of(panel: Panel) -> Way {
    Way::Jury { panel }
}

fn why(refusal: Refusal) -> Refused {
    match refusal {
        Refusal::Deciding { why } => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_councillor_is_no_juror() {
    let refused = Juror::new(1, "Elle".into(), JurorKind::Councillor).unwrap_err();
    assert_eq!(why(refused), Refused::CouncillorOnJury);
}

#[test]
fn residents_are_more_than_half_of_a_jury() {
    let mut jury = Jury { seated: false, ..three() };
    assert_eq!(jury.may_be_seated(), Ok(()));
    jury.jurors.push(juror(4, JurorKind::Association));
    let half = Refused::ResidentsTooFew { residents: 2, jurors: 4 };
    assert_eq!(why(jury.may_be_seated().unwrap_err()), half);
    jury.jurors.truncate(2);
    assert_eq!(why(jury.may_be_seated().unwrap_err()), Refused::JuryTooSmall { least: 3 });
}

#[test]
fn a_juror_with_a_stake_does_not_score_the_project_and_the_others_decide() {
    let mut jury = three();
    let conflict = Conflict { juror: 3, project: "1".into(), reason: text("Sa sœur le porte.") };
    jury.conflicts.push(conflict);
    let sheet = Sheet { juror: 3, project: "1".into(), points: vec![0, 0] };
    let refused = jury.check_sheet(&panel().grid, &sheet).unwrap_err();
    assert_eq!(why(refused), Refused::JurorInConflict { number: "1".into() });
    give(&mut jury, 1, "1", [10, 10]);
    let score = jury.score(&panel().grid, "1").unwrap_err();
    assert_eq!(why(score), Refused::ScoresMissing { count: 1 });
    give(&mut jury, 2, "1", [5, 5]);
    // (40 + 20) of 2 × 40.
    assert_eq!(jury.score(&panel().grid, "1").unwrap(), Share::new(3, 4).unwrap());
}

#[test]
fn the_ranking_funds_whatever_still_fits_and_says_why_the_others_do_not() {
    let mut jury = three();
    for juror in 1..=3 {
        give(&mut jury, juror, "1", [10, 10]);
        give(&mut jury, juror, "2", [9, 9]);
        give(&mut jury, juror, "3", [1, 1]);
        give(&mut jury, juror, "4", [8, 0]);
    }
    let mut panel = panel();
    panel.grid = Grid::new(panel.grid.criteria().to_vec(), 10, 20).unwrap();
    let projects = candidates(&[600, 500, 100, 400]);
    let way = jury_of(panel);
    let verdict = Verdict::by_jury(&way, &jury, None, &projects, Cents(1_000), terms()).unwrap();
    let told: Vec<_> =
        verdict.lines().iter().map(|line| (line.number.as_str(), line.why, line.left)).collect();
    assert_eq!(
        told,
        [
            ("1", Why::Funded, None),
            ("2", Why::NotEnoughLeft, Some(Cents(400))),
            ("4", Why::Funded, None),
            ("3", Why::BelowLeast, None),
        ]
    );
    assert_eq!(verdict.granted(), Cents(1_000));
}

#[test]
fn half_vote_and_half_jury_is_counted_exactly() {
    let mut jury = three();
    for juror in 1..=3 {
        give(&mut jury, juror, "1", [10, 10]);
        give(&mut jury, juror, "2", [0, 0]);
        give(&mut jury, juror, "3", [5, 5]);
    }
    // 1: 1/3 of the most votes and all of the jury; 2: the most votes and nothing; 3: level with 1.
    let given = [("1", 30), ("2", 90), ("3", 75)].map(|(n, votes)| (n.to_owned(), votes));
    let votes = Votes { given: given.to_vec(), least: 0 };
    let way = Way::mix(50, panel()).unwrap();
    let projects = candidates(&[500, 500, 500]);
    let verdict =
        Verdict::by_jury(&way, &jury, Some(&votes), &projects, Cents(500), terms()).unwrap();
    let order: Vec<_> = verdict.lines().iter().map(|line| line.number.as_str()).collect();
    assert_eq!(order, ["1", "3", "2"]);
    let score = |place: usize| verdict.lines()[place].score.unwrap();
    assert_eq!(score(0), Share::new(2, 3).unwrap());
    assert_eq!(score(0), score(1));
    assert_eq!(verdict.ties().len(), 1);
    assert_eq!((verdict.ties()[0].by, verdict.ties()[0].mattered), (TieRule::Number, true));
    assert!(Way::mix(0, panel()).is_err() && Way::mix(100, panel()).is_err());
}

#[test]
fn minutes_stay_within_the_envelope_and_give_a_reason_for_every_project() {
    let award = |number: &str, amount| Award {
        number: number.into(),
        amount: Cents(amount),
        reason: text("Pour le quartier."),
    };
    let minutes = |awards| Minutes {
        day: terms().day,
        text: text("L'assemblée a décidé."),
        parties: Vec::new(),
        present: Some(60),
        awards,
    };
    let projects = candidates(&[600, 500]);
    let record =
        |awards| Verdict::by_minutes(&Way::Assembly, minutes(awards), &projects, Cents(1_000));
    let verdict = record(vec![award("1", 600), award("2", 400)]).unwrap();
    assert_eq!(verdict.granted(), Cents(1_000));
    let names = |refused: Vec<crate::Field>| {
        refused.into_iter().map(|field| field.name).collect::<Vec<_>>()
    };
    assert_eq!(names(record(vec![award("1", 600), award("2", 500)]).unwrap_err()), ["awards"]);
    assert_eq!(
        names(record(vec![award("1", 601)]).unwrap_err()),
        ["award_0_amount", "award_1_amount"]
    );
    let agreed = Verdict::by_minutes(
        &Way::Agreement,
        minutes(vec![award("1", 0), award("2", 0)]),
        &projects,
        Cents(1_000),
    );
    assert_eq!(names(agreed.unwrap_err()), ["parties"]);
}

#[test]
fn in_a_mix_the_rule_sheet_promises_nothing_that_the_jury_would_undo() {
    let way = Way::mix(50, panel()).unwrap();
    let refused = way.check_with(&crate::rules::RuleSheet::suggested()).unwrap_err();
    assert_eq!(why(refused), Refused::MixNeedsPlainVote);
}

proptest! {
    /// Whatever is asked and given, no more than the envelope is granted, whoever is not funded
    /// did not fit or was barred, and the order in which sheets came in changes nothing.
    #[test]
    fn a_jury_never_grants_more_than_the_envelope(
        asked in prop::collection::vec(1_i64..1_000, 1..12),
        points in prop::collection::vec(0_u8..=10, 72),
        budget in 1_i64..4_000,
    ) {
        let projects = candidates(&asked);
        let mut jury = three();
        let mut points = points.chunks(2);
        for candidate in &projects {
            for juror in 1..=3 {
                let given = points.next().map_or([0, 0], |pair| [pair[0], pair[1]]);
                give(&mut jury, juror, &candidate.number, given);
            }
        }
        let way = jury_of(panel());
        let count = |jury: &Jury| {
            Verdict::by_jury(&way, jury, None, &projects, Cents(budget), terms()).unwrap()
        };
        let verdict = count(&jury);
        prop_assert!(verdict.granted() <= Cents(budget));
        let left = Cents(budget).saturating_sub(verdict.granted());
        for line in verdict.lines().iter().filter(|line| !line.funded()) {
            prop_assert!(line.asked > left);
        }
        for pair in verdict.lines().windows(2) {
            prop_assert!(pair[0].score >= pair[1].score);
        }
        jury.sheets.reverse();
        prop_assert_eq!(count(&jury), verdict);
    }
}
