//! Reading one vote.

use super::effort::spend;
use super::group_limits::GroupLimits;
use super::ids::Ids;
use super::meta::{Range, VoteLimits, whole};
use super::points::{Points, uncountable};
use super::problem::{Findings, Place, ProblemCode, Remark, excerpt};
use super::projects::Money;
use crate::election::{BallotType, Choice};

/// The cells of one vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Cells<'a> {
    pub vote: &'a str,
    /// On ballots that give points.
    pub points: Option<&'a str>,
}

/// Which of them a problem is in.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cell {
    Vote,
    Points,
}

/// Reads one vote after the other.
pub(super) struct BallotReader<'a> {
    ids: &'a Ids<'a>,
    kind: BallotType,
    limits: &'a VoteLimits,
    group_limits: &'a [GroupLimits],
    money: &'a Money,
    /// Smallest units of cost: what is allowed, and how it was written.
    cost: Range<(u64, String)>,
    /// The last vote that named each project, and how many votes were read.
    last_named: Vec<u64>,
    votes: u64,
    /// Room for the choices of a vote.
    room: Vec<Choice>,
    /// Decimals of the points that choices get, and the most decimals that were met.
    decimals: u32,
    finest: u32,
}

/// What a list has between its commas. A comma at its end, as scripts leave one behind, announces
/// nothing.
fn items(list: &str) -> impl Iterator<Item = &str> {
    let list = list.trim();
    let list = list.strip_suffix(',').unwrap_or(list);
    let nothing = usize::from(list.is_empty());
    list.split(',').map(str::trim).skip(nothing)
}

fn is_named(item: &&str) -> bool {
    !item.is_empty()
}

impl<'a> BallotReader<'a> {
    pub fn new(
        ids: &'a Ids<'a>,
        kind: BallotType,
        (limits, group_limits): (&'a VoteLimits, &'a [GroupLimits]),
        money: &'a Money,
    ) -> Self {
        let (least, most) = &limits.sum_cost;
        let cost = (
            least.as_ref().map(|least| {
                let (units, more) = least.cut(money.decimals);
                (units.saturating_add(u64::from(more)), least.to_string())
            }),
            most.as_ref().map(|most| (most.cut(money.decimals).0, most.to_string())),
        );
        let (votes, decimals, finest) = (0, 0, 0);
        let (room, last_named) = (Vec::new(), vec![0; ids.order.len()]);
        Self {
            ids,
            kind,
            limits,
            group_limits,
            money,
            cost,
            last_named,
            votes,
            room,
            decimals,
            finest,
        }
    }

    /// The most decimals that points had so far.
    pub fn finest(&self) -> u32 {
        self.finest
    }

    /// Gives points with so many decimals from now on.
    pub fn refine(&mut self, decimals: u32) {
        self.decimals = decimals;
    }

    /// Reads a vote; `at` says where its cells are. Choices are in the order of the ballot.
    pub fn read(
        &mut self,
        cells: Cells<'_>,
        findings: &mut Findings,
        at: impl Fn(Cell) -> Place,
    ) -> Vec<Choice> {
        self.votes += 1;
        if self.decimals == 0 && self.read_plainly(cells).is_some() {
            let choices = self.room.clone();
            self.check(&choices, findings, at);
            return choices;
        }
        // Whatever was taken for named is of another vote.
        self.votes += 1;
        let named = items(cells.vote).filter(is_named).count();
        spend(named + 1);
        if named == 0 {
            findings.warn(at(Cell::Vote), || {
                Remark::new(ProblemCode::EmptyVote, "this vote names no project")
            });
        } else if items(cells.vote).count() > named {
            findings.warn(at(Cell::Vote), || {
                let message = "this vote has a comma too many; it is passed over";
                Remark::new(ProblemCode::EmptyChoice, message).about(excerpt(cells.vote))
            });
        }
        let mut choices = Vec::with_capacity(named.min(self.ids.order.len()));
        match cells.points {
            Some(points) => self.read_points((cells.vote, points), &mut choices, findings, &at),
            None => {
                for id in items(cells.vote).filter(is_named) {
                    self.choose((id, 1), &mut choices, findings, at(Cell::Vote));
                }
            }
        }
        choices.shrink_to_fit();
        self.check(&choices, findings, at);
        choices
    }

    /// Reads a vote in which there is nothing to remark and nothing unusual, as nearly all are,
    /// into `room`; nothing if it has to be read with more care.
    fn read_plainly(&mut self, cells: Cells<'_>) -> Option<()> {
        self.room.clear();
        spend(cells.vote.len() + 1);
        let mut given = cells.points.map(|points| points.split(','));
        for id in cells.vote.as_bytes().split(|byte| *byte == b',') {
            let project = self.ids.row_if_quick(id)?;
            let last = std::mem::replace(self.last_named.get_mut(project as usize)?, self.votes);
            if last == self.votes {
                return None;
            }
            let points = match &mut given {
                Some(given) => u32::try_from(whole(given.next()?)?).ok()?.into(),
                None => 1,
            };
            self.room.push(Choice { project, points });
        }
        let more_points = given.is_some_and(|mut given| given.next().is_some());
        (!more_points).then_some(())
    }

    fn read_points(
        &mut self,
        (vote, points): (&str, &str),
        choices: &mut Vec<Choice>,
        findings: &mut Findings,
        at: &impl Fn(Cell) -> Place,
    ) {
        // A comma too many in both cells is one at the same place.
        let in_step = items(vote).count() == items(points).count();
        let keep = |item: &&str| in_step || is_named(item);
        let (named, given) = (items(vote).filter(keep).count(), items(points).filter(keep).count());
        if named != given {
            findings.error(at(Cell::Points), || {
                let message = format!("this vote names {named} projects but gives {given} points");
                Remark::new(ProblemCode::PointsMismatch, message)
                    .about(format!("{given} ≠ {named}"))
            });
        }
        let mut given = items(points).filter(keep);
        for id in items(vote).filter(keep) {
            let written = given.next();
            if id.is_empty() {
                continue;
            }
            let points = written.and_then(|written| self.in_parts(written));
            if let (Some(written), None) = (written, points) {
                findings.error(at(Cell::Points), || {
                    let written = excerpt(written);
                    let message = uncountable(&written, self.decimals);
                    Remark::new(ProblemCode::BadPoints, message).about(written)
                });
            }
            let points = points.map_or(0, u64::from);
            self.choose((id, points), choices, findings, at(Cell::Vote));
        }
    }

    /// Points as a choice has them.
    fn in_parts(&mut self, written: &str) -> Option<u32> {
        let points = Points::parse(written)?;
        self.finest = self.finest.max(points.decimals);
        points.in_parts(self.decimals).and_then(|parts| u32::try_from(parts).ok())
    }

    fn choose(
        &mut self,
        (id, points): (&str, u64),
        choices: &mut Vec<Choice>,
        findings: &mut Findings,
        at: Place,
    ) {
        spend(1);
        let Some(project) = self.ids.row(id) else {
            findings.error(at, || {
                let id = excerpt(id);
                let message = format!("there is no project {id:?}");
                Remark::new(ProblemCode::UnknownProject, message).about(id)
            });
            return;
        };
        let last = std::mem::replace(&mut self.last_named[project as usize], self.votes);
        if last == self.votes {
            findings.warn(at, || {
                let id = excerpt(id);
                let message = format!("this vote names {id:?} more than once; it counts once");
                Remark::new(ProblemCode::RepeatedChoice, message).about(id)
            });
            return;
        }
        choices.push(Choice { project, points });
    }

    fn check(&self, choices: &[Choice], findings: &mut Findings, at: impl Fn(Cell) -> Place) {
        if choices.is_empty() {
            return;
        }
        let vote = at(Cell::Vote);
        let length = choices.len() as u64;
        if self.kind == BallotType::ChooseOne && length > 1 {
            findings.warn(vote, || {
                let message = format!("this vote names {length} projects instead of one");
                Remark::new(ProblemCode::TooManyChoices, message).about(format!("{length} > 1"))
            });
        }
        let (least, most) = self.limits.length;
        let lengths = (least.map(Points::whole), most.map(Points::whole));
        within("length", Points::whole(length), lengths, findings, vote);
        if matches!(self.kind, BallotType::Cumulative | BallotType::Scoring) {
            let place = at(Cell::Points);
            let points = choices.iter().map(|choice| choice.points);
            let given = |parts| Points { parts, decimals: self.decimals };
            let (least, most) = self.limits.points;
            let lowest = given(points.clone().min().unwrap_or(0));
            let highest = given(points.clone().max().unwrap_or(0));
            within("points", lowest, (least, None), findings, place);
            within("points", highest, (None, most), findings, place);
            within("sum_points", given(points.sum()), self.limits.sum_points, findings, place);
        }
        if self.cost != (None, None) {
            let cost = |choice: &Choice| self.money.costs.get(choice.project as usize);
            let total =
                choices.iter().filter_map(cost).fold(0, |sum: u64, cost| sum.saturating_add(*cost));
            self.check_cost(total, findings, vote);
        }
        for groups in self.group_limits {
            groups.check(choices, self.money, findings, vote);
        }
    }

    fn check_cost(&self, total: u64, findings: &mut Findings, at: Place) {
        let (least, most) = &self.cost;
        let below = least.as_ref().filter(|least| total < least.0);
        let above = most.as_ref().filter(|most| total > most.0);
        let money = |units: u64| self.money.written(units);
        if let Some((_, limit)) = below {
            findings.warn(at, || beyond("min_sum_cost", &money(total), '<', limit));
        } else if let Some((_, limit)) = above {
            findings.warn(at, || beyond("max_sum_cost", &money(total), '>', limit));
        }
    }
}

/// Notes a number that is beyond a limit.
fn within(
    what: &str,
    value: Points,
    (least, most): Range<Points>,
    findings: &mut Findings,
    at: Place,
) {
    let value_shown = || value.to_string();
    if let Some(least) = least.filter(|least| value.compare(*least).is_lt()) {
        let key = || format!("min_{what}");
        findings.warn(at, || beyond(&key(), &value_shown(), '<', &least.to_string()));
    } else if let Some(most) = most.filter(|most| value.compare(*most).is_gt()) {
        let key = || format!("max_{what}");
        findings.warn(at, || beyond(&key(), &value_shown(), '>', &most.to_string()));
    }
}

/// What is said of a number beyond a limit.
pub(super) fn beyond(key: &str, value: &str, sign: char, limit: &str) -> Remark {
    let message = format!("this vote has {value}, beyond {key}, which is {limit}");
    Remark::new(ProblemCode::LimitExceeded, message).about(format!("{key}: {value} {sign} {limit}"))
}
