//! The projects of an envelope: a list that reads like a page, with a search and a shortlist.

use super::{commune, filter, filter::Filter, next_step, project_address, words};
use crate::{
    cx::Cx,
    error::Answer,
    features::{
        order,
        process::{address, place_in_loop},
        vote::uncast,
    },
    form::FormState,
    page::Page,
    ui::{
        self, Field, Kind,
        map::{self, Area, Pin},
    },
};
use axum::extract::{Path, Query};
use domain::{locale::Locale, place::Territory, project::Project, text::Slug};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};
use std::collections::BTreeMap;

/// What the page is drawn from.
struct List {
    cx: Cx,
    process: ProcessView,
    envelope: EnvelopeView,
    /// The communes, each before its districts.
    territories: Vec<Territory>,
    projects: Vec<Project>,
    filter: Filter,
    form: FormState,
}

/// The page of the list.
pub async fn get(
    cx: Cx,
    Path((process, envelope)): Path<(Slug, Slug)>,
    Query(query): Query<Vec<(String, String)>>,
) -> Answer {
    let l = cx.locale;
    let process = service::process::show(cx.services(), cx.caller(), &process).await?;
    let envelope = process.envelope(&envelope)?.clone();
    let territories = service::reference::places(cx.services()).await?;
    let mut projects = service::project::list(cx.services(), &envelope).await?;
    order::shuffle(&mut projects, &cx);
    let (filter, form) = Filter::read(query);
    let uncast = uncast::notices(&cx, &process).await?;
    let list = List { cx: cx.clone(), process, envelope, territories, projects, filter, form };
    let title = tr!(l, "projects-page", envelope = list.envelope.envelope.name.get(l));
    let page = Page::new(&cx, title)
        .status(list.form.status())
        .description(list.envelope.envelope.summary.get(l))
        .at(place_in_loop(&list.process, &cx))
        .of(&list.process)
        .with_maps();
    Ok(page.draw(|| list.draw(uncast)))
}

impl List {
    fn draw(&self, uncast: AnyView) -> AnyView {
        let l = self.cx.locale;
        let name = self.process.process.name.get(l).to_owned();
        let href = self.cx.href(&format!("/p/{}", self.process.process.slug));
        let here = self.envelope.envelope.name.get(l).to_owned();
        let body = if self.projects.is_empty() { self.none_yet() } else { self.found() };
        view! {
            {ui::breadcrumbs(&self.cx, vec![(href, name)], here)}
            {self.lead()}
            {ui::advisory(l)}
            {uncast}
            {next_step(&self.cx, &self.process, &self.envelope)}
            {body}
        }
        .into_any()
    }

    fn lead(&self) -> AnyView {
        let l = self.cx.locale;
        let envelope = &self.envelope.envelope;
        let show = |cents: domain::money::Cents| cents.show(envelope.amount.currency, l);
        let title = if self.projects.is_empty() {
            tr!(l, "projects-none-title")
        } else {
            tr!(
                l,
                "projects-title",
                count = self.projects.len(),
                asked = show(self.envelope.asked),
                amount = show(envelope.amount.cents)
            )
        };
        view! {
            <header class="page__lead">
                <p class="eyebrow" lang=envelope.name.language(l).code()>{envelope.name.get(l).to_owned()}</p>
                <h1>{title}</h1>
                <p class="lead" lang=envelope.summary.language(l).code()>{envelope.summary.get(l).to_owned()}</p>
            </header>
        }
        .into_any()
    }

    fn none_yet(&self) -> AnyView {
        let l = self.cx.locale;
        let href = self.cx.href(&format!("/p/{}", self.process.process.slug));
        view! {
            <div class="empty">
                <p class="empty__title">{tr!(l, "projects-none")}</p>
                <p>{tr!(l, "projects-none-what")}</p>
                <div class="button-row"><a class="button" href=href>{tr!(l, "projects-none-button")}</a></div>
            </div>
        }
        .into_any()
    }

    fn found(&self) -> AnyView {
        let l = self.cx.locale;
        let place =
            |project: &Project| commune(project, &self.territories, &self.cx).unwrap_or_default();
        let found: Vec<&Project> = self
            .projects
            .iter()
            .filter(|project| self.filter.admits(project, &place(project)))
            .collect();
        let own = self.cx.visitor.session.is_some();
        let all = address(&self.cx, &self.process, &self.envelope, "projects");
        let count = if self.filter.is_active() {
            let (count, total) = (found.len(), self.projects.len());
            view! {
                <p class="filters__count">
                    {tr!(l, "projects-found", count = count, total = total)}" "
                    <a href=all.clone()>{tr!(l, "projects-show-all")}</a>
                </p>
            }
            .into_any()
        } else {
            let text = if own {
                tr!(l, "projects-order-own", count = found.len())
            } else {
                tr!(l, "projects-order-today", count = found.len())
            };
            view! { <p class="filters__count">{text}</p> }.into_any()
        };
        let rows = if found.is_empty() {
            view! {
                <div class="empty">
                    <p class="empty__title">{tr!(l, "projects-no-match")}</p>
                    <p>{tr!(l, "projects-no-match-what")}</p>
                    <div class="button-row"><a class="button" href=all>{tr!(l, "projects-show-all")}</a></div>
                </div>
            }
            .into_any()
        } else {
            self.shortlist(&found)
        };
        view! {
            {self.filters(l)}
            {count}
            {self.on_the_map(&found, l)}
            {rows}
        }
        .into_any()
    }

    /// How many of those found stand in each commune, and where, when it is known.
    fn on_the_map(&self, found: &[&Project], l: Locale) -> Option<AnyView> {
        let all = address(&self.cx, &self.process, &self.envelope, "projects");
        let areas = self.territories.iter().filter_map(|territory| {
            let here = found.iter().filter(|p| p.commune.as_ref() == Some(&territory.slug));
            let count = u64::try_from(here.count()).ok().filter(|count| *count > 0)?;
            let what = tr!(l, "map-projects", count = count);
            let query = crate::cx::query([("commune", territory.slug.to_string())]);
            Some(Area {
                slug: territory.slug.clone(),
                amount: count,
                text: l.number(count),
                title: tr!(l, "map-area", name = territory.name.get(l), what = what),
                href: Some(format!("{all}?{query}")),
            })
        });
        let areas: Vec<Area> = areas.collect();
        let pins = found.iter().filter_map(|project| {
            Some(Pin {
                at: project.point?,
                title: words::shown(&project.title, false, l).text.to_owned(),
                href: project_address(&self.cx, &self.process, project),
            })
        });
        let pins: Vec<Pin> = pins.collect();
        // A district has no border that anybody published: it is told beside the map.
        let districts =
            self.districts(found.iter().copied()).into_iter().map(|(slug, name, count)| {
                let href = format!("{all}?{}", crate::cx::query([("commune", slug)]));
                view! { <li><a href=href>{name}</a>" "{tr!(l, "map-projects", count = count)}</li> }
            });
        let districts: Vec<_> = districts.collect();
        let districts = (!districts.is_empty()).then(|| {
            view! { <p>{tr!(l, "map-districts")}</p> <ul>{districts}</ul> }
        });
        (!areas.is_empty() || !pins.is_empty()).then(|| {
            view! {
                <details class="map-folded">
                    <summary>{tr!(l, "map-show")}</summary>
                    {map::map_that_opens(tr!(l, "map-of-projects"), &areas, &pins, self.cx.site.tiles.as_deref(), l)}
                    {districts}
                </details>
            }
            .into_any()
        })
    }

    /// The name of a commune or a district.
    fn name_of(&self, slug: &Slug) -> Option<String> {
        let known = self.territories.iter().find(|territory| territory.slug == *slug)?;
        Some(known.name.get(self.cx.locale).to_owned())
    }

    /// The districts that projects stand in, each with its name and how many.
    fn districts<'a>(
        &self,
        projects: impl Iterator<Item = &'a Project>,
    ) -> Vec<(String, String, u64)> {
        let mut counted = BTreeMap::new();
        for slug in projects.filter_map(|project| project.district.as_ref()) {
            *counted.entry(slug.as_str()).or_insert(0) += 1;
        }
        let named = self.territories.iter().filter_map(|territory| {
            let count = counted.get(territory.slug.as_str())?;
            Some((territory.slug.to_string(), self.name_of(&territory.slug)?, *count))
        });
        named.collect()
    }

    fn shortlist(&self, found: &[&Project]) -> AnyView {
        let l = self.cx.locale;
        let action = address(&self.cx, &self.process, &self.envelope, "compare");
        let comparable = found.len() > 1;
        let rows = found.iter().map(|project| self.row(project, comparable)).collect_view();
        if !comparable {
            return view! { <ul class="project-list">{rows}</ul> }.into_any();
        }
        // What was ticked before a search stays ticked, shown or not.
        let hidden = self
            .ticked()
            .into_iter()
            .filter(|number| !found.iter().any(|project| project.number == *number));
        view! {
            <form method="get" action=action class="shortlist">
                {hidden.map(keep).collect_view()}
                <ul class="project-list">{rows}</ul>
                <div class="compare-dock">
                    <p>{tr!(l, "compare-hint")}</p>
                    <button class="button">{tr!(l, "compare-button")}</button>
                </div>
            </form>
        }
        .into_any()
    }

    /// The numbers that are ticked for comparison.
    fn ticked(&self) -> Vec<String> {
        self.form.submitted.all("compare")
    }

    fn row(&self, project: &Project, comparable: bool) -> AnyView {
        let l = self.cx.locale;
        let title = words::shown(&project.title, false, l);
        let summary = words::shown(&project.summary, false, l);
        let mut meta = vec![tr!(l, &format!("theme-{}", project.theme.code()))];
        meta.extend(commune(project, &self.territories, &self.cx));
        meta.push(tr!(l, "project-number", number = project.number.as_str()));
        let language = words::label(&project.title, l)
            .map(|label| view! { <span class="language-note">{label}</span> });
        let checked = self.form.submitted.has("compare", &project.number);
        let tick = comparable.then(|| view! {
            <label class="choice choice--plain">
                <input r#type="checkbox" name="compare" value=project.number.clone() checked=checked />
                <span class="choice__text">
                    {tr!(l, "compare-tick")}
                    <span class="visually-hidden">" "{title.text.to_owned()}</span>
                </span>
            </label>
        });
        let asked = project.price.asked.show(self.envelope.envelope.amount.currency, l);
        let role = tr!(l, "role-bearer");
        view! {
            <li class="project-row">
                <div class="project-row__picture">{ui::theme_picture(project.theme, l, true)}</div>
                <div class="project-row__body">
                    <p class="project-row__meta">{meta.join(", ")}" "{language}</p>
                    <h2 class="project-row__title">
                        <a href=project_address(&self.cx, &self.process, project) lang=title.lang>{title.text.to_owned()}</a>
                    </h2>
                    <p class="project-row__summary" lang=summary.lang>{summary.text.to_owned()}</p>
                    <p class="project-row__bearer">{ui::actor_chip(&project.bearer, &role, l)}</p>
                </div>
                <div class="project-row__side">
                    <p class="project-row__cost">{asked}</p>
                    {tick}
                </div>
            </li>
        }
        .into_any()
    }

    fn filters(&self, l: Locale) -> AnyView {
        let form = &self.form;
        let action = address(&self.cx, &self.process, &self.envelope, "projects");
        let themes = filter::options(
            tr!(l, "filter-all-themes"),
            self.projects.iter().map(|p| {
                let code = p.theme.code();
                (code.to_owned(), tr!(l, &format!("theme-{code}")))
            }),
            l,
        );
        let communes = filter::options(
            tr!(l, "filter-all-communes"),
            self.projects.iter().filter_map(|p| {
                Some((p.commune.as_ref()?.to_string(), self.name_of(p.commune.as_ref()?)?))
            }),
            l,
        );
        let districts = self.districts(self.projects.iter());
        let label = if districts.is_empty() { "filter-commune" } else { "filter-place" };
        // Whoever knows the name of their district looks for it below its commune.
        let places = filter::merged(communes, districts, l);
        let actors = filter::options(tr!(l, "filter-all-actors"), self.actors(l).into_iter(), l);
        let unit = self.envelope.envelope.amount.currency.symbol().to_owned();
        let open = self.filter.is_active() || filter::is_refused(form);
        view! {
            <details class="filters" open=open>
                <summary>{tr!(l, "filter-title")}</summary>
                <form class="filters__form" method="get" action=action role="search">
                    {self.ticked().into_iter().map(keep).collect_view()}
                    {Field::new("q", tr!(l, "filter-words"), Kind::Line("search")).draw(form, l)}
                    {Field::new("theme", tr!(l, "filter-theme"), Kind::Select(themes)).draw(form, l)}
                    {(places.len() > 1).then(|| {
                        Field::new("commune", tr!(l, label), Kind::Select(places)).draw(form, l)
                    })}
                    {Field::new("actor", tr!(l, "filter-actor"), Kind::Select(actors)).draw(form, l)}
                    {Field::new("cost", tr!(l, "filter-cost"), Kind::Money(unit)).draw(form, l)}
                    <button class="button">{tr!(l, "filter-button")}</button>
                </form>
            </details>
        }
        .into_any()
    }

    /// The kinds of actors in the projects, each project once per kind.
    fn actors(&self, l: Locale) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for project in &self.projects {
            let partners = project.partners.iter().map(|partner| partner.actor.kind);
            let mut kinds: Vec<_> = partners.chain([project.bearer.kind]).collect();
            kinds.sort();
            kinds.dedup();
            found.extend(kinds.into_iter().map(|kind| {
                let text = tr!(l, &format!("actor-{}", kind.code()));
                (kind.code().to_owned(), crate::features::process::people::capital(&text))
            }));
        }
        found
    }
}

/// A ticked project that the form carries along.
fn keep(number: String) -> AnyView {
    view! { <input r#type="hidden" name="compare" value=number /> }.into_any()
}
