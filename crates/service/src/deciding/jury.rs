//! Who sits in a jury, what each keeps away from, and what each gives.

use super::{note, way_form::whole, with_jury};
use crate::{
    Error, Result, Services,
    administration::localized,
    process::{EnvelopeView, staff_view},
};
use domain::{
    Field, Refusal,
    account::Caller,
    deciding::{Juror, JurorKind, Jury, Refused, Sheet},
    permit::Action,
    project::Project,
    refusal::Fields,
    session::in_its_time,
    text::{Slug, limit},
    vote::VoteState,
};
use serde_json::json;
use store::Tx;

/// A juror as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct JurorForm {
    /// Who it is.
    pub name: String,
    /// Code of the capacity.
    pub kind: String,
}

/// A stake as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct ConflictForm {
    /// Number of the juror.
    pub juror: String,
    /// Number of the project.
    pub project: String,
    /// What it is, in public: French, Dutch, English.
    pub reason: [String; 3],
}

/// What a juror gives, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct SheetForm {
    /// Number of the project.
    pub project: String,
    /// Points for each criterion, as typed; all empty when the project is not scored yet.
    pub points: Vec<String>,
}

/// The jury of an envelope, for its staff: names are not public.
///
/// # Errors
/// As [`staff_view`].
pub async fn jury(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
) -> Result<Jury> {
    let view = staff_view(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let mut tx = services.store.read().await?;
    Ok(store::jury::of_vote(&mut tx, target.vote.id).await?)
}

/// The jury as it stands within a writing transaction, before anything was decided.
async fn taken(tx: &mut Tx, target: &EnvelopeView) -> Result<Jury> {
    let vote = store::vote::taken(tx, target.vote.id).await?.ok_or(Error::NotFound)?;
    if matches!(vote.state, VoteState::Counted | VoteState::Published | VoteState::Void) {
        return Err(Refusal::WrongVoteState.into());
    }
    Ok(store::jury::of_vote(tx, vote.id).await?)
}

/// Names a juror, until the jury is seated.
///
/// # Errors
/// [`Error::Forbidden`], [`Refused::JurySeated`], or [`Error::Fields`] about `name` and `kind`.
pub async fn name(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &JurorForm,
) -> Result<Juror> {
    let (view, target) = with_jury(services, caller, process, envelope).await?;
    let mut tx = services.store.write().await?;
    let jury = taken(&mut tx, &target).await?;
    if jury.seated {
        return Err(Refused::JurySeated.into_error());
    }
    let mut fields = Fields::default();
    let full = |text: &str| match text.chars().count() > limit::TITLE {
        true => Err(Refusal::TooLong { limit: limit::TITLE }),
        false => Ok(text.to_owned()),
    };
    let person = fields.check("name", crate::account::required(&form.name, full));
    let kind = fields.check("kind", form.kind.trim().parse::<JurorKind>());
    if jury.jurors.len() >= Jury::MOST {
        fields.refuse("name", Refusal::TooMany { limit: Jury::MOST });
    }
    let number = 1 + jury.jurors.iter().map(|juror| juror.number).max().unwrap_or(0);
    let (Some(person), Some(kind)) = (person, kind) else {
        return Err(fields.into_refused().into());
    };
    let juror = fields.check("kind", Juror::new(number, person, kind));
    let Some(juror) = juror.filter(|_| fields.is_empty()) else {
        return Err(fields.into_refused().into());
    };
    store::jury::add(&mut tx, target.vote.id, &juror).await?;
    // The journal outlives the jury: it knows numbers and capacities, and no names.
    let facts = json!({ "envelope": envelope, "juror": number, "kind": kind });
    note(services, &mut tx, caller, view.process.id, "jury.named", facts).await?;
    tx.commit().await?;
    Ok(juror)
}

/// Lets a juror go, until the jury is seated.
///
/// # Errors
/// [`Error::Forbidden`], [`Refused::JurySeated`], or [`Refused::NoSuchJuror`].
pub async fn dismiss(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    number: u32,
) -> Result<()> {
    let (view, target) = with_jury(services, caller, process, envelope).await?;
    let mut tx = services.store.write().await?;
    if taken(&mut tx, &target).await?.seated {
        return Err(Refused::JurySeated.into_error());
    }
    if !store::jury::remove(&mut tx, target.vote.id, number).await? {
        return Err(Refused::NoSuchJuror.into_error());
    }
    let facts = json!({ "envelope": envelope, "juror": number });
    note(services, &mut tx, caller, view.process.id, "jury.dismissed", facts).await?;
    tx.commit().await?;
    Ok(())
}

/// Seats the jury: its members, its grid and the projects stand from here on.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::TooFewProjects`], and what [`Jury::may_be_seated`] refuses.
pub async fn seat(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
) -> Result<Jury> {
    let (view, target) = with_jury(services, caller, process, envelope).await?;
    let mut tx = services.store.write().await?;
    let jury = taken(&mut tx, &target).await?;
    // From then on nothing comes into the vote any more: not while it still could.
    in_its_time(&view.process.timeline, services.now(), Action::Seat).map_err(Refusal::from)?;
    jury.may_be_seated()?;
    let projects = store::project::of_envelope(&mut tx, target.envelope.id).await?;
    if projects.len() < 2 {
        return Err(Refusal::TooFewProjects.into());
    }
    // Read again here: a colleague may have declared another way in between.
    let way = store::way::of_envelope(&mut tx, target.envelope.id).await?;
    if way.panel().is_none() {
        return Err(Refused::NoJury.into_error());
    }
    store::jury::seat(&mut tx, target.vote.id, services.now()).await?;
    let seats: Vec<_> = jury.jurors.iter().map(|juror| (juror.number, juror.kind)).collect();
    let offer: Vec<_> = projects.iter().map(|p| (&p.number, p.price.asked)).collect();
    let facts = json!({
        "envelope": envelope,
        "jurors": seats,
        "way": way,
        "way_hash": way.hash(),
        "projects": offer,
    });
    note(services, &mut tx, caller, view.process.id, "jury.seated", facts).await?;
    tx.commit().await?;
    Ok(Jury { seated: true, ..jury })
}

fn project<'a>(projects: &'a [Project], number: &str) -> Option<&'a Project> {
    projects.iter().find(|project| project.number == number)
}

/// Declares that a juror has a stake in a project: they do not score it, and what they gave it
/// before is gone. Possible until the decision, for a stake may be seen late.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::WrongVoteState`], or [`Error::Fields`] about the form.
pub async fn keep_away(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &ConflictForm,
) -> Result<()> {
    let (view, target) = with_jury(services, caller, process, envelope).await?;
    let mut tx = services.store.write().await?;
    let jury = taken(&mut tx, &target).await?;
    let projects = store::project::of_envelope(&mut tx, target.envelope.id).await?;
    let mut fields = Fields::default();
    let reason = localized(&mut fields, "conflict_reason", &form.reason, limit::SUMMARY);
    let juror = form.juror.trim().parse::<u32>().ok();
    let juror = juror.filter(|number| jury.jurors.iter().any(|juror| juror.number == *number));
    let juror = fields.check("conflict_juror", juror.ok_or(Refused::NoSuchJuror.into()));
    let number = form.project.trim().to_owned();
    let found = project(&projects, &number).ok_or(Refusal::NoSuchProject { number });
    let found = fields.check("conflict_project", found);
    let (Some(reason), Some(juror), Some(found)) = (reason, juror, found) else {
        return Err(fields.into_refused().into());
    };
    store::jury::declare(&mut tx, target.vote.id, juror, found.id, &reason).await?;
    let facts = json!({
        "envelope": envelope,
        "juror": juror,
        "number": found.number,
        "reason": reason,
    });
    note(services, &mut tx, caller, view.process.id, "jury.conflict", facts).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps what a juror gives: whole sheets only; projects without a figure stay as they were.
///
/// # Errors
/// [`Error::Forbidden`], [`Refused::JuryNotSeated`], [`Refused::NoSuchJuror`], or
/// [`Error::Fields`] under `score_PROJECT_CRITERION`.
pub async fn score(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    juror: u32,
    sheets: &[SheetForm],
) -> Result<usize> {
    let (view, target) = with_jury(services, caller, process, envelope).await?;
    let mut tx = services.store.write().await?;
    let jury = taken(&mut tx, &target).await?;
    let projects = store::project::of_envelope(&mut tx, target.envelope.id).await?;
    let read = read_sheets(&jury, &target, &projects, juror, sheets)?;
    for (project, sheet) in &read {
        store::jury::score(&mut tx, target.vote.id, juror, project.id, &sheet.points).await?;
    }
    if !read.is_empty() {
        let given: Vec<_> = read.iter().map(|(_, sheet)| (&sheet.project, &sheet.points)).collect();
        let facts = json!({ "envelope": envelope, "juror": juror, "given": given });
        note(services, &mut tx, caller, view.process.id, "jury.scored", facts).await?;
    }
    tx.commit().await?;
    Ok(read.len())
}

/// The sheets that were filled in, each checked against the jury and its grid.
fn read_sheets<'a>(
    jury: &Jury,
    target: &EnvelopeView,
    projects: &'a [Project],
    juror: u32,
    forms: &[SheetForm],
) -> Result<Vec<(&'a Project, Sheet)>> {
    let panel = target.way.panel().ok_or_else(|| Refused::NoJury.into_error())?;
    let scale = u64::from(panel.grid.scale());
    let mut fields = Fields::default();
    let mut read = Vec::new();
    for form in forms.iter().filter(|form| form.points.iter().any(|text| !text.trim().is_empty())) {
        let Some(project) = project(projects, &form.project) else { continue };
        let mut points = Vec::new();
        for (place, text) in form.points.iter().enumerate() {
            let name = format!("score_{}_{place}", form.project);
            let given = fields.check(&name, whole(text, (0, scale), None));
            points.extend(given.and_then(|given| u8::try_from(given).ok()));
        }
        if points.len() < form.points.len() {
            continue;
        }
        let sheet = Sheet { juror, project: form.project.clone(), points };
        match jury.check_sheet(&panel.grid, &sheet) {
            Ok(()) => read.push((project, sheet)),
            Err(refusal @ Refusal::Deciding { why: Refused::JurorInConflict { .. } }) => {
                fields.refuse(&format!("score_{}_0", form.project), refusal);
            }
            Err(refusal) => return Err(Error::Fields(vec![Field::new("form", refusal)])),
        }
    }
    if fields.is_empty() { Ok(read) } else { Err(fields.into_refused().into()) }
}

/// A refusal of the domain as an error of a use case.
trait IntoError {
    fn into_error(self) -> Error;
}

impl IntoError for Refused {
    fn into_error(self) -> Error {
        Error::Refused(self.into())
    }
}
