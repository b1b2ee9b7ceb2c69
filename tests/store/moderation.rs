use crate::{
    discussion::a_question,
    on_both,
    processes::{a_kept_project, a_process, an_envelope},
    proposals::{a_proposal, person},
    together::an_amendment,
};
use chrono::TimeDelta;
use domain::{
    id::{AmendmentId, ProcessId},
    moderation::{Decision, TextId},
    proposal::{Proposal, Stage, TakenDown},
    text::Localized,
};
use store::{Store, Tx, amendment, discussion, listing, moderation, proposal};
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
            assert_eq!(text.hidden_because(), Some(&because));
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

/// A proposal of Marie that was handed in, and Eva, who reads it.
async fn handed_in(tx: &mut Tx) -> (Proposal, domain::id::AccountId) {
    let process = a_process(tx).await.id;
    let marie = person(tx, 40, "marie@b.example").await;
    let eva = person(tx, 41, "eva@b.example").await;
    let mut written = a_proposal(tx, process, &marie).await;
    written.stage = Stage::Submitted;
    written.submitted_at = Some(beginning());
    assert!(proposal::save_stage(tx, &written, Stage::Draft).await.unwrap());
    (written, eva.id)
}

/// The words by which the one proposal of a process is found.
async fn words_of(tx: &mut Tx, process: ProcessId) -> String {
    let entries = listing::entries(tx, process).await.unwrap();
    assert_eq!(entries.len(), 1);
    entries[0].words.clone()
}

#[test]
fn what_a_proposal_says_is_taken_down_with_its_version_found_by_nobody_and_shown_again() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (mut written, eva) = handed_in(&mut tx).await;
        let (id, process) = (written.id.into(), written.process);
        for who in [Some(eva), Some(eva), None] {
            moderation::report(&mut tx, id, who, "Insulte", beginning()).await.unwrap();
        }
        let reported = (id, "Insulte".to_owned());
        let open = moderation::open(&mut tx, process).await.unwrap();
        assert_eq!(open, [reported.clone(), reported]);
        assert!(words_of(&mut tx, process).await.contains("four"));
        let because = Localized::same("Insultes");
        let hidden = Decision::Hidden(because.clone());
        let told = moderation::settle(&mut tx, id, &hidden, beginning()).await.unwrap();
        assert_eq!(told, [eva]);
        let found = proposal::by_id(&mut tx, written.id).await.unwrap().unwrap();
        assert_eq!(found.taken_down, Some(TakenDown { because, version: 1 }));
        let page = listing::page(&mut tx, &[written.id]).await.unwrap();
        assert_eq!(page[0].taken_down, found.taken_down);
        assert_eq!(words_of(&mut tx, process).await, "comite");
        assert_eq!(moderation::hidden(&mut tx, process).await.unwrap(), [id]);
        // Another version is found by nobody either, until it is shown.
        written.taken_down = found.taken_down;
        written.version = 2;
        assert!(proposal::save_version(&mut tx, &written, written.author).await.unwrap());
        let text = moderation::by_id(&mut tx, id).await.unwrap().unwrap();
        assert!(matches!(text, domain::moderation::Text::Proposal(it) if it.is_written_anew()));
        assert_eq!(words_of(&mut tx, process).await, "comite");
        let told = moderation::settle(&mut tx, id, &Decision::Restored, beginning()).await;
        assert_eq!(told.unwrap(), []);
        assert!(words_of(&mut tx, process).await.contains("four"));
        assert_eq!(moderation::hidden(&mut tx, process).await.unwrap(), []);
    });
}

#[test]
fn a_proposal_that_was_written_on_can_be_reported_by_the_same_person_once_more() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (written, eva) = handed_in(&mut tx).await;
        let (id, process) = (written.id.into(), written.process);
        let asked = Decision::Asked("Sans le nom ?".to_owned());
        for (reason, decision) in [("Un nom", asked), ("Encore un nom", Decision::Kept)] {
            for _ in 0..2 {
                moderation::report(&mut tx, id, Some(eva), reason, beginning()).await.unwrap();
            }
            let open = moderation::open(&mut tx, process).await.unwrap();
            assert_eq!(open, [(id, reason.to_owned())]);
            let told = moderation::settle(&mut tx, id, &decision, beginning()).await.unwrap();
            assert_eq!(told, [eva]);
            let found = proposal::by_id(&mut tx, written.id).await.unwrap();
            assert_eq!(found.as_ref(), Some(&written), "the text stands as it was");
        }
    });
}

#[test]
fn the_database_itself_takes_no_text_down_that_is_in_the_vote_or_that_nobody_reads() {
    on_both(|store: Store| async move {
        for stage in [Stage::Draft, Stage::Retained, Stage::Submitted] {
            let mut tx = store.write().await.unwrap();
            let process = a_process(&mut tx).await.id;
            let marie = person(&mut tx, 40, "marie@b.example").await;
            let mut written = a_proposal(&mut tx, process, &marie).await;
            let envelope = an_envelope(&mut tx, process).await.id;
            let into = a_kept_project(&mut tx, process, envelope, "1").await;
            written.stage = stage;
            written.submitted_at = (stage != Stage::Draft).then(beginning);
            written.project = (stage == Stage::Retained).then_some(into.id);
            assert!(proposal::save_stage(&mut tx, &written, Stage::Draft).await.unwrap());
            let because = Localized::same("Insultes");
            written.taken_down = Some(TakenDown { because, version: 1 });
            let taken = proposal::save_taken_down(&mut tx, &written).await;
            assert_eq!(taken.is_ok(), stage == Stage::Submitted, "{stage:?}: {taken:?}");
        }
    });
}
