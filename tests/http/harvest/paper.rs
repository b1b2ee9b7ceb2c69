//! Paper weighs as much as a phone, and what is typed from it is in the log.

use super::evening::{Evening, evening};
use domain::workshop::{By, Command, Event, Hand, RoomBallot, TableRole};

fn ballot<'a>(round: &'a str, number: &'a str, choice: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("round", round), ("number", number), ("kind", "coach"), ("choice", choice)]
}

fn ballots(evening: &Evening) -> usize {
    evening.sample.room.read(|state| state.ballots_in(evening.round))
}

#[tokio::test]
async fn a_number_on_paper_counts_once_however_often_it_is_typed_and_never_with_two_contents() {
    let evening = evening(false).await;
    let mut staff = evening.staff().await;
    let paper = evening.path("fr", "/paper");
    let round = evening.round.to_string();
    let (one, other) = (evening.scenarios[0].to_string(), evening.scenarios[1].to_string());
    staff.get(&format!("{paper}?round={round}&ballot=7")).await.is(200).says("value=\"7\"");
    for _ in 0..3 {
        staff.post(&paper, &ballot(&round, "7", &one)).await.is(303);
    }
    assert_eq!(ballots(&evening), 1);
    let refused = staff.post(&paper, &ballot(&round, "7", &other)).await;
    refused.is(422).says("Le bulletin n° 7 est déjà encodé").says("id=\"number-error\"");
    let refused = staff.post(&evening.path("nl", "/paper"), &ballot(&round, "7", &other)).await;
    refused.is(422).says("Stembiljet nr. 7 is al ingevoerd");
    staff.post(&paper, &ballot(&round, "8", &other)).await.is(303);
    assert_eq!(ballots(&evening), 2);
}

#[tokio::test]
async fn paper_weighs_as_much_as_a_phone_and_the_harvest_says_how_many_there_were() {
    let evening = evening(false).await;
    let mut staff = evening.staff().await;
    let round = evening.round.to_string();
    let choice = evening.scenarios[0].to_string();
    for number in ["1", "2", "3"] {
        let typed = ballot(&round, number, &choice);
        staff.post(&evening.path("fr", "/paper"), &typed).await.is(303);
    }
    evening.end().await;
    let page = evening.house.browser().get(&evening.path("fr", "/harvest")).await;
    page.says("16\u{a0}sur\u{a0}16")
        .says("Dont 3 sur papier")
        .says("3 bulletins ou questionnaires encodés depuis le papier");
}

#[tokio::test]
async fn what_was_typed_wrongly_is_taken_out_with_a_reason_and_both_are_in_the_log() {
    let evening = evening(false).await;
    let mut staff = evening.staff().await;
    let round = evening.round.to_string();
    let choice = evening.scenarios[0].to_string();
    staff.post(&evening.path("fr", "/paper"), &ballot(&round, "4", &choice)).await.is(303);
    let token = evening.sample.room.read(|state| *state.papers.keys().next().unwrap());
    let token = domain::rules::hex(&token.0);
    let withdraw = evening.path("fr", "/paper/withdraw");
    let with =
        |reason| vec![("round", round.as_str()), ("token", token.as_str()), ("reason", reason)];
    staff.post(&withdraw, &with("")).await.is(422).says("Donnez une raison");
    assert_eq!(ballots(&evening), 1);
    staff.post(&withdraw, &with("mauvaise case")).await.is(303);
    assert_eq!(ballots(&evening), 0);
    let head = &evening.sample.room.head;
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let rows = store::workshop::tail(&mut tx, head.id, 1, 0).await.unwrap();
    let of_paper: Vec<_> = rows
        .iter()
        .filter(|row| {
            matches!(row.entry.event, Event::PaperEntered { .. } | Event::PaperWithdrawn { .. })
        })
        .collect();
    assert_eq!(of_paper.len(), 2);
    assert!(of_paper.iter().all(|row| matches!(row.entry.by, By::Facilitator(_))));
    staff.post(&evening.path("fr", "/paper"), &ballot(&round, "4", &choice)).await.is(303);
    assert_eq!(ballots(&evening), 1);
}

#[tokio::test]
async fn the_host_of_a_table_types_paper_and_somebody_else_of_the_room_does_not() {
    let evening = evening(false).await;
    let mut phone = evening.phone("coach").await;
    let paper = evening.path("fr", "/paper");
    phone.get(&paper).await.is(303);
    let seat = evening.sample.room.read(|state| *state.seats.keys().last().unwrap());
    evening
        .sample
        .act(Command::SetTable { id: None, name: "Midi".to_owned(), seats: 8, locale: None })
        .await;
    let table = evening.sample.room.read(|state| *state.tables.keys().last().unwrap());
    evening.sample.act(Command::PlaceSeat { seat, table }).await;
    evening.sample.act(Command::GiveRole { seat, role: Some(TableRole::Host) }).await;
    let round = evening.round.to_string();
    let choice = evening.scenarios[0].to_string();
    phone.get(&paper).await.is(200).says("Encoder ce bulletin");
    phone.post(&paper, &ballot(&round, "11", &choice)).await.is(303);
    let by = evening.sample.room.read(|state| state.papers.values().next().unwrap().by);
    assert_eq!(by, By::Seat(seat));
    phone.get(&paper).await.says("Amina");
    // The domain refuses whoever does not serve at a table, whatever a page would show.
    let other = evening.seats[0].0;
    let command = Command::CastPaper {
        round: evening.round,
        token: domain::workshop::Token([1; 16]),
        number: Some(12),
        kind: domain::actor::ActorType::Coach,
        second: None,
        ballot: RoomBallot::Approval { chosen: [evening.scenarios[0]].into() },
    };
    let refused = evening.sample.room.act(Hand::Seat(other), uuid::Uuid::new_v4(), command).await;
    assert!(matches!(refused, Err(service::Error::Refused(_))));
}

#[tokio::test]
async fn sheets_for_tables_and_numbered_ballots_are_printed() {
    let evening = evening(false).await;
    let mut staff = evening.staff().await;
    let tables = staff.get(&evening.path("nl", "/paper/tables.pdf")).await;
    assert!(tables.is(200).body.starts_with("%PDF-"));
    let path = format!("/paper/ballots.pdf?of={}&count=5", evening.round);
    let ballots = staff.get(&evening.path("fr", &path)).await;
    assert!(ballots.is(200).body.starts_with("%PDF-"));
    evening.house.browser().get(&evening.path("fr", &path)).await.is(303);
}

#[tokio::test]
async fn a_sheet_is_copied_into_its_scenario_beside_its_photo_after_its_round_and_until_it_is_over()
{
    let evening = evening(false).await;
    let mut staff = evening.staff().await;
    let scenario = evening.scenarios[0];
    let fields = [("text", "Qui : les comités"), ("scenario", &scenario.to_string())];
    let photo = crate::photos::photo(image::ImageFormat::Jpeg);
    staff.upload(&evening.path("fr", "/paper/picture"), &photo, &fields).await.is(303);
    let digest = evening.sample.room.read(|state| state.pictures[0].digest);
    let photo = format!("/pictures/{digest}-");
    let copy = evening.path("fr", &format!("/paper/copy/{scenario}"));
    // A vote is on: its round for drawing is over long ago.
    staff.get(&evening.path("fr", "/paper")).await.says(&copy);
    staff.get(&copy).await.is(200).says(&photo).says("name=\"based_on\"");
    let write = |based_on: &'static str, text: &'static str| {
        [("do", "write"), ("field", "who"), ("based_on", based_on), ("text", text)]
    };
    staff.post(&copy, &write("0", "Les comités")).await.is(303);
    // Who read an older version loses nothing, and reads what stands there now.
    let refused = staff.post(&copy, &write("0", "Les écoles")).await;
    refused.is(422).says("Les comités").says("Les écoles");
    evening.house.browser().get(&copy).await.is(303);
    // Once it is fixed, what was left empty is copied still, and what was written stays.
    staff.post(&copy, &[("do", "fix")]).await.is(303);
    let page = staff.get(&copy).await;
    page.says("name=\"field\" value=\"governance\"")
        .is_silent_about("name=\"field\" value=\"who\"");
    let who = [("do", "write"), ("field", "governance"), ("based_on", "0"), ("text", "Un comité")];
    staff.post(&copy, &who).await.is(303);
    staff.post(&copy, &write("1", "Les écoles")).await.is(422).says("Les écoles");
    // To mend it, one press opens it again, and one fixes it.
    staff.get(&copy).await.says("Rouvrir pour corriger");
    staff.post(&copy, &[("do", "reopen")]).await.is(303);
    staff.post(&copy, &write("1", "Les comités de quartier")).await.is(303);
    staff.post(&copy, &[("do", "fix")]).await.is(303);
    // Whoever votes reads the sheet beside the scenario.
    let mut phone = evening.phone("coach").await;
    phone.get(&evening.path("fr", "")).await.says(&photo);
    let scene = format!("scenario-{scenario}");
    staff.post(&evening.path("fr", "/console"), &[("do", "show"), ("scene", &scene)]).await.is(303);
    evening.house.browser().get(&evening.path("fr", "/projector")).await.says(&photo);
    // A picture that should not be shown disappears from all of them, for a reason.
    let name = digest.to_string();
    let hide = [("do", "hide-picture"), ("picture", name.as_str()), ("reason", "Un visage")];
    staff.post(&evening.path("fr", "/console"), &hide).await.is(303);
    staff.get(&evening.path("fr", "/console")).await.says("Un visage");
    phone.get(&evening.path("fr", "")).await.is_silent_about(&photo);
    evening.house.browser().get(&evening.path("fr", "/projector")).await.is_silent_about(&photo);
    evening.end().await;
    staff.post(&copy, &write("1", "Trop tard")).await.is(422);
    let page = evening.house.browser().get(&evening.path("fr", "/harvest")).await;
    page.is_silent_about(&photo).says("Les comités").says("Un visage");
    page.says("recopié de la feuille photographiée").says("Pour recopier fidèlement");
}

#[tokio::test]
async fn a_photographed_flip_chart_is_a_record_of_its_scenario_without_what_the_camera_wrote() {
    let evening = evening(false).await;
    let mut staff = evening.staff().await;
    let scenario = evening.scenarios[0].to_string();
    let path = evening.path("fr", "/paper/picture");
    let fields =
        [("text", "Trois colonnes : rêve, argent, règle."), ("scenario", scenario.as_str())];
    let refused = staff.upload(&path, b"not a picture", &fields).await;
    refused.is(422).says("Trois colonnes").says("id=\"file-error\"");
    let photo = crate::photos::photo(image::ImageFormat::Jpeg);
    staff.upload(&path, &photo, &fields).await.is(303);
    let digest = evening.sample.room.read(|state| state.pictures[0].digest);
    evening.end().await;
    let page = evening.house.browser().get(&evening.path("fr", "/harvest")).await;
    page.says(&format!("/pictures/{digest}-")).says("Trois colonnes : rêve, argent, règle.");
    let address = digest.address(domain::picture::Size::Large);
    let shown = evening.house.browser().get(&address).await;
    shown.is(200).is_silent_about("Exif");
}
