//! What a pool borrows from the registry: its lenders are asked, and only what they promised counts.

use crate::{
    browser::{Browser, House},
    proposals::{day, is_told},
    registry::{collective, lending, shared},
    sharing::line,
    sharing_after::{RESULTS, agreed_for, decided, published},
};
use domain::{id::PoolId, registry::loan::Loan, sharing::Pool};

/// Two proposals that need a marquee on the same day and agreed to share, and a farm that has one.
async fn asked(house: &House) -> (Browser, Vec<(&'static str, String)>) {
    let (mut sam, farm) = collective(house, "sam@test.example", "Ferme").await;
    shared(&mut sam, &farm, &[]).await;
    let all = agreed_for(house, [60, 60, 90]).await;
    (sam, all)
}

async fn pool(house: &House, here: &str) -> Pool {
    let id = line(house, here).await.id;
    let mut tx = house.world.database.store.read().await.unwrap();
    store::sharing::pool::of_line(&mut tx, id).await.unwrap().unwrap()
}

/// What a pool asked of lenders.
async fn loans(house: &House, here: &str) -> Vec<Loan> {
    loans_of(house, pool(house, here).await.id).await
}

async fn loans_of(house: &House, pool: PoolId) -> Vec<Loan> {
    let mut tx = house.world.database.store.read().await.unwrap();
    store::registry::loan::of_origin(&mut tx, &format!("pool:{pool}")).await.unwrap()
}

async fn answered(lender: &mut Browser, loan: &Loan, act: &[(&str, &str)]) {
    lender.post(&format!("/fr/registry/loans/{}", loan.id), act).await.is(303);
}

#[tokio::test]
async fn two_needs_at_the_same_date_with_one_unit_that_its_lender_promised_buy_one() {
    let house = lending().await;
    let (mut sam, all) = asked(&house).await;
    // The lender gets the same letter as for any loan, and says yes.
    is_told(&house, "sam@test.example", "Marché · Tonnelle 3x6").await;
    let (_, here) = &all[1];
    let (email, equipment) = (all[1].0, format!("{here}/equipment"));
    let mut lou = house.browser_of(email).await;
    let page = lou.get(&equipment).await;
    page.is(200).says("Seul ce qu’ils ont promis est compté").says("réservé, à confirmer");
    lou.get(&equipment.replace("/fr/", "/nl/")).await.says("Alleen wat zij beloofd hebben");
    answered(&mut sam, &loans(&house, here).await[0], &[("intent", "approve")]).await;
    decided(&house, &all).await;
    let shared = published(&house).await;
    let pool = &shared.outcome.pools[0];
    assert_eq!((pool.stock, pool.peak, pool.asked, pool.units), (1, 2, 2, 1));
    // What was looked at is published, and done again it draws the same.
    let looked = shared.named(&pool.key).unwrap().looked.as_ref().unwrap();
    assert_eq!((looked.things.len(), looked.draw().most()), (1, 1));
    let page = house.browser().get(RESULTS).await;
    page.is(200).says("Partager 2").says("dont 1 à emprunter auprès de Ferme");
    house.browser().get("/nl/p/appel/rues/results").await.says("waarvan 1 te lenen bij Ferme");
}

#[tokio::test]
async fn what_no_lender_promised_is_not_counted() {
    for refused in [true, false] {
        let house = lending().await;
        let (mut sam, all) = asked(&house).await;
        let (_, here) = &all[0];
        let first = loans(&house, here).await;
        assert_eq!(first.len(), 1);
        let no = [("intent", "refuse"), ("because", "La toile est en réparation")];
        if refused {
            answered(&mut sam, &first[0], &no).await;
        } else {
            // Nobody answers within 48 hours.
            day(&house, 3);
            let url = "http://127.0.0.1:3000".into();
            let write = app::features::registry::letters::writer(&url);
            service::registry::loans::tick(&house.world.services, &write).await.unwrap();
        }
        // Whoever did not answer may be asked again; whoever said no is not.
        let mut marie = house.browser_of(all[0].0).await;
        let id = line(&house, here).await.id.to_string();
        let again = [("line", id.as_str()), ("intent", "lenders")];
        marie.post(&format!("{here}/equipment"), &again).await.is(303);
        assert_eq!(loans(&house, here).await.len(), if refused { 1 } else { 2 });
        let agreed = pool(&house, here).await.id;
        decided(&house, &all).await;
        let shared = published(&house).await;
        assert_eq!(shared.outcome.freed_total, 0);
        assert!(shared.agreement.stock.is_empty());
        // What serves nobody any more is let go.
        let asked = loans_of(&house, agreed).await;
        assert!(asked.iter().all(|loan| !loan.state.holds_units()), "{asked:#?}");
    }
}

#[tokio::test]
async fn a_promise_that_breaks_after_the_count_is_bought_from_the_reserve() {
    let house = lending().await;
    let (mut sam, all) = asked(&house).await;
    let (_, here) = &all[0];
    answered(&mut sam, &loans(&house, here).await[0], &[("intent", "approve")]).await;
    decided(&house, &all).await;
    assert_eq!(pool(&house, here).await.units, 1);
    let mut sam = house.browser_of("sam@test.example").await;
    let no = [("intent", "cancel"), ("because", "Elle a brûlé")];
    answered(&mut sam, &loans(&house, here).await[0], &no).await;
    // In that moment, and no winner loses by it.
    assert_eq!(pool(&house, here).await.units, 2);
    let page = house.browser().get("/fr/p/appel/sharing").await;
    page.is(200).says("Un prêteur a repris sa promesse").says("on en achète un de plus");
    page.says("pour 1\u{a0}200\u{a0}€").says("est de 250\u{a0}€").says("trouve les 950\u{a0}€");
    let page = house.browser().get("/nl/p/appel/sharing").await;
    page.says("nam zijn belofte na de telling terug");
    let shared = published(&house).await;
    assert_eq!(shared.outcome.pools[0].units, 1);
    // Another lender's promise in its place takes the purchase back.
    let (mut lea, barn) = collective(&house, "lea@test.example", "Grange").await;
    shared_again(&house, &mut lea, &barn, here).await;
    assert_eq!(pool(&house, here).await.units, 1);
    house.browser().get("/fr/p/appel/sharing").await.is_silent_about("repris sa promesse");
}

/// Somebody else lends one to the same pool.
async fn shared_again(house: &House, lender: &mut Browser, owner: &str, here: &str) {
    shared(lender, owner, &[]).await;
    let lost = loans(house, here).await.remove(0);
    let mut tx = house.world.database.store.write().await.unwrap();
    let thing = store::registry::resource::of_kind(&mut tx, &pool_kind()).await.unwrap();
    let thing = thing.into_iter().find(|one| one.owner.name == "Grange").unwrap();
    let mut loan = Loan {
        id: domain::id::LoanId(uuid::Uuid::from_u128(7)),
        resource: thing.id,
        state: domain::registry::loan::State::Requested,
        because: None,
        held_until: None,
        revision: 1,
        ..lost
    };
    let now = house.world.services.now();
    let (hold, clock) = (domain::registry::loan::Act::Hold, domain::registry::loan::Side::Clock);
    loan.take(hold, clock, now).unwrap();
    store::registry::loan::insert(&mut tx, &loan, true).await.unwrap();
    tx.commit().await.unwrap();
    answered(lender, &loan, &[("intent", "approve")]).await;
}

fn pool_kind() -> domain::text::Slug {
    domain::text::Slug::parse("tent-popup").unwrap()
}
