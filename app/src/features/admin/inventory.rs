//! The yearly inventory of subsidies, as a table to download.

use super::files;
use crate::{
    cx::Cx,
    error::{Answer, AppError},
};
use axum::extract::{Path, Query};
use domain::{locale::Locale, process::Administration};
use leptos::prelude::*;
use serde::Deserialize;
use service::progress::{Step, Work};

/// Which year.
#[derive(Debug, Deserialize)]
pub struct Year {
    year: i32,
}

/// The subsidies of a year, or the page that says how far their table is.
pub async fn get(cx: Cx, Path(slug): Path<String>, Query(asked): Query<Year>) -> Answer {
    let l = cx.locale;
    let slug = super::slug(&slug)?;
    let owner = service::administration::staff_view(cx.services(), cx.caller(), &slug).await?;
    let wanted = files::Wanted {
        name: format!("subsidies-{}-{}-{l}.csv", owner.slug, asked.year),
        from: format!("/admin/a/{}", owner.slug),
    };
    let asking = cx.clone();
    files::give(&cx, wanted, move |work| async move {
        let (services, caller) = (asking.services(), asking.caller());
        let subsidies = service::inventory::subsidies(services, caller, &owner, &work).await?;
        work.expects(Step::Writing, 1);
        let kind = |kind: domain::actor::ActorType| tr!(l, &format!("actor-{}", kind.code()));
        let address = |path: &str| asking.full_address(&asking.href(path));
        let table = service::inventory::table(&subsidies, asked.year, &heads(l), l, kind, address)?;
        work.did(Step::Writing, 1);
        Ok(table)
    })
    .await
}

fn heads(l: Locale) -> [String; 11] {
    [
        "day",
        "beneficiary",
        "kind",
        "object",
        "amount",
        "whole",
        "currency",
        "process",
        "envelope",
        "funders",
        "page",
    ]
    .map(|head| tr!(l, &format!("inventory-{head}")))
}

/// The years to download, for the page of an administration.
pub(super) async fn links(cx: &Cx, owner: &Administration) -> Result<AnyView, AppError> {
    let l = cx.locale;
    let unwatched = Work::unwatched();
    let subsidies =
        service::inventory::subsidies(cx.services(), cx.caller(), owner, &unwatched).await?;
    let links: Vec<_> = service::inventory::years(&subsidies)
        .into_iter()
        .map(|year| {
            let path = format!("/admin/a/{}/subsidies.csv?year={year}", owner.slug);
            let text = tr!(l, "inventory-year", year = year.to_string());
            view! { <li><a href=cx.href(&path)>{text}</a></li> }
        })
        .collect();
    let nothing = links.is_empty().then(|| view! { <p>{tr!(l, "inventory-none")}</p> });
    Ok(view! {
        <h2>{tr!(l, "inventory-title")}</h2>
        <p>{tr!(l, "inventory-what")}</p>
        {nothing}
        <ul>{links}</ul>
    }
    .into_any())
}
