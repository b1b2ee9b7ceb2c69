//! Two proposals that become one, and one that becomes two: never without both sides.

use crate::{
    browser::{Browser, House, house},
    proposals::{HERE, actor, call, is_told, link_to, submitted},
};

const OTHER: &str = "/fr/p/appel/proposals/le-four-du-quartier";

/// Marie's oven is handed in, and Paul's too.
async fn two() -> (House, Browser, Browser) {
    let house = house(true).await;
    call(&house).await;
    let marie = submitted(&house).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let three = [
        ("original", "fr"),
        ("title", "Le four du quartier"),
        ("place", "Place du marché"),
        ("summary", "Un four à pain pour cuire ensemble"),
        ("bearer", "self"),
        ("bearer_name", "Paul, du coin"),
    ];
    paul.post("/fr/p/appel/propose", &three).await.is(303);
    paul.post(&format!("{OTHER}/step"), &[("step", "submit")]).await.is(303);
    (house, marie, paul)
}

const ASK: [(&str, &str); 3] =
    [("other", OTHER), ("stays", "other"), ("words", "La même place, le même four")];

/// The address on which a question is answered, as a page shows it.
async fn question(browser: &mut Browser, page: &str) -> String {
    let page = browser.get(page).await;
    let form = page
        .body
        .split("action=\"")
        .find(|part| part.split('"').next().is_some_and(|action| action.contains("/kin/")));
    form.expect("there is a question").split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn two_become_one_once_both_sides_agree_and_nobody_counts_twice() {
    let (house, mut marie, mut paul) = two().await;
    for (name, pages) in [("eva", &[HERE, OTHER][..]), ("jan", &[HERE][..])] {
        let mut browser = house.browser_of(&format!("{name}@test.example")).await;
        for page in pages {
            browser.post(&format!("{page}/support"), &[("support", "yes")]).await.is(303);
        }
    }
    let comment =
        [("stance", "question"), ("body", "Et la cendre ?"), ("speaker", "self"), ("name", "Eva")];
    let mut eva = house.browser_of("eva@test.example").await;
    eva.post(&format!("{HERE}/comments"), &comment).await.is(303);
    marie.post(&format!("{HERE}/merge"), &ASK).await.is(303);
    is_told(&house, "paul@test.example", "La même place, le même four").await;
    // Nobody else sees the question, and nothing has changed.
    house.browser().get(OTHER).await.is_silent_about("La même place").is_silent_about("cendre");
    let answer = question(&mut paul, OTHER).await;
    marie.post(&answer, &[("answer", "yes")]).await.is(403);
    eva.post(&answer, &[("answer", "yes")]).await.is(403);
    paul.post(&answer, &[("answer", "yes")]).await.is(303);
    let page = house.browser().get(OTHER).await;
    page.says("2 personnes la soutiennent").says("Et la cendre").says("Réunie avec");
    page.says("Dit d’une proposition qui s’est réunie");
    // What went stays readable and leads on; Marie carries the one that stays.
    house.browser().get(HERE).await.is(200).says("se poursuit dans").says("Le four du quartier");
    house.browser().get("/fr/p/appel/proposals").await.is_silent_about("Un four à pain<");
    marie.get(&format!("{OTHER}/edit")).await.is(200);
    is_told(&house, "marie@test.example", "se poursuit dans").await;
    paul.post(&answer, &[("answer", "yes")]).await.is(422);
}

#[tokio::test]
async fn of_two_that_agree_in_the_same_instant_to_go_into_one_another_one_stays() {
    let (house, mut marie, mut paul) = two().await;
    marie.post(&format!("{HERE}/merge"), &ASK).await.is(303);
    let into_his = question(&mut paul, OTHER).await;
    let ask = [("other", HERE), ("stays", "other"), ("words", "Le four de la place")];
    paul.post(&format!("{OTHER}/merge"), &ask).await.is(303);
    let page = marie.get(HERE).await;
    let addresses = page.body.split("action=\"").filter_map(|part| part.split('"').next());
    // Her own question stands there too, under her page: it is known by its number.
    let (_, his) = into_his.rsplit_once('/').unwrap();
    let mut others = addresses.filter(|it| it.contains("/kin/") && !it.ends_with(his));
    let into_hers = others.next().expect("there are two questions").to_owned();
    let yes = [("answer", "yes")];
    let (one, other) = tokio::join!(paul.post(&into_his, &yes), marie.post(&into_hers, &yes));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    let goes_on = house.browser().get("/fr/p/appel/proposals").await;
    let there = [HERE, OTHER].iter().filter(|page| goes_on.body.contains(**page)).count();
    assert_eq!(there, 1);
}

#[tokio::test]
async fn a_draft_that_goes_into_another_is_read_by_nobody_it_was_not_shown_to() {
    let house = house(true).await;
    call(&house).await;
    let mut marie = submitted(&house).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let three = [
        ("original", "fr"),
        ("title", "Le four du quartier"),
        ("place", "Place du marché"),
        ("summary", "Ce que je n’ai montré à personne"),
        ("bearer", "self"),
        ("bearer_name", "Paul, du coin"),
    ];
    paul.post("/fr/p/appel/propose", &three).await.is(303);
    let ask = [("other", HERE), ("stays", "other"), ("words", "Ensemble")];
    paul.post(&format!("{OTHER}/merge"), &ask).await.is(303);
    let answer = question(&mut marie, HERE).await;
    marie.post(&answer, &[("answer", "yes")]).await.is(303);
    house.browser().get(OTHER).await.is(404);
    house.browser().get(HERE).await.is(200).is_silent_about("Le four du quartier");
    paul.get(OTHER).await.is(200).says("se poursuit dans");
    paul.get(&format!("{HERE}/edit")).await.is(200);
}

/// A second goes by, so that the latest letter is the first of the outbox.
fn later(house: &House) {
    let now = house.world.services.now();
    house.world.clock.set(now + chrono::TimeDelta::seconds(1));
}

/// A partner of Marie's oven: who, as what, with what.
async fn partner(
    house: &House,
    marie: &mut Browser,
    role: &str,
    pledge: &[(&str, &str)],
) -> Browser {
    let invitation = [("name", "Brasserie"), ("email", "jan@test.example"), ("role", role)];
    marie.post(&format!("{HERE}/partners"), &invitation).await.is(303);
    let link = link_to(house, "jan@test.example", "/invitations/").await;
    let mut jan = house.browser_of("jan@test.example").await;
    let company = actor(&mut jan, "Brasserie du canal", "company", "0000.000.097").await;
    let mut yes = vec![("answer", "yes"), ("actor", company.as_str())];
    yes.extend(pledge);
    jan.post(&link, &yes).await.is(303);
    jan
}

#[tokio::test]
async fn what_a_partner_promised_follows_once_they_confirm_it_for_the_one_that_stays() {
    let (house, mut marie, mut paul) = two().await;
    let money = [("pledge", "money"), ("amount", "300"), ("label", "Une part")];
    let mut jan = partner(&house, &mut marie, "funder", &money).await;
    house.browser().get(HERE).await.says("Brasserie du canal");
    later(&house);
    marie.post(&format!("{HERE}/merge"), &ASK).await.is(303);
    let answer = question(&mut paul, OTHER).await;
    paul.post(&answer, &[("answer", "yes")]).await.is(303);
    // A promise to one is not taken for a promise to the other.
    house.browser().get(OTHER).await.is_silent_about("Brasserie du canal");
    is_told(&house, "jan@test.example", "Elle ne compte pour la nouvelle que si").await;
    let link = link_to(&house, "jan@test.example", "/invitations/").await;
    let page = jan.get(&link).await;
    page.is(200).says("Vous vous étiez engagé pour").says("value=\"300\"").says("Une part");
    let id = page.body.split("name=\"actor\"").nth(1).unwrap();
    let id = id.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let yes = [("answer", "yes"), ("actor", &*id), money[0], money[1], money[2]];
    // Nobody else confirms it.
    let mut eva = house.browser_of("eva@test.example").await;
    let other = actor(&mut eva, "Autre brasserie", "collective", "").await;
    let stolen = [("answer", "yes"), ("actor", &*other), money[0], money[1], money[2]];
    eva.post(&link, &stolen).await.is(422);
    jan.post(&link, &yes).await.is(303);
    house.browser().get(OTHER).await.says("Brasserie du canal").says("300");
    is_told(&house, "paul@test.example", "Brasserie du canal rejoint").await;
    jan.post(&link, &yes).await.is(422);
}

#[tokio::test]
async fn a_partner_of_both_is_told_that_the_first_promise_is_not_added() {
    let (house, mut marie, mut paul) = two().await;
    let thing = [("pledge", "thing"), ("label", "Un pétrin")];
    let mut jan = partner(&house, &mut marie, "lender", &thing).await;
    later(&house);
    let invitation = [("name", "Brasserie"), ("email", "jan@test.example"), ("role", "supporter")];
    paul.post(&format!("{OTHER}/partners"), &invitation).await.is(303);
    let link = link_to(&house, "jan@test.example", "/invitations/").await;
    let page = jan.get(&link).await;
    let id = page.body.split("name=\"actor\"").nth(1).unwrap();
    let id = id.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    jan.post(&link, &[("answer", "yes"), ("actor", &*id)]).await.is(303);
    marie.post(&format!("{HERE}/merge"), &ASK).await.is(303);
    let answer = question(&mut paul, OTHER).await;
    paul.post(&answer, &[("answer", "yes")]).await.is(303);
    is_told(&house, "jan@test.example", "ne s’y ajoute pas").await;
    house.browser().get(OTHER).await.is_silent_about("Un pétrin");
}

#[tokio::test]
async fn a_no_changes_nothing_and_a_question_can_be_taken_back() {
    let (house, mut marie, mut paul) = two().await;
    let merge = format!("{HERE}/merge");
    marie.post(&merge, &ASK).await.is(303);
    marie.post(&merge, &ASK).await.is(422);
    let answer = question(&mut paul, OTHER).await;
    paul.post(&answer, &[("answer", "no")]).await.is(303);
    is_told(&house, "marie@test.example", "ont dit non").await;
    house.browser().get(HERE).await.is(200).says("Remise").is_silent_about("se poursuit dans");
    marie.post(&merge, &ASK).await.is(303);
    let mine = question(&mut marie, HERE).await;
    paul.post(&mine, &[("answer", "revoke")]).await.is(403);
    marie.post(&mine, &[("answer", "revoke")]).await.is(303);
    paul.post(&mine, &[("answer", "yes")]).await.is(422).says("déjà reçu une réponse");
}

#[tokio::test]
async fn one_asks_only_for_what_one_carries_and_only_with_another_of_the_same_call() {
    let (house, mut marie, _) = two().await;
    let merge = format!("{HERE}/merge");
    let mut eva = house.browser_of("eva@test.example").await;
    eva.post(&merge, &ASK).await.is(403);
    house.browser().post(&merge, &ASK).await.is(401);
    for other in [HERE, "/fr/p/appel/proposals/nowhere", ""] {
        let ask = [("other", other), ("stays", "other"), ("words", "Ensemble")];
        let page = marie.post(&merge, &ask).await;
        page.is(422).says("Nous ne trouvons pas de proposition").says("Ensemble");
    }
}

#[tokio::test]
async fn a_part_for_whoever_carries_it_already_is_there_at_once() {
    let (house, mut marie, _) = two().await;
    let edit = marie.get(HERE).await;
    let id = edit.body.split("/actors/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut eva = house.browser_of("eva@test.example").await;
    eva.post(&format!("{HERE}/support"), &[("support", "yes")]).await.is(303);
    let part = [("title", "Des bancs autour du four"), ("actor", &*id), ("words", "Deux idées")];
    marie.post(&format!("{HERE}/split"), &part).await.is(303);
    let page = "/fr/p/appel/proposals/des-bancs-autour-du-four";
    house.browser().get(page).await.is(200).says("Née de").says("Personne ne la soutient encore");
    house.browser().get(HERE).await.says("Une part est devenue").says("Une personne la soutient");
    is_told(&house, "eva@test.example", "Des bancs autour du four").await;
}

#[tokio::test]
async fn a_co_bearer_takes_a_part_along_only_when_they_agree() {
    let (house, mut marie, _) = two().await;
    let invitation = [("name", "Comité"), ("email", "jan@test.example"), ("role", "co-bearer")];
    marie.post(&format!("{HERE}/partners"), &invitation).await.is(303);
    let link = link_to(&house, "jan@test.example", "/invitations/").await;
    let mut jan = house.browser_of("jan@test.example").await;
    let committee = actor(&mut jan, "Comité des bancs", "collective", "").await;
    let yes = [("answer", "yes"), ("actor", &*committee), ("pledge", ""), ("amount", "")];
    jan.post(&link, &yes).await.is(303);
    let part = [("title", "Des bancs"), ("actor", &*committee), ("words", "Chacun la sienne")];
    marie.post(&format!("{HERE}/split"), &part).await.is(303);
    let page = "/fr/p/appel/proposals/des-bancs";
    house.browser().get(page).await.is(404);
    is_told(&house, "jan@test.example", "Chacun la sienne").await;
    let answer = question(&mut jan, HERE).await;
    marie.post(&answer, &[("answer", "yes")]).await.is(403);
    jan.post(&answer, &[("answer", "yes")]).await.is(303);
    house.browser().get(page).await.is(200).says("Comité des bancs");
    // Who took a part along carries the whole no more.
    jan.get(&format!("{HERE}/edit")).await.is(403);
}
