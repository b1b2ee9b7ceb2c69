mod alike;
mod between;
mod kits;
mod stocked;

use crate::{on_both, proposals::person};
use chrono::TimeDelta;
use domain::{
    Moment,
    account::Account,
    actor::{Actor, ActorType},
    id::{ActorId, LoanId, ResourceId},
    locale::Locale,
    money::Cents,
    place::{Point, Territory},
    registry::{
        Measure, Resource, Span, Stock,
        loan::{Act, Handover, Loan, Side, State},
        resource::{Condition, Confirmation, Details, Holding, Location, Private, Standing, Terms},
    },
    text::{Authored, Localized, Slug},
};
use store::{
    Error, Store, Tx, actor, reference,
    reference::ResourceKind,
    registry::{
        commitment::{self, Commitment},
        listed::{self, Search},
        loan, people, resource,
    },
};
use tests::world::beginning;
use uuid::Uuid;

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub fn at(hours: i64) -> Moment {
    beginning() + TimeDelta::hours(hours)
}

pub fn span(from: i64, to: i64) -> Span {
    Span::new(at(from), at(to)).unwrap()
}

/// One commune, two kinds and an owner.
pub async fn begin(tx: &mut Tx) -> Actor {
    let jette = Territory {
        slug: slug("jette"),
        name: Localized::same("Jette"),
        population: 52_000,
        postcode: "1090".to_owned(),
    };
    reference::put_territory(tx, &jette, 1).await.unwrap();
    for (code, tracking) in [("tent-popup", "unit"), ("chair", "stock")] {
        let kind = ResourceKind {
            slug: slug(code),
            tracking: tracking.to_owned(),
            fr: code.to_owned(),
            nl: code.to_owned(),
            en: code.to_owned(),
        };
        reference::put_kind(tx, &kind).await.unwrap();
    }
    let id = ActorId(Uuid::from_u128(70));
    actor::find_or_create(tx, id, "Comité Brabant", ActorType::Collective).await.unwrap()
}

pub fn thing(number: u128, owner: &Actor, kind: &str, held: u32) -> Resource {
    Resource {
        id: ResourceId(Uuid::from_u128(number)),
        kind: slug(kind),
        holding: Holding::Equipment,
        owner: owner.clone(),
        custodian: None,
        stock: Stock { held, out_of_service: 0 },
        condition: Condition::Good,
        commune: slug("jette"),
        details: Details {
            name: Authored::parse(Some(Locale::Fr), "Tonnelle 3 × 6", 80).unwrap(),
            about: None,
            set_up: None,
            location: Location::default(),
            openings: Vec::new(),
            closures: Vec::new(),
            terms: Terms { buffer_hours: 2, deposit: Cents(10_000), ..Terms::default() },
            parts: Vec::new(),
            measures: [(Measure::Width, 300), (Measure::Length, 600)].into(),
            photo: None,
            place: None,
            funded_by: None,
            private: Private::default(),
        },
        standing: Standing::Listed,
        added_by: None,
        confirmed: Confirmation { by: "Marie".to_owned(), at: beginning() },
        source: None,
        revision: 1,
    }
}

pub fn asked(number: u128, of: &Resource, borrower: &Account, span: Span) -> Loan {
    Loan {
        id: LoanId(Uuid::from_u128(number)),
        resource: of.id,
        borrower: borrower.id,
        borrower_name: "Paul".to_owned(),
        borrower_actor: None,
        quantity: 1,
        span,
        state: State::Requested,
        purpose: "Fête de rue".to_owned(),
        terms: of.details.terms.clone(),
        asked_at: beginning(),
        held_until: None,
        handed_over: None,
        returned: None,
        claim: None,
        because: None,
        at_risk: false,
        origin: None,
        reminded: 0,
        revision: 1,
    }
}

pub fn held(number: u128, of: &Resource, by: &Account, span: Span) -> Loan {
    let mut loan = asked(number, of, by, span);
    loan.take(Act::Hold, Side::Clock, beginning()).unwrap();
    loan
}

/// An owner, somebody who borrows, and a tent of which so many are held.
pub async fn lent(tx: &mut Tx, held: u32) -> (Actor, Account, Resource) {
    let owner = begin(tx).await;
    let paul = person(tx, 41, "paul@b.example").await;
    let tent = thing(1, &owner, "tent-popup", held);
    resource::insert(tx, &tent).await.unwrap();
    (owner, paul, tent)
}

#[test]
fn what_is_shared_is_read_back_and_changed_by_one_at_a_time() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let mut tent = thing(1, &owner, "tent-popup", 1);
        tent.source = Some(("cocof".to_owned(), "T-12".to_owned()));
        resource::insert(&mut tx, &tent).await.unwrap();
        assert_eq!(resource::by_id(&mut tx, tent.id).await.unwrap().as_ref(), Some(&tent));
        assert_eq!(resource::taken(&mut tx, tent.id).await.unwrap().as_ref(), Some(&tent));
        let entry = resource::by_entry(&mut tx, "cocof", "T-12").await.unwrap();
        assert_eq!(entry.as_ref(), Some(&tent));
        assert_eq!(resource::by_entry(&mut tx, "cocof", "T-13").await.unwrap(), None);
        assert_eq!(resource::of_kind(&mut tx, &tent.kind).await.unwrap(), [tent.clone()]);
        assert_eq!(resource::of_actor(&mut tx, owner.id).await.unwrap(), [tent.clone()]);
        let mut other = tent.clone();
        tent.condition = Condition::Worn;
        tent.revision = 2;
        assert!(resource::save(&mut tx, &tent).await.unwrap());
        other.revision = 2;
        assert!(!resource::save(&mut tx, &other).await.unwrap());
        tent.standing = Standing::Retired;
        tent.revision = 3;
        assert!(resource::save(&mut tx, &tent).await.unwrap());
        assert_eq!(resource::of_kind(&mut tx, &tent.kind).await.unwrap(), []);
        assert_eq!(resource::listed(&mut tx).await.unwrap(), []);
        assert_eq!(resource::stock_of_kind(&mut tx, &tent.kind).await.unwrap(), []);
        let again = Resource { id: ResourceId(Uuid::from_u128(9)), ..tent };
        let twice = resource::insert(&mut tx, &again).await;
        assert!(matches!(twice, Err(Error::Conflict)), "{twice:?}");
    });
}

async fn kept(tx: &mut Tx, of: &Resource) -> Vec<Commitment> {
    commitment::of_resource(tx, of.id, span(0, 500), at(0)).await.unwrap()
}

#[test]
fn a_loan_keeps_its_units_exactly_as_long_as_somebody_counts_on_them() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (owner, paul, tent) = lent(&mut tx, 1).await;
        let mut one = asked(2, &tent, &paul, span(100, 124));
        loan::insert(&mut tx, &one, true).await.unwrap();
        assert_eq!(loan::by_id(&mut tx, one.id).await.unwrap(), Some(one.clone()));
        assert_eq!(loan::waiting(&mut tx, tent.id).await.unwrap(), [one.clone()]);
        assert_eq!(kept(&mut tx, &tent).await, []);
        let (_, free) = loan::taken_and_free(&mut tx, &one, at(0)).await.unwrap().unwrap();
        assert_eq!(free, 1);
        one.take(Act::Hold, Side::Clock, at(0)).unwrap();
        assert!(loan::save(&mut tx, &one, true).await.unwrap());
        let now = kept(&mut tx, &tent).await;
        // Two hours to clean it are kept as well.
        assert_eq!(now[0].used.span, span(100, 126));
        assert_eq!(Commitment::uses(&now, Some(one.id)), []);
        assert_eq!(loan::promised(&mut tx, tent.id, at(0)).await.unwrap(), [one.clone()]);
        one.take(Act::Approve, Side::Lender, at(1)).unwrap();
        assert!(loan::save(&mut tx, &one, true).await.unwrap());
        // Whoever has seen an older one changes nothing.
        assert!(!loan::save(&mut tx, &one, true).await.unwrap());
        let seen = Handover {
            at: at(100),
            condition: Condition::Good,
            note: "ok".to_owned(),
            photos: Vec::new(),
        };
        one.handed_over = Some(seen.clone());
        one.take(Act::HandOver, Side::Lender, at(100)).unwrap();
        loan::save(&mut tx, &one, true).await.unwrap();
        one.reminded = 2;
        one.revision += 1;
        loan::save(&mut tx, &one, true).await.unwrap();
        assert_eq!(loan::under_way(&mut tx, at(123)).await.unwrap(), []);
        assert_eq!(loan::under_way(&mut tx, at(124)).await.unwrap(), [one.clone()]);
        one.take(Act::FallDue, Side::Clock, at(124)).unwrap();
        loan::save(&mut tx, &one, true).await.unwrap();
        // What is overdue is counted as gone for two weeks more, whatever was agreed.
        let later = commitment::of_resource(&mut tx, tent.id, span(300, 400), at(200)).await;
        assert_eq!(later.unwrap()[0].used.span, span(100, 200 + 14 * 24));
        let free = commitment::free_of_kind(&mut tx, &tent.kind, span(300, 400), at(200)).await;
        assert!(free.unwrap().is_empty());
        one.returned = Some(Handover { at: at(210), ..seen });
        one.take(Act::Return, Side::Lender, at(210)).unwrap();
        loan::save(&mut tx, &one, true).await.unwrap();
        assert_eq!(kept(&mut tx, &tent).await, []);
        assert_eq!(loan::of_resource(&mut tx, tent.id).await.unwrap(), [one.clone()]);
        assert_eq!(loan::of_borrower(&mut tx, paul.id).await.unwrap(), [one.clone()]);
        assert_eq!(loan::of_lender(&mut tx, owner.id).await.unwrap(), [one.clone()]);
        assert_eq!(loan::under_way(&mut tx, at(1_000)).await.unwrap(), [one]);
    });
}

#[test]
fn the_database_itself_promises_the_only_one_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (owner, paul, tent) = lent(&mut tx, 1).await;
        loan::insert(&mut tx, &held(2, &tent, &paul, span(10, 20)), true).await.unwrap();
        // From the moment at which it is clean again it can be promised anew.
        loan::insert(&mut tx, &held(3, &tent, &paul, span(22, 30)), true).await.unwrap();
        let other = thing(4, &owner, "tent-popup", 1);
        resource::insert(&mut tx, &other).await.unwrap();
        loan::insert(&mut tx, &held(5, &other, &paul, span(10, 20)), true).await.unwrap();
        let twice = loan::insert(&mut tx, &held(6, &tent, &paul, span(21, 22)), true).await;
        assert!(matches!(twice, Err(Error::Promised)), "{twice:?}");
        drop(tx);
    });
}

#[test]
fn of_several_as_many_are_free_as_no_loan_has_at_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let mut chairs = thing(1, &owner, "chair", 40);
        chairs.stock.out_of_service = 4;
        resource::insert(&mut tx, &chairs).await.unwrap();
        resource::insert(&mut tx, &thing(9, &owner, "tent-popup", 1)).await.unwrap();
        for (number, from, to, quantity) in [(2, 10, 20, 30), (3, 22, 30, 30), (4, 12, 14, 5)] {
            let mut loan = held(number, &chairs, &paul, span(from, to));
            loan.quantity = quantity;
            loan::insert(&mut tx, &loan, false).await.unwrap();
        }
        let kind = &chairs.kind;
        for (window, free) in [(span(0, 40), 1), (span(16, 40), 6), (span(40, 50), 36)] {
            let found = commitment::free_of_kind(&mut tx, kind, window, at(0)).await.unwrap();
            assert_eq!(found.get(&chairs.id), Some(&free), "{window:?}");
            assert_eq!(found.len(), 1);
        }
        let all = commitment::of_kind(&mut tx, kind, span(0, 40), at(0)).await.unwrap();
        assert_eq!(all.len(), 3);
        // What a loan keeps itself is free for it: 36 less the five that are kept beside it.
        let mut own = held(2, &chairs, &paul, span(10, 20));
        own.quantity = 30;
        assert_eq!(loan::free_for(&mut tx, &chairs, &own, at(0)).await.unwrap(), 31);
        own.id = LoanId(Uuid::from_u128(7));
        assert_eq!(loan::free_for(&mut tx, &chairs, &own, at(0)).await.unwrap(), 1);
        // Fewer than one are held of it: from then on the database watches it too.
        chairs.stock = Stock { held: 1, out_of_service: 0 };
        chairs.revision = 2;
        let lowered = resource::save(&mut tx, &chairs).await;
        assert!(matches!(lowered, Err(Error::Promised)), "{lowered:?}");
    });
}

#[test]
fn what_is_looked_for_is_found_by_its_kind_a_word_or_a_commune() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let mut tent = thing(1, &owner, "tent-popup", 1);
        tent.details.location = Location {
            address: "Rue Longue 7".to_owned(),
            point: Some(Point { latitude: 50_878_123, longitude: 4_326_987 }),
            private_home: true,
        };
        resource::insert(&mut tx, &tent).await.unwrap();
        resource::insert(&mut tx, &thing(2, &owner, "chair", 40)).await.unwrap();
        let mut found = async |wanted: Search| {
            let (things, count) = listed::search(&mut tx, &wanted, 0, 10).await.unwrap();
            assert_eq!(count, u64::try_from(things.len()).unwrap());
            things.into_iter().map(|one| one.id.0.as_u128()).collect::<Vec<_>>()
        };
        let any = Search::default();
        assert_eq!(found(any.clone()).await, [2, 1]);
        let kind = Search { kind: Some(slug("chair")), ..any.clone() };
        assert_eq!(found(kind).await, [2]);
        let either = Search { kind: Some(slug("chair")), words: "tent".to_owned(), ..any.clone() };
        assert_eq!(found(either).await, [2, 1]);
        for (words, ids) in [("tonnelle 3", vec![2, 1]), ("100%", vec![]), ("longue", vec![])] {
            assert_eq!(found(Search { words: words.to_owned(), ..any.clone() }).await, ids);
        }
        let jette = Search { commune: Some(slug("jette")), ..any.clone() };
        assert_eq!(found(Search { holding: Some("place".to_owned()), ..jette }).await, []);
        let counts = listed::counts(&mut tx).await.unwrap();
        assert_eq!(counts, [(slug("chair"), 1), (slug("tent-popup"), 1)]);
    });
}

#[test]
fn a_kind_that_was_merged_is_never_lost() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        resource::insert(&mut tx, &thing(1, &owner, "tent-popup", 1)).await.unwrap();
        let (from, into) = (slug("tent-popup"), slug("chair"));
        people::note(&mut tx, "barnum", "barnum", at(0)).await.unwrap();
        people::teach(&mut tx, "barnum", Some(&from), at(0)).await.unwrap();
        assert_eq!(people::current(&mut tx, &from).await.unwrap(), Some(from.clone()));
        assert_eq!(people::merge(&mut tx, &from, &into).await.unwrap(), 1);
        assert_eq!(people::current(&mut tx, &from).await.unwrap(), Some(into.clone()));
        assert_eq!(people::current(&mut tx, &slug("nothing")).await.unwrap(), None);
        assert_eq!(people::taught(&mut tx, "barnum").await.unwrap(), Some(into.clone()));
        assert_eq!(people::merged(&mut tx).await.unwrap(), [(from, into.clone())]);
        assert_eq!(resource::of_kind(&mut tx, &into).await.unwrap().len(), 1);
        // Whatever names it still finds its name.
        let kinds = reference::kinds(&mut tx).await.unwrap();
        assert!(kinds.iter().any(|kind| kind.slug == slug("tent-popup")));
    });
}

/// Asks for one as the services do: the resource is kept to the transaction, what is free is
/// looked up, then units are kept.
async fn ask(store: &Store, loan: Loan) -> bool {
    let mut tx = store.write().await.unwrap();
    let (resource, free) = loan::taken_and_free(&mut tx, &loan, at(0)).await.unwrap().unwrap();
    if free < loan.quantity {
        return false;
    }
    loan::insert(&mut tx, &loan, resource.is_single()).await.unwrap();
    tx.commit().await.unwrap();
    true
}

#[test]
fn of_two_hundred_who_ask_for_the_last_one_at_once_one_gets_it() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (owner, paul, tent) = lent(&mut tx, 1).await;
        let chairs = thing(2, &owner, "chair", 7);
        resource::insert(&mut tx, &chairs).await.unwrap();
        tx.commit().await.unwrap();
        for (resource, there) in [(&tent, 1), (&chairs, 7)] {
            let asking = (0..200_u32).map(|number| {
                let base = if there == 1 { 1_000 } else { 2_000 };
                let time = span(10, 20 + i64::from(number % 3));
                let loan = held(base + u128::from(number), resource, &paul, time);
                let store = store.clone();
                tokio::spawn(async move { ask(&store, loan).await })
            });
            let mut given = 0;
            for answer in asking.collect::<Vec<_>>() {
                given += usize::from(answer.await.unwrap());
            }
            assert_eq!(given, there);
        }
    });
}
