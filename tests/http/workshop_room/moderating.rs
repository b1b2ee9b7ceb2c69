//! What a facilitator hides disappears from phones, screen and report, for a reason that is kept.

use crate::workshops::evening;
use domain::{
    locale::Locale,
    text::Authored,
    workshop::{Command, FieldKey, FieldValue, RoundKind, RoundPlan},
};

fn text(words: &str) -> Authored {
    Authored::parse(Some(Locale::Fr), words, 200).unwrap()
}

#[tokio::test]
async fn a_pitch_and_a_change_that_are_hidden_are_on_no_phone_and_come_back() {
    let evening = evening("pitch-evening").await;
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    let mut phone = evening.phone("fr", "school").await;
    evening.sample.next().await;
    let open = |kind: RoundKind| {
        evening.sample.room.read(|state| {
            let mut rounds = state.course.rounds.iter();
            rounds.find(|round| round.kind == kind).map(|round| round.id)
        })
    };
    let round = open(RoundKind::Pitch).unwrap();
    evening.sample.act(Command::Open { round }).await;
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

    let fields = [(FieldKey::Title, FieldValue::Text { text: text("Rues") })].into();
    evening.sample.act(Command::Draw { table: None, fields }).await;
    let scenario = evening.sample.room.read(|state| *state.scenarios.keys().last().unwrap());
    evening
        .sample
        .act(Command::Add { plan: RoundPlan::usual(RoundKind::Amend, 10), place: 99 })
        .await;
    evening.sample.act(Command::Open { round: open(RoundKind::Amend).unwrap() }).await;
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
