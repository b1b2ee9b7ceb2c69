//! What each kind of round gives a phone to do, without scripts.

use super::workshops::{Evening, evening};
use crate::browser::Browser;
use domain::workshop::{Answer, Command, RoundId, RoundKind, RoundPlan, ScenarioState, TableId};

impl Evening {
    async fn round(&self, kind: RoundKind) -> RoundId {
        let plan = RoundPlan::usual(kind, 10);
        self.sample.act(Command::Add { plan, place: 99 }).await;
        let round = self.sample.room.read(|state| state.course.rounds.last().unwrap().id);
        self.sample.act(Command::Open { round }).await;
        round
    }

    async fn says(&self, phone: &mut Browser, fields: &[(&str, &str)]) {
        phone.post(&self.path("fr", "/do"), fields).await.is(303);
    }

    /// Somebody who comes in at a table.
    async fn at_table(&self, kind: &str, name: &str, table: TableId) -> Browser {
        let mut phone = self.house.browser();
        let table = table.to_string();
        let fields = [("name", name), ("kind", kind), ("table", table.as_str())];
        phone.post(&self.path("fr", "/join"), &fields).await.is(303);
        phone
    }

    fn tables(&self) -> Vec<TableId> {
        self.sample.room.read(|state| state.tables.keys().copied().collect())
    }
}

#[tokio::test]
async fn a_code_of_no_workshop_is_told_as_one_and_stays_where_it_was_typed() {
    let evening = evening("blank").await;
    let other = if evening.path("fr", "").contains("123456") { "654321" } else { "123456" };
    for (language, words) in
        [("fr", "Aucun atelier"), ("nl", "geen workshop"), ("en", "No workshop")]
    {
        let page = evening.house.browser().get(&format!("/{language}/w?code={other}")).await;
        page.is(422).says(words).says(&format!("value=\"{other}\""));
    }
}

#[tokio::test]
async fn every_kind_of_round_gives_the_phone_something_to_do_or_says_to_listen() {
    let evening = evening("scenario-workshop").await;
    evening.sample.next().await;
    let table = evening.tables()[0];
    let mut phone = evening.at_table("inhabitants", "Amina", table).await;
    evening.round(RoundKind::Draw).await;
    evening.says(&mut phone, &[("do", "draw"), ("text", "Un seul appel")]).await;
    for (kind, expected) in [
        (RoundKind::Inspire, "value=\"reaction\""),
        (RoundKind::Pitch, "value=\"offer\""),
        (RoundKind::Ideate, "ladder__rung--now"),
        (RoundKind::Dream, "value=\"vision\""),
        (RoundKind::Draw, "name=\"amount\""),
        (RoundKind::Argue, "value=\"against\""),
        (RoundKind::Amend, "name=\"why\""),
        (RoundKind::Consent, "value=\"objection\""),
        (RoundKind::Vote, "name=\"choice\""),
        (RoundKind::Allocate, "name=\"dots-"),
        (RoundKind::WhatIf, "pas encore choisi"),
        (RoundKind::Market, "value=\"need\""),
        (RoundKind::Jury, "name=\"choice\""),
        (RoundKind::Harvest, "value=\"commitment\""),
        (RoundKind::Break, "On vous attend ici"),
    ] {
        let round = evening.round(kind).await;
        if kind == RoundKind::Jury {
            let seats = evening.sample.room.read(|state| state.seats.keys().copied().collect());
            evening.sample.act(Command::NameJury { round, seats, paper: 0 }).await;
        }
        let page = phone.get(&evening.path("fr", "")).await;
        page.is(200).says(expected).is_silent_about("workshop-do-");
        assert!(page.body.len() < 60_000, "{kind:?}: {} bytes", page.body.len());
    }
}

#[tokio::test]
async fn a_table_draws_a_scenario_with_money_a_rule_and_who_may_carry_it() {
    let evening = evening("scenario-workshop").await;
    evening.sample.next().await;
    let table = evening.tables()[0];
    let mut phone = evening.at_table("association", "Rosa", table).await;
    evening.round(RoundKind::Draw).await;
    evening.says(&mut phone, &[("do", "draw"), ("text", "Deux enveloppes")]).await;
    let id = evening.sample.room.read(|state| state.scenarios.keys().next().unwrap().to_string());
    let write = |field: &'static str| {
        vec![("do", "write"), ("scenario", id.as_str()), ("field", field), ("based_on", "0")]
    };
    let mut money = write("envelopes");
    money.extend([
        ("label", "Quartiers"),
        ("amount", "700.000"),
        ("label", "Écoles"),
        ("amount", "500 000,50"),
    ]);
    evening.says(&mut phone, &money).await;
    let mut rule = write("selection");
    rule.push(("method", "equal-shares"));
    evening.says(&mut phone, &rule).await;
    let mut who = write("eligibility");
    who.extend([("kinds", "inhabitants"), ("kinds", "school")]);
    evening.says(&mut phone, &who).await;
    let scenario =
        evening.sample.room.read(|state| state.scenarios.values().next().unwrap().clone());
    assert_eq!(scenario.cost().plain(), "1200000.50");
    let id = scenario.id;
    evening.sample.act(Command::LockScenario { scenario: id }).await;
    let alternative = evening.sample.room.read(|state| state.scenarios[&id].alternative()).unwrap();
    assert_eq!(alternative.lines.len(), 2);
    assert!(alternative.method.is_some());
}

#[tokio::test]
async fn an_argument_is_pinned_to_a_field_and_others_agree_with_it() {
    let evening = evening("scenario-workshop").await;
    evening.sample.next().await;
    let table = evening.tables()[0];
    let (mut amina, mut jef) = (
        evening.at_table("inhabitants", "Amina", table).await,
        evening.phone("nl", "school").await,
    );
    evening.round(RoundKind::Draw).await;
    evening.says(&mut amina, &[("do", "draw"), ("text", "Un seul appel")]).await;
    let id = evening.sample.room.read(|state| state.scenarios.keys().next().unwrap().to_string());
    evening.round(RoundKind::Argue).await;
    let argue = [
        ("do", "argue"),
        ("scenario", id.as_str()),
        ("side", "against"),
        ("field", "title"),
        ("text", "Trop vague"),
    ];
    evening.says(&mut amina, &argue).await;
    jef.get(&evening.path("nl", "")).await.says("Trop vague").says("value=\"support\"");
    let argument =
        evening.sample.room.read(|state| state.arguments.keys().next().unwrap().to_string());
    let support = [("do", "support"), ("argument", argument.as_str()), ("on", "yes")];
    jef.post(&evening.path("nl", "/do"), &support).await.is(303);
    amina.get(&evening.path("fr", "")).await.says("Une personne est d’accord");
}

#[tokio::test]
async fn a_change_is_taken_over_worked_in_or_declined_and_who_proposed_it_reads_why() {
    let evening = evening("scenario-workshop").await;
    evening.sample.next().await;
    let tables = evening.tables();
    let mut host = evening.at_table("association", "Rosa", tables[0]).await;
    let mut guest = evening.at_table("commune", "Jef", tables[1]).await;
    evening.round(RoundKind::Draw).await;
    evening.says(&mut host, &[("do", "draw"), ("text", "Un seul appel")]).await;
    let id = evening.sample.room.read(|state| state.scenarios.keys().next().unwrap().to_string());
    let seat = evening.sample.room.read(|state| state.seats.keys().next().unwrap().to_string());
    evening.says(&mut host, &[("do", "role"), ("seat", &seat), ("role", "scribe")]).await;
    evening.round(RoundKind::Amend).await;
    let amend = |text: &'static str| {
        [
            ("do", "amend"),
            ("scenario", id.as_str()),
            ("field", "how"),
            ("based_on", "0"),
            ("text", text),
            ("why", "C’est plus clair"),
        ]
    };
    for text in ["Une fois par an", "Deux fois par an", "Jamais"] {
        evening.says(&mut guest, &amend(text)).await;
    }
    let ids: Vec<String> = evening
        .sample
        .room
        .read(|state| state.amendments.keys().map(ToString::to_string).collect());
    // Three want something else in the same place: the table is told exactly that.
    let page = host.get(&evening.path("fr", "")).await;
    page.says("2 autres propositions").says("value=\"merge\"");
    evening.says(&mut host, &[("do", "accept"), ("amendment", &ids[0])]).await;
    let again = [("do", "accept"), ("amendment", ids[1].as_str())];
    host.post(&evening.path("fr", "/do"), &again).await.is(422).says("Quelqu’un a changé");
    host.get(&evening.path("fr", "")).await.says("réécrite depuis (version 1)");
    let merge = [
        ("do", "merge"),
        ("amendment", ids[1].as_str()),
        ("based_on", "1"),
        ("text", "Une fois, puis deux"),
    ];
    evening.says(&mut host, &merge).await;
    let decline =
        [("do", "decline"), ("amendment", ids[2].as_str()), ("reason", "Il faut bien décider")];
    evening.says(&mut host, &decline).await;
    let page = guest.get(&evening.path("fr", "")).await;
    page.says("Repris tel quel.").says("Intégré avec autre chose.").says("Il faut bien décider");
    let answers: Vec<Answer> = evening
        .sample
        .room
        .read(|state| state.amendments.values().map(|one| one.answer.clone()).collect());
    assert_eq!(answers[..2], [Answer::Accepted, Answer::Merged]);
    // Nobody of another table answers in its place.
    let mine = evening.sample.room.read(|state| state.scenarios.values().next().unwrap().state);
    assert_eq!(mine, ScenarioState::Open);
    evening.says(&mut host, &amend("Autre chose")[..]).await;
    let last =
        evening.sample.room.read(|state| state.amendments.keys().next_back().unwrap().to_string());
    guest.post(&evening.path("fr", "/do"), &[("do", "accept"), ("amendment", &last)]).await.is(422);
}

#[tokio::test]
async fn an_objection_is_read_by_all_with_how_it_was_worked_in() {
    let evening = evening("blank").await;
    evening.sample.vote(&["Un seul appel"]).await;
    evening.round(RoundKind::Consent).await;
    let (mut amina, mut jef) =
        (evening.phone("fr", "inhabitants").await, evening.phone("fr", "commune").await);
    let id = evening.sample.room.read(|state| state.scenarios.keys().next().unwrap().to_string());
    let object = [
        ("do", "note"),
        ("kind", "objection"),
        ("scenario", id.as_str()),
        ("text", "Et les petits projets ?"),
    ];
    evening.says(&mut amina, &object).await;
    jef.get(&evening.path("fr", "")).await.says("Et les petits projets").says("Un seul appel");
    let note = evening.sample.room.read(|state| state.notes.keys().next().unwrap().to_string());
    let answer =
        [("do", "answer-note"), ("note", note.as_str()), ("answer", "Un guichet pour eux")];
    jef.post(&evening.path("fr", "/do"), &answer).await.is(422);
    let mut staff = evening.house.staff().await;
    staff.post(&evening.path("fr", "/console"), &answer).await.is(303);
    amina.get(&evening.path("fr", "")).await.says("Un guichet pour eux");
}

#[tokio::test]
async fn a_question_keeps_its_answer_and_each_person_says_one_sentence_on_phones_the_console_and_the_screen()
 {
    let evening = evening("blank").await;
    evening.sample.vote(&["Un seul appel"]).await;
    evening.round(RoundKind::Consent).await;
    let (mut amina, mut jef) =
        (evening.phone("fr", "inhabitants").await, evening.phone("nl", "commune").await);
    let id = evening.sample.room.read(|state| state.scenarios.keys().next().unwrap().to_string());
    let say = |kind: &'static str, text: &'static str| {
        [("do", "note"), ("kind", kind), ("scenario", id.as_str()), ("text", text)]
    };
    evening.says(&mut amina, &say("question", "Qui tient la caisse ?")).await;
    evening.says(&mut amina, &say("reaction", "Oui, mais en petit")).await;
    evening.says(&mut amina, &say("reaction", "Oui, et en grand")).await;
    let long = "a".repeat(161);
    let too_long = [("do", "note"), ("kind", "reaction"), ("scenario", &id), ("text", &long)];
    amina.post(&evening.path("fr", "/do"), &too_long).await.is(422);
    let (here, console) = (evening.path("nl", ""), evening.path("fr", "/console"));
    let page = jef.get(&here).await;
    page.says("Qui tient la caisse").says("Oui, et en grand").is_silent_about("mais en petit");
    let mut staff = evening.house.staff().await;
    staff.get(&console).await.says("Questions sans réponse").says("Réactions\u{a0}: 1");
    let note = evening.sample.room.read(|state| state.notes.keys().next().unwrap().to_string());
    let answer = [("do", "answer-note"), ("note", note.as_str()), ("answer", "La commune")];
    staff.post(&console, &answer).await.is(303);
    staff.get(&console).await.is_silent_about("Questions sans réponse");
    jef.get(&here).await.says("Antwoord:").says("La commune");
    // The round begins with what is not clear.
    let scene = format!("voices-{id}");
    staff.post(&console, &[("do", "show"), ("scene", &scene)]).await.is(303);
    let screen = evening.house.browser().get(&evening.path("nl", "/projector")).await;
    screen.says("Wat is er niet duidelijk").says("Qui tient la caisse").says("La commune");
}

#[tokio::test]
async fn somebody_sits_down_where_they_read_a_sign_and_takes_a_part_that_nobody_has() {
    let evening = evening("world-cafe").await;
    evening.sample.next().await;
    let tables = evening.tables();
    let mut amina = evening.at_table("inhabitants", "Amina", tables[0]).await;
    let mut jef = evening.phone("fr", "commune").await;
    let sign = evening.path("fr", &format!("?table={}", tables[0]));
    jef.get(&sign).await.says("Je m’assieds à la table");
    let table = tables[0].to_string();
    evening.says(&mut jef, &[("do", "sit"), ("table", &table)]).await;
    jef.get(&sign).await.is_silent_about("Je m’assieds");
    amina.get(&evening.path("fr", "")).await.says("J’accueille cette table");
    let seats: Vec<String> =
        evening.sample.room.read(|state| state.seats.keys().map(ToString::to_string).collect());
    evening.says(&mut amina, &[("do", "role"), ("seat", &seats[0]), ("role", "host")]).await;
    jef.get(&evening.path("fr", "")).await.is_silent_about("J’accueille cette table");
    let also = [("do", "role"), ("seat", seats[1].as_str()), ("role", "host")];
    jef.post(&evening.path("fr", "/do"), &also).await.is(422);
    // Nobody is given a part, or moved, by a neighbour who serves no table.
    let mut other = evening.phone("fr", "school").await;
    let move_him = [("do", "role"), ("seat", seats[0].as_str()), ("role", "")];
    other.post(&evening.path("fr", "/do"), &move_him).await.is(422);
}

#[tokio::test]
async fn cases_are_read_on_every_phone_and_somebody_says_which_one_speaks_to_them() {
    let evening = evening("scenario-workshop").await;
    evening.sample.next().await;
    let mut staff = evening.house.staff().await;
    let case = [("do", "note"), ("kind", "case"), ("text", "À Gand, les jardins sont à tous")];
    staff.post(&evening.path("fr", "/console"), &case).await.is(303);
    evening.round(RoundKind::Inspire).await;
    let mut phone = evening.phone("fr", "coach").await;
    phone.get(&evening.path("fr", "")).await.says("À Gand").says("Ça m’inspire");
    let note = evening.sample.room.read(|state| state.notes.keys().next().unwrap().to_string());
    evening.says(&mut phone, &[("do", "hand"), ("note", &note), ("on", "yes")]).await;
    let screen = evening.house.browser().get(&evening.path("fr", "/projector")).await;
    screen.says("À Gand");
}

#[tokio::test]
async fn what_the_same_questions_gave_before_stands_beside_what_they_give_now() {
    let evening = evening("scenario-workshop").await;
    evening.sample.next().await;
    let mut phones = Vec::new();
    for _ in 0..3 {
        phones.push(evening.phone("fr", "inhabitants").await);
    }
    let answer = |round: RoundId, value: &'static str| {
        vec![
            ("do".to_owned(), "cast".to_owned()),
            ("round".to_owned(), round.to_string()),
            ("answer-0".to_owned(), value.to_owned()),
        ]
    };
    let first = evening.sample.room.read(|state| state.current().unwrap().id);
    for (round, value) in [(Some(first), "1"), (None, "4")] {
        let round = match round {
            Some(round) => round,
            None => {
                let mut staff = evening.house.staff().await;
                let add = [("do", "add"), ("kind", "measure"), ("minutes", "5"), ("where", "next")];
                staff.post(&evening.path("fr", "/console"), &add).await.is(303);
                let rounds = evening.sample.room.read(|state| state.course.rounds[1].id);
                evening.sample.act(Command::Open { round: rounds }).await;
                rounds
            }
        };
        for phone in &mut phones {
            let fields = answer(round, value);
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            evening.says(phone, &fields).await;
        }
        evening.sample.next().await;
        evening.wait(6);
        evening.sample.next().await;
    }
    phones[0].get(&evening.path("fr", "")).await.says("4,00").says("1,00");
}

#[tokio::test]
async fn what_one_offers_in_the_room_can_go_on_the_board_under_ones_own_name() {
    let evening = evening("pitch-evening").await;
    evening.sample.next().await;
    evening.round(RoundKind::Market).await;
    let mut amina = evening.phone("fr", "association").await;
    let mut jef = evening.phone("fr", "commune").await;
    let offer = [("do", "note"), ("kind", "offer"), ("text", "Une tonnelle"), ("quantity", "2")];
    evening.says(&mut amina, &offer).await;
    let board = "/fr/registry/board/new?side=offer&amp;what=Une%20tonnelle&amp;quantity=2";
    amina.get(&evening.path("fr", "")).await.says(board);
    jef.get(&evening.path("fr", ""))
        .await
        .says("Une tonnelle")
        .is_silent_about("/registry/board/new");
    let mut member = evening.house.browser_of("member@test.example").await;
    let form = member.get(&board.replace("&amp;", "&")).await;
    form.is(200).says("Une tonnelle").says("value=\"2\"");
}
