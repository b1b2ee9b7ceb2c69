//! The directory: what is shared, by whom and where.

use super::{Reference, pieces};
use crate::{
    cx::Cx,
    error::Answer,
    form::FormState,
    page::Page,
    ui::{
        self, Field, Kind, PageOf,
        map::{self, Area, Pin},
    },
};
use axum::extract::Query;
use domain::{
    locale::Locale,
    place,
    registry::resource::{Holding, Shown},
    text::Slug,
};
use leptos::prelude::*;
use service::registry::{
    attributes,
    directory::{self, Found},
};

const FIELDS: [&str; 5] = ["q", "kind", "commune", "holding", "near"];

/// The page of the directory.
pub async fn get(cx: Cx, Query(query): Query<Vec<(String, String)>>) -> Answer {
    let l = cx.locale;
    let attributes = query.clone();
    let mut form = FormState::prefilled(query);
    let number: u32 = form.value("page").parse().unwrap_or(1).max(1);
    let asked = directory::Query {
        words: form.value("q"),
        kind: form.value("kind"),
        commune: form.value("commune"),
        holding: form.value("holding"),
        near: form.value("near"),
        attributes,
        page: number,
    };
    let found = directory::list(cx.services(), &asked).await?;
    form.fields.clone_from(&found.refused);
    let counts = directory::counts(cx.services()).await?;
    let communes = directory::communes(cx.services()).await?;
    let reference = Reference::load(&cx).await?;
    let all: u64 = counts.iter().map(|(_, count)| count).sum();
    let title = tr!(l, "registry-title", count = all, shown = l.number(all));
    let draw = List {
        cx: &cx,
        form: &form,
        found: &found,
        reference: &reference,
        counts: &counts,
        communes: &communes,
    };
    let page = Page::new(&cx, tr!(l, "registry-here")).description(tr!(l, "registry-lead"));
    Ok(page
        .at("shared")
        .status(form.status())
        .with_maps()
        .draw(|| draw.draw(title, page_of(&found, number), l)))
}

fn page_of(found: &Found, number: u32) -> PageOf {
    let things = usize::try_from(found.count).unwrap_or(usize::MAX);
    PageOf::asked(&number.to_string(), things, directory::ON_A_PAGE as usize)
}

struct List<'a> {
    cx: &'a Cx,
    form: &'a FormState,
    found: &'a Found,
    reference: &'a Reference,
    counts: &'a [(Slug, u64)],
    communes: &'a [(Slug, u64)],
}

impl List<'_> {
    /// Whether something was looked for.
    fn searches(&self) -> bool {
        FIELDS.iter().any(|name| !self.form.value(name).trim().is_empty())
    }

    /// What was found, or what to do where nothing was.
    fn rows(&self, page: PageOf, l: Locale) -> AnyView {
        let cx = self.cx;
        let from = Slug::parse(&self.form.value("near")).ok().and_then(|slug| place::centre(&slug));
        let rows = self.found.things.iter().map(|one| {
            let place = one.shown().map(Shown::point);
            let metres = from.zip(place).map(|(from, place)| from.metres_to(place));
            pieces::row_at(cx, one, self.reference, metres, l)
        });
        let rows: Vec<_> = rows.collect();
        if rows.is_empty() {
            let (all, need) = (cx.href("/registry"), cx.href("/registry/board/new?side=need"));
            view! {
                <div class="empty empty--pictured">
                    <div class="empty__picture">{pieces::drawing(Holding::Equipment, "")}</div>
                    <p class="empty__title">{tr!(l, "registry-none")}</p>
                    <p>{tr!(l, "registry-none-what")}</p>
                    <div class="button-row">
                        <a class="button" href=need>{tr!(l, "registry-say-you-need")}</a>
                        {self.searches().then(|| view! { <a class="button button--quiet" href=all>{tr!(l, "registry-show-all")}</a> })}
                    </div>
                </div>
            }
            .into_any()
        } else {
            let address = |number: usize| {
                let attributes = self.found.attributes.iter().map(|one| attributes::code(*one));
                let names = FIELDS.into_iter().chain(attributes);
                let pairs = names.map(|name| (name, self.form.value(name)));
                let pairs = pairs.filter(|(_, value)| !value.is_empty());
                let pairs = pairs.chain([("page", number.to_string())]);
                format!("{}?{}", cx.href("/registry"), crate::cx::query(pairs))
            };
            view! { <ul class="registry-list">{rows}</ul> {page.draw(&address, l)} }.into_any()
        }
    }

    /// Where else one can go from here.
    fn ways(&self, l: Locale) -> AnyView {
        let cx = self.cx;
        let steward = domain::registry::resource::is_steward(cx.caller());
        let desk = cx.href("/admin/registry");
        let add = cx.href("/registry/add");
        let (board, mine) = (cx.href("/registry/board"), cx.href("/registry/loans"));
        view! {
            <div class="registry-ways">
                <p class="button-row">
                    <a class="button button--primary" href=add>{tr!(l, "registry-add")}</a>
                    <a class="button" href=board>{tr!(l, "registry-board")}</a>
                </p>
                <details class="filters">
                    <summary>{tr!(l, "registry-ways")}</summary>
                    <ul class="registry-ways__list">
                        <li><a href=cx.href("/registry/kinds")>{tr!(l, "registry-kinds-here")}</a></li>
                        <li><a href=mine>{tr!(l, "registry-my-loans")}</a></li>
                        <li><a href=cx.href("/actors")>{tr!(l, "initiatives-here")}</a></li>
                        <li><a href=cx.href("/agenda")>{tr!(l, "agenda-here")}</a></li>
                        <li><a href=cx.href("/recipes")>{tr!(l, "recipes-here")}</a></li>
                        <li><a href=cx.href("/registry/network")>{tr!(l, "network-here")}</a></li>
                        {steward.then(|| view! { <li><a href=desk>{tr!(l, "desk-here")}</a></li> })}
                    </ul>
                </details>
            </div>
        }
        .into_any()
    }

    fn draw(&self, title: String, page: PageOf, l: Locale) -> AnyView {
        let cx = self.cx;
        let chosen = Slug::parse(&self.form.value("kind")).ok().map(|kind| {
            let href = cx.href(&format!("/registry/kinds/{kind}"));
            view! { <p><a href=href>{tr!(l, "registry-when-free")}</a></p> }
        });
        let understood = self.found.understood.as_ref().map(|kind| {
            let href = cx.href(&format!("/registry/kinds/{kind}"));
            let name = self.reference.kind(kind, l);
            view! {
                <p>{tr!(l, "registry-understood", kind = name.as_str())}" "
                    <a href=href>{tr!(l, "registry-when-free")}</a></p>
            }
        });
        let count = self.searches().then(|| {
            let (count, silent) = (self.found.count, self.found.silent);
            let others = (silent > 0)
                .then(|| tr!(l, "registry-silent", count = silent, shown = l.number(silent)));
            view! { <p class="filters__count" role="status">{tr!(l, "registry-found", count = count, shown = l.number(count))}" "{others}</p> }
        });
        view! {
            {ui::breadcrumbs(cx, Vec::new(), tr!(l, "registry-here"))}
            <header class="page__lead">
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "registry-lead")}</p>
            </header>
            {self.search(l)}
            {self.ways(l)}
            {understood}
            {chosen}
            {count}
            {self.on_the_map(l)}
            {self.rows(page, l)}
            {crate::features::commons::snippet(cx, "registry", &FIELDS.map(|name| (name, self.form.value(name))), l)}
        }
        .into_any()
    }

    /// How much is shared in each commune, which leads to it, and where what is on this page stands:
    /// a home only by its quarter, as everywhere in public.
    fn on_the_map(&self, l: Locale) -> Option<AnyView> {
        let areas = self.communes.iter().map(|(slug, count)| {
            let name = self.reference.commune(slug, l);
            let what = tr!(l, "map-things", count = *count);
            let query = crate::cx::query([("commune", slug.to_string())]);
            Area {
                slug: slug.clone(),
                amount: *count,
                text: l.number(*count),
                title: tr!(l, "map-area", name = name, what = what),
                href: Some(format!("{}?{query}", self.cx.href("/registry"))),
            }
        });
        let areas: Vec<Area> = areas.collect();
        // What has no place of its own is in the figure of its commune: points in its middle would
        // lie on one another and on the figure.
        let mut pins: Vec<Pin> = Vec::new();
        for one in &self.found.things {
            let Some(Shown::Exact(at) | Shown::Quarter(at)) = one.shown() else { continue };
            let title = one.details.name.get(l).to_owned();
            match pins.iter_mut().find(|pin| pin.at == at) {
                Some(pin) => pin.title = format!("{} · {title}", pin.title),
                None => pins.push(Pin { at, title, href: self.cx.href(&super::thing(one.id)) }),
            }
        }
        (!areas.is_empty()).then(|| {
            view! {
                <details class="map-folded">
                    <summary>{tr!(l, "map-show")}</summary>
                    {map::map_that_opens(tr!(l, "map-of-things"), &areas, &pins, self.cx.site.tiles.as_deref(), l)}
                </details>
            }
            .into_any()
        })
    }

    /// What can be asked of the things of the kind that was chosen: as numbers, with or without a
    /// unit.
    fn attributes(&self, l: Locale) -> Option<AnyView> {
        if self.found.attributes.is_empty() {
            return None;
        }
        let fields = self.found.attributes.iter().map(|one| {
            let code = attributes::code(*one);
            let label = tr!(l, &format!("attribute-{code}"));
            Field::new(code, label, Kind::Line("text"))
                .class("field field--short")
                .draw(self.form, l)
        });
        Some(
            view! {
                <fieldset class="registry-search__attributes field-row">
                    <legend>{tr!(l, "attributes-title")}</legend>
                    {fields.collect_view()}
                </fieldset>
            }
            .into_any(),
        )
    }

    fn search(&self, l: Locale) -> AnyView {
        let action = self.cx.href("/registry");
        let holdings = Holding::ALL.iter().map(|holding| {
            let code = holding.code();
            (code.to_owned(), tr!(l, &format!("holding-{code}")))
        });
        let holdings = std::iter::once((String::new(), tr!(l, "holding-any"))).chain(holdings);
        let kinds = self.counts.iter().map(|(kind, count)| {
            let name = pieces::capital(&self.reference.kind(kind, l));
            (kind.to_string(), format!("{name} ({})", l.number(*count)))
        });
        let mut kinds: Vec<(String, String)> = kinds.collect();
        kinds.sort_by_cached_key(|(_, name)| pieces::order(name));
        kinds.insert(0, (String::new(), tr!(l, "registry-any-kind")));
        let communes = self.reference.communes(tr!(l, "filter-all-communes"), l);
        let near = self.reference.communes(tr!(l, "registry-from-anywhere"), l);
        let chosen = FIELDS[1..].iter().any(|name| !self.form.value(name).trim().is_empty());
        let narrowed = chosen || !self.found.attributes.is_empty();
        view! {
            <form class="registry-search" method="get" action=action role="search">
                {Field::new("q", tr!(l, "registry-search"), Kind::Line("search")).hint(tr!(l, "registry-search-hint")).class("field registry-search__words").draw(self.form, l)}
                <button class="button">{tr!(l, "registry-search-button")}</button>
                <details class="filters" open=narrowed>
                    <summary>{tr!(l, "registry-narrow")}</summary>
                    <div class="registry-search__more">
                        {Field::new("kind", tr!(l, "registry-kind"), Kind::Select(kinds)).draw(self.form, l)}
                        {Field::new("commune", tr!(l, "filter-commune"), Kind::Select(communes)).draw(self.form, l)}
                        {Field::new("near", tr!(l, "registry-from-commune"), Kind::Select(near)).draw(self.form, l)}
                        {Field::new("holding", tr!(l, "registry-holding"), Kind::Select(holdings.collect())).draw(self.form, l)}
                        {self.attributes(l)}
                    </div>
                </details>
            </form>
        }
        .into_any()
    }
}
