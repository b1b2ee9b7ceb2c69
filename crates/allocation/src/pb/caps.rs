//! Caps that a file sets on categories and neighbourhoods.

use thiserror::Error;

use super::PbFile;
use super::amount::Amount;
use crate::constraints::Cap;

/// Where a file says what groups of projects may cost: the key of the amounts in `META`, that of
/// the names that they belong to, and the column of `PROJECTS` in which the names stand.
const KEYS: [(&str, &str, &str); 2] = [
    ("budget_per_category", "categories", "category"),
    ("budget_per_neighborhood", "neighborhoods", "neighborhood"),
];

/// A file sets caps, but it is not clear which.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CapsError {
    /// There are amounts, but no names that they belong to.
    #[error("META has {amounts}, but no {names}")]
    NamesMissing {
        /// The key of the amounts.
        amounts: &'static str,
        /// The key of the names.
        names: &'static str,
    },
    /// There are not as many amounts as names.
    #[error("META has {amounts} amounts in {key} for {names} names")]
    CountMismatch {
        /// The key of the amounts.
        key: &'static str,
        /// How many amounts.
        amounts: usize,
        /// How many names.
        names: usize,
    },
    /// An amount is not a number, is too large, or has more decimals than the costs and the budget.
    #[error("{text:?} in {key} is not an amount, or not in the unit of the costs")]
    BadAmount {
        /// The key of the amounts.
        key: &'static str,
        /// What stands there.
        text: String,
    },
    /// A name comes twice.
    #[error("META names {name:?} twice in {key}")]
    RepeatedName {
        /// The key of the names.
        key: &'static str,
        /// The name.
        name: String,
    },
    /// The projects do not say where they belong.
    #[error("the projects have no column {column}")]
    ColumnMissing {
        /// The column.
        column: &'static str,
    },
    /// A project belongs nowhere, or to something that META does not name.
    #[error("the project {project:?} has {name:?} as its {column}, which META does not name")]
    UnknownName {
        /// The identifier of the project.
        project: String,
        /// The column.
        column: &'static str,
        /// What stands there.
        name: String,
    },
}

impl PbFile {
    /// The first key with which `META` sets caps, if it sets any: a count follows them only where they
    /// are handed to it.
    #[must_use]
    pub fn sets_caps(&self) -> Option<&'static str> {
        KEYS.iter().map(|(amounts, ..)| *amounts).find(|amounts| self.amounts(amounts).is_some())
    }

    /// What a key says, unless it is empty.
    fn amounts(&self, key: &str) -> Option<&str> {
        self.meta.get(key).filter(|list| !list.is_empty())
    }

    /// The caps that `META` sets with `budget_per_category` and `budget_per_neighborhood`: lists of
    /// amounts, in the order of the names in `categories` and `neighborhoods`. None if it has
    /// neither. A project may belong to several categories, separated by commas. A name without
    /// projects makes no cap.
    ///
    /// # Errors
    ///
    /// The first thing that is not clear. Every project has to belong somewhere, lest a misspelled
    /// name frees it from its cap.
    pub fn caps(&self) -> Result<Vec<Cap>, CapsError> {
        let mut caps = Vec::new();
        for (amounts, names, column) in KEYS {
            if let Some(list) = self.amounts(amounts) {
                caps.extend(self.caps_of((amounts, list), names, column)?);
            }
        }
        caps.retain(|cap| !cap.projects.is_empty());
        Ok(caps)
    }

    fn caps_of(
        &self,
        (key, amounts): (&'static str, &str),
        names_key: &'static str,
        column: &'static str,
    ) -> Result<Vec<Cap>, CapsError> {
        let names = self.meta.get(names_key).filter(|names| !names.is_empty());
        let names = names.ok_or(CapsError::NamesMissing { amounts: key, names: names_key })?;
        let names: Vec<&str> = names.split(',').map(str::trim).collect();
        let amounts: Vec<&str> = amounts.split(',').map(str::trim).collect();
        if names.len() != amounts.len() {
            let (amounts, names) = (amounts.len(), names.len());
            return Err(CapsError::CountMismatch { key, amounts, names });
        }
        let decimals = self.election.units_per_currency.ilog10() as usize;
        let mut caps: Vec<Cap> = Vec::with_capacity(names.len());
        for (name, text) in names.iter().map(|name| (*name).to_owned()).zip(amounts) {
            if caps.iter().any(|cap| cap.name == name) {
                return Err(CapsError::RepeatedName { key: names_key, name });
            }
            let amount = Amount::parse(text).ok().map(|(amount, _)| amount);
            let amount = amount.filter(|amount| amount.decimals() <= decimals);
            let amount = amount.and_then(|amount| amount.scaled(decimals));
            let most = amount.ok_or_else(|| CapsError::BadAmount { key, text: text.to_owned() })?;
            caps.push(Cap { name, projects: Vec::new(), most });
        }
        self.sort_into(&mut caps, column)?;
        Ok(caps)
    }

    /// Adds each project to the caps that its cell names.
    fn sort_into(&self, caps: &mut [Cap], column: &'static str) -> Result<(), CapsError> {
        let place = self.projects.column(column).ok_or(CapsError::ColumnMissing { column })?;
        for ((index, row), project) in (0..).zip(self.projects.rows()).zip(&self.election.projects)
        {
            let cell = row.cell(place).trim();
            let whole = caps.iter().any(|cap| cap.name == cell);
            let named: Vec<&str> =
                if whole { vec![cell] } else { cell.split(',').map(str::trim).collect() };
            for name in named {
                let cap = caps.iter_mut().find(|cap| cap.name == name);
                let cap = cap.ok_or_else(|| CapsError::UnknownName {
                    project: project.id.clone(),
                    column,
                    name: name.to_owned(),
                })?;
                if cap.projects.last() != Some(&index) {
                    cap.projects.push(index);
                }
            }
        }
        Ok(())
    }
}
