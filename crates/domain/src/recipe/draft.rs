//! What somebody is writing of a recipe, word for word as it was typed: it may lack anything. Only
//! what is whole, in French and in Dutch, becomes a version.

use super::{Ingredient, MOST_NEEDS, MOST_PEOPLE, MOST_STEPS, MOST_UNITS, Refused, Version};
use crate::{
    locale::Locale,
    refusal::{Field, Fields, Refusal},
    text::{Localized, Slug, limit},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A text in French, Dutch and English, as typed.
type Typed = [String; 3];

/// A recipe that is being written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// What it is called.
    pub title: Typed,
    /// In a sentence or two.
    pub summary: Typed,
    /// For how many people.
    pub people: String,
    /// What to do: in each language a line for each step.
    pub steps: Typed,
    /// What it needs, a line for each.
    pub needs: Vec<Line>,
    /// What is different from the version before.
    pub change: Typed,
}

/// Something that it needs, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    /// A kind, by its code or by any of its names.
    pub kind: String,
    /// How many.
    pub quantity: String,
    /// Whether more people need more of it.
    pub grows: bool,
    /// In words; those of the kind when nothing is written.
    pub what: Typed,
}

/// A kind that a line names, and what it is called.
pub type KindNamed = (Slug, Localized);

impl Line {
    /// Whether nothing was written in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let words = self.what.iter().chain([&self.kind, &self.quantity]);
        words.into_iter().all(|text| text.trim().is_empty())
    }
}

impl Draft {
    /// A published version, to be changed; what will be different is not written yet.
    #[must_use]
    pub fn of(version: &Version) -> Self {
        let typed = |text: &Localized| Locale::ALL.map(|l| text.written(l).to_owned());
        let lines = |l: Locale| {
            let steps = version.steps.iter().map(|step| one_line(step.written(l)));
            steps.collect::<Vec<_>>().join("\n").trim_end().to_owned()
        };
        let needs = version.needs.iter().map(|need| Line {
            kind: need.kind.to_string(),
            quantity: need.quantity.to_string(),
            grows: need.grows,
            what: typed(&need.what),
        });
        Self {
            title: typed(&version.title),
            summary: typed(&version.summary),
            people: version.people.to_string(),
            steps: Locale::ALL.map(lines),
            needs: needs.collect(),
            change: Typed::default(),
        }
    }

    /// What it is called, in whichever language it has a name.
    #[must_use]
    pub fn name(&self, locale: Locale) -> &str {
        let at = Locale::ALL.iter().position(|l| *l == locale).unwrap_or(0);
        let own = std::iter::once(&self.title[at]).chain(&self.title);
        own.map(|text| text.trim()).find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// What keeps it from being kept at all: it has no name, or is far too long.
    #[must_use]
    pub fn unkeepable(&self) -> Vec<Field> {
        let mut fields = Fields::default();
        if self.name(Locale::Fr).is_empty() {
            fields.refuse("title", Refusal::Required);
        }
        let long = |text: &String| text.chars().count() > limit::BODY;
        for (name, texts) in [
            ("title", &self.title),
            ("summary", &self.summary),
            ("steps", &self.steps),
            ("change", &self.change),
        ] {
            if texts.iter().any(long) {
                fields.refuse(name, Refusal::TooLong { limit: limit::BODY });
            }
        }
        for (row, line) in self.needs.iter().enumerate() {
            if line.what.iter().chain([&line.kind, &line.quantity]).any(long) {
                let name = format!("need_{row}_what");
                fields.refuse(&name, Refusal::TooLong { limit: limit::BODY });
            }
        }
        fields.into_refused()
    }

    /// The version that it becomes. `kinds` has for each line of needs the kind that it names.
    ///
    /// # Errors
    /// What is missing or wrong, each at its field: `title`, `summary`, `people`, `steps`, `change`,
    /// and `need_0_kind`, `need_0_quantity`, `need_0_what` by line.
    pub fn version(
        &self,
        number: u32,
        on: NaiveDate,
        kinds: &[Option<KindNamed>],
    ) -> Result<Version, Vec<Field>> {
        let mut fields = Fields::default();
        let title = fields.check("title", localized(&self.title, limit::TITLE));
        let summary = fields.check("summary", localized(&self.summary, limit::SUMMARY));
        let people = fields.check("people", whole(&self.people, MOST_PEOPLE));
        let steps = self.stepped(&mut fields);
        let needs = self.needed(&mut fields, kinds);
        let first = number == 1 && self.change.iter().all(|text| text.trim().is_empty());
        let change = match first {
            true => Localized::parse("Première version.", "Eerste versie.", "First version.", 80),
            false => localized(&self.change, limit::SUMMARY),
        };
        let change = fields.check("change", change);
        match (title, summary, people, change) {
            (Some(title), Some(summary), Some(people), Some(change)) if fields.is_empty() => {
                Ok(Version { number, on, change, title, summary, people, steps, needs })
            }
            _ => Err(fields.into_refused()),
        }
    }

    /// The steps, one of each language beside those of the others.
    fn stepped(&self, fields: &mut Fields) -> Vec<Localized> {
        let [fr, nl, en] = &self.steps;
        let [fr, nl, en] = [lines(fr), lines(nl), lines(en)];
        let (french, dutch, english) = (fr.len(), nl.len(), en.len());
        let refused = match (french, dutch) {
            (0, 0) => Some(("steps", Refusal::Required)),
            (0, _) | (_, 0) => Some(("steps", Refusal::BothLanguages)),
            _ if french > MOST_STEPS => Some(("steps_fr", Refusal::TooMany { limit: MOST_STEPS })),
            _ if french != dutch => {
                Some(("steps_nl", Refused::DutchSteps { french, there: dutch }.into()))
            }
            _ if english > 0 && english != french => {
                Some(("steps_en", Refused::EnglishSteps { french, there: english }.into()))
            }
            _ => None,
        };
        if let Some((name, refusal)) = refused {
            fields.refuse(name, refusal);
            return Vec::new();
        }
        let english = en.into_iter().chain(std::iter::repeat(""));
        let steps = fr.into_iter().zip(nl).zip(english);
        let steps = steps.map(|((fr, nl), en)| Localized::parse(fr, nl, en, limit::SUMMARY));
        fields.check("steps", steps.collect::<Result<_, _>>()).unwrap_or_default()
    }

    fn needed(&self, fields: &mut Fields, kinds: &[Option<KindNamed>]) -> Vec<Ingredient> {
        let mut needs = Vec::new();
        let lines = self.needs.iter().enumerate().filter(|(_, line)| !line.is_empty());
        for (row, line) in lines {
            let name = |part: &str| format!("need_{row}_{part}");
            let quantity = fields.check(&name("quantity"), whole(&line.quantity, MOST_UNITS));
            let unknown = match line.kind.trim() {
                "" => Refusal::Required,
                _ => crate::registry::Refusal::UnknownKind.into(),
            };
            let kind = kinds.get(row).cloned().flatten().ok_or(unknown);
            let Some((kind, called)) = fields.check(&name("kind"), kind) else { continue };
            let said = line.what.iter().any(|text| !text.trim().is_empty());
            let what = if said { localized(&line.what, limit::TITLE) } else { Ok(called) };
            let what = fields.check(&name("what"), what);
            if let (Some(quantity), Some(what)) = (quantity, what) {
                needs.push(Ingredient { kind, what, quantity, grows: line.grows });
            }
        }
        if self.needs.iter().all(Line::is_empty) {
            fields.refuse("need_0_kind", Refusal::Required);
        }
        if needs.len() > MOST_NEEDS {
            fields.refuse("form", Refusal::TooMany { limit: MOST_NEEDS });
        }
        needs
    }
}

/// The lines in which something is written.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// A step on one line, as a form has it.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn localized([fr, nl, en]: &Typed, limit: usize) -> Result<Localized, Refusal> {
    Localized::parse(fr, nl, en, limit)
}

/// A whole number from one.
fn whole(text: &str, most: u32) -> Result<u32, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::Required);
    }
    let number = text.parse::<u32>().ok().filter(|number| (1..=most).contains(number));
    number.ok_or(Refusal::NotANumber { from: 1, to: u64::from(most) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fr: &str, nl: &str, en: &str) -> Typed {
        [fr, nl, en].map(str::to_owned)
    }

    fn table() -> Option<KindNamed> {
        let names = Localized::parse("table", "tafel", "table", 80).unwrap();
        Some((Slug::parse("table").unwrap(), names))
    }

    fn whole_draft() -> Draft {
        Draft {
            title: typed("Fête", "Feest", ""),
            summary: typed("Une rue.", "Een straat.", ""),
            people: "80".to_owned(),
            steps: typed("Un\n\nDeux", "Een\nTwee\n", ""),
            needs: vec![
                Line::default(),
                Line {
                    kind: "table".to_owned(),
                    quantity: "10".to_owned(),
                    grows: true,
                    what: Typed::default(),
                },
            ],
            change: Typed::default(),
        }
    }

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
    }

    fn refused(draft: &Draft, number: u32) -> Vec<(String, Refusal)> {
        let fields = draft.version(number, day(), &[None, table()]).unwrap_err();
        fields.into_iter().map(|field| (field.name, field.refusal)).collect()
    }

    #[test]
    fn what_is_whole_in_french_and_dutch_becomes_a_version_and_is_read_back_as_it_was_typed() {
        let version = whole_draft().version(1, day(), &[None, table()]).unwrap();
        assert_eq!(version.change.get(Locale::Nl), "Eerste versie.");
        assert_eq!(version.steps.len(), 2);
        assert_eq!((version.needs.len(), version.needs[0].quantity), (1, 10));
        assert_eq!(version.needs[0].what.get(Locale::Nl), "tafel");
        let again = Draft::of(&version);
        assert_eq!(again.steps, typed("Un\nDeux", "Een\nTwee", ""));
        let next = Draft { change: typed("Rien.", "Niets.", ""), ..again };
        assert!(next.version(2, day(), &[table()]).unwrap().says_as(&version));
    }

    #[test]
    fn a_language_that_misses_keeps_it_from_being_published_and_english_does_not() {
        let mut draft = whole_draft();
        draft.title[1] = String::new();
        assert_eq!(refused(&draft, 1), [("title".to_owned(), Refusal::BothLanguages)]);
        let mut draft = whole_draft();
        draft.steps[1] = "Een".to_owned();
        let why = Refused::DutchSteps { french: 2, there: 1 };
        assert_eq!(refused(&draft, 1), [("steps_nl".to_owned(), why.into())]);
        draft = whole_draft();
        draft.steps[2] = "One".to_owned();
        let why = Refused::EnglishSteps { french: 2, there: 1 };
        assert_eq!(refused(&draft, 1), [("steps_en".to_owned(), why.into())]);
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once_at_its_line() {
        let mut draft = whole_draft();
        draft.people = "many".to_owned();
        draft.needs[0] = Line { kind: "zeppelin".to_owned(), ..Line::default() };
        draft.needs[1].quantity = "0".to_owned();
        draft.needs[1].what[0] = "tables pliantes".to_owned();
        let names: Vec<_> = refused(&draft, 2).into_iter().map(|(name, _)| name).collect();
        let expected = [
            "people",
            "need_0_quantity",
            "need_0_kind",
            "need_1_quantity",
            "need_1_what",
            "change",
        ];
        assert_eq!(names, expected);
        draft.needs.clear();
        assert!(refused(&draft, 1).iter().any(|(name, _)| name == "need_0_kind"));
    }

    #[test]
    fn a_draft_needs_no_more_than_a_name_in_any_language() {
        let named = Draft { title: typed("", "Feest", ""), ..Draft::default() };
        assert!(named.unkeepable().is_empty());
        assert_eq!(named.name(Locale::Fr), "Feest");
        assert_eq!(Draft::default().unkeepable().len(), 1);
    }
}
