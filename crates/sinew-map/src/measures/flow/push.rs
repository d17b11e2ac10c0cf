//! Pushing excess towards one node until it is there, or can come no nearer.
//!
//! Method: push and relabel, the highest node first (Goldberg and Tarjan 1988; Cheriyan and Maheshwari 1989), with distances
//! told anew from time to time and gaps between them (Cherkassky and Goldberg 1997).

use super::{Half, Network, Work};

/// A height from which no way leads to the target.
const DEAD: u32 = u32::MAX;
/// No node.
const NONE: u32 = u32::MAX;

/// Relabelling a node costs this, beside its half-arcs, when it is weighed against telling all distances anew.
const RELABEL: usize = 12;

/// Moves all excess that can get there to `target`, through any node but `barred`. Excess that cannot stays where it is, at
/// nodes without a way to the target.
pub(super) fn drain(network: &Network, target: u32, barred: u32, work: &mut Work) {
    Drain { network, target, barred, work, highest: 0, tallest: 0, spent: 0 }.run();
}

struct Drain<'n, 'w> {
    network: &'n Network,
    target: u32,
    barred: u32,
    work: &'w mut Work,
    /// No node with excess is higher.
    highest: usize,
    /// No node that is not dead is higher.
    tallest: usize,
    /// What relabelling cost since distances were last told.
    spent: usize,
}

impl Drain<'_, '_> {
    fn run(mut self) {
        let dear = 6 * self.network.nodes() + self.network.halves.len();
        self.measure();
        while let Some(node) = self.next_active() {
            self.discharge(node);
            if self.spent > dear {
                self.measure();
            }
        }
    }

    /// Breadth first from the target, backwards over what can still carry: each node's height is its distance.
    fn measure(&mut self) {
        let work = &mut *self.work;
        work.level.clear();
        work.level.resize(self.network.nodes(), DEAD);
        work.level[self.target as usize] = 0;
        work.queue.clear();
        work.queue.push(self.target);
        let mut at = 0;
        while let Some(node) = work.queue.get(at).copied() {
            at += 1;
            let height = work.level[node as usize] + 1;
            for half in self.network.halves_of(node) {
                let Half { head, twin } = self.network.halves[half];
                if work.level[head as usize] == DEAD && head != self.barred && work.left[twin as usize] > 0 {
                    work.level[head as usize] = height;
                    work.queue.push(head);
                }
            }
        }
        self.sort_by_height();
    }

    /// Lists the nodes at each height, and those with excess.
    fn sort_by_height(&mut self) {
        let work = &mut *self.work;
        let nodes = self.network.nodes();
        for lists in [&mut work.active, &mut work.first] {
            lists.clear();
            lists.resize(nodes + 1, NONE);
        }
        for links in [&mut work.beneath, &mut work.before, &mut work.after] {
            links.resize(nodes, NONE);
        }
        work.next.clone_from(&self.network.starts);
        (self.highest, self.tallest, self.spent) = (0, 0, 0);
        for at in 1..work.queue.len() {
            let node = work.queue[at];
            let height = work.level[node as usize];
            work.enter(node, height);
            self.tallest = height as usize;
            if work.excess[node as usize] > 0 {
                work.beneath[node as usize] = std::mem::replace(&mut work.active[height as usize], node);
                self.highest = height as usize;
            }
        }
    }

    /// The highest node with excess, taken from its list.
    fn next_active(&mut self) -> Option<u32> {
        while self.work.active[self.highest] == NONE {
            self.highest = self.highest.checked_sub(1)?;
        }
        let node = self.work.active[self.highest];
        self.work.active[self.highest] = self.work.beneath[node as usize];
        Some(node)
    }

    /// Pushes a node's excess down, raising the node as often as that takes.
    fn discharge(&mut self, node: u32) {
        loop {
            self.push_down(node);
            if self.work.excess[node as usize] == 0 || !self.raise(node) {
                return;
            }
        }
    }

    fn push_down(&mut self, node: u32) {
        let work = &mut *self.work;
        let (height, end) = (work.level[node as usize], self.network.starts[node as usize + 1]);
        let mut at = work.next[node as usize];
        let mut excess = work.excess[node as usize];
        while at < end {
            let Half { head, twin } = self.network.halves[at as usize];
            let left = work.left[at as usize];
            if left > 0 && work.level[head as usize].wrapping_add(1) == height {
                let amount = left.min(excess);
                work.left[at as usize] -= amount;
                work.left[twin as usize] += amount;
                if work.excess[head as usize] == 0 && head != self.target {
                    work.beneath[head as usize] = std::mem::replace(&mut work.active[height as usize - 1], head);
                }
                work.excess[head as usize] += amount;
                excess -= amount;
                if excess == 0 {
                    break;
                }
            }
            at += 1;
        }
        work.next[node as usize] = at;
        work.excess[node as usize] = excess;
    }

    /// Raises a node above its lowest neighbour; whether that leads anywhere.
    fn raise(&mut self, node: u32) -> bool {
        let work = &mut *self.work;
        let halves = self.network.halves_of(node);
        self.spent += RELABEL + halves.len();
        let (mut lowest, mut at) = (DEAD, halves.start);
        for half in halves {
            let height = work.level[self.network.halves[half].head as usize];
            if height < lowest && work.left[half] > 0 {
                (lowest, at) = (height, half);
            }
        }
        let old = work.level[node as usize];
        work.leave(node, old);
        if lowest == DEAD || work.first[old as usize] == NONE {
            work.level[node as usize] = DEAD;
            self.give_up_above(old as usize);
            return false;
        }
        work.level[node as usize] = lowest + 1;
        work.enter(node, lowest + 1);
        work.next[node as usize] = at as u32;
        self.highest = lowest as usize + 1;
        self.tallest = self.tallest.max(self.highest);
        true
    }

    /// Where a height is empty, no way leads down from above it.
    fn give_up_above(&mut self, height: usize) {
        let work = &mut *self.work;
        if work.first[height] != NONE {
            return;
        }
        for above in height + 1..=self.tallest {
            let mut node = std::mem::replace(&mut work.first[above], NONE);
            while node != NONE {
                work.level[node as usize] = DEAD;
                node = work.after[node as usize];
            }
        }
        self.tallest = height;
    }
}

impl Work {
    /// Into the list of the nodes at a height.
    fn enter(&mut self, node: u32, height: u32) {
        let second = std::mem::replace(&mut self.first[height as usize], node);
        if second != NONE {
            self.before[second as usize] = node;
        }
        (self.before[node as usize], self.after[node as usize]) = (NONE, second);
    }

    /// Out of the list of the nodes at a height.
    fn leave(&mut self, node: u32, height: u32) {
        let (before, after) = (self.before[node as usize], self.after[node as usize]);
        match before {
            NONE => self.first[height as usize] = after,
            before => self.after[before as usize] = after,
        }
        if after != NONE {
            self.before[after as usize] = before;
        }
    }
}
