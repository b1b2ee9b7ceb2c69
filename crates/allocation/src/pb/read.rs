//! From bytes to a file that makes sense, or to the reasons why it does not.

use super::PbFile;
use super::interpret::interpret;
use super::limits::Limits;
use super::problem::{Findings, PbErrors, ProblemCode, Remark};
use super::sections::Reader;
use super::text::{decode, not_an_election};

/// Reads a file within the usual [`Limits`].
///
/// # Errors
///
/// Every problem that prevents a count, each with its line; a file with a thousand errors gets a
/// list of a thousand. Beyond ten thousand they are only counted.
pub fn read(bytes: &[u8]) -> Result<PbFile, PbErrors> {
    read_within(bytes, &Limits::default())
}

/// Reads a file within limits.
///
/// # Errors
///
/// As [`read`]. A file beyond a limit is refused as soon as that is known; what else is wrong after
/// that place is not looked for.
pub fn read_within(bytes: &[u8], limits: &Limits) -> Result<PbFile, PbErrors> {
    let mut findings = Findings::new();
    if bytes.len() > limits.most_bytes() {
        findings.error((0, None), || {
            let (size, most) = (bytes.len(), limits.most_bytes());
            let message = format!("the file has {size} bytes; at most {most} are read");
            Remark::new(ProblemCode::TooLong, message).about(format!("{size} > {most}"))
        });
        return Err(findings.refuse());
    }
    if let Some(remark) = not_an_election(bytes) {
        findings.error((0, None), || remark);
        return Err(findings.refuse());
    }
    let not_utf8 =
        || Remark::new(ProblemCode::NotUtf8, "the file is not UTF-8 text; save it as UTF-8");
    let Some((text, is_utf8)) = decode(bytes) else {
        findings.error((0, None), not_utf8);
        return Err(findings.refuse());
    };
    let mut reader = Reader::new(*limits, findings, is_utf8);
    let complete = reader.read(&text);
    let (sections, mut findings) = reader.finish();
    if !is_utf8 && !findings.has_errors() {
        findings.error((0, None), not_utf8);
    }
    if !complete {
        return Err(findings.refuse());
    }
    interpret(sections, findings, limits)
}
