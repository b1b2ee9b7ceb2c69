//! A list of guests as somebody pastes it, from a spreadsheet or a letter: one person a line, cells
//! between tabs, semicolons or commas, in any order after the name; or people one after the other, as
//! a mail program puts them.

use crate::{
    account::Email,
    actor::ActorType,
    locale::Locale,
    place::{Communes, Territory},
    text::{Slug, fold, limit},
};
use std::collections::{BTreeMap, BTreeSet};

/// The most lines that are read at once.
pub const MOST_LINES_PASTED: usize = 1_000;

/// What cells may say: the kinds of actors by all their names, folded, and the communes as people write
/// them.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    kinds: BTreeMap<String, ActorType>,
    communes: Communes,
}

impl Vocabulary {
    /// From the names of kinds in any language, and the communes of an instance.
    pub fn new(
        kinds: impl IntoIterator<Item = (String, ActorType)>,
        communes: &[Territory],
    ) -> Self {
        let usual = USUAL.iter().map(|(word, kind)| ((*word).to_owned(), *kind));
        Self {
            kinds: kinds.into_iter().map(|(name, kind)| (fold(&name), kind)).chain(usual).collect(),
            communes: Communes::of(communes),
        }
    }

    /// The communes that a cell may mean of those that cells before it did, such as a postcode and a town
    /// beside it; nothing where it names none of them.
    fn narrowed(&self, cell: &str, before: &BTreeSet<Slug>) -> Option<BTreeSet<Slug>> {
        let mut found = self.communes.meant(cell);
        if !before.is_empty() {
            found.retain(|slug| before.contains(slug));
        }
        (!found.is_empty()).then_some(found)
    }

    /// Among which communes somebody has to choose for a line.
    #[must_use]
    pub fn choices(&self, line: &str) -> BTreeSet<Slug> {
        let narrow = |before: BTreeSet<Slug>, cell| self.narrowed(cell, &before).unwrap_or(before);
        cells(line).into_iter().fold(BTreeSet::new(), narrow)
    }

    /// The kind that a cell names, alone or in a word of it: "asbl Les Voisins" is an association.
    fn kind(&self, folded: &str) -> Option<ActorType> {
        self.kinds.get(folded).copied().or_else(|| {
            let words = folded.split(|letter: char| !letter.is_alphanumeric());
            words.filter(|word| !word.is_empty()).find_map(|word| self.kinds.get(word).copied())
        })
    }
}

/// How organisations call themselves.
const USUAL: [(&str, ActorType); 30] = [
    ("asbl", ActorType::Association),
    ("vzw", ActorType::Association),
    ("aisbl", ActorType::Association),
    ("ivzw", ActorType::Association),
    ("comite", ActorType::Collective),
    ("buurtcomite", ActorType::Collective),
    ("wijkcomite", ActorType::Collective),
    ("habitant", ActorType::Inhabitants),
    ("habitante", ActorType::Inhabitants),
    ("citoyen", ActorType::Inhabitants),
    ("citoyenne", ActorType::Inhabitants),
    ("bewoner", ActorType::Inhabitants),
    ("inwoner", ActorType::Inhabitants),
    ("inwoonster", ActorType::Inhabitants),
    ("burger", ActorType::Inhabitants),
    ("societe", ActorType::Company),
    ("bedrijf", ActorType::Company),
    ("srl", ActorType::Company),
    ("bv", ActorType::Company),
    ("nv", ActorType::Company),
    ("region", ActorType::Region),
    ("gewest", ActorType::Region),
    ("athenee", ActorType::School),
    ("lycee", ActorType::School),
    ("echevin", ActorType::Elected),
    ("echevine", ActorType::Elected),
    ("schepen", ActorType::Elected),
    ("elu", ActorType::Elected),
    ("elue", ActorType::Elected),
    ("bourgmestre", ActorType::Elected),
];

/// What stands above columns.
const HEADINGS: [&str; 14] = [
    "nom",
    "naam",
    "name",
    "prenom",
    "voornaam",
    "e-mail",
    "email",
    "mail",
    "courriel",
    "adresse e-mail",
    "e-mailadres",
    "organisation",
    "organisatie",
    "langue",
];

/// Somebody as a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// Their name, with their organisation behind it.
    pub name: String,
    /// As which kind of actor.
    pub kind: ActorType,
    /// Whether the line says so, and not who pasted it.
    pub kind_said: bool,
    /// From which commune.
    pub commune: Option<Slug>,
    /// Their address.
    pub email: Option<Email>,
    /// In which language they are written to.
    pub locale: Locale,
}

impl Pasted {
    /// By what they are known again: their address, or their name where they have none.
    #[must_use]
    pub fn known_by(&self) -> String {
        known_by(&self.name, self.email.as_ref())
    }
}

/// By what somebody is known again on a list.
#[must_use]
pub fn known_by(name: &str, email: Option<&Email>) -> String {
    email.map_or_else(|| fold(name), |email| email.as_str().to_owned())
}

/// Why a line is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// There is no name on it.
    NoName,
    /// Its address is none.
    NoAddress,
    /// Its commune may be several, and is not guessed.
    WhichCommune,
    /// Its name is too long.
    TooLong,
    /// Whoever it names is on the list, or stands above.
    Known,
    /// The list is full.
    Full,
}

/// A line that was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedLine {
    /// What stands there.
    pub text: String,
    /// What was understood.
    pub read: Result<Pasted, Unread>,
}

/// Reads what was pasted: `kind` and `locale` are of lines that do not say, `known` is who is on the
/// list already, by [`known_by`]. Empty lines and a line of headings are left aside.
#[must_use]
pub fn read_guests(
    pasted: &str,
    vocabulary: &Vocabulary,
    (kind, locale): (ActorType, Locale),
    mut known: BTreeSet<String>,
    most: usize,
) -> Vec<PastedLine> {
    let lines = pasted.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.enumerate().filter(|(place, line)| *place > 0 || !is_heading(line));
    lines
        .flat_map(|(_, line)| people(line))
        .take(MOST_LINES_PASTED)
        .map(|line| {
            let read = read(line, vocabulary, kind, locale).and_then(|guest| {
                if known.len() >= most {
                    return Err(Unread::Full);
                }
                if known.insert(guest.known_by()) { Ok(guest) } else { Err(Unread::Known) }
            });
            PastedLine { text: line.to_owned(), read }
        })
        .collect()
}

/// A line with the name that it lacks before everything else, between the marks that it has.
#[must_use]
pub fn with_name(line: &str, name: &str) -> String {
    let mark = ['\t', ';', ','].into_iter().find(|mark| line.contains(*mark)).unwrap_or(';');
    format!("{}{mark}{line}", name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A line with the commune that was chosen in the place of what may mean several; without a choice that
/// goes.
#[must_use]
pub fn with_commune(line: &str, vocabulary: &Vocabulary, chosen: Option<&str>) -> String {
    let mark = mark(line);
    let mut first = chosen;
    let cells = line.split(mark).filter_map(|cell| {
        let names = !vocabulary.communes.meant(tidy(cell)).is_empty();
        match chosen {
            _ if !names => Some(cell),
            None => None,
            Some(_) => first.take().or(Some(cell)),
        }
    });
    cells.collect::<Vec<_>>().join(&mark.to_string())
}

/// The people of a line: one, or as many as a mail program puts beside one another, each with an
/// address.
fn people(line: &str) -> Vec<&str> {
    let cells = cells(line);
    let all = cells.len() > 1 && cells.iter().all(|cell| cell.contains('@'));
    if all { cells } else { vec![line] }
}

/// Tabs as a spreadsheet copies them, else semicolons, else commas.
fn mark(line: &str) -> char {
    ['\t', ';'].into_iter().find(|mark| line.contains(*mark)).unwrap_or(',')
}

fn tidy(cell: &str) -> &str {
    cell.trim().trim_matches('"').trim()
}

fn cells(line: &str) -> Vec<&str> {
    line.split(mark(line)).map(tidy).filter(|cell| !cell.is_empty()).collect()
}

fn is_heading(line: &str) -> bool {
    let cells = cells(line);
    !line.contains('@') && cells.iter().any(|cell| HEADINGS.contains(&fold(cell).as_str()))
}

fn read(
    line: &str,
    vocabulary: &Vocabulary,
    kind: ActorType,
    locale: Locale,
) -> Result<Pasted, Unread> {
    let mut names: Vec<&str> = Vec::new();
    let (mut said, mut commune, mut email, mut language) = (None, BTreeSet::new(), None, None);
    // A kind of actor may be all that a line is called by, such as a CPAS; a commune or a language is not.
    let mut called = None;
    for cell in cells(line) {
        let folded = fold(cell);
        if cell.contains('@') {
            // "Ada Lens <ada@example.org>", as a mail program copies it.
            let (before, address) = match cell.split_once('<') {
                Some((before, rest)) => (before.trim(), rest.trim_end_matches('>')),
                None => ("", cell),
            };
            email = Some(Email::parse(address.trim()).map_err(|_| Unread::NoAddress)?);
            names.extend((!before.is_empty()).then_some(before));
        } else if let Some(found) = tongue(&folded).filter(|_| language.is_none()) {
            language = Some(found);
        } else if let Some(found) = vocabulary.kinds.get(&folded).filter(|_| said.is_none()) {
            (said, called) = (Some(*found), Some(cell));
        } else if let Some(found) = vocabulary.narrowed(cell, &commune) {
            commune = found;
        } else {
            // The name of a person names no kind.
            said = said.or_else(|| vocabulary.kind(&folded).filter(|_| !names.is_empty()));
            names.push(cell);
        }
    }
    if names.is_empty() {
        names.extend(called);
    }
    let name = names.join(", ");
    match name.chars().count() {
        0 => Err(Unread::NoName),
        _ if commune.len() > 1 => Err(Unread::WhichCommune),
        letters if letters > limit::TITLE => Err(Unread::TooLong),
        _ => Ok(Pasted {
            name,
            kind: said.unwrap_or(kind),
            kind_said: said.is_some(),
            commune: commune.pop_first(),
            email,
            locale: language.unwrap_or(locale),
        }),
    }
}

fn tongue(folded: &str) -> Option<Locale> {
    match folded {
        "fr" | "francais" | "frans" | "french" => Some(Locale::Fr),
        "nl" | "neerlandais" | "nederlands" | "dutch" => Some(Locale::Nl),
        "en" | "anglais" | "engels" | "english" => Some(Locale::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
