//! Finding a project by its identifier.
//!
//! A large file names projects half a million times, nearly always by a few letters. Those are told
//! by one number, which says in which of a few places of a table the project is. Identifiers that are
//! longer, or whose places are taken by others, are found in a map whose hashing no file can
//! foresee; so a file made to be costly costs no more than that map.

use std::collections::HashMap;

/// Letters that go into one number.
const SHORT: usize = 16;

/// Table entries for each project, at least.
const ROOM: usize = 4;

/// Places in a row where a number may be.
const PLACES: usize = 8;

/// A place of the table that holds nothing.
const EMPTY: u32 = u32::MAX;

/// Projects by identifier.
#[derive(Debug, Default)]
pub(super) struct Ids<'a> {
    /// The identifier of every row, also where it is empty or used before.
    pub order: Vec<&'a str>,
    index: HashMap<&'a str, u32>,
    /// A power of two of places, each with the project whose number belongs there.
    table: Vec<u32>,
    /// The number of each row's identifier, if it is short.
    numbers: Vec<Option<u128>>,
}

impl<'a> Ids<'a> {
    /// Enters the identifier of the next row. `false` if there already is a project with it.
    pub fn push(&mut self, id: &'a str) -> bool {
        let row = u32::try_from(self.order.len()).unwrap_or(EMPTY);
        self.order.push(id);
        if id.is_empty() {
            return true;
        }
        let new = !self.index.contains_key(id);
        if new {
            self.index.insert(id, row);
        }
        new
    }

    /// Makes the table, after the last row.
    pub fn finish(&mut self) {
        self.numbers = self.order.iter().map(|id| number(id.as_bytes())).collect();
        self.table = vec![EMPTY; (self.order.len() * ROOM).next_power_of_two()];
        for (row, number) in (0..).zip(&self.numbers) {
            let is_the_first = || self.index.get(self.order[row as usize]) == Some(&row);
            if let Some(number) = number.filter(|_| is_the_first()) {
                let place = self.places(number).find(|place| self.table[*place] == EMPTY);
                if let Some(place) = place {
                    self.table[place] = row;
                }
            }
        }
    }

    /// The row of the project with this identifier.
    pub fn row(&self, id: &str) -> Option<u32> {
        self.row_if_quick(id.as_bytes()).or_else(|| self.index.get(id).copied())
    }

    /// The same for most identifiers; nothing for the others, though there may be a project.
    pub fn row_if_quick(&self, id: &[u8]) -> Option<u32> {
        let number = number(id)?;
        for place in self.places(number) {
            let row = *self.table.get(place)?;
            // Beyond the last row, where the place is empty.
            let found = self.numbers.get(row as usize)?;
            if *found == Some(number) {
                return Some(row);
            }
        }
        None
    }

    /// Where a number may be in the table: from the place on that the upper bits of a product say,
    /// which all bits of the number reach.
    fn places(&self, number: u128) -> impl Iterator<Item = usize> + use<> {
        const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
        let last = self.table.len().saturating_sub(1);
        let half = |bits: u128| u64::try_from(bits & u128::from(u64::MAX)).unwrap_or(0);
        let mixed = half(number) ^ half(number >> 64).wrapping_mul(ODD).rotate_left(32);
        let product = mixed.wrapping_mul(ODD) >> 32;
        let first = usize::try_from(product).unwrap_or(0);
        (first..first + PLACES).map(move |place| place & last)
    }
}

/// A short identifier as one number, which no other has: none begins with a NUL byte.
fn number(id: &[u8]) -> Option<u128> {
    let first = *id.first()?;
    if first == 0 || id.len() > SHORT {
        return None;
    }
    Some(id.iter().fold(0, |number, byte| number << 8 | u128::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_project_is_found_by_its_identifier_and_nothing_else_is() {
        let mut names: Vec<String> = (0..3000).map(|number| number.to_string()).collect();
        names.extend((0..500).map(|number| format!("an identifier of many letters, {number}")));
        names.extend(
            ["é", "ÉÉ", " ", "0", "00", "000000000000000", "0000000000000000"].map(Into::into),
        );
        let mut ids = Ids::default();
        for (row, name) in names.iter().enumerate() {
            assert_eq!(ids.push(name), names[..row].iter().all(|other| other != name));
        }
        assert!(ids.push(""));
        ids.finish();
        for name in &names {
            let first = names.iter().position(|other| other == name);
            assert_eq!(ids.row(name).map(|row| row as usize), first, "{name}");
        }
        for unknown in ["", "3000", "\x000", "0\x00", "e", "an identifier of many letters, "] {
            assert_eq!(ids.row(unknown), None, "{unknown:?}");
        }
    }
}
