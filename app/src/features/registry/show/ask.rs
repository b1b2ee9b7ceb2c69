//! Asking for something that is shared, on its page, and who else has one when it is taken.

use super::{Body, Shown, page};
use crate::{
    cx::Cx,
    error::Answer,
    features::registry::{kind, letters, loan_path, pieces},
    form::{FormState, Submitted},
    ui::{self, Field, Kind},
};
use axum::response::{IntoResponse, Redirect};
use domain::{
    Refusal,
    actor::Actor,
    id::ResourceId,
    locale::Locale,
    registry::{Refusal as Reason, resource::Standing},
};
use leptos::prelude::*;
use service::registry::{
    directory,
    loans::{self, AskForm},
};

/// What a form asks for.
pub(in crate::features::registry) fn asked(form: &Submitted) -> AskForm {
    AskForm {
        from: form.text("from"),
        to: form.text("to"),
        quantity: form.text("quantity"),
        speaker: form.text("speaker"),
        name: form.text("name"),
        purpose: form.text("purpose"),
        wait: form.ticked("wait"),
        matched: form.text("match"),
    }
}

/// Asks for it; whoever asks in vain is shown who else has one.
pub(super) async fn ask(cx: &Cx, id: ResourceId, form: Submitted) -> Answer {
    let write = letters::writer(&cx.site.public_url);
    let asked = asked(&form);
    match loans::ask(cx.services(), cx.caller(), id, &asked, &write).await {
        Ok(loan) => {
            let done = if loan.state.holds_units() { "asked" } else { "waits" };
            let path = format!("{}?done={done}", loan_path(loan.id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        // Whoever has signed out meanwhile keeps what they typed.
        Err(service::Error::SignInNeeded) => {
            let form = FormState { submitted: form, fields: Vec::new() };
            page(cx, id, &Shown::default(), form, &[]).await
        }
        Err(error) => {
            let others = directory::elsewhere(cx.services(), cx.caller(), id, &asked).await?;
            page(cx, id, &Shown::default(), form.refused(error)?, &others).await
        }
    }
}

impl Body<'_> {
    /// The section where one asks, unless there is nothing to ask.
    pub(super) fn asking(&self, l: Locale) -> Option<AnyView> {
        let resource = &self.view.resource;
        if resource.standing == Standing::Retired {
            return Some(
                view! { <p class="notice">{tr!(l, "registry-refusal-retired")}</p> }.into_any(),
            );
        }
        // Who lends it may act for somebody else too, who borrows it.
        if self.view.is_lender && self.view.own.len() < 2 && self.form.fields.is_empty() {
            return None;
        }
        if self.cx.caller().account.is_none() {
            let href = self.cx.sign_in();
            let typed = !self.form.value("purpose").is_empty();
            return Some(
                view! {
                    <section class="section flow" id="ask">
                        <h2>{tr!(l, "registry-ask-title")}</h2>
                        <p>{tr!(l, "registry-ask-sign-in")}</p>
                        {self.any(l)}
                        <p class="button-row"><a class="button button--primary" href=href>{tr!(l, "nav-sign-in")}</a></p>
                        {typed.then(|| self.ask_form(l))}
                    </section>
                }
                .into_any(),
            );
        }
        Some(
            view! {
                <section class="section flow" id="ask">
                    <h2>{tr!(l, "registry-ask-title")}</h2>
                    <p>{tr!(l, "registry-ask-lead")}</p>
                    {self.any(l)}
                    {self.elsewhere(l)}
                    {self.ask_form(l)}
                </section>
            }
            .into_any(),
        )
    }

    /// Who else has one, when it was asked for in vain.
    fn elsewhere(&self, l: Locale) -> Option<AnyView> {
        let others = (&self.view.resource.kind, self.others);
        let found = || pieces::alternatives(self.cx, others, self.reference, self.form, l);
        is_taken(self.form).then(found)
    }

    /// That its lender has several alike, where any of them would do.
    fn any(&self, l: Locale) -> Option<AnyView> {
        let (resource, count) = (&self.view.resource, self.view.alike);
        (count > 1).then(|| {
            let href = self.cx.href(&kind::path_at(&resource.kind, resource.lender().id));
            view! { <p><a href=href>{tr!(l, "registry-kind-any", count = count)}</a></p> }
                .into_any()
        })
    }

    fn ask_form(&self, l: Locale) -> AnyView {
        let (here, own, form) = (self.here(), &self.view.own[..], self.form);
        let several = !self.view.resource.is_single();
        Asking { here, own, form, several, waits: true }.draw(l)
    }
}

/// Whether something was asked for when others have it.
pub(in crate::features::registry) fn is_taken(form: &FormState) -> bool {
    form.fields.iter().any(|field| {
        matches!(&field.refusal, Refusal::Registry { reason: Reason::TakenThen { .. } })
    })
}

/// The form in which one asks.
pub(in crate::features::registry) struct Asking<'a> {
    /// Where it is sent.
    pub here: String,
    /// The actors that the caller acts for.
    pub own: &'a [Actor],
    pub form: &'a FormState,
    /// Whether one can ask for more than one.
    pub several: bool,
    /// Whether one can wait for what others have.
    pub waits: bool,
}

impl Asking<'_> {
    /// Draws it.
    pub fn draw(&self, l: Locale) -> AnyView {
        let form = self.form;
        let names = [
            ("from", tr!(l, "registry-from")),
            ("to", tr!(l, "registry-to")),
            ("quantity", tr!(l, "registry-quantity")),
            ("speaker", tr!(l, "registry-speaker")),
            ("name", tr!(l, "registry-name")),
            ("purpose", tr!(l, "registry-purpose")),
        ]
        .map(|(name, label)| (name, tr!(l, "proposal-refused-field", field = label)));
        let asked = form.value("intent") != "correct" && !form.fields.is_empty();
        let waits = self.waits && is_taken(form);
        view! {
            <form class="form" method="post" action=format!("{}#ask", self.here) novalidate>
                {asked.then(|| ui::error_summary_of(form, &names, l))}
                <input r#type="hidden" name="intent" value="ask" />
                <input r#type="hidden" name="match" value=form.value("match") />
                <div class="field-row">
                    {Field::new("from", tr!(l, "registry-from"), Kind::Line("datetime-local")).draw(form, l)}
                    {Field::new("to", tr!(l, "registry-to"), Kind::Line("datetime-local")).draw(form, l)}
                </div>
                {self.several.then(|| Field::new("quantity", tr!(l, "registry-quantity"), Kind::Line("number")).class("field field--short").draw(form, l))}
                {Field::line("purpose", tr!(l, "registry-purpose")).hint(tr!(l, "registry-purpose-hint")).draw(form, l)}
                {speaker(self.own, form, l)}
                {waits.then(|| ui::tick("wait", tr!(l, "registry-wait"), form))}
                <div class="form__actions">
                    <button class="button button--primary">{tr!(l, "registry-ask")}</button>
                    <p class="form__actions-note">{tr!(l, "registry-ask-note")}</p>
                </div>
            </form>
        }
        .into_any()
    }
}

/// In whose name one asks or puts something in: an actor, or oneself under a name.
pub fn speaker(own: &[Actor], form: &FormState, l: Locale) -> AnyView {
    if own.is_empty() {
        return view! {
            <input r#type="hidden" name="speaker" value="self" />
            {Field::line("name", tr!(l, "registry-name")).hint(tr!(l, "registry-name-hint")).autocomplete("name").draw(form, l)}
        }
        .into_any();
    }
    let actors = own.iter().map(|actor| (actor.id.to_string(), actor.name.clone()));
    let inhabitant = ("self".to_owned(), tr!(l, "registry-speaker-self"));
    let options = actors.chain([inhabitant]).collect();
    let named = form.message("name", l).is_some() || form.value("speaker") == "self";
    view! {
        {Field::new("speaker", tr!(l, "registry-speaker"), Kind::Select(options)).draw(form, l)}
        <details class="more" open=named>
            <summary>{tr!(l, "registry-speaker-other")}</summary>
            {Field::line("name", tr!(l, "registry-name")).hint(tr!(l, "registry-name-hint")).autocomplete("name").optional().draw(form, l)}
        </details>
    }
    .into_any()
}
