//! Circles: strongly connected parts of the register, in an order in which owners come before what they own.

use super::register::{Arrays, When};

/// The parts of a register on one day, and a rank for each entity such that stakes run from lower ranks to higher
/// ones, but within a part.
#[derive(Clone, Debug)]
pub struct Components {
    /// For each entity the number of its part, counted from the owners' end.
    pub part_of: Vec<u32>,
    /// Entities by part.
    members: Vec<u32>,
    /// For each entity its place among the members.
    ranks: Vec<u32>,
    /// Where each part begins among the members.
    starts: Vec<u32>,
}

impl Components {
    /// Tarjan's algorithm (1972), without recursion. Only stakes that stand count.
    pub fn of(arrays: &Arrays<'_>, when: When) -> Components {
        let mut search = Tarjan::new(arrays, when);
        (0..arrays.entities() as u32).for_each(|entity| search.visit(entity));
        search.finish()
    }

    /// Number of parts.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The place of an entity in an order in which owners come before what they own, but within a part.
    #[inline]
    pub fn rank(&self, entity: u32) -> u32 {
        self.ranks[entity as usize]
    }

    /// The entity at a place of that order.
    #[inline]
    pub fn at(&self, rank: u32) -> u32 {
        self.members[rank as usize]
    }

    /// The entities of one part.
    pub fn members(&self, part: u32) -> &[u32] {
        &self.members[self.starts[part as usize] as usize..self.starts[part as usize + 1] as usize]
    }
}

const NEW: u32 = u32::MAX;

struct Tarjan<'t, 'a> {
    arrays: &'t Arrays<'a>,
    when: When,
    met: u32,
    order: Vec<u32>,
    low: Vec<u32>,
    part_of: Vec<u32>,
    stack: Vec<u32>,
    /// Entities on the way, with the next stake to look at.
    way: Vec<(u32, usize)>,
    parts: u32,
}

impl<'t, 'a> Tarjan<'t, 'a> {
    fn new(arrays: &'t Arrays<'a>, when: When) -> Tarjan<'t, 'a> {
        let blank = || vec![NEW; arrays.entities()];
        let (order, low, part_of) = (blank(), blank(), blank());
        Tarjan { arrays, when, met: 0, order, low, part_of, stack: Vec::new(), way: Vec::new(), parts: 0 }
    }

    fn visit(&mut self, root: u32) {
        if self.order[root as usize] == NEW {
            self.enter(root);
        }
        while let Some((entity, next)) = self.way.last().copied() {
            let end = self.arrays.held_by(entity).end;
            if next == end {
                self.leave(entity);
                continue;
            }
            self.way.last_mut().expect("not empty").1 += 1;
            let stake = &self.arrays.stakes[next];
            if !stake.stands(self.when) || stake.owned == entity {
                continue;
            }
            let owned = stake.owned as usize;
            if self.order[owned] == NEW {
                self.enter(stake.owned);
            } else if self.part_of[owned] == NEW {
                self.low[entity as usize] = self.low[entity as usize].min(self.order[owned]);
            }
        }
    }

    fn enter(&mut self, entity: u32) {
        self.order[entity as usize] = self.met;
        self.low[entity as usize] = self.met;
        self.met += 1;
        self.stack.push(entity);
        self.way.push((entity, self.arrays.held_by(entity).start));
    }

    fn leave(&mut self, entity: u32) {
        self.way.pop();
        if let Some((above, _)) = self.way.last() {
            let above = *above as usize;
            self.low[above] = self.low[above].min(self.low[entity as usize]);
        }
        if self.low[entity as usize] == self.order[entity as usize] {
            while let Some(member) = self.stack.pop() {
                self.part_of[member as usize] = self.parts;
                if member == entity {
                    break;
                }
            }
            self.parts += 1;
        }
    }

    /// Parts were found from the far end; they are counted from the owners' end.
    fn finish(self) -> Components {
        let parts = self.parts;
        let part_of: Vec<u32> = self.part_of.iter().map(|part| parts - 1 - part).collect();
        let mut starts = vec![0u32; parts as usize + 1];
        part_of.iter().for_each(|part| starts[*part as usize + 1] += 1);
        (1..starts.len()).for_each(|at| starts[at] += starts[at - 1]);
        let mut next = starts.clone();
        let (mut members, mut ranks) = (vec![0; part_of.len()], vec![0; part_of.len()]);
        for (entity, part) in part_of.iter().enumerate() {
            let at = &mut next[*part as usize];
            members[*at as usize] = entity as u32;
            ranks[entity] = *at;
            *at += 1;
        }
        Components { part_of, members, ranks, starts }
    }
}
