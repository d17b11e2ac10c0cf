//! The refinement: within each community, single nodes join well-tied groups, so that no community hides one that falls apart.

use super::level::Level;
use super::moving::Ties;
use crate::graph::Random;

/// How much chance bears on the choice among groups that gain (θ of the paper).
const CHANCE: f64 = 0.01;

/// Parts of the communities: each lies within one and is connected.
pub(super) fn refine(level: &Level, communities: &[u32], random: &mut Random) -> Vec<u32> {
    let nodes = level.nodes();
    let mut parts: Vec<u32> = (0..nodes as u32).collect();
    let mut strength = level.strength.clone();
    let mut members = vec![1u32; nodes];
    let totals = totals(level, communities);
    let mut outward = outward(level, communities);
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    random.shuffle(&mut order, nodes);
    let mut ties = Ties::new(nodes);
    for node in order {
        let (at, whole) = (node as usize, totals[communities[node as usize] as usize]);
        // Only a node that is still alone, and well tied to the rest of its community.
        let is_well_tied = |ties: f64, own: f64| ties >= level.expected(own, whole - own);
        if members[parts[at] as usize] != 1 || !is_well_tied(outward[at], level.strength[at]) {
            continue;
        }
        ties.gather(level, node, &parts);
        let within = |part: &u32| communities[*part as usize] == communities[at] && *part != parts[at];
        let fits = |part: &u32| is_well_tied(outward[*part as usize], strength[*part as usize]);
        let gain = |part: u32| (part, level.gain(node, ties.to[part as usize], strength[part as usize]));
        let candidates: Vec<(u32, f64)> = ties
            .touched
            .iter()
            .filter(|part| within(part) && fits(part))
            .map(|part| gain(*part))
            .filter(|(_, gain)| *gain >= 0.0)
            .collect();
        if let Some(part) = choose(&candidates, random) {
            let to = ties.to[part as usize];
            strength[part as usize] += level.strength[at];
            outward[part as usize] += outward[at] - 2.0 * to;
            members[part as usize] += 1;
            members[parts[at] as usize] = 0;
            parts[at] = part;
        }
        ties.clear();
    }
    parts
}

/// One of those that gain, better ones more likely; staying alone is one of the choices and gains nothing.
fn choose(candidates: &[(u32, f64)], random: &mut Random) -> Option<u32> {
    let best = candidates.iter().map(|(_, gain)| *gain).fold(0.0, f64::max);
    let likelihood = |gain: f64| ((gain - best) / CHANCE).exp();
    let all: f64 = likelihood(0.0) + candidates.iter().map(|(_, gain)| likelihood(*gain)).sum::<f64>();
    let mut draw = random.unit() * all - likelihood(0.0);
    if draw < 0.0 {
        return None;
    }
    for (part, gain) in candidates {
        draw -= likelihood(*gain);
        if draw < 0.0 {
            return Some(*part);
        }
    }
    candidates.last().map(|(part, _)| *part)
}

fn totals(level: &Level, communities: &[u32]) -> Vec<f64> {
    let mut totals = vec![0.0; level.nodes()];
    for (node, community) in communities.iter().enumerate() {
        totals[*community as usize] += level.strength[node];
    }
    totals
}

/// The ties of each node to others of its community.
fn outward(level: &Level, communities: &[u32]) -> Vec<f64> {
    let of = |node: u32| {
        let own = communities[node as usize];
        level.neighbours(node).filter(|(other, _)| communities[*other as usize] == own).map(|(_, weight)| weight).sum()
    };
    (0..level.nodes() as u32).map(of).collect()
}
