//! The parts of a harvest, read from the log.

use super::{Attendance, Facts, JuryStory, NoteStory, Present, RoundResult, RoundStory, Shift};
use crate::{
    Moment,
    actor::ActorType,
    text::Slug,
    workshop::{
        Answer, BallotForm, Change, Coverage, Entry, Event, FEWEST, Group, Note, NoteKind, Round,
        RoundId, ScenarioId, Seat, SeatId, SessionState, TableId, Workshop, consensus, pooling,
        view::{self, Results},
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// What the parts of a harvest are read from.
pub(super) struct Reader<'a> {
    pub(super) state: &'a Workshop,
    pub(super) entries: &'a [Entry],
    /// Everyone who ever came in, as they last said who they are.
    seats: BTreeMap<SeatId, Seat>,
    pub(super) people: BTreeMap<ActorType, u32>,
    groups: BTreeMap<ActorType, Group>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(state: &'a Workshop, entries: &'a [Entry]) -> Self {
        let mut seats: BTreeMap<SeatId, Seat> = BTreeMap::new();
        for entry in entries {
            match &entry.event {
                Event::SeatTaken(seat) => {
                    seats.insert(seat.id, (**seat).clone());
                }
                Event::SeatChanged { seat, name, kind, second, commune, .. } => {
                    if let Some(seat) = seats.get_mut(seat) {
                        seat.name.clone_from(name);
                        (seat.kind, seat.second) = (*kind, *second);
                        seat.commune.clone_from(commune);
                    }
                }
                _ => {}
            }
        }
        let mut people = BTreeMap::new();
        for seat in seats.values() {
            *people.entry(seat.kind).or_default() += 1;
        }
        let groups = pooling(&people);
        Self { state, entries, seats, people, groups }
    }

    pub(super) fn group(&self, kind: Option<ActorType>) -> Option<Group> {
        self.groups.get(&kind?).copied()
    }

    /// When the door opened, when it began, and when it was over.
    pub(super) fn times(&self) -> (Option<Moment>, Option<Moment>, Option<Moment>) {
        let (mut door, mut began, mut ended) = (None, None, None);
        for entry in self.entries {
            let Event::Stepped { changes, .. } = &entry.event else { continue };
            for change in changes {
                match change {
                    Change::Session { to: SessionState::Lobby } => {
                        door = door.or(Some(entry.at));
                    }
                    Change::Session { to: SessionState::Live } => began = began.or(Some(entry.at)),
                    Change::Session { to: SessionState::Closed } => ended = Some(entry.at),
                    _ => {}
                }
            }
        }
        (door, began, ended.filter(|_| self.state.session().is_over()))
    }

    pub(super) fn attendance(&self) -> Attendance {
        let all = self.state.expected();
        let mut groups: BTreeMap<Group, (u32, u32)> = BTreeMap::new();
        for kind in ActorType::ALL {
            let came = self.people.get(kind).copied().unwrap_or(0);
            let expected = all.get(kind).copied().unwrap_or(0);
            let group = match self.groups.get(kind) {
                Some(group) => *group,
                // Nobody of this kind came: that tells of nobody.
                None if came == 0 && expected > 0 => Group::Kind(*kind),
                None => continue,
            };
            let sum = groups.entry(group).or_default();
            *sum = (sum.0 + came, sum.1 + expected);
        }
        let mut communes: BTreeMap<Slug, u32> = BTreeMap::new();
        for commune in self.seats.values().filter_map(|seat| seat.commune.clone()) {
            *communes.entry(commune).or_default() += 1;
        }
        communes.retain(|_, people| *people >= FEWEST);
        let people = count(self.seats.len());
        let elsewhere = |communes: &BTreeMap<Slug, u32>| people - communes.values().sum::<u32>();
        // Who comes from elsewhere is told of nobody either: the smallest commune joins them.
        while (1..FEWEST).contains(&elsewhere(&communes))
            && let Some(least) = communes.iter().min_by_key(|(_, people)| **people)
        {
            let least = least.0.clone();
            communes.remove(&least);
        }
        let (shared_phones, on_shared_phones) = super::phones::shared(self.entries);
        Attendance {
            people,
            shared_phones: count(shared_phones),
            on_shared_phones: count(on_shared_phones),
            invited: self.state.invited.values().sum(),
            simulated: count(self.seats.values().filter(|seat| seat.simulated).count()),
            groups: groups
                .into_iter()
                .map(|(group, (people, expected))| Present { group, people, expected })
                .collect(),
            elsewhere: elsewhere(&communes),
            communes,
        }
    }

    pub(super) fn rounds(&self, began: Option<Moment>) -> Vec<RoundStory> {
        let added: BTreeSet<RoundId> = self
            .entries
            .iter()
            .filter_map(|entry| match &entry.event {
                Event::Stepped { changes, .. } => Some(changes),
                _ => None,
            })
            .flatten()
            .filter_map(|change| match change {
                Change::Added { round, .. } => Some(round.id),
                _ => None,
            })
            .collect();
        let written = self.written();
        let mut planned_at = began;
        let mut stories = Vec::new();
        for round in &self.state.course.rounds {
            let took =
                round.opened_at.zip(round.ended_at).map(|(from, to)| (to - from).num_seconds());
            stories.push(RoundStory {
                id: round.id,
                kind: round.kind,
                title: round.title.clone(),
                state: round.state,
                planned: round.seconds,
                planned_at: planned_at.filter(|_| !added.contains(&round.id)),
                began: round.opened_at,
                took,
                added: added.contains(&round.id),
                reopened: round.reopened.clone(),
                written: written.get(&round.id).copied().unwrap_or(0),
            });
            if !added.contains(&round.id) {
                let seconds = chrono::TimeDelta::seconds(i64::from(round.seconds));
                planned_at = planned_at.map(|at| at + seconds);
            }
        }
        stories
    }

    /// How much was written in each round.
    fn written(&self) -> BTreeMap<RoundId, usize> {
        let mut written = BTreeMap::new();
        let mut current = None;
        for entry in self.entries {
            match &entry.event {
                Event::Stepped { changes, .. } => {
                    for change in changes {
                        if let Change::Opened { round, .. } | Change::Reopened { round, .. } =
                            change
                        {
                            current = Some(*round);
                        }
                    }
                }
                Event::BallotCast { round, .. } => *written.entry(*round).or_default() += 1,
                Event::Noted(_)
                | Event::Argued(_)
                | Event::Amended(_)
                | Event::ScenarioDrawn { .. }
                | Event::FieldWritten { .. }
                | Event::FieldCopied { .. } => {
                    if let Some(round) = current {
                        *written.entry(round).or_default() += 1;
                    }
                }
                _ => {}
            }
        }
        written
    }

    pub(super) fn results(&self) -> Vec<RoundResult> {
        let result = |round: &Round| {
            let mut results = view::results(self.state, round.id)?;
            let ballots = self.state.ballots_of(round.id);
            let electorate = self.state.electorate(round, &self.people);
            results.coverage = Coverage::of(ballots.clone(), &electorate);
            results.scenarios = consensus(&results.form, &round.options, ballots, &electorate);
            let jury = self.state.jury(round).map(|jury| JuryStory {
                people: jury.people(),
                drawn: jury.lot.is_some(),
                stakes: jury.stakes(),
            });
            Some(RoundResult { title: round.title.clone(), kind: round.kind, jury, results })
        };
        self.state.course.rounds.iter().filter_map(result).collect()
    }

    pub(super) fn shifts(&self) -> Vec<Shift> {
        let measured: Vec<Results> = self
            .state
            .course
            .rounds
            .iter()
            .filter(|round| matches!(round.ballot, Some(BallotForm::Answers { .. })))
            .filter_map(|round| view::results(self.state, round.id))
            .collect();
        let [first, .., last] = measured.as_slice() else { return Vec::new() };
        let BallotForm::Answers { highest, .. } = first.form else { return Vec::new() };
        first
            .answers
            .iter()
            .filter_map(|before| {
                let after = last.answers.iter().find(|other| other.question == before.question)?;
                let question = before.question.clone();
                Some(Shift { question, before: before.mean?, after: after.mean?, highest })
            })
            .collect()
    }

    pub(super) fn note(&self, note: &Note) -> NoteStory {
        NoteStory {
            id: note.id,
            kind: note.kind,
            text: note.text.clone(),
            group: self.group(note.actor),
            who: note.author.and_then(|seat| self.seats.get(&seat)).map(|seat| seat.name.clone()),
            scenario: note.scenario,
            quantity: note.quantity,
            day: note.day,
            hands: note.hands.len(),
            answer: note.answer.clone(),
            consent: note.consent,
        }
    }

    pub(super) fn shown(&self) -> impl Iterator<Item = &'a Note> + Clone + use<'a> {
        self.state.notes.values().filter(|note| note.hidden.is_none())
    }

    pub(super) fn notes(&self) -> Vec<NoteStory> {
        let said = |note: &&Note| !matches!(note.kind, NoteKind::Commitment | NoteKind::Verbatim);
        self.shown().filter(said).map(|note| self.note(note)).collect()
    }

    /// Promises, words that may be quoted, and how many words may not.
    pub(super) fn promises(&self) -> (Vec<NoteStory>, Vec<NoteStory>, usize) {
        let of = |kind: NoteKind| self.shown().filter(move |note| note.kind == kind);
        let mut promises: Vec<NoteStory> =
            of(NoteKind::Commitment).map(|note| self.note(note)).collect();
        promises.sort_by_key(|promise| (promise.day.is_none(), promise.day, promise.id));
        let (quoted, withheld): (Vec<&Note>, Vec<&Note>) =
            of(NoteKind::Verbatim).partition(|note| note.consent);
        let quoted = quoted.into_iter().map(|note| self.note(note)).collect();
        (promises, quoted, withheld.len())
    }

    pub(super) fn facts(&self) -> Facts {
        let state = self.state;
        let of = |kind: NoteKind| self.shown().filter(move |note| note.kind == kind).count();
        let things = self.shown().filter(|note| note.is_of_the_market());
        let taken: Vec<_> = state
            .amendments
            .values()
            .filter(|it| matches!(it.answer, Answer::Accepted | Answer::Merged))
            .collect();
        let began_by = |scenario: ScenarioId| {
            let author = state.scenarios.get(&scenario)?.author?;
            self.seats.get(&author).map(|seat| seat.kind)
        };
        let across = taken.iter().filter(|it| {
            it.kind.is_some() && began_by(it.scenario).is_some() && it.kind != began_by(it.scenario)
        });
        Facts {
            kinds: self.people.len(),
            mixed_tables: self.mixed_tables(),
            needs: of(NoteKind::Need),
            offers: of(NoteKind::Offer),
            answers: things.clone().map(|note| note.hands.len()).sum(),
            matched: things.clone().filter(|note| !note.hands.is_empty()).count(),
            shared: things.filter(|note| note.shared).count(),
            visions: of(NoteKind::Vision),
            arguments: state.arguments.values().filter(|it| it.hidden.is_none()).count(),
            amendments: state.amendments.values().filter(|it| it.hidden.is_none()).count(),
            taken: taken.len(),
            taken_across: across.count(),
            commitments: of(NoteKind::Commitment),
            dated: self
                .shown()
                .filter(|note| note.kind == NoteKind::Commitment && note.day.is_some())
                .count(),
        }
    }

    /// How often at least three kinds of actors sat at one table: now, and in each earlier sitting.
    fn mixed_tables(&self) -> usize {
        let now: BTreeMap<SeatId, TableId> =
            self.state.seats.values().filter_map(|seat| Some((seat.id, seat.table?))).collect();
        self.state
            .sittings
            .iter()
            .chain([&now])
            .map(|sitting| {
                let mut kinds: BTreeMap<TableId, BTreeSet<ActorType>> = BTreeMap::new();
                for (seat, table) in sitting {
                    if let Some(seat) = self.seats.get(seat) {
                        kinds.entry(*table).or_default().insert(seat.kind);
                    }
                }
                kinds.values().filter(|kinds| kinds.len() >= 3).count()
            })
            .sum()
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
