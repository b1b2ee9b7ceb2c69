//! What a proposal says, or what somebody wrote below it, is reported, and a reason stands in its place
//! once the administration took it down.

use super::show;
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    unsigned,
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
use service::proposal::ProposalView;

/// Reports a text to the administration; nobody has to sign in for that.
pub async fn post<Id: Into<TextId>>(
    cx: Cx,
    Path((process, slug, id)): Path<(Slug, Slug, Id)>,
    form: Submitted,
) -> Answer {
    reported(&cx, (&process, &slug), id.into(), form).await
}

/// Reports what the proposal itself says.
pub async fn itself(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>, form: Submitted) -> Answer {
    let id = service::moderation::proposal(cx.services(), cx.caller(), &process, &slug).await?;
    reported(&cx, (&process, &slug), id, form).await
}

async fn reported(cx: &Cx, (process, slug): (&Slug, &Slug), id: TextId, form: Submitted) -> Answer {
    let reason = form.text("reason");
    let unseen = unsigned::unseen_of(&form);
    let teller = unsigned::teller(cx, &unseen);
    match service::moderation::report(cx.services(), teller, process, id, &reason).await {
        Ok(()) => {
            let path = format!("/p/{process}/proposals/{slug}?done=reported");
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let mut form = form.refused(error)?;
            form.submitted.push("reported", id.to_string());
            show::page(cx, process, slug, form).await
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
        TextId::Proposal(_) => "p",
    };
    format!("{letter}-{id}")
}

/// What stands in the place of a text that was taken down.
pub(super) fn in_its_place(because: &Localized, l: Locale) -> AnyView {
    let text = tr!(l, "comment-hidden", reason = because.get(l));
    view! { <p class="muted">{text}</p> }.into_any()
}

/// The form by which anybody reports what a proposal of others says, on its page `here`.
pub(super) fn of_proposal(
    cx: &Cx,
    here: &str,
    own: &ProposalView,
    form: &FormState,
) -> Option<AnyView> {
    let proposal = &own.proposal;
    if own.is_own() || proposal.submitted_at.is_none() || proposal.taken_down.is_some() {
        return None;
    }
    let id = proposal.id;
    let sent = form.value("reported") == id.to_string();
    let keys = ["proposal-report", "proposal-report-why", "comment-report-send"];
    let why = Why::new(&format!("{here}/report"), format!("report-{id}"), sent)
        .by_anybody(cx)
        .draw(keys, form, cx.locale);
    Some(view! { <div class="section">{why}</div> }.into_any())
}

/// The form by which anybody reports what another wrote, on the page `here`.
pub(super) fn form(
    cx: &Cx,
    here: &str,
    id: impl Into<TextId>,
    author: AccountId,
    form: &FormState,
) -> Option<AnyView> {
    let id = id.into();
    if cx.caller().account.as_ref().is_some_and(|account| account.id == author) {
        return None;
    }
    let action = format!("{here}/{}s/{id}/report", id.kind());
    let sent = form.value("reported") == id.to_string();
    let keys = ["comment-report", "comment-report-why", "comment-report-send"];
    let why = Why::new(&action, format!("report-{id}"), sent).by_anybody(cx);
    Some(why.draw(keys, form, cx.locale))
}

/// A form of one line, the reason of something, folded away. Several stand on one page: only the
/// one that was sent holds what was typed and what was refused.
pub(super) struct Why<'a> {
    action: &'a str,
    id: String,
    sent: bool,
    intent: Option<&'static str>,
    anybody: Option<&'a Cx>,
}

impl<'a> Why<'a> {
    /// A form by where it is sent, the id of its line, and whether it is the one that was sent.
    pub(super) const fn new(action: &'a str, id: String, sent: bool) -> Self {
        Self { action, id, sent, intent: None, anybody: None }
    }

    /// What its button says it wants, where forms with others share an address.
    pub(super) const fn intent(mut self, intent: &'static str) -> Self {
        self.intent = Some(intent);
        self
    }

    /// The same for whoever has not signed in too: they are told that they need not, and what they do
    /// without.
    pub(super) fn by_anybody(mut self, cx: &'a Cx) -> Self {
        self.anybody = cx.caller().account.is_none().then_some(cx);
        self
    }

    /// Draws it with three texts: what unfolds it, what is asked, and what sends it.
    pub(super) fn draw(self, keys: [&str; 3], form: &FormState, l: Locale) -> AnyView {
        let Self { action, id, sent, intent, anybody } = self;
        let [unfold, label, send] = keys.map(|key| tr!(l, key));
        let refused = form.message("reason", l).filter(|_| sent);
        let typed = if sent { form.value("reason") } else { String::new() };
        let open = refused.is_some();
        let class = if open { "field field--invalid" } else { "field" };
        let error = format!("{id}-error");
        let hint = anybody.map(|_| (format!("{id}-hint"), tr!(l, "comment-report-anybody")));
        let described: Vec<_> =
            hint.iter().map(|(id, _)| id.clone()).chain(open.then(|| error.clone())).collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        let hint = hint.map(|(id, text)| view! { <p class="field__hint" id=id>{text}</p> });
        let name = intent.map(|_| "intent");
        view! {
            <details class="comment__more" open=open>
                <summary>{unfold}</summary>
                <form class="form form--dense" method="post" action=action.to_owned() novalidate>
                    {anybody.and_then(unsigned::unseen)}
                    <div class=class>
                        <label class="field__label" for=id.clone()>{label}</label>
                        {hint}
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
