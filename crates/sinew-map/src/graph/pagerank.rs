//! PageRank: where one who follows ties at random is found.
//!
//! Method: (I − α·Pᵀ)·x = v, solved component by component along the flow (strongly connected components in topological
//! order; within one, Gauss–Seidel), then scaled to sum to one. Nodes that lead nowhere jump anywhere: that only
//! scales x (Gleich, Gray, Greif, Lau 2010). Where the graph has few circles that is little more than one pass over the edges.

use super::{Csr, scc};

/// The PageRank of each node; they sum to one. From each node, equally to each of its neighbours.
///
/// `alpha` is the chance to follow a tie rather than jump anywhere, from 0 to 0.9999; what lies outside is moved to the nearer end. Sweeps within a component stop when they
/// change less than `tolerance` in all, relative to the component's weight in a jump; 1e-10 is precise to about nine digits.
pub fn pagerank(graph: &Csr, alpha: f64, tolerance: f64) -> Vec<f64> {
    let (nodes, alpha, tolerance) = (graph.nodes(), alpha.clamp(0.0, 0.9999), tolerance.max(1e-15));
    let incoming = transposed(graph);
    let degree = |node: u32| graph.neighbours(node).len() as f64;
    let mut flow = Flow { incoming: &incoming, alpha, jump: 1.0 - alpha, x: vec![0.0; nodes], out: vec![0.0; nodes] };
    let loops = |node: u32| graph.neighbours(node).binary_search(&node).is_ok();
    for component in scc::components(graph).iter().rev() {
        match component {
            [node] => flow.settle(*node, degree(*node), loops(*node)),
            many => flow.iterate(many, degree, loops, tolerance),
        }
    }
    let sum: f64 = flow.x.iter().sum();
    flow.x.iter().map(|x| x / sum).collect()
}

struct Flow<'g> {
    incoming: &'g Csr,
    alpha: f64,
    jump: f64,
    x: Vec<f64>,
    /// What each node hands to each of its neighbours.
    out: Vec<f64>,
}

impl Flow<'_> {
    /// Takes what comes in; a loop hands a part back to itself, which is solved here. Returns the change.
    fn update(&mut self, node: u32, degree: f64, has_loop: bool) -> f64 {
        let come: f64 = self.incoming.neighbours(node).iter().map(|tail| self.out[*tail as usize]).sum();
        let at = node as usize;
        let own = if has_loop { self.out[at] } else { 0.0 };
        let back = if has_loop { self.alpha / degree } else { 0.0 };
        let x = (self.jump + come - own) / (1.0 - back);
        let change = (x - self.x[at]).abs();
        self.x[at] = x;
        self.out[at] = if degree > 0.0 { self.alpha * x / degree } else { 0.0 };
        change
    }

    fn settle(&mut self, node: u32, degree: f64, has_loop: bool) {
        self.update(node, degree, has_loop);
    }

    fn iterate(&mut self, nodes: &[u32], degree: impl Fn(u32) -> f64, loops: impl Fn(u32) -> bool, tolerance: f64) {
        // Those that a component's search arrived at first come last in it; flow goes from them.
        let enough = tolerance * nodes.len() as f64 * self.jump;
        loop {
            let change: f64 = nodes.iter().rev().map(|node| self.update(*node, degree(*node), loops(*node))).sum();
            if change <= enough {
                return;
            }
        }
    }
}

fn transposed(graph: &Csr) -> Csr {
    let arcs: Vec<(u32, u32)> =
        (0..graph.nodes() as u32).flat_map(|tail| graph.neighbours(tail).iter().map(move |head| (tail, *head))).collect();
    Csr::reversed(graph.nodes(), &arcs)
}
