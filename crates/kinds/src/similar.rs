//! How alike two words are, for typing errors only.

/// The least likeness, in thousandths, at which a word may be a typing error of a label: twelve of
/// thirteen observed errors reach it and none of sixteen words that are confused.
pub(crate) const LEAST_LIKENESS: u32 = 600;

/// The three-letter pieces of a word, as PostgreSQL's `pg_trgm` cuts it: two blanks before, one
/// after, each piece once.
pub(crate) fn trigrams(word: &str) -> Vec<[char; 3]> {
    let padded: Vec<char> = "  ".chars().chain(word.chars()).chain(" ".chars()).collect();
    let mut pieces: Vec<[char; 3]> =
        padded.windows(3).filter_map(|piece| piece.try_into().ok()).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// Thousandths of the pieces of two words that are common to both, rounded down.
pub(crate) fn likeness(common: usize, one: usize, other: usize) -> u32 {
    let all = one + other - common.min(one).min(other);
    u32::try_from(common * 1000 / all.max(1)).unwrap_or(0)
}

/// Whether the edits between two words are as few as a slip of the hand makes: one in a short
/// word, two in a long one.
pub(crate) fn is_a_slip(written: &str, meant: &str) -> bool {
    let most = if meant.chars().count() >= 9 { 2 } else { 1 };
    strsim::osa_distance(written, meant) <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> u32 {
        let (one, other) = (trigrams(one), trigrams(other));
        let common = one.iter().filter(|piece| other.contains(piece)).count();
        likeness(common, one.len(), other.len())
    }

    #[test]
    fn likeness_is_that_of_pg_trgm() {
        assert_eq!(alike("remorque", "remorquage"), 538, "7 of 13 pieces");
        assert_eq!(alike("barnum", "tonnelle"), 0);
        assert_eq!(alike("table", "tablette"), 500);
        assert!(alike("tonelle", "tonnelle") >= LEAST_LIKENESS);
    }
}
