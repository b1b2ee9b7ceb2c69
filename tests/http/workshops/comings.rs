//! Who leaves and comes back, at the door of a real site.

use super::{Evening, evening};
use crate::browser::Browser;
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

/// Somebody comes in beside whoever holds a phone.
async fn beside(evening: &Evening, phone: &mut Browser, name: &str) -> u16 {
    let op = Uuid::new_v4().to_string();
    let form = [("op", op.as_str()), ("name", name), ("kind", "coach"), ("commune", "")];
    phone.post(&evening.path("fr", "/beside"), &form).await.status.as_u16()
}

#[tokio::test]
async fn two_people_hand_one_phone_on_and_each_has_a_seat_and_a_ballot_that_is_never_the_others() {
    let evening = evening("blank").await;
    let round = evening.sample.vote(&["Un jardin", "Un four"]).await;
    let scenarios = evening.sample.room.read(|state| state.round(round).unwrap().options.clone());
    let [garden, oven] = [scenarios[0].0, scenarios[1].0];
    let mut phone = evening.phone("fr", "school").await;
    let here = evening.path("fr", "");
    let seats =
        || evening.sample.room.read(|state| state.seats.keys().copied().collect::<Vec<_>>());
    phone.get(&here).await.says("/beside").is_silent_about("Passer le téléphone");
    phone.get(&evening.path("nl", "/beside")).await.is(200).says("eigen stembiljet");
    assert_eq!(beside(&evening, &mut phone, "Jef").await, 303);
    let [amina, jef] = seats()[..] else { panic!("two seats") };
    let page = phone.get(&here).await;
    page.says("<strong>Jef</strong>").says("Passer le téléphone");
    page.says(&format!("/do?as={jef}"));
    assert_eq!(evening.cast(&mut phone, "", round, &[oven]).await, 303);
    // Handed on: nothing of anybody is shown until she says who she is, not even at his address.
    let turn = evening.path("fr", "/turn");
    phone.post(&turn, &[]).await.is(303);
    for address in [here.clone(), format!("{here}?as={jef}"), evening.path("fr", "/lock")] {
        let page = phone.get(&address).await;
        page.is(200)
            .says("Qui a le téléphone en main\u{a0}?")
            .says("Je suis Amina")
            .says("Je suis Jef");
        page.is_silent_about("dans l’urne").is_silent_about("Un jardin");
    }
    let part = evening.path("fr", "/part");
    phone.get(&format!("{part}?as={jef}")).await.is(422);
    // Her ballot is empty still, and his page is not shown.
    phone.post(&turn, &[("as", &amina.to_string())]).await.is(303);
    let page = phone.get(&format!("{here}?as={jef}")).await;
    page.says("<strong>Amina</strong>").is_silent_about("Votre bulletin est dans l’urne.");
    phone.get(&format!("{part}?as={jef}")).await.is(422);
    phone.get(&format!("{part}?as={amina}")).await.is(200);
    assert_eq!(evening.cast(&mut phone, "", round, &[garden]).await, 303);
    // What was drawn for him and comes late is his, whoever holds the phone by then.
    let (late, number) = (evening.path("fr", &format!("/do?as={jef}")), round.to_string());
    let form = [("do", "cast"), ("round", &number), ("choice", &garden.to_string())];
    phone.post(&late, &form).await.is(303);
    let chosen = |seat| {
        let token = evening.sample.room.token(seat, round);
        evening.sample.room.read(|state| state.ballots[&round][&token].ballot.clone())
    };
    assert_eq!(chosen(amina), chosen(jef));
    assert_eq!(evening.sample.room.read(|state| state.ballots_in(round)), 2);
    // A seat that this phone does not open is nobody's here.
    let mut other = evening.phone("fr", "commune").await;
    other.post(&late, &form).await.is(422);
    let mut staff = evening.house.staff().await;
    let console = staff.get(&evening.path("fr", "/console")).await;
    console.says("3 places sur 2 téléphones").says("même téléphone que Jef");
    // The harvest says so to whoever has to defend the numbers.
    let harvest = staff.get(&evening.path("fr", "/harvest")).await;
    harvest.says("2 personnes se sont partagé un téléphone");
    // Whoever leaves keeps their place on the phone of both, and does not leave the other one’s open.
    phone.post(&evening.path("fr", "/leave"), &[("as", &amina.to_string())]).await.is(303);
    phone.get(&here).await.says("Je suis Jef").is_silent_about("Je suis Amina");
    phone.post(&turn, &[("as", &jef.to_string())]).await.is(303);
    phone.get(&here).await.is_silent_about("Passer le téléphone").says("est dans l’urne");
    phone.get(&evening.path("fr", "/beside")).await.says("sous le nom de Amina");
    assert_eq!(beside(&evening, &mut phone, "Amina").await, 303);
    assert_eq!(seats().len(), 3);
    assert_eq!(evening.cast(&mut phone, "", round, &[oven]).await, 303);
    assert_eq!(evening.sample.room.read(|state| state.ballots_in(round)), 2);
}

#[tokio::test]
async fn a_fifth_person_on_one_phone_is_shown_the_way_to_a_ballot_on_paper() {
    let evening = evening("blank").await;
    let mut phone = evening.phone("fr", "school").await;
    for name in ["Jef", "Lotte", "Rosa"] {
        assert_eq!(beside(&evening, &mut phone, name).await, 303);
    }
    let form = [("name", "Bart"), ("kind", "coach"), ("commune", "")];
    let full = phone.post(&evening.path("fr", "/beside"), &form).await;
    full.is(422).says("un bulletin sur papier, il compte autant").says("value=\"Bart\"");
    assert_eq!(evening.sample.room.read(|state| state.seats.len()), 4);
    // Nobody comes in beside nobody.
    let mut stranger = evening.house.browser();
    assert_eq!(beside(&evening, &mut stranger, "Eva").await, 303);
    assert_eq!(evening.sample.room.read(|state| state.seats.len()), 4);
}

#[tokio::test]
async fn a_seat_that_its_owner_closed_with_a_code_opens_on_a_shared_phone_with_that_code_alone() {
    let evening = evening("blank").await;
    let mut phone = evening.phone("nl", "school").await;
    assert_eq!(beside(&evening, &mut phone, "Jef").await, 303);
    let seats: Vec<_> = evening.sample.room.read(|state| state.seats.keys().copied().collect());
    let [amina, jef] = [0, 1].map(|place: usize| seats[place].to_string());
    let (here, turn, lock) =
        (evening.path("nl", ""), evening.path("nl", "/turn"), evening.path("nl", "/lock"));
    phone.get(&here).await.says("Mijn plaats met een code sluiten");
    phone.post(&lock, &[("code", "abc")]).await.is(422).is_silent_about("abc");
    phone.post(&lock, &[("code", "Kers4")]).await.is(303);
    phone.get(&here).await.says("Uw plaats gaat open met uw code.");
    phone.post(&turn, &[("as", &amina)]).await.is(303);
    phone.get(&here).await.says("<strong>Amina</strong>");
    // Neither by his name alone, nor by another code, nor by coming in again.
    let field = format!("code-{jef}");
    for code in ["", "kers5"] {
        let page = phone.post(&turn, &[("as", &jef), (&field, code)]).await;
        page.is(422).says("Dat is niet de juiste code.").says("Ik ben Amina");
    }
    let form = [("name", "Jef"), ("kind", "coach"), ("commune", "")];
    phone.post(&evening.path("nl", "/join"), &form).await.is(303);
    phone.get(&here).await.says("<strong>Amina</strong>");
    assert_eq!(evening.sample.room.read(|state| state.seats.len()), 2);
    phone.post(&turn, &[("as", &jef), (&field, " kers4")]).await.is(303);
    phone.get(&here).await.says("<strong>Jef</strong>");
    // After a few guesses even the right one has to wait; without a code the seat is open again.
    phone.post(&lock, &[("code", "")]).await.is(303);
    phone.post(&turn, &[]).await.is(303);
    phone.post(&turn, &[("as", &jef)]).await.is(303);
    phone.get(&here).await.says("Mijn plaats met een code sluiten");
    phone.post(&lock, &[("code", "Kers4")]).await.is(303);
    for _ in 0..2 {
        phone.post(&turn, &[("as", &jef), (&field, "1234")]).await.is(422);
    }
    phone.post(&turn, &[("as", &jef), (&field, "kers4")]).await.is(422);
}
