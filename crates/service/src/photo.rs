//! A photo, of a proposal or of a thing: one, made small and kept without what a camera writes into it.

use crate::{
    Error, Result, Services,
    actor::signed_in,
    picture,
    standing::{Opened, changing, found, opened_to, permitted, record},
};
use domain::{
    Refusal,
    account::{Account, Caller},
    locale::Locale,
    proposal::{Photo, Proposal},
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
    prepared: StoredPicture,
    alternative: Authored,
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
    let Ready { prepared, alternative } = ready;
    store::picture::put(tx, &prepared, used_by, services.now()).await?;
    let former = former.map(|photo| photo.digest);
    if let Some(former) = former.filter(|former| *former != prepared.digest) {
        store::picture::release(tx, former, used_by).await?;
    }
    Ok(Photo {
        digest: prepared.digest,
        width: prepared.width,
        height: prepared.height,
        alternative,
    })
}

/// Keeps the photo of a proposal in the place of an earlier one, within a transaction.
pub(crate) async fn keep(
    services: &Services,
    tx: &mut Tx,
    account: &Account,
    proposal: &Proposal,
    ready: Ready,
) -> Result<()> {
    let photo = kept(services, tx, &used_by(proposal), proposal.photo.as_ref(), ready).await?;
    store::proposal::save_photo(tx, proposal.id, Some(&photo)).await?;
    let facts = json!({ "photo": photo.digest });
    record(services, tx, account, proposal, "proposal.photo", facts).await
}

/// Gives a proposal its photo, in the place of an earlier one.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::NotFound`], [`Error::Forbidden`], [`Refusal::NotInThisPhase`],
/// [`Refusal::WrongStage`], or [`Error::Fields`] about `file` and `alternative`.
pub async fn put(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
    form: PhotoForm,
) -> Result<()> {
    let account = signed_in(caller)?.clone();
    let view = crate::process::show(services, caller, process).await?;
    let mut tx = services.store.read().await?;
    let (present, held) = found(&mut tx, caller, &view, slug).await?;
    drop(tx);
    permitted(services, &view.process, &present, &held, changing(&present))?;
    let ready = checked(services, form).await?;
    let mut tx = services.store.write().await?;
    // Read again: somebody else may have changed it while the picture was made small.
    let (proposal, held) = found(&mut tx, caller, &view, slug).await?;
    permitted(services, &view.process, &proposal, &held, changing(&proposal))?;
    keep(services, &mut tx, &account, &proposal, ready).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes the photo of a proposal away; shown nowhere else, the picture itself is erased.
///
/// # Errors
/// As [`put`], without the form.
pub async fn remove(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    slug: &Slug,
) -> Result<()> {
    let Opened { account, mut tx, proposal, .. } =
        opened_to(services, caller, process, slug, changing).await?;
    let Some(photo) = &proposal.photo else { return Ok(()) };
    store::picture::release(&mut tx, photo.digest, &used_by(&proposal)).await?;
    store::proposal::save_photo(&mut tx, proposal.id, None).await?;
    let facts = json!({ "photo": null });
    record(services, &mut tx, &account, &proposal, "proposal.photo", facts).await?;
    tx.commit().await?;
    Ok(())
}
