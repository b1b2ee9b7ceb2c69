//! Settings and dossiers that two of staff saved at once, told in words: what a field of these forms is called, and
//! what its code stands for. What was typed stands beside what is saved.

use super::{Done, letters};
use crate::{
    features::rules::{group_name, method_name},
    form::{FormState, REVISION},
    show,
    ui::{self, Words},
};
use axum::http::StatusCode;
use domain::{
    locale::Locale,
    place::Territory,
    rules::{BallotForm, Group, MethodChoice},
};
use leptos::prelude::*;
use service::envelope::Known;

/// What stands above a form of settings.
#[derive(Clone, Copy)]
pub(super) enum Above<'a> {
    /// What was done, when somebody comes back.
    Done(&'a Done),
    /// Nothing but what was refused.
    Refused,
    /// A colleague saved another revision in the meantime: both are shown.
    Newer,
}

impl Above<'_> {
    /// The status of the page.
    pub(super) fn status(self, form: &FormState) -> StatusCode {
        if matches!(self, Self::Newer) { StatusCode::CONFLICT } else { form.status() }
    }

    /// What the button says that saves.
    pub(super) fn save(self, l: Locale) -> String {
        let newer = matches!(self, Self::Newer);
        tr!(l, if newer { "admin-project-save-mine" } else { "admin-save" })
    }
}

/// What these forms hold beside settings: which revision was seen, and what helps to fill them in.
const APART: [&str; 8] =
    [REVISION, "intent", "model", "slug", "split", "split_most", "split_least", "split_filled"];

/// Both versions of the settings of a process.
pub(super) fn of_process(form: &FormState, saved: Vec<(String, String)>, l: Locale) -> AnyView {
    let words = Words {
        label: &|name| ui::in_language(name, l, |base| process_label(base, l)),
        value: &|name, value| process_value(name, value, l),
    };
    ui::both_versions_in_words(form, saved, &APART, &words, l)
}

/// Both versions of an envelope. `places` are the communes and their districts, `known` who is on this
/// site and can be picked as a funder.
pub(super) fn of_envelope(
    form: &FormState,
    saved: Vec<(String, String)>,
    (places, known): (&[Territory], &[Known]),
    l: Locale,
) -> AnyView {
    let words = Words {
        label: &|name| ui::in_language(name, l, |base| envelope_label(base, l)),
        value: &|name, value| envelope_value(name, value, (places, known), l),
    };
    ui::both_versions_in_words(form, saved, &APART, &words, l)
}

/// Both versions of a rule sheet.
pub(super) fn of_rules(
    form: &FormState,
    saved: Vec<(String, String)>,
    places: &[Territory],
    l: Locale,
) -> AnyView {
    let words = Words {
        label: &|name| rules_label(name, l),
        value: &|name, value| rules_value(name, value, places, l),
    };
    ui::both_versions_in_words(form, saved, &APART, &words, l)
}

/// Both versions of a valuation dossier; where it is `closed`, what was typed can only be read.
pub(super) fn of_dossier(
    form: &FormState,
    saved: Vec<(String, String)>,
    closed: bool,
    l: Locale,
) -> AnyView {
    let words = Words {
        label: &|name| ui::in_language(name, l, |base| dossier_label(base, l)),
        value: &|name, value| match name {
            "feasibility" => tr!(l, &format!("admin-feasibility-{value}")),
            "done" => tr!(l, "merge-ticked"),
            _ => value.to_owned(),
        },
    };
    match closed {
        true => ui::what_was_typed(form, saved, &APART, &words, l),
        false => ui::both_versions_in_words(form, saved, &APART, &words, l),
    }
}

/// Both ways of deciding; where one was decided by, and it is `closed`, what was typed can only be read.
pub(super) fn of_way(
    form: &FormState,
    saved: Vec<(String, String)>,
    closed: bool,
    l: Locale,
) -> AnyView {
    let words = Words {
        label: &|name| ui::in_language(name, l, |base| way_label(base, l)),
        value: &|name, value| match name {
            "by" => tr!(l, &format!("way-form-{value}")),
            "to_council" => tr!(l, "merge-ticked"),
            _ => value.to_owned(),
        },
    };
    match closed {
        true => ui::what_was_typed(form, saved, &APART, &words, l),
        false => ui::both_versions_in_words(form, saved, &APART, &words, l),
    }
}

/// Both versions of the criteria of the valuation.
pub(super) fn of_criteria(form: &FormState, saved: Vec<(String, String)>, l: Locale) -> AnyView {
    let words = Words {
        label: &|name| ui::in_language(name, l, |base| way_label(base, l)),
        value: &|name, value| match name {
            "published" => tr!(l, "merge-ticked"),
            _ => value.to_owned(),
        },
    };
    ui::both_versions_in_words(form, saved, &APART, &words, l)
}

/// Both versions of the texts of letters.
pub(super) fn of_letters(form: &FormState, saved: Vec<(String, String)>, l: Locale) -> AnyView {
    let label = |base: &str| letters::label(base, l).unwrap_or_else(|| base.to_owned());
    let words = Words {
        label: &|name| ui::in_language(name, l, label),
        value: &|_, value| value.to_owned(),
    };
    ui::both_versions_in_words(form, saved, &APART, &words, l)
}

fn way_label(base: &str, l: Locale) -> String {
    if let Some(rest) = base.strip_prefix("criterion_") {
        let (place, weighs) = match rest.strip_suffix("_weight") {
            Some(place) => (place, true),
            None => (rest, false),
        };
        let number = place.parse::<usize>().unwrap_or(0) + 1;
        let criterion = tr!(l, "way-form-criterion", number = number);
        return match weighs {
            true => format!("{criterion}, {}", tr!(l, "way-form-weight")),
            false => criterion,
        };
    }
    match base {
        "published" => tr!(l, "admin-criteria-publish"),
        "least_percent" => tr!(l, "way-form-least"),
        _ => tr!(l, &format!("way-form-{}", base.replace('_', "-"))),
    }
}

fn process_label(base: &str, l: Locale) -> String {
    let own = match base {
        "name" => "admin-name",
        "summary" => "admin-summary",
        "about" => "admin-about",
        "visibility" => "admin-visibility",
        "support_threshold" => "admin-support-threshold",
        "votes_in" => "admin-votes-in",
        _ => {
            let (phase, part) = base.rsplit_once('_').unwrap_or((base, ""));
            let part = match part {
                "opens" => "admin-phase-opens",
                "closes" => "admin-phase-closes",
                "name" => "phase-words-name",
                _ => "phase-words-about",
            };
            return format!("{}, {}", tr!(l, &format!("phase-{phase}")), tr!(l, part));
        }
    };
    tr!(l, own)
}

fn process_value(name: &str, value: &str, l: Locale) -> String {
    match name {
        "visibility" => tr!(l, &format!("admin-visibility-{value}")),
        "votes_in" => tr!(l, &format!("admin-votes-in-{value}")),
        _ if name.ends_with("_opens") || name.ends_with("_closes") => show::parse_field(value)
            .map_or_else(|_| value.to_owned(), |at| show::day_and_time(at, l)),
        _ => value.to_owned(),
    }
}

fn envelope_label(base: &str, l: Locale) -> String {
    if let Some((place, part)) = base.strip_prefix("funder_").map(|rest| {
        let (place, part) = rest.split_once('_').unwrap_or((rest, "name"));
        (place.parse::<usize>().unwrap_or(0) + 1, part)
    }) {
        let part = match part {
            "amount" => "admin-amount",
            "article" => "funder-article",
            "conditions" => "funder-conditions",
            "party" => "funder-party",
            _ => "admin-name",
        };
        let funder = tr!(l, "admin-envelope-funder", number = place);
        return format!("{funder}, {}", tr!(l, part));
    }
    match base {
        "name" => tr!(l, "admin-name"),
        "summary" => tr!(l, "admin-summary"),
        "amount" => tr!(l, "admin-amount"),
        _ => tr!(l, &format!("admin-envelope-{}", base.replace('_', "-"))),
    }
}

fn envelope_value(
    name: &str,
    value: &str,
    (places, known): (&[Territory], &[Known]),
    l: Locale,
) -> String {
    match name {
        "theme" => tr!(l, &format!("theme-{value}")),
        "bearers" | "organisations" => tr!(l, &format!("actor-{value}")),
        "nationalities" => tr!(l, &format!("nationality-{value}")),
        "source" => tr!(l, &format!("admin-source-{value}")),
        "paper" => tr!(l, &format!("admin-paper-{value}")),
        "adjustable" | "guests" => tr!(l, "merge-ticked"),
        "communes" | "voters_from" => {
            let place = places.iter().find(|place| place.slug.as_str() == value);
            place.map_or_else(|| value.to_owned(), |place| place.name.get(l).to_owned())
        }
        "minimum_age" => match value.parse::<u8>() {
            Ok(years) => tr!(l, "admin-envelope-from-age", years = years),
            Err(_) => tr!(l, "admin-envelope-any-age"),
        },
        _ if name.starts_with("funder_") && name.ends_with("_party") => {
            let party = known.iter().find(|known| known.party.to_string() == value);
            party.map_or_else(|| value.to_owned(), |known| known.name.get(l).to_owned())
        }
        _ => value.to_owned(),
    }
}

fn dossier_label(base: &str, l: Locale) -> String {
    let number = |rest: &str| rest.parse::<usize>().unwrap_or(0) + 1;
    if let Some(year) = base.strip_prefix("cost_") {
        return tr!(l, "admin-cost-year", year = number(year));
    }
    if let Some(place) = base.strip_prefix("point_") {
        return format!("{} {}", tr!(l, "admin-dossier-field-point"), number(place));
    }
    match base {
        "done" => tr!(l, "admin-done"),
        _ => tr!(l, &format!("admin-dossier-field-{}", base.replace('_', "-"))),
    }
}

fn rules_label(name: &str, l: Locale) -> String {
    if let Some(rest) = name.strip_prefix("limit_") {
        let (line, part) = rest.split_once('_').unwrap_or((rest, "group"));
        let part = match part {
            "cap" => "admin-rules-cap",
            "floor" => "admin-rules-floor",
            _ => "admin-rules-limit-group",
        };
        return format!("{} {line}, {}", tr!(l, "admin-rules-limits"), tr!(l, part));
    }
    if let Some(place) = name.strip_prefix("tie_") {
        return tr!(l, "admin-rules-tie-place", place = place);
    }
    match name {
        "sharing" => tr!(l, "share-rules-tick"),
        "sharing_upkeep" => tr!(l, "share-rules-upkeep"),
        "sharing_contingency" => tr!(l, "share-rules-contingency"),
        "minimum_votes" => tr!(l, "admin-rules-minimum"),
        _ => tr!(l, &format!("admin-rules-{}", name.replace('_', "-"))),
    }
}

fn rules_value(name: &str, value: &str, places: &[Territory], l: Locale) -> String {
    match name {
        "ballot" | "completion" | "misfit" => tr!(l, &format!("admin-rules-{name}-{value}")),
        "method" => value
            .parse::<MethodChoice>()
            .map_or_else(|_| value.to_owned(), |it| method_name(it, BallotForm::Knapsack, l)),
        "comparison" | "per_euro" | "count" | "prefilter" | "sharing" => tr!(l, "merge-ticked"),
        _ if name.starts_with("tie_") => tr!(l, &format!("admin-rules-tie-{value}")),
        _ if name.starts_with("limit_") && name.ends_with("_group") => value
            .parse::<Group>()
            .map_or_else(|_| value.to_owned(), |group| group_name(&group, places, l)),
        _ => value.to_owned(),
    }
}
