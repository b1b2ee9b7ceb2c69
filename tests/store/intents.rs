use crate::{
    on_both,
    proposals::person,
    registry::{at, begin, held, slug, span, thing},
};
use domain::{
    actor::Actor,
    id::IntentId,
    locale::Locale,
    money::Cents,
    registry::{
        intent::{Answer, Direction, Enough, Intent, IntentState, Match, OfferTerms},
        loan::{Act, Handover, Side},
        resource::{Audience, Condition},
    },
    text::Authored,
};
use store::{
    Store, Tx,
    registry::{
        intent::{self, board},
        loan, resource,
        waiting_need::{self, Look, Place},
    },
    workshop_board,
};
use uuid::Uuid;

/// A need for two marquees at a time, and an offer of as many at any time.
fn two_intents(owner: &Actor, by: &domain::account::Account) -> (Intent, Intent) {
    let need = Intent {
        id: IntentId(Uuid::from_u128(1)),
        direction: Direction::Need,
        what: Authored::parse(Some(Locale::Fr), "une tonnelle", 80).unwrap(),
        kind: Some(slug("tent-popup")),
        quantity: 2,
        actor: owner.clone(),
        author: by.id,
        commune: slug("jette"),
        theme: None,
        when: Some(span(10, 20)),
        terms: None,
        state: IntentState::Open,
        written_at: at(0),
    };
    let offer = Intent {
        id: IntentId(Uuid::from_u128(2)),
        direction: Direction::Offer,
        when: None,
        terms: Some(OfferTerms {
            audience: Audience::Groups,
            deposit: Cents(5_000),
            fee: Cents(1_000),
        }),
        written_at: at(1),
        ..need.clone()
    };
    (need, offer)
}

#[test]
fn of_more_than_a_thousand_on_the_board_none_is_left_out_of_a_page_a_count_or_a_match() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let (need, offer) = two_intents(&owner, &paul);
        intent::insert(&mut tx, &need).await.unwrap();
        let offers: Vec<Intent> = (2..1_007)
            .map(|number| Intent { id: IntentId(Uuid::from_u128(number)), ..offer.clone() })
            .collect();
        for one in &offers {
            intent::insert(&mut tx, one).await.unwrap();
        }
        let (there, elsewhere) = (slug("jette"), slug("uccle"));
        let side = |commune| board::Side { direction: Direction::Offer, commune };
        assert_eq!(board::count(&mut tx, at(5), side(None)).await.unwrap(), 1_005);
        assert_eq!(board::count(&mut tx, at(5), side(Some(&there))).await.unwrap(), 1_005);
        assert_eq!(board::count(&mut tx, at(5), side(Some(&elsewhere))).await.unwrap(), 0);
        let mut seen = Vec::new();
        for behind in [0, 400, 800, 1_200] {
            let part = (behind, 400);
            seen.extend(board::page(&mut tx, at(5), side(Some(&there)), part).await.unwrap());
        }
        assert_eq!(seen, offers);
        assert_eq!(board::across(&mut tx, at(5), &need).await.unwrap(), offers);
        assert_eq!(board::of_actor(&mut tx, at(5), owner.id).await.unwrap().len(), 1_006);
        assert_eq!(board::of_author(&mut tx, at(5), paul.id).await.unwrap().len(), 1_006);
        assert_eq!(board::ids(&mut tx, at(5)).await.unwrap().len(), 1_006);
        assert_eq!(board::needs_at_a_time(&mut tx, at(5)).await.unwrap(), [need]);
    });
}

#[test]
fn a_need_and_an_offer_meet_on_the_board_until_they_are_over() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let (need, offer) = two_intents(&owner, &paul);
        for one in [&need, &offer] {
            intent::insert(&mut tx, one).await.unwrap();
        }
        assert_eq!(board::ids(&mut tx, at(5)).await.unwrap(), [offer.id, need.id]);
        assert_eq!(
            board::across(&mut tx, at(5), &need).await.unwrap(),
            std::slice::from_ref(&offer)
        );
        assert_eq!(
            board::across(&mut tx, at(5), &offer).await.unwrap(),
            std::slice::from_ref(&need)
        );
        // What is over is not on the board.
        assert_eq!(board::ids(&mut tx, at(20)).await.unwrap(), [offer.id]);
        assert_eq!(board::across(&mut tx, at(20), &offer).await.unwrap(), []);
    });
}

#[test]
fn needs_offers_and_what_was_answered_are_read_back() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let (mut need, offer) = two_intents(&owner, &paul);
        for one in [&need, &offer] {
            intent::insert(&mut tx, one).await.unwrap();
        }
        assert_eq!(intent::by_id(&mut tx, need.id).await.unwrap(), Some(need.clone()));
        assert_eq!(intent::open_of(&mut tx, paul.id).await.unwrap(), 2);
        let mut pair = Match {
            need: need.id,
            offer: offer.id,
            need_says: Answer::Yes,
            offer_says: Answer::Open,
        };
        intent::answer(&mut tx, &pair, Direction::Need, at(2)).await.unwrap();
        assert_eq!(intent::figures(&mut tx).await.unwrap(), (0, 0));
        // Whoever offers had not read yet what the other one answered: both count.
        pair.offer_says = Answer::Yes;
        let unread = Match { need_says: Answer::Open, ..pair };
        intent::answer(&mut tx, &unread, Direction::Offer, at(3)).await.unwrap();
        for id in [need.id, offer.id] {
            assert_eq!(intent::answers(&mut tx, id).await.unwrap(), [pair]);
        }
        let tent = thing(1, &owner, "tent-popup", 1);
        resource::insert(&mut tx, &tent).await.unwrap();
        let mut one = held(2, &tent, &paul, span(10, 20));
        one.origin = Some(format!("match:{}:{}", need.id, offer.id));
        loan::insert(&mut tx, &one, true).await.unwrap();
        assert_eq!(intent::figures(&mut tx).await.unwrap(), (1, 0));
        one.take(Act::Approve, Side::Lender, at(4)).unwrap();
        loan::save(&mut tx, &one, true).await.unwrap();
        let seen = Handover {
            at: at(10),
            condition: Condition::Good,
            note: String::new(),
            photos: Vec::new(),
        };
        one.handed_over = Some(seen);
        one.take(Act::HandOver, Side::Lender, at(10)).unwrap();
        loan::save(&mut tx, &one, true).await.unwrap();
        assert_eq!(intent::figures(&mut tx).await.unwrap(), (1, 1));
        assert_eq!(loan::overdue(&mut tx).await.unwrap(), []);
        let handed = loan::handed_over(&mut tx).await.unwrap();
        assert_eq!(
            handed.iter().map(|it| (it.resource, it.at, it.until)).collect::<Vec<_>>(),
            [(tent.id, at(10), at(20))]
        );
        one.take(Act::FallDue, Side::Clock, at(20)).unwrap();
        loan::save(&mut tx, &one, true).await.unwrap();
        assert_eq!(loan::overdue(&mut tx).await.unwrap(), [one]);
        intent::set_state(&mut tx, need.id, IntentState::Closed).await.unwrap();
        need.state = IntentState::Closed;
        assert_eq!(intent::by_id(&mut tx, need.id).await.unwrap(), Some(need));
    });
}

#[test]
fn what_is_handed_over_is_answered_anew_and_a_token_claims_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let rosa = person(&mut tx, 42, "rosa@b.example").await;
        let (need, offer) = two_intents(&owner, &paul);
        for one in [&need, &offer] {
            intent::insert(&mut tx, one).await.unwrap();
        }
        let (need_says, offer_says) = (Answer::Yes, Answer::Yes);
        let pair = Match { need: need.id, offer: offer.id, need_says, offer_says };
        intent::answer(&mut tx, &pair, Direction::Need, at(2)).await.unwrap();
        let (head, _) = crate::workshops::a_workshop(&mut tx, "123456").await;
        let posted = workshop_board::Posted {
            workshop: head.id,
            note: domain::workshop::NoteId(7),
            intent: offer.id,
            holder: owner.id,
            token: "abc".to_owned(),
            put_at: at(1),
            claimed_at: None,
        };
        workshop_board::insert(&mut tx, &posted).await.unwrap();
        let known = workshop_board::of_note(&mut tx, head.id, posted.note).await.unwrap();
        assert_eq!(known.as_ref(), Some(&posted));
        assert_eq!(workshop_board::holder(&mut tx, head.id).await.unwrap(), Some(owner.id));
        assert!(workshop_board::claim(&mut tx, "abc", at(3)).await.unwrap());
        assert!(!workshop_board::claim(&mut tx, "abc", at(4)).await.unwrap());
        let claimed = workshop_board::by_token(&mut tx, "abc").await.unwrap().unwrap();
        assert_eq!(claimed.claimed_at, Some(at(3)));
        let id = domain::id::ActorId(Uuid::from_u128(71));
        let own = store::actor::find_or_create(&mut tx, id, "Rosa", owner.kind).await.unwrap();
        intent::hand_over(&mut tx, offer.id, own.id, rosa.id).await.unwrap();
        let handed = intent::by_id(&mut tx, offer.id).await.unwrap().unwrap();
        assert_eq!((handed.author, handed.actor), (rosa.id, own));
        // The other side said yes for itself; what was said for the offer was not Rosa's.
        let open = Match { offer_says: Answer::Open, ..pair };
        assert_eq!(intent::answers(&mut tx, offer.id).await.unwrap(), [open]);
    });
}

/// All needs that wait at a time, with what was found for them.
async fn waiting(tx: &mut Tx, hour: i64) -> Vec<(Intent, Option<Look>)> {
    waiting_need::ahead(tx, at(hour), (Place::FIRST, 100)).await.unwrap()
}

#[test]
fn of_a_dated_need_it_is_kept_what_was_free_and_who_looked_first_keeps_it() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let (need, offer) = two_intents(&owner, &paul);
        let any_time = Intent { id: IntentId(Uuid::from_u128(3)), when: None, ..need.clone() };
        for one in [&need, &offer, &any_time] {
            intent::insert(&mut tx, one).await.unwrap();
        }
        // Offers wait for nothing, nor does what is needed at any time.
        assert_eq!(waiting(&mut tx, 5).await, [(need.clone(), None)]);
        let none = Look { enough: Enough::None, told_at: None };
        let some = Look { enough: Enough::Some, told_at: Some(at(6)) };
        assert!(waiting_need::keep(&mut tx, need.id, None, none).await.unwrap());
        assert!(!waiting_need::keep(&mut tx, need.id, None, some).await.unwrap());
        assert!(waiting_need::keep(&mut tx, need.id, Some(none), some).await.unwrap());
        assert!(!waiting_need::keep(&mut tx, need.id, Some(none), some).await.unwrap());
        assert_eq!(waiting(&mut tx, 5).await, [(need.clone(), Some(some))]);
        // What has begun, or was taken off the board, waits no more.
        assert_eq!(waiting(&mut tx, 10).await, []);
        intent::set_state(&mut tx, need.id, IntentState::Closed).await.unwrap();
        assert_eq!(waiting(&mut tx, 5).await, []);
    });
}

#[test]
fn needs_that_wait_are_read_page_by_page_each_once_whatever_leaves_the_board_meanwhile() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let owner = begin(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        let (need, _) = two_intents(&owner, &paul);
        // Two of them were written in the same moment.
        let written = [3_i64, 1, 2, 2, 0];
        let needs: Vec<Intent> = (100_u128..)
            .zip(written)
            .map(|(id, hour)| {
                let id = IntentId(Uuid::from_u128(id));
                Intent { id, written_at: at(hour), ..need.clone() }
            })
            .collect();
        for one in &needs {
            intent::insert(&mut tx, one).await.unwrap();
        }
        let none = Look { enough: Enough::None, told_at: None };
        assert!(waiting_need::keep(&mut tx, needs[3].id, None, none).await.unwrap());
        let (mut place, mut read) = (Place::FIRST, Vec::new());
        loop {
            let page = waiting_need::ahead(&mut tx, at(5), (place, 2)).await.unwrap();
            assert!(page.len() <= 2);
            let Some((last, _)) = page.last() else { break };
            place = Place::from(last);
            // What was read leaves the board: the next page begins behind it all the same.
            intent::set_state(&mut tx, last.id, IntentState::Closed).await.unwrap();
            read.extend(page.into_iter().map(|(need, look)| (need.id, look)));
        }
        let each = [(4, None), (1, None), (2, None), (3, Some(none)), (0, None)];
        assert_eq!(read, each.map(|(place, look): (usize, _)| (needs[place].id, look)));
    });
}
