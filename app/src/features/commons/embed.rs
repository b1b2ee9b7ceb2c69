//! Lists for a frame on somebody else's site: a list and a small map, no way around this site, no
//! cookie; and the words to copy for it.

use super::list::{drawn, path};
use crate::{
    cx::{Cx, query},
    embed::Embedders,
    error::Answer,
    features::{
        process::people::capital,
        registry::{self, Reference},
    },
    page::Page,
    ui::{
        self,
        map::{self, Area, Pin},
    },
};
use axum::{
    Extension,
    extract::Query,
    http::{HeaderMap, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{initiative::Initiative, locale::Locale, registry::Resource};
use leptos::prelude::*;
use service::{initiative, registry::directory};
use std::collections::BTreeMap;

/// How many stand in a frame; the site itself has the rest.
const SHOWN: usize = 24;

type Pairs = Vec<(String, String)>;
type Sites = Option<Extension<Embedders>>;

/// Without a language: the reader's own.
pub async fn in_own_language(uri: Uri, headers: HeaderMap) -> Response {
    let locale = crate::cx::preferred_locale(&headers);
    let rest = uri.path_and_query().map_or("", |rest| rest.as_str());
    let mut response = Redirect::temporary(&format!("/{locale}{rest}")).into_response();
    let vary = axum::http::HeaderValue::from_static("accept-language");
    response.headers_mut().insert(header::VARY, vary);
    response
}

fn value(pairs: &Pairs, name: &str) -> String {
    let found = pairs.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// The filters that a frame keeps, as the query of the list that it leads to.
fn filters(pairs: &Pairs) -> String {
    let names = ["q", "kind", "commune"].map(|name| (name, value(pairs, name)));
    let text = query(names.into_iter().filter(|(_, value)| !value.is_empty()));
    if text.is_empty() { text } else { format!("?{text}") }
}

/// The initiatives.
pub async fn initiatives(cx: Cx, sites: Sites, Query(pairs): Query<Pairs>) -> Answer {
    let l = cx.locale;
    let asked = initiative::Query {
        words: value(&pairs, "q"),
        kind: value(&pairs, "kind"),
        commune: value(&pairs, "commune"),
    };
    let found = initiative::list(cx.services(), &asked).await?;
    let reference = Reference::load(&cx).await?;
    let (areas, pins) = drawn(&cx, &found, &reference, "/actors", l);
    let rows = found.iter().take(SHOWN).map(|one: &Initiative| {
        let profile = &one.profile;
        let mut meta = vec![capital(&tr!(l, &format!("actor-{}", profile.actor.kind.code())))];
        meta.extend(profile.commune.as_ref().map(|slug| reference.commune(slug, l)));
        (cx.href(&path(one)), profile.actor.name.clone(), None, meta.join(", "))
    });
    let rows: Vec<Row> = rows.collect();
    let framed = Framed {
        title: tr!(l, "initiatives-here"),
        caption: tr!(l, "initiatives-map"),
        all: format!("{}{}", cx.href("/actors"), filters(&pairs)),
        rows,
        areas,
        pins,
    };
    Ok(framed.draw(&cx, sites))
}

/// The shared things.
pub async fn things(cx: Cx, sites: Sites, Query(pairs): Query<Pairs>) -> Answer {
    let l = cx.locale;
    let asked = directory::Query {
        words: value(&pairs, "q"),
        kind: value(&pairs, "kind"),
        commune: value(&pairs, "commune"),
        page: 1,
        ..directory::Query::default()
    };
    let found = directory::list(cx.services(), &asked).await?;
    let reference = Reference::load(&cx).await?;
    let mut counts: BTreeMap<_, u64> = BTreeMap::new();
    for one in &found.things {
        *counts.entry(one.commune.clone()).or_default() += 1;
    }
    let areas = counts.into_iter().map(|(slug, count)| {
        let name = reference.commune(&slug, l);
        let what = tr!(l, "map-things", count = count);
        let href = format!("{}?{}", cx.href("/registry"), query([("commune", slug.to_string())]));
        Area {
            title: tr!(l, "map-area", name = name, what = what),
            amount: count,
            text: l.number(count),
            href: Some(href),
            slug,
        }
    });
    let areas = areas.collect();
    let pins = found.things.iter().filter_map(|one| {
        let title = one.details.name.get(l).to_owned();
        let href = cx.href(&registry::thing(one.id));
        Some(Pin { at: one.details.location.public_point()?, title, href })
    });
    let rows = found.things.iter().map(|one: &Resource| {
        let name = one.details.name.get(l).to_owned();
        let lang = one.details.name.language(l);
        let meta = [
            capital(&reference.kind(&one.kind, l)),
            reference.commune(&one.commune, l),
            one.lender().name.clone(),
        ];
        (cx.href(&registry::thing(one.id)), name, lang, meta.join(", "))
    });
    let framed = Framed {
        title: tr!(l, "registry-here"),
        caption: tr!(l, "map-of-things"),
        all: format!("{}{}", cx.href("/registry"), filters(&pairs)),
        rows: rows.collect(),
        areas,
        pins: pins.collect(),
    };
    Ok(framed.draw(&cx, sites))
}

/// Where a row leads, what it is called and in which language, and the rest in a line.
type Row = (String, String, Option<Locale>, String);

struct Framed {
    title: String,
    caption: String,
    all: String,
    rows: Vec<Row>,
    areas: Vec<Area>,
    pins: Vec<Pin>,
}

impl Framed {
    fn draw(self, cx: &Cx, sites: Sites) -> Response {
        let l = cx.locale;
        let sites = sites.map(|Extension(sites)| sites).unwrap_or_default();
        let page = Page::new(cx, self.title.clone()).embedded(sites);
        page.draw(|| {
            let rows = self.rows.into_iter().map(|(href, name, lang, meta)| {
                view! {
                    <li class="registry-row">
                        <div class="registry-row__body">
                            <h2 class="registry-row__title"><a href=href lang=lang.map(Locale::code)>{name}</a></h2>
                            <p class="registry-row__meta">{meta}</p>
                        </div>
                    </li>
                }
            });
            let rows = rows.collect_view();
            view! {
                <main class="page" id="main">
                    <h1>{self.title}</h1>
                    {map::map(self.caption, &self.areas, &self.pins, l)}
                    <ul class="registry-list">{rows}</ul>
                    <p><a href=self.all>{tr!(l, "embed-all")}</a></p>
                </main>
            }
            .into_any()
        })
    }
}

/// On the page of a list: what to copy to show it elsewhere. `name` is `initiatives` or `registry`.
pub fn snippet(cx: &Cx, name: &str, pairs: &[(&str, String)], l: Locale) -> AnyView {
    let pairs: Pairs =
        pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let address = cx.full_address(&cx.href(&format!("/embed/{name}{}", filters(&pairs))));
    let title = match name {
        "registry" => tr!(l, "registry-here"),
        _ => tr!(l, "initiatives-here"),
    };
    let quoted = |text: &str| ui::escaped(text).replace('"', "&quot;");
    let code = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"700\" loading=\"lazy\"></iframe>",
        quoted(&address),
        quoted(&title)
    );
    view! {
        <details class="filters">
            <summary>{tr!(l, "embed-title")}</summary>
            <div class="field">
                <label class="field__label" for="embed">{tr!(l, "embed-copy")}</label>
                <textarea id="embed" rows="3" readonly="">{code}</textarea>
            </div>
        </details>
    }
    .into_any()
}
