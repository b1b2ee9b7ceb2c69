//! The money of laureates: a bar for each amount, in a table that says the same.

use crate::ui::EnvelopeBar;
use domain::{
    delivery::{Amounts, Delivery, Line},
    envelope::Money,
    locale::Locale,
    money::Cents,
    project::Project,
};
use leptos::prelude::*;

/// The amounts from the vote, or from what decided in its place, to today, each with its part of
/// what was voted or decided.
pub fn table(amounts: &Amounts, by_vote: bool, like: Money, l: Locale) -> AnyView {
    let amount = |line: Line| match line {
        Line::Awarded => amounts.awarded,
        Line::Committed => amounts.committed,
        Line::Spent => amounts.spent,
        Line::Returned => amounts.returned,
    };
    let voted = amounts.voted;
    let (first, share) = match by_vote {
        true => ("voted", tr!(l, "delivery-money-share")),
        false => ("decided", tr!(l, "delivery-money-share-decided")),
    };
    let first = row(first, voted, voted, 6, like, l);
    let hues = [5, 1, 3, 2];
    let rows = Line::ALL
        .iter()
        .zip(hues)
        .map(|(line, hue)| row(line.code(), amount(*line), voted, hue, like, l));
    let rows = rows.collect_view();
    view! {
        <table class="table delivery-money">
            <caption class="visually-hidden">{tr!(l, "delivery-money-caption")}</caption>
            <thead>
                <tr>
                    <th scope="col">{tr!(l, "delivery-money-line")}</th>
                    <th scope="col" class="table__figure">{tr!(l, "delivery-money-sum")}</th>
                    <th scope="col" class="delivery-money__bar">{share}</th>
                </tr>
            </thead>
            <tbody>{first}{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(code: &str, amount: Cents, voted: Cents, hue: u8, like: Money, l: Locale) -> AnyView {
    let name = tr!(l, &format!("delivery-line-{code}"));
    let what = tr!(l, &format!("delivery-line-{code}-what"));
    let shown = amount.show(like.currency, l);
    let bar = EnvelopeBar {
        title: tr!(
            l,
            "delivery-money-bar",
            line = name.as_str(),
            amount = shown.as_str(),
            voted = voted.show(like.currency, l)
        ),
        whole: voted,
        parts: vec![(amount, hue)],
        modifier: "envelope-bar--thin",
        ..EnvelopeBar::default()
    };
    view! {
        <tr>
            <th scope="row">{name}<span class="table__note">{what}</span></th>
            <td class="table__figure"><span class="money">{shown}</span></td>
            <td class="delivery-money__bar">{bar.draw()}</td>
        </tr>
    }
    .into_any()
}

/// What the whole project costs, beside what was announced in the vote.
pub fn cost(project: &Project, delivery: &Delivery, like: Money, l: Locale) -> AnyView {
    let show = |cents: Cents| cents.show(like.currency, l);
    let voted = project.price.total;
    let real = delivery.cost();
    let sentence = match real {
        None => tr!(l, "delivery-cost-unknown"),
        Some(real) if real == voted => tr!(l, "delivery-cost-same"),
        Some(real) if real > voted => {
            tr!(l, "delivery-cost-more", amount = show(real.saturating_sub(voted)))
        }
        Some(real) => tr!(l, "delivery-cost-less", amount = show(voted.saturating_sub(real))),
    };
    let table = real.map(|real| {
        let whole = voted.max(real);
        let rows = [("voted", voted, 6), ("real", real, 1)].map(|(code, amount, hue)| {
            let name = tr!(l, &format!("delivery-cost-{code}"));
            let bar = EnvelopeBar {
                title: format!("{name} {}", show(amount)),
                whole,
                parts: vec![(amount, hue)],
                modifier: "envelope-bar--thin",
                ..EnvelopeBar::default()
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="table__figure"><span class="money">{show(amount)}</span></td>
                    <td class="delivery-money__bar">{bar.draw()}</td>
                </tr>
            }
        });
        view! {
            <table class="table delivery-money">
                <caption class="visually-hidden">{tr!(l, "delivery-cost-caption")}</caption>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    });
    view! {
        <h3>{tr!(l, "delivery-cost-title")}</h3>
        <p>{sentence}</p>
        {table}
    }
    .into_any()
}
