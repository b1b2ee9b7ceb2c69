//! The ranking of a jury, with votes beside it or without: who comes first, and who is funded.

use super::{Candidate, Line, Tie, TieRule, Votes, Why};
use crate::{
    deciding::{Panel, Share, Way, jury::Jury},
    money::Cents,
    refusal::Refusal,
};

/// A project on its way through the ranking.
pub(super) struct Ranked<'a> {
    candidate: &'a Candidate,
    score: Share,
    jury: Share,
    votes: Option<u64>,
    kept_away: u32,
    barred: Option<Why>,
}

/// A project with the score by which it is ranked, and what bars it.
pub(super) fn ranked<'a>(
    way: &Way,
    panel: &Panel,
    jury: &Jury,
    votes: Option<&Votes>,
    candidate: &'a Candidate,
) -> Result<Ranked<'a>, Refusal> {
    let number = candidate.number.as_str();
    let given = jury.score(&panel.grid, number)?;
    let own = votes.map(|votes| votes.of(number));
    let score = match (way, votes) {
        (Way::Mix { vote_percent, .. }, Some(votes)) => {
            let most = votes.given.iter().map(|(_, votes)| *votes).max().unwrap_or(0);
            let part = Share::new(u128::from(votes.of(number)), u128::from(most))?;
            part.mixed(*vote_percent, given)?
        }
        _ => given,
    };
    let barred = if !given.reaches(panel.grid.least_percent()) {
        Some(Why::BelowLeast)
    } else if votes.is_some_and(|votes| votes.of(number) < votes.least) {
        Some(Why::TooFewVotes)
    } else {
        None
    };
    let kept_away = jury.jurors.len() - jury.free(number).count();
    let kept_away = u32::try_from(kept_away).unwrap_or(u32::MAX);
    Ok(Ranked { candidate, score, jury: given, votes: own, kept_away, barred })
}

/// The published order: the higher score, then the lower price, then the lower number.
pub(super) fn before(one: &Ranked<'_>, other: &Ranked<'_>) -> std::cmp::Ordering {
    let (left, right) = (one.candidate, other.candidate);
    other
        .score
        .cmp(&one.score)
        .then(left.asked.cmp(&right.asked))
        .then_with(|| by_number(&left.number, &right.number))
}

/// Numbers as people count: 2 before 10.
pub(super) fn by_number(one: &str, other: &str) -> std::cmp::Ordering {
    match (one.parse::<u64>(), other.parse::<u64>()) {
        (Ok(one), Ok(other)) => one.cmp(&other),
        _ => one.cmp(other),
    }
}

/// Goes down the ranking: whoever fits in what is left is funded.
pub(super) fn fund(ranked: &[Ranked<'_>], budget: Cents) -> Vec<Line> {
    let mut left = budget;
    let line = |entry: &Ranked<'_>| {
        let asked = entry.candidate.asked;
        let why = entry.barred.unwrap_or(match asked <= left {
            true => Why::Funded,
            false => Why::NotEnoughLeft,
        });
        let funded = why == Why::Funded;
        let short = (why == Why::NotEnoughLeft).then_some(left);
        if funded {
            left = left.saturating_sub(asked);
        }
        Line {
            number: entry.candidate.number.clone(),
            asked,
            awarded: if funded { asked } else { Cents::ZERO },
            score: Some(entry.score),
            jury: Some(entry.jury),
            votes: entry.votes,
            kept_away: entry.kept_away,
            why,
            left: short,
            reason: None,
        }
    };
    ranked.iter().map(line).collect()
}

/// Equal neighbours in the ranking, each with whether the other order would fund other projects.
pub(super) fn ties(ranked: &mut [Ranked<'_>], lines: &[Line], budget: Cents) -> Vec<Tie> {
    let funded = |lines: &[Line]| {
        let mut numbers: Vec<_> =
            lines.iter().filter(|line| line.funded()).map(|line| line.number.clone()).collect();
        numbers.sort();
        numbers
    };
    let stands = funded(lines);
    let mut ties = Vec::new();
    for place in 1..ranked.len() {
        let (one, other) = (&ranked[place - 1], &ranked[place]);
        if one.score != other.score {
            continue;
        }
        let by = match one.candidate.asked == other.candidate.asked {
            true => TieRule::Number,
            false => TieRule::Cheaper,
        };
        let (first, then) = (one.candidate.number.clone(), other.candidate.number.clone());
        ranked.swap(place - 1, place);
        let mattered = funded(&fund(ranked, budget)) != stands;
        ranked.swap(place - 1, place);
        ties.push(Tie { first, then, by, mattered });
    }
    ties
}
