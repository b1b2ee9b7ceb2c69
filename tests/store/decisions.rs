use crate::{
    on_both,
    processes::{a_process, a_project, a_vote, an_envelope},
};
use domain::{
    account::Email,
    decision::{Decision, Organ},
    id::{AccountId, MailId},
    locale::Locale,
    text::Localized,
    vote::VoteState,
};
use store::{
    Store, account, decision,
    decision_letter::{self, DecisionLetter},
    mail, project, vote,
};
use tests::world::beginning;
use uuid::Uuid;

fn decided(words: &str) -> Decision {
    let statement = Localized::parse(words, words, "", 200).unwrap();
    let day = beginning().date_naive();
    Decision::new(Organ::Council, day, statement, Vec::new(), &[]).unwrap()
}

#[test]
fn the_last_version_of_a_decision_stands() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let published = a_vote(envelope, VoteState::Published);
        vote::insert(&mut tx, &published).await.unwrap();
        assert_eq!(decision::of_vote(&mut tx, published.id).await.unwrap(), None);
        for words in ["Adopté", "Corrigé"] {
            decision::put(&mut tx, published.id, &decided(words), beginning()).await.unwrap();
        }
        let stands = decision::of_vote(&mut tx, published.id).await.unwrap();
        assert_eq!(stands, Some((2, decided("Corrigé"))));
    });
}

#[test]
fn nobody_is_written_to_twice_about_a_version_of_a_decision_and_a_letter_is_followed_until_it_left()
{
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let envelope = an_envelope(&mut tx, process).await.id;
        let published = a_vote(envelope, VoteState::Published);
        vote::insert(&mut tx, &published).await.unwrap();
        decision::put(&mut tx, published.id, &decided("Adopté"), beginning()).await.unwrap();
        let project = a_project(&mut tx, envelope, "1").await;
        project::insert(&mut tx, process, &project).await.unwrap();
        let email = Email::parse("anna@test.example").unwrap();
        let person = AccountId(Uuid::from_u128(77));
        let now = beginning();
        account::find_or_create(&mut tx, person, &email, Locale::Nl, now).await.unwrap();
        let letter = |mail: u128| DecisionLetter {
            project: project.id,
            account: person,
            mail: MailId(Uuid::from_u128(mail)),
            queued_at: now,
        };
        let first = (published.id, 1);
        assert!(decision_letter::note(&mut tx, first, &letter(1)).await.unwrap());
        assert!(!decision_letter::note(&mut tx, first, &letter(2)).await.unwrap(), "twice");
        let known = decision_letter::of_decision(&mut tx, first).await.unwrap();
        assert_eq!((known.len(), &known[0].letter, known[0].left_at), (1, &letter(1), None));
        mail::sent(&mut tx, letter(1).mail, now).await.unwrap();
        let known = decision_letter::of_decision(&mut tx, first).await.unwrap();
        assert_eq!(known[0].left_at, Some(now));
        // Another version is another decision: everybody is told again.
        decision::put(&mut tx, published.id, &decided("Corrigé"), now).await.unwrap();
        let second = (published.id, 2);
        assert!(decision_letter::note(&mut tx, second, &letter(3)).await.unwrap());
        mail::failed(&mut tx, letter(3).mail, now, None).await.unwrap();
        let known = decision_letter::of_decision(&mut tx, second).await.unwrap();
        assert_eq!(known[0].gave_up_at, Some(now));
    });
}
