//! A vote that was left for another round and never shown is told before the workshop ends.

use crate::workshops::evening;
use domain::workshop::{Command, RoundKind, RoundPlan};

#[tokio::test]
async fn before_the_end_the_console_names_the_votes_that_were_never_shown_until_they_are() {
    let evening = evening("blank").await;
    let round = evening.sample.vote(&["Un jardin"]).await;
    let scenario = evening.sample.room.read(|state| state.round(round).unwrap().options[0].0);
    let mut phone = evening.phone("fr", "school").await;
    assert_eq!(evening.cast(&mut phone, "", round, &[scenario]).await, 303);
    // The room goes elsewhere, and never comes back to it.
    let plan = RoundPlan::usual(RoundKind::Break, 10);
    evening.sample.act(Command::Add { plan, place: 99 }).await;
    let other = evening.sample.room.read(|state| state.course.rounds.last().unwrap().id);
    evening.sample.act(Command::Open { round: other }).await;
    let mut staff = evening.house.staff().await;
    let told = [("fr", "Vote jamais montré"), ("nl", "Stemming nooit getoond")];
    for (language, words) in told {
        let console = evening.path(language, "/console");
        // Nothing else is to come: the next press leads to the last words.
        staff.get(&console).await.is(200).says(words);
    }
    evening.sample.next().await;
    let console = evening.path("fr", "/console");
    staff.get(&console).await.says("Vote jamais montré");
    let number = round.to_string();
    staff.post(&console, &[("do", "reveal"), ("round", &number)]).await.is(303);
    staff.get(&console).await.is(200).is_silent_about("Vote jamais montré");
}

#[tokio::test]
async fn the_picture_of_the_screen_on_the_console_brings_no_second_heading() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    for _ in 0..3 {
        let page = staff.get(&evening.path("fr", "/console")).await;
        page.is(200).says("projector--preview");
        assert_eq!(page.body.matches("<h1").count(), 1);
        evening.sample.next().await;
    }
    let screen = evening.house.browser().get(&evening.path("fr", "/projector")).await;
    assert_eq!(screen.body.matches("<h1").count(), 1);
}
