//! What a check looks at, gathered from the registry and from the lines of every call. Of others
//! only kind, dates and owner are read.

use super::supplies::supplies;
use crate::{Result, Services};
use domain::{
    actor::{Actor, PartnerRole},
    id::LineId,
    place::Point,
    project::{CostLine, Partner, Project},
    proposal::Proposal,
    sharing::{Agreed, Inputs, Line, Need, Peer, ProjectLine, Rules},
    text::Slug,
};
use store::{Tx, registry as registry_rows, sharing as rows};

/// How many others who ask for the same are kept with a check.
const KEPT_PEERS: usize = 24;

/// Who would borrow.
pub(super) struct Borrower {
    /// The actors that carry the proposal: what is theirs is their own.
    pub actors: Vec<Actor>,
    /// Where the bearer is at home.
    pub commune: Option<Slug>,
    /// Where the project stands.
    pub point: Option<Point>,
}

/// What is asked for: of which line, in which words, how many, and when.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a> {
    /// The line.
    pub id: LineId,
    /// What it would cost to buy.
    pub cost: &'a CostLine,
    /// When it is needed.
    pub need: &'a Need,
}

impl<'a> From<&'a Line> for Asking<'a> {
    fn from(line: &'a Line) -> Self {
        Self { id: line.id, cost: &line.cost, need: &line.need }
    }
}

impl<'a> From<&'a ProjectLine> for Asking<'a> {
    fn from(line: &'a ProjectLine) -> Self {
        Self { id: line.id, cost: &line.cost, need: &line.need }
    }
}

/// Those who carry something together, the bearer first.
fn carried_by(bearer: &Actor, partners: Vec<Partner>) -> Vec<Actor> {
    let co_bearers = partners
        .into_iter()
        .filter(|partner| partner.role == PartnerRole::CoBearer)
        .map(|partner| partner.actor);
    std::iter::once(bearer.clone()).chain(co_bearers).collect()
}

pub(super) async fn borrower(tx: &mut Tx, proposal: &Proposal) -> Result<Borrower> {
    let actors = carried_by(&proposal.bearer, proposal.partners());
    let profile = store::actor::profile(tx, proposal.bearer.id).await?;
    let commune = profile.and_then(|profile| profile.commune);
    let project = match proposal.project {
        Some(id) => store::project::by_id(tx, id).await?.and_then(|project| project.point),
        None => None,
    };
    let point = project.or(proposal.content.point);
    Ok(Borrower { actors, commune, point })
}

/// Everything that a check of a line looks at, as things are now.
pub(super) async fn gather(
    services: &Services,
    tx: &mut Tx,
    line: &Line,
    proposal: &Proposal,
) -> Result<Inputs> {
    let kind = current(tx, &line.kind).await?;
    let who = borrower(tx, proposal).await?;
    let place = who.commune.clone().or_else(|| proposal.content.commune.clone());
    let agreed = rows::pool::of_line(tx, line.id).await?.filter(|pool| pool.members.len() >= 2);
    let agreed = agreed.map(|pool| Agreed {
        pool: pool.id,
        host: pool.host.name.clone(),
        lines: pool.members.iter().map(|one| one.line).filter(|id| *id != line.id).collect(),
    });
    let mut others = rows::line::siblings(tx, &kind, Some(proposal.id)).await?;
    others.extend(rows::project_line::asking(tx, &kind, None).await?);
    looked_at(services, tx, (line.into(), &kind), (&who, place.as_ref()), others, agreed).await
}

/// The same of a line of a project that staff entered.
pub(super) async fn gather_of_project(
    services: &Services,
    tx: &mut Tx,
    line: &ProjectLine,
    project: &Project,
) -> Result<Inputs> {
    let kind = current(tx, &line.kind).await?;
    let profile = store::actor::profile(tx, project.bearer.id).await?;
    let who = Borrower {
        actors: carried_by(&project.bearer, project.partners.clone()),
        commune: profile.and_then(|profile| profile.commune),
        point: project.point,
    };
    let place = who.commune.clone().or_else(|| project.commune.clone());
    let mut others = rows::line::siblings(tx, &kind, None).await?;
    others.extend(rows::project_line::asking(tx, &kind, Some(project.id)).await?);
    looked_at(services, tx, (line.into(), &kind), (&who, place.as_ref()), others, None).await
}

async fn current(tx: &mut Tx, kind: &Slug) -> Result<Slug> {
    let current = registry_rows::people::current(tx, kind).await?;
    Ok(current.unwrap_or_else(|| kind.clone()))
}

async fn looked_at(
    services: &Services,
    tx: &mut Tx,
    (asking, kind): (Asking<'_>, &Slug),
    (who, place): (&Borrower, Option<&Slug>),
    others: Vec<rows::line::Sibling>,
    agreed: Option<Agreed>,
) -> Result<Inputs> {
    let (supplies, considered) = supplies(services, tx, asking, kind, who, place).await?;
    let others = others.into_iter().filter(|one| one.need.exempt.is_none());
    let mut peers: Vec<Peer> = others
        .map(|one| Peer {
            line: one.line,
            owner: one.owner,
            quantity: one.cost.quantity,
            uses: one.need.uses,
        })
        .collect();
    // Those with whom something was agreed are always looked at.
    let joined = |peer: &Peer| agreed.as_ref().is_some_and(|it| it.lines.contains(&peer.line));
    peers.sort_by_key(|peer| (!joined(peer), peer.uses.is_empty(), peer.line));
    peers.truncate(KEPT_PEERS);
    Ok(Inputs {
        rules: Rules::CURRENT,
        at: services.now(),
        kind: kind.clone(),
        quantity: asking.cost.quantity,
        price: asking.cost.total()?,
        need: asking.need.clone(),
        supplies,
        considered,
        peers,
        agreed,
    })
}
