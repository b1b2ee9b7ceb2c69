//! The elections that are measured.

use crate::tell;
use crate::workspace::Workspace;
use anyhow::{Context as _, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of election files.
pub struct Corpus {
    /// Where it is.
    pub folder: PathBuf,
    /// Whether it is the folder of real elections that `ENSAMEN_CORPUS` names, and not the small
    /// fixtures of the repository.
    pub named: bool,
}

/// What the head of an election file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election {
    /// The file.
    pub file: PathBuf,
    /// `approval`, `ordinal` and so on.
    pub vote_type: String,
    /// How many projects stand in it.
    pub projects: u64,
    /// How many ballots stand in it.
    pub ballots: u64,
}

impl Corpus {
    /// The folder that `ENSAMEN_CORPUS` names, or the fixtures, which is said.
    pub fn find(workspace: &Workspace) -> Self {
        if let Some(folder) = env::var_os("ENSAMEN_CORPUS") {
            return Self { folder: PathBuf::from(folder), named: true };
        }
        tell::note("ENSAMEN_CORPUS names no folder of elections: measured on the small fixtures");
        Self { folder: workspace.root.join("tests/fixtures/pabulib"), named: false }
    }

    /// Every election whose head is understood, the one with most ballots first.
    pub fn elections(&self) -> Result<Vec<Election>> {
        let entries = fs::read_dir(&self.folder);
        let entries = entries.with_context(|| format!("no {}", self.folder.display()))?;
        let files = entries.flatten().map(|entry| entry.path());
        let files = files.filter(|file| file.extension().is_some_and(|ending| ending == "pb"));
        let mut elections: Vec<_> = files.filter_map(|file| Election::read(&file)).collect();
        elections.sort_by(|a, b| b.ballots.cmp(&a.ballots).then_with(|| a.file.cmp(&b.file)));
        Ok(elections)
    }
}

impl Election {
    /// The file's name without its ending.
    pub fn name(&self) -> String {
        self.file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Reads the head of a file.
    pub fn read(file: &Path) -> Option<Self> {
        let bytes = fs::read(file).ok()?;
        let text = String::from_utf8_lossy(&bytes);
        let meta: Vec<_> = text.lines().take_while(|line| line.trim() != "PROJECTS").collect();
        let value =
            |key: &str| meta.iter().find_map(|line| line.strip_prefix(key)?.strip_prefix(';'));
        Some(Self {
            file: file.to_path_buf(),
            vote_type: value("vote_type")?.trim().to_owned(),
            projects: value("num_projects")?.trim().parse().ok()?,
            ballots: value("num_votes")?.trim().parse().ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_election_is_understood() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/pabulib");
        let corpus = Corpus { folder: root, named: false };
        let elections = corpus.elections().expect("the fixtures");
        let wieliczka = elections.iter().find(|one| one.name().contains("Wieliczka_2023"));
        let found = wieliczka.map(|one| (one.vote_type.as_str(), one.projects, one.ballots));
        assert_eq!(found, Some(("approval", 64, 6586)));
    }
}
