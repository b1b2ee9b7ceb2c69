//! What a facilitator hides disappears from phones, screen and report, for a reason that is kept.

use crate::workshops::{Evening, evening};
use domain::{
    locale::Locale,
    text::Authored,
    workshop::{Command, FieldKey, FieldValue, RoundId, RoundKind, RoundPlan},
};

fn text(words: &str) -> Authored {
    Authored::parse(Some(Locale::Fr), words, 200).unwrap()
}

/// Opens the first round of a kind, and gives it.
async fn open(evening: &Evening, kind: RoundKind) -> RoundId {
    let round = evening.sample.room.read(|state| {
        let mut rounds = state.course.rounds.iter();
        rounds.find(|round| round.kind == kind).map(|round| round.id).unwrap()
    });
    evening.sample.act(Command::Open { round }).await;
    round
}

#[tokio::test]
async fn a_pitch_that_is_hidden_is_on_no_phone_and_the_facilitator_says_how_long_the_others_take() {
    let evening = evening("pitch-evening").await;
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    let mut phone = evening.phone("fr", "school").await;
    evening.sample.next().await;
    let round = open(&evening, RoundKind::Pitch).await;
    for title in ["Four à pain", "Insulte"] {
        let pitch = [("do", "pitch"), ("title", title), ("who", "Ali")];
        phone.post(&evening.path("fr", "/do"), &pitch).await.is(303);
    }
    let pitch = evening.sample.room.read(|state| state.pitches.keys().last().unwrap().to_string());
    let hide = [("do", "hide-pitch"), ("pitch", pitch.as_str()), ("reason", "Hors sujet")];
    phone.get(&evening.path("fr", "")).await.says("Insulte");
    staff.post(&console, &hide).await.is(303);
    phone.get(&evening.path("fr", "")).await.says("Four à pain").is_silent_about("Insulte");
    staff.get(&console).await.says("Hors sujet");
    // How long a presentation takes is the facilitator's, between one minute and ten.
    let round = round.to_string();
    let time = |seconds: &'static str| {
        [("do", "time-pitches"), ("round", round.as_str()), ("pitch", seconds)]
    };
    staff.post(&console, &time("30")).await.is(422);
    staff.post(&console, &time("240")).await.is(303);
    staff.post(&console, &[("do", "start-pitch")]).await.is(303);
    let left = evening.sample.room.read(|state| {
        let (_, timer) = state.course.pitching.current.unwrap();
        timer.left(evening.house.world.services.now()).unwrap()
    });
    assert!((239_000..=240_000).contains(&left), "{left}");
}

#[tokio::test]
async fn a_change_that_is_hidden_is_on_no_phone_cannot_be_accepted_and_comes_back() {
    let evening = evening("pitch-evening").await;
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    let mut phone = evening.phone("fr", "school").await;
    evening.sample.next().await;
    let fields = [(FieldKey::Title, FieldValue::Text { text: text("Rues") })].into();
    evening.sample.act(Command::Draw { table: None, fields }).await;
    let scenario = evening.sample.room.read(|state| *state.scenarios.keys().last().unwrap());
    evening
        .sample
        .act(Command::Add { plan: RoundPlan::usual(RoundKind::Amend, 10), place: 99 })
        .await;
    open(&evening, RoundKind::Amend).await;
    let id = scenario.to_string();
    let amend = [
        ("do", "amend"),
        ("scenario", id.as_str()),
        ("field", "who"),
        ("based_on", "0"),
        ("text", "Personne"),
        ("why", "Par dépit"),
    ];
    phone.post(&evening.path("fr", "/do"), &amend).await.is(303);
    phone.get(&evening.path("fr", "")).await.says("Par dépit");
    let amendment =
        evening.sample.room.read(|state| state.amendments.keys().last().unwrap().to_string());
    let of = |reason: Option<&'static str>| {
        let mut fields = vec![("do", "hide-amendment"), ("amendment", amendment.as_str())];
        fields.extend(reason.map(|reason| ("reason", reason)));
        fields
    };
    staff.post(&console, &of(Some(""))).await.is(422);
    staff.post(&console, &of(Some("Blessant"))).await.is(303);
    phone.get(&evening.path("fr", "")).await.is_silent_about("Par dépit");
    let accept = [("do", "accept"), ("amendment", amendment.as_str())];
    staff.post(&console, &accept).await.is(422);
    staff.post(&console, &of(None)).await.is(303);
    phone.get(&evening.path("fr", "")).await.says("Par dépit");
}
