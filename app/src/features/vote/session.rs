//! In how many envelopes of a budget one voter votes: what stands beside a ballot where it is one, and
//! why it was refused.

use super::ballot::base;
use crate::{cx::Cx, error::AppError, show};
use domain::{
    locale::Locale,
    session::{Refused, VotesIn},
};
use leptos::prelude::*;
use service::process::{EnvelopeView, ProcessView};

/// Why something about in how many envelopes people vote was refused, in words.
#[must_use]
pub fn refused(why: &Refused, l: Locale) -> String {
    match why {
        Refused::HomeElsewhere => tr!(l, "session-home-elsewhere"),
        Refused::VotedElsewhere { envelope } => {
            tr!(l, "session-voted-elsewhere", envelope = envelope.get(l))
        }
        Refused::OneOrSecond => tr!(l, "session-one-or-second"),
        Refused::OneSource => tr!(l, "session-one-source"),
        Refused::LettersMade => tr!(l, "session-letters-made"),
        Refused::LettersElsewhere => tr!(l, "session-letters-elsewhere"),
        Refused::Stands => tr!(l, "session-stands"),
        Refused::PhasesBefore { phase, until } => {
            let phase = tr!(l, &format!("phase-{}", phase.code()));
            tr!(l, "session-phases-before", phase = phase, until = show::day_and_time(*until, l))
        }
        Refused::VotingOver => tr!(l, "session-voting-over"),
        Refused::TurnsOver => tr!(l, "session-turns-over"),
    }
}

/// What a voter reads before a ballot where people vote in one envelope: that this one would be it,
/// or that it was another. Nothing where people vote in several, or once this ballot is cast.
///
/// # Errors
/// [`AppError`].
pub(super) async fn notice(
    cx: &Cx,
    process: &ProcessView,
    view: &EnvelopeView,
    cast: bool,
) -> Result<Option<AnyView>, AppError> {
    if process.process.votes_in == VotesIn::Several || cast {
        return Ok(None);
    }
    let l = cx.locale;
    let link = |other: &EnvelopeView| {
        let (name, href) = (other.envelope.name.get(l).to_owned(), base(cx, process, other));
        view! { <a href=format!("{href}/vote")>{name}</a> }
    };
    if let Some(other) = service::turn::elsewhere(cx.services(), &cx.visitor, process, view).await?
    {
        let said = tr!(l, "session-voted-elsewhere", envelope = other.envelope.name.get(l));
        return Ok(Some(
            view! { <div class="notice notice--warning"><p>{said}</p><p>{link(other)}</p></div> }
                .into_any(),
        ));
    }
    let open = |other: &&EnvelopeView| {
        other.envelope.id != view.envelope.id && other.vote.admits_ballots(cx.now()).is_ok()
    };
    let others: Vec<_> = process.envelopes.iter().filter(open).collect();
    if others.is_empty() {
        return Ok(None);
    }
    let links = others.into_iter().map(|other| view! { <li>{link(other)}</li> }).collect_view();
    Ok(Some(
        view! {
            <div class="notice notice--info">
                <p>{tr!(l, "session-one")}</p>
                <p>{tr!(l, "session-others")}</p>
                <ul>{links}</ul>
            </div>
        }
        .into_any(),
    ))
}
