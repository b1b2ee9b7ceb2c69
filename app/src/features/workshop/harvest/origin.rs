//! Where a process comes from: shown to staff on the draft, to everyone once it is published. Each
//! euro leads back to a line of a scenario, and from there to whoever changed it and why.

use super::{Said, html, path, report::euros, report_scenario};
use crate::{
    cx::Cx,
    features::workshop::{draw, names},
    show,
};
use domain::{
    locale::Locale,
    picture::Size,
    said::filled,
    workshop::{
        Answer, FieldKey, FieldValue, Group, Picture, Side,
        harvest::{AmendmentStory, ArgumentStory, FieldStory, Origin, OriginLine, Step},
    },
};
use leptos::prelude::*;
use service::process::ProcessView;

/// Loads where a process comes from, when it comes from a workshop.
///
/// # Errors
/// As [`service::harvest::origin`].
pub async fn load(
    cx: &Cx,
    view: &ProcessView,
) -> Result<Option<(Origin, String)>, crate::error::AppError> {
    Ok(service::harvest::origin(cx.services(), cx.caller(), view).await?)
}

/// The section of the page of a process.
pub fn section(cx: &Cx, view: &ProcessView, found: &(Origin, String)) -> AnyView {
    let l = cx.locale;
    let (origin, code) = found;
    let href = cx.href(&format!("{}/harvest", path(code)));
    let day = origin.ended.map(|ended| show::day(ended, l)).unwrap_or_default();
    let lines = origin.lines.iter().map(|one| line(view, one, l)).collect_view();
    let money = origin.field(FieldKey::Envelopes).map(|money| around(money, l));
    // Its name and its money stand above.
    let told = |story: &&FieldStory| !matches!(story.field, FieldKey::Title | FieldKey::Envelopes);
    let others = origin.fields.iter().filter(told).map(|story| field(story, l));
    let others = others.collect_view();
    let pictures = pictures(&origin.pictures, l);
    let whole = arguments(&origin.arguments, l);
    let lead = tr!(
        l,
        "origin-lead",
        title = origin.title.get(l),
        people = origin.people,
        day = day.as_str()
    );
    // Another rule than the one that the room named stands in the draft: said, whoever put it there.
    let named = origin.field(FieldKey::Selection).and_then(FieldStory::value);
    let other_rule = matches!(named, Some(FieldValue::Method { method })
        if view.envelopes.iter().any(|it| it.rules.method() != *method));
    let other_rule = other_rule
        .then(|| view! { <p class="notice notice--warning">{tr!(l, "origin-rule-suggested")}</p> });
    let short: String = origin.hash.chars().take(16).collect();
    view! {
        <section class="section flow" id="origin">
            <h2>{tr!(l, "origin-title")}</h2>
            <p>{lead}" "<a href=href>{tr!(l, "origin-harvest")}</a></p>
            <p>{tr!(l, "origin-scenario")}" "<strong>{html::said(&Said::authored(&origin.name, l))}</strong></p>
            <h3>{tr!(l, "origin-money")}</h3>
            <ul class="origin-lines">{lines}</ul>
            {money}
            {other_rule}
            {others}
            {whole}
            {pictures}
            <p class="muted small">{tr!(l, "origin-seal", count = origin.entries)}" "<code>{short}"…"</code></p>
        </section>
    }
    .into_any()
}

/// An envelope with the steps that led to its amount.
fn line(view: &ProcessView, one: &OriginLine, l: Locale) -> AnyView {
    let envelope = view.envelopes.iter().find(|it| it.envelope.id == one.envelope);
    let name = envelope.map_or_else(
        || Said::authored(&one.line.name(), l),
        |it| Said::localized(&it.envelope.name, l),
    );
    let from = one.line.from.as_ref().map(|from| tr!(l, "origin-from", from = from.as_str()));
    let now = envelope.map(|it| it.envelope.amount.cents);
    let moved = now.filter(|now| *now != one.line.amount).map(|now| {
        let now = euros(now, l);
        view! { <p class="notice notice--info">{tr!(l, "origin-moved", now = now.as_str())}</p> }
    });
    let steps = one.steps.iter().map(|one| view! { <li>{draw::parts(&step(one, l))}</li> });
    let steps = steps.collect_view();
    view! {
        <li><p><strong>{html::said(&name)}</strong>" "<span class="money">{euros(one.line.amount, l)}</span>" "{from}</p>
            {moved}<ul>{steps}</ul></li>
    }
    .into_any()
}

/// A step in a sentence: names that changed keep their language inside it.
fn step(step: &Step, l: Locale) -> Vec<Said> {
    let (time, after) = (show::time(step.at), euros(step.after, l));
    let mut said = match (step.before, &step.renamed) {
        (Some(before), Some(names)) => {
            let sentence = tr!(l, "origin-step-renamed", time = time, from = "%1", to = "%2");
            let both = [&names.from, &names.to].map(|name| vec![Said::authored(name, l)]);
            let mut renamed = filled(&sentence, &both);
            if before != step.after {
                let moved = tr!(l, "origin-step-moved", before = euros(before, l), after = after);
                renamed.push(format!(" {moved}").into());
            }
            renamed
        }
        (Some(before), None) => {
            let before = euros(before, l);
            vec![tr!(l, "origin-step-changed", time = time, before = before, after = after).into()]
        }
        (None, _) => vec![tr!(l, "origin-step-first", time = time, after = after).into()],
    };
    if let Some(amendment) = &step.amendment {
        said.push(" ".into());
        said.extend(why(amendment, l));
    }
    said
}

/// Who proposed a change, and why, in their own words.
fn why(amendment: &AmendmentStory, l: Locale) -> Vec<Said> {
    let sentence = tr!(l, "origin-step-why", who = who(amendment.group, l), why = "%1");
    filled(&sentence, &[vec![Said::authored(&amendment.why, l)]])
}

fn who(group: Option<Group>, l: Locale) -> String {
    group.map_or_else(|| tr!(l, "harvest-somebody"), |it| names::group(it, l))
}

/// The kind of actor in brackets behind a word; nothing where it was pooled with others.
fn by(group: Option<Group>, l: Locale) -> String {
    let named = group.filter(|group| *group != Group::Others);
    named.map(|group| format!(" ({})", names::group(group, l))).unwrap_or_default()
}

/// Sheets and flip charts, each over what stands on it.
fn pictures(all: &[Picture], l: Locale) -> Option<AnyView> {
    let drawn = all.iter().map(|picture| {
        let text = Said::authored(&picture.text, l);
        view! {
            <figure class="photo"><img src=picture.digest.address(Size::Small) alt=text.text.clone() loading="lazy" />
                <figcaption class="small">{html::said(&text)}</figcaption></figure>
        }
    });
    (!all.is_empty()).then(|| {
        view! { <h3>{tr!(l, "origin-pictures")}</h3><div class="flow">{drawn.collect_view()}</div> }.into_any()
    })
}

/// What was said of the money, and what was not taken.
fn around(story: &FieldStory, l: Locale) -> AnyView {
    let aside = story.set_aside.iter().map(|amendment| {
        let what = match &amendment.value {
            FieldValue::Lines { lines } => names::lines(lines, l),
            value => vec![report_scenario::in_words(value, l)],
        };
        let (who, why) = (by(amendment.group, l), vec![Said::authored(&amendment.why, l)]);
        let text = match &amendment.answer {
            Answer::Declined { reason } => {
                let (key, reason) = ("harvest-declined", vec![Said::authored(reason, l)]);
                let sentence = tr!(l, key, what = "%1", who = who, why = "%2", reason = "%3");
                filled(&sentence, &[what, why, reason])
            }
            _ => {
                let sentence = tr!(l, "harvest-unanswered", what = "%1", who = who, why = "%2");
                filled(&sentence, &[what, why])
            }
        };
        view! { <li>{draw::parts(&text)}</li> }
    });
    let aside = aside.collect_view();
    view! { {arguments(&story.arguments, l)}<ul>{aside}</ul> }.into_any()
}

fn arguments(all: &[ArgumentStory], l: Locale) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let items = all.iter().map(|argument| {
        let side = match argument.side {
            Side::For => tr!(l, "harvest-for"),
            Side::Against => tr!(l, "harvest-against"),
        };
        let text = Said::authored(&argument.text, l);
        view! { <li>{side}" "{html::said(&text)}" "<span class="muted">"("{who(argument.group, l)}")"</span></li> }
    });
    Some(view! { <h3>{tr!(l, "origin-arguments")}</h3><ul>{items.collect_view()}</ul> }.into_any())
}

fn field(story: &FieldStory, l: Locale) -> Option<AnyView> {
    let value = report_scenario::in_words(story.value()?, l);
    let name = tr!(l, &format!("workshop-field-{}", story.field.code()));
    let changes = story.versions.iter().filter_map(|version| {
        let amendment = version.amendment.as_ref()?;
        Some(view! { <li>{draw::parts(&why(amendment, l))}</li> })
    });
    let changes = changes.collect_view();
    Some(
        view! { <h3>{name}</h3><p>{html::said(&value)}</p><ul>{changes}</ul>{around(story, l)} }
            .into_any(),
    )
}
