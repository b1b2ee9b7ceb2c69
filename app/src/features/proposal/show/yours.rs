//! What those who carry a proposal can do with it next, on its page.

use super::Sheet;
use crate::{
    cx::Cx,
    error::Answer,
    features::proposal::{address, letters, stages},
    form::Submitted,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{
    locale::Locale,
    permit::Action,
    proposal::{Proposal, Stage},
    text::Slug,
};
use leptos::prelude::*;

/// Hands a proposal in or takes it back.
pub async fn step(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let (proposal, done) = match form.text("step").as_str() {
        "submit" => {
            let letter =
                |locale, proposal: &Proposal| letters::submitted(&cx, &process, proposal, locale);
            (
                service::proposal::submit(services, caller, &process, &slug, &letter).await?,
                "submitted",
            )
        }
        "withdraw" => {
            (service::proposal::withdraw(services, caller, &process, &slug).await?, "withdrawn")
        }
        _ => return Err(domain::Refusal::UnknownChoice.into()),
    };
    let path = format!("{}?done={done}", address(&cx, &process, &proposal));
    Ok(Redirect::to(&path).into_response())
}

impl Sheet {
    /// What its bearers can do, or where it went.
    pub(super) fn desk(&self, l: Locale) -> Option<AnyView> {
        let own = &self.own;
        let here = self.here();
        let project = own.project.as_ref().map(|slug| {
            let href = self.cx.href(&format!("/p/{}/projects/{slug}", self.view.process.slug));
            view! { <a class="button" href=href>{tr!(l, "proposal-see-project")}</a> }
        });
        if !own.is_own() {
            return project.map(|link| {
                view! { <div class="next-step"><h2 class="next-step__title">{tr!(l, "stage-retained")}</h2>{link}</div> }.into_any()
            });
        }
        let edit = own.may_change().then(|| {
            let class = if own.may(Action::Submit) { "button" } else { "button button--primary" };
            let href = format!("{here}/edit");
            view! { <a class=class href=href>{tr!(l, "proposal-edit")}</a> }
        });
        let submit = own.may(Action::Submit).then(|| {
            let key = if own.proposal.stage == Stage::Draft { "proposal-submit" } else { "proposal-resubmit" };
            view! {
                <form method="post" action=format!("{here}/step")>
                    <button class="button button--primary" name="step" value="submit">{tr!(l, key)}</button>
                </form>
            }
        });
        let invite = own.may(Action::Invite).then(|| {
            view! { <a class="button" href=format!("{here}/partners")>{tr!(l, "proposal-partners")}</a> }
        });
        Some(
            view! {
                <div class="next-step">
                    <h2 class="next-step__title">{tr!(l, "proposal-yours")}</h2>
                    <p>{stages::next(own, l)}</p>
                    <div class="button-row">{submit}{edit}{invite}{project}</div>
                    {self.withdrawal(l)}
                </div>
                {stages::checklist(&stages::saved(&self.view, own), l)}
            }
            .into_any(),
        )
    }

    /// Taking back is asked twice: once as a link, once as a button.
    fn withdrawal(&self, l: Locale) -> Option<AnyView> {
        if !self.own.may(Action::Withdraw) {
            return None;
        }
        let here = self.here();
        if self.asked.ask.as_deref() != Some("withdraw") {
            let href = format!("{here}?ask=withdraw#withdraw");
            return Some(
                view! { <p><a href=href>{tr!(l, "proposal-withdraw-ask")}</a></p> }.into_any(),
            );
        }
        Some(
            view! {
                <form method="post" action=format!("{here}/step") id="withdraw" class="flow">
                    <p>{tr!(l, "proposal-withdraw-what")}</p>
                    <div class="button-row">
                        <button class="button button--danger" name="step" value="withdraw">{tr!(l, "proposal-withdraw")}</button>
                        <a class="button button--quiet" href=here.clone()>{tr!(l, "proposal-keep")}</a>
                    </div>
                </form>
            }
            .into_any(),
        )
    }
}
