use crate::browser::{House, house};
use chrono::TimeDelta;
use domain::{
    Refusal,
    ballot::{Choices, Receipt},
    rules::hex,
};
use service::{
    Error,
    ballot::{self, BallotState},
    conduct::Step,
};
use tests::{sample, world::beginning};

fn choose(numbers: &[&str]) -> Choices {
    Choices::new(numbers.iter().map(ToString::to_string))
}

async fn voting() -> (House, String) {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let path = format!("/fr/p/{}/{}/vote", sample.process, sample.envelope);
    (house, path)
}

#[tokio::test]
async fn a_ballot_built_before_signing_in_is_there_afterwards_and_can_be_cast() {
    let (house, vote) = voting().await;
    let mut browser = house.browser();
    browser.get(&vote).await.is(200).says("ballot-state--empty");
    browser.post(&vote, &[("choice", "1"), ("choice", "4"), ("intent", "save")]).await.is(303);
    browser.get(&vote).await.says("ballot-state--draft");
    let answer = browser.post(&vote, &[("choice", "1"), ("choice", "4"), ("intent", "cast")]).await;
    assert!(answer.is(303).location().starts_with("/fr/sign-in?to="));
    browser.post("/fr/demo/personas", &[("persona", "citizen")]).await.is(303);
    let page = browser.get(&vote).await;
    page.says("ballot-state--draft");
    let answer = browser.post(&vote, &[("choice", "1"), ("choice", "4"), ("intent", "cast")]).await;
    assert!(answer.is(303).location().starts_with("/fr/me?to="), "first say where one lives");
    let declared = [("commune", "jette"), ("age", "75-plus"), ("to", vote.as_str())];
    assert_eq!(browser.post("/fr/me", &declared).await.is(303).location(), vote);
    let answer = browser.post(&vote, &[("choice", "1"), ("choice", "4"), ("intent", "cast")]).await;
    let receipt = answer.is(303).location().to_owned();
    browser.get(&receipt).await.is(200).says("receipt__code").says("Arbres").says("Potager");
    browser.get(&vote).await.says("ballot-state--cast");
    browser.post(&vote, &[("choice", "2"), ("intent", "save")]).await.is(303);
    browser.get(&vote).await.says("ballot-state--changed");
}

#[tokio::test]
async fn a_ballot_with_too_many_projects_is_refused_and_every_tick_is_kept() {
    let (house, vote) = voting().await;
    let mut browser = house.persona("citizen").await;
    let declared = [("commune", "jette"), ("age", "75-plus"), ("to", "")];
    browser.post("/fr/me", &declared).await.is(303);
    let answer = browser
        .post(
            &vote,
            &[
                ("choice", "1"),
                ("choice", "2"),
                ("choice", "3"),
                ("choice", "4"),
                ("intent", "cast"),
            ],
        )
        .await;
    answer.is(422).says("error-summary");
    assert_eq!(answer.body.matches(" checked").count(), 4);
    browser.post(&vote, &[("intent", "cast")]).await.is(422);
    browser.post(&vote, &[("choice", "99"), ("intent", "cast")]).await.is(422);
}

#[tokio::test]
async fn a_ballot_after_the_close_is_refused_in_words() {
    let (house, vote) = voting().await;
    let mut browser = house.persona("citizen").await;
    browser.post("/fr/me", &[("commune", "jette"), ("age", "75-plus"), ("to", "")]).await;
    house.world.clock.set(beginning() + TimeDelta::days(10));
    browser.post(&vote, &[("choice", "1"), ("intent", "cast")]).await.is(422).says("<h1");
    browser.get(&vote).await.is(200).is_silent_about("ballot-form");
}

#[tokio::test]
async fn after_the_close_a_voter_still_sees_that_the_ballot_is_cast() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let vote = format!("/fr/p/{}/{}/vote", sample.process, sample.envelope);
    let services = &house.world.services;
    let voter = sample::voter(services, "anna@test.example").await;
    let view = sample::view(&house.world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let choices = domain::ballot::Choices::new(["5".to_owned()]);
    let receipt = service::ballot::cast(services, &voter, envelope, choices).await.unwrap();
    let mut anna = house.browser_of("anna@test.example").await;
    let mut bert = house.browser_of("bert@test.example").await;
    let reason = sample::both("Fin");
    sample::step(&house.world, &sample, service::conduct::Step::CloseEarly(reason)).await;
    anna.get(&vote).await.is(200).says("Votre bulletin est déposé\u{a0}: il sera compté");
    let page = anna.get(&format!("{vote}/receipt")).await;
    page.is(200).says(&receipt.code()).says("Fresque").is_silent_about("Changer mon bulletin");
    bert.get(&vote).await.is(200).says("Vous n’avez pas déposé de bulletin ici");
    sample::step(&house.world, &sample, service::conduct::Step::Count).await;
    anna.get(&format!("{vote}/receipt")).await.is(303);
    anna.get(&vote).await.is(200).is_silent_about("sera compté");
}

#[tokio::test]
async fn fifty_ballots_of_one_voter_at_the_same_moment_make_one() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let services = &house.world.services;
    let voter = sample::voter(services, "anna@test.example").await;
    let view = sample::view(&house.world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let casts = (0..50).map(|n| {
        let (services, voter, envelope) = (services.clone(), voter.clone(), envelope.clone());
        tokio::spawn(async move {
            let number = (n % 6 + 1).to_string();
            ballot::cast(&services, &voter, &envelope, choose(&[&number])).await
        })
    });
    let mut receipts = Vec::new();
    for cast in casts.collect::<Vec<_>>() {
        receipts.push(cast.await.unwrap().unwrap());
    }
    let mut revisions: Vec<u32> = receipts.iter().map(|receipt| receipt.revision).collect();
    revisions.sort_unstable();
    assert_eq!(revisions, (1..=50).collect::<Vec<_>>());
    let mut tx = house.world.database.store.read().await.unwrap();
    let ballots = store::ballot::all(&mut tx, envelope.vote.id).await.unwrap();
    assert_eq!(ballots.len(), 1);
    let turnout = store::ballot::turnout(&mut tx, envelope.vote.id).await.unwrap();
    assert_eq!(turnout.iter().map(|cell| cell.2).sum::<u64>(), 1);
    let last = receipts.iter().find(|receipt| receipt.revision == 50).unwrap();
    assert_eq!(ballots[0].commitment.hex(), last.commitment);
}

#[tokio::test]
async fn a_receipt_is_signed_and_opens_its_commitment() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let services = &house.world.services;
    let voter = sample::voter(services, "anna@test.example").await;
    let view = sample::view(&house.world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let receipt = ballot::cast(services, &voter, envelope, choose(&["2", "5"])).await.unwrap();
    let signed = |revision| {
        Receipt::signed_bytes(receipt.vote, &receipt.slot, revision, &receipt.commitment)
    };
    assert!(house.world.keys().verify(&signed(receipt.revision), &receipt.signature));
    assert!(!house.world.keys().verify(&signed(receipt.revision + 1), &receipt.signature));
    let bytes = |text: &str| domain::rules::unhex(text).unwrap();
    let commitment = domain::ballot::Commitment::new(
        receipt.vote,
        domain::ballot::Slot(bytes(&receipt.slot).try_into().unwrap()),
        &envelope.rules.hash(),
        receipt.revision,
        &choose(&["2", "5"]),
        &bytes(&receipt.salt).try_into().unwrap(),
    );
    assert_eq!(hex(&commitment.0), receipt.commitment);
}

#[tokio::test]
async fn nothing_kept_about_a_ballot_names_a_person_or_a_minute() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let services = &house.world.services;
    let voter = sample::voter(services, "anna@test.example").await;
    let account = voter.caller.account.clone().unwrap();
    let view = sample::view(&house.world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    ballot::cast(services, &voter, envelope, choose(&["1"])).await.unwrap();
    let events = service::process::events(services, &sample.staff, &sample.process).await.unwrap();
    let cast = events.iter().find(|event| event.body.kind == "ballot.cast").unwrap();
    assert_eq!(cast.caller, None);
    assert_eq!(cast.at, beginning().date_naive().and_time(chrono::NaiveTime::MIN).and_utc());
    let facts = cast.body.facts.to_string();
    assert!(!facts.contains(&account.id.to_string()) && !facts.contains("anna"));
    assert_eq!(domain::event::first_break(&events), None);
}

#[tokio::test]
async fn somebody_who_may_not_vote_is_told_so() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let services = &house.world.services;
    let child = sample::visitor(services, "child@test.example").await;
    service::account::declare(services, &child.caller, "jette", "under-16").await.unwrap();
    let view = sample::view(&house.world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let refused = ballot::cast(services, &child, envelope, choose(&["1"])).await;
    assert!(matches!(refused, Err(Error::Refused(domain::Refusal::NotEligible))));
}

#[tokio::test]
async fn who_read_the_vote_before_its_count_finds_no_ballot_and_is_told_that_it_is_over() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let services = &house.world.services;
    let view = sample::view(&house.world, &sample).await;
    let before = view.envelope(&sample.envelope).unwrap();
    let voter = sample::voter(services, "late@test.example").await;
    ballot::cast(services, &voter, before, choose(&["1"])).await.unwrap();
    for step in [Step::CloseEarly(sample::both("Fin")), Step::Count] {
        sample::step(&house.world, &sample, step).await;
    }
    let state = ballot::state(services, &voter, before).await.unwrap();
    assert!(matches!(state, BallotState::Empty), "{state:?}");
    let late = ballot::cast(services, &voter, before, choose(&["2"])).await.unwrap_err();
    assert!(matches!(late, Error::Refused(Refusal::VoteClosed { .. })), "{late:?}");
    let late = ballot::save_draft(services, &voter, before, &choose(&["2"])).await.unwrap_err();
    assert!(matches!(late, Error::Refused(_)), "{late:?}");
}
