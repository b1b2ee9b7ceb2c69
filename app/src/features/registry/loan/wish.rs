//! What was asked of a kind: that it may be any of them, and what was asked with it.

use super::Body;
use crate::features::registry::{loan_path, pieces};
use domain::{locale::Locale, registry::loan::Side};
use leptos::prelude::*;

impl Body<'_> {
    /// Of what was asked of a kind: that it may be any of them, and what was asked with it.
    pub(super) fn wish(&self, l: Locale) -> Option<AnyView> {
        let loan = &self.view.loan;
        loan.wish()?;
        let side = if self.view.side == Side::Lender { "lender" } else { "borrower" };
        let any = loan.is_movable().then(|| {
            let lender = self.view.resource.lender().name.as_str();
            view! { <p>{tr!(l, &format!("loan-any-{side}"), lender = lender)}</p> }
        });
        let kind = self.reference.kind(&self.view.resource.kind, l);
        let parts = self.view.parts.iter().map(|part| {
            let href = self.cx.href(&loan_path(part.id));
            let what = format!("{} × {kind}", l.number(u64::from(part.quantity)));
            view! { <li><a href=href>{what}</a>" "{pieces::badge(part, l)}</li> }
        });
        let parts: Vec<_> = parts.collect();
        let parts = (!parts.is_empty()).then(|| {
            view! {
                <p>{tr!(l, "loan-parts")}</p>
                <ul>{parts}</ul>
            }
        });
        Some(
            view! { <section class="notice notice--info" id="wish">{any}{parts}</section> }
                .into_any(),
        )
    }
}
