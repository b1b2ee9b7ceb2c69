//! Kinds of shareable things by their everyday names.

use domain::{locale::Locale, project::Project, text::Slug};
use service::reference::ResourceKind;

/// The name of a kind; its labels hold the name first, then synonyms.
#[must_use]
pub fn name(kinds: &[ResourceKind], slug: &Slug, l: Locale) -> String {
    let Some(kind) = kinds.iter().find(|kind| kind.slug == *slug) else {
        return slug.to_string();
    };
    let labels = match l {
        Locale::Fr => &kind.fr,
        Locale::Nl => &kind.nl,
        Locale::En => &kind.en,
    };
    // The tables of names write their apostrophes as people type them.
    labels.split(';').next().unwrap_or_default().trim().replace('\'', "’")
}

/// The shareable things that a project buys: how many of which, in the order of its costs.
#[must_use]
pub fn equipment(project: &Project, kinds: &[ResourceKind], l: Locale) -> Vec<String> {
    project
        .cost_lines
        .iter()
        .filter_map(|line| {
            let kind = line.kind.as_ref()?;
            let quantity = l.number(u64::from(line.quantity));
            Some(tr!(l, "equipment-line", quantity = quantity, kind = name(kinds, kind, l)))
        })
        .collect()
}
