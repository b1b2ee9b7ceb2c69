use crate::{
    on_both,
    processes::a_process,
    proposals::{a_photo, a_proposal, an_invitation, person},
};
use domain::{
    id::{PartnershipId, ProposalId},
    locale::Locale,
    place::Territory,
    project::Theme,
    proposal::{PartnershipState, Photos, Proposal, Stage},
    text::{Authored, Localized, Slug},
};
use store::{Store, Tx, listing, partnership, process, proposal, reference};
use tests::world::beginning;
use uuid::Uuid;

fn titled(title: &str, first: &Proposal, number: u128) -> Proposal {
    let mut other = first.clone();
    other.id = ProposalId(Uuid::from_u128(number << 64 | number));
    other.slug = Slug::from_name(title);
    other.content.title = Authored::parse(Some(Locale::Fr), title, 200).unwrap();
    other.stage = Stage::Submitted;
    other.submitted_at = Some(beginning());
    other
}

/// A draft, and four that are handed in: two for nature in Jette, one for food there, one nowhere.
async fn five(tx: &mut Tx) -> (domain::id::ProcessId, Vec<Proposal>) {
    let process = a_process(tx).await.id;
    let jette = Territory {
        slug: Slug::parse("jette").unwrap(),
        name: Localized::parse("Jette", "Jette-aan-de-beek", "", 80).unwrap(),
        population: 50_000,
        postcode: "1090".to_owned(),
    };
    reference::put_territory(tx, &jette, 1).await.unwrap();
    let author = person(tx, 40, "amina@b.example").await;
    let draft = a_proposal(tx, process, &author).await;
    let mut all = Vec::new();
    for (number, title, theme, commune) in [
        (101, "Étang aux grenouilles", Some(Theme::Nature), true),
        (202, "Haie de 100 % saules", Some(Theme::Nature), true),
        (303, "Four à pain", Some(Theme::Food), true),
        (404, "Banc public", None, false),
    ] {
        let mut one = titled(title, &draft, number);
        one.content.theme = theme;
        one.content.commune = commune.then(|| jette.slug.clone());
        proposal::insert(tx, &one, author.id).await.unwrap();
        all.push(one);
    }
    (process, all)
}

/// The titles of what is found by a word, whatever the order.
async fn found(tx: &mut Tx, process: domain::id::ProcessId, word: &str) -> Vec<String> {
    let entries = listing::entries(tx, process).await.unwrap();
    let sought = entries.iter().filter(|entry| entry.words.contains(word));
    let ids: Vec<_> = sought.map(|entry| entry.id).collect();
    let page = listing::page(tx, &ids).await.unwrap();
    let mut titles: Vec<_> = page.into_iter().map(|found| found.content.title.text).collect();
    titles.sort();
    titles
}

#[test]
fn a_list_knows_words_in_any_language_without_accents_and_never_a_draft() {
    on_both(async |store| {
        let mut tx = store.write().await.unwrap();
        let (process, all) = five(&mut tx).await;
        assert_eq!(found(&mut tx, process, "").await.len(), 4);
        assert_eq!(found(&mut tx, process, "etang").await, ["Étang aux grenouilles"]);
        // The bearer's name, and the commune's in Dutch.
        assert_eq!(found(&mut tx, process, "comite").await.len(), 4);
        assert_eq!(found(&mut tx, process, "beek").await.len(), 3);
        let entries = listing::entries(&mut tx, process).await.unwrap();
        let pond = entries.iter().find(|entry| entry.id == all[0].id).unwrap();
        assert_eq!((pond.theme.as_str(), pond.commune.as_str()), ("nature", "jette"));
        assert_eq!(pond.stage, Stage::Submitted);
    });
}

#[test]
fn a_page_has_the_proposals_in_the_order_in_which_they_are_asked_for() {
    on_both(async |store| {
        let mut tx = store.write().await.unwrap();
        let (_, all) = five(&mut tx).await;
        let ids: Vec<_> = [2, 0, 3, 1].map(|place| all[place].id).into();
        let page = listing::page(&mut tx, &ids).await.unwrap();
        assert_eq!(page.into_iter().map(|one| one.id).collect::<Vec<_>>(), ids);
        assert!(listing::page(&mut tx, &[]).await.unwrap().is_empty());
        let nobody = ProposalId(Uuid::from_u128(9));
        assert!(listing::page(&mut tx, &[nobody]).await.is_err());
    });
}

/// The stamps of a list as whoever reads now finds them, within a transaction and outside of one.
async fn stamps(store: &Store, slug: &Slug) -> listing::Stamps {
    let seen = listing::glance(store, slug).await.unwrap();
    let mut tx = store.read().await.unwrap();
    assert_eq!(listing::stamps(&mut tx, slug).await.unwrap(), seen);
    seen.unwrap()
}

/// Does one thing after the other, each in a transaction of its own, and says of each whether the stamp
/// of the list turned.
macro_rules! turned {
    ($store:ident, $slug:ident: |$tx:ident| $($step:expr),+ $(,)?) => {[$({
        let before = stamps(&$store, &$slug).await;
        let mut $tx = $store.write().await.unwrap();
        let _ = $step.await.unwrap();
        $tx.commit().await.unwrap();
        let after = stamps(&$store, &$slug).await;
        assert_eq!((after.process, after.around, after.places),
            (before.process, before.around, before.places));
        after.list != before.list
    }),+]};
}

#[test]
fn whatever_a_line_of_a_list_says_turns_its_stamp_and_a_draft_turns_none() {
    on_both(async |store: Store| {
        let mut tx = store.write().await.unwrap();
        let (id, all) = five(&mut tx).await;
        let slug = process::by_id(&mut tx, id).await.unwrap().unwrap().slug;
        let every = proposal::of_process(&mut tx, id).await.unwrap();
        let mut draft = every.into_iter().find(|one| one.stage == Stage::Draft).unwrap();
        tx.commit().await.unwrap();
        assert_ne!(stamps(&store, &slug).await.list, 0);
        let nowhere = Slug::parse("nowhere").unwrap();
        assert_eq!(listing::glance(&store, &nowhere).await.unwrap(), None);

        let (photos, by) = (Photos::default().with(a_photo("a")).unwrap(), draft.author);
        let mut pond = all[0].clone();
        pond.stage = Stage::Returned;
        let mut again = pond.clone();
        again.version = 2;
        let mut gone = all[1].clone();
        gone.stage = Stage::Withdrawn;
        let invited = an_invitation();
        let refused = invited.clone().refuse(beginning()).unwrap();
        let turned = turned!(store, slug: |tx|
            proposal::save_stage(&mut tx, &pond, Stage::Submitted),
            proposal::save_version(&mut tx, &again, by),
            proposal::save_bearer(&mut tx, &again),
            proposal::save_photos(&mut tx, pond.id, &photos),
            partnership::insert(&mut tx, pond.id, &invited, &[7; 32]),
            partnership::update(&mut tx, &refused, PartnershipState::Invited),
            proposal::save_stage(&mut tx, &gone, Stage::Submitted),
        );
        assert_eq!(turned, [true; 7]);

        draft.version = 2;
        let mut other = an_invitation();
        other.id = PartnershipId(Uuid::from_u128(71));
        let turned = turned!(store, slug: |tx|
            proposal::save_version(&mut tx, &draft, by),
            proposal::save_photos(&mut tx, draft.id, &photos),
            partnership::insert(&mut tx, draft.id, &other, &[8; 32]),
        );
        assert_eq!(turned, [false; 3]);
        // What is undone turns nothing.
        let before = stamps(&store, &slug).await;
        let mut tx = store.write().await.unwrap();
        proposal::save_photos(&mut tx, pond.id, &Photos::default()).await.unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(stamps(&store, &slug).await, before);
    });
}

#[test]
fn a_new_version_is_found_by_what_it_says_now_and_an_old_database_is_brought_up() {
    on_both(async |store| {
        let mut tx = store.write().await.unwrap();
        let (process, all) = five(&mut tx).await;
        let mut pond = all[0].clone();
        pond.content.title = Authored::parse(Some(Locale::Fr), "Mare aux canards", 200).unwrap();
        pond.version = 2;
        assert!(proposal::save_version(&mut tx, &pond, pond.author).await.unwrap());
        assert!(found(&mut tx, process, "etang").await.is_empty());
        assert_eq!(found(&mut tx, process, "canards").await, ["Mare aux canards"]);
        assert!(listing::missing(&mut tx).await.unwrap().is_empty());
        // Kept again, it stands there once.
        listing::put(&mut tx, &pond).await.unwrap();
        assert_eq!(found(&mut tx, process, "canards").await.len(), 1);
    });
}
