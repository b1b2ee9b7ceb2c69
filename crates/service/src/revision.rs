//! What stood when somebody opened a form of settings: a short name for it goes along with the form,
//! so that whoever saves over something newer is shown it first.

use crate::{Error, Result};
use domain::{
    deciding::{Grid, Way},
    envelope::Envelope,
    letter::LetterTexts,
    process::Process,
    rules::hex,
};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// How many bytes of a digest tell two states of one record apart.
const BYTES: usize = 12;

/// The same for the same content, and for no other.
fn of(content: &impl Serialize) -> Result<String> {
    let written = serde_json::to_vec(content).map_err(Error::internal)?;
    Ok(hex(&Sha256::digest(written)[..BYTES]))
}

/// The revision of what the form of a process shows: its texts, its dates, who sees it.
///
/// # Errors
/// [`Error::Internal`].
pub fn of_process(process: &Process) -> Result<String> {
    of(&(
        (&process.name, &process.summary, &process.about),
        (&process.timeline, &process.wording),
        (process.visibility, process.support_threshold, process.votes_in),
    ))
}

/// The revision of what the form of an envelope shows: its texts, its money, who bears and who votes.
///
/// # Errors
/// [`Error::Internal`].
pub fn of_envelope(envelope: &Envelope) -> Result<String> {
    let together = envelope.together;
    of(&(
        (&envelope.name, &envelope.summary, envelope.amount, &envelope.funders),
        (&envelope.bearers, together.fewest_kinds(), together.fewest_partners()),
        (envelope.theme, &envelope.communes, &envelope.eligibility, envelope.adjustable),
    ))
}

/// The revision of how an envelope is decided.
///
/// # Errors
/// [`Error::Internal`].
pub fn of_way(way: &Way) -> Result<String> {
    of(way)
}

/// The revision of the criteria by which proposals are valued, and of who reads the points; nothing
/// declared has one too.
///
/// # Errors
/// [`Error::Internal`].
pub fn of_criteria(criteria: Option<&(Grid, bool)>) -> Result<String> {
    of(&criteria)
}

/// The revision of the texts of letters; texts that nobody wrote yet have one too.
///
/// # Errors
/// [`Error::Internal`].
pub fn of_letters(texts: Option<&LetterTexts>) -> Result<String> {
    of(&texts)
}

/// Refuses what was typed over another revision than the one that stands. A form that names none was
/// not drawn from anything.
///
/// # Errors
/// [`Error::Conflict`].
pub(crate) fn expect(seen: &str, stands: &str) -> Result<()> {
    if seen.is_empty() || seen == stands { Ok(()) } else { Err(Error::Conflict) }
}
