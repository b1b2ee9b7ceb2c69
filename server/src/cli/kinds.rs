//! `ensamen kinds`: what budget lines name of the things, places and skills that are shared.

use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

use ::kinds::{Attribute, DataError, Reading, Recogniser};
use serde::Serialize;
use std::collections::BTreeMap;
use thiserror::Error;

/// What can be asked about the kinds.
#[derive(Debug, clap::Subcommand)]
pub enum KindsCommand {
    /// Read budget lines from standard input, one a line, and print the kinds they name.
    ///
    /// An empty line names no kind. Of a line that is not UTF-8, what is not is replaced by a sign
    /// (U+FFFD). A line of more than 64 KiB ends the command with an error that says which.
    Recognise(RecogniseArgs),
}

/// How the kinds are printed.
#[derive(Debug, clap::Args)]
pub struct RecogniseArgs {
    /// Print JSON instead of lines for people.
    #[arg(long)]
    pub json: bool,
}

/// Longer lines are no budget lines but a file given by mistake.
const MOST_BYTES: usize = 64 * 1024;

/// Why nothing more is read.
#[derive(Debug, Error)]
pub enum KindsError {
    /// Standard input or output failed.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// A table of the program is broken.
    #[error(transparent)]
    Data(#[from] DataError),
    /// JSON could not be written.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A line is too long.
    #[error("line {0} is longer than 64 KiB: write one budget line a line")]
    TooLong(usize),
}

impl KindsError {
    /// What went wrong with standard input or output, if that did.
    pub(super) fn io_error_kind(&self) -> Option<io::ErrorKind> {
        match self {
            Self::Io(error) => Some(error.kind()),
            Self::Json(error) => error.io_error_kind(),
            Self::Data(_) | Self::TooLong(_) => None,
        }
    }
}

/// A line as it is printed in JSON.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    text: &'a str,
    kinds: Vec<Named<'a>>,
}

#[derive(Debug, Serialize)]
struct Named<'a> {
    slug: &'a str,
    quantity: Option<u32>,
    /// Between 0 and 1, for people.
    confidence: f64,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    attributes: &'a BTreeMap<Attribute, u32>,
}

/// Reads standard input and prints what it names.
///
/// # Errors
/// [`KindsError`].
pub fn run(command: &KindsCommand) -> Result<ExitCode, KindsError> {
    let KindsCommand::Recognise(args) = command;
    let out = io::BufWriter::new(io::stdout().lock());
    recognise(io::stdin().lock(), out, args.json)?;
    Ok(ExitCode::SUCCESS)
}

/// Reads lines and prints each with its kinds. JSON is printed whole or not at all.
fn recognise(mut input: impl BufRead, mut out: impl Write, json: bool) -> Result<(), KindsError> {
    let recogniser = Recogniser::embedded()?;
    let mut answers = Vec::new();
    let mut number = 1;
    while let Some(line) = next(&mut input, number)? {
        number += 1;
        let reading = recogniser.read(&line);
        if json {
            answers.push(serde_json::to_string(&answer(&line, &reading))?);
        } else if !line.trim().is_empty() {
            print(&mut out, &line, &reading)?;
        }
    }
    if json && answers.is_empty() {
        writeln!(out, "[]")?;
    } else if json {
        writeln!(out, "[\n{}\n]", answers.join(",\n"))?;
    }
    out.flush()?;
    Ok(())
}

/// The next line without its end; none at the end of the input.
fn next(input: &mut impl BufRead, number: usize) -> Result<Option<String>, KindsError> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX) + 1;
    if input.by_ref().take(most).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.len() > MOST_BYTES {
        return Err(KindsError::TooLong(number));
    }
    let text = String::from_utf8_lossy(&bytes);
    let text = if number == 1 { text.trim_start_matches('\u{feff}') } else { &*text };
    Ok(Some(text.trim_end_matches(['\n', '\r']).to_owned()))
}

fn answer<'a>(text: &'a str, reading: &'a Reading) -> Answer<'a> {
    let named = reading.kinds.iter().map(|kind| Named {
        slug: &kind.slug,
        quantity: kind.quantity,
        confidence: f64::from(kind.confidence) / 1000.0,
        attributes: &kind.attributes,
    });
    Answer { text, kinds: named.collect() }
}

fn print(out: &mut impl Write, line: &str, reading: &Reading) -> io::Result<()> {
    writeln!(out, "{line}")?;
    for kind in &reading.kinds {
        let many = kind.quantity.map_or_else(|| "?".to_owned(), |many| many.to_string());
        let percent = kind.confidence / 10;
        write!(out, "  {many:>5} × {} ({percent} %)", kind.slug)?;
        for (attribute, value) in &kind.attributes {
            let name = serde_json::to_value(attribute)?;
            write!(out, ", {} {value}", name.as_str().unwrap_or_default())?;
        }
        writeln!(out)?;
    }
    for question in &reading.questions {
        let mut senses = question.candidates.clone();
        senses.extend(Some(&question.other).filter(|other| !other.is_empty()).cloned());
        writeln!(out, "      ? {}: {}", question.text, senses.join(", "))?;
    }
    for unknown in &reading.unknown {
        writeln!(out, "      ! unknown: {unknown}")?;
    }
    if reading.kinds.is_empty() {
        writeln!(out, "      - no kind")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn said(input: &[u8], json: bool) -> Result<String, KindsError> {
        let mut out = Vec::new();
        recognise(input, &mut out, json)?;
        Ok(String::from_utf8(out).unwrap())
    }

    fn parsed(input: &[u8]) -> Value {
        serde_json::from_str(&said(input, true).unwrap()).unwrap()
    }

    #[test]
    fn every_line_is_answered_in_order_with_kinds_quantities_and_confidence() {
        let answers = parsed("1 barnum 3x6 + sono\nflyers\nchaises".as_bytes());
        assert_eq!(answers[0]["text"], "1 barnum 3x6 + sono");
        assert_eq!(
            answers[0]["kinds"],
            json!([
                {"slug": "tent-popup", "quantity": 1, "confidence": 1.0,
                 "attributes": {"width_cm": 300, "length_cm": 600, "area_dm2": 1800}},
                {"slug": "pa", "quantity": 1, "confidence": 1.0}
            ])
        );
        assert_eq!(answers[1], json!({"text": "flyers", "kinds": []}));
        assert_eq!(answers[2]["kinds"][0]["quantity"], Value::Null);
    }

    #[test]
    fn no_input_gives_no_answers_and_an_empty_line_an_empty_one() {
        assert_eq!(parsed(b""), json!([]));
        let answers = parsed(b"\nsono\r\n");
        assert_eq!(answers[0], json!({"text": "", "kinds": []}));
        assert_eq!(answers[1]["text"], "sono");
    }

    #[test]
    fn a_line_that_is_not_utf8_is_read_with_signs_of_replacement() {
        let answers = parsed(b"2 tables\xff\nsono\r\n");
        assert_eq!(answers[0]["text"], "2 tables\u{fffd}");
        assert_eq!(answers[0]["kinds"][0]["slug"], "table");
        assert_eq!(answers[1]["text"], "sono");
    }

    #[test]
    fn a_huge_line_ends_the_command_with_its_number() {
        let input = [b"sono\n".to_vec(), vec![b'x'; MOST_BYTES + 1]].concat();
        let error = said(&input, true).unwrap_err();
        assert!(error.to_string().starts_with("line 2 is longer"));
    }

    #[test]
    fn people_also_see_questions_and_unknown_terms() {
        let text = said("location d'une tente\n2 friteuses".as_bytes(), false).unwrap();
        assert!(text.contains("? tente: tent-popup, tent-large"), "{text}");
        assert!(text.contains("! unknown: friteuses"), "{text}");
    }
}
