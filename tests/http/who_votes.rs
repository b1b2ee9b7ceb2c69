//! Who votes beside age and residence: nationality where a vote asks, and organisations.

use crate::{
    browser::{Browser, House, house},
    proposals::actor,
};
use service::{conduct::Step, envelope::EnvelopeForm};
use tests::sample::{self, Sample};

const VOTE: &str = "/fr/p/budget/rues/vote";
const CAST: [(&str, &str); 3] = [("choice", "1"), ("choice", "4"), ("intent", "cast")];

/// The sample with other rules about who votes, its vote open.
async fn opened(house: &House, form: EnvelopeForm) -> Sample {
    let sample = sample::planned(&house.world).await;
    let (services, staff) = (&house.world.services, &sample.staff);
    service::envelope::update(services, staff, &sample.process, &sample.envelope, &form)
        .await
        .unwrap();
    sample::step(&house.world, &sample, Step::Open).await;
    sample
}

async fn resident(house: &House, email: &str) -> Browser {
    let mut browser = house.browser_of(email).await;
    browser.post("/fr/me", &[("commune", "jette"), ("age", "25-39")]).await.is(303);
    browser
}

async fn voters(house: &House, sample: &Sample) -> usize {
    let vote = sample::view(&house.world, sample).await.envelopes[0].vote.id;
    let mut tx = house.world.database.store.read().await.unwrap();
    store::ballot::all(&mut tx, vote).await.unwrap().len()
}

#[tokio::test]
async fn nationality_is_asked_only_where_a_vote_names_some_and_can_be_erased() {
    let house = house(true).await;
    let form = EnvelopeForm {
        nationalities: vec!["belgian".to_owned(), "european".to_owned()],
        ..sample::envelope_form()
    };
    let sample = opened(&house, form).await;
    let page = house.browser().get("/fr/p/budget").await;
    page.says("de nationalité belge ou d’un autre pays de l’Union européenne");
    house.browser().get("/nl/p/budget").await.says("met de Belgische nationaliteit of");
    let mut ana = resident(&house, "ana@test.example").await;
    ana.get("/fr/me").await.is_silent_about("nationalité");
    let asked = ana.post(VOTE, &CAST).await;
    assert!(asked.location().ends_with("/vote/nationality"), "{}", asked.body);
    let question = format!("{VOTE}/nationality");
    ana.get(&question).await.is(200).says("Votre nationalité").is_silent_about("checked");
    ana.post(&question, &[]).await.is(422);
    ana.post(&question, &[("nationality", "other")]).await.is(303);
    ana.post(VOTE, &CAST).await.is(422).says("réservé");
    ana.post(&question, &[("nationality", "european")]).await.is(303);
    // What was chosen before the question is still there.
    ana.get(VOTE).await.is(200).says("checked");
    assert!(ana.post(VOTE, &CAST).await.location().ends_with("/receipt"));
    assert_eq!(voters(&house, &sample).await, 1);
    // A change of commune keeps it; one's own page shows and erases it.
    ana.post("/fr/me", &[("commune", "evere"), ("age", "25-39")]).await.is(303);
    ana.get("/fr/me").await.says("d’un autre pays de l’Union européenne");
    ana.post("/fr/me/nationality", &[]).await.is(303);
    ana.get("/fr/me").await.is_silent_about("Nationalité déclarée");
}

#[tokio::test]
async fn an_organisation_has_one_ballot_whoever_acts_for_it_and_only_once_confirmed() {
    let house = house(true).await;
    let form =
        EnvelopeForm { organisations: vec!["association".to_owned()], ..sample::envelope_form() };
    let sample = opened(&house, form).await;
    house.browser().get("/fr/p/budget").await.says("Ont aussi leur propre bulletin");
    let mut ana = resident(&house, "ana@test.example").await;
    let id = actor(&mut ana, "Les Amis du parc", "association", "0403.170.701").await;
    ana.get(VOTE).await.says("pas encore confirmée");
    let own = format!("{VOTE}?as={id}");
    let for_it = [CAST.to_vec(), vec![("as", id.as_str())]].concat();
    ana.post(VOTE, &for_it).await.is(422).says("confirmer cette organisation");
    let mut staff = house.staff().await;
    staff.post("/fr/admin/a/commune/actors", &[("actor", &id)]).await.is(303);
    ana.get(&own).await.is(200).says("Ce bulletin est celui de Les Amis du parc");
    let cast = ana.post(VOTE, &for_it).await;
    assert!(cast.location().ends_with(&format!("/receipt?as={id}")), "{}", cast.body);
    ana.get(cast.location()).await.is(200);
    // Her own ballot is another one.
    ana.get(VOTE).await.is_silent_about("checked");
    assert!(ana.post(VOTE, &CAST).await.location().ends_with("/receipt"));
    assert_eq!(voters(&house, &sample).await, 2);
    // Once more for it: still one.
    ana.post(VOTE, &for_it).await.is(303);
    assert_eq!(voters(&house, &sample).await, 2);
    // Nobody votes for an organisation of others, nor for one that the rules do not name.
    let mut eve = resident(&house, "eve@test.example").await;
    eve.post(VOTE, &for_it).await.is(403);
    let company = actor(&mut eve, "Atelier SRL", "company", "0202.239.951").await;
    staff.post("/fr/admin/a/commune/actors", &[("actor", &company)]).await.is(303);
    let for_company = [CAST.to_vec(), vec![("as", company.as_str())]].concat();
    eve.post(VOTE, &for_company).await.is(422);
    assert_eq!(voters(&house, &sample).await, 2);
}

#[tokio::test]
async fn where_people_vote_by_codes_organisations_get_a_letter() {
    let house = house(true).await;
    let form = EnvelopeForm {
        source: "codes".to_owned(),
        organisations: vec!["association".to_owned()],
        ..sample::envelope_form()
    };
    let services = &house.world.services;
    let (staff, administration) = sample::staff(services).await;
    let process = sample::process_form(services);
    let process =
        service::process::create(services, &staff, &administration, &process).await.unwrap();
    service::envelope::create(services, &staff, &process.slug, &form).await.unwrap();
    let page = house.browser().get(&format!("/fr/p/{}", process.slug)).await;
    page.is(200).says("déposé avec une lettre pour l’organisation");
}

#[tokio::test]
async fn where_an_age_band_leaves_it_open_one_plain_statement_is_asked_and_nobody_is_taken_to_be_older()
 {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let (services, staff) = (&house.world.services, &sample.staff);
    let form = EnvelopeForm { minimum_age: "14".to_owned(), ..sample::envelope_form() };
    let (process, rues) = (&sample.process, &sample.envelope);
    service::envelope::update(services, staff, process, rues, &form).await.unwrap();
    sample::step(&house.world, &sample, Step::Open).await;
    let vote = "/fr/p/budget/rues/vote";
    let cast = [("choice", "1"), ("intent", "cast")];
    let declares = |email: &'static str, age: &'static str| {
        let house = &house;
        async move {
            let mut browser = house.browser_of(email).await;
            browser.post("/fr/me", &[("commune", "jette"), ("age", age), ("to", "")]).await.is(303);
            browser
        }
    };
    let mut young = declares("young@test.example", "under-16").await;
    young.get(vote).await.is(200).says("14 ans et plus");
    let asked = young.post(vote, &cast).await;
    assert_eq!(asked.is(303).location(), format!("{vote}/age"));
    young.get(&format!("{vote}/age")).await.says("J’ai 14 ans ou plus");
    young.post(&format!("{vote}/age"), &[("reached", "12")]).await.is(422);
    young.post(vote, &cast).await.is(303);
    young.post(&format!("{vote}/age"), &[("reached", "14")]).await.is(303);
    assert_eq!(young.post(vote, &cast).await.is(303).location(), format!("{vote}/receipt"));
    let mut older = declares("older@test.example", "16-24").await;
    assert_eq!(older.post(vote, &cast).await.is(303).location(), format!("{vote}/receipt"));
    // Fixed at the opening, like all that decides who votes.
    let later = EnvelopeForm { minimum_age: "16".to_owned(), ..form };
    assert!(service::envelope::update(services, staff, process, rues, &later).await.is_err());
}
