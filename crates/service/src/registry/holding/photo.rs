//! The photo of a thing: one, that its holder sends with the form, so that others know what to
//! expect and the two sides of a loan can compare.

use crate::{
    Error, Result, Services,
    photo::{self, PhotoForm, Ready},
};
use domain::{
    Refusal,
    locale::Locale,
    refusal::Fields,
    registry::Resource,
    text::{Authored, limit},
};
use store::Tx;

/// What a form says about the photo of a thing.
#[derive(Debug, Default)]
pub enum PhotoChange {
    /// Nothing.
    #[default]
    Stays,
    /// What can be seen on the one that is there, in these words.
    Told(String, Option<Locale>),
    /// This one, in the place of an earlier one.
    New(PhotoForm),
    /// It goes.
    Gone,
}

/// What was looked at and can be kept.
pub(super) enum Looked {
    Stays,
    Told(Authored),
    New(Ready),
    Gone,
}

/// Looks at what a form says about the photo of a thing that is there already, or of a new one;
/// what is wrong is noted.
pub(super) async fn looked_at(
    services: &Services,
    fields: &mut Fields,
    change: PhotoChange,
    before: Option<&Resource>,
) -> Result<Option<Looked>> {
    let present = before.and_then(|before| before.details.photo.as_ref());
    Ok(match change {
        PhotoChange::Stays => Some(Looked::Stays),
        PhotoChange::Gone => Some(Looked::Gone),
        PhotoChange::Told(words, original) => match present {
            Some(present) if present.alternative.text == words.trim() => Some(Looked::Stays),
            Some(_) => {
                let words = Authored::parse(original, &words, limit::SUMMARY);
                fields.check("alternative", words).map(Looked::Told)
            }
            None if words.trim().is_empty() => Some(Looked::Stays),
            // Words about a photo that is not there are a photo that was forgotten.
            None => {
                fields.refuse("file", Refusal::Required);
                None
            }
        },
        PhotoChange::New(form) => match photo::checked(services, form).await {
            Ok(ready) => Some(Looked::New(ready)),
            Err(Error::Fields(refused)) => {
                for field in refused {
                    fields.refuse(&field.name, field.refusal);
                }
                None
            }
            Err(other) => return Err(other),
        },
    })
}

/// Keeps what was looked at with the thing, within a transaction; the thing itself is kept by
/// whoever asks.
pub(super) async fn take(
    services: &Services,
    tx: &mut Tx,
    resource: &mut Resource,
    looked: Looked,
) -> Result<()> {
    let used_by = format!("resource:{}", resource.id);
    let present = resource.details.photo.take();
    resource.details.photo = match looked {
        Looked::Stays => present,
        Looked::Told(alternative) => {
            present.map(|photo| domain::picture::Picture { alternative, ..photo })
        }
        Looked::New(ready) => {
            Some(photo::kept(services, tx, &used_by, present.as_ref(), ready).await?)
        }
        Looked::Gone => {
            if let Some(present) = present {
                store::picture::release(tx, present.digest, &used_by).await?;
            }
            None
        }
    };
    Ok(())
}
