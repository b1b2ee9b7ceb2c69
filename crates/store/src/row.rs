//! From columns to domain values: what does not parse is corrupt, by table and column.

use crate::{Error, Result};
use std::str::FromStr;

/// Parses a text column.
pub fn parse<T: FromStr>(text: &str, table: &'static str, column: &'static str) -> Result<T> {
    text.parse().map_err(|_| Error::Corrupt { table, column })
}

/// Takes a checked value or names the column that broke it.
pub fn sound<T, E>(
    value: std::result::Result<T, E>,
    table: &'static str,
    column: &'static str,
) -> Result<T> {
    value.map_err(|_| Error::Corrupt { table, column })
}

/// What the row stands for, where there is one.
pub fn one<R, T: TryFrom<R, Error = Error>>(row: Option<R>) -> Result<Option<T>> {
    row.map(T::try_from).transpose()
}

/// What the rows stand for, in their order.
pub fn all<R, T: TryFrom<R, Error = Error>>(rows: Vec<R>) -> Result<Vec<T>> {
    rows.into_iter().map(T::try_from).collect()
}
