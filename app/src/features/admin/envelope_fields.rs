//! The fields of an envelope: what it is called, how much there is, who may bear and who votes.

use super::envelope_funders;
use crate::{
    form::FormState,
    ui::{self, Field, Kind},
};
use domain::{
    account::{MinimumAge, Nationality, PaperPrecedence, VoterSource},
    actor::ActorType,
    locale::Locale,
    place::Territory,
    project::Theme,
};
use leptos::prelude::*;
use service::envelope::Known;

/// All fields; `new` asks for the address too.
pub(super) fn fields(
    form: &FormState,
    (communes, places): (&[Territory], &[Territory]),
    known: &[Known],
    new: bool,
    l: Locale,
) -> AnyView {
    let slug = new.then(|| {
        Field::line("slug", tr!(l, "admin-slug"))
            .hint(tr!(l, "admin-slug-hint"))
            .optional()
            .draw(form, l)
    });
    let unit = match form.value("currency").trim().to_uppercase().as_str() {
        "" | "EUR" => "€".to_owned(),
        code => code.to_owned(),
    };
    let mut themes = vec![(String::new(), tr!(l, "admin-envelope-all-themes"))];
    themes.extend(
        Theme::ALL.iter().map(|t| (t.code().to_owned(), tr!(l, &format!("theme-{}", t.code())))),
    );
    view! {
        {ui::languages("name", &tr!(l, "admin-name"), &Kind::Line("text"), form, l)}
        {slug}
        {ui::languages("summary", &tr!(l, "admin-summary"), &Kind::Area(2), form, l)}
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-envelope-money")}</legend>
            {Field::new("amount", tr!(l, "admin-amount"), Kind::Money(unit.clone())).draw(form, l)}
            {Field::line("currency", tr!(l, "admin-envelope-currency")).class("field field--short").draw(form, l)}
            {envelope_funders::editor(form, known, &unit, l)}
        </fieldset>
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-envelope-projects")}</legend>
            {Field::new("theme", tr!(l, "admin-envelope-theme"), Kind::Select(themes)).draw(form, l)}
            {ui::choices("bearers", &tr!(l, "admin-envelope-bearers"), bearers(l), true, form, l)}
            {together(form, l)}
            {communes_choice("communes", "admin-envelope-communes", communes, form, l)}
            {ui::tick("adjustable", tr!(l, "admin-envelope-adjustable"), form)}
            <p class="field__hint">{tr!(l, "adjust-whole")}</p>
        </fieldset>
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-envelope-voters")}</legend>
            {communes_choice("voters_from", "admin-envelope-voters-from", places, form, l)}
            {ui::tick("guests", tr!(l, "admin-envelope-guests"), form)}
            {form.message("guests", l).map(|text| view! { <p class="field__error">{text}</p> })}
            {Field::new("minimum_age", tr!(l, "admin-envelope-minimum-age"), Kind::Select(ages(l)))
                .hint(tr!(l, "admin-envelope-minimum-age-hint"))
                .class("field field--short")
                .draw(form, l)}
            {ui::choices("nationalities", &tr!(l, "admin-envelope-nationalities"), nationalities(l), true, form, l)}
            {ui::choices("organisations", &tr!(l, "admin-envelope-organisations"), organisations(l), true, form, l)}
            {ui::choices("source", &tr!(l, "admin-envelope-source"), sources(l), false, form, l)}
            {ui::choices("paper", &tr!(l, "admin-envelope-paper"), papers(l), false, form, l)}
        </fieldset>
    }
    .into_any()
}

/// How many have to be in a project: of how many kinds, and how many partners.
fn together(form: &FormState, l: Locale) -> AnyView {
    let field = |name: &str| {
        let key = format!("admin-envelope-{}", name.replace('_', "-"));
        Field::line(name, tr!(l, &key))
            .hint(tr!(l, &format!("{key}-hint")))
            .optional()
            .class("field field--short")
            .draw(form, l)
    };
    view! { {field("least_kinds")} {field("least_partners")} }.into_any()
}

fn bearers(l: Locale) -> Vec<(String, String, String)> {
    ActorType::ALL
        .iter()
        .map(|kind| {
            (kind.code().to_owned(), tr!(l, &format!("actor-{}", kind.code())), String::new())
        })
        .collect()
}

/// The ages from which people may vote.
fn ages(l: Locale) -> Vec<(String, String)> {
    let named = |age: &MinimumAge| match age.years() {
        None => tr!(l, "admin-envelope-any-age"),
        Some(years) => tr!(l, "admin-envelope-from-age", years = years),
    };
    MinimumAge::ALL.iter().map(|age| (age.code().to_owned(), named(age))).collect()
}

/// The nationalities that may be asked for.
fn nationalities(l: Locale) -> Vec<(String, String, String)> {
    let choice =
        |code: &str| (code.to_owned(), tr!(l, &format!("nationality-{code}")), String::new());
    Nationality::ALL.iter().map(|nationality| choice(nationality.code())).collect()
}

/// The kinds of organisations that may have a ballot of their own.
fn organisations(l: Locale) -> Vec<(String, String, String)> {
    const KINDS: [ActorType; 4] =
        [ActorType::Association, ActorType::Company, ActorType::School, ActorType::Collective];
    KINDS
        .map(|kind| {
            (kind.code().to_owned(), tr!(l, &format!("actor-{}", kind.code())), String::new())
        })
        .to_vec()
}

/// What may check who votes, each in a sentence.
fn sources(l: Locale) -> Vec<(String, String, String)> {
    VoterSource::ALL
        .iter()
        .map(|source| {
            let key = format!("admin-source-{}", source.code());
            (source.code().to_owned(), tr!(l, &key), tr!(l, &format!("{key}-hint")))
        })
        .collect()
}

/// Which ballot may count when somebody votes on paper and online.
fn papers(l: Locale) -> Vec<(String, String, String)> {
    PaperPrecedence::ALL
        .iter()
        .map(|paper| {
            let text = tr!(l, &format!("admin-paper-{}", paper.code()));
            (paper.code().to_owned(), text, String::new())
        })
        .collect()
}

/// The boxes of the communes, folded away while none is ticked: most envelopes are for all.
fn communes_choice(
    name: &str,
    key: &str,
    communes: &[Territory],
    form: &FormState,
    l: Locale,
) -> AnyView {
    let options = communes
        .iter()
        .map(|c| (c.slug.to_string(), c.name.get(l).to_owned(), String::new()))
        .collect();
    let ticked = form.submitted.all(name).len();
    let open = ticked > 0 || form.message(name, l).is_some();
    let summary = tr!(l, &format!("{key}-count"), count = ticked);
    view! {
        <details open=open>
            <summary>{summary}</summary>
            {ui::choices(name, &tr!(l, key), options, true, form, l)}
        </details>
    }
    .into_any()
}
