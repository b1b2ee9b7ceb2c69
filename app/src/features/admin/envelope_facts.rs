//! An envelope whose vote has opened, or for whoever may only read: facts, not a form.

use crate::{
    cx::Cx,
    features::process::{funders, people},
    ui,
};
use domain::place::Territory;
use leptos::prelude::*;
use service::process::EnvelopeView;

/// An envelope whose vote has opened: facts, not a form.
pub(super) fn facts(
    cx: &Cx,
    target: &EnvelopeView,
    communes: &[Territory],
    places: &[Territory],
) -> AnyView {
    let l = cx.locale;
    let envelope = &target.envelope;
    let names = |slugs: &[domain::text::Slug], all: &str| {
        if slugs.is_empty() {
            return tr!(l, all);
        }
        let names = communes.iter().filter(|c| slugs.contains(&c.slug)).map(|c| c.name.get(l));
        names.collect::<Vec<_>>().join(", ")
    };
    let bearers = people::bearers(envelope, l);
    let theme = envelope.theme.map_or_else(
        || tr!(l, "admin-envelope-all-themes"),
        |theme| tr!(l, &format!("theme-{}", theme.code())),
    );
    let frozen = target
        .vote
        .is_frozen()
        .then(|| view! { <p class="notice notice--info">{tr!(l, "admin-envelope-frozen")}</p> });
    view! {
        {frozen}
        <p>{envelope.summary.get(l).to_owned()}</p>
        <dl class="facts">
            <div><dt>{tr!(l, "admin-amount")}</dt><dd>{ui::money(envelope.amount.cents, envelope.amount, l)}</dd></div>
            <div><dt>{tr!(l, "envelope-funders")}</dt><dd>{funders::list(cx, envelope)}</dd></div>
            <div><dt>{tr!(l, "envelope-theme")}</dt><dd>{theme}</dd></div>
            <div><dt>{tr!(l, "envelope-bearers")}</dt><dd>{bearers}</dd></div>
            <div><dt>{tr!(l, "envelope-communes")}</dt><dd>{names(&envelope.communes, "admin-all-communes")}</dd></div>
            <div><dt>{tr!(l, "envelope-voters")}</dt><dd>{people::voters(envelope, communes, places, l)}</dd></div>
        </dl>
    }
    .into_any()
}
