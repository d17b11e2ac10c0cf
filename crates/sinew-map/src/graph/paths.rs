//! All simple paths up to a number of hops.
//!
//! Method: breadth-first distances to the far end up to half the depth, then depth-first enumeration that only enters
//! nodes from which the far end can still be reached. Two hops before the end the neighbours of the node are met with those of
//! the end, whichever are fewer, so that hubs in the middle cost little. Cost: the edges around both ends to half the depth,
//! and the paths themselves. A search that is used again keeps its arrays and clears only what it touched.

use super::Csr;
use std::ops::ControlFlow;

/// A search for paths in one graph.
pub struct PathSearch<'g> {
    graph: &'g Csr,
    reverse: &'g Csr,
    /// Hops to the nearest end, up to half the depth; [`FAR`] beyond.
    distance: Vec<u8>,
    touched: Vec<u32>,
    /// How many of those touched are ends, and how many are one hop before an end; they come first.
    ends: usize,
    before_end: usize,
    is_start: Vec<bool>,
    on_path: Vec<u32>,
    near: usize,
    /// Ties that may still be looked at.
    steps: u64,
}

const FAR: u8 = u8::MAX;
/// More hops than this are not looked for.
pub const MOST_HOPS: usize = 64;

impl<'g> PathSearch<'g> {
    /// A search along the edges of `graph`; `reverse` holds the same edges the other way round (the same graph where edges
    /// lead both ways).
    pub fn new(graph: &'g Csr, reverse: &'g Csr) -> PathSearch<'g> {
        PathSearch {
            graph,
            reverse,
            distance: vec![FAR; graph.nodes()],
            touched: Vec::new(),
            ends: 0,
            before_end: 0,
            is_start: vec![false; graph.nodes()],
            on_path: Vec::new(),
            near: 0,
            steps: u64::MAX,
        }
    }

    /// Stops each search after so many ties have been looked at.
    #[must_use]
    pub fn with_steps(mut self, steps: u64) -> PathSearch<'g> {
        self.steps = steps;
        self
    }

    /// Calls `each` with every path from one of `from` to one of `to` of at most so many hops (at most [`MOST_HOPS`]): its nodes in order,
    /// none twice, and inner nodes in neither set. Their order depends on the graph and the order of the starts alone. Breaks off
    /// when `each` does, or when the steps are spent; then the paths are not all.
    pub fn each(
        &mut self,
        from: &[u32],
        to: &[u32],
        hops: usize,
        mut each: impl FnMut(&[u32]) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let hops = hops.min(MOST_HOPS);
        from.iter().for_each(|start| self.is_start[*start as usize] = true);
        self.measure(to, hops.div_ceil(2));
        let mut left = self.steps;
        let mut flow = ControlFlow::Continue(());
        for start in from.iter().filter(|start| !to.contains(start)) {
            self.on_path.push(*start);
            flow = self.extend(*start, hops, &mut left, &mut each);
            self.on_path.clear();
            if flow.is_break() {
                break;
            }
        }
        self.clear(from);
        flow
    }

    /// How many paths there are.
    pub fn count(&mut self, from: &[u32], to: &[u32], hops: usize) -> u64 {
        let mut count = 0;
        let _all = self.each(from, to, hops, |_| {
            count += 1;
            ControlFlow::Continue(())
        });
        count
    }

    fn measure(&mut self, to: &[u32], depth: usize) {
        self.near = depth;
        self.reached(to.iter().copied(), 0);
        self.ends = self.touched.len();
        self.before_end = 0;
        let (mut from, mut distance) = (0, 0);
        while distance < depth {
            distance += 1;
            let until = self.touched.len();
            for at in from..until {
                let reverse = self.reverse;
                self.reached(reverse.neighbours(self.touched[at]).iter().copied(), distance as u8);
            }
            if distance == 1 {
                self.before_end = self.touched.len() - until;
            }
            from = until;
        }
    }

    fn reached(&mut self, nodes: impl Iterator<Item = u32>, distance: u8) {
        for node in nodes {
            let known = &mut self.distance[node as usize];
            if *known == FAR {
                *known = distance;
                self.touched.push(node);
            }
        }
    }

    fn clear(&mut self, from: &[u32]) {
        self.touched.iter().for_each(|node| self.distance[*node as usize] = FAR);
        from.iter().for_each(|start| self.is_start[*start as usize] = false);
        self.touched.clear();
    }

    fn extend(
        &mut self,
        at: u32,
        left: usize,
        steps: &mut u64,
        each: &mut impl FnMut(&[u32]) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let graph = self.graph;
        let neighbours = graph.neighbours(at);
        let few = match left {
            0 => return ControlFlow::Continue(()),
            1 => self.ends,
            2 => self.ends + self.before_end,
            _ => usize::MAX,
        };
        // A look-up costs a binary search: worth it where those that may follow are far fewer.
        if few < neighbours.len() / 8 {
            spend(steps, few)?;
            for index in 0..few {
                let next = self.touched[index];
                if neighbours.binary_search(&next).is_ok() {
                    self.enter(next, left, steps, each)?;
                }
            }
            return ControlFlow::Continue(());
        }
        spend(steps, neighbours.len())?;
        for next in neighbours {
            let distance = self.distance[*next as usize];
            let may_reach = usize::from(distance) < left || (distance == FAR && left > self.near + 1);
            if may_reach {
                self.enter(*next, left, steps, each)?;
            }
        }
        ControlFlow::Continue(())
    }

    fn enter(
        &mut self,
        next: u32,
        left: usize,
        steps: &mut u64,
        each: &mut impl FnMut(&[u32]) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let is_end = self.distance[next as usize] == 0;
        if self.is_start[next as usize] || self.on_path.contains(&next) {
            return ControlFlow::Continue(());
        }
        self.on_path.push(next);
        let flow = if is_end { each(&self.on_path) } else { self.extend(next, left - 1, steps, each) };
        self.on_path.pop();
        flow
    }
}

fn spend(steps: &mut u64, cost: usize) -> ControlFlow<()> {
    match steps.checked_sub(cost as u64) {
        Some(left) => {
            *steps = left;
            ControlFlow::Continue(())
        }
        None => ControlFlow::Break(()),
    }
}
