//! What sharing changes at the count, and what becomes of it afterwards.

use crate::{
    browser::{Browser, House},
    proposals::{call, day},
    registry::lending,
    sharing::{answered, asking, line, needed, sharing_rules},
};
use domain::{
    ballot::Choices,
    sharing::{LineState, PoolState},
    text::Slug,
};
use service::{
    conduct::{self, Step},
    sharing::allocate::Shared,
};
use tests::sample;

pub const RESULTS: &str = "/fr/p/appel/rues/results";

/// Three proposals; the first two agreed to share their marquee. The envelope holds 5 000 €.
async fn agreed(house: &House) -> Vec<(&'static str, String)> {
    agreed_for(house, [60, 80, 60]).await
}

/// The same, each needing the marquee some days from the beginning.
pub async fn agreed_for(house: &House, needs: [i64; 3]) -> Vec<(&'static str, String)> {
    call(house).await;
    sharing_rules(house).await;
    let mut all = Vec::new();
    let asking_for = [
        ("marie@test.example", "Fête de rue", "1200"),
        ("lou@test.example", "Marché", "1200"),
        ("paul@test.example", "Bal", "600"),
    ];
    for ((email, title, price), need) in asking_for.into_iter().zip(needs) {
        let (mut browser, here) = asking(house, email, title, price).await;
        needed(house, &mut browser, &here, &[need], &[]).await.is(303);
        browser.post(&format!("{here}/step"), &[("step", "submit")]).await.is(303);
        all.push((email, here));
    }
    let (mut marie, here) = signed_in(house, &all[0]).await;
    let page = marie.get(&format!("{here}/equipment")).await;
    let at = page.body.find("Voisins de Fête de rue</option>").unwrap();
    let start = page.body[..at].rfind("value=\"").unwrap() + 7;
    let host = page.body[start..start + 36].to_owned();
    let terms = [("host", host.as_str()), ("terms", "À la cave"), ("deposit", "50")];
    answered(house, &mut marie, here, "offer", &terms).await.is(303);
    let (mut lou, there) = signed_in(house, &all[1]).await;
    let page = lou.get(&format!("{there}/equipment")).await;
    let at = page.body.find("name=\"pool\" value=\"").unwrap() + 19;
    let pool = page.body[at..at + 36].to_owned();
    let id = line(house, there).await.id.to_string();
    let join = [("line", id.as_str()), ("intent", "join"), ("pool", pool.as_str())];
    lou.post(&format!("{there}/equipment"), &join).await.is(303);
    all
}

/// Whoever carries a proposal, signed in at this hour: sessions end while days go by.
async fn signed_in<'a>(house: &House, one: &'a (&str, String)) -> (Browser, &'a str) {
    (house.browser_of(one.0).await, &one.1)
}

/// Leads all into the vote, votes, counts and publishes.
pub async fn decided(house: &House, all: &[(&str, String)]) {
    for (days, decision) in [(12, "admit"), (22, "retain")] {
        day(house, days);
        let mut staff = house.staff().await;
        for (_, here) in all {
            let desk = here.replace("/fr/p/", "/fr/admin/p/");
            let decided = [("decision", decision)];
            staff.post(&format!("{desk}/review"), &decided).await.is(303);
        }
    }
    day(house, 40);
    let services = &house.world.services;
    conduct::tick(services).await.unwrap();
    let staff = sample::visitor(services, "staff@test.example").await.caller;
    let (process, envelope) = (Slug::parse("appel").unwrap(), Slug::parse("rues").unwrap());
    let view = service::process::show(services, &staff, &process).await.unwrap();
    let target = view.envelope(&envelope).unwrap();
    for number in 0..12 {
        let voter = sample::voter(services, &format!("voter{number}@test.example")).await;
        // All for the first, most for the second, some for the third.
        let most = 1 + usize::from(number < 8) + usize::from(number < 4);
        let choices = Choices::new((1..=most).map(|number| number.to_string()));
        service::ballot::cast(services, &voter, target, choices).await.unwrap();
    }
    for step in [Step::CloseEarly(sample::both("Fin")), Step::Count, Step::Publish] {
        conduct::take(services, &staff, &process, &envelope, step).await.unwrap();
    }
}

#[tokio::test]
async fn two_winners_who_agreed_buy_once_and_fund_a_third() {
    let house = lending().await;
    let all = agreed(&house).await;
    decided(&house, &all).await;
    let page = house.browser().get(RESULTS).await;
    page.is(200).says("Le partage a financé un projet de plus");
    page.says("entre Fête de rue et Marché a libéré 1\u{a0}080\u{a0}€ et financé Bal.");
    page.says("Sans partage, 2 projets auraient été financés").says("Financé grâce au partage");
    house.browser().get("/nl/p/appel/rues/results").await.says("maakte 1.080\u{a0}€ vrij");
    let file = house.browser().get(&format!("{RESULTS}/sharing.json")).await;
    let shared: Shared = serde_json::from_str(&file.is(200).body).unwrap();
    assert_eq!(shared.cents(shared.outcome.freed_total).0, 108_000);
    assert!(shared.outcome.spent <= 5_000 * shared.units_per_currency);
    // Whoever counts the published ballots again with the published agreement finds the same.
    let ballots = house.browser().get(&format!("{RESULTS}/ballots.pb")).await;
    let election = allocation::pb::read(ballots.body.as_bytes()).unwrap().election().unwrap();
    let rules = sample::greedy(3);
    let rule = domain::rules::RuleSheet::new(rules).unwrap().rule();
    let seed = service_seed(&house).await;
    let again = allocation::sharing::allocate(&election, &rule, &seed, &shared.agreement).unwrap();
    assert_eq!(again, shared.outcome);
}

/// What sharing did, as it is published.
pub async fn published(house: &House) -> Shared {
    let file = house.browser().get(&format!("{RESULTS}/sharing.json")).await;
    serde_json::from_str(&file.is(200).body).unwrap()
}

#[tokio::test]
async fn what_is_promised_at_a_date_or_not_lent_to_its_bearers_is_bought() {
    for promised in [true, false] {
        let house = lending().await;
        let (mut sam, farm) =
            crate::registry::collective(&house, "sam@test.example", "Ferme").await;
        let audience = if promised { "everyone" } else { "commune-groups" };
        let thing = crate::registry::shared(&mut sam, &farm, &[("audience", audience)]).await;
        if promised {
            let mut other = house.browser_of("other@test.example").await;
            crate::registry::ask(&mut other, &thing, 60, &[]).await.is(303);
        }
        let all = agreed_for(&house, [60, 60, 90]).await;
        decided(&house, &all).await;
        let shared = published(&house).await;
        assert_eq!(shared.outcome.freed_total, 0);
        assert!(shared.agreement.stock.is_empty());
    }
}

/// Where the purchases of a project are declared.
pub fn purchases(here: &str) -> String {
    here.replace("/proposals/", "/projects/") + "/purchases"
}

/// The seed from which lots were drawn, as the event of the count has it.
async fn service_seed(house: &House) -> String {
    let mut tx = house.world.database.store.read().await.unwrap();
    let process = Slug::parse("appel").unwrap();
    let process = store::process::by_slug(&mut tx, &process).await.unwrap().unwrap();
    let envelope = store::envelope::of_process(&mut tx, process.id).await.unwrap().remove(0);
    store::vote::of_envelope(&mut tx, envelope.id).await.unwrap().unwrap().seed
}

#[tokio::test]
async fn what_a_pool_bought_enters_the_registry_with_its_passport() {
    let house = lending().await;
    let all = agreed(&house).await;
    decided(&house, &all).await;
    let (mut marie, here) = signed_in(&house, &all[0]).await;
    let id = line(&house, here).await.id.to_string();
    let purchases = purchases(here);
    house.browser().get(&purchases).await.is(303);
    // What became of it leads there whoever reports it, and nobody to a door that is shut.
    let story = purchases.replace("/purchases", "/delivery");
    marie.get(&story).await.is(200).says(&purchases);
    signed_in(&house, &all[1]).await.0.get(&story).await.is(200).is_silent_about(&purchases);
    let page = marie.get(&purchases).await;
    page.is(200).says("Acheté une fois pour 2 projets").says("est acheté avec de l’argent public");
    page.says("wordt met publiek geld gekocht");
    let (price, commune) = (format!("{}-amount", &id[..8]), format!("{}-commune", &id[..8]));
    let bad = [("intent", "enter"), ("line", id.as_str()), (price.as_str(), "cher")];
    marie.post(&purchases, &bad).await.is(422).says("value=\"cher\"");
    let enter = [
        ("intent", "enter"),
        ("line", id.as_str()),
        (price.as_str(), "1150"),
        (commune.as_str(), "jette"),
    ];
    marie.post(&purchases, &enter).await.is(303);
    marie.post(&purchases, &enter).await.is(422);
    let page = marie.get(&purchases).await;
    let at = page.body.find("/fr/registry/things/").unwrap();
    let thing = page.body[at..at + 56].to_owned();
    let page = house.browser().get(&thing).await;
    page.is(200).says("Passeport").says("Fête de rue").says("1\u{a0}150\u{a0}€");
    marie.get(&format!("{thing}/label.pdf")).await.is(200);
    let mut tx = house.world.database.store.read().await.unwrap();
    let pool = line(&house, here).await.id;
    let pool = store::sharing::pool::of_line(&mut tx, pool).await.unwrap().unwrap();
    assert_eq!((pool.state, pool.units, pool.freed.0), (PoolState::Listed, 1, 108_000));
    drop(tx);
    let mut staff = house.staff().await;
    let page = staff.get("/fr/admin/sharing/year").await;
    page.is(200).says("1\u{a0}080\u{a0}€").says("Tonnelle 3x6").says("Appel");
    // Once among the figures, and once in the row of the call that freed it.
    page.says("data-label=\"Évité\" class=\"table__figure\">1\u{a0}080\u{a0}€</td>");
    // What nobody borrowed stands there with its lender, and a way to it.
    page.says("Sans prêt depuis").says("jamais emprunté").says(&thing);
    staff.get("/nl/admin/sharing/year").await.is(200).says("Delen: het jaar 2026");
    marie.get("/fr/admin/sharing/year").await.is(403);
}

#[tokio::test]
async fn what_was_lent_of_a_shared_purchase_is_the_proof_on_the_page_of_each_project() {
    let house = lending().await;
    let all = agreed(&house).await;
    decided(&house, &all).await;
    let (mut marie, here) = signed_in(&house, &all[0]).await;
    let id = line(&house, here).await.id.to_string();
    let (price, commune) = (format!("{}-amount", &id[..8]), format!("{}-commune", &id[..8]));
    let enter = [
        ("intent", "enter"),
        ("line", id.as_str()),
        (price.as_str(), "1150"),
        (commune.as_str(), "jette"),
    ];
    marie.post(&purchases(here), &enter).await.is(303);
    let report = "/fr/p/appel/projects/fete-de-rue/delivery";
    house.browser().get(report).await.is(200).says("Pas encore prêté");
    let page = marie.get(&purchases(here)).await;
    let at = page.body.find("/fr/registry/things/").unwrap();
    let thing = page.body[at..at + 56].to_owned();
    let (mut sam, farm) = crate::registry::collective(&house, "sam@test.example", "Ferme").await;
    let group = crate::registry::ask(&mut sam, &thing, 45, &[("speaker", &farm)]).await;
    let mut paul = house.browser_of("other@test.example").await;
    let inhabitant = crate::registry::ask(&mut paul, &thing, 50, &[]).await;
    for (loan, number) in [(group, 46), (inhabitant, 51)] {
        let loan = loan.is(303).location().split('?').next().unwrap().to_owned();
        let (mut marie, _) = signed_in(&house, &all[0]).await;
        marie.post(&loan, &[("intent", "approve")]).await.is(303);
        day(&house, number);
        let (mut marie, _) = signed_in(&house, &all[0]).await;
        let good = ("condition", "good");
        marie.post(&loan, &[("intent", "hand-over"), good]).await.is(303);
        // What is not back proves nothing.
        let lent = usize::from(number == 51);
        let says = ["Pas encore prêté", "prêté une fois"][lent];
        house.browser().get(report).await.says(says).is_silent_about("à un habitant");
        marie.post(&loan, &[("intent", "return"), good]).await.is(303);
    }
    // Both who agreed to it show what was bought together; inhabitants are counted and not named.
    for report in [report, "/fr/p/appel/projects/marche/delivery"] {
        let page = house.browser().get(report).await;
        page.says("prêté 2 fois").says(">Ferme<").says("Un prêt à un habitant");
        page.is_silent_about("Paul du coin");
    }
    let other = house.browser().get("/nl/p/appel/projects/bal/delivery").await;
    other.is(200).is_silent_about("uitgeleend");
}

#[tokio::test]
async fn money_is_not_spent_on_what_could_be_borrowed_before_somebody_decided() {
    let house = lending().await;
    let all = agreed(&house).await;
    decided(&house, &all).await;
    // Meanwhile somebody lends one.
    let (mut lou, farm) = crate::registry::collective(&house, "farm@test.example", "Ferme").await;
    crate::registry::shared(&mut lou, &farm, &[]).await;
    let mut staff = house.staff().await;
    let desk = "/fr/admin/p/appel/projects/bal/delivery";
    let spends =
        crate::delivery::form(&[("awarded", "1500"), ("committed", "600"), ("spent", "600")]);
    staff.post(desk, &spends).await.is(422).says("peut être empruntée");
    // What was found is kept although the spending was refused.
    let (_, here) = &all[2];
    staff.get("/fr/admin/sharing").await.is(200).says("Bal").says("Ferme possède");
    let id = line(&house, here).await.id.to_string();
    let (code, words) = (format!("{}-code", &id[..8]), format!("{}-words", &id[..8]));
    let fund = [
        ("line", id.as_str()),
        ("intent", "fund"),
        (code.as_str(), "dates"),
        (words.as_str(), "Le bal est un dimanche"),
    ];
    staff.post("/fr/admin/sharing", &fund).await.is(303);
    assert_eq!(line(&house, here).await.state, LineState::Bought);
    staff.post(desk, &spends).await.is(303);
}

#[tokio::test]
async fn an_invoice_that_is_known_anywhere_says_why_it_is_there_twice() {
    let house = lending().await;
    let all = agreed(&house).await;
    decided(&house, &all).await;
    let invoice = [
        ("intent", "invoice"),
        ("supplier", "0403.170.701"),
        ("number", "2026/00-42"),
        ("amount", "600"),
    ];
    let (mut marie, here) = signed_in(&house, &all[0]).await;
    let wrong = [("intent", "invoice"), ("supplier", "12"), ("number", "-"), ("amount", "0")];
    marie.post(&purchases(here), &wrong).await.is(422);
    marie.post(&purchases(here), &invoice).await.is(303);
    let subsidy = [("intent", "subsidy"), ("funder", "COCOF"), ("subsidy-amount", "300")];
    marie.post(&purchases(here), &subsidy).await.is(303);
    marie.get(&purchases(here)).await.is(200).says("COCOF").says("2026/00-42");
    let (mut paul, there) = signed_in(&house, &all[2]).await;
    let again = [invoice[0], invoice[1], ("number", "2026 0042"), invoice[3]];
    paul.post(&purchases(there), &again).await.is(422).says("déjà déclarée ailleurs");
    let why = [again[0], again[1], again[2], again[3], ("words", "La moitié chacun")];
    paul.post(&purchases(there), &why).await.is(303);
    let page = paul.get(&purchases(there)).await;
    page.says("aussi déclarée pour un autre projet").says("La moitié chacun");
    // Whose it is elsewhere is not said.
    page.is_silent_about("Fête de rue");
    // Nobody else declares anything.
    let mut nobody = house.browser_of("nobody@test.example").await;
    nobody.get(&purchases(there)).await.is(403);
}
