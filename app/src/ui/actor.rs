//! Actors and themes: a mark with a name, and a picture.

use crate::assets;
use domain::{actor::Actor, locale::Locale, project::Theme};
use leptos::prelude::*;

/// An actor's mark, name and role. The role is worded already.
pub fn actor_chip(actor: &Actor, role: &str, l: Locale) -> AnyView {
    let kind = actor.kind;
    let class = format!("actor-chip__mark actor--{}", kind.code());
    let label = tr!(l, &format!("actor-{}", kind.code()));
    let role = if role.is_empty() { label } else { format!("{label}, {role}") };
    view! {
        <span class="actor-chip">
            <span aria-hidden="true" inner_html=assets::with_class(assets::mark(kind), &class)></span>
            <span class="actor-chip__text">
                <span class="actor-chip__name">{actor.name.clone()}</span>
                <span class="actor-chip__role">{role}</span>
            </span>
        </span>
    }
    .into_any()
}

/// The drawing of a theme. In a list the text beside it says all, so it is silent there.
pub fn theme_picture(theme: Theme, l: Locale, silent: bool) -> AnyView {
    let alt =
        if silent { String::new() } else { tr!(l, &format!("theme-{}-picture", theme.code())) };
    view! {
        <figure class="theme-picture">
            <img src=assets::theme_url(theme) alt=alt width="400" height="300" loading="lazy" />
        </figure>
    }
    .into_any()
}
