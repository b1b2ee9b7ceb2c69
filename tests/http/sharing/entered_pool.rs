//! Two projects that staff entered, bought for once.

use super::entered::{last, lines, says_of};
use crate::browser::{Browser, House, house};
use domain::{
    ballot::Choices,
    id::LineId,
    rules::{RuleSheetDraft, SharingTerms},
    sharing::{LineState, PoolState, Verdict},
    text::Slug,
};
use service::{conduct::Step, project::update, sharing::allocate::Shared};
use tests::sample::{self, Sample};

/// Two of the sample's projects ask for a marquee, at times of their own.
async fn both_asking(house: &House, sample: &Sample) -> Browser {
    let services = &house.world.services;
    let sharing = Some(SharingTerms::SUGGESTED);
    let rules = RuleSheetDraft { sharing, ..sample::greedy(3) };
    let (process, envelope) = (&sample.process, &sample.envelope);
    service::envelope::save_rules(services, &sample.staff, process, envelope, rules).await.unwrap();
    let mut staff = house.staff().await;
    for (title, euros, day) in [("Bancs", 300, 120), ("Arbres", 400, 140)] {
        let slug = Slug::from_name(title);
        let view = sample::view(&house.world, sample).await;
        let (_, revision) = service::project::show(services, &view, &slug).await.unwrap();
        let mut form = sample::project_form(title, euros - 280);
        form.slug = slug.to_string();
        let mut marquee = sample::project_form("", 280).cost_lines.remove(0);
        marquee.label[0] = "1 tonnelle 3x6".to_owned();
        form.cost_lines.insert(0, marquee);
        update(services, &sample.staff, process, &slug, revision, &form).await.unwrap();
        let (from, to) = (crate::registry::field(day, 10), crate::registry::field(day, 18));
        let need = [("from_0", from.as_str()), ("to_0", to.as_str())];
        let path = here(title);
        let line = (of(house, title).await, path.as_str());
        says_of(house, &mut staff, line, "need", &need).await.is(303);
    }
    staff
}

fn here(title: &str) -> String {
    format!("/fr/p/budget/projects/{}/equipment", Slug::from_name(title))
}

/// The line of a project.
async fn of(house: &House, title: &str) -> LineId {
    let mut tx = house.world.database.store.read().await.unwrap();
    for line in lines(house).await {
        let domain::sharing::Asker::Project(id) = line.asker else { continue };
        let project = store::project::by_id(&mut tx, id).await.unwrap().unwrap();
        if project.title.text == title {
            return line.id;
        }
    }
    panic!("no line of {title}");
}

/// Staff offers and joins in the name of those who carry the projects.
async fn agree(house: &House, staff: &mut Browser) {
    let page = staff.get(&here("Bancs")).await;
    let at = page.body.find("Comité</option>").unwrap();
    let start = page.body[..at].rfind("value=\"").unwrap() + 7;
    let host = page.body[start..start + 36].to_owned();
    let terms = [("host", host.as_str()), ("terms", "À la cave"), ("deposit", "50")];
    let bancs = of(house, "Bancs").await;
    // Nobody is made to share: staff says that those who carry it agreed.
    let path = here("Bancs");
    let line = (bancs, path.as_str());
    says_of(house, staff, line, "offer", &terms).await.is(422);
    let agreed: Vec<_> = terms.iter().copied().chain([("agreed", "yes")]).collect();
    says_of(house, staff, line, "offer", &agreed).await.is(303);
    let page = staff.get(&here("Arbres")).await;
    let at = page.body.find("name=\"pool\" value=\"").unwrap() + 19;
    let pool = page.body[at..at + 36].to_owned();
    let arbres = of(house, "Arbres").await.to_string();
    let agreed = format!("{}-agreed", &arbres[..8]);
    let join = [
        ("line", arbres.as_str()),
        ("intent", "join"),
        ("pool", pool.as_str()),
        (agreed.as_str(), "yes"),
    ];
    staff.post(&here("Arbres"), &join).await.is(303);
}

/// All who vote want the trees, most the benches, some the garden that there is no money for.
async fn counted(house: &House, sample: &Sample) {
    sample::step(&house.world, sample, Step::Open).await;
    let view = sample::view(&house.world, sample).await;
    let envelope = view.envelope(&sample.envelope).unwrap();
    let services = &house.world.services;
    for number in 0..12 {
        let voter = sample::voter(services, &format!("voter{number}@test.example")).await;
        let third = if number < 8 { "2" } else { "4" };
        let choices = Choices::new(["1", "5", third].map(str::to_owned));
        service::ballot::cast(services, &voter, envelope, choices).await.unwrap();
    }
    for step in [Step::CloseEarly(sample::both("Fin")), Step::Count, Step::Publish] {
        sample::step(&house.world, sample, step).await;
    }
}

#[tokio::test]
async fn two_projects_that_staff_entered_buy_once_and_fund_a_third_which_is_in_the_outcome() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let mut staff = both_asking(&house, &sample).await;
    agree(&house, &mut staff).await;
    for line in lines(&house).await {
        assert_eq!(line.state, LineState::Open);
        assert_eq!(last(&house, &line).await.finding.verdict, Verdict::CoBuy);
    }
    counted(&house, &sample).await;
    let results = "/fr/p/budget/rues/results";
    let page = house.browser().get(results).await;
    page.is(200).says("Le partage a financé un projet de plus").says("financé Potager");
    page.says("Sans partage, 3 projets auraient été financés");
    house.browser().get("/nl/p/budget/rues/results").await.is(200).says("Potager");
    let file = house.browser().get(&format!("{results}/sharing.json")).await;
    let shared: Shared = serde_json::from_str(&file.is(200).body).unwrap();
    assert_eq!(shared.cents(shared.outcome.freed_total).0, 25_200);
    // Whoever answers for the projects enters what was bought: one thing, for both.
    let mut tx = house.world.database.store.read().await.unwrap();
    let process = store::process::by_slug(&mut tx, &sample.process).await.unwrap().unwrap();
    let pools = store::sharing::pool::of_process(&mut tx, process.id).await.unwrap();
    assert_eq!((pools.len(), pools[0].state, pools[0].units), (1, PoolState::Formed, 1));
    drop(tx);
    for title in ["Bancs", "Arbres"] {
        let page = format!("/fr/p/budget/projects/{}/purchases", Slug::from_name(title));
        staff.get(&page).await.is(200).says("Acheté une fois pour 2 projets");
    }
    // What is tried is compared with the ballots alone, and says so.
    let tried = house.browser().get("/fr/p/budget/rues/what-if").await;
    tried.is(200).says("3, pour 850").says("dans le résultat publié, avant le partage");
    // What sharing funds is in the outcome: on the first page, and for a council that departs from it.
    house.browser().get("/fr").await.is(200).says("4 projets financés sur 6");
    let gained = shared.number(shared.outcome.gained[0].project);
    let mut decision = [
        ("organ", "college"),
        ("day", "2026-03-02"),
        ("statement_fr", "Le collège adopte."),
        ("statement_nl", "Het college keurt goed."),
        ("departure_1_number", gained),
        ("departure_1_funds", "yes"),
        ("departure_1_reason_fr", "Terrain pollué."),
        ("departure_1_reason_nl", "Vervuilde grond."),
    ];
    let desk = "/fr/admin/p/budget/e/rues/decision";
    staff.post(desk, &decision).await.is(422);
    decision[5] = ("departure_1_funds", "no");
    staff.post(desk, &decision).await.is(303);
}
