//! The letters about a proposal, each in the language of whoever reads it.

use crate::{cx::Cx, letter::of_text, show};
use domain::{
    account::Account,
    actor::PartnerRole,
    discussion::Comment,
    locale::Locale,
    moderation::TextId,
    money::Currency,
    permit::{Action, Capacity, phase_allows},
    process::Process,
    project::Pledge,
    proposal::{
        Amendment, Answer, Lineage, LineageState, Partnership, PartnershipState, Proposal, Stage,
    },
    text::Slug,
};
use service::{account::Letter, lineage::Followed, moderation::Told};

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

/// What was promised, as a letter says it.
pub(super) fn promise(pledge: Option<&Pledge>, l: Locale) -> String {
    let Some(pledge) = pledge else { return tr!(l, "pledge-nothing") };
    let kind = tr!(l, &format!("invitation-pledge-{}", pledge.kind.code()));
    let amount = pledge.amount.map(|amount| amount.show(Currency::EUR, l));
    let label = Some(pledge.label.get(l).to_owned()).filter(|label| !label.is_empty());
    std::iter::once(kind).chain(amount).chain(label).collect::<Vec<_>>().join(", ")
}

/// That a proposal went into another, and that what was promised to it has to be confirmed.
pub(super) fn pledge_followed(
    cx: &Cx,
    process: &Slug,
    followed: &Followed<'_>,
    l: Locale,
) -> Letter {
    let Followed { source, target, promised, token } = *followed;
    let (from, to) = (source.content.title.get(l), target.content.title.get(l));
    let pledge = promise(promised.pledge.as_ref(), l);
    let (key, link) = match token {
        Some(token) => ("asked", cx.full_address(&format!("/{l}/invitations/{token}"))),
        None => ("ended", link(cx, process, target, l)),
    };
    of_text(
        l,
        tr!(l, &format!("mail-pledge-{key}-subject"), from = from),
        tr!(
            l,
            &format!("mail-pledge-{key}-body"),
            from = from,
            to = to,
            pledge = pledge,
            link = link
        ),
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

/// What somebody writes to the bearers, with their address to answer to.
pub(super) fn written_to(
    cx: &Cx,
    process: &Slug,
    proposal: &Proposal,
    from: &Account,
    words: &str,
    l: Locale,
) -> Letter {
    let title = proposal.content.title.get(l);
    of_text(
        l,
        tr!(l, "mail-contact-subject", title = title),
        tr!(
            l,
            "mail-contact-body",
            title = title,
            words = words,
            email = from.email.as_str(),
            link = link(cx, process, proposal, l)
        ),
    )
}

/// What a coach and the bearers write to one another.
pub(super) fn coached(
    cx: &Cx,
    process: &Slug,
    proposal: &Proposal,
    words: &str,
    l: Locale,
) -> Letter {
    let title = proposal.content.title.get(l);
    let link = format!("{}#coaching", link(cx, process, proposal, l));
    of_text(
        l,
        tr!(l, "mail-coached-subject", title = title),
        tr!(l, "mail-coached-body", title = title, words = words, link = link),
    )
}

/// That a draft was given to a coach.
pub(crate) fn coach_given(
    cx: &Cx,
    process: &Slug,
    proposal: &Proposal,
    coach: &str,
    l: Locale,
) -> Letter {
    let title = proposal.content.title.get(l);
    let link = format!("{}#coaching", link(cx, process, proposal, l));
    of_text(
        l,
        tr!(l, "mail-coach-given-subject", title = title),
        tr!(l, "mail-coach-given-body", title = title, coach = coach, link = link),
    )
}

/// That somebody proposes other words.
pub(super) fn amended(
    cx: &Cx,
    process: &Slug,
    proposal: &Proposal,
    amendment: &Amendment,
    l: Locale,
) -> Letter {
    let title = proposal.content.title.get(l);
    let link = format!("{}#a-{}", link(cx, process, proposal, l), amendment.id);
    of_text(
        l,
        tr!(l, "mail-amendment-subject", title = title),
        tr!(
            l,
            "mail-amendment-body",
            name = amendment.actor.name.as_str(),
            title = title,
            because = amendment.because.get(l),
            link = link
        ),
    )
}

/// What became of an amendment.
pub(super) fn amendment_settled(
    cx: &Cx,
    process: &Slug,
    proposal: &Proposal,
    amendment: &Amendment,
    l: Locale,
) -> Letter {
    let title = proposal.content.title.get(l);
    let link = format!("{}#a-{}", link(cx, process, proposal, l), amendment.id);
    let code = amendment.state.code();
    let reason = amendment.reason.as_deref().unwrap_or_default();
    of_text(
        l,
        tr!(l, &format!("mail-amendment-{code}-subject"), title = title),
        tr!(l, &format!("mail-amendment-{code}-body"), title = title, reason = reason, link = link),
    )
}

/// What is asked about two proposals, and what was agreed.
pub(super) fn kin(
    cx: &Cx,
    process: &Slug,
    one: &Proposal,
    other: Option<&Proposal>,
    lineage: &Lineage,
    l: Locale,
) -> Letter {
    let title = one.content.title.get(l);
    let part = lineage.title.as_ref().map(|title| title.get(l));
    let other_title = other.map(|other| other.content.title.get(l)).or(part).unwrap_or_default();
    // A question is answered on the page of those who are asked.
    let asked = lineage.state == LineageState::Asked;
    let page = other.filter(|_| asked || lineage.state == LineageState::Agreed).unwrap_or(one);
    let key = format!("mail-kin-{}-{}", lineage.kind.code(), lineage.state.code());
    of_text(
        l,
        tr!(l, &format!("{key}-subject"), one = title, other = other_title),
        tr!(
            l,
            &format!("{key}-body"),
            one = title,
            other = other_title,
            words = lineage.words.as_str(),
            link = link(cx, process, page, l)
        ),
    )
}

/// What was decided about a proposal or a text that somebody wrote below it, for whoever wrote it or
/// reported it. Who reported what a proposal says is not told its words again.
pub(crate) fn moderated(
    cx: &Cx,
    process: &Process,
    text: TextId,
    proposal: &Proposal,
    told: Told<'_>,
    l: Locale,
) -> Letter {
    let itself = matches!(text, TextId::Proposal(_));
    let (key, because) = match told {
        // As in the review, with the questions and until when they can be answered.
        Told::Asked => return decided(cx, process, proposal, l),
        Told::TakenDown(because) if itself => ("mail-proposal-hidden", Some(because)),
        Told::TakenDown(because) => ("mail-hidden", Some(because)),
        Told::Restored if itself => ("mail-proposal-restored", None),
        Told::Restored => ("mail-restored", None),
        Told::ReportedAndKept if itself => ("mail-report-proposal-kept", None),
        Told::ReportedAndKept => ("mail-report-kept", None),
        Told::ReportedAndTakenDown(because) if itself => {
            ("mail-report-proposal-hidden", Some(because))
        }
        Told::ReportedAndTakenDown(because) => ("mail-report-hidden", Some(because)),
        Told::ReportedAndAsked => ("mail-report-proposal-asked", None),
    };
    let title = proposal.content.title.get(l);
    let reason = because.map(|because| because.get(l)).unwrap_or_default();
    of_text(
        l,
        tr!(l, &format!("{key}-subject"), title = title),
        tr!(
            l,
            &format!("{key}-body"),
            title = title,
            reason = reason,
            process = process.name.get(l),
            link = link(cx, &process.slug, proposal, l)
        ),
    )
}
