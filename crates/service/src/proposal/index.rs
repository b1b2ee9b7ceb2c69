//! The public proposals of a process as they are found: counted by kind, searched and ordered in
//! memory. Read from the store once, and again when its stamp says that something changed.

use super::Line;
use crate::{Result, Services, kept::Kept};
use domain::{
    id::{ProcessId, ProposalId},
    proposal::Stage,
};
use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use store::{Tx, listing::Entry};

/// The number of lots: a prime, so that every multiplier orders them anew.
pub const LOTS: i64 = 2_147_483_647;

/// What is looked for in a list.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// The stage, or any.
    pub stage: Option<Stage>,
    /// Code of the theme, or any when empty.
    pub theme: String,
    /// Slug of the commune or of a district, or any when empty.
    pub place: String,
    /// Words that must all be there, folded.
    pub words: Vec<String>,
    /// What makes the order: a multiplier and a shift, both below [`LOTS`].
    pub order: (i64, i64),
}

/// How many public proposals of a process there are of each kind, whatever is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By stage.
    pub stages: BTreeMap<Stage, u64>,
    /// By code of the theme; those without one are not in it.
    pub themes: BTreeMap<String, u64>,
    /// By slug of the commune; those without one are not in it.
    pub communes: BTreeMap<String, u64>,
    /// By slug of the district; those without one are not in it.
    pub districts: BTreeMap<String, u64>,
}

impl Facets {
    fn count(entries: &[Entry]) -> Self {
        let mut facets = Self::default();
        for entry in entries {
            *facets.stages.entry(entry.stage).or_default() += 1;
            for (counts, code) in [
                (&mut facets.themes, &entry.theme),
                (&mut facets.communes, &entry.commune),
                (&mut facets.districts, &entry.district),
            ] {
                if !code.is_empty() {
                    *counts.entry(code.clone()).or_default() += 1;
                }
            }
        }
        facets
    }

    /// How many there are in all.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.stages.values().sum()
    }
}

/// The list of a process.
#[derive(Debug, Default)]
pub(crate) struct Index {
    entries: Vec<Entry>,
    pub(super) facets: Facets,
    /// The lines that were read so far.
    lines: Mutex<HashMap<ProposalId, Arc<Line>>>,
}

/// A number that a proposal keeps for life, drawn by its id.
fn lot(id: ProposalId) -> i64 {
    (id.0.as_u64_pair().1.cast_signed() & i64::MAX) % LOTS
}

impl Index {
    fn new(entries: Vec<Entry>) -> Self {
        Self { facets: Facets::count(&entries), entries, lines: Mutex::default() }
    }

    /// How many proposals are in the list.
    pub(super) fn count(&self) -> usize {
        self.entries.len()
    }

    fn known(&self) -> MutexGuard<'_, HashMap<ProposalId, Arc<Line>>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The lines of some proposals in their order, if all of them were read.
    pub(super) fn lines(&self, ids: &[ProposalId]) -> Option<Vec<Arc<Line>>> {
        let known = self.known();
        ids.iter().map(|id| known.get(id).map(Arc::clone)).collect()
    }

    /// Some proposals whose lines were not read yet.
    pub(super) fn unread(&self, most: usize) -> Vec<ProposalId> {
        let known = self.known();
        let ids = self.entries.iter().map(|entry| entry.id);
        ids.filter(|id| !known.contains_key(id)).take(most).collect()
    }

    /// Reads the lines of some proposals that were not read yet. The transaction must be one that reads
    /// and finds the list under the stamp that this one has.
    pub(super) async fn read(&self, tx: &mut Tx, ids: &[ProposalId]) -> Result<()> {
        let unread: Vec<ProposalId> = {
            let known = self.known();
            ids.iter().filter(|id| !known.contains_key(id)).copied().collect()
        };
        if unread.is_empty() {
            return Ok(());
        }
        let page = store::listing::page(tx, &unread).await?;
        self.known().extend(page.into_iter().map(|one| (one.id, Arc::new(Line::from(one)))));
        Ok(())
    }

    /// What is looked for, in no order.
    pub(super) fn find(&self, search: &Search) -> Vec<ProposalId> {
        let sought = |entry: &&Entry| {
            search.stage.is_none_or(|stage| stage == entry.stage)
                && (search.theme.is_empty() || search.theme == entry.theme)
                && (search.place.is_empty()
                    || [&entry.commune, &entry.district].contains(&&search.place))
                && search.words.iter().all(|word| entry.words.contains(word.as_str()))
        };
        self.entries.iter().filter(sought).map(|entry| entry.id).collect()
    }
}

/// Of what was found, in the visitor's own order, those of a page. Only these are sorted.
pub(super) fn page(
    found: Vec<ProposalId>,
    (times, shift): (i64, i64),
    window: Range<usize>,
) -> Vec<ProposalId> {
    let place = |id| (lot(id) * times + shift) % LOTS;
    let mut placed: Vec<_> = found.into_iter().map(|id| (place(id), id)).collect();
    if window.end < placed.len() {
        placed.select_nth_unstable(window.end);
        placed.truncate(window.end);
    }
    placed.sort_unstable();
    placed.into_iter().skip(window.start).map(|(_, id)| id).collect()
}

/// The lists that were read.
pub(crate) type Lists = Kept<ProcessId, i64, Index>;

/// The list of a process as it stands under the stamp that this transaction, which reads, finds.
pub(super) async fn of_process(
    services: &Services,
    tx: &mut Tx,
    process: ProcessId,
    stamp: i64,
) -> Result<Arc<Index>> {
    if let Some(index) = services.lists.under(&process, &stamp) {
        return Ok(index);
    }
    let index = Index::new(store::listing::entries(tx, process).await?);
    Ok(services.lists.keep(process, stamp, index))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn entry(number: u128, stage: Stage, theme: &str, place: [&str; 2], words: &str) -> Entry {
        let [commune, district] = place.map(str::to_owned);
        let [theme, words] = [theme, words].map(str::to_owned);
        Entry { id: ProposalId(Uuid::from_u128(number)), stage, theme, commune, district, words }
    }

    fn four() -> Index {
        let (jette, magritte) = (["jette", ""], ["jette", "jette-magritte"]);
        Index::new(vec![
            entry(1, Stage::Submitted, "nature", jette, "etang aux grenouilles jette"),
            entry(2, Stage::Submitted, "nature", jette, "haie de 100 % saules jette"),
            entry(3, Stage::Returned, "food", magritte, "four a pain comite jette"),
            entry(4, Stage::Submitted, "", [""; 2], "banc public comite"),
        ])
    }

    fn found(search: &Search) -> Vec<u128> {
        let mut found: Vec<_> = four().find(search).into_iter().map(|id| id.0.as_u128()).collect();
        found.sort_unstable();
        found
    }

    fn any() -> Search {
        Search { order: (1, 0), ..Search::default() }
    }

    #[test]
    fn a_list_is_searched_by_words_that_must_all_be_there() {
        let looked_for = |words: &[&str]| {
            found(&Search { words: words.iter().map(|&word| word.to_owned()).collect(), ..any() })
        };
        assert_eq!(looked_for(&[]), [1, 2, 3, 4]);
        assert_eq!(looked_for(&["etang"]), [1]);
        assert_eq!(looked_for(&["pain", "comite", "jet"]), [3]);
        assert!(looked_for(&["pain", "etang"]).is_empty());
        assert_eq!(looked_for(&["100", "%"]), [2]);
        assert!(looked_for(&["_"]).is_empty());
    }

    #[test]
    fn a_list_is_filtered_and_says_what_there_is_to_choose() {
        assert_eq!(found(&Search { theme: "nature".to_owned(), ..any() }), [1, 2]);
        assert_eq!(found(&Search { place: "jette".to_owned(), ..any() }), [1, 2, 3]);
        assert_eq!(found(&Search { place: "jette-magritte".to_owned(), ..any() }), [3]);
        assert_eq!(found(&Search { stage: Some(Stage::Returned), ..any() }), [3]);
        let facets = four().facets;
        let named = |code: &str, count| (code.to_owned(), count);
        assert_eq!(facets.stages, [(Stage::Submitted, 3), (Stage::Returned, 1)].into());
        assert_eq!(facets.themes, [named("food", 1), named("nature", 2)].into());
        assert_eq!(facets.communes, [named("jette", 3)].into());
        assert_eq!(facets.districts, [named("jette-magritte", 1)].into());
        assert_eq!(facets.total(), 4);
    }

    #[test]
    fn an_order_is_the_visitors_own_and_its_pages_hold_everything_once() {
        let found = || four().find(&any());
        let order = |times| page(found(), (times, 0), 0..24);
        let (plain, turned) = (order(1), order(LOTS - 1));
        assert_eq!(plain.len(), 4);
        assert_eq!(plain.iter().rev().collect::<Vec<_>>(), turned.iter().collect::<Vec<_>>());
        let pages = [0..1, 1..3, 3..24].map(|window| page(found(), (1, 0), window));
        assert_eq!(pages.concat(), plain);
        assert!(page(found(), (1, 0), 24..48).is_empty());
    }
}
