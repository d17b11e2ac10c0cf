//! Keys to numbers, in place: buckets by hash, each a run of tagged values.
//!
//! A key is kept as 32 bits of its hash, so now and then a lookup yields a value of another key. Whoever looks up compares
//! what it finds anyway.

use bytemuck::{Pod, Zeroable};

/// A value under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Pod, Zeroable)]
#[repr(C)]
pub(crate) struct Entry {
    tag: u32,
    pub(crate) value: u32,
}

/// A table read in place.
#[derive(Clone, Copy)]
pub(crate) struct Table<'a> {
    pub(crate) starts: &'a [u32],
    pub(crate) entries: &'a [Entry],
}

/// Finaliser of MurmurHash3: spreads a key over all bits.
pub(crate) fn spread(key: u64) -> u64 {
    let mut h = key ^ (key >> 33);
    h = h.wrapping_mul(0xff51_afd7_ed55_8ccd);
    h ^= h >> 33;
    h = h.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    h ^ (h >> 33)
}

fn bucket(hash: u64, buckets: usize) -> usize {
    ((u128::from(hash) * buckets as u128) >> 64) as usize
}

impl<'a> Table<'a> {
    /// The values under a key, in rising order, and rarely some of others.
    pub(crate) fn get(&self, key: u64) -> &'a [Entry] {
        let Some(buckets) = self.starts.len().checked_sub(1).filter(|buckets| *buckets > 0) else { return &[] };
        let hash = spread(key);
        let at = bucket(hash, buckets);
        let run = &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize];
        let tag = hash as u32;
        let first = run.partition_point(|entry| entry.tag < tag);
        let length = run[first..].partition_point(|entry| entry.tag == tag);
        &run[first..first + length]
    }
}

/// A table being built.
#[derive(Default)]
pub(crate) struct TableBuilder {
    pairs: Vec<(u64, u32)>,
}

impl TableBuilder {
    pub(crate) fn insert(&mut self, key: u64, value: u32) {
        self.pairs.push((spread(key), value));
    }

    /// Bucket starts, and entries in order of tag and value, each once.
    pub(crate) fn finish(mut self) -> (Vec<u32>, Vec<Entry>) {
        let buckets = (self.pairs.len() / 2).max(1);
        self.pairs.sort_unstable_by_key(|(hash, value)| (bucket(*hash, buckets), *hash as u32, *value));
        self.pairs.dedup_by_key(|(hash, value)| (bucket(*hash, buckets), *hash as u32, *value));
        let mut starts = vec![0u32; buckets + 1];
        for (hash, _) in &self.pairs {
            starts[bucket(*hash, buckets) + 1] += 1;
        }
        for at in 0..buckets {
            starts[at + 1] += starts[at];
        }
        let entries = self.pairs.iter().map(|(hash, value)| Entry { tag: *hash as u32, value: *value }).collect();
        (starts, entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_put_in() {
        let mut builder = TableBuilder::default();
        for n in 0..5_000u32 {
            builder.insert(u64::from(n % 700) << 40, n);
            builder.insert(u64::from(n % 700) << 40, n);
        }
        let (starts, entries) = builder.finish();
        let table = Table { starts: &starts, entries: &entries };
        for key in 0..700u32 {
            let found: Vec<u32> = table.get(u64::from(key) << 40).iter().map(|entry| entry.value).collect();
            let expected: Vec<u32> = (0..5_000).filter(|n| n % 700 == key).collect();
            assert_eq!(found, expected);
        }
        assert!(table.get(7).is_empty());
        assert!(Table { starts: &[], entries: &[] }.get(7).is_empty());
    }
}
