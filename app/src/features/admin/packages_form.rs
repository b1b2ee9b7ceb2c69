//! The list of packages of letters, and the form that makes one.

use crate::{
    cx::Cx,
    form::FormState,
    show,
    ui::{self, Field, Kind},
};
use domain::{
    code::{Loss, Package, Purpose},
    locale::Locale,
    place::Territory,
};
use leptos::prelude::*;
use service::{
    packages::{companions, tied},
    process::{EnvelopeView, ProcessView},
};

/// The name of the field in which a package says why it is withdrawn.
pub(super) fn reason_of(number: u32) -> String {
    format!("withdraw_{number}")
}

/// The packages, each with the form that withdraws it.
pub(super) fn list(
    path: &str,
    packages: &[Package],
    communes: &[Territory],
    may_withdraw: bool,
    form: &FormState,
    l: Locale,
) -> AnyView {
    if packages.is_empty() {
        return view! { <p>{tr!(l, "letters-admin-none")}</p> }.into_any();
    }
    let rows = packages.iter().map(|package| {
        let commune = communes.iter().find(|known| known.slug == package.commune);
        let commune = commune.map_or_else(|| package.commune.to_string(), |c| c.name.get(l).to_owned());
        let letters = u64::from(package.letters);
        let replaces = package
            .replaces
            .map(|number| format!(" {}", tr!(l, "letters-admin-replaces-number", number = number)));
        let together = package
            .together
            .is_some()
            .then(|| view! { <small class="muted">" "{tr!(l, "letters-admin-together")}</small> });
        view! {
            <tr>
                <th scope="row">{tr!(l, "letters-admin-package", number = package.number)}{replaces}{together}</th>
                <td data-label=tr!(l, "letters-admin-letters") class="table__figure">{l.number(letters)}</td>
                <td data-label=tr!(l, "letters-admin-commune")>{commune}</td>
                <td data-label=tr!(l, "letters-admin-language")>{tr!(l, &format!("language-{}", package.locale))}</td>
                <td data-label=tr!(l, "letters-admin-purpose")>{tr!(l, &format!("letters-purpose-{}", package.purpose.code()))}</td>
                <td data-label=tr!(l, "letters-admin-made")>{show::day(package.made_at, l)}</td>
                <td data-label=tr!(l, "letters-admin-state")>{state(path, package, may_withdraw, form, l)}</td>
            </tr>
        }
    });
    let heads = ["package-head", "letters", "commune", "language", "purpose", "made", "state"];
    let heads = heads.map(|head| {
        let class = if head == "letters" { "table__figure" } else { "" };
        view! { <th scope="col" class=class>{tr!(l, &format!("letters-admin-{head}"))}</th> }
    });
    view! {
        <table class="table table--stack">
            <thead><tr>{heads.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn state(
    path: &str,
    package: &Package,
    may_withdraw: bool,
    form: &FormState,
    l: Locale,
) -> AnyView {
    if let Some((at, reason)) = &package.withdrawn {
        let text = tr!(l, "letters-admin-withdrawn", at = show::day(*at, l));
        return view! { {text}" "{reason.get(l).to_owned()} }.into_any();
    }
    if !may_withdraw {
        return view! { {tr!(l, "letters-admin-stands")} }.into_any();
    }
    let name = reason_of(package.number);
    let open = form.fields.iter().any(|field| field.name == name);
    view! {
        <details open=open>
            <summary>{tr!(l, "letters-admin-withdraw")}</summary>
            <form class="form form--dense" method="post" action=format!("{path}/withdraw") novalidate>
                <input type="hidden" name="package" value=package.number.to_string() />
                <p class="field__hint">{tr!(l, "letters-admin-withdraw-what")}</p>
                {ui::languages(&name, &tr!(l, "admin-conduct-reason"), &Kind::Area(2), form, l)}
                <div class="button-row"><button class="button button--danger">{tr!(l, "letters-admin-withdraw-button")}</button></div>
            </form>
        </details>
    }
    .into_any()
}

/// The commune whose turnout a voter counts in, and the language of a letter.
pub(super) fn commune_and_language(communes: &[Territory], form: &FormState, l: Locale) -> AnyView {
    let mut choices = vec![(String::new(), tr!(l, "choose"))];
    choices.extend(communes.iter().map(|c| (c.slug.to_string(), c.name.get(l).to_owned())));
    let languages = Locale::ALL
        .iter()
        .map(|locale| (locale.code().to_owned(), tr!(l, &format!("language-{locale}"))))
        .collect();
    view! {
        <div class="field-row">
            {Field::new("commune", tr!(l, "letters-admin-commune"), Kind::Select(choices)).draw(form, l)}
            {Field::new("locale", tr!(l, "letters-admin-language"), Kind::Select(languages)).draw(form, l)}
        </div>
    }
    .into_any()
}

/// The communes in which somebody lives who may vote: no letter goes anywhere else.
pub(super) fn voting(communes: &[Territory], target: &EnvelopeView) -> Vec<Territory> {
    let rules = &target.envelope.eligibility;
    communes.iter().filter(|commune| rules.welcomes(&commune.slug)).cloned().collect()
}

/// The other votes of the process that the same letter opens: nothing when there are none, and a
/// sentence where holders choose between votes, because then it opens each that admits them.
pub(super) fn also(
    view: &ProcessView,
    target: &EnvelopeView,
    form: &FormState,
    l: Locale,
) -> Option<AnyView> {
    if tied(view) {
        let key = format!("letters-admin-tied-{}", view.process.votes_in.code());
        return Some(view! { <p class="field__hint">{tr!(l, &key)}</p> }.into_any());
    }
    let named = companions(view, target).map(|other| {
        let (slug, name) = (&other.envelope.slug, other.envelope.name.get(l));
        (slug.to_string(), name.to_owned(), String::new())
    });
    let named: Vec<_> = named.collect();
    let legend = tr!(l, "letters-admin-also");
    (!named.is_empty()).then(|| {
        view! {
            {ui::choices("also", &legend, named, true, form, l)}
            <p class="field__hint">{tr!(l, "letters-admin-also-hint")}</p>
        }
        .into_any()
    })
}

/// The form that makes a package.
pub(super) fn make(
    cx: &Cx,
    path: &str,
    packages: &[Package],
    communes: &[Territory],
    also: Option<AnyView>,
    form: &FormState,
) -> AnyView {
    let l = cx.locale;
    let purposes = Purpose::ALL
        .iter()
        .map(|purpose| {
            let key = format!("letters-purpose-{}", purpose.code());
            (purpose.code().to_owned(), tr!(l, &key), tr!(l, &format!("{key}-hint")))
        })
        .collect();
    view! {
        <section class="section">
            <h2>{tr!(l, "letters-admin-new")}</h2>
            <form class="form form--dense" method="post" action=path.to_owned()
                enctype="multipart/form-data" novalidate>
                {Field::line("letters", tr!(l, "letters-admin-how-many"))
                    .hint(tr!(l, "letters-admin-how-many-hint"))
                    .class("field field--short")
                    .draw(form, l)}
                {commune_and_language(communes, form, l)}
                {also}
                {ui::choices("purpose", &tr!(l, "letters-admin-purpose"), purposes, false, form, l)}
                {addresses(form, l)}
                {replacing(packages, form, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "letters-admin-make")}</button>
                    <p class="form__actions-note">{tr!(l, "letters-admin-make-note")}</p>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn addresses(form: &FormState, l: Locale) -> AnyView {
    let message = form.message("file", l);
    let class = if message.is_some() { "field field--invalid" } else { "field" };
    view! {
        <div class=class>
            <label class="field__label" for="file">
                {tr!(l, "letters-admin-addresses")}" "<span class="field__optional">{tr!(l, "field-optional")}</span>
            </label>
            <p class="field__hint" id="file-hint">{tr!(l, "letters-admin-addresses-hint")}</p>
            {message.map(|text| view! { <p class="field__error" id="file-error">{text}</p> })}
            <input id="file" type="file" name="file" accept=".csv,.txt,.xlsx" aria-describedby="file-hint" />
        </div>
    }
    .into_any()
}

/// The package that is withdrawn and replaced letter for letter, folded away: it is rare.
fn replacing(packages: &[Package], form: &FormState, l: Locale) -> Option<AnyView> {
    let standing = packages.iter().filter(|package| package.withdrawn.is_none());
    let mut options = vec![(String::new(), tr!(l, "letters-admin-replaces-none"))];
    options.extend(standing.map(|package| {
        let text = tr!(l, "letters-admin-package", number = package.number);
        (package.number.to_string(), text)
    }));
    if options.len() == 1 {
        return None;
    }
    let open =
        form.fields.iter().any(|field| ["replaces", "reason"].contains(&field.name.as_str()));
    Some(
        view! {
            <details open=open>
                <summary>{tr!(l, "letters-admin-replaces")}</summary>
                <p class="field__hint">{tr!(l, "letters-admin-replaces-hint")}</p>
                {Field::new("replaces", tr!(l, "letters-admin-replaces-which"), Kind::Select(options)).draw(form, l)}
                {ui::optional_languages("reason", &tr!(l, "admin-conduct-reason"), &Kind::Area(2), form, l)}
            </details>
        }
        .into_any(),
    )
}

/// The form that replaces one letter, folded away: it is needed for one voter at a time.
pub(super) fn lost(
    path: &str,
    packages: &[Package],
    form: &FormState,
    l: Locale,
) -> Option<AnyView> {
    let standing = packages.iter().filter(|package| package.withdrawn.is_none());
    let options: Vec<_> = standing
        .map(|package| {
            let text = tr!(l, "letters-admin-package", number = package.number);
            (package.number.to_string(), text)
        })
        .collect();
    if options.is_empty() {
        return None;
    }
    let losses = Loss::ALL
        .iter()
        .map(|loss| (loss.code().to_owned(), tr!(l, &format!("lost-{}", loss.code()))))
        .collect();
    let open = form.fields.iter().any(|field| field.name.starts_with("lost_"));
    Some(
        view! {
            <section class="section">
                <details open=open>
                    <summary>{tr!(l, "lost-title")}</summary>
                    <form class="form form--dense" method="post" action=format!("{path}/replace") novalidate>
                        <p class="field__hint">{tr!(l, "lost-what")}</p>
                        <div class="field-row">
                            {Field::new("lost_package", tr!(l, "lost-package"), Kind::Select(options)).draw(form, l)}
                            {Field::new("lost_letter", tr!(l, "lost-letter"), Kind::Line("number")).hint(tr!(l, "lost-letter-hint")).class("field field--short").draw(form, l)}
                        </div>
                        {Field::new("lost_loss", tr!(l, "lost-loss"), Kind::Select(losses)).draw(form, l)}
                        <div class="button-row"><button class="button">{tr!(l, "lost-button")}</button></div>
                    </form>
                </details>
            </section>
        }
        .into_any(),
    )
}
