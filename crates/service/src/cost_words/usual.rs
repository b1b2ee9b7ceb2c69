//! What a thing of a kind usually costs.

use domain::{money::Cents, text::Slug};
use kinds::Recogniser;

/// What a thing of a kind costs when bought new, and how long it serves. A rough estimate, for
/// people who write a budget: it decides nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usual {
    /// For one.
    pub price: Cents,
    /// Years of shared use.
    pub years: u32,
}

/// What one of a kind usually costs; nothing for places, skills and kinds that a steward added.
#[must_use]
pub fn usual(kind: &Slug) -> Option<Usual> {
    let known = Recogniser::embedded().ok()?.kinds();
    let known = known.iter().find(|known| known.slug == kind.as_str())?;
    let price = Cents(i64::try_from(known.typical_price_cents?).ok()?);
    Some(Usual { price, years: known.life_years? })
}
