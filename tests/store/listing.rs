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
use store::{
    Tx, listing,
    listing::{LOTS, Search},
    proposal, reference,
};
use tests::world::beginning;
use uuid::Uuid;

fn any() -> Search {
    Search { order: (1, 0), ..Search::default() }
}

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

async fn found(tx: &mut Tx, process: domain::id::ProcessId, search: &Search) -> Vec<String> {
    let page = listing::page(tx, process, search, (0, 24)).await.unwrap();
    assert_eq!(listing::count(tx, process, search).await.unwrap(), page.len() as u64);
    let mut titles: Vec<_> = page.into_iter().map(|found| found.content.title.text).collect();
    titles.sort();
    titles
}

#[test]
fn a_list_is_searched_by_words_in_any_language_without_accents_and_never_shows_a_draft() {
    on_both(async |store| {
        let mut tx = store.write().await.unwrap();
        let (process, _) = five(&mut tx).await;
        let looked_for = |words: &[&str]| Search {
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            ..any()
        };
        assert_eq!(found(&mut tx, process, &any()).await.len(), 4);
        let etang = found(&mut tx, process, &looked_for(&["etang"])).await;
        assert_eq!(etang, ["Étang aux grenouilles"]);
        // All words, wherever they stand: in the title, the bearer's name, the commune's in Dutch.
        let both = looked_for(&["pain", "comite", "beek"]);
        assert_eq!(found(&mut tx, process, &both).await, ["Four à pain"]);
        assert!(found(&mut tx, process, &looked_for(&["pain", "etang"])).await.is_empty());
        // What means something to a database means itself to a reader.
        let percent = looked_for(&["100", "%"]);
        assert_eq!(found(&mut tx, process, &percent).await, ["Haie de 100 % saules"]);
        assert!(found(&mut tx, process, &looked_for(&["_"])).await.is_empty());
        let many = ["haie", "de", "100", "%", "saules", "comite", "e", "a"];
        assert_eq!(found(&mut tx, process, &looked_for(&many)).await, ["Haie de 100 % saules"]);
    });
}

#[test]
fn a_list_is_filtered_and_says_what_there_is_to_choose() {
    on_both(async |store| {
        let mut tx = store.write().await.unwrap();
        let (process, all) = five(&mut tx).await;
        let nature = Search { theme: "nature".to_owned(), ..any() };
        assert_eq!(found(&mut tx, process, &nature).await.len(), 2);
        let here = Search { commune: "jette".to_owned(), ..any() };
        assert_eq!(found(&mut tx, process, &here).await.len(), 3);
        let retained = Search { stage: Some(Stage::Returned), ..any() };
        assert!(found(&mut tx, process, &retained).await.is_empty());
        let mut returned = all[0].clone();
        returned.stage = Stage::Returned;
        assert!(proposal::save_stage(&mut tx, &returned, Stage::Submitted).await.unwrap());
        assert_eq!(found(&mut tx, process, &retained).await, ["Étang aux grenouilles"]);
        let facets = listing::facets(&mut tx, process).await.unwrap();
        let named = |code: &str, count| (code.to_owned(), count);
        assert_eq!(facets.stages, [(Stage::Submitted, 3), (Stage::Returned, 1)].into());
        assert_eq!(facets.themes, [named("food", 1), named("nature", 2)].into());
        assert_eq!(facets.communes, [named("jette", 3)].into());
        assert_eq!(facets.total(), 4);
    });
}

#[test]
fn pages_hold_everything_once_in_an_order_that_is_the_visitors_own() {
    on_both(async |store| {
        let mut tx = store.write().await.unwrap();
        let (process, _) = five(&mut tx).await;
        let order = async |tx: &mut Tx, order: (i64, i64)| {
            let search = Search { order, ..any() };
            let mut slugs = Vec::new();
            for from in 0..4 {
                let page = listing::page(tx, process, &search, (from, 1)).await.unwrap();
                slugs.extend(page.into_iter().map(|one| one.slug.to_string()));
            }
            slugs
        };
        let plain = order(&mut tx, (1, 0)).await;
        let turned = order(&mut tx, (LOTS - 1, 0)).await;
        let mut sorted = plain.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), 4, "{plain:?}");
        assert_eq!(plain.iter().rev().collect::<Vec<_>>(), turned.iter().collect::<Vec<_>>());
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
        let looked_for = |word: &str| Search { words: vec![word.to_owned()], ..any() };
        assert!(found(&mut tx, process, &looked_for("etang")).await.is_empty());
        assert_eq!(found(&mut tx, process, &looked_for("canards")).await, ["Mare aux canards"]);
        assert!(listing::missing(&mut tx).await.unwrap().is_empty());
        // Kept again, it stands there once.
        listing::put(&mut tx, &pond).await.unwrap();
        assert_eq!(found(&mut tx, process, &looked_for("canards")).await.len(), 1);
    });
}
