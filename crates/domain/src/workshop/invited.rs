//! A list of guests as somebody pastes it, from a spreadsheet or a letter: one person a line, cells
//! between tabs, semicolons or commas, in any order after the name; or people one after the other, as
//! a mail program puts them.

use crate::{
    account::Email,
    actor::ActorType,
    locale::Locale,
    text::{Slug, fold, limit},
};
use std::collections::{BTreeMap, BTreeSet};

/// The most lines that are read at once.
pub const MOST_LINES_PASTED: usize = 1_000;

/// What cells may say, folded: the kinds of actors and the communes by all their names.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    kinds: BTreeMap<String, ActorType>,
    communes: BTreeMap<String, Slug>,
}

impl Vocabulary {
    /// From the names of kinds and of communes, in any language.
    pub fn new(
        kinds: impl IntoIterator<Item = (String, ActorType)>,
        communes: impl IntoIterator<Item = (String, Slug)>,
    ) -> Self {
        let usual = USUAL.iter().map(|(word, kind)| ((*word).to_owned(), *kind));
        Self {
            kinds: kinds.into_iter().map(|(name, kind)| (fold(&name), kind)).chain(usual).collect(),
            communes: communes.into_iter().map(|(name, slug)| (fold(&name), slug)).collect(),
        }
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

/// The people of a line: one, or as many as a mail program puts beside one another, each with an
/// address.
fn people(line: &str) -> Vec<&str> {
    let cells = cells(line);
    let all = cells.len() > 1 && cells.iter().all(|cell| cell.contains('@'));
    if all { cells } else { vec![line] }
}

/// Tabs as a spreadsheet copies them, else semicolons, else commas.
fn cells(line: &str) -> Vec<&str> {
    let mark = ['\t', ';'].into_iter().find(|mark| line.contains(*mark)).unwrap_or(',');
    let cells = line.split(mark).map(|cell| cell.trim().trim_matches('"').trim());
    cells.filter(|cell| !cell.is_empty()).collect()
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
    let (mut said, mut commune, mut email, mut language) = (None, None, None, None);
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
        } else if let Some(found) = vocabulary.communes.get(&folded).filter(|_| commune.is_none()) {
            commune = Some(found.clone());
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
        letters if letters > limit::TITLE => Err(Unread::TooLong),
        _ => Ok(Pasted {
            name,
            kind: said.unwrap_or(kind),
            kind_said: said.is_some(),
            commune,
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
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let kinds = [("élu ou élue", ActorType::Elected), ("vereniging", ActorType::Association)];
        let kinds = kinds.map(|(name, kind)| (name.to_owned(), kind));
        Vocabulary::new(kinds, [("Jette".to_owned(), Slug::parse("jette").unwrap())])
    }

    fn read(pasted: &str, known: &[&str]) -> Vec<Result<Pasted, Unread>> {
        let known = known.iter().map(|it| (*it).to_owned()).collect();
        let usual = (ActorType::Inhabitants, Locale::Fr);
        let lines = read_guests(pasted, &vocabulary(), usual, known, 5);
        lines.into_iter().map(|line| line.read).collect()
    }

    #[test]
    fn a_list_is_read_as_a_spreadsheet_or_a_mail_program_copies_it_in_any_order() {
        let pasted = "Nom\tOrganisation\tE-mail\n\
            Fatima B.\tasbl Les Voisins\tFatima@test.example\tNL\r\n\n\
            Jan Claes; jan@test.example; vereniging; Jette\n\
            Ada Lens <ada@test.example>, Bo <bo@test.example>\n\
            Dupont, Marie, élu ou élue";
        let read: Vec<Pasted> = read(pasted, &[]).into_iter().map(Result::unwrap).collect();
        let told = |it: &Pasted| {
            let email = it.email.as_ref().map(|email| email.as_str().to_owned());
            (it.name.clone(), it.kind, email.unwrap_or_default(), it.locale)
        };
        let [one, two, three, beside, four] = &read[..] else { panic!("five, and no heading") };
        let (fr, nl) = (Locale::Fr, Locale::Nl);
        let said = |name: &str, kind, email: &str, l| (name.to_owned(), kind, email.to_owned(), l);
        let name = "Fatima B., asbl Les Voisins";
        assert_eq!(told(one), said(name, ActorType::Association, "fatima@test.example", nl));
        assert_eq!(told(two), said("Jan Claes", ActorType::Association, "jan@test.example", fr));
        assert_eq!(two.commune.as_ref().map(Slug::as_str), Some("jette"));
        assert_eq!(told(three), said("Ada Lens", ActorType::Inhabitants, "ada@test.example", fr));
        assert_eq!(told(beside), said("Bo", ActorType::Inhabitants, "bo@test.example", fr));
        assert!(!three.kind_said && four.kind_said);
        assert_eq!(told(four), said("Dupont, Marie", ActorType::Elected, "", fr));
    }

    #[test]
    fn a_commune_or_a_language_is_nobodys_name_and_a_line_that_has_none_keeps_all_when_it_is_given()
    {
        let lines =
            "Jette; jan@test.example; nl\nNL\tada@test.example\nJette\nvereniging, bo@test.example";
        let told = read(lines, &[]);
        let none = Err(Unread::NoName);
        assert_eq!(told[..3], [none.clone(), none.clone(), none]);
        // What it is is a name of sorts.
        assert_eq!(told[3].as_ref().unwrap().name, "vereniging");
        for line in lines.lines().take(2) {
            let whole = read(&with_name(line, " Jan  Claes "), &[]);
            let found = whole[0].as_ref().unwrap();
            assert_eq!((found.name.as_str(), found.locale), ("Jan Claes", Locale::Nl));
            assert!(found.email.is_some());
        }
        let before = read("Jette, Jan Claes", &[]);
        let found = before[0].as_ref().unwrap();
        assert_eq!((found.name.as_str(), found.commune.is_some()), ("Jan Claes", true));
    }

    #[test]
    fn a_line_that_is_not_understood_says_why_and_nobody_is_taken_twice() {
        let pasted = "Ada\tada@\nada@test.example\nBob\tbob@test.example\nRobert\tBOB@test.example\nCé\n\
            cé\nDo\nEd";
        let read = read(pasted, &["x", "y"]);
        let why: Vec<Option<Unread>> = read.iter().map(|it| it.as_ref().err().copied()).collect();
        let (none, address, known) = (Unread::NoName, Unread::NoAddress, Unread::Known);
        let full = Some(Unread::Full);
        assert_eq!(
            why,
            [Some(address), Some(none), None, Some(known), None, Some(known), None, full]
        );
    }
}
