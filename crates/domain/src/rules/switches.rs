//! The switches of counting rules for those who know them. A sheet without any reads as before.

use super::{MethodChoice, SharingTerms};
use crate::{
    actor::coded,
    refusal::{Fields, Refusal, RuleContradiction},
};
use allocation::Misfit;
use serde::{Deserialize, Serialize};

coded! {
    /// What becomes of a project that costs more than what is left when its turn comes.
    MisfitChoice {
        /// The next has its chance.
        Skip => "skip",
        /// The count ends.
        Stop => "no-skip",
        /// It is funded if four fifths of its price are left, and the count ends.
        Stretch => "stretch",
    }
}

/// What can be chosen beside a method; each is off unless it is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Switches {
    /// What becomes of what does not fit: under most votes first, and, but for the stretch, under
    /// Phragmén's rule.
    #[serde(skip_serializing_if = "is_skip")]
    pub misfit: MisfitChoice,
    /// Most votes first orders by votes for each euro.
    #[serde(skip_serializing_if = "is_off")]
    pub per_euro: bool,
    /// Equal shares count a project as worth the same to its supporters, whatever it costs.
    #[serde(skip_serializing_if = "is_off")]
    pub count: bool,
    /// Equal shares leave out first what has too few supporters for its price.
    #[serde(skip_serializing_if = "is_off")]
    pub prefilter: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_off(switch: &bool) -> bool {
    !*switch
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_skip(misfit: &MisfitChoice) -> bool {
    *misfit == MisfitChoice::Skip
}

impl Default for Switches {
    fn default() -> Self {
        Self { misfit: MisfitChoice::Skip, per_euro: false, count: false, prefilter: false }
    }
}

impl MisfitChoice {
    /// As the counting crate names it.
    #[must_use]
    pub const fn rule(self) -> Misfit {
        match self {
            Self::Skip => Misfit::Skip,
            Self::Stop => Misfit::Stop,
            Self::Stretch => Misfit::Stretch,
        }
    }
}

impl Switches {
    /// Whether none is chosen.
    #[must_use]
    pub fn are_usual(&self) -> bool {
        *self == Self::default()
    }

    /// These if they are for the method that is asked, else none.
    #[must_use]
    pub fn only_if(self, same: bool) -> Self {
        if same { self } else { Self::default() }
    }

    /// Refuses each switch that a method would ignore, and what spends more than the envelope where
    /// what is saved returns to it.
    pub(super) fn check(
        self,
        method: MethodChoice,
        sharing: Option<SharingTerms>,
        fields: &mut Fields,
    ) {
        let mut refuse =
            |name: &str, reason| fields.refuse(name, Refusal::RulesContradict { reason });
        let greedy = method == MethodChoice::Greedy;
        let shares = method == MethodChoice::EqualShares;
        let known = match self.misfit {
            MisfitChoice::Skip => true,
            MisfitChoice::Stop => greedy || method == MethodChoice::Phragmen,
            MisfitChoice::Stretch => greedy,
        };
        if !known {
            refuse("misfit", RuleContradiction::SwitchOfAnotherMethod);
        } else if self.misfit == MisfitChoice::Stretch && sharing.is_some() {
            refuse("misfit", RuleContradiction::StretchWithSharing);
        }
        for (name, chosen, known) in [
            ("per_euro", self.per_euro, greedy),
            ("count", self.count, shares),
            ("prefilter", self.prefilter, shares),
        ] {
            if chosen && !known {
                refuse(name, RuleContradiction::SwitchOfAnotherMethod);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{BallotForm, CompletionChoice, Limits, RuleSheet, RuleSheetDraft, TieRule};

    fn sheet(method: MethodChoice, switches: Switches) -> Result<String, Vec<String>> {
        let draft = RuleSheetDraft {
            ballot: BallotForm::Knapsack,
            method,
            completion: CompletionChoice::None,
            comparison: false,
            tie_break: vec![TieRule::Votes],
            minimum_votes: 0,
            limits: Limits::default(),
            switches,
            sharing: None,
        };
        let made = RuleSheet::new(draft);
        made.map(|sheet| {
            let kept: RuleSheet = serde_json::from_str(&sheet.canonical()).unwrap();
            assert_eq!(kept, sheet, "what is kept is what was chosen");
            sheet.rule().id()
        })
        .map_err(|fields| fields.into_iter().map(|field| field.name).collect())
    }

    #[test]
    fn every_switch_is_in_the_name_of_the_rule_or_is_refused_where_it_means_nothing() {
        let usual = Switches::default();
        let stop = Switches { misfit: MisfitChoice::Stop, per_euro: true, ..usual };
        let stretch = Switches { misfit: MisfitChoice::Stretch, ..usual };
        let few = Switches { count: true, prefilter: true, ..usual };
        for (method, switches, id) in [
            (MethodChoice::Greedy, stop, "greedy[votes-per-cost;no-skip;ties=votes,lot]"),
            (MethodChoice::Greedy, stretch, "greedy[votes;80%;ties=votes,lot]"),
            (MethodChoice::EqualShares, few, "mes[count;e=B/n;none;prefilter;ties=votes,lot]"),
            (
                MethodChoice::Phragmen,
                Switches { per_euro: false, ..stop },
                "phragmen[no-skip;ties=votes,lot]",
            ),
        ] {
            assert_eq!(sheet(method, switches).as_deref(), Ok(id));
        }
        let refused = |method, switches| sheet(method, switches).unwrap_err().join(" ");
        assert_eq!(refused(MethodChoice::EqualShares, stop), "misfit per_euro");
        assert_eq!(refused(MethodChoice::Phragmen, stretch), "misfit");
        assert_eq!(refused(MethodChoice::MaxWelfare, few), "count prefilter");
    }
}
