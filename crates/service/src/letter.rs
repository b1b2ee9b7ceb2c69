//! What an administration writes in every letter to a bearer, and in every deliberation.

use crate::{
    Error, Result, Services,
    administration::localized,
    process::{administered, staff_view},
    revision,
};
use domain::{
    account::Caller,
    id::EnvelopeId,
    letter::LetterTexts,
    refusal::Fields,
    text::{Localized, Slug, limit},
};
use serde_json::json;

/// The texts of an envelope, once somebody wrote them.
///
/// # Errors
/// [`Error::Forbidden`] or [`Error::NotFound`].
pub async fn texts(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
) -> Result<Option<LetterTexts>> {
    let view = staff_view(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let mut tx = services.store.read().await?;
    Ok(store::letter_text::of_envelope(&mut tx, target.envelope.id).await?)
}

/// How, where and until when a decision about an envelope can be appealed, once somebody wrote it.
/// Everyone may read that.
///
/// # Errors
/// [`Error::Internal`].
pub async fn appeal(services: &Services, envelope: EnvelopeId) -> Result<Option<Localized>> {
    let mut tx = services.store.read().await?;
    let texts = store::letter_text::of_envelope(&mut tx, envelope).await?;
    Ok(texts.map(|texts| texts.appeal))
}

/// The texts of an envelope as a form sends them, each in French, Dutch and English.
#[derive(Debug, Clone, Default)]
pub struct LettersForm {
    /// The reasons in law.
    pub legal_basis: [String; 3],
    /// How, where and until when one can appeal.
    pub appeal: [String; 3],
    /// The revision over which they were typed, as [`crate::revision::of_letters`] names it; empty
    /// where nothing stood before.
    pub revision: String,
}

/// Keeps the texts of an envelope.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Conflict`] when a colleague saved others since the form was drawn,
/// or [`Error::Fields`] about `legal_basis` and `appeal`.
pub async fn save(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &LettersForm,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let mut fields = Fields::default();
    let legal_basis = localized(&mut fields, "legal_basis", &form.legal_basis, limit::BODY);
    let appeal = localized(&mut fields, "appeal", &form.appeal, limit::BODY);
    let (Some(legal_basis), Some(appeal)) = (legal_basis, appeal) else {
        return Err(Error::Fields(fields.into_refused()));
    };
    let texts = LetterTexts { legal_basis, appeal };
    let now = services.now();
    let mut tx = services.store.write().await?;
    // Of two who save at once the second waits here, and then reads what the first has saved.
    store::vote::taken(&mut tx, target.vote.id).await?;
    let stands = store::letter_text::of_envelope(&mut tx, target.envelope.id).await?;
    revision::expect(&form.revision, &revision::of_letters(stands.as_ref())?)?;
    store::letter_text::put(&mut tx, target.envelope.id, &texts).await?;
    let facts = json!({ "envelope": target.envelope.slug, "texts": texts });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, view.process.id, now, account, "letters.changed", facts).await?;
    tx.commit().await?;
    Ok(())
}
