//! Whether a need and an offer go together: by kind, place and time, and by what their words say of
//! size, power and seats.

use domain::registry::{
    Refusal,
    intent::{Fit, Intent, Measures, fit},
};

/// How a need and an offer go together, their words read for size, power and seats.
pub(crate) fn together(need: &Intent, offer: &Intent) -> std::result::Result<Option<Fit>, Refusal> {
    // Words are read only of what may go together.
    match fit(need, offer, Measures::Any)? {
        Some(_) => fit(need, offer, measures(need, offer)),
        None => Ok(None),
    }
}

/// What the words of two say of size, power and seats. A tenth less is no less: people round.
fn measures(need: &Intent, offer: &Intent) -> Measures {
    let said = |intent: &Intent| {
        let kinds = kinds::recognise(&intent.what.text);
        let own = kinds
            .into_iter()
            .find(|found| intent.kind.as_ref().is_some_and(|kind| kind.as_str() == found.slug));
        own.map(|found| found.attributes).unwrap_or_default()
    };
    let (wanted, there) = (said(need), said(offer));
    let mut unsaid = false;
    for (attribute, least) in &wanted {
        match there.get(attribute) {
            None => unsaid = true,
            Some(has) if u64::from(*has) * 10 < u64::from(*least) * 9 => return Measures::Less,
            Some(_) => {}
        }
    }
    match (wanted.is_empty(), unsaid) {
        (true, _) => Measures::Any,
        (false, true) => Measures::Unsaid,
        (false, false) => Measures::Fit,
    }
}
