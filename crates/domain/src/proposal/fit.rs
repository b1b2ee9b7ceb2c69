//! Whether a proposal fits an envelope: said while it is written, and again at the door of the vote.

use super::Content;
use crate::{
    actor::ActorType,
    envelope::Envelope,
    money::Cents,
    project::{Partner, Price, Theme},
    rules::{Group, Limits},
};
use serde::{Deserialize, Serialize};

/// A condition of an envelope that a proposal does not meet, or not yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Misfit {
    /// Actors of this kind may not bear a project here.
    Bearer {
        /// The kind of the bearer.
        kind: ActorType,
    },
    /// Fewer kinds of actors carry it than the envelope asks for.
    TooFewKinds {
        /// How many it asks for.
        least: usize,
        /// How many there are, the bearer's counted.
        has: usize,
    },
    /// Fewer partners are in it than the envelope asks for.
    TooFewPartners {
        /// How many it asks for.
        least: usize,
        /// How many have accepted.
        has: usize,
    },
    /// The envelope is for one theme, and this is another.
    Theme {
        /// What the envelope is for.
        theme: Theme,
    },
    /// The envelope is for certain communes, and this stands elsewhere or nowhere yet.
    Commune,
    /// Its theme is not said yet.
    NoTheme,
    /// Nothing costs anything yet.
    NoCosts,
    /// Partners pay for all of it, so that nothing is asked.
    NothingAsked,
    /// It asks for more than there is.
    TooExpensive {
        /// By how much, in cents.
        over: Cents,
    },
    /// It asks for more than all projects of its group may get together, so that it could never be
    /// funded.
    BeyondCap {
        /// The group.
        group: Group,
        /// What the group gets at most, in cents.
        most: Cents,
    },
}

/// What keeps a proposal from the vote of an envelope that is decided within these limits; nothing
/// when it fits.
#[must_use]
pub fn misfits(
    content: &Content,
    bearer: ActorType,
    partners: &[Partner],
    envelope: &Envelope,
    limits: &Limits,
) -> Vec<Misfit> {
    let mut found = Vec::new();
    if !envelope.bearers.is_empty() && !envelope.bearers.contains(&bearer) {
        found.push(Misfit::Bearer { kind: bearer });
    }
    found.extend(envelope.together.misfits(bearer, partners));
    match (content.theme, envelope.theme) {
        (None, _) => found.push(Misfit::NoTheme),
        (Some(theme), Some(only)) if theme != only => found.push(Misfit::Theme { theme: only }),
        _ => {}
    }
    let stands = |commune| envelope.communes.contains(commune);
    if !envelope.communes.is_empty() && !content.commune.as_ref().is_some_and(stands) {
        found.push(Misfit::Commune);
    }
    let price = price_misfit(content, partners, envelope.amount.cents);
    if price.is_none() {
        found.extend(beyond_caps(content, bearer, partners, envelope, limits));
    }
    found.extend(price);
    found
}

/// The groups that get less, all together, than this proposal asks for with the least it can do
/// with.
fn beyond_caps(
    content: &Content,
    bearer: ActorType,
    partners: &[Partner],
    envelope: &Envelope,
    limits: &Limits,
) -> Vec<Misfit> {
    let Ok(price) = Price::of(&content.cost_lines, partners) else { return Vec::new() };
    let least = content.adjust.filter(|_| envelope.adjustable).map(|adjust| adjust.least());
    let asked =
        least.map_or(price.asked, |least| price.asked.min(least.saturating_sub(price.pledged)));
    let place = (content.commune.as_ref(), content.district.as_ref());
    let caps = limits
        .caps
        .iter()
        .filter(|cap| cap.amount < asked && cap.group.holds(content.theme, place, bearer));
    caps.map(|cap| Misfit::BeyondCap { group: cap.group.clone(), most: cap.amount }).collect()
}

fn price_misfit(content: &Content, partners: &[Partner], envelope: Cents) -> Option<Misfit> {
    if content.cost_lines.is_empty() || content.total() == Ok(Cents::ZERO) {
        return Some(Misfit::NoCosts);
    }
    match Price::of(&content.cost_lines, partners) {
        Ok(price) if price.asked <= envelope => None,
        Ok(price) => Some(Misfit::TooExpensive { over: price.asked.saturating_sub(envelope) }),
        Err(_) => Some(Misfit::NothingAsked),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        account::VoterRules,
        envelope::{Money, Together},
        funding::Funders,
        id::{EnvelopeId, ProcessId},
        money::Currency,
        project::CostLine,
        rules::GroupLimit,
        text::{Authored, Localized, Slug},
    };
    use uuid::Uuid;

    fn text(words: &str) -> Authored {
        Authored::parse(None, words, 200).unwrap()
    }

    fn envelope() -> Envelope {
        Envelope {
            id: EnvelopeId(Uuid::nil()),
            process: ProcessId(Uuid::nil()),
            slug: Slug::parse("quartiers").unwrap(),
            name: Localized::same("Quartiers"),
            summary: Localized::same("Quartiers"),
            amount: Money { cents: Cents(100_000), currency: Currency::EUR },
            funders: Funders::sole(Localized::same("Région"), Cents(100_000)).unwrap(),
            bearers: vec![ActorType::Association],
            together: Together::ALONE,
            theme: Some(Theme::Food),
            communes: vec![Slug::parse("jette").unwrap()],
            eligibility: VoterRules::default(),
            adjustable: false,
            position: 1,
        }
    }

    fn content() -> Content {
        Content {
            title: text("Un four"),
            summary: text("Cuire ensemble"),
            place: text("Place du marché"),
            commune: Some(Slug::parse("jette").unwrap()),
            district: None,
            point: None,
            description: None,
            theme: Some(Theme::Food),
            envelope: None,
            cost_lines: vec![CostLine {
                label: text("Briques"),
                quantity: 1,
                unit_price: Cents(100_000),
                year: 1,
                kind: None,
                told: crate::project::Told::Plain,
                quote: None,
            }],
            adjust: None,
        }
    }

    #[test]
    fn a_proposal_within_every_condition_fits() {
        assert_eq!(
            misfits(&content(), ActorType::Association, &[], &envelope(), &Limits::default()),
            []
        );
    }

    #[test]
    fn every_condition_that_is_not_met_is_named_at_once() {
        let mut other = content();
        other.theme = Some(Theme::Energy);
        other.commune = None;
        other.cost_lines[0].unit_price = Cents(100_001);
        assert_eq!(
            misfits(&other, ActorType::Company, &[], &envelope(), &Limits::default()),
            [
                Misfit::Bearer { kind: ActorType::Company },
                Misfit::Theme { theme: Theme::Food },
                Misfit::Commune,
                Misfit::TooExpensive { over: Cents(1) },
            ]
        );
    }

    #[test]
    fn three_fields_alone_do_not_reach_the_vote() {
        let mut young = content();
        young.theme = None;
        young.cost_lines.clear();
        assert_eq!(
            misfits(&young, ActorType::Association, &[], &envelope(), &Limits::default()),
            [Misfit::NoTheme, Misfit::NoCosts]
        );
    }

    #[test]
    fn what_no_group_it_belongs_to_could_pay_never_reaches_the_vote() {
        let cap = |group, cents| GroupLimit { group, amount: Cents(cents) };
        let caps = vec![
            cap(Group::Theme(Theme::Food), 99_999),
            cap(Group::Theme(Theme::Energy), 1),
            cap(Group::Commune(Slug::parse("jette").unwrap()), 100_000),
            cap(Group::Bearer(ActorType::Association), 50_000),
        ];
        let limits = Limits { caps, ..Limits::default() };
        let found = misfits(&content(), ActorType::Association, &[], &envelope(), &limits);
        assert_eq!(
            found,
            [
                Misfit::BeyondCap { group: Group::Theme(Theme::Food), most: Cents(99_999) },
                Misfit::BeyondCap {
                    group: Group::Bearer(ActorType::Association),
                    most: Cents(50_000)
                },
            ]
        );
    }
}
