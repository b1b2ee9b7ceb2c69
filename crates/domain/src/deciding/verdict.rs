//! What a jury, a mix, an assembly or an agreement decided: a pure function of what was declared,
//! given and recorded.

mod ranking;

use super::{Minutes, Refused, Share, Way, WayKind, jury::Jury};
use crate::{
    actor::coded,
    money::Cents,
    refusal::{Fields, Refusal},
    text::Localized,
};
use chrono::NaiveDate;
use ranking::{before, by_number, fund, ranked, ties};
use serde::{Deserialize, Serialize};

/// A project that may be funded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its public number.
    pub number: String,
    /// What it asks for.
    pub asked: Cents,
}

/// What the ballots of a mix say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Votes {
    /// What each project got, by its number.
    pub given: Vec<(String, u64)>,
    /// What the rule sheet asks for; nought for nothing.
    pub least: u64,
}

impl Votes {
    fn of(&self, number: &str) -> u64 {
        self.given.iter().find(|(known, _)| known == number).map_or(0, |(_, votes)| *votes)
    }
}

coded! {
    /// Why a project is funded or not.
    Why {
        /// Its turn came while there was money.
        Funded => "funded",
        /// It asks for more than was left when its turn came.
        NotEnoughLeft => "not-enough-left",
        /// The score that the jury asks for was not reached.
        BelowLeast => "below-least",
        /// It has fewer votes than the rule sheet asks for.
        TooFewVotes => "too-few-votes",
        /// The minutes say why.
        Minutes => "minutes",
    }
}

/// What was decided for a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its public number.
    pub number: String,
    /// What it asked for.
    pub asked: Cents,
    /// What it gets; nothing when it is not funded.
    pub awarded: Cents,
    /// The score by which it was ranked, where there is one.
    pub score: Option<Share>,
    /// What the jury gave it.
    pub jury: Option<Share>,
    /// Votes, in a mix.
    pub votes: Option<u64>,
    /// How many jurors kept away from it.
    pub kept_away: u32,
    /// Why.
    pub why: Why,
    /// What was left when its turn came, where it did not fit.
    pub left: Option<Cents>,
    /// The reason in words, where minutes give one.
    pub reason: Option<Localized>,
}

impl Line {
    /// Whether it is funded.
    #[must_use]
    pub fn funded(&self) -> bool {
        self.awarded > Cents::ZERO
    }
}

coded! {
    /// What put one of two equal projects before the other.
    TieRule {
        /// It asks for less.
        Cheaper => "cheaper",
        /// Its number is lower.
        Number => "number",
    }
}

/// Two projects with the same score that follow one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// The one that came first.
    pub first: String,
    /// The one that came after.
    pub then: String,
    /// What decided.
    pub by: TieRule,
    /// Whether the other order would have funded other projects.
    pub mattered: bool,
}

/// What is said beside the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The day of the deliberation.
    pub day: NaiveDate,
    /// The deliberation, in public.
    pub text: Localized,
}

/// A decision with everything that led to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    way: Way,
    day: NaiveDate,
    text: Localized,
    budget: Cents,
    lines: Vec<Line>,
    ties: Vec<Tie>,
    parties: Vec<String>,
    present: Option<u32>,
}

impl Verdict {
    /// What a jury decides, alone or together with the votes of a mix: projects by score, the
    /// best first, each funded if it fits in what is left.
    ///
    /// # Errors
    /// [`Refused::NoJury`], [`Refused::JuryNotSeated`], and what [`Jury::score`] refuses.
    pub fn by_jury(
        way: &Way,
        jury: &Jury,
        votes: Option<&Votes>,
        candidates: &[Candidate],
        budget: Cents,
        terms: Terms,
    ) -> Result<Self, Refusal> {
        let panel = way.panel().ok_or(Refused::NoJury)?;
        if !jury.seated {
            return Err(Refused::JuryNotSeated.into());
        }
        let mut ranked = candidates
            .iter()
            .map(|candidate| ranked(way, panel, jury, votes, candidate))
            .collect::<Result<Vec<_>, _>>()?;
        ranked.sort_by(|one, other| before(one, other));
        let lines = fund(&ranked, budget);
        let ties = ties(&mut ranked, &lines, budget);
        let Terms { day, text } = terms;
        let (parties, present) = (Vec::new(), None);
        Ok(Self { way: way.clone(), day, text, budget, lines, ties, parties, present })
    }

    /// What an assembly or an agreement decided, as its minutes record it.
    ///
    /// # Errors
    /// Under `award_N_amount`, N the place of the project from nought: [`Refused::MoreThanAsked`],
    /// [`Refusal::NoSuchProject`]; under `awards`: [`Refused::MoreThanEnvelope`]; under `parties`:
    /// [`Refused::PartiesTooFew`]; under `present`: [`Refusal::Required`]; under `form`:
    /// [`Refused::NoMinutes`].
    pub fn by_minutes(
        way: &Way,
        minutes: Minutes,
        candidates: &[Candidate],
        budget: Cents,
    ) -> Result<Self, Vec<crate::Field>> {
        let mut fields = Fields::default();
        match way.kind() {
            WayKind::Agreement if minutes.parties.len() < 2 => {
                fields.refuse("parties", Refused::PartiesTooFew.into());
            }
            WayKind::Assembly if minutes.present.unwrap_or(0) == 0 => {
                fields.refuse("present", Refusal::Required);
            }
            WayKind::Agreement | WayKind::Assembly => {}
            _ => fields.refuse("form", Refused::NoMinutes.into()),
        }
        let mut lines = Vec::new();
        for (place, candidate) in (0_usize..).zip(candidates) {
            let name = format!("award_{place}_amount");
            let award = minutes.awards.iter().find(|award| award.number == candidate.number);
            let Some(award) = award else {
                fields.refuse(&name, Refusal::Required);
                continue;
            };
            if award.amount > candidate.asked || award.amount < Cents::ZERO {
                let asked = candidate.asked.0;
                fields.refuse(&name, Refused::MoreThanAsked { asked }.into());
            }
            lines.push(recorded(candidate, award));
        }
        let granted = Cents::sum(lines.iter().map(|line| line.awarded));
        if let Some(granted) = granted.filter(|granted| *granted > budget) {
            let refused = Refused::MoreThanEnvelope { granted: granted.0, envelope: budget.0 };
            fields.refuse("awards", refused.into());
        }
        if !fields.is_empty() {
            return Err(fields.into_refused());
        }
        // What gets most comes first; the order of equal ones is that of their numbers.
        lines.sort_by(|one, other| {
            other.awarded.cmp(&one.awarded).then_with(|| by_number(&one.number, &other.number))
        });
        let Minutes { day, text, parties, present, .. } = minutes;
        let (way, ties) = (way.clone(), Vec::new());
        Ok(Self { way, day, text, budget, lines, ties, parties, present })
    }

    /// How it was decided.
    #[must_use]
    pub const fn way(&self) -> &Way {
        &self.way
    }

    /// The day of the deliberation, the assembly or the agreement.
    #[must_use]
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// The deliberation or the minutes.
    #[must_use]
    pub const fn text(&self) -> &Localized {
        &self.text
    }

    /// What the envelope holds.
    #[must_use]
    pub const fn budget(&self) -> Cents {
        self.budget
    }

    /// What was decided for each project, in the order of the ranking.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Equal projects that follow one another.
    #[must_use]
    pub fn ties(&self) -> &[Tie] {
        &self.ties
    }

    /// Who agreed.
    #[must_use]
    pub fn parties(&self) -> &[String] {
        &self.parties
    }

    /// How many people took part in an assembly.
    #[must_use]
    pub const fn present(&self) -> Option<u32> {
        self.present
    }

    /// What was decided for a project.
    #[must_use]
    pub fn line(&self, number: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.number == number)
    }

    /// What is given in all.
    #[must_use]
    pub fn granted(&self) -> Cents {
        Cents::sum(self.lines.iter().map(|line| line.awarded)).unwrap_or_default()
    }
}

fn recorded(candidate: &Candidate, award: &super::Award) -> Line {
    Line {
        number: candidate.number.clone(),
        asked: candidate.asked,
        awarded: award.amount,
        score: None,
        jury: None,
        votes: None,
        kept_away: 0,
        why: Why::Minutes,
        left: None,
        reason: Some(award.reason.clone()),
    }
}
