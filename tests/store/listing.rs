use crate::{
    on_both,
    processes::a_process,
    proposals::{a_proposal, person},
};
use domain::{
    id::ProposalId,
    locale::Locale,
    place::Territory,
    project::Theme,
    proposal::{Proposal, Stage},
    text::{Authored, Localized, Slug},
};
use store::{Tx, listing, proposal, reference};
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

#[test]
fn what_changes_a_list_changes_its_stamp() {
    on_both(async |store| {
        let mut tx = store.write().await.unwrap();
        let (process, all) = five(&mut tx).await;
        let before = listing::stamp(&mut tx, process).await.unwrap();
        assert_eq!(listing::stamp(&mut tx, process).await.unwrap(), before);
        let mut returned = all[0].clone();
        returned.stage = Stage::Returned;
        assert!(proposal::save_stage(&mut tx, &returned, Stage::Submitted).await.unwrap());
        let staged = listing::stamp(&mut tx, process).await.unwrap();
        assert_ne!(staged, before);
        let mut pond = returned;
        pond.version = 2;
        assert!(proposal::save_version(&mut tx, &pond, pond.author).await.unwrap());
        assert_ne!(listing::stamp(&mut tx, process).await.unwrap(), staged);
        let nowhere = domain::id::ProcessId(Uuid::from_u128(8));
        assert_eq!(listing::stamp(&mut tx, nowhere).await.unwrap(), 0);
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
