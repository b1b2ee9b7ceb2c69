//! The amendments of a proposal, read on its page: its bearers take them over or decline, and their
//! author takes them back.

use super::{
    address, letters,
    report::{self, Why},
    show, versions,
};
use crate::{
    cx::Cx,
    error::Answer,
    form::{FormState, Submitted},
    show as moments, ui,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use domain::{
    id::AmendmentId,
    locale::Locale,
    proposal::{Amendment, AmendmentState, Proposal, Spot, Words, standing},
    text::Slug,
};
use leptos::prelude::*;
use service::{amendment::Answer as Settled, process::ProcessView, proposal::ProposalView};

/// What a place is called.
pub(super) fn name(spot: Spot, proposal: &Proposal, l: Locale) -> String {
    match spot {
        Spot::CostLine(row) => match proposal.content.cost_lines.get(row - 1) {
            Some(line) => tr!(l, "amend-line", line = line.label.get(l)),
            None => tr!(l, "amend-line-new"),
        },
        other => tr!(l, &format!("proposal-part-{}", other.code())),
    }
}

/// Words as they are read and compared.
pub(crate) fn shown(words: Option<&Words>, l: Locale) -> String {
    match words {
        None => String::new(),
        Some(Words::Text(text)) => text.clone(),
        Some(Words::Line { label, quantity, unit_price, year }) => tr!(
            l,
            "amend-line-words",
            label = label.as_str(),
            quantity = l.number(u64::from(*quantity)),
            price = unit_price.number(l),
            year = *year
        ),
    }
}

/// Settles one.
pub async fn settle(
    cx: Cx,
    Path((process, slug, id)): Path<(Slug, Slug, AmendmentId)>,
    form: Submitted,
) -> Answer {
    let answer = match form.text("intent").as_str() {
        "accept" => Settled::Accept { seen: form.text("seen").parse().ok() },
        "decline" => Settled::Decline(form.text("reason")),
        "withdraw" => Settled::Withdraw,
        _ => return Err(domain::Refusal::UnknownChoice.into()),
    };
    let write = |locale, proposal: &Proposal, amendment: &Amendment| {
        letters::amendment_settled(&cx, &process, proposal, amendment, locale)
    };
    let (services, caller) = (cx.services(), cx.caller());
    let done =
        service::amendment::settle(services, caller, &process, &slug, id, &answer, &write).await;
    match done {
        Ok(()) => {
            let path = format!("/p/{process}/proposals/{slug}?done=settled#{}", report::anchor(id));
            Ok(Redirect::to(&cx.href(&path)).into_response())
        }
        Err(error) => {
            let mut form = form.refused(error)?;
            form.submitted.push("amendment", id.to_string());
            show::page(&cx, &process, &slug, form).await
        }
    }
}

/// The section on the page of a proposal.
pub(super) fn section(
    cx: &Cx,
    view: &ProcessView,
    own: &ProposalView,
    amendments: &[Amendment],
    form: &FormState,
) -> Option<AnyView> {
    let l = cx.locale;
    // Amendments quote the text that they are of.
    if !own.proposal.stage.is_public() || own.proposal.says_nothing() {
        return None;
    }
    let open = service::amendment::is_open(cx.services(), view, own);
    if amendments.is_empty() && !open {
        return None;
    }
    let here = address(cx, &view.process.slug, &own.proposal);
    let waiting = amendments.iter().filter(|it| it.state == AmendmentState::Open).count();
    let entries = amendments.iter().map(|amendment| one(cx, &here, own, amendment, form));
    let entries = entries.collect_view();
    let propose = open.then(|| {
        view! { <p><a class="button" href=format!("{here}/amend")>{tr!(l, "amend-open")}</a></p> }
    });
    Some(
        view! {
            <section class="section flow" id="amendments">
                <h2>{tr!(l, "amendments-title", count = waiting)}</h2>
                <ul class="threads">{entries}</ul>
                {propose}
            </section>
        }
        .into_any(),
    )
}

fn one(
    cx: &Cx,
    here: &str,
    own: &ProposalView,
    amendment: &Amendment,
    form: &FormState,
) -> AnyView {
    let l = cx.locale;
    let id = report::anchor(amendment.id);
    if let Some(reason) = &amendment.hidden_because {
        return view! { <li class="comment" id=id>{report::in_its_place(reason, l)}</li> }
            .into_any();
    }
    let proposal = &own.proposal;
    let place = name(amendment.spot, proposal, l);
    let (before, after) = (shown(amendment.before.as_ref(), l), shown(Some(&amendment.after), l));
    let waits = amendment.state == AmendmentState::Open;
    let now = standing(&proposal.content, amendment.spot);
    let conflict = waits && amendment.conflicts(&proposal.content);
    // What stands there now is shown beside both, so that nothing newer is lost unseen.
    let newer = conflict.then(|| {
        view! {
            <div class="notice notice--warning">
                <p class="notice__title">{tr!(l, "amend-conflict")}</p>
                <p class="changes__text">{versions::words(&shown(now.as_ref(), l), &after, l)}</p>
            </div>
        }
    });
    let reason = amendment.reason.as_ref().map(|reason| {
        view! { <p>{tr!(l, "amend-reason", reason = reason.as_str())}</p> }
    });
    let sent = form.value("amendment") == amendment.id.to_string();
    let refused = form.fields.iter().find(|field| sent && field.name == "form");
    let refused = refused.map(|field| {
        let text = crate::error::refusal_text(&field.refusal, l);
        view! { <p class="field__error" role="alert">{text}</p> }
    });
    let state = tr!(l, &format!("amendment-{}", amendment.state.code()));
    let answers = waits.then(|| settling(cx, here, own, amendment, conflict, form)).flatten();
    let report = report::form(cx, here, amendment.id, amendment.author, form);
    let day = moments::day(amendment.written_at, l);
    let lang = amendment.because.language(l).map(Locale::code);
    view! {
        <li class="comment" id=id>
            <p class="comment__head"><span class="badge">{state}</span>" "{ui::actor_chip(&amendment.actor, "", l)}<span class="muted">{day}</span></p>
            <p><strong>{place}</strong></p>
            <p class="changes__text">{versions::words(&before, &after, l)}</p>
            <p lang=lang>{amendment.because.get(l).to_owned()}</p>
            {reason}
            {newer}
            {refused}
            {answers}
            {report}
        </li>
    }
    .into_any()
}

/// What its bearers, or its author, can do with one that waits.
fn settling(
    cx: &Cx,
    here: &str,
    own: &ProposalView,
    amendment: &Amendment,
    conflict: bool,
    form: &FormState,
) -> Option<AnyView> {
    let l = cx.locale;
    let action = format!("{here}/amendments/{}", amendment.id);
    let wrote = cx.caller().account.as_ref().is_some_and(|it| it.id == amendment.author);
    let accept = (own.is_own() && own.may_change()).then(|| {
        let key = if conflict { "amend-accept-despite" } else { "amend-accept" };
        let seen = conflict.then(|| {
            let version = own.proposal.version.to_string();
            view! { <input r#type="hidden" name="seen" value=version /> }
        });
        view! {
            <form method="post" action=action.clone()>
                {seen}
                <button class="button" name="intent" value="accept">{tr!(l, key)}</button>
            </form>
        }
    });
    let decline = own.is_own().then(|| {
        let what = amendment.id.to_string();
        let why = Why::new(&action, format!("reason-{what}"), form.value("amendment") == what);
        why.intent("decline").draw(
            ["amend-decline-open", "amend-decline-why", "amend-decline"],
            form,
            l,
        )
    });
    let withdraw = (wrote && !own.is_own()).then(|| {
        view! {
            <form method="post" action=action.clone()>
                <button class="button button--small" name="intent" value="withdraw">{tr!(l, "amend-withdraw")}</button>
            </form>
        }
    });
    let any = accept.is_some() || decline.is_some() || withdraw.is_some();
    any.then(|| view! { {accept} {decline} {withdraw} }.into_any())
}
