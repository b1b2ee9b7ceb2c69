//! The yearly inventory of subsidies, as a table to download.

use crate::{
    cx::Cx,
    error::{Answer, AppError},
};
use axum::{
    extract::{Path, Query},
    http::header,
    response::IntoResponse,
};
use domain::process::Administration;
use leptos::prelude::*;
use serde::Deserialize;

/// Which year.
#[derive(Debug, Deserialize)]
pub struct Year {
    year: i32,
}

/// The subsidies of a year.
pub async fn get(cx: Cx, Path(slug): Path<String>, Query(asked): Query<Year>) -> Answer {
    let l = cx.locale;
    let slug = super::slug(&slug)?;
    let owner = service::administration::staff_view(cx.services(), cx.caller(), &slug).await?;
    let subsidies = service::inventory::subsidies(cx.services(), cx.caller(), &owner).await?;
    let heads = [
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
    .map(|head| tr!(l, &format!("inventory-{head}")));
    let kind = |kind: domain::actor::ActorType| tr!(l, &format!("actor-{}", kind.code()));
    let address = |path: &str| cx.full_address(&cx.href(path));
    let table = service::inventory::table(&subsidies, asked.year, &heads, l, kind, address)?;
    let name = format!("attachment; filename=\"subsidies-{}-{}.csv\"", owner.slug, asked.year);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, table).into_response())
}

/// The years to download, for the page of an administration.
pub(super) async fn links(cx: &Cx, owner: &Administration) -> Result<AnyView, AppError> {
    let l = cx.locale;
    let subsidies = service::inventory::subsidies(cx.services(), cx.caller(), owner).await?;
    let links: Vec<_> = service::inventory::years(&subsidies)
        .into_iter()
        .map(|year| {
            let path = format!("/admin/a/{}/subsidies.csv?year={year}", owner.slug);
            let text = tr!(l, "inventory-year", year = year.to_string());
            view! { <li><a href=cx.href(&path) download="">{text}</a></li> }
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
