//! Strongly connected components: Tarjan (1972), without recursion. Linear.

use super::Csr;

/// The components of a directed graph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Components {
    /// All nodes, component by component; a component comes after all that its edges lead to.
    pub nodes: Vec<u32>,
    /// Where each component begins in `nodes`, and the number of nodes.
    pub starts: Vec<u32>,
}

impl Components {
    /// Each component, later ones lead to earlier ones.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &[u32]> {
        self.starts.windows(2).map(|bounds| &self.nodes[bounds[0] as usize..bounds[1] as usize])
    }
}

const NEW: u32 = u32::MAX;
const DONE: u32 = u32::MAX - 1;

/// The strongly connected components.
pub fn components(graph: &Csr) -> Components {
    let mut search = Search {
        graph,
        low: vec![NEW; graph.nodes()],
        open: Vec::new(),
        calls: Vec::new(),
        next: 0,
        found: Components { nodes: Vec::with_capacity(graph.nodes()), starts: vec![0] },
    };
    for root in 0..graph.nodes() as u32 {
        if search.low[root as usize] == NEW {
            search.from(root);
        }
    }
    search.found
}

/// A node that is being looked at, its number by order of arrival, and its next neighbour.
struct Call {
    node: u32,
    arrived: u32,
    at: u32,
}

struct Search<'g> {
    graph: &'g Csr,
    /// The earliest arrival that a node can get back to, as far as is known.
    low: Vec<u32>,
    open: Vec<u32>,
    calls: Vec<Call>,
    next: u32,
    found: Components,
}

impl Search<'_> {
    fn from(&mut self, root: u32) {
        self.arrive(root);
        while let Some(call) = self.calls.last_mut() {
            let (node, arrived) = (call.node, call.arrived);
            match self.graph.neighbours(node).get(call.at as usize) {
                Some(head) => {
                    call.at += 1;
                    match self.low[*head as usize] {
                        NEW => self.arrive(*head),
                        DONE => {}
                        low => self.lower(node, low),
                    }
                }
                None => self.leave(node, arrived),
            }
        }
    }

    fn arrive(&mut self, node: u32) {
        self.low[node as usize] = self.next;
        self.open.push(node);
        self.calls.push(Call { node, arrived: self.next, at: 0 });
        self.next += 1;
    }

    fn lower(&mut self, node: u32, low: u32) {
        let own = &mut self.low[node as usize];
        *own = (*own).min(low);
    }

    fn leave(&mut self, node: u32, arrived: u32) {
        self.calls.pop();
        let low = self.low[node as usize];
        if low == arrived {
            while let Some(member) = self.open.pop() {
                self.low[member as usize] = DONE;
                self.found.nodes.push(member);
                if member == node {
                    break;
                }
            }
            self.found.starts.push(self.found.nodes.len() as u32);
        } else if let Some(caller) = self.calls.last() {
            let caller = caller.node;
            self.lower(caller, low);
        }
    }
}
