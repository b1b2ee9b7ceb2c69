//! In whose name somebody votes: their own, or that of an organisation that has a ballot.

use super::ballot::base;
use crate::{cx::Cx, error::AppError, form::Submitted};
use domain::id::ActorId;
use leptos::prelude::*;
use serde::Deserialize;
use service::process::{EnvelopeView, ProcessView};

/// The name of the field, and in addresses, that says for whom.
const FIELD: &str = "as";

/// For whom, as an address says it.
#[derive(Debug, Default, Deserialize)]
pub struct As {
    r#as: Option<String>,
}

impl As {
    /// The organisation; nobody but oneself without one.
    pub(super) fn actor(&self) -> Option<ActorId> {
        self.r#as.as_deref().and_then(|id| id.parse().ok())
    }
}

/// For whom, as a form says it.
pub(super) fn of(form: &Submitted) -> Option<ActorId> {
    form.get(FIELD).and_then(|id| id.parse().ok())
}

/// An address, for whom it is.
pub(super) fn with(cx: &Cx, address: &str) -> String {
    match cx.visitor.hat {
        Some(actor) => format!("{address}?{FIELD}={actor}"),
        None => address.to_owned(),
    }
}

/// The field of the ballot.
pub(super) fn hidden(cx: &Cx) -> Option<AnyView> {
    cx.visitor.hat.map(|actor| {
        view! { <input r#type="hidden" name=FIELD value=actor.to_string() /> }.into_any()
    })
}

/// The choice above the ballot, for whoever acts for an organisation that may vote here.
pub(super) async fn choice(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
) -> Result<Option<AnyView>, AppError> {
    let l = cx.locale;
    let hats = service::hats::all(cx.services(), &cx.visitor, view).await?;
    if hats.is_empty() {
        return Ok(None);
    }
    let here = format!("{}/vote", base(cx, process, view));
    let now = cx.visitor.hat;
    let lines = hats.iter().map(|hat| {
        let name = hat.actor.name.as_str();
        if !hat.confirmed {
            return view! { <li class="muted">{tr!(l, "hat-waiting", name = name)}</li> }
                .into_any();
        }
        let current = (now == Some(hat.actor.id)).then_some("true");
        let href = format!("{here}?{FIELD}={}", hat.actor.id);
        view! { <li><a href=href aria-current=current>{tr!(l, "hat-for", name = name)}</a></li> }
            .into_any()
    });
    let lines = lines.collect_view();
    let own = now.is_none().then_some("true");
    let chosen = hats.iter().find(|hat| now == Some(hat.actor.id));
    let told = chosen.map(|hat| {
        let text = tr!(l, "hat-now", name = hat.actor.name.as_str());
        view! { <p class="notice notice--info">{text}</p> }
    });
    Ok(Some(
        view! {
            <nav class="flow" aria-label=tr!(l, "hat-title")>
                <h2>{tr!(l, "hat-title")}</h2>
                <ul>
                    <li><a href=here.clone() aria-current=own>{tr!(l, "hat-self")}</a></li>
                    {lines}
                </ul>
                {told}
            </nav>
        }
        .into_any(),
    ))
}
