//! Buying together: the agreement that a line is in, what its lenders are asked for, and on what terms
//! one would share.

use super::{Body, folded, named};
use crate::{
    form::FormState,
    ui::{self, Field, Kind},
};
use domain::{
    locale::Locale,
    sharing::{Pool, PoolState},
};
use leptos::prelude::*;
use service::sharing::view::{LineView, Part};

impl Body {
    /// What was asked of lenders for a pool, and what of it counts: to its bearers.
    fn lenders(&self, line: &LineView, pool: &Pool, l: Locale) -> Option<AnyView> {
        if !self.may_answer() || pool.members.len() < 2 {
            return None;
        }
        let asked = (!line.lent.is_empty()).then(|| self.states(&line.lent, l));
        let is_open = pool.state == PoolState::Offered;
        let what = match (is_open, asked.is_some()) {
            (true, true) => "share-lenders",
            (true, false) => "share-lenders-none",
            (false, true) => "share-lenders-after",
            (false, false) => return None,
        };
        let again = is_open.then(|| {
            view! {
                <form method="post">
                    <input r#type="hidden" name="line" value=line.line.id.to_string() />
                    <button class="button button--quiet" name="intent" value="lenders">{tr!(l, "share-lenders-ask")}</button>
                </form>
            }
        });
        let asked = asked.map(|rows| view! { <ul>{rows}</ul> });
        Some(view! { <p>{tr!(l, what)}</p>{asked}{again} }.into_any())
    }

    /// The agreement that a line is in.
    pub(super) fn pool(&self, line: &LineView, l: Locale) -> Option<AnyView> {
        let pool = line.pool.as_ref()?;
        let key = if pool.members.len() < 2 { "share-pool-alone" } else { "share-pool-in" };
        let text = tr!(
            l,
            key,
            host = pool.host.name.as_str(),
            others = pool.members.len().saturating_sub(1)
        );
        let leave = (self.may_answer() && !self.sheet.is_frozen).then(|| {
            view! {
                <form method="post">
                    <input r#type="hidden" name="line" value=line.line.id.to_string() />
                    <button class="button button--quiet" name="intent" value="leave">{tr!(l, "share-pool-leave")}</button>
                </form>
            }
        });
        Some(
            view! {
                <div class="notice notice--info">
                    <p>{text}</p>
                    <p class="quote">{ui::authored(&pool.terms.words, l)}</p>
                    {self.lenders(line, pool, l)}
                    {leave}
                </div>
            }
            .into_any(),
        )
    }

    /// Agreements to join, and the form of a new one.
    pub(super) fn offering(&self, line: &LineView, form: &FormState, l: Locale) -> Option<AnyView> {
        if !self.sheet.may_share || self.sheet.is_frozen || line.pool.is_some() {
            return None;
        }
        let name = |name: &str| named(line.line.id, name);
        // Whoever speaks in the name of those who carry a project says that they agreed.
        let agreed = (self.part == Part::InTheirName).then(|| tr!(l, "share-pool-agreed"));
        let joins = line.offers.iter().map(|pool| {
            let host = pool.host.name.as_str();
            let text = tr!(l, "share-pool-offer", host = host, members = pool.members.len());
            view! {
                <form method="post" class="notice">
                    <p>{text}</p>
                    <p class="quote">{ui::authored(&pool.terms.words, l)}</p>
                    <input r#type="hidden" name="line" value=line.line.id.to_string() />
                    <input r#type="hidden" name="pool" value=pool.id.to_string() />
                    {agreed.clone().map(|text| view! {
                        <label class="choice choice--plain">
                            <input r#type="checkbox" name=name("agreed") value="yes" required />
                            <span class="choice__text"><span class="choice__label">{text}</span></span>
                        </label>
                    })}
                    <button class="button" name="intent" value="join">{tr!(l, "share-pool-join")}</button>
                </form>
            }
        });
        let joins = joins.collect_view();
        let body = view! {
            <p>{tr!(l, "share-pool-what")}</p>
            {Field::new(name("host"), tr!(l, "share-pool-host"), Kind::Select(self.hosts.clone())).draw(form, l)}
            {Field::new(name("terms"), tr!(l, "share-pool-terms"), Kind::Area(3)).hint(tr!(l, "share-pool-terms-hint")).draw(form, l)}
            <div class="field-row">
                {Field::new(name("notice"), tr!(l, "share-pool-notice"), Kind::Line("number")).optional().class("field field--short").draw(form, l)}
                {Field::new(name("deposit"), tr!(l, "share-pool-deposit"), Kind::Money("€".to_owned())).optional().class("field field--short").draw(form, l)}
            </div>
            {agreed.map(|text| ui::tick(&name("agreed"), text, form))}
        }
        .into_any();
        let open = form.submitted.get("intent") == Some("offer");
        Some(view! { {joins}{folded(line, ("offer", "share-pool"), body, open, l)} }.into_any())
    }
}
