//! Limits that `META` sets for what a vote names in each category or neighbourhood.

use super::amount::Amount;
use super::ballot::beyond;
use super::effort::spend;
use super::meta::{MetaReader, whole};
use super::problem::{Findings, Place, ProblemCode, Remark, excerpt};
use super::projects::Money;
use super::table::Table;
use crate::election::Choice;

/// What projects are grouped by: the word in the keys of the limits, the key of the names, and the
/// column in which they stand.
const KINDS: [(&str, &str, &str); 2] =
    [("category", "categories", "category"), ("neighborhood", "neighborhoods", "neighborhood")];

/// What is limited: the first words of the key, whether it is a least, and whether it is money.
const BOUNDS: [(&str, bool, bool); 4] = [
    ("min_length", true, false),
    ("max_length", false, false),
    ("min_sum_cost", true, true),
    ("max_sum_cost", false, true),
];

/// More categories than any election has: each vote is compared with all of them.
const MOST_GROUPS: usize = 100;

/// The limits of one kind of groups.
#[derive(Debug)]
pub(super) struct GroupLimits {
    names: Vec<String>,
    /// For each project the groups that it belongs to.
    groups: Vec<Vec<usize>>,
    bounds: Vec<Bound>,
}

#[derive(Debug)]
struct Bound {
    key: String,
    is_least: bool,
    is_money: bool,
    /// For each group the number, or the smallest units of cost, and how it was written.
    limits: Vec<(u64, String)>,
}

impl GroupLimits {
    /// The limits that `META` sets, by category and by neighbourhood. What cannot be followed is noted.
    ///
    /// None in a browser: they lead to warnings, which do not change a count and which nobody reads
    /// there, and every byte of that module is paid by whoever opens a page on a phone.
    pub fn all(meta: &mut MetaReader<'_>, projects: &Table, money: &Money) -> Vec<Self> {
        if cfg!(target_family = "wasm") {
            return Vec::new();
        }
        KINDS.into_iter().filter_map(|kind| Self::read(meta, kind, projects, money)).collect()
    }

    fn read(
        meta: &mut MetaReader<'_>,
        (of, names_key, column): (&str, &str, &str),
        projects: &Table,
        money: &Money,
    ) -> Option<Self> {
        let set: Vec<(Bound, String)> = BOUNDS
            .into_iter()
            .filter_map(|(what, is_least, is_money)| {
                let key = format!("{what}_per_{of}");
                let value = meta.value(&key)?;
                Some((Bound { key, is_least, is_money, limits: Vec::new() }, value))
            })
            .collect();
        if set.is_empty() {
            return None;
        }
        let cells = cells(projects, column);
        let names = names(meta.value(names_key), &cells);
        let mut bounds = Vec::new();
        for (bound, value) in set {
            let limits = bound.read(&value, names.len(), money.decimals);
            let known = limits.filter(|_| (1..=MOST_GROUPS).contains(&names.len()));
            match known {
                Some(limits) => bounds.push(Bound { limits, ..bound }),
                None => note_unclear(meta, (&bound.key, &value), of),
            }
        }
        bounds.retain(|bound| !bound.is_least || bound.limits.iter().any(|(least, _)| *least > 0));
        let groups = cells.iter().map(|cell| groups_in(cell, &names)).collect();
        (!bounds.is_empty()).then_some(Self { names, groups, bounds })
    }

    /// Notes where a vote is beyond a limit.
    pub fn check(&self, choices: &[Choice], money: &Money, findings: &mut Findings, at: Place) {
        spend(self.names.len());
        let mut sums = vec![(0_u64, 0_u64); self.names.len()];
        for choice in choices {
            let project = choice.project as usize;
            let cost = money.costs.get(project).copied().unwrap_or(0);
            for group in self.groups.get(project).into_iter().flatten() {
                let (length, sum) = &mut sums[*group];
                *length += 1;
                *sum = sum.saturating_add(cost);
            }
        }
        for bound in &self.bounds {
            for (((length, sum), name), (limit, text)) in
                sums.iter().zip(&self.names).zip(&bound.limits)
            {
                let value = if bound.is_money { *sum } else { *length };
                if bound.is_kept_by(value, *limit) {
                    continue;
                }
                findings.warn(at, || {
                    let key = format!("{} ({})", bound.key, excerpt(name));
                    let value =
                        if bound.is_money { money.written(value) } else { value.to_string() };
                    beyond(&key, &value, if bound.is_least { '<' } else { '>' }, text)
                });
            }
        }
    }
}

/// The cell of every project in a column; nothing if there is no such column.
fn cells<'a>(projects: &'a Table, column: &str) -> Vec<&'a str> {
    let place = projects.column(column);
    let cell = |place: usize| projects.rows().map(move |row| row.cell(place).trim()).collect();
    place.map(cell).unwrap_or_default()
}

/// The names of the groups: those that `META` lists, or else those of the projects, in their order.
fn names(listed: Option<String>, cells: &[&str]) -> Vec<String> {
    if let Some(listed) = listed.filter(|_| !cells.is_empty()) {
        let listed = listed.split(',').map(|name| name.trim().to_owned());
        return listed.take(MOST_GROUPS + 1).collect();
    }
    let mut names: Vec<String> = Vec::new();
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        if names.len() <= MOST_GROUPS && !names.iter().any(|name| name == cell) {
            names.push((*cell).to_owned());
        }
    }
    names
}

/// The groups that a cell names: one whose name it is, or some, separated by commas.
fn groups_in(cell: &str, names: &[String]) -> Vec<usize> {
    let place = |name: &str| names.iter().position(|known| known == name);
    if let Some(whole) = place(cell) {
        return vec![whole];
    }
    let mut groups: Vec<usize> = cell.split(',').filter_map(|name| place(name.trim())).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

impl Bound {
    /// A limit for each group: a single one is that of all.
    fn read(&self, value: &str, groups: usize, decimals: usize) -> Option<Vec<(u64, String)>> {
        let limit = |text: &str| {
            let text = text.trim();
            if !self.is_money {
                return whole(text).map(|number| (number, number.to_string()));
            }
            let amount = Amount::parse(text).ok()?.0;
            let (units, more) = amount.cut(decimals);
            Some((units.saturating_add(u64::from(more && self.is_least)), amount.to_string()))
        };
        let items = value.split(',').take(MOST_GROUPS + 1);
        let limits: Vec<(u64, String)> = items.map(limit).collect::<Option<_>>()?;
        match limits.as_slice() {
            [one] => Some(vec![one.clone(); groups]),
            _ => (limits.len() == groups).then_some(limits),
        }
    }

    fn is_kept_by(&self, value: u64, limit: u64) -> bool {
        if self.is_least { value >= limit } else { value <= limit }
    }
}

fn note_unclear(meta: &mut MetaReader<'_>, (key, value): (&str, &str), of: &str) {
    let at = meta.place(key);
    meta.findings.warn(at, || {
        let value = excerpt(value);
        let message = format!(
            "{key} is {value:?}: neither one number nor one for each {of} of the projects; it is not \
             checked"
        );
        Remark::new(ProblemCode::BadMetaValue, message).about(format!("{key}: {value}"))
    });
}
