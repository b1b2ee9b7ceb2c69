//! Who leaves and comes back, at the door of a real site.

use super::evening;
use uuid::Uuid;

#[tokio::test]
async fn whoever_leaves_and_comes_in_again_on_the_same_phone_has_their_seat_and_one_ballot() {
    let evening = evening("blank").await;
    let round = evening.sample.vote(&["Un jardin", "Un four"]).await;
    let scenarios = evening.sample.room.read(|state| state.round(round).unwrap().options.clone());
    let mut phone = evening.phone("fr", "school").await;
    assert_eq!(evening.cast(&mut phone, "", round, &[scenarios[0].0]).await, 303);
    let (here, join) = (evening.path("fr", ""), evening.path("fr", "/join"));
    phone.get(&here).await.says("Vous pourrez revenir avec ce téléphone");
    phone.post(&evening.path("fr", "/leave"), &[]).await.is(303);
    assert_eq!(evening.sample.room.read(|state| state.seats.len()), 0);
    // The door knows the phone, what its owner said, and says what coming back means.
    let door = phone.get(&here).await;
    door.is(200).says("Ce téléphone était déjà dans la salle, sous le nom de Amina");
    door.says("value=\"Amina\"").says("un bulletin sur papier");
    evening.house.browser().get(&here).await.is_silent_about("déjà dans la salle");
    // A second name and a second kind of actor make no second ballot.
    let op = Uuid::new_v4().to_string();
    let again = [("op", op.as_str()), ("name", "Jef"), ("kind", "coach"), ("commune", "")];
    phone.post(&join, &again).await.is(303);
    phone.get(&here).await.says("Votre bulletin est dans l’urne.");
    assert_eq!(evening.cast(&mut phone, "", round, &[scenarios[1].0]).await, 303);
    assert_eq!(evening.sample.room.read(|state| state.ballots_in(round)), 1);
    // Nor does the form of the door, sent once more by a phone that is in.
    let op = Uuid::new_v4().to_string();
    let twice = [("op", op.as_str()), ("name", "Lotte"), ("kind", "cpas"), ("commune", "")];
    phone.post(&join, &twice).await.is(303);
    let names = |state: &domain::workshop::Workshop| {
        state.seats.values().map(|seat| seat.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(evening.sample.room.read(names), ["Jef"]);
}

#[tokio::test]
async fn where_there_are_more_ballots_than_people_the_console_says_why() {
    let evening = evening("blank").await;
    let round = evening.sample.vote(&["Un jardin"]).await;
    let scenario = evening.sample.room.read(|state| state.round(round).unwrap().options[0].0);
    let console = evening.path("fr", "/console");
    let mut phones = Vec::new();
    for _ in 0..2 {
        let mut phone = evening.phone("fr", "commune").await;
        assert_eq!(evening.cast(&mut phone, "", round, &[scenario]).await, 303);
        phones.push(phone);
    }
    let mut staff = evening.house.staff().await;
    staff.get(&console).await.is_silent_about("Plus de bulletins que de personnes");
    phones[0].post(&evening.path("fr", "/leave"), &[]).await.is(303);
    staff.get(&console).await.says("Plus de bulletins que de personnes présentes");
}
