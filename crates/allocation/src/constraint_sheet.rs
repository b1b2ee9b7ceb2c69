//! Constraints as people write them and as they are published: projects by their ids or by what a
//! column of the file says, amounts in units of currency.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::constraints::{Cap, Constraints, Exclusion, Floor};
use crate::election::Election;
use crate::report::decimal;

/// Caps, floors, exclusions and a minimum of supporters, with groups by id or by column.
///
/// ```json
/// {
///   "minimum_supporters": 10,
///   "caps": [
///     {"name": "north", "most": "40000", "where": {"column": "neighborhood", "value": "north"}}
///   ],
///   "floors": [{"name": "schools", "least": "5000.50", "projects": ["12", "17"]}],
///   "exclusions": [{"projects": ["3", "4"], "precedence": true}]
/// }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ConstraintSheet {
    /// Projects with fewer supporters take no part. 0 asks for nothing.
    #[serde(skip_serializing_if = "is_nothing")]
    pub minimum_supporters: u64,
    /// What groups of projects may cost at most.
    pub caps: Vec<SheetCap>,
    /// What is to be spent on groups of projects at least.
    pub floors: Vec<SheetFloor>,
    /// Groups of which at most one project is funded.
    pub exclusions: Vec<SheetExclusion>,
}

fn is_nothing(amount: &u64) -> bool {
    *amount == 0
}

/// A cap; see [`Cap`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetCap {
    /// What the group is called.
    pub name: String,
    /// The most that its funded projects may cost together, in units of currency.
    pub most: String,
    /// Ids of its projects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<String>,
    /// Its projects are those of which a column says so.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub column: Option<Where>,
}

/// A floor; see [`Floor`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetFloor {
    /// What the group is called.
    pub name: String,
    /// The least that its funded projects are to cost together, in units of currency.
    pub least: String,
    /// Ids of its projects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<String>,
    /// Its projects are those of which a column says so.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub column: Option<Where>,
}

/// An exclusion; see [`Exclusion`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetExclusion {
    /// Ids of the projects; under precedence, in that order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<String>,
    /// Its projects are those of which a column says so, in the order of the file.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub column: Option<Where>,
    /// See [`Exclusion::precedence`].
    #[serde(default)]
    pub precedence: bool,
}

/// The projects of which a column of the file says something, alone or among other values separated
/// by commas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Where {
    /// Title of the column: `category`, `neighborhood`, `target`.
    pub column: String,
    /// The value, exactly as written there.
    pub value: String,
}

/// A sheet does not fit the election.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SheetError {
    /// A group names a project that is not there.
    #[error("there is no project {id:?}")]
    UnknownProject {
        /// The id.
        id: String,
    },
    /// There is no such column.
    #[error("the file has no column {title:?}")]
    UnknownColumn {
        /// Its title.
        title: String,
    },
    /// No project has the value.
    #[error("no project has {value:?} in the column {column:?}")]
    NoSuchValue {
        /// Title of the column.
        column: String,
        /// The value.
        value: String,
    },
    /// A group has neither ids nor a column, or both.
    #[error("a group is given either by \"projects\" or by \"where\"")]
    Group,
    /// A text is not an amount of the election.
    #[error(
        "{text:?} is not an amount in units of currency, with no more decimals than the file has"
    )]
    Amount {
        /// The text.
        text: String,
    },
}

impl ConstraintSheet {
    /// The constraints for an election. `values` gives what each project says in a column, if there
    /// is one with that title: see [`crate::pb::PbFile::values`]. The minimum of supporters is not
    /// among them: it belongs to the rule.
    ///
    /// # Errors
    ///
    /// The first group or amount that does not fit the election.
    pub fn resolve(
        &self,
        election: &Election,
        values: impl Fn(&str) -> Option<Vec<Vec<String>>>,
    ) -> Result<Constraints, SheetError> {
        let group = |projects: &[String], column: Option<&Where>| match (projects, column) {
            (ids, None) if !ids.is_empty() => by_ids(election, ids),
            ([], Some(column)) => by_column(column, &values),
            _ => Err(SheetError::Group),
        };
        let units = election.units_per_currency;
        let cap = |cap: &SheetCap| -> Result<Cap, SheetError> {
            let projects = group(&cap.projects, cap.column.as_ref())?;
            Ok(Cap { name: cap.name.clone(), projects, most: amount(&cap.most, units)? })
        };
        let floor = |floor: &SheetFloor| -> Result<Floor, SheetError> {
            let projects = group(&floor.projects, floor.column.as_ref())?;
            Ok(Floor { name: floor.name.clone(), projects, least: amount(&floor.least, units)? })
        };
        let exclusion = |exclusion: &SheetExclusion| -> Result<Exclusion, SheetError> {
            let projects = group(&exclusion.projects, exclusion.column.as_ref())?;
            Ok(Exclusion { projects, precedence: exclusion.precedence })
        };
        Ok(Constraints {
            caps: self.caps.iter().map(cap).collect::<Result<_, _>>()?,
            floors: self.floors.iter().map(floor).collect::<Result<_, _>>()?,
            exclusions: self.exclusions.iter().map(exclusion).collect::<Result<_, _>>()?,
        })
    }

    /// Constraints as they are published: every group by its ids.
    #[must_use]
    pub fn published(election: &Election, constraints: &Constraints) -> Self {
        let ids = |projects: &[u32]| {
            let known = projects.iter().filter_map(|p| election.projects.get(*p as usize));
            known.map(|project| project.id.clone()).collect()
        };
        let money = |amount: u64| decimal(amount, election.units_per_currency);
        Self {
            minimum_supporters: 0,
            caps: constraints
                .caps
                .iter()
                .map(|cap| SheetCap {
                    name: cap.name.clone(),
                    most: money(cap.most),
                    projects: ids(&cap.projects),
                    column: None,
                })
                .collect(),
            floors: constraints
                .floors
                .iter()
                .map(|floor| SheetFloor {
                    name: floor.name.clone(),
                    least: money(floor.least),
                    projects: ids(&floor.projects),
                    column: None,
                })
                .collect(),
            exclusions: constraints
                .exclusions
                .iter()
                .map(|exclusion| SheetExclusion {
                    projects: ids(&exclusion.projects),
                    column: None,
                    precedence: exclusion.precedence,
                })
                .collect(),
        }
    }
}

fn by_ids(election: &Election, ids: &[String]) -> Result<Vec<u32>, SheetError> {
    let place = |id: &String| {
        let found = (0..).zip(&election.projects).find(|(_, project)| project.id == *id);
        found.map(|(place, _)| place).ok_or_else(|| SheetError::UnknownProject { id: id.clone() })
    };
    ids.iter().map(place).collect()
}

fn by_column(
    wanted: &Where,
    values: impl Fn(&str) -> Option<Vec<Vec<String>>>,
) -> Result<Vec<u32>, SheetError> {
    let Where { column, value } = wanted;
    let all = values(column).ok_or_else(|| SheetError::UnknownColumn { title: column.clone() })?;
    let having = (0..).zip(&all).filter(|(_, values)| values.contains(value));
    let projects: Vec<u32> = having.map(|(project, _)| project).collect();
    if projects.is_empty() {
        return Err(SheetError::NoSuchValue { column: column.clone(), value: value.clone() });
    }
    Ok(projects)
}

/// An amount in units of currency, in smallest units.
fn amount(text: &str, units: u64) -> Result<u64, SheetError> {
    let wrong = || SheetError::Amount { text: text.to_owned() };
    let (whole, decimals) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(decimals) {
        return Err(wrong());
    }
    let decimals = decimals.trim_end_matches('0');
    let power = u32::try_from(decimals.len()).ok().and_then(|places| 10_u64.checked_pow(places));
    let power = power.filter(|power| units.is_multiple_of(*power)).ok_or_else(wrong)?;
    let part: u64 = if decimals.is_empty() { 0 } else { decimals.parse().map_err(|_| wrong())? };
    let whole: u64 = whole.parse().map_err(|_| wrong())?;
    let sum = whole.checked_mul(units).and_then(|sum| sum.checked_add(part * (units / power)));
    sum.ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_to_the_smallest_unit_and_no_further() {
        assert_eq!(amount("12", 100), Ok(1200));
        assert_eq!(amount("12.5", 100), Ok(1250));
        assert_eq!(amount("12.500", 100), Ok(1250));
        assert_eq!(amount("12.0", 1), Ok(12));
        for text in ["", ".5", "-1", "1,5", "12.005", "1e3", "99999999999999999999"] {
            assert_eq!(amount(text, 100), Err(SheetError::Amount { text: text.to_owned() }));
        }
    }
}
