//! What a project lent of the things that shared money bought it: the proof that the condition of
//! sharing is kept, from the registry itself.

use crate::{Error, Result, Services};
use chrono::NaiveDate;
use domain::{
    actor::ActorType,
    id::{ProjectId, ResourceId},
    registry::{
        Resource,
        loan::{Loan, State},
        resource::Standing,
    },
    text::Authored,
};
use store::{Tx, registry as registry_rows, sharing as rows};

/// A loan that came back, of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lending {
    /// Who borrowed it.
    pub borrower: String,
    /// How many.
    pub quantity: u32,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// A thing that shared money bought, and what was lent of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The thing.
    pub resource: ResourceId,
    /// What it is called.
    pub name: Authored,
    /// Whether it can still be borrowed.
    pub is_listed: bool,
    /// Since when it stands in the registry.
    pub since: NaiveDate,
    /// Its loans to groups that came back, the latest first.
    pub lendings: Vec<Lending>,
    /// How many others came back from inhabitants, who are not named.
    pub to_inhabitants: usize,
}

impl Proof {
    /// How often it was lent and came back.
    #[must_use]
    pub fn times(&self) -> usize {
        self.lendings.len() + self.to_inhabitants
    }
}

/// What was lent of each thing that a project bought, alone or with others. As everywhere in public,
/// a loan is told once it is back, and an inhabitant is never named.
///
/// # Errors
/// [`Error::Internal`].
pub async fn of_project(services: &Services, project: ProjectId) -> Result<Vec<Proof>> {
    let mut tx = services.store.read().await?;
    let mut proofs = Vec::new();
    for passport in rows::purchase::passports_of(&mut tx, project).await? {
        let thing = registry_rows::resource::by_id(&mut tx, passport.resource).await?;
        let thing = thing.ok_or(Error::NotFound)?;
        proofs.push(proof(&mut tx, &thing, passport.at.date_naive()).await?);
    }
    Ok(proofs)
}

async fn proof(tx: &mut Tx, thing: &Resource, since: NaiveDate) -> Result<Proof> {
    let lender = thing.lender().id;
    let own = |loan: &Loan| loan.borrower_actor.as_ref().is_some_and(|actor| actor.id == lender);
    let back = |loan: &Loan| matches!(loan.state, State::Returned | State::Closed);
    let loans = registry_rows::loan::of_resource(tx, thing.id).await?;
    let (mut lendings, mut to_inhabitants) = (Vec::new(), 0);
    for loan in loans.into_iter().filter(|loan| back(loan) && !own(loan)) {
        let group = loan.borrower_actor.filter(|actor| actor.kind != ActorType::Inhabitants);
        let Some(group) = group else {
            to_inhabitants += 1;
            continue;
        };
        let (from, to) = loan.span.touched_days();
        lendings.push(Lending { borrower: group.name, quantity: loan.quantity, from, to });
    }
    Ok(Proof {
        resource: thing.id,
        name: thing.details.name.clone(),
        is_listed: thing.standing == Standing::Listed,
        since,
        lendings,
        to_inhabitants,
    })
}
