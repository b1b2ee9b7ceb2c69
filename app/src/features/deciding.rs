//! How an envelope is decided, read aloud: the same sentences before anything is decided and after.

use crate::features::{process::people, rules};
use domain::{
    deciding::{Panel, Refused, Way},
    locale::Locale,
    money::{Cents, Currency},
    place::Territory,
};
use leptos::prelude::*;
use service::process::EnvelopeView;

/// The whole way of deciding in sentences: the vote where there is one, the jury, and how the two
/// come together.
#[must_use]
pub fn reading(view: &EnvelopeView, communes: &[Territory], l: Locale) -> Vec<String> {
    let votes = || rules::reading(&view.rules, &view.envelope, communes, l);
    match &view.way {
        Way::Vote => votes(),
        Way::Jury { panel } => {
            let mut sentences = vec![tr!(l, "way-jury-what")];
            sentences.extend(of_jury(panel, l));
            sentences.push(tr!(l, "way-jury-funds"));
            sentences
        }
        Way::Mix { vote_percent, panel } => {
            let (vote, jury) = (u64::from(*vote_percent), u64::from(100 - *vote_percent));
            let mut sentences = vec![
                tr!(l, "way-mix-what", vote = vote, jury = jury),
                rules::what_the_voter_does(&view.rules, &view.envelope, l),
                tr!(l, "way-mix-vote", vote = vote),
                tr!(l, "way-mix-jury", jury = jury),
            ];
            sentences.extend(of_jury(panel, l));
            sentences.extend(rules::minimum_sentence(&view.rules, l));
            sentences.push(tr!(l, "way-mix-funds"));
            sentences
        }
        Way::Assembly => vec![tr!(l, "way-assembly-what"), tr!(l, "way-minutes-what")],
        Way::Agreement => vec![tr!(l, "way-agreement-what"), tr!(l, "way-minutes-what")],
    }
}

fn of_jury(panel: &Panel, l: Locale) -> Vec<String> {
    let criteria = panel.grid.criteria().iter().map(|criterion| {
        tr!(l, "way-criterion", name = criterion.name.get(l), weight = criterion.weight)
    });
    let criteria = criteria.collect::<Vec<_>>().join(", ");
    let scale = u64::from(panel.grid.scale());
    let mut sentences =
        vec![tr!(l, "way-grid", criteria = criteria, scale = scale), tr!(l, "way-jury-who")];
    if panel.grid.least_percent() > 0 {
        let least = u64::from(panel.grid.least_percent());
        sentences.push(tr!(l, "way-least", least = least));
    }
    if panel.to_council {
        sentences.push(tr!(l, "way-to-council"));
    }
    sentences
}

/// The heading over [`reading`].
#[must_use]
pub fn title(view: &EnvelopeView, l: Locale) -> String {
    tr!(l, "way-title", way = view.way.kind().code())
}

/// The same as a list.
pub fn list(view: &EnvelopeView, communes: &[Territory], l: Locale) -> AnyView {
    let codes = view.way.has_vote().then(|| people::code_rules(&view.envelope, l));
    let who = people::accompanied(&view.envelope, l).into_iter();
    let sentences = who.chain(reading(view, communes, l)).chain(codes.into_iter().flatten());
    let lines = sentences.map(|sentence| view! { <li>{sentence}</li> });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}

/// What is refused, in words.
#[must_use]
pub fn refused(why: &Refused, l: Locale) -> String {
    let money = |cents: i64| Cents(cents).show(Currency::EUR, l);
    match why {
        Refused::MixOfOne => tr!(l, "refused-mix-of-one"),
        Refused::MixNeedsPlainVote => tr!(l, "refused-mix-needs-plain-vote"),
        Refused::NoCriterion => tr!(l, "refused-no-criterion"),
        Refused::NotByVote => tr!(l, "refused-not-by-vote"),
        Refused::CountWithJury => tr!(l, "refused-count-with-jury"),
        Refused::NoJury => tr!(l, "refused-no-jury"),
        Refused::NoMinutes => tr!(l, "refused-no-minutes"),
        Refused::CouncillorOnJury => tr!(l, "refused-councillor-on-jury"),
        Refused::JuryTooSmall { least } => tr!(l, "refused-jury-too-small", least = *least),
        Refused::ResidentsTooFew { residents, jurors } => {
            tr!(l, "refused-residents-too-few", residents = *residents, jurors = *jurors)
        }
        Refused::JurySeated => tr!(l, "refused-jury-seated"),
        Refused::JuryNotSeated => tr!(l, "refused-jury-not-seated"),
        Refused::JurorInConflict { number } => {
            tr!(l, "refused-juror-in-conflict", number = number.as_str())
        }
        Refused::TooFewFreeJurors { number, least } => {
            tr!(l, "refused-too-few-free-jurors", number = number.as_str(), least = *least)
        }
        Refused::ScoresMissing { count } => tr!(l, "refused-scores-missing", count = *count),
        Refused::NoSuchJuror => tr!(l, "refused-no-such-juror"),
        Refused::MoreThanEnvelope { granted, envelope } => tr!(
            l,
            "refused-more-than-envelope",
            granted = money(*granted),
            envelope = money(*envelope)
        ),
        Refused::MoreThanAsked { asked } => {
            tr!(l, "refused-more-than-asked", asked = money(*asked))
        }
        Refused::PartiesTooFew => tr!(l, "refused-parties-too-few"),
        Refused::BeyondExact => tr!(l, "refused-beyond-exact"),
    }
}
