//! Refusals of a form, each at its field.

use super::Refusal;
use serde::{Deserialize, Serialize};

/// The form field that a refusal is about, by the name that the form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Name of the field.
    pub name: String,
    /// What is wrong with it.
    pub refusal: Refusal,
}

impl Field {
    /// Attaches a refusal to a field.
    #[must_use]
    pub fn new(name: impl Into<String>, refusal: Refusal) -> Self {
        Self { name: name.into(), refusal }
    }
}

/// Collects the refusals of a whole form, so that nobody has to guess twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<Field>);

impl Fields {
    /// Keeps the value of a check, or notes its refusal under the field's name.
    pub fn check<T>(&mut self, name: &str, result: Result<T, Refusal>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.refuse(name, refusal);
                None
            }
        }
    }

    /// Notes a refusal.
    pub fn refuse(&mut self, name: &str, refusal: Refusal) {
        self.0.push(Field::new(name, refusal));
    }

    /// What was refused so far.
    #[must_use]
    pub fn into_refused(self) -> Vec<Field> {
        self.0
    }

    /// Whether nothing was refused.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
