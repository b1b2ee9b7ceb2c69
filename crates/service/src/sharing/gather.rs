//! What a check looks at, gathered from the registry and from the lines of every call. Of others
//! only kind, dates and owner are read.

use super::{Carried, supplies::supplies};
use crate::{Result, Services};
use domain::{
    actor::Actor,
    id::LineId,
    place::Point,
    project::CostLine,
    sharing::{Agreed, Inputs, Line, Need, Peer, Rules},
    text::Slug,
};
use store::{Tx, registry as registry_rows, sharing as rows};

/// How many others who ask for the same are kept with a check.
const KEPT_PEERS: usize = 24;

/// Who would borrow.
pub(super) struct Borrower {
    /// The actors that carry it: what is theirs is their own.
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

pub(super) async fn borrower(tx: &mut Tx, carried: &Carried) -> Result<Borrower> {
    let profile = store::actor::profile(tx, carried.bearer().id).await?;
    let commune = profile.and_then(|profile| profile.commune);
    let point = match carried {
        Carried::Project(_, project) => project.point,
        Carried::Proposal(proposal) => {
            let project = match proposal.project {
                Some(id) => store::project::by_id(tx, id).await?.and_then(|project| project.point),
                None => None,
            };
            project.or(proposal.content.point)
        }
    };
    Ok(Borrower { actors: carried.carriers(), commune, point })
}

/// Everything that a check of a line looks at, as things are now.
pub(super) async fn gather(
    services: &Services,
    tx: &mut Tx,
    line: &Line,
    carried: &Carried,
) -> Result<Inputs> {
    let kind = current(tx, &line.kind).await?;
    let who = borrower(tx, carried).await?;
    let place = who.commune.clone().or_else(|| carried.commune().cloned());
    let agreed = rows::pool::of_line(tx, line.id).await?.filter(|pool| pool.members.len() >= 2);
    let agreed = agreed.map(|pool| Agreed {
        pool: pool.id,
        host: pool.host.name.clone(),
        lines: pool.members.iter().map(|one| one.line).filter(|id| *id != line.id).collect(),
    });
    let others = rows::line::siblings(tx, &kind, Some(line.asker)).await?;
    let asking = Asking::from(line);
    let (supplies, considered) =
        supplies(services, tx, asking, &kind, &who, place.as_ref()).await?;
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
        kind,
        quantity: line.cost.quantity,
        price: line.cost.total()?,
        need: line.need.clone(),
        supplies,
        considered,
        peers,
        agreed,
    })
}

/// The kind that stands for a kind, once some were merged.
pub(super) async fn current(tx: &mut Tx, kind: &Slug) -> Result<Slug> {
    let current = registry_rows::people::current(tx, kind).await?;
    Ok(current.unwrap_or_else(|| kind.clone()))
}
