//! The largest flow between two nodes, and the smallest cut.
//!
//! Method: Dinic (1970): shortest augmenting paths, all of one length at a time. Integers in, integers out.

/// A network of arcs with capacities. Nodes are numbers from 0.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// Where each node's half-arcs begin.
    starts: Vec<u32>,
    /// Each arc is two half-arcs, one at either end; each stands with its node's others, so that a step reads one place.
    halves: Vec<Half>,
    /// The half-arc of each arc, as they were given, that leads on.
    place: Vec<u32>,
    /// Its capacity.
    capacity: Vec<u64>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Half {
    head: u32,
    /// The other half of the arc.
    twin: u32,
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

/// What one search needs, kept for the next on the same network.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// What each half-arc can still carry; of halves that lead back, what flows.
    left: Vec<u64>,
    /// Steps from the source.
    level: Vec<u32>,
    next: Vec<u32>,
    queue: Vec<u32>,
    path: Vec<u32>,
}

const UNREACHED: u32 = u32::MAX;

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
        let mut next = starts.clone();
        let mut halves = vec![Half::default(); arcs.len() * 2];
        let mut place = Vec::with_capacity(arcs.len());
        for (tail, head, _) in arcs {
            let [on, back] = [*tail, *head].map(|node| {
                next[node as usize] += 1;
                next[node as usize] - 1
            });
            halves[on as usize] = Half { head: *head, twin: back };
            halves[back as usize] = Half { head: *tail, twin: on };
            place.push(on);
        }
        let capacity = arcs.iter().map(|(tail, head, capacity)| if tail == head { 0 } else { *capacity }).collect();
        Network { starts, halves, place, capacity }
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
        let mut work = Work::default();
        let value = self.push_all(source, sink, &mut work);
        let on = (0..self.place.len()).map(|arc| self.on(arc, &work)).collect();
        Flow { value, on, source_side: self.source_side(source, &mut work) }
    }

    /// The largest flow as [`Network::max_flow`], in memory that is used again; only how much.
    pub fn push_all(&self, source: u32, sink: u32, work: &mut Work) -> Option<u64> {
        // No finite cut is as dear as all finite capacities together and one more.
        let finite: u64 = self.capacity.iter().filter(|capacity| **capacity != UNLIMITED).sum();
        let endless = finite + 1;
        work.left.clear();
        work.left.resize(self.halves.len(), 0);
        for (place, capacity) in self.place.iter().zip(&self.capacity) {
            work.left[*place as usize] = if *capacity == UNLIMITED { endless } else { *capacity };
        }
        if source == sink {
            return Some(0);
        }
        let mut value = 0;
        while value < endless && self.level_from(source, sink, work) {
            work.next.clone_from(&self.starts);
            value += self.push(source, sink, endless - value, work);
        }
        (value < endless).then_some(value)
    }

    /// What flows on an arc, as they were given, after a search.
    pub fn on(&self, arc: usize, work: &Work) -> u64 {
        work.left[self.halves[self.place[arc] as usize].twin as usize]
    }

    /// Whether each node can still be reached from the source after a search: the source's side of a smallest cut.
    pub fn source_side(&self, source: u32, work: &mut Work) -> Vec<bool> {
        let mut side = vec![false; self.nodes()];
        side[source as usize] = true;
        work.queue.clear();
        work.queue.push(source);
        let mut at = 0;
        while let Some(node) = work.queue.get(at).copied() {
            at += 1;
            for half in self.halves_of(node) {
                let head = self.halves[half].head;
                if work.left[half] > 0 && !side[head as usize] {
                    side[head as usize] = true;
                    work.queue.push(head);
                }
            }
        }
        side
    }

    fn halves_of(&self, node: u32) -> std::ops::Range<usize> {
        self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize
    }

    /// Breadth first over what can still carry, no farther than the sink; whether it is reached.
    fn level_from(&self, source: u32, sink: u32, work: &mut Work) -> bool {
        work.level.clear();
        work.level.resize(self.nodes(), UNREACHED);
        work.level[source as usize] = 0;
        work.queue.clear();
        work.queue.push(source);
        let mut at = 0;
        while let Some(node) = work.queue.get(at).copied() {
            at += 1;
            let level = work.level[node as usize] + 1;
            if level > work.level[sink as usize] {
                break;
            }
            for half in self.halves_of(node) {
                let head = self.halves[half].head;
                if work.left[half] > 0 && work.level[head as usize] == UNREACHED {
                    work.level[head as usize] = level;
                    work.queue.push(head);
                }
            }
        }
        work.level[sink as usize] != UNREACHED
    }

    /// Sends along shortest paths until none is left, at most so much; how much. Walks back from the sink, where every step
    /// leads to the source, without recursion, since paths may be long.
    fn push(&self, source: u32, sink: u32, most: u64, work: &mut Work) -> u64 {
        let mut sent = 0;
        work.path.clear();
        let mut node = sink;
        while sent < most {
            if node == source {
                sent += self.augment(most - sent, work);
                node = work.path.last().map_or(sink, |half| self.tail(*half));
                continue;
            }
            match self.admissible(node, work) {
                Some(half) => {
                    node = self.tail(half);
                    work.path.push(half);
                }
                None => {
                    let Some(on) = work.path.pop() else { return sent };
                    node = self.halves[on as usize].head;
                    work.next[node as usize] += 1;
                }
            }
        }
        sent
    }

    /// Sends along the whole path and gives up the part of it that leads to the first half-arc, from the sink, that is full.
    fn augment(&self, most: u64, work: &mut Work) -> u64 {
        let amount = work.path.iter().map(|half| work.left[*half as usize]).min().unwrap_or(0).min(most);
        let mut full = 0;
        for (at, half) in work.path.iter().enumerate().rev() {
            work.left[*half as usize] -= amount;
            work.left[self.halves[*half as usize].twin as usize] += amount;
            if work.left[*half as usize] == 0 {
                full = at;
            }
        }
        work.path.truncate(full);
        amount
    }

    fn tail(&self, half: u32) -> u32 {
        self.halves[self.halves[half as usize].twin as usize].head
    }

    /// The next half-arc into a node that comes from a step nearer to the source and can carry something.
    fn admissible(&self, node: u32, work: &mut Work) -> Option<u32> {
        let end = self.starts[node as usize + 1];
        let level = work.level[node as usize];
        let mut at = work.next[node as usize];
        let mut found = None;
        while at < end {
            let Half { head, twin } = self.halves[at as usize];
            if work.level[head as usize].wrapping_add(1) == level && work.left[twin as usize] > 0 {
                found = Some(twin);
                break;
            }
            at += 1;
        }
        work.next[node as usize] = at;
        found
    }
}
