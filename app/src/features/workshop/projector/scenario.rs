//! What changed in a scenario, and what speaks for it and against it.

use super::Tongues;
use crate::features::workshop::scenario::plain;
use domain::picture::Size;
use domain::workshop::{
    Argument, FieldKey, FieldValue, Picture, Scenario,
    view::{Difference, Pinned},
};
use leptos::prelude::*;

/// The most fields that can be read from the back.
const MOST: usize = 3;

fn title(scenario: &Scenario, tongues: &Tongues) -> AnyView {
    let title = scenario.text(FieldKey::Title).map(|title| tongues.authored(title));
    tongues.heading("projector__title", title.into_any())
}

fn field_name(key: FieldKey, tongues: &Tongues) -> AnyView {
    tongues.say(|l| tr!(l, &format!("workshop-field-{}", key.code())))
}

/// A scenario: what the room changed, else what it says.
pub fn changes(
    scenario: &Scenario,
    changed: &[Difference<'_>],
    pictures: &[&Picture],
    tongues: &Tongues,
) -> AnyView {
    let changed: Vec<_> =
        changed.iter().filter(|difference| difference.field != FieldKey::Title).collect();
    // What a table only just wrote is no difference: it is read from the top, the money with it.
    let rewritten = changed.iter().any(|one| one.before.is_some() || one.amended);
    let body = if !rewritten {
        let facts = scenario.fields.iter().filter(|(key, _)| **key != FieldKey::Title);
        let facts = facts.take(MOST + 1).map(|(key, held)| {
            view! { <div class="projector-field"><dt>{field_name(*key, tongues)}</dt><dd>{value(&held.value, tongues)}</dd></div> }
        });
        facts.collect_view().into_any()
    } else {
        changed.into_iter().take(MOST).map(|one| difference(one, tongues)).collect_view().into_any()
    };
    let fields = view! { <dl class="projector-fields">{body}</dl> };
    let Some(last) = pictures.last() else {
        return view! { {title(scenario, tongues)}{fields} }.into_any();
    };
    // The sheet of the table, the last one that was photographed, beside what was read on it.
    let (source, words) =
        (last.digest.address(Size::Large), last.text.get(tongues.first()).to_owned());
    view! {
        {title(scenario, tongues)}
        <div class="projector-beside">{fields}<img class="projector-sheet" src=source alt=words /></div>
    }
    .into_any()
}

fn difference(change: &Difference<'_>, tongues: &Tongues) -> AnyView {
    let l = tongues.first();
    let before = change.before.map(|before| {
        let words = plain(before, tongues.places(), l);
        view! { <del class="projector-before"><span class="visually-hidden">{tr!(l, "projector-before")}</span>{words}</del> }
    });
    let amended = change.amended.then(|| {
        view! { <span class="projector-field__by">{tongues.say(|l| tr!(l, "projector-amended"))}</span> }
    });
    view! {
        <div class="projector-field">
            <dt>{field_name(change.field, tongues)}{amended}</dt>
            <dd>{before}<ins class="projector-after">{value(change.after, tongues)}</ins></dd>
        </div>
    }
    .into_any()
}

fn value(value: &FieldValue, tongues: &Tongues) -> AnyView {
    match value {
        FieldValue::Text { text } => tongues.authored(text),
        other => tongues.say(|l| plain(other, tongues.places(), l)),
    }
}

/// The map of arguments: a row for each field, for on one side and against on the other.
pub fn arguments(scenario: &Scenario, fields: &[Pinned<'_>], tongues: &Tongues) -> AnyView {
    let mut fields: Vec<&Pinned<'_>> = fields.iter().collect();
    let weight = |pinned: &&Pinned<'_>| {
        let all = pinned.pro.iter().chain(&pinned.con);
        std::cmp::Reverse(all.map(|argument| argument.supporters.len() + 1).sum::<usize>())
    };
    fields.sort_by_key(weight);
    let rows = fields.into_iter().take(MOST).map(|pinned| {
        let name = match pinned.field {
            Some(field) => field_name(field, tongues),
            None => tongues.say(|l| tr!(l, "workshop-argue-whole")),
        };
        view! {
            <div class="projector-map__row">
                <h2 class="projector-map__field">{name}</h2>
                <ul class="projector-map__pro">{side(&pinned.pro, tongues)}</ul>
                <ul class="projector-map__con">{side(&pinned.con, tongues)}</ul>
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        {title(scenario, tongues)}
        <div class="projector-map">
            <div class="projector-map__row projector-map__row--head">
                <span></span>
                <p class="projector__side">{tongues.say(|l| tr!(l, "workshop-side-for"))}</p>
                <p class="projector__side">{tongues.say(|l| tr!(l, "workshop-side-against"))}</p>
            </div>
            {rows}
        </div>
    }
    .into_any()
}

/// The two arguments of a side with most support, each with a dot for each person.
fn side(arguments: &[&Argument], tongues: &Tongues) -> AnyView {
    let more = arguments.len().saturating_sub(2);
    let items = arguments.iter().take(2).map(|argument| {
        let dots = "●".repeat(argument.supporters.len().min(20));
        let count = argument.supporters.len();
        let dots = (count > 0).then(|| {
            view! { <span class="projector-dots" role="img" aria-label=count.to_string()>{dots}</span> }
        });
        view! { <li>{tongues.authored(&argument.text)}{dots}</li> }
    });
    let more = (more > 0).then(
        || view! { <li class="projector__more">{tongues.say(|l| tr!(l, "projector-more", count = more))}</li> },
    );
    view! { {items.collect_view()}{more} }.into_any()
}
