//! What a check looks at, gathered from the registry and from the lines of every call. Of others
//! only kind, dates and owner are read.

use crate::{Error, Result, Services};
use chrono::{Days, TimeDelta};
use domain::{
    actor::Actor,
    id::ResourceId,
    place::Point,
    proposal::Proposal,
    registry::{
        Resource, Span, Use, availability,
        resource::Applicant,
        span::{brussels, clock_in_brussels},
    },
    sharing::{Agreed, Inputs, Line, ORIGIN, Peer, Rules, Supply, distance},
    text::Slug,
};
use kinds::{Attribute, Recogniser};
use std::collections::BTreeMap;
use store::{Tx, registry as registry_rows, sharing as rows};

/// How many things of a kind are kept with a check, those that could serve best.
const KEPT_SUPPLIES: usize = 24;
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

pub(super) async fn borrower(tx: &mut Tx, proposal: &Proposal) -> Result<Borrower> {
    let partners = proposal.partners().into_iter();
    let co_bearers = partners
        .filter(|partner| partner.role == domain::actor::PartnerRole::CoBearer)
        .map(|partner| partner.actor);
    let actors: Vec<Actor> = std::iter::once(proposal.bearer.clone()).chain(co_bearers).collect();
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
    let kind = registry_rows::people::current(tx, &line.kind).await?;
    let kind = kind.unwrap_or_else(|| line.kind.clone());
    let who = borrower(tx, proposal).await?;
    let place = who.commune.clone().or_else(|| proposal.content.commune.clone());
    let (supplies, considered) = supplies(services, tx, line, &kind, &who, place.as_ref()).await?;
    let agreed = rows::pool::of_line(tx, line.id).await?.filter(|pool| pool.members.len() >= 2);
    let agreed = agreed.map(|pool| Agreed {
        pool: pool.id,
        host: pool.host.name.clone(),
        lines: pool.members.iter().map(|one| one.line).filter(|id| *id != line.id).collect(),
    });
    let mut peers: Vec<Peer> = rows::line::siblings(tx, &kind, proposal.id)
        .await?
        .into_iter()
        .filter(|one| one.need.exempt.is_none())
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
    let price = line.cost.total()?;
    Ok(Inputs {
        rules: Rules::CURRENT,
        at: services.now(),
        kind,
        quantity: line.cost.quantity,
        price,
        need: line.need.clone(),
        supplies,
        considered,
        peers,
        agreed,
    })
}

/// From the first to the last date, with what could move and what is kept before and after.
pub(super) fn hull(line: &Line) -> Option<Span> {
    let first = line.need.uses.iter().map(|span| span.from()).min()?;
    let last = line.need.uses.iter().map(|span| span.to()).max()?;
    let room = TimeDelta::days(i64::from(line.need.flexible_days) + 1);
    // Buffers are at most a year and a day; what is kept longer begins within it all the same.
    Some(Span::new(first, last).ok()?.widened(room, room + TimeDelta::days(31)))
}

async fn supplies(
    services: &Services,
    tx: &mut Tx,
    line: &Line,
    kind: &Slug,
    who: &Borrower,
    place: Option<&Slug>,
) -> Result<(Vec<Supply>, u32)> {
    let things = registry_rows::resource::of_kind(tx, kind).await?;
    let considered = u32::try_from(things.len()).unwrap_or(u32::MAX);
    let Some(window) = hull(line).filter(|_| line.need.exempt.is_none()) else {
        return Ok((Vec::new(), considered));
    };
    let now = services.now();
    // What this line has asked for already is not taken from it.
    let own = format!("{ORIGIN}{}", line.id);
    let own: Vec<_> = registry_rows::loan::of_origin(tx, &own).await?;
    let own: Vec<_> = own.into_iter().map(|loan| loan.id).collect();
    let mut promised: BTreeMap<ResourceId, Vec<Use>> = BTreeMap::new();
    for one in registry_rows::commitment::of_kind(tx, kind, window, now).await? {
        if !own.contains(&one.loan) {
            promised.entry(one.resource).or_default().push(one.used);
        }
    }
    let asked = Asked::read(line, kind)?;
    let mut found: Vec<(u64, Supply, Resource)> = Vec::new();
    for thing in things {
        let uses = promised.remove(&thing.id).unwrap_or_default();
        if let Some(supply) = supply(services, line, who, place, &asked, &thing, uses) {
            let covered = covered(line, &supply);
            found.push((covered, supply, thing));
        }
    }
    found.sort_by_cached_key(|(covered, supply, _)| {
        let metres = supply.metres.unwrap_or(u32::MAX);
        let cost = supply.cost(&Rules::CURRENT);
        (!supply.suits, !supply.own, u64::MAX - covered, cost, metres, supply.resource)
    });
    found.truncate(KEPT_SUPPLIES);
    let mut supplies = Vec::with_capacity(found.len());
    for (_, mut supply, thing) in found {
        supply.nearest = nearest(services, line, &supply, &thing);
        supplies.push(supply);
    }
    supplies.sort_by_key(|supply| supply.resource);
    Ok((supplies, considered))
}

/// How many units of how many dates something could give by itself.
fn covered(line: &Line, supply: &Supply) -> u64 {
    let dates = line.need.uses.iter().zip(&supply.lends).filter(|(_, lends)| **lends);
    dates.map(|(span, _)| u64::from(supply.free(*span, &[]).min(line.cost.quantity))).sum()
}

/// What somebody holds, as it could serve a line; nothing when its holder does not lend to its bearer.
pub(super) fn supply(
    services: &Services,
    line: &Line,
    who: &Borrower,
    place: Option<&Slug>,
    asked: &Asked,
    thing: &Resource,
    promised: Vec<Use>,
) -> Option<Supply> {
    let own = thing.is_lent_by(&who.actors);
    let applicant = Applicant { actor: who.actors.first(), commune: who.commune.as_ref() };
    if !own && thing.admits(applicant).is_err() {
        return None;
    }
    let terms = &thing.details.terms;
    let lends = |span: &Span| own || thing.lends(*span, 1, services.now()).is_ok();
    let point = thing.details.location.public_point();
    Some(Supply {
        resource: thing.id,
        name: thing.details.name.text.clone(),
        lender: thing.lender().id,
        lender_name: thing.lender().name.clone(),
        own,
        stock: thing.stock,
        promised,
        lends: line.need.uses.iter().map(lends).collect(),
        nearest: Vec::new(),
        buffer_hours: terms.buffer_hours,
        metres: who.point.zip(point).map(|(a, b)| distance(a, b)),
        same_commune: place == Some(&thing.commune),
        deposit: terms.deposit,
        fee: terms.fee,
        transport: terms.transport,
        suits: asked.suits(thing),
    })
}

/// The same time so many days later or earlier, as clocks in Brussels show it.
fn moved(span: Span, days: u64, later: bool) -> Option<Span> {
    let clock = |at| {
        let clock = clock_in_brussels(at);
        let day = Days::new(days);
        let moved = if later { clock.checked_add_days(day) } else { clock.checked_sub_days(day) };
        moved.and_then(|clock| brussels(clock).ok())
    };
    Span::new(clock(span.from())?, clock(span.to())?).ok()
}

/// For each date on which there is not enough of it: the nearest other time at which there is.
fn nearest(
    services: &Services,
    line: &Line,
    supply: &Supply,
    thing: &Resource,
) -> Vec<Option<Span>> {
    let quantity = line.cost.quantity;
    let serves = |span: Span| {
        let open = supply.own || thing.lends(span, 1, services.now()).is_ok();
        let wanted = Use { span: supply.kept(span), quantity };
        open && availability::fits(supply.stock, supply.promised.iter().copied(), wanted)
    };
    let other = |span: &Span| {
        if serves(*span) {
            return None;
        }
        let days = 1..=u64::from(line.need.flexible_days);
        let times = days.flat_map(|day| [moved(*span, day, true), moved(*span, day, false)]);
        times.flatten().find(|span| serves(*span))
    };
    line.need.uses.iter().map(other).collect()
}

/// What a line asks of a thing besides its kind: how large, how strong, for how many.
pub(super) struct Asked {
    kind: String,
    attributes: BTreeMap<Attribute, u32>,
}

impl Asked {
    pub(super) fn read(line: &Line, kind: &Slug) -> Result<Self> {
        let kind = kind.as_str().to_owned();
        let attributes = attributes(&line.cost.label.text, &kind)?;
        Ok(Self { kind, attributes })
    }

    /// Whether a thing is as large as the line asks, as far as both say so.
    fn suits(&self, thing: &Resource) -> bool {
        if self.attributes.is_empty() {
            return true;
        }
        let held = attributes(&thing.details.name.text, &self.kind).unwrap_or_default();
        self.attributes
            .iter()
            .all(|(attribute, asked)| held.get(attribute).is_none_or(|there| there >= asked))
    }
}

fn attributes(text: &str, kind: &str) -> Result<BTreeMap<Attribute, u32>> {
    let reader = Recogniser::embedded().map_err(Error::internal)?;
    let read = reader.read(text).kinds.into_iter().find(|found| found.slug == kind);
    Ok(read.map(|found| found.attributes).unwrap_or_default())
}
