//! Who reads a harvest, and what it says to whom.

use super::evening::{Evening, evening};
use domain::workshop::{Command, FieldKey, FieldValue, RoundId, SessionState};

#[tokio::test]
async fn the_harvest_holds_what_the_room_did_on_the_page_in_the_table_and_as_data() {
    let evening = evening(false).await;
    evening.end().await;
    let mut anyone = evening.house.browser();
    let page = anyone.get(&evening.path("fr", "/harvest")).await;
    page.is(200)
        .says("Un appel à plusieurs")
        .says("Fixé par la salle")
        .says("Les petits projets font vivre la rue.")
        .says("Une école ne peut pas porter un grand projet seule.")
        .says("La commune, écrit dans les conditions.")
        .says("13\u{a0}sur\u{a0}13")
        .says("On s’est écoutés, pour une fois.")
        .says("Je réunis les comités en mai.")
        .says("Chaque rue a son jardin.");
    // What was decided stands before everything else.
    let short = page.body.split("<h2>En bref</h2>").nth(1).unwrap();
    let short = short.split("</ul>").next().unwrap();
    for line in [
        "La salle a arrêté «\u{a0}Un appel à plusieurs\u{a0}» (100\u{a0}000\u{a0}€).",
        "13\u{a0}personnes d’accord sur\u{a0}13.",
        "Objections\u{a0}: 1\u{a0}; encore sans réponse\u{a0}: 0.",
        "La première échéance\u{a0}: 1er juin 2026.",
    ] {
        assert!(spaced(short).contains(&spaced(line)), "{line}: {short}");
    }
    let hash = page.body.split("harvest-small\">").filter_map(|part| part.get(..64));
    let hash = hash.filter(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit())).last();
    let hash = hash.unwrap().to_owned();
    let head = &evening.sample.room.head;
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let rows = store::workshop::tail(&mut tx, head.id, 1, 0).await.unwrap();
    assert_eq!(rows.last().unwrap().hash, hash);
    drop(tx);
    anyone.get(&evening.path("nl", "/harvest")).await.is(200).says("Vastgelegd door de zaal");
    let table = anyone.get(&evening.path("fr", "/harvest.csv")).await;
    table.is(200).says("\"Les scénarios\";\"Un appel à plusieurs\"").says("13\u{a0}sur\u{a0}13");
    let data = anyone.get(&evening.path("en", "/harvest.json")).await;
    let data: serde_json::Value = serde_json::from_str(&data.is(200).body).unwrap();
    assert_eq!(data["harvest"]["attendance"]["people"], 13);
    assert_eq!(data["harvest"]["results"][0]["scenarios"][0]["agree"], 13);
    assert_eq!(data["harvest"]["seal"]["hash"], hash);
    let paper = anyone.get(&evening.path("fr", "/harvest.pdf")).await;
    assert!(paper.is(200).body.starts_with("%PDF-"));
}

#[tokio::test]
async fn money_that_need_not_be_spent_is_counted_from_what_the_room_itself_offers() {
    let evening = evening(false).await;
    evening.end().await;
    let page = evening.house.browser().get(&evening.path("fr", "/harvest")).await;
    page.says("Achats évités si ces prêts se font").says("une tonnelle");
    let data = evening.house.browser().get(&evening.path("fr", "/harvest.json")).await;
    let data: serde_json::Value = serde_json::from_str(&data.body).unwrap();
    let price = kinds::kinds().unwrap().into_iter().find(|kind| kind.slug == "tent-popup").unwrap();
    let two = price.typical_price_cents.unwrap() * 2;
    assert_eq!(data["avoided_cents"], two);
    assert_eq!(data["matches"][0]["offers"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn everyone_reads_neither_names_nor_words_that_nobody_allowed_to_quote() {
    let evening = evening(false).await;
    evening.end().await;
    for ending in ["harvest", "harvest.csv", "harvest.json"] {
        let page = evening.house.browser().get(&evening.path("fr", &format!("/{ending}"))).await;
        let page = page.is(200);
        if ending != "harvest.json" {
            // What is counted is what is shown, and what is not is said.
            page.says("Un engagement n’est pas repris ici").is_silent_about("2 engagements");
        }
        page.is_silent_about("Prénom-")
            .is_silent_about("Ne me citez pas.")
            .is_silent_about("Je demande à ma direction.");
    }
    let page = evening.staff().await.get(&evening.path("fr", "/harvest")).await;
    page.says("Prénom-school-0").says("Je demande à ma direction.");
    page.is_silent_about("Ne me citez pas.");
}

#[tokio::test]
async fn a_kind_of_actor_with_fewer_than_three_people_is_named_nowhere() {
    let evening = evening(false).await;
    evening.end().await;
    // One person came for a school, two are elected: together they are three.
    let page = evening.house.browser().get(&evening.path("fr", "/harvest")).await;
    let school = "école";
    let told = page.body.replace("Une école ne peut pas porter un grand projet seule.", "");
    assert!(!told.contains(school), "{told}");
    page.says("autres").is_silent_about("mandat électif");
    let data = evening.house.browser().get(&evening.path("fr", "/harvest.json")).await;
    data.is_silent_about("\"school\"").is_silent_about("\"elected\"").says("\"others\"");
}

#[tokio::test]
async fn before_the_end_and_of_a_rehearsal_facilitators_alone_read_the_harvest() {
    let running = evening(false).await;
    let path = running.path("fr", "/harvest");
    running.house.browser().get(&path).await.is(303);
    running.house.browser_of("voter@test.example").await.get(&path).await.is(403);
    running.staff().await.get(&path).await.is(200).says("n’est pas terminé");
    let rehearsal = evening(true).await;
    rehearsal.end().await;
    let path = rehearsal.path("nl", "/harvest");
    rehearsal.house.browser().get(&path).await.is(303);
    rehearsal.staff().await.get(&path).await.is(200).says("Generale repetitie");
}

#[tokio::test]
async fn the_sheet_keeps_who_wrote_what_and_when_and_every_earlier_version() {
    let evening = evening(false).await;
    evening.end().await;
    let mut staff = evening.staff().await;
    let sheet = evening.path("fr", "/sheet");
    evening.house.browser().get(&sheet).await.is(303);
    evening.house.browser_of("voter@test.example").await.post(&sheet, &[]).await.is(403);
    let refused = staff.post(&sheet, &[("narrative", "Cinq heures denses.")]).await;
    refused.is(422).says("Remplissez ce champ.").says("Cinq heures denses.");
    for words in ["Cinq heures denses.", "Près de cinq heures."] {
        let fields = [
            ("author", "Carine, participation"),
            ("narrative", words),
            ("tick-actors-after", "yes"),
            ("actors-after", "Huit sortes d’acteurs autour des mêmes tables."),
        ];
        assert!(staff.post(&sheet, &fields).await.is(303).location().ends_with("done=sheet"));
        evening.wait(60);
    }
    let page = evening.house.browser().get(&evening.path("fr", "/harvest")).await;
    page.says("Près de cinq heures.")
        .is_silent_about("Cinq heures denses.")
        .says("Carine, participation, 2\u{a0}mars 2026")
        .says("A été abordée")
        .says("Huit sortes d’acteurs autour des mêmes tables.");
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let versions = store::harvest::sheet(&mut tx, evening.sample.room.head.id).await.unwrap();
    let narrative = domain::workshop::harvest::SheetField::Narrative;
    let of: Vec<_> = versions.iter().filter(|entry| entry.field == narrative).collect();
    assert_eq!(of.len(), 2);
    assert!(of[0].at < of[1].at);
    let after = domain::workshop::harvest::SheetField::ActorsAfter;
    assert_eq!(versions.iter().filter(|entry| entry.field == after).count(), 1);
}

/// Everyone votes on two scenarios with an amount; the first is fixed.
async fn decide(evening: &Evening) {
    let lines = vec![super::evening::line("Assemblées", 30_000)];
    let write = Command::Write {
        scenario: evening.scenarios[1],
        field: FieldKey::Envelopes,
        based_on: 0,
        value: FieldValue::Lines { lines },
    };
    evening.sample.act(write).await;
    evening.vote().await;
    evening.wait(300);
    evening.sample.act(Command::Lock { round: evening.round }).await;
    evening.wait(6);
    evening.sample.next().await;
    evening.sample.act(Command::LockScenario { scenario: evening.scenarios[0] }).await;
}

/// Everyone would choose what stands on the screen, and all is over.
async fn choose(evening: &Evening) {
    for (seat, _) in &evening.seats {
        let trial = evening.sample.room.read(|state| state.board.clone().unwrap().trial);
        let token = evening.sample.room.token(*seat, RoundId(0));
        evening.say(*seat, Command::Lean { token, trial: Box::new(trial) }).await;
    }
    while evening.sample.room.read(|state| state.session() != SessionState::Closed) {
        evening.sample.next().await;
    }
    evening.wait(20);
}

#[tokio::test]
async fn what_was_tried_on_the_screen_stands_in_the_harvest_with_what_it_funds() {
    let evening = evening(false).await;
    decide(&evening).await;
    let source = format!("room:{}", evening.round);
    let begin = [("begin", "yes"), ("source", source.as_str()), ("scenario", "")];
    let mut staff = evening.staff().await;
    let console = evening.path("fr", "/console");
    staff.post(&console, &[&[("do", "board")][..], &begin[..]].concat()).await.is(303);
    // Ballots of the room have no budget: without a scenario they are one pot.
    let tried = evening.house.browser().get(&evening.path("fr", "/what-if")).await;
    tried
        .is(200)
        .says("Ce n’est le budget d’aucune administration.")
        .says("avec l’enveloppe imaginée")
        .is_silent_about("aujourd’hui");
    let more = [("scenario", ""), ("money", "130 000"), ("method", "greedy"), ("minimum", "2")];
    let more = [&[("do", "board"), ("source", source.as_str())][..], &more[..]].concat();
    staff.post(&console, &more).await.is(303);
    choose(&evening).await;
    let mut anyone = evening.house.browser();
    for ending in ["harvest", "harvest.csv"] {
        let page = anyone.get(&evening.path("fr", &format!("/{ending}"))).await;
        page.is(200)
            .says("ce qui a été essayé")
            .says("rien en dessous de 2 voix")
            .says("2 sur 2, pour 130\u{a0}000\u{a0}€")
            .says("Ce que la salle choisirait");
    }
    let dutch = anyone.get(&evening.path("nl", "/harvest")).await;
    dutch.says("Wat de zaal zou kiezen").says("van geen enkele overheid het budget");
    let data = anyone.get(&evening.path("en", "/harvest.json")).await;
    let data: serde_json::Value = serde_json::from_str(&data.is(200).body).unwrap();
    let tried = &data["harvest"]["trials"][0];
    assert_eq!(tried["boards"][1]["pots"][0]["projects"][1]["funded"], true);
    assert_eq!(tried["room"]["all"]["people"], 13);
    let groups = tried["room"]["groups"].as_array().unwrap();
    // One of a school and two elected are told together.
    let others = groups.iter().find(|group| group["group"] == "others").unwrap();
    assert_eq!(others["said"]["people"], 3);
    let paper = anyone.get(&evening.path("nl", "/harvest.pdf")).await;
    assert!(paper.is(200).body.starts_with("%PDF-"));
}

/// Words with plain spaces.
fn spaced(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}
