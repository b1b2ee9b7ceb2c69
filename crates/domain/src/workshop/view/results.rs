//! What came out of a round, once it may be seen.

use super::super::{
    BallotForm, Consensus, Coverage, Group, MoneyFigure, RoomBallot, RoundId, Workshop, consensus,
    money, people, pooled,
};
use crate::text::Localized;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answers to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnswerFigure {
    /// The question.
    pub question: Localized,
    /// How many gave which answer, from nought to the highest.
    pub counts: Vec<u32>,
    /// The mean in thousandths.
    pub mean: Option<u64>,
}

/// What came out of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Results {
    /// The round.
    pub round: RoundId,
    /// What was asked.
    pub form: BallotForm,
    /// Ballots.
    pub ballots: usize,
    /// Of them on paper.
    pub paper: usize,
    /// Ballots of each group.
    pub groups: BTreeMap<Group, u32>,
    /// How much of the room voted.
    pub coverage: Coverage,
    /// Where an envelope was divided: what each scenario is given, those with most first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub money: Vec<MoneyFigure>,
    /// Scenarios, those with the most agreement across kinds first.
    pub scenarios: Vec<Consensus>,
    /// Answers to questions; none with fewer than three ballots.
    pub answers: Vec<AnswerFigure>,
}

/// The results of a round; nothing before it was revealed, whoever asks.
#[must_use]
pub fn results(state: &Workshop, id: RoundId) -> Option<Results> {
    let round = state.round(id).filter(|round| round.is_shown())?;
    let form = round.ballot.clone()?;
    let ballots = state.ballots_of(id);
    let count = state.ballots_in(id);
    let electorate = state.electorate(round, &state.present());
    Some(Results {
        round: id,
        ballots: count,
        paper: ballots.clone().filter(|cast| cast.paper).count(),
        groups: pooled(&people(ballots.clone())),
        coverage: Coverage::of(ballots.clone(), &electorate),
        money: money(&form, &round.options, ballots.clone()),
        scenarios: consensus(&form, &round.options, ballots.clone(), &electorate),
        answers: answers(&form, ballots.map(|cast| &cast.ballot), count),
        form,
    })
}

fn answers<'a>(
    form: &BallotForm,
    ballots: impl Iterator<Item = &'a RoomBallot> + Clone,
    count: usize,
) -> Vec<AnswerFigure> {
    let BallotForm::Answers { highest, questions } = form else { return Vec::new() };
    if count < super::super::FEWEST as usize {
        return Vec::new();
    }
    (0_u32..)
        .zip(questions)
        .map(|(place, question)| {
            let mut counts = vec![0_u32; *highest as usize + 1];
            for ballot in ballots.clone() {
                if let RoomBallot::Answers { answers } = ballot
                    && let Some(count) =
                        answers.get(&place).and_then(|answer| counts.get_mut(*answer as usize))
                {
                    *count += 1;
                }
            }
            let given: u64 = counts.iter().map(|count| u64::from(*count)).sum();
            let sum: u64 = (0_u64..).zip(&counts).map(|(a, n)| a * u64::from(*n)).sum();
            AnswerFigure {
                question: question.clone(),
                mean: (sum * 1_000).checked_div(given),
                counts,
            }
        })
        .collect()
}
