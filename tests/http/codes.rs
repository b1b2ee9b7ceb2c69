//! Letters with voting codes, as voters and the desk meet them.

mod lost;
mod several;

use crate::browser::{Browser, House, house};
use axum::{
    body::Body,
    http::{Request, header},
};
use domain::{
    Refusal,
    ballot::Choices,
    code::{CodeHash, Refused, VotingCode},
};
use service::{Error, account::Visitor, ballot, codes, conduct::Step, packages::PackageForm};
use tests::{
    sample::{self, Sample, letters, package_form},
    world::{self, beginning},
};

fn choose(number: usize) -> Choices {
    Choices::new([(number % 6 + 1).to_string()])
}

/// A site whose open vote asks for codes, with the codes of three letters.
async fn by_letter() -> (House, Sample, Vec<String>) {
    let house = house(true).await;
    let sample = sample::planned_with_codes(&house.world, "").await;
    let codes = letters(&house.world, &sample, &package_form(3)).await;
    sample::step(&house.world, &sample, Step::Open).await;
    (house, sample, codes)
}

fn vote_of(sample: &Sample) -> String {
    format!("/fr/p/{}/{}/vote", sample.process, sample.envelope)
}

/// Somebody without an account who has entered a code.
async fn holder(house: &House, sample: &Sample, code: &str) -> Visitor {
    let services = &house.world.services;
    let (_, visitor) = service::account::begin_visit(services).await.unwrap();
    let view = sample::view(&house.world, sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    codes::enter(services, &visitor, envelope, code, None).await.unwrap();
    visitor
}

async fn cast(
    house: &House,
    sample: &Sample,
    visitor: &Visitor,
    number: usize,
) -> service::Result<domain::ballot::Receipt> {
    let view = sample::view(&house.world, sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    ballot::cast(&house.world.services, visitor, envelope, choose(number)).await
}

async fn ballots(house: &House, sample: &Sample) -> Vec<store::ballot::StoredBallot> {
    let vote = sample::view(&house.world, sample).await.envelopes[0].vote.id;
    let mut tx = house.world.database.store.read().await.unwrap();
    store::ballot::all(&mut tx, vote).await.unwrap()
}

async fn enters(browser: &mut Browser, vote: &str, code: &str) {
    let answer = browser.post(&format!("{vote}/code"), &[("code", code)]).await;
    assert_eq!(answer.is(303).location(), vote);
}

#[tokio::test]
async fn a_voter_without_an_address_votes_with_the_code_of_a_letter_and_is_counted() {
    let (house, sample, codes) = by_letter().await;
    let vote = vote_of(&sample);
    let mut browser = house.browser();
    browser.get(&vote).await.is(200).says("Entrer mon code").says("Au guichet, par téléphone");
    let chosen = [("choice", "1"), ("choice", "4"), ("intent", "cast")];
    let answer = browser.post(&vote, &chosen).await;
    assert_eq!(answer.is(303).location(), format!("{vote}/code"), "first the code");
    let typed = codes[0].to_lowercase().replace('-', " ").replace('0', "o");
    enters(&mut browser, &vote, &typed).await;
    let page = browser.get(&vote).await;
    page.says("ballot-state--draft").says("Votre code est entré");
    assert_eq!(page.body.matches(" checked").count(), 2, "what was chosen before moved along");
    let receipt = browser.post(&vote, &chosen).await.is(303).location().to_owned();
    browser.get(&receipt).await.is(200).says("receipt__code").says("Arbres").says("Potager");
    // The next person at this screen does not vote in their place.
    browser.post(&format!("{vote}/code"), &[("intent", "leave")]).await.is(303);
    browser.get(&vote).await.is(200).says("ballot-state--empty").says("Entrer mon code");
    assert_eq!(ballots(&house, &sample).await.len(), 1);
    sample::step(&house.world, &sample, Step::CloseEarly(sample::both("Fin"))).await;
    sample::step(&house.world, &sample, Step::Count).await;
    assert_eq!(house.world.key_files(), 1, "only the key of receipts is left");
}

#[tokio::test]
async fn fifty_ballots_with_one_code_at_the_same_moment_make_one() {
    let (house, sample, codes) = by_letter().await;
    let view = sample::view(&house.world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let mut tasks = Vec::new();
    for number in 0..50 {
        // Each from a browser of its own.
        let visitor = holder(&house, &sample, &codes[0]).await;
        let (services, envelope) = (house.world.services.clone(), envelope.clone());
        tasks.push(tokio::spawn(async move {
            ballot::cast(&services, &visitor, &envelope, choose(number)).await
        }));
    }
    let mut revisions = Vec::new();
    for task in tasks {
        revisions.push(task.await.unwrap().unwrap().revision);
    }
    revisions.sort_unstable();
    assert_eq!(revisions, (1..=50).collect::<Vec<_>>());
    assert_eq!(ballots(&house, &sample).await.len(), 1);
    let mut tx = house.world.database.store.read().await.unwrap();
    let turnout = store::ballot::turnout(&mut tx, envelope.vote.id).await.unwrap();
    assert_eq!(turnout.len(), 1);
    assert_eq!((turnout[0].1.as_str(), turnout[0].2), ("jette", 1), "in the package's commune");
}

#[tokio::test]
async fn a_code_that_is_mistyped_unknown_or_of_another_vote_opens_nothing() {
    let (house, sample, codes) = by_letter().await;
    let vote = format!("{}/code", vote_of(&sample));
    let mut browser = house.browser();
    let mistyped = codes[0].replace(|c: char| c.is_ascii_digit(), "Z");
    let answer = browser.post(&vote, &[("code", &mistyped)]).await;
    answer.is(422).says("faute de frappe").says(&mistyped);
    browser.post(&vote, &[("code", "")]).await.is(422);
    let stranger = VotingCode::from_random([9; 15]).printed();
    browser.post(&vote, &[("code", &stranger)]).await.is(422).says("n’ouvre pas ce vote");
    // After an annulment the vote is another one.
    sample::step(&house.world, &sample, Step::Void(sample::both("Erreur"))).await;
    letters(&house.world, &sample, &package_form(1)).await;
    sample::step(&house.world, &sample, Step::Open).await;
    browser.post(&vote, &[("code", &codes[0])]).await.is(422).says("n’ouvre pas ce vote");
}

#[tokio::test]
async fn letters_that_were_withdrawn_open_nothing_and_cast_nothing() {
    let (house, sample, codes) = by_letter().await;
    let entered = holder(&house, &sample, &codes[0]).await;
    let voted = holder(&house, &sample, &codes[1]).await;
    cast(&house, &sample, &voted, 0).await.unwrap();
    let (services, staff) = (&house.world.services, &sample.staff);
    let (process, envelope) = (&sample.process, &sample.envelope);
    let withdraw = |reason: [String; 3]| async move {
        service::packages::withdraw(services, staff, process, envelope, 1, &reason).await
    };
    let without_reason = withdraw(Default::default()).await;
    assert!(matches!(without_reason, Err(Error::Fields(fields)) if fields[0].name == "reason"));
    withdraw(sample::both("Perdu à la poste")).await.unwrap();
    let again = withdraw(sample::both("Encore")).await;
    assert!(matches!(again, Err(Error::Refused(Refusal::Code { why: Refused::PackageWithdrawn }))));
    for visitor in [&entered, &voted] {
        let refused = cast(&house, &sample, visitor, 1).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Code { why: Refused::Withdrawn }))));
    }
    let code = format!("{}/code", vote_of(&sample));
    house.browser().post(&code, &[("code", &codes[2])]).await.is(422).says("a été retirée");
    // What was cast stays counted, and everybody reads why the letters were withdrawn.
    assert_eq!(ballots(&house, &sample).await.len(), 1);
    let page = house.browser().get(&format!("/fr/p/{}", sample.process)).await;
    page.is(200).says("Perdu à la poste").says("restent comptés");
}

#[tokio::test]
async fn a_letter_that_replaces_a_lost_one_takes_its_place_in_the_count() {
    let (house, sample, codes) = by_letter().await;
    let voted = holder(&house, &sample, &codes[1]).await;
    cast(&house, &sample, &voted, 0).await.unwrap();
    let form = PackageForm {
        letters: String::new(),
        replaces: "1".to_owned(),
        reason: sample::both("Sac postal perdu"),
        ..package_form(0)
    };
    let new = letters(&house.world, &sample, &form).await;
    assert_eq!(new.len(), 3, "letter for letter");
    let again = holder(&house, &sample, &new[1]).await;
    assert_eq!(cast(&house, &sample, &again, 2).await.unwrap().revision, 2);
    let other = holder(&house, &sample, &new[0]).await;
    assert_eq!(cast(&house, &sample, &other, 2).await.unwrap().revision, 1);
    assert_eq!(ballots(&house, &sample).await.len(), 2);
}

#[tokio::test]
async fn neither_the_database_nor_the_journal_knows_a_code_or_whose_ballot_it_cast() {
    let (house, sample, codes) = by_letter().await;
    let visitor = holder(&house, &sample, &codes[0]).await;
    let receipt = cast(&house, &sample, &visitor, 0).await.unwrap();
    let code = VotingCode::parse(&codes[0]).unwrap();
    let vote = receipt.vote;
    let bytes = house.world.database.bytes();
    let holds = |wanted: &[u8]| world::holds(&bytes, wanted);
    let hash: CodeHash = house.world.keys().code_key(vote).unwrap().hash(vote, &code);
    assert!(holds(&hash.0), "the keyed hash is kept, and only it");
    for secret in [code.letters(), code.printed(), code.letters().to_lowercase()] {
        assert!(!holds(secret.as_bytes()));
    }
    let slot = domain::rules::unhex(&receipt.slot).unwrap();
    let mut tx = house.world.database.store.read().await.unwrap();
    let opened = store::code::find(&mut tx, vote, hash).await.unwrap().unwrap();
    assert!(slot != hash.0 && slot != opened.holder.0);
    // Only whoever has the key of the slots finds the one of a code.
    let key = house.world.keys().slot_key(vote).unwrap();
    let person = domain::ballot::Person::Holder(opened.holder);
    assert_eq!(key.slot(vote, &person).0.as_slice(), slot);
    let events =
        service::process::events(&house.world.services, &sample.staff, &sample.process).await;
    let events = events.unwrap();
    for event in &events {
        let facts = event.body.facts.to_string();
        assert!(!facts.contains(&code.letters()) && !facts.contains(&code.printed()));
        assert!(!facts.contains(&domain::rules::hex(&hash.0)));
        assert!(!facts.contains(&domain::rules::hex(&opened.holder.0)));
    }
    let issued = events.iter().find(|event| event.body.kind == "codes.issued").unwrap();
    assert!(issued.caller.is_some());
    let cast = events.iter().find(|event| event.body.kind == "ballot.cast").unwrap();
    assert_eq!(cast.caller, None);
    assert_eq!(cast.at, beginning().date_naive().and_time(chrono::NaiveTime::MIN).and_utc());
    assert_eq!(domain::event::first_break(&events), None);
}

#[tokio::test]
async fn whoever_tries_code_after_code_is_asked_to_wait_in_their_language() {
    let (house, sample, codes) = by_letter().await;
    let path = format!("/nl/p/{}/{}/vote/code", sample.process, sample.envelope);
    let mut browser = house.browser();
    for seed in 0..10 {
        let stranger = VotingCode::from_random([seed; 15]).printed();
        browser.post(&path, &[("code", &stranger)]).await.is(422).says("opent deze stemming niet");
    }
    // Even the right one has to wait, in this browser.
    browser.post(&path, &[("code", &codes[0])]).await.is(422).says("te veel codes geprobeerd");
    enters(&mut house.browser(), &vote_of(&sample), &codes[0]).await;
}

#[tokio::test]
async fn somebody_who_signed_in_votes_with_a_letter_like_everyone_else() {
    let (house, sample, codes) = by_letter().await;
    let vote = vote_of(&sample);
    let mut citizen = house.persona("citizen").await;
    citizen.post("/fr/me", &[("commune", "jette"), ("age", "75-plus"), ("to", "")]).await.is(303);
    let chosen = [("choice", "1"), ("intent", "cast")];
    let answer = citizen.post(&vote, &chosen).await;
    assert_eq!(answer.is(303).location(), format!("{vote}/code"));
    enters(&mut citizen, &vote, &codes[0]).await;
    citizen.post(&vote, &chosen).await.is(303);
    assert_eq!(ballots(&house, &sample).await.len(), 1);
}

#[tokio::test]
async fn letters_come_as_a_pdf_this_once_and_their_addresses_are_not_kept() {
    let house = house(true).await;
    let sample = sample::planned_with_codes(&house.world, "").await;
    let path = format!("/fr/admin/p/{}/e/{}/codes", sample.process, sample.envelope);
    let part = |name: &str, value: &str| {
        format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let file = "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
         content-type: text/csv\r\n\r\nNom;Rue;Localité\r\nAmina Unique;Rue X 1;1090 Jette\r\n\
         Jef Zeldzaam;Straat Y 2;1090 Jette\r\n\r\n";
    let fields = [("letters", ""), ("commune", "jette"), ("locale", "nl"), ("purpose", "post")];
    let body = fields.map(|(name, value)| part(name, value)).concat() + file + "--x--\r\n";
    let request = Request::post(&path)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .header(header::HOST, "127.0.0.1:3000")
        .header(header::ORIGIN, "http://127.0.0.1:3000")
        .body(Body::from(body))
        .unwrap();
    let mut staff = house.staff().await;
    let answer = staff.raw(request).await;
    answer.is(200);
    assert_eq!(answer.headers[header::CONTENT_TYPE], "application/pdf");
    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    assert!(answer.body.starts_with("%PDF-") && answer.body.contains("nl-BE"));
    staff.get(&path).await.is(200).says("2 lettres sont en circulation").says("Paquet 1");
    let bytes = house.world.database.bytes();
    for kept in ["Unique", "Zeldzaam"] {
        assert!(!world::holds(&bytes, kept.as_bytes()));
    }
    house.persona("citizen").await.get(&path).await.is(403);
}

#[tokio::test]
async fn a_vote_by_declaration_knows_no_codes() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let code = format!("{}/code", vote_of(&sample));
    house.browser().get(&code).await.is(404);
    house.browser().post(&code, &[("code", "x")]).await.is(404);
    let (services, staff) = (&house.world.services, &sample.staff);
    let made = service::packages::issue(
        services,
        staff,
        &sample.process,
        &sample.envelope,
        &package_form(1),
        |_, _| Ok(()),
    )
    .await;
    assert!(matches!(made, Err(Error::Refused(Refusal::Code { why: Refused::NotUsed }))));
}

#[tokio::test]
async fn the_rules_say_what_checks_a_voter_and_stand_once_the_vote_is_open() {
    let (house, sample, _) = by_letter().await;
    let page = house.browser().get(&format!("/nl/p/{}", sample.process)).await;
    page.says("een code op papier").says("het stembiljet op papier telt").says("advies");
    let form = service::envelope::EnvelopeForm {
        source: "declaration".to_owned(),
        ..sample::envelope_form()
    };
    let (services, staff) = (&house.world.services, &sample.staff);
    let changed =
        service::envelope::update(services, staff, &sample.process, &sample.envelope, &form).await;
    assert!(matches!(changed, Err(Error::Fields(f)) if f[0].refusal == Refusal::RulesFrozen));
}
