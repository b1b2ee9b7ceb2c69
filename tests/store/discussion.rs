use crate::{
    on_both,
    processes::a_process,
    proposals::{a_proposal, person},
};
use chrono::TimeDelta;
use domain::{
    account::Account,
    discussion::{Comment, Stance},
    id::CommentId,
    locale::Locale,
    proposal::Proposal,
    text::Authored,
};
use store::{Store, discussion};
use tests::world::beginning;
use uuid::Uuid;

#[test]
fn one_person_stands_behind_a_proposal_once() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let eva = person(&mut tx, 41, "eva@b.example").await;
        let id = a_proposal(&mut tx, process, &marie).await.id;
        for account in [marie.id, marie.id, eva.id] {
            discussion::support(&mut tx, id, account).await.unwrap();
        }
        assert_eq!(discussion::supporters(&mut tx, id).await.unwrap(), 2);
        assert!(discussion::is_supporter(&mut tx, id, eva.id).await.unwrap());
        discussion::withdraw_support(&mut tx, id, eva.id).await.unwrap();
        assert!(!discussion::is_supporter(&mut tx, id, eva.id).await.unwrap());
        assert_eq!(discussion::supporters(&mut tx, id).await.unwrap(), 1);
    });
}

/// What somebody asks about a proposal, under the name of its bearer.
pub fn a_question(proposal: &Proposal, author: &Account) -> Comment {
    Comment {
        id: CommentId(Uuid::from_u128(90)),
        proposal: proposal.id,
        said_of: None,
        parent: None,
        stance: Stance::Question,
        author: author.id,
        actor: Some(proposal.bearer.clone()),
        body: Authored::parse(Some(Locale::Fr), "Et la nuit ?", 80).unwrap(),
        written_at: beginning(),
        hidden_because: None,
    }
}

#[test]
fn comments_are_read_in_their_order_as_they_were_written() {
    on_both(|store: Store| async move {
        let mut tx = store.write().await.unwrap();
        let process = a_process(&mut tx).await.id;
        let marie = person(&mut tx, 40, "marie@b.example").await;
        let proposal = a_proposal(&mut tx, process, &marie).await;
        let question = a_question(&proposal, &marie);
        let answer = Comment {
            id: CommentId(Uuid::from_u128(89)),
            parent: Some(question.id),
            stance: Stance::Answer,
            actor: None,
            written_at: beginning() + TimeDelta::minutes(1),
            ..question.clone()
        };
        for comment in [&question, &answer] {
            discussion::insert(&mut tx, comment).await.unwrap();
        }
        let all = discussion::of_proposal(&mut tx, proposal.id).await.unwrap();
        assert_eq!(all, [question.clone(), answer]);
        assert_eq!(discussion::written_since(&mut tx, marie.id, beginning()).await.unwrap(), 1);
        let found = discussion::by_id(&mut tx, question.id).await.unwrap();
        assert_eq!(found, Some(question));
    });
}
