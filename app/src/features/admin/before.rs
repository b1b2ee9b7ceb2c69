//! What is missing before a process is published.

use super::owners;
use crate::{cx::Cx, features::process::people::capital};
use domain::process::Visibility;
use leptos::prelude::*;
use service::process::ProcessView;

/// The list, for a draft; nothing where nothing is missing.
pub(super) fn missing(cx: &Cx, view: &ProcessView) -> Option<AnyView> {
    let l = cx.locale;
    if view.process.visibility != Visibility::Draft {
        return None;
    }
    let no_envelope = view.envelopes.is_empty().then(|| {
        view! { <li>{tr!(l, "before-envelope")}</li> }
    });
    let administration = owners::own_desk(cx, view);
    let ways: Vec<String> = view
        .administration
        .reach
        .missing()
        .into_iter()
        .map(|way| tr!(l, &format!("reach-{}", way.code())).to_lowercase())
        .collect();
    let page = cx.href(&format!("/admin/a/{}", administration.slug));
    let no_way = (!ways.is_empty()).then(|| {
        let text = tr!(l, "before-reach", ways = ways.join(", "));
        view! { <li>{capital(&text)}" "<a href=page>{tr!(l, "before-reach-link")}</a></li> }
    });
    (no_envelope.is_some() || no_way.is_some()).then(|| {
        view! {
            <div class="notice notice--warning">
                <p class="notice__title">{tr!(l, "before-title")}</p>
                <ul>{no_envelope}{no_way}</ul>
            </div>
        }
        .into_any()
    })
}
