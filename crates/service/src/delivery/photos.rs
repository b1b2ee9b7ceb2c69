//! Photos of a laureate, from before the works and after.

use super::{Said, Story, keep, story, tell};
use crate::{
    Error, Result, Services, account::Letter, administration::localized, follow::News,
    picture::StoredPicture, process::administered,
};
use domain::{
    account::Caller,
    delivery::{Moment, Photo},
    picture::{Digest, Picture},
    refusal::Fields,
    text::{Slug, limit},
};

/// A photo as a form sends it.
#[derive(Debug, Clone)]
pub struct PhotoForm {
    /// Code of when it was taken.
    pub moment: String,
    /// What can be seen: French, Dutch, English.
    pub alternative: [String; 3],
    /// The file, or why it was not read.
    pub file: std::result::Result<Vec<u8>, domain::Refusal>,
}

/// Where the photos of a project are shown, for the pictures.
fn shown_by(story: &Story) -> String {
    format!("delivery:{}", story.project.id)
}

/// Adds a photo, and writes to whoever follows the project.
///
/// # Errors
/// [`Error::Forbidden`], [`Error::NotFound`] when it is not funded, or [`Error::Fields`] about
/// `moment`, `alternative` and `file`.
pub async fn add_photo(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    project: &Slug,
    form: PhotoForm,
    write: impl Fn(&News<'_>) -> Letter + Send + Sync,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let story = story(services, caller, &view, project).await?;
    let mut fields = Fields::default();
    let moment = fields.check("moment", form.moment.parse::<Moment>());
    let alternative = localized(&mut fields, "alternative", &form.alternative, limit::SUMMARY);
    let prepared = match form.file {
        Ok(file) => match crate::picture::prepare(services, file).await {
            Err(Error::Refused(refusal)) => fields.check("file", Err(refusal)),
            other => Some(other?),
        },
        Err(refusal) => fields.check("file", Err(refusal)),
    };
    let (Some(moment), Some(alternative), Some(prepared)) = (moment, alternative, prepared) else {
        return Err(fields.into_refused().into());
    };
    let StoredPicture { digest, width, height, .. } = prepared;
    let picture = Picture { digest, width, height, alternative };
    let delivery = story.delivery().with_photo(Photo { moment, picture });
    let Some(delivery) = fields.check("file", delivery) else {
        return Err(fields.into_refused().into());
    };
    let mut tx = services.store.write().await?;
    store::picture::put(&mut tx, &prepared, &shown_by(&story), services.now()).await?;
    let said = Said { kind: "delivery.photo-added", note: None };
    let version = keep(services, &mut tx, caller, &view, &story, delivery, said).await?;
    tell(services, &mut tx, &view, &story, &version, write).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a photo away, also from the versions before: somebody may be on it who should not be.
///
/// # Errors
/// [`Error::Forbidden`], or [`Error::NotFound`].
pub async fn remove_photo(
    services: &Services,
    caller: &Caller,
    process: &Slug,
    project: &Slug,
    digest: &str,
) -> Result<()> {
    let view = administered(services, caller, process).await?;
    let story = story(services, caller, &view, project).await?;
    let digest: Digest = digest.parse().map_err(|_| Error::NotFound)?;
    let delivery = story.delivery().without_photo(digest).ok_or(Error::NotFound)?;
    let mut tx = services.store.write().await?;
    store::picture::release(&mut tx, digest, &shown_by(&story)).await?;
    let said = Said { kind: "delivery.photo-removed", note: None };
    keep(services, &mut tx, caller, &view, &story, delivery, said).await?;
    tx.commit().await?;
    Ok(())
}
