//! An envelope: how much there is, who gives it, who may bear a project and who votes.

use super::{Done, Lead, envelope_path, process_desk, process_path, texts};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect},
};
use domain::{
    account::{PaperPrecedence, VoterRules, VoterSource},
    actor::ActorType,
    envelope::Envelope,
    locale::Locale,
    place::Territory,
    project::Theme,
};
use leptos::prelude::*;
use service::{
    envelope::EnvelopeForm,
    process::{EnvelopeView, ProcessView},
};

/// How many funders a form has room for.
const FUNDERS: usize = 5;

fn posted(form: &Submitted) -> EnvelopeForm {
    EnvelopeForm {
        slug: form.text("slug"),
        name: form.languages("name"),
        summary: form.languages("summary"),
        amount: form.text("amount"),
        currency: form.text("currency").trim().to_uppercase(),
        funders: (0..FUNDERS)
            .map(|place| {
                ["fr", "nl", "amount"].map(|part| form.text(&format!("funder_{place}_{part}")))
            })
            .collect(),
        bearers: form.all("bearers"),
        theme: form.text("theme"),
        communes: form.all("communes"),
        voters_from: form.all("voters_from"),
        under_sixteen: form.ticked("under_sixteen"),
        guests: form.ticked("guests"),
        source: form.text("source"),
        paper: form.text("paper"),
    }
}

fn values(envelope: &Envelope) -> FormState {
    let several = |name: &str, codes: Vec<String>| {
        codes.into_iter().map(|code| (name.to_owned(), code)).collect::<Vec<_>>()
    };
    let mut values: Vec<(String, String)> = texts("name", &envelope.name).collect();
    values.extend(texts("summary", &envelope.summary));
    values.push(("amount".into(), envelope.amount.cents.plain()));
    values.push(("currency".into(), envelope.amount.currency.code().to_owned()));
    for (place, funder) in envelope.funders.iter().enumerate() {
        values.push((format!("funder_{place}_fr"), funder.name.get(Locale::Fr).to_owned()));
        values.push((format!("funder_{place}_nl"), funder.name.get(Locale::Nl).to_owned()));
        values.push((format!("funder_{place}_amount"), funder.amount.plain()));
    }
    let bearers = envelope.bearers.iter().map(|kind| kind.code().to_owned()).collect();
    values.extend(several("bearers", bearers));
    values.push(("theme".into(), envelope.theme.map(Theme::code).unwrap_or_default().to_owned()));
    let communes = envelope.communes.iter().map(ToString::to_string).collect();
    values.extend(several("communes", communes));
    let voters = envelope.eligibility.communes.iter().map(ToString::to_string).collect();
    values.extend(several("voters_from", voters));
    let (source, paper) = (envelope.eligibility.source, envelope.eligibility.paper);
    values.push(("source".into(), source.code().to_owned()));
    values.push(("paper".into(), paper.code().to_owned()));
    if envelope.eligibility.guests {
        values.push(("guests".into(), "yes".into()));
    }
    if envelope.eligibility.under_sixteen {
        values.push(("under_sixteen".into(), "yes".into()));
    }
    FormState::prefilled(values)
}

/// The page on which an envelope begins.
pub async fn new(cx: Cx, Path(process): Path<String>) -> Answer {
    let slug = super::slug(&process)?;
    let view = service::process::administered(cx.services(), cx.caller(), &slug).await?;
    let rules = VoterRules::default();
    let form = FormState::prefilled(
        [("currency", "EUR"), ("source", rules.source.code()), ("paper", rules.paper.code())]
            .map(|(name, value)| (name.to_owned(), value.to_owned())),
    );
    draw_new(&cx, &view, &form).await
}

async fn draw_new(cx: &Cx, view: &ProcessView, form: &FormState) -> Answer {
    let l = cx.locale;
    let communes = service::reference::territories(cx.services()).await?;
    let title = tr!(l, "admin-envelope-new-title");
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let action = cx.href(&format!("{}/new-envelope", process_path(view)));
        let content = view! {
            <form class="form form--dense" method="post" action=action novalidate>
                {super::summary::summary(form, l)}
                {fields(form, &communes, true, l)}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "admin-envelope-create")}</button>
                    <p class="form__actions-note">{tr!(l, "admin-envelope-create-note")}</p>
                </div>
            </form>
        }
        .into_any();
        process_desk(cx, view, None, Lead::new(title), content)
    }))
}

/// Creates an envelope.
pub async fn create(cx: Cx, Path(process): Path<String>, form: Submitted) -> Answer {
    let slug = super::slug(&process)?;
    match service::envelope::create(cx.services(), cx.caller(), &slug, &posted(&form)).await {
        Ok(envelope) => {
            let path = format!("/admin/p/{slug}/e/{}/rules?done=created", envelope.slug);
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let view = service::process::administered(cx.services(), cx.caller(), &slug).await?;
            draw_new(&cx, &view, &form.refused(error)?).await
        }
    }
}

/// The page of an envelope.
pub async fn edit(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Answer {
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let target = view.envelope(&super::slug(&envelope)?)?;
    draw(&cx, &view, target, &values(&target.envelope), &done).await
}

/// Saves an envelope.
pub async fn save(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    form: Submitted,
) -> Answer {
    let (process, envelope) = (super::slug(&process)?, super::slug(&envelope)?);
    let (services, caller) = (cx.services(), cx.caller());
    match service::envelope::update(services, caller, &process, &envelope, &posted(&form)).await {
        Ok(_) => {
            let path = format!("/admin/p/{process}/e/{envelope}?done=saved");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let refused = form.refused(error)?;
            let view = service::process::administered(services, caller, &process).await?;
            let target = view.envelope(&envelope)?;
            draw(&cx, &view, target, &refused, &Done::default()).await
        }
    }
}

async fn draw(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    form: &FormState,
    done: &Done,
) -> Answer {
    let l = cx.locale;
    let communes = service::reference::territories(cx.services()).await?;
    let title = target.envelope.name.get(l).to_owned();
    let editable = !target.vote.is_frozen() && cx.caller().administers(view.process.administration);
    Ok(Page::new(cx, title.clone()).wide().status(form.status()).draw(|| {
        let body = if editable {
            edit_form(cx, view, target, form, &communes)
        } else {
            facts(cx, target, &communes)
        };
        let content =
            view! { {done.notice(l)} {super::summary::summary(form, l)} {body} }.into_any();
        let lead = Lead::new(title).eyebrow(view.process.name.get(l));
        process_desk(cx, view, Some(&target.envelope.slug), lead, content)
    }))
}

fn edit_form(
    cx: &Cx,
    view: &ProcessView,
    target: &EnvelopeView,
    form: &FormState,
    communes: &[Territory],
) -> AnyView {
    let l = cx.locale;
    view! {
        <form class="form form--dense" method="post" action=cx.href(&envelope_path(view, target)) novalidate>
            {fields(form, communes, false, l)}
            <div class="form__actions">
                <button class="button button--primary">{tr!(l, "admin-save")}</button>
                <p class="form__actions-note">{tr!(l, "admin-envelope-save-note")}</p>
            </div>
        </form>
    }
    .into_any()
}

fn fields(form: &FormState, communes: &[Territory], new: bool, l: Locale) -> AnyView {
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
            {funders(form, &unit, l)}
        </fieldset>
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-envelope-projects")}</legend>
            {Field::new("theme", tr!(l, "admin-envelope-theme"), Kind::Select(themes)).draw(form, l)}
            {ui::choices("bearers", &tr!(l, "admin-envelope-bearers"), bearers(l), true, form, l)}
            {communes_choice("communes", "admin-envelope-communes", communes, form, l)}
        </fieldset>
        <fieldset class="fieldset fieldset--ruled">
            <legend class="fieldset__legend">{tr!(l, "admin-envelope-voters")}</legend>
            {communes_choice("voters_from", "admin-envelope-voters-from", communes, form, l)}
            {ui::tick("guests", tr!(l, "admin-envelope-guests"), form)}
            {ui::tick("under_sixteen", tr!(l, "admin-envelope-under-sixteen"), form)}
            {ui::choices("source", &tr!(l, "admin-envelope-source"), sources(l), false, form, l)}
            {ui::choices("paper", &tr!(l, "admin-envelope-paper"), papers(l), false, form, l)}
        </fieldset>
    }
    .into_any()
}

fn bearers(l: Locale) -> Vec<(String, String, String)> {
    ActorType::ALL
        .iter()
        .map(|kind| {
            (kind.code().to_owned(), tr!(l, &format!("actor-{}", kind.code())), String::new())
        })
        .collect()
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

fn funders(form: &FormState, unit: &str, l: Locale) -> AnyView {
    let rows = (0..FUNDERS).map(|place| {
        let name = format!("funder_{place}");
        let message = form
            .fields
            .iter()
            .any(|field| field.name == name)
            .then(|| form.message(&name, l))
            .flatten()
            .filter(|_| form.message(&format!("{name}_fr"), l).is_none());
        let label = tr!(l, "admin-envelope-funder", number = place + 1);
        view! {
            <div class="row-editor__row" role="group" aria-label=label id=name.clone()>
                <p class="row-editor__name">{label.clone()}</p>
                {message.map(|text| view! { <p class="field__error">{text}</p> })}
                <div class="field-row">
                    {Field::line(format!("{name}_fr"), tr!(l, "admin-in-french")).language(Locale::Fr).draw(form, l)}
                    {Field::line(format!("{name}_nl"), tr!(l, "admin-in-dutch")).language(Locale::Nl).optional().draw(form, l)}
                    {Field::new(format!("{name}_amount"), tr!(l, "admin-amount"), Kind::Money(unit.to_owned())).draw(form, l)}
                </div>
            </div>
        }
    });
    view! {
        <div class="row-editor">
            <p class="field__hint">{tr!(l, "admin-envelope-funders-hint")}</p>
            {rows.collect_view()}
        </div>
    }
    .into_any()
}

/// An envelope whose vote has opened: facts, not a form.
fn facts(cx: &Cx, target: &EnvelopeView, communes: &[Territory]) -> AnyView {
    let l = cx.locale;
    let envelope = &target.envelope;
    let names = |slugs: &[domain::text::Slug], all: &str| {
        if slugs.is_empty() {
            return tr!(l, all);
        }
        let names = communes.iter().filter(|c| slugs.contains(&c.slug)).map(|c| c.name.get(l));
        names.collect::<Vec<_>>().join(", ")
    };
    let bearers = if envelope.bearers.is_empty() {
        tr!(l, "admin-envelope-all-bearers")
    } else {
        let names = envelope.bearers.iter().map(|kind| tr!(l, &format!("actor-{}", kind.code())));
        names.collect::<Vec<_>>().join(", ")
    };
    let theme = envelope.theme.map_or_else(
        || tr!(l, "admin-envelope-all-themes"),
        |theme| tr!(l, &format!("theme-{}", theme.code())),
    );
    let funders = envelope.funders.iter().map(|funder| {
        let amount = ui::money(funder.amount, envelope.amount, l);
        view! { <li>{funder.name.get(l).to_owned()}", "{amount}</li> }
    });
    let funders = (!envelope.funders.is_empty()).then(|| {
        view! { <div><dt>{tr!(l, "envelope-funders")}</dt><dd><ul>{funders.collect_view()}</ul></dd></div> }
    });
    let age = if envelope.eligibility.under_sixteen {
        "admin-envelope-any-age"
    } else {
        "admin-envelope-from-sixteen"
    };
    let frozen = target
        .vote
        .is_frozen()
        .then(|| view! { <p class="notice notice--info">{tr!(l, "admin-envelope-frozen")}</p> });
    view! {
        {frozen}
        <p>{envelope.summary.get(l).to_owned()}</p>
        <dl class="facts">
            <div><dt>{tr!(l, "admin-amount")}</dt><dd>{ui::money(envelope.amount.cents, envelope.amount, l)}</dd></div>
            {funders}
            <div><dt>{tr!(l, "envelope-theme")}</dt><dd>{theme}</dd></div>
            <div><dt>{tr!(l, "envelope-bearers")}</dt><dd>{bearers}</dd></div>
            <div><dt>{tr!(l, "envelope-communes")}</dt><dd>{names(&envelope.communes, "admin-all-communes")}</dd></div>
            <div><dt>{tr!(l, "envelope-voters")}</dt><dd>{names(&envelope.eligibility.communes, "admin-all-communes")}", "{tr!(l, age)}</dd></div>
            <div><dt>{tr!(l, "admin-envelope-source")}</dt><dd>{crate::features::process::people::what_checks(envelope, l)}</dd></div>
        </dl>
    }
    .into_any()
}
