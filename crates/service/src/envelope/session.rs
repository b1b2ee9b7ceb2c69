//! What the other envelopes of a process, and letters that were made, leave to an envelope of who
//! votes in it.

use crate::{Error, Result, process::ProcessView};
use domain::{
    Field,
    account::VoterRules,
    envelope::Envelope,
    session::{self, Refused},
};
use store::Tx;

/// Checks that each voter can be known as one in all envelopes between which they choose, and that
/// no letter was made that says otherwise.
///
/// # Errors
/// [`Error::Fields`] about `guests` or `source`.
pub(super) async fn check(tx: &mut Tx, view: &ProcessView, envelope: &Envelope) -> Result<()> {
    let present = view.envelopes.iter().find(|other| other.envelope.id == envelope.id);
    let before = present.map(|present| &present.envelope.eligibility);
    let own = &envelope.eligibility;
    let others = view.voting().map(|other| &other.envelope);
    let others = others.filter(|other| other.id != envelope.id).map(|other| &other.eligibility);
    let all: Vec<&VoterRules> = others.chain([own]).collect();
    let at = |name: &str, why: Refused| Error::Fields(vec![Field::new(name, why.into())]);
    let votes_in = view.process.votes_in;
    session::check(votes_in, all.iter().copied()).map_err(|why| match why {
        Refused::OneOrSecond => at("guests", why),
        why => at("source", why),
    })?;
    let same = before == Some(own);
    let tied = own.by_codes() && session::ties_letters(votes_in, all);
    if tied && !same && store::code::any_of_process(tx, view.process.id).await? {
        return Err(at("source", Refused::LettersMade));
    }
    Ok(())
}
