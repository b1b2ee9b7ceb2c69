//! The words of a cost line, read for what could be lent: whoever writes « 1 barnum 3x6 » need not
//! look for a marquee in a list. What somebody chose is never read over.

mod cut;
mod usual;

pub use cut::parts;
pub use usual::{Usual, usual};

use crate::{Error, Result, Services, project::CostLineForm};
use domain::{
    Field, Moment,
    locale::Locale,
    project::{CostLine, Told},
    proposal::Content,
    refusal::Fields,
    registry::resource::folded,
    sharing::Refusal,
    text::Slug,
};
use kinds::{Attribute, Reading, Recogniser};
use std::collections::BTreeMap;
use store::{Tx, reference, registry::people as rows};

/// What a form says in the place of a kind when there is nothing to lend.
pub const NOTHING: &str = "none";

/// The longest word that waits for a steward, in characters.
const LONGEST_TERM: usize = 80;

/// What the words of a cost line name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Words {
    /// Nothing that could be lent: pay, leaflets, seeds.
    #[default]
    Nothing,
    /// One kind.
    One {
        /// Which.
        kind: Slug,
        /// How many, where the words say so.
        quantity: Option<u32>,
        /// Both sides in centimetres, the shorter first, where the words say so.
        sides: Option<(u32, u32)>,
    },
    /// Several things, that would each need a line of their own: their words.
    Several(Vec<String>),
    /// A word of several meanings.
    Which {
        /// The word, as it is written.
        word: String,
        /// What it may stand for.
        kinds: Vec<Slug>,
    },
    /// What looks like equipment and nobody knows, folded.
    Unknown(Vec<String>),
}

impl Words {
    /// Whether whoever wrote them is asked something.
    #[must_use]
    pub const fn asks(&self) -> bool {
        matches!(self, Self::Several(_) | Self::Which { .. })
    }
}

/// The words of a line in the language of its author: as a form holds them, the author's first
/// among those that are filled.
fn written(form: &CostLineForm, original: &str) -> String {
    let own = original.parse().unwrap_or(Locale::Fr);
    let [fr, nl, en] = &form.label;
    let text = match own {
        Locale::Fr => fr,
        Locale::Nl => nl,
        Locale::En => en,
    };
    text.trim().to_owned()
}

/// A word that is asked about, although one of its meanings may be the usual one.
fn question(read: &Reading) -> Option<&kinds::Question> {
    read.questions.iter().find(|question| question.candidates.len() > 1)
}

/// Reads words for what could be lent.
pub(crate) async fn read(tx: &mut Tx, words: &str) -> Result<Words> {
    let reader = Recogniser::embedded().map_err(Error::internal)?;
    let read = reader.read(words);
    let thing = |slug: &str| reader.kinds().iter().any(|kind| kind.slug == slug && kind.is_thing());
    let is_equipment = question(&read).is_some() || read.kinds.iter().any(|one| thing(&one.slug));
    if is_equipment {
        let parts = parts(words);
        if parts.len() > 1 {
            return Ok(Words::Several(parts));
        }
        if let Some(asked) = question(&read) {
            let kinds = current(tx, &asked.candidates).await?;
            return Ok(Words::Which { word: asked.text.clone(), kinds });
        }
    }
    // A place or somebody's work may be lent too, but a line of costs pays for it: only things are
    // read, and anything can be chosen.
    if let Some(one) = read.kinds.iter().find(|one| thing(&one.slug)) {
        let side = |attribute| one.attributes.get(&attribute).copied();
        let sides = side(Attribute::WidthCm).zip(side(Attribute::LengthCm));
        let found = current(tx, std::slice::from_ref(&one.slug)).await?.pop();
        return Ok(match found {
            Some(kind) => Words::One { kind, quantity: one.quantity, sides },
            None => Words::Nothing,
        });
    }
    if read.kinds.is_empty() {
        return unknown(tx, words, read.unknown).await;
    }
    Ok(Words::Nothing)
}

/// What a steward taught of words that the tables do not know.
async fn unknown(tx: &mut Tx, words: &str, terms: Vec<String>) -> Result<Words> {
    let whole = folded(words);
    for term in std::iter::once(&whole).chain(&terms) {
        if let Some(kind) = taught(tx, term).await? {
            return Ok(Words::One { kind, quantity: None, sides: None });
        }
    }
    Ok(if terms.is_empty() { Words::Nothing } else { Words::Unknown(terms) })
}

/// What looks like a thing in some words, folded, and neither the tables nor a steward know.
///
/// # Errors
/// [`Error::Internal`].
pub(crate) async fn untaught(tx: &mut Tx, words: &str) -> Result<Vec<String>> {
    let reader = Recogniser::embedded().map_err(Error::internal)?;
    let mut unknown = Vec::new();
    for term in reader.read(words).unknown {
        if taught(tx, &term).await?.is_none() {
            unknown.push(term);
        }
    }
    Ok(unknown)
}

async fn taught(tx: &mut Tx, term: &str) -> Result<Option<Slug>> {
    match rows::taught(tx, term).await? {
        Some(kind) => Ok(rows::current(tx, &kind).await?),
        None => Ok(None),
    }
}

async fn current(tx: &mut Tx, slugs: &[String]) -> Result<Vec<Slug>> {
    let mut kinds = Vec::new();
    for slug in slugs.iter().filter_map(|slug| Slug::parse(slug).ok()) {
        kinds.extend(rows::current(tx, &slug).await?.filter(|kind| !kinds.contains(kind)));
    }
    Ok(kinds)
}

/// The kind that is called so in any of the three languages, by its name or a synonym, by its code
/// or as a steward taught it.
///
/// # Errors
/// [`Error::Internal`].
pub(crate) async fn named(tx: &mut Tx, name: &str) -> Result<Option<Slug>> {
    if let Ok(slug) = Slug::parse(name)
        && let Some(kind) = rows::current(tx, &slug).await?
    {
        return Ok(Some(kind));
    }
    let name = folded(name);
    let called = |labels: &str| labels.split(';').any(|label| folded(label) == name);
    let kinds = reference::kinds(tx).await?;
    let found =
        kinds.iter().find(|kind| [&kind.fr, &kind.nl, &kind.en].into_iter().any(|it| called(it)));
    match found {
        Some(kind) => Ok(rows::current(tx, &kind.slug).await?),
        None => taught(tx, &name).await,
    }
}

/// For each line of a form: what its words name, where nobody said it.
///
/// # Errors
/// [`Error::Internal`].
pub async fn of_lines(services: &Services, lines: &[(String, String)]) -> Result<Vec<Words>> {
    let mut tx = services.store.read().await?;
    let mut all = Vec::with_capacity(lines.len());
    for (words, kind) in lines {
        let open = kind.trim().is_empty() && !words.trim().is_empty();
        all.push(if open { read(&mut tx, words).await? } else { Words::Nothing });
    }
    Ok(all)
}

/// The lines of a form, completed with what their words say.
#[derive(Debug, Default)]
pub(crate) struct Understood {
    /// The lines, each kind by its code.
    pub lines: Vec<CostLineForm>,
    /// The kinds that were read, by the words they were read in.
    read: BTreeMap<String, Slug>,
    /// What nobody knows, with the words it stands in.
    unknown: Vec<String>,
    refused: Vec<Field>,
}

impl Understood {
    /// Takes the lines of a form. Whatever is no kind is refused under `line_N_kind`.
    ///
    /// # Errors
    /// [`Error::Internal`].
    pub(crate) async fn of(tx: &mut Tx, lines: &[CostLineForm], original: &str) -> Result<Self> {
        let mut understood = Self::default();
        for (place, form) in lines.iter().enumerate() {
            let mut form = form.clone();
            understood.take(tx, place, &mut form, original).await?;
            if form.quantity.trim().is_empty() {
                "1".clone_into(&mut form.quantity);
            }
            understood.lines.push(form);
        }
        Ok(understood)
    }

    async fn take(
        &mut self,
        tx: &mut Tx,
        place: usize,
        form: &mut CostLineForm,
        original: &str,
    ) -> Result<()> {
        let (words, chosen) = (written(form, original), form.kind.trim().to_owned());
        if chosen == NOTHING {
            return Ok(());
        }
        if !chosen.is_empty() {
            let named = named(tx, &chosen).await?;
            if named.is_none() {
                let refusal = Refusal::NoSuchKind.into();
                self.refused.push(Field::new(format!("line_{place}_kind"), refusal));
            }
            form.kind = named.map(|kind| kind.to_string()).unwrap_or_default();
            return Ok(());
        }
        match read(tx, &words).await? {
            Words::One { kind, quantity, .. } => {
                form.kind = kind.to_string();
                if let (Some(many), true) = (quantity, form.quantity.trim().is_empty()) {
                    form.quantity = many.to_string();
                }
                self.read.insert(words.clone(), kind);
            }
            Words::Unknown(terms) => {
                self.unknown.extend(terms);
                return Ok(());
            }
            Words::Nothing | Words::Several(_) | Words::Which { .. } => {}
        }
        // Beside what is known, a word that nobody knows waits as well.
        self.unknown.extend(untaught(tx, &words).await?);
        Ok(())
    }

    /// Notes what was refused, for a form that is checked field by field.
    pub(crate) fn refuse(&self, fields: &mut Fields) {
        for field in &self.refused {
            fields.refuse(&field.name, field.refusal.clone());
        }
    }

    /// Says of each kind that was read in the words of these lines that it was.
    pub(crate) fn mark(&self, lines: &mut [CostLine]) {
        for line in lines {
            mark(&self.read, line);
        }
    }

    /// The content that was made of these lines, which says of each kind that was read that it was.
    ///
    /// # Errors
    /// [`Error::Fields`] with everything that was refused.
    pub(crate) fn finish(&self, content: Result<Content>) -> Result<Content> {
        match content {
            Ok(mut content) if self.refused.is_empty() => {
                self.mark(&mut content.cost_lines);
                Ok(content)
            }
            Ok(_) => Err(Error::Fields(self.refused.clone())),
            Err(Error::Fields(mut fields)) => {
                fields.extend(self.refused.iter().cloned());
                Err(Error::Fields(fields))
            }
            Err(other) => Err(other),
        }
    }

    /// Lets what nobody knows wait for a steward, but for what `before` asked for already. Of a line
    /// nothing but that word is told: a draft is nobody else's.
    ///
    /// # Errors
    /// [`Error::Internal`].
    pub(crate) async fn note(&self, tx: &mut Tx, before: &[CostLine], now: Moment) -> Result<()> {
        let known = before.iter().map(|line| folded(&line.label.text)).collect::<Vec<_>>();
        for word in &self.unknown {
            let term: String = word.chars().take(LONGEST_TERM).collect();
            if !known.iter().any(|label| label.contains(&term)) {
                rows::note(tx, &term, &term, now).await?;
            }
        }
        Ok(())
    }
}

/// A line keeps what its bearers chose; one whose kind was read says so.
fn mark(read: &BTreeMap<String, Slug>, line: &mut CostLine) {
    let found = read.get(line.label.text.trim());
    if found.is_some() && found == line.kind.as_ref() && line.told == Told::Plain {
        line.told = Told::Read;
    }
}
