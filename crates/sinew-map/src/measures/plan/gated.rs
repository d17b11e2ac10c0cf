//! The network with its gates: each place that a measure can close becomes arcs in a row, one a gate, each beside a way
//! around it for what the gate still lets through.

use super::{At, Question};
use crate::measures::flow::{Network, UNLIMITED, Work};

/// Capacities are counted in parts, so that prices need not be whole.
pub(super) const PARTS: u64 = 1024;

pub(super) struct Gated {
    network: Network,
    source: u32,
    sink: u32,
    pub(super) gates: Vec<Passage>,
    /// The places in `gates` of each measure's gates.
    pub(super) of: Vec<Vec<u32>>,
    /// More than any finite flow, in whole units.
    pub(super) endless: u64,
    work: Work,
}

/// A gate in the network.
pub(super) struct Passage {
    pub(super) measure: u32,
    arc: u32,
    tail: u32,
    head: u32,
}

/// A smallest cut at given prices.
#[derive(Clone, Debug)]
pub(super) struct Cut {
    /// What it costs, prices included, in parts.
    pub(super) flow: u64,
    /// The gates that it closes at their price, which may be nothing.
    pub(super) closed: Vec<u32>,
}

impl Gated {
    pub(super) fn new(question: &Question<'_>) -> Gated {
        let finite: u64 = question.arcs.iter().map(|arc| arc.2).filter(|capacity| *capacity != UNLIMITED).sum();
        let mut build = Build { question, nodes: question.nodes as u32, arcs: Vec::new(), gates: Vec::new(), limit: finite + 1 };
        let mut wanted: Vec<(At, u32, u64)> = Vec::new();
        for (measure, its) in question.measures.iter().enumerate() {
            wanted.extend(its.gates.iter().map(|gate| (gate.at, measure as u32, gate.keeps)));
        }
        wanted.sort_unstable();
        wanted.dedup_by_key(|gate| (gate.0, gate.1));
        let out = build.nodes_with_gates(&wanted);
        build.arcs_with_gates(&wanted, &out);
        let mut of = vec![Vec::new(); question.measures.len()];
        for (at, gate) in build.gates.iter().enumerate() {
            of[gate.measure as usize].push(at as u32);
        }
        Gated {
            network: Network::new(build.nodes as usize, &build.arcs),
            source: out[question.source as usize],
            sink: question.sink,
            gates: build.gates,
            of,
            endless: finite + 1,
            work: Work::default(),
        }
    }

    /// The smallest cut where closing a gate costs its price in parts: nothing for one that is closed, [`UNLIMITED`] for one
    /// that stays open.
    pub(super) fn cut(&mut self, prices: &[u64]) -> Cut {
        for (gate, price) in self.gates.iter().zip(prices) {
            self.network.set_capacity(gate.arc as usize, *price);
        }
        let flow = self.network.push_all(self.source, self.sink, &mut self.work).unwrap_or(self.endless * PARTS);
        let side = self.network.source_side(self.source, &mut self.work);
        let is_closed = |at: &u32| {
            let gate = &self.gates[*at as usize];
            let price = prices[*at as usize];
            price != UNLIMITED && side[gate.tail as usize] && !side[gate.head as usize]
        };
        Cut { flow, closed: (0..self.gates.len() as u32).filter(is_closed).collect() }
    }

    /// What flowed through a gate in the last cut, in parts; what went around it is left out.
    pub(super) fn through(&self, gate: u32) -> u64 {
        self.network.on(self.gates[gate as usize].arc as usize, &self.work)
    }
}

struct Build<'a> {
    question: &'a Question<'a>,
    nodes: u32,
    arcs: Vec<(u32, u32, u64)>,
    gates: Vec<Passage>,
    limit: u64,
}

impl Build<'_> {
    fn parts(&self, capacity: u64) -> u64 {
        if capacity == UNLIMITED { UNLIMITED } else { PARTS * capacity }
    }

    /// A row of gates from a node on; the node where it ends.
    fn row(&mut self, start: u32, gates: &[(At, u32, u64)]) -> u32 {
        let mut tail = start;
        for (_, measure, keeps) in gates {
            let head = self.nodes;
            self.nodes += 1;
            self.gates.push(Passage { measure: *measure, arc: self.arcs.len() as u32, tail, head });
            self.arcs.push((tail, head, UNLIMITED));
            if *keeps > 0 {
                self.arcs.push((tail, head, self.parts((*keeps).min(self.limit))));
            }
            tail = head;
        }
        tail
    }

    /// The node from which each node's arcs leave.
    fn nodes_with_gates(&mut self, wanted: &[(At, u32, u64)]) -> Vec<u32> {
        let mut out: Vec<u32> = (0..self.question.nodes as u32).collect();
        for row in wanted.chunk_by(|a, b| a.0 == b.0) {
            if let At::Node(node) = row[0].0
                && node != self.question.source
                && node != self.question.sink
            {
                out[node as usize] = self.row(node, row);
            }
        }
        out
    }

    fn arcs_with_gates(&mut self, wanted: &[(At, u32, u64)], out: &[u32]) {
        let question = self.question;
        let mut rows = wanted.chunk_by(|a, b| a.0 == b.0).filter(|row| matches!(row[0].0, At::Arc(_))).peekable();
        for (arc, (tail, head, capacity)) in question.arcs.iter().enumerate() {
            let tail = out[*tail as usize];
            let row = rows.next_if(|row| row[0].0 == At::Arc(arc as u32));
            let capacity = self.parts(*capacity);
            match row {
                None => self.arcs.push((tail, *head, capacity)),
                Some(row) => {
                    let start = self.nodes;
                    self.nodes += 1;
                    self.arcs.push((tail, start, capacity));
                    let end = self.row(start, row);
                    self.arcs.push((end, *head, UNLIMITED));
                }
            }
        }
    }
}
