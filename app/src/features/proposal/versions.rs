//! How a proposal changed: each saved version beside the one before, with what went and what came.

use super::{address, gone};
use crate::{cx::Cx, error::Answer, page::Page, show, ui};
use axum::extract::Path;
use domain::{
    locale::Locale,
    money::{Cents, Currency},
    proposal::{Change, Subject, differences},
    text::Slug,
};
use leptos::prelude::*;
use service::{process::ProcessView, reference::ResourceKind};
use similar::{ChangeTag, TextDiff};

/// The page of the versions.
pub async fn get(cx: Cx, Path((process, slug)): Path<(Slug, Slug)>) -> Answer {
    let l = cx.locale;
    let view = service::process::show(cx.services(), cx.caller(), &process).await?;
    let (proposal, versions) =
        service::proposal::versions(cx.services(), cx.caller(), &view, &slug).await?;
    let credited = service::amendment::credited(cx.services(), &proposal).await?;
    let communes = service::reference::places(cx.services()).await?;
    let kinds = service::reference::kinds(cx.services()).await?;
    let own = service::proposal::show(cx.services(), cx.caller(), &view, &slug).await?;
    let name = |subject: Subject, code: &str| match subject {
        Subject::Quote(_) if !code.is_empty() => {
            let known = own.documents.iter().find(|it| it.digest.to_string() == code);
            known.map_or_else(|| tr!(l, "document-gone"), |it| it.name.clone())
        }
        Subject::CostLine(_) => cost_line(code, &kinds, l).unwrap_or_else(|| code.to_owned()),
        _ => named(&view, &communes, subject, code, l),
    };
    let title = match versions.len() {
        0 => tr!(l, "versions-here"),
        count => tr!(l, "versions-title", count = count),
    };
    Ok(Page::new(&cx, title.clone()).of(&view).draw(|| {
        let steps = vec![
            (cx.href(&format!("/p/{process}")), view.process.name.get(l).to_owned()),
            (address(&cx, &process, &proposal), super::name(&proposal, l)),
        ];
        let entries = versions.iter().enumerate().map(|(place, version)| {
            let day = show::day_and_time(version.saved_at, l);
            let heading = tr!(l, "versions-one", number = version.number, at = day);
            let credit = credited.iter().find(|(number, _)| *number == version.number);
            let credit = credit.map(|(_, name)| {
                view! { <p>{tr!(l, "versions-amended", name = name.as_str())}</p> }
            });
            let changes = match versions.get(place + 1) {
                Some(before) => {
                    let changes = differences(&before.content, &version.content);
                    let changes = changes.iter().map(|change| one(change, &name, l));
                    view! { <dl class="changes">{changes.collect_view()}</dl> }.into_any()
                }
                None => view! { <p>{tr!(l, "versions-first")}</p> }.into_any(),
            };
            view! { <li class="flow"><h2>{heading}</h2>{credit}{changes}</li> }
        });
        let entries = entries.collect_view();
        view! {
            {ui::breadcrumbs(&cx, steps, tr!(l, "versions-here"))}
            <header class="page__lead">
                <p class="eyebrow">{super::name(&proposal, l)}</p>
                <h1>{title}</h1>
                <p class="lead">{tr!(l, "versions-lead")}</p>
            </header>
            {gone::notice(&proposal, l)}
            <ol class="plain-list flow" reversed=true>{entries}</ol>
        }
        .into_any()
    }))
}

/// A cost line as people write it: what, how many at which price, in which year, and what it is.
fn cost_line(code: &str, kinds: &[ResourceKind], l: Locale) -> Option<String> {
    let (head, year) = code.rsplit_once(" · ")?;
    let (label, amount) = head.rsplit_once(" · ")?;
    let (quantity, price) = amount.split_once(" × ")?;
    let price = Cents::parse(price).ok()?.show(Currency::EUR, l);
    let (year, slug) = year.split_once(" [").unwrap_or((year, ""));
    let kind = Slug::parse(slug.trim_end_matches(']')).ok();
    let what = kind.map_or_else(String::new, |kind| {
        format!(" ({})", crate::features::project::kinds::name(kinds, &kind, l))
    });
    let line = tr!(
        l,
        "versions-cost-line",
        label = label,
        quantity = quantity,
        price = price,
        year = year
    );
    Some(format!("{line}{what}"))
}

/// What a code stands for; anything that is not chosen from a list stands for itself.
fn named(
    view: &ProcessView,
    communes: &[domain::place::Territory],
    subject: Subject,
    code: &str,
    l: Locale,
) -> String {
    if code.is_empty() {
        return String::new();
    }
    match subject {
        Subject::Theme => tr!(l, &format!("theme-{code}")),
        Subject::Commune => communes
            .iter()
            .find(|known| known.slug.as_str() == code)
            .map_or_else(|| code.to_owned(), |known| known.name.get(l).to_owned()),
        Subject::Envelope => view
            .envelopes
            .iter()
            .find(|known| known.envelope.id.to_string() == code)
            .map_or_else(|| code.to_owned(), |known| known.envelope.name.get(l).to_owned()),
        _ => code.to_owned(),
    }
}

fn one(change: &Change, name: &dyn Fn(Subject, &str) -> String, l: Locale) -> AnyView {
    let subject = match change.subject {
        Subject::Title => tr!(l, "proposal-part-title"),
        Subject::Summary => tr!(l, "proposal-part-summary"),
        Subject::Place => tr!(l, "proposal-part-place"),
        Subject::Commune => tr!(l, "proposal-part-commune"),
        Subject::Point => tr!(l, "map-point"),
        Subject::Description => tr!(l, "proposal-part-description"),
        Subject::Theme => tr!(l, "proposal-part-theme"),
        Subject::Envelope => tr!(l, "proposal-part-envelope"),
        Subject::Adjust => tr!(l, "proposal-part-adjust"),
        Subject::CostLine(row) => tr!(l, "proposal-line", number = row),
        Subject::Quote(row) => {
            let line = tr!(l, "proposal-line", number = row);
            format!("{line}, {}", tr!(l, "proposal-part-quote"))
        }
        Subject::Translation(locale) => {
            tr!(l, "versions-translation", language = tr!(l, &format!("language-{locale}")))
        }
    };
    let before = name(change.subject, &change.before);
    let after = name(change.subject, &change.after);
    view! {
        <dt>{subject}</dt>
        <dd class="changes__text">{words(&before, &after, l)}</dd>
    }
    .into_any()
}

/// A text with what went and what came, word by word; a screen reader is told which is which.
pub(super) fn words(before: &str, after: &str, l: Locale) -> AnyView {
    let difference = TextDiff::from_words(before, after);
    let pieces = difference.iter_all_changes().map(|piece| {
        let text = piece.value().to_owned();
        match piece.tag() {
            ChangeTag::Equal => view! { <span>{text}</span> }.into_any(),
            ChangeTag::Delete => view! {
                <del><span class="visually-hidden">{tr!(l, "versions-gone")}" "</span>{text}</del>
            }
            .into_any(),
            ChangeTag::Insert => view! {
                <ins><span class="visually-hidden">{tr!(l, "versions-new")}" "</span>{text}</ins>
            }
            .into_any(),
        }
    });
    pieces.collect_view().into_any()
}
