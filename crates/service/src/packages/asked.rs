//! What a form asks of a package of letters: how many, for whom, and in the place of which.

use super::{Draft, PackageForm, Replaced, companions, same_paper, still_goes_on};
use crate::{
    Result, Services,
    process::{EnvelopeView, ProcessView},
};
use domain::{
    Refusal,
    code::{self, MOST_LETTERS, Package, Purpose},
    id::PackageId,
    locale::Locale,
    refusal::Fields,
    session,
    text::{Localized, Slug, limit},
};
use store::Tx;

/// Reads the form: the packages that are made, one for each vote that the letters open, each with
/// the one that is withdrawn for it.
pub(super) async fn checked(
    services: &Services,
    view: &ProcessView,
    target: &EnvelopeView,
    form: &PackageForm,
) -> Result<Vec<Draft>> {
    let mut tx = services.store.read().await?;
    let present = store::code::packages(&mut tx, target.vote.id).await?;
    let communes = store::reference::territories(&mut tx).await?;
    let mut fields = Fields::default();
    let replaced = replaced(&mut tx, &mut fields, &present, form).await?;
    let tied = tied(view);
    if replaced.is_none() && tied {
        let votes = view.envelopes.iter().filter(|other| still_goes_on(&other.vote).is_ok());
        for envelope in votes {
            if store::code::open_elsewhere(&mut tx, envelope.envelope.id).await? {
                return Err(Refusal::from(session::Refused::LettersElsewhere).into());
            }
        }
    }
    let others = match &replaced {
        None if tied => whom_it_may_concern(&mut tx, view, target, form).await?,
        replaced => others(&mut tx, &mut fields, view, target, replaced.as_ref(), form).await?,
    };
    drop(tx);
    let letters = match &replaced {
        Some(replaced) => how_many_again(&present, replaced, form.addresses),
        None => how_many(form),
    };
    let letters = fields.check("letters", letters);
    let admits = |envelope: &EnvelopeView, slug: &Slug| match tied {
        true => envelope.envelope.eligibility.welcomes(slug),
        false => envelope.envelope.eligibility.reaches(slug),
    };
    let commune = match &replaced {
        Some(Replaced { old, .. }) => Some(old.commune.clone()),
        None => fields.check("commune", {
            let known = communes.iter().map(|known| &known.slug);
            let mut known = known.filter(|slug| {
                admits(target, slug) && others.iter().all(|other| admits(other.envelope, slug))
            });
            let found = known.find(|slug| slug.as_str() == form.commune.trim());
            found.cloned().ok_or(Refusal::UnknownChoice)
        }),
    };
    let locale: Option<Locale> =
        fields.check("locale", form.locale.parse().map_err(|_| Refusal::UnknownChoice));
    let purpose: Option<Purpose> = fields.check("purpose", form.purpose.parse());
    let (Some(letters), Some(commune), Some(locale), Some(purpose)) =
        (letters, commune, locale, purpose)
    else {
        return Err(fields.into_refused().into());
    };
    if !fields.is_empty() {
        return Err(fields.into_refused().into());
    }
    let mut votes = vec![Other { envelope: target, present, replaced }];
    votes.extend(others);
    let same = Same { letters, commune, locale, purpose };
    Ok(drafts(services, votes, &same))
}

/// What the packages of all votes that the same letters open have in common.
struct Same {
    letters: u32,
    commune: Slug,
    locale: Locale,
    purpose: Purpose,
}

/// A package for each vote, under one number.
fn drafts(services: &Services, votes: Vec<Other<'_>>, same: &Same) -> Vec<Draft> {
    let number = next_number(votes.iter().flat_map(|other| &other.present));
    let first = PackageId(services.new_uuid());
    let together = (votes.len() > 1).then_some(first);
    let made_at = services.now();
    let drafts = votes.into_iter().enumerate().map(|(place, other)| Draft {
        package: Package {
            id: if place == 0 { first } else { PackageId(services.new_uuid()) },
            vote: other.envelope.vote.id,
            number,
            letters: same.letters,
            commune: same.commune.clone(),
            locale: same.locale,
            purpose: same.purpose,
            replaces: other.replaced.as_ref().map(|replaced| replaced.old.number),
            together,
            made_at,
            withdrawn: None,
        },
        replaced: other.replaced,
        begins: other.present.is_empty(),
    });
    drafts.collect()
}

/// The number of the next package among these, which may be of several votes.
pub(crate) fn next_number<'a>(present: impl Iterator<Item = &'a Package>) -> u32 {
    present.map(|package| package.number).max().unwrap_or(0).saturating_add(1)
}

/// A vote that letters open.
struct Other<'a> {
    envelope: &'a EnvelopeView,
    present: Vec<Package>,
    replaced: Option<Replaced>,
}

/// Whether letters of a process are known as the same in each vote that they open, because their
/// holders choose between votes.
#[must_use]
pub fn tied(view: &ProcessView) -> bool {
    let envelopes = view.envelopes.iter().map(|envelope| &envelope.envelope.eligibility);
    session::ties_letters(view.process.votes_in, envelopes)
}

/// What the letters of a form will open.
#[derive(Debug)]
pub struct Opening<'a> {
    /// The envelopes, the one at hand first; where the holders of letters choose between votes, those
    /// of their own commune.
    pub votes: Vec<&'a EnvelopeView>,
    /// The commune that the letters are made for, once it is known.
    pub home: Option<Slug>,
}

/// What the letters of a form will open. What the form names and nothing can be made for is left out
/// here, and refused when the package is made.
///
/// # Errors
/// [`crate::Error::Internal`].
pub async fn opened<'a>(
    services: &Services,
    view: &'a ProcessView,
    target: &'a EnvelopeView,
    form: &PackageForm,
) -> Result<Opening<'a>> {
    let mut home = Slug::parse(form.commune.trim()).ok();
    let number = form.replaces.trim();
    let mut tx = services.store.read().await?;
    let mut named: Vec<&EnvelopeView> = companions(view, target).collect();
    if number.is_empty() && tied(view) {
        named.retain(|other| {
            home.as_ref().is_some_and(|home| other.envelope.eligibility.welcomes(home))
        });
    } else if number.is_empty() {
        named.retain(|other| {
            form.also.iter().any(|slug| slug.as_str() == other.envelope.slug.as_str())
        });
    } else {
        let present = store::code::packages(&mut tx, target.vote.id).await?;
        let old = present.iter().find(|package| package.number.to_string() == number);
        home = old.map(|old| old.commune.clone());
        let others = match old {
            Some(old) => same_paper(&mut tx, old).await?,
            None => Vec::new(),
        };
        named.retain(|other| others.iter().any(|package| package.vote == other.vote.id));
    }
    let mut votes: Vec<&EnvelopeView> = std::iter::once(target).chain(named).collect();
    if let Some(home) = home.as_ref().filter(|_| tied(view)) {
        votes.sort_by_key(|vote| !vote.envelope.eligibility.reaches(home));
    }
    Ok(Opening { votes, home })
}

/// The other votes that letters for a commune open where their holders choose between votes: each
/// that admits them, so that nobody gets two letters and chooses twice.
async fn whom_it_may_concern<'a>(
    tx: &mut Tx,
    view: &'a ProcessView,
    target: &EnvelopeView,
    form: &PackageForm,
) -> Result<Vec<Other<'a>>> {
    let Ok(commune) = Slug::parse(form.commune.trim()) else { return Ok(Vec::new()) };
    let mut others = Vec::new();
    for envelope in companions(view, target) {
        if envelope.envelope.eligibility.welcomes(&commune) {
            let present = store::code::packages(tx, envelope.vote.id).await?;
            others.push(Other { envelope, present, replaced: None });
        }
    }
    Ok(others)
}

/// The other votes that the same letters open: those that the form names, or those that the letters
/// in whose place they come opened.
async fn others<'a>(
    tx: &mut Tx,
    fields: &mut Fields,
    view: &'a ProcessView,
    target: &EnvelopeView,
    replaced: Option<&Replaced>,
    form: &PackageForm,
) -> Result<Vec<Other<'a>>> {
    let mut others = Vec::new();
    if let Some(Replaced { old, reason, .. }) = replaced {
        for package in same_paper(tx, old).await? {
            let open = companions(view, target).find(|other| other.vote.id == package.vote);
            // Where the vote is over nothing is replaced.
            let Some(envelope) = open else { continue };
            let letters = store::code::to_replace(tx, package.id).await?;
            let present = store::code::packages(tx, package.vote).await?;
            let replaced = Some(Replaced { old: package, reason: reason.clone(), letters });
            others.push(Other { envelope, present, replaced });
        }
        return Ok(others);
    }
    for slug in form.also.iter().filter(|_| form.replaces.trim().is_empty()) {
        let named = companions(view, target).find(|other| other.envelope.slug.as_str() == slug);
        let Some(envelope) = named else {
            fields.refuse("also", Refusal::UnknownChoice);
            continue;
        };
        let present = store::code::packages(tx, envelope.vote.id).await?;
        others.push(Other { envelope, present, replaced: None });
    }
    Ok(others)
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
        return Err(code::Refused::AsManyLetters { letters: addresses }.into());
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
        return Err(code::Refused::AsManyLetters { letters }.into());
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
            Some(old) if old.withdrawn.is_some() => Err(code::Refused::PackageWithdrawn.into()),
            Some(old) => Ok(old.clone()),
        },
    );
    let reason = fields.check("reason", public_reason(&form.reason));
    let Some((old, reason)) = old.zip(reason) else { return Ok(None) };
    let letters = store::code::to_replace(tx, old.id).await?;
    if letters.is_empty() {
        fields.refuse("replaces", code::Refused::EveryLetterReplaced.into());
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
