//! What a form asks of a package of letters: how many, for whom, and in the place of which.

use super::{Draft, PackageForm, Replaced};
use crate::{Result, Services, process::EnvelopeView};
use domain::{
    Refusal,
    code::{MOST_LETTERS, Package, Purpose},
    id::PackageId,
    locale::Locale,
    refusal::Fields,
    text::{Localized, limit},
};
use store::Tx;

/// Reads the form: the package that is made, and the one that is withdrawn for it.
pub(super) async fn checked(
    services: &Services,
    target: &EnvelopeView,
    form: &PackageForm,
) -> Result<Draft> {
    let vote = target.vote.id;
    let mut tx = services.store.read().await?;
    let present = store::code::packages(&mut tx, vote).await?;
    let communes = store::reference::territories(&mut tx).await?;
    let mut fields = Fields::default();
    let replaced = replaced(&mut tx, &mut fields, &present, form).await?;
    drop(tx);
    let letters = match &replaced {
        Some(replaced) => how_many_again(&present, replaced, form.addresses),
        None => how_many(form),
    };
    let letters = fields.check("letters", letters);
    let commune = match &replaced {
        Some(Replaced { old, .. }) => Some(old.commune.clone()),
        None => fields.check("commune", {
            let admitted = &target.envelope.eligibility.communes;
            let known = communes.iter().map(|known| &known.slug);
            let mut known = known.filter(|slug| admitted.is_empty() || admitted.contains(slug));
            let found = known.find(|slug| slug.as_str() == form.commune.trim());
            found.cloned().ok_or(Refusal::UnknownChoice)
        }),
    };
    let locale: Option<Locale> =
        fields.check("locale", form.locale.parse().map_err(|_| Refusal::UnknownChoice));
    let purpose: Option<Purpose> = fields.check("purpose", form.purpose.parse());
    let number = u32::try_from(present.len() + 1).unwrap_or(u32::MAX);
    match (letters, commune, locale, purpose) {
        (Some(letters), Some(commune), Some(locale), Some(purpose)) if fields.is_empty() => {
            let replaces = replaced.as_ref().map(|replaced| replaced.old.number);
            let id = PackageId(services.new_uuid());
            let made_at = services.now();
            let package = Package {
                id,
                vote,
                number,
                letters,
                commune,
                locale,
                purpose,
                replaces,
                made_at,
                withdrawn: None,
            };
            Ok(Draft { package, replaced })
        }
        _ => Err(fields.into_refused().into()),
    }
}

/// How many letters a package has: as many as there are addresses.
fn how_many(form: &PackageForm) -> std::result::Result<u32, Refusal> {
    let refused = Refusal::NotANumber { from: 1, to: MOST_LETTERS.into() };
    let addresses = u32::try_from(form.addresses).unwrap_or(u32::MAX);
    let letters = match form.letters.trim() {
        "" if addresses > 0 => addresses,
        "" => return Err(Refusal::Required),
        typed => typed.parse().map_err(|_| refused.clone())?,
    };
    if addresses > 0 && addresses != letters {
        return Err(Refusal::AsManyLetters { letters: addresses });
    }
    if (1..=MOST_LETTERS).contains(&letters) { Ok(letters) } else { Err(refused) }
}

/// How many letters replace those of a package. Their addresses are the list it was made from,
/// whole: a letter finds its row by its number.
fn how_many_again(
    present: &[Package],
    replaced: &Replaced,
    addresses: usize,
) -> std::result::Result<u32, Refusal> {
    let letters = numbered(&replaced.old, present);
    if addresses > 0 && usize::try_from(letters) != Ok(addresses) {
        return Err(Refusal::AsManyLetters { letters });
    }
    Ok(u32::try_from(replaced.letters.len()).unwrap_or(u32::MAX))
}

/// Up to which number the letters of a package go: those of a package that replaces another have
/// the numbers of that one.
pub(crate) fn numbered(package: &Package, present: &[Package]) -> u32 {
    let before = |number| present.iter().find(|package| package.number == number);
    let mut first = package;
    while let Some(replaced) = first.replaces.and_then(before) {
        first = replaced;
    }
    first.letters
}

/// The package that is withdrawn for the new one, and why.
async fn replaced(
    tx: &mut Tx,
    fields: &mut Fields,
    present: &[Package],
    form: &PackageForm,
) -> Result<Option<Replaced>> {
    let number = form.replaces.trim();
    if number.is_empty() {
        return Ok(None);
    }
    let old = present.iter().find(|package| package.number.to_string() == number);
    let old = fields.check(
        "replaces",
        match old {
            None => Err(Refusal::UnknownChoice),
            Some(old) if old.withdrawn.is_some() => Err(Refusal::PackageWithdrawn),
            Some(old) => Ok(old.clone()),
        },
    );
    let reason = fields.check("reason", public_reason(&form.reason));
    let Some((old, reason)) = old.zip(reason) else { return Ok(None) };
    let letters = store::code::to_replace(tx, old.id).await?;
    if letters.is_empty() {
        fields.refuse("replaces", Refusal::EveryLetterReplaced);
    }
    Ok(Some(Replaced { old, reason, letters }))
}

/// A reason that everyone reads.
pub(super) fn public_reason([fr, nl, en]: &[String; 3]) -> std::result::Result<Localized, Refusal> {
    match Localized::parse(fr, nl, en, limit::SUMMARY) {
        Err(Refusal::Required) => Err(Refusal::ReasonNeeded),
        other => other,
    }
}
