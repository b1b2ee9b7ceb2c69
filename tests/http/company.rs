//! Envelopes that nobody answers alone, and actors that an administration knows.

use crate::{
    browser::house,
    proposals::{DESK, HERE, actor, call, day, link_to, submitted},
};
use domain::text::Slug;
use service::envelope::EnvelopeForm;
use tests::sample;

#[tokio::test]
async fn an_envelope_for_several_kinds_of_actors_says_so_and_takes_nothing_that_one_carries_alone()
{
    let house = house(true).await;
    call(&house).await;
    let services = &house.world.services;
    let staff = sample::visitor(services, "staff@test.example").await.caller;
    let form = EnvelopeForm {
        name: sample::both("Rues"),
        summary: sample::both("Pour les rues."),
        amount: "5 000".to_owned(),
        least_kinds: "2".to_owned(),
        least_partners: "1".to_owned(),
        ..EnvelopeForm::default()
    };
    let (process, envelope) = (Slug::parse("appel").unwrap(), Slug::parse("rues").unwrap());
    let many = EnvelopeForm { least_kinds: "11".to_owned(), ..form.clone() };
    service::envelope::update(services, &staff, &process, &envelope, &many).await.unwrap_err();
    service::envelope::update(services, &staff, &process, &envelope, &form).await.unwrap();
    house.browser().get("/fr/p/appel").await.says("au moins 2 sortes d’acteurs");
    house.browser().get("/nl/p/appel").await.says("minstens één partner");
    let mut marie = submitted(&house).await;
    for page in [HERE.to_owned(), format!("{HERE}/edit")] {
        marie.get(&page).await.says("au moins 2 sortes d’acteurs").says("au moins un partenaire");
    }
    let invitation = [("name", "École"), ("email", "ecole@test.example"), ("role", "host")];
    marie.post(&format!("{HERE}/partners"), &invitation).await.is(303);
    let link = link_to(&house, "ecole@test.example", "/invitations/").await;
    day(&house, 15);
    let mut desk = house.staff().await;
    desk.post(&format!("{DESK}/review"), &[("decision", "admit")]).await.is(303);
    let alone = desk.post(&format!("{DESK}/review"), &[("decision", "retain")]).await;
    alone.is(422).says("au moins 2 sortes d’acteurs");
    let mut school = house.browser_of("ecole@test.example").await;
    let id = actor(&mut school, "École du Canal", "school", "").await;
    let yes = [("answer", "yes"), ("actor", &*id), ("pledge", "place"), ("label", "La cour")];
    school.post(&link, &yes).await.is(303);
    desk.post(&format!("{DESK}/review"), &[("decision", "retain")]).await.is(303);
}

#[tokio::test]
async fn who_lowers_a_price_is_confirmed_before_the_vote_or_a_reason_stays_in_the_journal() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    let invitation = [("name", "Brasserie"), ("email", "wim@test.example"), ("role", "funder")];
    marie.post(&format!("{HERE}/partners"), &invitation).await.is(303);
    let link = link_to(&house, "wim@test.example", "/invitations/").await;
    let mut wim = house.browser_of("wim@test.example").await;
    let company = actor(&mut wim, "Brasserie", "company", "0000.000.097").await;
    let pledge = [("answer", "yes"), ("actor", &*company), ("pledge", "money"), ("amount", "600")];
    wim.post(&link, &pledge).await.is(303);
    house.browser().get(HERE).await.says("pas encore confirmé");
    day(&house, 15);
    let mut desk = house.staff().await;
    let review = format!("{DESK}/review");
    desk.post(&review, &[("decision", "admit")]).await.is(303);
    let asked = desk.post(&review, &[("decision", "retain")]).await;
    asked.is(422).says("n’a confirmé qui est Brasserie").says("/fr/admin/a/commune/actors");
    let reason = "La banque a garanti la somme.";
    desk.post(&review, &[("decision", "retain"), ("unconfirmed", reason)]).await.is(303);
    desk.get("/fr/admin/p/appel/audit").await.says("sans que tous soient confirmés").says(reason);
    desk.post(&review, &[("decision", "reconsider")]).await.is(303);
    desk.post("/fr/admin/a/commune/actors", &[("actor", &*company)]).await.is(303);
    desk.get(DESK).await.says("confirmé par une administration").is_silent_about("quand même");
    desk.post(&review, &[("decision", "retain")]).await.is(303);
    let project = house.browser().get("/nl/p/appel/projects/un-four-a-pain").await;
    project.is(200).says("bevestigd door een overheid");
}
