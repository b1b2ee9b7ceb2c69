//! What is said of words is true: of the texts, and of what the sources ask for.

use super::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// A use of `tr!` in the sources.
#[derive(Debug)]
struct Use {
    place: String,
    key: Key,
    arguments: BTreeSet<String>,
}

/// What the sources say of a key.
#[derive(Debug, PartialEq, Eq)]
enum Key {
    /// The key itself.
    Whole(String),
    /// What stands before and after the part that is put in while the program runs.
    Parts(String, String),
    /// Nothing that can be read here: a variable or a function.
    Unknown,
}

/// The variables of each key of a language.
fn texts(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts = BTreeMap::new();
    for source in sources(locale) {
        let mut key = None;
        for line in source.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let name = line.split(" =").next().unwrap_or_default().to_owned();
                let known = texts.insert(name.clone(), BTreeSet::new());
                assert!(known.is_none(), "{locale}: {name} stands twice");
                key = Some(name);
            }
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
            });
            if let Some(known) = key.as_ref().and_then(|key| texts.get_mut(key)) {
                known.extend(variables);
            }
        }
    }
    texts
}

/// The sources under a folder, but for those that only speak of `tr!`.
fn rust_files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let speaks_of_it = ["words.rs", "words/tests.rs"].iter().any(|end| path.ends_with(end));
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") && !speaks_of_it {
            found.push(path);
        }
    }
}

/// All uses of `tr!` under `app/src`.
fn uses() -> Vec<Use> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&folder, &mut files);
    let mut uses = Vec::new();
    for file in files {
        let text: String = fs::read_to_string(&file)
            .unwrap()
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .fold(String::new(), |text, line| text + line + "\n");
        let place = file.strip_prefix(&folder).unwrap().display().to_string();
        for (at, _) in text.match_indices("tr!(") {
            uses.push(read_use(&place, &arguments(&text[at + "tr!(".len()..])));
        }
    }
    uses
}

/// The arguments of a macro up to its closing bracket, split at its own commas.
fn arguments(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut depth, mut quoted, mut escaped) = (0_i32, false, false);
    for letter in text.chars() {
        if quoted {
            quoted = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
        } else {
            match letter {
                '"' => quoted = true,
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' if depth == 0 => break,
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 0 => {
                    parts.push(String::new());
                    continue;
                }
                _ => {}
            }
        }
        parts.last_mut().unwrap().push(letter);
    }
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn read_use(place: &str, arguments: &[String]) -> Use {
    let key = arguments.get(1).map_or(Key::Unknown, |text| read_key(text));
    let names = arguments.iter().skip(2).filter_map(|argument| {
        let (name, _) = argument.split_once('=')?;
        Some(name.trim().to_owned())
    });
    Use { place: place.to_owned(), key, arguments: names.collect() }
}

fn read_key(text: &str) -> Key {
    let quoted = |text: &str| Some(text.strip_prefix('"')?.split('"').next()?.to_owned());
    if let Some(key) = quoted(text) {
        return Key::Whole(key);
    }
    let format = text.trim_start_matches('&').strip_prefix("format!(").and_then(quoted);
    match format.as_deref().and_then(|format| Some((format.split_once('{')?, format))) {
        Some(((before, _), format)) => {
            let after = format.rsplit('}').next().unwrap_or_default();
            Key::Parts(before.to_owned(), after.to_owned())
        }
        None => Key::Unknown,
    }
}

#[test]
fn every_text_parses() {
    for locale in Locale::ALL {
        for source in sources(locale) {
            let parsed = FluentResource::try_new((*source).to_owned());
            assert!(parsed.is_ok(), "{locale}: {:?}", parsed.err().map(|(_, errors)| errors));
        }
    }
}

#[test]
fn the_three_languages_say_the_same_things_with_the_same_facts() {
    let french = texts(Locale::Fr);
    assert!(!french.is_empty());
    for locale in [Locale::Nl, Locale::En] {
        let other = texts(locale);
        let missing: Vec<_> = french.keys().filter(|key| !other.contains_key(*key)).collect();
        let added: Vec<_> = other.keys().filter(|key| !french.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{locale} misses {missing:?}");
        assert!(added.is_empty(), "only {locale} has {added:?}");
        for (key, variables) in &french {
            assert_eq!(Some(variables), other.get(key), "{locale}: {key}");
        }
    }
}

/// In French a mark of two parts never begins a line, and a quotation mark never ends one.
#[test]
fn in_french_no_line_breaks_before_a_mark_of_two_parts() {
    let alone = [" :", " ;", " ?", " !", " »", "« "];
    let breaks =
        |line: &&str| !line.starts_with('#') && alone.iter().any(|mark| line.contains(mark));
    let lines = sources(Locale::Fr).iter().flat_map(|source| source.lines());
    let wrong: Vec<&str> = lines.filter(breaks).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// In French nothing is counted as one is: « un bulletin » must not be said where there is none.
#[test]
fn no_text_says_of_none_what_it_says_of_one() {
    let said = |key: &str, names: &BTreeSet<String>, counted: &str, number: u32| {
        let mut args = FluentArgs::new();
        for name in names {
            // The same number as it is written stands beside the one that chooses the form.
            match name.as_str() {
                name if name == counted => args.set(name.to_owned(), f64::from(number)),
                name @ ("shown" | "n") => args.set(name.to_owned(), number.to_string()),
                name => args.set(name.to_owned(), "some"),
            }
        }
        text(Locale::Fr, key, &args)
    };
    let mut wrong = Vec::new();
    for (key, names) in texts(Locale::Fr) {
        // A label under a figure: « 0 personne », « 1 personne ».
        if key.starts_with("harvest-figure-") {
            continue;
        }
        for counted in &names {
            let [none, one, many] = [0, 1, 2].map(|number| said(&key, &names, counted, number));
            if none == one && one != many {
                wrong.push(format!("{key}, {counted}: {none}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_that_the_pages_ask_for_exists_and_gets_its_facts() {
    let texts = texts(Locale::Fr);
    let mut problems = Vec::new();
    for Use { place, key, arguments } in uses() {
        match key {
            Key::Whole(key) => match texts.get(&key) {
                None => problems.push(format!("{place}: there is no text {key}")),
                Some(variables) if !variables.is_subset(&arguments) => {
                    let missing: Vec<_> = variables.difference(&arguments).collect();
                    problems.push(format!("{place}: {key} is not given {missing:?}"));
                }
                Some(_) => {}
            },
            Key::Parts(before, after) => {
                let fits = |key: &&String| key.starts_with(&before) && key.ends_with(&after);
                if !texts.keys().any(|key| fits(&key)) {
                    problems.push(format!("{place}: there is no text {before}…{after}"));
                }
            }
            Key::Unknown => {}
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_reader_of_sources_understands_what_is_written() {
    let found = arguments(r#"l, "a-b", one = f(x, "y)"), two = tr!(l, "c")) rest"#);
    assert_eq!(found, ["l", r#""a-b""#, r#"one = f(x, "y)")"#, r#"two = tr!(l, "c")"#]);
    let read = read_use("here", &found);
    assert_eq!(read.key, Key::Whole("a-b".into()));
    assert_eq!(read.arguments, BTreeSet::from(["one".into(), "two".into()]));
    assert_eq!(
        read_key(r#"&format!("theme-{}-picture", code)"#),
        Key::Parts("theme-".into(), "-picture".into())
    );
    assert_eq!(read_key("self.key()"), Key::Unknown);
}
