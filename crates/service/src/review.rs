//! What the administration decides about proposals: admissible, returned, in the vote, or not.

use crate::{
    Error, Result, Services,
    account::{Letter, required},
    administration::localized,
    mail::Post,
    process::{EnvelopeView, ProcessView, staff_view},
    proposal::step,
    standing::{bearers, envelope_of, found, permitted, record, supported},
};
use domain::{
    Field, Refusal,
    account::{Account, Caller, Email, Role},
    id::{AccountId, ProjectId},
    locale::Locale,
    permit::Action,
    project::{CostLine, Price, Project, Told, answerable},
    proposal::{Answer, Proposal, Refused, Step, misfits},
    refusal::Fields,
    text::{Authored, Localized, Slug},
    valuation::Feasibility,
};
use serde_json::json;
use store::{Tx, valuation::Dossier};

/// What the administration decides.
#[derive(Debug, Clone)]
pub enum Review {
    /// It is within the rules of the call.
    Admit,
    /// It goes back with questions, in the language of its author.
    Return(String),
    /// It goes into the vote. The label names the one line that stands for the costs when the
    /// valuation came to another sum than its bearers.
    Retain(Localized),
    /// The same, although no administration has confirmed somebody who carries or pays: the reason
    /// stays in the journal.
    RetainUnconfirmed(Localized, String),
    /// It is left out, for a public reason: French, Dutch, English.
    Decline([String; 3]),
    /// An earlier decision is taken back.
    Reconsider,
}

impl Review {
    const fn action(&self) -> Action {
        match self {
            Self::Admit | Self::Return(_) => Action::Review,
            Self::Retain(_) | Self::RetainUnconfirmed(..) => Action::Retain,
            Self::Decline(_) | Self::Reconsider => Action::Decline,
        }
    }
}

/// A proposal as the staff's list shows it.
#[derive(Debug, Clone)]
pub struct DeskProposal {
    /// The proposal.
    pub proposal: Proposal,
    /// The dossier, once there is one.
    pub dossier: Option<Dossier>,
    /// Who works on the dossier.
    pub evaluators: Vec<(AccountId, Email)>,
}

/// Decides about a proposal and writes to its bearers.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`],
/// [`Refusal::WrongStage`], or [`Error::Fields`]: about `questions` or `reason`, and of `envelope`
/// [`Refusal::DoesNotFit`] for each condition that is not met, and of `unconfirmed`
/// [`Refusal::NotConfirmed`].
pub async fn decide(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    review: Review,
    write: &(dyn Fn(Locale, &Proposal) -> Letter + Sync),
) -> Result<Proposal> {
    let view = staff_view(services, caller, process).await?;
    let account = caller.account.clone().ok_or(Error::SignInNeeded)?;
    let mut tx = services.store.write().await?;
    let (mut proposal, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &proposal, &held, review.action())?;
    supported(&mut tx, &view.process, &proposal, review.action()).await?;
    let project = proposal.project;
    match review {
        // What everyone would read has to be there.
        Review::Admit if proposal.taken_down.is_some() => {
            return Err(Refusal::from(Refused::TakenDown).into());
        }
        Review::Admit => {
            step(services, &mut tx, &account, &mut proposal, Step::Admit, None).await?
        }
        Review::Return(questions) => {
            let answer = Some(Answer::Questions(asked(&questions)?));
            step(services, &mut tx, &account, &mut proposal, Step::Return, answer).await?;
        }
        Review::Decline(reason) => {
            let mut fields = Fields::default();
            let reason = localized(&mut fields, "reason", &reason, 1_000);
            let Some(reason) = reason else { return Err(fields.into_refused().into()) };
            let answer = Some(Answer::Reason(reason));
            step(services, &mut tx, &account, &mut proposal, Step::Decline, answer).await?;
        }
        Review::Reconsider => {
            step(services, &mut tx, &account, &mut proposal, Step::Reconsider, None).await?;
            if let Some(project) = project {
                take_out(services, &mut tx, &account, &view, project).await?;
            }
        }
        Review::Retain(label) => {
            vouched(services, &mut tx, &account, &proposal, "").await?;
            retain(services, &mut tx, &account, &view, &mut proposal, &label).await?;
        }
        Review::RetainUnconfirmed(label, reason) => {
            vouched(services, &mut tx, &account, &proposal, &reason).await?;
            retain(services, &mut tx, &account, &view, &mut proposal, &label).await?;
        }
    }
    let people = bearers(&mut tx, &proposal).await?;
    let letter = |locale| write(locale, &proposal);
    Post::new(services).to_each(&mut tx, &people, &letter).await?;
    tx.commit().await?;
    Ok(proposal)
}

/// Questions to bearers as a form sends them in its field `questions`.
pub(crate) fn asked(questions: &str) -> Result<String> {
    let mut fields = Fields::default();
    let questions = fields.check("questions", required(questions, |text| Ok(text.to_owned())));
    if questions.as_ref().is_some_and(|text| text.chars().count() > 2_000) {
        fields.refuse("questions", Refusal::TooLong { limit: 2_000 });
    }
    match questions {
        Some(questions) if fields.is_empty() => Ok(questions),
        _ => Err(fields.into_refused().into()),
    }
}

/// Whether an administration knows who carries it and who lowers its price; otherwise whoever goes
/// on says why, and that stays in the journal.
async fn vouched(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &Proposal,
    reason: &str,
) -> Result<()> {
    let partners = proposal.partners();
    let named = answerable(&proposal.bearer, &partners);
    let ids: Vec<_> = named.iter().map(|actor| actor.id).collect();
    let known = crate::actor::standings_of(tx, ids).await?;
    let missing = crate::actor::unconfirmed(&named, &known);
    if missing.is_empty() {
        return Ok(());
    }
    let refuse = |refusal| Err(Error::Fields(vec![Field::new("unconfirmed", refusal)]));
    match reason.trim() {
        "" => refuse(Refusal::NotConfirmed { names: missing.join(", ") }),
        long if long.chars().count() > 1_000 => refuse(Refusal::TooLong { limit: 1_000 }),
        reason => {
            let facts = json!({ "names": missing, "reason": reason });
            record(services, tx, account, proposal, "proposal.unconfirmed", facts).await
        }
    }
}

/// Brings a proposal into the vote of its envelope, as a project.
async fn retain(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    view: &ProcessView,
    proposal: &mut Proposal,
    label: &Localized,
) -> Result<()> {
    let refuse = |refusal| Error::Fields(vec![Field::new("envelope", refusal)]);
    let target = envelope_of(view, proposal).ok_or_else(|| refuse(Refusal::Required))?;
    crate::envelope::refuse_frozen(tx, target.vote.id).await?;
    let dossier = store::valuation::get(tx, proposal.id).await?;
    let mut valued = proposal.content.clone();
    valued.cost_lines = costs(proposal, dossier.as_ref(), label);
    let partners = proposal.partners();
    // What it could have done with less is settled by now.
    valued.adjust = None;
    let limits = target.rules.limits();
    let found = misfits(&valued, proposal.bearer.kind, &partners, &target.envelope, limits);
    if !found.is_empty() {
        let fields =
            found.into_iter().map(|misfit| Field::new("envelope", Refusal::DoesNotFit { misfit }));
        return Err(Error::Fields(fields.collect()));
    }
    let mut project = project(services, tx, target, proposal, valued.cost_lines).await?;
    crate::project::insert(tx, view, &mut project).await?;
    proposal.project = Some(project.id);
    step(services, tx, account, proposal, Step::Retain, None).await?;
    let facts = json!({
        "number": project.number,
        "asked_cents": project.price.asked,
        "proposal": proposal.slug,
    });
    let (now, by) = (services.now(), Some(account.id));
    Ok(store::event::append(tx, view.process.id, now, by, "project.created", facts).await?)
}

/// The cost lines that go into the vote: those of the bearers, unless the administration came to
/// another sum; then that sum, in one line that says so.
fn costs(proposal: &Proposal, dossier: Option<&Dossier>, label: &Localized) -> Vec<CostLine> {
    let own = proposal.content.cost_lines.clone();
    let Some(valuation) = dossier.map(|dossier| &dossier.valuation) else { return own };
    let settled = valuation.done && valuation.feasibility == Feasibility::Feasible;
    let Some(total) = valuation.total().filter(|_| settled) else { return own };
    if proposal.content.total() == Ok(total) {
        return own;
    }
    let label = Authored::plain(Some(Locale::Fr), label.get(Locale::Fr).to_owned())
        .with_translation(Locale::Nl, label.get(Locale::Nl))
        .with_translation(Locale::En, label.written(Locale::En));
    let (quantity, unit_price, year, told) = (1, total, 1, Told::Plain);
    vec![CostLine { label, quantity, unit_price, year, kind: None, told, quote: None }]
}

async fn project(
    services: &Services,
    tx: &mut Tx,
    target: &EnvelopeView,
    proposal: &Proposal,
    cost_lines: Vec<CostLine>,
) -> Result<Project> {
    let content = &proposal.content;
    let refuse = |name: &str, refusal| Error::Fields(vec![Field::new(name, refusal)]);
    let partners = proposal.partners();
    let price = Price::of(&cost_lines, &partners).map_err(|refusal| refuse("envelope", refusal))?;
    let theme = content.theme.ok_or_else(|| refuse("envelope", Refusal::Required))?;
    let present = store::project::of_envelope(tx, target.envelope.id).await?;
    Ok(Project {
        id: ProjectId(services.new_uuid()),
        envelope: target.envelope.id,
        number: crate::project::next_number(&present),
        slug: proposal.slug.clone(),
        title: content.title.clone(),
        summary: content.summary.clone(),
        description: content.description.clone().unwrap_or_else(|| content.summary.clone()),
        theme,
        commune: content.commune.clone(),
        district: content.district.clone(),
        place: Some(content.place.clone()),
        point: content.point,
        bearer: proposal.bearer.clone(),
        partners,
        cost_lines,
        price,
    })
}

/// Takes the project of a proposal out of the vote, until that opens.
pub(crate) async fn take_out(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    view: &ProcessView,
    project: ProjectId,
) -> Result<()> {
    let Some(project) = store::project::by_id(tx, project).await? else { return Ok(()) };
    let envelope = view
        .envelopes
        .iter()
        .find(|candidate| candidate.envelope.id == project.envelope)
        .ok_or(Error::NotFound)?;
    crate::envelope::refuse_frozen(tx, envelope.vote.id).await?;
    crate::sharing::projects::let_go(services, tx, account, view.process.id, &project).await?;
    store::project::delete(tx, project.id).await?;
    let facts = json!({ "number": project.number });
    let (now, by) = (services.now(), Some(account.id));
    Ok(store::event::append(tx, view.process.id, now, by, "project.removed", facts).await?)
}

/// The proposals of a process that were handed in, for its staff, with who works on each.
///
/// # Errors
/// As [`staff_view`].
pub async fn desk(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
) -> Result<Vec<DeskProposal>> {
    if !caller.is_staff_for(&view.process) {
        return Err(Error::Forbidden);
    }
    let mut tx = services.store.read().await?;
    let assigned = store::valuation::assignments(&mut tx, view.process.id).await?;
    let mut dossiers = store::valuation::of_process(&mut tx, view.process.id).await?;
    let proposals = store::proposal::of_process(&mut tx, view.process.id).await?;
    Ok(proposals
        .into_iter()
        .filter(|proposal| proposal.submitted_at.is_some())
        .map(|proposal| {
            let place = dossiers.iter().position(|(id, _)| *id == proposal.id);
            let own = assigned.iter().filter(|(id, ..)| *id == proposal.id);
            DeskProposal {
                dossier: place.map(|place| dossiers.swap_remove(place).1),
                evaluators: own.map(|(_, id, email)| (*id, email.clone())).collect(),
                proposal,
            }
        })
        .collect())
}

/// Who can be given a dossier: the evaluators and administrators of whoever owns the process.
///
/// # Errors
/// [`Error::Forbidden`].
pub async fn evaluators(
    services: &Services,
    caller: &Caller,
    view: &ProcessView,
) -> Result<Vec<Email>> {
    if !caller.is_staff_for(&view.process) {
        return Err(Error::Forbidden);
    }
    let mut tx = services.store.read().await?;
    let mut staff = Vec::new();
    for owner in view.process.owners() {
        staff.extend(store::account::staff(&mut tx, owner).await?);
    }
    let mut able: Vec<Email> = staff
        .into_iter()
        .filter(|(_, role)| matches!(role, Role::Evaluator | Role::Administrator))
        .map(|(email, _)| email)
        .collect();
    able.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    able.dedup();
    Ok(able)
}
