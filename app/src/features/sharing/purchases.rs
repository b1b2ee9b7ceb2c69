//! What a funded project buys: its equipment, its invoices, what others pay, and what enters the
//! registry.

use super::{need::named, words::euros};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    features::registry,
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    id::{LineId, ResourceId},
    locale::Locale,
    sharing::{Line, LineState, Pool, PoolState},
    text::{Localized, Slug},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::{
    process::ProcessView,
    sharing::purchase::{self, InvoiceForm, Purchases, SubsidyForm},
};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// The purchases of a project.
pub async fn get(
    cx: Cx,
    Path((process, slug)): Path<(Slug, Slug)>,
    Query(back): Query<Back>,
) -> Answer {
    draw(&cx, &process, &slug, &FormState::default(), back.done.as_deref()).await
}

/// The clause under which something is bought, in French and Dutch.
#[must_use]
pub fn clause(what: &str, host: &str) -> Localized {
    let texts = Locale::ALL.map(|l| tr!(l, "buy-clause", what = what, host = host));
    let made = Localized::parse(&texts[0], &texts[1], &texts[2], 4_000);
    made.unwrap_or_else(|_| Localized::same(what))
}

/// Declares an invoice or another subsidy, or enters what was bought.
pub async fn post(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let view = service::process::show(services, caller, &process).await?;
    let line = form.text("line").parse::<LineId>().ok();
    let outcome = match (form.text("intent").as_str(), line) {
        ("invoice", _) => {
            let sent = InvoiceForm {
                supplier: form.text("supplier"),
                number: form.text("number"),
                amount: form.text("amount"),
                words: form.text("words"),
            };
            purchase::declare_invoice(services, caller, &view, &slug, &sent)
                .await
                .map(|_| "invoice".to_owned())
        }
        ("subsidy", _) => {
            let sent = SubsidyForm {
                funder: form.text("funder"),
                amount: form.text("subsidy-amount"),
                words: form.text("subsidy-words"),
            };
            purchase::declare_subsidy(services, caller, &view, &slug, &sent)
                .await
                .map(|_| "subsidy".to_owned())
        }
        ("enter", Some(line)) => {
            let (price, commune) =
                (form.text(&named(line, "amount")), form.text(&named(line, "commune")));
            let bought = (line, price.as_str(), commune.as_str());
            purchase::enter(services, caller, &view, &slug, bought, &clause)
                .await
                .map(|_| "entered".to_owned())
        }
        _ => return Err(AppError::NotFound),
    };
    match outcome {
        Ok(done) => {
            let path = format!("/p/{process}/projects/{slug}/purchases?done={done}");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let intent = form.text("intent");
            let mut form = form.refused(error)?;
            for field in form.fields.iter_mut().filter(|field| field.name != "form") {
                field.name = match (intent.as_str(), line, field.name.as_str()) {
                    ("enter", Some(line), name) => named(line, name),
                    ("subsidy", _, "amount") => "subsidy-amount".to_owned(),
                    ("subsidy", _, "words") => "subsidy-words".to_owned(),
                    (_, _, name) => name.to_owned(),
                };
            }
            draw(&cx, &process, &slug, &form, None).await
        }
    }
}

async fn draw(
    cx: &Cx,
    process: &Slug,
    slug: &Slug,
    form: &FormState,
    done: Option<&str>,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), process).await?;
    let bought = purchase::show(cx.services(), cx.caller(), &view, slug).await?;
    let reference = registry::Reference::load(cx).await?;
    let title = tr!(l, "buy-title");
    Ok(Page::new(cx, title.clone()).at("projects").status(form.status()).draw(|| {
        let steps = vec![
            (cx.href(&format!("/p/{process}")), view.process.name.get(l).to_owned()),
            (
                cx.href(&format!("/p/{process}/projects/{slug}")),
                bought.project.title.get(l).to_owned(),
            ),
        ];
        let known = ["invoice", "subsidy", "entered"].into_iter();
        let notice = known.clone().find(|code| done == Some(*code)).map(|code| {
            let text = tr!(l, &format!("buy-done-{code}"));
            view! { <p class="notice notice--success" role="status">{text}</p> }
        });
        view! {
            {ui::breadcrumbs(cx, steps, title.clone())}
            <header class="page__lead">
                <p class="eyebrow">{bought.project.title.get(l).to_owned()}</p>
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(l, "buy-lead")}</p>
            </header>
            {notice}
            {ui::error_summary(form, l)}
            {equipment(cx, &view, &bought, &reference, form, l)}
            {invoices(&bought, form, l)}
            {subsidies(&bought, form, l)}
        }
        .into_any()
    }))
}

fn equipment(
    cx: &Cx,
    view: &ProcessView,
    bought: &Purchases,
    reference: &registry::Reference,
    form: &FormState,
    l: Locale,
) -> Option<AnyView> {
    if bought.lines.is_empty() {
        return None;
    }
    let communes = reference.communes(tr!(l, "choose"), l);
    let rows = bought.lines.iter().map(|(line, pool, thing)| {
        let holds = |pool: &&Pool| matches!(pool.state, PoolState::Formed | PoolState::Listed);
        let together = pool.as_ref().filter(holds);
        let state = match (&line.state, &together) {
            (LineState::Open, Some(_)) => tr!(l, "share-verdict-co-buy"),
            (state, _) => tr!(l, &format!("share-state-{}", state.code())),
        };
        // What is borrowed is bought by nobody.
        let is_bought = matches!(line.state, LineState::Open | LineState::Bought);
        let together = together.map(|pool| {
            let host = pool.host.name.as_str();
            view! { <p>{tr!(l, "buy-pool", host = host, members = pool.members.len(), units = pool.units)}</p> }
        });
        let terms = pool.as_ref().map_or_else(
            || bought.project.bearer.name.clone(),
            |pool| pool.host.name.clone(),
        );
        let conditions = clause(line.cost.label.get(l), &terms);
        let entered = thing.map(|id| {
            view! { <p><a href=cx.href(&registry::thing(id))>{tr!(l, "buy-entered")}</a></p> }
        });
        let enters = enters(line, pool.as_ref(), *thing)
            .then(|| entering(line, &communes, form, l));
        view! {
            <article class="share-line flow">
                <h3>{line.cost.label.get(l).to_owned()}" "<span class="badge badge--draft">{state}</span></h3>
                {together}
                {entered}
                {enters}
                {is_bought.then(|| view! {
                    <details class="filters">
                        <summary>{tr!(l, "buy-clause-title")}</summary>
                        <p lang="fr">{conditions.get(Locale::Fr).to_owned()}</p>
                        <p lang="nl">{conditions.get(Locale::Nl).to_owned()}</p>
                    </details>
                })}
            </article>
        }
    });
    let rows = rows.collect_view();
    let decisions = cx.href(&format!("/p/{}/sharing", view.process.slug));
    Some(
        view! {
            <section class="section flow">
                <h2>{tr!(l, "buy-equipment")}</h2>
                <p>{tr!(l, "buy-equipment-what")}" "<a href=decisions>{tr!(l, "share-public-link")}</a></p>
                {rows}
            </section>
        }
        .into_any(),
    )
}

/// Whether something is still to be entered.
fn enters(line: &Line, pool: Option<&Pool>, thing: Option<ResourceId>) -> bool {
    let bought = matches!(line.state, LineState::Open | LineState::Bought);
    // What a pool borrows whole is nobody's to enter.
    let borrows = |pool: &Pool| pool.state == PoolState::Formed && pool.units == 0;
    let open = pool.is_none_or(|pool| pool.state != PoolState::Listed && !borrows(pool));
    thing.is_none() && bought && open
}

fn entering(line: &Line, communes: &[(String, String)], form: &FormState, l: Locale) -> AnyView {
    let name = |name: &str| named(line.id, name);
    view! {
        <form method="post" class="form" novalidate>
            <input r#type="hidden" name="line" value=line.id.to_string() />
            <div class="field-row">
                {Field::new(name("amount"), tr!(l, "buy-price"), Kind::Money("€".to_owned())).draw(form, l)}
                {Field::new(name("commune"), tr!(l, "buy-commune"), Kind::Select(communes.to_vec())).draw(form, l)}
            </div>
            <div class="form__actions"><button class="button" name="intent" value="enter">{tr!(l, "buy-enter")}</button></div>
        </form>
    }
    .into_any()
}

fn invoices(bought: &Purchases, form: &FormState, l: Locale) -> AnyView {
    let rows = bought.invoices.iter().map(|(invoice, known)| {
        let warn = (*known > 0).then(|| {
            view! { <p class="notice notice--warning">{tr!(l, "buy-invoice-known", count = *known)}{(!invoice.words.is_empty()).then(|| format!(" « {} »", invoice.words))}</p> }
        });
        view! {
            <li>{invoice.supplier.to_string()}", "{invoice.number.clone()}", "{euros(invoice.amount, l)}{warn}</li>
        }
    });
    let rows: Vec<_> = rows.collect();
    let list = (!rows.is_empty()).then(|| view! { <ul>{rows}</ul> });
    view! {
        <section class="section flow">
            <h2>{tr!(l, "buy-invoices")}</h2>
            <p>{tr!(l, "buy-invoices-what")}</p>
            {list}
            <form method="post" class="form" novalidate>
                <div class="field-row">
                    {Field::line("supplier", tr!(l, "buy-supplier")).hint(tr!(l, "buy-supplier-hint")).draw(form, l)}
                    {Field::line("number", tr!(l, "buy-number")).draw(form, l)}
                    {Field::new("amount", tr!(l, "buy-amount"), Kind::Money("€".to_owned())).draw(form, l)}
                </div>
                {Field::new("words", tr!(l, "buy-words"), Kind::Area(2)).hint(tr!(l, "buy-words-hint")).optional().draw(form, l)}
                <div class="form__actions"><button class="button button--primary" name="intent" value="invoice">{tr!(l, "buy-invoice-send")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn subsidies(bought: &Purchases, form: &FormState, l: Locale) -> AnyView {
    let rows = bought.subsidies.iter().map(|subsidy| {
        let words = (!subsidy.words.is_empty()).then(|| format!(" : {}", subsidy.words));
        view! { <li>{subsidy.funder.clone()}", "{euros(subsidy.amount, l)}{words}</li> }
    });
    let rows: Vec<_> = rows.collect();
    let list = (!rows.is_empty()).then(|| view! { <ul>{rows}</ul> });
    view! {
        <section class="section flow">
            <h2>{tr!(l, "buy-subsidies")}</h2>
            <p>{tr!(l, "buy-subsidies-what")}</p>
            {list}
            <form method="post" class="form" novalidate>
                <div class="field-row">
                    {Field::line("funder", tr!(l, "buy-funder")).draw(form, l)}
                    {Field::new("subsidy-amount", tr!(l, "buy-amount"), Kind::Money("€".to_owned())).draw(form, l)}
                </div>
                {Field::line("subsidy-words", tr!(l, "buy-for-what")).optional().draw(form, l)}
                <div class="form__actions"><button class="button" name="intent" value="subsidy">{tr!(l, "buy-subsidy-send")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
