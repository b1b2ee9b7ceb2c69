//! Public numbers of projects that come in together.

use crate::{Error, Result};
use domain::{Refusal, project::Project};
use std::collections::BTreeSet;

/// The numbers that are taken, and the next free one.
pub(super) struct Numbers {
    taken: BTreeSet<String>,
    next: u32,
}

impl Numbers {
    pub(super) fn new(present: &[Project]) -> Self {
        let taken: BTreeSet<String> = present.iter().map(|p| p.number.clone()).collect();
        let largest = taken.iter().filter_map(|number| number.parse::<u32>().ok()).max();
        Self { taken, next: largest.unwrap_or(0).saturating_add(1) }
    }

    pub(super) fn take(&mut self, typed: &str) -> Result<String> {
        let number = if typed.is_empty() {
            while self.taken.contains(&self.next.to_string()) {
                self.next = self.next.saturating_add(1);
            }
            self.next.to_string()
        } else {
            typed.to_owned()
        };
        crate::project::check_number(&number)?;
        if !self.taken.insert(number.clone()) {
            let field = domain::Field::new("number", Refusal::SlugTaken);
            return Err(Error::Fields(vec![field]));
        }
        Ok(number)
    }
}
