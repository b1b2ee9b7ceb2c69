use crate::browser::{encoded, house};
use chrono::TimeDelta;
use domain::{
    Refusal,
    ballot::{Choices, Receipt},
    id::VoteId,
    vote::VoteState,
};
use service::{
    Error, ballot,
    conduct::{self, Step},
    result::{ReceiptFound, ResultFile},
};
use tests::{
    sample::{self, Sample},
    world::{World, beginning},
};

async fn cast(world: &World, sample: &Sample, voters: u32) -> Vec<domain::ballot::Receipt> {
    let view = sample::view(world, sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let mut receipts = Vec::new();
    for number in 0..voters {
        let email = format!("voter{number}@test.example");
        let voter = sample::voter(&world.services, &email).await;
        let choices = Choices::new([(number % 3 + 1).to_string(), "5".to_owned()]);
        receipts.push(ballot::cast(&world.services, &voter, envelope, choices).await.unwrap());
    }
    receipts
}

#[tokio::test]
async fn the_clock_closes_a_vote_also_after_a_downtime() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let services = &house.world.services;
    assert_eq!(conduct::tick(services).await.unwrap(), 0);
    house.world.clock.set(beginning() + TimeDelta::days(30));
    assert_eq!(conduct::tick(services).await.unwrap(), 1);
    assert_eq!(conduct::tick(services).await.unwrap(), 0);
    let view = sample::view(&house.world, &sample).await;
    assert_eq!(view.envelopes[0].vote.state, VoteState::Closed);
}

#[tokio::test]
async fn a_vote_that_cannot_be_moved_keeps_no_other_waiting() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let (world, services) = (&house.world, &house.world.services);
    let form = service::envelope::EnvelopeForm {
        slug: "places".to_owned(),
        name: sample::both("Places"),
        summary: sample::both("Pour les places."),
        amount: "1000".to_owned(),
        ..Default::default()
    };
    let (staff, process) = (&sample.staff, &sample.process);
    let places = service::envelope::create(services, staff, process, &form).await.unwrap().slug;
    for title in ["Banc", "Arbre"] {
        let form = sample::project_form(title, 10);
        service::project::create(services, staff, process, &places, &form).await.unwrap();
    }
    let votes = sample::view(world, &sample).await.envelopes.into_iter().map(|view| view.vote.id);
    // The clock takes votes that close at the same time in the order of their ids.
    let first = votes.min().unwrap();
    world.bar_key(first);
    assert_eq!(conduct::tick(services).await.unwrap(), 1);
    for view in sample::view(world, &sample).await.envelopes {
        let expected = if view.vote.id == first { VoteState::Planned } else { VoteState::Open };
        assert_eq!(view.vote.state, expected);
    }
}

#[tokio::test]
async fn a_key_that_a_crash_left_behind_is_destroyed() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let world = &house.world;
    let vote = sample::view(world, &sample).await.envelopes[0].vote.id;
    assert_eq!(conduct::forget_keys(&world.services).await.unwrap(), 0, "it is still needed");
    sample::step(world, &sample, Step::CloseEarly(sample::both("Fin"))).await;
    sample::step(world, &sample, Step::Count).await;
    world.leave_key(vote);
    assert_eq!(world.key_files(), 2);
    assert_eq!(conduct::forget_keys(&world.services).await.unwrap(), 1);
    assert_eq!(world.key_files(), 1, "only the one that signs is left");
}

#[tokio::test]
async fn the_clock_opens_a_planned_vote_when_its_time_has_come() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    conduct::tick(&house.world.services).await.unwrap();
    let view = sample::view(&house.world, &sample).await;
    assert_eq!(view.envelopes[0].vote.state, VoteState::Open);
}

#[tokio::test]
async fn from_close_to_publication_each_step_shows_only_what_it_should() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let world = &house.world;
    let receipts = cast(world, &sample, 12).await;
    let results = format!("/fr/p/{}/{}/results", sample.process, sample.envelope);
    let mut browser = house.browser();
    let reason = sample::both("Fin anticipée");
    sample::step(world, &sample, Step::CloseEarly(reason)).await;
    browser.get(&format!("{results}/ballots.pb")).await.is(404);
    sample::step(world, &sample, Step::Count).await;
    browser.get(&format!("{results}/ballots.pb")).await.is(404);
    browser.get(&format!("{results}/outcome.json")).await.is(404);
    sample::step(world, &sample, Step::Publish).await;
    browser.get(&results).await.is(200).says("Fresque");
    let file = browser.get(&format!("{results}/ballots.pb")).await;
    let file = allocation::pb::read(file.is(200).body.as_bytes()).unwrap();
    assert_eq!(file.votes().len(), 12);
    let outcome = browser.get(&format!("{results}/outcome.json")).await;
    let described = outcome.headers["link"].to_str().unwrap();
    let schema = described.trim_start_matches('<').split_once('>').unwrap().0;
    browser.get(schema).await.is(200).says("Outcome of a participatory budget");
    let outcome: serde_json::Value = serde_json::from_str(&outcome.is(200).body).unwrap();
    // Fresque (12 votes, 150 €), then Bancs (4, 300 €), then Arbres (4, 400 €): cheaper first.
    assert_eq!(outcome["funded"], serde_json::json!(["5", "2", "1"]));
    let code = receipts[3].code();
    browser.get(&format!("{results}/receipt?code={code}")).await.is(200).says("Fresque");
}

#[tokio::test]
async fn anyone_who_counts_the_published_bytes_again_finds_the_published_outcome() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let world = &house.world;
    cast(world, &sample, 12).await;
    sample::step(world, &sample, Step::CloseEarly(sample::both("Fin"))).await;
    sample::step(world, &sample, Step::Count).await;
    let view = sample::view(world, &sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let (services, staff) = (&world.services, &sample.staff);
    let bytes =
        service::result::download(services, staff, &view, envelope, ResultFile::Ballots).await;
    let election = allocation::pb::read(&bytes.unwrap()).unwrap().election().unwrap();
    let results = service::result::show(services, staff, &view, envelope).await.unwrap();
    let rule: allocation::Rule = results.report.rule_id.parse().unwrap();
    let outcome = allocation::allocate(&election, &rule, &results.explanations.seed).unwrap();
    assert_eq!(allocation::report::Report::new(&election, &outcome), results.report);
}

#[tokio::test]
async fn the_published_rounds_lead_to_the_published_outcome_and_each_has_its_page() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let world = &house.world;
    cast(world, &sample, 12).await;
    sample::step(world, &sample, Step::CloseEarly(sample::both("Fin"))).await;
    sample::step(world, &sample, Step::Count).await;
    let envelope = format!("/fr/p/{}/{}", sample.process, sample.envelope);
    let mut browser = house.browser();
    browser.get(&format!("{envelope}/results/replay.json")).await.is(404);
    sample::step(world, &sample, Step::Publish).await;
    let rounds = browser.get(&format!("{envelope}/results/replay.json")).await;
    let replay: allocation::explanation::Replay = serde_json::from_str(&rounds.body).unwrap();
    // Fresque, Bancs, Arbres: the fifth project, the second and the first.
    assert_eq!(replay.play(), Ok(vec![4, 1, 0]));
    let schema = rounds.headers["link"].to_str().unwrap();
    let schema = schema.trim_start_matches('<').split_once('>').unwrap().0.to_owned();
    browser.get(&schema).await.is(200).says("The rounds of a participatory budget");
    let page = browser.get(&format!("{envelope}/rounds?round=2")).await;
    page.is(200).says("Tour 2 sur 3").says("Bancs").says("Tour suivant");
    // A number from an old link or a wrong hand leads to the nearest round there is.
    browser.get(&format!("{envelope}/rounds?round=99")).await.is(200).says("Tour 3 sur 3");
    browser.get(&format!("{envelope}/results")).await.says("/rounds");
}

#[tokio::test]
async fn after_the_count_no_slot_can_be_tied_to_a_person() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let world = &house.world;
    cast(world, &sample, 3).await;
    sample::step(world, &sample, Step::CloseEarly(sample::both("Fin"))).await;
    assert_eq!(world.key_files(), 2, "the vote's key and the one that signs");
    sample::step(world, &sample, Step::Count).await;
    assert_eq!(world.key_files(), 1, "only the one that signs is left");
}

#[tokio::test]
async fn a_vote_is_counted_once_and_not_while_it_is_open() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let world = &house.world;
    let count = || {
        conduct::take(
            &world.services,
            &sample.staff,
            &sample.process,
            &sample.envelope,
            Step::Count,
        )
    };
    assert!(matches!(count().await, Err(Error::Refused(Refusal::WrongVoteState))));
    cast(world, &sample, 2).await;
    sample::step(world, &sample, Step::CloseEarly(sample::both("Fin"))).await;
    count().await.unwrap();
    assert!(matches!(count().await, Err(Error::Refused(Refusal::WrongVoteState))));
}

#[tokio::test]
async fn while_a_vote_is_counted_its_page_says_so_and_nobody_counts_it_again() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let world = &house.world;
    cast(world, &sample, 2).await;
    sample::step(world, &sample, Step::CloseEarly(sample::both("Fin"))).await;
    let vote = sample::view(world, &sample).await.envelopes[0].vote.id;
    let mut staff = house.staff().await;
    let page = format!("/fr/admin/p/{}/e/{}/conduct", sample.process, sample.envelope);
    // Somebody else keeps the vote, so that the count has to wait with its outcome.
    let mut tx = world.database.store.write().await.unwrap();
    store::vote::taken(&mut tx, vote).await.unwrap();
    let count = || {
        let (services, staff) = (world.services.clone(), sample.staff.clone());
        let (process, envelope) = (sample.process.clone(), sample.envelope.clone());
        async move { conduct::take(&services, &staff, &process, &envelope, Step::Count).await }
    };
    let counting = tokio::spawn(count());
    while !service::counting::is_underway(&world.services, vote) {
        tokio::task::yield_now().await;
    }
    assert!(matches!(count().await, Err(Error::Refused(Refusal::BeingCounted))));
    staff
        .get(&page)
        .await
        .is(200)
        .says("en train d’être comptés")
        .is_silent_about("value=\"count\"");
    tx.rollback().await.unwrap();
    counting.await.unwrap().unwrap();
    assert!(!service::counting::is_underway(&world.services, vote));
}

#[tokio::test]
async fn of_two_who_close_a_vote_at_once_one_is_told_that_it_is_closed_on_either_engine() {
    for engine in tests::world::engines() {
        let world = tests::world::world(engine, true).await;
        let sample = sample::open(&world).await;
        let close = || async {
            let step = Step::CloseEarly(sample::both("Fin"));
            let (staff, process) = (&sample.staff, &sample.process);
            conduct::take(&world.services, staff, process, &sample.envelope, step).await
        };
        let (one, other) = futures::join!(close(), close());
        let refused = one.err().or(other.err());
        let told = matches!(refused, Some(Error::Refused(Refusal::WrongVoteState)));
        assert!(told, "{engine:?}: {refused:?}");
    }
}

#[tokio::test]
async fn every_receipt_is_in_the_published_list_by_its_code_and_whole() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let receipts = cast(&house.world, &sample, 11).await;
    publish(&house.world, &sample).await;
    for receipt in receipts {
        let by_code = find(&house.world, &sample, &receipt.code()).await;
        assert!(matches!(by_code, ReceiptFound::Counted { signed: false, .. }));
        let whole = find(&house.world, &sample, &whole(&receipt)).await;
        assert!(matches!(whole, ReceiptFound::Counted { signed: true, .. }));
    }
}

#[tokio::test]
async fn a_whole_receipt_that_was_not_counted_is_told_why() {
    let house = house(true).await;
    let world = &house.world;
    let sample = sample::open(world).await;
    let first = cast(world, &sample, 1).await.remove(0);
    // The same voters again: every first ballot is replaced.
    cast(world, &sample, 11).await;
    publish(world, &sample).await;
    let replaced = find(world, &sample, &whole(&first)).await;
    assert_eq!(replaced, ReceiptFound::Replaced { revision: 2 });
    let signed = |mut receipt: Receipt| {
        let (vote, slot) = (receipt.vote, &receipt.slot);
        let bytes = Receipt::signed_bytes(vote, slot, receipt.revision, &receipt.commitment);
        receipt.signature = world.keys().sign(&bytes);
        whole(&receipt)
    };
    let altered = Receipt { revision: 2, ..first.clone() };
    assert_eq!(find(world, &sample, &whole(&altered)).await, ReceiptFound::NotSigned);
    let elsewhere = Receipt { vote: VoteId(uuid::Uuid::nil()), ..first.clone() };
    assert_eq!(find(world, &sample, &signed(elsewhere)).await, ReceiptFound::AnotherVote);
    let lost = Receipt { slot: "0".repeat(64), ..first };
    assert_eq!(find(world, &sample, &signed(lost.clone())).await, ReceiptFound::Missing);
    let code = encoded(&signed(lost));
    let page = format!("/fr/p/{}/{}/results/receipt?code={code}", sample.process, sample.envelope);
    house.browser().get(&page).await.is(200).says("votre reçu la prouve");
}

fn whole(receipt: &Receipt) -> String {
    serde_json::to_string_pretty(receipt).unwrap()
}

async fn publish(world: &World, sample: &Sample) {
    for step in [Step::CloseEarly(sample::both("Fin")), Step::Count, Step::Publish] {
        sample::step(world, sample, step).await;
    }
}

async fn find(world: &World, sample: &Sample, typed: &str) -> ReceiptFound {
    let view = sample::view(world, sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let nobody = domain::account::Caller::anonymous();
    service::result::find_receipt(&world.services, &nobody, &view, envelope, typed).await.unwrap()
}

#[tokio::test]
async fn a_voided_vote_is_replaced_and_its_ballots_count_nowhere() {
    let house = house(true).await;
    let sample = sample::open(&house.world).await;
    let world = &house.world;
    cast(world, &sample, 2).await;
    sample::step(world, &sample, Step::Void(sample::both("Erreur"))).await;
    let view = sample::view(world, &sample).await;
    let vote = &view.envelope(&sample.envelope).unwrap().vote;
    assert_eq!(vote.state, VoteState::Planned);
    // The clock leaves it alone: the rules may be what was wrong.
    conduct::tick(&world.services).await.unwrap();
    assert_eq!(sample::view(world, &sample).await.envelopes[0].vote.state, VoteState::Planned);
    let page = house.browser().get(&format!("/fr/p/{}", sample.process)).await;
    page.is(200).says("Erreur");
    let mut tx = world.database.store.read().await.unwrap();
    assert!(store::ballot::all(&mut tx, vote.id).await.unwrap().is_empty());
}
