use crate::{
    on_both,
    processes::{a_process, a_vote, an_envelope},
};
use domain::{
    decision::{Decision, Organ},
    text::Localized,
    vote::VoteState,
};
use store::{Store, decision, vote};
use tests::world::beginning;

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
