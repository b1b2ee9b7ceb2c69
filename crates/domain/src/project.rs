//! A project: what may be funded, by whom it is borne, and what it costs.

use crate::{
    actor::{Actor, PartnerRole, PledgeKind, coded},
    id::{EnvelopeId, ProjectId},
    money::Cents,
    picture::Digest,
    place::Point,
    refusal::Refusal,
    text::{Authored, Slug},
};
use serde::{Deserialize, Serialize};

coded! {
    /// What a project is about; each theme has a drawing.
    Theme {
        /// Streets and squares.
        Streets => "streets",
        /// Green and water.
        Nature => "nature",
        /// Growing, cooking, eating.
        Food => "food",
        /// Music, stories, feasts.
        Culture => "culture",
        /// Looking after one another.
        Care => "care",
        /// Energy and repair of buildings.
        Energy => "energy",
        /// Lending, repairing, reusing.
        Sharing => "sharing",
    }
}

coded! {
    /// How it is known what there is to lend in a cost line.
    Told {
        /// Its bearers chose the kind; without a kind nobody has said anything yet.
        Plain => "plain",
        /// The kind was read in their words.
        Read => "read",
        /// Its bearers said that there is nothing to lend.
        Nothing => "nothing",
    }
}

impl Told {
    /// As it is where nothing else was written down.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        matches!(self, Self::Plain)
    }

    const fn plain() -> Self {
        Self::Plain
    }
}

/// One cost of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostLine {
    /// What it is.
    pub label: Authored,
    /// How many.
    pub quantity: u32,
    /// What one costs.
    pub unit_price: Cents,
    /// The year of the project in which it is spent, from one.
    pub year: u32,
    /// The kind of shareable thing, when it is one.
    pub kind: Option<Slug>,
    /// How that is known.
    #[serde(default = "Told::plain", skip_serializing_if = "Told::is_plain")]
    pub told: Told,
    /// The quote that the price comes from, among the documents of the proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Digest>,
}

impl CostLine {
    /// Whether nobody has said what there is to lend, nor was it read in the words.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.kind.is_none() && matches!(self.told, Told::Plain)
    }

    /// Quantity times price.
    ///
    /// # Errors
    /// [`Refusal::AmountTooLarge`] when it does not fit.
    pub fn total(&self) -> Result<Cents, Refusal> {
        self.unit_price
            .checked_mul(self.quantity)
            .filter(|total| *total <= crate::money::LARGEST)
            .ok_or(Refusal::AmountTooLarge)
    }
}

/// What a partner promises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pledge {
    /// What it is made of.
    pub kind: PledgeKind,
    /// How much, when it is money.
    pub amount: Option<Cents>,
    /// In words.
    pub label: Authored,
}

/// Another actor in a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Who.
    pub actor: Actor,
    /// What it does.
    pub role: PartnerRole,
    /// What it promises.
    pub pledge: Option<Pledge>,
}

/// Those whose name a project stands on: whoever carries it, and whoever lowers its price with
/// money; each once.
#[must_use]
pub fn answerable<'a>(bearer: &'a Actor, partners: &'a [Partner]) -> Vec<&'a Actor> {
    let pays = |it: &Partner| it.pledge.as_ref().is_some_and(|pledge| pledge.amount.is_some());
    let joint = partners.iter().filter(|it| it.role == PartnerRole::CoBearer || pays(it));
    let mut named = vec![bearer];
    for actor in joint.map(|it| &it.actor) {
        if named.iter().all(|known| known.id != actor.id) {
            named.push(actor);
        }
    }
    named
}

/// What a project costs: all of it, what partners pay, and what is asked of the envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// The sum of the cost lines.
    pub total: Cents,
    /// The sum of the money that partners pledge.
    pub pledged: Cents,
    /// What is asked of the envelope.
    pub asked: Cents,
}

impl Price {
    /// Adds up a project.
    ///
    /// # Errors
    /// [`Refusal::AmountTooLarge`], [`Refusal::AmountMustBePositive`] when nothing costs anything,
    /// [`Refusal::PledgesCoverEverything`] when nothing is left to ask.
    pub fn of(lines: &[CostLine], partners: &[Partner]) -> Result<Self, Refusal> {
        let mut total = Cents::ZERO;
        for line in lines {
            total = total.checked_add(line.total()?).ok_or(Refusal::AmountTooLarge)?;
        }
        let pledges = partners.iter().filter_map(|partner| partner.pledge.as_ref()?.amount);
        let pledged = Cents::sum(pledges).ok_or(Refusal::AmountTooLarge)?;
        if total <= Cents::ZERO {
            return Err(Refusal::AmountMustBePositive);
        }
        if pledged >= total {
            return Err(Refusal::PledgesCoverEverything);
        }
        Ok(Self { total, pledged, asked: total.saturating_sub(pledged) })
    }
}

/// What was accepted into a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Identifier.
    pub id: ProjectId,
    /// The envelope that may fund it.
    pub envelope: EnvelopeId,
    /// Its public number within the envelope: on ballots, in files, on paper.
    pub number: String,
    /// The name in addresses, unique within the process.
    pub slug: Slug,
    /// What it is called.
    pub title: Authored,
    /// What it is, in a sentence or two.
    pub summary: Authored,
    /// The whole story, in Markdown.
    pub description: Authored,
    /// What it is about.
    pub theme: Theme,
    /// The commune where it stands, when it stands in one.
    pub commune: Option<Slug>,
    /// The district of that commune, when it stands in one.
    pub district: Option<Slug>,
    /// The street or square.
    pub place: Option<Authored>,
    /// Where on the map.
    pub point: Option<Point>,
    /// Who carries it.
    pub bearer: Actor,
    /// Who else is in it.
    pub partners: Vec<Partner>,
    /// What it costs, line by line.
    pub cost_lines: Vec<CostLine>,
    /// What it costs in all.
    pub price: Price,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actor::ActorType, id::ActorId};

    fn line(quantity: u32, cents: i64) -> CostLine {
        CostLine {
            label: Authored::parse(None, "Bois", 80).unwrap(),
            quantity,
            unit_price: Cents(cents),
            year: 1,
            kind: None,
            told: Told::Plain,
            quote: None,
        }
    }

    fn funder(cents: i64) -> Partner {
        Partner {
            actor: Actor {
                id: ActorId(uuid::Uuid::nil()),
                name: "Commune".into(),
                kind: ActorType::Commune,
            },
            role: PartnerRole::Funder,
            pledge: Some(Pledge {
                kind: PledgeKind::Money,
                amount: Some(Cents(cents)),
                label: Authored::parse(None, "Part communale", 80).unwrap(),
            }),
        }
    }

    #[test]
    fn pledged_money_lowers_the_price_to_the_envelope() {
        let price = Price::of(&[line(3, 1_000), line(1, 500)], &[funder(1_500)]).unwrap();
        assert_eq!((price.total, price.asked), (Cents(3_500), Cents(2_000)));
    }

    #[test]
    fn a_project_that_partners_pay_for_asks_nothing_and_is_refused() {
        assert_eq!(
            Price::of(&[line(1, 1_000)], &[funder(1_000)]),
            Err(Refusal::PledgesCoverEverything)
        );
    }

    #[test]
    fn a_price_beyond_all_measure_is_refused_and_not_wrapped() {
        assert_eq!(Price::of(&[line(u32::MAX, i64::MAX / 2)], &[]), Err(Refusal::AmountTooLarge));
    }
}
