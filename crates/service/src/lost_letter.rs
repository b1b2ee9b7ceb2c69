//! One letter of a package is lost: its code is withdrawn and a new one printed for the same
//! voter, so that a ballot cast with the old one can be changed and never counts twice.

use crate::{
    Error, Result, Services,
    packages::{LetterCode, may_have_letters, numbered, still_goes_on},
    process::administered,
};
use domain::{
    Field, Refusal,
    account::Caller,
    code::{Package, VotingCode},
    id::PackageId,
    refusal::Fields,
    text::Slug,
};
use serde_json::json;

/// Why a letter is replaced.
pub use domain::code::Loss;

/// A lost letter as a form names it.
#[derive(Debug, Clone, Default)]
pub struct LostForm {
    /// Number of its package, as typed.
    pub package: String,
    /// Its number within the package, as it stands on the letter.
    pub letter: String,
    /// Code of why.
    pub loss: String,
}

/// Withdraws one letter and makes a package of one in its place; `draw` writes it.
///
/// # Errors
/// [`Error::Forbidden`], [`Refusal::NoCodes`], [`Refusal::WrongVoteState`] once the vote is closed,
/// [`Error::Fields`] about `package`, `letter` and `loss`: [`Refusal::CodeWithdrawn`] when that
/// letter opens nothing already.
pub async fn replace<T: Send + 'static>(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    envelope: &Slug,
    form: &LostForm,
    draw: impl FnOnce(&Package, &[LetterCode]) -> Result<T> + Send + 'static,
) -> Result<T> {
    let view = administered(services, caller, process).await?;
    let target = view.envelope(envelope)?;
    may_have_letters(target)?;
    let mut tx = services.store.read().await?;
    let present = store::code::packages(&mut tx, target.vote.id).await?;
    drop(tx);
    let (old, letter, loss) = checked(form, &present)?;
    let now = services.now();
    let package = Package {
        id: PackageId(services.new_uuid()),
        number: u32::try_from(present.len() + 1).unwrap_or(u32::MAX),
        letters: 1,
        // The number of a package that this one replaces whole: it replaces one letter.
        replaces: None,
        made_at: now,
        withdrawn: None,
        ..old.clone()
    };
    let key = services.keys.code_key(package.vote)?;
    let mut random = [0; 15];
    services.randomness.fill(&mut random);
    let code = LetterCode { letter: 1, code: VotingCode::from_random(random) };
    let hash = key.hash(package.vote, &code.code);
    let drawn = package.clone();
    let written = tokio::task::spawn_blocking(move || draw(&drawn, &[code]));
    let written = written.await.map_err(Error::internal)??;
    let mut tx = services.store.write().await?;
    let vote = store::vote::held(&mut tx, package.vote).await?.ok_or(Error::NotFound)?;
    still_goes_on(&vote)?;
    let holder = store::code::withdraw_letter(&mut tx, old.id, letter, now).await?;
    let gone = || Error::Fields(vec![Field::new("letter", Refusal::CodeWithdrawn)]);
    let holder = holder.ok_or_else(gone)?;
    store::code::insert_package(&mut tx, &package).await?;
    store::code::insert(&mut tx, &package, 1, hash, holder).await?;
    let facts = json!({
        "vote": package.vote,
        "package": old.number,
        "letter": letter,
        "loss": loss,
        "by": package.number,
    });
    let account = caller.account.as_ref().map(|account| account.id);
    store::event::append(&mut tx, view.process.id, now, account, "codes.replaced", facts).await?;
    tx.commit().await?;
    Ok(written)
}

fn checked(form: &LostForm, present: &[Package]) -> Result<(Package, u32, Loss)> {
    let mut fields = Fields::default();
    let number = form.package.trim();
    let old = present.iter().find(|package| package.number.to_string() == number);
    let old = fields.check(
        "package",
        match old {
            None => Err(Refusal::UnknownChoice),
            Some(old) if old.withdrawn.is_some() => Err(Refusal::PackageWithdrawn),
            Some(old) => Ok(old.clone()),
        },
    );
    let most = old.as_ref().map_or(u32::MAX, |old| numbered(old, present));
    let letter = form.letter.trim().parse().ok().filter(|letter| (1..=most).contains(letter));
    let letter =
        fields.check("letter", letter.ok_or(Refusal::NotANumber { from: 1, to: most.into() }));
    let loss = fields.check("loss", form.loss.parse());
    match (old, letter, loss) {
        (Some(old), Some(letter), Some(loss)) => Ok((old, letter, loss)),
        _ => Err(fields.into_refused().into()),
    }
}
