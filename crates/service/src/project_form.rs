//! A project's form, checked whole: every field that is wrong is named at once.

use crate::{
    Result, Services,
    cost_words::{NOTHING, Understood},
    process::EnvelopeView,
    project::{AuthoredForm, CostLineForm, PartnerForm, ProjectForm},
};
use domain::{
    Refusal,
    actor::{ActorType, PartnerRole, PledgeKind},
    id::{ActorId, ProjectId},
    locale::Locale,
    money::Cents,
    place::District,
    project::{CostLine, Partner, Pledge, Price, Project, Theme, Told},
    refusal::Fields,
    text::{Authored, Slug, limit},
};
use store::Tx;

pub(crate) fn authored(
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

pub(crate) fn cost_lines(
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
        let told = if form.kind.trim() == NOTHING { Told::Nothing } else { Told::Plain };
        let kind = match form.kind.trim() {
            "" | NOTHING => Some(None),
            text => fields
                .check(&name("kind"), Slug::parse(text).map_err(|_| Refusal::UnknownChoice))
                .map(Some),
        };
        let quote = match form.quote.trim() {
            "" => None,
            text => fields.check(&name("quote"), text.parse()),
        };
        if let (Some(label), Some(quantity), Some(unit_price), Some(year), Some(kind)) =
            (label, quantity, unit_price, year, kind)
        {
            lines.push(CostLine { label, quantity, unit_price, year, kind, told, quote });
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
                // Money speaks for itself; anything else needs a word.
                let silent = kind == Some(PledgeKind::Money)
                    && form.label.iter().all(|text| text.trim().is_empty());
                let label = if silent {
                    Some(Authored::plain(original, String::new()))
                } else {
                    authored(fields, &name("label"), original, &form.label, limit::SUMMARY)
                };
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
    district: Option<Slug>,
    bearer: ActorType,
}

fn facts(
    fields: &mut Fields,
    view: &EnvelopeView,
    form: &ProjectForm,
    districts: &[District],
) -> Option<Facts> {
    let theme = fields.check("theme", crate::account::required(&form.theme, str::parse));
    let stands = match form.commune.trim() {
        "" => Some((None, None)),
        text => fields
            .check("commune", District::chosen(text, districts))
            .map(|(commune, district)| (Some(commune), district)),
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
    let (commune, district) = stands?;
    Some(Facts { theme: theme?, commune, district, bearer: bearer? })
}

/// The price of a project, unless even the whole envelope could not pay it.
fn affordable(
    lines: &[CostLine],
    partners: &[Partner],
    view: &EnvelopeView,
) -> std::result::Result<Price, Refusal> {
    let price = Price::of(lines, partners)?;
    if price.asked > view.envelope.amount.cents {
        return Err(Refusal::CostsMoreThanEnvelope);
    }
    Ok(price)
}

/// Refuses a project in which fewer are than its envelope asks for. What comes from a table has no
/// partners yet, and is not asked.
pub(crate) fn accompanied(view: &EnvelopeView, project: &Project) -> Result<()> {
    let missing = view.envelope.together.misfits(project.bearer.kind, &project.partners);
    let mut fields = Fields::default();
    for misfit in missing {
        fields.refuse("partner_0_name", Refusal::DoesNotFit { misfit });
    }
    if fields.is_empty() { Ok(()) } else { Err(fields.into_refused().into()) }
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
    let districts = store::district::all(tx).await?;
    let facts = facts(&mut fields, view, form, &districts);
    let slug = match (present, form.slug.trim()) {
        (Some(present), _) => Some(present.slug.clone()),
        (None, "") => texts.as_ref().map(|texts| Slug::from_name(&texts.title.text)),
        (None, text) => fields.check("slug", Slug::parse(text)),
    };
    let understood = Understood::of(tx, &form.cost_lines, &form.original).await?;
    let mut cost_lines = cost_lines(&mut fields, original, &understood.lines);
    understood.refuse(&mut fields);
    understood.mark(&mut cost_lines);
    let partners = partners(services, tx, &mut fields, original, &form.partners).await?;
    let price = if fields.is_empty() {
        fields.check("cost", affordable(&cost_lines, &partners, view))
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
        district: facts.district,
        place: texts.place,
        point: form.point.or(present.and_then(|project| project.point)),
        bearer,
        partners,
        cost_lines,
        price,
    })
}
