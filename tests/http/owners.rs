//! Several administrations conduct one process.

use crate::browser::{Browser, House, house};
use domain::{
    account::{Caller, Role},
    locale::Locale,
};
use service::administration::AdministrationForm;
use tests::sample::{self, both};

/// A second administration with one member of staff for each role; gives its administrator.
async fn region(house: &House) -> Caller {
    let services = &house.world.services;
    let email = "region@test.example";
    let account = service::account::create_administrator(services, email).await.unwrap();
    let mut caller =
        Caller { account: Some(account), roles: Vec::new(), may_create_administrations: true };
    let form = AdministrationForm {
        slug: "region".to_owned(),
        name: both("Région"),
        about: both("La région."),
        contact: "region@test.example".to_owned(),
        accessibility: both("Accessible."),
        privacy: both("Privé."),
        ..AdministrationForm::default()
    };
    let region = service::administration::create(services, &caller, &form).await.unwrap();
    caller.roles.push((region.id, Role::Administrator));
    for role in [Role::Counter, Role::Steward, Role::Auditor] {
        let email = format!("{}@test.example", role.code());
        service::account::grant(services, &caller, region.id, &email, role).await.unwrap();
    }
    caller
}

async fn invited(staff: &mut Browser) {
    let form = [("administration", "region")];
    let invited = staff.post("/fr/admin/p/budget/owners", &form).await;
    assert!(invited.location().ends_with("done=owner-invited"), "{}", invited.body);
}

const ACCEPT: [(&str, &str); 2] = [("process", "budget"), ("answer", "accept")];

#[tokio::test]
async fn a_co_owner_conducts_once_it_has_said_yes_and_the_page_says_whose_budget_it_is() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    region(&house).await;
    let mut staff = house.staff().await;
    let mut other = house.browser_of("region@test.example").await;
    other.get("/fr/admin/p/budget").await.is(403);
    invited(&mut staff).await;
    other.get("/fr/admin/p/budget").await.is(403);
    other
        .post("/fr/admin/p/budget/e/rues/conduct", &[("intent", "open"), ("open_confirm", "yes")])
        .await
        .is(403);
    house.browser().get("/fr/p/budget").await.is_silent_about("Région");
    let desk = other.get("/nl/admin").await;
    desk.is(200).says("Een uitnodiging wacht op uw antwoord").says("samen het budget ‘Budget’");
    other.post("/fr/admin/a/commune/owns", &ACCEPT).await.is(403);
    staff.post("/fr/admin/a/region/owns", &ACCEPT).await.is(403);
    other.post("/fr/admin/a/region/owns", &ACCEPT).await.is(303);
    other.post("/fr/admin/a/region/owns", &ACCEPT).await.is(404);

    house.browser().get("/fr/p/budget").await.says("Un budget de Commune et Région");
    house.browser().get("/nl/p/budget").await.says("Een budget van Commune en Région");
    other.get("/fr/admin").await.says("/fr/admin/p/budget");
    let page = other.get("/fr/admin/p/budget").await;
    page.is(200).says("/fr/admin/a/region").is_silent_about("/fr/admin/a/commune\"");
    let opened = other
        .post("/fr/admin/p/budget/e/rues/conduct", &[("intent", "open"), ("open_confirm", "yes")])
        .await;
    assert!(opened.location().ends_with("done=opened"), "{}", opened.body);
    let journal = staff.get("/fr/admin/p/budget/audit").await;
    journal
        .says("Administration invitée")
        .says("Invitation acceptée")
        .says("La chaîne est intacte");
    assert!(sample::view(&house.world, &sample).await.any_frozen());
}

#[tokio::test]
async fn whoever_serves_keeps_or_reads_at_a_co_owner_may_do_no_more_than_at_the_lead() {
    let house = house(true).await;
    sample::planned_with_codes(&house.world, "").await;
    region(&house).await;
    let mut staff = house.staff().await;
    invited(&mut staff).await;
    let mut other = house.browser_of("region@test.example").await;
    other.post("/fr/admin/a/region/owns", &ACCEPT).await.is(303);
    let mut counter = house.browser_of("counter@test.example").await;
    counter.get("/fr/admin/p/budget").await.is(403);
    counter.get("/fr/admin/p/budget/e/rues/counter").await.is(200);
    let mut steward = house.browser_of("steward@test.example").await;
    steward.get("/fr/admin/p/budget").await.is(403);
    steward.get("/fr/admin/p/budget/e/rues/counter").await.is(403);
    let mut auditor = house.browser_of("auditor@test.example").await;
    auditor.get("/fr/admin/p/budget").await.is(200);
    auditor
        .post("/fr/admin/p/budget/e/rues/conduct", &[("intent", "open"), ("open_confirm", "yes")])
        .await
        .is(403);
}

#[tokio::test]
async fn only_the_one_that_leads_invites_and_removes_and_whoever_owns_may_leave() {
    let house = house(true).await;
    sample::planned(&house.world).await;
    region(&house).await;
    let mut staff = house.staff().await;
    let mut other = house.browser_of("region@test.example").await;
    invited(&mut staff).await;
    let twice = staff.post("/fr/admin/p/budget/owners", &[("administration", "region")]).await;
    twice.is(422);
    other.post("/fr/admin/a/region/owns", &ACCEPT).await.is(303);
    let remove = [("intent", "remove"), ("administration", "region")];
    other.post("/fr/admin/p/budget/owners", &[("administration", "region")]).await.is(403);
    other.post("/fr/admin/p/budget/owners", &remove).await.is(403);
    let leave = [("process", "budget"), ("answer", "leave")];
    other.post("/fr/admin/a/region/owns", &leave).await.is(303);
    other.get("/fr/admin/p/budget").await.is(403);
    invited(&mut staff).await;
    staff.post("/fr/admin/p/budget/owners", &remove).await.is(303);
    other.post("/fr/admin/a/region/owns", &ACCEPT).await.is(404);
    staff.post("/fr/admin/p/budget/owners", &[("administration", "nowhere")]).await.is(422);
}

/// The amounts that an administration pays, by object, and the whole of each.
async fn inventory(browser: &mut Browser, slug: &str) -> Vec<(String, i64, i64)> {
    let page = browser.get(&format!("/fr/admin/a/{slug}/subsidies.csv?year=2026")).await;
    let cents = |text: &str| text.replace(',', "").parse().unwrap();
    let rows = page.is(200).body.lines().skip(1).map(|line| line.split(';').collect::<Vec<_>>());
    rows.map(|row| (row[3].to_owned(), cents(row[4]), cents(row[5]))).collect()
}

#[tokio::test]
async fn each_owner_lists_its_own_part_of_each_subsidy_and_together_they_are_the_whole() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    region(&house).await;
    let services = &house.world.services;
    let known = service::envelope::parties(services).await.unwrap();
    // Owners are picked; whoever only has the name of one is somebody else.
    let picked = |name: &str, amount: &str| service::envelope::FunderForm {
        party: known.iter().find(|own| own.name.get(Locale::Fr) == name).unwrap().party.to_string(),
        amount: amount.to_owned(),
        ..Default::default()
    };
    let other = service::envelope::FunderForm {
        name: ["Région".to_owned(), String::new()],
        amount: "66,67".to_owned(),
        ..Default::default()
    };
    let form = service::envelope::EnvelopeForm {
        funders: vec![picked("Région", "333,33"), picked("Commune", "600"), other],
        ..sample::envelope_form()
    };
    let (process, envelope) = (&sample.process, &sample.envelope);
    service::envelope::update(services, &sample.staff, process, envelope, &form).await.unwrap();
    let mut staff = house.staff().await;
    invited(&mut staff).await;
    let mut other = house.browser_of("region@test.example").await;
    other.post("/fr/admin/a/region/owns", &ACCEPT).await.is(303);
    sample::vote_and_publish(&house.world, &sample).await;
    let (lead, own) =
        (inventory(&mut staff, "commune").await, inventory(&mut other, "region").await);
    assert_eq!(own.len(), 3);
    for (object, paid, whole) in &own {
        let of_lead = lead.iter().find(|(name, ..)| name == object).unwrap();
        assert_eq!((paid + of_lead.1, *whole), (*whole, of_lead.2), "{object}");
    }
    let fresque = own.iter().find(|(name, ..)| name == "Fresque").unwrap();
    assert_eq!((fresque.1, fresque.2), (5_000, 15_000));
}

#[tokio::test]
async fn an_owner_that_gives_nothing_lists_nothing() {
    let house = house(true).await;
    sample::decided(&house.world).await;
    region(&house).await;
    let mut staff = house.staff().await;
    invited(&mut staff).await;
    let mut other = house.browser_of("region@test.example").await;
    other.post("/fr/admin/a/region/owns", &ACCEPT).await.is(303);
    let lead = staff.get("/fr/admin/a/commune/subsidies.csv?year=2026").await;
    lead.is(200).says("Fresque").says("Commune 150,00");
    let own = other.get("/fr/admin/a/region/subsidies.csv?year=2026").await;
    own.is(200).is_silent_about("Fresque");
}
