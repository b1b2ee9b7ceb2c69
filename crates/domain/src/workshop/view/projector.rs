//! The screen in front: public, read from the back of the room.

use super::{Ladder, Now, Results, Tally, Voices, ladder, now, results, tally};
use crate::{
    Moment,
    workshop::{
        Argument, Board, FieldKey, FieldValue, Group, Note, NoteKind, Picture, Pitch, Scenario,
        Scene, Side, Timer, Workshop, pooled,
    },
};
use std::collections::BTreeMap;

/// What the projector shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectorView<'a> {
    /// What goes on.
    pub now: Now,
    /// Figures.
    pub tally: Tally,
    /// People of each group in the room.
    pub present: BTreeMap<Group, u32>,
    /// Who presents, with their clock.
    pub pitch: Option<(&'a Pitch, Timer)>,
    /// Alone, in twos, in fours, all: where an idea round is.
    pub ladder: Option<Ladder>,
    /// The scene.
    pub scene: SceneView<'a>,
}

/// A field that is not as it was first written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference<'a> {
    /// The field.
    pub field: FieldKey,
    /// What it held first; nothing when it was added later.
    pub before: Option<&'a FieldValue>,
    /// What it holds.
    pub after: &'a FieldValue,
    /// Whether an amendment of the room made the last change.
    pub amended: bool,
}

/// The arguments about a field, those with most support first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pinned<'a> {
    /// The field; the whole scenario otherwise.
    pub field: Option<FieldKey>,
    /// For.
    pub pro: Vec<&'a Argument>,
    /// Against.
    pub con: Vec<&'a Argument>,
}

/// A need and what answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wall<'a> {
    /// Needs and offers to which somebody put up a hand, most hands first.
    pub met: Vec<&'a Note>,
    /// Needs that wait.
    pub needs: Vec<&'a Note>,
    /// Offers that wait.
    pub offers: Vec<&'a Note>,
}

/// A scene with what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SceneView<'a> {
    /// How to come in.
    Join,
    /// What goes on and how long.
    Clock,
    /// Cases, the oldest first.
    Cases(Vec<&'a Note>),
    /// One case.
    Case(&'a Note),
    /// One scenario, and what changed since it was drawn.
    Scenario(&'a Scenario, Vec<Difference<'a>>, Vec<&'a Picture>),
    /// For and against, field by field.
    Arguments(&'a Scenario, Vec<Pinned<'a>>),
    /// Questions, reactions and objections.
    Voices(&'a Scenario, Voices<'a>),
    /// The sealed counter.
    Counter,
    /// What came out.
    Results(Box<Results>),
    /// What another split would fund: the facilitator's choice, when there is one.
    WhatIf(Option<&'a Board>),
    /// Needs and offers.
    Matches(Wall<'a>),
    /// What people will do, the newest first.
    Harvest(Vec<&'a Note>),
}

/// The view of the projector. A scene about something that is gone, hidden or still sealed shows
/// the clock instead.
#[must_use]
pub fn projector(state: &Workshop, at: Moment) -> ProjectorView<'_> {
    looking_at(state, state.scene, at)
}

/// The projector as it would be with a scene, for who chooses one.
#[must_use]
pub fn looking_at(state: &Workshop, wanted: Scene, at: Moment) -> ProjectorView<'_> {
    let pitching = state.course.pitching.current;
    let pitch = pitching.and_then(|(id, timer)| Some((state.pitches.get(&id)?, timer)));
    let pitch = pitch.filter(|(pitch, _)| pitch.hidden.is_none());
    ProjectorView {
        now: now(state, at),
        tally: tally(state),
        present: pooled(&state.present()),
        pitch,
        ladder: state.current().and_then(|round| ladder(round, at)),
        scene: scene(state, wanted.shown(state)),
    }
}

fn scene(state: &Workshop, scene: Scene) -> SceneView<'_> {
    match scene {
        Scene::Follow | Scene::Clock => SceneView::Clock,
        Scene::Join => SceneView::Join,
        Scene::Counter => SceneView::Counter,
        Scene::WhatIf => SceneView::WhatIf(state.board.as_ref()),
        Scene::Cases => SceneView::Cases(notes(state, NoteKind::Case).collect()),
        Scene::Case { note } => state
            .notes
            .get(&note)
            .filter(|note| note.is_shown_case())
            .map_or(SceneView::Clock, SceneView::Case),
        Scene::Matches => SceneView::Matches(wall(state)),
        Scene::Harvest => SceneView::Harvest(notes(state, NoteKind::Commitment).rev().collect()),
        Scene::Scenario { scenario } => {
            state.scenarios.get(&scenario).map_or(SceneView::Clock, |scenario| {
                let pictures = state.pictures.iter().filter(|one| one.is_of(scenario.id));
                SceneView::Scenario(scenario, differences(scenario), pictures.collect())
            })
        }
        Scene::Arguments { scenario } => {
            state.scenarios.get(&scenario).map_or(SceneView::Clock, |scenario| {
                SceneView::Arguments(scenario, pinned(state, scenario))
            })
        }
        Scene::Voices { scenario } => {
            state.scenarios.get(&scenario).map_or(SceneView::Clock, |scenario| {
                SceneView::Voices(scenario, Voices::of(state, scenario.id))
            })
        }
        Scene::Results { round } => results(state, round)
            .map_or(SceneView::Clock, |results| SceneView::Results(Box::new(results))),
    }
}

fn notes(state: &Workshop, kind: NoteKind) -> impl DoubleEndedIterator<Item = &Note> {
    state.notes.values().filter(move |note| note.hidden.is_none() && note.kind == kind)
}

/// The fields that are not as they were first written, the last change first.
#[must_use]
pub fn differences(scenario: &Scenario) -> Vec<Difference<'_>> {
    let drawn = scenario.history.first().map(|change| change.at);
    let mut found: Vec<(usize, Difference<'_>)> = Vec::new();
    for (key, held) in &scenario.fields {
        let changes = || scenario.history.iter().enumerate().filter(|(_, c)| c.field == *key);
        let Some((last, change)) = changes().next_back() else { continue };
        let first = changes().find_map(|(_, change)| change.before.as_ref());
        let added = changes().next().is_some_and(|(_, change)| Some(change.at) != drawn);
        let changed = first.is_some_and(|before| *before != held.value);
        if changed || (first.is_none() && added) {
            let difference = Difference {
                field: *key,
                before: first,
                after: &held.value,
                amended: change.amendment.is_some(),
            };
            found.push((last, difference));
        }
    }
    found.sort_by_key(|(last, _)| std::cmp::Reverse(*last));
    found.into_iter().map(|(_, difference)| difference).collect()
}

/// The arguments about a scenario, field by field: first those about the whole of it.
#[must_use]
pub fn pinned<'a>(state: &'a Workshop, scenario: &Scenario) -> Vec<Pinned<'a>> {
    let mut fields: BTreeMap<Option<FieldKey>, Pinned<'a>> = BTreeMap::new();
    let shown =
        |argument: &&Argument| argument.scenario == scenario.id && argument.hidden.is_none();
    for argument in state.arguments.values().filter(shown) {
        let pinned = fields.entry(argument.field).or_insert_with(|| Pinned {
            field: argument.field,
            pro: Vec::new(),
            con: Vec::new(),
        });
        match argument.side {
            Side::For => pinned.pro.push(argument),
            Side::Against => pinned.con.push(argument),
        }
    }
    let mut fields: Vec<Pinned<'a>> = fields.into_values().collect();
    for pinned in &mut fields {
        for side in [&mut pinned.pro, &mut pinned.con] {
            side.sort_by_key(|argument| std::cmp::Reverse(argument.supporters.len()));
        }
    }
    fields
}

fn wall(state: &Workshop) -> Wall<'_> {
    let of = |kind| notes(state, kind).filter(|note| note.hands.is_empty()).collect();
    let mut met: Vec<&Note> = notes(state, NoteKind::Need)
        .chain(notes(state, NoteKind::Offer))
        .filter(|note| !note.hands.is_empty())
        .collect();
    met.sort_by_key(|note| std::cmp::Reverse((note.hands.len(), note.id)));
    Wall { met, needs: of(NoteKind::Need), offers: of(NoteKind::Offer) }
}
