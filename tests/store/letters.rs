use crate::on_both;
use chrono::TimeDelta;
use domain::{account::Email, id::MailId};
use store::{
    Store,
    mail::{self, Mail},
};
use tests::world::beginning;
use uuid::Uuid;

fn letter(number: u128) -> Mail {
    Mail {
        id: MailId(Uuid::from_u128(number)),
        recipient: Email::parse("anna@test.example").unwrap(),
        subject: "Bonjour".into(),
        body: "Un lien".into(),
        queued_at: beginning() + TimeDelta::seconds(i64::try_from(number).unwrap()),
        tries: 0,
    }
}

#[test]
fn a_letter_is_due_until_it_is_sent_and_its_text_is_forgotten_then() {
    on_both(|store: Store| async move {
        let now = beginning() + TimeDelta::minutes(1);
        let mut tx = store.write().await.unwrap();
        mail::queue(&mut tx, &letter(1)).await.unwrap();
        assert!(mail::due(&mut tx, beginning(), 10).await.unwrap().is_empty());
        assert_eq!(mail::due(&mut tx, now, 10).await.unwrap(), [letter(1)]);
        mail::sent(&mut tx, letter(1).id, now).await.unwrap();
        assert!(mail::due(&mut tx, now, 10).await.unwrap().is_empty());
        assert_eq!(mail::latest(&mut tx, 10).await.unwrap()[0].body, "");
    });
}

#[test]
fn a_letter_that_fails_waits_and_is_given_up_in_the_end() {
    on_both(|store: Store| async move {
        let now = beginning() + TimeDelta::minutes(1);
        let later = now + TimeDelta::minutes(5);
        let mut tx = store.write().await.unwrap();
        mail::queue(&mut tx, &letter(1)).await.unwrap();
        mail::queue(&mut tx, &letter(2)).await.unwrap();
        mail::failed(&mut tx, letter(1).id, now, Some(later)).await.unwrap();
        let due = mail::due(&mut tx, now, 10).await.unwrap();
        assert_eq!(due, [letter(2)]);
        let due = mail::due(&mut tx, later, 10).await.unwrap();
        assert_eq!(due.last().unwrap().tries, 1);
        mail::failed(&mut tx, letter(1).id, later, None).await.unwrap();
        assert_eq!(mail::due(&mut tx, later, 10).await.unwrap(), [letter(2)]);
        let newest: Vec<_> =
            mail::latest(&mut tx, 1).await.unwrap().into_iter().map(|m| m.id).collect();
        assert_eq!(newest, [letter(2).id]);
    });
}

#[test]
fn a_letter_of_yesterday_is_forgotten_with_its_address() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        mail::queue(&mut tx, &letter(1)).await.unwrap();
        mail::queue(&mut tx, &letter(2)).await.unwrap();
        mail::sweep(&mut tx, letter(2).queued_at).await.unwrap();
        assert_eq!(mail::latest(&mut tx, 10).await.unwrap(), [letter(2)]);
    });
}
