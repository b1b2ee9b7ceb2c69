//! A rule as one line of text that names every switch, and back.

use std::fmt;
use std::str::FromStr;

use crate::error::RuleIdError;
use crate::rule::{Completion, Endowment, Measure, Method, Rule, TieBreak, TieCriterion, Utility};

impl Rule {
    /// The rule's identifier, which names every switch: `greedy[votes;skip;ties=cost,votes,lot]`,
    /// `mes[cost;e=B/n;add1;comparison;ties=cost,votes,lot]`. The id as last tie-break goes without
    /// saying. Parsing it gives the rule back.
    #[must_use]
    pub fn id(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.method {
            Method::Greedy { measure, skip } => {
                let skip = if *skip { "skip" } else { "no-skip" };
                write!(f, "greedy[{};{skip}", measure.word())?;
            }
            Method::EqualShares { utility, endowment, completion, comparison } => {
                write!(f, "mes[{};{};{}", utility.word(), endowment.word(), completion.word())?;
                if *comparison {
                    f.write_str(";comparison")?;
                }
            }
        }
        if self.minimum_votes > 0 {
            write!(f, ";min={}", self.minimum_votes)?;
        }
        write!(f, ";ties={}]", self.tie_break)
    }
}

impl FromStr for Rule {
    type Err = RuleIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, rest) = text.trim().split_once('[').ok_or(RuleIdError::Form)?;
        let body = rest.strip_suffix(']').ok_or(RuleIdError::Form)?;
        let mut switches = Switches::default();
        for switch in body.split(';') {
            switches.take(switch)?;
        }
        switches.rule(name)
    }
}

/// The switches of a rule as they are read, before it is known that they fit together.
#[derive(Default)]
struct Switches {
    measure: Option<Measure>,
    skip: Option<bool>,
    utility: Option<Utility>,
    endowment: Option<Endowment>,
    completion: Option<Completion>,
    comparison: Option<bool>,
    minimum: Option<u64>,
    ties: Option<TieBreak>,
}

fn set<T>(slot: &mut Option<T>, value: T, what: &'static str) -> Result<(), RuleIdError> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(RuleIdError::Twice(what)),
    }
}

impl Switches {
    fn take(&mut self, switch: &str) -> Result<(), RuleIdError> {
        if let Some(measure) = Measure::from_word(switch) {
            set(&mut self.measure, measure, "measure")
        } else if let Some(utility) = Utility::from_word(switch) {
            set(&mut self.utility, utility, "utility")
        } else if let Some(endowment) = Endowment::from_word(switch) {
            set(&mut self.endowment, endowment, "endowment")
        } else if let Some(completion) = Completion::from_word(switch) {
            set(&mut self.completion, completion, "completion")
        } else if switch == "comparison" {
            set(&mut self.comparison, true, "comparison")
        } else if switch == "skip" || switch == "no-skip" {
            set(&mut self.skip, switch == "skip", "skip")
        } else if let Some(number) = switch.strip_prefix("min=") {
            let minimum = number.parse().map_err(|_| RuleIdError::Switch(switch.to_owned()))?;
            set(&mut self.minimum, minimum, "minimum")
        } else if let Some(words) = switch.strip_prefix("ties=") {
            set(&mut self.ties, words.parse()?, "ties")
        } else {
            Err(RuleIdError::Switch(switch.to_owned()))
        }
    }

    fn rule(self, name: &str) -> Result<Rule, RuleIdError> {
        let stray = |word: &str| Err(RuleIdError::Switch(word.to_owned()));
        let method = match name {
            "greedy" => {
                if let Some(word) = self.utility.map(Utility::word) {
                    return stray(word);
                }
                if let Some(word) = self.endowment.map(Endowment::word) {
                    return stray(word);
                }
                if let Some(word) = self.completion.map(Completion::word) {
                    return stray(word);
                }
                if self.comparison.is_some() {
                    return stray("comparison");
                }
                Method::Greedy {
                    measure: self.measure.ok_or(RuleIdError::Missing("measure"))?,
                    skip: self.skip.ok_or(RuleIdError::Missing("skip"))?,
                }
            }
            "mes" => {
                if let Some(word) = self.measure.map(Measure::word) {
                    return stray(word);
                }
                if self.skip.is_some() {
                    return stray("skip");
                }
                Method::EqualShares {
                    utility: self.utility.ok_or(RuleIdError::Missing("utility"))?,
                    endowment: self.endowment.ok_or(RuleIdError::Missing("endowment"))?,
                    completion: self.completion.ok_or(RuleIdError::Missing("completion"))?,
                    comparison: self.comparison.unwrap_or(false),
                }
            }
            other => return Err(RuleIdError::Name(other.to_owned())),
        };
        Ok(Rule {
            method,
            tie_break: self.ties.ok_or(RuleIdError::Missing("ties"))?,
            minimum_votes: self.minimum.unwrap_or(0),
        })
    }
}

/// Gives a plain enum its words, in both directions.
macro_rules! words {
    ($type:ident: $($variant:ident = $word:literal),+ $(,)?) => {
        impl $type {
            /// The word for it in a rule id and on the command line.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value that a word of a rule id stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

words!(Measure: Votes = "votes", VotesPerCost = "votes-per-cost");
words!(Utility: Cost = "cost", Count = "count");
words!(Endowment: Exact = "e=B/n", Integral = "e=floor(B/n)");
words!(Completion: None = "none", Utilitarian = "u", Add1 = "add1", Add1e = "add1e",
    Add1Utilitarian = "add1u", Add1eUtilitarian = "add1eu");
words!(TieCriterion: Cost = "cost", Votes = "votes", Lot = "lot", Id = "id", FileOrder = "file");

impl fmt::Display for TieBreak {
    /// Words in order, without the final `id` that goes without saying (unless it is alone).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.criteria();
        let spoken = match all {
            [rest @ .., TieCriterion::Id] if !rest.is_empty() => rest,
            all => all,
        };
        let words: Vec<&str> = spoken.iter().map(|criterion| criterion.word()).collect();
        f.write_str(&words.join(","))
    }
}

impl FromStr for TieBreak {
    type Err = RuleIdError;

    /// Words separated by commas; `lexicographic` is understood as `id`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let criteria: Result<Vec<TieCriterion>, RuleIdError> = text
            .split(',')
            .map(|word| match word.trim() {
                "lexicographic" => Ok(TieCriterion::Id),
                word => TieCriterion::from_word(word)
                    .ok_or_else(|| RuleIdError::Switch(word.to_owned())),
            })
            .collect();
        Ok(Self::new(criteria?))
    }
}
