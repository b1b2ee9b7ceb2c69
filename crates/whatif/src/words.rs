//! What a trial gives, in words.

use allocation::{Barrier, Reason};
use domain::{
    locale::Locale,
    money::{Cents, Currency},
    said::Said,
    workshop::trial::{Ground, Moved, NothingChosen, PotCount, ProjectCount, TrialRefusal, Tried},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Words, in the reader's language. `%1`, `%2` and `%3` stand where figures come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialTexts(pub BTreeMap<String, String>);

impl TrialTexts {
    /// A text by its code.
    #[must_use]
    pub fn get(&self, code: &str) -> String {
        self.0.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    fn with(&self, code: &str, figures: &[String]) -> String {
        let mut text = self.get(code);
        for (place, figure) in figures.iter().enumerate() {
            text = text.replace(&format!("%{}", place + 1), figure);
        }
        text
    }
}

/// A line about something that could be funded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownProject {
    /// What it is called, and what it costs, in parts of their own languages.
    pub name: Vec<Said>,
    /// Whether it is funded.
    pub funded: bool,
    /// Whether that is not so today.
    pub changed: bool,
    /// Why.
    pub why: String,
}

/// A pot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownPot {
    /// Its name with its money, in parts of their own languages.
    pub name: Vec<Said>,
    /// What it funds, in a sentence.
    pub says: String,
    /// What is spent, in thousandths of its money.
    pub spent: u64,
    /// Line by line: what is not as it is today comes first, then what is funded.
    pub projects: Vec<ShownProject>,
    /// What stands above those that changed, and above the others, where there are many of them.
    pub headings: Headings,
}

/// What stands above parts of a long list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headings {
    /// Above what changed, or in its place.
    pub changed: String,
    /// Above what stays funded.
    pub funded: String,
    /// Above what stays without money.
    pub unfunded: String,
}

/// Somebody, and how many of them are left with nothing that they chose.
pub type Left = (String, String);

/// What a trial gives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Why it was refused.
    pub refused: Option<String>,
    /// The pots.
    pub pots: Vec<ShownPot>,
    /// What moves against today: heading, and lines of a name and a difference.
    pub moved: Vec<(String, Vec<(String, String)>)>,
    /// People with nothing that they chose: a heading, then a line for each kind.
    pub nothing: (String, Vec<Left>),
}

/// Says what was counted.
#[must_use]
pub fn in_words(
    ground: &Ground,
    today: &[PotCount],
    tried: Result<&Tried, TrialRefusal>,
    texts: &TrialTexts,
    l: Locale,
) -> Shown {
    let tried = match tried {
        Ok(tried) => tried,
        Err(why) => {
            let refused = Some(texts.get(&format!("refused-{}", why.code())));
            return Shown { refused, ..Shown::default() };
        }
    };
    let euros = |cents: Cents| cents.show(Currency::EUR, l);
    let pots = ground.pots.iter().zip(&tried.pots).zip(today).map(|((pot, count), before)| {
        let funded = count.projects.iter().filter(|project| project.funded).count();
        let figures = [funded.to_string(), count.projects.len().to_string(), euros(count.spent)];
        let lines = pot.projects.iter().zip(count.projects.iter().zip(&before.projects));
        let mut projects: Vec<ShownProject> = lines
            .map(|(project, (now, before))| ShownProject {
                name: with(project.name(), &euros(project.cost)),
                funded: now.funded,
                changed: now.funded != before.funded,
                why: why(now, texts, l),
            })
            .collect();
        projects.sort_by_key(|project| (!project.changed, !project.funded));
        ShownPot {
            name: with(vec![pot.name.clone()], &euros(count.budget)),
            says: texts.with("pot-says", &figures),
            spent: (count.spent.unsigned() * 1_000)
                .checked_div(count.budget.unsigned())
                .unwrap_or(0),
            headings: headings(&projects, texts),
            projects,
        }
    });
    let against = &tried.against;
    let groups = [
        ("communes", "commune", &against.communes),
        ("themes", "theme", &against.themes),
        ("bearers", "actor", &against.bearers),
    ];
    let moved = groups
        .into_iter()
        .map(|(heading, prefix, lines)| (texts.get(heading), moved(prefix, lines, texts, l)));
    Shown {
        refused: None,
        pots: pots.collect(),
        moved: moved.filter(|(_, lines)| !lines.is_empty()).collect(),
        nothing: (texts.get("nothing-title"), left(&against.nothing, texts)),
    }
}

/// A name with its amount behind it.
fn with(mut name: Vec<Said>, amount: &str) -> Vec<Said> {
    name.push(format!(" · {amount}").into());
    name
}

/// Who is left with nothing that they chose, kind by kind.
fn left(nothing: &[NothingChosen], texts: &TrialTexts) -> Vec<Left> {
    let lines = nothing.iter().filter(|line| line.people > 0).map(|line| {
        let who = match &line.kind {
            None => texts.get("everyone"),
            Some(kind) => texts.get(&format!("actor-{kind}")),
        };
        let percent = |people: u64| ((people * 1_000 / line.people + 5) / 10).to_string();
        let part = texts.with("nothing", &[percent(line.today), percent(line.tried)]);
        (with_capital(&who), part)
    });
    lines.collect()
}

fn headings(projects: &[ShownProject], texts: &TrialTexts) -> Headings {
    let count = |which: &dyn Fn(&ShownProject) -> bool| {
        projects.iter().filter(|project| which(project)).count()
    };
    let with = |code: &str, count: usize| texts.with(code, &[count.to_string()]);
    let changed = count(&|project| project.changed);
    Headings {
        changed: if changed == 0 { texts.get("same") } else { with("changed", changed) },
        funded: with("stay-funded", count(&|project| !project.changed && project.funded)),
        unfunded: with("stay-unfunded", count(&|project| !project.changed && !project.funded)),
    }
}

/// A name as it begins a line.
fn with_capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Where money goes that did not, and the other way round.
fn moved(prefix: &str, lines: &[Moved], texts: &TrialTexts, l: Locale) -> Vec<(String, String)> {
    let changed = lines.iter().filter(|line| line.today != line.tried);
    changed
        .map(|line| {
            let name = match line.code.as_str() {
                "" => texts.get("nowhere"),
                code => texts.get(&format!("{prefix}-{code}")),
            };
            let difference = Cents(line.tried.0 - line.today.0);
            let sign = if difference > Cents::ZERO { "+ " } else { "" };
            (name, format!("{sign}{}", difference.show(Currency::EUR, l)))
        })
        .collect()
}

/// Why something is funded or not.
fn why(count: &ProjectCount, texts: &TrialTexts, l: Locale) -> String {
    let cents =
        |amount: u64| Cents(i64::try_from(amount).unwrap_or(i64::MAX)).show(Currency::EUR, l);
    let votes = count.votes.to_string();
    match &count.reason {
        Reason::NotEnoughMoneyLeft { remaining, .. } => {
            texts.with("why-not-enough-left", &[votes, cents(*remaining)])
        }
        Reason::SupportersTooPoor { missing, .. } => {
            texts.with("why-supporters-too-poor", &[votes, cents(*missing)])
        }
        Reason::NoSupporters => texts.get("why-no-supporters"),
        Reason::BelowThreshold { minimum, .. } => {
            texts.with("why-below-threshold", &[votes, minimum.to_string()])
        }
        Reason::CostsMoreThanBudget { .. } => texts.get("why-more-than-pot"),
        Reason::Barred { barrier: Barrier::Cap { left, .. }, .. } => {
            texts.with("why-capped", &[votes, cents(*left)])
        }
        _ if count.funded => texts.with("why-funded", &[votes]),
        _ => texts.with("why-not-funded", &[votes]),
    }
}
