//! What somebody wrote below a proposal is reported, whatever it is, and a reason stands in its place
//! once the administration took it down.

use super::show;
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{
    id::AccountId,
    locale::Locale,
    moderation::TextId,
    text::{Localized, Slug},
};
use leptos::prelude::*;

/// Reports a text to the administration.
pub async fn post<Id: Into<TextId>>(
    cx: Cx,
    Path((process, slug, id)): Path<(Slug, Slug, Id)>,
    form: Submitted,
) -> Answer {
    let (id, reason) = (id.into(), form.text("reason"));
    let (services, caller) = (cx.services(), cx.caller());
    match service::moderation::report(services, caller, &process, id, &reason).await {
        Ok(()) => {
            let path = format!("/p/{process}/proposals/{slug}?done=reported");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let mut form = form.refused(error)?;
            form.submitted.push("reported", id.to_string());
            show::page(&cx, &process, &slug, form).await
        }
    }
}

/// Where a text stands on the page of its proposal.
#[must_use]
pub(crate) fn anchor(id: impl Into<TextId>) -> String {
    let id = id.into();
    let letter = match id {
        TextId::Comment(_) => "c",
        TextId::Amendment(_) => "a",
    };
    format!("{letter}-{id}")
}

/// What stands in the place of a text that was taken down.
pub(super) fn in_its_place(because: &Localized, l: Locale) -> AnyView {
    let text = tr!(l, "comment-hidden", reason = because.get(l));
    view! { <p class="muted">{text}</p> }.into_any()
}

/// The form by which whoever has signed in reports what another wrote, on the page `here`; whoever has
/// not is led to sign in first, and comes back.
pub(super) fn form(
    cx: &Cx,
    here: &str,
    id: impl Into<TextId>,
    author: AccountId,
    form: &FormState,
) -> Option<AnyView> {
    let id = id.into();
    let Some(account) = &cx.caller().account else {
        let text = tr!(cx.locale, "comment-report-sign-in");
        let link = view! { <p class="comment__more"><a href=cx.sign_in()>{text}</a></p> };
        return Some(link.into_any());
    };
    if account.id == author {
        return None;
    }
    let action = format!("{here}/{}s/{id}/report", id.kind());
    let sent = form.value("reported") == id.to_string();
    let keys = ["comment-report", "comment-report-why", "comment-report-send"];
    Some(Why::new(&action, format!("report-{id}"), sent).draw(keys, form, cx.locale))
}

/// A form of one line, the reason of something, folded away. Several stand on one page: only the
/// one that was sent holds what was typed and what was refused.
pub(super) struct Why<'a> {
    action: &'a str,
    id: String,
    sent: bool,
    intent: Option<&'static str>,
}

impl<'a> Why<'a> {
    /// A form by where it is sent, the id of its line, and whether it is the one that was sent.
    pub(super) const fn new(action: &'a str, id: String, sent: bool) -> Self {
        Self { action, id, sent, intent: None }
    }

    /// What its button says it wants, where forms with others share an address.
    pub(super) const fn intent(mut self, intent: &'static str) -> Self {
        self.intent = Some(intent);
        self
    }

    /// Draws it with three texts: what unfolds it, what is asked, and what sends it.
    pub(super) fn draw(self, keys: [&str; 3], form: &FormState, l: Locale) -> AnyView {
        let Self { action, id, sent, intent } = self;
        let [unfold, label, send] = keys.map(|key| tr!(l, key));
        let refused = form.message("reason", l).filter(|_| sent);
        let typed = if sent { form.value("reason") } else { String::new() };
        let open = refused.is_some();
        let class = if open { "field field--invalid" } else { "field" };
        let error = format!("{id}-error");
        let described = open.then(|| error.clone());
        let name = intent.map(|_| "intent");
        view! {
            <details class="comment__more" open=open>
                <summary>{unfold}</summary>
                <form class="form form--dense" method="post" action=action.to_owned() novalidate>
                    <div class=class>
                        <label class="field__label" for=id.clone()>{label}</label>
                        {refused.map(|message| view! { <p class="field__error" id=error role="alert">{message}</p> })}
                        <input id=id name="reason" value=typed maxlength="400" aria-describedby=described />
                    </div>
                    <button class="button button--small" name=name value=intent>{send}</button>
                </form>
            </details>
        }
        .into_any()
    }
}
