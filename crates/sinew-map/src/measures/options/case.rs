//! A board in numbers: the capacities and effects of one case, as the solver takes them.

use super::Board;
use crate::measures::flow::{self, UNLIMITED};
use crate::measures::flows::network::{Case, KNOWN, Money, middle};
use crate::measures::plan::{At, Gate, Limits, Measure, Question};

/// One case: what flows, and what share of it each measure stops.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The capacity of each flow of the board, substitutes at its end.
    pub capacities: Vec<u64>,
    /// The share that each measure stops: 0 to 1.
    pub effects: Vec<f64>,
    /// No more of what is known flows than this, wherever it goes: money that takes another way is not more than there was.
    pub supply: u64,
}

/// A harm of unknown size under a ceiling: no ceiling is as high.
const BARRED: u64 = 1 << 40;

impl Scenario {
    /// A flow, and no more of what is known than the supply. Routes of unknown amount are beside it.
    pub(super) fn capped(&self, units: Option<u64>) -> Option<u64> {
        match (units, self.supply) {
            (units, UNLIMITED) => units,
            (None, supply) => Some(supply),
            (Some(units), supply) => Some((units / KNOWN).min(supply / KNOWN) * KNOWN + units % KNOWN),
        }
    }
}

impl Board {
    /// A case. Low: lower amounts and the strongest effect; high: the reverse. With `rerouting`, money may take the substitutes, but no more of
    /// it than flows without measures.
    pub fn scenario(&self, case: Case, rerouting: bool) -> Scenario {
        let effect = |range: &sinew_model::Range| match case {
            Case::Low => range.hi(),
            Case::Best => middle(range),
            Case::High => range.lo(),
        };
        let effects = self.specs.iter().map(|spec| (effect(&spec.effect) / 100.0).clamp(0.0, 1.0)).collect();
        let capacities = (0..self.flows.len()).map(|at| self.network.capacity(at, case)).collect();
        self.limited(Scenario { capacities, effects, supply: UNLIMITED }, rerouting)
    }

    /// The same with its supply: what flows where nothing is done and nothing rerouted.
    pub(super) fn limited(&self, mut scenario: Scenario, rerouting: bool) -> Scenario {
        let open = std::mem::take(&mut scenario.capacities);
        let closed = open.iter().enumerate().map(|(at, capacity)| if self.is_assumed(at) { 0 } else { *capacity }).collect();
        scenario.capacities = closed;
        scenario.supply = UNLIMITED;
        scenario.supply = self.flow(&scenario, &[]).value.unwrap_or(UNLIMITED);
        if rerouting {
            scenario.capacities = open;
        }
        scenario
    }

    /// The arcs of a case.
    pub fn arcs(&self, scenario: &Scenario) -> Vec<(u32, u32, u64)> {
        self.network.with(|flow| scenario.capacities[flow])
    }

    /// A largest flow when some measures are taken, whatever the supply; flows of the board are the first arcs.
    pub fn flow(&self, scenario: &Scenario, measures: &[usize]) -> flow::Flow {
        let arcs = self.arcs_with(scenario, measures);
        flow::Network::new(self.network.size(), &arcs).max_flow(self.network.source, self.network.sink)
    }

    /// The same, and no more than the supply.
    pub(super) fn flow_of_supply(&self, scenario: &Scenario, measures: &[usize]) -> flow::Flow {
        let mut arcs = self.arcs_with(scenario, measures);
        let supply = self.network.size() as u32;
        arcs.push((supply, self.network.source, scenario.supply));
        flow::Network::new(self.network.size() + 1, &arcs).max_flow(supply, self.network.sink)
    }

    fn arcs_with(&self, scenario: &Scenario, measures: &[usize]) -> Vec<(u32, u32, u64)> {
        let mut arcs = self.arcs(scenario);
        for at in measures {
            for bite in &self.bites[*at] {
                let left = keeps(scenario.capacities[bite.flow], scenario.effects[*at]);
                arcs[bite.flow].2 = arcs[bite.flow].2.min(left);
            }
        }
        arcs
    }

    /// Of an amount on a flow that carries `all`, its share of what still passes there when a measure on it is taken.
    pub(super) fn passes(&self, scenario: &Scenario, measure: usize, flow: usize, amount: u64, all: u64) -> u64 {
        let kept = keeps(scenario.capacities[flow], scenario.effects[measure]).min(all);
        if kept == all || all < KNOWN {
            return if kept == all { amount } else { 0 };
        }
        // Whole units, so that no part of one is taken for routes of unknown amount.
        let share = u128::from(amount / KNOWN) * u128::from(kept) / u128::from(all);
        u64::try_from(share).unwrap_or(amount / KNOWN) * KNOWN
    }

    /// What flows when some measures are taken.
    pub fn left(&self, scenario: &Scenario, measures: &[usize]) -> Money {
        self.network.money(scenario.capped(self.flow(scenario, measures).value))
    }

    /// The measures of a case, as the solver takes them. Under a ceiling none is there that harms a protected flow of unknown amount.
    /// `most` is what each flow carries at most, where that is asked for too.
    pub fn measures(&self, scenario: &Scenario, most: Option<&[u64]>, ceiling: bool) -> Vec<Measure> {
        (0..self.specs.len()).map(|at| self.measure(scenario, most, at, ceiling)).collect()
    }

    fn measure(&self, scenario: &Scenario, most: Option<&[u64]>, at: usize, ceiling: bool) -> Measure {
        let (spec, effect) = (&self.specs[at], scenario.effects[at]);
        let gate = |flow: usize| {
            let keeps = keeps(scenario.capacities[flow], effect);
            let more = most.map_or(0, |most| self::keeps(most[flow], effect).saturating_sub(keeps));
            (keeps < scenario.capacities[flow]).then_some(Gate { at: At::Arc(flow as u32), keeps, more })
        };
        let mut measure = Measure {
            gates: self.bites[at].iter().filter_map(|bite| gate(bite.flow)).collect(),
            cost: spec.cost,
            needs: spec.needs.iter().map(|need| *need as u32).collect(),
            excludes: spec.excludes.iter().map(|other| *other as u32).collect(),
            ..Measure::default()
        };
        let usual = middle(&spec.effect) / 100.0;
        for (place, protected) in self.protected.iter().enumerate() {
            if !self.bites[at].iter().any(|bite| bite.flow == protected.flow) {
                continue;
            }
            match self.worth(place) {
                None if ceiling => measure.harm += BARRED,
                None => {}
                Some(_) if usual >= 1.0 => measure.harms.push(place as u32),
                Some(units) => measure.harm += (units as f64 * usual).round() as u64,
            }
        }
        measure
    }

    /// What protected flows are worth, in units; nothing for those of unknown amount.
    pub fn harms(&self) -> Vec<u64> {
        (0..self.protected.len()).map(|place| self.worth(place).unwrap_or(0)).collect()
    }

    fn worth(&self, place: usize) -> Option<u64> {
        let protected = &self.protected[place];
        protected.amount.as_ref().map(|amount| (middle(amount) / self.network.unit).round() as u64)
    }
}

/// A case with all that the solver needs to be asked about it.
pub(super) struct Asked {
    arcs: Vec<(u32, u32, u64)>,
    measures: Vec<Measure>,
    harms: Vec<u64>,
    limits: Limits,
    nodes: usize,
    source: u32,
    sink: u32,
}

impl Asked {
    pub(super) fn new(board: &Board, scenario: &Scenario, limits: Limits) -> Asked {
        Asked::up_to(board, scenario, None, limits)
    }

    /// With what each flow carries at most, for the worst case.
    pub(super) fn up_to(board: &Board, scenario: &Scenario, most: Option<&[u64]>, limits: Limits) -> Asked {
        Asked {
            arcs: board.arcs(scenario),
            measures: board.measures(scenario, most, limits.harm.is_some()),
            harms: board.harms(),
            limits,
            nodes: board.network.size(),
            source: board.network.source,
            sink: board.network.sink,
        }
    }

    pub(super) fn question(&self) -> Question<'_> {
        Question {
            nodes: self.nodes,
            arcs: &self.arcs,
            source: self.source,
            sink: self.sink,
            measures: &self.measures,
            harms: &self.harms,
            limits: self.limits,
        }
    }

    /// The same without one measure.
    pub(super) fn without(mut self, measure: usize) -> Asked {
        self.measures[measure].gates.clear();
        self
    }
}

/// What a flow keeps when a share of it is stopped. Of what has no limit a part has none either.
fn keeps(capacity: u64, share: f64) -> u64 {
    match capacity {
        _ if share >= 1.0 => 0,
        UNLIMITED => UNLIMITED,
        capacity if capacity < KNOWN => capacity,
        capacity => ((capacity / KNOWN) as f64 * (1.0 - share)).round() as u64 * KNOWN,
    }
}
