//! Communities: groups that are tied within more than chance would have it.
//!
//! Method: Leiden (Traag, Waltman, van Eck, "From Louvain to Leiden", 2019) for modularity with a resolution: nodes move to the neighbouring
//! community that gains most, in a queue; each community is refined from single nodes, so that none falls apart; then communities
//! become nodes, and again until nothing moves. The seed is fixed by the caller: the same graph gives the same communities.

mod level;
mod moving;
mod refine;

use level::Level;

/// Groups of nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Communities {
    /// The community of each node, numbered from 0 by falling size; of one size, by the smallest node.
    pub of: Vec<u32>,
    /// Modularity, at the resolution asked for: at most 1; 0 where everything is one community.
    pub quality: f64,
}

impl Communities {
    /// The nodes of each community, in rising order.
    pub fn groups(&self) -> Vec<Vec<u32>> {
        let mut groups = vec![Vec::new(); self.of.iter().max().map_or(0, |last| *last as usize + 1)];
        for (node, community) in self.of.iter().enumerate() {
            groups[*community as usize].push(node as u32);
        }
        groups
    }
}

/// How communities are sought.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Higher finds smaller communities; 1 is plain modularity.
    pub resolution: f64,
    /// Where the random choices begin.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { resolution: 1.0, seed: 1 }
    }
}

/// Rounds of the whole algorithm; it mostly stops by itself after a few.
const ROUNDS: usize = 20;

/// The communities of a network whose edges lead both ways, each with its weight, more than zero.
pub fn leiden(nodes: usize, edges: &[(u32, u32)], weights: &[f64], settings: Settings) -> Communities {
    let base = Level::new(nodes, edges, weights, settings.resolution);
    let mut random = super::Random::new(settings.seed);
    let mut of: Vec<u32> = (0..nodes as u32).collect();
    for _ in 0..ROUNDS {
        let before = of.clone();
        of = round(&base, of, &mut random);
        if of == before {
            break;
        }
    }
    let quality = base.quality(&of);
    Communities { of: by_size(&of), quality }
}

/// Moves, refines and puts together until a level has nothing to put together.
fn round(base: &Level, start: Vec<u32>, random: &mut super::Random) -> Vec<u32> {
    let mut level = base.clone();
    let mut communities = start;
    // Which node of the present level each node of the graph is in.
    let mut place: Vec<u32> = (0..base.nodes() as u32).collect();
    loop {
        moving::move_nodes(&level, &mut communities, random);
        let count = level::number(&mut communities);
        if count == level.nodes() {
            break;
        }
        let mut refined = refine::refine(&level, &communities, random);
        let parts = level::number(&mut refined);
        if parts == level.nodes() {
            break;
        }
        let mut next = vec![0; parts];
        for (node, part) in refined.iter().enumerate() {
            next[*part as usize] = communities[node];
        }
        place.iter_mut().for_each(|at| *at = refined[*at as usize]);
        level = level.put_together(&refined, parts);
        communities = next;
    }
    place.iter().map(|at| communities[*at as usize]).collect()
}

fn by_size(of: &[u32]) -> Vec<u32> {
    let mut groups: std::collections::BTreeMap<u32, Vec<usize>> = Default::default();
    for (node, community) in of.iter().enumerate() {
        groups.entry(*community).or_default().push(node);
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
    groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group[0]));
    let mut numbered = vec![0; of.len()];
    for (number, group) in groups.iter().enumerate() {
        group.iter().for_each(|node| numbered[*node] = number as u32);
    }
    numbered
}
