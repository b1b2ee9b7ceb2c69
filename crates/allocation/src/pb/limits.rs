//! How large a file may be.

/// What a file may hold at most. Files beyond a limit are refused before anything large is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file. Never more than 1 GiB, whatever is set here.
    pub bytes: usize,
    /// Rows of the `PROJECTS` section.
    pub projects: usize,
    /// Rows of the `VOTES` section.
    pub ballots: usize,
    /// Projects named by all *different* votes together, repetitions within a vote included.
    pub choices: usize,
}

impl Default for Limits {
    /// 256 MiB, 10,000 projects, 20 million ballots, 50 million choices: many times the largest
    /// elections known.
    fn default() -> Self {
        Self { bytes: 256 << 20, projects: 10_000, ballots: 20_000_000, choices: 50_000_000 }
    }
}

/// Tables count their bytes in 32 bits, and a byte that is not UTF-8 takes four of them while the rest
/// of the file is looked at.
const MOST_BYTES: usize = 1 << 30;

impl Limits {
    /// The largest file, in bytes.
    pub(super) fn most_bytes(&self) -> usize {
        self.bytes.min(MOST_BYTES)
    }
}
