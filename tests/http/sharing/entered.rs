//! Projects that staff entered, one by one or from a table.

use crate::{
    browser::{Answer, Browser, House, house},
    proposals::is_told,
    registry::{collective, field, shared},
};
use domain::{
    actor::ActorType,
    id::LineId,
    locale::Locale,
    project::{Theme, Told},
    sharing::{Line, LineState, Occasion, Stored, Verdict},
    text::Slug,
};
use service::{
    import_table::{Mapping, projects, read},
    project::{create, update},
};
use store::sharing::{check, line};
use tests::sample::{self, Sample};

/// Where whoever keeps the registry decides.
const DESK: &str = "/fr/admin/sharing";

pub async fn lines(house: &House) -> Vec<Line> {
    let mut tx = house.world.database.store.read().await.unwrap();
    let process = Slug::parse("budget").unwrap();
    let process = store::process::by_slug(&mut tx, &process).await.unwrap().unwrap();
    line::of_process(&mut tx, process.id).await.unwrap()
}

pub async fn last(house: &House, line: &Line) -> Stored {
    let mut tx = house.world.database.store.read().await.unwrap();
    let check = check::last(&mut tx, line.id).await.unwrap().unwrap();
    assert!(check.replays());
    check
}

async fn found(house: &House, line: &Line) -> (Occasion, Verdict) {
    let check = last(house, line).await;
    (check.occasion, check.finding.verdict)
}

/// What somebody sends about the only line.
async fn says(
    house: &House,
    browser: &mut Browser,
    path: &str,
    intent: &str,
    more: &[(&str, &str)],
) -> Answer {
    let line = lines(house).await.remove(0).id;
    says_of(house, browser, (line, path), intent, more).await
}

/// What somebody sends about a line, to a page.
pub async fn says_of(
    house: &House,
    browser: &mut Browser,
    (line, path): (LineId, &str),
    intent: &str,
    more: &[(&str, &str)],
) -> Answer {
    let all = lines(house).await;
    let line = all.iter().find(|one| one.id == line).unwrap();
    let (id, check) = (line.id.to_string(), last(house, line).await.id.to_string());
    let mut form = vec![("line".to_owned(), id.clone()), ("intent".to_owned(), intent.to_owned())];
    form.push(("check".to_owned(), check));
    let more = more.iter().map(|(name, value)| (format!("{}-{name}", &id[..8]), *value));
    form.extend(more.map(|(name, value)| (name, value.to_owned())));
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &form).await
}

/// A project of the sample that asks for a marquee, and when it needs it.
async fn asking(house: &House, sample: &Sample) -> (Browser, String) {
    let services = &house.world.services;
    let slug = Slug::parse("bancs").unwrap();
    let view = sample::view(&house.world, sample).await;
    let (_, revision) = service::project::show(services, &view, &slug).await.unwrap();
    let mut form = sample::project_form("Bancs", 300);
    form.slug = "bancs".to_owned();
    form.cost_lines[0].label[0] = "1 tonnelle 3x6".to_owned();
    form.cost_lines.push(sample::project_form("", 20).cost_lines.remove(0));
    form.cost_lines[0].unit_price = "280".to_owned();
    let process = &sample.process;
    update(services, &sample.staff, process, &slug, revision, &form).await.unwrap();
    let here = "/fr/p/budget/projects/bancs/equipment".to_owned();
    let mut staff = house.staff().await;
    let (from, to) = (field(120, 10), field(120, 18));
    let need = [("from_0", from.as_str()), ("to_0", to.as_str())];
    says(house, &mut staff, &here, "need", &need).await.is(303);
    (staff, here)
}

async fn price(house: &House, sample: &Sample) -> i64 {
    let view = sample::view(&house.world, sample).await;
    let slug = Slug::parse("bancs").unwrap();
    let shown = service::project::show(&house.world.services, &view, &slug).await.unwrap();
    shown.0.price.asked.0
}

#[tokio::test]
async fn staff_borrows_in_the_name_of_who_carries_a_project_and_what_it_contests_another_decides() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Ferme").await;
    shared(&mut sam, &owner, &[]).await;
    let (mut staff, here) = asking(&house, &sample).await;
    assert_eq!(price(&house, &sample).await, 30_000);
    let costs = "/fr/admin/p/budget/projects/bancs/edit";
    let page = staff.get(&here).await;
    page.is(200)
        .says("au nom de ceux qui portent")
        .says("Emprunter")
        .says(&format!("{costs}#costs"));
    staff.get(costs).await.is(200);
    house.browser().get(&here).await.is(200).is_silent_about(costs);
    says(&house, &mut sam, &here, "accept", &[]).await.is(403);
    says(&house, &mut staff, &here, "accept", &[]).await.is(303);
    assert_eq!(lines(&house).await[0].state, LineState::Borrowed);
    assert_eq!(price(&house, &sample).await, 2_000);
    let mut tx = house.world.database.store.read().await.unwrap();
    let mark = format!("line:{}", lines(&house).await[0].id);
    let loan = store::registry::loan::of_origin(&mut tx, &mark).await.unwrap().remove(0);
    drop(tx);
    assert_eq!(loan.borrower_actor.unwrap().name, "Comité");
    // The lender says no: it has to be paid for again.
    let no = [("intent", "refuse"), ("because", "En réparation")];
    sam.post(&format!("/fr/registry/loans/{}", loan.id), &no).await.is(303);
    assert_eq!(lines(&house).await[0].state, LineState::Open);
    assert_eq!(price(&house, &sample).await, 30_000);
    let why = [("words", "Elle doit rester dehors tout l’été")];
    says(&house, &mut staff, &here, "contest", &why).await.is(303);
    let fund = [("code", "dates"), ("words", "")];
    says(&house, &mut staff, DESK, "fund", &fund).await.is(422).says("une autre personne décide");
    let mut keeper = super::deciding::steward(&house, "keeper@test.example").await;
    keeper.get(DESK).await.is(200).says("tout l’été");
    says(&house, &mut keeper, DESK, "fund", &fund).await.is(303);
    assert_eq!(lines(&house).await[0].state, LineState::Bought);
    is_told(&house, "staff@test.example", "projects/bancs/equipment").await;
    // It goes with its project, as long as that can go.
    let slug = Slug::parse("bancs").unwrap();
    let services = &house.world.services;
    service::project::remove(services, &sample.staff, &sample.process, &slug).await.unwrap();
    assert_eq!(lines(&house).await, []);
}

#[tokio::test]
async fn what_staff_entered_is_not_bought_either_while_somebody_lends_one() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    asking(&house, &sample).await;
    let mut staff = house.staff().await;
    let enter = [("amount", "270"), ("commune", "jette")];
    let purchases = "/fr/p/budget/projects/bancs/purchases";
    // What no public outcome funds was not bought with its money.
    says(&house, &mut staff, purchases, "enter", &enter).await.is(404);
    sample::vote_and_publish(&house.world, &sample).await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Ferme").await;
    shared(&mut sam, &owner, &[]).await;
    let desk = "/fr/admin/p/budget/projects/bancs/delivery";
    let spends = crate::delivery::form(&[("awarded", "300"), ("committed", "300")]);
    staff.post(desk, &spends).await.is(422).says("peut être empruntée");
    let fund = [("code", "dates"), ("words", "")];
    says(&house, &mut staff, "/fr/admin/sharing", "fund", &fund).await.is(303);
    staff.post(desk, &spends).await.is(303);
    // What is bought enters the registry with its passport.
    says(&house, &mut staff, purchases, "enter", &enter).await.is(303);
    staff.get(purchases).await.says("Au registre, avec son passeport");
}

#[tokio::test]
async fn what_staff_enters_or_imports_is_read_and_checked_up_to_the_freeze() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let (mut sam, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    shared(&mut sam, &owner, &[]).await;
    let services = &house.world.services;
    let mut form = sample::project_form("Fête au parc", 200);
    form.cost_lines[0].label[0] = "2 tonnelles 3x6".to_owned();
    form.cost_lines[0].quantity = String::new();
    let made = create(services, &sample.staff, &sample.process, &sample.envelope, &form).await;
    let made = made.unwrap();
    let line = &made.cost_lines[0];
    let kind = line.kind.as_ref().map(ToString::to_string);
    assert_eq!((kind.as_deref(), line.quantity, line.told), (Some("tent-popup"), 2, Told::Read));
    let table = "Titre;Résumé;Coût;Porteur\n\
        Une sono pour le quartier;De la musique;300;Les Voisins\n";
    let sheet = read(table.as_bytes()).unwrap();
    let mapping = Mapping {
        original: Some(Locale::Fr),
        theme: Some(Theme::Culture),
        bearer_type: Some(ActorType::Collective),
        ..Mapping::guess(&sheet)
    };
    let into = (&sample.process, &sample.envelope);
    let import = projects(services, &sample.staff, into, &sheet, &mapping, false).await.unwrap();
    assert_eq!((import.projects.len(), import.bad.len()), (1, 0), "{:?}", import.bad);
    let all = lines(&house).await;
    let mut kinds: Vec<&str> = all.iter().map(|line| line.kind.as_str()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["pa", "tent-popup"]);
    let tents = all.iter().find(|line| line.kind.as_str() == "tent-popup").unwrap();
    assert_eq!(found(&house, tents).await, (Occasion::Valuation, Verdict::NeedDates));

    let here = format!("/fr/p/budget/projects/{}/equipment", made.slug);
    let id = tents.id.to_string();
    let named = |name: &str| format!("{}-{name}", &id[..8]);
    let (from, to) = (field(20, 10), field(20, 18));
    let need = [
        ("line".to_owned(), id.clone()),
        ("intent".to_owned(), "need".to_owned()),
        (named("from_0"), from),
        (named("to_0"), to),
    ];
    let need: Vec<_> = need.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    sam.post(&here, &need).await.is(403);
    let mut staff = house.staff().await;
    staff.get(&here).await.is(200).says("Dites quand chaque chose sert");
    staff.post(&here, &need).await.is(303);
    assert_eq!(found(&house, tents).await, (Occasion::Valuation, Verdict::FundAndShare));
    let page = house.browser().get(&here).await;
    page.is(200)
        .says("Comité Brabant possède 1 tonnelle")
        .is_silent_about("Enregistrer et chercher");
    let public = house.browser().get("/fr/p/budget/sharing").await;
    public.is(200).says("2 tonnelles 3x6").says("Une sono pour le quartier");

    sample::step(&house.world, &sample, service::conduct::Step::Open).await;
    for line in &all {
        assert_eq!(found(&house, line).await.0, Occasion::Freeze);
    }
    staff.post(&here, &need).await.is(422);
    asks_nothing(&mut staff, &here).await;
}

/// Nobody is asked for anything there: neither in words nor by a form.
async fn asks_nothing(reader: &mut Browser, here: &str) {
    let page = reader.get(here).await;
    page.is(200)
        .is_silent_about("Enregistrer et chercher")
        .is_silent_about("Dites quand chaque chose sert");
}
