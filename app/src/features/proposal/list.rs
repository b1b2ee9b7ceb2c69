//! The proposals of a process: all that were handed in, and one's own drafts.

use super::{address_of, gallery, stages};
use crate::{
    cx::{self, Cx},
    error::Answer,
    features::{
        order, process,
        project::{filter, words},
    },
    form::FormState,
    page::Page,
    ui::{
        self, Field, Kind, PageOf,
        map::{self, Area, Pin},
    },
};
use axum::extract::{Path, Query};
use domain::{
    locale::Locale,
    permit::{self, Action, Capacity},
    picture::Size,
    process::{PhaseKind, Position},
    text::{Slug, fold},
};
use leptos::prelude::*;
use service::proposal::{Found, LOTS, Line, Search};

/// How many proposals stand on a page.
const ON_A_PAGE: usize = 24;

struct List {
    cx: Cx,
    found: Found,
    form: FormState,
}

/// What the address of the page asks for.
fn search(form: &FormState, cx: &Cx) -> Search {
    Search {
        stage: form.value("stage").parse().ok(),
        theme: form.value("theme"),
        place: form.value("commune"),
        words: fold(&form.value("q")).split_whitespace().map(str::to_owned).collect(),
        order: order::of_lots(cx, LOTS),
    }
}

/// The page of the list.
pub async fn get(
    cx: Cx,
    Path(process): Path<Slug>,
    Query(query): Query<Vec<(String, String)>>,
) -> Answer {
    let l = cx.locale;
    let form = FormState::prefilled(query);
    let (services, search) = (cx.services(), search(&form, &cx));
    let page = (form.value("page").trim().parse().unwrap_or(1), ON_A_PAGE as u64);
    let found = service::proposal::list(services, cx.caller(), &process, &search, page).await?;
    let list = List { cx: cx.clone(), found, form };
    let view = &list.found.view;
    let title = tr!(l, "proposals-page", process = view.process.name.get(l));
    let place = process::place_in_loop(view, &cx);
    Ok(Page::new(&cx, title).at(place).of(view).with_maps().draw(|| list.draw()))
}

impl List {
    fn draw(&self) -> AnyView {
        let l = self.cx.locale;
        let process = &self.found.view.process;
        let steps =
            vec![(self.cx.href(&format!("/p/{}", process.slug)), process.name.get(l).to_owned())];
        let List { found, .. } = self;
        let public: u64 = found.facets.total();
        let empty = public == 0 && found.drafts.is_empty();
        let open =
            permit::allows(&process.timeline, self.cx.now(), Capacity::Inhabitant, Action::Draft);
        let begin = open.then(|| {
            let href = self.cx.href(&format!("/p/{}/propose", process.slug));
            view! { <p><a class="button button--primary" href=href>{tr!(l, "proposal-begin-link")}</a></p> }
        });
        let title = if empty && self.call_is_over() {
            tr!(l, "proposals-title-over")
        } else {
            tr!(l, "proposals-title", count = public)
        };
        let body = if empty && !self.is_searching() {
            self.nothing(open)
        } else if found.count == 0 && found.drafts.is_empty() {
            let all = self.cx.href(&format!("/p/{}/proposals", process.slug));
            view! {
                <div class="empty">
                    <p class="empty__title">{tr!(l, "proposals-no-match")}</p>
                    <div class="button-row"><a class="button" href=all>{tr!(l, "projects-show-all")}</a></div>
                </div>
            }
            .into_any()
        } else {
            let things = usize::try_from(found.count).unwrap_or(usize::MAX);
            let page = PageOf::asked(&found.number.to_string(), things, ON_A_PAGE);
            // One's own drafts first, and only once.
            let drafts = found.drafts.iter().filter(|_| found.number == 1);
            let rows =
                drafts.chain(found.page.iter().map(AsRef::as_ref)).map(|line| self.row(line));
            let rows = rows.collect_view();
            let pages = page.draw(&|number| self.address(number), l);
            view! { <ul class="project-list">{rows}</ul> {pages} }.into_any()
        };
        view! {
            {ui::breadcrumbs(&self.cx, steps, tr!(l, "proposals-here"))}
            <header class="page__lead">
                <p class="eyebrow">{process.name.get(l).to_owned()}</p>
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "proposals-lead")}</p>
                {begin}
            </header>
            {(!empty || self.is_searching()).then(|| self.filters(l))}
            {(public > 0).then(|| self.on_the_map(l))}
            {body}
        }
        .into_any()
    }

    /// Whether nobody can propose anything any more.
    fn call_is_over(&self) -> bool {
        let call = self.found.view.process.timeline.get(PhaseKind::Submission);
        call.is_none_or(|phase| phase.position(self.cx.now()) == Position::Past)
    }

    /// What is said where nobody proposed anything: begin, come back, or read the projects.
    fn nothing(&self, open: bool) -> AnyView {
        let l = self.cx.locale;
        if self.call_is_over() {
            let href = self.cx.href(&format!("/p/{}", self.found.view.process.slug));
            return view! {
                <div class="empty">
                    <p>{tr!(l, "proposals-none-over")}</p>
                    <div class="button-row"><a class="button" href=href>{tr!(l, "proposal-back-to-process")}</a></div>
                </div>
            }
            .into_any();
        }
        let what = open.then(|| view! { <p>{tr!(l, "call-open-what")}</p> });
        view! { <div class="empty"><p class="empty__title">{tr!(l, "proposals-none")}</p>{what}</div> }
            .into_any()
    }

    /// The address of a page of the list, with what is looked for.
    fn address(&self, number: usize) -> String {
        let path = self.cx.href(&format!("/p/{}/proposals", self.found.view.process.slug));
        let looked_for = ["q", "stage", "theme", "commune"]
            .into_iter()
            .map(|name| (name, self.form.value(name)))
            .filter(|(_, value)| !value.is_empty());
        let number = number.to_string();
        let pairs = looked_for.chain([("page", number)]);
        format!("{path}?{}", cx::query(pairs))
    }

    /// The name of the district where it stands, or of the commune.
    fn place(&self, line: &Line, l: Locale) -> Option<String> {
        let find = |slug: &Slug| self.name_of(slug.as_str(), l);
        line.district.as_ref().and_then(find).or_else(|| find(line.commune.as_ref()?))
    }

    fn is_searching(&self) -> bool {
        ["q", "stage", "theme", "commune"].iter().any(|name| !self.form.value(name).is_empty())
    }

    /// The name of a commune or a district by its address.
    fn name_of(&self, slug: &str, l: Locale) -> Option<String> {
        let known =
            self.found.places.all.iter().find(|territory| territory.slug.as_str() == slug)?;
        Some(known.name.get(l).to_owned())
    }

    fn filters(&self, l: Locale) -> AnyView {
        let form = &self.form;
        let action = self.cx.href(&format!("/p/{}/proposals", self.found.view.process.slug));
        let facets = &self.found.facets;
        let drafts = self.found.drafts.iter().map(|draft| (draft.stage, 1));
        let stages = filter::counted_options(
            tr!(l, "proposals-all-stages"),
            facets.stages.iter().map(|(stage, count)| (*stage, *count)).chain(drafts).map(
                |(stage, count)| {
                    let code = stage.code();
                    (code.to_owned(), tr!(l, &format!("stage-{code}")), count)
                },
            ),
            l,
        );
        let themes = filter::counted_options(
            tr!(l, "filter-all-themes"),
            facets
                .themes
                .iter()
                .map(|(theme, count)| (theme.clone(), tr!(l, &format!("theme-{theme}")), *count)),
            l,
        );
        // Whoever knows the name of their district looks for it below its commune.
        let places = filter::counted_options(
            tr!(l, "filter-all-communes"),
            facets.communes.iter().chain(&facets.districts).filter_map(|(place, count)| {
                Some((place.clone(), self.name_of(place, l)?, *count))
            }),
            l,
        );
        let label = if facets.districts.is_empty() { "filter-commune" } else { "filter-place" };
        let open = self.is_searching();
        view! {
            <details class="filters" open=open>
                <summary>{tr!(l, "proposals-filter")}</summary>
                <form class="filters__form" method="get" action=action role="search">
                    {Field::new("q", tr!(l, "filter-words"), Kind::Line("search")).draw(form, l)}
                    {Field::new("stage", tr!(l, "proposals-stage"), Kind::Select(stages)).draw(form, l)}
                    {Field::new("theme", tr!(l, "filter-theme"), Kind::Select(themes)).draw(form, l)}
                    {(places.len() > 1).then(|| {
                        Field::new("commune", tr!(l, label), Kind::Select(places)).draw(form, l)
                    })}
                    <button class="button">{tr!(l, "proposals-filter-button")}</button>
                </form>
            </details>
        }
        .into_any()
    }

    /// How many there are in each commune, which leads to them, and where those of this page stand.
    fn on_the_map(&self, l: Locale) -> AnyView {
        let path = self.cx.href(&format!("/p/{}/proposals", self.found.view.process.slug));
        let areas = self.found.places.communes.iter().map(|territory| {
            let communes = &self.found.facets.communes;
            let count = communes.get(territory.slug.as_str()).copied().unwrap_or(0);
            let text = if count == 0 { String::new() } else { l.number(count) };
            let what = tr!(l, "map-proposals", count = count);
            let query = cx::query([("commune", territory.slug.to_string())]);
            Area {
                slug: territory.slug.clone(),
                amount: count,
                text,
                title: tr!(l, "map-area", name = territory.name.get(l), what = what),
                href: (count > 0).then(|| format!("{path}?{query}")),
            }
        });
        let areas: Vec<Area> = areas.collect();
        let pins = self.found.page.iter().filter_map(|line| {
            Some(Pin {
                at: line.point?,
                title: words::shown(&line.title, false, l).text.to_owned(),
                href: address_of(&self.cx, &self.found.view.process.slug, &line.slug),
            })
        });
        let pins: Vec<Pin> = pins.collect();
        // A district has no border that anybody published: it is told beside the map.
        let districts = self.found.facets.districts.iter().filter_map(|(slug, count)| {
            let name = self.name_of(slug, l)?;
            let href = format!("{path}?{}", cx::query([("commune", slug.clone())]));
            Some(view! { <li><a href=href>{name}</a>" "{tr!(l, "map-proposals", count = *count)}</li> })
        });
        let districts: Vec<_> = districts.collect();
        let districts = (!districts.is_empty()).then(|| {
            view! { <p>{tr!(l, "map-districts")}</p> <ul>{districts}</ul> }
        });
        view! {
            <details class="map-folded">
                <summary>{tr!(l, "map-show")}</summary>
                {map::map_that_opens(tr!(l, "map-of-proposals"), &areas, &pins, self.cx.site.tiles.as_deref(), l)}
                {districts}
            </details>
        }
        .into_any()
    }

    fn row(&self, line: &Line) -> AnyView {
        let l = self.cx.locale;
        let title = words::shown(&line.title, false, l);
        // What was taken down is in the list, and its page tells why.
        let gone = title.text.is_empty();
        let (lang, title) = if gone {
            (None, tr!(l, "proposal-gone-title"))
        } else {
            (Some(title.lang), title.text.to_owned())
        };
        let summary = words::shown(&line.summary, false, l);
        let theme = line.theme.map(|theme| tr!(l, &format!("theme-{}", theme.code())));
        let meta: Vec<String> = theme.into_iter().chain(self.place(line, l)).collect();
        let language = words::label(&line.title, l)
            .filter(|_| !gone)
            .map(|label| view! { <span class="language-note">{label}</span> });
        let asked = line.asked.map(|asked| {
            let currency = self
                .found
                .view
                .envelopes
                .first()
                .map_or(domain::money::Currency::EUR, |target| target.envelope.amount.currency);
            asked.show(currency, l)
        });
        let role = tr!(l, "role-bearer");
        view! {
            <li class="project-row">
                <div class="project-row__picture">
                    {match &line.photo {
                        Some(photo) => Some(gallery::figure(photo, Size::Small, l)),
                        None => line.theme.map(|theme| ui::theme_picture(theme, l, true)),
                    }}
                </div>
                <div class="project-row__body">
                    <p class="project-row__meta">{stages::badge(line.stage, l)}" "{meta.join(", ")}" "{language}</p>
                    <h2 class="project-row__title">
                        <a href=address_of(&self.cx, &self.found.view.process.slug, &line.slug) lang=lang>{title}</a>
                    </h2>
                    {(!gone).then(|| view! { <p class="project-row__summary" lang=summary.lang>{summary.text.to_owned()}</p> })}
                    <p class="project-row__bearer">{ui::actor_chip(&line.bearer, &role, l)}</p>
                </div>
                <div class="project-row__side"><p class="project-row__cost">{asked}</p></div>
            </li>
        }
        .into_any()
    }
}
