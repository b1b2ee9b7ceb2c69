//! The screen in front: public, read from the back of the room.

use super::{Now, Results, Tally, now, results, tally};
use crate::{
    Moment,
    workshop::{Argument, Note, NoteKind, Pitch, Scenario, Scene, Timer, Workshop},
};

/// What the projector shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectorView<'a> {
    /// What goes on.
    pub now: Now,
    /// Figures.
    pub tally: Tally,
    /// Who presents, with their clock.
    pub pitch: Option<(&'a Pitch, Timer)>,
    /// The scene.
    pub scene: SceneView<'a>,
}

/// A scene with what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SceneView<'a> {
    /// How to come in.
    Join,
    /// What goes on and how long.
    Clock,
    /// Notes: cases, needs and offers, commitments.
    Notes(Vec<&'a Note>),
    /// One scenario.
    Scenario(&'a Scenario),
    /// For and against.
    Arguments(&'a Scenario, Vec<&'a Argument>),
    /// The sealed counter.
    Counter,
    /// What came out.
    Results(Box<Results>),
    /// What another split would fund.
    WhatIf,
}

/// The view of the projector. A scene about something that is gone, hidden or still sealed shows
/// the clock instead.
#[must_use]
pub fn projector(state: &Workshop, at: Moment) -> ProjectorView<'_> {
    let pitching = state.course.pitching.current;
    let pitch = pitching.and_then(|(id, timer)| Some((state.pitches.get(&id)?, timer)));
    ProjectorView { now: now(state, at), tally: tally(state), pitch, scene: scene(state) }
}

fn scene(state: &Workshop) -> SceneView<'_> {
    let notes = |kinds: &[NoteKind]| {
        let notes = state.notes.values().filter(|note| note.hidden.is_none());
        SceneView::Notes(notes.filter(|note| kinds.contains(&note.kind)).collect())
    };
    match state.scene {
        Scene::Join => SceneView::Join,
        Scene::Clock => SceneView::Clock,
        Scene::Counter => SceneView::Counter,
        Scene::WhatIf => SceneView::WhatIf,
        Scene::Cases => notes(&[NoteKind::Case]),
        Scene::Matches => notes(&[NoteKind::Need, NoteKind::Offer]),
        Scene::Harvest => notes(&[NoteKind::Commitment]),
        Scene::Scenario { scenario } => {
            state.scenarios.get(&scenario).map_or(SceneView::Clock, SceneView::Scenario)
        }
        Scene::Arguments { scenario } => {
            state.scenarios.get(&scenario).map_or(SceneView::Clock, |found| {
                let arguments = state
                    .arguments
                    .values()
                    .filter(|argument| argument.scenario == scenario && argument.hidden.is_none())
                    .collect();
                SceneView::Arguments(found, arguments)
            })
        }
        Scene::Results { round } => results(state, round)
            .map_or(SceneView::Clock, |results| SceneView::Results(Box::new(results))),
    }
}
