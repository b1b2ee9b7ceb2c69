//! How much value the decisions that are left can add at most: the exact optimum of the same
//! decisions with divisible projects, under the budget and the caps and floors of the blocks.
//!
//! After Dantzig, "Discrete-variable extremum problems", 1957; taking the densest pieces first is
//! optimal under caps on groups that share nothing, too.

use super::piece::{Piece, Sum};
use super::plan::{Block, Plan};

/// The decisions from one place of the order on.
pub(super) struct Outlook {
    /// What is left of the block that has begun, densest first, and how many pieces of `later` are
    /// at least as dense.
    open: Vec<(Piece, usize)>,
    /// Its cap and floor, as resources.
    cap: Option<usize>,
    floor: Option<usize>,
    /// What the floors of later blocks claim of the budget, and what it is worth.
    claimed: u64,
    claimed_worth: Sum,
    /// The rest of the later pieces that their caps allow, densest first.
    later: Vec<Part>,
    /// Cost and worth of the first `i` of them.
    sums: Vec<(u64, Sum)>,
    /// The most of each resource that can still be used.
    usable: Vec<u64>,
}

/// The part of a piece that a cap and a floor leave.
struct Part {
    piece: Piece,
    cost: u64,
}

impl Outlook {
    /// What can come of the classes from `place` on.
    pub fn new(plan: &Plan, place: usize) -> Self {
        let begun = plan.block_at(place);
        let mut outlook = Self {
            open: Vec::new(),
            cap: begun.and_then(|block| block.cap),
            floor: begun.and_then(|block| block.floor),
            claimed: 0,
            claimed_worth: Sum::default(),
            later: Vec::new(),
            sums: Vec::new(),
            usable: usable(plan, place),
        };
        for block in plan.blocks.iter().filter(|block| block.start > place) {
            outlook.add_block(plan, block);
        }
        let blocked = plan.blocks.last().map_or(0, |block| block.end);
        for piece in pieces(plan, place.max(blocked), plan.classes.len()) {
            outlook.later.push(Part { piece, cost: piece.cost });
        }
        outlook.later.sort_by(|a, b| a.piece.by_density(&b.piece));
        let mut sum = (0_u64, Sum::default());
        outlook.sums.push(sum);
        for part in &outlook.later {
            part.piece.add_to(&mut sum.1, part.cost);
            sum.0 = sum.0.saturating_add(part.cost);
            outlook.sums.push(sum);
        }
        if let Some(block) = begun {
            let open = pieces(plan, place, block.end).into_iter();
            let denser = |piece: &Piece| {
                outlook.later.partition_point(|part| part.piece.by_density(piece).is_le())
            };
            outlook.open = open.map(|piece| (piece, denser(&piece))).collect();
        }
        outlook.usable[0] = outlook.most_spent(plan);
        outlook
    }

    /// The resource beside the budget that is used up or met next, if there is one.
    pub fn axis(&self) -> Option<usize> {
        self.cap.or(self.floor)
    }

    /// Cuts what is left of each limit to what can still be used, as the rest makes no difference;
    /// `false` if not all needs can be met any more.
    pub fn cut(&self, plan: &Plan, left: &mut [u64]) -> bool {
        for (left, usable) in left.iter_mut().zip(&self.usable).take(plan.limits) {
            *left = (*left).min(*usable);
        }
        let mut needs = left.iter().zip(&self.usable).skip(plan.limits);
        needs.all(|(need, usable)| need <= usable)
    }

    /// Adds a block that has not begun.
    fn add_block(&mut self, plan: &Plan, block: &Block) {
        let mut cap = block.cap.map_or(u64::MAX, |cap| plan.amounts[cap]);
        let mut claim = block.floor.map_or(0, |floor| plan.amounts[floor]);
        for piece in pieces(plan, block.start, block.end) {
            let cost = piece.cost.min(cap);
            let claimed = cost.min(claim);
            if claimed > 0 {
                piece.add_to(&mut self.claimed_worth, claimed);
                self.claimed = self.claimed.saturating_add(claimed);
                claim -= claimed;
            }
            if cost > claimed || piece.cost == 0 {
                self.later.push(Part { piece, cost: cost - claimed });
            }
            cap -= cost;
        }
        // More than the block can ever cost.
        self.claimed = self.claimed.saturating_add(claim);
    }

    fn most_spent(&self, plan: &Plan) -> u64 {
        let cap = self.cap.map_or(u64::MAX, |cap| plan.amounts[cap]);
        let open = self.open.iter().fold(0_u64, |sum, (piece, _)| sum.saturating_add(piece.cost));
        let later = self.sums[self.later.len()].0;
        open.min(cap).saturating_add(later).saturating_add(self.claimed)
    }

    /// The most that can be added where so much of each resource is left, or nothing if a need
    /// cannot be met.
    pub fn most_added(&self, left: &[u64]) -> Option<u128> {
        let mut need = self.floor.map_or(0, |floor| left[floor]);
        let mut cap = self.cap.map_or(u64::MAX, |cap| left[cap]);
        let money = left[0].checked_sub(self.claimed)?.checked_sub(need)?;
        let mut worth = self.claimed_worth;
        let mut spent = 0;
        for (piece, denser) in &self.open {
            if piece.cost == 0 {
                worth.value += piece.value;
                continue;
            }
            let needed = piece.cost.min(cap).min(need);
            if needed > 0 {
                piece.add_to(&mut worth, needed);
                (need, cap) = (need - needed, cap - needed);
            }
            if need > 0 {
                continue;
            }
            let before = self.sums[*denser].0.saturating_add(spent);
            if cap == 0 || before >= money {
                break;
            }
            let cost = (piece.cost - needed).min(cap);
            if cost >= money - before {
                piece.add_to(&mut worth, money - before);
                worth.add(self.sums[*denser].1);
                return Some(worth.at_most());
            }
            piece.add_to(&mut worth, cost);
            (spent, cap) = (spent + cost, cap - cost);
        }
        if need > 0 {
            return None;
        }
        let money = money - spent;
        let whole = self.sums.partition_point(|(cost, _)| *cost <= money) - 1;
        worth.add(self.sums[whole].1);
        if let Some(part) = self.later.get(whole) {
            part.piece.add_to(&mut worth, money - self.sums[whole].0);
        }
        Some(worth.at_most())
    }
}

/// The pieces of the classes between two places, densest first.
fn pieces(plan: &Plan, start: usize, end: usize) -> Vec<Piece> {
    let mut pieces: Vec<Piece> =
        plan.classes[start..end].iter().flat_map(|class| &class.pieces).copied().collect();
    pieces.sort_by(Piece::by_density);
    pieces
}

/// What the classes from `place` on can use of each resource together.
fn usable(plan: &Plan, place: usize) -> Vec<u64> {
    let mut usable = vec![0_u64; plan.amounts.len()];
    for class in &plan.classes[place..] {
        let mut most = vec![0; usable.len()];
        for (resource, amount) in class.choices.iter().flat_map(|choice| &choice.uses) {
            most[*resource] = amount.max(&most[*resource]).to_owned();
        }
        for (total, most) in usable.iter_mut().zip(most) {
            *total = total.saturating_add(most);
        }
    }
    usable
}
