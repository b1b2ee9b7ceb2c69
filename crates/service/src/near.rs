//! Proposals that lie near one that is being written, and a letter to those who carry one.

use crate::{
    Result, Services,
    account::{Letter, required},
    mail::Post,
    process::ProcessView,
    proposal::ProposalForm,
    standing::{Opened, bearers, opened_to, record},
};
use chrono::TimeDelta;
use domain::{
    Refusal,
    account::{Account, Caller},
    id::ProposalId,
    locale::Locale,
    permit::Action,
    place::District,
    proposal::{Content, Proposal, Sketch, nearest},
    refusal::Fields,
    text::Slug,
};
use serde_json::json;

/// How many letters to bearers one person writes in an hour at most.
const LETTERS_PER_HOUR: u64 = 10;
/// Longest letter to bearers, in characters.
const LONGEST_LETTER: usize = 1_000;

/// What a proposal says, as it is compared.
fn sketch(content: &Content) -> Sketch {
    let texts = [Some(&content.summary), Some(&content.place), content.description.as_ref()];
    let texts = texts.into_iter().flatten().map(|text| text.text.as_str());
    Sketch::of(&content.title.text, texts, content.commune.as_ref())
}

/// The public proposals of a process that lie near what somebody is writing.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn of_form(
    services: &Services,
    view: &ProcessView,
    form: &ProposalForm,
    own: Option<ProposalId>,
) -> Result<Vec<Proposal>> {
    let districts = crate::district::all(services).await?;
    let stands = District::chosen(form.commune.trim(), &districts);
    let commune = stands.ok().map(|(commune, _)| commune);
    // Whichever language it is written in: the fields of the others are empty.
    let title = form.title.join(" ");
    let texts = [&form.summary, &form.place, &form.description];
    let texts = texts.into_iter().flat_map(|text| text.iter().map(String::as_str));
    among(services, view, &Sketch::of(&title, texts, commune.as_ref()), own).await
}

/// The public proposals of a process that lie near one of its proposals.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn of_proposal(
    services: &Services,
    view: &ProcessView,
    proposal: &Proposal,
) -> Result<Vec<Proposal>> {
    among(services, view, &sketch(&proposal.content), Some(proposal.id)).await
}

async fn among(
    services: &Services,
    view: &ProcessView,
    sketch_of: &Sketch,
    own: Option<ProposalId>,
) -> Result<Vec<Proposal>> {
    let mut tx = services.store.read().await?;
    let mut proposals = store::proposal::of_process(&mut tx, view.process.id).await?;
    proposals.retain(|proposal| {
        let read = proposal.stage.is_public() && proposal.taken_down.is_none();
        read && Some(proposal.id) != own
    });
    let sketches: Vec<Sketch> = proposals.iter().map(|it| sketch(&it.content)).collect();
    let mut near = Vec::new();
    for place in nearest(sketch_of, &sketches) {
        near.push(proposals[place].clone());
    }
    Ok(near)
}

/// Writes to those who carry a proposal, who are told the address of whoever writes: they answer,
/// or invite them.
///
/// # Errors
/// [`crate::Error::SignInNeeded`], [`crate::Error::NotFound`], [`Refusal::NotInThisPhase`],
/// [`Refusal::TooManyRequests`], or [`crate::Error::Fields`] about `words`.
pub async fn write_to_bearers(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    words: &str,
    write: &(dyn Fn(Locale, &Proposal, &Account, &str) -> Letter + Sync),
) -> Result<Proposal> {
    let Opened { account, mut tx, proposal, .. } =
        opened_to(services, caller, process, slug, |_| Action::Comment).await?;
    let mut fields = Fields::default();
    let words = fields.check("words", required(words, |text| Ok(text.to_owned())));
    if words.as_ref().is_some_and(|text| text.chars().count() > LONGEST_LETTER) {
        fields.refuse("words", Refusal::TooLong { limit: LONGEST_LETTER });
    }
    let Some(words) = words.filter(|_| fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    let now = services.now();
    let hour = now - TimeDelta::hours(1);
    if store::lineage::contacts_since(&mut tx, account.id, hour).await? >= LETTERS_PER_HOUR {
        return Err(Refusal::TooManyRequests { seconds: 3_600 }.into());
    }
    store::lineage::note_contact(&mut tx, proposal.id, account.id, now).await?;
    let mut people = bearers(&mut tx, &proposal).await?;
    people.remove(&account.id);
    let letter = |locale| write(locale, &proposal, &account, &words);
    Post::new(services).to_each(&mut tx, &people, &letter).await?;
    record(services, &mut tx, &account, &proposal, "bearers.written-to", json!({})).await?;
    tx.commit().await?;
    Ok(proposal)
}
