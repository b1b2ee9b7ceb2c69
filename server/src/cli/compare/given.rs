//! Outcomes that are given to be compared, as files.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use allocation::Election;
use serde::Deserialize;

use crate::cli::check::read_file;

/// A funded set that was read.
pub(super) struct Outcome {
    pub file: String,
    pub rule_id: String,
    pub funded: Vec<u32>,
}

/// What is read of a published outcome.
#[derive(Deserialize)]
struct Published {
    #[serde(default)]
    rule_id: String,
    funded: Vec<String>,
}

/// Reads outcomes of an election; what is wrong with one, in words.
pub(super) fn outcomes(
    paths: &[PathBuf],
    election: &Election,
) -> io::Result<Result<Vec<Outcome>, String>> {
    let ids = (0..).zip(&election.projects).map(|(place, project)| (project.id.as_str(), place));
    let places: BTreeMap<&str, u32> = ids.collect();
    let mut outcomes = Vec::new();
    for path in paths {
        let file = path.display().to_string();
        let published: Published = match serde_json::from_slice(&read_file(path)?) {
            Ok(published) => published,
            Err(error) => return Ok(Err(format!("{file}: {error}"))),
        };
        let mut funded = Vec::new();
        for id in &published.funded {
            match places.get(id.as_str()) {
                Some(place) => funded.push(*place),
                None => return Ok(Err(format!("{file}: the election has no project {id}"))),
            }
        }
        outcomes.push(Outcome { file, rule_id: published.rule_id, funded });
    }
    Ok(Ok(outcomes))
}
