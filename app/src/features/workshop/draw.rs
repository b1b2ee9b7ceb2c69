//! Pieces that more than one page of the workshop draws.

use super::names;
use crate::{cx::Cx, features::project, ui};
use domain::{
    locale::Locale,
    said::Said,
    text::Authored,
    workshop::{Timer, Wifi, view::Now},
};
use leptos::prelude::*;
use service::Randomness;
use uuid::Uuid;

/// The number of an operation: sent twice, it is done once.
pub fn op() -> String {
    let mut bytes = [0; 16];
    service::SystemRandomness.fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
}

/// The operation that a form carries; a new one where it carries none.
pub fn op_of(text: &str) -> Uuid {
    text.parse().unwrap_or_else(|_| op().parse().unwrap_or_default())
}

/// A hidden value.
pub fn hidden(name: &'static str, value: impl Into<String>) -> AnyView {
    view! { <input r#type="hidden" name=name value=value.into() /> }.into_any()
}

/// What somebody of the room wrote: a translation says that it is one and stands beside the original.
pub fn authored(text: &Authored, l: Locale) -> AnyView {
    let shown = ui::authored(text, l);
    if text.translation(l).is_none() || text.original == Some(l) {
        return shown;
    }
    let label = project::words::label(text, l);
    let lang = text.original.map(Locale::code);
    view! {
        {shown}" "<span class="live-translated">{label}</span>
        <span class="live-original" lang=lang>{text.text.clone()}</span>
    }
    .into_any()
}

/// Words, with their language where it is another than that of the page.
pub fn said(said: &Said) -> AnyView {
    match said.language {
        Some(language) => {
            view! { <span lang=language.code()>{said.text.clone()}</span> }.into_any()
        }
        None => said.text.clone().into_any(),
    }
}

/// The parts of a sentence, each in its own language.
pub fn parts(parts: &[Said]) -> AnyView {
    parts.iter().map(said).collect_view().into_any()
}

/// The mark of a rehearsal, so that nobody takes it for a real workshop.
pub fn rehearsed(l: Locale) -> AnyView {
    view! { " "<span class="badge badge--closed">{tr!(l, "rehearse-mark")}</span> }.into_any()
}

/// A clock that the script keeps going; without it, it shows the time of the page.
pub fn clock(timer: Timer, now: &Now, l: Locale) -> Option<AnyView> {
    let left = timer.left(now.server)?;
    let (ends, held) = match timer {
        Timer::Running { ends_at } => (Some(ends_at.timestamp_millis().to_string()), None),
        _ => (None, Some("held")),
    };
    let class = if left < 0 { "live-clock live-clock--over" } else { "live-clock" };
    Some(
        view! {
            <p class=class role="timer" data-ends=ends data-held=held aria-label=tr!(l, "workshop-time-left")>
                {names::clock(left)}
            </p>
        }
        .into_any(),
    )
}

/// A clock that runs up, from when somebody took the floor.
pub fn stopwatch(since: domain::Moment, now: &Now, l: Locale) -> AnyView {
    let spoken = (now.server - since).num_milliseconds().max(0);
    view! {
        <p class="live-clock" role="timer" data-since=since.timestamp_millis().to_string() aria-label=tr!(l, "workshop-time-spoken")>
            {names::clock(spoken)}
        </p>
    }
    .into_any()
}

/// The address of the door as a square that phones read.
pub fn square(address: &str, label: String) -> Option<AnyView> {
    let code = qrcode::QrCode::new(address).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (place, colour) in code.to_colors().iter().enumerate() {
        if *colour == qrcode::Color::Dark {
            let (x, y) = (place % width + 4, place / width + 4);
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    let side = width + 8;
    let view_box = format!("0 0 {side} {side}");
    Some(
        view! {
            <svg class="live-square" role="img" aria-label=label viewBox=view_box shape-rendering="crispEdges">
                <rect width=side.to_string() height=side.to_string() fill="#fff" />
                <path d=path fill="#000" />
            </svg>
        }
        .into_any(),
    )
}

/// The wireless network of the room: a square that phones join it by, its name and its password. It
/// comes before the way in, which nobody reaches without it.
pub fn wifi(wifi: Option<&Wifi>, languages: &[Locale]) -> Option<AnyView> {
    let wifi = wifi?;
    let first = *languages.first()?;
    let square = square(&wifi.square(), tr!(first, "wifi-square", name = wifi.name.clone()));
    let said = |key: &'static str| {
        let mut said: Vec<(Locale, String)> = Vec::new();
        for l in languages {
            let text = tr!(*l, key);
            // What is the same in both is said once.
            if said.iter().all(|(_, other)| *other != text) {
                said.push((*l, text));
            }
        }
        let words = said
            .into_iter()
            .map(|(l, text)| view! { <span class="wifi__say" lang=l.code()>{text}</span> });
        words.collect_view()
    };
    let password = (!wifi.password.is_empty()).then(|| {
        view! { <p class="wifi__line"><span class="wifi__label">{said("wifi-password")}</span>" "<span class="wifi__value">{wifi.password.clone()}</span></p> }
    });
    Some(
        view! {
            <div class="wifi">{square}<div class="wifi__words">
                <p class="wifi__title">{said("wifi-first")}</p>
                <p class="wifi__line"><span class="wifi__label">{said("wifi-network")}</span>" "<span class="wifi__value">{wifi.name.clone()}</span></p>
                {password}</div></div>
        }
        .into_any(),
    )
}

/// The languages, as links to the same page.
pub fn languages(cx: &Cx) -> AnyView {
    let links = Locale::ALL.map(|locale| {
        let name = tr!(locale, "language-name");
        if locale == cx.locale {
            view! { <span aria-current="true" lang=locale.code()>{name}</span> }.into_any()
        } else {
            view! { <a lang=locale.code() hreflang=locale.code() href=cx.in_language(locale)>{name}</a> }
                .into_any()
        }
    });
    view! { <nav class="language-switch" aria-label=tr!(cx.locale, "nav-language")>{links.collect_view()}</nav> }
        .into_any()
}

/// The page around what a script keeps up to date.
pub fn live(cx: &Cx, code: &str, audience: &str, part: &str, content: AnyView) -> AnyView {
    let l = cx.locale;
    let stream = cx.href(&format!("/w/{code}/stream/{audience}"));
    // Whoever makes a promise on a phone may have it come back.
    let promises = (audience == "phone").then(|| {
        let to = cx.href(&format!("/w/{code}/promises"));
        view! { <p class="button-row"><a class="button button--quiet" href=to>{tr!(l, "promises-title")}</a></p> }
    });
    view! {
        <div data-live=audience data-stream=stream data-part=cx.href(part)
            data-lost=tr!(l, "workshop-line-lost") data-waiting=tr!(l, "workshop-waiting-to-send")
            data-sent=tr!(l, "workshop-sent")>
            <p class="live-line" role="status" aria-live="polite" hidden></p>
            <div data-here="">{content}</div>
            {promises}
        </div>
    }
    .into_any()
}
