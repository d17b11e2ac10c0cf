//! Structural holes: how far those around a node are tied to each other.
//!
//! Method: Burt, *Structural Holes* (1992). The strength between two nodes is the sum of the edges both ways; `p` is the part that a
//! neighbour has in all the strength of a node. Constraint sums over neighbours (p + Σ p·p through third nodes)²: high where a node's
//! contacts are few, or tied to each other. Effective size is the number of contacts less their redundancy: where all edges
//! weigh the same and lead both ways, Borgatti's n − 2t/n (1997).

use super::Csr;

/// A network as Burt's measures see it: for each node its contacts and the strength to each, both ways added; no loops.
#[derive(Clone, Debug)]
pub struct Contacts {
    graph: Csr,
    strength: Vec<f64>,
    total: Vec<f64>,
    strongest: Vec<f64>,
}

impl Contacts {
    /// From edges and the weight of each, more than zero. An edge that leads both ways is given once.
    pub fn new(nodes: usize, edges: &[(u32, u32)], weights: &[f64]) -> Contacts {
        let ends: Vec<(u32, u32)> = edges.iter().copied().filter(|(tail, head)| tail != head).collect();
        let weight: Vec<f64> = edges.iter().zip(weights).filter(|((tail, head), _)| tail != head).map(|(_, w)| *w).collect();
        let graph = Csr::undirected(nodes, &ends);
        let sum = |slot: usize| graph.edges_at(slot).iter().map(|edge| weight[*edge as usize]).sum();
        let strength: Vec<f64> = (0..graph.arcs()).map(sum).collect();
        let of = |node: u32| &strength[graph.slots(node)];
        let total = (0..nodes as u32).map(|node| of(node).iter().sum()).collect();
        let strongest = (0..nodes as u32).map(|node| of(node).iter().fold(0.0, |most: f64, s| most.max(*s))).collect();
        Contacts { graph, strength, total, strongest }
    }

    /// Its contacts, in order.
    pub fn of(&self, node: u32) -> &[u32] {
        self.graph.neighbours(node)
    }

    fn strength(&self, node: u32, other: u32) -> f64 {
        let at = self.graph.neighbours(node).binary_search(&other);
        at.map_or(0.0, |at| self.strength[self.graph.slots(node).start + at])
    }

    /// The part that a contact has in all the strength of a node.
    fn part(&self, node: u32, other: u32) -> f64 {
        self.strength(node, other) / self.total[node as usize]
    }

    /// Burt's constraint; none for a node without contacts. Cost: the contacts of its contacts.
    pub fn constraint(&self, node: u32) -> Option<f64> {
        let around = self.of(node);
        let by = |contact: u32| {
            let through = around.iter().filter(|third| **third != contact);
            let indirect: f64 = through.map(|third| self.part(node, *third) * self.part(*third, contact)).sum();
            (self.part(node, contact) + indirect).powi(2)
        };
        (!around.is_empty()).then(|| around.iter().map(|contact| by(*contact)).sum())
    }

    /// Burt's effective size; none for a node without contacts.
    pub fn effective_size(&self, node: u32) -> Option<f64> {
        let around = self.of(node);
        let redundancy = |contact: u32| {
            let through = around.iter().filter(|third| **third != contact);
            let shared =
                |third: &u32| self.part(node, *third) * self.strength(contact, *third) / self.strongest[contact as usize];
            through.map(shared).sum::<f64>()
        };
        (!around.is_empty()).then(|| around.iter().map(|contact| 1.0 - redundancy(*contact)).sum())
    }
}
