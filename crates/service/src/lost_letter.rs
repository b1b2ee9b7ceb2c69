//! One letter of a package is lost: its code is withdrawn and a new one printed for the same
//! voter, so that a ballot cast with the old one can be changed and never counts twice.

use crate::{
    Error, Result, Services,
    packages::{
        LetterCode, companions, drawn_by_lot, may_have_letters, next_number, numbered, same_paper,
        still_goes_on,
    },
    process::administered,
};
use domain::{
    Field, Refusal,
    account::Caller,
    code::{self, Package},
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
/// [`Error::Forbidden`], [`code::Refused::NotUsed`], [`Refusal::WrongVoteState`] once the vote is
/// closed, [`Error::Fields`] about `package`, `letter` and `loss`: [`code::Refused::Withdrawn`] when that
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
    let (old, letter, loss) = checked(form, &present)?;
    let mut olds = vec![old];
    let mut known = present;
    for other in same_paper(&mut tx, &olds[0]).await? {
        // The same sheet of paper: it opens nothing in the other votes that go on either.
        if companions(&view, target).any(|envelope| envelope.vote.id == other.vote) {
            known.extend(store::code::packages(&mut tx, other.vote).await?);
            olds.push(other);
        }
    }
    drop(tx);
    let number = next_number(known.iter());
    let packages = new_packages(services, &olds, number);
    let codes = drawn_by_lot(services, [1]);
    let mut hashes = Vec::new();
    for package in &packages {
        let key = services.keys.code_key(package.vote)?;
        hashes.extend(codes.iter().map(|letter| key.hash(package.vote, &letter.code)));
    }
    let drawn = packages[0].clone();
    let written = tokio::task::spawn_blocking(move || draw(&drawn, &codes));
    let written = written.await.map_err(Error::internal)??;
    let mut tx = services.store.write().await?;
    for (place, ((old, package), hash)) in olds.iter().zip(&packages).zip(hashes).enumerate() {
        let vote = store::vote::held(&mut tx, package.vote).await?.ok_or(Error::NotFound)?;
        still_goes_on(&vote)?;
        let holder = store::code::withdraw_letter(&mut tx, old.id, letter, package.made_at).await?;
        let Some(holder) = holder else {
            if place == 0 {
                let withdrawn = code::Refused::Withdrawn.into();
                return Err(Error::Fields(vec![Field::new("letter", withdrawn)]));
            }
            continue;
        };
        store::code::insert_package(&mut tx, package).await?;
        store::code::insert(&mut tx, package, 1, hash, holder).await?;
        let facts = json!({
            "vote": package.vote,
            "package": old.number,
            "letter": letter,
            "loss": loss,
            "by": package.number,
        });
        let (account, at) = (caller.account.as_ref().map(|account| account.id), package.made_at);
        store::event::append(&mut tx, view.process.id, at, account, "codes.replaced", facts)
            .await?;
    }
    tx.commit().await?;
    Ok(written)
}

/// A package of one letter in the place of each of these.
fn new_packages(services: &Services, olds: &[Package], number: u32) -> Vec<Package> {
    let first = PackageId(services.new_uuid());
    let made_at = services.now();
    let new = |(place, old): (usize, &Package)| Package {
        id: if place == 0 { first } else { PackageId(services.new_uuid()) },
        number,
        letters: 1,
        // The number of a package that this one replaces whole: it replaces one letter.
        replaces: None,
        together: (olds.len() > 1).then_some(first),
        made_at,
        withdrawn: None,
        ..old.clone()
    };
    olds.iter().enumerate().map(new).collect()
}

fn checked(form: &LostForm, present: &[Package]) -> Result<(Package, u32, Loss)> {
    let mut fields = Fields::default();
    let number = form.package.trim();
    let old = present.iter().find(|package| package.number.to_string() == number);
    let old = fields.check(
        "package",
        match old {
            None => Err(Refusal::UnknownChoice),
            Some(old) if old.withdrawn.is_some() => Err(code::Refused::PackageWithdrawn.into()),
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
