//! A receipt that a voter brings is looked up in what was published.

use super::{ResultFile, download};
use crate::{
    Error, Result, Services,
    count::ballots_file,
    counting::PublishedReceipt,
    process::{EnvelopeView, ProcessView},
};
use domain::{
    Refusal,
    account::Caller,
    ballot::{Choices, Receipt, tidy_code},
};

/// What the published list says about a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReceiptFound {
    /// Counted, as it stands in the file.
    Counted {
        /// Its line.
        line: PublishedReceipt,
        /// What was counted.
        choices: Choices,
        /// Whether a whole receipt was given, with the instance's signature.
        signed: bool,
    },
    /// A code that is not in the list.
    Unknown,
    /// A whole receipt that this instance did not sign: someone altered it, or made it.
    NotSigned,
    /// A whole receipt that this instance signed for another vote.
    AnotherVote,
    /// A whole receipt whose slot was cast again afterwards.
    Replaced {
        /// The revision that counted.
        revision: u32,
    },
    /// A whole receipt that this instance signed for this vote, and whose slot is not in the list
    /// at that revision or a later one: the instance is at fault, and the signature proves it.
    Missing,
}

/// Looks a receipt up: by its code, at least the twenty characters that are printed, or whole, as
/// the voter's page shows it, with its signature.
///
/// # Errors
/// As [`super::show`], and [`Refusal::TooShort`] for less than twenty characters.
pub async fn find_receipt(
    services: &Services,
    caller: &Caller,
    process: &ProcessView,
    view: &EnvelopeView,
    typed: &str,
) -> Result<ReceiptFound> {
    let whole = serde_json::from_str::<Receipt>(typed).ok();
    if let Some(receipt) = &whole {
        if !is_signed_by_us(services, receipt) {
            return Ok(ReceiptFound::NotSigned);
        }
        if receipt.vote != view.vote.id {
            return Ok(ReceiptFound::AnotherVote);
        }
    }
    let code = tidy_code(whole.as_ref().map_or(typed, |receipt| &receipt.commitment));
    if code.len() < 20 {
        return Err(Refusal::TooShort { limit: 20 }.into());
    }
    let receipts = download(services, caller, process, view, ResultFile::Receipts).await?;
    let receipts: Vec<PublishedReceipt> =
        serde_json::from_slice(&receipts).map_err(Error::internal)?;
    let Some(line) = receipts.iter().find(|line| line.commitment.starts_with(&code)).cloned()
    else {
        return Ok(whole.map_or(ReceiptFound::Unknown, |receipt| not_listed(&receipt, &receipts)));
    };
    let ballots = download(services, caller, process, view, ResultFile::Ballots).await?;
    let file = allocation::pb::read(&ballots).map_err(Error::internal)?;
    let choices = usize::try_from(line.voter_id - 1)
        .ok()
        .and_then(|row| ballots_file::ballots(&file).ok()?.into_iter().nth(row))
        .ok_or(Error::NotFound)?;
    Ok(ReceiptFound::Counted { line, choices, signed: whole.is_some() })
}

/// What became of a signed receipt that is not in the list of its vote.
fn not_listed(receipt: &Receipt, listed: &[PublishedReceipt]) -> ReceiptFound {
    let later = listed
        .iter()
        .find(|line| line.slot == receipt.slot && line.revision > receipt.revision)
        .map(|line| line.revision);
    later.map_or(ReceiptFound::Missing, |revision| ReceiptFound::Replaced { revision })
}

/// Whether a receipt carries this instance's signature.
fn is_signed_by_us(services: &Services, receipt: &Receipt) -> bool {
    let bytes =
        Receipt::signed_bytes(receipt.vote, &receipt.slot, receipt.revision, &receipt.commitment);
    services.keys.verify(&bytes, &receipt.signature)
}
