//! What an administration writes in every letter to a bearer of an envelope.

use crate::{Result, Tx};
use domain::{id::EnvelopeId, letter::LetterTexts, text::Localized};
use sqlx::types::Json;

/// Keeps the texts in the place of the ones before.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(tx: &mut Tx, envelope: EnvelopeId, texts: &LetterTexts) -> Result<()> {
    execute!(
        tx,
        "insert into letter_texts (envelope_id, legal_basis, appeal) values ($1, $2, $3)
         on conflict (envelope_id) do update
         set legal_basis = excluded.legal_basis, appeal = excluded.appeal",
        envelope.0,
        Json(&texts.legal_basis),
        Json(&texts.appeal),
    )
    .map(drop)
}

/// The texts, once they were written.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn of_envelope(tx: &mut Tx, envelope: EnvelopeId) -> Result<Option<LetterTexts>> {
    let row = fetch_optional!(
        (Json<Localized>, Json<Localized>),
        tx,
        "select legal_basis, appeal from letter_texts where envelope_id = $1",
        envelope.0,
    )?;
    Ok(row
        .map(|(legal_basis, appeal)| LetterTexts { legal_basis: legal_basis.0, appeal: appeal.0 }))
}
