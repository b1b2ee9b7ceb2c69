//! The words of the format: sections, keys, columns, rules.

/// Titles of the sections, in the order of the format.
pub(super) const TITLES: [&str; 3] = ["META", "PROJECTS", "VOTES"];

/// Keys that the format requires but a count can do without.
pub(super) const EXPECTED_KEYS: [&str; 9] = [
    "description",
    "country",
    "unit",
    "instance",
    "num_projects",
    "num_votes",
    "date_begin",
    "date_end",
    "rule",
];

const KEYS: [&str; 47] = [
    "description",
    "country",
    "unit",
    "instance",
    "num_projects",
    "num_votes",
    "budget",
    "vote_type",
    "rule",
    "date_begin",
    "date_end",
    "subunit",
    "district",
    "min_length",
    "max_length",
    "min_sum_cost",
    "max_sum_cost",
    "min_points",
    "max_points",
    "min_sum_points",
    "max_sum_points",
    "scoring_fn",
    "default_score",
    "min_project_cost",
    "max_project_cost",
    "min_project_score_threshold",
    "neighborhoods",
    "subdistricts",
    "categories",
    "edition",
    "language",
    "currency",
    "fully_funded",
    "experimental",
    "comment",
    "acknowledgments",
    "leftover_budget",
    "budget_per_category",
    "budget_per_neighborhood",
    "min_length_per_category",
    "max_length_per_category",
    "min_sum_cost_per_category",
    "max_sum_cost_per_category",
    "min_length_per_neighborhood",
    "max_length_per_neighborhood",
    "min_sum_cost_per_neighborhood",
    "max_sum_cost_per_neighborhood",
];

const PROJECT_COLUMNS: [&str; 18] = [
    "project_id",
    "cost",
    "votes",
    "score",
    "name",
    "category",
    "categories",
    "beneficiaries",
    "target",
    "selected",
    "neighborhood",
    "subunit",
    "district",
    "description",
    "proposer",
    "public_id",
    "latitude",
    "longitude",
];

const VOTE_COLUMNS: [&str; 9] = [
    "voter_id",
    "vote",
    "points",
    "age",
    "sex",
    "voting_method",
    "district",
    "neighborhood",
    "education",
];

/// Columns that decide the count, or what it is compared with: if one comes twice, nobody can say
/// which is meant.
const DECISIVE: [&str; 5] = ["project_id", "cost", "selected", "vote", "points"];

/// Keys that decide the count.
const DECISIVE_KEYS: [&str; 2] = ["budget", "vote_type"];

const RULES: [&str; 10] = [
    "greedy",
    "greedy-no-skip",
    "greedy-threshold",
    "greedy-exclusive",
    "greedy-custom",
    "equalshares",
    "equalshares-comparison",
    "equalshares/add1",
    "equalshares/add1-comparison",
    "unknown",
];

/// The section that a cell names, if it stands alone on its line.
pub(super) fn section(cell: &str) -> Option<usize> {
    let bare = cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    TITLES.iter().position(|title| title.eq_ignore_ascii_case(bare))
}

fn words(section: usize) -> &'static [&'static str] {
    match section {
        0 => &KEYS,
        1 => &PROJECT_COLUMNS,
        _ => &VOTE_COLUMNS,
    }
}

/// Whether the format has this key (section 0) or column.
pub(super) fn is_known(section: usize, word: &str) -> bool {
    words(section).contains(&word)
}

/// The word of the format that this one is, but for small and capital letters.
pub(super) fn miswritten(section: usize, word: &str) -> Option<&'static str> {
    let known = words(section).iter().find(|known| known.eq_ignore_ascii_case(word))?;
    (*known != word).then_some(*known)
}

/// Whether a column that comes twice prevents a count.
pub(super) fn is_decisive(column: &str) -> bool {
    DECISIVE.contains(&column)
}

/// Whether a key that comes twice with different values prevents a count.
pub(super) fn is_decisive_key(key: &str) -> bool {
    DECISIVE_KEYS.contains(&key)
}

/// Whether the format has a rule of this name.
pub(super) fn is_rule(word: &str) -> bool {
    RULES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_by_their_letters_only() {
        assert_eq!(section(" \u{feff}Votes "), Some(2));
        assert_eq!(section("vote"), None);
        assert_eq!(miswritten(1, "Project_ID"), Some("project_id"));
        assert_eq!(miswritten(1, "project_id"), None);
        assert_eq!(miswritten(0, "colour"), None);
    }
}
