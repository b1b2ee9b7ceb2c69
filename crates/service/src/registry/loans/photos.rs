//! Photos of a thing when it changes hands: each side may add some while the loan goes on, so that
//! nobody has to remember how it looked. Made small and kept without what a camera writes into them.

use super::side_of;
use crate::{
    Error, Result, Services,
    actor::signed_in,
    photo::{PhotoForm, Ready, checked},
    registry::{found, record},
};
use domain::{
    Field, Refusal,
    account::Caller,
    id::LoanId,
    picture::Picture,
    registry::loan::{Handover, Loan, MOST_PHOTOS, State},
};
use serde_json::json;
use store::registry as rows;

/// When something was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// When it was handed over.
    HandedOver,
    /// When it came back.
    Returned,
}

impl Seen {
    /// Code, for forms and words.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::HandedOver => "hand-over",
            Self::Returned => "return",
        }
    }
}

/// Of which change of hands a photo can be added now: the last one, until the loan is closed.
#[must_use]
pub const fn open(loan: &Loan) -> Option<Seen> {
    match loan.state {
        State::Out | State::Overdue => Some(Seen::HandedOver),
        State::Returned => Some(Seen::Returned),
        _ => None,
    }
}

fn last(loan: &mut Loan) -> Option<&mut Handover> {
    match open(loan)? {
        Seen::HandedOver => loan.handed_over.as_mut(),
        Seen::Returned => loan.returned.as_mut(),
    }
}

/// Adds a photo to the last change of hands.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`] for whoever is on neither side, or
/// [`Error::Fields`] about `file` and `alternative`.
pub async fn put(services: &Services, caller: &Caller, id: LoanId, form: PhotoForm) -> Result<()> {
    let account = signed_in(caller)?.clone();
    let mut tx = services.store.read().await?;
    let loan = rows::loan::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let resource = found(&mut tx, loan.resource).await?;
    side_of(&mut tx, caller, &loan, &resource).await?;
    drop(tx);
    let Ready { prepared, alternative } = checked(services, form).await?;
    let photo = Picture {
        digest: prepared.digest,
        width: prepared.width,
        height: prepared.height,
        alternative,
    };
    let mut tx = services.store.write().await?;
    // Read again: it may have come back while the picture was made small.
    let (mut loan, resource) = super::kept(&mut tx, &loan).await?;
    let refused = |refusal| Error::Fields(vec![Field::new("file", refusal)]);
    let seen = last(&mut loan).ok_or_else(|| refused(Refusal::UnknownChoice))?;
    if seen.photos.len() >= MOST_PHOTOS {
        return Err(refused(Refusal::TooMany { limit: MOST_PHOTOS }));
    }
    seen.photos.push(photo);
    loan.revision += 1;
    let used_by = format!("loan:{}", loan.id);
    store::picture::put(&mut tx, &prepared, &used_by, services.now()).await?;
    if !rows::loan::save(&mut tx, &loan, resource.is_single()).await? {
        return Err(Error::Conflict);
    }
    let facts = json!({ "loan": loan.id, "photo": prepared.digest });
    record(services, &mut tx, Some(&account), "loan.photo", facts).await?;
    tx.commit().await?;
    Ok(())
}
