use crate::{
    on_both,
    processes::{a_kept_project, a_process, an_envelope},
};
use domain::{account::Email, id::AccountId, letter::LetterTexts, locale::Locale, text::Localized};
use store::{Store, Tx, account, follower, letter_text};
use tests::world::beginning;
use uuid::Uuid;

async fn somebody(tx: &mut Tx, number: u128, email: &str, locale: Locale) -> AccountId {
    let email = Email::parse(email).unwrap();
    let id = AccountId(Uuid::from_u128(number));
    account::find_or_create(tx, id, &email, locale, beginning()).await.unwrap().0.id
}

#[test]
fn somebody_follows_a_project_once_until_they_or_their_letter_end_it() {
    on_both(|store: Store| async move {
        let now = beginning();
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let project = a_kept_project(&mut tx, process, envelope, "1").await;
        let anna = somebody(&mut tx, 1, "anna@test.example", Locale::Nl).await;
        let ben = somebody(&mut tx, 2, "ben@test.example", Locale::Fr).await;
        let token = |letter: &str| letter.repeat(64);
        follower::add(&mut tx, project.id, anna, &token("a"), now).await.unwrap();
        follower::add(&mut tx, project.id, anna, &token("b"), now).await.unwrap();
        follower::add(&mut tx, project.id, ben, &token("c"), now).await.unwrap();
        let known = follower::of_project(&mut tx, project.id).await.unwrap();
        let known: Vec<_> = known.iter().map(|f| (f.email.as_str(), f.locale, &f.token)).collect();
        let (first, second) = (token("a"), token("c"));
        assert_eq!(
            known,
            [("anna@test.example", Locale::Nl, &first), ("ben@test.example", Locale::Fr, &second)]
        );
        let followed = follower::by_token(&mut tx, &first).await.unwrap().unwrap();
        assert_eq!((followed.process.as_str(), &followed.project), ("budget", &project.slug));
        assert_eq!(follower::of_account(&mut tx, anna).await.unwrap(), [followed]);
        follower::remove_by_token(&mut tx, &first).await.unwrap();
        assert_eq!(follower::by_token(&mut tx, &first).await.unwrap(), None);
        assert!(!follower::is_there(&mut tx, project.id, anna).await.unwrap());
        assert!(follower::is_there(&mut tx, project.id, ben).await.unwrap());
        follower::remove(&mut tx, project.id, ben).await.unwrap();
        assert!(follower::of_project(&mut tx, project.id).await.unwrap().is_empty());
    });
}

#[test]
fn the_texts_of_letters_take_the_place_of_the_ones_before() {
    on_both(|store: Store| async move {
        let text = |words: &str| Localized::parse(words, words, "", 200).unwrap();
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        assert_eq!(letter_text::of_envelope(&mut tx, envelope).await.unwrap(), None);
        for law in ["1991", "2026"] {
            let texts = LetterTexts { legal_basis: text(law), appeal: text("Conseil d’État") };
            letter_text::put(&mut tx, envelope, &texts).await.unwrap();
            let known = letter_text::of_envelope(&mut tx, envelope).await.unwrap();
            assert_eq!(known, Some(texts));
        }
    });
}
