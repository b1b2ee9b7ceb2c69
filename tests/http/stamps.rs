//! What is read once and kept under a stamp: whatever staff changes is on the very next page.

use crate::browser::house;
use domain::text::Slug;
use service::{
    conduct::Step,
    envelope::{self, EnvelopeForm},
    process::{self, ProcessForm},
    project,
};
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
