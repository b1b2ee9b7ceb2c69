//! Asking for so many of a kind: which of a lender's things it is, is decided when it is handed over.

use super::{act, ask, at, collective, field, is_told, lending, letters, path, shared};
use crate::browser::{Answer, Browser};
use futures::future::join_all;

/// Somebody else than who asks first.
const EVA: &[(&str, &str)] = &[("name", "Eva d’en face")];

pub async fn wish(browser: &mut Browser, lender: &str, from: i64, more: &[(&str, &str)]) -> Answer {
    ask(browser, &format!("/fr/registry/kinds/tent-popup/{lender}"), from, more).await
}

/// The words of a day of a month that is shown.
fn cell(page: &Answer, day: &str) -> String {
    let from = page.body.find(&format!("calendar__number\">{day}<")).unwrap();
    let rest = &page.body[from..];
    rest[..rest.find("</td>").unwrap()].to_owned()
}

#[tokio::test]
async fn what_was_asked_of_a_kind_is_answered_at_once_and_chosen_when_it_is_handed_over() {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let mut tents = Vec::new();
    for what in ["Tonnelle bleue", "Tonnelle verte", "Tonnelle rouge"] {
        tents.push(shared(&mut sam, &lender, &[("what", what)]).await);
    }
    let mut paul = house.browser_of("paul@test.example").await;
    let here = format!("/registry/kinds/tent-popup/{lender}");
    let page = paul.get(&tents[0]).await;
    page.says(&format!("/fr{here}")).says("Ce prêteur en a 3");
    let too_many = wish(&mut paul, &lender, 5, &[("quantity", "4")]).await;
    too_many.is(422);
    let first = path(&wish(&mut paul, &lender, 5, &[("quantity", "2")]).await);
    is_told(&house, "sam@test.example", "2 × Tonnelle").await;
    // The calendar of the kind, of one lender and of all, knows of both.
    let day = field(5, 0);
    let (day, month) = (day[8..10].trim_start_matches('0'), &day[..7]);
    let page = house.browser().get(&format!("/fr{here}?month={month}")).await;
    assert!(cell(&page, day).contains("1 libre"), "{}", cell(&page, day));
    let week = format!("/nl/registry/kinds/tent-popup?week={}", &field(5, 0)[..10]);
    house.browser().get(&week).await.is(200).says("Comité Brabant").says("1 vrij");
    // Whoever needs a certain one gets it while another of them is left.
    let mut eva = house.browser_of("eva@test.example").await;
    let mut given = Vec::new();
    for tent in &tents {
        let answer = ask(&mut eva, tent, 5, EVA).await;
        if answer.status == 303 {
            given.push(path(&answer));
        }
    }
    assert_eq!(given.len(), 1);
    act(&mut eva, &given[0], "cancel", &[]).await.is(303);
    let red = path(&ask(&mut eva, &tents[2], 5, EVA).await);
    wish(&mut eva, &lender, 5, EVA).await.is(422).says("Voir ce qui est libre");
    // One yes goes for both, and one letter tells it.
    act(&mut sam, &first, "approve", &[]).await.is(303);
    let promised = letters(&house, "paul@test.example").await;
    let promised = promised.iter().filter(|letter| letter.contains("C’est promis"));
    assert_eq!(promised.count(), 1);
    let page = paul.get(&first).await;
    page.says("(ou équivalent)").says("Comité Brabant choisit").says("promis");
    let other = page.body.split("id=\"wish\"").nth(1).unwrap();
    let other = other.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    // At the hand-over the other of the two is taken: they change places. What somebody else was
    // promised by name is not among them.
    let page = sam.get(&first).await;
    let choice = page.says("Lequel remettez-vous").body.split("name=\"unit\"").nth(1).unwrap();
    let choice = choice.split("</select>").next().unwrap();
    let units: Vec<&str> = choice.split("value=\"").skip(1).collect();
    let units: Vec<&str> = units.iter().map(|text| text.split('"').next().unwrap()).collect();
    let of = |tent: usize| tents[tent].rsplit('/').next().unwrap();
    assert!(units.len() == 2 && !units.contains(&of(2)), "{units:?}");
    let good = [("condition", "good"), ("unit", units[1])];
    act(&mut sam, &first, "hand-over", &good).await.is(303);
    act(&mut sam, &other, "hand-over", &[("condition", "good")]).await.is(303);
    // What is out is that one, by its name.
    let name = if units[1] == of(0) { "Tonnelle bleue" } else { "Tonnelle verte" };
    paul.get(&first).await.says(name).is_silent_about("(ou équivalent)");
    act(&mut eva, &red, "cancel", &[]).await.is(303);
}

#[tokio::test]
async fn what_breaks_is_replaced_by_another_like_it_before_anybody_has_to_look_elsewhere() {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let blue = shared(&mut sam, &lender, &[("what", "Tonnelle bleue")]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let mut eva = house.browser_of("eva@test.example").await;
    let out = path(&ask(&mut paul, &blue, 1, &[]).await);
    let waits = path(&wish(&mut eva, &lender, 8, EVA).await);
    shared(&mut sam, &lender, &[("what", "Tonnelle verte")]).await;
    for loan in [&out, &waits] {
        act(&mut sam, loan, "approve", &[]).await.is(303);
    }
    act(&mut sam, &out, "hand-over", &[("condition", "good")]).await.is(303);
    let back = [("condition", "broken"), ("damage", "Deux pieds cassés")];
    act(&mut sam, &out, "return", &back).await.is(303);
    let page = eva.get(&waits).await;
    page.is(200).says("Tonnelle verte").is_silent_about("il est abîmé");
    let told = letters(&house, "eva@test.example").await;
    assert!(!told.iter().any(|letter| letter.contains("vous comptez dessus")), "{told:?}");
}

#[tokio::test]
async fn of_all_who_ask_at_once_of_the_kind_or_by_name_as_many_get_one_as_there_are() {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let mut tents = Vec::new();
    for what in ["Tonnelle bleue", "Tonnelle verte", "Tonnelle rouge"] {
        tents.push(shared(&mut sam, &lender, &[("what", what)]).await);
    }
    let mut people = Vec::new();
    for number in 0..18 {
        people.push(house.browser_of(&format!("p{number}@test.example")).await);
    }
    let asking = people.iter_mut().enumerate().map(|(number, browser)| {
        let (tents, lender) = (&tents, &lender);
        async move {
            let name = format!("Voisin {number}");
            let named = [("name", name.as_str())];
            match number % 2 {
                0 => wish(browser, lender, 5, &named).await.status,
                _ => ask(browser, &tents[number % 3], 5, &named).await.status,
            }
        }
    });
    let answers = join_all(asking).await;
    let given = answers.iter().filter(|status| **status == 303).count();
    assert!(answers.iter().all(|status| [303, 422].contains(&status.as_u16())), "{answers:?}");
    assert_eq!(given, 3, "{answers:?}");
}

#[tokio::test]
async fn whoever_waits_for_a_kind_gets_some_once_they_are_free_or_new_and_never_what_is_lent_no_more()
 {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let mut tents = Vec::new();
    for what in ["Tonnelle bleue", "Tonnelle verte"] {
        tents.push(shared(&mut sam, &lender, &[("what", what)]).await);
    }
    let mut paul = house.browser_of("paul@test.example").await;
    let first = path(&wish(&mut paul, &lender, 5, &[("quantity", "2")]).await);
    let mut eva = house.browser_of("eva@test.example").await;
    let two = [EVA[0], ("quantity", "2")];
    wish(&mut eva, &lender, 5, &two).await.is(422).says("name=\"wait\"");
    let waits = path(&wish(&mut eva, &lender, 5, &[two[0], two[1], ("wait", "yes")]).await);
    eva.get(&waits).await.says("en attente");
    at(&house, 1).await;
    let mut zoe = house.browser_of("zoe@test.example").await;
    let zoe_waits = wish(&mut zoe, &lender, 5, &[("name", "Zoé"), ("wait", "yes")]).await;
    let zoe_waits = path(&zoe_waits);
    // What one takes back of a wish goes for all of it: the first who waits has both.
    act(&mut paul, &first, "cancel", &[]).await.is(303);
    is_told(&house, "eva@test.example", "C’est libéré").await;
    is_told(&house, "sam@test.example", "2 × Tonnelle").await;
    eva.get(&waits).await.says("réservé, à confirmer").says("1 × ");
    zoe.get(&zoe_waits).await.says("en attente");
    // Another one is put in: whoever waits for any has it.
    let red = shared(&mut sam, &lender, &[("what", "Tonnelle rouge")]).await;
    at(&house, 2).await;
    is_told(&house, "zoe@test.example", "C’est libéré").await;
    zoe.get(&zoe_waits).await.says("Tonnelle rouge").says("réservé, à confirmer");
    // It is lent no more, and nobody answered: whoever waits for it gets nothing.
    let mut max = house.browser_of("max@test.example").await;
    let named = [("name", "Max"), ("wait", "yes")];
    let max_waits = path(&ask(&mut max, &red, 5, &named).await);
    sam.post(&red, &[("intent", "retire")]).await.is(303);
    at(&house, 51).await;
    is_told(&house, "zoe@test.example", "restée sans suite").await;
    max.get(&max_waits).await.says("en attente");
}
