//! Rules side by side on the same ballots: in words, in numbers and as a picture.

use super::preview::{Tried, cents};
use crate::{
    features::rules::rule_name,
    ui::{self, EnvelopeBar},
};
use domain::{actor::ActorType, locale::Locale, money::Cents, rules::RuleSheet};
use leptos::prelude::*;

/// A rule and what it does with the ballots.
pub(super) struct Column {
    /// Whether it is the rule of the sheet.
    pub own: bool,
    /// The sheet as it was tried.
    pub rules: RuleSheet,
    /// Whether it keeps the limits of the sheet.
    pub follows: bool,
    /// What it did.
    pub tried: Tried,
}

impl Column {
    fn money(&self, cents: Cents, l: Locale) -> String {
        cents.show(self.tried.money.currency, l)
    }

    /// What each kind of bearer gets, the largest first.
    fn shares(&self) -> Vec<(ActorType, Cents)> {
        let report = &self.tried.preview.counted.report;
        let mut shares: Vec<(ActorType, Cents)> = Vec::new();
        for project in report.projects.iter().filter(|project| project.funded) {
            let Some(kind) = self.tried.bearers.get(&project.id) else { continue };
            let cost = cents(&project.cost);
            match shares.iter_mut().find(|(known, _)| known == kind) {
                Some((_, sum)) => *sum = sum.checked_add(cost).unwrap_or(*sum),
                None => shares.push((*kind, cost)),
            }
        }
        shares.sort_by_key(|(kind, sum)| (std::cmp::Reverse(*sum), *kind));
        shares
    }

    /// How many voters see at least one of their projects funded, and how many voted.
    fn content(&self) -> (u64, u64) {
        let satisfaction = &self.tried.preview.counted.explanations.satisfaction;
        let all = satisfaction.iter().map(|(_, voters)| voters).sum();
        let content = satisfaction.iter().filter(|(got, _)| *got > 0).map(|(_, voters)| voters);
        (content.sum(), all)
    }
}

/// The hue of a kind of bearer in every picture.
fn hue(kind: ActorType) -> u8 {
    let place = ActorType::ALL.iter().position(|other| *other == kind).unwrap_or(0);
    u8::try_from(place % 6 + 1).unwrap_or(1)
}

/// The columns.
pub(super) fn draw(columns: &[Column], l: Locale) -> AnyView {
    let drawn = columns.iter().map(|column| draw_one(column, l));
    view! {
        <h2>{tr!(l, "columns-title", count = columns.len())}</h2>
        <p>{tr!(l, "columns-what")}</p>
        <div class="rule-columns">{drawn.collect_view()}</div>
    }
    .into_any()
}

fn draw_one(column: &Column, l: Locale) -> AnyView {
    let report = &column.tried.preview.counted.report;
    let (used, whole) = (cents(&report.total_cost), cents(&report.budget));
    let (content, all) = column.content();
    let shares = column.shares();
    let picture = EnvelopeBar {
        title: tr!(
            l,
            "admin-preview-spent",
            used = column.money(used, l),
            envelope = column.money(whole, l)
        ),
        whole,
        parts: shares.iter().map(|(kind, sum)| (*sum, hue(*kind))).collect(),
        ..EnvelopeBar::default()
    };
    let rows = shares.iter().map(|(kind, sum)| {
        view! {
            <div>
                <dt>{crate::features::process::money::swatch(hue(*kind))}" "{tr!(l, &format!("actor-{}", kind.code()))}</dt>
                <dd>{ui::money(*sum, column.tried.money, l)}</dd>
            </div>
        }
    });
    let words = tr!(
        l,
        "columns-words",
        count = report.funded.len(),
        used = column.money(used, l),
        envelope = column.money(whole, l),
        content = l.number(content),
        all = l.number(all)
    );
    let ignores = (!column.follows)
        .then(|| view! { <p class="notice notice--warning">{tr!(l, "columns-no-limits")}</p> });
    let class = if column.own { "rule-column rule-column--own flow" } else { "rule-column flow" };
    view! {
        <section class=class>
            <h3>{rule_name(&column.rules, l)}</h3>
            {column.own.then(|| view! { <p><span class="badge badge--open">{tr!(l, "columns-yours")}</span></p> })}
            {picture.draw()}
            <p>{words}</p>
            {ignores}
            <dl class="facts">
                {rows.collect_view()}
                <div><dt>{tr!(l, "columns-left")}</dt><dd>{ui::money(whole.saturating_sub(used), column.tried.money, l)}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}
