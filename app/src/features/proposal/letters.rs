//! The letters about a proposal, each in the language of whoever reads it.

use crate::{cx::Cx, letter::of_text, show};
use domain::{
    actor::PartnerRole,
    discussion::Comment,
    locale::Locale,
    money::Currency,
    permit::{Action, Capacity, phase_allows},
    process::Process,
    proposal::{Answer, Partnership, PartnershipState, Proposal, Stage},
    text::Slug,
};
use service::account::Letter;

/// The address of a proposal's page in a language, for a letter.
fn link(cx: &Cx, process: &Slug, proposal: &Proposal, l: Locale) -> String {
    cx.full_address(&format!("/{l}/p/{process}/proposals/{}", proposal.slug))
}

/// That a proposal arrived.
pub(super) fn submitted(cx: &Cx, process: &Slug, proposal: &Proposal, l: Locale) -> Letter {
    let title = proposal.content.title.get(l);
    of_text(
        l,
        tr!(l, "mail-submitted-subject", title = title),
        tr!(l, "mail-submitted-body", title = title, link = link(cx, process, proposal, l)),
    )
}

/// Asks a partner. Whoever is asked may read another language, so that the letter holds the
/// language of the bearer first, and the page offers the others.
pub(super) fn invitation(cx: &Cx, proposal: &Proposal, role: PartnerRole, token: &str) -> Letter {
    let l = cx.locale;
    let title = proposal.content.title.get(l);
    let bearer = proposal.bearer.name.as_str();
    let link = cx.full_address(&cx.href(&format!("/invitations/{token}")));
    of_text(
        l,
        tr!(l, "mail-invitation-subject", bearer = bearer, title = title),
        tr!(
            l,
            "mail-invitation-body",
            bearer = bearer,
            title = title,
            summary = proposal.content.summary.get(l),
            role = tr!(l, &format!("invitation-role-{}", role.code())),
            link = link
        ),
    )
}

/// What a partner answered.
pub(super) fn partner_answered(
    cx: &Cx,
    process: &Slug,
    proposal: &Proposal,
    partnership: &Partnership,
    l: Locale,
) -> Letter {
    let title = proposal.content.title.get(l);
    let named = partnership.actor.as_ref().map(|actor| actor.name.as_str());
    let name = named.unwrap_or(&partnership.invited_name);
    let link = link(cx, process, proposal, l);
    if partnership.state != PartnershipState::Accepted {
        return of_text(
            l,
            tr!(l, "mail-partner-no-subject", name = name),
            tr!(l, "mail-partner-no-body", name = name, title = title, link = link),
        );
    }
    let pledged = partnership.pledge.as_ref().and_then(|pledge| pledge.amount);
    let asked = proposal.price().ok().flatten().map(|price| price.asked);
    let money = match (pledged, asked) {
        (Some(pledged), Some(asked)) => tr!(
            l,
            "mail-partner-money",
            pledged = pledged.show(Currency::EUR, l),
            asked = asked.show(Currency::EUR, l)
        ),
        _ => String::new(),
    };
    of_text(
        l,
        tr!(l, "mail-partner-yes-subject", name = name),
        tr!(l, "mail-partner-yes-body", name = name, title = title, money = money, link = link),
    )
}

/// That a partner left.
pub(super) fn partner_left(
    cx: &Cx,
    process: &Slug,
    proposal: &Proposal,
    partnership: &Partnership,
    l: Locale,
) -> Letter {
    let title = proposal.content.title.get(l);
    let name = partnership.actor.as_ref().map_or("", |actor| actor.name.as_str());
    let link = link(cx, process, proposal, l);
    of_text(
        l,
        tr!(l, "mail-partner-left-subject", name = name),
        tr!(l, "mail-partner-left-body", name = name, title = title, link = link),
    )
}

/// What the administration decided, with its reason where it gave one.
pub(crate) fn decided(cx: &Cx, process: &Process, proposal: &Proposal, l: Locale) -> Letter {
    let title = proposal.content.title.get(l);
    let link = link(cx, &process.slug, proposal, l);
    let answer = match &proposal.answer {
        Some(Answer::Questions(text)) if proposal.stage == Stage::Returned => text.clone(),
        Some(Answer::Reason(reason)) if proposal.stage == Stage::Declined => {
            reason.get(l).to_owned()
        }
        _ => String::new(),
    };
    let code = proposal.stage.code();
    let until = last_day_to_answer(process, cx.now(), l);
    of_text(
        l,
        tr!(l, &format!("mail-decided-{code}-subject"), title = title),
        tr!(
            l,
            &format!("mail-decided-{code}-body"),
            title = title,
            process = process.name.get(l),
            answer = answer,
            until = until,
            link = link
        ),
    )
}

/// The last day on which questions can be answered: that of the latest phase still to close in
/// which a proposal is handed in again.
fn last_day_to_answer(process: &Process, now: domain::Moment, l: Locale) -> String {
    let open = process.timeline.phases().iter().filter(|phase| {
        phase.closes_at > now && phase_allows(phase.kind, Capacity::Bearer, Action::Submit)
    });
    open.map(|phase| phase.closes_at).max().map(|at| show::last_day(at, l)).unwrap_or_default()
}

/// That somebody said something, with their words.
pub(super) fn commented(
    cx: &Cx,
    process: &Slug,
    proposal: &Proposal,
    comment: &Comment,
    l: Locale,
) -> Letter {
    let title = proposal.content.title.get(l);
    let link = format!("{}#c-{}", link(cx, process, proposal, l), comment.id);
    of_text(
        l,
        tr!(l, "mail-comment-subject", title = title),
        tr!(l, "mail-comment-body", title = title, text = comment.body.get(l), link = link),
    )
}

/// That a comment was taken down, with the reason that stands in its place.
pub(crate) fn taken_down(
    cx: &Cx,
    process: &Slug,
    proposal: &Proposal,
    comment: &Comment,
    l: Locale,
) -> Letter {
    let title = proposal.content.title.get(l);
    let reason = comment.hidden_because.as_ref().map_or("", |reason| reason.get(l));
    of_text(
        l,
        tr!(l, "mail-hidden-subject", title = title),
        tr!(
            l,
            "mail-hidden-body",
            title = title,
            reason = reason,
            link = link(cx, process, proposal, l)
        ),
    )
}
