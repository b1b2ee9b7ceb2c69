//! What changed from one version to the next, in words.

use super::{day, word};
use domain::{delivery::Change, envelope::Money, locale::Locale, money::Cents};

/// The sentence of a change.
#[must_use]
pub fn sentence(change: &Change, like: Money, l: Locale) -> String {
    let show = |cents: Cents| cents.show(like.currency, l);
    let known =
        |cents: Option<Cents>| cents.map_or_else(|| tr!(l, "delivery-change-unknown"), show);
    match change {
        Change::Status { from: None, to } => tr!(l, "delivery-change-begun", to = word(*to, l)),
        Change::Status { from: Some(from), to } => {
            tr!(l, "delivery-change-status", from = word(*from, l), to = word(*to, l))
        }
        Change::Amount { line, from, to } => tr!(
            l,
            "delivery-change-amount",
            line = tr!(l, &format!("delivery-line-{}", line.code())),
            from = show(*from),
            to = show(*to)
        ),
        Change::Cost { from, to } => {
            tr!(l, "delivery-change-cost", from = known(*from), to = known(*to))
        }
        Change::Planned(label, planned) => {
            tr!(l, "delivery-change-planned", label = label.get(l), day = day(*planned, l))
        }
        Change::Reached(label, done) => {
            tr!(l, "delivery-change-reached", label = label.get(l), day = day(*done, l))
        }
        Change::Moved(label, from, to) => tr!(
            l,
            "delivery-change-moved",
            label = label.get(l),
            from = day(*from, l),
            to = day(*to, l)
        ),
        Change::Dropped(label) => tr!(l, "delivery-change-dropped", label = label.get(l)),
        Change::PhotoAdded(moment) => {
            tr!(l, &format!("delivery-change-photo-added-{}", moment.code()))
        }
        Change::PhotoRemoved(moment) => {
            tr!(l, &format!("delivery-change-photo-removed-{}", moment.code()))
        }
    }
}
