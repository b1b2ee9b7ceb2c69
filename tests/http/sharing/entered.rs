//! Projects that staff entered, one by one or from a table.

use crate::{
    browser::{House, house},
    registry::{collective, field, shared},
};
use domain::{
    actor::ActorType,
    locale::Locale,
    project::{Theme, Told},
    sharing::{Occasion, ProjectLine, Verdict},
    text::Slug,
};
use service::{
    import_table::{Mapping, projects, read},
    project::create,
};
use store::sharing::project_line;
use tests::sample;

async fn lines(house: &House) -> Vec<ProjectLine> {
    let mut tx = house.world.database.store.read().await.unwrap();
    let process = Slug::parse("budget").unwrap();
    let process = store::process::by_slug(&mut tx, &process).await.unwrap().unwrap();
    project_line::of_process(&mut tx, process.id).await.unwrap()
}

async fn last(house: &House, line: &ProjectLine) -> (Occasion, Verdict) {
    let mut tx = house.world.database.store.read().await.unwrap();
    let check = project_line::last_check(&mut tx, line.id).await.unwrap().unwrap();
    assert!(check.replays());
    (check.occasion, check.finding.verdict)
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
    assert_eq!(last(&house, tents).await, (Occasion::Valuation, Verdict::NeedDates));

    let here = format!("/fr/p/budget/projects/{}/equipment", made.slug);
    let id = tents.id.to_string();
    let named = |name: &str| format!("{}-{name}", &id[..8]);
    let (from, to) = (field(20, 10), field(20, 18));
    let need = [("line".to_owned(), id.clone()), (named("from_0"), from), (named("to_0"), to)];
    let need: Vec<_> = need.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    sam.post(&here, &need).await.is(403);
    let mut staff = house.staff().await;
    staff.get(&here).await.is(200).says("Dites quand chaque chose sert");
    staff.post(&here, &need).await.is(303);
    assert_eq!(last(&house, tents).await, (Occasion::Valuation, Verdict::FundAndShare));
    let page = house.browser().get(&here).await;
    page.is(200)
        .says("Comité Brabant possède 1 tonnelle")
        .is_silent_about("Enregistrer et chercher");
    let public = house.browser().get("/fr/p/budget/sharing").await;
    public.is(200).says("2 tonnelles 3x6").says("Une sono pour le quartier");

    sample::step(&house.world, &sample, service::conduct::Step::Open).await;
    for line in &all {
        assert_eq!(last(&house, line).await.0, Occasion::Freeze);
    }
    staff.post(&here, &need).await.is(422);
    staff.get(&here).await.is(200).is_silent_about("Enregistrer et chercher");
}
