//! Everything that somebody borrows, lends and shares.

use super::{pieces, words};
use crate::{cx::Cx, error::Answer, page::Page, ui};
use domain::{
    locale::Locale,
    registry::{Resource, loan::Loan},
};
use leptos::prelude::*;
use service::registry::loans;

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let l = cx.locale;
    let mine = loans::mine(cx.services(), cx.caller()).await?;
    let reference = super::Reference::load(&cx).await?;
    let title = tr!(l, "registry-my-loans");
    Ok(Page::new(&cx, title.clone()).at("shared").draw(|| {
        let steps = vec![(cx.href("/registry"), tr!(l, "registry-here"))];
        let shared = mine.shared.iter().map(|one| pieces::row(&cx, one, &reference, l));
        let shared: Vec<_> = shared.collect();
        let shared = if shared.is_empty() {
            view! { <p>{tr!(l, "registry-share-nothing")}</p> }.into_any()
        } else {
            view! { <ul class="registry-list">{shared}</ul> }.into_any()
        };
        let add = cx.href("/registry/add");
        view! {
            {ui::breadcrumbs(&cx, steps, title.clone())}
            <header class="page__lead"><h1>{title.clone()}</h1></header>
            <section class="section flow">
                <h2>{tr!(l, "registry-borrowed")}</h2>
                {table(&cx, &mine.borrowed, false, l)}
            </section>
            <section class="section flow">
                <h2>{tr!(l, "registry-lent")}</h2>
                {table(&cx, &mine.lent, true, l)}
            </section>
            <section class="section flow">
                <h2>{tr!(l, "registry-shared")}</h2>
                {shared}
                <p><a class="button" href=add>{tr!(l, "registry-add")}</a></p>
            </section>
        }
        .into_any()
    }))
}

fn table(cx: &Cx, loans: &[(Loan, Resource)], lent: bool, l: Locale) -> AnyView {
    if loans.is_empty() {
        let key = if lent { "registry-lent-nothing" } else { "registry-borrowed-nothing" };
        return view! { <p>{tr!(l, key)}</p> }.into_any();
    }
    let rows = loans.iter().map(|(loan, resource)| {
        let href = cx.href(&super::loan_path(loan.id));
        let who = if lent { loan.borrower_name.clone() } else { resource.lender().name.clone() };
        let what = match loan.is_movable() {
            true => words::what(loan, resource, l).into_any(),
            false => ui::authored(&resource.details.name, l).into_any(),
        };
        view! {
            <tr>
                <th scope="row"><a href=href>{what}</a></th>
                <td data-label=tr!(l, "registry-with-whom")>{who}</td>
                <td data-label=tr!(l, "registry-when-label")>{words::when(loan.span, l)}</td>
                <td data-label=tr!(l, "registry-state")>{pieces::badge(loan, l)}</td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=tr!(l, if lent { "registry-lent" } else { "registry-borrowed" })>
            <table class="table table--stack">
                <thead><tr>
                    <th scope="col">{tr!(l, "registry-what")}</th>
                    <th scope="col">{tr!(l, "registry-with-whom")}</th>
                    <th scope="col">{tr!(l, "registry-when-label")}</th>
                    <th scope="col">{tr!(l, "registry-state")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
