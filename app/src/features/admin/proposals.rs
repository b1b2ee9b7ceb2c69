//! The proposals of a process behind the desk: where each stands, who works on it, how far the
//! valuation has come.

use super::{Done, Lead, files, process_desk, process_path, workload};
use crate::{
    cx::Cx,
    error::Answer,
    features::{project::filter, proposal},
    form::FormState,
    page::Page,
    ui::{self, Field, Kind, PageOf},
};
use axum::extract::{Path, Query};
use domain::{locale::Locale, proposal::Stage, valuation::Feasibility};
use leptos::prelude::*;
use service::{
    office,
    process::ProcessView,
    progress::{Step, Work},
    review::DeskProposal,
    standing::envelope_of,
    valuation::{Progress, progress},
};

/// The page of the list.
pub async fn list(
    cx: Cx,
    Path(process): Path<String>,
    Query(query): Query<Vec<(String, String)>>,
) -> Answer {
    let l = cx.locale;
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let all = service::review::desk(cx.services(), cx.caller(), &view).await?;
    let form = FormState::prefilled(query);
    let done = Done { done: Some(form.value("done")) };
    let title = tr!(l, "admin-proposals-title", count = all.len());
    Ok(Page::new(&cx, title.clone()).wide().draw(|| {
        let found: Vec<&DeskProposal> = all.iter().filter(|desk| admits(desk, &form)).collect();
        let page = PageOf::asked(&form.value("page"), found.len(), ON_A_PAGE);
        let body = if all.is_empty() {
            view! {
                <div class="empty">
                    <p class="empty__title">{tr!(l, "admin-proposals-none")}</p>
                    <p>{tr!(l, "admin-proposals-none-what")}</p>
                </div>
            }
            .into_any()
        } else {
            view! {
                {bar(progress(&all), l)}
                {workload::table(&cx, &view, &all)}
                {filters(&cx, &view, &all, &form)}
                {table(&cx, &view, page.of(&found))}
                {page.draw(&|number| address(&cx, &view, &form, number), l)}
            }
            .into_any()
        };
        let content = view! { {done.notice(l)} {body} };
        let lead =
            Lead::new(title).here(tr!(l, "admin-nav-proposals")).eyebrow(view.process.name.get(l));
        process_desk(&cx, &view, None, lead, content.into_any())
    }))
}

/// How many proposals stand on a page.
const ON_A_PAGE: usize = 50;

/// The address of a page of the list, with what is looked for; both values come from lists.
fn address(cx: &Cx, view: &ProcessView, form: &FormState, number: usize) -> String {
    let (stage, evaluator) = (form.value("stage"), form.value("evaluator"));
    let path = cx.href(&format!("{}/proposals", process_path(view)));
    format!("{path}?stage={stage}&evaluator={}&page={number}", evaluator.replace('+', "%2B"))
}

fn admits(desk: &DeskProposal, form: &FormState) -> bool {
    let chosen = |name: &str| Some(form.value(name)).filter(|value| !value.is_empty());
    let stage = chosen("stage").is_none_or(|stage| stage == desk.proposal.stage.code());
    let evaluator = chosen("evaluator").is_none_or(|wanted| match wanted.as_str() {
        "nobody" => desk.evaluators.is_empty(),
        email => desk.evaluators.iter().any(|(_, known)| known.as_str() == email),
    });
    stage && evaluator
}

/// How far the valuation has come, as a bar with its sentence.
fn bar(progress: Progress, l: Locale) -> Option<AnyView> {
    if progress.dossiers == 0 {
        return None;
    }
    let text = tr!(
        l,
        "admin-valuation-progress",
        done = progress.done,
        dossiers = progress.dossiers,
        unassigned = progress.unassigned
    );
    Some(
        view! {
            <div class="field">
                <label class="field__label" for="valuation-progress">{tr!(l, "admin-valuation")}</label>
                <progress id="valuation-progress" max=progress.dossiers.to_string() value=progress.done.to_string()></progress>
                <p>{text}</p>
            </div>
        }
        .into_any(),
    )
}

fn filters(cx: &Cx, view: &ProcessView, all: &[DeskProposal], form: &FormState) -> AnyView {
    let l = cx.locale;
    let action = cx.href(&format!("{}/proposals", process_path(view)));
    let stages = filter::options(
        tr!(l, "proposals-all-stages"),
        all.iter().map(|desk| {
            let code = desk.proposal.stage.code();
            (code.to_owned(), tr!(l, &format!("stage-{code}")))
        }),
        l,
    );
    let workload = all.iter().flat_map(|desk| {
        let nobody = ("nobody".to_owned(), tr!(l, "admin-evaluator-nobody"));
        let unassigned = desk.evaluators.is_empty() && desk.proposal.stage == Stage::Admissible;
        let own = desk.evaluators.iter().map(|(_, email)| (email.to_string(), email.to_string()));
        own.chain(unassigned.then_some(nobody)).collect::<Vec<_>>()
    });
    let evaluators = filter::options(tr!(l, "admin-evaluator-all"), workload, l);
    let csv = cx.href(&format!("{}/proposals.csv", process_path(view)));
    let pdf = cx.href(&format!("{}/proposals.pdf", process_path(view)));
    let criteria = cx.href(&format!("{}/criteria", process_path(view)));
    view! {
        <form class="field-row" method="get" action=action>
            {Field::new("stage", tr!(l, "proposals-stage"), Kind::Select(stages)).draw(form, l)}
            {Field::new("evaluator", tr!(l, "admin-evaluator"), Kind::Select(evaluators)).draw(form, l)}
            <button class="button">{tr!(l, "proposals-filter-button")}</button>
        </form>
        <p><a href=csv>{tr!(l, "admin-proposals-csv")}</a></p>
        <p><a href=pdf>{tr!(l, "dossiers-link")}</a></p>
        <p><a href=criteria>{tr!(l, "admin-criteria")}</a></p>
    }
    .into_any()
}

fn table(cx: &Cx, view: &ProcessView, found: &[&DeskProposal]) -> AnyView {
    let l = cx.locale;
    let rows = found.iter().map(|desk| row(cx, view, desk)).collect_view();
    view! {
        <table class="table table--stack">
            <thead><tr>
                <th scope="col">{tr!(l, "admin-proposal")}</th>
                <th scope="col">{tr!(l, "admin-project-bearer")}</th>
                <th scope="col">{tr!(l, "proposals-stage")}</th>
                <th scope="col" class="table__figure">{tr!(l, "admin-project-asked")}</th>
                <th scope="col">{tr!(l, "admin-evaluator")}</th>
                <th scope="col">{tr!(l, "admin-valuation-short")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(cx: &Cx, view: &ProcessView, desk: &DeskProposal) -> AnyView {
    let l = cx.locale;
    let proposal = &desk.proposal;
    let href = cx.href(&format!("{}/proposals/{}", process_path(view), proposal.slug));
    let like = envelope_of(view, proposal).or(view.envelopes.first());
    let asked = proposal
        .price()
        .ok()
        .flatten()
        .zip(like)
        .map(|(price, target)| ui::money(price.asked, target.envelope.amount, l));
    let people: Vec<String> = desk.evaluators.iter().map(|(_, email)| email.to_string()).collect();
    let people =
        if people.is_empty() { tr!(l, "admin-evaluator-nobody") } else { people.join(", ") };
    view! {
        <tr>
            <th scope="row"><a href=href>{ui::authored(&proposal.content.title, l)}</a></th>
            <td data-label=tr!(l, "admin-project-bearer")>{proposal.bearer.name.clone()}</td>
            <td data-label=tr!(l, "proposals-stage")>{proposal::badge(proposal.stage, l)}</td>
            <td data-label=tr!(l, "admin-project-asked") class="table__figure">{asked.unwrap_or_else(|| "–".into_any())}</td>
            <td data-label=tr!(l, "admin-evaluator")>{people}</td>
            <td data-label=tr!(l, "admin-valuation-short")>{dossier_word(desk, l)}</td>
        </tr>
    }
    .into_any()
}

/// What a dossier says so far, in a word or two.
pub(super) fn dossier_word(desk: &DeskProposal, l: Locale) -> String {
    let Some(dossier) = &desk.dossier else { return tr!(l, "admin-dossier-none") };
    let feasibility = dossier.valuation.feasibility;
    if !dossier.valuation.done && feasibility == Feasibility::Undecided {
        return tr!(l, "admin-dossier-begun");
    }
    let word = tr!(l, &format!("admin-feasibility-{}", feasibility.code()));
    let state = if dossier.valuation.done { "admin-dossier-done" } else { "admin-dossier-begun" };
    format!("{word}, {}", tr!(l, state))
}

/// All dossiers as a table that an office opens, or the page that says how far it is.
pub async fn csv(cx: Cx, Path(process): Path<String>) -> Answer {
    let slug = super::slug(&process)?;
    let view = service::process::staff_view(cx.services(), cx.caller(), &slug).await?;
    let wanted = files::Wanted {
        name: format!("{}-dossiers-{}.csv", view.process.slug, cx.locale),
        from: format!("{}/proposals", process_path(&view)),
    };
    let asking = cx.clone();
    files::give(&cx, wanted, move |work| async move {
        work.expects(Step::Gathering, 1);
        let all = service::review::desk(asking.services(), asking.caller(), &view).await?;
        work.did(Step::Gathering, 1);
        dossiers_table(&view, &all, asking.locale, &work)
    })
    .await
}

fn dossiers_table(
    view: &ProcessView,
    all: &[DeskProposal],
    l: Locale,
    work: &Work,
) -> service::Result<Vec<u8>> {
    let titles = [
        "admin-proposal",
        "admin-project-bearer",
        "admin-csv-kind",
        "proposals-stage",
        "admin-csv-envelope",
        "admin-csv-total",
        "admin-csv-pledged",
        "admin-project-asked",
        "admin-evaluator",
        "admin-valuation",
        "admin-csv-valued",
        "admin-csv-months",
        "admin-csv-reason",
    ];
    work.expects(Step::Writing, all.len() as u64);
    let mut table = office::Table::new(titles.map(|key| tr!(l, key)))?;
    for desk in all {
        table.row(line(view, desk, l))?;
        work.did(Step::Writing, 1);
    }
    table.into_bytes()
}

/// A dossier as a row, in the order of the titles.
fn line(view: &ProcessView, desk: &DeskProposal, l: Locale) -> [String; 13] {
    let proposal = &desk.proposal;
    let price = proposal.price().ok().flatten();
    let cents = |cents: Option<domain::money::Cents>| cents.map(office::amount).unwrap_or_default();
    let valuation = desk.dossier.as_ref().map(|dossier| &dossier.valuation);
    let people: Vec<String> = desk.evaluators.iter().map(|(_, email)| email.to_string()).collect();
    let envelope = envelope_of(view, proposal)
        .map(|target| target.envelope.name.get(l).to_owned())
        .unwrap_or_default();
    let reason = valuation.and_then(|valuation| valuation.reason.as_ref());
    [
        proposal.content.title.get(l).to_owned(),
        proposal.bearer.name.clone(),
        tr!(l, &format!("actor-{}", proposal.bearer.kind.code())),
        tr!(l, &format!("stage-{}", proposal.stage.code())),
        envelope,
        cents(price.map(|price| price.total)),
        cents(price.map(|price| price.pledged)),
        cents(price.map(|price| price.asked)),
        people.join(", "),
        dossier_word(desk, l),
        cents(valuation.and_then(|valuation| valuation.total().filter(|c| c.0 > 0))),
        valuation.and_then(|v| v.months).map(|months| months.to_string()).unwrap_or_default(),
        reason.map(|reason| reason.get(l).to_owned()).unwrap_or_default(),
    ]
}
