//! Hiring instead of buying: the press that agrees to a verdict, and the way back to buying.

use domain::{
    locale::Locale,
    sharing::{Finding, Verdict},
};
use leptos::prelude::*;
use service::sharing::view::LineView;

/// What the press that agrees to a finding sends, and the key of its words.
pub(super) fn pressed(finding: &Finding) -> (&'static str, &'static str) {
    if finding.verdict == Verdict::Rent {
        ("rent", "share-accept-rent")
    } else if finding.loans.iter().any(|loan| loan.moved) {
        ("accept", "share-accept-shift")
    } else {
        ("accept", "share-accept")
    }
}

/// Of a line that is hired: what that means, and the way back. While people vote, prices stand.
pub(super) fn back(line: &LineView, is_voting: bool, l: Locale) -> AnyView {
    let back = (!is_voting).then(|| {
        view! {
            <form method="post" class="button-row">
                <input r#type="hidden" name="line" value=line.line.id.to_string() />
                <button class="button button--quiet" name="intent" value="buy">{tr!(l, "share-rented-back")}</button>
            </form>
        }
    });
    view! { <p class="field__hint">{tr!(l, "share-rented-hint")}</p>{back} }.into_any()
}
