//! The fields of a proposal. Its author writes in one language; translations stand apart, so that
//! nobody is asked three times for the same words.

pub(super) mod costs;
mod usual;

use super::pick;
use crate::{
    form::{FormState, Submitted},
    tiles::Tiles,
    ui::{self, Field, Kind},
};
use domain::{
    locale::Locale,
    place::Territory,
    project::{Theme, Told},
    proposal::{Content, Proposal},
    text::Authored,
};
use leptos::prelude::*;
use service::{
    cost_words::NOTHING,
    process::ProcessView,
    project::{AuthoredForm, CostLineForm},
    proposal::ProposalForm,
    reference::ResourceKind,
};
use std::sync::Arc;

/// How many cost lines a form takes at most.
const MOST_LINES: usize = 40;

/// What the fields choose from.
pub(super) struct Choices {
    /// The communes and their districts.
    pub communes: Vec<Territory>,
    /// The kinds of things that can be shared.
    pub kinds: Vec<ResourceKind>,
    /// The envelopes: slug and name.
    pub envelopes: Vec<(String, String)>,
    /// The sign of the currency.
    pub unit: String,
    /// Whether an envelope lets bearers say what they could do with less.
    pub adjustable: bool,
    /// In whose name the caller may write: id and name.
    pub bearers: Vec<(String, String)>,
    /// The documents that can be a quote: hash and name.
    pub documents: Vec<(String, String)>,
    /// The languages whose translation a machine drafted and nobody has read over.
    pub drafts: Vec<Locale>,
    /// The languages into which a machine can draft a translation.
    pub offers: Vec<Locale>,
    /// Tiles under the large map.
    pub tiles: Option<Arc<Tiles>>,
}

/// The language that the author writes in; none for one that the site does not speak.
fn original(form: &Submitted) -> Option<Locale> {
    form.text("original").parse().ok()
}

/// A text in the author's language with its translations, in the order of a service's form.
fn authored(form: &Submitted, name: &str) -> AuthoredForm {
    let own = original(form).unwrap_or(Locale::Fr);
    Locale::ALL.map(|locale| {
        if locale == own { form.text(name) } else { form.text(&format!("{name}_{locale}")) }
    })
}

/// Reads the form.
pub(super) fn posted(form: &Submitted) -> ProposalForm {
    let lines = (0..MOST_LINES).map(|place| {
        let part = |part: &str| form.text(&format!("line_{place}_{part}"));
        CostLineForm {
            label: authored(form, &format!("line_{place}_label")),
            quantity: part("quantity"),
            unit_price: part("price"),
            year: part("year"),
            kind: costs::kind_code(&part("kind")),
            quote: part("quote"),
        }
    });
    ProposalForm {
        original: form.text("original"),
        title: authored(form, "title"),
        summary: authored(form, "summary"),
        place: authored(form, "place"),
        commune: form.text("commune"),
        point: form.text("point"),
        description: authored(form, "description"),
        theme: form.text("theme"),
        envelope: form.text("envelope"),
        cost_lines: lines.collect(),
        least: form.text("least"),
        step: form.text("step"),
        bearer: form.text("bearer"),
        bearer_name: form.text("bearer_name"),
        reviewed: Locale::ALL
            .into_iter()
            .filter(|locale| form.ticked(&format!("reviewed_{locale}")))
            .collect(),
    }
}

fn text(values: &mut Vec<(String, String)>, name: &str, text: &Authored) {
    values.push((name.to_owned(), text.text.clone()));
    for (locale, words) in &text.translations {
        values.push((format!("{name}_{locale}"), words.clone()));
    }
}

/// The values of a proposal, as the form holds them.
pub(super) fn values(proposal: &Proposal, view: &ProcessView) -> Vec<(String, String)> {
    let Content {
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
        adjust,
    } = &proposal.content;
    let original = title.original.map(Locale::code).unwrap_or_default();
    let stands = district.as_ref().or(commune.as_ref());
    let envelope = envelope.and_then(|id| {
        let found = view.envelopes.iter().find(|known| known.envelope.id == id)?;
        Some(found.envelope.slug.to_string())
    });
    let mut values = vec![
        ("version".to_owned(), proposal.version.to_string()),
        ("original".to_owned(), original.to_owned()),
        ("commune".to_owned(), stands.map(ToString::to_string).unwrap_or_default()),
        ("point".to_owned(), point.map(|point| point.to_string()).unwrap_or_default()),
        ("theme".to_owned(), theme.map(|theme| theme.code().to_owned()).unwrap_or_default()),
        ("envelope".to_owned(), envelope.unwrap_or_default()),
        ("bearer".to_owned(), proposal.bearer.id.to_string()),
    ];
    text(&mut values, "title", title);
    text(&mut values, "summary", summary);
    text(&mut values, "place", place);
    if let Some(description) = description {
        text(&mut values, "description", description);
    }
    if let Some(own) = adjust {
        values.push(("least".to_owned(), own.least().plain()));
        values.push(("step".to_owned(), own.step().plain()));
    }
    for (row, line) in cost_lines.iter().enumerate() {
        let name = |part: &str| format!("line_{row}_{part}");
        text(&mut values, &name("label"), &line.label);
        values.push((name("quantity"), line.quantity.to_string()));
        values.push((name("price"), line.unit_price.plain()));
        values.push((name("year"), line.year.to_string()));
        // A kind that was read is read again in whatever the words become.
        let kind = match line.told {
            Told::Plain => line.kind.as_ref().map(ToString::to_string).unwrap_or_default(),
            Told::Read => String::new(),
            Told::Nothing => NOTHING.to_owned(),
        };
        values.push((name("kind"), kind));
        let quote = line.quote.map(|digest| digest.to_string()).unwrap_or_default();
        values.push((name("quote"), quote));
    }
    values
}

fn with_none(text: String, options: Vec<(String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), text)).chain(options).collect()
}

/// A field in the language of the author.
fn own(field: Field, form: &FormState) -> Field {
    match original(&form.submitted) {
        Some(locale) => field.language(locale),
        None => field,
    }
}

/// The three fields that are enough to begin: what, where, why.
pub(super) fn three(form: &FormState, from: &Choices, l: Locale) -> AnyView {
    let communes = with_none(
        tr!(l, "proposal-commune-none"),
        from.communes.iter().map(|c| (c.slug.to_string(), c.name.get(l).to_owned())).collect(),
    );
    view! {
        {own(Field::line("title", tr!(l, "proposal-title")).hint(tr!(l, "proposal-title-hint")), form).draw(form, l)}
        {own(Field::line("place", tr!(l, "proposal-place")).hint(tr!(l, "proposal-place-hint")), form).draw(form, l)}
        {Field::new("commune", tr!(l, "proposal-commune"), Kind::Select(communes)).optional().draw(form, l)}
        {pick::field(form, from.tiles.as_deref(), l)}
        {own(Field::new("summary", tr!(l, "proposal-summary"), Kind::Area(3)).hint(tr!(l, "proposal-summary-hint")), form).draw(form, l)}
    }
    .into_any()
}

/// In whose name.
pub(super) fn who(form: &FormState, from: &Choices, l: Locale) -> AnyView {
    let options = from
        .bearers
        .iter()
        .map(|(id, name)| (id.clone(), name.clone(), String::new()))
        .chain([(
            "self".to_owned(),
            tr!(l, "proposal-bearer-self"),
            tr!(l, "proposal-bearer-self-hint"),
        )])
        .collect();
    let name = Field::line("bearer_name", tr!(l, "proposal-bearer-name"))
        .hint(tr!(l, "proposal-bearer-name-hint"))
        .autocomplete("name");
    // Whoever acts for nobody else needs a name.
    let name = if from.bearers.is_empty() { name } else { name.optional() };
    view! {
        {ui::choices("bearer", &tr!(l, "proposal-bearer"), options, false, form, l)}
        {name.draw(form, l)}
    }
    .into_any()
}

/// In which language it is written.
pub(super) fn language(form: &FormState, l: Locale) -> AnyView {
    let languages = Locale::ALL
        .map(|locale| (locale.code().to_owned(), tr!(l, &format!("language-{locale}"))))
        .into_iter()
        .chain([(String::new(), tr!(l, "proposal-other-language"))])
        .collect();
    Field::new("original", tr!(l, "proposal-language"), Kind::Select(languages)).draw(form, l)
}

/// What comes later: the theme, the envelope, the whole story.
pub(super) fn story(form: &FormState, from: &Choices, l: Locale) -> AnyView {
    let themes = Theme::ALL
        .iter()
        .map(|theme| (theme.code().to_owned(), tr!(l, &format!("theme-{}", theme.code()))));
    let themes = with_none(tr!(l, "proposal-later"), themes.collect());
    let envelopes = with_none(tr!(l, "proposal-later"), from.envelopes.clone());
    view! {
        {own(Field::new("description", tr!(l, "proposal-description"), Kind::Area(8)).hint(tr!(l, "proposal-description-hint")).optional(), form).draw(form, l)}
        {Field::new("theme", tr!(l, "proposal-theme"), Kind::Select(themes)).draw(form, l)}
        {Field::new("envelope", tr!(l, "proposal-envelope"), Kind::Select(envelopes)).hint(tr!(l, "proposal-envelope-hint")).draw(form, l)}
    }
    .into_any()
}

/// Translations of what is written, each labelled as one where it is read.
pub(super) fn translations(form: &FormState, l: Locale) -> Option<AnyView> {
    let author = original(&form.submitted)?;
    let others = Locale::ALL.into_iter().filter(|locale| *locale != author);
    let groups = others.map(|locale| {
        let language = tr!(l, &format!("language-{locale}"));
        let field = |name: &str, key: &str, kind: Kind| {
            let label = format!("{} – {language}", tr!(l, key));
            Field::new(format!("{name}_{locale}"), label, kind).language(locale).optional()
        };
        let lines = (0..MOST_LINES).filter_map(|row| {
            let written = form.value(&format!("line_{row}_label"));
            (!written.trim().is_empty()).then(|| {
                let label = format!("{written} – {language}");
                let name = format!("line_{row}_label_{locale}");
                Field::line(name, label).language(locale).optional().draw(form, l)
            })
        });
        view! {
            {field("title", "proposal-title", Kind::Line("text")).draw(form, l)}
            {field("summary", "proposal-summary", Kind::Area(2)).draw(form, l)}
            {field("place", "proposal-place", Kind::Line("text")).draw(form, l)}
            {field("description", "proposal-description", Kind::Area(4)).draw(form, l)}
            {lines.collect_view()}
        }
    });
    Some(groups.collect_view().into_any())
}

/// What a field is called, for the list of what was refused and for two versions side by side.
pub(super) fn label(name: &str, l: Locale) -> String {
    if let Some(rest) = name.strip_prefix("line_") {
        let (row, part) = rest.split_once('_').unwrap_or((rest, "label"));
        let number = row.parse::<usize>().unwrap_or(0) + 1;
        let part = part.split('_').next().unwrap_or(part);
        let line = tr!(l, "proposal-line", number = number);
        return format!("{line}, {}", tr!(l, &format!("proposal-part-{part}")));
    }
    let (base, language) = match name.rsplit_once('_') {
        Some((base, code)) if code.parse::<Locale>().is_ok() => (base, Some(code)),
        _ => (name, None),
    };
    let label = tr!(l, &format!("proposal-part-{}", base.replace('_', "-")));
    match language {
        Some(code) => format!("{label} – {}", tr!(l, &format!("language-{code}"))),
        None => label,
    }
}

/// What was refused, each line leading to its field.
pub(super) fn summary(form: &FormState, l: Locale) -> Option<AnyView> {
    if form.fields.is_empty() {
        return None;
    }
    let names: Vec<String> = form.fields.iter().map(|field| field.name.clone()).collect();
    let pairs: Vec<(&str, String)> = names
        .iter()
        .filter(|name| *name != "form")
        .map(|name| (name.as_str(), tr!(l, "proposal-refused-field", field = label(name, l))))
        .collect();
    ui::error_summary_of(form, &pairs, l)
}
