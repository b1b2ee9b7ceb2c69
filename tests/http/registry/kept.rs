//! What is told of a loan before it goes and before it comes back, places, and things that somebody
//! else keeps.

use super::{act, ask, at, collective, is_told, lending, letters, path, shared};
use tests::sample;

#[tokio::test]
async fn both_are_told_once_the_day_before_it_goes_and_the_day_before_it_comes_back() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let thing = shared(&mut lender, &owner, &[]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    // It goes 120 hours after the beginning, and comes back 152 hours after it.
    let loan = path(&ask(&mut paul, &thing, 5, &[]).await);
    act(&mut lender, &loan, "approve", &[]).await.is(303);
    let people = ["sam@test.example", "paul@test.example"];
    at(&house, 95).await;
    for one in people {
        let letters = letters(&house, one).await;
        assert!(!letters.iter().any(|letter| letter.contains("Demain")), "{letters:?}");
    }
    at(&house, 96).await;
    at(&house, 97).await;
    for one in people {
        let letters = letters(&house, one).await;
        let told = letters.iter().filter(|letter| letter.contains("Demain\u{a0}: Tonnelle"));
        assert_eq!(told.count(), 1, "{letters:?}");
    }
    act(&mut lender, &loan, "hand-over", &[("condition", "good")]).await.is(303);
    at(&house, 128).await;
    at(&house, 129).await;
    for one in people {
        let letters = letters(&house, one).await;
        let told = letters.iter().filter(|letter| letter.contains("À rapporter demain"));
        assert_eq!(told.count(), 1, "{letters:?}");
    }
}

#[tokio::test]
async fn what_is_handed_over_before_its_time_is_gone_from_then_on_and_never_from_somebody_else() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let thing = shared(&mut lender, &owner, &[]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let mut eva = house.browser_of("eva@test.example").await;
    let later = path(&ask(&mut paul, &thing, 7, &[]).await);
    let first = path(&ask(&mut eva, &thing, 3, &[("name", "Eva")]).await);
    for loan in [&later, &first] {
        act(&mut lender, loan, "approve", &[]).await.is(303);
    }
    at(&house, 24).await;
    let good = [("condition", "good")];
    // Eva has it in between.
    act(&mut lender, &later, "hand-over", &good).await.is(422);
    act(&mut eva, &first, "cancel", &[]).await.is(303);
    act(&mut lender, &later, "hand-over", &good).await.is(303);
    ask(&mut eva, &thing, 3, &[("name", "Eva")]).await.is(422).says("name=\"wait\"");
    act(&mut lender, &later, "return", &good).await.is(303);
    ask(&mut eva, &thing, 3, &[("name", "Eva")]).await.is(303);
}

#[tokio::test]
async fn a_place_says_how_many_it_takes_who_gets_in_and_what_it_is_for() {
    let house = lending().await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let hall = [
        ("what", "La salle du comité"),
        ("kind", "hall"),
        ("capacity", "80"),
        ("step_free", "yes"),
        ("functions", "social"),
        ("commitment", "helps"),
    ];
    let place = shared(&mut lender, &owner, &hall).await;
    let page = house.browser().get(&place).await;
    page.is(200).says("80 personnes").says("Accessible en fauteuil roulant");
    page.says("se rencontrer").says("aider de temps en temps").says("occasionnel");
    house.browser().get(&place.replace("/fr/", "/nl/")).await.says("80 personen");
    let form = lender.get(&format!("{place}/edit")).await;
    form.is(200).says("value=\"80\"");
    let many = [("what", "La salle"), ("kind", "hall"), ("capacity", "beaucoup")];
    let mut form: Vec<_> = many.to_vec();
    form.extend([("commune", "jette"), ("speaker", owner.as_str())]);
    lender.post("/fr/registry/add", &form).await.is(422).says("value=\"beaucoup\"");
}

#[tokio::test]
async fn who_keeps_a_thing_for_somebody_else_lends_it_and_whoever_borrows_reads_both() {
    let house = lending().await;
    let (mut farm, _) = collective(&house, "lou@test.example", "Ferme du Chant").await;
    let (mut lender, owner) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let kept = [("custodian", "Ferme du Chant"), ("custodian_kind", "collective")];
    let thing = shared(&mut lender, &owner, &kept).await;
    let page = house.browser().get(&thing).await;
    page.says("Chez qui").says("Ferme du Chant").says("Appartient à").says("Comité Brabant");
    lender.get(&format!("{thing}/edit")).await.says("value=\"Ferme du Chant\"");
    let mut paul = house.browser_of("paul@test.example").await;
    let loan = path(&ask(&mut paul, &thing, 5, &[]).await);
    paul.get(&loan).await.says("Ferme du Chant").says("Appartient à").says("Comité Brabant");
    is_told(&house, "lou@test.example", "Paul du coin vous demande").await;
    act(&mut farm, &loan, "approve", &[]).await.is(303);
    // Nobody else's name is put on it without their word.
    let person = [
        ("what", "Barnum"),
        ("commune", "jette"),
        ("speaker", owner.as_str()),
        ("custodian", "Paul du coin"),
        ("custodian_kind", "inhabitants"),
    ];
    lender.post("/fr/registry/add", &person).await.is(422).says("value=\"Paul du coin\"");
}

#[tokio::test]
async fn what_three_need_in_a_month_and_nobody_has_is_proposed_to_be_bought_together() {
    let house = lending().await;
    sample::planned(&house.world).await;
    for (place, name) in ["Les Voisins", "La Cour", "Le Carré"].into_iter().enumerate() {
        let (mut browser, id) =
            collective(&house, &format!("voisin{place}@test.example"), name).await;
        let need = [
            ("direction", "need"),
            ("what", "une tonnelle"),
            ("kind", "tent-popup"),
            ("commune", "jette"),
            ("speaker", &*id),
            ("from", "2026-06-13"),
            ("to", "2026-06-13"),
        ];
        browser.post("/fr/registry/board/new", &need).await.is(303);
        let year = house.staff().await.get("/fr/admin/sharing/year").await;
        let together = "L’acheter ensemble";
        match place {
            2 => year.is(200).says("juin 2026").says("3 initiatives").says(together),
            _ => year.is(200).says("juin 2026").is_silent_about(together),
        };
    }
}
