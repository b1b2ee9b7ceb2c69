//! A rule as one line of text that names every switch, and back.

use std::fmt;
use std::str::FromStr;

use crate::cstv::Variant as CstvVariant;
use crate::error::RuleIdError;
use crate::rule::{
    Completion, Endowment, Method, Misfit, Rule, TieBreak, TieCriterion, Utility, Worth,
};

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
        let (name, mut words) = self.method.words();
        let (minimum, ties);
        if self.minimum_votes > 0 {
            minimum = format!("min={}", self.minimum_votes);
            words.push(&minimum);
        }
        ties = format!("ties={}", self.tie_break);
        words.push(&ties);
        write!(f, "{name}[{}]", words.join(";"))
    }
}

impl Method {
    /// Its name in a rule id.
    pub(crate) fn name(&self) -> &'static str {
        self.words().0
    }

    /// Its name and its switches, in the words of a rule id.
    fn words(&self) -> (&'static str, Vec<&str>) {
        match self {
            Self::Greedy { utility, misfit } => ("greedy", vec![measure(*utility), misfit.word()]),
            Self::EqualShares { utility, endowment, completion, comparison, prefilter } => {
                let mut words = vec![utility.word(), endowment.word(), completion.word()];
                words.extend(comparison.then_some("comparison"));
                words.extend(prefilter.then_some("prefilter"));
                ("mes", words)
            }
            Self::MaxWelfare { utility } => ("max-welfare", vec![utility.word()]),
            Self::ExactEqualShares { worth, endowment, add_opt } => {
                let completion = if *add_opt { "add-opt" } else { "none" };
                ("ees", vec![worth.word(), endowment.word(), completion])
            }
            Self::BoundedOverspending { utility } => ("bos", vec![utility.word()]),
            Self::Phragmen { misfit } => ("phragmen", vec![misfit.word()]),
            Self::MaximinSupport => ("maximin-support", Vec::new()),
            Self::Cstv { variant, complete } => {
                let mut words = vec![variant.word()];
                words.extend(complete.then_some("complete"));
                ("cstv", words)
            }
        }
    }
}

impl FromStr for Rule {
    type Err = RuleIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, rest) = text.trim().split_once('[').ok_or(RuleIdError::Form)?;
        let body = rest.strip_suffix(']').ok_or(RuleIdError::Form)?;
        let mut switches = Switches(body.split(';').collect());
        let method = switches.method(name)?;
        let minimum = switches.maybe("minimum", |word| word.strip_prefix("min="))?;
        let minimum_votes = match minimum {
            None => 0,
            Some(number) => {
                number.parse().map_err(|_| RuleIdError::Switch(format!("min={number}")))?
            }
        };
        let ties = switches.one("ties", |word| word.strip_prefix("ties="))?;
        let tie_break = ties.parse()?;
        match switches.0.first() {
            Some(stray) => Err(RuleIdError::Switch((*stray).to_owned())),
            None => Ok(Self { method, tie_break, minimum_votes }),
        }
    }
}

/// The switches of a rule that are not understood yet.
struct Switches<'a>(Vec<&'a str>);

impl<'a> Switches<'a> {
    /// Takes the switch that a question is answered by, if there is one.
    fn maybe<T>(
        &mut self,
        what: &'static str,
        read: impl Fn(&'a str) -> Option<T>,
    ) -> Result<Option<T>, RuleIdError> {
        let mut answers = Vec::new();
        self.0.retain(|word| match read(word) {
            Some(answer) => {
                answers.push(answer);
                false
            }
            None => true,
        });
        let answer = answers.pop();
        if answers.is_empty() { Ok(answer) } else { Err(RuleIdError::Twice(what)) }
    }

    fn one<T>(
        &mut self,
        what: &'static str,
        read: impl Fn(&'a str) -> Option<T>,
    ) -> Result<T, RuleIdError> {
        self.maybe(what, read)?.ok_or(RuleIdError::Missing(what))
    }

    fn flag(&mut self, name: &'static str) -> Result<bool, RuleIdError> {
        Ok(self.maybe(name, |word| (word == name).then_some(()))?.is_some())
    }

    fn method(&mut self, name: &str) -> Result<Method, RuleIdError> {
        Ok(match name {
            "greedy" => Method::Greedy {
                utility: self.one("measure", from_measure)?,
                misfit: self.one("skip", Misfit::from_word)?,
            },
            "mes" => Method::EqualShares {
                utility: self.one("utility", Utility::from_word)?,
                endowment: self.one("endowment", Endowment::from_word)?,
                completion: self.one("completion", Completion::from_word)?,
                comparison: self.flag("comparison")?,
                prefilter: self.flag("prefilter")?,
            },
            "max-welfare" => {
                Method::MaxWelfare { utility: self.one("utility", Utility::from_word)? }
            }
            "ees" => Method::ExactEqualShares {
                worth: self.one("utility", Worth::from_word)?,
                endowment: self.one("endowment", Endowment::from_word)?,
                add_opt: self.one("completion", |word| match word {
                    "add-opt" => Some(true),
                    "none" => Some(false),
                    _ => None,
                })?,
            },
            "bos" => {
                Method::BoundedOverspending { utility: self.one("utility", Utility::from_word)? }
            }
            "phragmen" => Method::Phragmen {
                misfit: self.one("skip", |word| {
                    Misfit::from_word(word).filter(|misfit| *misfit != Misfit::Stretch)
                })?,
            },
            "maximin-support" => Method::MaximinSupport,
            "cstv" => Method::Cstv {
                variant: self.one("variant", CstvVariant::from_word)?,
                complete: self.flag("complete")?,
            },
            other => return Err(RuleIdError::Name(other.to_owned())),
        })
    }
}

/// What a greedy rule orders by, in the words that people use for it, and the utility whose total
/// per unit of cost it is.
const MEASURES: [(&str, Utility); 7] = [
    ("votes", Utility::Cost),
    ("votes-per-cost", Utility::Count),
    ("points", Utility::PointsCost),
    ("points-per-cost", Utility::Points),
    ("borda", Utility::BordaCost),
    ("borda-per-cost", Utility::Borda),
    ("borda0-per-cost", Utility::Borda0),
];

fn measure(utility: Utility) -> &'static str {
    MEASURES.iter().find(|(_, known)| *known == utility).map_or("votes", |(word, _)| word)
}

fn from_measure(word: &str) -> Option<Utility> {
    MEASURES.iter().find(|(known, _)| *known == word).map(|(_, utility)| *utility)
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

words!(Misfit: Skip = "skip", Stop = "no-skip", Stretch = "80%");
words!(Utility: Cost = "cost", Count = "count", Points = "points", PointsCost = "points-cost",
    Borda = "borda", BordaCost = "borda-cost", Borda0 = "borda0");
words!(CstvVariant: EliminationWithTransfers = "ewt", EliminationWithTransfersPerCost = "ewtc",
    MinimalTransfers = "mt", MinimalTransfersPerCost = "mtc");
words!(Worth: Cost = "cost", Count = "count");
words!(Endowment: Exact = "e=B/n", Integral = "e=floor(B/n)");
words!(Completion: None = "none", Utilitarian = "u", Add1 = "add1", Add1e = "add1e",
    Add1Utilitarian = "add1u", Add1eUtilitarian = "add1eu", Percent1 = "pct1");
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
