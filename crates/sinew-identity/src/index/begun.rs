//! Names of the index that begin as a text sounds, in whatever script: for typing ahead.

use super::{Entity, Index};
use sinew_names::{Kind, Name, NameRef, Part, Word};
use std::collections::BTreeMap;

/// A beginning less alike is another one: `bahr` begins `Bahri` and not `Pier`.
const LEAST_BEGUN: f32 = 0.7;
/// Words less alike are not the same part of a name.
const LEAST: f32 = 0.66;
/// Names that are looked at; more than anybody reads.
const MOST_NAMES: usize = 20_000;
/// Every word is looked at. Where there are more, that would be felt in typing, and only words spelled as they are found.
const MOST_WORDS: usize = 400_000;

/// An entity with a name that begins so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Begun {
    /// Which.
    pub entity: Entity,
    /// Its name: see [`Index::name`].
    pub name: u32,
    /// How alike the words are, 0 to 1; the last one to the beginning of its part.
    pub like: f32,
}

impl Index<'_> {
    /// The entities with a name of which the last word of a text may be the beginning of a part, and all others are parts, by
    /// sound; the likest first, then those with fewer other parts. Cost: a look at every word of the index.
    pub fn begun(&self, text: &str, most: usize) -> Vec<Begun> {
        let asked = Name::read(text, Kind::Person);
        let Some((last, firsts)) = asked.parts().split_last() else { return Vec::new() };
        let word = |part: &Part| asked.words()[part.word as usize];
        let (last, firsts) = (word(last), firsts.iter().map(word).collect::<Vec<_>>());
        if self.words.len() > MOST_WORDS {
            return Vec::new();
        }
        let mut best: BTreeMap<Entity, (f32, u8, u32)> = BTreeMap::new();
        let begun = (0..self.words.len() as u32).filter_map(|word| {
            let like = last.begins(&self.words[word as usize]).filter(|like| *like >= LEAST_BEGUN)?;
            Some((word, like))
        });
        for (name, begun) in
            begun.flat_map(|(word, like)| self.bearers(word).iter().map(move |name| (name, like))).take(MOST_NAMES)
        {
            let Some(like) = all_in(&firsts, begun, self.view(*name as usize)) else { continue };
            let record = &self.names[*name as usize];
            let slot = best.entry(Entity(record.entity)).or_insert((like, record.count, *name));
            if (like, std::cmp::Reverse(record.count)) > (slot.0, std::cmp::Reverse(slot.1)) {
                *slot = (like, record.count, *name);
            }
        }
        let mut found: Vec<(Entity, (f32, u8, u32))> = best.into_iter().collect();
        found.sort_by(|(a, one), (b, other)| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)).then(a.cmp(b)));
        found.into_iter().take(most).map(|(entity, (like, _, name))| Begun { entity, name, like }).collect()
    }
}

/// How alike these words are to parts of a name on average, with the one that was begun; nothing if one of them is like none.
fn all_in(words: &[Word], begun: f32, name: NameRef<'_>) -> Option<f32> {
    let of = |word: &Word| {
        let parts = name.parts.iter().map(|part| word.likeness(&name.words[part.word as usize]));
        parts.fold(None, |best: Option<f32>, like| Some(best.map_or(like, |best| best.max(like)))).filter(|like| *like >= LEAST)
    };
    let all = words.iter().map(of).collect::<Option<Vec<f32>>>()?;
    Some((all.iter().sum::<f32>() + begun) / (all.len() + 1) as f32)
}
