//! A proposal's form, checked whole. Whatever is not written yet is left out; whatever is written
//! wrongly is named.

use crate::{
    Error, Result, Services,
    account::required,
    actor::ActorForm,
    cost_words::Understood,
    process::ProcessView,
    project::{AuthoredForm, CostLineForm},
    project_form::{authored, cost_lines},
    proposal::ProposalForm,
};
use domain::{
    Field, Refusal,
    account::Account,
    actor::{Actor, ActorType},
    id::ActorId,
    locale::Locale,
    money::Cents,
    place::District,
    proposal::{Adjust, Content},
    refusal::Fields,
    text::{Slug, limit},
};
use store::Tx;

fn is_blank(text: &AuthoredForm) -> bool {
    text.iter().all(|text| text.trim().is_empty())
}

/// Reads what a proposal says, its cost lines as they were understood.
///
/// # Errors
/// [`Error::Fields`].
pub(crate) fn content(
    form: &ProposalForm,
    understood: &Understood,
    view: &ProcessView,
    districts: &[District],
) -> Result<Content> {
    understood.finish(checked(form, &understood.lines, view, districts))
}

fn checked(
    form: &ProposalForm,
    lines: &[CostLineForm],
    view: &ProcessView,
    districts: &[District],
) -> Result<Content> {
    let mut fields = Fields::default();
    let original = form.original.parse::<Locale>().ok();
    let title = authored(&mut fields, "title", original, &form.title, limit::TITLE);
    let place = authored(&mut fields, "place", original, &form.place, limit::TITLE);
    let summary = authored(&mut fields, "summary", original, &form.summary, limit::SUMMARY);
    let description = if is_blank(&form.description) {
        None
    } else {
        authored(&mut fields, "description", original, &form.description, limit::BODY)
    };
    let stands = match form.commune.trim() {
        "" => None,
        text => fields.check("commune", District::chosen(text, districts)),
    };
    let (commune, district) = match stands {
        Some((commune, district)) => (Some(commune), district),
        None => (None, None),
    };
    let point = match form.point.trim() {
        "" => None,
        text => fields.check("point", text.parse()),
    };
    let theme = match form.theme.trim() {
        "" => None,
        text => fields.check("theme", text.parse()),
    };
    let envelope = match form.envelope.trim() {
        "" => None,
        text => fields.check("envelope", envelope(text, view)),
    };
    let cost_lines = cost_lines(&mut fields, original, lines);
    match (title, summary, place) {
        (Some(title), Some(summary), Some(place)) if fields.is_empty() => {
            let mut content = Content {
                title,
                summary,
                place,
                commune,
                district,
                point,
                description,
                theme,
                envelope,
                cost_lines,
                adjust: None,
            };
            let total = content.total();
            let total =
                total.map_err(|refusal| Error::Fields(vec![Field::new("form", refusal)]))?;
            content.adjust = adjust(form, total)?;
            Ok(content)
        }
        _ => Err(fields.into_refused().into()),
    }
}

/// How far the cost can be lowered; nothing when nothing was said.
fn adjust(form: &ProposalForm, total: Cents) -> Result<Option<Adjust>> {
    if form.least.trim().is_empty() && form.step.trim().is_empty() {
        return Ok(None);
    }
    let mut fields = Fields::default();
    let least = fields.check("least", required(&form.least, Cents::parse));
    let step = fields.check("step", required(&form.step, Cents::parse));
    match (least, step) {
        (Some(least), Some(step)) => Ok(Some(Adjust::new(least, step, total)?)),
        _ => Err(fields.into_refused().into()),
    }
}

fn envelope(
    text: &str,
    view: &ProcessView,
) -> std::result::Result<domain::id::EnvelopeId, Refusal> {
    let slug = Slug::parse(text).map_err(|_| Refusal::UnknownChoice)?;
    view.envelope(&slug).map(|target| target.envelope.id).map_err(|_| Refusal::UnknownChoice)
}

/// In whose name somebody speaks, as a form sends it.
pub(crate) struct Speaker<'a> {
    /// The id of an actor that the person acts for, or `self`.
    pub id: &'a str,
    /// For `self`: the name under which others read it.
    pub name: &'a str,
}

/// Reads in whose name a proposal is made.
///
/// # Errors
/// [`Error::Fields`] about `bearer` and `bearer_name`.
pub(crate) async fn bearer(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    form: &ProposalForm,
) -> Result<Actor> {
    let said = Speaker { id: &form.bearer, name: &form.bearer_name };
    speaker(services, tx, account, &said, ["bearer", "bearer_name"]).await
}

/// Reads in whose name somebody speaks: an actor that the person acts for, or the person as an
/// inhabitant under a name of their own. The names are those of the two fields.
///
/// # Errors
/// [`Error::Fields`] about the two fields.
pub(crate) async fn speaker(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    said: &Speaker<'_>,
    names: [&str; 2],
) -> Result<Actor> {
    let own = store::actor::memberships(tx, account.id).await?;
    let refuse = |name: &str, refusal| Err(Error::Fields(vec![Field::new(name, refusal)]));
    match said.id.trim() {
        "self" => {
            let name = match required(said.name, |text| Ok(text.to_owned())) {
                Ok(name) => name,
                Err(refusal) => return refuse(names[1], refusal),
            };
            // Under a name they go by already they are the same inhabitant as before.
            let known = own
                .iter()
                .find(|(actor, _)| actor.kind == ActorType::Inhabitants && actor.name == name);
            if let Some((actor, _)) = known {
                return Ok(actor.clone());
            }
            let form = ActorForm {
                name: name.clone(),
                kind: ActorType::Inhabitants.code().to_owned(),
                member_name: name,
                ..ActorForm::default()
            };
            match crate::actor::create_within(services, tx, account, &form).await {
                Ok(profile) => Ok(profile.actor),
                Err(Error::Fields(refused)) => {
                    let refusal = refused.into_iter().next().map(|field| field.refusal);
                    refuse(names[1], refusal.unwrap_or(Refusal::Required))
                }
                Err(other) => Err(other),
            }
        }
        "" => refuse(names[0], Refusal::UnknownChoice),
        id => {
            let id = id.parse::<ActorId>().ok();
            match own.into_iter().find(|(actor, _)| Some(actor.id) == id) {
                Some((actor, _)) => Ok(actor),
                None => refuse(names[0], Refusal::UnknownChoice),
            }
        }
    }
}
