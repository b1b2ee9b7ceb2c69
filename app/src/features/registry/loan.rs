//! The page of a loan, from both sides: the borrower's Saturday, and what the lender does.

mod acts;
mod day;
mod photos;
mod wish;

pub use photos::put as put_photo;

use super::{board, pieces, words};
use crate::{
    cx::Cx,
    error::{Answer, AppError},
    form::{FormState, Submitted},
    page::Page,
    ui::{self, Field, Kind},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    id::{LoanId, ResourceId},
    locale::Locale,
    money::Cents,
    registry::loan::{ClaimState, Side, State},
};
use leptos::prelude::*;
use serde::Deserialize;
use service::registry::loans::{self, ActForm, LoanView};

/// What was done, when one comes back.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    done: Option<String>,
}

/// The page of a loan.
pub async fn get(cx: Cx, Path(id): Path<LoanId>, Query(back): Query<Back>) -> Answer {
    page(&cx, id, &FormState::default(), back.done.as_deref()).await
}

/// Whoever reloads a form comes back to the loan.
pub async fn back(cx: Cx, Path(id): Path<LoanId>) -> Response {
    Redirect::to(&cx.href(&super::loan_path(id))).into_response()
}

/// Writes a message, settles a damage, or moves the loan on.
pub async fn post(cx: Cx, Path(id): Path<LoanId>, form: Submitted) -> Answer {
    let (services, caller) = (cx.services(), cx.caller());
    let write = super::letters::writer(&cx.site.public_url);
    let outcome = match form.text("intent").as_str() {
        "say" => {
            let words = form.text("message");
            loans::say(services, caller, id, &words, &write).await.map(|()| "said".to_owned())
        }
        "settle" | "waive" => {
            let waived = form.text("intent") == "waive";
            loans::settle(services, caller, id, waived).await.map(|_| "settled".to_owned())
        }
        act => {
            let sent = ActForm {
                act: act.to_owned(),
                because: form.text("because"),
                condition: form.text("condition"),
                note: form.text("note"),
                damage: form.text("damage"),
                amount: form.text("amount"),
                broken: form.text("broken"),
                unit: form.text("unit"),
                original: Some(cx.locale),
            };
            let done = loans::act(services, caller, id, &sent, &write).await;
            done.map(|loan| loan.state.code().to_owned())
        }
    };
    match outcome {
        Ok(done) => {
            let anchor = if done == "said" { "#thread" } else { "" };
            let path = format!("{}?done={done}{anchor}", super::loan_path(id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => page(&cx, id, &form.refused(error)?, None).await,
    }
}

/// Takes another thing in the place of this one.
pub async fn instead(cx: Cx, Path(id): Path<LoanId>, form: Submitted) -> Answer {
    let other: ResourceId = form.text("other").parse().map_err(|_| AppError::NotFound)?;
    let write = super::letters::writer(&cx.site.public_url);
    match loans::instead(cx.services(), cx.caller(), id, other, &write).await {
        Ok(loan) => {
            let path = format!("{}?done=instead", super::loan_path(loan.id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => page(&cx, id, &form.refused(error)?, None).await,
    }
}

pub(super) async fn page(
    cx: &Cx,
    id: LoanId,
    form: &FormState,
    done: Option<&str>,
) -> Result<Response, AppError> {
    let l = cx.locale;
    let view = loans::show(cx.services(), cx.caller(), id).await?;
    let reference = super::Reference::load(cx).await?;
    let name = words::what(&view.loan, &view.resource, l);
    let title =
        tr!(l, "loan-title", day = words::great_day(view.loan.span, l), what = name.as_str());
    let title = pieces::capital(&title);
    let body = Body { cx, view: &view, reference: &reference, form };
    Ok(Page::new(cx, title.clone()).at("shared").status(form.status()).draw(|| {
        let steps = vec![
            (cx.href("/registry"), tr!(l, "registry-here")),
            (cx.href("/registry/loans"), tr!(l, "registry-my-loans")),
        ];
        let known = [
            "asked", "waits", "instead", "said", "settled", "approved", "refused", "cancelled",
            "out", "returned", "closed", "photo",
        ];
        let notice = known.into_iter().find(|code| done == Some(*code)).map(|code| {
            let text = tr!(l, &format!("loan-done-{code}"));
            view! { <p class="notice notice--success" role="status">{text}</p> }
        });
        view! {
            {ui::breadcrumbs(cx, steps, name.clone())}
            <header class="page__lead">
                <p class="eyebrow">{tr!(l, if view.side == Side::Lender { "loan-you-lend" } else { "loan-you-borrow" })}</p>
                <h1>{title}</h1>
                <p>{pieces::badge(&view.loan, l)}" "{body.state(l)}</p>
            </header>
            {notice}
            {body.danger(l)}
            {body.wish(l)}
            <div class="with-margin">
                <div class="with-margin__main">
                    {body.acts(l)}
                    {body.how(l)}
                    {body.thread(l)}
                </div>
                <aside class="with-margin__aside">{body.facts(l)}</aside>
            </div>
        }
        .into_any()
    }))
}

struct Body<'a> {
    cx: &'a Cx,
    view: &'a LoanView,
    reference: &'a super::Reference,
    form: &'a FormState,
}

impl Body<'_> {
    fn here(&self) -> String {
        self.cx.href(&super::loan_path(self.view.loan.id))
    }

    /// What is true now, in a sentence.
    fn state(&self, l: Locale) -> String {
        let loan = &self.view.loan;
        let side = if self.view.side == Side::Lender { "lender" } else { "borrower" };
        match loan.state {
            State::Held => {
                let until = loan.held_until.unwrap_or(loan.asked_at);
                let key = format!("loan-now-held-{side}");
                tr!(l, &key, until = crate::show::day_and_time(until, l))
            }
            State::Refused | State::Cancelled => match &loan.because {
                Some(words) => tr!(l, "loan-because", words = words.as_str()),
                None => String::new(),
            },
            State::Overdue => tr!(l, &format!("loan-now-overdue-{side}")),
            State::Requested => tr!(l, &format!("loan-now-requested-{side}")),
            State::Approved => tr!(l, &format!("loan-now-approved-{side}")),
            _ => String::new(),
        }
    }

    /// For a borrower whose thing broke or is not back: who else has one.
    fn danger(&self, l: Locale) -> Option<AnyView> {
        let view = self.view;
        let looks =
            view.loan.at_risk || matches!(view.loan.state, State::Requested | State::Refused);
        if view.side != Side::Borrower || !looks {
            return None;
        }
        let moves = !matches!(view.loan.state, State::Refused);
        let rows = view.others.iter().map(|other| {
            let place = self.reference.commune(&other.commune, l);
            let terms = words::short_terms(other, l);
            let href = self.cx.href(&super::thing(other.id));
            let button = moves.then(|| {
                let name = other.lender().name.clone();
                view! {
                    <form method="post" action=format!("{}/instead", self.here())>
                        <input r#type="hidden" name="other" value=other.id.to_string() />
                        <button class="button">{tr!(l, "loan-instead", name = name.as_str())}</button>
                    </form>
                }
            });
            view! {
                <li class="registry-row">
                    <div class="registry-row__body">
                        <p><a href=href>{ui::authored(&other.details.name, l)}</a>", "{other.lender().name.clone()}", "{place}</p>
                        <p class="registry-row__terms">{terms}</p>
                    </div>
                    {button}
                </li>
            }
        });
        let rows: Vec<_> = rows.collect();
        let title = if view.loan.at_risk { "loan-danger" } else { "loan-elsewhere" };
        let list = if rows.is_empty() {
            let times = [view.loan.span.from(), view.loan.span.to()].map(crate::show::field);
            let href = self.cx.href(&board::need_of(&view.resource.kind, times));
            view! {
                <p>{tr!(l, "registry-nobody-else")}" "<a href=href>{tr!(l, "registry-say-you-need")}</a></p>
            }
            .into_any()
        } else {
            view! {
                <p>{tr!(l, "registry-others", count = rows.len())}</p>
                <ul class="registry-list">{rows}</ul>
            }
            .into_any()
        };
        let class =
            if view.loan.at_risk { "notice notice--warning" } else { "notice notice--info" };
        Some(
            view! {
                <section class=class id="others">
                    <h2 class="notice__title">{tr!(l, title)}</h2>
                    {list}
                </section>
            }
            .into_any(),
        )
    }

    fn how(&self, l: Locale) -> AnyView {
        let details = &self.view.resource.details;
        let set_up = details.set_up.as_ref().map(|text| {
            view! {
                <section class="section flow">
                    <h2>{tr!(l, "loan-how")}</h2>
                    <div class="prose" lang=text.language(l).map(Locale::code)>{pieces::paragraphs(text.get(l))}</div>
                </section>
            }
        });
        let seen = |key: &str, seen: &domain::registry::loan::Handover| {
            let condition = tr!(l, &format!("condition-{}", seen.condition.code()));
            let at = crate::show::day_and_time(seen.at, l);
            let note = (!seen.note.is_empty()).then(|| format!(" {}", seen.note));
            view! { <li>{tr!(l, key, at = at, condition = condition)}{note}</li> }
        };
        let loan = &self.view.loan;
        let out = loan.handed_over.as_ref().map(|it| seen("loan-was-handed-over", it));
        let back = loan.returned.as_ref().map(|it| seen("loan-was-returned", it));
        let any = out.is_some();
        let history = any.then(|| view! { <ul>{out}{back}</ul> });
        view! { {set_up} {history} {photos::section(self.cx, self.view, self.form)} {self.claim(l)} }.into_any()
    }

    fn claim(&self, l: Locale) -> Option<AnyView> {
        let claim = self.view.loan.claim.as_ref()?;
        let amount = (claim.amount > Cents::ZERO)
            .then(|| tr!(l, "loan-claim-amount", amount = words::euros(claim.amount, l)));
        let state = tr!(l, &format!("claim-{}", claim.state.code()));
        let settle = (self.view.side == Side::Lender && claim.state == ClaimState::Open).then(|| {
            view! {
                <form method="post" action=self.here() class="button-row">
                    <button class="button" name="intent" value="settle">{tr!(l, "loan-settle")}</button>
                    <button class="button button--quiet" name="intent" value="waive">{tr!(l, "loan-waive")}</button>
                </form>
            }
        });
        Some(
            view! {
                <section class="section flow" id="claim">
                    <h2>{tr!(l, "loan-claim")}</h2>
                    <p>{ui::authored(&claim.what, l)}" "{amount}</p>
                    <p class="muted">{state}</p>
                    {settle}
                </section>
            }
            .into_any(),
        )
    }

    fn thread(&self, l: Locale) -> AnyView {
        let rows = self.view.thread.iter().map(|message| {
            let at = crate::show::day_and_time(message.written_at, l);
            view! {
                <li class="thread__message">
                    <p class="small muted"><strong>{message.name.clone()}</strong>", "{at}</p>
                    {pieces::paragraphs(&message.body)}
                </li>
            }
        });
        let rows: Vec<_> = rows.collect();
        let none =
            rows.is_empty().then(|| view! { <p class="muted">{tr!(l, "loan-no-messages")}</p> });
        view! {
            <section class="section flow" id="thread">
                <h2>{tr!(l, "loan-messages")}</h2>
                {none}
                <ul class="thread">{rows}</ul>
                <form class="form" method="post" action=format!("{}#thread", self.here()) novalidate>
                    {Field::new("message", tr!(l, "loan-message"), Kind::Area(3)).draw(self.form, l)}
                    <div class="form__actions"><button class="button" name="intent" value="say">{tr!(l, "loan-say")}</button></div>
                </form>
            </section>
        }
        .into_any()
    }
}
