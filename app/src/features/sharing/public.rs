//! What is public of the sharing of a process: what was found, decided and agreed.

use super::{line::decisions, sections, words};
use crate::{
    cx::Cx,
    error::Answer,
    features::{process::people::capital, registry},
    page::Page,
    ui,
};
use axum::extract::Path;
use domain::{
    locale::Locale,
    money::Cents,
    sharing::{LineState, Pool, PoolState},
    text::Slug,
};
use leptos::prelude::*;
use service::sharing::{
    Carried,
    view::{Broken, LineView, Public},
};

/// The sharing of a process.
pub async fn get(cx: Cx, Path(process): Path<Slug>) -> Answer {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let public = service::sharing::view::public(cx.services(), &view).await?;
    let reference = registry::Reference::load(&cx).await?;
    let title = tr!(l, "share-public-title");
    let base = cx.href(&format!("/p/{process}"));
    Ok(Page::new(&cx, title.clone()).at("shared").draw(|| {
        let steps = vec![(base.clone(), view.process.name.get(l).to_owned())];
        let rows = public.lines.iter().map(|(line, carried)| row(&base, line, carried, l));
        let rows: Vec<_> = rows.collect();
        let lines = if rows.is_empty() {
            view! { <p>{tr!(l, "share-public-empty")}</p> }.into_any()
        } else {
            view! { <div class="flow">{rows}</div> }.into_any()
        };
        let pools = public.pools.iter().filter(|pool| pool.state != PoolState::Dissolved);
        let pools: Vec<_> = pools
            .map(|pool| one_pool(&cx, pool, public.broken.get(&pool.id), &reference, l))
            .collect();
        let pools = (!pools.is_empty()).then(|| {
            view! { <section class="section flow"><h2>{tr!(l, "share-public-pools")}</h2>{pools}</section> }
        });
        view! {
            {ui::breadcrumbs(&cx, steps, title.clone())}
            <header class="page__lead">
                <h1>{title.clone()}</h1>
                <p class="lead">{summary(&public, l)}</p>
                <p>{tr!(l, "share-public-lead")}</p>
            </header>
            {pools}
            <section class="section flow"><h2>{tr!(l, "share-public-lines")}</h2>{lines}</section>
        }
        .into_any()
    }))
}

fn summary(public: &Public, l: Locale) -> String {
    let borrowed: Vec<&LineView> = public
        .lines
        .iter()
        .map(|(line, _)| line)
        .filter(|line| line.line.state == LineState::Borrowed && !line.is_rented())
        .collect();
    let avoided = borrowed.iter().filter_map(|line| Some(line.check.as_ref()?.finding.avoided));
    let avoided = Cents::sum(avoided).unwrap_or(Cents::ZERO);
    tr!(
        l,
        "share-public-summary",
        lines = public.lines.len(),
        borrowed = borrowed.len(),
        avoided = words::euros(avoided, l)
    )
}

fn row(base: &str, line: &LineView, carried: &Carried, l: Locale) -> AnyView {
    let href = format!("{base}/{}/equipment", carried.path());
    let title = carried.title().get(l).to_owned();
    let price = line.line.cost.total().map(|total| words::euros(total, l)).unwrap_or_default();
    let quantity = line.line.cost.quantity;
    let bought = match line.line.state {
        LineState::Borrowed => tr!(l, "share-line-spared", price = price),
        _ => tr!(l, "share-line-price", quantity = quantity, price = price),
    };
    let check = line.check.as_ref().map(|check| {
        let href = format!("{base}/sharing/checks/{}", check.id);
        view! { " "<a href=href>{tr!(l, "share-check-link")}</a> }
    });
    view! {
        <article class="share-line">
            <h3>{line.line.cost.label.get(l).to_owned()}" "{sections::badge(line, l)}</h3>
            <p><a href=href>{title}</a>" · "{bought}</p>
            <p>{sections::sentence(line, l)}{check}</p>
            {decisions(line, l)}
        </article>
    }
    .into_any()
}

/// What happens when a promise that the count relied on breaks: how many more are bought, and from
/// what.
fn broken_words(broken: &Broken, l: Locale) -> String {
    let missing = broken.cost.saturating_sub(broken.reserve);
    tr!(
        l,
        if missing > Cents::ZERO { "share-pool-broken-short" } else { "share-pool-broken" },
        more = broken.more,
        cost = words::euros(broken.cost, l),
        reserve = words::euros(broken.reserve, l),
        missing = words::euros(missing, l)
    )
}

fn one_pool(
    cx: &Cx,
    pool: &Pool,
    broken: Option<&Broken>,
    reference: &registry::Reference,
    l: Locale,
) -> AnyView {
    let kind = capital(&reference.kind(&pool.kind, l));
    let text = tr!(
        l,
        &format!("share-pool-state-{}", pool.state.code()),
        kind = kind,
        host = pool.host.name.as_str(),
        members = pool.members.len(),
        units = pool.units,
        freed = words::euros(pool.freed, l)
    );
    let thing = pool.resource.map(|id| {
        view! { " "<a href=cx.href(&registry::thing(id))>{tr!(l, "share-pool-thing")}</a> }
    });
    view! {
        <article class="share-line">
            <p>{text}{thing}</p>
            {broken.map(|broken| view! { <p class="notice notice--info">{broken_words(broken, l)}</p> })}
            <p class="quote">{ui::authored(&pool.terms.words, l)}</p>
        </article>
    }
    .into_any()
}
