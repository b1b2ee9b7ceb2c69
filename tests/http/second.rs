//! Voting at home and in one other commune.

use crate::browser::{House, house};
use domain::{account::Caller, text::Slug};
use service::{conduct::Step, envelope::EnvelopeForm};
use tests::sample::{self, Sample, letters, package_form};

/// A budget with an envelope for each of three communes, all open to one guest choice.
async fn three_communes(house: &House, source: &str) -> Sample {
    let services = &house.world.services;
    server::demonstration::load_reference(services).await.unwrap();
    let (staff, administration) = sample::staff(services).await;
    let form = sample::process_form(services);
    let process = service::process::create(services, &staff, &administration, &form).await.unwrap();
    for commune in ["jette", "ixelles", "evere"] {
        let form = EnvelopeForm {
            slug: commune.to_owned(),
            name: sample::both(commune),
            voters_from: vec![commune.to_owned()],
            guests: true,
            source: source.to_owned(),
            ..sample::envelope_form()
        };
        service::envelope::create(services, &staff, &process.slug, &form).await.unwrap();
        let slug = Slug::parse(commune).unwrap();
        service::envelope::save_rules(services, &staff, &process.slug, &slug, sample::greedy(2))
            .await
            .unwrap();
        for title in ["Un banc", "Un arbre"] {
            let form = sample::project_form(&format!("{title} à {commune}"), 100);
            service::project::create(services, &staff, &process.slug, &slug, &form).await.unwrap();
        }
        if source != "codes" {
            open(house, &staff, commune).await;
        }
    }
    Sample { staff, process: process.slug, envelope: Slug::parse("jette").unwrap() }
}

async fn open(house: &House, staff: &Caller, commune: &str) {
    let [process, slug] = ["budget", commune].map(|slug| Slug::parse(slug).unwrap());
    service::conduct::take(&house.world.services, staff, &process, &slug, Step::Open)
        .await
        .unwrap();
}

const CAST: [(&str, &str); 2] = [("choice", "1"), ("intent", "cast")];

#[tokio::test]
async fn somebody_votes_at_home_and_in_one_other_commune_of_their_choice() {
    let house = house(true).await;
    let sample = three_communes(&house, "declaration").await;
    let mut ana = house.browser_of("ana@test.example").await;
    ana.post("/fr/me", &[("commune", "jette"), ("age", "25-39")]).await.is(303);
    let home = ana.post("/fr/p/budget/jette/vote", &CAST).await;
    assert!(home.location().ends_with("/receipt"));
    let away = ana.post("/fr/p/budget/ixelles/vote", &CAST).await;
    assert!(away.location().ends_with("/ixelles/vote/second"), "{}", away.location());
    ana.get("/fr/p/budget/ixelles/vote/second").await.says("Vous habitez à Jette");
    let second = "/fr/p/budget/ixelles/vote/second";
    ana.post(second, &[("commune", "jette")]).await.is(422);
    ana.post(second, &[("commune", "evere")]).await.is(303);
    // Nothing is cast in Evere yet: the choice can still be changed.
    ana.post("/fr/p/budget/ixelles/vote", &CAST).await.is(422).says("réservé");
    ana.post(second, &[("commune", "ixelles")]).await.is(303);
    ana.get("/fr/p/budget/ixelles/vote").await.is(200).says("checked");
    let away = ana.post("/fr/p/budget/ixelles/vote", &CAST).await;
    assert!(away.location().ends_with("/receipt"), "{}", away.body);
    // From here on it stands, and a third commune is closed.
    ana.post(second, &[("commune", "evere")]).await.is(422).says("ce choix reste");
    ana.post("/fr/p/budget/evere/vote", &CAST).await.is(422).says("réservé");
    // Nor does she vote in one commune after the other by saying that she lives there.
    let moves = [("commune", "evere"), ("age", "25-39")];
    ana.post("/fr/me", &moves).await.is(422).says("parce que vous habitez là");
    ana.post("/fr/me", &[("commune", "jette"), ("age", "40-59")]).await.is(303);
    for commune in ["jette", "ixelles"] {
        let [process, slug] = ["budget", commune].map(|slug| Slug::parse(slug).unwrap());
        for taken in [Step::CloseEarly(sample::both("Fin")), Step::Count] {
            let services = &house.world.services;
            service::conduct::take(services, &sample.staff, &process, &slug, taken).await.unwrap();
        }
    }
    ana.post("/fr/me", &moves).await.is(303);
    // Nor once what she cast is counted: in this budget she votes from where she first did.
    let again = ana.post("/fr/p/budget/evere/vote", &CAST).await;
    again.is(422).says("déjà voté dans ce budget comme habitant d’un autre endroit");
    let mut bert = house.browser_of("bert@test.example").await;
    bert.post("/fr/me", &moves).await.is(303);
    let home = bert.post("/fr/p/budget/evere/vote", &CAST).await;
    assert!(home.location().ends_with("/receipt"), "{}", home.body);
}

#[tokio::test]
async fn before_a_ballot_its_voter_reads_where_they_said_to_live_and_that_nobody_can_change_it() {
    let house = house(true).await;
    three_communes(&house, "declaration").await;
    let ballot = "/fr/p/budget/jette/vote";
    house.browser().get(ballot).await.is_silent_about("J’habite ailleurs");
    let mut ana = house.browser_of("ana@test.example").await;
    ana.get("/fr/me").await.says("une fois un bulletin déposé là où vous habitez");
    ana.post("/fr/me", &[("commune", "evere"), ("age", "25-39")]).await.is(303);
    // She meant Jette: it is said before anything is cast, and can still be put right.
    let page = ana.get("/fr/p/budget/evere/vote").await;
    page.says("Vous avez dit où vous habitez\u{a0}: Evere").says("pas même l’administration");
    page.says("href=\"/fr/me?to=/fr/p/budget/evere/vote\"");
    ana.get("/nl/p/budget/evere/vote").await.says("waar u woont: Evere").says("Ik woon elders");
    ana.post("/fr/me", &[("commune", "jette"), ("age", "25-39")]).await.is(303);
    ana.get(ballot).await.says("Vous avez dit où vous habitez\u{a0}: Jette");
    ana.post(ballot, &CAST).await.is(303);
    // Once it is cast, nothing is asked any more, and a change says why it cannot be.
    ana.get(ballot).await.is(200).is_silent_about("J’habite ailleurs");
    let moved = ana.post("/fr/me", &[("commune", "evere"), ("age", "25-39")]).await;
    moved.is(422).says("parce que vous habitez là").says("personne ne peut le déplacer");
}

#[tokio::test]
async fn the_page_says_that_one_other_commune_may_be_chosen() {
    let house = house(true).await;
    three_communes(&house, "declaration").await;
    house.browser().get("/nl/p/budget").await.says("in één andere gemeente naar keuze");
    house.browser().get("/fr/p/budget/jette/vote/second").await.is(303);
}

#[tokio::test]
async fn a_letter_votes_in_the_commune_it_was_made_for_and_in_one_other_of_its_holders_choice() {
    let house = house(true).await;
    let sample = three_communes(&house, "codes").await;
    let codes = letters(&house.world, &sample, &package_form(2)).await;
    for commune in ["jette", "ixelles", "evere"] {
        open(&house, &sample.staff, commune).await;
    }
    let mut ana = house.browser();
    let code = [("code", codes[0].as_str())];
    ana.get("/fr/p/budget/ixelles/vote/second").await.is(303);
    ana.post("/fr/p/budget/jette/vote/code", &code).await.is(303);
    ana.post("/fr/p/budget/jette/vote", &CAST).await.is(303);
    let away = ana.post("/fr/p/budget/ixelles/vote", &CAST).await;
    assert!(away.location().ends_with("/ixelles/vote/second"), "{}", away.body);
    let second = "/fr/p/budget/ixelles/vote/second";
    ana.get(second).await.is(200).says("Vous habitez à Jette").is_silent_about("value=\"jette\"");
    ana.post(second, &[("commune", "evere")]).await.is(303);
    ana.post("/fr/p/budget/ixelles/vote", &CAST).await.is(422).says("réservé");
    ana.post(second, &[("commune", "ixelles")]).await.is(303);
    ana.post("/fr/p/budget/ixelles/vote", &CAST).await.is(303);
    // The choice is the letter's, on whatever telephone it is entered.
    let mut other = house.browser();
    other.post("/fr/p/budget/evere/vote/code", &code).await.is(303);
    let evere = "/fr/p/budget/evere/vote/second";
    other.post(evere, &[("commune", "evere")]).await.is(422).says("ce choix reste");
    other.post("/fr/p/budget/evere/vote", &CAST).await.is(422).says("réservé");
    // A ballot on paper says by itself where its voter votes beside home, once two agents read it.
    let administration = sample::view(&house.world, &sample).await.administration.id;
    for (email, status) in [("one@test.example", 303), ("two@test.example", 200)] {
        let (services, role) = (&house.world.services, domain::account::Role::Counter);
        service::account::grant(services, &sample.staff, administration, email, role)
            .await
            .unwrap();
        let mut agent = house.browser_of(email).await;
        let typed = [("code", codes[1].as_str()), ("choice", "1")];
        agent.post("/fr/admin/p/budget/e/evere/paper", &typed).await.is(status);
    }
    let mut bram = house.browser();
    bram.post("/fr/p/budget/ixelles/vote/code", &[("code", codes[1].as_str())]).await.is(303);
    bram.post("/fr/p/budget/ixelles/vote", &CAST).await.is(422).says("réservé");
}

#[tokio::test]
async fn a_letter_says_where_its_holder_votes_at_home_and_beside_it() {
    let house = house(true).await;
    let sample = three_communes(&house, "codes").await;
    let mut staff = house.staff().await;
    let page = staff.get("/fr/admin/p/budget/e/jette/codes").await;
    page.is(200).says("N’envoyez qu’une lettre par personne").is_silent_about("name=\"also\"");
    let fields = [("letters", "1"), ("commune", "jette"), ("locale", "fr"), ("purpose", "post")];
    let made = staff.upload("/fr/admin/p/budget/e/jette/codes", b"", &fields).await;
    assert!(made.is(200).body.starts_with("%PDF"));
    staff.get("/fr/admin/p/budget/e/evere/codes").await.says("Paquet 1");
    // From now on the letters say who votes where.
    let services = &house.world.services;
    let form = EnvelopeForm {
        voters_from: vec!["jette".to_owned()],
        source: "codes".to_owned(),
        ..sample::envelope_form()
    };
    let refused = service::envelope::update(
        services,
        &sample.staff,
        &sample.process,
        &sample.envelope,
        &form,
    )
    .await;
    let Err(service::Error::Fields(fields)) = refused else { panic!("{refused:?}") };
    let why = domain::session::Refused::LettersMade;
    assert_eq!((fields[0].name.as_str(), &fields[0].refusal), ("source", &why.into()));
}
