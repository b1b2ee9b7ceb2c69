//! Who pays for an envelope: somebody of this site, who is picked, or somebody else by name.

use crate::{Result, Services};
use domain::{
    actor::ActorType,
    envelope::Envelope,
    funding::{Funder, Funders, Party},
    id::ActorId,
    money::Cents,
    process::{Administration, Process, Visibility},
    refusal::{Fields, Refusal},
    text::{Localized, limit},
};
use store::Tx;

/// A funder as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct FunderForm {
    /// Code of who it is on this site; empty for somebody else.
    pub party: String,
    /// Its name when it is somebody else: French and Dutch; one of them does.
    pub name: [String; 2],
    /// What it gives, as typed.
    pub amount: String,
    /// The article of its budget, or empty.
    pub article: String,
    /// What it asks in return: French, Dutch, English; may be empty.
    pub conditions: [String; 3],
}

impl FunderForm {
    fn is_empty(&self) -> bool {
        let texts = self.name.iter().chain(&self.conditions);
        let mut texts = texts.chain([&self.party, &self.amount, &self.article]);
        texts.all(|text| text.trim().is_empty())
    }
}

/// Somebody of this site who can be picked as a funder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub party: Party,
    /// Its name.
    pub name: Localized,
    /// Its kind, of an actor; an administration has none.
    pub kind: Option<ActorType>,
}

/// Who can be picked as a funder: the administrations of this site, then the actors that one of
/// them has confirmed, by name.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn parties(services: &Services) -> Result<Vec<Known>> {
    let mut tx = services.store.read().await?;
    let administrations = store::administration::all(&mut tx).await?;
    let actors = store::actor::confirmed(&mut tx).await?;
    let administrations = administrations.into_iter().map(|own| Known {
        party: Party::Administration(own.id),
        name: own.name,
        kind: None,
    });
    let actors = actors.into_iter().map(|actor| Known {
        party: Party::Actor(actor.id),
        name: Localized::same(&actor.name),
        kind: Some(actor.kind),
    });
    Ok(administrations.chain(actors).collect())
}

/// Who can be picked as a funder of an envelope: also who is one already, and has to be confirmed
/// anew.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn parties_of(services: &Services, envelope: &Envelope) -> Result<Vec<Known>> {
    let mut known = parties(services).await?;
    for funder in envelope.funders.iter() {
        if let Some(party) = funder.party
            && !known.iter().any(|known| known.party == party)
        {
            known.push(Known { party, name: funder.name.clone(), kind: None });
        }
    }
    Ok(known)
}

/// Reads who pays; where nobody is named, the administration that leads the process.
pub(super) fn read(
    fields: &mut Fields,
    rows: &[FunderForm],
    amount: Option<Cents>,
    lead: &Administration,
    known: &[Known],
) -> Option<Funders> {
    let mut funders = Vec::new();
    let mut sound = true;
    for (place, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
        match funder(fields, &format!("funder_{place}"), row, known) {
            Some(funder) => funders.push(funder),
            None => sound = false,
        }
    }
    let amount = amount?;
    if funders.is_empty() && sound {
        funders.push(Funder::administration(lead, amount));
    }
    if sound { fields.check("amount", Funders::of(amount, funders)) } else { None }
}

fn funder(fields: &mut Fields, place: &str, row: &FunderForm, known: &[Known]) -> Option<Funder> {
    let field = |part: &str| format!("{place}{part}");
    let (party, name) = match row.party.trim() {
        "" => (Some(None), fields.check(place, typed(&row.name))),
        code => {
            let found =
                code.parse().ok().and_then(|party| known.iter().find(|known| known.party == party));
            let found = fields.check(&field("_party"), found.ok_or(Refusal::UnknownChoice));
            (found.map(|found| Some(found.party)), found.map(|found| found.name.clone()))
        }
    };
    let amount = fields.check(&field("_amount"), Cents::parse(&row.amount));
    let article = fields.check(&field("_article"), Funder::parse_article(&row.article));
    let conditions = fields.check(&field("_conditions"), Funder::parse_conditions(&row.conditions));
    Some(Funder {
        name: name?,
        party: party?,
        amount: amount?,
        article: article?,
        conditions: conditions?,
    })
}

/// Many have one name for both languages; the form says that it may be written once.
fn typed([fr, nl]: &[String; 2]) -> std::result::Result<Localized, Refusal> {
    let or = |name: &str, other: &str| if name.trim().is_empty() { other } else { name }.to_owned();
    Localized::parse(&or(fr, nl), &or(nl, fr), "", limit::TITLE)
}

/// The envelopes of published processes to which an actor gives something.
pub(crate) async fn given_by(tx: &mut Tx, actor: ActorId) -> Result<Vec<(Process, Envelope)>> {
    let mut given = Vec::new();
    for envelope in store::envelope::given_by(tx, actor).await? {
        let process = store::process::by_id(tx, envelope.process).await?;
        if let Some(process) = process.filter(|own| own.visibility == Visibility::Published) {
            given.push((process, envelope));
        }
    }
    Ok(given)
}
