//! The ballots of a round of the room as what is tried on: its scenarios in one pot or, line by line,
//! between the envelopes of the scenario that is tried.

use super::{
    super::{BallotForm, EnvelopeLine, FieldKey, Group, RoundId, Scenario, Workshop, pooling},
    Alternative, Ground, GroundBallot, GroundProject, MOST_POTS, Pot,
};
use crate::{
    locale::Locale,
    money::Cents,
    rules::{self, CompletionChoice, Limits, MethodChoice, RuleSheet, RuleSheetDraft, TieRule},
    said::Said,
    text::Authored,
};
use allocation::BallotType;
use std::collections::BTreeMap;

/// What a ballot gives: places of projects, and points.
type Choices = Vec<(u32, u64)>;

/// Something that can be funded, and the scenario that people voted on.
struct Candidate<'a> {
    scenario: &'a Scenario,
    project: GroundProject,
}

impl Alternative {
    /// Whether it divides its money between several envelopes, no more than are counted.
    #[must_use]
    pub fn divides(&self) -> bool {
        (2..=MOST_POTS).contains(&self.lines.len())
            && self.lines.iter().any(|line| line.amount > Cents::ZERO)
    }

    /// The envelope to which a line of a scenario belongs. Its own lines are its envelopes. Another
    /// one belongs where one of the same name is, where its theme or its commune is, to the only
    /// envelope of its budget, or to the only one that is kept for nothing; otherwise to none.
    #[must_use]
    pub fn envelope_of(&self, scenario: &Scenario, place: usize) -> Option<usize> {
        if scenario.id == self.scenario {
            return Some(place).filter(|place| *place < self.lines.len());
        }
        let line = scenario.lines().get(place)?;
        let all = || self.lines.iter().enumerate().filter(|(_, envelope)| !apart(envelope, line));
        let named = all().find(|(_, envelope)| same(&envelope.label, &line.label));
        let kept = all().filter(|(_, envelope)| kept_for(envelope) > 0 && holds(envelope, line));
        let kept = kept.max_by_key(|(place, it)| (kept_for(it), std::cmp::Reverse(*place)));
        let only = |fits: &dyn Fn(&EnvelopeLine) -> bool| {
            let mut fitting =
                all().filter(|(_, envelope)| kept_for(envelope) == 0 && fits(envelope));
            fitting.next().filter(|_| fitting.next().is_none())
        };
        let paid = only(&|envelope| {
            let both = envelope.from.as_ref().zip(line.from.as_ref());
            both.is_some_and(|(one, other)| same(one, other))
        });
        let found = named.or(kept).or(paid).or_else(|| only(&|_| true));
        found.map(|(place, _)| place)
    }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// By how much an envelope is kept for something: a theme, a commune, or both.
fn kept_for(envelope: &EnvelopeLine) -> u8 {
    u8::from(envelope.theme.is_some()) + u8::from(envelope.commune.is_some())
}

/// Whether a line is all that an envelope is kept for.
fn holds(envelope: &EnvelopeLine, line: &EnvelopeLine) -> bool {
    (envelope.theme.is_none() || envelope.theme == line.theme)
        && (envelope.commune.is_none() || envelope.commune == line.commune)
}

/// Whether a line says that it is something else than what an envelope is kept for.
fn apart(envelope: &EnvelopeLine, line: &EnvelopeLine) -> bool {
    let themes = envelope.theme.zip(line.theme).is_some_and(|(one, other)| one != other);
    let communes = envelope.commune.as_ref().zip(line.commune.as_ref());
    let budgets = envelope.from.as_ref().zip(line.from.as_ref());
    themes
        || communes.is_some_and(|(one, other)| one != other)
        || budgets.is_some_and(|(one, other)| !same(one, other))
}

impl Ground {
    /// The ballots of a round of the room: its scenarios with an amount are what can be funded or,
    /// between the envelopes of an alternative that divides its money, their lines. Nothing before
    /// the round was revealed, when it asked questions, or with nothing to fund. Names are those that a
    /// `reader` of that language reads; without one, as they were written.
    #[must_use]
    pub fn of_room(
        state: &Workshop,
        id: RoundId,
        alternative: Option<&Alternative>,
        reader: Option<Locale>,
    ) -> Option<Self> {
        let round = state.round(id).filter(|round| round.is_shown())?;
        let form = round.ballot.as_ref()?;
        let scenarios = round.options.iter().filter_map(|id| state.scenarios.get(id));
        let scenarios: Vec<&Scenario> = scenarios.filter(|it| it.cost() > Cents::ZERO).collect();
        let dearest = scenarios.iter().map(|scenario| scenario.cost()).max()?;
        let polled = Polled { state, round: id, form };
        let Some(alternative) = alternative.filter(|it| it.divides()) else {
            let whole = scenarios.iter().map(|scenario| Candidate::whole(scenario, reader));
            let name = Said::localized(&state.title, reader.unwrap_or(Locale::Fr));
            let pot = polled.pot(name, dearest, format!("{}-{id}", state.id), whole.collect())?;
            return Some(Self { pots: vec![pot], unplaced: Vec::new() });
        };
        let mut held: Vec<Vec<Candidate<'_>>> = alternative.lines.iter().map(|_| vec![]).collect();
        let mut unplaced = Vec::new();
        for scenario in scenarios {
            for (place, line) in scenario.lines().iter().enumerate() {
                if line.amount <= Cents::ZERO {
                    continue;
                }
                let Some(pot) = alternative.envelope_of(scenario, place) else {
                    unplaced.push(line.clone());
                    continue;
                };
                let envelope = &alternative.lines[pot];
                held[pot].push(Candidate::line(scenario, place, line, envelope, reader));
            }
        }
        let pots = alternative.lines.iter().zip(held).enumerate().map(|(place, (line, held))| {
            let seed = format!("{}-{id}-{place}", state.id);
            polled.pot(read(&line.name(), reader), line.amount, seed, held)
        });
        Some(Self { pots: pots.collect::<Option<_>>()?, unplaced })
    }
}

impl<'a> Candidate<'a> {
    fn whole(scenario: &'a Scenario, reader: Option<Locale>) -> Self {
        let project = GroundProject {
            number: scenario.id.to_string(),
            title: title(scenario, reader),
            line: None,
            cost: scenario.cost(),
            theme: None,
            commune: None,
            district: None,
            bearer: None,
        };
        Self { scenario, project }
    }

    /// A line is about what it says; where it says nothing, about what its envelope is kept for.
    fn line(
        scenario: &'a Scenario,
        place: usize,
        line: &EnvelopeLine,
        envelope: &EnvelopeLine,
        reader: Option<Locale>,
    ) -> Self {
        let project = GroundProject {
            number: format!("{}-{}", scenario.id, place + 1),
            title: title(scenario, reader),
            line: Some(read(&line.name(), reader)),
            cost: line.amount,
            theme: line.theme.or(envelope.theme),
            commune: line.commune.clone().or_else(|| envelope.commune.clone()),
            district: None,
            bearer: None,
        };
        Self { scenario, project }
    }
}

/// Words as a reader reads them; without one, as they were written.
fn read(text: &Authored, reader: Option<Locale>) -> Said {
    match reader {
        Some(l) => Said::authored(text, l),
        None => Said { text: text.text.clone(), language: text.original },
    }
}

fn title(scenario: &Scenario, reader: Option<Locale>) -> Said {
    scenario.text(FieldKey::Title).map(|title| read(title, reader)).unwrap_or_default()
}

/// A round whose ballots are counted.
struct Polled<'a> {
    state: &'a Workshop,
    round: RoundId,
    form: &'a BallotForm,
}

impl Polled<'_> {
    /// A pot with the ballots on what it can fund: whoever chose a scenario chose each of its lines.
    fn pot(
        &self,
        name: Said,
        budget: Cents,
        seed: String,
        held: Vec<Candidate<'_>>,
    ) -> Option<Pot> {
        let (ballot, ballot_type) = counted_as(self.form, held.len())?;
        // A ballot says its first hat alone, so that a kind is as many as have it as that.
        let mut kinds = BTreeMap::new();
        for cast in self.state.ballots_of(self.round) {
            *kinds.entry(cast.kind).or_default() += 1;
        }
        let groups = pooling(&kinds);
        let mut ballots: BTreeMap<(Option<String>, Choices), u64> = BTreeMap::new();
        for cast in self.state.ballots_of(self.round) {
            let choices: Choices = (0_u32..)
                .zip(&held)
                .map(|(place, it)| (place, cast.ballot.gives(self.form, it.scenario.id)))
                .filter(|(_, points)| *points > 0)
                .collect();
            let choices = ordered(choices, ballot_type);
            let kind = groups.get(&cast.kind).map(|group| Group::code(*group).to_owned());
            *ballots.entry((kind, choices)).or_default() += 1;
        }
        let ballots = ballots.into_iter();
        Some(Pot {
            name,
            budget,
            rules: RuleSheet::new(sheet(ballot)).ok()?,
            seed,
            projects: held.into_iter().map(|it| it.project).collect(),
            ballot_type,
            ballots: ballots
                .map(|((kind, choices), weight)| GroundBallot { kind, choices, weight })
                .collect(),
        })
    }
}

/// Of a room there are no rules of today: equal shares.
fn sheet(ballot: rules::BallotForm) -> RuleSheetDraft {
    RuleSheetDraft {
        ballot,
        method: MethodChoice::EqualShares,
        completion: CompletionChoice::Utilitarian,
        comparison: false,
        tie_break: vec![TieRule::Cost, TieRule::Votes],
        minimum_votes: 0,
        limits: Limits::default(),
        switches: rules::Switches::default(),
        sharing: None,
    }
}

/// On a ranking the best comes first.
fn ordered(mut choices: Vec<(u32, u64)>, kind: BallotType) -> Vec<(u32, u64)> {
    if kind == BallotType::Ordinal {
        choices.sort_by_key(|(place, points)| (std::cmp::Reverse(*points), *place));
    }
    choices
}

/// A ballot of the room as the counting rules know ballots.
fn counted_as(form: &BallotForm, options: usize) -> Option<(rules::BallotForm, BallotType)> {
    let options = u32::try_from(options.max(1)).ok()?;
    Some(match form {
        BallotForm::Approval { .. } | BallotForm::Consent => {
            (rules::BallotForm::up_to(options), BallotType::Approval)
        }
        BallotForm::Score { highest } => {
            let total = highest.saturating_mul(options);
            let points = rules::BallotForm::Points { total, max_per_project: *highest };
            (points, BallotType::Scoring)
        }
        BallotForm::Dots { dots, most } => {
            let most = (*most).min(*dots);
            let points = rules::BallotForm::Points { total: *dots, max_per_project: most };
            (points, BallotType::Cumulative)
        }
        BallotForm::Money { envelope, step } => {
            let total = envelope.unsigned().checked_div(step.unsigned())?;
            let total = u32::try_from(total).ok()?;
            let points = rules::BallotForm::Points { total, max_per_project: total };
            (points, BallotType::Cumulative)
        }
        BallotForm::Ranking { places } => {
            (rules::BallotForm::Ranking { places: *places }, BallotType::Ordinal)
        }
        BallotForm::Answers { .. } => return None,
    })
}
