//! A line that names several things, cut into one for each.

use kinds::Recogniser;

/// What joins two things within a line, without the blanks around it.
const JOINTS: [&str; 16] = [
    "+",
    ",",
    ";",
    "/",
    "&",
    "|",
    "\n",
    " et ",
    " en ",
    " and ",
    " plus ",
    " avec ",
    " met ",
    " with ",
    " ainsi que ",
    " alsook ",
];

/// The words of each thing that a line names, in its order; the line itself when it names one or
/// none. Every word of it is in one of them.
#[must_use]
pub fn parts(words: &str) -> Vec<String> {
    let Ok(reader) = Recogniser::embedded() else { return vec![words.trim().to_owned()] };
    let read = reader.read(words);
    let asked = read.questions.iter().filter(|question| question.candidates.len() > 1);
    let mut spans: Vec<(usize, usize)> =
        read.kinds.iter().map(|one| one.span).chain(asked.map(|question| question.span)).collect();
    spans.sort_unstable();
    // A word that is a label and a question is one thing.
    spans.dedup_by(|next, before| next.0 < before.1);
    let (mut parts, mut from) = (Vec::new(), 0);
    for pair in spans.windows(2) {
        let [(_, end), (next, _)] = pair else { continue };
        let (last, first) = cut(words, *end, *next);
        parts.push(words.get(from..last).unwrap_or_default().trim().to_owned());
        from = first;
    }
    parts.push(words.get(from..).unwrap_or_default().trim().to_owned());
    parts
}

/// Where one thing ends and the next begins, between their names.
fn cut(words: &str, end: usize, next: usize) -> (usize, usize) {
    let between = words.get(end..next).unwrap_or_default();
    let found = JOINTS.iter().filter_map(|joint| {
        let at = between.rfind(joint)?;
        // `3,5 m` is one number.
        let behind = between.get(at + joint.len()..)?.chars().next();
        let number = *joint == "," && behind.is_some_and(|letter| letter.is_ascii_digit());
        (!number).then_some((end + at, end + at + joint.len()))
    });
    found.max_by_key(|(_, first)| *first).unwrap_or_else(|| {
        // « barnum 2 sonos »: a number before a thing says how many of it.
        let bare = between.trim_end();
        let counted = bare.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let counts = counted.len() < bare.len() && counted.ends_with(char::is_whitespace);
        let at = end + if counts { counted.len() } else { between.len() };
        (at, at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_names_several_things_is_cut_into_one_for_each_and_loses_no_word() {
        for (line, expected) in [
            ("1 barnum 3x6 + sono", vec!["1 barnum 3x6", "sono"]),
            ("1 vouwtent 3x6 + geluidsinstallatie", vec!["1 vouwtent 3x6", "geluidsinstallatie"]),
            (
                "2 tonnelles, 10 tables pliantes et une sono",
                vec!["2 tonnelles", "10 tables pliantes", "une sono"],
            ),
            ("projecteur + barnum", vec!["projecteur", "barnum"]),
            ("barnum 2 sonos", vec!["barnum", "2 sonos"]),
        ] {
            assert_eq!(parts(line), expected, "{line}");
        }
    }

    #[test]
    fn a_line_that_names_one_thing_or_none_stays_whole() {
        for line in
            ["1 barnum 3x6", "projecteur", "Salaire d’un animateur", "", "Graines et terreau"]
        {
            assert_eq!(parts(line), [line], "{line}");
        }
    }
}
