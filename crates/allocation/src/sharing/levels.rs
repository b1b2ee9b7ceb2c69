//! How many units are in use, moment by moment.

use super::agreement::Interval;

/// Use over time: a level from each moment until the next. Before the first it is nothing, and the
/// last level is nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Levels {
    steps: Vec<(i64, u64)>,
    peak: u64,
}

impl Levels {
    /// The most units ever in use at once.
    pub fn peak(&self) -> u64 {
        self.peak
    }

    /// The peak if `quantity` more were in use during some intervals, each at most once at a time.
    pub fn peak_with(&self, during: &[Interval], quantity: u64) -> u64 {
        let busiest = during.iter().map(|interval| self.busiest(*interval)).max();
        self.peak.max(busiest.unwrap_or(0) + quantity)
    }

    /// Puts `quantity` more in use. The intervals must not overlap; see [`union`].
    pub fn add(&mut self, during: &[Interval], quantity: u64) {
        for interval in during {
            let from = self.boundary(interval.start);
            let to = self.boundary(interval.end);
            for (_, level) in &mut self.steps[from..to] {
                *level += quantity;
                self.peak = self.peak.max(*level);
            }
        }
    }

    /// The most in use during an interval.
    fn busiest(&self, Interval { start, end }: Interval) -> u64 {
        let first = self.steps.partition_point(|(time, _)| *time <= start).saturating_sub(1);
        let during = self.steps[first..].iter().take_while(|(time, _)| *time < end);
        // The first level may begin after `start`; nothing is in use before it.
        during.map(|(_, level)| *level).max().unwrap_or(0)
    }

    /// The place of a step at a moment, made if it is not there.
    fn boundary(&mut self, time: i64) -> usize {
        let place = self.steps.partition_point(|(other, _)| *other < time);
        if self.steps.get(place).is_none_or(|(other, _)| *other != time) {
            let level = if place == 0 { 0 } else { self.steps[place - 1].1 };
            self.steps.insert(place, (time, level));
        }
        place
    }
}

/// The same moments as intervals that neither overlap nor touch, in order.
pub(super) fn union(intervals: &[Interval]) -> Vec<Interval> {
    let mut sorted = intervals.to_vec();
    sorted.sort_unstable();
    let mut joined: Vec<Interval> = Vec::with_capacity(sorted.len());
    for next in sorted {
        match joined.last_mut() {
            Some(last) if next.start <= last.end => last.end = last.end.max(next.end),
            _ => joined.push(next),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn intervals() -> impl Strategy<Value = Vec<Interval>> {
        let one = (-20_i64..20, 1_i64..9)
            .prop_map(|(start, length)| Interval { start, end: start + length });
        prop::collection::vec(one, 1..5)
    }

    proptest! {
        #[test]
        fn the_peak_is_that_of_looking_at_every_moment(
            uses in prop::collection::vec((intervals(), 1_u64..4), 0..8), more in intervals(),
        ) {
            let mut levels = Levels::default();
            let mut by_moment = [0_u64; 60];
            let at = |time: i64| usize::try_from(time + 25).expect("near");
            let add = |by_moment: &mut [u64; 60], during: &[Interval], quantity: u64| {
                for moment in -25..35 {
                    if during.iter().any(|i| (i.start..i.end).contains(&moment)) {
                        by_moment[at(moment)] += quantity;
                    }
                }
            };
            for (during, quantity) in &uses {
                let during = union(during);
                add(&mut by_moment, &during, *quantity);
                prop_assert_eq!(levels.peak_with(&during, *quantity), by_moment.into_iter().max().unwrap_or(0));
                levels.add(&during, *quantity);
                prop_assert_eq!(levels.peak(), by_moment.into_iter().max().unwrap_or(0));
            }
            add(&mut by_moment, &more, 2);
            prop_assert_eq!(levels.peak_with(&union(&more), 2), by_moment.into_iter().max().unwrap_or(0));
        }
    }
}
