//! The fast local move: nodes go where they gain most, and wake their neighbours.

use super::level::Level;
use crate::graph::Random;
use std::collections::VecDeque;

/// A gain below this is rounding.
pub(super) const LEAST_GAIN: f64 = 1e-12;

pub(super) fn move_nodes(level: &Level, communities: &mut [u32], random: &mut Random) {
    let nodes = level.nodes();
    let mut strength = vec![0.0; nodes];
    let mut members = vec![0u32; nodes];
    for (node, community) in communities.iter().enumerate() {
        strength[*community as usize] += level.strength[node];
        members[*community as usize] += 1;
    }
    let mut empty: Vec<u32> = (0..nodes as u32).filter(|community| members[*community as usize] == 0).collect();
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    random.shuffle(&mut order, nodes);
    let mut queue = VecDeque::from(order);
    let mut waiting = vec![true; nodes];
    let mut ties = Ties::new(nodes);
    while let Some(node) = queue.pop_front() {
        waiting[node as usize] = false;
        let own = communities[node as usize];
        ties.gather(level, node, communities);
        strength[own as usize] -= level.strength[node as usize];
        members[own as usize] -= 1;
        let mut best = (own, level.gain(node, ties.to[own as usize], strength[own as usize]));
        // Alone, a node gains nothing and loses nothing.
        if best.1 < -LEAST_GAIN && members[own as usize] > 0 {
            best = (empty.last().copied().unwrap_or(own), 0.0);
        }
        for community in &ties.touched {
            let gain = level.gain(node, ties.to[*community as usize], strength[*community as usize]);
            if gain > best.1 + LEAST_GAIN {
                best = (*community, gain);
            }
        }
        ties.clear();
        strength[best.0 as usize] += level.strength[node as usize];
        members[best.0 as usize] += 1;
        if best.0 == own {
            continue;
        }
        if empty.last() == Some(&best.0) {
            empty.pop();
        }
        if members[own as usize] == 0 {
            empty.push(own);
        }
        communities[node as usize] = best.0;
        for (other, _) in level.neighbours(node) {
            if communities[other as usize] != best.0 && !waiting[other as usize] {
                waiting[other as usize] = true;
                queue.push_back(other);
            }
        }
    }
}

/// The ties of one node to each community around it.
pub(super) struct Ties {
    pub(super) to: Vec<f64>,
    pub(super) touched: Vec<u32>,
}

impl Ties {
    pub(super) fn new(communities: usize) -> Ties {
        Ties { to: vec![0.0; communities], touched: Vec::new() }
    }

    pub(super) fn gather(&mut self, level: &Level, node: u32, communities: &[u32]) {
        for (other, weight) in level.neighbours(node) {
            let community = communities[other as usize];
            if self.to[community as usize] == 0.0 {
                self.touched.push(community);
            }
            self.to[community as usize] += weight;
        }
    }

    pub(super) fn clear(&mut self) {
        self.touched.drain(..).for_each(|community| self.to[community as usize] = 0.0);
    }
}
