//! What is contested is decided by a person, and above an amount by two.

use super::{answered, asking, lent, line, needed};
use crate::{
    browser::{Answer, Browser, House},
    proposals::is_told,
};
use domain::{account::Role, sharing::LineState};
use tests::sample;

/// Where whoever keeps the registry decides.
const DESK: &str = "/fr/admin/sharing";

/// Hands in and leads on to the valuation.
async fn contested(house: &House, price: &str) -> (Browser, String) {
    let (mut marie, here) = asking(house, "marie@test.example", "Fête de rue", price).await;
    needed(house, &mut marie, &here, &[60], &[]).await.is(303);
    marie.post(&format!("{here}/step"), &[("step", "submit")]).await.is(303);
    let why = [("words", "Elle doit rester ouverte aux fauteuils roulants")];
    answered(house, &mut marie, &here, "contest", &why).await.is(303);
    (marie, here)
}

async fn decide(house: &House, browser: &mut Browser, here: &str, more: &[(&str, &str)]) -> Answer {
    let id = line(house, here).await.id.to_string();
    let named = |name: &str| match name {
        "intent" => name.to_owned(),
        name => format!("{}-{name}", &id[..8]),
    };
    let form: Vec<(String, &str)> =
        more.iter().map(|(name, value)| (named(name), *value)).collect();
    let mut fields = vec![("line", id.as_str())];
    fields.extend(form.iter().map(|(name, value)| (name.as_str(), *value)));
    browser.post(DESK, &fields).await
}

/// Somebody who keeps the registry for the administration and sees nothing else behind its desk.
pub async fn steward(house: &House, email: &str) -> Browser {
    let services = &house.world.services;
    let staff = sample::visitor(services, "staff@test.example").await.caller;
    let (administration, _) = staff.roles[0];
    service::account::grant(services, &staff, administration, email, Role::Steward).await.unwrap();
    house.browser_of(email).await
}

#[tokio::test]
async fn a_person_decides_what_is_contested_and_the_reason_is_public() {
    let (house, _, _) = lent().await;
    let (mut marie, here) = contested(&house, "1200").await;
    marie.get(DESK).await.is(403);
    assert!(house.browser().get(DESK).await.is(303).location().starts_with("/fr/sign-in"));
    let mut keeper = steward(&house, "keeper@test.example").await;
    let page = keeper.get(DESK).await;
    page.is(200).says("Une décision de partage à prendre").says("fauteuils roulants");
    let fund = [("intent", "fund"), ("code", "")];
    decide(&house, &mut keeper, &here, &fund).await.is(422);
    let other = [("intent", "fund"), ("code", "other"), ("words", "")];
    decide(&house, &mut keeper, &here, &other).await.is(422);
    let fund = [("intent", "fund"), ("code", "accessibility"), ("words", "Rampe posée dessus")];
    decide(&house, &mut keeper, &here, &fund).await.is(303);
    assert_eq!(line(&house, &here).await.state, LineState::Bought);
    is_told(&house, "marie@test.example", "Rampe posée dessus").await;
    let page = house.browser().get("/fr/p/appel/sharing").await;
    page.is(200).says("achat décidé").says("qui ne peuvent s’en passer").says("Rampe posée dessus");
    page.is_silent_about("keeper@test.example");
    house.browser().get("/nl/p/appel/sharing").await.is(200).says("aankoop beslist");
}

#[tokio::test]
async fn above_an_amount_a_second_person_signs_and_it_is_another() {
    let (house, _, _) = lent().await;
    let (_, here) = contested(&house, "2600").await;
    let mut keeper = steward(&house, "keeper@test.example").await;
    let fund = [("intent", "fund"), ("code", "transport"), ("words", "")];
    decide(&house, &mut keeper, &here, &fund).await.is(303);
    assert_eq!(line(&house, &here).await.state, LineState::Signing);
    keeper.get(DESK).await.says("Une deuxième personne doit signer");
    let sign = [("intent", "sign")];
    decide(&house, &mut keeper, &here, &sign).await.is(422).says("une autre personne doit signer");
    let mut second = steward(&house, "second@test.example").await;
    decide(&house, &mut second, &here, &sign).await.is(303);
    assert_eq!(line(&house, &here).await.state, LineState::Bought);
}

#[tokio::test]
async fn whoever_is_in_a_proposal_does_not_decide_about_its_equipment() {
    let (house, _, _) = lent().await;
    let (_, here) = contested(&house, "1200").await;
    let mut marie = steward(&house, "marie@test.example").await;
    let fund = [("intent", "fund"), ("code", "transport"), ("words", "")];
    decide(&house, &mut marie, &here, &fund).await.is(422).says("une autre personne décide");
    marie.get(DESK).await.is(200).is_silent_about("Décider l’achat");
}
