//! What a project costs, line by line, and how pledged money lowers what it asks for.

use super::{kinds, words};
use crate::ui::EnvelopeBar;
use domain::{
    envelope::Money,
    locale::Locale,
    money::Cents,
    picture::Digest,
    project::{CostLine, Partner, Price},
    sharing::Line,
};
use leptos::prelude::*;
use service::reference::ResourceKind;

/// The hue of what is asked of the envelope, and of what partners pay.
const HUES: (u8, u8) = (1, 3);

/// The costs of a project, or of a proposal that may become one.
pub struct Costs<'a> {
    /// What it costs in all, what partners pay and what is asked.
    pub price: Price,
    /// Line by line.
    pub lines: &'a [CostLine],
    /// Who else is in it.
    pub partners: &'a [Partner],
    /// In which currency.
    pub like: Money,
    /// The kinds of shareable things.
    pub kinds: &'a [ResourceKind],
    /// The quotes of lines.
    pub quotes: Vec<Quote>,
    /// The lines that are borrowed: what they cost is what their loans cost.
    pub borrowed: Vec<Line>,
    /// The reader's language.
    pub l: Locale,
}

/// A quote that the price of a line comes from.
pub struct Quote {
    /// Its hash.
    pub digest: Digest,
    /// Where it is saved from.
    pub href: String,
    /// The words of its link.
    pub text: String,
    /// What file it is and how large; empty where that stands elsewhere on the page.
    pub measure: String,
}

impl Costs<'_> {
    fn money(&self, cents: Cents) -> String {
        cents.show(self.like.currency, self.l)
    }

    /// The section: a sentence, a bar when partners pay a part, and the table.
    pub fn draw(&self) -> AnyView {
        let l = self.l;
        let price = self.price;
        let title = if price.pledged > Cents::ZERO {
            tr!(
                l,
                "cost-title-pledged",
                total = self.money(price.total),
                pledged = self.money(price.pledged)
            )
        } else {
            tr!(l, "cost-title")
        };
        view! {
            <h2>{title}</h2>
            {(price.pledged > Cents::ZERO).then(|| self.bar())}
            {self.table()}
        }
        .into_any()
    }

    fn bar(&self) -> AnyView {
        let l = self.l;
        let price = self.price;
        let bar = EnvelopeBar {
            title: tr!(
                l,
                "cost-bar",
                asked = self.money(price.asked),
                pledged = self.money(price.pledged)
            ),
            whole: price.total,
            parts: vec![(price.asked, HUES.0), (price.pledged, HUES.1)],
            modifier: "envelope-bar--thin",
            ..EnvelopeBar::default()
        };
        let legend = [
            (HUES.0, tr!(l, "cost-asked"), price.asked),
            (HUES.1, tr!(l, "cost-pledged"), price.pledged),
        ]
        .map(|(hue, text, amount)| {
            view! {
                <li class="envelope-legend__item">
                    {crate::features::process::money::swatch(hue)}
                    <span>{text}" "<span class="envelope-legend__amount">{self.money(amount)}</span></span>
                </li>
            }
        });
        view! {
            <div>
                {bar.draw()}
                <ul class="envelope-legend">{legend.collect_view()}</ul>
            </div>
        }
        .into_any()
    }

    fn table(&self) -> AnyView {
        let l = self.l;
        let years = self.lines.iter().any(|line| line.year > 1);
        let rows = self.lines.iter().map(|line| self.line(line, years));
        let pledges = self.partners.iter().filter_map(|partner| self.pledge(partner));
        let pledges = pledges.collect_view();
        let price = self.price;
        view! {
            <table class="table table--figures cost-table">
                <caption class="visually-hidden">{tr!(l, "cost-table")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, "cost-what")}</th>
                        <th scope="col">{tr!(l, "cost-sum")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{tr!(l, "cost-total")}</th>
                        <td><span class="money">{self.money(price.total)}</span></td>
                    </tr>
                    {pledges}
                    <tr class="table__row--total">
                        <th scope="row">{tr!(l, "cost-asked")}</th>
                        <td><span class="money money--strong">{self.money(price.asked)}</span></td>
                    </tr>
                </tfoot>
            </table>
        }
        .into_any()
    }

    fn line(&self, line: &CostLine, years: bool) -> AnyView {
        let l = self.l;
        let mut figures = Vec::new();
        if line.quantity > 1 {
            let quantity = l.number(u64::from(line.quantity));
            figures.push(tr!(
                l,
                "cost-times",
                quantity = quantity,
                unit = self.money(line.unit_price)
            ));
        }
        if years {
            figures.push(tr!(l, "cost-year", year = line.year));
        }
        let figures = figures.join(", ");
        let mut details: Vec<String> =
            (!figures.is_empty()).then_some(figures).into_iter().collect();
        if let Some(kind) = &line.kind {
            let borrowed = self.borrowed.iter().any(|one| one.is_for(line));
            let key = match (borrowed, line.unit_price > Cents::ZERO) {
                (false, _) => "cost-shareable",
                (true, false) => "cost-borrowed",
                (true, true) => "cost-borrowed-for",
            };
            details.push(tr!(l, key, kind = kinds::name(self.kinds, kind, l)));
        }
        let details = details
            .into_iter()
            .map(|detail| view! { <span class="cost-table__kind">{detail}</span> });
        let quote = line.quote.and_then(|quote| self.quotes.iter().find(|it| it.digest == quote));
        let quote = quote.map(|Quote { href, text, measure, .. }| {
            view! { <span class="cost-table__kind"><a href=href.clone() rel="nofollow">{text.clone()}</a>" "{measure.clone()}</span> }
        });
        // A line that does not fit was refused when the project was written.
        let sum = line.total().unwrap_or(Cents::ZERO);
        view! {
            <tr>
                <th scope="row">{words::line(&line.label, l)}{details.collect_view()}{quote}</th>
                <td><span class="money">{self.money(sum)}</span></td>
            </tr>
        }
        .into_any()
    }

    /// What a partner takes off the price.
    fn pledge(&self, partner: &Partner) -> Option<AnyView> {
        let l = self.l;
        let amount = partner.pledge.as_ref()?.amount.filter(|amount| *amount > Cents::ZERO)?;
        let text = tr!(l, "cost-paid-by", partner = partner.actor.name.as_str());
        Some(
            view! {
                <tr class="cost-table__pledge">
                    <th scope="row">{text}</th>
                    <td><span class="money">"− "{self.money(amount)}</span></td>
                </tr>
            }
            .into_any(),
        )
    }
}
