//! The texts that are proposed to an administration that has written none yet.

use crate::error::AppError;
use domain::{
    letter::LetterTexts,
    locale::Locale,
    process::Administration,
    text::{Localized, limit},
};

/// A place to begin: what binds every administration in Brussels, and gaps in square brackets.
pub(super) fn proposed(administration: &Administration) -> Result<LetterTexts, AppError> {
    let law = Locale::ALL.map(|l| tr!(l, "letter-default-legal-basis"));
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
