//! What a line of the list says of a proposal: enough to draw it, and none of its long texts.

use domain::{
    actor::Actor,
    id::ProposalId,
    money::Cents,
    place::Point,
    project::Theme,
    proposal::{Photo, Proposal, Stage},
    text::{Authored, Slug},
};

/// A proposal as a line of the list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which proposal.
    pub id: ProposalId,
    /// The name in addresses, unique within the process.
    pub slug: Slug,
    /// How far it has come.
    pub stage: Stage,
    /// What; empty where the text was taken down, which its page tells.
    pub title: Authored,
    /// Why.
    pub summary: Authored,
    /// Its theme, once it has one.
    pub theme: Option<Theme>,
    /// The commune where it stands.
    pub commune: Option<Slug>,
    /// The district of that commune.
    pub district: Option<Slug>,
    /// Where it was shown on the map.
    pub point: Option<Point>,
    /// The actor that carries it.
    pub bearer: Actor,
    /// The first of its photos.
    pub photo: Option<Photo>,
    /// What it asks for, in cents, once it costs anything.
    pub asked: Option<Cents>,
}

impl From<Proposal> for Line {
    fn from(proposal: Proposal) -> Self {
        let proposal = proposal.as_everyone_reads_it();
        let asked = proposal.price().ok().flatten().map(|price| price.asked);
        let content = proposal.content;
        Self {
            id: proposal.id,
            slug: proposal.slug,
            stage: proposal.stage,
            title: content.title,
            summary: content.summary,
            theme: content.theme,
            commune: content.commune,
            district: content.district,
            point: content.point,
            bearer: proposal.bearer,
            photo: proposal.photos.first().cloned(),
            asked,
        }
    }
}
