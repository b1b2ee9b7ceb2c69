//! The same questions before and after, as a workshop of five hours has them without being asked.

use crate::workshops::{Evening, evening};
use domain::workshop::{Command, RoundId, RoundKind};

async fn everyone_answers(evening: &Evening, round: RoundId, answer: &str) {
    for kind in ["inhabitants", "commune", "school"] {
        let mut phone = evening.phone("fr", kind).await;
        phone.get(&evening.path("fr", "")).await.says("name=\"answer-0\"");
        let round = round.to_string();
        let answers = [
            ("do", "cast"),
            ("round", round.as_str()),
            ("answer-0", answer),
            ("answer-1", answer),
            ("answer-2", answer),
        ];
        phone.post(&evening.path("fr", "/do"), &answers).await.is(303);
    }
    evening.sample.next().await;
    evening.wait(6);
    evening.sample.next().await;
}

#[tokio::test]
async fn the_scenario_workshop_asks_again_at_its_end_and_the_harvest_compares_before_and_after() {
    let evening = evening("scenario-workshop").await;
    evening.sample.next().await;
    let asked: Vec<RoundId> = evening.sample.room.read(|state| {
        let rounds = state.course.rounds.iter();
        rounds.filter(|round| round.kind == RoundKind::Measure).map(|round| round.id).collect()
    });
    let [before, after] = asked.try_into().unwrap();
    let mut staff = evening.house.staff().await;
    // Questions are no vote, and nobody calls them one.
    let screen = staff.get(&evening.path("nl", "/projector")).await;
    screen.says("Antwoord op uw telefoon.").is_silent_about("stemming");
    staff.get(&evening.path("fr", "/console")).await.says("Fermer les réponses");
    let mut phone = evening.phone("fr", "coach").await;
    let questions = phone.get(&evening.path("fr", "")).await;
    questions.says("Envoyer mes réponses").is_silent_about("bulletin");
    everyone_answers(&evening, before, "1").await;
    let harvest = evening.path("fr", "/harvest");
    staff.get(&harvest).await.is_silent_about("Réponses moyennes aux mêmes questions");
    evening.sample.act(Command::Open { round: after }).await;
    everyone_answers(&evening, after, "4").await;
    staff.get(&harvest).await.is(200).says("Réponses moyennes aux mêmes questions");
    let data = staff.get(&evening.path("fr", "/harvest.json")).await;
    let data: serde_json::Value = serde_json::from_str(&data.body).unwrap();
    let shifts = data["harvest"]["shifts"].as_array().unwrap();
    assert_eq!(shifts.len(), 3);
    for shift in shifts {
        assert_eq!((shift["before"].as_u64(), shift["after"].as_u64()), (Some(1_000), Some(4_000)));
    }
}

#[tokio::test]
async fn questionnaires_are_printed_and_typed_by_number_and_one_of_after_is_never_taken_for_one_of_before()
 {
    let evening = evening("scenario-workshop").await;
    evening.sample.next().await;
    let asked: Vec<String> = evening.sample.room.read(|state| {
        let rounds = state.course.rounds.iter();
        rounds
            .filter(|round| round.kind == RoundKind::Measure)
            .map(|it| it.id.to_string())
            .collect()
    });
    let mut staff = evening.house.staff().await;
    let print = evening.path("nl", &format!("/paper/ballots.pdf?of={}&count=3", asked[1]));
    assert!(staff.get(&print).await.is(200).body.starts_with("%PDF-"));
    let paper = evening.path("fr", "/paper");
    staff.get(&paper).await.is(200).says(&format!("<option value=\"{}\"", asked[0]));
    // The square of a sheet leads to its form with its number; the round of after is not open yet.
    let scanned = |round: &str| format!("{paper}?round={round}&ballot=7");
    let page = staff.get(&scanned(&asked[0])).await;
    page.says("Encoder ce questionnaire").says("value=\"7\"").says("name=\"answer-2\"");
    let stray = staff.get(&scanned(&asked[1])).await;
    stray.says("Les mêmes trois questions").is_silent_about("name=\"answer-0\"");
    let answers = [
        ("round", asked[0].as_str()),
        ("number", "7"),
        ("kind", "school"),
        ("answer-0", "2"),
        ("answer-1", "0"),
        ("answer-2", "5"),
    ];
    staff.post(&paper, &answers).await.is(303);
    let (cast, typed) = evening.sample.room.read(|state| {
        let round = state.course.current.unwrap();
        let paper = state.papers.values().next().map(|paper| (paper.number, paper.round == round));
        (state.ballots_of(round).cloned().collect::<Vec<_>>(), paper)
    });
    assert_eq!((cast.len(), cast[0].paper, typed), (1, true, Some((Some(7), true))));
    // A school that typed its sheet with other answers is told that this number is there already.
    let mut again = answers;
    again[3].1 = "4";
    staff.post(&paper, &again).await.is(422);
}
