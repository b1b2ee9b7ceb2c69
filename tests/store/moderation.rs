use crate::{
    discussion::a_question,
    on_both,
    processes::a_process,
    proposals::{a_proposal, person},
    together::an_amendment,
};
use chrono::TimeDelta;
use domain::{
    id::{AmendmentId, ProcessId},
    moderation::{Decision, Text, TextId},
    text::Localized,
};
use store::{Store, Tx, amendment, discussion, moderation};
use tests::world::beginning;
use uuid::Uuid;

/// A process with a comment and an amendment of Marie, and who reads them.
async fn two_texts(tx: &mut Tx) -> (ProcessId, [TextId; 2], domain::id::AccountId) {
    let process = a_process(tx).await.id;
    let marie = person(tx, 40, "marie@b.example").await;
    let eva = person(tx, 41, "eva@b.example").await;
    let proposal = a_proposal(tx, process, &marie).await;
    let comment = a_question(&proposal, &marie);
    discussion::insert(tx, &comment).await.unwrap();
    let amendment = an_amendment(&proposal, &marie);
    amendment::insert(tx, &amendment).await.unwrap();
    (process, [comment.id.into(), amendment.id.into()], eva.id)
}

#[test]
fn what_is_reported_waits_the_oldest_first_whatever_it_is_and_once_for_each_person() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (process, [comment, amendment], eva) = two_texts(&mut tx).await;
        for (minutes, id) in [(2, comment), (1, amendment), (3, amendment)] {
            let now = beginning() + TimeDelta::minutes(minutes);
            moderation::report(&mut tx, id, Some(eva), "Insulte", now).await.unwrap();
        }
        let open = moderation::open(&mut tx, process).await.unwrap();
        assert_eq!(open, [amendment, comment].map(|id| (id, "Insulte".to_owned())));
        assert_eq!(moderation::open(&mut tx, ProcessId(Uuid::nil())).await.unwrap(), []);
    });
}

#[test]
fn a_decision_settles_the_reports_of_its_text_alone_and_hides_it_for_the_reason_given() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (process, texts, eva) = two_texts(&mut tx).await;
        for id in texts {
            moderation::report(&mut tx, id, Some(eva), "Insulte", beginning()).await.unwrap();
        }
        let because = Localized::same("Insulte");
        for (place, id) in texts.into_iter().enumerate() {
            assert_eq!(moderation::open(&mut tx, process).await.unwrap().len(), 2 - place);
            let hidden = Decision::Hidden(because.clone());
            let reporters = moderation::settle(&mut tx, id, &hidden, beginning()).await.unwrap();
            assert_eq!(reporters, [eva], "whoever reported it is told");
            let text = moderation::by_id(&mut tx, id).await.unwrap().unwrap();
            let reason = match text {
                Text::Comment(comment) => comment.hidden_because,
                Text::Amendment(amendment) => amendment.hidden_because,
            };
            assert_eq!(reason.as_ref(), Some(&because));
        }
        assert_eq!(moderation::open(&mut tx, process).await.unwrap(), []);
    });
}

#[test]
fn what_is_kept_stands_as_it_was() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (process, texts, eva) = two_texts(&mut tx).await;
        for id in texts {
            let before = moderation::by_id(&mut tx, id).await.unwrap();
            moderation::report(&mut tx, id, Some(eva), "Insulte", beginning()).await.unwrap();
            moderation::settle(&mut tx, id, &Decision::Kept, beginning()).await.unwrap();
            assert_eq!(moderation::by_id(&mut tx, id).await.unwrap(), before);
        }
        assert_eq!(moderation::open(&mut tx, process).await.unwrap(), []);
    });
}

#[test]
fn a_text_that_is_not_there_is_neither_found_nor_reported() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (_, _, eva) = two_texts(&mut tx).await;
        let nowhere = TextId::Amendment(AmendmentId(Uuid::from_u128(999)));
        assert_eq!(moderation::by_id(&mut tx, nowhere).await.unwrap(), None);
        let refused = moderation::report(&mut tx, nowhere, Some(eva), "Insulte", beginning()).await;
        assert!(matches!(refused, Err(store::Error::Reference)), "{refused:?}");
    });
}

#[test]
fn what_was_taken_down_is_listed_for_its_process_and_can_be_shown_again() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (process, texts, eva) = two_texts(&mut tx).await;
        assert_eq!(moderation::hidden(&mut tx, process).await.unwrap(), []);
        let hidden = Decision::Hidden(Localized::same("Insulte"));
        for id in texts {
            moderation::report(&mut tx, id, Some(eva), "Insulte", beginning()).await.unwrap();
            moderation::settle(&mut tx, id, &hidden, beginning()).await.unwrap();
        }
        let mut listed = moderation::hidden(&mut tx, process).await.unwrap();
        listed.sort_by_key(|id| id.kind());
        assert_eq!(listed, [texts[1], texts[0]]);
        assert_eq!(moderation::hidden(&mut tx, ProcessId(Uuid::nil())).await.unwrap(), []);
        for id in texts {
            // Nobody is told twice of what they reported once.
            let told = moderation::settle(&mut tx, id, &Decision::Restored, beginning()).await;
            assert_eq!(told.unwrap(), []);
            let text = moderation::by_id(&mut tx, id).await.unwrap().unwrap();
            assert_eq!(text.hidden_because(), None);
        }
        assert_eq!(moderation::hidden(&mut tx, process).await.unwrap(), []);
    });
}

#[test]
fn whoever_has_not_signed_in_reports_as_often_as_it_happens_and_is_nobody_who_is_told() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (process, texts, eva) = two_texts(&mut tx).await;
        for id in texts {
            for who in [None, None, Some(eva), Some(eva)] {
                moderation::report(&mut tx, id, who, "Insulte", beginning()).await.unwrap();
            }
        }
        assert_eq!(moderation::open(&mut tx, process).await.unwrap().len(), 6);
        for id in texts {
            let told = moderation::settle(&mut tx, id, &Decision::Kept, beginning()).await;
            assert_eq!(told.unwrap(), [eva]);
        }
        assert_eq!(moderation::open(&mut tx, process).await.unwrap(), []);
    });
}
