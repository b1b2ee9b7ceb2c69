//! Needs of the room that somebody in the room, or the registry, can meet.

use crate::{
    Error, Result,
    registry::holding::{Sorted, sorted},
};
use domain::{
    money::Cents,
    text::Slug,
    workshop::{
        NoteKind,
        harvest::{Harvest, NoteStory},
    },
};
use kinds::Recogniser;
use serde::Serialize;
use store::{Tx, registry as rows};

/// A need of the room with what meets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomMatch {
    /// The need.
    pub need: NoteStory,
    /// The kind that its words name, when they name one.
    pub kind: Option<Slug>,
    /// Offers of the same kind.
    pub offers: Vec<NoteStory>,
    /// How many said "I can lend".
    pub lenders: usize,
    /// How many things of the kind stand in the registry.
    pub registry: usize,
    /// What need not be bought when what was offered is lent: an estimate, from what one of the kind
    /// usually costs.
    pub avoided: Option<Cents>,
}

impl RoomMatch {
    /// Whether somebody in the room can meet it.
    #[must_use]
    pub fn is_met_here(&self) -> bool {
        !self.offers.is_empty() || self.lenders > 0
    }
}

/// The needs of a room that can be met, those that the room itself meets first.
pub(super) async fn of(tx: &mut Tx, harvest: &Harvest) -> Result<Vec<RoomMatch>> {
    let mut offers = Vec::new();
    for offer in harvest.notes_of(NoteKind::Offer) {
        offers.push((kind(tx, offer).await?, offer));
    }
    let mut found = Vec::new();
    for need in harvest.notes_of(NoteKind::Need) {
        let kind = kind(tx, need).await?;
        let same = |offer: &&(Option<Slug>, &NoteStory)| kind.is_some() && offer.0 == kind;
        let offers: Vec<NoteStory> =
            offers.iter().filter(same).map(|(_, offer)| (*offer).clone()).collect();
        let registry = match &kind {
            Some(kind) => rows::resource::of_kind(tx, kind).await?.len(),
            None => 0,
        };
        let avoided = match &kind {
            Some(kind) => avoided(kind, need, &offers)?,
            None => None,
        };
        let lenders = need.hands;
        let one = RoomMatch { need: need.clone(), kind, offers, lenders, registry, avoided };
        if one.is_met_here() || one.registry > 0 {
            found.push(one);
        }
    }
    found.sort_by_key(|one| (!one.is_met_here(), one.need.id));
    Ok(found)
}

async fn kind(tx: &mut Tx, note: &NoteStory) -> Result<Option<Slug>> {
    Ok(match sorted(tx, "", &note.text.text).await? {
        Sorted::Kind(kind) => Some(kind),
        _ => None,
    })
}

/// The usual price of as many as are looked for and offered, whichever are fewer.
fn avoided(kind: &Slug, need: &NoteStory, offers: &[NoteStory]) -> Result<Option<Cents>> {
    let reader = Recogniser::embedded().map_err(Error::internal)?;
    let known = reader.kinds().iter().find(|known| known.slug == kind.as_str());
    let Some(price) = known.and_then(|known| known.typical_price_cents) else { return Ok(None) };
    let offered: u32 = offers.iter().map(|offer| offer.quantity.unwrap_or(1)).sum();
    let lent = u32::try_from(need.hands).unwrap_or(0);
    let met = need.quantity.unwrap_or(1).min(offered.saturating_add(lent));
    let price = Cents(i64::try_from(price).unwrap_or(0));
    Ok(price.checked_mul(met).filter(|saved| *saved > Cents::ZERO))
}
