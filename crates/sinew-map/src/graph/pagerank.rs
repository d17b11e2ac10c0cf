//! PageRank: where one who follows ties at random is found.
//!
//! Method: (I − α·Pᵀ)·x = v by Gauss–Seidel, each node in turn with what those before it hand out already, then scaled to sum to
//! one. Nodes that lead nowhere jump anywhere: that only scales x (Gleich, Gray, Greif, Lau 2010). Cost: a few dozen passes over the
//! edges, fewer where edges mostly lead to later nodes.

use super::Csr;

/// The PageRank of each node; they sum to one. From each node, equally to each of its neighbours.
///
/// `alpha` is the chance to follow a tie rather than jump anywhere, from 0 to 0.9999; what lies outside is moved to the nearer end. Passes stop when they change less than
/// `tolerance` in all, relative to the weight of a jump; 1e-10 is precise to about nine digits.
pub fn pagerank(graph: &Csr, alpha: f64, tolerance: f64) -> Vec<f64> {
    let (alpha, tolerance) = (alpha.clamp(0.0, 0.9999), tolerance.max(1e-15));
    let mut flow = Flow::new(graph, alpha);
    flow.iterate(tolerance);
    let sum: f64 = flow.x.iter().sum();
    flow.x.iter().map(|x| x / sum).collect()
}

struct Flow {
    /// The tails of the arcs into each node, loops left out.
    starts: Vec<u32>,
    tails: Vec<u32>,
    jump: f64,
    x: Vec<f64>,
    /// What each node hands to each of its neighbours.
    out: Vec<f64>,
    /// The part of its own that a node hands to each neighbour; none where it leads nowhere.
    part: Vec<f64>,
    /// What a loop hands back makes the rest larger by this factor.
    back: Vec<f64>,
}

impl Flow {
    fn new(graph: &Csr, alpha: f64) -> Flow {
        let nodes = graph.nodes();
        let part = |node: u32| match graph.neighbours(node).len() {
            0 => 0.0,
            degree => alpha / degree as f64,
        };
        let part: Vec<f64> = (0..nodes as u32).map(part).collect();
        let (mut starts, mut back) = (vec![0u32; nodes + 1], vec![1.0; nodes]);
        for tail in 0..nodes as u32 {
            for head in graph.neighbours(tail) {
                match *head == tail {
                    true => back[tail as usize] = 1.0 / (1.0 - part[tail as usize]),
                    false => starts[*head as usize + 1] += 1,
                }
            }
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let (mut next, mut tails) = (starts.clone(), vec![0u32; starts[nodes] as usize]);
        for tail in 0..nodes as u32 {
            for head in graph.neighbours(tail).iter().filter(|head| **head != tail) {
                let at = &mut next[*head as usize];
                tails[*at as usize] = tail;
                *at += 1;
            }
        }
        Flow { starts, tails, jump: 1.0 - alpha, x: vec![0.0; nodes], out: vec![0.0; nodes], part, back }
    }

    /// Takes what comes in. Returns the change.
    fn update(&mut self, node: u32) -> f64 {
        let at = node as usize;
        let tails = &self.tails[self.starts[at] as usize..self.starts[at + 1] as usize];
        let come: f64 = tails.iter().map(|tail| self.out[*tail as usize]).sum();
        let x = (self.jump + come) * self.back[at];
        let change = (x - self.x[at]).abs();
        self.x[at] = x;
        self.out[at] = x * self.part[at];
        change
    }

    fn iterate(&mut self, tolerance: f64) {
        let enough = tolerance * self.x.len() as f64 * self.jump;
        loop {
            let change: f64 = (0..self.x.len() as u32).map(|node| self.update(node)).sum();
            if change <= enough {
                return;
            }
        }
    }
}
