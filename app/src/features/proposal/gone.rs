//! A proposal whose text was taken down: the reason in its place, for everyone, and what those who
//! carry it and staff can do.

use crate::cx::Cx;
use domain::{locale::Locale, proposal::Proposal};
use leptos::prelude::*;
use service::{process::ProcessView, proposal::ProposalView};

/// That the text was taken down, and why; nothing where it stands.
pub(crate) fn notice(proposal: &Proposal, l: Locale) -> Option<AnyView> {
    let because = &proposal.taken_down.as_ref()?.because;
    let lang = because.language(l).code();
    Some(
        view! {
            <div class="notice notice--info">
                <p class="notice__title">{tr!(l, "proposal-gone")}</p>
                <p lang=lang>{because.get(l).to_owned()}</p>
            </div>
        }
        .into_any(),
    )
}

/// The same on its page, with what whoever still reads the text can do.
pub(super) fn section(
    cx: &Cx,
    view: &ProcessView,
    own: &ProposalView,
    l: Locale,
) -> Option<AnyView> {
    let notice = notice(&own.proposal, l)?;
    let writes = own.is_own().then(|| {
        let key = if own.may_change() { "proposal-gone-yours" } else { "proposal-gone-contest" };
        view! { <p>{tr!(l, key)}</p> }
    });
    let restores = cx.caller().conducts(&view.process).then(|| {
        let href = cx.href(&format!("/admin/p/{}/moderation", view.process.slug));
        view! { <p>{tr!(l, "proposal-gone-desk")}" "<a href=href>{tr!(l, "admin-nav-moderation")}</a></p> }
    });
    Some(view! { {notice} {writes} {restores} }.into_any())
}
