//! A line of money in a scenario: what it is called, how much, and what it is kept for.

use super::{FieldKey, FieldValue, Scenario};
use crate::{
    locale::Locale,
    money::Cents,
    project::Theme,
    text::{Authored, Slug},
};
use serde::{Deserialize, Serialize};

/// A line of money in a scenario.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnvelopeLine {
    /// What it is called.
    pub label: String,
    /// The language of that name, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Locale>,
    /// The name in other languages, as somebody translated it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<(Locale, String)>,
    /// How much.
    pub amount: Cents,
    /// The budget of today from which it comes, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What it is kept for, when it is for one theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// Where, when it is kept for one commune.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<Slug>,
}

impl EnvelopeLine {
    /// Its name with its translations.
    #[must_use]
    pub fn name(&self) -> Authored {
        Authored {
            translations: self.translations.clone(),
            ..Authored::plain(self.original, self.label.clone())
        }
    }

    pub(super) fn translate(&mut self, to: Locale, text: &str) {
        self.translations = self.name().with_translation(to, text).translations;
    }

    /// Whether two lines are the same but for the language of their names and their translations.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let said = |line: &Self| (line.label.clone(), line.amount, line.from.clone());
        let kept = |line: &Self| (line.theme, line.commune.clone());
        said(self) == said(other) && kept(self) == kept(other)
    }
}

impl Scenario {
    /// How often the line of money at a place was given another name; another amount is no other name.
    pub(super) fn renamed(&self, place: usize) -> u32 {
        let name = |value: Option<&FieldValue>| match value {
            Some(FieldValue::Lines { lines }) => lines.get(place).map(|line| line.label.clone()),
            _ => None,
        };
        let money = FieldKey::Envelopes;
        let before = self.history.iter().filter(|change| change.field == money);
        let before = before.map(|change| name(change.before.as_ref()));
        let now = name(self.fields.get(&money).map(|state| &state.value));
        let names: Vec<_> = before.chain([now]).collect();
        let changes = names.windows(2).filter(|pair| pair[0] != pair[1]).count();
        u32::try_from(changes).unwrap_or(u32::MAX)
    }
}

/// A line that keeps its name keeps its language and its translations, whoever writes the money anew: the
/// language of a name from before languages were kept stays unknown, and is not that of whoever came
/// by later.
pub(super) fn keep_names(now: &mut FieldValue, before: Option<&FieldValue>) {
    let (FieldValue::Lines { lines }, Some(FieldValue::Lines { lines: before })) = (now, before)
    else {
        return;
    };
    for line in lines.iter_mut().filter(|line| line.translations.is_empty()) {
        if let Some(old) = before.iter().find(|old| old.label == line.label) {
            line.original = old.original;
            line.translations.clone_from(&old.translations);
        }
    }
}
