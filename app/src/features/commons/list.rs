//! Everyone who does something here: a list and a map of the initiatives, by word, kind and commune.

use crate::{
    cx::Cx,
    error::Answer,
    features::{
        process::people::capital,
        proposal,
        registry::{self, Reference},
    },
    form::FormState,
    page::Page,
    ui::{
        self, Field, Kind, PageOf,
        map::{self, Area, Pin},
    },
};
use axum::extract::Query;
use domain::{actor::ActorType, initiative::Initiative, locale::Locale, text::Slug};
use leptos::prelude::*;
use service::initiative::{self, Doing, ON_A_PAGE};
use std::collections::BTreeMap;

const FIELDS: [&str; 3] = ["q", "kind", "commune"];

/// How much of each sort a row tells; the page of the actor tells the rest.
const TOLD: usize = 3;

/// The page of the list.
pub async fn get(cx: Cx, Query(query): Query<Vec<(String, String)>>) -> Answer {
    let l = cx.locale;
    let form = FormState::prefilled(query);
    let asked = initiative::Query {
        words: form.value("q"),
        kind: form.value("kind"),
        commune: form.value("commune"),
    };
    let found = initiative::list(cx.services(), &asked).await?;
    let page = PageOf::asked(&form.value("page"), found.len(), ON_A_PAGE);
    let shown = page.of(&found);
    let doings = initiative::doings(cx.services(), shown).await?;
    let reference = Reference::load(&cx).await?;
    let list = List { cx: &cx, form: &form, found: &found, reference: &reference };
    let title =
        tr!(l, "initiatives-title", count = found.len(), shown = l.number(found.len() as u64));
    let drawn = Page::new(&cx, tr!(l, "initiatives-here"))
        .description(tr!(l, "initiatives-lead"))
        .at("shared")
        .with_maps();
    Ok(drawn.draw(|| list.draw(title, page, shown, &doings, l)))
}

struct List<'a> {
    cx: &'a Cx,
    form: &'a FormState,
    found: &'a [Initiative],
    reference: &'a Reference,
}

/// The path of an actor, without its language.
pub(super) fn path(one: &Initiative) -> String {
    format!("/actors/{}", one.profile.actor.id)
}

impl List<'_> {
    fn draw(
        &self,
        title: String,
        page: PageOf,
        shown: &[Initiative],
        doings: &[Doing],
        l: Locale,
    ) -> AnyView {
        let cx = self.cx;
        let rows = shown.iter().zip(doings).map(|(one, doing)| self.row(one, doing, l));
        let body = if shown.is_empty() {
            self.nobody(l)
        } else {
            let address = |number: usize| {
                let pairs = FIELDS.map(|name| (name, self.form.value(name)));
                let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
                let pairs = pairs.chain([("page", number.to_string())]);
                format!("{}?{}", cx.href("/actors"), crate::cx::query(pairs))
            };
            let rows = rows.collect_view();
            view! { <ul class="registry-list">{rows}</ul> {page.draw(&address, l)} }.into_any()
        };
        let steward = domain::registry::resource::is_steward(cx.caller());
        view! {
            {ui::breadcrumbs(cx, Vec::new(), tr!(l, "initiatives-here"))}
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "initiatives-lead")}</p>
                <p class="button-row">
                    <a class="button button--primary" href=cx.href("/actors/add")>{tr!(l, "initiatives-add")}</a>
                    <a class="button" href=cx.href("/registry")>{tr!(l, "registry-here")}</a>
                    {steward.then(|| view! { <a class="button" href=cx.href("/admin/initiatives")>{tr!(l, "initiatives-desk")}</a> })}
                </p>
            </header>
            {self.search(l)}
            {self.on_the_map(l)}
            {body}
            {super::snippet(cx, "initiatives", &FIELDS.map(|name| (name, self.form.value(name))), l)}
            <p class="small muted">{tr!(l, "initiatives-data")}" "
                <a href="/data/initiatives/initiatives.geojson">"GeoJSON"</a>", "
                <a href="/data/initiatives/initiatives.csv">"CSV"</a></p>
        }
        .into_any()
    }

    fn nobody(&self, l: Locale) -> AnyView {
        let searching = FIELDS.iter().any(|name| !self.form.value(name).trim().is_empty());
        let all = self.cx.href("/actors");
        view! {
            <div class="empty">
                <p class="empty__title">{tr!(l, "initiatives-none")}</p>
                <p>{tr!(l, "initiatives-none-what")}</p>
                {searching.then(|| view! { <p class="button-row"><a class="button button--quiet" href=all>{tr!(l, "initiatives-show-all")}</a></p> })}
            </div>
        }
        .into_any()
    }

    fn row(&self, one: &Initiative, doing: &Doing, l: Locale) -> AnyView {
        let profile = &one.profile;
        let mut meta = vec![capital(&tr!(l, &format!("actor-{}", profile.actor.kind.code())))];
        meta.extend(profile.commune.as_ref().map(|slug| self.reference.commune(slug, l)));
        let about = profile.about.as_ref().map(|about| {
            view! { <p lang=about.language(l).map(Locale::code)>{about.get(l).to_owned()}</p> }
        });
        view! {
            <li class="registry-row">
                <div class="registry-row__body">
                    <p class="registry-row__meta">{meta.join(", ")}</p>
                    <h2 class="registry-row__title"><a href=self.cx.href(&path(one))>{profile.actor.name.clone()}</a></h2>
                    {about}
                    {told(self.cx, doing, l)}
                </div>
            </li>
        }
        .into_any()
    }

    fn search(&self, l: Locale) -> AnyView {
        let kinds = ActorType::ALL.iter().map(|kind| {
            let code = kind.code();
            (code.to_owned(), capital(&tr!(l, &format!("actor-{code}"))))
        });
        let kinds = std::iter::once((String::new(), tr!(l, "initiatives-any-kind"))).chain(kinds);
        let communes = self.reference.communes(tr!(l, "filter-all-communes"), l);
        view! {
            <form class="registry-search" method="get" action=self.cx.href("/actors") role="search">
                {Field::new("q", tr!(l, "initiatives-search"), Kind::Line("search")).class("field registry-search__words").draw(self.form, l)}
                {Field::new("kind", tr!(l, "actor-form-kind"), Kind::Select(kinds.collect())).draw(self.form, l)}
                {Field::new("commune", tr!(l, "filter-commune"), Kind::Select(communes)).draw(self.form, l)}
                <button class="button">{tr!(l, "registry-search-button")}</button>
            </form>
        }
        .into_any()
    }

    /// How many there are in each commune, which leads to them, and where those stand who said so:
    /// a home only by its quarter.
    fn on_the_map(&self, l: Locale) -> Option<AnyView> {
        let (areas, pins) = drawn(self.cx, self.found, self.reference, "/actors", l);
        (!areas.is_empty() || !pins.is_empty()).then(|| {
            let tiles = self.cx.site.tiles.as_deref();
            view! {
                <details class="map-folded">
                    <summary>{tr!(l, "map-show")}</summary>
                    {map::map_that_opens(tr!(l, "initiatives-map"), &areas, &pins, tiles, l)}
                </details>
            }
            .into_any()
        })
    }
}

/// What a map of initiatives shows; `list` is where a commune leads.
pub(super) fn drawn(
    cx: &Cx,
    found: &[Initiative],
    reference: &Reference,
    list: &str,
    l: Locale,
) -> (Vec<Area>, Vec<Pin>) {
    let mut counts: BTreeMap<&Slug, u64> = BTreeMap::new();
    for slug in found.iter().filter_map(|one| one.profile.commune.as_ref()) {
        *counts.entry(slug).or_default() += 1;
    }
    let areas = counts.into_iter().map(|(slug, count)| {
        let what = tr!(l, "initiatives-count", count = count);
        let name = reference.commune(slug, l);
        let query = crate::cx::query([("commune", slug.to_string())]);
        Area {
            slug: slug.clone(),
            amount: count,
            text: l.number(count),
            title: tr!(l, "map-area", name = name, what = what),
            href: Some(format!("{}?{query}", cx.href(list))),
        }
    });
    let pins = found.iter().filter_map(|one| {
        Some(Pin {
            at: one.location.public_point()?,
            title: one.profile.actor.name.clone(),
            href: cx.href(&path(one)),
        })
    });
    (areas.collect(), pins.collect())
}

/// What an initiative proposes, lends, looks for and offers, the first few of each, with links.
pub(super) fn told(cx: &Cx, doing: &Doing, l: Locale) -> AnyView {
    let proposes = doing.proposes.iter().take(TOLD).map(|place| {
        let href = proposal::address(cx, &place.process.slug, &place.proposal);
        view! { <li><a href=href>{ui::authored(&place.proposal.content.title, l)}</a></li> }
            .into_any()
    });
    let holds = doing.holds.iter().take(TOLD).map(|one| {
        let href = cx.href(&registry::thing(one.id));
        view! { <li><a href=href>{ui::authored(&one.details.name, l)}</a></li> }.into_any()
    });
    let intents = |all: &[domain::registry::intent::Intent]| -> Vec<AnyView> {
        let rows = all.iter().take(TOLD).map(|one| {
            let href = cx.href(&registry::intent_path(one.id));
            view! { <li><a href=href>{ui::authored(&one.what, l)}</a></li> }.into_any()
        });
        rows.collect()
    };
    [
        ("initiatives-proposes", doing.proposes.len(), proposes.collect()),
        ("initiatives-holds", doing.holds.len(), holds.collect()),
        ("initiatives-needs", doing.needs.len(), intents(&doing.needs)),
        ("initiatives-offers", doing.offers.len(), intents(&doing.offers)),
    ]
    .into_iter()
    .filter(|(_, count, _): &(_, _, Vec<AnyView>)| *count > 0)
    .map(|(label, count, rows)| {
        let more = (count > TOLD).then(|| {
            view! { <li class="muted">{tr!(l, "initiatives-more", count = count - TOLD)}</li> }
        });
        view! {
            <p class="registry-row__meta">{tr!(l, label)}</p>
            <ul class="plain-list">{rows}{more}</ul>
        }
    })
    .collect_view()
    .into_any()
}
