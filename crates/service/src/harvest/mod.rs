//! The harvest of a workshop: what its log says, what humans wrote about it, and what of the room's
//! needs the room itself and the registry can meet.

mod adopt;
mod matches;
mod records;
mod reminders;
pub mod transfer;

pub use adopt::{AdoptForm, adopt, adoptable, origin};
pub use matches::RoomMatch;
pub(crate) use records::used_by;
pub use records::{PaperForm, Papers, papers, photograph, type_paper, withdraw_paper};
pub use reminders::{Reminded, leave_address, promises, remind, stop};

use crate::{Error, Result, Services, live};
use domain::{
    Refusal,
    account::Caller,
    locale::Locale,
    money::Cents,
    process::{Administration, Process},
    refusal::Fields,
    text::{Authored, limit},
    workshop::{
        ScenarioId,
        harvest::{Harvest, SheetEntry, SheetField},
    },
};
use serde_json::json;
use store::workshop::Head;

/// The harvest of a workshop with all that stands around it.
#[derive(Debug, Clone)]
pub struct HarvestView {
    /// The workshop.
    pub head: Head,
    /// Who held it.
    pub administration: Administration,
    /// What its log says; without names for whoever does not facilitate.
    pub harvest: Harvest,
    /// What stands in each field of the sheet, with who wrote it and when.
    pub sheet: Vec<SheetEntry>,
    /// How many versions the sheet has in all.
    pub versions: usize,
    /// Needs of the room that the room or the registry can meet.
    pub matches: Vec<RoomMatch>,
    /// What need not be bought when what was offered is lent. An estimate.
    pub avoided: Cents,
    /// The processes that scenarios became, those that the caller may see.
    pub processes: Vec<(ScenarioId, Process)>,
    /// Whether the caller facilitates or administers.
    pub facilitates: bool,
    /// Whether the caller may make a process of it.
    pub administers: bool,
}

impl HarvestView {
    /// What stands in a field of the sheet.
    #[must_use]
    pub fn entry(&self, field: SheetField) -> Option<&SheetEntry> {
        self.sheet.iter().find(|entry| entry.field == field)
    }
}

/// Whether the caller facilitates a workshop.
async fn facilitates(services: &Services, caller: &Caller, code: &str) -> Result<bool> {
    let room = live::room(services, code).await?;
    let account = caller.account.as_ref().map(|account| account.id);
    let named = account.is_some_and(|id| room.read(|state| state.is_facilitator(id)));
    Ok(named || caller.administers(room.head.administration))
}

/// The harvest of a workshop: for its facilitators at any time, for everyone once it is over. That of
/// a rehearsal is for facilitators alone.
///
/// # Errors
/// [`Error::NotFound`], [`Error::SignInNeeded`] or [`Error::Forbidden`] while it is not over.
pub async fn show(services: &Services, caller: &Caller, code: &str) -> Result<HarvestView> {
    let facilitates = facilitates(services, caller, code).await?;
    let mut tx = services.store.read().await?;
    let head = store::workshop::by_code(&mut tx, code).await?.ok_or(Error::NotFound)?;
    if !facilitates && (head.rehearsal || !head.state.is_over()) {
        return Err(if caller.account.is_some() { Error::Forbidden } else { Error::SignInNeeded });
    }
    let harvest = read(&mut tx, &head).await?;
    let harvest = if facilitates { harvest } else { harvest.public() };
    let versions = store::harvest::sheet(&mut tx, head.id).await?;
    let matches = matches::of(&mut tx, &harvest).await?;
    let administers = caller.administers(head.administration);
    let administration =
        store::administration::by_id(&mut tx, head.administration).await?.ok_or(Error::NotFound)?;
    let mut view = HarvestView {
        administration,
        sheet: latest(&versions),
        versions: versions.len(),
        avoided: Cents::sum(matches.iter().filter_map(|found| found.avoided))
            .unwrap_or(Cents::ZERO),
        matches,
        processes: adopt::visible(&mut tx, caller, head.id).await?,
        harvest,
        head,
        facilitates,
        administers,
    };
    drop(tx);
    crate::tried::count_past(services, &mut view.harvest.trials).await?;
    Ok(view)
}

/// The harvest of a workshop, as its log has it.
async fn read(tx: &mut store::Tx, head: &Head) -> Result<Harvest> {
    let rows = store::workshop::tail(tx, head.id, head.epoch, 0).await?;
    let hash = rows.last().map(|row| row.hash.clone()).unwrap_or_default();
    let entries: Vec<_> = rows.into_iter().map(|row| row.entry).collect();
    Harvest::of(&entries, head.epoch, &hash)
        .ok_or_else(|| Error::internal("the log of a workshop has a gap"))
}

/// The last version of each field.
fn latest(versions: &[SheetEntry]) -> Vec<SheetEntry> {
    let mut latest: Vec<SheetEntry> = Vec::new();
    for entry in versions {
        match latest.iter_mut().find(|known| known.field == entry.field) {
            Some(known) => known.clone_from(entry),
            None => latest.push(entry.clone()),
        }
    }
    latest.retain(|entry| entry.words.is_some() || entry.ticked);
    latest
}

/// The sheet as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct SheetForm {
    /// Under which name it is kept.
    pub author: String,
    /// Fields with their words and whether their box is ticked.
    pub fields: Vec<(SheetField, String, bool)>,
}

/// Keeps what changed of the sheet, with who wrote it and when.
///
/// # Errors
/// As [`crate::workshop::as_facilitator`], or [`Error::Fields`] about `author` and the fields, by
/// their codes.
pub async fn save_sheet(
    services: &Services,
    caller: &Caller,
    code: &str,
    locale: Locale,
    form: &SheetForm,
) -> Result<usize> {
    let (room, _) = crate::workshop::as_facilitator(services, caller, code).await?;
    let head = &room.head;
    let mut fields = Fields::default();
    let author = Authored::parse(None, &form.author, limit::TITLE);
    let author = fields.check("author", author).map(|author| author.text);
    let now = services.now();
    let mut tx = services.store.write().await?;
    let known = latest(&store::harvest::sheet(&mut tx, head.id).await?);
    let mut changed = Vec::new();
    for (field, words, ticked) in &form.fields {
        let words = match words.trim() {
            "" => None,
            words => fields.check(field.code(), Authored::parse(Some(locale), words, limit::BODY)),
        };
        let ticked = *ticked && field.is_ticked();
        let before = known.iter().find(|entry| entry.field == *field);
        let same_words = before.and_then(|entry| entry.words.as_ref()).map(|words| &words.text)
            == words.as_ref().map(|words| &words.text);
        let same = same_words && before.is_some_and(|entry| entry.ticked) == ticked;
        if !same {
            changed.push((*field, words, ticked));
        }
    }
    let Some(author) = author.filter(|_| fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    if changed.is_empty() {
        return Ok(0);
    }
    let codes: Vec<&str> = changed.iter().map(|(field, ..)| field.code()).collect();
    let facts = json!({ "workshop": head.id, "fields": codes });
    let by = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, head.administration, now, by, "workshop.sheet", facts).await?;
    let count = changed.len();
    for (field, words, ticked) in changed {
        let entry = SheetEntry { field, words, ticked, author: author.clone(), at: now };
        store::harvest::write(&mut tx, head.id, &entry).await?;
    }
    tx.commit().await?;
    Ok(count)
}

/// What is not there any more.
fn gone() -> Refusal {
    domain::workshop::WorkshopRefusal::NotThere.into()
}
