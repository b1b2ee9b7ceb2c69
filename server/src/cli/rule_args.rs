//! The options of the command line that make a rule.

use allocation::{
    Completion, CstvVariant, Endowment, Method, Misfit, Rule, TieBreak, Utility, Worth,
};
use clap::ValueEnum;
use thiserror::Error;

/// How an election is counted.
#[derive(Debug, clap::Args)]
pub struct RuleArgs {
    /// How projects are chosen.
    #[arg(long, value_enum, default_value_t = RuleName::Greedy)]
    pub rule: RuleName,
    /// The rule by its identifier, every switch named, such as `mes[cost;e=B/n;add1;ties=cost]`.
    #[arg(long, value_name = "ID", conflicts_with_all = ["rule", "utility", "completion",
        "endowment", "variant", "comparison", "prefilter", "no_skip", "stretch", "threshold", "tie_break"])]
    pub rule_id: Option<Rule>,
    /// What a funded project is worth to those who chose it. The greedy rule orders by the total per
    /// unit of cost, so that `cost` means votes and `count` votes per cost.
    #[arg(long, value_parser = utility,
        value_name = "cost|count|points|points-cost|borda|borda-cost|borda0")]
    pub utility: Option<Utility>,
    /// How shares use what is left over.
    #[arg(long, value_parser = completion,
        value_name = "none|u|add1|add1e|add1u|add1eu|pct1|add-opt")]
    pub completion: Option<CompletionName>,
    /// The first share: the budget divided by the ballots, or that rounded down to whole units of
    /// currency.
    #[arg(long, value_enum, value_name = "exact|integral")]
    pub endowment: Option<EndowmentName>,
    /// How the cumulative single transferable vote compares projects and goes on without one that
    /// has enough.
    #[arg(long, value_parser = variant, value_name = "ewt|ewtc|mt|mtc")]
    pub variant: Option<CstvVariant>,
    /// Take the greedy outcome instead if more voters prefer it.
    #[arg(long)]
    pub comparison: bool,
    /// Leave out projects whose part of the voters is less than a third of their part of the budget.
    #[arg(long)]
    pub prefilter: bool,
    /// End the count at the first project that does not fit.
    #[arg(long)]
    pub no_skip: bool,
    /// End the greedy count at the first project that does not fit, and fund it if four fifths of
    /// its cost are left.
    #[arg(long, conflicts_with = "no_skip")]
    pub stretch: bool,
    /// Projects with fewer votes (points) than this cannot be funded.
    #[arg(long, value_name = "T", alias = "minimum-votes", default_value_t = 0)]
    pub threshold: u64,
    /// Order among equals: any of cost, votes, lot, lexicographic, file, separated by commas.
    #[arg(long, value_parser = tie_break, value_name = "LIST", default_value = "cost,votes,lot")]
    pub tie_break: TieBreak,
}

/// The rules that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RuleName {
    /// Best first, as long as the money lasts.
    Greedy,
    /// The set that is worth most to all voters together.
    MaxWelfare,
    /// The method of equal shares.
    EqualShares,
    /// Equal shares in which all who pay for a project pay the same.
    ExactEqualShares,
    /// Equal shares that may pay for a part of a project.
    BoundedOverspending,
    /// Sequential Phragmén.
    Phragmen,
    /// The maximin support rule.
    MaximinSupport,
    /// The cumulative single transferable vote.
    Cstv,
}

/// What becomes of what shares leave over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompletionName {
    /// One of equal shares.
    Shares(Completion),
    /// Shares are raised by what it takes for anything to change.
    AddOpt,
}

/// The first share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EndowmentName {
    /// The budget divided by the number of ballots.
    Exact,
    /// The same, rounded down to whole units of currency.
    Integral,
}

/// Options that contradict each other: what changes nothing may be said, the rest is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{option} does not belong to --rule {rule}")]
pub struct Stray {
    option: &'static str,
    rule: String,
}

fn utility(word: &str) -> Result<Utility, String> {
    Utility::from_word(word).ok_or_else(|| {
        "expected cost, count, points, points-cost, borda, borda-cost or borda0".to_owned()
    })
}

fn variant(word: &str) -> Result<CstvVariant, String> {
    CstvVariant::from_word(word).ok_or_else(|| "expected ewt, ewtc, mt or mtc".to_owned())
}

fn completion(word: &str) -> Result<CompletionName, String> {
    if word == "add-opt" {
        return Ok(CompletionName::AddOpt);
    }
    let known = Completion::from_word(word).map(CompletionName::Shares);
    known.ok_or_else(|| "expected none, u, add1, add1e, add1u, add1eu, pct1 or add-opt".to_owned())
}

pub(super) fn tie_break(words: &str) -> Result<TieBreak, String> {
    words.parse().map_err(|_| "expected any of cost, votes, lot, lexicographic, file".to_owned())
}

impl RuleArgs {
    /// The rule that the options describe.
    ///
    /// # Errors
    /// [`Stray`] for an option that the rule cannot honour.
    pub fn rule(&self) -> Result<Rule, Stray> {
        if let Some(rule) = &self.rule_id {
            return Ok(rule.clone());
        }
        let method = self.method()?;
        let tie_break = self.tie_break.clone();
        Ok(Rule { method, tie_break, minimum_votes: self.threshold })
    }

    fn method(&self) -> Result<Method, Stray> {
        let utility = self.utility.unwrap_or_default();
        self.refuse_strays()?;
        Ok(match self.rule {
            RuleName::Greedy => Method::Greedy { utility, misfit: self.misfit() },
            RuleName::MaxWelfare => Method::MaxWelfare { utility },
            RuleName::EqualShares => Method::EqualShares {
                utility,
                endowment: self.endowment(),
                completion: match self.completion {
                    Some(CompletionName::Shares(completion)) => completion,
                    _ => Completion::None,
                },
                comparison: self.comparison,
                prefilter: self.prefilter,
            },
            RuleName::ExactEqualShares => Method::ExactEqualShares {
                worth: if utility == Utility::Count { Worth::Count } else { Worth::Cost },
                endowment: self.endowment(),
                add_opt: self.completion == Some(CompletionName::AddOpt),
            },
            RuleName::BoundedOverspending => Method::BoundedOverspending { utility },
            RuleName::Phragmen => Method::Phragmen { misfit: self.misfit() },
            RuleName::MaximinSupport => Method::MaximinSupport,
            RuleName::Cstv => Method::Cstv {
                variant: self.variant.unwrap_or(CstvVariant::EliminationWithTransfers),
                complete: true,
            },
        })
    }

    fn misfit(&self) -> Misfit {
        match (self.no_skip, self.stretch) {
            (true, _) => Misfit::Stop,
            (_, true) => Misfit::Stretch,
            _ => Misfit::Skip,
        }
    }

    fn endowment(&self) -> Endowment {
        match self.endowment {
            Some(EndowmentName::Integral) => Endowment::Integral,
            _ => Endowment::Exact,
        }
    }

    /// Refuses what the rule cannot honour; what changes nothing may be said.
    fn refuse_strays(&self) -> Result<(), Stray> {
        use RuleName as R;
        let one_of = |rules: &[RuleName]| rules.contains(&self.rule);
        let utility = self.utility.unwrap_or_default();
        let none = CompletionName::Shares(Completion::None);
        let completed = self.completion.is_some_and(|completion| completion != none);
        let integral = self.endowment() == Endowment::Integral;
        let add_opt = self.completion == Some(CompletionName::AddOpt);
        let simple = matches!(utility, Utility::Cost | Utility::Count);
        self.refuse("--no-skip", self.no_skip && !one_of(&[R::Greedy, R::Phragmen]))?;
        self.refuse("--stretch", self.stretch && self.rule != R::Greedy)?;
        self.refuse("--comparison", self.comparison && self.rule != R::EqualShares)?;
        self.refuse("--prefilter", self.prefilter && self.rule != R::EqualShares)?;
        let shares = one_of(&[R::EqualShares, R::ExactEqualShares]);
        self.refuse("--endowment integral", integral && !shares)?;
        self.refuse("--completion add-opt", add_opt && self.rule != R::ExactEqualShares)?;
        self.refuse("--completion", completed && !add_opt && self.rule != R::EqualShares)?;
        self.refuse("--utility", self.rule == R::ExactEqualShares && !simple)?;
        self.refuse("--variant", self.variant.is_some() && self.rule != R::Cstv)?;
        let valueless = one_of(&[R::Phragmen, R::MaximinSupport, R::Cstv]);
        self.refuse("--utility", valueless && utility != Utility::Cost)
    }

    fn refuse(&self, option: &'static str, given: bool) -> Result<(), Stray> {
        let name = self.rule.to_possible_value();
        let rule = name.map_or_else(String::new, |name| name.get_name().to_owned());
        if given { Err(Stray { option, rule }) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: RuleArgs,
    }

    fn rule(options: &str) -> Result<String, Stray> {
        let line = format!("allocate {options}");
        Line::try_parse_from(line.split_whitespace()).unwrap().args.rule().map(|rule| rule.id())
    }

    #[test]
    fn saying_what_holds_anyway_changes_nothing() {
        let plain = rule("");
        assert_eq!(plain.as_deref(), Ok("greedy[votes;skip;ties=cost,votes,lot]"));
        assert_eq!(rule("--rule greedy --utility cost --completion none"), plain);
        assert_eq!(
            rule("--rule equal-shares --utility cost --completion none").as_deref(),
            Ok("mes[cost;e=B/n;none;ties=cost,votes,lot]")
        );
    }

    #[test]
    fn every_switch_of_the_rule_is_in_its_identifier() {
        let said = "--rule equal-shares --utility points-cost --completion pct1 --prefilter \
                    --endowment integral --comparison --threshold 3 --tie-break lexicographic";
        let id = "mes[points-cost;e=floor(B/n);pct1;comparison;prefilter;min=3;ties=id]";
        assert_eq!(rule(said).as_deref(), Ok(id));
        assert_eq!(rule(&format!("--rule-id {id}")).as_deref(), Ok(id));
        let stretched = rule("--utility borda --stretch --minimum-votes 2");
        let id = "greedy[borda-per-cost;80%;min=2;ties=cost,votes,lot]";
        assert_eq!(stretched.as_deref(), Ok(id));
    }

    #[test]
    fn every_rule_has_its_own_switches() {
        for (said, id) in [
            ("--rule max-welfare --utility count", "max-welfare[count;ties=cost,votes,lot]"),
            (
                "--rule exact-equal-shares --completion add-opt --utility count",
                "ees[count;e=B/n;add-opt;ties=cost,votes,lot]",
            ),
            ("--rule bounded-overspending", "bos[cost;ties=cost,votes,lot]"),
            ("--rule phragmen --no-skip", "phragmen[no-skip;ties=cost,votes,lot]"),
            ("--rule cstv --variant mt", "cstv[mt;complete;ties=cost,votes,lot]"),
            ("--rule maximin-support", "maximin-support[ties=cost,votes,lot]"),
        ] {
            assert_eq!(rule(said).as_deref(), Ok(id));
        }
        for stray in [
            "--rule phragmen --utility count",
            "--rule max-welfare --no-skip",
            "--rule exact-equal-shares --utility borda",
            "--rule exact-equal-shares --completion add1",
            "--rule equal-shares --completion add-opt",
        ] {
            assert!(rule(stray).is_err(), "{stray}");
        }
    }

    #[test]
    fn an_option_that_the_rule_cannot_honour_is_refused_and_not_ignored() {
        for options in ["--completion add1", "--comparison", "--prefilter", "--endowment integral"]
        {
            assert!(rule(options).is_err(), "{options}");
        }
        for options in ["--no-skip", "--stretch"] {
            assert!(rule(&format!("--rule equal-shares {options}")).is_err(), "{options}");
        }
    }
}
