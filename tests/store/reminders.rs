use crate::{
    ballots::{an_open_vote, choose, filled},
    on_both,
};
use domain::{
    account::{AgeBand, Declaration, Email, Nationality},
    ballot::Slot,
    id::AccountId,
    locale::Locale,
    place::Territory,
    text::{Localized, Slug},
};
use store::{Store, Tx, account, ballot, reference, reminder};
use tests::world::beginning;
use uuid::Uuid;

async fn somebody(tx: &mut Tx, number: u128) -> AccountId {
    let id = AccountId(Uuid::from_u128(number));
    let email = Email::parse(&format!("a{number}@test.example")).unwrap();
    account::find_or_create(tx, id, &email, Locale::Nl, beginning()).await.unwrap();
    id
}

#[test]
fn reminders_leave_once_and_to_nobody_who_wants_none() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        let (one, other) = (somebody(&mut tx, 71).await, somebody(&mut tx, 72).await);
        assert!(!reminder::was_sent(&mut tx, vote).await.unwrap());
        assert!(reminder::note(&mut tx, vote, beginning()).await.unwrap());
        assert!(!reminder::note(&mut tx, vote, beginning()).await.unwrap());
        assert!(reminder::was_sent(&mut tx, vote).await.unwrap());
        reminder::refuse(&mut tx, one).await.unwrap();
        reminder::refuse(&mut tx, one).await.unwrap();
        let left = reminder::accounts(&mut tx).await.unwrap();
        let ids: Vec<_> = left.iter().map(|(id, ..)| *id).collect();
        assert!(ids.contains(&other) && !ids.contains(&one));
    });
}

#[test]
fn only_slots_with_a_draft_and_no_ballot_wait() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let vote = an_open_vote(&mut tx).await;
        let [begun, empty, cast] = [1_u8, 2, 3].map(|byte| Slot([byte; 32]));
        ballot::put_draft(&mut tx, vote, begun, &choose(&["1"])).await.unwrap();
        ballot::put_draft(&mut tx, vote, empty, &choose(&[])).await.unwrap();
        ballot::put_draft(&mut tx, vote, cast, &choose(&["2"])).await.unwrap();
        let stored = filled(3, 1, &["1"]);
        assert!(ballot::cast(&mut tx, vote, &stored, false, beginning()).await.unwrap());
        ballot::put_draft(&mut tx, vote, cast, &choose(&["2"])).await.unwrap();
        assert_eq!(ballot::uncast_drafts(&mut tx, vote).await.unwrap(), [begun]);
    });
}

#[test]
fn what_a_vote_asks_for_stands_beside_what_was_declared_and_a_nationality_can_be_forgotten() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let id = somebody(&mut tx, 73).await;
        let known = Some(Nationality::European);
        assert!(!account::set_nationality(&mut tx, id, known).await.unwrap(), "nothing declared");
        assert!(!account::set_reached(&mut tx, id, 14).await.unwrap(), "nothing declared");
        let commune = Slug::parse("jette").unwrap();
        let territory = Territory {
            slug: commune.clone(),
            name: Localized::same("Jette"),
            population: 50_000,
            postcode: "1090".to_owned(),
        };
        reference::put_territory(&mut tx, &territory, 0).await.unwrap();
        let (district, age) = (None, AgeBand::From25);
        let declared = Declaration { commune, district, age, reached: None, nationality: None };
        account::declare(&mut tx, id, &declared, beginning()).await.unwrap();
        assert!(account::set_nationality(&mut tx, id, known).await.unwrap());
        let read = account::declaration(&mut tx, id).await.unwrap().unwrap();
        assert_eq!(read, Declaration { nationality: known, ..declared.clone() });
        assert!(account::set_nationality(&mut tx, id, None).await.unwrap());
        assert_eq!(account::declaration(&mut tx, id).await.unwrap(), Some(declared.clone()));
        assert!(account::set_reached(&mut tx, id, 14).await.unwrap());
        let read = account::declaration(&mut tx, id).await.unwrap().unwrap();
        assert_eq!(read, Declaration { reached: Some(14), ..declared });
    });
}
