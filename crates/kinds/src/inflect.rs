//! The forms in which a label is met: plurals, feminine adjectives, Dutch diminutives. More forms
//! are made than a language has; those that do not exist are not met.

use crate::Language;

/// A form and whether it is a plural.
pub(crate) type Form = (String, bool);

/// Forms of one word of a label. `first` words of French labels keep their gender.
pub(crate) fn forms(word: &str, language: Language, first: bool) -> Vec<Form> {
    let mut forms = vec![(word.to_owned(), false)];
    if word.chars().count() > 2 && word.chars().all(char::is_alphabetic) {
        match language {
            Language::Fr => french(word, first, &mut forms),
            Language::Nl => dutch(word, &mut forms),
            Language::En => english(word, &mut forms),
        }
    }
    forms.retain({
        let mut seen = Vec::new();
        move |(form, _)| {
            let new = !seen.contains(form);
            seen.push(form.clone());
            new
        }
    });
    forms
}

fn french(word: &str, first: bool, forms: &mut Vec<Form>) {
    if let Some(stem) = word.strip_suffix("al") {
        forms.push((format!("{stem}aux"), true));
    }
    if word.ends_with("au") || word.ends_with("eu") {
        forms.push((format!("{word}x"), true));
    }
    if !word.ends_with(['s', 'x', 'z']) {
        // `une imprimante multifonctions` is one.
        forms.push((format!("{word}s"), first || !word.starts_with("multi")));
    }
    if !first && !word.ends_with(['e', 's', 'x']) {
        forms.push((format!("{word}e"), false));
        forms.push((format!("{word}es"), true));
    }
}

fn english(word: &str, forms: &mut Vec<Form>) {
    if word.ends_with(['s', 'x', 'z']) || word.ends_with("ch") || word.ends_with("sh") {
        forms.push((format!("{word}es"), true));
    } else if let Some(stem) = word.strip_suffix('y') {
        forms.push((format!("{stem}ies"), true));
        forms.push((format!("{word}s"), true));
    } else {
        forms.push((format!("{word}s"), true));
    }
    if let Some(stem) = word.strip_suffix("fe") {
        forms.push((format!("{stem}ves"), true));
    } else if let Some(stem) = word.strip_suffix('f') {
        forms.push((format!("{stem}ves"), true));
    }
}

fn dutch(word: &str, forms: &mut Vec<Form>) {
    if word.ends_with('s') && word.len() > 4 {
        forms.push((word.to_owned(), false));
    } else {
        forms.push((format!("{word}s"), true));
    }
    for stem in dutch_stems(word) {
        forms.push((format!("{stem}en"), true));
        forms.push((format!("{stem}e"), false));
        forms.push((format!("{stem}etje"), false));
        forms.push((format!("{stem}etjes"), true));
    }
    for ending in ["je", "tje", "pje", "ke", "eke"] {
        forms.push((format!("{word}{ending}"), false));
        forms.push((format!("{word}{ending}s"), true));
    }
    if word.ends_with('e') {
        forms.push((format!("{word}n"), true));
    }
    if word.ends_with("ie") {
        forms.push((format!("{word}en"), true));
    }
}

/// What an ending with *e* follows: *tent*, *kraam → kram*, *pot → pott*, *servies → serviez*.
fn dutch_stems(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let (Some(&last), Some(&vowel)) = (letters.last(), letters.get(letters.len().wrapping_sub(2)))
    else {
        return Vec::new();
    };
    let mut stems = vec![word.to_owned()];
    let is_vowel = |letter: char| "aeiou".contains(letter);
    if is_vowel(last) {
        return stems;
    }
    let before = letters.len().checked_sub(3).and_then(|place| letters.get(place)).copied();
    let body = |cut: usize| letters[..letters.len() - cut].iter().collect::<String>();
    if is_vowel(vowel) {
        if before == Some(vowel) {
            stems.push(format!("{}{last}", body(2)));
        } else if before.is_none_or(|before| !is_vowel(before)) {
            stems.push(format!("{word}{last}"));
        }
    }
    let soft = match last {
        'f' => Some('v'),
        's' => Some('z'),
        _ => None,
    };
    if let Some(soft) = soft {
        stems.push(format!("{}{soft}", body(1)));
        if before == Some(vowel) {
            stems.push(format!("{}{soft}", body(2)));
        }
    }
    stems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(word: &str, language: Language, form: &str, plural: bool) -> bool {
        forms(word, language, true).contains(&(form.to_owned(), plural))
    }

    #[test]
    fn dutch_plurals_shorten_their_vowel_or_double_their_consonant() {
        for (word, plural) in [
            ("tent", "tenten"),
            ("kraam", "kramen"),
            ("kookpot", "kookpotten"),
            ("tafel", "tafels"),
            ("podium", "podiums"),
            ("dranghek", "dranghekken"),
            ("schaaf", "schaven"),
            ("aardkluis", "aardkluizen"),
        ] {
            assert!(has(word, Language::Nl, plural, true), "{plural}");
        }
        assert!(has("kraam", Language::Nl, "kraampje", false));
    }

    #[test]
    fn french_plurals_and_feminines_are_known() {
        assert!(has("rateau", Language::Fr, "rateaux", true));
        assert!(has("etal", Language::Fr, "etaux", true));
        assert!(forms("pliant", Language::Fr, false).contains(&("pliantes".to_owned(), true)));
    }
}
