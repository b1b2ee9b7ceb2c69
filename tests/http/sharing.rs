//! The sharing check, as bearers, lenders and staff meet it.

mod deciding;

pub use deciding::steward;

mod entered;
mod entered_pool;
mod kits;
mod renting;
mod sentence;
mod words;

use crate::{
    browser::{Answer, Browser, House},
    proposals::{call, day, is_told},
    registry::{collective, field, lending, shared},
};
use domain::{
    id::LineId,
    proposal::Proposal,
    registry::loan::Loan,
    sharing::{LineState, Occasion, Verdict},
    text::Slug,
};
use tests::sample;

pub const HERE: &str = "/fr/p/appel/proposals/fete-de-rue";

/// A call with something to borrow in the registry, and its lender.
pub async fn lent() -> (House, Browser, String) {
    let house = lending().await;
    call(&house).await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let thing = shared(&mut lender, &owner, &[("deposit", "100"), ("max_days", "14")]).await;
    (house, lender, thing)
}

/// Somebody begins a proposal that would buy a marquee and benches.
pub async fn asking(house: &House, email: &str, title: &str, price: &str) -> (Browser, String) {
    let mut browser = house.browser_of(email).await;
    let name = format!("Voisins de {title}");
    let form = [
        ("original", "fr"),
        ("title", title),
        ("place", "Place du marché"),
        ("summary", "Une fête pour tous"),
        ("bearer", "self"),
        ("bearer_name", name.as_str()),
        ("theme", "culture"),
        ("envelope", "rues"),
        ("commune", "jette"),
        ("line_0_label", "Tonnelle 3x6"),
        ("line_0_quantity", "1"),
        ("line_0_price", price),
        ("line_0_year", "1"),
        ("line_0_kind", "tent-popup"),
        ("line_1_label", "Bancs"),
        ("line_1_quantity", "10"),
        ("line_1_price", "90"),
        ("line_1_year", "1"),
        ("line_1_kind", "Rien à prêter"),
    ];
    let answer = browser.post("/fr/p/appel/propose", &form).await;
    let here = answer.is(303).location().split('?').next().unwrap().to_owned();
    (browser, here)
}

pub async fn proposal(house: &House, here: &str) -> Proposal {
    let mut tx = house.world.database.store.read().await.unwrap();
    let process = Slug::parse("appel").unwrap();
    let process = store::process::by_slug(&mut tx, &process).await.unwrap().unwrap();
    let slug = Slug::parse(here.rsplit('/').next().unwrap()).unwrap();
    store::proposal::by_slug(&mut tx, process.id, &slug).await.unwrap().unwrap()
}

/// The only line of a proposal.
pub async fn line(house: &House, here: &str) -> domain::sharing::Line {
    let proposal = proposal(house, here).await;
    let mut tx = house.world.database.store.read().await.unwrap();
    store::sharing::line::of_proposal(&mut tx, proposal.id).await.unwrap().remove(0)
}

pub async fn checks(house: &House, line: LineId) -> Vec<domain::sharing::Stored> {
    let mut tx = house.world.database.store.read().await.unwrap();
    store::sharing::check::of_line(&mut tx, line).await.unwrap()
}

async fn total(house: &House, here: &str) -> i64 {
    proposal(house, here).await.content.total().unwrap().0
}

/// Says when it is needed: some days from the beginning, each from ten to eighteen o'clock.
pub async fn needed(
    house: &House,
    browser: &mut Browser,
    here: &str,
    days: &[i64],
    more: &[(&str, &str)],
) -> Answer {
    let id = line(house, here).await.id.to_string();
    let named = |name: String| format!("{}-{name}", &id[..8]);
    let mut form = vec![("line".to_owned(), id.clone()), ("intent".to_owned(), "need".to_owned())];
    for (place, day) in days.iter().enumerate() {
        form.push((named(format!("from_{place}")), field(*day, 10)));
        form.push((named(format!("to_{place}")), field(*day, 18)));
    }
    for (name, value) in more {
        form.push((named((*name).to_owned()), (*value).to_owned()));
    }
    let form: Vec<(&str, &str)> =
        form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&format!("{here}/equipment"), &form).await
}

/// Answers the last check.
pub async fn answered(
    house: &House,
    browser: &mut Browser,
    here: &str,
    intent: &str,
    more: &[(&str, &str)],
) -> Answer {
    let id = line(house, here).await.id;
    let check = checks(house, id).await.pop().unwrap().id.to_string();
    let id = id.to_string();
    let named: Vec<(String, &str)> =
        more.iter().map(|(name, value)| (format!("{}-{name}", &id[..8]), *value)).collect();
    let mut form = vec![("line", id.as_str()), ("intent", intent), ("check", check.as_str())];
    form.extend(named.iter().map(|(name, value)| (name.as_str(), *value)));
    browser.post(&format!("{here}/equipment"), &form).await
}

async fn borrowed(house: &House) -> (Browser, String) {
    let (mut marie, here) = asking(house, "marie@test.example", "Fête de rue", "1200").await;
    needed(house, &mut marie, &here, &[40, 47], &[]).await.is(303);
    answered(house, &mut marie, &here, "accept", &[]).await.is(303);
    (marie, here)
}

/// The loans of the lender.
async fn loans(house: &House) -> Vec<Loan> {
    let mut tx = house.world.database.store.read().await.unwrap();
    let sam = domain::account::Email::parse("sam@test.example").unwrap();
    let sam = store::account::by_email(&mut tx, &sam).await.unwrap().unwrap();
    let (actor, _) = store::actor::memberships(&mut tx, sam.id).await.unwrap().remove(0);
    store::registry::loan::of_lender(&mut tx, actor.id).await.unwrap()
}

/// The only one.
async fn loan(house: &House) -> String {
    format!("/fr/registry/loans/{}", loans(house).await[0].id)
}

#[tokio::test]
async fn what_somebody_lends_is_borrowed_its_lender_is_asked_and_the_price_falls() {
    let (house, _, _) = lent().await;
    let (mut marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    assert_eq!(here, HERE);
    let page = marie.get(&format!("{here}/equipment")).await;
    page.is(200).says("Réflexe partage").says("dates à indiquer").says("Sans dates");
    needed(&house, &mut marie, &here, &[40, 47], &[]).await.is(303);
    let page = marie.get(&format!("{here}/equipment")).await;
    page.says(
        "Comité Brabant possède 1 tonnelle 3 x 6 m, libre à 2 des 2 dates demandées, caution 100\u{a0}€.",
    );
    page.says("Achat évité\u{a0}: 1\u{a0}200\u{a0}€.").says("Emprunter au lieu d’acheter");
    marie
        .get(&format!("{}/equipment", here.replace("/fr/", "/nl/")))
        .await
        .says("Comité Brabant heeft 1 tonnelle")
        .says("Aankoop vermeden");
    marie.get(&format!("{here}/edit")).await.says("Comité Brabant possède 1 tonnelle");
    assert_eq!(total(&house, &here).await, 210_000);
    answered(&house, &mut marie, &here, "accept", &[]).await.is(303);
    assert_eq!(total(&house, &here).await, 90_000);
    is_told(&house, "sam@test.example", "Fête de rue · Tonnelle 3x6").await;
    marie.get(&format!("{here}/equipment")).await.says("emprunté").says("réservé, à confirmer");
    marie.get(&here).await.says("900\u{a0}€");
    // Writing on does not bring the purchase back.
    let again = [
        ("original", "fr"),
        ("title", "Fête de rue"),
        ("place", "Place du marché"),
        ("summary", "Une fête pour tous les voisins"),
        ("theme", "culture"),
        ("envelope", "rues"),
        ("commune", "jette"),
        ("version", "2"),
        ("intent", "save"),
        ("line_0_label", "Tonnelle 3x6"),
        ("line_0_quantity", "1"),
        ("line_0_price", "1200"),
        ("line_0_kind", "tent-popup"),
        ("line_1_label", "Bancs"),
        ("line_1_quantity", "10"),
        ("line_1_price", "90"),
        ("line_1_kind", "none"),
    ];
    marie.post(&format!("{here}/edit"), &again).await.is(303);
    assert_eq!(total(&house, &here).await, 90_000);
}

#[tokio::test]
async fn a_loan_that_is_lost_brings_the_line_and_its_price_back_at_once() {
    let (house, mut lender, _) = lent().await;
    let (mut marie, here) = borrowed(&house).await;
    let no = [("intent", "refuse"), ("because", "La toile est en réparation")];
    lender.post(&loan(&house).await, &no).await.is(303);
    // Nobody has opened a page in between.
    assert_eq!(line(&house, &here).await.state, LineState::Open);
    assert_eq!(total(&house, &here).await, 210_000);
    marie.get(&format!("{here}/equipment")).await.is(200).says("1\u{a0}200\u{a0}€").says("refusé");
}

#[tokio::test]
async fn another_thing_in_the_place_of_a_lost_one_keeps_the_line_borrowed() {
    let (house, _, thing) = lent().await;
    let (mut marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    needed(&house, &mut marie, &here, &[40], &[]).await.is(303);
    answered(&house, &mut marie, &here, "accept", &[]).await.is(303);
    let (mut lou, farm) = collective(&house, "lou@test.example", "Ferme").await;
    let other = shared(&mut lou, &farm, &[]).await;
    assert_ne!(thing, other);
    let other = other.rsplit('/').next().unwrap().to_owned();
    let loan = loan(&house).await;
    marie.post(&format!("{loan}/instead"), &[("other", &other)]).await.is(303);
    assert_eq!(line(&house, &here).await.state, LineState::Borrowed);
    assert_eq!(total(&house, &here).await, 90_000);
}

#[tokio::test]
async fn whoever_answers_a_check_that_no_longer_holds_is_told_what_holds_now() {
    let (house, _, thing) = lent().await;
    let (mut marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    needed(&house, &mut marie, &here, &[40], &[]).await.is(303);
    // Somebody else is faster.
    let mut paul = house.browser_of("paul@test.example").await;
    crate::registry::ask(&mut paul, &thing, 40, &[]).await.is(303);
    let answer = answered(&house, &mut marie, &here, "accept", &[]).await;
    answer.is(422).says("Entre-temps les choses ont changé").says("à acheter et à partager");
    assert_eq!(total(&house, &here).await, 210_000);
    // What is used so seldom is hired, where that is cheap.
    needed(&house, &mut marie, &here, &[40], &[("rent", "200")]).await.is(303);
    marie.get(&format!("{here}/equipment")).await.says("à louer").says("200\u{a0}€");
    // With a week to move, the date moves.
    let taken = line(&house, &here).await.need.uses[0];
    needed(&house, &mut marie, &here, &[40], &[("flexible", "7")]).await.is(303);
    let page = marie.get(&format!("{here}/equipment")).await;
    page.says("à emprunter, en déplaçant une date").says("Emprunter aux nouvelles dates");
    answered(&house, &mut marie, &here, "accept", &[]).await.is(303);
    assert_eq!(total(&house, &here).await, 90_000);
    // Its loan is asked for the day that was proposed, and the line follows.
    let moved = line(&house, &here).await.need.uses[0];
    assert_ne!(moved, taken);
    assert!(loans(&house).await.iter().any(|loan| loan.span == moved));
}

#[tokio::test]
async fn what_is_typed_wrongly_is_said_at_its_field_and_nothing_is_lost() {
    let (house, _, _) = lent().await;
    let (mut marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    let answer = needed(&house, &mut marie, &here, &[-3], &[("flexible", "beaucoup")]).await;
    answer.is(422).says("déjà passé").says("value=\"beaucoup\"");
    let answer = answered(&house, &mut marie, &here, "contest", &[("words", " ")]).await;
    answer.is(422);
    let mut paul = house.browser_of("paul@test.example").await;
    paul.get(&format!("{here}/equipment")).await.is(404);
    answered(&house, &mut paul, &here, "accept", &[]).await.is(404);
}

#[tokio::test]
async fn a_line_is_checked_at_each_moment_and_every_check_replays() {
    let (house, _, _) = lent().await;
    let (mut marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    needed(&house, &mut marie, &here, &[60], &[]).await.is(303);
    let id = line(&house, &here).await.id;
    let path = format!("/fr/p/appel/sharing/checks/{}", checks(&house, id).await[0].id);
    // Of a draft nobody else learns anything.
    house.browser().get(&path).await.is(404);
    let (mut lou, there) = asking(&house, "lou@test.example", "Marché", "600").await;
    for (browser, path) in [(&mut marie, &here), (&mut lou, &there)] {
        browser.post(&format!("{path}/step"), &[("step", "submit")]).await.is(303);
    }
    let page = house.browser().get(&path).await;
    page.is(200).says("le même avis").says("dates à indiquer");
    day(&house, 12);
    let mut staff = house.staff().await;
    let desk = |path: &str| path.replace("/fr/p/", "/fr/admin/p/");
    for path in [&here, &there] {
        staff.post(&format!("{}/review", desk(path)), &[("decision", "admit")]).await.is(303);
    }
    staff.get(&desk(&here)).await.is(200).says("Comité Brabant possède 1 tonnelle");
    // Sessions have ended by then.
    day(&house, 22);
    let mut staff = house.staff().await;
    let dossier =
        [("feasibility", "feasible"), ("cost_0", "2100"), ("revision", "0"), ("done", "yes")];
    staff.post(&format!("{}/valuation", desk(&here)), &dossier).await.is(303);
    for path in [&here, &there] {
        staff.post(&format!("{}/review", desk(path)), &[("decision", "retain")]).await.is(303);
    }
    day(&house, 40);
    service::conduct::tick(&house.world.services).await.unwrap();
    let found = checks(&house, id).await;
    for occasion in [Occasion::Writing, Occasion::Submission, Occasion::Valuation, Occasion::Freeze]
    {
        assert!(found.iter().any(|check| check.occasion == occasion), "{occasion:?}");
    }
    assert!(found.iter().all(domain::sharing::Stored::replays));
    assert_eq!(found.last().unwrap().finding.verdict, Verdict::Borrow);
    // While people vote, prices stand.
    let mut marie = house.browser_of("marie@test.example").await;
    let answer = answered(&house, &mut marie, &here, "accept", &[]).await;
    answer.is(422).says("Le vote est ouvert");
}

/// The rule sheet of the envelope lets winners share.
pub async fn sharing_rules(house: &House) {
    let services = &house.world.services;
    let staff = sample::visitor(services, "staff@test.example").await.caller;
    let (process, envelope) = (Slug::parse("appel").unwrap(), Slug::parse("rues").unwrap());
    let draft = domain::rules::RuleSheetDraft {
        sharing: Some(domain::rules::SharingTerms::SUGGESTED),
        ..sample::greedy(3)
    };
    service::envelope::save_rules(services, &staff, &process, &envelope, draft).await.unwrap();
}

#[tokio::test]
async fn bearers_agree_before_the_vote_to_share_and_the_rules_say_so() {
    let (house, _, _) = lent().await;
    let (mut marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    let (mut lou, there) = asking(&house, "lou@test.example", "Marché", "1200").await;
    let mine = |page: &Answer| {
        let at = page.body.find("Voisins de Fête de rue</option>").unwrap();
        let start = page.body[..at].rfind("value=\"").unwrap() + 7;
        page.body[start..start + 36].to_owned()
    };
    // Without a word in the rule sheet nobody can agree.
    let before = marie.get(&format!("{here}/equipment")).await;
    before.is_silent_about("Partager si nous gagnons");
    sharing_rules(&house).await;
    house.browser().get("/fr/p/appel").await.is(200).says("achètent une seule fois");
    needed(&house, &mut marie, &here, &[60], &[("exempt", "")]).await.is(303);
    needed(&house, &mut lou, &there, &[80], &[]).await.is(303);
    for (browser, path) in [(&mut marie, &here), (&mut lou, &there)] {
        browser.post(&format!("{path}/step"), &[("step", "submit")]).await.is(303);
    }
    let host = mine(&marie.get(&format!("{here}/equipment")).await);
    answered(&house, &mut marie, &here, "offer", &[("host", &host), ("terms", "")]).await.is(422);
    let terms =
        [("host", host.as_str()), ("terms", "Gardée à la cave du comité"), ("notice", "14")];
    answered(&house, &mut marie, &here, "offer", &terms).await.is(303);
    let page = lou.get(&format!("{there}/equipment")).await;
    page.says("propose d’acheter une seule fois").says("Gardée à la cave du comité");
    let at = page.body.find("name=\"pool\" value=\"").unwrap() + 19;
    let pool = page.body[at..at + 36].to_owned();
    let id = line(&house, &there).await.id.to_string();
    let join = [("line", id.as_str()), ("intent", "join"), ("pool", pool.as_str())];
    lou.post(&format!("{there}/equipment"), &join).await.is(303);
    lou.get(&format!("{there}/equipment")).await.says("vous partagez avec un autre projet");
    let page = house.browser().get("/fr/p/appel/sharing").await;
    page.says("2 projets proposent").says("Gardée à la cave du comité");
    answered(&house, &mut lou, &there, "leave", &[]).await.is(303);
    marie.get(&format!("{here}/equipment")).await.says("Il manque encore un autre projet");
}

#[tokio::test]
async fn who_agreed_before_either_handed_in_reads_the_same_verdict_as_the_other() {
    let house = lending().await;
    call(&house).await;
    sharing_rules(&house).await;
    let (mut marie, here) = asking(&house, "marie@test.example", "Fête de rue", "1200").await;
    let (mut lou, there) = asking(&house, "lou@test.example", "Marché", "1200").await;
    needed(&house, &mut marie, &here, &[60], &[]).await.is(303);
    needed(&house, &mut lou, &there, &[80], &[]).await.is(303);
    let page = marie.get(&format!("{here}/equipment")).await;
    let at = page.body.find("Voisins de Fête de rue</option>").unwrap();
    let start = page.body[..at].rfind("value=\"").unwrap() + 7;
    let host = page.body[start..start + 36].to_owned();
    let terms = [("host", host.as_str()), ("terms", "À la cave")];
    answered(&house, &mut marie, &here, "offer", &terms).await.is(303);
    marie.post(&format!("{here}/step"), &[("step", "submit")]).await.is(303);
    let page = lou.get(&format!("{there}/equipment")).await;
    let at = page.body.find("name=\"pool\" value=\"").unwrap() + 19;
    let pool = page.body[at..at + 36].to_owned();
    let id = line(&house, &there).await.id.to_string();
    let join = [("line", id.as_str()), ("intent", "join"), ("pool", pool.as_str())];
    lou.post(&format!("{there}/equipment"), &join).await.is(303);
    // Nobody sees what is in a draft; once it is handed in, both find the same.
    lou.post(&format!("{there}/step"), &[("step", "submit")]).await.is(303);
    for path in [&here, &there] {
        let id = line(&house, path).await.id;
        let last = checks(&house, id).await.pop().unwrap();
        assert_eq!(last.finding.verdict, Verdict::CoBuy, "{path}");
    }
}
