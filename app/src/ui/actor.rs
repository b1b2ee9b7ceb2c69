//! Actors and themes: a mark with a name, and a picture.

use crate::assets;
use domain::{
    actor::{Actor, ActorStanding, ActorType},
    locale::Locale,
    project::Theme,
};
use leptos::prelude::*;

/// An actor's mark, name and role. The role is worded already.
pub fn actor_chip(actor: &Actor, role: &str, l: Locale) -> AnyView {
    let label = tr!(l, &format!("actor-{}", actor.kind.code()));
    let about = if role.is_empty() { label } else { format!("{label}, {role}") };
    chip(actor.kind, &actor.name, about)
}

/// The same, with whether an administration has confirmed the actor; nothing of whoever there is
/// nothing to look up for.
pub fn known_chip(
    actor: &Actor,
    role: &str,
    standing: Option<ActorStanding>,
    l: Locale,
) -> AnyView {
    let confirmed = standing
        .filter(|_| actor.kind.can_be_confirmed())
        .map(|standing| tr!(l, &format!("actor-mark-{}", standing.code())));
    let about = match confirmed {
        Some(confirmed) if role.is_empty() => confirmed,
        Some(confirmed) => format!("{role}{}{confirmed}", crate::show::semicolon(l)),
        None => role.to_owned(),
    };
    actor_chip(actor, &about, l)
}

/// The mark of a kind of actor, a name, and what is said of it.
pub fn chip(kind: ActorType, name: &str, about: String) -> AnyView {
    let class = format!("actor-chip__mark actor--{}", kind.code());
    view! {
        <span class="actor-chip">
            <span aria-hidden="true" inner_html=assets::with_class(assets::mark(kind), &class)></span>
            <span class="actor-chip__text">
                <span class="actor-chip__name">{name.to_owned()}</span>
                <span class="actor-chip__role">{about}</span>
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
