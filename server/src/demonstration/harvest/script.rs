//! What is said and done on the afternoon, as its file has it.

use domain::{
    actor::ActorType,
    locale::Locale,
    money::Cents,
    rules::MethodChoice,
    text::{Authored, Slug},
    workshop::{EnvelopeLine, FieldKey, FieldValue, NoteKind, RoundKind, Side},
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Deserialize)]
pub(super) struct Script {
    pub(super) title: [String; 3],
    pub(super) question: [String; 3],
    pub(super) quotas: BTreeMap<ActorType, u32>,
    /// How long each round took.
    pub(super) minutes: Vec<i64>,
    pub(super) people: Vec<Person>,
    pub(super) scenarios: Vec<Drawn>,
    pub(super) notes: Vec<Written>,
    pub(super) sheet: BTreeMap<String, String>,
    pub(super) author: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Person {
    pub(super) kind: ActorType,
    pub(super) name: String,
    pub(super) commune: Slug,
    pub(super) l: Locale,
    #[serde(default)]
    pub(super) second: Option<ActorType>,
}

/// Words in French or Dutch, with the other language where there is a translation.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Words {
    pub(super) l: Locale,
    pub(super) t: String,
    #[serde(default)]
    pub(super) fr_nl: Option<String>,
}

pub(super) type Line = (String, i64, String);

#[derive(Debug, Deserialize)]
pub(super) struct Drawn {
    pub(super) table: usize,
    pub(super) author: usize,
    pub(super) title: Words,
    pub(super) who: Option<Words>,
    pub(super) how: Option<Words>,
    pub(super) decision: Option<Words>,
    pub(super) lines: Vec<Line>,
    pub(super) means: Option<Words>,
    pub(super) kinds: BTreeSet<ActorType>,
    pub(super) method: MethodChoice,
    pub(super) governance: Option<Words>,
    pub(super) conditions: Option<Words>,
    pub(super) arguments: Vec<Said>,
    pub(super) amendments: Vec<Change>,
    pub(super) objections: Vec<Objected>,
    /// Of a hundred: agree, concern, object.
    pub(super) consent: [u32; 3],
    pub(super) dots: u32,
    pub(super) lock: bool,
}

#[derive(Debug, Deserialize)]
pub(super) struct Said {
    pub(super) field: Option<FieldKey>,
    pub(super) side: Side,
    pub(super) text: Words,
    pub(super) by: usize,
    pub(super) supporters: usize,
}

#[derive(Debug, Deserialize)]
pub(super) struct Change {
    pub(super) field: FieldKey,
    pub(super) text: Option<Words>,
    pub(super) lines: Option<Vec<Line>>,
    pub(super) why: Words,
    pub(super) by: usize,
    pub(super) answer: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Objected {
    pub(super) text: Words,
    pub(super) by: usize,
    pub(super) answer: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Written {
    pub(super) round: RoundKind,
    pub(super) kind: NoteKind,
    pub(super) text: Words,
    pub(super) by: Option<usize>,
    pub(super) quantity: Option<u32>,
    #[serde(default)]
    pub(super) hands: Vec<usize>,
    pub(super) days: Option<i64>,
    #[serde(default)]
    pub(super) consent: bool,
}

impl Words {
    pub(super) fn authored(&self) -> Result<Authored, domain::Refusal> {
        let text = Authored::parse(Some(self.l), &self.t, 2_000)?;
        let other = if self.l == Locale::Fr { Locale::Nl } else { Locale::Fr };
        Ok(text.with_translation(other, self.fr_nl.as_deref().unwrap_or_default()))
    }

    pub(super) fn value(&self) -> Result<FieldValue, domain::Refusal> {
        Ok(FieldValue::Text { text: self.authored()? })
    }
}

pub(super) fn lines(lines: &[Line]) -> FieldValue {
    let line = |(label, cents, from): &Line| EnvelopeLine {
        label: label.clone(),
        original: Some(Locale::Fr),
        amount: Cents(*cents),
        from: Some(from.clone()),
        ..EnvelopeLine::default()
    };
    FieldValue::Lines { lines: lines.iter().map(line).collect() }
}

impl Drawn {
    /// What the table writes, field by field.
    pub(super) fn fields(&self) -> Result<Vec<(FieldKey, FieldValue)>, domain::Refusal> {
        let texts = [
            (FieldKey::Who, &self.who),
            (FieldKey::How, &self.how),
            (FieldKey::Decision, &self.decision),
            (FieldKey::Means, &self.means),
            (FieldKey::Governance, &self.governance),
            (FieldKey::Conditions, &self.conditions),
        ];
        let mut fields = vec![
            (FieldKey::Envelopes, lines(&self.lines)),
            (FieldKey::Eligibility, FieldValue::Kinds { kinds: self.kinds.clone() }),
            (FieldKey::Selection, FieldValue::Method { method: self.method }),
        ];
        for (field, words) in texts {
            if let Some(words) = words {
                fields.push((field, words.value()?));
            }
        }
        Ok(fields)
    }
}
