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
        html: "<p>Un lien</p>".into(),
        unsubscribe: None,
        queued_at: beginning() + TimeDelta::seconds(i64::try_from(number).unwrap()),
        worth_until: beginning() + TimeDelta::minutes(15),
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
        // Whoever takes it has it for a while, and nobody else meanwhile.
        let until = now + TimeDelta::minutes(5);
        assert!(mail::claim(&mut tx, letter(1).id, now, until).await.unwrap());
        assert!(!mail::claim(&mut tx, letter(1).id, now, until).await.unwrap());
        assert!(mail::due(&mut tx, now, 10).await.unwrap().is_empty());
        assert_eq!(mail::due(&mut tx, until, 10).await.unwrap(), [letter(1)]);
        mail::sent(&mut tx, letter(1).id, now).await.unwrap();
        assert!(mail::due(&mut tx, now, 10).await.unwrap().is_empty());
        let known = mail::latest(&mut tx, 10).await.unwrap().remove(0);
        assert_eq!((known.body.as_str(), known.html.as_str()), ("", ""));
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
fn a_letter_of_yesterday_is_forgotten_with_its_address_unless_it_still_waits() {
    on_both(|store: Store| async move {
        let tomorrow = beginning() + TimeDelta::days(1);
        let mut tx = store.write().await.unwrap();
        mail::queue(&mut tx, &letter(1)).await.unwrap();
        let news = Mail { worth_until: beginning() + TimeDelta::days(5), ..letter(2) };
        let sent = Mail { worth_until: beginning() + TimeDelta::days(5), ..letter(3) };
        mail::queue(&mut tx, &news).await.unwrap();
        mail::queue(&mut tx, &sent).await.unwrap();
        mail::sent(&mut tx, sent.id, tomorrow).await.unwrap();
        mail::sweep(&mut tx, beginning()).await.unwrap();
        assert_eq!(mail::latest(&mut tx, 10).await.unwrap().len(), 3);
        mail::sweep(&mut tx, tomorrow).await.unwrap();
        assert_eq!(mail::latest(&mut tx, 10).await.unwrap(), [news]);
        mail::clear(&mut tx).await.unwrap();
        assert!(mail::latest(&mut tx, 10).await.unwrap().is_empty());
    });
}

#[test]
fn a_sign_in_link_never_waits_behind_news() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let unsubscribe = Some("https://test.example/fr/unsubscribe/1".to_owned());
        let worth_until = beginning() + TimeDelta::days(5);
        let news = Mail { worth_until, unsubscribe, ..letter(1) };
        mail::queue(&mut tx, &news).await.unwrap();
        mail::queue(&mut tx, &letter(2)).await.unwrap();
        let due = mail::due(&mut tx, beginning() + TimeDelta::minutes(1), 10).await.unwrap();
        assert_eq!(due, [letter(2), news]);
    });
}
