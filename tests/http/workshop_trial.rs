//! What if, in a room: on the ballots of the room and of a past vote, with and without scripts.

use super::workshops::{Evening, evening};
use crate::browser::{Browser, house};
use axum::{
    body::Body,
    http::{HeaderValue, Request, header},
};
use domain::{
    locale::Locale,
    money::Cents,
    rules::MethodChoice,
    text::Authored,
    workshop::{Command, EnvelopeLine, FieldKey, FieldValue, RoundId, ScenarioId},
};
use tower::ServiceExt;
use uuid::Uuid;

impl Evening {
    /// Two scenarios with money, a vote of six people on them, revealed.
    async fn voted(&self) -> (RoundId, Vec<ScenarioId>, Vec<Browser>) {
        let text = |words: &str| Authored::parse(Some(Locale::Fr), words, 80).unwrap();
        for (title, euros) in [("Jardins", 60_i64), ("Écoles", 50)] {
            let amount = Cents(euros * 100);
            let lines =
                vec![EnvelopeLine { label: title.to_owned(), amount, ..EnvelopeLine::default() }];
            let fields = [
                (FieldKey::Title, FieldValue::Text { text: text(title) }),
                (FieldKey::Envelopes, FieldValue::Lines { lines }),
            ];
            self.sample.act(Command::Draw { table: None, fields: fields.into() }).await;
        }
        let round = self.sample.vote(&[]).await;
        let options = self.sample.room.read(|state| state.round(round).unwrap().options.clone());
        let mut phones = Vec::new();
        for (kind, choice) in [("inhabitants", 0), ("commune", 1)] {
            for _ in 0..3 {
                let mut phone = self.phone("fr", kind).await;
                assert_eq!(self.cast(&mut phone, "", round, &[options[choice].0]).await, 303);
                phones.push(phone);
            }
        }
        (round, options, phones)
    }

    async fn reveal(&self) {
        self.sample.next().await;
        self.wait(6);
        self.sample.next().await;
    }

    async fn board(&self, staff: &mut Browser, fields: &[(&str, &str)], status: u16) {
        let mut all = vec![("do", "board")];
        all.extend(fields);
        staff.post(&self.path("fr", "/console"), &all).await.is(status);
    }
}

#[tokio::test]
async fn the_ballots_of_the_room_are_counted_again_only_once_their_result_was_shown() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, _, _) = evening.voted().await;
    let source = format!("room:{round}");
    let begin = [("begin", "yes"), ("source", source.as_str()), ("scenario", "")];
    evening.board(&mut staff, &begin, 422).await;
    evening.house.browser().get(&evening.path("fr", "/what-if/ground.json")).await.is(422);
    evening.reveal().await;
    evening.board(&mut staff, &begin, 303).await;
    let page = evening.house.browser().get(&evening.path("fr", "/what-if")).await;
    page.is(200).says("Jardins").says("name=\"money\"").says("name=\"even\"");
    let ground = evening.house.browser().get(&evening.path("fr", "/what-if/ground.json")).await;
    ground.is(200).says("\"inhabitants\"");
}

#[tokio::test]
async fn without_scripts_the_server_counts_what_is_asked_and_refuses_in_words() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, _, _) = evening.voted().await;
    evening.reveal().await;
    let source = format!("room:{round}");
    evening.board(&mut staff, &[("begin", "yes"), ("source", &source)], 303).await;
    let mut anyone = evening.house.browser();
    let both = evening.path("fr", "/what-if?money=110&method=greedy&minimum=");
    anyone.get(&both).await.is(200).says("Projets financés\u{a0}: 2 sur 2");
    let one = evening.path("fr", "/what-if?money=60&method=greedy&minimum=");
    anyone
        .get(&one)
        .await
        .says("Projets financés\u{a0}: 1 sur 2")
        .says("n’ont rien de ce qu’ils ont choisi");
    let none = evening.path("fr", "/what-if?money=110&method=greedy&minimum=4");
    anyone.get(&none).await.says("Projets financés\u{a0}: 0 sur 2").says("Il en faut 4");
    let even = evening.path("fr", "/what-if?money=110&method=greedy&minimum=2&even=yes");
    anyone.get(&even).await.says("Un seuil compte des personnes");
    anyone.get(&evening.path("nl", "/what-if?money=x&method=greedy")).await.says("Geef een bedrag");
}

#[tokio::test]
async fn an_alternative_is_tried_only_once_it_was_locked_and_brings_its_money() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, scenarios, _) = evening.voted().await;
    evening.reveal().await;
    let (source, scenario) = (format!("room:{round}"), scenarios[1].to_string());
    let begin = [("begin", "yes"), ("source", source.as_str()), ("scenario", scenario.as_str())];
    evening.board(&mut staff, &begin, 422).await;
    evening.sample.act(Command::LockScenario { scenario: scenarios[1] }).await;
    evening.board(&mut staff, &begin, 303).await;
    let money = evening.sample.room.read(|state| state.board.as_ref().unwrap().trial.money);
    assert_eq!(money, Cents(5_000));
}

#[tokio::test]
async fn ballots_of_the_room_are_divided_between_the_envelopes_of_a_scenario_and_what_belongs_to_none_is_told()
 {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, scenarios, _) = evening.voted().await;
    // The lines are written at the desk: a theme, a commune, and the budget that pays.
    let write = [
        ("do", "write"),
        ("scenario", &scenarios[0].to_string()),
        ("field", "envelopes"),
        ("based_on", "1"),
        ("label", "Vert"),
        ("amount", "20"),
        ("theme", "nature"),
        ("commune", "jette"),
        ("from", "Inspirons"),
        ("label", "Rues"),
        ("amount", "10"),
        ("theme", "streets"),
        ("commune", ""),
        ("from", ""),
    ];
    let console = evening.path("fr", "/console");
    staff.post(&console, &write).await.is(303);
    evening.sample.act(Command::LockScenario { scenario: scenarios[0] }).await;
    evening.reveal().await;
    let (source, scenario) = (format!("room:{round}"), scenarios[0].to_string());
    let begin = [("begin", "yes"), ("source", source.as_str()), ("scenario", scenario.as_str())];
    evening.board(&mut staff, &begin, 303).await;
    let board = evening.sample.room.read(|state| state.board.clone().unwrap());
    assert_eq!((board.trial.money, board.trial.split.as_slice()), (Cents(3_000), &[67, 33][..]));
    // To the cent: a third of thirty euros is enough for a line of ten.
    let outside = "n’entrent dans aucune enveloppe de ce scénario";
    let page = evening.house.browser().get(&evening.path("fr", "/what-if")).await;
    page.is(200).says("Vert · 20\u{a0}€").says("Rues · 10\u{a0}€").says(outside).says("Écoles 50");
    page.says("Projets financés\u{a0}: 1 sur 1, pour 10\u{a0}€").says("name=\"cap-jette\"");
    staff.get(&console).await.says(outside).says("name=\"cap-jette\"");
    let show = [("do", "show"), ("scene", "what-if")];
    staff.post(&console, &show).await.is(303);
    evening.house.browser().get(&evening.path("fr", "/projector")).await.says(outside);
    // One commune alone is capped; the screen keeps it.
    let capped = [
        ("source", source.as_str()),
        ("scenario", scenario.as_str()),
        ("money", "30"),
        ("split-0", "67"),
        ("split-1", "33"),
        ("method", "greedy"),
        ("minimum", ""),
        ("cap-jette", "50"),
    ];
    evening.board(&mut staff, &capped, 303).await;
    let page = evening.house.browser().get(&evening.path("fr", "/what-if")).await;
    page.says("Sa commune n’avait plus que").says("Projets financés\u{a0}: 0 sur 1");
}

#[tokio::test]
async fn lines_of_money_are_read_in_the_readers_language_and_only_a_known_language_is_marked() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, scenarios, _) = evening.voted().await;
    let line = |label: &str, original, translations: &[(Locale, &str)]| EnvelopeLine {
        label: label.to_owned(),
        original,
        translations: translations.iter().map(|(l, text)| (*l, (*text).to_owned())).collect(),
        amount: Cents(1_000),
        theme: Some(domain::project::Theme::Nature),
        ..EnvelopeLine::default()
    };
    let fr = Some(Locale::Fr);
    let own = vec![line("Vert", fr, &[(Locale::Nl, "Groen")]), line("Rues", fr, &[])];
    let streets = Some(domain::project::Theme::Streets);
    let others = [line("Fêtes", fr, &[]), line("Ateliers", None, &[])];
    let others = others.map(|line| EnvelopeLine { theme: streets, ..line }).to_vec();
    for (scenario, lines) in scenarios.iter().zip([own, others]) {
        let (field, value) = (FieldKey::Envelopes, FieldValue::Lines { lines });
        let write = Command::Write { scenario: *scenario, field, value, based_on: 1 };
        evening.sample.act(write).await;
    }
    evening.sample.act(Command::LockScenario { scenario: scenarios[0] }).await;
    evening.reveal().await;
    let (source, scenario) = (format!("room:{round}"), scenarios[0].to_string());
    let begin = [("begin", "yes"), ("source", source.as_str()), ("scenario", scenario.as_str())];
    evening.board(&mut staff, &begin, 303).await;
    let show = [("do", "show"), ("scene", "what-if")];
    staff.post(&evening.path("fr", "/console"), &show).await.is(303);
    let (rues, fetes) = ("<span lang=\"fr\">Rues</span>", "<span lang=\"fr\">Fêtes</span>");
    let phone = evening.house.browser().get(&evening.path("nl", "/what-if")).await;
    phone.is(200).says("Groen · ").says(rues).says(fetes).is_silent_about("Vert · ");
    // Nobody knows in which language it was written.
    phone.says(", Ateliers ");
    let basis = evening.house.browser().get(&evening.path("nl", "/what-if/ground.json")).await;
    basis.says("{\"text\":\"Groen\"}").says("{\"text\":\"Rues\",\"language\":\"fr\"}");
    staff.get(&evening.path("nl", "/console")).await.says("Groen").says(rues).says(fetes);
    let screen = evening.house.browser().get(&evening.path("nl", "/projector?with=fr")).await;
    screen.says("Groen").says("Vert").says(fetes);
    let harvest = staff.get(&evening.path("nl", "/harvest")).await;
    harvest.is(200).says("Groen 50").says(&format!("{rues} 50")).says(fetes);
    let page = evening.house.browser().get(&evening.path("fr", "/what-if")).await;
    page.says("Vert · ").is_silent_about("lang=\"fr\">Rues").is_silent_about("Groen");
}

#[tokio::test]
async fn the_screen_shows_the_facilitators_choice_and_what_the_room_would_choose() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, _, mut phones) = evening.voted().await;
    evening.reveal().await;
    let source = format!("room:{round}");
    evening.board(&mut staff, &[("begin", "yes"), ("source", &source)], 303).await;
    let show = [("do", "show"), ("scene", "what-if")];
    staff.post(&evening.path("fr", "/console"), &show).await.is(303);
    let choice =
        [("source", source.as_str()), ("money", "110"), ("method", "greedy"), ("minimum", "")];
    evening.board(&mut staff, &choice, 303).await;
    let screen = || evening.path("fr", "/projector");
    let mut anyone = evening.house.browser();
    anyone.get(&screen()).await.says("Projets financés\u{a0}: 2 sur 2").is_silent_about("La salle");
    let lean = [("money", "60"), ("method", "equal-shares"), ("minimum", "")];
    for phone in &mut phones[..2] {
        phone.post(&evening.path("fr", "/what-if"), &lean).await.is(303);
    }
    anyone.get(&screen()).await.is_silent_about("3 choix");
    phones[2].post(&evening.path("fr", "/what-if"), &lean).await.is(303);
    // Said twice, it counts once.
    phones[2].post(&evening.path("fr", "/what-if"), &lean).await.is(303);
    anyone.get(&screen()).await.says("3 choix");
    // What somebody would choose has no hand and no minute of its own in the log.
    let head = &evening.sample.room.head;
    let mut tx = evening.house.world.database.store.read().await.unwrap();
    let rows = store::workshop::tail(&mut tx, head.id, 1, 0).await.unwrap();
    let leaned: Vec<_> = rows.iter().filter(|row| row.entry.event.name() == "leaned").collect();
    assert_eq!(leaned.len(), 3);
    assert!(leaned.iter().all(|row| row.entry.by == domain::workshop::By::Nobody));
    anyone.post(&evening.path("fr", "/what-if"), &lean).await.is(422);
}

#[tokio::test]
async fn the_published_ballots_of_a_past_vote_are_counted_again_with_another_split() {
    let house = house(true).await;
    let past = tests::sample::decided(&house.world).await;
    let services = &house.world.services;
    let process = tests::sample::view(&house.world, &past).await;
    let form = service::workshop::WorkshopForm {
        template: "blank".to_owned(),
        title: tests::sample::both("Atelier"),
        people: "30".to_owned(),
        rehearsal: false,
    };
    let holder = &process.administration;
    let head = service::workshop::create(services, &past.staff, holder, &form).await.unwrap();
    let path = |language: &str, rest: &str| format!("/{language}/w/{}{rest}", head.code);
    let mut staff = house.staff().await;
    staff.get(&path("fr", "/console")).await.is(200).says("ceux d’un vote passé");
    let source = format!("process:{}", past.process);
    let board = [("do", "board"), ("begin", "yes"), ("source", source.as_str())];
    staff.post(&path("fr", "/console"), &board).await.is(303);
    // What today's money and rule fund is what was published.
    let room = service::live::room(services, &head.code).await.unwrap();
    let (ground, today) = service::tried::ground(
        services,
        &room,
        &service::tried::on(source.parse().unwrap(), None),
        Locale::Fr,
    )
    .await
    .unwrap();
    let counts = ground.pots[0].projects.iter().zip(&today[0].projects);
    let funded: Vec<&str> = counts
        .filter(|(_, count)| count.funded)
        .map(|(project, _)| project.title.text.as_str())
        .collect();
    assert_eq!(funded, ["Arbres", "Bancs", "Fresque"]);
    // With half the money, half of it is left out, and it says why.
    let mut anyone = house.browser();
    let page = anyone.get(&path("fr", "/what-if?money=450&method=greedy&minimum=")).await;
    page.is(200).says("Fresque").says("Quand son tour est venu");
    let more = anyone.get(&path("nl", "/what-if?money=450&method=greedy&minimum=5")).await;
    more.says("Er zijn er 5 nodig");
}

/// What a phone holds of the form.
fn typed(money: &str, method: &str, minimum: &str, even: bool) -> String {
    let typed = whatif::TrialTyped {
        money: money.to_owned(),
        split: vec![String::new()],
        method: method.to_owned(),
        minimum: minimum.to_owned(),
        cap: String::new(),
        caps: Default::default(),
        even,
    };
    serde_json::to_string(&typed).unwrap()
}

#[tokio::test]
async fn a_phone_counts_by_itself_to_the_letter_what_the_server_counts() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, _, _) = evening.voted().await;
    evening.reveal().await;
    let source = format!("room:{round}");
    evening.board(&mut staff, &[("begin", "yes"), ("source", &source)], 303).await;
    let mut anyone = evening.house.browser();
    for language in ["fr", "nl"] {
        let page = anyone.get(&evening.path(language, "/what-if")).await;
        page.is(200).says("what-if.js").says("data-ground=").says("whatif.wasm");
        let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("worker-src 'self'") && policy.contains("connect-src 'self'"));
        let basis = anyone.get(&evening.path(language, "/what-if/ground.json")).await;
        let phone = whatif::Counter::read(&basis.is(200).body).unwrap();
        for money in ["110", "1 000", "x"] {
            for method in MethodChoice::ALL {
                for (minimum, even) in [("", false), ("4", false), ("", true), ("2", true)] {
                    let method = method.code();
                    let counted = phone.count(&typed(money, method, minimum, even)).unwrap();
                    assert!(counted.contains("data-said"));
                    let even = if even { "&even=yes" } else { "" };
                    let asked = format!(
                        "/what-if?money={}&method={method}&minimum={minimum}{even}",
                        money.replace(' ', "+")
                    );
                    anyone.get(&evening.path(language, &asked)).await.is(200).says(&counted);
                }
            }
        }
    }
}

#[tokio::test]
async fn the_ballots_of_a_room_are_fetched_once_and_name_nobody() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, _, _) = evening.voted().await;
    evening.reveal().await;
    let source = format!("room:{round}");
    evening.board(&mut staff, &[("begin", "yes"), ("source", &source)], 303).await;
    let ask = |known: Option<&HeaderValue>| {
        let mut request = Request::get(evening.path("fr", "/what-if/ground.json"));
        if let Some(known) = known {
            request = request.header(header::IF_NONE_MATCH, known);
        }
        evening.house.router.clone().oneshot(request.body(Body::empty()).unwrap())
    };
    let first = ask(None).await.unwrap();
    let tag = first.headers()[header::ETAG].clone();
    let body = axum::body::to_bytes(first.into_body(), 1 << 20).await.unwrap();
    let body = String::from_utf8(body.to_vec()).unwrap();
    // Three inhabitants who chose the same are one line; no name, no seat, no token.
    assert!(body.contains("\"weight\":3"));
    assert!(!body.contains("Amina") && !body.contains("seat") && !body.contains("token"));
    let again = ask(Some(&tag)).await.unwrap();
    assert_eq!(again.status(), 304);
    assert!(axum::body::to_bytes(again.into_body(), 1).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_choice_that_a_script_sends_again_and_again_counts_once_and_can_be_changed() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, _, phones) = evening.voted().await;
    evening.reveal().await;
    let source = format!("room:{round}");
    evening.board(&mut staff, &[("begin", "yes"), ("source", &source)], 303).await;
    let cookie = phones[0].cookie().unwrap().to_owned();
    let send = |op: &str, money: &str, cookie: &str| {
        let body = format!("op={op}&money={money}&method=greedy&minimum=2");
        let request = Request::post(evening.path("nl", "/what-if"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT, "application/json")
            .header(header::COOKIE, cookie)
            .body(Body::from(body))
            .unwrap();
        evening.house.router.clone().oneshot(request)
    };
    let (one, other) = (Uuid::new_v4().to_string(), Uuid::new_v4().to_string());
    for op in [&one, &one, &other, &one] {
        let money = if op == &one { "60" } else { "110" };
        assert_eq!(send(op, money, &cookie).await.unwrap().status(), 200);
    }
    let leanings = evening.sample.room.read(|state| state.leanings.clone());
    let kept: Vec<_> = leanings.values().map(|leaning| leaning.trial.money).collect();
    // The first came again after the second: it was done already.
    assert_eq!(kept, [Cents(11_000)]);
    for (money, cookie, words) in [("x", cookie.as_str(), "bedrag"), ("60", "", "refused")] {
        let refused = send(&Uuid::new_v4().to_string(), money, cookie).await.unwrap();
        assert_eq!(refused.status(), 422);
        let body = axum::body::to_bytes(refused.into_body(), 4_096).await.unwrap();
        let body = String::from_utf8(body.to_vec()).unwrap();
        assert!(body.contains(words), "{body}");
    }
}

#[tokio::test]
async fn the_screen_marks_its_own_choice_among_those_of_the_room_and_counts_thresholds() {
    let evening = evening("blank").await;
    let mut staff = evening.house.staff().await;
    let (round, _, mut phones) = evening.voted().await;
    evening.reveal().await;
    let source = format!("room:{round}");
    evening.board(&mut staff, &[("begin", "yes"), ("source", &source)], 303).await;
    let show = [("do", "show"), ("scene", "what-if")];
    staff.post(&evening.path("fr", "/console"), &show).await.is(303);
    for (phone, minimum) in phones.iter_mut().zip(["4", "", "4", "9"]) {
        let lean = [("money", "60"), ("method", "greedy"), ("minimum", minimum)];
        phone.post(&evening.path("fr", "/what-if"), &lean).await.is(303);
    }
    let screen = evening.house.browser().get(&evening.path("fr", "/projector")).await;
    screen.says("4 choix").says("Seuil de votes").says("3 sur 4");
}
