//! Translations drafted by a machine, where one is configured: marked as such until a person has
//! read them over.

use crate::{
    Error, Result, Services,
    actor::signed_in,
    standing::{changing, found, permitted, record},
};
use domain::{
    Refusal,
    account::Caller,
    locale::Locale,
    proposal::{Proposal, Refused},
    text::Slug,
};
use serde_json::json;
use std::{future::Future, pin::Pin};

/// What a translator gives back in its own time.
pub type Drafting<'a> =
    Pin<Box<dyn Future<Output = std::result::Result<String, String>> + Send + 'a>>;

/// A service that drafts translations. What it says when it fails is for the operator's eyes.
pub trait Translator: Send + Sync {
    /// Drafts a translation of a text.
    fn draft<'a>(&'a self, text: &'a str, from: Locale, to: Locale) -> Drafting<'a>;
}

/// Drafts what misses in a language, and keeps it as a version that says so.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] where no service is configured,
/// [`Error::Forbidden`], [`Refusal::NotInThisPhase`], [`Refusal::WrongStage`],
/// [`Refused::NoTranslation`] when the service does not answer or the language of the author is not
/// known, or [`Error::Conflict`] when somebody else saved meanwhile.
pub async fn draft(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    to: Locale,
) -> Result<Proposal> {
    let account = signed_in(caller)?.clone();
    let translator = services.translator.clone().ok_or(Error::NotFound)?;
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.read().await?;
    let (mut proposal, held) = found(&mut tx, caller, &view, slug).await?;
    drop(tx);
    permitted(services, &view.process, &proposal, &held, changing(&proposal))?;
    let silent = || Error::from(Refusal::from(Refused::NoTranslation));
    let from = proposal.content.original().filter(|from| *from != to).ok_or_else(silent)?;
    // The service may take its time: nobody else waits for it.
    for text in proposal.content.texts_mut() {
        if text.translation(to).is_some() {
            continue;
        }
        match translator.draft(&text.text, from, to).await {
            Ok(drafted) => *text = text.clone().with_draft(to, &drafted),
            Err(error) => {
                tracing::warn!(%error, "a translation could not be drafted");
                return Err(silent());
            }
        }
    }
    proposal.version += 1;
    proposal.saved_at = services.now();
    let mut tx = services.store.write().await?;
    let (present, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &present, &held, changing(&present))?;
    if !store::proposal::save_version(&mut tx, &proposal, account.id).await? {
        return Err(Error::Conflict);
    }
    let facts = json!({ "to": to });
    record(services, &mut tx, &account, &proposal, "proposal.translated", facts).await?;
    tx.commit().await?;
    Ok(proposal)
}
