//! Forms with a file: what was typed is kept whatever is wrong with the file.

use crate::{
    cx::Cx,
    error::AppError,
    form::{Heard, Submitted},
};
use axum::{
    extract::{FromRequest, Multipart, Request, multipart::Field as Part},
    http::{StatusCode, header},
};
use domain::Refusal;

/// The largest form with a file that is read to its end, in bytes: so that whoever sends a photo that is
/// too large keeps what they typed.
pub const LARGEST: usize = 64_000_000;

/// What a form with a file sent.
pub struct Upload {
    /// What was typed.
    pub fields: Submitted,
    /// The file, or why it is not taken.
    pub file: Result<Vec<u8>, Refusal>,
    /// What the file is called on the sender's machine; empty when the browser does not say.
    pub file_name: String,
}

/// A form that may bring a file or not: with one it comes in parts, and without as plain words.
pub struct Sent(pub Upload);

/// The field of the file in a [`Sent`] form.
pub const FILE: &str = "file";

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = AppError;
    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let in_parts = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
        if !in_parts {
            let fields = Submitted::from_request(request, state).await?;
            let file = Err(Refusal::Required);
            return Ok(Self(Upload { fields, file, file_name: String::new() }));
        }
        let heard = request.extensions().get::<Heard>().cloned();
        let upload = read(in_parts_of(request, state).await?, FILE, domain::picture::MOST_BYTES);
        let upload = upload.await;
        if let Some(heard) = heard {
            let file = (!upload.file_name.is_empty()).then(|| FILE.to_owned());
            heard.note(upload.fields.clone(), file);
        }
        Ok(Self(upload))
    }
}

async fn in_parts_of<S: Send + Sync>(request: Request, state: &S) -> Result<Multipart, AppError> {
    let parts = Multipart::from_request(request, state).await;
    parts.map_err(|_| AppError::Refused(Refusal::UnreadableForm))
}

/// A form in parts of somebody who has signed in. Of whoever has not, the words are heard, so that
/// a login that ended meanwhile costs none of them; their file is let go as it comes.
pub struct Parts(pub Multipart);

impl<S: Send + Sync> FromRequest<S> for Parts {
    type Rejection = AppError;
    async fn from_request(request: Request, state: &S) -> Result<Self, AppError> {
        let cx = request.extensions().get::<Cx>();
        let signed_out = cx.is_none_or(|cx| cx.caller().account.is_none());
        let heard = request.extensions().get::<Heard>().cloned();
        let parts = in_parts_of(request, state).await?;
        if !signed_out {
            return Ok(Self(parts));
        }
        if let Some(heard) = heard {
            let (words, file) = words(parts).await;
            heard.note(words, file);
        }
        Err(AppError::SignInNeeded)
    }
}

/// The words of a form, and the name of the field that brought a file. What breaks off in the
/// middle has said what it has said.
async fn words(mut parts: Multipart) -> (Submitted, Option<String>) {
    let (mut words, mut file) = (Submitted::default(), None);
    while let Ok(Some(mut part)) = parts.next_field().await {
        let name = part.name().unwrap_or_default().to_owned();
        if part.file_name().is_some() {
            // Of several the first, which is asked for; the others are asked for beside their words.
            file = file.or(Some(name));
            while let Ok(Some(_let_go)) = part.chunk().await {}
        } else if let Ok(text) = part.text().await {
            words.push(name, text);
        }
    }
    (words, file)
}

/// Reads a form whose file is called `name` and has at most `largest` bytes. A larger file is read
/// to its end and forgotten, so that what was typed behind it is not lost; never more than
/// `largest` bytes of it are held.
pub async fn read(parts: Multipart, name: &str, largest: usize) -> Upload {
    let Several { fields, files } = several(parts, &[name.to_owned()], largest).await;
    let (file, file_name) =
        files.into_iter().next().unwrap_or_else(|| (Err(Refusal::Required), String::new()));
    Upload { fields, file, file_name }
}

/// What a form with several files sent.
pub struct Several {
    /// What was typed.
    pub fields: Submitted,
    /// Of each name that was asked for: the file, or why it is not taken, and what it is called on
    /// the sender's machine.
    pub files: Vec<(Result<Vec<u8>, Refusal>, String)>,
}

/// Reads a form with a file under each of these names, as [`read`] does with one.
pub async fn several(mut parts: Multipart, names: &[String], largest: usize) -> Several {
    let mut fields = Submitted::default();
    let nothing = || (Err(Refusal::Required), String::new());
    let mut files: Vec<_> = names.iter().map(|_| nothing()).collect();
    let limit = u64::try_from(largest).unwrap_or(u64::MAX);
    let mut at = 0;
    loop {
        let broke = match parts.next_field().await {
            Ok(Some(mut part)) => {
                let place = names.iter().position(|name| part.name() == Some(name.as_str()));
                if let Some(place) = place {
                    at = place;
                    let called = part.file_name().unwrap_or_default().to_owned();
                    let read = bounded(&mut part, largest).await;
                    read.map(|file| files[place] = (file, called)).err()
                } else {
                    let name = part.name().unwrap_or_default().to_owned();
                    let text = part.text().await;
                    text.map(|text| fields.push(name, text)).map_err(|error| error.status()).err()
                }
            }
            Ok(None) => return Several { fields, files },
            Err(error) => Some(error.status()),
        };
        if let Some(status) = broke {
            if let Some(file) = files.get_mut(at) {
                file.0 = Err(broken(status, limit));
            }
            return Several { fields, files };
        }
    }
}

/// A file up to `largest` bytes; no file at all is an empty one without a name.
async fn bounded(
    part: &mut Part<'_>,
    largest: usize,
) -> Result<Result<Vec<u8>, Refusal>, StatusCode> {
    let limit = u64::try_from(largest).unwrap_or(u64::MAX);
    let (mut bytes, mut too_large) = (Vec::new(), false);
    while let Some(chunk) = part.chunk().await.map_err(|error| error.status())? {
        too_large |= bytes.len() + chunk.len() > largest;
        if too_large {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(match (too_large, bytes.is_empty()) {
        (true, _) => Err(Refusal::FileTooLarge { limit }),
        (false, true) => Err(Refusal::Required),
        (false, false) => Ok(bytes),
    })
}

/// Why a form could not be read to its end.
const fn broken(status: StatusCode, limit: u64) -> Refusal {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::FileTooLarge { limit },
        _ => Refusal::UnreadableFile,
    }
}
