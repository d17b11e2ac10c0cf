//! How little can still flow under the decisions of a branch.

use super::Question;
use super::gated::{Cut, Gated, PARTS};
use super::limits::{self, KINDS, allowed, used};
use super::planes::{Plane, highest};
use crate::measures::flow::UNLIMITED;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Open,
    Taken,
    Left,
}

/// A network under decisions, and all cuts seen so far.
pub(super) struct Bounds<'a> {
    pub(super) question: &'a Question<'a>,
    pub(super) gated: Gated,
    pub(super) state: Vec<State>,
    /// What each measure uses up of each limit at least.
    uses: Vec<[f64; KINDS]>,
    /// Which share of its measure's price each gate has.
    share: Vec<f64>,
    seen: Vec<Seen>,
    prices: [f64; KINDS],
    /// What flows through each measure's gates when no open one is taken, from the last bound.
    pub(super) carried: Vec<u64>,
    gate_prices: Vec<u64>,
}

/// A cut: what it costs without the closed gates, in parts, and these gates.
struct Seen {
    cost: f64,
    closed: Vec<u32>,
}

/// What was found out about a branch.
pub(super) struct Found {
    /// No less flows, in whole units.
    pub(super) at_least: u64,
    /// Open measures that some cut would take.
    pub(super) promising: Vec<u32>,
}

/// Cuts looked at for one bound at most.
const ROUNDS: usize = 24;
/// Cuts remembered.
const REMEMBERED: usize = 60;

impl<'a> Bounds<'a> {
    pub(super) fn new(question: &'a Question<'a>) -> Bounds<'a> {
        let gated = Gated::new(question);
        let share = gated.gates.iter().map(|gate| 1.0 / gated.of[gate.measure as usize].len() as f64).collect();
        Bounds {
            question,
            state: vec![State::Open; question.measures.len()],
            uses: limits::at_least(question),
            share,
            seen: Vec::new(),
            prices: [0.0; KINDS],
            carried: vec![0; question.measures.len()],
            gate_prices: vec![0; gated.gates.len()],
            gated,
        }
    }

    pub(super) fn taken(&self) -> Vec<u32> {
        (0..self.state.len() as u32).filter(|at| self.state[*at as usize] == State::Taken).collect()
    }

    /// What flows, in whole units, when exactly these measures are taken.
    pub(super) fn flow_with(&mut self, set: &[u32]) -> u64 {
        self.gate_prices.fill(UNLIMITED);
        for measure in set {
            for gate in &self.gated.of[*measure as usize] {
                self.gate_prices[*gate as usize] = 0;
            }
        }
        self.gated.cut(&self.gate_prices).flow / PARTS
    }

    /// What flows through each measure's gates, in whole units rounded up, when exactly these are taken: taking one more
    /// lowers the flow by no more.
    pub(super) fn through_with(&mut self, set: &[u32]) -> Vec<u64> {
        self.flow_with(set);
        let through = |gates: &Vec<u32>| gates.iter().map(|gate| self.gated.through(*gate)).sum::<u64>().div_ceil(PARTS);
        self.gated.of.iter().map(through).collect()
    }

    /// Bounds a branch. `offer` is called with each set that is allowed and a flow that it leaves at most; it returns the
    /// largest flow that is still of interest. Open measures that no set of interest can have are left.
    pub(super) fn bound(&mut self, offer: &mut impl FnMut(&[u32], u64) -> u64, trail: &mut Vec<u32>) -> Found {
        let taken = self.taken();
        let room = self.room(&taken);
        self.leave_what_is_too_much(&room, trail);
        let plain = self.cut_at(&[f64::INFINITY; KINDS]);
        self.carry();
        let mut interest = offer(&taken, plain.flow / PARTS);
        self.remember(plain);
        let mut at_least = 0;
        let mut promising = Vec::new();
        for _ in 0..ROUNDS {
            let planes = self.planes(&room);
            let limited = room.map(|room| room.is_some());
            let (prices, upper) = highest(&planes, &limited, &self.prices).unwrap_or(([0.0; KINDS], f64::INFINITY));
            self.prices = prices;
            let cut = self.cut_at(&prices);
            let value = self.value(&cut, &prices, &room);
            at_least = at_least.max((value / PARTS as f64 - 1e-6).ceil().max(0.0) as u64);
            interest = interest.min(self.offer(&taken, &cut, offer));
            promising = self.measures_of(&cut);
            if at_least > interest {
                break;
            }
            self.leave_what_costs_too_much(value, interest, trail);
            let is_new = self.shift_shares();
            self.remember(cut);
            if value >= upper - 0.5 && !is_new {
                break;
            }
        }
        if promising.is_empty() {
            promising = (0..self.state.len() as u32).filter(|at| self.is_open(*at) && self.carried[*at as usize] > 0).collect();
        }
        promising.retain(|at| self.is_open(*at));
        Found { at_least, promising }
    }

    fn is_open(&self, measure: u32) -> bool {
        self.state[measure as usize] == State::Open
    }

    /// What is left of each limit.
    fn room(&self, taken: &[u32]) -> [Option<f64>; KINDS] {
        let mut room = self.question.limits.all().map(|limit| limit.map(|limit| limit as f64));
        for measure in taken {
            for (room, use_) in room.iter_mut().zip(self.uses[*measure as usize]) {
                *room = room.map(|room| room - use_);
            }
        }
        room
    }

    fn leave_what_is_too_much(&mut self, room: &[Option<f64>; KINDS], trail: &mut Vec<u32>) {
        for measure in 0..self.state.len() as u32 {
            let is_too_much = |(room, use_): (&Option<f64>, f64)| room.is_some_and(|room| use_ > room + 1e-6);
            if self.is_open(measure) && room.iter().zip(self.uses[measure as usize]).any(is_too_much) {
                self.leave(measure, trail);
            }
        }
    }

    pub(super) fn leave(&mut self, measure: u32, trail: &mut Vec<u32>) {
        self.state[measure as usize] = State::Left;
        trail.push(measure);
    }

    /// The price of closing all of a measure's gates.
    fn price(&self, measure: u32, prices: &[f64; KINDS]) -> f64 {
        prices.iter().zip(self.uses[measure as usize]).filter(|(price, _)| **price > 0.0).map(|(price, use_)| price * use_).sum()
    }

    fn cut_at(&mut self, prices: &[f64; KINDS]) -> Cut {
        for at in 0..self.gate_prices.len() {
            let measure = self.gated.gates[at].measure;
            self.gate_prices[at] = match self.state[measure as usize] {
                State::Taken => 0,
                State::Left => UNLIMITED,
                State::Open => {
                    let price = self.price(measure, prices) * self.share[at];
                    // No gate is worth more than all that could flow.
                    let dearest = self.gated.endless * PARTS;
                    if price.is_finite() && price < dearest as f64 { (price.floor() as u64).max(1) - 1 } else { UNLIMITED }
                }
            };
        }
        self.gated.cut(&self.gate_prices)
    }

    fn carry(&mut self) {
        for measure in 0..self.carried.len() {
            self.carried[measure] = self.gated.of[measure].iter().map(|gate| self.gated.through(*gate)).sum();
        }
    }

    /// What a cut proves, in parts.
    fn value(&self, cut: &Cut, prices: &[f64; KINDS], room: &[Option<f64>; KINDS]) -> f64 {
        cut.flow as f64 - room.iter().zip(prices).map(|(room, price)| room.unwrap_or(0.0) * price).sum::<f64>()
    }

    fn measures_of(&self, cut: &Cut) -> Vec<u32> {
        let mut measures: Vec<u32> = cut.closed.iter().map(|gate| self.gated.gates[*gate as usize].measure).collect();
        measures.sort_unstable();
        measures.dedup();
        measures
    }

    fn remember(&mut self, cut: Cut) {
        let price: u64 = cut.closed.iter().map(|gate| self.gate_prices[*gate as usize]).sum();
        if self.seen.len() >= REMEMBERED {
            self.seen.remove(0);
        }
        self.seen.push(Seen { cost: cut.flow.saturating_sub(price) as f64, closed: cut.closed });
    }

    /// The cuts seen that still are cuts, as planes.
    fn planes(&self, room: &[Option<f64>; KINDS]) -> Vec<Plane> {
        let mut planes = Vec::new();
        for seen in &self.seen {
            let mut beyond = room.map(|room| -room.unwrap_or(0.0));
            let mut holds = true;
            for gate in &seen.closed {
                let measure = self.gated.gates[*gate as usize].measure;
                match self.state[measure as usize] {
                    State::Taken => {}
                    State::Left => holds = false,
                    State::Open => {
                        for (beyond, use_) in beyond.iter_mut().zip(self.uses[measure as usize]) {
                            *beyond += use_ * self.share[*gate as usize];
                        }
                    }
                }
            }
            if holds {
                planes.push(Plane { cost: seen.cost, beyond });
            }
        }
        planes
    }

    fn offer(&self, taken: &[u32], cut: &Cut, offer: &mut impl FnMut(&[u32], u64) -> u64) -> u64 {
        let mut set = self.measures_of(cut);
        set.extend(taken);
        set.sort_unstable();
        set.dedup();
        let price: u64 = cut.closed.iter().map(|gate| self.gate_prices[*gate as usize]).sum();
        if allowed(self.question, &set) { offer(&set, cut.flow.saturating_sub(price) / PARTS) } else { u64::MAX }
    }

    /// Leaves open measures whose price is not earned by what flows through their gates: any set with them lets more flow
    /// than is of interest.
    fn leave_what_costs_too_much(&mut self, value: f64, interest: u64, trail: &mut Vec<u32>) {
        let dear = (interest as f64 + 1e-6) * PARTS as f64;
        for measure in 0..self.state.len() as u32 {
            if !self.is_open(measure) {
                continue;
            }
            let gates = &self.gated.of[measure as usize];
            let unearned = gates.iter().map(|gate| self.gate_prices[*gate as usize].saturating_sub(self.gated.through(*gate)));
            if gates.iter().all(|gate| self.gate_prices[*gate as usize] != UNLIMITED)
                && value + unearned.sum::<u64>() as f64 > dear
            {
                self.leave(measure, trail);
            }
        }
    }

    /// Moves the price of measures with several gates to the gates through which most flows; whether anything moved.
    fn shift_shares(&mut self) -> bool {
        let mut moved = false;
        for gates in self.gated.of.iter().filter(|gates| gates.len() > 1) {
            let through: Vec<f64> = gates.iter().map(|gate| self.gated.through(*gate) as f64).collect();
            let all: f64 = through.iter().sum();
            if all <= 0.0 {
                continue;
            }
            for (gate, through) in gates.iter().zip(through) {
                // A little for each, so that a gate that once carried nothing can earn its price later.
                let share = 0.95 * through / all + 0.05 / gates.len() as f64;
                moved |= (share - self.share[*gate as usize]).abs() > 0.02;
                self.share[*gate as usize] = share;
            }
        }
        moved
    }

    /// Takes a measure and all that it needs, and leaves what it excludes; whether that can be.
    pub(super) fn take(&mut self, measure: u32, trail: &mut Vec<u32>) -> bool {
        match self.state[measure as usize] {
            State::Taken => return true,
            State::Left => return false,
            State::Open => {}
        }
        self.state[measure as usize] = State::Taken;
        trail.push(measure);
        let its = &self.question.measures[measure as usize];
        let excluded = its.excludes.iter().all(|other| match self.state[*other as usize] {
            State::Taken => false,
            State::Left => true,
            State::Open => {
                self.state[*other as usize] = State::Left;
                trail.push(*other);
                true
            }
        });
        excluded && its.needs.iter().all(|need| self.take(*need, trail))
    }

    /// Opens again what was decided since the trail was so long.
    pub(super) fn undo(&mut self, trail: &mut Vec<u32>, to: usize) {
        for measure in trail.drain(to..) {
            self.state[measure as usize] = State::Open;
        }
    }

    /// Whether a set keeps within the limits.
    pub(super) fn fits(&self, set: &[u32]) -> bool {
        let limits = self.question.limits.all();
        limits.iter().zip(used(self.question, set)).all(|(limit, used)| limit.is_none_or(|limit| used <= limit))
    }
}
