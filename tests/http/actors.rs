//! Who carries proposals: actors, their numbers, their members and their invitations.

use crate::{
    browser::house,
    proposals::{HERE, actor, call, day, link_to, submitted},
};

#[tokio::test]
async fn wrong_check_digits_are_told_apart_from_what_is_no_number() {
    let house = house(true).await;
    call(&house).await;
    let mut wim = house.browser_of("wim@test.example").await;
    let mut form = [
        ("name", "Brasserie"),
        ("kind", "company"),
        ("enterprise", "0000.000.079"),
        ("member_name", "Wim"),
        ("interests", "Mon frère siège au collège"),
    ];
    wim.post("/fr/actors/new", &form).await.is(422).says("faute de frappe");
    form[2].1 = "12";
    wim.post("/fr/actors/new", &form).await.is(422).says("dix chiffres");
    form[2].1 = "BE 0000.000.097";
    let made = wim.post("/fr/actors/new", &form).await;
    // What a person declares is read by everybody.
    let page = house.browser().get(made.is(303).location()).await;
    page.says("Mon frère siège au collège");
    form[0].1 = "Autre nom";
    wim.post("/fr/actors/new", &form).await.is(422).says("Un autre acteur a déjà ce numéro");
}

#[tokio::test]
async fn an_actor_is_joined_by_invitation_and_confirmed_by_an_administration() {
    let house = house(true).await;
    call(&house).await;
    let mut wim = house.browser_of("wim@test.example").await;
    let company = actor(&mut wim, "Brasserie", "company", "0000.000.097").await;
    let page = format!("/fr/actors/{company}");
    let invitation = [("email", "lea@test.example"), ("mandate", "comptable")];
    house.browser_of("lea@test.example").await.post(&page, &invitation).await.is(403);
    wim.post(&page, &invitation).await.is(303);
    let link = link_to(&house, "lea@test.example", "/actors/join/").await;
    let mut lea = house.browser_of("lea@test.example").await;
    lea.get(&link).await.says("comptable");
    lea.post(&link, &[("member_name", "Léa")]).await.is(303);
    house.browser().get(&page).await.says("Léa").says(", comptable").says("aucune administration");
    lea.post(&link, &[("member_name", "Léa")]).await.is(422);
    let confirm = [("actor", &*company)];
    wim.post("/fr/admin/a/commune/actors", &confirm).await.is(403);
    house.staff().await.get("/fr/admin/a/commune/actors").await.says("Brasserie");
    house.staff().await.post("/fr/admin/a/commune/actors", &confirm).await.is(303);
    house.browser().get(&page).await.says("Confirmé").is_silent_about("Ce qui a changé");
    let own = wim.get(&page).await;
    own.says("Une personne invitée").says("Une personne nous a rejoints").says("Ce qui a changé");
    wim.post(&page, &[("intent", "leave")]).await.is(303);
    lea.post(&page, &[("intent", "leave")]).await.is(422);
}

#[tokio::test]
async fn of_forty_invitations_that_wait_any_can_be_renewed_and_none_is_added() {
    let house = house(true).await;
    call(&house).await;
    let mut wim = house.browser_of("wim@test.example").await;
    let company = actor(&mut wim, "Brasserie", "company", "0000.000.097").await;
    let page = format!("/fr/actors/{company}");
    for number in 0..40 {
        let email = format!("collegue{number}@test.example");
        wim.post(&page, &[("email", &*email), ("mandate", "")]).await.is(303);
    }
    let one_more = [("email", "encore@test.example"), ("mandate", "")];
    wim.post(&page, &one_more).await.is(422).says("40").says("encore@test.example");
    let later = house.world.services.now() + chrono::TimeDelta::minutes(5);
    house.world.clock.set(later);
    let again = [("email", "Collegue7@test.example"), ("mandate", "trésorière")];
    wim.post(&page, &again).await.is(303);
    // Whoever answers leaves a place to another.
    let link = link_to(&house, "collegue7@test.example", "/actors/join/").await;
    let mut seven = house.browser_of("collegue7@test.example").await;
    seven.get(&link).await.says("trésorière");
    seven.post(&link, &[("member_name", "Sept")]).await.is(303);
    wim.post(&page, &one_more).await.is(303);
}

#[tokio::test]
async fn an_invitation_that_ran_out_forgets_its_address_and_leaves_room_for_another() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    let partners = format!("{HERE}/partners");
    let invitation = [("name", "École"), ("email", "ecole@test.example"), ("role", "host")];
    marie.post(&partners, &invitation).await.is(303);
    day(&house, 35);
    service::account::sweep(&house.world.services).await.unwrap();
    let mut marie = house.browser_of("marie@test.example").await;
    marie.get(&partners).await.is(200).says("Invitation reprise ou expirée");
    let mut staff = house.staff().await;
    staff.get("/fr/admin/p/appel/audit").await.says("Invitation expirée");
}
