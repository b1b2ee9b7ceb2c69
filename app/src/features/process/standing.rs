//! Where a vote stands, as a sentence that is true now.

use crate::show;
use domain::{
    Moment,
    locale::Locale,
    vote::{Vote, VoteState},
};
use leptos::prelude::*;
use service::process::EnvelopeView;

/// Where a vote stands for a reader: its state, and what the clock adds to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It opens at a known moment.
    Ahead,
    /// Its moment has come, and it has not opened.
    Late,
    /// People vote.
    Open,
    /// Nobody can vote any more; the count is still to come.
    Ended,
    /// Counted; the administration has yet to publish.
    Counted,
    /// Everyone sees the outcome.
    Published,
    /// Annulled.
    Void,
    /// Nobody votes: a jury, an assembly or an agreement is to decide.
    Deliberating,
    /// It was decided without ballots; the administration has yet to publish.
    Settled,
}

impl Standing {
    /// Where a vote stands at a moment.
    #[must_use]
    pub fn of(vote: &Vote, now: Moment) -> Self {
        match vote.state {
            VoteState::Planned if now < vote.opens_at => Self::Ahead,
            VoteState::Planned => Self::Late,
            VoteState::Open if now < vote.closes_at => Self::Open,
            VoteState::Open | VoteState::Closed => Self::Ended,
            VoteState::Counted => Self::Counted,
            VoteState::Published => Self::Published,
            VoteState::Void => Self::Void,
        }
    }

    /// Where the decision on an envelope stands, also where nobody votes.
    #[must_use]
    pub fn of_envelope(view: &EnvelopeView, now: Moment) -> Self {
        match (view.way.has_vote(), Self::of(&view.vote, now)) {
            (false, Self::Ahead | Self::Late) => Self::Deliberating,
            (false, Self::Counted) => Self::Settled,
            (_, standing) => standing,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Late => "late",
            Self::Open => "open",
            Self::Ended => "ended",
            Self::Counted => "counted",
            Self::Published => "published",
            Self::Void => "void",
            Self::Deliberating => "deliberating",
            Self::Settled => "settled",
        }
    }

    const fn badge_class(self) -> &'static str {
        match self {
            Self::Ahead | Self::Late | Self::Deliberating => "badge badge--draft",
            Self::Open => "badge badge--open",
            Self::Published => "badge badge--funded",
            Self::Ended | Self::Counted | Self::Settled | Self::Void => "badge badge--closed",
        }
    }

    /// Two or three words, always the same for the same state.
    pub fn badge(self, l: Locale) -> AnyView {
        let text = tr!(l, &format!("standing-{}", self.code()));
        view! { <span class=self.badge_class()>{text}</span> }.into_any()
    }
}

/// What a vote says about itself in a heading: « Il reste 9 jours pour voter ».
#[must_use]
pub fn heading(vote: &Vote, now: Moment, l: Locale) -> String {
    match Standing::of(vote, now) {
        Standing::Ahead => {
            tr!(l, "standing-ahead-heading", day = show::short_day(vote.opens_at, l))
        }
        Standing::Open => time_left(vote.closes_at, now, l),
        other => tr!(l, &format!("standing-{}-heading", other.code())),
    }
}

/// What an envelope says about its decision in a heading.
#[must_use]
pub fn heading_of(view: &EnvelopeView, now: Moment, l: Locale) -> String {
    match Standing::of_envelope(view, now) {
        own @ (Standing::Deliberating | Standing::Settled) => {
            let key = format!("standing-{}-heading", own.code());
            tr!(l, &key, way = view.way.kind().code())
        }
        _ => heading(&view.vote, now, l),
    }
}

/// The sentence under the heading of an envelope.
#[must_use]
pub fn sentence_of(view: &EnvelopeView, now: Moment, l: Locale) -> String {
    match Standing::of_envelope(view, now) {
        own @ (Standing::Deliberating | Standing::Settled) => {
            tr!(l, &format!("standing-{}-what", own.code()), way = view.way.kind().code())
        }
        _ => sentence(&view.vote, now, l),
    }
}

/// How long one can still vote, in whole days, and in words for the last two.
#[must_use]
pub fn time_left(closes_at: Moment, now: Moment, l: Locale) -> String {
    // What closes at midnight closes on the evening before.
    let last = closes_at - chrono::TimeDelta::milliseconds(1);
    match show::days_left(last, now) {
        0 => tr!(l, "standing-last-day"),
        1 => tr!(l, "standing-last-but-one"),
        _ => tr!(l, "standing-days-left", days = show::days_left(closes_at, now)),
    }
}

/// The sentence under the heading, with the exact moment.
#[must_use]
pub fn sentence(vote: &Vote, now: Moment, l: Locale) -> String {
    match Standing::of(vote, now) {
        Standing::Ahead => tr!(
            l,
            "standing-ahead-what",
            opens = show::day_and_time(vote.opens_at, l),
            closes = until(vote.closes_at, l)
        ),
        Standing::Open => tr!(l, "standing-open-what", closes = until(vote.closes_at, l)),
        Standing::Ended => tr!(l, "standing-ended-what", closed = until(vote.closes_at, l)),
        other => tr!(l, &format!("standing-{}-what", other.code())),
    }
}

/// A closing moment as people say it: midnight belongs to the day before.
#[must_use]
pub fn until(moment: Moment, l: Locale) -> String {
    if show::field(moment).ends_with("T00:00") {
        tr!(l, "standing-midnight", day = show::last_day(moment, l))
    } else {
        show::day_and_time(moment, l)
    }
}

/// What the administration had to explain in public about a vote, when it had to.
pub fn public_reason(vote: &Vote, planned_close: Option<Moment>, l: Locale) -> Option<AnyView> {
    let reason = vote.reason.as_ref()?;
    let title = match vote.state {
        VoteState::Void => tr!(l, "standing-reason-void"),
        // An extension moves the phase along; an early close leaves it where it was planned.
        _ if planned_close.is_some_and(|planned| vote.closes_at < planned) => {
            tr!(l, "standing-reason-early", closed = until(vote.closes_at, l))
        }
        _ => tr!(l, "standing-reason-extended", closes = until(vote.closes_at, l)),
    };
    let text = reason.get(l).to_owned();
    let language = reason.language(l).code();
    Some(
        view! {
            <div class="notice notice--warning">
                <p class="notice__title">{title}</p>
                <p lang=language>{text}</p>
            </div>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::parse_field;

    fn at(text: &str) -> Moment {
        parse_field(text).unwrap()
    }

    #[test]
    fn the_last_days_are_said_in_words() {
        let now = at("2026-03-01T14:00");
        assert_eq!(
            time_left(at("2026-03-10T18:00"), now, Locale::Fr),
            "Il reste 9\u{a0}jours pour voter"
        );
        assert_eq!(
            time_left(at("2026-03-02T00:00"), now, Locale::Nl),
            "U kunt vandaag nog stemmen"
        );
        assert_eq!(
            time_left(at("2026-03-02T18:00"), now, Locale::En),
            "You can vote until tomorrow"
        );
    }

    #[test]
    fn midnight_belongs_to_the_day_before() {
        assert_eq!(until(at("2026-03-10T00:00"), Locale::Fr), "9\u{a0}mars à minuit");
    }
}
