//! Looks into a PDF before it is kept: nothing that runs, starts or hides something is taken.
//!
//! This is no reader of PDF and does not mean to be one. It refuses whatever names a way to act,
//! wherever the name stands: in plain sight, spelled with escapes, or packed into a stream. What
//! cannot be unpacked, and so could hide such a name, is refused as well.

use domain::proposal::Refused;
use flate2::{Decompress, FlushDecompress, Status};

/// Names that make a PDF do something. Each stands in every file that does it: an action says what
/// it is, and a file inside a file is announced.
const ACTIVE: [&[u8]; 11] = [
    b"JavaScript",
    b"Launch",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"RichMedia",
    b"Rendition",
    b"SubmitForm",
    b"ImportData",
    b"GoToE",
    b"XFA",
    b"Movie",
];
/// Names shorter than this could stand in packed bytes by chance; they count only where objects
/// are, never in the raw bytes of a stream.
const LONG_ENOUGH: usize = 5;
/// How far a file may unfold altogether, in bytes.
const MOST_UNFOLDED: u64 = 256 * 1024 * 1024;
/// How much is unfolded at once.
const STEP: usize = 64 * 1024;
/// How far back from a stream the words about it are looked for.
const LONGEST_HEAD: usize = 4_096;

/// Whether a file is a PDF by its first and its last words.
pub(super) fn is_pdf(file: &[u8]) -> bool {
    let tail = &file[file.len().saturating_sub(2_048)..];
    file.starts_with(b"%PDF-") && find(tail, b"%%EOF", 0).is_some()
}

/// Checks that a PDF shows pages and does nothing else.
///
/// # Errors
/// [`Refused::ActiveDocument`] or [`Refused::OpaqueDocument`].
pub(super) fn harmless(file: &[u8]) -> Result<(), Refused> {
    harmless_within(file, MOST_UNFOLDED)
}

fn harmless_within(file: &[u8], most: u64) -> Result<(), Refused> {
    let mut room = most;
    let mut plain = 0;
    // Names are looked for in the whole file, streams included, where only long ones count; and
    // once more in what stands between streams, where short ones count too.
    names(file, &mut |name, before| refuse(name, before, LONG_ENOUGH))?;
    while let Some(start) = next_stream(file, plain) {
        objects(&file[plain..start.word])?;
        let head = &file[start.word.saturating_sub(LONGEST_HEAD).max(plain)..start.word];
        unpack(head, &file[start.data..], &mut room)?;
        plain = find(file, b"endstream", start.data).unwrap_or(file.len());
    }
    objects(&file[plain..])
}

/// Where a stream begins: the word, and its first byte.
struct Start {
    word: usize,
    data: usize,
}

fn next_stream(file: &[u8], from: usize) -> Option<Start> {
    let mut from = from;
    loop {
        let word = find(file, b"stream", from)?;
        from = word + b"stream".len();
        let begins = match file.get(from..) {
            Some([b'\r', b'\n', ..]) => Some(2),
            Some([b'\n' | b'\r', ..]) => Some(1),
            _ => None,
        };
        let ends = word >= 3 && &file[word - 3..word] == b"end";
        if let Some(gap) = begins.filter(|_| !ends) {
            return Some(Start { word, data: from + gap });
        }
    }
}

/// What stands between streams: no active name, and no lock.
fn objects(part: &[u8]) -> Result<(), Refused> {
    names(part, &mut |name, before| {
        if name == b"Encrypt" {
            return Err(Refused::OpaqueDocument);
        }
        refuse(name, before, 0)
    })
}

fn refuse(name: &[u8], before: &[u8], shortest: usize) -> Result<(), Refused> {
    let active = name.len() >= shortest && ACTIVE.contains(&name) && !ends_a_link(before);
    if active { Err(Refused::ActiveDocument) } else { Ok(()) }
}

/// Whether a name is the end of a web address, such as `(https://a.example/Launch)`: a bracket
/// that opens a text, and nothing since that could close it.
fn ends_a_link(before: &[u8]) -> bool {
    let run = before.iter().rev().take_while(|byte| **byte == b'/' || is_regular(**byte)).count();
    let (head, run) = before.split_at(before.len() - run);
    let address = run.starts_with(b"https://") || run.starts_with(b"http://");
    address && head.last() == Some(&b'(')
}

/// Unpacks a stream and looks for names in it. One that holds objects must be unpacked in the one
/// common way.
fn unpack(head: &[u8], data: &[u8], room: &mut u64) -> Result<(), Refused> {
    let (mut flate, mut filters, mut holds_objects, mut first, mut count) =
        (false, false, false, false, false);
    // The words of this stream begin where its object does.
    let own = rfind(head, b"obj").map_or(head, |place| &head[place..]);
    names(own, &mut |name, _| {
        match name {
            b"FlateDecode" | b"Fl" => flate = true,
            b"Filter" | b"F" => filters = true,
            b"ObjStm" => holds_objects = true,
            b"First" => first = true,
            b"N" => count = true,
            _ => {}
        }
        Ok(())
    })?;
    let holds_objects = holds_objects || (first && count);
    let packed = data.first().is_some_and(|byte| byte & 0x0f == 8);
    if packed && (flate || holds_objects || filters) {
        let whole = unfold(data, holds_objects, room)?;
        return if whole || !holds_objects { Ok(()) } else { Err(Refused::OpaqueDocument) };
    }
    let readable = !filters || !holds_objects;
    if readable { Ok(()) } else { Err(Refused::OpaqueDocument) }
}

/// Unfolds what is packed, piece by piece, and looks for names in each; says whether it could be
/// unfolded to its end.
fn unfold(data: &[u8], holds_objects: bool, room: &mut u64) -> Result<bool, Refused> {
    let shortest = if holds_objects { 0 } else { LONG_ENOUGH };
    let mut inflater = Decompress::new(true);
    let mut window: Vec<u8> = Vec::new();
    let mut piece = vec![0; STEP];
    loop {
        let (read, written) = (inflater.total_in(), inflater.total_out());
        let rest = usize::try_from(read).ok().and_then(|read| data.get(read..)).unwrap_or_default();
        let Ok(status) = inflater.decompress(rest, &mut piece, FlushDecompress::None) else {
            return Ok(false);
        };
        let fresh = inflater.total_out() - written;
        *room = room.checked_sub(fresh).ok_or(Refused::OpaqueDocument)?;
        let fresh = usize::try_from(fresh).unwrap_or(STEP);
        window.extend_from_slice(&piece[..fresh]);
        names(&window, &mut |name, before| refuse(name, before, shortest))?;
        // A name may begin in one piece and end in the next.
        let kept = window.len().saturating_sub(128);
        window.drain(..kept);
        match status {
            Status::StreamEnd => return Ok(true),
            _ if fresh == 0 && inflater.total_in() == read => return Ok(false),
            _ => {}
        }
    }
}

/// What is done with a name and with what stands before it.
type See<'a> = &'a mut dyn FnMut(&[u8], &[u8]) -> Result<(), Refused>;

/// Calls for every name in some bytes, escapes undone.
fn names(bytes: &[u8], see: See<'_>) -> Result<(), Refused> {
    let mut name = Vec::new();
    let mut place = 0;
    while let Some(slash) = bytes[place..].iter().position(|byte| *byte == b'/') {
        place += slash + 1;
        let before = &bytes[..place - 1];
        name.clear();
        while let Some(byte) = bytes.get(place).copied().filter(|byte| is_regular(*byte)) {
            let escaped = (byte == b'#').then(|| hex(bytes.get(place + 1..place + 3)?)).flatten();
            name.push(escaped.unwrap_or(byte));
            place += if escaped.is_some() { 3 } else { 1 };
            // No name that matters is longer.
            if name.len() > 64 {
                break;
            }
        }
        see(&name, before)?;
    }
    Ok(())
}

/// Whether a byte belongs to a name: neither white space nor a delimiter.
const fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        0 | b'\t'
            | b'\n'
            | 0x0c
            | b'\r'
            | b' '
            | b'('
            | b')'
            | b'<'
            | b'>'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b'/'
            | b'%'
    )
}

fn hex(pair: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(pair).ok()?;
    u8::from_str_radix(text, 16).ok()
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(wanted.len()).position(|part| part == wanted).map(|place| from + place)
}

fn rfind(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|part| part == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write;

    fn pdf(objects: &str) -> Vec<u8> {
        format!("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n{objects}\n%%EOF\n")
            .into()
    }

    fn packed(head: &str, content: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(content).unwrap();
        stream(head, &encoder.finish().unwrap())
    }

    fn stream(head: &str, data: &[u8]) -> Vec<u8> {
        let mut file = format!("%PDF-1.7\n4 0 obj\n<<{head}>>\nstream\n").into_bytes();
        file.extend_from_slice(data);
        file.extend_from_slice(b"\nendstream\nendobj\n%%EOF\n");
        file
    }

    #[test]
    fn a_pdf_of_pages_is_taken() {
        let page = pdf("2 0 obj\n<</Type/Page/A<</S/URI/URI(https://a.example/Launch)>>>>\nendobj");
        assert!(is_pdf(&page));
        assert_eq!(harmless(&page), Ok(()));
        let text = "BT (JavaScript, Launch) Tj ET ".repeat(9_000);
        assert_eq!(harmless(&packed("/Filter/FlateDecode/Length 9", text.as_bytes())), Ok(()));
    }

    #[test]
    fn what_is_no_pdf_from_its_first_byte_to_its_last_is_none() {
        for file in
            [b"MZ\x90\0%PDF-1.7 %%EOF".as_slice(), b"#!/bin/sh\n%PDF-1.7\n%%EOF", b"%PDF-1.7", b""]
        {
            assert!(!is_pdf(file));
        }
    }

    #[test]
    fn a_script_something_to_start_and_a_file_inside_are_refused() {
        for object in [
            "<</S/JavaScript/JS(app.alert\\(1\\))>>",
            "<</S /Launch /F (cmd.exe)>>",
            "<</Type/Filespec/EF<</F 5 0 R>>>><</Type/EmbeddedFile>>",
            "<</S/Rendition/JS(1)>>",
            "<</XFA 6 0 R>>",
            "<</S/J#61vaScr#69pt>>",
        ] {
            let file = pdf(&format!("2 0 obj\n{object}\nendobj"));
            assert_eq!(harmless(&file), Err(Refused::ActiveDocument), "{object}");
        }
    }

    #[test]
    fn what_is_packed_away_is_found() {
        let filler = " ".repeat(STEP - 4);
        let object = format!("5 0 {filler}<</S/JavaScript/JS(1)>>");
        for head in [
            "/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
            "/Type/ObjStm/N 1/First 4/Filter[/FlateDecode]",
            "/Filter/FlateDecode",
        ] {
            let file = packed(head, object.as_bytes());
            assert_eq!(harmless(&file), Err(Refused::ActiveDocument), "{head}");
        }
    }

    #[test]
    fn a_stream_that_pretends_to_begin_in_a_comment_hides_nothing() {
        let file = pdf("% stream\n7 0 obj <</S/JavaScript/JS(1)>> endobj\n%endstream");
        assert_eq!(harmless(&file), Err(Refused::ActiveDocument));
    }

    #[test]
    fn what_cannot_be_looked_into_is_refused() {
        let locked = pdf("trailer <</Encrypt 9 0 R>>");
        assert_eq!(harmless(&locked), Err(Refused::OpaqueDocument));
        let odd = stream("/Type/ObjStm/N 1/First 4/Filter/LZWDecode", b"\x80\x0b");
        assert_eq!(harmless(&odd), Err(Refused::OpaqueDocument));
        let unnamed = stream("/N 1/First 4/Filter 8 0 R", b"6a617661>");
        assert_eq!(harmless(&unnamed), Err(Refused::OpaqueDocument));
        let cut = stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", b"\x78\x9c\xff\xff\xff");
        assert_eq!(harmless(&cut), Err(Refused::OpaqueDocument));
    }

    #[test]
    fn a_file_that_unfolds_without_end_is_refused() {
        let bomb = packed("/Filter/FlateDecode", &vec![b' '; 3 * STEP]);
        let most = u64::try_from(STEP).unwrap();
        assert_eq!(harmless_within(&bomb, 3 * most), Ok(()));
        assert_eq!(harmless_within(&bomb, 2 * most), Err(Refused::OpaqueDocument));
    }
}
