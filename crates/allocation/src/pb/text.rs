//! From bytes to text: what is not an election file at all, and bytes that are not UTF-8.

use std::borrow::Cow;

use super::problem::{ProblemCode, Remark};

/// First bytes of files that people take for election files.
const OTHERS: [(&[u8], &str); 13] = [
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"GIF8", "GIF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xD0\xCF\x11\xE0", "OLE2"),
    (b"\x1F\x8B", "GZIP"),
    (b"SQLite format 3\0", "SQLite"),
    (b"{\\rtf", "RTF"),
    (b"<?xml", "XML"),
    (b"{", "JSON"),
    (b"[", "JSON"),
];

/// Marks of other encodings at the start of a file.
const ENCODINGS: [(&[u8], &str); 4] = [
    (b"\xFF\xFE\0\0", "UTF-32"),
    (b"\0\0\xFE\xFF", "UTF-32"),
    (b"\xFF\xFE", "UTF-16"),
    (b"\xFE\xFF", "UTF-16"),
];

/// Why a file as a whole is no election file, if its first bytes say so.
pub(super) fn not_an_election(bytes: &[u8]) -> Option<Remark> {
    if let Some(name) = encoding(bytes) {
        let message = format!("the file is {name}; save it as UTF-8");
        return Some(Remark::new(ProblemCode::NotUtf8, message).about(name));
    }
    let start = bytes.trim_ascii_start();
    let known = OTHERS.iter().find(|(mark, _)| start.starts_with(mark));
    let html = start.starts_with(b"<").then_some("HTML");
    let name = known.map(|(_, name)| *name).or(html)?;
    let message = format!("this is a file of another kind: {name}");
    Some(Remark::new(ProblemCode::OtherFormat, message).about(name))
}

fn encoding(bytes: &[u8]) -> Option<&'static str> {
    if let Some((_, name)) = ENCODINGS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Some(name);
    }
    // The first letter of a file is a letter of the alphabet; in UTF-16 it has an empty half.
    match bytes {
        [0, letter, ..] | [letter, 0, ..] if letter.is_ascii_graphic() => Some("UTF-16"),
        _ => None,
    }
}

/// Stands for a byte that is not UTF-8: a private letter, far from any in use, different for each
/// byte, so that what else is wrong with the file can still be told.
fn stand_in(byte: u8) -> char {
    char::from_u32(FIRST_STAND_IN + u32::from(byte)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

const FIRST_STAND_IN: u32 = 0x0010_FF00;

/// The byte that a letter stands for.
pub(super) fn byte_of(letter: char) -> Option<u8> {
    let byte = u32::from(letter).checked_sub(FIRST_STAND_IN)?;
    u8::try_from(byte).ok().filter(|byte| !byte.is_ascii())
}

/// A file with more bytes that are not UTF-8 than one in so many is taken for no text at all.
const FEW: usize = 4;

/// The file as text, without byte order marks, and whether all of it was UTF-8; nothing if hardly
/// any of it was.
pub(super) fn decode(bytes: &[u8]) -> Option<(Cow<'_, str>, bool)> {
    let mut bytes = bytes;
    while let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        bytes = rest;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((Cow::Borrowed(text), true));
    }
    let bad: usize = bytes.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
    if bad > bytes.len() / FEW {
        return None;
    }
    // A letter that stands for a byte takes four.
    let mut text = String::with_capacity(bytes.len() + 3 * bad);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().copied().map(stand_in));
    }
    Some((Cow::Owned(text), false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_bytes_stay_different_and_are_known_again() {
        let (text, valid) = decode(b"\xEF\xBB\xBF\xE9 \xE8 \xC3\xA9 and more").expect("text");
        let letters: Vec<char> = text.chars().collect();
        assert!(!valid);
        assert_eq!(byte_of(letters[0]), Some(0xE9));
        assert_eq!(byte_of(letters[2]), Some(0xE8));
        assert_eq!((letters[4], byte_of(letters[4])), ('é', None));
        assert_eq!(decode(b"\xE9\xE8\xE0abc"), None);
    }
}
