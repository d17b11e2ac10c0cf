//! The largest flow between two nodes, and the smallest cut.
//!
//! Method: push and relabel (`push.rs`): first towards the sink, then what cannot get there back to the source; circles are
//! taken out at the end (`circles.rs`). Integers in, integers out.

mod circles;
mod push;

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
    /// What came to each node and did not go on.
    excess: Vec<u64>,
    /// Steps to where excess is to go.
    level: Vec<u32>,
    /// The first node with excess on each level, and the next one beneath each.
    active: Vec<u32>,
    beneath: Vec<u32>,
    /// The first node on each level, and each one's neighbours in that list.
    first: Vec<u32>,
    before: Vec<u32>,
    after: Vec<u32>,
    /// The half-arc of each node that is to be tried next.
    next: Vec<u32>,
    queue: Vec<u32>,
}

impl Network {
    /// From arcs: tail, head, capacity (in any unit; [`UNLIMITED`] for none). Loops carry nothing. The sum of the finite
    /// capacities, times the number of arcs without limit and one more, must stay below 2^63.
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

    /// The largest flow from one node to another. A node gives itself nothing. Arcs without limit, but for those that leave the
    /// source or enter the sink, carry only what the others cannot.
    pub fn max_flow(&self, source: u32, sink: u32) -> Flow {
        let mut work = Work::default();
        let endless = self.endless();
        self.fill(endless, &mut work);
        let last: Vec<u32> = self.inner_without_limit(source, sink).collect();
        last.iter().for_each(|half| work.left[*half as usize] = 0);
        let limited = self.push(source, sink, &mut work);
        last.iter().for_each(|half| work.left[*half as usize] += endless);
        let value = limited + self.push(source, sink, &mut work);
        circles::cancel(self, endless, &mut work);
        let on = (0..self.place.len()).map(|arc| self.on(arc, &work)).collect();
        Flow { value: (value < endless).then_some(value), on, source_side: self.source_side(source, &mut work) }
    }

    /// The half-arcs that lead on of arcs without limit that touch neither end.
    fn inner_without_limit(&self, source: u32, sink: u32) -> impl Iterator<Item = u32> {
        let arcs = self.place.iter().zip(&self.capacity).filter(|(_, capacity)| **capacity == UNLIMITED);
        arcs.map(|(half, _)| *half).filter(move |half| {
            let Half { head, twin } = self.halves[*half as usize];
            head != sink && self.halves[twin as usize].head != source
        })
    }

    /// How much the largest flow is, in memory that is used again.
    pub fn push_all(&self, source: u32, sink: u32, work: &mut Work) -> Option<u64> {
        let endless = self.endless();
        self.fill(endless, work);
        let value = self.push(source, sink, work);
        circles::cancel(self, endless, work);
        (value < endless).then_some(value)
    }

    /// Sends as much as can be sent beside what flows already; how much.
    fn push(&self, source: u32, sink: u32, work: &mut Work) -> u64 {
        if source == sink {
            return 0;
        }
        work.excess.clear();
        work.excess.resize(self.nodes(), 0);
        self.open(source, work);
        push::drain(self, sink, source, work);
        let value = work.excess[sink as usize];
        push::drain(self, source, sink, work);
        value
    }

    /// More than all finite capacities together: no finite cut is as dear.
    fn endless(&self) -> u64 {
        self.capacity.iter().filter(|capacity| **capacity != UNLIMITED).sum::<u64>() + 1
    }

    /// Nothing flows yet; arcs without limit can carry so much.
    fn fill(&self, endless: u64, work: &mut Work) {
        work.left.clear();
        work.left.resize(self.halves.len(), 0);
        for (place, capacity) in self.place.iter().zip(&self.capacity) {
            work.left[*place as usize] = if *capacity == UNLIMITED { endless } else { *capacity };
        }
    }

    /// Lets out of the source all that its arcs can carry.
    fn open(&self, source: u32, work: &mut Work) {
        for half in self.halves_of(source) {
            let Half { head, twin } = self.halves[half];
            let amount = work.left[half];
            work.left[half] -= amount;
            work.left[twin as usize] += amount;
            work.excess[head as usize] += amount;
        }
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
}
