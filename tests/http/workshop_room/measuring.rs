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
