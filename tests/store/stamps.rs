use crate::{
    on_both,
    processes::{a_process, a_project, a_vote, an_envelope},
};
use chrono::TimeDelta;
use domain::{
    calendar::Extension,
    id::AdministrationId,
    place::{District, Territory},
    process::{PhaseKind, Process, Visibility},
    rules::RuleSheet,
    text::{Localized, Slug},
    vote::VoteState,
};
use store::{
    Store, administration, district, envelope, owner, phase, process, project, reference, stamp,
    vote, way,
};
use tests::world::beginning;
use uuid::Uuid;

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

/// The stamp of the process and that of the places, as whoever reads now finds them.
async fn stamps(store: &Store, process: &Process) -> (i64, i64) {
    let mut tx = store.read().await.unwrap();
    let (id, own) = stamp::of_process(&mut tx, &process.slug).await.unwrap().unwrap();
    assert_eq!(id, process.id);
    assert_eq!(stamp::glance(store, &process.slug).await.unwrap(), Some((id, own)));
    assert_eq!(stamp::of_processes(&mut tx).await.unwrap(), [(id, own)]);
    (own, stamp::of_places(&mut tx).await.unwrap())
}

/// Does one thing after the other, each in a transaction of its own, and fails unless each turns
/// what it should.
macro_rules! turn {
    ($part:tt of $store:ident, $process:ident: |$tx:ident| $($step:expr),+ $(,)?) => {$(
        let before = stamps(&$store, &$process).await.$part;
        let mut $tx = $store.write().await.unwrap();
        let _ = $step.await.unwrap();
        $tx.commit().await.unwrap();
        let after = stamps(&$store, &$process).await.$part;
        assert_ne!(after, before, stringify!($step));
    )+};
}

#[test]
fn whatever_stands_around_the_pages_of_a_process_turns_its_stamp() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let mut budget = a_process(&mut tx).await;
        let mut rues = an_envelope(&mut tx, budget.id).await;
        let mut leads =
            administration::by_id(&mut tx, budget.administration).await.unwrap().unwrap();
        let mut joins = leads.clone();
        (joins.id, joins.slug) = (AdministrationId(Uuid::from_u128(11)), slug("evere"));
        administration::insert(&mut tx, &joins).await.unwrap();
        let mut opened = a_vote(rues.id, VoteState::Planned);
        vote::insert(&mut tx, &opened).await.unwrap();
        let arbres = a_project(&mut tx, rues.id, "1").await;
        tx.commit().await.unwrap();

        (budget.visibility, opened.state) = (Visibility::Published, VoteState::Open);
        opened.rules_hash = Some(RuleSheet::suggested().hash());
        rues.name = Localized::same("Chemins");
        (leads.name, joins.name) = (Localized::same("Ville"), Localized::same("Voisine"));
        let other = RuleSheet::new(tests::sample::greedy(2)).unwrap();
        let later = Extension {
            kind: PhaseKind::Voting,
            from: beginning() + TimeDelta::days(10),
            until: beginning() + TimeDelta::days(12),
            reason: Localized::same("Panne"),
            at: beginning(),
        };
        let by_hand = domain::deciding::Way::default();
        turn!(0 of store, budget: |tx|
            process::update(&mut tx, &budget),
            phase::extend(&mut tx, budget.id, &later),
            phase::put_words(&mut tx, budget.id, &[]),
            owner::invite(&mut tx, budget.id, joins.id, beginning()),
            owner::accept(&mut tx, budget.id, joins.id, beginning()),
            administration::update(&mut tx, &joins),
            owner::remove(&mut tx, budget.id, joins.id),
            administration::update(&mut tx, &leads),
            envelope::update(&mut tx, &rues),
            way::put(&mut tx, rues.id, &by_hand, beginning()),
            envelope::put_rules(&mut tx, rues.id, &other, beginning()),
            vote::update(&mut tx, &opened),
            project::insert(&mut tx, budget.id, &arbres),
            project::delete(&mut tx, arbres.id),
        );
        // What is undone turns nothing, nor does who left.
        let before = stamps(&store, &budget).await;
        let mut tx = store.write().await.unwrap();
        process::update(&mut tx, &budget).await.unwrap();
        tx.rollback().await.unwrap();
        let mut tx = store.write().await.unwrap();
        administration::update(&mut tx, &joins).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(stamps(&store, &budget).await, before);
    });
}

#[test]
fn a_territory_or_a_district_that_changes_turns_the_stamp_of_the_places() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let budget = a_process(&mut tx).await;
        tx.commit().await.unwrap();
        let jette = Territory {
            slug: slug("jette"),
            name: Localized::same("Jette"),
            population: 50_000,
            postcode: "1090".to_owned(),
        };
        let magritte = District {
            slug: slug("jette-magritte"),
            commune: slug("jette"),
            administration: budget.administration,
            name: Localized::same("Magritte"),
            inhabitants: 0,
        };
        turn!(1 of store, budget: |tx|
            reference::put_territory(&mut tx, &jette, 1),
            district::insert(&mut tx, &magritte),
            district::update(&mut tx, &magritte),
            district::remove(&mut tx, &magritte.slug),
        );
    });
}
