//! A workshop that is over, as one file: the laptop that held the room hands it to the city. Each
//! entry carries its hash and through it those of all before; a file that was changed is refused.

use super::records::used_by;
use crate::{Error, Result, Services, live::read_rows, workshop::free_code};
use domain::{
    Moment, Refusal,
    account::Caller,
    id::{AdministrationId, WorkshopId},
    picture::Digest,
    process::Administration,
    rules::{hex, unhex},
    text::Localized,
    workshop::{By, Entry, Event, Workshop, WorkshopRefusal, harvest::SheetEntry},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::{
    picture::StoredPicture,
    workshop::{Head, Row},
};
use uuid::Uuid;

/// The version of the file.
const VERSION: u32 = 1;

/// The first line of a file.
#[derive(Debug, Serialize, Deserialize)]
struct Title {
    ensamen_workshop: u32,
    id: WorkshopId,
    epoch: u64,
    code: String,
    title: Localized,
    rehearsal: bool,
    created_at: Moment,
    entries: u64,
    hash: String,
}

/// One further line of a file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Line {
    /// An entry of the log.
    Entry { seq: u64, at: Moment, by: By, event: Event, op: Option<Uuid>, hash: String },
    /// A picture, in hexadecimal.
    Picture { digest: Digest, width: u32, height: u32, large: String, small: String },
    /// A version of a field of the sheet.
    Sheet(SheetEntry),
    /// The hash of all lines before.
    End { sha256: String },
}

fn line(text: &mut String, value: &impl Serialize) -> Result<()> {
    text.push_str(&serde_json::to_string(value).map_err(Error::internal)?);
    text.push('\n');
    Ok(())
}

/// Writes a workshop that is over into one file.
///
/// # Errors
/// As [`crate::workshop::as_facilitator`], or [`WorkshopRefusal::FileUnfinished`].
pub async fn export(services: &Services, caller: &Caller, code: &str) -> Result<String> {
    let (room, _) = crate::workshop::as_facilitator(services, caller, code).await?;
    write(services, &room.head.code).await
}

/// The same for whoever operates the instance.
///
/// # Errors
/// [`Error::NotFound`] or [`WorkshopRefusal::FileUnfinished`].
pub async fn write(services: &Services, code: &str) -> Result<String> {
    let mut tx = services.store.read().await?;
    let head = store::workshop::by_code(&mut tx, code).await?.ok_or(Error::NotFound)?;
    drop(tx);
    if !head.state.is_over() {
        return Err(Refusal::from(WorkshopRefusal::FileUnfinished).into());
    }
    let rows = read_rows(services, &head).await?;
    let mut tx = services.store.read().await?;
    let mut pictures = Vec::new();
    for row in &rows {
        use domain::picture::Size;
        let Event::Pictured(picture) = &row.entry.event else { continue };
        let (digest, width, height) = (picture.digest, picture.width, picture.height);
        let large = store::picture::bytes(&mut tx, digest, Size::Large).await?;
        let small = store::picture::bytes(&mut tx, digest, Size::Small).await?;
        if let (Some(large), Some(small)) = (large, small) {
            pictures.push(StoredPicture { digest, large, small, width, height });
        }
    }
    let sheet = store::harvest::sheet(&mut tx, head.id).await?;
    bind(&head, &rows, &pictures, &sheet)
}

/// Puts a workshop into one file.
///
/// # Errors
/// [`Error::Internal`] when something of it cannot be written as JSON.
pub fn bind(
    head: &Head,
    rows: &[Row],
    pictures: &[StoredPicture],
    sheet: &[SheetEntry],
) -> Result<String> {
    let mut text = String::new();
    let title = Title {
        ensamen_workshop: VERSION,
        id: head.id,
        epoch: head.epoch,
        code: head.code.clone(),
        title: head.title.clone(),
        rehearsal: head.rehearsal,
        created_at: head.created_at,
        entries: rows.len() as u64,
        hash: rows.last().map(|row| row.hash.clone()).unwrap_or_default(),
    };
    line(&mut text, &title)?;
    for Row { entry, op, hash } in rows.iter().cloned() {
        let Entry { seq, at, by, event } = entry;
        line(&mut text, &Line::Entry { seq, at, by, event, op, hash })?;
    }
    for picture in pictures {
        let (large, small) = (hex(&picture.large), hex(&picture.small));
        let StoredPicture { digest, width, height, .. } = *picture;
        line(&mut text, &Line::Picture { digest, width, height, large, small })?;
    }
    for entry in sheet {
        line(&mut text, &Line::Sheet(entry.clone()))?;
    }
    let sha256 = hex(&Sha256::digest(&text));
    line(&mut text, &Line::End { sha256 })?;
    Ok(text)
}

/// What a file holds, once everything in it was checked.
#[derive(Debug)]
struct File {
    title: Title,
    rows: Vec<Row>,
    pictures: Vec<StoredPicture>,
    sheet: Vec<SheetEntry>,
    state: Workshop,
}

/// Reads a file and checks its chain of hashes, entry by entry.
fn read(text: &str) -> std::result::Result<File, WorkshopRefusal> {
    use WorkshopRefusal::{FileChanged, FileUnfinished, FileUnreadable};
    let unreadable = |_| FileUnreadable;
    let mut lines = text.lines();
    let title: Title =
        serde_json::from_str(lines.next().ok_or(FileUnreadable)?).map_err(unreadable)?;
    if title.ensamen_workshop != VERSION {
        return Err(FileUnreadable);
    }
    let (mut rows, mut pictures, mut sheet) = (Vec::new(), Vec::new(), Vec::new());
    let (mut previous, mut sealed) = (String::new(), false);
    for text_of_line in lines {
        // What cannot be read in the middle was changed.
        let entry = rows.len() as u64 + 1;
        let read = serde_json::from_str(text_of_line).map_err(|_| FileChanged { entry })?;
        match read {
            Line::Entry { seq, at, by, event, op, hash } => {
                let row = Row { entry: Entry { seq, at, by, event }, op, hash };
                let link = row.entry.link(title.id, title.epoch, &previous);
                if row.entry.seq != entry || link != row.hash {
                    return Err(FileChanged { entry });
                }
                previous.clone_from(&row.hash);
                rows.push(row);
            }
            Line::Picture { digest, width, height, large, small } => {
                let bytes = unhex(&large).zip(unhex(&small)).ok_or(FileChanged { entry: 0 })?;
                if Digest::of(&bytes.0) != digest {
                    return Err(FileChanged { entry: 0 });
                }
                let (large, small) = bytes;
                // What is shown as a picture begins like one.
                if [&large, &small].iter().any(|bytes| !bytes.starts_with(&[0xff, 0xd8, 0xff])) {
                    return Err(FileChanged { entry: 0 });
                }
                pictures.push(StoredPicture { digest, large, small, width, height });
            }
            Line::Sheet(entry) => sheet.push(entry),
            Line::End { sha256 } => {
                let end = text_of_line.as_ptr() as usize - text.as_ptr() as usize;
                sealed = hex(&Sha256::digest(&text[..end])) == sha256;
            }
        }
    }
    if rows.len() as u64 != title.entries || previous != title.hash || !sealed {
        return Err(FileChanged { entry: 0 });
    }
    let entries = rows.iter().map(|row: &Row| row.entry.clone());
    let state = Workshop::replay(entries).ok_or(FileChanged { entry: 1 })?;
    if state.id != title.id {
        return Err(FileChanged { entry: 1 });
    }
    if !state.session().is_over() {
        return Err(FileUnfinished);
    }
    // What stands above is in no entry, and must say what the entries say.
    if (&title.title, title.rehearsal) != (&state.title, state.rehearsal) {
        return Err(FileChanged { entry: 1 });
    }
    Ok(File { title, rows, pictures, sheet, state })
}

/// Takes a workshop over from another instance, for an administration of this one.
///
/// # Errors
/// [`Error::SignInNeeded`], [`Error::Forbidden`] unless the caller administers it, or a refusal that says
/// what is wrong with the file.
pub async fn import(
    services: &Services,
    caller: &Caller,
    administration: &Administration,
    file: &str,
) -> Result<Head> {
    let account = caller.account.as_ref().ok_or(Error::SignInNeeded)?.id;
    if !caller.administers(administration.id) {
        return Err(Error::Forbidden);
    }
    take_over(services, administration.id, Some(account), file).await
}

/// The same for whoever operates the instance.
///
/// # Errors
/// A refusal that says what is wrong with the file.
pub async fn take_over(
    services: &Services,
    administration: AdministrationId,
    by: Option<domain::id::AccountId>,
    file: &str,
) -> Result<Head> {
    let File { title, rows, pictures, sheet, state } = read(file).map_err(Refusal::from)?;
    let now = services.now();
    let mut tx = services.store.write().await?;
    if store::workshop::by_id(&mut tx, title.id).await?.is_some() {
        return Err(Refusal::from(WorkshopRefusal::AlreadyHere).into());
    }
    // Its own six digits when they are free, so that a printed address goes on leading there.
    let code = match store::workshop::by_code(&mut tx, &title.code).await? {
        None if title.code.len() == 6 && title.code.bytes().all(|it| it.is_ascii_digit()) => {
            title.code.clone()
        }
        _ => free_code(services, &mut tx).await?,
    };
    let head = Head {
        id: title.id,
        administration,
        code,
        epoch: title.epoch,
        title: title.title,
        state: state.session(),
        rehearsal: title.rehearsal,
        created_at: title.created_at,
    };
    store::workshop::insert(&mut tx, &head).await?;
    for row in &rows {
        store::workshop::append(&mut tx, head.id, head.epoch, row).await?;
    }
    for picture in &pictures {
        store::picture::put(&mut tx, picture, &used_by(head.id), now).await?;
    }
    for entry in &sheet {
        store::harvest::write(&mut tx, head.id, entry).await?;
    }
    let facts = json!({
        "workshop": head.id, "code": head.code, "entries": title.entries, "hash": title.hash,
    });
    store::event::append(&mut tx, administration, now, by, "workshop.imported", facts).await?;
    tx.commit().await?;
    Ok(head)
}
