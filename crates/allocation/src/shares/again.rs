//! Another raise, with another tie-break, beside one that is known.

use super::raise::Raised;
use crate::profile::Profile;

/// Steps of a raise: from one that was reached to the last that a run from there told something of.
pub(crate) type Span = (u64, u64);

/// Another raise, with another tie-break, beside one that is known.
pub(crate) struct Again<'a> {
    /// Where the two may differ, in order: steps that both reach, if this one passed the span before,
    /// and the last steps after which both do the same again, if this one passes them.
    pub spans: Vec<Span>,
    pub known: &'a Raised,
}

impl Raised {
    /// What is known of a raise with another tie-break: one that puts a project before some others
    /// (`overtaken`) that are before it in the tie-break of this raise, and is otherwise the same.
    ///
    /// Runs know the tie-break only by asking it about pairs whose prices are equal. What a run that
    /// asks about no pair of which it now says something else has told of the steps from the one that
    /// was reached to its own is therefore true of both. Only where a run did ask may the raises differ,
    /// and what follows depends on nothing before: a raise that passes those steps goes on as this one
    /// did, if this one got there too.
    pub fn again(&self, profile: &Profile, project: u32, overtaken: &[u32]) -> Again<'_> {
        if overtaken.iter().any(|other| profile.are_twins(project, *other)) {
            // Twins are taken for equal without a look.
            return Again { spans: vec![(0, u64::MAX)], known: self };
        }
        let pair = |other: &u32| (project.min(*other), project.max(*other));
        let asked = overtaken.iter().filter_map(|other| self.leaned.get(&pair(other)));
        let mut asked: Vec<Span> = asked.flatten().copied().collect();
        asked.sort_unstable();
        let mut spans = Vec::new();
        asked.into_iter().for_each(|span| join(&mut spans, span));
        if let Some((_, end)) = spans.last_mut().filter(|(_, end)| *end >= self.steps) {
            // That this raise has ended says nothing of the other.
            *end = u64::MAX;
        }
        Again { spans, known: self }
    }
}

/// Adds a span to others, of which none begins later.
pub(super) fn join(spans: &mut Vec<Span>, (from, to): Span) {
    match spans.last_mut() {
        Some((_, end)) if from <= *end => *end = to.max(*end),
        _ => spans.push((from, to)),
    }
}
