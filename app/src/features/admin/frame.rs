//! The frame of every page behind the desk: the way here, the navigation, a heading, the content.

use super::{envelope_path, owners, process_path};
use crate::{cx::Cx, ui};
use domain::{locale::Locale, text::Slug};
use leptos::prelude::*;
use service::process::ProcessView;

/// One link of the navigation, marked when it is the page itself.
pub(super) fn nav_item(cx: &Cx, path: &str, text: String, sub: bool) -> AnyView {
    let href = cx.href(path);
    let here = cx.path.split('?').next() == Some(href.as_str());
    let class = if sub { "admin-nav__sub" } else { "" };
    let current = here.then_some("page");
    view! { <li class=class><a href=href aria-current=current>{text}</a></li> }.into_any()
}

/// The navigation of a desk: at the side of a wide screen; on a phone behind one line, so that the page
/// itself comes first and every link has room for a thumb.
pub(super) fn nav(l: Locale, items: impl IntoView) -> AnyView {
    view! {
        <nav class="admin-nav" aria-label=tr!(l, "admin-nav-label")>
            <details>
                <summary>{tr!(l, "admin-nav-pages")}</summary>
                <ul>{items}</ul>
            </details>
        </nav>
    }
    .into_any()
}

/// The navigation within a process; the envelope at hand shows its own pages.
fn process_nav(cx: &Cx, view: &ProcessView, at: Option<&Slug>) -> AnyView {
    let l = cx.locale;
    let base = process_path(view);
    let envelopes = view.envelopes.iter().map(|envelope| {
        let path = envelope_path(view, envelope);
        let name = envelope.envelope.name.get(l).to_owned();
        let own = (at == Some(&envelope.envelope.slug)).then(|| {
            let published = envelope.vote.state == domain::vote::VoteState::Published;
            let by_codes = envelope.envelope.eligibility.by_codes();
            let pages = [
                "way", "jury", "minutes", "rules", "projects", "codes", "counter", "paper",
                "conduct", "decision", "letters", "delivery",
            ];
            let pages = pages.into_iter().filter(|page| match *page {
                "decision" | "letters" | "delivery" => published,
                "jury" => envelope.way.panel().is_some(),
                "minutes" => !envelope.way.has_vote() && envelope.way.panel().is_none(),
                "rules" => envelope.way.has_vote(),
                "codes" => by_codes,
                "counter" | "paper" => by_codes && cx.caller().serves_for(&view.process),
                _ => true,
            });
            pages
                .map(|page| {
                    let text = match page {
                        "conduct" if !envelope.way.has_vote() => tr!(l, "admin-nav-publishing"),
                        _ => tr!(l, &format!("admin-nav-{page}")),
                    };
                    nav_item(cx, &format!("{path}/{page}"), text, true)
                })
                .collect_view()
        });
        view! { {nav_item(cx, &path, name, false)} {own} }
    });
    let own = owners::own_desk(cx, view);
    let administration = format!("/admin/a/{}", own.slug);
    let coaching = cx
        .caller()
        .administers(view.administration.id)
        .then(|| nav_item(cx, &format!("{base}/coaching"), tr!(l, "admin-nav-coaching"), false));
    let items = view! {
        {nav_item(cx, &administration, own.name.get(l).to_owned(), false)}
        {nav_item(cx, &base, tr!(l, "admin-nav-process"), false)}
        {nav_item(cx, &format!("{base}/proposals"), tr!(l, "admin-nav-proposals"), false)}
        {coaching}
        {nav_item(cx, &format!("{base}/moderation"), tr!(l, "admin-nav-moderation"), false)}
        {envelopes.collect_view()}
        {nav_item(cx, &format!("{base}/new-envelope"), tr!(l, "admin-nav-new-envelope"), false)}
        {nav_item(cx, &format!("{base}/owners"), tr!(l, "admin-nav-owners"), false)}
        {nav_item(cx, &format!("{base}/import"), tr!(l, "admin-nav-import"), false)}
        {nav_item(cx, &format!("{base}/who-may-what"), tr!(l, "admin-nav-permits"), false)}
        {nav_item(cx, &format!("{base}/audit"), tr!(l, "admin-nav-audit"), false)}
    };
    nav(l, items)
}

/// The frame of a page about a process: the way here, the navigation, a heading, the content.
pub(super) fn process_desk(
    cx: &Cx,
    view: &ProcessView,
    at: Option<&Slug>,
    lead: Lead,
    content: AnyView,
) -> AnyView {
    let l = cx.locale;
    let path = process_path(view);
    let mut steps = vec![(cx.href("/admin"), tr!(l, "nav-admin"))];
    let name = view.process.name.get(l).to_owned();
    let here = cx.path.split('?').next() == Some(cx.href(&path).as_str());
    if !here {
        steps.push((cx.href(&path), name));
    }
    desk(cx, steps, Some(process_nav(cx, view, at)), lead, content)
}

/// What stands at the head of a page.
pub(super) struct Lead {
    /// Above the heading; may be empty.
    pub eyebrow: String,
    /// The heading.
    pub title: String,
    /// The last step of the way here.
    pub here: String,
    /// Below the heading; may be empty.
    pub text: String,
}

impl Lead {
    /// A heading that also ends the way here.
    pub fn new(title: impl Into<String>) -> Self {
        let title = title.into();
        Self { eyebrow: String::new(), here: title.clone(), title, text: String::new() }
    }

    /// A short name for the last step of the way here.
    pub fn here(mut self, text: impl Into<String>) -> Self {
        self.here = text.into();
        self
    }

    /// A line above the heading.
    pub fn eyebrow(mut self, text: impl Into<String>) -> Self {
        self.eyebrow = text.into();
        self
    }

    /// A sentence below the heading.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }
}

/// The frame of a page behind the desk.
pub(super) fn desk(
    cx: &Cx,
    steps: Vec<(String, String)>,
    nav: Option<AnyView>,
    lead: Lead,
    content: AnyView,
) -> AnyView {
    let Lead { eyebrow, title, here, text } = lead;
    let main = view! {
        <div class="admin-main">
            <header class="page__lead">
                {(!eyebrow.is_empty()).then(|| view! { <p class="eyebrow">{eyebrow}</p> })}
                <h1>{title}</h1>
                {(!text.is_empty()).then(|| view! { <p class="lead">{text}</p> })}
            </header>
            {content}
        </div>
    };
    view! {
        {ui::breadcrumbs(cx, steps, here)}
        {match nav {
            Some(nav) => view! { <div class="admin-grid">{nav}{main}</div> }.into_any(),
            None => main.into_any(),
        }}
    }
    .into_any()
}
