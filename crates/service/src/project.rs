//! Projects: the list a citizen reads, and how staff keeps it.

use crate::{
    Error, Result, Services,
    process::{EnvelopeView, ProcessView, administered},
};
use domain::{
    Field, Refusal,
    account::Caller,
    actor::{ActorType, PartnerRole, PledgeKind},
    id::{ActorId, ProjectId},
    locale::Locale,
    money::Cents,
    project::{CostLine, Partner, Pledge, Price, Project, Theme},
    refusal::Fields,
    text::{Authored, Slug, limit},
};
use serde_json::json;
use store::Tx;

/// A text of an inhabitant as a form sends it: French, Dutch, English; one of them is the original.
pub type AuthoredForm = [String; 3];

/// A cost line as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct CostLineForm {
    /// What it is.
    pub label: AuthoredForm,
    /// How many, as typed.
    pub quantity: String,
    /// What one costs, as typed.
    pub unit_price: String,
    /// The year in which it is spent, as typed.
    pub year: String,
    /// Code of the kind of shareable thing, or empty.
    pub kind: String,
}

/// A partner as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct PartnerForm {
    /// Its name.
    pub name: String,
    /// Code of its actor type.
    pub actor_type: String,
    /// Code of its role.
    pub role: String,
    /// Code of what it pledges, or empty.
    pub pledge: String,
    /// The pledged money, as typed.
    pub amount: String,
    /// The pledge in words.
    pub label: AuthoredForm,
}

/// A project as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct ProjectForm {
    /// Public number; the next free one when empty.
    pub number: String,
    /// Name in addresses; made of the title when empty.
    pub slug: String,
    /// Code of the language of the author, or empty for another one.
    pub original: String,
    /// What it is called.
    pub title: AuthoredForm,
    /// A sentence or two.
    pub summary: AuthoredForm,
    /// The whole story, in Markdown.
    pub description: AuthoredForm,
    /// Code of the theme.
    pub theme: String,
    /// Slug of the commune, or empty.
    pub commune: String,
    /// Street or square.
    pub place: AuthoredForm,
    /// Who carries it.
    pub bearer_name: String,
    /// Code of the bearer's actor type.
    pub bearer_type: String,
    /// Cost lines; empty rows are passed over.
    pub cost_lines: Vec<CostLineForm>,
    /// Partners; empty rows are passed over.
    pub partners: Vec<PartnerForm>,
    /// Where on the map.
    pub point: Option<domain::place::Point>,
}

fn authored(
    fields: &mut Fields,
    name: &str,
    original: Option<Locale>,
    texts: &AuthoredForm,
    limit: usize,
) -> Option<Authored> {
    let of = |locale: Locale| match locale {
        Locale::Fr => &texts[0],
        Locale::Nl => &texts[1],
        Locale::En => &texts[2],
    };
    // A text in a fourth language is typed into the first field.
    let text = of(original.unwrap_or(Locale::Fr));
    let mut authored = fields.check(name, Authored::parse(original, text, limit))?;
    if original.is_some() {
        for locale in Locale::ALL {
            if of(locale).chars().count() > limit {
                fields.refuse(name, Refusal::TooLong { limit });
                return None;
            }
            authored = authored.with_translation(locale, of(locale));
        }
    }
    Some(authored)
}

fn number(text: &str, from: u32, to: u32) -> std::result::Result<u32, Refusal> {
    text.trim()
        .parse()
        .ok()
        .filter(|value| (from..=to).contains(value))
        .ok_or(Refusal::NotANumber { from: u64::from(from), to: u64::from(to) })
}

fn cost_lines(
    fields: &mut Fields,
    original: Option<Locale>,
    forms: &[CostLineForm],
) -> Vec<CostLine> {
    let mut lines = Vec::new();
    for (place, form) in forms.iter().enumerate() {
        let blank = form.label.iter().all(|text| text.trim().is_empty())
            && form.unit_price.trim().is_empty();
        if blank {
            continue;
        }
        let name = |part: &str| format!("line_{place}_{part}");
        let label = authored(fields, &name("label"), original, &form.label, limit::TITLE);
        let quantity = fields.check(&name("quantity"), number(&form.quantity, 1, 100_000));
        let price = crate::account::required(&form.unit_price, Cents::parse);
        let unit_price = fields.check(&name("price"), price);
        let year = match form.year.trim() {
            "" => Some(1),
            text => fields.check(&name("year"), number(text, 1, 10)),
        };
        let kind = match form.kind.trim() {
            "" => Some(None),
            text => fields
                .check(&name("kind"), Slug::parse(text).map_err(|_| Refusal::UnknownChoice))
                .map(Some),
        };
        if let (Some(label), Some(quantity), Some(unit_price), Some(year), Some(kind)) =
            (label, quantity, unit_price, year, kind)
        {
            lines.push(CostLine { label, quantity, unit_price, year, kind });
        }
    }
    lines
}

async fn partners(
    services: &Services,
    tx: &mut Tx,
    fields: &mut Fields,
    original: Option<Locale>,
    forms: &[PartnerForm],
) -> Result<Vec<Partner>> {
    let mut partners = Vec::new();
    for (place, form) in forms.iter().enumerate() {
        if form.name.trim().is_empty() {
            continue;
        }
        let name = |part: &str| format!("partner_{place}_{part}");
        let kind: Option<ActorType> = fields.check(&name("type"), form.actor_type.parse());
        let role: Option<PartnerRole> = fields.check(&name("role"), form.role.parse());
        let pledge = match form.pledge.trim() {
            "" => None,
            code => {
                let kind: Option<PledgeKind> = fields.check(&name("pledge"), code.parse());
                let amount = if kind == Some(PledgeKind::Money) {
                    let typed = crate::account::required(&form.amount, Cents::parse);
                    fields.check(&name("amount"), typed)
                } else {
                    None
                };
                let label = authored(fields, &name("label"), original, &form.label, limit::SUMMARY);
                kind.zip(label).map(|(kind, label)| Pledge { kind, amount, label })
            }
        };
        if let (Some(kind), Some(role)) = (kind, role) {
            let id = ActorId(services.new_uuid());
            let actor = store::actor::find_or_create(tx, id, form.name.trim(), kind).await?;
            partners.push(Partner { actor, role, pledge });
        }
    }
    Ok(partners)
}

/// The texts of a project, checked.
struct Texts {
    title: Authored,
    summary: Authored,
    description: Authored,
    place: Option<Authored>,
}

fn texts(fields: &mut Fields, original: Option<Locale>, form: &ProjectForm) -> Option<Texts> {
    let title = authored(fields, "title", original, &form.title, limit::TITLE);
    let summary = authored(fields, "summary", original, &form.summary, limit::SUMMARY);
    let description = authored(fields, "description", original, &form.description, limit::BODY);
    let place = if form.place.iter().all(|text| text.trim().is_empty()) {
        None
    } else {
        authored(fields, "place", original, &form.place, limit::TITLE)
    };
    Some(Texts { title: title?, summary: summary?, description: description?, place })
}

/// What a project is and where it stands, checked.
struct Facts {
    theme: Theme,
    commune: Option<Slug>,
    bearer: ActorType,
}

fn facts(fields: &mut Fields, view: &EnvelopeView, form: &ProjectForm) -> Option<Facts> {
    let theme = fields.check("theme", crate::account::required(&form.theme, str::parse));
    let commune = match form.commune.trim() {
        "" => Some(None),
        text => {
            fields.check("commune", Slug::parse(text).map_err(|_| Refusal::UnknownChoice)).map(Some)
        }
    };
    let bearer: Option<ActorType> =
        fields.check("bearer_type", crate::account::required(&form.bearer_type, str::parse));
    if let Some(kind) = bearer {
        let bearers = &view.envelope.bearers;
        if !bearers.is_empty() && !bearers.contains(&kind) {
            fields.refuse("bearer_type", Refusal::UnknownChoice);
        }
    }
    if form.bearer_name.trim().is_empty() {
        fields.refuse("bearer_name", Refusal::Required);
    }
    Some(Facts { theme: theme?, commune: commune?, bearer: bearer? })
}

/// Checks a project within a writing transaction, because its actors are made there.
pub(crate) async fn checked(
    services: &Services,
    tx: &mut Tx,
    view: &EnvelopeView,
    form: &ProjectForm,
    present: Option<&Project>,
    number: String,
) -> Result<Project> {
    let mut fields = Fields::default();
    let original = match form.original.trim() {
        "" => None,
        code => {
            fields.check("original", code.parse::<Locale>().map_err(|_| Refusal::UnknownChoice))
        }
    };
    let texts = texts(&mut fields, original, form);
    let facts = facts(&mut fields, view, form);
    let slug = match (present, form.slug.trim()) {
        (Some(present), _) => Some(present.slug.clone()),
        (None, "") => texts.as_ref().map(|texts| Slug::from_name(&texts.title.text)),
        (None, text) => fields.check("slug", Slug::parse(text)),
    };
    let cost_lines = cost_lines(&mut fields, original, &form.cost_lines);
    let partners = partners(services, tx, &mut fields, original, &form.partners).await?;
    let price = if fields.is_empty() {
        fields.check("cost", Price::of(&cost_lines, &partners))
    } else {
        None
    };
    let (Some(texts), Some(facts), Some(slug), Some(price)) = (texts, facts, slug, price) else {
        return Err(fields.into_refused().into());
    };
    let id = ActorId(services.new_uuid());
    let name = form.bearer_name.trim();
    let bearer = store::actor::find_or_create(tx, id, name, facts.bearer).await?;
    Ok(Project {
        id: present.map_or_else(|| ProjectId(services.new_uuid()), |project| project.id),
        envelope: view.envelope.id,
        number,
        slug,
        title: texts.title,
        summary: texts.summary,
        description: texts.description,
        theme: facts.theme,
        commune: facts.commune,
        place: texts.place,
        point: form.point.or(present.and_then(|project| project.point)),
        bearer,
        partners,
        cost_lines,
        price,
    })
}

/// Words what the database refuses about a project as refusals of its fields.
pub(crate) fn project_refused(error: store::Error) -> Error {
    match error {
        store::Error::Conflict => Error::Fields(vec![Field::new("number", Refusal::SlugTaken)]),
        store::Error::Reference => Error::Fields(vec![Field::new("form", Refusal::UnknownChoice)]),
        other => other.into(),
    }
}

/// Inserts a project under a free slug, within a transaction.
pub(crate) async fn insert(tx: &mut Tx, view: &ProcessView, project: &mut Project) -> Result<()> {
    let wished = project.slug.clone();
    for number in 2..200 {
        if store::project::by_slug(tx, view.process.id, &project.slug).await?.is_none() {
            break;
        }
        project.slug = wished.numbered(number);
    }
    store::project::insert(tx, view.process.id, project).await.map_err(project_refused)
}

/// Adds a project to an envelope, until its vote opens.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::RulesFrozen`], or [`Error::Fields`] about the form.
pub async fn create(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &ProjectForm,
) -> Result<Project> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    let mut tx = services.store.write().await?;
    crate::envelope::refuse_frozen(&mut tx, target.vote.id).await?;
    let number = match form.number.trim() {
        "" => next_number(&store::project::of_envelope(&mut tx, target.envelope.id).await?),
        typed => typed.to_owned(),
    };
    check_number(&number)?;
    let mut project = checked(services, &mut tx, target, form, None, number).await?;
    insert(&mut tx, &view, &mut project).await?;
    let facts = json!({ "number": project.number, "asked_cents": project.price.asked });
    let account = caller.account.as_ref().map(|account| account.id);
    let now = services.now();
    store::event::append(&mut tx, view.process.id, now, account, "project.created", facts).await?;
    tx.commit().await?;
    Ok(project)
}

/// Numbers stand in files and on paper: short, without separators.
pub(crate) fn check_number(number: &str) -> Result<()> {
    let fits = (1..=20).contains(&number.len())
        && number.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_' || b == b'.');
    if fits { Ok(()) } else { Err(Error::Fields(vec![Field::new("number", Refusal::NotASlug)])) }
}

fn next_number(projects: &[Project]) -> String {
    let largest = projects.iter().filter_map(|project| project.number.parse::<u32>().ok()).max();
    (largest.unwrap_or(0) + 1).to_string()
}

/// Changes a project, until the vote opens; `revision` is the one the form was filled from.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::Conflict`] when somebody else changed it,
/// [`Refusal::RulesFrozen`], or [`Error::Fields`] about the form.
pub async fn update(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    revision: i64,
    form: &ProjectForm,
) -> Result<Project> {
    let view = administered(services, caller, process).await?;
    let mut tx = services.store.write().await?;
    let present =
        store::project::by_slug(&mut tx, view.process.id, slug).await?.ok_or(Error::NotFound)?;
    let target = envelope_of(&view, &present)?;
    crate::envelope::refuse_frozen(&mut tx, target.vote.id).await?;
    let number = present.number.clone();
    let project = checked(services, &mut tx, target, form, Some(&present), number).await?;
    if !store::project::update(&mut tx, &project, revision).await.map_err(project_refused)? {
        return Err(Error::Conflict);
    }
    let facts = json!({ "number": project.number, "asked_cents": project.price.asked });
    let account = caller.account.as_ref().map(|account| account.id);
    let now = services.now();
    store::event::append(&mut tx, view.process.id, now, account, "project.changed", facts).await?;
    tx.commit().await?;
    Ok(project)
}

/// Takes a project out, until the vote opens.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`] or [`Refusal::RulesFrozen`].
pub async fn remove(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let mut tx = services.store.write().await?;
    let project =
        store::project::by_slug(&mut tx, view.process.id, slug).await?.ok_or(Error::NotFound)?;
    crate::envelope::refuse_frozen(&mut tx, envelope_of(&view, &project)?.vote.id).await?;
    store::project::delete(&mut tx, project.id).await?;
    let facts = json!({ "number": project.number });
    let account = caller.account.as_ref().map(|account| account.id);
    let now = services.now();
    store::event::append(&mut tx, view.process.id, now, account, "project.removed", facts).await?;
    tx.commit().await?;
    Ok(())
}

fn envelope_of<'a>(view: &'a ProcessView, project: &Project) -> Result<&'a EnvelopeView> {
    view.envelopes
        .iter()
        .find(|candidate| candidate.envelope.id == project.envelope)
        .ok_or(Error::NotFound)
}

/// The projects of an envelope, by number.
///
/// # Errors
/// [`Error::Internal`].
pub async fn list(services: &Services, envelope: &EnvelopeView) -> Result<Vec<Project>> {
    let mut tx = services.store.read().await?;
    Ok(store::project::of_envelope(&mut tx, envelope.envelope.id).await?)
}

/// A project of a process, with the revision that a form must send back.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(services: &Services, view: &ProcessView, slug: &Slug) -> Result<(Project, i64)> {
    let mut tx = services.store.read().await?;
    let project =
        store::project::by_slug(&mut tx, view.process.id, slug).await?.ok_or(Error::NotFound)?;
    let revision = store::project::revision(&mut tx, project.id).await?.ok_or(Error::NotFound)?;
    Ok((project, revision))
}
