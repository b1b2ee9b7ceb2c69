//! What changed from one version of a delivery to the next.

use super::{Delivery, Moment, Status};
use crate::{money::Cents, text::Localized};
use chrono::NaiveDate;

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The status.
    Status {
        /// The one before; none in the first version.
        from: Option<Status>,
        /// The new one.
        to: Status,
    },
    /// An amount.
    Amount {
        /// Which.
        line: Line,
        /// Before.
        from: Cents,
        /// Now.
        to: Cents,
    },
    /// What the whole project really costs.
    Cost {
        /// Before, when it was known.
        from: Option<Cents>,
        /// Now.
        to: Option<Cents>,
    },
    /// A new step.
    Planned(Localized, NaiveDate),
    /// A step that was done.
    Reached(Localized, NaiveDate),
    /// A step that was put off or brought forward.
    Moved(Localized, NaiveDate, NaiveDate),
    /// A step that is not among them any more.
    Dropped(Localized),
    /// A photo was added.
    PhotoAdded(Moment),
    /// A photo was taken away.
    PhotoRemoved(Moment),
}

crate::actor::coded! {
    /// A line of the money.
    Line {
        /// Granted by decision.
        Awarded => "awarded",
        /// Bound by contracts and orders.
        Committed => "committed",
        /// Paid.
        Spent => "spent",
        /// Gone back to the envelope.
        Returned => "returned",
    }
}

/// What changed, in the order of the page.
#[must_use]
pub fn changes(before: Option<&Delivery>, now: &Delivery) -> Vec<Change> {
    let mut changes = Vec::new();
    let from = before.map(Delivery::status);
    if from != Some(now.status()) {
        changes.push(Change::Status { from, to: now.status() });
    }
    for line in Line::ALL {
        let from = before.map_or(Cents::ZERO, |before| before.amount(*line));
        let to = now.amount(*line);
        if from != to {
            changes.push(Change::Amount { line: *line, from, to });
        }
    }
    let from = before.and_then(Delivery::cost);
    if from != now.cost() {
        changes.push(Change::Cost { from, to: now.cost() });
    }
    steps(before, now, &mut changes);
    photos(before, now, &mut changes);
    changes
}

/// Steps are the same when their words are.
fn steps(before: Option<&Delivery>, now: &Delivery, changes: &mut Vec<Change>) {
    let former = before.map(Delivery::milestones).unwrap_or_default();
    for step in now.milestones() {
        let label = || step.label.clone();
        let known = former.iter().find(|known| known.label == step.label);
        match known {
            None => changes.push(Change::Planned(label(), step.planned)),
            Some(known) if known.planned != step.planned => {
                changes.push(Change::Moved(label(), known.planned, step.planned));
            }
            Some(_) => {}
        }
        if let Some(done) = step.done
            && known.and_then(|known| known.done) != Some(done)
        {
            changes.push(Change::Reached(label(), done));
        }
    }
    let gone = former
        .iter()
        .filter(|known| !now.milestones().iter().any(|step| step.label == known.label));
    changes.extend(gone.map(|known| Change::Dropped(known.label.clone())));
}

fn photos(before: Option<&Delivery>, now: &Delivery, changes: &mut Vec<Change>) {
    let former = before.map(Delivery::photos).unwrap_or_default();
    let added = now.photos().iter().filter(|photo| !former.contains(photo));
    changes.extend(added.map(|photo| Change::PhotoAdded(photo.moment)));
    let gone = former.iter().filter(|photo| !now.photos().contains(photo));
    changes.extend(gone.map(|photo| Change::PhotoRemoved(photo.moment)));
}
