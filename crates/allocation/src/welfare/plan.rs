//! What there is to decide, and in which order.

use super::piece::{Piece, hull};
use super::problem::Problem;
use crate::ratio::gcd;

/// An item that may be taken.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub item: usize,
    pub value: u128,
    pub cost: u64,
    /// What it uses of each resource.
    pub uses: Vec<(usize, u64)>,
}

impl Choice {
    /// Its value for its cost.
    pub fn piece(&self) -> Piece {
        Piece { cost: self.cost, value: self.value }
    }
}

/// Choices of which at most one is taken: they are decided in one step.
#[derive(Debug, Clone, Default)]
pub(super) struct Class {
    pub choices: Vec<Choice>,
    /// Sorted by density, ends at the cost of the dearest choice.
    pub pieces: Vec<Piece>,
}

impl Class {
    /// The densest piece.
    fn best(&self) -> Piece {
        self.pieces.first().copied().unwrap_or(Piece { cost: 1, value: 0 })
    }
}

/// Classes that follow each other and share a cap, a floor or both. Blocks share no class.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// The places of its classes in the order.
    pub start: usize,
    pub end: usize,
    /// Its cap and its floor, as resources.
    pub cap: Option<usize>,
    pub floor: Option<usize>,
}

/// The decisions to make, in order: block by block, then the rest; in each the best value for money
/// first.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub classes: Vec<Class>,
    pub blocks: Vec<Block>,
    /// How much of each resource there is. The first ones are limits, of which no more may be used,
    /// the budget before all; the others are needs, of which no less may be.
    pub amounts: Vec<u64>,
    /// How many of the resources are limits.
    pub limits: usize,
    /// The place of each item.
    places: Vec<Option<(usize, u32)>>,
}

/// A limit or a need, and the items that it concerns.
struct Resource {
    members: Vec<usize>,
    amount: u64,
    counted: bool,
}

impl Plan {
    /// Nothing if the items cannot meet a need.
    pub fn new(problem: &Problem) -> Option<Self> {
        let fits = fitting(problem);
        let (limits, groups) = limits(problem, &fits);
        let needs = needs(problem, &fits)?;
        let count = limits.len();
        let resources: Vec<Resource> = limits.into_iter().chain(needs).collect();
        let classes = classes(problem, &fits, &groups, &resources);
        let (classes, blocks) = in_order(classes, &resources, count);
        let mut places = vec![None; problem.items.len()];
        for (place, class) in classes.iter().enumerate() {
            for (number, choice) in (0..).zip(&class.choices) {
                places[choice.item] = Some((place, number));
            }
        }
        Some(Self {
            classes,
            places,
            blocks,
            amounts: resources.iter().map(|resource| resource.amount).collect(),
            limits: count,
        })
    }

    /// The class that an item belongs to and its place in it, if it fits at all.
    pub fn place_of(&self, item: usize) -> Option<(usize, u32)> {
        self.places[item]
    }

    /// Subtracts what a choice uses from what is left; `false` if that is not enough.
    pub fn take(&self, choice: &Choice, left: &mut [u64]) -> bool {
        choice.uses.iter().all(|&(resource, amount)| {
            if resource >= self.limits {
                left[resource] = left[resource].saturating_sub(amount);
                return true;
            }
            let rest = left[resource].checked_sub(amount);
            left[resource] = rest.unwrap_or(0);
            rest.is_some()
        })
    }

    /// Whether what is left is enough for some uses, and they for what is still needed.
    pub fn allows(&self, left: &[u64], uses: &[u64]) -> bool {
        self.is_less(uses, left)
    }

    /// Adds uses to those of which none is less than another, unless one is less.
    pub fn keep_least(&self, kept: &mut Vec<Vec<u64>>, uses: Vec<u64>) {
        if kept.iter().all(|other| !self.is_less(other, &uses)) {
            kept.retain(|other| !self.is_less(&uses, other));
            kept.push(uses);
        }
    }

    /// Whether some uses are at most others, and meet needs at least as well.
    fn is_less(&self, uses: &[u64], others: &[u64]) -> bool {
        let limits = self.limits;
        let within = uses[..limits].iter().zip(&others[..limits]).all(|(a, b)| a <= b);
        within && uses[limits..].iter().zip(&others[limits..]).all(|(a, b)| a >= b)
    }

    /// The block that the class at a place belongs to.
    pub fn block_at(&self, place: usize) -> Option<&Block> {
        self.blocks.iter().find(|block| (block.start..block.end).contains(&place))
    }
}

/// For each item whether it fits in every limit alone.
fn fitting(problem: &Problem) -> Vec<bool> {
    let mut fits = vec![true; problem.items.len()];
    for limit in &problem.limits {
        for item in &limit.members {
            fits[*item] &= limit.weight(&problem.items[*item]) <= limit.most;
        }
    }
    fits
}

/// The limits that can bind, the budget always among them, and apart from them groups of which one
/// item may be taken and that share none with each other.
fn limits(problem: &Problem, fits: &[bool]) -> (Vec<Resource>, Vec<Vec<usize>>) {
    let mut limits = Vec::new();
    let mut groups = Vec::new();
    let mut grouped = vec![false; fits.len()];
    for (at, limit) in problem.limits.iter().enumerate() {
        let members: Vec<usize> =
            limit.members.iter().copied().filter(|item| fits[*item]).collect();
        let weight = |item: &usize| limit.weight(&problem.items[*item]);
        let total = members.iter().map(|item| u128::from(weight(item))).sum::<u128>();
        if at > 0 && total <= u128::from(limit.most) {
            continue;
        }
        if limit.counted && members.iter().all(|item| !grouped[*item]) && alike(problem, &members) {
            members.iter().for_each(|item| grouped[*item] = true);
            groups.push(members);
            continue;
        }
        // Whatever is taken costs a multiple of the common divisor, so the rest is of no use.
        let step = members.iter().map(weight).fold(0, gcd);
        let amount = limit.most - limit.most.checked_rem(step).unwrap_or(0);
        limits.push(Resource { members, amount, counted: limit.counted });
    }
    (limits, groups)
}

/// Whether every cap and floor is on all of some items or on none.
fn alike(problem: &Problem, items: &[usize]) -> bool {
    let caps = problem.limits.iter().filter(|limit| !limit.counted).map(|limit| &limit.members);
    caps.chain(problem.needs.iter().map(|need| &need.members)).all(|group| {
        let inside = items.iter().filter(|item| group.binary_search(item).is_ok()).count();
        inside == 0 || inside == items.len()
    })
}

/// The needs; nothing if the items cannot meet one.
fn needs(problem: &Problem, fits: &[bool]) -> Option<Vec<Resource>> {
    let mut needs = Vec::new();
    for need in &problem.needs {
        let members: Vec<usize> = need.members.iter().copied().filter(|item| fits[*item]).collect();
        let costs = || members.iter().map(|item| problem.items[*item].cost);
        if costs().map(u128::from).sum::<u128>() < need.least.into() {
            return None;
        }
        let amount = need.least.checked_next_multiple_of(costs().fold(0, gcd))?;
        needs.push(Resource { members, amount, counted: false });
    }
    Some(needs)
}

fn classes(
    problem: &Problem,
    fits: &[bool],
    groups: &[Vec<usize>],
    resources: &[Resource],
) -> Vec<Class> {
    let mut grouped = vec![false; fits.len()];
    groups.iter().flatten().for_each(|item| grouped[*item] = true);
    let single = (0..fits.len()).filter(|item| fits[*item] && !grouped[*item]).map(|i| vec![i]);
    let choice = |&item: &usize| {
        let cost = problem.items[item].cost;
        let used = resources.iter().enumerate();
        let used = used.filter(|(_, resource)| resource.members.binary_search(&item).is_ok());
        let uses = used.map(|(at, resource)| (at, if resource.counted { 1 } else { cost }));
        Choice { item, value: problem.items[item].value, cost, uses: uses.collect() }
    };
    let class = |items: &Vec<usize>| {
        let choices: Vec<Choice> = items.iter().map(choice).collect();
        Class { pieces: hull(choices.iter().map(Choice::piece).collect()), choices }
    };
    let mut classes: Vec<Class> = groups.iter().map(class).collect();
    classes.extend(single.map(|items| class(&items)));
    classes.sort_by(|a, b| {
        a.best().by_density(&b.best()).then(a.choices[0].item.cmp(&b.choices[0].item))
    });
    classes
}

/// Brings the classes of each block together. Caps are tried before floors, the scarcest first; a
/// cap or floor that shares a class with a block before it makes none, unless it is on the same.
fn in_order(
    mut classes: Vec<Class>,
    resources: &[Resource],
    limits: usize,
) -> (Vec<Class>, Vec<Block>) {
    let mut candidates: Vec<usize> = (1..resources.len()).collect();
    candidates.retain(|at| !resources[*at].counted);
    let demand = |at: &usize| Piece {
        cost: resources[*at].amount,
        value: classes.iter().flat_map(|class| cost_under(class, *at)).map(u128::from).sum(),
    };
    let demands: Vec<Piece> = (0..resources.len()).map(|at| demand(&at)).collect();
    candidates.sort_by(|a, b| {
        (*a >= limits).cmp(&(*b >= limits)).then(demands[*a].by_density(&demands[*b]))
    });
    let mut blocks: Vec<Block> = Vec::new();
    let mut made: Vec<Vec<usize>> = Vec::new();
    let mut of: Vec<usize> = vec![usize::MAX; classes.len()];
    for at in candidates {
        let covered = |class: &Class| cost_under(class, at).count();
        let inside = |class: &Class| covered(class) == class.choices.len();
        let whole: Vec<usize> = (0..classes.len()).filter(|c| inside(&classes[*c])).collect();
        // A floor that other classes help to reach asks less of these than it says.
        let helped = classes.iter().any(|class| covered(class) > 0 && !inside(class));
        if whole.is_empty() || (at >= limits && helped) {
            continue;
        }
        let same = made.iter().position(|block| *block == whole);
        if same.is_none() && whole.iter().any(|class| of[*class] != usize::MAX) {
            continue;
        }
        let block = same.unwrap_or_else(|| {
            whole.iter().for_each(|class| of[*class] = made.len());
            made.push(whole);
            blocks.push(Block { start: 0, end: 0, cap: None, floor: None });
            blocks.len() - 1
        });
        let slot = &mut blocks[block];
        // The first of two on the same is the scarcer one.
        if at < limits {
            slot.cap.get_or_insert(at)
        } else {
            slot.floor.get_or_insert(at)
        };
    }
    let mut order: Vec<usize> = (0..classes.len()).collect();
    order.sort_by_key(|class| of[*class]);
    let mut start = 0;
    for (block, members) in blocks.iter_mut().zip(&made) {
        (block.start, block.end) = (start, start + members.len());
        start = block.end;
    }
    (order.into_iter().map(|class| std::mem::take(&mut classes[class])).collect(), blocks)
}

/// What the choices of a class use of a resource, those that use it.
fn cost_under(class: &Class, resource: usize) -> impl Iterator<Item = u64> {
    let uses = class.choices.iter().flat_map(|choice| &choice.uses);
    uses.filter(move |(at, _)| *at == resource).map(|(_, amount)| *amount)
}
