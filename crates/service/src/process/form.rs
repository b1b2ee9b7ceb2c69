//! A process as its administration describes it: its texts, its dates, and whether citizens see it.

use super::{ProcessView, administered, taken};
use crate::{
    Error, Result, Services,
    administration::{localized, slug_taken},
    phases::PhaseWordsForm,
    revision,
};
use domain::{
    Field, Refusal,
    account::Caller,
    deciding::Way,
    id::{EnvelopeId, ProcessId},
    process::{Administration, Phase, PhaseKind, Process, Timeline, Visibility},
    refusal::Fields,
    session::{self, VotesIn},
    text::{Slug, limit},
};
use serde_json::json;
use std::num::NonZeroU32;
use store::Tx;

/// A process as a form sends it. Dates are moments already: the form knows the local time.
#[derive(Debug, Clone, Default)]
pub struct ProcessForm {
    /// The name in addresses; made of the French name when empty.
    pub slug: String,
    /// Name: French, Dutch, English.
    pub name: [String; 3],
    /// A sentence or two.
    pub summary: [String; 3],
    /// The whole story, in Markdown.
    pub about: [String; 3],
    /// The phases that were filled in.
    pub phases: Vec<Phase>,
    /// What it says of its phases; empty rows are passed over.
    pub wording: Vec<PhaseWordsForm>,
    /// Whether citizens see it.
    pub published: bool,
    /// How many have to stand behind a proposal before its valuation, as typed; empty where that is
    /// not asked.
    pub support_threshold: String,
    /// Code of in how many envelopes one voter votes; several when empty.
    pub votes_in: String,
    /// What was refused before it came here, such as a date that is none.
    pub refused: Vec<Field>,
    /// The process whose envelopes and rules a new one begins with.
    pub copied_from: Option<Slug>,
    /// The revision over which it was typed, as [`crate::revision::of_process`] names it; empty where
    /// nothing stood before.
    pub revision: String,
}

/// The most people that a process may ask for behind a proposal.
const MOST_SUPPORTS: u32 = 100_000;

fn threshold(text: &str) -> std::result::Result<NonZeroU32, Refusal> {
    let number = text.parse::<NonZeroU32>().ok().filter(|number| number.get() <= MOST_SUPPORTS);
    number.ok_or(Refusal::NotANumber { from: 1, to: u64::from(MOST_SUPPORTS) })
}

fn checked(form: &ProcessForm, id: ProcessId, administration: &Administration) -> Result<Process> {
    let mut fields = Fields::default();
    let name = localized(&mut fields, "name", &form.name, limit::TITLE);
    let summary = localized(&mut fields, "summary", &form.summary, limit::SUMMARY);
    let about = localized(&mut fields, "about", &form.about, limit::BODY);
    let slug = if form.slug.trim().is_empty() {
        Some(Slug::from_name(&form.name[0]))
    } else {
        fields.check("slug", Slug::parse(&form.slug))
    };
    let support_threshold = match form.support_threshold.trim() {
        "" => None,
        text => fields.check("support_threshold", threshold(text)),
    };
    let votes_in = match form.votes_in.trim() {
        "" => VotesIn::Several,
        code => fields.check("votes_in", code.parse()).unwrap_or(VotesIn::Several),
    };
    let mut refused = form.refused.clone();
    let timeline = match Timeline::new(form.phases.clone()) {
        Ok(timeline) => Some(timeline),
        Err(phases) => {
            // A phase whose date could not be read is not also missing.
            refused.extend(phases.into_iter().filter(|field| {
                !form.refused.iter().any(|known| known.name.starts_with(&field.name))
            }));
            None
        }
    };
    let wording = crate::phases::wording(&mut fields, &form.wording);
    refused.extend(fields.into_refused());
    match (slug, name, summary, about, timeline) {
        (Some(slug), Some(name), Some(summary), Some(about), Some(timeline))
            if refused.is_empty() =>
        {
            Ok(Process {
                id,
                administration: administration.id,
                co_owners: Vec::new(),
                slug,
                name,
                summary,
                about,
                timeline,
                wording,
                extensions: Vec::new(),
                visibility: if form.published { Visibility::Published } else { Visibility::Draft },
                support_threshold,
                votes_in,
            })
        }
        _ => Err(refused.into()),
    }
}

/// Creates a process, with the envelopes, rules, grid and letters of another one of the
/// administration if the form names it. Projects, votes and ballots are never copied, nor are
/// co-owners, who have to accept again.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`] for another process that is not there, or
/// [`Error::Fields`] about the form.
pub async fn create(
    services: &Services,
    caller: &Caller,
    administration: &Administration,
    form: &ProcessForm,
) -> Result<Process> {
    if !caller.administers(administration.id) {
        return Err(Error::Forbidden);
    }
    let process = checked(form, ProcessId(services.new_uuid()), administration)?;
    let model = match &form.copied_from {
        Some(slug) => Some(administered(services, caller, slug).await?),
        None => None,
    };
    if let Some(model) = &model {
        // What came in as a past vote is voted on here from now on.
        let rules = model.envelopes.iter().filter(|view| view.way.has_vote());
        let rules = rules.map(|view| &view.envelope.eligibility);
        session::check(process.votes_in, rules)
            .map_err(|why| vec![Field::new("votes_in", why.into())])?;
    }
    let now = services.now();
    let mut tx = services.store.write().await?;
    store::process::insert(&mut tx, &process, now).await.map_err(slug_taken)?;
    let copied_from = model.as_ref().map(|model| &model.process.slug);
    let facts = json!({ "slug": process.slug, "name": process.name, "copied_from": copied_from });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, process.id, now, account, "process.created", facts).await?;
    if let Some(model) = model {
        copy(services, &mut tx, caller, model, &process).await?;
    }
    tx.commit().await?;
    Ok(process)
}

/// Gives a new process what another one was made of: its grid, its envelopes with their rules,
/// their ways to decide and what their letters say.
async fn copy(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    model: ProcessView,
    process: &Process,
) -> Result<()> {
    let now = services.now();
    if let Some((grid, published)) = store::valuation::grid(tx, model.process.id).await? {
        store::valuation::put_grid(tx, process.id, &grid, published, now).await?;
    }
    for view in model.envelopes {
        let texts = store::letter_text::of_envelope(tx, view.envelope.id).await?;
        let mut envelope = view.envelope;
        envelope.id = EnvelopeId(services.new_uuid());
        envelope.process = process.id;
        let rules = view.rules.for_other_projects();
        crate::envelope::insert(services, tx, caller, process, &envelope, &rules).await?;
        if view.way != Way::Vote {
            store::way::put(tx, envelope.id, &view.way, now).await?;
        }
        if let Some(texts) = texts {
            store::letter_text::put(tx, envelope.id, &texts).await?;
        }
    }
    Ok(())
}

/// Changes the texts, the dates and the visibility of a process; its address stays. The dates
/// of votes that have not opened follow; the close of an open vote is moved by extending it.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Conflict`] when a colleague saved another revision since the form
/// was drawn, or [`Error::Fields`] about the form.
pub async fn update(
    services: &Services,
    caller: &Caller,
    slug: &Slug,
    form: &ProcessForm,
) -> Result<Process> {
    let present = administered(services, caller, slug).await?;
    let mut process = checked(form, present.process.id, &present.administration)?;
    process.slug = present.process.slug.clone();
    process.co_owners = present.process.co_owners.clone();
    process.extensions = present.process.extensions.clone();
    let now = services.now();
    let mut tx = services.store.write().await?;
    // Read again here: the clock or a colleague may have opened a vote in between.
    let present = taken(&mut tx, process.id).await?;
    revision::expect(&form.revision, &revision::of_process(&present.process)?)?;
    // A colleague may have given a phase more time since this form was drawn.
    present.process.keeps_its_word(&process.timeline)?;
    let moved =
        present.process.timeline.get(PhaseKind::Voting) != process.timeline.get(PhaseKind::Voting);
    if moved && present.any_frozen() {
        let field = Field::new(PhaseKind::Voting.code(), domain::Refusal::RulesFrozen);
        return Err(Error::Fields(vec![field]));
    }
    let hides = process.visibility == Visibility::Draft
        && present.process.visibility == Visibility::Published;
    if hides && present.has_opened() {
        let field = Field::new("visibility", domain::Refusal::PublicOnceOpened);
        return Err(Error::Fields(vec![field]));
    }
    // What people write is theirs: nobody else takes it out of their sight.
    if hides && store::proposal::any_of_process(&mut tx, process.id).await? {
        let field = Field::new("visibility", domain::Refusal::PublicOnceWrittenIn);
        return Err(Error::Fields(vec![field]));
    }
    if present.process.votes_in != process.votes_in {
        may_vote_in(&mut tx, &present, process.votes_in).await?;
    }
    store::process::update(&mut tx, &process).await?;
    if let Some(voting) = process.timeline.get(PhaseKind::Voting) {
        for mut vote in present.envelopes.into_iter().map(|view| view.vote) {
            if !vote.is_frozen() {
                vote.opens_at = voting.opens_at;
                vote.closes_at = voting.closes_at;
                store::vote::update(&mut tx, &vote).await?;
            }
        }
    }
    let facts = json!({
        "phases": process.timeline,
        "visibility": process.visibility,
        "support_threshold": process.support_threshold,
        "votes_in": process.votes_in,
    });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, process.id, now, account, "process.changed", facts).await?;
    tx.commit().await?;
    Ok(process)
}

/// Checks that in how many envelopes people vote can become something else: while nobody votes, no
/// letter says otherwise, and each voter can be known as one in all envelopes.
async fn may_vote_in(tx: &mut Tx, present: &ProcessView, wished: VotesIn) -> Result<()> {
    let rules = present.voting().map(|view| &view.envelope.eligibility);
    let opened = present.any_frozen() || present.own().any(|view| view.voided.is_some());
    let refused = if opened {
        Some(session::Refused::Stands)
    } else if store::code::any_of_process(tx, present.process.id).await? {
        Some(session::Refused::LettersMade)
    } else {
        session::check(wished, rules).err()
    };
    match refused {
        Some(why) => Err(Error::Fields(vec![Field::new("votes_in", why.into())])),
        None => Ok(()),
    }
}
