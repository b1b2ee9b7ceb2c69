//! Who carries a project, who else is in it, and what each promises.

use super::words;
use crate::ui;
use domain::{
    actor::Actor,
    envelope::Money,
    locale::Locale,
    project::{Partner, Pledge, Project},
};
use leptos::prelude::*;
use service::actor::Standings;

/// The bearer and the partners, with their roles and pledges in words.
pub fn draw(
    bearer: &Actor,
    partners: &[Partner],
    known: &Standings,
    like: Money,
    l: Locale,
) -> AnyView {
    let title = if partners.is_empty() {
        tr!(l, "partners-alone")
    } else {
        tr!(l, "partners-title", count = partners.len() + 1)
    };
    let partners = partners.iter().map(|partner| one(partner, known, like, l));
    view! {
        <h2>{title}</h2>
        <ul class="partner-list">
            <li class="partner-list__item">{chip(bearer, &tr!(l, "role-bearer"), known, l)}</li>
            {partners.collect_view()}
        </ul>
    }
    .into_any()
}

fn one(partner: &Partner, known: &Standings, like: Money, l: Locale) -> AnyView {
    let role = tr!(l, &format!("role-{}", partner.role.code()));
    view! {
        <li class="partner-list__item">
            {chip(&partner.actor, &role, known, l)}
            {partner.pledge.as_ref().map(|pledge| promise(pledge, like, l))}
        </li>
    }
    .into_any()
}

/// An actor with the way to its page, and whether an administration has confirmed it.
fn chip(actor: &Actor, role: &str, known: &Standings, l: Locale) -> AnyView {
    let page = format!("/{l}/actors/{}", actor.id);
    let standing = known.get(&actor.id).copied();
    view! { <a class="actor-link" href=page>{ui::known_chip(actor, role, standing, l)}</a> }
        .into_any()
}

pub(crate) fn promise(pledge: &Pledge, like: Money, l: Locale) -> AnyView {
    let what = match pledge.amount {
        Some(amount) => {
            let amount = amount.show(like.currency, l);
            tr!(l, "pledge-money", amount = amount)
        }
        None => tr!(l, &format!("pledge-{}-kind", pledge.kind.code())),
    };
    if pledge.label.text.is_empty() {
        // Money speaks for itself when nobody added a word.
        let what = what.trim_end_matches([':', ' ', '\u{a0}']).to_owned();
        return view! { <p class="partner-list__pledge">{what}"."</p> }.into_any();
    }
    view! { <p class="partner-list__pledge">{what}" "{words::line(&pledge.label, l)}</p> }
        .into_any()
}

/// The partners of a project by name, for a cell of a table.
pub fn names(project: &Project, l: Locale) -> AnyView {
    if project.partners.is_empty() {
        return tr!(l, "compare-none").into_any();
    }
    let chips = project.partners.iter().map(|partner| {
        let role = tr!(l, &format!("role-{}", partner.role.code()));
        view! { <li>{ui::actor_chip(&partner.actor, &role, l)}</li> }
    });
    view! { <ul class="plain-list">{chips.collect_view()}</ul> }.into_any()
}
