//! Supports and comments.

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    actor::signed_in,
    administration::localized,
    mail::Post,
    process::ProcessView,
    proposal_form,
    standing::{Opened, bearers, found, opened_to, permitted, record},
};
use chrono::TimeDelta;
use domain::{
    Field, Refusal,
    account::Caller,
    discussion::{Comment, LONGEST_COMMENT, Stance, Thread, threads},
    id::CommentId,
    locale::Locale,
    permit::{Action, Capacity},
    proposal::Proposal,
    refusal::Fields,
    text::{Authored, Slug},
};
use serde_json::json;

/// How many comments one person writes in an hour at most.
const COMMENTS_PER_HOUR: u64 = 30;

/// A comment as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct CommentForm {
    /// Code of the stance.
    pub stance: String,
    /// The comment that it answers, or empty.
    pub parent: String,
    /// What it says; of the administration in French, Dutch and English, of anybody else in the
    /// first.
    pub body: [String; 3],
    /// The language of whoever writes.
    pub original: Option<Locale>,
    /// In whose name: the id of an actor, `self`, or `administration`.
    pub speaker: String,
    /// For `self`: the name under which others read it.
    pub name: String,
}

/// What is said about a proposal, and what the caller may add.
#[derive(Debug, Clone)]
pub struct Discussion {
    /// The threads, first first.
    pub threads: Vec<Thread>,
    /// How many stand behind it.
    pub supporters: u64,
    /// Whether the caller does.
    pub is_supporter: bool,
    /// Whether the caller may speak for the administration.
    pub is_official: bool,
}

/// What is said about a proposal.
///
/// # Errors
/// [`Error::Internal`].
pub async fn show(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
    proposal: &Proposal,
) -> Result<Discussion> {
    let mut tx = services.store.read().await?;
    let comments = store::discussion::of_proposal(&mut tx, proposal.id).await?;
    let is_supporter = match &caller.account {
        Some(account) => store::discussion::is_supporter(&mut tx, proposal.id, account.id).await?,
        None => false,
    };
    Ok(Discussion {
        threads: threads(comments),
        supporters: store::discussion::supporters(&mut tx, proposal.id).await?,
        is_supporter,
        is_official: caller.conducts(&view.process),
    })
}

/// Stands behind a proposal, or no more.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], or [`Refusal::NotInThisPhase`].
pub async fn support(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    stands: bool,
) -> Result<()> {
    let account = signed_in(caller)?;
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.write().await?;
    let (proposal, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &proposal, &held, Action::Support)?;
    // Who stands behind what is nobody's business: the journal does not say.
    if stands {
        store::discussion::support(&mut tx, proposal.id, account.id).await?;
    } else {
        store::discussion::withdraw_support(&mut tx, proposal.id, account.id).await?;
    }
    tx.commit().await?;
    Ok(())
}

fn body(fields: &mut Fields, form: &CommentForm, official: bool) -> Option<Authored> {
    if official {
        let said = localized(fields, "body", &form.body, LONGEST_COMMENT)?;
        let text = said.get(Locale::Fr).to_owned();
        return Some(
            Authored::plain(Some(Locale::Fr), text)
                .with_translation(Locale::Nl, said.get(Locale::Nl))
                .with_translation(Locale::En, said.written(Locale::En)),
        );
    }
    fields.check("body", Authored::parse(form.original, &form.body[0], LONGEST_COMMENT))
}

/// Says something about a proposal; its bearers are told, and whoever is answered.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Refusal::NotInThisPhase`],
/// [`Refusal::TooManyRequests`], or [`Error::Fields`] about the form.
pub async fn comment(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    form: &CommentForm,
    write: &(dyn Fn(Locale, &Proposal, &Comment) -> Letter + Sync),
) -> Result<Comment> {
    let Opened { account, mut tx, proposal, held, .. } =
        opened_to(services, caller, process, slug, |_| Action::Comment).await?;
    let now = services.now();
    let hour = now - TimeDelta::hours(1);
    if store::discussion::written_since(&mut tx, account.id, hour).await? >= COMMENTS_PER_HOUR {
        return Err(Refusal::TooManyRequests { seconds: 3_600 }.into());
    }
    let mut fields = Fields::default();
    let official = form.speaker == "administration" && held.contains(&Capacity::Administration);
    let stance = fields.check("stance", required(&form.stance, str::parse::<Stance>));
    let body = body(&mut fields, form, official);
    let (Some(stance), Some(body)) = (stance, body) else {
        return Err(fields.into_refused().into());
    };
    let actor = if official {
        None
    } else {
        let speaker = proposal_form::Speaker { id: &form.speaker, name: &form.name };
        Some(
            proposal_form::speaker(services, &mut tx, &account, &speaker, ["speaker", "name"])
                .await?,
        )
    };
    let parent = match form.parent.parse::<CommentId>() {
        Ok(id) => store::discussion::by_id(&mut tx, id).await?,
        Err(_) => None,
    };
    let comment = Comment {
        id: CommentId(services.new_uuid()),
        proposal: proposal.id,
        said_of: None,
        parent: parent.as_ref().map(|parent| parent.id),
        stance,
        author: account.id,
        actor,
        body,
        written_at: now,
        hidden_because: None,
    };
    let fits = match &parent {
        Some(parent) => comment.answers(parent),
        None if stance == Stance::Answer => Err(Refusal::UnknownChoice),
        None => Ok(()),
    };
    fits.map_err(|refusal| Error::Fields(vec![Field::new("form", refusal)]))?;
    store::discussion::insert(&mut tx, &comment).await?;
    let facts = json!({ "comment": comment.id, "stance": stance, "official": official });
    record(services, &mut tx, &account, &proposal, "comment.written", facts).await?;
    let mut people = bearers(&mut tx, &proposal).await?;
    people.extend(parent.map(|parent| parent.author));
    people.remove(&account.id);
    let letter = |locale| write(locale, &proposal, &comment);
    Post::new(services).to_each(&mut tx, &people, &letter).await?;
    tx.commit().await?;
    Ok(comment)
}
