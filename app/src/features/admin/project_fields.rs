//! The fields of a project: read from a form, filled from a project, drawn.

use crate::{
    features::project::kinds,
    form::{FormState, Submitted},
    ui::{Field, Kind},
};
use domain::{
    actor::{ActorType, PartnerRole, PledgeKind},
    locale::Locale,
    place::Territory,
    project::{Project, Theme, Told},
    text::{Authored, fold},
};
use leptos::prelude::*;
use service::{
    cost_words::NOTHING,
    project::{CostLineForm, PartnerForm, ProjectForm},
    reference::ResourceKind,
};

/// How many cost lines and partners a form takes at most.
const MOST_LINES: usize = 40;
const MOST_PARTNERS: usize = 20;
/// Empty rows that always stand ready.
const SPARE_LINES: usize = 2;
const FEWEST_LINES: usize = 4;
const FEWEST_PARTNERS: usize = 2;

/// Reads the form.
pub(super) fn posted(form: &Submitted) -> ProjectForm {
    let cost_lines = (0..MOST_LINES).map(|place| {
        let part = |part: &str| form.text(&format!("line_{place}_{part}"));
        CostLineForm {
            label: form.languages(&format!("line_{place}_label")),
            // Where it stays empty, the words say how many, or it is one.
            quantity: part("quantity"),
            unit_price: part("price"),
            year: part("year"),
            kind: part("kind"),
            ..CostLineForm::default()
        }
    });
    let partners = (0..MOST_PARTNERS).map(|place| {
        let part = |part: &str| form.text(&format!("partner_{place}_{part}"));
        PartnerForm {
            name: part("name"),
            actor_type: part("type"),
            role: part("role"),
            pledge: part("pledge"),
            amount: part("amount"),
            label: form.languages(&format!("partner_{place}_label")),
        }
    });
    ProjectForm {
        number: form.text("number"),
        slug: String::new(),
        original: form.text("original"),
        title: form.languages("title"),
        summary: form.languages("summary"),
        description: form.languages("description"),
        theme: form.text("theme"),
        commune: form.text("commune"),
        place: form.languages("place"),
        bearer_name: form.text("bearer_name"),
        bearer_type: form.text("bearer_type"),
        cost_lines: cost_lines.collect(),
        partners: partners.collect(),
        point: None,
    }
}

/// A text of its author in three fields; one in a fourth language stands in the first.
fn authored(name: &str, text: &Authored) -> Vec<(String, String)> {
    Locale::ALL
        .into_iter()
        .map(|l| {
            let own = text.original == Some(l) || (text.original.is_none() && l == Locale::Fr);
            let value =
                if own { text.text.as_str() } else { text.translation(l).unwrap_or_default() };
            (format!("{name}_{l}"), value.to_owned())
        })
        .collect()
}

/// The values of a project, as the form holds them.
pub(super) fn values(project: &Project, revision: i64) -> Vec<(String, String)> {
    let original = project.title.original.map(Locale::code).unwrap_or_default();
    let stands = project.district.as_ref().or(project.commune.as_ref());
    let commune = stands.map(ToString::to_string).unwrap_or_default();
    let mut values = vec![
        ("revision".to_owned(), revision.to_string()),
        ("number".to_owned(), project.number.clone()),
        ("original".to_owned(), original.to_owned()),
        ("theme".to_owned(), project.theme.code().to_owned()),
        ("commune".to_owned(), commune),
        ("bearer_name".to_owned(), project.bearer.name.clone()),
        ("bearer_type".to_owned(), project.bearer.kind.code().to_owned()),
    ];
    values.extend(authored("title", &project.title));
    values.extend(authored("summary", &project.summary));
    values.extend(authored("description", &project.description));
    if let Some(place) = &project.place {
        values.extend(authored("place", place));
    }
    for (place, line) in project.cost_lines.iter().enumerate() {
        let name = |part: &str| format!("line_{place}_{part}");
        values.extend(authored(&name("label"), &line.label));
        values.push((name("quantity"), line.quantity.to_string()));
        values.push((name("price"), line.unit_price.plain()));
        values.push((name("year"), line.year.to_string()));
        let kind = match (&line.kind, line.told) {
            (Some(kind), _) => kind.to_string(),
            (None, Told::Nothing) => NOTHING.to_owned(),
            (None, _) => String::new(),
        };
        values.push((name("kind"), kind));
    }
    for (place, partner) in project.partners.iter().enumerate() {
        let name = |part: &str| format!("partner_{place}_{part}");
        values.push((name("name"), partner.actor.name.clone()));
        values.push((name("type"), partner.actor.kind.code().to_owned()));
        values.push((name("role"), partner.role.code().to_owned()));
        if let Some(pledge) = &partner.pledge {
            values.push((name("pledge"), pledge.kind.code().to_owned()));
            values.push((name("amount"), pledge.amount.map(|a| a.plain()).unwrap_or_default()));
            values.extend(authored(&name("label"), &pledge.label));
        }
    }
    values
}

/// How many rows to draw: those in use, some to spare, and no more than the form takes.
fn rows(
    form: &FormState,
    names: &dyn Fn(usize) -> Vec<String>,
    fewest: usize,
    most: usize,
) -> usize {
    let used = |place: &usize| names(*place).iter().any(|name| !form.value(name).trim().is_empty());
    let last = (0..most).filter(used).max().map_or(0, |place| place + 1);
    (last + SPARE_LINES).max(fewest).min(most)
}

/// What the fields choose from.
pub(super) struct Choices {
    /// The communes.
    pub communes: Vec<Territory>,
    /// The kinds of things that can be shared.
    pub kinds: Vec<ResourceKind>,
    /// Who may bear a project of the envelope; empty admits all.
    pub bearers: Vec<ActorType>,
    /// The sign of the currency.
    pub unit: String,
}

fn coded(codes: impl Iterator<Item = &'static str>, key: &str, l: Locale) -> Vec<(String, String)> {
    codes.map(|code| (code.to_owned(), tr!(l, &format!("{key}-{code}")))).collect()
}

fn with_none(text: String, mut options: Vec<(String, String)>) -> Vec<(String, String)> {
    options.insert(0, (String::new(), text));
    options
}

/// The fields; the number can only be chosen for a new project.
pub(super) fn fields(form: &FormState, from: &Choices, new: bool, l: Locale) -> AnyView {
    let number = new.then(|| {
        Field::line("number", tr!(l, "admin-project-number"))
            .hint(tr!(l, "admin-project-number-hint"))
            .class("field field--short")
            .optional()
            .draw(form, l)
    });
    let languages = with_none(
        tr!(l, "admin-project-other-language"),
        Locale::ALL.map(|o| (o.code().to_owned(), tr!(l, &format!("language-{o}")))).to_vec(),
    );
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-texts")}</legend>
            <p class="field__hint">{tr!(l, "admin-project-texts-hint")}</p>
            {Field::new("original", tr!(l, "admin-project-original"), Kind::Select(languages)).draw(form, l)}
            {text("title", "admin-project-title", &Kind::Line("text"), form, l)}
            {number}
            {text("summary", "admin-summary", &Kind::Area(2), form, l)}
            {text("description", "admin-project-description", &Kind::Area(6), form, l)}
        </fieldset>
        {about(form, from, l)}
        {cost_lines(form, from, l)}
        {partners(form, from, l)}
    }
    .into_any()
}

/// A text in the three languages; only that of its author is needed.
fn text(name: &str, key: &str, kind: &Kind, form: &FormState, l: Locale) -> AnyView {
    let original = match form.value("original").parse::<Locale>() {
        Ok(original) => original,
        Err(_) => Locale::Fr,
    };
    let message = form.fields.iter().find(|field| field.name == name);
    Locale::ALL
        .map(|locale| {
            let language = tr!(l, &format!("language-{locale}"));
            let label = format!("{} – {language}", tr!(l, key));
            let own = format!("{name}_{locale}");
            let field = Field::new(own.clone(), label, kind.clone()).language(locale);
            let field = if locale == original { field } else { field.optional() };
            draw_authored(field, &own, message.filter(|_| locale == original), form, l)
        })
        .collect_view()
        .into_any()
}

/// Draws one language of a text of an inhabitant: a refusal of the text stands where its author
/// writes it, and nowhere else.
fn draw_authored(
    field: Field,
    name: &str,
    refused: Option<&domain::Field>,
    form: &FormState,
    l: Locale,
) -> AnyView {
    let fields = refused.map(|refused| domain::Field::new(name, refused.refusal.clone()));
    let submitted = Submitted::prefilled([(name.to_owned(), form.value(name))]);
    field.draw(&FormState { submitted, fields: fields.into_iter().collect() }, l)
}

fn about(form: &FormState, from: &Choices, l: Locale) -> AnyView {
    let themes =
        with_none(tr!(l, "choose"), coded(Theme::ALL.iter().map(|theme| theme.code()), "theme", l));
    let communes = with_none(
        tr!(l, "admin-project-no-commune"),
        from.communes.iter().map(|c| (c.slug.to_string(), c.name.get(l).to_owned())).collect(),
    );
    let bearers =
        ActorType::ALL.iter().filter(|kind| from.bearers.is_empty() || from.bearers.contains(kind));
    let bearers = with_none(tr!(l, "choose"), coded(bearers.map(|kind| kind.code()), "actor", l));
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-project-who-where")}</legend>
            {Field::line("bearer_name", tr!(l, "admin-project-bearer")).draw(form, l)}
            {Field::new("bearer_type", tr!(l, "admin-project-bearer-type"), Kind::Select(bearers)).draw(form, l)}
            {Field::new("theme", tr!(l, "admin-project-theme"), Kind::Select(themes)).draw(form, l)}
            {Field::new("commune", tr!(l, "admin-project-commune"), Kind::Select(communes)).draw(form, l)}
            {text("place", "admin-project-place", &Kind::Line("text"), form, l)}
        </fieldset>
    }
    .into_any()
}

/// The kinds by their everyday names, in the order in which somebody looks for one.
fn named_kinds(known: &[ResourceKind], l: Locale) -> Vec<(String, String)> {
    let named = |kind: &ResourceKind| (kind.slug.to_string(), kinds::name(known, &kind.slug, l));
    let mut all: Vec<_> = known.iter().map(named).collect();
    all.sort_by_cached_key(|(_, name)| fold(name));
    all
}

fn cost_lines(form: &FormState, from: &Choices, l: Locale) -> AnyView {
    let names = |place: usize| {
        ["label_fr", "label_nl", "label_en", "price"]
            .map(|part| format!("line_{place}_{part}"))
            .to_vec()
    };
    let nothing = (NOTHING.to_owned(), tr!(l, "admin-project-no-kind"));
    let kinds = std::iter::once(nothing).chain(named_kinds(&from.kinds, l)).collect();
    let kinds = with_none(tr!(l, "admin-project-kind-read"), kinds);
    let count = rows(form, &names, FEWEST_LINES, MOST_LINES);
    let lines = (0..count).map(|place| {
        let name = |part: &str| format!("line_{place}_{part}");
        let title = tr!(l, "admin-project-line", number = place + 1);
        view! {
            <div class="row-editor__row" role="group" aria-label=title>
                <p class="row-editor__name">{title.clone()}</p>
                <div class="field-row">{labels(&name("label"), "admin-label", form, l)}</div>
                <div class="field-row">
                    {Field::new(name("quantity"), tr!(l, "admin-project-quantity"), Kind::Line("number")).class("field field--short").draw(form, l)}
                    {Field::new(name("price"), tr!(l, "admin-project-unit-price"), Kind::Money(from.unit.clone())).draw(form, l)}
                    {Field::new(name("year"), tr!(l, "admin-project-year"), Kind::Line("number")).class("field field--short").draw(form, l)}
                    {Field::new(name("kind"), tr!(l, "admin-project-kind"), Kind::Select(kinds.clone())).draw(form, l)}
                </div>
            </div>
        }
    });
    let message = form.message("cost", l);
    let class = if message.is_some() {
        "fieldset fieldset--ruled fieldset--invalid"
    } else {
        "fieldset fieldset--ruled"
    };
    view! {
        <fieldset class=class id="cost" tabindex="-1">
            <legend class="fieldset__legend">{tr!(l, "admin-project-costs")}</legend>
            {message.map(|text| view! { <p class="field__error">{text}</p> })}
            <p class="field__hint">{tr!(l, "admin-project-costs-hint")}</p>
            <div class="row-editor">{lines.collect_view()}</div>
            <div class="button-row"><button class="button button--small" name="intent" value="rows">{tr!(l, "admin-project-more-rows")}</button></div>
        </fieldset>
    }
    .into_any()
}

fn labels(name: &str, key: &str, form: &FormState, l: Locale) -> AnyView {
    let message = form.fields.iter().find(|field| field.name == name);
    let original = form.value("original").parse().unwrap_or(Locale::Fr);
    Locale::ALL
        .map(|locale| {
            let label = tr!(l, &format!("{key}-{locale}"));
            let own = format!("{name}_{locale}");
            let field = Field::line(own.clone(), label).language(locale);
            draw_authored(field, &own, message.filter(|_| locale == original), form, l)
        })
        .collect_view()
        .into_any()
}

fn partners(form: &FormState, from: &Choices, l: Locale) -> AnyView {
    let names = |place: usize| vec![format!("partner_{place}_name")];
    let types = with_none(
        tr!(l, "choose"),
        coded(ActorType::ALL.iter().map(|kind| kind.code()), "actor", l),
    );
    let roles = with_none(
        tr!(l, "choose"),
        coded(PartnerRole::ALL.iter().map(|role| role.code()), "admin-partner-role", l),
    );
    let pledges = with_none(
        tr!(l, "admin-partner-no-pledge"),
        coded(PledgeKind::ALL.iter().map(|kind| kind.code()), "admin-pledge", l),
    );
    let count = rows(form, &names, FEWEST_PARTNERS, MOST_PARTNERS);
    let rows = (0..count).map(|place| {
        let name = |part: &str| format!("partner_{place}_{part}");
        let title = tr!(l, "admin-project-partner", number = place + 1);
        view! {
            <div class="row-editor__row" role="group" aria-label=title>
                <p class="row-editor__name">{title.clone()}</p>
                <div class="field-row">
                    {Field::line(name("name"), tr!(l, "admin-name")).draw(form, l)}
                    {Field::new(name("type"), tr!(l, "admin-project-bearer-type"), Kind::Select(types.clone())).draw(form, l)}
                    {Field::new(name("role"), tr!(l, "admin-partner-role"), Kind::Select(roles.clone())).draw(form, l)}
                </div>
                <div class="field-row">
                    {Field::new(name("pledge"), tr!(l, "admin-partner-pledge"), Kind::Select(pledges.clone())).draw(form, l)}
                    {Field::new(name("amount"), tr!(l, "admin-partner-amount"), Kind::Money(from.unit.clone())).draw(form, l)}
                </div>
                <div class="field-row">{labels(&name("label"), "admin-pledge-label", form, l)}</div>
            </div>
        }
    });
    view! {
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-project-partners")}</legend>
            <p class="field__hint">{tr!(l, "admin-project-partners-hint")}</p>
            <div class="row-editor">{rows.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// The label of a field of this form, for the page that compares two versions.
pub(super) fn field_label(name: &str, l: Locale) -> String {
    let (base, language) = match name.rsplit_once('_') {
        Some((base, code)) if code.parse::<Locale>().is_ok() => (base, Some(code)),
        _ => (name, None),
    };
    let label = match base.split_once('_') {
        Some((row @ ("line" | "partner"), rest)) => {
            let (place, part) = rest.split_once('_').unwrap_or((rest, ""));
            let number = place.parse::<usize>().unwrap_or(0) + 1;
            let row = tr!(l, &format!("admin-project-{row}"), number = number);
            format!("{row}, {}", tr!(l, &format!("admin-part-{part}")))
        }
        _ => tr!(l, &format!("admin-part-{}", base.replace('_', "-"))),
    };
    match language {
        Some(code) => format!("{label} – {}", tr!(l, &format!("language-{code}"))),
        None => label,
    }
}
