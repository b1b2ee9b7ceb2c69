//! The document around every page.

use crate::{
    assets,
    cx::Cx,
    embed::Embedders,
    features::process::timeline::{self, Told},
    tiles::Tiles,
    ui::MAP_SCRIPT,
};
use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{locale::Locale, process::Process};
use hydration_context::{SharedContext, SsrSharedContext};
use leptos::prelude::*;
use service::{Randomness, process::ProcessView};
use std::sync::Arc;

/// A page about to be drawn.
pub struct Page {
    cx: Cx,
    title: String,
    description: Option<String>,
    status: StatusCode,
    class: &'static str,
    place: &'static str,
    in_room: bool,
    islands: bool,
    bare: bool,
    scripts: Vec<&'static str>,
    maps: bool,
    timeline: Option<Told>,
    refreshes: Option<u32>,
    framed: Option<Embedders>,
}

impl Page {
    /// A page with its title, which the browser shows before the name of the site.
    #[must_use]
    pub fn new(cx: &Cx, title: impl Into<String>) -> Self {
        Self {
            cx: cx.clone(),
            title: title.into(),
            description: None,
            status: StatusCode::OK,
            class: "page",
            place: "",
            in_room: false,
            islands: false,
            bare: false,
            scripts: Vec::new(),
            maps: false,
            timeline: None,
            refreshes: None,
            framed: None,
        }
    }

    /// What the page is about, for whoever shares it.
    #[must_use]
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// The status of the answer.
    #[must_use]
    pub const fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// As wide as the screen, for tables of staff.
    #[must_use]
    pub const fn wide(mut self) -> Self {
        self.class = "page page--wide";
        self
    }

    /// Narrow, for one question.
    #[must_use]
    pub const fn narrow(mut self) -> Self {
        self.class = "page page--narrow";
        self
    }

    /// Where in the loop the page stands: `workshop`, `process`, `vote`, `projects`, `shared`.
    #[must_use]
    pub const fn at(mut self, place: &'static str) -> Self {
        self.place = place;
        self
    }

    /// Of a room: a workshop, or results before everybody; with the style sheet of rooms.
    #[must_use]
    pub const fn in_room(mut self) -> Self {
        self.in_room = true;
        self
    }

    /// Holds islands, so the browser loads what wakes them.
    #[must_use]
    pub const fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// Without header and footer, for the projector.
    #[must_use]
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// With a small script of its own instead of islands; the font comes last, so that the page can
    /// be used on a slow network before it has arrived.
    #[must_use]
    pub fn with_script(mut self, path: &'static str) -> Self {
        self.scripts.push(path);
        self
    }

    /// Holds a map that opens large: a script hears it, and a worker may draw it.
    #[must_use]
    pub const fn with_maps(mut self) -> Self {
        self.maps = true;
        self
    }

    /// A page of a process: one line at its head says where the process stands.
    #[must_use]
    pub fn of(mut self, process: &ProcessView) -> Self {
        self.timeline = Some(timeline::told(&self.cx, &process.process, &process.envelopes));
        self
    }

    /// The same where only the plan of the process is known.
    #[must_use]
    pub fn within(mut self, process: &Process) -> Self {
        self.timeline = Some(timeline::told(&self.cx, process, &[]));
        self
    }

    /// Loads itself again every so many seconds where no script keeps it up to date.
    #[must_use]
    pub const fn refreshing(mut self, seconds: u32) -> Self {
        self.refreshes = Some(seconds);
        self
    }

    /// For a frame on sites of others: without header and footer, and its links open outside.
    #[must_use]
    pub fn embedded(mut self, sites: Embedders) -> Self {
        self.bare = true;
        self.framed = Some(sites);
        self
    }

    /// Draws the page.
    pub fn draw(self, content: impl FnOnce() -> AnyView) -> Response {
        let nonce = nonce();
        let status = self.status;
        let tiles = self.cx.site.tiles.clone();
        let mut policy = content_security_policy(&nonce, self.maps, tiles.as_deref());
        if let Some(sites) = &self.framed {
            let anybody = format!("frame-ancestors {}", sites.sources());
            policy = policy.replace("frame-ancestors 'none'", &anybody);
        }
        let framed = self.framed.is_some();
        let private = self.cx.visitor.session.is_some() || status != StatusCode::OK;
        let html = {
            let shared: Arc<dyn SharedContext + Send + Sync> =
                Arc::new(SsrSharedContext::new_islands());
            let owner = Owner::new_root(Some(shared));
            let html = owner.with(|| self.document(content(), &nonce).to_html());
            owner.unset_with_forced_cleanup();
            html
        };
        let mut response = (status, Html(format!("<!DOCTYPE html>{html}"))).into_response();
        let headers = response.headers_mut();
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        let cache = if private { "no-store" } else { "no-cache" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        if framed {
            let anywhere = HeaderValue::from_static("cross-origin");
            headers.insert(HeaderName::from_static("cross-origin-resource-policy"), anywhere);
        }
        response
    }

    fn document(self, content: AnyView, nonce: &str) -> AnyView {
        let cx = &self.cx;
        let l = cx.locale;
        let title = format!("{} – Ensamen", self.title);
        let alternates = Locale::ALL.map(|locale| {
            let href = cx.full_address(&cx.in_language(locale));
            view! { <link rel="alternate" hreflang=locale.code() href=href /> }
        });
        let islands = self.islands.then(|| {
            let (main, wasm) = (assets::url("pkg/ensamen.js"), assets::url("pkg/ensamen.wasm"));
            view! {
                <link rel="modulepreload" href=main />
                <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="" />
                <script type="module" src=assets::url("pkg/boot.js") nonce=nonce.to_owned()></script>
            }
        });
        let scripts = self.scripts.iter().chain(self.maps.then_some(&MAP_SCRIPT)).map(|path| {
            view! { <script type="module" src=assets::url(path) nonce=nonce.to_owned()></script> }
        });
        let refreshes = self.refreshes.map(|seconds| {
            let html = format!("<meta http-equiv=\"refresh\" content=\"{seconds}\">");
            view! { <noscript inner_html=html></noscript> }
        });
        let font = assets::url("assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2");
        let body = if self.bare { content } else { self.body(content) };
        view! {
            <html lang=l.code()>
                <head>
                    <meta charset="utf-8" />
                    {self.framed.is_some().then(|| view! { <base target="_blank" /> })}
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title inner_html=crate::ui::escaped(&title)></title>
                    <script nonce=nonce.to_owned()>"document.documentElement.classList.add('js')"</script>
                    {(self.scripts.is_empty() || self.islands).then(|| view! { <link rel="preload" href=font r#as="font" r#type="font/woff2" crossorigin="" /> })}
                    <link rel="stylesheet" href=assets::url("pkg/main.css") />
                    {self.in_room.then(|| view! { <link rel="stylesheet" href=assets::url("pkg/room.css") /> })}
                    <link rel="icon" href=assets::url("assets/favicon.svg") r#type="image/svg+xml" />
                    {self.description.clone().map(|text| view! { <meta name="description" content=text /> })}
                    {alternates.collect_view()}
                    {islands}
                    {scripts.collect_view()}
                    {refreshes}
                </head>
                <body>{body}</body>
            </html>
        }
        .into_any()
    }

    fn body(&self, content: AnyView) -> AnyView {
        let cx = &self.cx;
        let l = cx.locale;
        let loop_class = match self.place {
            "" => String::new(),
            place => format!("loop--at-{place}"),
        };
        view! {
            <a class="skip-link" href="#main">{tr!(l, "skip-to-content")}</a>
            <div class="patterns-holder" inner_html=assets::PATTERNS></div>
            {cx.services().is_demonstration().then(|| crate::features::demonstration::bar(cx))}
            {site_header(cx)}
            <main class=self.class id="main" tabindex="-1">
                {self.timeline.as_ref().map(|told| told.strip(l))}
                {content}
            </main>
            <footer class="site-footer">
                <div class="site-footer__inner">
                    <div class="site-footer__loop" inner_html=assets::with_class(assets::LOOP, &loop_class)></div>
                    <div>
                        <p>{tr!(l, "footer-promise")}</p>
                        <ul class="site-footer__links">
                            <li><a href=cx.href("/w")>{tr!(l, "footer-workshop")}</a></li>
                            <li><a href=cx.href("/accessibility")>{tr!(l, "footer-accessibility")}</a></li>
                            <li><a href=cx.href("/privacy")>{tr!(l, "footer-privacy")}</a></li>
                            <li><a href=cx.href("/how-it-counts")>{tr!(l, "footer-how-it-counts")}</a></li>
                        </ul>
                        <p class="print-only">{cx.full_address(&cx.path)}" · "{crate::show::day(cx.now(), l)}</p>
                    </div>
                </div>
            </footer>
        }
        .into_any()
    }
}

/// A part of a page, for a script that puts it in the place of an older one.
pub fn part(content: impl FnOnce() -> AnyView) -> Response {
    let shared: Arc<dyn SharedContext + Send + Sync> = Arc::new(SsrSharedContext::new_islands());
    let owner = Owner::new_root(Some(shared));
    let html = owner.with(|| content().to_html());
    owner.unset_with_forced_cleanup();
    ([(header::CACHE_CONTROL, "no-store")], Html(html)).into_response()
}

fn site_header(cx: &Cx) -> AnyView {
    let l = cx.locale;
    let at = |path: &str| (*cx.path == *cx.href(path)).then_some("page");
    let staff = cx.caller().is_staff();
    let coach = cx.caller().is_coach();
    let signed_in = cx.caller().account.is_some();
    let languages = Locale::ALL.map(|locale| {
        let name = tr!(locale, "language-name");
        let code = locale.code().to_uppercase();
        if locale == l {
            view! { <span aria-current="true" lang=locale.code() title=name>{code}</span> }.into_any()
        } else {
            view! {
                <a lang=locale.code() hreflang=locale.code() href=cx.in_language(locale) title=name>{code}</a>
            }
            .into_any()
        }
    });
    view! {
        <header class="site-header">
            <div class="site-header__inner">
                <a class="site-header__brand" href=cx.href("")>
                    <span inner_html=assets::with_class(assets::LOGO, "site-header__logo") aria-hidden="true"></span>
                    "Ensamen"
                </a>
                <nav class="site-header__nav" aria-label=tr!(l, "nav-main")>
                    <a href=cx.href("") aria-current=at("")>{tr!(l, "nav-home")}</a>
                    <a href=cx.href("/registry") aria-current=at("/registry")>{tr!(l, "nav-registry")}</a>
                    {coach.then(|| view! { <a href=cx.href("/coaching") aria-current=at("/coaching")>{tr!(l, "nav-coaching")}</a> })}
                    {staff.then(|| view! { <a href=cx.href("/admin") aria-current=at("/admin")>{tr!(l, "nav-admin")}</a> })}
                    {if signed_in {
                        view! { <a class="site-header__account" href=cx.href("/me") aria-current=at("/me")>{tr!(l, "nav-me")}</a> }.into_any()
                    } else {
                        view! { <a class="site-header__account" href=cx.sign_in()>{tr!(l, "nav-sign-in")}</a> }.into_any()
                    }}
                </nav>
                <nav aria-label=tr!(l, "nav-language") class="language-switch">{languages.collect_view()}</nav>
            </div>
        </header>
    }
    .into_any()
}

/// A number used once, so that only this page's own scripts run.
fn nonce() -> String {
    let mut bytes = [0; 16];
    service::SystemRandomness.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What a page may load and do. One with maps also starts the worker that draws them, and asks the
/// operator's tiles, if there are any, and nobody else.
#[must_use]
pub fn content_security_policy(nonce: &str, maps: bool, tiles: Option<&Tiles>) -> String {
    let tiles = tiles.filter(|_| maps).map(|tiles| format!(" {}", tiles.origin()));
    let tiles = tiles.unwrap_or_default();
    let worker = if maps { "worker-src 'self'; " } else { "" };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         {worker}style-src 'self'; img-src 'self' data:{tiles}; font-src 'self'; \
         connect-src 'self'{tiles}; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}
