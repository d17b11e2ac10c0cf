//! Disjoint sets of numbers (Galler and Fischer 1964) with path halving; the least number of a set is its root.

pub(super) struct Sets(Vec<u32>);

impl Sets {
    pub(super) fn new(size: usize) -> Sets {
        Sets((0..size as u32).collect())
    }

    pub(super) fn root(&mut self, of: usize) -> usize {
        let mut at = of;
        while self.0[at] as usize != at {
            self.0[at] = self.0[self.0[at] as usize];
            at = self.0[at] as usize;
        }
        at
    }

    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other) as u32;
    }
}
