//! From a need that is said in a room to the board that everyone reads, and back to whoever said it.

use crate::{
    browser::{Browser, House, house},
    workshops::Evening,
};
use domain::workshop::RoundKind;
use tests::workshop;

/// A real evening, on which needs and offers are noted.
async fn market() -> Evening {
    let house = house(true).await;
    let sample = workshop::opened(&house.world.services, "pitch-evening", false).await;
    let evening = Evening { house, sample };
    evening.sample.next().await;
    let market = evening.sample.room.read(|state| {
        let rounds = &state.course.rounds;
        rounds.iter().find(|round| round.kind == RoundKind::Market).unwrap().id
    });
    evening.sample.act(domain::workshop::Command::Open { round: market }).await;
    evening
}

async fn says(evening: &Evening, phone: &mut Browser, kind: &str, what: &str) -> String {
    let note = [("do", "note"), ("kind", kind), ("text", what), ("quantity", "2")];
    phone.post(&evening.path("fr", "/do"), &note).await.is(303);
    let note = evening.sample.room.read(|state| *state.notes.keys().next_back().unwrap());
    evening.path("fr", &format!("/market/{note}"))
}

async fn board(house: &House) -> crate::browser::Answer {
    house.browser().get("/fr/registry/board").await
}

#[tokio::test]
async fn a_need_of_the_room_is_on_the_board_with_its_kind_once_whoever_said_it_agrees() {
    let evening = market().await;
    let mut phone = evening.phone("fr", "school").await;
    let page = says(&evening, &mut phone, "need", "une tonnelle").await;
    phone.get(&evening.path("fr", "")).await.says(&format!("href=\"{page}\""));
    let refused = phone.post(&page, &[("commune", "jette")]).await;
    refused.is(422).says("id=\"consent-error\"").says("rien n’est parti");
    board(&evening.house).await.is_silent_about("une tonnelle");
    let agrees = [("commune", "jette"), ("consent", "yes")];
    phone.post(&page, &agrees).await.is(303);
    board(&evening.house).await.says("une tonnelle").is_silent_about("Amina");
    let posted = evening.posted().await;
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let intent = store::registry::intent::by_id(&mut tx, posted.intent).await.unwrap().unwrap();
    drop(tx);
    let kind = intent.kind.as_ref().map(ToString::to_string);
    assert_eq!((kind.as_deref(), intent.quantity), (Some("tent-popup"), 2));
    // Twice is once.
    phone.post(&page, &agrees).await.is(303);
    let board =
        service::registry::board::board(&evening.house.world.services, None, 1).await.unwrap();
    let ours = board.needs.iter().filter(|need| need.actor.id == intent.actor.id);
    assert_eq!(ours.count(), 1);
    phone.get(&evening.path("fr", "")).await.says("au tableau");
}

#[tokio::test]
async fn until_it_is_claimed_who_facilitates_answers_and_then_whoever_said_it() {
    let evening = market().await;
    let mut phone = evening.phone("fr", "association").await;
    let page = says(&evening, &mut phone, "offer", "une tonnelle").await;
    phone.post(&page, &[("commune", "jette"), ("consent", "yes")]).await.is(303);
    let posted = evening.posted().await;
    let intent = format!("/fr/registry/board/{}", posted.intent);
    let mut staff = evening.house.staff().await;
    staff.get(&intent).await.is(200).says("Retirer du tableau");
    let claim = evening.path("fr", &format!("/claim/{}", posted.token));
    phone.get(&page).await.says(&format!("href=\"{claim}\""));
    phone.get(&claim).await.is(200).says("Se connecter pour le reprendre");
    let mut rosa = evening.house.browser_of("rosa@test.example").await;
    rosa.get(&claim).await.is(200).says("Le reprendre à mon nom");
    let named = [("do", "claim"), ("speaker", "self"), ("name", "Rosa")];
    let nameless = [("do", "claim"), ("speaker", "self"), ("name", "")];
    rosa.post(&claim, &nameless).await.is(422);
    rosa.post(&claim, &named).await.is(303);
    rosa.get(&intent).await.says("Rosa").says("Retirer du tableau");
    staff.get(&intent).await.is(200).is_silent_about("Retirer du tableau");
    let mut other = evening.house.browser_of("sam@test.example").await;
    other.get(&claim).await.is(200).says("C’est repris").is_silent_about("Le reprendre à mon nom");
    other.post(&claim, &named).await.is(409);
}

#[tokio::test]
async fn a_word_that_nobody_knows_waits_for_a_steward_and_a_letter_leads_to_the_claim() {
    let evening = market().await;
    let mut phone = evening.phone("fr", "school").await;
    let page = says(&evening, &mut phone, "need", "un zwierelaar").await;
    let agrees = [("commune", "jette"), ("consent", "yes"), ("email", "Nora@Test.Example")];
    phone.post(&page, &agrees).await.is(303);
    evening.house.staff().await.get("/fr/admin/registry").await.is(200).says("zwierelaar");
    let posted = evening.posted().await;
    let letters = service::mail::outbox(&evening.house.world.services).await.unwrap();
    let letter = letters.iter().find(|it| it.recipient.as_str() == "nora@test.example").unwrap();
    assert!(letter.body.contains(&posted.token), "{}", letter.body);
    // The address is nowhere but on that letter.
    let log = evening.sample.room.read(|state| serde_json::to_string(state).unwrap());
    assert!(!log.to_lowercase().contains("nora@"));
    let claim = evening.path("fr", &format!("/claim/{}", posted.token));
    phone.post(&claim, &[("do", "withdraw")]).await.is(303);
    board(&evening.house).await.is_silent_about("zwierelaar");
}

#[tokio::test]
async fn nobody_puts_the_words_of_somebody_else_on_the_board() {
    let evening = market().await;
    let mut phone = evening.phone("fr", "school").await;
    let page = says(&evening, &mut phone, "need", "une tonnelle").await;
    let agrees = [("commune", "jette"), ("consent", "yes")];
    let mut neighbour = evening.phone("fr", "coach").await;
    neighbour.get(&page).await.is(303);
    neighbour.post(&page, &agrees).await.is(303);
    evening.house.staff().await.post(&page, &agrees).await.is(404);
    board(&evening.house).await.is_silent_about("une tonnelle");
    // What a facilitator wrote down for somebody without a phone goes through the console.
    let mut staff = evening.house.staff().await;
    let note = [("do", "note"), ("kind", "offer"), ("text", "une remorque")];
    staff.post(&evening.path("fr", "/console"), &note).await.is(303);
    let id = evening.sample.room.read(|state| *state.notes.keys().next_back().unwrap());
    let page = evening.path("fr", &format!("/market/{id}"));
    staff.get(&evening.path("fr", "/console")).await.says(&format!("href=\"{page}\""));
    staff.get(&page).await.says("La personne qui l’a dit est d’accord");
    // A word of several meanings is asked about, and nothing that was ticked is lost.
    let asked = staff.post(&page, &agrees).await;
    asked.is(422).says("name=\"kind\" value=\"bike-trailer\"").says("checked");
    let mut chosen = agrees.to_vec();
    chosen.push(("kind", "bike-trailer"));
    staff.post(&page, &chosen).await.is(303);
    board(&evening.house).await.says("une remorque");
}

#[tokio::test]
async fn the_harvest_counts_the_matches_made_in_the_room() {
    let evening = market().await;
    let (mut one, mut other) =
        (evening.phone("fr", "school").await, evening.phone("fr", "coach").await);
    says(&evening, &mut one, "need", "une tonnelle").await;
    let note = evening.sample.room.read(|state| state.notes.keys().next().unwrap().to_string());
    let hand = [("do", "hand"), ("note", note.as_str()), ("on", "yes")];
    other.post(&evening.path("fr", "/do"), &hand).await.is(303);
    let harvest = evening.house.staff().await.get(&evening.path("fr", "/harvest")).await;
    harvest.is(200).says("mise en lien dans la salle").says("un besoin ou une offre a trouvé");
}

impl Evening {
    async fn posted(&self) -> store::workshop_board::Posted {
        let note = self.sample.room.read(|state| *state.notes.keys().next_back().unwrap());
        let posted =
            service::workshop_board::posted(&self.house.world.services, &self.sample.room, note);
        posted.await.unwrap().unwrap()
    }
}
