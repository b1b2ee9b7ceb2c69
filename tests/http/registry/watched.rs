//! Who needs something at dates at which nobody lends any is told when anybody's is free; and the
//! clock writes nothing where nothing changed.

use super::{act, ask, at, collective, field, lending, letters, path, shared};
use crate::browser::{Browser, House};
use chrono::TimeDelta;
use domain::{
    id::{IntentId, LoanId, ResourceId},
    registry::{
        intent::{Enough, Intent},
        loan::{Loan, State},
    },
    text::Slug,
};
use service::registry::board::watch::{Bounds, MOST_IN_A_RUN, Run, Seen, tick};
use std::time::Duration;
use store::registry::{
    intent, loan,
    waiting_need::{Look, Place, ahead, keep},
};
use tests::world::beginning;
use uuid::Uuid;

/// Lets the clock look at the needs that wait, some hours after the beginning.
async fn run(house: &House, seen: &mut Seen, hours: i64) -> Run {
    house.world.clock.set(beginning() + TimeDelta::hours(hours));
    let write = app::features::registry::letters::freed(&"http://127.0.0.1:3000".into());
    // However slow the machine is: what a run does in a time is asked for by itself.
    let bounds = Bounds { time: Duration::MAX, ..Bounds::default() };
    tick(&house.world.services, (seen, bounds), &write).await.unwrap()
}

/// How many people it tells.
async fn looked(house: &House, seen: &mut Seen, hours: i64) -> usize {
    run(house, seen, hours).await.told
}

/// A marquee that Sam's committee lends, which Paul has asked for.
struct Lent {
    house: House,
    /// Who lends it.
    lender: String,
    /// Its path.
    thing: String,
    paul: Browser,
    /// The path of his loan.
    loan: String,
}

async fn lent() -> Lent {
    let house = lending().await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    let thing = shared(&mut sam, &lender, &[]).await;
    let mut paul = house.browser_of("paul@test.example").await;
    let loan = path(&ask(&mut paul, &thing, 5, &[]).await);
    Lent { house, lender, thing, paul, loan }
}

impl Lent {
    /// Léa and her street, who may need one when Paul has it.
    async fn lea(&self) -> (Browser, String) {
        collective(&self.house, "lea@test.example", "Rue en fête").await
    }

    /// Eva, who waits for Paul's by name, there or in the calendar of a kind.
    async fn eva_waits(&self, places: &[&str]) {
        let mut eva = self.house.browser_of("eva@test.example").await;
        for place in places {
            ask(&mut eva, place, 5, &[("name", "Eva"), ("wait", "yes")]).await.is(303);
        }
    }

    /// Paul gives it back before he had it.
    async fn cancelled(&mut self) {
        act(&mut self.paul, &self.loan, "cancel", &[]).await.is(303);
    }

    /// Paul asks for it again.
    async fn asked_again(&mut self) {
        self.loan = path(&ask(&mut self.paul, &self.thing, 5, &[]).await);
    }
}

/// Puts a need for marquees on the board, five days from the beginning, and gives its path.
async fn needs(browser: &mut Browser, actor: &str, quantity: &str) -> String {
    let (from, to) = (field(5, 10), field(6, 18));
    let form = [
        ("direction", "need"),
        ("what", "une tonnelle"),
        ("quantity", quantity),
        ("commune", "jette"),
        ("from", &*from),
        ("to", &*to),
        ("speaker", actor),
    ];
    path(&browser.post("/fr/registry/board/new", &form).await)
}

async fn told(house: &House, email: &str) -> usize {
    let letters = letters(house, email).await;
    letters.iter().filter(|letter| letter.contains("C’est libre")).count()
}

#[tokio::test]
async fn who_needs_what_nobody_lends_then_is_told_when_any_lenders_is_free() {
    let mut lent = lent().await;
    let (mut lea, street) = lent.lea().await;
    // The page of the kind says that nothing is free, and takes kind and dates along.
    let query = format!("from={}&to={}", field(5, 10), field(6, 18));
    let page = lea.get(&format!("/fr/registry/kinds/tent-popup?{query}")).await;
    page.is(200).says("chez qui que ce soit");
    let start = page.body.find("/fr/registry/board/new?side=need").unwrap();
    let link = page.body[start..].split('"').next().unwrap().replace("&amp;", "&");
    let page = lea.get(&link).await;
    page.is(200).says("type=\"datetime-local\"").says(&format!("value=\"{}\"", field(5, 10)));
    let need = needs(&mut lea, &street, "").await;
    lea.get(&need).await.is(200).says("Nous vous écrivons dès qu’il y en a un de libre");
    lent.house.browser().get(&need).await.is_silent_about("Nous vous écrivons");
    let mut seen = Seen::default();
    assert_eq!(looked(&lent.house, &mut seen, 1).await, 0);
    // Somebody else's becomes free: she is told once, with who has it.
    lent.cancelled().await;
    assert_eq!(looked(&lent.house, &mut seen, 2).await, 1);
    let letter = letters(&lent.house, "lea@test.example").await;
    let letter = letter.iter().find(|letter| letter.contains("C’est libre")).unwrap();
    assert!(letter.contains("Comité Brabant"), "{letter}");
    assert!(letter.contains("/fr/registry/kinds/tent-popup?from="), "{letter}");
    assert_eq!(looked(&lent.house, &mut seen, 3).await, 0);
    assert_eq!(looked(&lent.house, &mut Seen::default(), 3).await, 0);
    lea.get(&need).await.is(200).says("Un exemplaire est libre à ces dates");
    // Taken and free again within the day is no second letter; the day after it is.
    lent.asked_again().await;
    looked(&lent.house, &mut seen, 4).await;
    lent.cancelled().await;
    assert_eq!(looked(&lent.house, &mut seen, 5).await, 0);
    assert_eq!(looked(&lent.house, &mut seen, 27).await, 1);
    assert_eq!(told(&lent.house, "lea@test.example").await, 2);
}

#[tokio::test]
async fn a_new_lender_and_as_many_as_are_needed_are_told_and_ones_own_is_not() {
    let house = lending().await;
    let (mut lea, street) = collective(&house, "lea@test.example", "Rue en fête").await;
    needs(&mut lea, &street, "3").await;
    let mut seen = Seen::default();
    assert_eq!(looked(&house, &mut seen, 1).await, 0);
    // What she lends herself is no news.
    shared(&mut lea, &street, &[]).await;
    assert_eq!(looked(&house, &mut seen, 2).await, 0);
    let (mut paul, choir) = collective(&house, "paul@test.example", "Chorale").await;
    let given_up = needs(&mut paul, &choir, "3").await;
    let (mut sam, lender) = collective(&house, "sam@test.example", "Comité Brabant").await;
    shared(&mut sam, &lender, &[]).await;
    assert_eq!(looked(&house, &mut seen, 3).await, 1);
    // Two more make three, of two lenders: as many as she needs.
    paul.post(&given_up, &[("intent", "close")]).await.is(303);
    let (mut ann, other) = collective(&house, "ann@test.example", "Maison de quartier").await;
    shared(&mut ann, &other, &[("quantity", "2")]).await;
    assert_eq!(looked(&house, &mut seen, 30).await, 1);
    assert_eq!(told(&house, "lea@test.example").await, 2);
    // Whose need is off the board is told nothing any more.
    assert_eq!(told(&house, "paul@test.example").await, 0);
}

#[tokio::test]
async fn whoever_waits_by_name_gets_it_before_anybody_is_told_that_it_is_free() {
    let mut lent = lent().await;
    lent.eva_waits(&[&lent.thing]).await;
    let (mut lea, street) = lent.lea().await;
    needs(&mut lea, &street, "").await;
    let mut seen = Seen::default();
    looked(&lent.house, &mut seen, 1).await;
    lent.cancelled().await;
    at(&lent.house, 2).await;
    assert_eq!(looked(&lent.house, &mut seen, 2).await, 0);
    assert_eq!(told(&lent.house, "lea@test.example").await, 0);
}

#[tokio::test]
async fn the_clock_waits_for_no_writer_where_nothing_is_free_for_anybody() {
    let mut lent = lent().await;
    let kind = format!("/fr/registry/kinds/tent-popup/{}", lent.lender);
    lent.eva_waits(&[&lent.thing, &kind]).await;
    let (mut lea, street) = lent.lea().await;
    needs(&mut lea, &street, "").await;
    // Somebody else writes all the while.
    let writer = lent.house.world.database.store.write().await.unwrap();
    let look = async {
        at(&lent.house, 1).await;
        looked(&lent.house, &mut Seen::default(), 1).await
    };
    let done = tokio::time::timeout(Duration::from_secs(3), look).await;
    assert_eq!(done.ok(), Some(0), "it waited for who writes");
    drop(writer);
    // Once it is free, the first who waits has it.
    lent.cancelled().await;
    at(&lent.house, 2).await;
    let letters = letters(&lent.house, "eva@test.example").await;
    assert!(!letters.is_empty());
}

#[tokio::test]
async fn a_run_that_takes_too_long_leaves_the_others_to_the_next_and_each_has_its_turn() {
    let lent = lent().await;
    let (mut lea, street) = lent.lea().await;
    for _ in 0..3 {
        needs(&mut lea, &street, "").await;
    }
    let write = app::features::registry::letters::freed(&"http://127.0.0.1:3000".into());
    let (services, mut seen) = (&lent.house.world.services, Seen::default());
    let bounds = Bounds { time: Duration::ZERO, ..Bounds::default() };
    for _ in 0..3 {
        let run = tick(services, (&mut seen, bounds), &write).await.unwrap();
        assert_eq!(run, Run { looked_at: 1, told: 0, goes_on: true });
    }
    assert_eq!(tick(services, (&mut seen, bounds), &write).await.unwrap(), Run::default());
}

#[tokio::test]
async fn behind_more_than_five_hundred_who_wait_in_vain_somebody_is_given_what_is_free() {
    let lent = lent().await;
    lent.eva_waits(&[&lent.thing]).await;
    let (mut ann, other) = collective(&lent.house, "ann@test.example", "Maison de quartier").await;
    let free = shared(&mut ann, &other, &[]).await;
    let free = ResourceId(free.rsplit('/').next().unwrap().parse().unwrap());
    let mut tx = lent.house.world.database.store.write().await.unwrap();
    let waiting = loan::waiting_ahead(&mut tx, beginning(), (None, 1)).await.unwrap();
    let eva = waiting.into_iter().next().unwrap();
    for number in 1..=510 {
        let asked_at = eva.asked_at - TimeDelta::hours(1);
        let before = Loan { id: LoanId(Uuid::from_u128(number)), asked_at, ..eva.clone() };
        loan::insert(&mut tx, &before, true).await.unwrap();
    }
    let last = Loan {
        id: LoanId(Uuid::from_u128(999)),
        resource: free,
        asked_at: eva.asked_at + TimeDelta::minutes(1),
        ..eva
    };
    loan::insert(&mut tx, &last, true).await.unwrap();
    tx.commit().await.unwrap();
    at(&lent.house, 1).await;
    let mut tx = lent.house.world.database.store.read().await.unwrap();
    let found = loan::by_id(&mut tx, last.id).await.unwrap().unwrap();
    assert_eq!(found.state, State::Held);
}

/// Puts needs on the board for something that nobody lends, as many as a run looks at: all written before
/// a need that waits for the same time, and looked at once.
async fn crowd(house: &House) {
    let mut tx = house.world.database.store.write().await.unwrap();
    let (need, _) = ahead(&mut tx, beginning(), (Place::FIRST, 1)).await.unwrap().remove(0);
    for number in (1_u128..).take(MOST_IN_A_RUN) {
        let other = Intent {
            id: IntentId(Uuid::from_u128(number)),
            kind: Some(Slug::parse("chair").unwrap()),
            written_at: need.written_at - TimeDelta::hours(1),
            ..need.clone()
        };
        intent::insert(&mut tx, &other).await.unwrap();
        let look = Look { enough: Enough::None, told_at: None };
        assert!(keep(&mut tx, other.id, None, look).await.unwrap());
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn behind_more_needs_than_a_run_looks_at_one_is_told_in_the_next_whatever_happens_meanwhile()
{
    let mut lent = lent().await;
    let (mut lea, street) = lent.lea().await;
    needs(&mut lea, &street, "").await;
    crowd(&lent.house).await;
    lent.cancelled().await;
    let mut seen = Seen::default();
    let first = run(&lent.house, &mut seen, 2).await;
    assert_eq!(first, Run { looked_at: MOST_IN_A_RUN, told: 0, goes_on: true });
    // What is recorded in between begins nothing anew: those who come last would never have a turn.
    let (mut ann, other) = collective(&lent.house, "ann@test.example", "Maison de quartier").await;
    shared(&mut ann, &other, &[("what", "Sono")]).await;
    let second = run(&lent.house, &mut seen, 2).await;
    assert_eq!(second, Run { looked_at: 1, told: 1, goes_on: false });
    assert_eq!(told(&lent.house, "lea@test.example").await, 1);
    // Once all had their turn, all are looked at again for what was recorded since.
    assert_eq!(run(&lent.house, &mut seen, 2).await, first);
    assert_eq!(run(&lent.house, &mut seen, 2).await.looked_at, 1);
    assert_eq!(run(&lent.house, &mut seen, 2).await, Run::default());
}
