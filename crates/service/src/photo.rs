//! Photos of a proposal, and the one of a thing: made small and kept without what a camera writes into
//! them.

use crate::{
    Error, Result, Services,
    actor::signed_in,
    picture,
    standing::{Opened, changing, found, opened_to, permitted, record},
};
use domain::{
    Field, Refusal,
    account::{Account, Caller},
    locale::Locale,
    picture::Digest,
    proposal::{Photo, Photos, Proposal, Shift},
    refusal::Fields,
    text::{Authored, Slug, limit},
};
use serde_json::json;
use store::{Tx, picture::StoredPicture};

/// A photo as a form sends it.
#[derive(Debug)]
pub struct PhotoForm {
    /// The file, or why it was not taken.
    pub file: std::result::Result<Vec<u8>, Refusal>,
    /// What can be seen, for whoever does not see it.
    pub alternative: String,
    /// The language of those words.
    pub original: Option<Locale>,
}

fn used_by(proposal: &Proposal) -> String {
    format!("proposal:{}", proposal.id)
}

/// A photo that was looked at and can be kept.
pub(crate) struct Ready {
    pub(crate) prepared: StoredPicture,
    pub(crate) alternative: Authored,
}

impl Ready {
    /// As pages will show it.
    fn photo(&self) -> Photo {
        let StoredPicture { digest, width, height, .. } = self.prepared;
        Photo { digest, width, height, alternative: self.alternative.clone() }
    }
}

/// Looks at a photo.
///
/// # Errors
/// [`Error::Fields`] about `file` and `alternative`.
pub(crate) async fn checked(services: &Services, form: PhotoForm) -> Result<Ready> {
    let mut fields = Fields::default();
    let words = Authored::parse(form.original, &form.alternative, limit::SUMMARY);
    let alternative = fields.check("alternative", words);
    let prepared = match fields.check("file", form.file) {
        Some(file) => match picture::prepare(services, file).await {
            Ok(prepared) => Some(prepared),
            Err(Error::Refused(refusal)) => fields.check("file", Err(refusal)),
            Err(other) => return Err(other),
        },
        None => None,
    };
    match (alternative, prepared) {
        (Some(alternative), Some(prepared)) => Ok(Ready { prepared, alternative }),
        _ => Err(fields.into_refused().into()),
    }
}

/// Keeps a photo that is shown by what is named `used_by`, in the place of an earlier one, within a
/// transaction.
pub(crate) async fn kept(
    services: &Services,
    tx: &mut Tx,
    used_by: &str,
    former: Option<&Photo>,
    ready: Ready,
) -> Result<Photo> {
    store::picture::put(tx, &ready.prepared, used_by, services.now()).await?;
    let former = former.map(|photo| photo.digest);
    if let Some(former) = former.filter(|former| *former != ready.prepared.digest) {
        store::picture::release(tx, former, used_by).await?;
    }
    Ok(ready.photo())
}

/// Keeps a photo of a proposal behind the others, within a transaction.
pub(crate) async fn keep(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &Proposal,
    ready: Ready,
) -> Result<()> {
    let photo = kept(services, tx, &used_by(proposal), None, ready).await?;
    let photos = store::proposal::photos_taken(tx, proposal.id).await?.with(photo)?;
    save(services, tx, account, proposal, &photos).await
}

/// Keeps the photos of a proposal as they are now, and that they changed.
async fn save(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &Proposal,
    photos: &Photos,
) -> Result<()> {
    store::proposal::save_photos(tx, proposal.id, photos).await?;
    let names: Vec<_> = photos.all().iter().map(|photo| photo.digest).collect();
    record(services, tx, account, proposal, "proposal.photo", json!({ "photos": names })).await
}

/// The most photos that one form brings: heavier ones are refused in words while all of them
/// together are still read to their end.
pub const AT_ONCE: usize = 3;

/// The name of a field of one photo among several in a form, from 0.
#[must_use]
pub fn named(part: &str, place: usize) -> String {
    if place == 0 { part.to_owned() } else { format!("{part}_{}", place + 1) }
}

/// What became of the photos of one form.
#[derive(Debug)]
pub struct Added {
    /// The places in the form of those that were kept, from 0.
    pub kept: Vec<usize>,
    /// What was wrong with the others, at their fields.
    pub refused: Vec<Field>,
}

/// Gives a proposal more photos, behind those it has: each that can be shown is kept, whatever is
/// wrong with the others, for nobody should have to choose it again. Places that were left empty
/// are `None`.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`]
/// or [`Refusal::WrongStage`].
pub async fn add(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    forms: Vec<Option<PhotoForm>>,
) -> Result<Added> {
    let account = signed_in(caller)?.clone();
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.read().await?;
    let (present, held) = found(&mut tx, caller, &view, slug).await?;
    drop(tx);
    permitted(services, &view.process, &present, &held, changing(&present))?;
    let (looked, mut fields) = looked_at(services, forms).await?;
    let mut tx = services.store.write().await?;
    // Read again: somebody else may have changed it while the pictures were made small.
    let (proposal, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &proposal, &held, changing(&proposal))?;
    let before = store::proposal::photos_taken(&mut tx, proposal.id).await?;
    let (mut photos, mut placed) = (before.clone(), Vec::new());
    for (place, ready) in looked {
        let with = photos.with(ready.photo());
        let Some(with) = fields.check(&named("file", place), with) else { continue };
        kept(services, &mut tx, &used_by(&proposal), None, ready).await?;
        photos = with;
        placed.push(place);
    }
    if photos != before {
        save(services, &mut tx, &account, &proposal, &photos).await?;
    }
    tx.commit().await?;
    Ok(Added { kept: placed, refused: fields.into_refused() })
}

/// Looks at the photos of a form one after the other; notes at their own fields what is wrong.
async fn looked_at(
    services: &Services,
    forms: Vec<Option<PhotoForm>>,
) -> Result<(Vec<(usize, Ready)>, Fields)> {
    let (mut looked, mut fields) = (Vec::new(), Fields::default());
    if forms.iter().all(Option::is_none) {
        fields.refuse("file", Refusal::Required);
    }
    for (place, form) in forms.into_iter().enumerate() {
        let Some(form) = form else { continue };
        match checked(services, form).await {
            Ok(ready) => looked.push((place, ready)),
            Err(Error::Fields(refused)) => {
                for field in refused {
                    fields.refuse(&named(&field.name, place), field.refusal);
                }
            }
            Err(other) => return Err(other),
        }
    }
    Ok((looked, fields))
}

/// What bearers change of a photo that is there.
#[derive(Debug)]
pub enum Change {
    /// It is described in these words.
    Told(String),
    /// It goes to another place.
    Moved(Shift),
    /// It is taken away; shown nowhere else, the picture itself is erased.
    Gone,
}

/// Changes one of the photos of a proposal.
///
/// # Errors
/// As [`add`]; [`Error::NotFound`] too when there is no such photo, and [`Error::Fields`] about
/// `alternative`.
pub async fn change(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    picture: Digest,
    change: Change,
) -> Result<()> {
    let Opened { account, mut tx, proposal, .. } =
        opened_to(services, caller, process, slug, changing).await?;
    let photos = store::proposal::photos_taken(&mut tx, proposal.id).await?;
    let photo = photos.get(picture).ok_or(Error::NotFound)?;
    let next = match change {
        Change::Told(words) => photos.with(told(photo, &words)?)?,
        Change::Moved(shift) => photos.moved(picture, shift).ok_or(Error::NotFound)?,
        Change::Gone => {
            store::picture::release(&mut tx, picture, &used_by(&proposal)).await?;
            photos.without(picture).ok_or(Error::NotFound)?
        }
    };
    if next != photos {
        save(services, &mut tx, &account, &proposal, &next).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// A photo in other words, in the language that it was described in; the same words change nothing.
fn told(photo: &Photo, words: &str) -> Result<Photo> {
    let mut fields = Fields::default();
    let said = Authored::parse(photo.alternative.original, words, limit::SUMMARY);
    let Some(said) = fields.check("alternative", said) else {
        return Err(fields.into_refused().into());
    };
    let alternative =
        if said.text == photo.alternative.text { photo.alternative.clone() } else { said };
    Ok(Photo { alternative, ..photo.clone() })
}
