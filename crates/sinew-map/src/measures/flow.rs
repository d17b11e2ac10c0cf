//! The largest flow between two nodes, and the smallest cut.
//!
//! Method: Dinic (1970): shortest augmenting paths, all of one length at a time. Integers in, integers out.

use std::collections::VecDeque;

/// A network of arcs with capacities. Nodes are numbers from 0.
#[derive(Clone, Debug, Default)]
pub struct Network {
    starts: Vec<u32>,
    /// Places of each node's arcs in `arcs`.
    order: Vec<u32>,
    /// Arc 2i is the i-th that was given, 2i + 1 leads back.
    head: Vec<u32>,
    capacity: Vec<u64>,
}

/// A capacity that no cut pays for as long as another cut is finite.
pub const UNLIMITED: u64 = u64::MAX;

/// A largest flow and a smallest cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// How much flows; none where arcs without limit lead all the way.
    pub value: Option<u64>,
    /// What flows on each arc, as they were given. Where nothing limits the flow: one such flow that stops somewhere.
    pub on: Vec<u64>,
    /// Whether each node lies on the source's side of the smallest cut that is nearest to the source.
    pub source_side: Vec<bool>,
}

impl Network {
    /// From arcs: tail, head, capacity (in any unit; [`UNLIMITED`] for none). Loops carry nothing. The finite capacities must add up to
    /// less than 2^62.
    pub fn new(nodes: usize, arcs: &[(u32, u32, u64)]) -> Network {
        let mut starts = vec![0u32; nodes + 1];
        for (tail, head, _) in arcs {
            starts[*tail as usize + 1] += 1;
            starts[*head as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let (mut next, mut order) = (starts.clone(), vec![0u32; arcs.len() * 2]);
        for (at, (tail, head, _)) in arcs.iter().enumerate() {
            for (node, arc) in [(*tail, 2 * at), (*head, 2 * at + 1)] {
                order[next[node as usize] as usize] = arc as u32;
                next[node as usize] += 1;
            }
        }
        let head = arcs.iter().flat_map(|(tail, head, _)| [*head, *tail]).collect();
        let capacity = arcs.iter().map(|(tail, head, capacity)| if tail == head { 0 } else { *capacity }).collect();
        Network { starts, order, head, capacity }
    }

    /// How many nodes.
    pub fn nodes(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Sets the capacity of an arc, as they were given.
    pub fn set_capacity(&mut self, arc: usize, capacity: u64) {
        self.capacity[arc] = capacity;
    }

    /// The largest flow from one node to another. A node gives itself nothing.
    pub fn max_flow(&self, source: u32, sink: u32) -> Flow {
        // No finite cut is as dear as all finite capacities together and one more.
        let finite: u64 = self.capacity.iter().filter(|capacity| **capacity != UNLIMITED).sum();
        let endless = finite + 1;
        let left = |capacity: &u64| [if *capacity == UNLIMITED { endless } else { *capacity }, 0];
        let left: Vec<u64> = self.capacity.iter().flat_map(left).collect();
        let mut search =
            Search { network: self, left, level: Vec::new(), next: Vec::new(), queue: VecDeque::new(), sink, limit: endless };
        let mut value = 0;
        while source != sink && value < endless && search.level_from(source) {
            search.next = self.starts.clone();
            loop {
                let pushed = search.push(source, endless - value);
                value += pushed;
                if pushed == 0 || value >= endless {
                    break;
                }
            }
        }
        search.level_from(source);
        Flow {
            value: (value < endless).then_some(value),
            on: search.left.chunks(2).map(|pair| pair[1]).collect(),
            source_side: search.level.iter().map(|level| *level != UNREACHED).collect(),
        }
    }
}

const UNREACHED: u32 = u32::MAX;

struct Search<'n> {
    network: &'n Network,
    /// What each arc can still carry; of arcs that lead back, what flows.
    left: Vec<u64>,
    level: Vec<u32>,
    next: Vec<u32>,
    queue: VecDeque<u32>,
    sink: u32,
    limit: u64,
}

impl Search<'_> {
    /// Breadth first over what can still carry; whether the sink is reached.
    fn level_from(&mut self, source: u32) -> bool {
        self.level.clear();
        self.level.resize(self.network.nodes(), UNREACHED);
        self.level[source as usize] = 0;
        self.queue.push_back(source);
        while let Some(node) = self.queue.pop_front() {
            let (from, to) = (self.network.starts[node as usize], self.network.starts[node as usize + 1]);
            for at in from..to {
                let arc = self.network.order[at as usize] as usize;
                let head = self.network.head[arc];
                if self.left[arc] > 0 && self.level[head as usize] == UNREACHED {
                    self.level[head as usize] = self.level[node as usize] + 1;
                    self.queue.push_back(head);
                }
            }
        }
        self.level[self.sink as usize] != UNREACHED
    }

    /// Sends along one shortest path; how much. Walks without recursion, since paths may be long.
    fn push(&mut self, source: u32, most: u64) -> u64 {
        let mut path: Vec<usize> = Vec::new();
        let mut node = source;
        while node != self.sink {
            match self.admissible(node) {
                Some(arc) => {
                    path.push(arc);
                    node = self.network.head[arc];
                }
                None => {
                    let Some(back) = path.pop() else { return 0 };
                    node = self.network.head[back ^ 1];
                    self.next[node as usize] += 1;
                }
            }
        }
        let amount = path.iter().map(|arc| self.left[*arc]).min().unwrap_or(0).min(most).min(self.limit);
        for arc in path {
            self.left[arc] -= amount;
            self.left[arc ^ 1] += amount;
        }
        amount
    }

    /// The next arc from a node that leads a level on and can carry something.
    fn admissible(&mut self, node: u32) -> Option<usize> {
        let end = self.network.starts[node as usize + 1];
        while self.next[node as usize] < end {
            let arc = self.network.order[self.next[node as usize] as usize] as usize;
            let head = self.network.head[arc] as usize;
            if self.left[arc] > 0 && self.level[head] != UNREACHED && self.level[head] == self.level[node as usize] + 1 {
                return Some(arc);
            }
            self.next[node as usize] += 1;
        }
        None
    }
}
