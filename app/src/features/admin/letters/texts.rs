//! The texts that are proposed to an administration that has written none yet.

use crate::{error::AppError, features::results::ledger::Place};
use domain::{
    letter::LetterTexts,
    locale::Locale,
    text::{Localized, limit},
};

/// A place to begin: what binds every administration in Brussels, and gaps in square brackets.
pub(super) fn proposed(place: &Place) -> Result<LetterTexts, AppError> {
    let administration = &place.process.administration;
    // Where a jury proposes to the council, the law that says so comes first.
    let council = place.envelope.way.panel().is_some_and(|panel| panel.to_council);
    let law = Locale::ALL.map(|l| {
        let all = tr!(l, "letter-default-legal-basis");
        if council { format!("{}\n{all}", tr!(l, "letter-default-council")) } else { all }
    });
    let appeal = Locale::ALL.map(|l| {
        let name = administration.name.get(l);
        let contact = administration.contact.to_string();
        tr!(l, "letter-default-appeal", administration = name, contact = contact)
    });
    Ok(LetterTexts { legal_basis: text(&law)?, appeal: text(&appeal)? })
}

fn text([fr, nl, en]: &[String; 3]) -> Result<Localized, AppError> {
    Ok(Localized::parse(fr, nl, en, limit::BODY)?)
}
