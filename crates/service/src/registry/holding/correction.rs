//! What others say is not true of something, and what its lender makes of it.

use super::{HoldForm, changeable, confirmed, form, save};
use crate::{
    Error, Result, Services,
    account::required,
    actor::short,
    registry::{found, record, steward},
    unsigned::{Teller, WAITING},
};
use domain::{
    Refusal as Plain,
    account::Caller,
    id::ResourceId,
    refusal::Fields,
    registry::{Resource, resource::Holding},
    text::limit,
};
use serde_json::json;
use store::registry as rows;
use uuid::Uuid;

/// Proposes a correction; nobody has to sign in for it. Of a place, `answers` are what somebody who
/// knows it answers to what its holder is asked; where they change something no words are needed.
///
/// # Errors
/// [`Error::NotFound`], [`Plain::TooManyRequests`], or [`Error::Fields`] about `correction` and the
/// answers.
pub async fn correct(
    services: &Services,
    teller: Teller<'_>,
    id: ResourceId,
    words: &str,
    answers: Option<&HoldForm>,
) -> Result<()> {
    let author = teller.account().map(|account| account.id);
    let mut tx = services.store.write().await?;
    let resource = found(&mut tx, id).await?;
    let mut fields = Fields::default();
    let place = resource.details.place.as_ref();
    let sent = answers.filter(|_| resource.holding == Holding::Place);
    let read = sent.and_then(|answers| form::place(&mut fields, answers));
    let misread = sent.is_some() && read.is_none();
    let answers = read.filter(|read| Some(read) != place);
    let words = match (misread || answers.is_some(), words.trim()) {
        (true, "") => Some(String::new()),
        _ => fields.check("correction", required(words, |text| short(text, limit::SUMMARY))),
    };
    let open = rows::people::corrections(&mut tx, Some(id)).await?;
    if open.iter().filter(|one| one.author == author).count() >= WAITING {
        fields.refuse("correction", Plain::ToldAlready);
    }
    let Some(words) = words.filter(|_| fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    if teller.is_a_program() {
        return Ok(());
    }
    teller.admit(&services.unsigned)?;
    let correction = rows::people::Correction {
        id: services.new_uuid(),
        resource: resource.id,
        author,
        words,
        answers,
        proposed_at: services.now(),
    };
    rows::people::correct(&mut tx, &correction).await?;
    let facts = json!({ "resource": id, "correction": correction.id });
    record(services, &mut tx, teller.account(), "resource.correction", facts).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a correction up, or not. Taken up, what was answered about a place stands in its record, and
/// the record counts as confirmed now.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] or [`Error::Forbidden`].
pub async fn settle_correction(
    services: &Services,
    caller: &Caller,
    id: ResourceId,
    correction: Uuid,
    taken: bool,
) -> Result<()> {
    let mut tx = services.store.write().await?;
    let (account, mut resource) = changeable(&mut tx, caller, id).await?;
    let open = rows::people::corrections(&mut tx, Some(id)).await?;
    let Some(proposed) = open.into_iter().find(|one| one.id == correction) else {
        return Err(Error::NotFound);
    };
    rows::people::settle(&mut tx, correction, taken, services.now()).await?;
    if taken {
        if let Some(answers) = proposed.answers.filter(|_| resource.holding == Holding::Place) {
            resource.details.place = Some(answers);
        }
        confirmed(services, &mut tx, caller, &mut resource).await?;
    }
    save(services, &mut tx, &account, &mut resource, "resource.correction-settled").await?;
    tx.commit().await?;
    Ok(())
}

/// The open corrections of the whole registry, with what they are about.
///
/// # Errors
/// [`Error::SignInNeeded`] or [`Error::Forbidden`].
pub async fn corrections(
    services: &Services,
    caller: &Caller,
) -> Result<Vec<(rows::people::Correction, Resource)>> {
    steward(caller)?;
    let mut tx = services.store.read().await?;
    let mut pairs = Vec::new();
    for correction in rows::people::corrections(&mut tx, None).await? {
        let resource = found(&mut tx, correction.resource).await?;
        pairs.push((correction, resource));
    }
    Ok(pairs)
}
