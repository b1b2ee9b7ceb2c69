//! The screen in front and the console that leads it.

use super::workshops::{Evening, evening};
use crate::browser::{Answer, Browser};
use domain::{
    actor::ActorType,
    locale::Locale,
    text::Authored,
    workshop::{
        Command, FieldKey, FieldValue, NewNote, NoteKind, RoundKind, RoundPlan, RoundState, Scene,
        Side,
    },
};

fn text(words: &str) -> Authored {
    Authored::parse(Some(Locale::Fr), words, 400).unwrap()
}

impl Evening {
    async fn screen(&self, language: &str, query: &str) -> Answer {
        self.house.browser().get(&self.path(language, &format!("/projector{query}"))).await
    }

    /// Something that a facilitator does on the console.
    async fn desk(&self, staff: &mut Browser, fields: &[(&str, &str)]) {
        staff.post(&self.path("fr", "/console"), fields).await.is(303);
    }

    async fn note(&self, kind: NoteKind, words: &str) {
        let (scenario, quantity, day, consent) = (None, None, None, false);
        let note = NewNote { kind, text: text(words), scenario, quantity, day, consent };
        self.sample.act(Command::Note(Box::new(note))).await;
    }

    async fn scenario(&self, title: &str) -> domain::workshop::ScenarioId {
        let fields = [(FieldKey::Title, FieldValue::Text { text: text(title) })].into();
        self.sample.act(Command::Draw { table: None, fields }).await;
        self.sample.room.read(|state| *state.scenarios.keys().next_back().unwrap())
    }

    async fn open(&self, kind: RoundKind) -> domain::workshop::RoundId {
        let plan = RoundPlan::usual(kind, 10);
        self.sample.act(Command::Add { plan, place: 99 }).await;
        let round = self.sample.room.read(|state| state.course.rounds.last().unwrap().id);
        self.sample.act(Command::Open { round }).await;
        round
    }
}

#[tokio::test]
async fn the_screen_follows_the_run_sheet_until_somebody_chooses_a_scene() {
    let evening = evening("pitch-evening").await;
    let halves = format!("{}\u{a0}{}", &evening.sample.code[..3], &evening.sample.code[3..]);
    let join = evening.screen("fr", "").await;
    join.is(200).says(&halves).says("live-square").says("Entrez avec votre téléphone");
    evening.sample.next().await;
    evening.screen("fr", "").await.says("Accueil").says("projector-clock").says("data-ends=");
    evening.sample.act(Command::Show { scene: Scene::Join }).await;
    evening.screen("fr", "").await.says(&halves);
    evening.sample.act(Command::Show { scene: Scene::Follow }).await;
    evening.screen("fr", "").await.says("projector-clock");
    evening.open(RoundKind::Market).await;
    evening.screen("nl", "").await.says("Wat zoekt u?");
    evening.note(NoteKind::Need, "Une tonnelle").await;
    evening.note(NoteKind::Offer, "Une remorque").await;
    evening.screen("nl", "").await.says("Une tonnelle").says("Une remorque");
}

#[tokio::test]
async fn the_screen_speaks_french_and_dutch_together_or_one_alone_dark_or_light() {
    let evening = evening("pitch-evening").await;
    evening.sample.next().await;
    let one = evening.screen("fr", "").await;
    one.is(200).says("Accueil").is_silent_about("Onthaal").says("projector night");
    let both = evening.screen("fr", "?with=nl&tone=day").await;
    both.says("Accueil").says("Onthaal").says("projector day");
    both.says("/projector/part?with=nl&amp;tone=day");
    let part = evening.house.browser().get(&evening.path("fr", "/projector/part?with=nl")).await;
    part.is(200).says("Onthaal").is_silent_about("<html");
}

#[tokio::test]
async fn until_the_result_is_shown_the_screen_counts_ballots_and_says_nothing_of_them() {
    let evening = evening("blank").await;
    let round = evening.sample.vote(&["Jardins partagés"]).await;
    let scenario = evening.sample.room.read(|state| state.round(round).unwrap().options[0].0);
    for kind in ["school", "school", "school", "coach", "coach", "coach"] {
        let mut phone = evening.phone("fr", kind).await;
        let choices: &[u32] = if kind == "school" { &[scenario] } else { &[] };
        assert_eq!(evening.cast(&mut phone, "", round, choices).await, 303);
    }
    let sealed = evening.screen("fr", "").await;
    sealed.says("projector-counter__cast\">6<").says("sur 6").is_silent_about("Jardins");
    // Even who asks for the result by name.
    evening.sample.act(Command::Show { scene: Scene::Results { round } }).await;
    evening.screen("fr", "").await.is_silent_about("sont d’accord");
    evening.sample.act(Command::Show { scene: Scene::Follow }).await;
    evening.sample.next().await;
    evening.wait(6);
    evening.sample.next().await;
    let shown = evening.screen("fr", "").await;
    shown.says("Jardins partagés").says("3 sur 6 sont d’accord").says("actor--school");
    // Four fifths of the schools and one fifth of the coaches: the root of 4/25.
    shown.says("40\u{202f}%").says("projector-result__weakest");
}

#[tokio::test]
async fn the_console_looks_at_a_scene_before_the_room_does() {
    let evening = evening("blank").await;
    let scenario = evening.scenario("Un appel à plusieurs").await;
    evening.sample.next().await;
    let mut staff = evening.house.staff().await;
    let look = evening.path("fr", &format!("/console?look=scenario-{scenario}"));
    let page = staff.get(&look).await;
    page.is(200).says("projector--preview").says("Vous seul le voyez.");
    page.says(&format!("value=\"scenario-{scenario}\"")).says("Montrer à la salle");
    evening.screen("fr", "").await.is_silent_about("Un appel à plusieurs");
    let scene = format!("scenario-{scenario}");
    evening.desk(&mut staff, &[("do", "show"), ("scene", &scene)]).await;
    evening.screen("fr", "").await.says("Un appel à plusieurs");
    staff.get(&evening.path("fr", "/console")).await.says("C’est ce que la salle voit.");
    let wrong = [("do", "show"), ("scene", "elsewhere")];
    staff.post(&evening.path("fr", "/console"), &wrong).await.is(422);
}

#[tokio::test]
async fn the_screen_shows_what_the_room_changed_and_what_speaks_for_and_against() {
    let evening = evening("blank").await;
    let scenario = evening.scenario("Une assemblée").await;
    let write = |words: &str, based_on| Command::Write {
        scenario,
        field: FieldKey::How,
        value: FieldValue::Text { text: text(words) },
        based_on,
    };
    evening.sample.act(write("Deux fois par an", 0)).await;
    evening.sample.next().await;
    let mut phone = evening.phone("fr", "elected").await;
    let id = scenario.to_string();
    let amend = [
        ("do", "amend"),
        ("scenario", &id),
        ("field", "how"),
        ("based_on", "1"),
        ("text", "Quatre fois par an"),
        ("why", "Deux, c’est trop peu"),
    ];
    phone.post(&evening.path("fr", "/do"), &amend).await.is(303);
    let amendment = evening.sample.room.read(|state| *state.amendments.keys().next().unwrap());
    evening.sample.act(Command::Accept { amendment }).await;
    evening.sample.act(Command::Show { scene: Scene::Scenario { scenario } }).await;
    let shown = evening.screen("fr", "").await;
    shown
        .says("<del")
        .says("Deux fois par an")
        .says("Quatre fois par an")
        .says("changé par la salle");
    for (side, words) in [(Side::For, "Tout le monde peut venir"), (Side::Against, "Trop long")] {
        let field = Some(FieldKey::How);
        evening.sample.act(Command::Argue { scenario, field, side, text: text(words) }).await;
    }
    let argument =
        evening.sample.room.read(|state| state.arguments.keys().next().unwrap().to_string());
    let support = [("do", "support"), ("argument", argument.as_str()), ("on", "yes")];
    phone.post(&evening.path("fr", "/do"), &support).await.is(303);
    evening.sample.act(Command::Show { scene: Scene::Arguments { scenario } }).await;
    let map = evening.screen("fr", "").await;
    map.says("Tout le monde peut venir").says("Trop long").says("projector-dots").says("Comment");
}

#[tokio::test]
async fn a_colleague_invited_by_letter_goes_on_when_the_first_laptop_dies() {
    let evening = evening("pitch-evening").await;
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    staff.post(&console, &[("do", "invite"), ("email", "nobody")]).await.is(422);
    evening.desk(&mut staff, &[("do", "invite"), ("email", "second@test.example")]).await;
    let mails = service::mail::outbox(&evening.house.world.services).await.unwrap();
    let letter =
        mails.iter().find(|mail| mail.recipient.as_str() == "second@test.example").unwrap();
    assert!(letter.body.contains(&format!("/fr/w/{}/console", evening.sample.code)));
    staff.get(&console).await.says("mailto:second@test.example");
    drop(staff);
    let mut second = evening.house.browser_of("second@test.example").await;
    second.get(&console).await.is(200).says("Commencer");
    let seen = evening.sample.room.read(|state| state.step).to_string();
    evening.desk(&mut second, &[("do", "next"), ("seen", &seen)]).await;
    assert!(evening.sample.room.read(|state| state.current().is_some()));
    let mut stranger = evening.house.browser_of("stranger@test.example").await;
    stranger.get(&console).await.is(403);
}

#[tokio::test]
async fn rounds_are_timed_named_moved_left_out_and_added_while_the_room_is_live() {
    let evening = evening("pitch-evening").await;
    let mut staff = evening.house.staff().await;
    evening.sample.next().await;
    let read = |look: fn(&domain::workshop::Workshop) -> String| evening.sample.room.read(look);
    let plan = [
        ("do", "plan"),
        ("round", "3"),
        ("minutes", "50"),
        ("grouping", "mixed"),
        ("title_fr", "Le marché"),
        ("title_nl", "De markt"),
    ];
    evening.desk(&mut staff, &plan).await;
    evening.desk(&mut staff, &[("do", "move"), ("round", "3"), ("place", "1")]).await;
    evening.desk(&mut staff, &[("do", "skip"), ("round", "4")]).await;
    let add = [("do", "add"), ("kind", "break"), ("minutes", "12"), ("where", "next")];
    evening.desk(&mut staff, &add).await;
    let order = read(|state| {
        let rounds = state.course.rounds.iter();
        rounds
            .map(|round| format!("{}:{}", round.kind.code(), round.seconds / 60))
            .collect::<Vec<_>>()
            .join(" ")
    });
    assert_eq!(order, "inspire:10 break:12 market:50 pitch:60 harvest:15");
    let page = staff.get(&evening.path("fr", "/console")).await;
    page.says("Le marché").says("Passé");
    // What stands in the sheet cannot be timed to nothing, and says so.
    let wrong = [("do", "plan"), ("round", "3"), ("minutes", "0"), ("grouping", "mixed")];
    staff.post(&evening.path("fr", "/console"), &wrong).await.is(422).says("entre une minute");
}

#[tokio::test]
async fn a_round_says_what_it_asks_and_questions_are_asked_in_both_languages() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let console = evening.path("fr", "/console");
    let add = [("do", "add"), ("kind", "measure"), ("minutes", "5"), ("where", "end")];
    evening.desk(&mut staff, &add).await;
    let round = evening.sample.room.read(|state| state.course.rounds[0].id.to_string());
    let one = [
        ("do", "plan"),
        ("round", round.as_str()),
        ("minutes", "5"),
        ("grouping", "alone"),
        ("ballot", "answers"),
        ("questions_fr", "Je sais voter\nJe reviendrai"),
        ("questions_nl", "Ik kan stemmen"),
    ];
    staff.post(&console, &one).await.is(422).says("Je reviendrai");
    let both: Vec<(&str, &str)> = one[..6]
        .iter()
        .copied()
        .chain([("questions_nl", "Ik kan stemmen\nIk kom terug")])
        .collect();
    evening.desk(&mut staff, &both).await;
    evening.sample.next().await;
    let mut phone = evening.phone("nl", "inhabitants").await;
    phone.get(&evening.path("nl", "")).await.says("Ik kan stemmen").says("Ik kom terug");
    // The same is asked again at the end, so that what changed can be seen.
    evening.desk(&mut staff, &add).await;
    let rounds = evening.sample.room.read(|state| {
        state.course.rounds.iter().map(|round| round.ballot.clone()).collect::<Vec<_>>()
    });
    assert_eq!(rounds[0], rounds[1]);
}

#[tokio::test]
async fn presence_stands_beside_invitation_and_nobody_can_be_told_from_it() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    evening
        .desk(&mut staff, &[("do", "quotas"), ("quota-inhabitants", "8"), ("quota-elected", "2")])
        .await;
    for kind in ["inhabitants", "inhabitants", "inhabitants", "elected", "coach", "region"] {
        evening.phone("fr", kind).await;
    }
    let page = staff.get(&evening.path("fr", "/console")).await;
    page.says("3 sur 8 attendus").says("peu présents").says("3 sur 2 attendus");
    let wrong = [("do", "quotas"), ("quota-coach", "many")];
    staff.post(&evening.path("fr", "/console"), &wrong).await.is(422);
    let quotas = evening.sample.room.read(|state| state.quotas.clone());
    assert_eq!(quotas, [(ActorType::Inhabitants, 8), (ActorType::Elected, 2)].into());
}

#[tokio::test]
async fn who_has_not_spoken_comes_first_and_an_exception_is_kept_with_its_reason() {
    let evening = evening("pitch-evening").await;
    let mut staff = evening.house.staff().await;
    evening.sample.next().await;
    let mut phones = Vec::new();
    for kind in ["association", "commune", "inhabitants"] {
        let mut phone = evening.phone("fr", kind).await;
        phone.post(&evening.path("fr", "/do"), &[("do", "ask-floor")]).await.is(303);
        phones.push(phone);
    }
    let page = staff.get(&evening.path("fr", "/console")).await;
    page.says("n’a pas encore parlé").says("floor__queue").says("Avant son tour");
    let third = evening.sample.room.read(|state| state.speaking.queue[2].seat.to_string());
    let give = [("do", "give-floor"), ("seat", third.as_str()), ("reason", "Elle doit partir")];
    evening.desk(&mut staff, &give).await;
    phones[2].get(&evening.path("fr", "")).await.says("Vous avez la parole.");
    phones[0].get(&evening.path("fr", "")).await.says("Ne plus demander la parole");
    evening.wait(90);
    staff.get(&evening.path("fr", "/console")).await.says("data-since=").says(">1:30<");
    evening.desk(&mut staff, &[("do", "end-floor")]).await;
    // One tap keeps the time of a kind of actor.
    evening.desk(&mut staff, &[("do", "give-floor"), ("kind", "commune")]).await;
    evening.wait(30);
    evening.desk(&mut staff, &[("do", "end-floor")]).await;
    let page = staff.get(&evening.path("fr", "/console")).await;
    page.says("N’ont pas parlé").says("66 %").says("Gini");
    let reasons = evening.sample.room.read(|state| {
        state.deviations.iter().filter_map(|one| one.reason.clone()).collect::<Vec<_>>()
    });
    assert_eq!(reasons, ["Elle doit partir"]);
}

#[tokio::test]
async fn what_is_hidden_leaves_the_screen_with_a_reason_and_can_come_back() {
    let evening = evening("pitch-evening").await;
    let mut staff = evening.house.staff().await;
    evening.sample.next().await;
    evening.note(NoteKind::Commitment, "Je prête mon garage").await;
    evening.sample.act(Command::Show { scene: Scene::Harvest }).await;
    evening.screen("fr", "").await.says("Je prête mon garage");
    let note = evening.sample.room.read(|state| state.notes.keys().next().unwrap().to_string());
    let hide = [("do", "hide-note"), ("note", note.as_str()), ("reason", "Une adresse privée")];
    evening.desk(&mut staff, &hide).await;
    evening.screen("fr", "").await.is_silent_about("Je prête mon garage");
    staff.get(&evening.path("fr", "/console")).await.says("Une adresse privée");
    evening.desk(&mut staff, &hide[..2]).await;
    evening.screen("fr", "").await.says("Je prête mon garage");
}

#[tokio::test]
async fn a_table_that_asks_for_help_is_seen_and_the_bar_of_the_big_button_comes_first() {
    let evening = evening("scenario-workshop").await;
    let mut staff = evening.house.staff().await;
    evening.sample.next().await;
    let mut phone = evening.phone("fr", "inhabitants").await;
    evening.desk(&mut staff, &[("do", "assign"), ("seating", "mixed")]).await;
    phone.post(&evening.path("fr", "/do"), &[("do", "signal"), ("signal", "help")]).await.is(303);
    let page = staff.get(&evening.path("fr", "/console")).await;
    page.says("tables__card--help").says("demande de l’aide");
    let (bar, sheet) =
        (page.body.find("console-bar").unwrap(), page.body.find("run-sheet").unwrap());
    assert!(bar < sheet);
    let state = evening.sample.room.read(|state| state.current().unwrap().state);
    assert_eq!(state, RoundState::Open);
}

#[tokio::test]
async fn whoever_reads_the_sign_of_a_table_comes_in_there_in_their_own_language() {
    let evening = evening("scenario-workshop").await;
    let mut staff = evening.house.staff().await;
    let signs = staff.get(&evening.path("fr", "/console/signs")).await;
    let table = evening.sample.room.read(|state| *state.tables.keys().next().unwrap());
    signs.is(200).says("Lisez ce carré").says("Lees dit vierkant").says("live-square");
    evening.house.browser().get(&evening.path("fr", "/console/signs")).await.is(303);
    let short = format!("/w/{}?table={table}", evening.sample.code);
    let answer = evening.house.browser().get(&short).await;
    let to = answer.is(307).location().to_owned();
    assert!(to.ends_with(&short), "{to}");
    let mut phone = evening.house.browser();
    phone.get(&to).await.is(200).says(&format!("name=\"table\" value=\"{table}\""));
}
