//! What if? The page on which anyone changes the budget, a price or the rule of a published vote
//! and sees what the same ballots would have funded. Without scripts the server counts.

use super::{
    amounts,
    files::Download,
    ledger::{Found, Ledger},
    waiting,
};
use crate::{
    cx::Cx,
    error::{Answer as Page, AppError},
    features::rules::{other_rule_name, rule_name},
    form::Submitted,
    islands::what_if::{
        Answer, Typed, WhatIf, WhatIfProject, WhatIfTexts, WhatIfView, in_cents, recount,
    },
    ui,
};
use allocation::{ConstraintSheet, pb};
use axum::extract::{Path, Query};
use leptos::prelude::*;
use service::result::ResultFile;

/// The page, counted as the address asks.
pub async fn get(
    cx: Cx,
    Path((process, envelope)): Path<(String, String)>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Page {
    let ledger = match Ledger::load(&cx, &process, &envelope).await? {
        Found::Ledger(ledger) => ledger,
        Found::NotYet(place) => return Ok(waiting::draw(&cx, &place)),
    };
    ledger.by_ballots_alone()?;
    let published = typed(&ledger, &Submitted::default());
    let typed = typed(&ledger, &Submitted::prefilled(asked));
    let constraints = ledger.results.report.constraints.clone();
    let answer = if typed == published {
        as_published(&ledger)
    } else {
        counted(&cx, &ledger, constraints.clone(), typed.clone()).await?
    };
    let l = cx.locale;
    let mut steps = ledger.place.steps(&cx);
    let here = tr!(l, "results-here", envelope = ledger.place.name(l));
    steps.push((cx.href(&ledger.place.path("/results")), here));
    let view = view(&cx, &ledger, constraints, typed, answer);
    let shared = ledger.results.shared.is_some();
    let title = tr!(l, "what-if-title");
    Ok(crate::page::Page::new(&cx, title.clone())
        .at("what-if")
        .of(&ledger.place.process)
        .with_islands()
        .draw(|| {
            view! {
                {ui::breadcrumbs(&cx, steps, title.clone())}
                <header class="page__lead">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(l, "what-if-lead")}</p>
                </header>
                {shared.then(|| view! { <p>{tr!(l, "what-if-before-sharing")}</p> })}
                <WhatIf view=view />
                <p class="small">{tr!(l, "what-if-note")}</p>
            }
            .into_any()
        }))
}

/// What is asked; what is not is as it was published.
fn typed(ledger: &Ledger, asked: &Submitted) -> Typed {
    let report = &ledger.results.report;
    let or = |name: &str, published: String| asked.get(name).map_or(published, str::to_owned);
    let amount = |decimal: &str| amounts::decimal(decimal).number(ledger.l);
    let costs = report.projects.iter();
    Typed {
        budget: or("budget", amount(&report.budget)),
        rule: or("rule", report.rule_id.clone()),
        costs: costs
            .map(|project| or(&format!("cost-{}", project.id), amount(&project.cost)))
            .collect(),
    }
}

/// What needs no counting: nothing else was asked. As everything here it is of the ballots alone,
/// without what sharing added.
fn as_published(ledger: &Ledger) -> Answer {
    let projects = ledger.results.report.projects.iter();
    Answer::Counted {
        funded: projects.map(|project| project.funded).collect(),
        total: amounts::decimal(&ledger.results.report.total_cost),
        budget: ledger.budget(),
    }
}

/// Counts apart from the requests that others wait for.
async fn counted(
    cx: &Cx,
    ledger: &Ledger,
    constraints: Option<ConstraintSheet>,
    typed: Typed,
) -> Result<Answer, AppError> {
    // What cannot be read needs neither the ballots nor a turn.
    let numbers = ledger.results.report.projects.iter().map(|project| project.id.as_str());
    if let Err(refused) = typed.amounts(ledger.budget(), numbers) {
        return Ok(refused);
    }
    let place = &ledger.place;
    let bytes = service::result::download(
        cx.services(),
        cx.caller(),
        &place.process,
        &place.envelope,
        ResultFile::Ballots,
    )
    .await?;
    let seed = ledger.results.explanations.seed.clone();
    let counted = service::counting::apart(cx.services(), move || {
        let election = pb::read(&bytes).ok()?.election().ok()?;
        Some(recount(&in_cents(election)?, constraints.as_ref(), &seed, &typed))
    });
    Ok(counted.await?.unwrap_or(Answer::NotCounted))
}

fn view(
    cx: &Cx,
    ledger: &Ledger,
    constraints: Option<ConstraintSheet>,
    typed: Typed,
    answer: Answer,
) -> WhatIfView {
    let l = cx.locale;
    let report = &ledger.results.report;
    let rules = &ledger.place.envelope.rules;
    let published = tr!(l, "what-if-published", name = rule_name(rules, l));
    let mut options = vec![(report.rule_id.clone(), published)];
    let others = ledger.results.explanations.other_rules.iter();
    options.extend(
        others
            .filter(|other| other.rule_id != report.rule_id)
            .map(|other| (other.rule_id.clone(), other_rule_name(other.kind, rules.ballot(), l))),
    );
    let projects = report.projects.iter().map(|project| WhatIfProject {
        number: project.id.clone(),
        title: ledger.title(&project.id),
        votes: project.votes,
        funded: project.funded,
    });
    WhatIfView {
        locale: l,
        currency: ledger.place.envelope.envelope.amount.currency,
        action: cx.href(&ledger.place.path("/what-if")),
        ballots: cx.href(&ledger.place.path(&format!("/results/{}", Download::Ballots.name()))),
        seed: ledger.results.explanations.seed.clone(),
        constraints,
        rules: options,
        projects: projects.collect(),
        typed,
        answer,
        texts: texts(cx, ledger.results.shared.is_some()),
    }
}

fn texts(cx: &Cx, shared: bool) -> WhatIfTexts {
    let l = cx.locale;
    let compared =
        |alone: &str, before: &str| tr!(l, if shared { before } else { alone }, count = "%1");
    let (one, two, three) = ("%1", "%2", "%3");
    WhatIfTexts {
        budget: tr!(l, "what-if-budget"),
        rule: tr!(l, "what-if-rule"),
        count: tr!(l, "what-if-count"),
        again: tr!(l, "what-if-again"),
        votes: tr!(l, "what-if-votes", votes = one),
        cost: tr!(l, "what-if-cost"),
        cost_of: tr!(l, "what-if-cost-of", title = one),
        funded: tr!(l, "results-funded"),
        not_funded: tr!(l, "results-not-funded"),
        gained: tr!(l, "what-if-gained"),
        lost: tr!(l, "what-if-lost"),
        summary: tr!(l, "what-if-summary", funded = one, total = two, budget = three),
        same: compared("what-if-same", "what-if-same-before-sharing"),
        differ: compared("what-if-differ", "what-if-differ-before-sharing"),
        not_an_amount: tr!(l, "what-if-not-an-amount"),
        not_counted: tr!(l, "what-if-not-counted"),
        running: tr!(l, "what-if-running"),
        caption: tr!(l, "what-if-caption"),
    }
}
