//! Pictures, each under the hash of what is shown of it, and where they are shown.

use crate::{Result, Tx};
use domain::{
    Moment,
    picture::{Digest, Size},
};

/// A picture as it is kept: both sizes, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPicture {
    /// Its name: the hash of the large one.
    pub digest: Digest,
    /// The large one, as JPEG.
    pub large: Vec<u8>,
    /// The small one, as JPEG.
    pub small: Vec<u8>,
    /// Width of the large one, in points.
    pub width: u32,
    /// Height of the large one, in points.
    pub height: u32,
}

/// Keeps a picture, if it is not there yet, and notes where it is shown.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn put(tx: &mut Tx, picture: &StoredPicture, used_by: &str, now: Moment) -> Result<()> {
    execute!(
        tx,
        "insert into pictures (digest, large, small, width, height, kept_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (digest) do nothing",
        &picture.digest.0[..],
        picture.large.as_slice(),
        picture.small.as_slice(),
        i64::from(picture.width),
        i64::from(picture.height),
        now,
    )?;
    execute!(
        tx,
        "insert into picture_uses (digest, used_by) values ($1, $2)
         on conflict (digest, used_by) do nothing",
        &picture.digest.0[..],
        used_by,
    )
    .map(drop)
}

/// Notes that a picture is not shown somewhere any more; shown nowhere, it is forgotten.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn release(tx: &mut Tx, digest: Digest, used_by: &str) -> Result<()> {
    execute!(
        tx,
        "delete from picture_uses where digest = $1 and used_by = $2",
        &digest.0[..],
        used_by,
    )?;
    execute!(
        tx,
        "delete from pictures where digest = $1
         and not exists (select 1 from picture_uses where picture_uses.digest = pictures.digest)",
        &digest.0[..],
    )
    .map(drop)
}

/// The bytes of a picture in a size.
///
/// # Errors
/// [`crate::Error::Driver`].
pub async fn bytes(tx: &mut Tx, digest: Digest, size: Size) -> Result<Option<Vec<u8>>> {
    let row = match size {
        Size::Large => fetch_optional!(
            (Vec<u8>,),
            tx,
            "select large from pictures where digest = $1",
            &digest.0[..],
        ),
        Size::Small => fetch_optional!(
            (Vec<u8>,),
            tx,
            "select small from pictures where digest = $1",
            &digest.0[..],
        ),
    }?;
    Ok(row.map(|(bytes,)| bytes))
}
