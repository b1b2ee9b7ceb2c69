//! One envelope on the page of its process.

use super::{address, funders, money, people, public_reasons, standing};
use crate::{cx::Cx, features::deciding, ui::EnvelopeBar};
use domain::{code::Package, locale::Locale, money::Cents, place::Territory, vote::VoteState};
use leptos::prelude::*;
use service::{
    process::{EnvelopeView, ProcessView},
    result::Turnout,
};
use standing::Standing;

/// The smallest number of voters that is said as a figure.
const SMALLEST_FIGURE: u64 = 10;

/// What the section of an envelope is drawn from.
pub struct Section<'a> {
    /// The request.
    pub cx: &'a Cx,
    /// The process.
    pub view: &'a ProcessView,
    /// The envelope.
    pub envelope: &'a EnvelopeView,
    /// Its place in the process, which gives its hue.
    pub place: usize,
    /// How many voted, from the opening on.
    pub turnout: Option<Turnout>,
    /// The packages of letters that were withdrawn, each with its public reason.
    pub withdrawn: Vec<Package>,
    /// The communes of the instance.
    pub territories: &'a [Territory],
    /// The communes and their districts.
    pub places: &'a [Territory],
}

impl Section<'_> {
    /// Draws the section.
    pub fn draw(&self) -> AnyView {
        let l = self.cx.locale;
        let now = self.cx.now();
        let envelope = &self.envelope.envelope;
        view! {
            <section class="envelope" id=format!("envelope-{}", envelope.slug)>
                <div class="envelope__head">
                    <h2 class="envelope__title" lang=envelope.name.language(l).code()>
                        {envelope.name.get(l).to_owned()}
                    </h2>
                    <p class="envelope__amount">{self.money(envelope.amount.cents)}</p>
                </div>
                <p lang=envelope.summary.language(l).code()>{envelope.summary.get(l).to_owned()}</p>
                <p>{Standing::of_envelope(self.envelope, now).badge(l)}" "{standing::sentence_of(self.envelope, now, l)}</p>
                {public_reasons(self.view, self.envelope, l)}
                {self.withdrawn()}
                {self.turnout()}
                {self.next_step()}
                {self.demand()}
                <div class="columns">
                    {self.facts()}
                    {self.rule_sheet()}
                </div>
            </section>
        }
        .into_any()
    }

    /// Which letters open nothing any more, and why.
    fn withdrawn(&self) -> Option<AnyView> {
        let l = self.cx.locale;
        let lines = self.withdrawn.iter().filter_map(|package| {
            let (at, reason) = package.withdrawn.as_ref()?;
            let at = crate::show::day(*at, l);
            let text = tr!(l, "letters-withdrawn", number = package.number, at = at);
            Some(view! { <li>{text}" "<span lang=reason.language(l).code()>{reason.get(l).to_owned()}</span></li> })
        });
        let lines: Vec<_> = lines.collect();
        (!lines.is_empty())
            .then(|| view! { <ul class="notice notice--warning">{lines}</ul> }.into_any())
    }

    fn money(&self, cents: Cents) -> String {
        cents.show(self.envelope.envelope.amount.currency, self.cx.locale)
    }

    fn turnout(&self) -> Option<AnyView> {
        let l = self.cx.locale;
        let turnout = self.turnout.as_ref()?;
        let voting = Standing::of(&self.envelope.vote, self.cx.now()) == Standing::Open;
        let sentence = turnout_sentence(turnout, voting, l);
        let rows = turnout.by_commune.iter().map(|(slug, voters)| {
            let name = self.territories.iter().find(|territory| territory.slug.as_str() == slug);
            let name =
                name.map_or_else(|| slug.clone(), |territory| territory.name.get(l).to_owned());
            view! { <div><dt>{name}</dt><dd class="number">{l.number(*voters)}</dd></div> }
        });
        let rows = rows.collect_view();
        let elsewhere = (turnout.elsewhere > 0).then(|| view! {
            <div><dt>{tr!(l, "turnout-elsewhere")}</dt><dd class="number">{l.number(turnout.elsewhere)}</dd></div>
        });
        let detail = (!turnout.by_commune.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{tr!(l, "turnout-by-commune")}</summary>
                    <dl class="facts">{rows}{elsewhere}</dl>
                    <p class="small muted">{tr!(l, "turnout-pooled")}</p>
                </details>
            }
        });
        Some(view! { <div class="flow"><p>{sentence}</p>{detail}</div> }.into_any())
    }

    /// What the projects ask for in all, against what there is.
    fn demand(&self) -> Option<AnyView> {
        let l = self.cx.locale;
        let (asked, amount) = (self.envelope.asked, self.envelope.envelope.amount.cents);
        let decided = self.envelope.vote.state == VoteState::Published;
        if self.envelope.projects == 0 || decided {
            return None;
        }
        let count = self.envelope.projects;
        let (asked_text, amount_text) = (self.money(asked), self.money(amount));
        let title = if asked > amount {
            tr!(l, "demand-above", count = count, asked = asked_text, amount = amount_text)
        } else {
            tr!(l, "demand-within", count = count, asked = asked_text, amount = amount_text)
        };
        let whole = asked.max(amount);
        let bar = EnvelopeBar {
            title: title.clone(),
            whole,
            parts: vec![(asked.min(amount), money::hue(self.place))],
            modifier: "envelope-bar--thin",
            ..EnvelopeBar::default()
        };
        Some(
            view! {
                <div class="envelope-demand">
                    <p>{title}</p>
                    {bar.draw()}
                    <p class="envelope-scale"><span>{self.money(Cents::ZERO)}</span><span>{self.money(whole)}</span></p>
                </div>
            }
            .into_any(),
        )
    }

    fn facts(&self) -> AnyView {
        let l = self.cx.locale;
        let envelope = &self.envelope.envelope;
        let theme = envelope.theme.map(|theme| tr!(l, &format!("theme-{}", theme.code())));
        let communes: Vec<&str> = self
            .territories
            .iter()
            .filter(|territory| envelope.communes.contains(&territory.slug))
            .map(|territory| territory.name.get(l))
            .collect();
        // A count that is over may come from elsewhere, where the communes of here meant nothing.
        let decided = self.envelope.vote.state == VoteState::Published;
        let homes = if decided { &[] } else { self.territories };
        let everywhere = communes.is_empty() || communes.len() == self.territories.len();
        view! {
            <dl class="facts">
                <div><dt>{tr!(l, "envelope-funders")}</dt><dd>{funders::list(self.cx, envelope)}</dd></div>
                <div><dt>{tr!(l, "envelope-bearers")}</dt><dd>{people::bearers(envelope, l)}</dd></div>
                {envelope.adjustable.then(|| view! {
                    <div><dt>{tr!(l, "adjust-title")}</dt><dd>{tr!(l, "adjust-envelope")}</dd></div>
                })}
                {theme.map(|theme| view! { <div><dt>{tr!(l, "envelope-theme")}</dt><dd>{theme}</dd></div> })}
                {(!everywhere).then(|| view! {
                    <div><dt>{tr!(l, "envelope-communes")}</dt><dd>{communes.join(", ")}</dd></div>
                })}
                {self.envelope.way.has_vote().then(|| view! {
                    <div><dt>{tr!(l, "envelope-voters")}</dt><dd>{people::voters(envelope, homes, self.places, l)}" "{people::in_one(self.view, l)}</dd></div>
                })}
            </dl>
        }
        .into_any()
    }

    fn rule_sheet(&self) -> AnyView {
        let l = self.cx.locale;
        let sheet = &self.envelope.rules;
        if self.envelope.way != domain::deciding::Way::Vote {
            return self.way();
        }
        let hash = self.envelope.vote.rules_hash.clone().unwrap_or_else(|| sheet.hash());
        let short: String = hash.chars().take(16).collect();
        let frozen = if self.envelope.vote.is_frozen() {
            tr!(l, "rule-sheet-frozen", version = self.envelope.rules_version)
        } else {
            tr!(l, "rule-sheet-open", version = self.envelope.rules_version)
        };
        view! {
            <div class="rule-sheet">
                <h3>{tr!(l, "rule-sheet-title")}</h3>
                {deciding::list(self.envelope, self.places, l)}
                <p class="small">{frozen}</p>
                <p class="rule-sheet__hash">{tr!(l, "rule-sheet-hash")}" "<span title=hash>{short}</span></p>
                <p class="small"><a href=self.cx.href("/how-it-counts")>{tr!(l, "rule-sheet-how")}</a></p>
            </div>
        }
        .into_any()
    }

    /// How it is decided where ballots alone do not.
    fn way(&self) -> AnyView {
        let l = self.cx.locale;
        let hash = self.envelope.way.hash();
        let short: String = hash.chars().take(16).collect();
        view! {
            <div class="rule-sheet">
                <h3>{deciding::title(self.envelope, l)}</h3>
                {deciding::list(self.envelope, self.places, l)}
                <p class="rule-sheet__hash">{tr!(l, "rule-sheet-hash")}" "<span title=hash>{short}</span></p>
            </div>
        }
        .into_any()
    }

    fn next_step(&self) -> AnyView {
        let l = self.cx.locale;
        let to = |page| address(self.cx, self.view, self.envelope, page);
        let name = self.envelope.envelope.name.get(l);
        let standing = Standing::of_envelope(self.envelope, self.cx.now());
        let staff = self.cx.caller().is_staff_for(&self.view.process);
        let first = match standing {
            Standing::Open => Some(("vote", tr!(l, "vote-for", envelope = name))),
            Standing::Published => Some(("results", tr!(l, "result-of", envelope = name))),
            Standing::Counted | Standing::Settled if staff => {
                Some(("results", tr!(l, "result-before-publication")))
            }
            _ => None,
        };
        let first = first.map(|(page, text)| view! { <a class="button" href=to(page)>{text}</a> });
        let count = self.envelope.projects;
        let projects = (count > 0).then(|| view! {
            <a class="button button--quiet" href=to("projects")>{tr!(l, "read-projects", count = count)}</a>
        });
        view! { <div class="button-row">{first}{projects}</div> }.into_any()
    }
}

/// How many voted, as a sentence; fewer than ten are not counted aloud.
#[must_use]
pub fn turnout_sentence(turnout: &Turnout, voting: bool, l: Locale) -> String {
    let shown = l.number(turnout.voters);
    match (turnout.voters < SMALLEST_FIGURE, voting) {
        (true, true) => tr!(l, "turnout-few-so-far"),
        (true, false) => tr!(l, "turnout-few"),
        (false, true) => tr!(l, "turnout-so-far", shown = shown),
        (false, false) => tr!(l, "turnout", shown = shown),
    }
}
