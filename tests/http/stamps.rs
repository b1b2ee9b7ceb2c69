//! What is read once and kept under a stamp: whatever staff changes is on the very next page.

use crate::{
    browser::house,
    photos::photo,
    proposals::{HERE, actor, call, link_to, submitted},
};
use domain::{account::Caller, text::Slug};
use image::ImageFormat;
use service::{
    conduct::Step,
    envelope::{self, EnvelopeForm},
    process::{self, ProcessForm},
    project,
    proposal::{self, Search},
};
use std::sync::Arc;
use tests::sample::{self, Sample};

#[tokio::test]
async fn what_staff_changes_is_on_the_next_page_of_another_server_too() {
    let house = house(true).await;
    let sample = sample::planned(&house.world).await;
    let (services, Sample { staff, process: budget, envelope: rues }) =
        (&house.world.services, &sample);
    let mut reader = house.browser_of_another_server();
    let (page, list) = ("/fr/p/budget", "/fr/p/budget/rues/projects");
    reader.get(page).await.is(200).says("Un budget.").is_silent_about("/rues/vote\"");

    let form = || ProcessForm { summary: sample::both("Autre."), ..sample::process_form(services) };
    let hidden = ProcessForm { published: false, ..form() };
    process::update(services, staff, budget, &hidden).await.unwrap();
    reader.get(page).await.is(404);
    process::update(services, staff, budget, &form()).await.unwrap();
    reader.get(page).await.is(200).says("Autre.").is_silent_about("Un budget.");

    let form = EnvelopeForm { name: sample::both("Chemins"), ..sample::envelope_form() };
    envelope::update(services, staff, budget, rues, &form).await.unwrap();
    reader.get(page).await.says("Chemins");

    let mut desk = house.staff().await;
    let districts = "/fr/admin/a/commune/districts";
    let named = [("intent", "add"), ("commune", "jette"), ("inhabitants", "")];
    let named = named.into_iter().chain([("name_fr", "Magritte"), ("name_nl", "Magritte")]);
    desk.post(districts, &named.collect::<Vec<_>>()).await.is(303);
    let mut form = sample::project_form("Arbres", 400);
    form.commune = "jette-magritte".to_owned();
    let trees = Slug::parse("arbres").unwrap();
    project::update(services, staff, budget, &trees, 1, &form).await.unwrap();
    reader.get(list).await.is(200).says("Jette – Magritte (1)");
    let renamed = [("intent", "change"), ("district", "jette-magritte"), ("inhabitants", "")];
    let renamed = renamed.into_iter().chain([("name_fr", "Dieleghem"), ("name_nl", "Dieleghem")]);
    desk.post(districts, &renamed.collect::<Vec<_>>()).await.is(303);
    reader.get(list).await.says("Jette – Dieleghem (1)");

    sample::step(&house.world, &sample, Step::Open).await;
    reader.get(page).await.says("/fr/p/budget/rues/vote");
    sample::step(&house.world, &sample, Step::CloseEarly(sample::both("Fin"))).await;
    reader.get("/fr/p/budget/rues/vote").await.says("Le vote est clos").says("Fin");
}

const LIST: &str = "/fr/p/appel/proposals";

#[tokio::test]
async fn what_bearers_and_partners_change_is_on_the_next_list_of_another_server_too() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    let mut reader = house.browser_of_another_server();
    reader.get(LIST).await.is(200).says("2\u{a0}100").says("Cuire son pain ensemble");

    let words = [("alternative", "Un mur de briques")];
    marie.upload(&format!("{HERE}/photo"), &photo(ImageFormat::Jpeg), &words).await.is(303);
    reader.get(LIST).await.says("alt=\"Un mur de briques\"");

    let invitation = [("name", "Brasserie"), ("email", "wim@test.example"), ("role", "funder")];
    marie.post(&format!("{HERE}/partners"), &invitation).await.is(303);
    let link = link_to(&house, "wim@test.example", "/invitations/").await;
    let mut wim = house.browser_of("wim@test.example").await;
    let company = actor(&mut wim, "Brasserie", "company", "0000.000.097").await;
    let pledge = [("answer", "yes"), ("actor", &*company), ("pledge", "money"), ("amount", "600")];
    wim.post(&link, &pledge).await.is(303);
    reader.get(LIST).await.says("1\u{a0}500").is_silent_about("2\u{a0}100");

    marie.post(&format!("{HERE}/step"), &[("step", "withdraw")]).await.is(303);
    reader.get(LIST).await.is(200).is_silent_about("Cuire son pain ensemble");
}

#[tokio::test]
async fn of_fifty_who_come_to_a_list_at_once_one_reads_it_and_whoever_starts_had_read_it_before() {
    let house = house(true).await;
    call(&house).await;
    submitted(&house).await;
    let slug = Slug::parse("appel").unwrap();
    let search = Search { order: (1, 0), ..Search::default() };
    let cold = house.world.another_server();
    let readers = (0..50).map(|_| {
        let (services, slug, search) = (cold.clone(), slug.clone(), search.clone());
        tokio::spawn(async move {
            let nobody = Caller::anonymous();
            proposal::list(&services, &nobody, &slug, &search, (1, 24)).await.unwrap()
        })
    });
    let mut lists = Vec::new();
    for reader in readers.collect::<Vec<_>>() {
        lists.push(reader.await.unwrap());
    }
    for list in &lists {
        assert!(Arc::ptr_eq(&list.view, &lists[0].view), "the process was read twice");
        assert!(Arc::ptr_eq(&list.places, &lists[0].places), "the places were read twice");
        assert!(Arc::ptr_eq(&list.page[0], &lists[0].page[0]), "a line was read twice");
    }
    let warm = house.world.another_server();
    assert_eq!(proposal::at_start(&warm).await.unwrap(), 1);
    assert_eq!(proposal::at_start(&warm).await.unwrap(), 0);
}
