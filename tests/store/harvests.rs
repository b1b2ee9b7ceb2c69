use crate::{on_both, workshops::a_workshop};
use chrono::TimeDelta;
use domain::{
    account::Email,
    id::{EnvelopeId, ProcessId},
    locale::Locale,
    money::Cents,
    process::Process,
    text::{Authored, Localized, Slug},
    workshop::{
        EnvelopeLine, NoteId, ScenarioId,
        harvest::{Origin, OriginLine, Renamed, SheetEntry, SheetField, Step},
    },
};
use store::{
    Error, Store,
    harvest::{self, Reminder},
    process, workshop,
};
use tests::world::beginning;
use uuid::Uuid;

fn entry(field: SheetField, words: Option<&str>, minutes: i64) -> SheetEntry {
    SheetEntry {
        field,
        words: words.map(|words| Authored::parse(Some(Locale::Fr), words, 80).unwrap()),
        ticked: field == SheetField::ActorsAfter,
        author: "Carine".to_owned(),
        at: beginning() + TimeDelta::minutes(minutes),
    }
}

#[test]
fn every_version_of_the_sheet_is_kept_in_order_and_none_is_ever_changed() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (head, _) = a_workshop(&mut tx, "123456").await;
        let entries = [
            entry(SheetField::Narrative, Some("Une"), 1),
            entry(SheetField::Narrative, None, 2),
            entry(SheetField::ActorsAfter, None, 3),
        ];
        for entry in &entries {
            harvest::write(&mut tx, head.id, entry).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        let read = harvest::sheet(&mut tx, head.id).await.unwrap();
        assert_eq!(read, [entries[2].clone(), entries[0].clone(), entries[1].clone()]);
    });
}

fn reminder(workshop: domain::id::WorkshopId, note: u32, token: &str) -> Reminder {
    Reminder {
        id: Uuid::new_v4(),
        workshop,
        note: NoteId(note),
        email: Email::parse("amina@test.example").unwrap(),
        locale: Locale::Nl,
        token: token.to_owned(),
        step: 0,
        since: beginning(),
        due_at: beginning() + TimeDelta::days(14),
    }
}

#[test]
fn a_reminder_is_due_on_its_day_put_off_by_one_server_only_and_forgotten_when_asked() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (head, _) = a_workshop(&mut tx, "123456").await;
        let old = reminder(head.id, 7, "old");
        let one = reminder(head.id, 7, "one");
        // Another address takes the place of the first.
        harvest::remind(&mut tx, &old).await.unwrap();
        harvest::remind(&mut tx, &one).await.unwrap();
        harvest::remind(&mut tx, &reminder(head.id, 8, "two")).await.unwrap();
        assert_eq!(harvest::reminded(&mut tx, head.id).await.unwrap(), [NoteId(7), NoteId(8)]);
        assert_eq!(harvest::due(&mut tx, beginning()).await.unwrap(), []);
        let then = beginning() + TimeDelta::days(14);
        let due = harvest::due(&mut tx, then).await.unwrap();
        assert!(due.contains(&one) && due.len() == 2 && !due.contains(&old));
        let later = then + TimeDelta::days(40);
        assert!(harvest::put_off(&mut tx, &one, 1, later).await.unwrap());
        assert!(!harvest::put_off(&mut tx, &one, 1, later).await.unwrap());
        assert_eq!(harvest::due(&mut tx, then).await.unwrap().len(), 1);
        assert!(harvest::forget(&mut tx, "two").await.unwrap());
        assert!(!harvest::forget(&mut tx, "two").await.unwrap());
        assert_eq!(harvest::reminded(&mut tx, head.id).await.unwrap(), [NoteId(7)]);
    });
}

#[test]
fn a_scenario_becomes_a_process_once_and_where_it_comes_from_is_read_back_as_it_was() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (head, rows) = a_workshop(&mut tx, "123456").await;
        let slug = Slug::parse("budget").unwrap();
        let one = process::by_slug(&mut tx, &slug).await.unwrap().unwrap();
        let other =
            Process { id: ProcessId(Uuid::new_v4()), slug: slug.numbered(2), ..one.clone() };
        process::insert(&mut tx, &other, beginning()).await.unwrap();
        let line = EnvelopeLine {
            label: "Rues".to_owned(),
            amount: Cents(900),
            ..EnvelopeLine::default()
        };
        let name = |text: &str| Authored::plain(Some(Locale::Fr), text.to_owned());
        let renamed = Some(Renamed { from: name("Voirie"), to: name("Rues") });
        let first =
            Step { at: beginning(), before: None, after: Cents(900), renamed, amendment: None };
        let origin = Origin {
            workshop: head.id,
            title: Localized::same("Atelier"),
            ended: Some(beginning()),
            people: 12,
            scenario: ScenarioId(3),
            name: Authored::parse(Some(Locale::Nl), "Straten", 80).unwrap(),
            fields: Vec::new(),
            arguments: Vec::new(),
            pictures: Vec::new(),
            lines: vec![OriginLine {
                envelope: EnvelopeId(Uuid::new_v4()),
                line,
                steps: vec![first],
            }],
            entries: 4,
            hash: rows[3].hash.clone(),
        };
        harvest::put_origin(&mut tx, one.id, &origin, beginning()).await.unwrap();
        assert_eq!(harvest::origin(&mut tx, one.id).await.unwrap(), Some(origin.clone()));
        assert_eq!(harvest::origin(&mut tx, other.id).await.unwrap(), None);
        let made = harvest::made_of(&mut tx, head.id).await.unwrap();
        assert_eq!(made, [(ScenarioId(3), one.id)]);
        tx.commit().await.unwrap();
        let mut tx = store.write().await.unwrap();
        let again = harvest::put_origin(&mut tx, other.id, &origin, beginning()).await;
        assert!(matches!(again, Err(Error::Conflict)), "{again:?}");
    });
}

#[test]
fn a_workshop_is_found_by_its_id() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (head, _) = a_workshop(&mut tx, "123456").await;
        assert_eq!(workshop::by_id(&mut tx, head.id).await.unwrap(), Some(head));
        let nobody = domain::id::WorkshopId(Uuid::new_v4());
        assert_eq!(workshop::by_id(&mut tx, nobody).await.unwrap(), None);
    });
}
