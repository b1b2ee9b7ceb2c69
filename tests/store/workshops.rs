use crate::{on_both, processes::a_process};
use chrono::TimeDelta;
use domain::{
    account::Email,
    actor::ActorType,
    id::{AccountId, AdministrationId, WorkshopId},
    locale::Locale,
    money::Cents,
    text::{Localized, Slug},
    workshop::{
        By, Cast, Created, Entry, Event, RoomBallot, RoundId, ScenarioId, SeatId, SessionState,
        Token, Wifi, Workshop, template,
    },
};
use std::collections::BTreeMap;
use store::{
    Error, Store, Tx,
    servers::{self, Heard},
    workshop::{self, Head, Row},
    workshop_guests::{self, Guest},
    workshop_wifi,
};
use tests::world::beginning;
use uuid::Uuid;

fn head(administration: AdministrationId, code: &str) -> Head {
    Head {
        id: WorkshopId(Uuid::new_v4()),
        administration,
        code: code.to_owned(),
        epoch: 1,
        title: Localized::parse("Atelier", "Workshop", "", 80).unwrap(),
        state: SessionState::Draft,
        rehearsal: false,
        created_at: beginning(),
    }
}

/// Events of kinds whose contents are the hardest to read back: maps with numbers for keys.
fn entries(head: &Head) -> Vec<Entry> {
    let template = template::find("world-cafe").unwrap();
    let created = Created {
        id: head.id,
        administration: head.administration,
        title: head.title.clone(),
        question: None,
        template: template.code.clone(),
        rounds: template.rounds.clone(),
        tables: template.tables(12),
        quotas: BTreeMap::from([(ActorType::Commune, 3)]),
        facilitator: AccountId(Uuid::from_u128(1)),
        rehearsal: false,
    };
    let cast = Cast {
        kind: ActorType::School,
        second: Some(ActorType::Inhabitants),
        paper: true,
        ballot: RoomBallot::Money { amounts: BTreeMap::from([(ScenarioId(7), Cents(50_000))]) },
    };
    let ballot =
        Event::BallotCast { round: RoundId(4), token: Token([9; 16]), cast: Box::new(cast) };
    let places = template.tables(12).iter().map(|table| (SeatId(30), table.id)).collect();
    let events = [
        (By::Facilitator(AccountId(Uuid::from_u128(1))), Event::Created(Box::new(created))),
        (By::Nobody, ballot),
        (By::Clock, Event::Seated { places }),
        (By::Seat(SeatId(30)), Event::FloorAsked { seat: SeatId(30) }),
    ];
    let at = |seq: u64| beginning() + TimeDelta::milliseconds(i64::try_from(seq).unwrap() * 37);
    (1..).zip(events).map(|(seq, (by, event))| Entry { seq, at: at(seq), by, event }).collect()
}

pub async fn a_workshop(tx: &mut Tx, code: &str) -> (Head, Vec<Row>) {
    let head = head(a_process(tx).await.administration, code);
    workshop::insert(tx, &head).await.unwrap();
    let mut previous = String::new();
    let mut rows = Vec::new();
    for entry in entries(&head) {
        let hash = entry.link(head.id, head.epoch, &previous);
        previous.clone_from(&hash);
        let op = (entry.seq > 1).then(|| Uuid::from_u128(u128::from(entry.seq)));
        let row = Row { entry, op, hash };
        workshop::append(tx, head.id, head.epoch, &row).await.unwrap();
        rows.push(row);
    }
    (head, rows)
}

#[test]
fn a_log_is_read_back_as_it_was_written_and_makes_the_same_room() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (head, rows) = a_workshop(&mut tx, "123456").await;
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        assert_eq!(workshop::tail(&mut tx, head.id, 1, 0).await.unwrap(), rows);
        assert_eq!(workshop::tail(&mut tx, head.id, 1, 2).await.unwrap(), rows[2..]);
        assert_eq!(workshop::tail(&mut tx, head.id, 2, 0).await.unwrap(), []);
        let entries = |rows: Vec<Row>| rows.into_iter().map(|row| row.entry).collect::<Vec<_>>();
        let read = workshop::tail(&mut tx, head.id, 1, 0).await.unwrap();
        assert!(Workshop::replay(entries(read)).is_some());
    });
}

#[test]
fn a_place_and_an_operation_are_taken_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (head, rows) = a_workshop(&mut tx, "123456").await;
        tx.commit().await.unwrap();
        let same_place = Row { op: None, ..rows[3].clone() };
        let mut same_op = rows[3].clone();
        same_op.entry.seq = 5;
        for row in [same_place, same_op] {
            let mut tx = store.write().await.unwrap();
            let refused = workshop::append(&mut tx, head.id, 1, &row).await;
            assert!(matches!(refused, Err(Error::Conflict)), "{refused:?}");
        }
    });
}

#[test]
fn the_head_of_a_workshop_is_found_by_its_code_and_kept_true() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (head, _) = a_workshop(&mut tx, "123456").await;
        let title = Localized::parse("Autre", "Ander", "Other", 80).unwrap();
        workshop::take(&mut tx, head.id).await.unwrap();
        workshop::note(&mut tx, head.id, SessionState::Live, &title).await.unwrap();
        workshop::announce(&mut tx, head.id).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        let read = workshop::by_code(&mut tx, "123456").await.unwrap().unwrap();
        let noted = Head { state: SessionState::Live, title, ..head.clone() };
        assert_eq!(read, noted);
        assert_eq!(workshop::by_code(&mut tx, "654321").await.unwrap(), None);
        let all = workshop::of_administration(&mut tx, head.administration).await.unwrap();
        assert_eq!(all, [noted]);
        drop(tx);
        let mut tx = store.write().await.unwrap();
        let again = Head { id: WorkshopId(Uuid::new_v4()), ..head };
        let taken = workshop::insert(&mut tx, &again).await;
        assert!(matches!(taken, Err(Error::Conflict)), "{taken:?}");
    });
}

#[test]
fn a_server_hears_of_what_another_one_wrote_where_there_are_several() {
    on_both(|store: Store| async move {
        assert_eq!(servers::may_be_several(&store), store.engine() == store::Engine::Postgres);
        let listener = servers::listen(&store).await.unwrap();
        servers::tell_progress(&store, "heard by nobody else").await.unwrap();
        let Some(mut listener) = listener else {
            return;
        };
        let mut tx = store.write().await.unwrap();
        let (head, _) = a_workshop(&mut tx, "123456").await;
        workshop::announce(&mut tx, head.id).await.unwrap();
        tx.commit().await.unwrap();
        let told = Heard::Progress("heard by nobody else".to_owned());
        assert_eq!(listener.next().await.unwrap(), Some(told));
        assert_eq!(listener.next().await.unwrap(), Some(Heard::Workshop(head.id)));
    });
}

#[test]
fn what_a_rehearsal_left_goes_once_its_log_began_anew_and_not_before() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (head, _) = a_workshop(&mut tx, "123456").await;
        tx.commit().await.unwrap();
        // As long as the workshop is in this epoch, its events stay.
        let mut tx = store.write().await.unwrap();
        assert!(workshop::wipe(&mut tx, head.id, head.epoch + 1).await.is_err());
        drop(tx);
        let mut tx = store.write().await.unwrap();
        let anew = Head { epoch: 2, rehearsal: false, ..head.clone() };
        workshop::begin_anew(&mut tx, &anew).await.unwrap();
        workshop::wipe(&mut tx, head.id, 2).await.unwrap();
        assert_eq!(workshop::epoch(&mut tx, head.id).await.unwrap(), 2);
        // The operations of the rehearsal are free again.
        let mut previous = String::new();
        for entry in entries(&anew) {
            let hash = entry.link(anew.id, 2, &previous);
            previous.clone_from(&hash);
            let op = (entry.seq > 1).then(|| Uuid::from_u128(u128::from(entry.seq)));
            workshop::append(&mut tx, anew.id, 2, &Row { entry, op, hash }).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        assert_eq!(workshop::tail(&mut tx, head.id, 1, 0).await.unwrap(), []);
        assert_eq!(workshop::tail(&mut tx, head.id, 2, 0).await.unwrap().len(), 4);
        assert_eq!(workshop::by_id(&mut tx, head.id).await.unwrap(), Some(anew));
        drop(tx);
        let mut tx = store.write().await.unwrap();
        assert!(workshop::wipe(&mut tx, head.id, 3).await.is_err());
    });
}

#[test]
fn who_is_invited_is_listed_written_to_once_and_erased_and_nobody_of_a_workshop_that_goes_on() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (head, _) = a_workshop(&mut tx, "123456").await;
        let guest = |name: &str, email: Option<&str>| Guest {
            id: Uuid::new_v4(),
            workshop: head.id,
            name: name.to_owned(),
            kind: ActorType::Commune,
            commune: email.map(|_| Slug::parse("jette").unwrap()),
            email: email.map(|email| Email::parse(email).unwrap()),
            locale: Locale::Nl,
            noted_at: beginning(),
            written_at: None,
            word: None,
        };
        let (one, other) = (guest("Ada", Some("ada@test.example")), guest("Bob", None));
        for guest in [&other, &one] {
            workshop_guests::insert(&mut tx, guest).await.unwrap();
        }
        let all = workshop_guests::of_workshop(&mut tx, head.id).await.unwrap();
        assert_eq!(all, [one.clone(), other.clone()]);
        assert!(workshop_guests::written(&mut tx, one.id, "12/6", beginning()).await.unwrap());
        assert!(!workshop_guests::written(&mut tx, one.id, "", beginning()).await.unwrap());
        // Once more, but not twice at once.
        let (then, now) =
            (beginning() + TimeDelta::minutes(1), beginning() + TimeDelta::minutes(2));
        assert!(workshop_guests::written_again(&mut tx, one.id, then, now).await.unwrap());
        assert!(!workshop_guests::written_again(&mut tx, one.id, then, now).await.unwrap());
        assert!(!workshop_guests::written_again(&mut tx, other.id, now, now).await.unwrap());
        let nobody = WorkshopId(Uuid::new_v4());
        workshop_guests::erase(&mut tx, nobody, other.id).await.unwrap();
        workshop_guests::erase(&mut tx, head.id, other.id).await.unwrap();
        let (later, never) = (beginning() + TimeDelta::days(1), beginning());
        workshop_guests::erase_old(&mut tx, later, never).await.unwrap();
        let left = workshop_guests::of_workshop(&mut tx, head.id).await.unwrap();
        assert_eq!(left, [Guest { written_at: Some(now), word: Some("12/6".into()), ..one }]);
        workshop::note(&mut tx, head.id, SessionState::Closed, &head.title).await.unwrap();
        workshop_guests::erase_old(&mut tx, never, never).await.unwrap();
        assert_eq!(workshop_guests::of_workshop(&mut tx, head.id).await.unwrap().len(), 1);
        workshop_guests::erase_old(&mut tx, later, never).await.unwrap();
        assert_eq!(workshop_guests::of_workshop(&mut tx, head.id).await.unwrap(), []);
        // Nobody closed it, and a long time has passed.
        workshop_guests::insert(&mut tx, &other).await.unwrap();
        workshop::note(&mut tx, head.id, SessionState::Paused, &head.title).await.unwrap();
        workshop_guests::erase_old(&mut tx, never, later).await.unwrap();
        assert_eq!(workshop_guests::of_workshop(&mut tx, head.id).await.unwrap(), []);
    });
}

#[test]
fn a_room_has_one_network_the_last_that_was_told_until_its_workshop_is_over() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (head, _) = a_workshop(&mut tx, "123456").await;
        let wifi = |name: &str| Wifi::parse(name, "12345678").unwrap();
        for told in [wifi("Salle 1"), wifi("Salle 2")] {
            workshop_wifi::put(&mut tx, head.id, told.as_ref(), beginning()).await.unwrap();
            assert_eq!(workshop_wifi::of_workshop(&mut tx, head.id).await.unwrap(), told);
        }
        workshop_wifi::put(&mut tx, head.id, None, beginning()).await.unwrap();
        assert_eq!(workshop_wifi::of_workshop(&mut tx, head.id).await.unwrap(), None);
        let told = wifi("Salle 3");
        workshop_wifi::put(&mut tx, head.id, told.as_ref(), beginning()).await.unwrap();
        workshop_wifi::erase_old(&mut tx, beginning()).await.unwrap();
        assert_eq!(workshop_wifi::of_workshop(&mut tx, head.id).await.unwrap(), told);
        workshop::note(&mut tx, head.id, SessionState::Closed, &head.title).await.unwrap();
        workshop_wifi::erase_old(&mut tx, beginning()).await.unwrap();
        assert_eq!(workshop_wifi::of_workshop(&mut tx, head.id).await.unwrap(), None);
        workshop_wifi::put(&mut tx, head.id, told.as_ref(), beginning()).await.unwrap();
        workshop::note(&mut tx, head.id, SessionState::Paused, &head.title).await.unwrap();
        let later = beginning() + TimeDelta::days(40);
        workshop_wifi::erase_old(&mut tx, later).await.unwrap();
        assert_eq!(workshop_wifi::of_workshop(&mut tx, head.id).await.unwrap(), None);
    });
}
