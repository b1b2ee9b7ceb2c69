//! A round in which only a jury votes, as phones, paper, the console and the screen meet it.

use crate::{
    browser::Browser,
    workshops::{Evening, evening},
};
use domain::workshop::{Command, FieldKey, FieldValue, RoundId, RoundKind, RoundPlan, SeatId};

/// Five people and an open round of a jury on two scenarios.
async fn sitting() -> (Evening, Vec<(Browser, SeatId)>, RoundId) {
    let evening = evening("blank").await;
    let mut phones = Vec::new();
    for kind in ["inhabitants", "commune", "school", "inhabitants", "commune"] {
        let phone = evening.phone("fr", kind).await;
        let seat = evening.sample.room.read(|state| *state.seats.keys().next_back().unwrap());
        phones.push((phone, seat));
    }
    for title in ["Jardins partagés", "Rue aux enfants"] {
        let text = domain::text::Authored::parse(Some(domain::locale::Locale::Fr), title, 80);
        let fields = [(FieldKey::Title, FieldValue::Text { text: text.unwrap() })].into();
        evening.sample.act(Command::Draw { table: None, fields }).await;
    }
    evening.sample.next().await;
    let plan = RoundPlan::usual(RoundKind::Jury, 10);
    evening.sample.act(Command::Add { plan, place: 99 }).await;
    let round = evening.sample.room.read(|state| state.course.rounds.last().unwrap().id);
    evening.sample.act(Command::Open { round }).await;
    (evening, phones, round)
}

fn ballots(evening: &Evening, round: RoundId) -> usize {
    evening.sample.room.read(|state| state.ballots_in(round))
}

#[tokio::test]
async fn a_jury_drawn_on_the_console_votes_and_others_see_the_count_in_their_language() {
    let (evening, mut phones, round) = sitting().await;
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    staff.get(&console).await.says("Le jury n’est pas encore composé");
    phones[0].0.get(&evening.path("fr", "")).await.says("Il n’est pas encore composé");
    assert_eq!(evening.cast(&mut phones[0].0, "", round, &[]).await, 422);
    let id = round.to_string();
    let draw = |size| vec![("do", "draw-jury"), ("round", id.as_str()), ("size", size)];
    staff.post(&console, &draw("0")).await.is(422);
    staff.post(&console, &draw("3")).await.is(303);
    let jury = evening.sample.room.read(|state| state.juries[&round].clone());
    assert_eq!(jury.kinds().values().copied().collect::<Vec<_>>(), [1, 1, 1]);
    staff.get(&console).await.says(&jury.lot.unwrap().seed);
    let mut votes = 0;
    for (phone, seat) in &mut phones {
        let on_it = jury.seats.contains_key(seat);
        let page = phone.get(&evening.path("fr", "")).await;
        if on_it {
            page.says("name=\"choice\"");
        } else {
            page.says("Le jury vote").is_silent_about("name=\"choice\"");
        }
        let op = uuid::Uuid::new_v4().to_string();
        let cast = evening.cast(phone, &op, round, &[]).await;
        assert_eq!(cast, if on_it { 303 } else { 422 });
        votes += usize::from(on_it);
        assert_eq!(ballots(&evening, round), votes);
    }
    let screen = evening.house.browser().get(&evening.path("nl", "/projector")).await;
    screen.says("projector-counter__cast\">3<").says("van 3 juryleden");
    staff.post(&console, &draw("2")).await.is(422).says("Le jury a commencé à voter");
}

#[tokio::test]
async fn a_juror_without_a_phone_votes_on_paper_with_the_same_weight() {
    let (evening, mut phones, round) = sitting().await;
    let mut staff = evening.house.staff().await;
    let (id, seat) = (round.to_string(), phones[0].1.to_string());
    let name =
        [("do", "name-jury"), ("round", id.as_str()), ("seat", seat.as_str()), ("paper", "1")];
    staff.post(&evening.path("fr", "/console"), &name).await.is(303);
    let scenario = evening.sample.room.read(|state| state.scenarios.keys().next().unwrap().0);
    let choice = scenario.to_string();
    let paper = |number| {
        vec![
            ("round", id.as_str()),
            ("number", number),
            ("kind", "coach"),
            ("choice", choice.as_str()),
        ]
    };
    staff.post(&evening.path("fr", "/paper"), &paper("1")).await.is(303);
    assert_eq!(evening.cast(&mut phones[0].0, "", round, &[scenario]).await, 303);
    let full = staff.post(&evening.path("fr", "/paper"), &paper("2")).await;
    full.is(422).says("Les 2 jurés ont voté");
    assert_eq!(ballots(&evening, round), 2);
    evening.sample.next().await;
    evening.wait(6);
    evening.sample.next().await;
    let results = evening.sample.room.read(|state| domain::workshop::view::results(state, round));
    let figure = &results.unwrap().scenarios[0];
    assert_eq!((figure.agree, figure.cast, figure.coverage), (2, 2, 1_000));
    let harvest = staff.get(&evening.path("fr", "/harvest")).await;
    harvest.says("Un jury de 2 personnes, désignées par l’animation");
}

#[tokio::test]
async fn a_juror_declares_a_stake_and_the_scenario_leaves_their_ballot() {
    let (evening, mut phones, round) = sitting().await;
    let mut staff = evening.house.staff().await;
    let (id, seat) = (round.to_string(), phones[0].1.to_string());
    let name = [("do", "name-jury"), ("round", id.as_str()), ("seat", seat.as_str())];
    staff.post(&evening.path("fr", "/console"), &name).await.is(303);
    let own = evening.sample.room.read(|state| state.scenarios.keys().next().unwrap().0);
    let scenario = own.to_string();
    let stake =
        [("do", "stake"), ("round", id.as_str()), ("scenario", scenario.as_str()), ("on", "yes")];
    let phone = &mut phones[0].0;
    let page = phone.get(&evening.path("fr", "")).await;
    let choice = format!("name=\"choice\" value=\"{own}\"");
    page.says(&choice).says("J’ai un lien avec un scénario");
    phone.post(&evening.path("fr", "/do"), &stake).await.is(303);
    phone.get(&evening.path("fr", "")).await.is_silent_about(&choice);
    assert_eq!(evening.cast(phone, "", round, &[own]).await, 422);
    staff.get(&evening.path("fr", "/console")).await.says("a un lien avec\u{a0}: Jardins partagés");
    phones[1].0.post(&evening.path("fr", "/do"), &stake).await.is(422);
}
