use crate::{
    on_both,
    processes::a_process,
    proposals::{a_proposal, person},
};
use chrono::TimeDelta;
use domain::{
    account::Account,
    document::{Attachment, Audience, DocumentKind},
    id::{AmendmentId, LineageId, ProposalId},
    locale::Locale,
    picture::Digest,
    proposal::{
        Amendment, AmendmentState, Lineage, LineageKind, LineageState, Proposal, Side, Spot, Words,
    },
    text::{Authored, Slug},
};
use store::{Store, Tx, amendment, discussion, document, lineage, proposal};
use tests::world::beginning;
use uuid::Uuid;

fn words(text: &str) -> Authored {
    Authored::parse(Some(Locale::Fr), text, 200).unwrap()
}

/// A proposal of Marie and a second one beside it.
async fn two(tx: &mut Tx) -> (Account, Proposal, Proposal) {
    let process = a_process(tx).await.id;
    let marie = person(tx, 40, "marie@b.example").await;
    let one = a_proposal(tx, process, &marie).await;
    let other = Proposal {
        id: ProposalId(Uuid::from_u128(61)),
        slug: Slug::parse("un-autre-four").unwrap(),
        ..one.clone()
    };
    proposal::insert(tx, &other, marie.id).await.unwrap();
    (marie, one, other)
}

/// Another title that somebody proposes, under the name of the bearer.
pub fn an_amendment(proposal: &Proposal, author: &Account) -> Amendment {
    Amendment {
        id: AmendmentId(Uuid::from_u128(80)),
        proposal: proposal.id,
        spot: Spot::Title,
        before: Some(Words::Text("Un four".into())),
        after: Words::Text("Un four à pain".into()),
        because: words("Plus clair"),
        author: author.id,
        actor: proposal.bearer.clone(),
        written_at: beginning(),
        state: AmendmentState::Open,
        reason: None,
        settled_at: None,
        hidden_because: None,
    }
}

#[test]
fn an_amendment_is_read_as_it_was_written_settled_once_and_named_by_its_version() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (marie, one, _) = two(&mut tx).await;
        let mut written = an_amendment(&one, &marie);
        amendment::insert(&mut tx, &written).await.unwrap();
        let found = amendment::by_id(&mut tx, written.id).await.unwrap();
        assert_eq!(found, Some(written.clone()));
        let settle = async |tx: &mut Tx, state, reason| {
            let (id, now) = (AmendmentId(Uuid::from_u128(80)), beginning());
            amendment::settle(tx, id, state, reason, marie.id, now).await.unwrap()
        };
        assert!(settle(&mut tx, AmendmentState::Declined, Some("Non")).await);
        assert!(!settle(&mut tx, AmendmentState::Accepted, None).await);
        written.state = AmendmentState::Declined;
        written.reason = Some("Non".into());
        written.settled_at = Some(beginning());
        assert_eq!(amendment::of_proposal(&mut tx, one.id).await.unwrap(), [written.clone()]);
        assert_eq!(amendment::credited(&mut tx, one.id).await.unwrap(), []);
        amendment::credit(&mut tx, one.id, 1, written.id).await.unwrap();
        let credited = amendment::credited(&mut tx, one.id).await.unwrap();
        assert_eq!(credited, [(1, "Comité".to_owned())]);
    });
}

#[test]
fn an_amendment_that_another_withdrew_waits_again_and_what_its_author_withdrew_does_not() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (marie, one, _) = two(&mut tx).await;
        let staff = person(&mut tx, 77, "staff@b.example").await;
        let written = an_amendment(&one, &marie);
        let (id, now) = (written.id, beginning());
        amendment::insert(&mut tx, &written).await.unwrap();
        let withdrawn = AmendmentState::Withdrawn;
        amendment::settle(&mut tx, id, withdrawn, None, staff.id, now).await.unwrap();
        amendment::reopen(&mut tx, id).await.unwrap();
        assert_eq!(amendment::by_id(&mut tx, id).await.unwrap(), Some(written));
        amendment::settle(&mut tx, id, withdrawn, None, marie.id, now).await.unwrap();
        amendment::reopen(&mut tx, id).await.unwrap();
        let stands = amendment::by_id(&mut tx, id).await.unwrap().unwrap();
        assert_eq!(stands.state, withdrawn);
    });
}

fn merge(one: &Proposal, other: &Proposal, by: &Account) -> Lineage {
    Lineage {
        id: LineageId(Uuid::from_u128(90)),
        kind: LineageKind::Merge,
        proposal: one.id,
        other: Some(other.id),
        title: None,
        actor: None,
        words: "La même place".into(),
        asked_by: by.id,
        side: Side::Proposal,
        asked_at: beginning(),
        state: LineageState::Asked,
        answered_at: None,
    }
}

#[test]
fn a_question_about_two_is_asked_once_and_answered_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (marie, one, other) = two(&mut tx).await;
        let asked = merge(&one, &other, &marie);
        lineage::insert(&mut tx, &asked).await.unwrap();
        assert_eq!(lineage::by_id(&mut tx, asked.id).await.unwrap(), Some(asked.clone()));
        assert_eq!(
            lineage::of_proposal(&mut tx, other.id).await.unwrap(),
            std::slice::from_ref(&asked)
        );
        let agreed = asked.clone().settled(LineageState::Agreed, beginning()).unwrap();
        lineage::take_both(&mut tx, other.id, one.id).await.unwrap();
        assert!(lineage::settle(&mut tx, &agreed, marie.id).await.unwrap());
        assert!(!lineage::settle(&mut tx, &agreed, marie.id).await.unwrap());
        assert_eq!(lineage::of_proposal(&mut tx, one.id).await.unwrap(), [agreed]);
        let part = Lineage {
            id: LineageId(Uuid::from_u128(91)),
            kind: LineageKind::Split,
            other: None,
            title: Some(words("Des bancs")),
            actor: Some(one.bearer.clone()),
            ..asked
        };
        lineage::insert(&mut tx, &part).await.unwrap();
        lineage::revoke_all(&mut tx, one.id, marie.id, beginning()).await.unwrap();
        let ended = lineage::by_id(&mut tx, part.id).await.unwrap().unwrap();
        assert_eq!(ended.state, LineageState::Revoked);
        tx.commit().await.unwrap();
        let mut tx = store.write().await.unwrap();
        let twice = Lineage { id: LineageId(Uuid::from_u128(92)), ..merge(&one, &other, &marie) };
        lineage::insert(&mut tx, &twice).await.unwrap();
        let again = Lineage { id: LineageId(Uuid::from_u128(93)), ..twice };
        let refused = lineage::insert(&mut tx, &again).await;
        assert!(matches!(refused, Err(store::Error::Conflict)), "{refused:?}");
    });
}

#[test]
fn what_goes_along_is_counted_once_and_keeps_what_it_was_said_of() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (marie, one, other) = two(&mut tx).await;
        let paul = person(&mut tx, 41, "paul@b.example").await;
        for (proposal, account) in [(&one, &marie), (&one, &paul), (&other, &paul)] {
            discussion::support(&mut tx, proposal.id, account.id).await.unwrap();
        }
        lineage::carry_supports(&mut tx, one.id, other.id).await.unwrap();
        let supporting = discussion::supporting(&mut tx, other.id).await.unwrap();
        assert_eq!(supporting, [marie.id, paul.id]);
        assert_eq!(discussion::supporters(&mut tx, one.id).await.unwrap(), 0);
        let comment = domain::discussion::Comment {
            id: domain::id::CommentId(Uuid::from_u128(70)),
            proposal: one.id,
            said_of: None,
            parent: None,
            stance: domain::discussion::Stance::For,
            author: paul.id,
            actor: Some(one.bearer.clone()),
            body: words("Oui"),
            written_at: beginning(),
            hidden_because: None,
        };
        discussion::insert(&mut tx, &comment).await.unwrap();
        lineage::carry_comments(&mut tx, one.id, other.id).await.unwrap();
        let moved = discussion::by_id(&mut tx, comment.id).await.unwrap().unwrap();
        assert_eq!((moved.proposal, moved.said_of), (other.id, Some(one.id)));
        let plan = Attachment {
            digest: Digest::of(b"%PDF-"),
            kind: DocumentKind::Pdf,
            name: "Plan".into(),
            bytes: 5,
            audience: Audience::Everyone,
            added_by: marie.id,
            added_at: beginning(),
        };
        document::put(&mut tx, one.id, &plan, b"%PDF-").await.unwrap();
        for _ in 0..2 {
            lineage::carry_documents(&mut tx, one.id, other.id).await.unwrap();
        }
        let carried = document::of_proposal(&mut tx, other.id).await.unwrap();
        assert_eq!(carried, [plan]);
    });
}

#[test]
fn letters_to_bearers_are_counted() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let (marie, one, _) = two(&mut tx).await;
        let (now, before) = (beginning(), beginning() - TimeDelta::hours(1));
        lineage::note_contact(&mut tx, one.id, marie.id, now).await.unwrap();
        assert_eq!(lineage::contacts_since(&mut tx, marie.id, before).await.unwrap(), 1);
        assert_eq!(lineage::contacts_since(&mut tx, marie.id, now).await.unwrap(), 0);
    });
}
