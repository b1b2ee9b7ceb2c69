//! The whole loop: somebody writes one line, borrows half of it and buys the other half together
//! with another project; that funds one more, and what was bought is lent, breaks and is replaced.

use super::{checks, proposal, sharing_rules, steward, words::saved};
use crate::{
    browser::{Answer, Browser, House},
    proposals::{call, day, is_told},
    registry::{ask, collective, field, lending, shared},
    sharing_after::{decided, purchases},
};
use domain::sharing::{Line, LineState, Verdict};

const MARIE: &str = "marie@test.example";
const LOU: &str = "lou@test.example";
const PAUL: &str = "paul@test.example";

/// The path in the other language.
fn in_dutch(path: &str) -> String {
    path.replacen("/fr/", "/nl/", 1)
}

/// Begins a proposal, and gives its path.
async fn begun(
    browser: &mut Browser,
    language: &str,
    title: &str,
    lines: &[(&str, &str)],
) -> String {
    let mut form = vec![
        ("original", language),
        ("title", title),
        ("place", "Place du marché"),
        ("summary", "Une fête pour tous"),
        ("bearer", "self"),
        ("bearer_name", title),
        ("theme", "culture"),
        ("envelope", "rues"),
        ("commune", "jette"),
    ];
    form.extend(lines);
    let answer = browser.post(&format!("/{language}/p/appel/propose"), &form).await;
    answer.is(303).location().split('?').next().unwrap().to_owned()
}

/// The line of a proposal that is of a kind.
async fn of_kind(house: &House, here: &str, kind: &str) -> Line {
    let proposal = proposal(house, here).await;
    let mut tx = house.world.database.store.read().await.unwrap();
    let lines = store::sharing::line::of_proposal(&mut tx, proposal.id).await.unwrap();
    lines.into_iter().find(|line| line.kind.as_str() == kind).unwrap()
}

/// Sends something about a line; names of fields are those within the line.
async fn about(
    browser: &mut Browser,
    (here, line): (&str, &Line),
    intent: &str,
    more: &[(&str, &str)],
) -> Answer {
    let id = line.id.to_string();
    let named = |name: &str| match name {
        "check" | "pool" => name.to_owned(),
        name => format!("{}-{name}", &id[..8]),
    };
    let own: Vec<_> = more.iter().map(|(name, value)| (named(name), *value)).collect();
    let mut form = vec![("line", id.as_str()), ("intent", intent)];
    form.extend(own.iter().map(|(name, value)| (name.as_str(), *value)));
    browser.post(&format!("{here}/equipment"), &form).await
}

/// Needed on two days, from ten to eighteen o'clock.
async fn needed(browser: &mut Browser, of: (&str, &Line), days: [i64; 2]) {
    let [first, second] = days.map(|day| [field(day, 10), field(day, 18)]);
    let dates = [
        ("from_0", first[0].as_str()),
        ("to_0", first[1].as_str()),
        ("from_1", second[0].as_str()),
        ("to_1", second[1].as_str()),
    ];
    about(browser, of, "need", &dates).await.is(303);
}

/// Thirty-six characters of a page behind a mark.
fn id_behind(page: &Answer, mark: &str) -> String {
    let at = page.body.find(mark).unwrap_or_else(|| panic!("{mark} in {}", page.body));
    page.body[at + mark.len()..at + mark.len() + 36].to_owned()
}

/// Writes the line, divides it, and says what each half costs.
async fn written(house: &House, marie: &mut Browser) -> String {
    let here = begun(marie, "fr", "Fête de rue", &[]).await;
    let line = [
        ("line_0_label", "1 barnum 3x6 + sono"),
        ("line_0_price", "2400"),
        ("line_1_label", "Affiches"),
        ("line_1_price", "900"),
    ];
    let answer = saved(house, marie, &here, &line).await;
    assert_eq!(answer.is(303).location(), format!("{here}/edit?done=asked#line_0_words"));
    let page = marie.get(&format!("{here}/edit?done=asked")).await;
    page.says("Cette ligne nomme plusieurs choses\u{a0}: 1 barnum 3x6 · sono");
    page.says("En faire 2 lignes").says("value=\"split_0\"");
    let page = marie.get(&format!("{}/edit", in_dutch(&here))).await;
    page.says("Deze regel noemt meerdere dingen").says("Er 2 regels van maken");
    // The button alone divides the line, and loses nothing.
    let split = [line[0], line[1], line[2], line[3], ("intent", "split_0")];
    let page = saved(house, marie, &here, &split).await;
    page.is(200).says("value=\"1 barnum 3x6\"").says("value=\"sono\"").says("value=\"Affiches\"");
    page.says("Faisait partie de «\u{a0}1 barnum 3x6 + sono\u{a0}», 2\u{a0}400\u{a0}€ en tout");
    page.says("Nous avons compris\u{a0}: barnum 3 × 6\u{a0}m")
        .says("Nous avons compris\u{a0}: sono");
    let halves = [
        ("line_0_label", "1 barnum 3x6"),
        ("line_0_price", "1200"),
        ("line_1_label", "sono"),
        ("line_1_price", ""),
        ("line_1_whole", "1 barnum 3x6 + sono"),
        ("line_1_sum", "2400"),
        ("line_2_label", "Affiches"),
        ("line_2_price", "900"),
    ];
    let page = saved(house, marie, &here, &halves).await;
    page.is(422).says("value=\"1 barnum 3x6\"").says("2\u{a0}400\u{a0}€ en tout");
    let priced = halves.map(|(name, value)| match name {
        "line_1_price" => (name, "1200"),
        _ => (name, value),
    });
    saved(house, marie, &here, &priced).await.is(303);
    here
}

/// Says when the first half is needed, borrows it, and its lender says yes.
async fn borrowed(house: &House, lender: &mut Browser, marie: &mut Browser, here: &str) {
    let tent = of_kind(house, here, "tent-popup").await;
    needed(marie, (here, &tent), [60, 67]).await;
    let page = marie.get(&format!("{here}/equipment")).await;
    page.says("Comité Brabant possède 1 tonnelle 3 x 6 m, libre à 2 des 2 dates demandées");
    page.says("Nous l’avons lu dans vos mots\u{a0}: barnum");
    let check = checks(house, tent.id).await.pop().unwrap().id.to_string();
    about(marie, (here, &tent), "accept", &[("check", &check)]).await.is(303);
    let loans = {
        let mut tx = house.world.database.store.read().await.unwrap();
        let origin = format!("{}{}", domain::sharing::ORIGIN, tent.id);
        store::registry::loan::of_origin(&mut tx, &origin).await.unwrap()
    };
    assert!(!loans.is_empty());
    for loan in loans {
        let path = format!("/fr/registry/loans/{}", loan.id);
        lender.post(&path, &[("intent", "approve")]).await.is(303);
    }
    assert_eq!(of_kind(house, here, "tent-popup").await.state, LineState::Borrowed);
    assert_eq!(proposal(house, here).await.content.total().unwrap().0, 210_000);
}

/// The second half is offered by the one and joined by the other, in Dutch.
async fn agreed(house: &House, marie: &mut Browser, lou: &mut Browser, paths: [&str; 2]) {
    let [here, there] = paths;
    let (mine, theirs) = (of_kind(house, here, "pa").await, of_kind(house, there, "pa").await);
    needed(marie, (here, &mine), [60, 67]).await;
    needed(lou, (there, &theirs), [80, 87]).await;
    lou.get(&format!("{there}/equipment")).await.says("We lazen het in uw woorden:");
    for (browser, path) in [(&mut *marie, here), (&mut *lou, there)] {
        browser.post(&format!("{path}/step"), &[("step", "submit")]).await.is(303);
    }
    let page = marie.get(&format!("{here}/equipment")).await;
    let at = page.body.find("Fête de rue</option>").unwrap();
    let start = page.body[..at].rfind("value=\"").unwrap() + 7;
    let host = page.body[start..start + 36].to_owned();
    let terms = [("host", host.as_str()), ("terms", "À la cave"), ("deposit", "50")];
    about(marie, (here, &mine), "offer", &terms).await.is(303);
    let page = lou.get(&format!("{there}/equipment")).await;
    let pool = id_behind(&page, "name=\"pool\" value=\"");
    about(lou, (there, &theirs), "join", &[("pool", &pool)]).await.is(303);
    for (browser, path, line) in [(&mut *marie, here, &mine), (&mut *lou, there, &theirs)] {
        about(browser, (path, line), "again", &[]).await.is(303);
        let found = checks(house, line.id).await.pop().unwrap();
        assert_eq!(found.finding.verdict, Verdict::CoBuy);
    }
    marie.get(&format!("{here}/equipment")).await.says("à acheter ensemble");
    lou.get(&format!("{there}/equipment")).await.says("samen te kopen");
}

/// What was bought enters the registry; gives its path.
async fn bought(house: &House, here: &str) -> String {
    let mut marie = house.browser_of(MARIE).await;
    let id = of_kind(house, here, "pa").await.id.to_string();
    let (price, commune) = (format!("{}-amount", &id[..8]), format!("{}-commune", &id[..8]));
    let enter = [
        ("intent", "enter"),
        ("line", id.as_str()),
        (price.as_str(), "1150"),
        (commune.as_str(), "jette"),
    ];
    marie.post(&purchases(here), &enter).await.is(303);
    let page = marie.get(&purchases(here)).await;
    let thing = format!("/fr/registry/things/{}", id_behind(&page, "/fr/registry/things/"));
    house.browser().get(&thing).await.is(200).says("Passeport").says("Fête de rue");
    thing
}

/// Lent to a third, back broken, and the fourth takes another one.
async fn lent_broken_and_replaced(house: &House, thing: &str) {
    let (mut other, farm) = collective(house, "farm@test.example", "Ferme du Chant").await;
    shared(&mut other, &farm, &[("what", "Sono de la ferme")]).await;
    let (mut third, school) = collective(house, "school@test.example", "École").await;
    let (mut fourth, choir) = collective(house, "choir@test.example", "Koor").await;
    let path = |answer: &Answer| answer.is(303).location().split('?').next().unwrap().to_owned();
    let first = path(&ask(&mut third, thing, 45, &[("speaker", &school)]).await);
    let next = path(&ask(&mut fourth, thing, 52, &[("speaker", &choir)]).await);
    let mut marie = house.browser_of(MARIE).await;
    for loan in [&first, &next] {
        marie.post(loan, &[("intent", "approve")]).await.is(303);
    }
    day(house, 46);
    let mut marie = house.browser_of(MARIE).await;
    marie.post(&first, &[("intent", "hand-over"), ("condition", "good")]).await.is(303);
    let broken = [
        ("intent", "return"),
        ("condition", "broken"),
        ("amount", "80"),
        ("damage", "Une enceinte ne marche plus"),
    ];
    marie.post(&first, &broken).await.is(303);
    is_told(house, "school@test.example", "Une enceinte ne marche plus").await;
    is_told(house, "choir@test.example", "Sono de la ferme").await;
    house.browser().get(thing).await.says("Hors service");
    house.browser().get(&in_dutch(thing)).await.says("Tijdelijk buiten gebruik");
    let mut fourth = house.browser_of("choir@test.example").await;
    let next = in_dutch(&next);
    let page = fourth.get(&next).await;
    page.is(200).says("Die van Ferme du Chant nemen");
    let id = id_behind(&page, "name=\"other\" value=\"");
    let instead = path(&fourth.post(&format!("{next}/instead"), &[("other", &id)]).await);
    fourth.get(&instead).await.is(200).says("Sono de la ferme");
    is_told(house, "farm@test.example", "Koor").await;
}

#[tokio::test]
async fn one_line_is_borrowed_and_bought_together_funds_another_and_is_lent_on() {
    let house = lending().await;
    call(&house).await;
    sharing_rules(&house).await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    shared(&mut lender, &owner, &[("deposit", "100"), ("max_days", "14")]).await;
    let mut marie = house.browser_of(MARIE).await;
    let here = written(&house, &mut marie).await;
    borrowed(&house, &mut lender, &mut marie, &here).await;
    // The other writes in Dutch, and no kind either.
    let mut lou = house.browser_of(LOU).await;
    let lines = [
        ("line_0_label", "Geluidsinstallatie"),
        ("line_0_price", "1200"),
        ("line_1_label", "Drukwerk"),
        ("line_1_price", "900"),
    ];
    let there = begun(&mut lou, "nl", "Markt", &lines).await;
    agreed(&house, &mut marie, &mut lou, [&here, &there]).await;
    let mut paul = house.browser_of(PAUL).await;
    let third = [("line_0_label", "Drukwerk"), ("line_0_price", "1500")];
    let third = begun(&mut paul, "fr", "Bal", &third).await;
    paul.post(&format!("{third}/step"), &[("step", "submit")]).await.is(303);
    // Who keeps the registry sees why.
    let mut keeper = steward(&house, "keeper@test.example").await;
    let page = keeper.get("/fr/p/appel/sharing").await;
    page.is(200).says("Comité Brabant possède 1 tonnelle").says("à acheter ensemble");
    page.says("Acheté une seule fois, avec un autre projet");
    let page = keeper.get("/nl/p/appel/sharing").await;
    page.is(200).says("Comité Brabant heeft 1 tonnelle").says("samen te kopen");
    let there = there.replacen("/nl/", "/fr/", 1);
    decided(&house, &[(MARIE, here.clone()), (LOU, there), (PAUL, third)]).await;
    let page = house.browser().get("/fr/p/appel/rues/results").await;
    page.is(200).says("Le partage a financé un projet de plus");
    page.says("entre Fête de rue et Markt a libéré 1\u{a0}080\u{a0}€ et financé Bal.");
    house.browser().get("/nl/p/appel/rues/results").await.says("maakte 1.080\u{a0}€ vrij");
    let thing = bought(&house, &here).await;
    lent_broken_and_replaced(&house, &thing).await;
}
