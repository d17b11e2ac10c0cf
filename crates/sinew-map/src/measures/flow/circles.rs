//! Takes circles out of a flow: what goes round and arrives nowhere.

use super::{Network, Work};

/// Not yet seen; on the way from the root; done.
const NEW: u32 = 0;
const OPEN: u32 = 1;
const DONE: u32 = 2;

/// Takes every circle of flow out, so that what is left leads from the source to the sink. `endless` stands for no limit.
///
/// Depth first along arcs that carry something, without recursion. Each circle empties an arc, so the cost is that of one
/// search and the lengths of the circles.
pub(super) fn cancel(network: &Network, endless: u64, work: &mut Work) {
    let mut full = vec![0u64; network.halves.len()];
    for (place, capacity) in network.place.iter().zip(&network.capacity) {
        full[*place as usize] = (*capacity).min(endless);
    }
    work.level.clear();
    work.level.resize(network.nodes(), NEW);
    work.next.clone_from(&network.starts);
    let mut way: Vec<u32> = Vec::new();
    for root in 0..network.nodes() as u32 {
        if work.level[root as usize] == NEW {
            search(network, root, &full, &mut way, work);
        }
    }
}

fn search(network: &Network, root: u32, full: &[u64], way: &mut Vec<u32>, work: &mut Work) {
    let mut node = root;
    work.level[root as usize] = OPEN;
    loop {
        let at = work.next[node as usize];
        if at == network.starts[node as usize + 1] {
            work.level[node as usize] = DONE;
            let Some(half) = way.pop() else { return };
            node = tail(network, half);
            work.next[node as usize] += 1;
            continue;
        }
        let head = network.halves[at as usize].head;
        match (full[at as usize] > work.left[at as usize], work.level[head as usize]) {
            (true, NEW) => {
                way.push(at);
                work.level[head as usize] = OPEN;
                node = head;
            }
            (true, OPEN) => {
                way.push(at);
                node = cut_off(network, head, full, way, work);
            }
            _ => work.next[node as usize] += 1,
        }
    }
}

/// Takes the circle that ends the way, through this node, out of the flow; where the search goes on.
fn cut_off(network: &Network, through: u32, full: &[u64], way: &mut Vec<u32>, work: &mut Work) -> u32 {
    let begin = way.iter().rposition(|half| tail(network, *half) == through).unwrap_or(0);
    let amount = way[begin..].iter().map(|half| full[*half as usize] - work.left[*half as usize]).min().unwrap_or(0);
    let mut empty = way.len();
    for at in (begin..way.len()).rev() {
        let half = way[at] as usize;
        work.left[half] += amount;
        work.left[network.halves[half].twin as usize] -= amount;
        if full[half] == work.left[half] {
            empty = at;
        }
    }
    // Nodes behind the first arc that is empty now are off the way, and may be met again.
    for half in way.drain(empty..).skip(1) {
        let node = tail(network, half);
        work.level[node as usize] = NEW;
    }
    way.last().map_or(through, |half| network.halves[*half as usize].head)
}

fn tail(network: &Network, half: u32) -> u32 {
    network.halves[network.halves[half as usize].twin as usize].head
}
