//! Names that may be a given name, found by their words, rare words first.
//!
//! Every word of the name asked for stands for a group: the words of the index that are like it. The rarest group names
//! candidates by going through all names that bear one of its words. A group that is too frequent for that raises
//! candidates that others have found: by going through its names when there are many candidates, or by looking at the
//! candidates' words when there are few. So no frequent word makes a search slow, and the work is bounded.

use super::Index;
use super::near::{Near, NearWords, Run};
use sinew_names::{MAX_PARTS, Name, NameRef, Role};

/// Names of a group that a search goes through in all, if it is not the rarest one.
const ENOUGH: usize = 8_000;
/// Names of one group that a search goes through at most, those of the likest words first.
const MOST_BEARERS: usize = 40_000;
/// Up to this many candidates are looked at one by one.
const FEW: usize = 1_500;
/// Probes beside the words of the name: neighbours as one word, a word as two.
const MOST_GROUPS: usize = MAX_PARTS + 4;
/// Names of more words need no such probes: others lead to them.
const MOST_PROBED: usize = 3;
/// A word must be this like for half of a word to be believed.
const SURE: f32 = 0.93;
/// Letters of either half of a word.
const LEAST_HALF: usize = 3;

/// A word of the name asked for, and what is like it.
#[derive(Clone, Copy)]
struct Group {
    run: Run,
    /// Names that bear one of its words, counted once for each word.
    bearers: usize,
    /// What the name's part weighs.
    weight: f32,
    /// The same times rarity in this index.
    rarity: f32,
}

/// What is known of a name of the index during a search.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// By which group it was last raised.
    mark: u32,
    shared: f32,
    rare: f32,
}

/// Room for searches, used again and again.
pub(super) struct Candidates {
    pub(super) near: NearWords,
    slots: Vec<Slot>,
    touched: Vec<u32>,
    groups: Vec<Group>,
    /// How like each word of the index is to the group at hand.
    likes: Vec<(u32, f32)>,
    mark: u32,
    words_mark: u32,
    ranked: Vec<(f32, u32)>,
}

impl Candidates {
    pub(super) fn new(index: &Index) -> Candidates {
        Candidates {
            near: NearWords::new(index),
            slots: vec![Slot::default(); index.names.len()],
            touched: Vec::new(),
            groups: Vec::new(),
            likes: vec![(0, 0.0); index.words.len()],
            mark: 0,
            words_mark: 0,
            ranked: Vec::new(),
        }
    }

    /// The names that may be this one, each with an estimate of how like it is, in no order. `spelled` is the name with
    /// its texts, if they are at hand; without them words that are split on one side are not put together.
    pub(super) fn find(&mut self, index: &Index, asked: NameRef, spelled: Option<&Name>, from: u32) -> &mut Vec<(f32, u32)> {
        self.touched.clear();
        self.groups.clear();
        self.next_marks();
        for part in asked.parts.iter().take(MAX_PARTS).filter(|part| part.role() != Role::Initial || asked.parts.len() == 1) {
            let run = self.near.like(index, &asked.words[part.word as usize]);
            self.group(index, run, part.weight);
        }
        if let Some(name) = spelled.filter(|name| name.parts().len() <= MOST_PROBED) {
            self.probe(index, name);
        }
        self.groups.sort_by_key(|group| group.bearers);
        self.groups.truncate(MOST_GROUPS);
        self.walk(index, from);
        let weight = asked.parts.iter().take(MAX_PARTS).map(|part| part.weight).sum::<f32>();
        self.rank(index, weight)
    }

    fn next_marks(&mut self) {
        if self.mark > u32::MAX - 4 * MOST_GROUPS as u32 {
            self.slots.fill(Slot::default());
            self.mark = 0;
        }
        // Every mark above this belongs to the search at hand.
        self.mark += MOST_GROUPS as u32;
    }

    fn group(&mut self, index: &Index, run: Run, weight: f32) {
        let bearers = self.near.get(run).iter().map(|near| index.bearers(near.word).len()).sum::<usize>();
        if bearers == 0 {
            return;
        }
        let all = index.names.len() as f32;
        let rarity = (1.0 + all / bearers as f32).ln() / (1.0 + all).ln();
        let weight = weight.max(0.05);
        self.groups.push(Group { run, bearers, weight, rarity: weight * rarity });
    }

    /// Neighbours that the index may have as one word, and a word that it may have as two.
    fn probe(&mut self, index: &Index, name: &Name) {
        let texts: Vec<&str> = name.parts().iter().map(|part| name.text(part)).collect();
        let weights: Vec<f32> = name.parts().iter().map(|part| part.weight).collect();
        for at in 1..texts.len() {
            // *bin X* and *Abd al-X* begin a word of their own.
            if texts[at].contains(' ') {
                continue;
            }
            let joined = [texts[at - 1], texts[at]].concat().replace(' ', "");
            self.probe_word(index, name, &joined, weights[at - 1] + weights[at]);
        }
        if texts.len() < MOST_PROBED {
            texts.iter().zip(weights).for_each(|(text, weight)| self.probe_halves(index, name, text, weight));
        }
    }

    fn probe_word(&mut self, index: &Index, name: &Name, text: &str, weight: f32) {
        let read = Name::read(text, name.kind());
        if let [part] = read.parts() {
            let run = self.near.like(index, &read.words()[part.word as usize]);
            self.group(index, run, weight);
        }
    }

    fn probe_halves(&mut self, index: &Index, name: &Name, text: &str, weight: f32) {
        let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        if text.contains(' ') || cuts.len() < 2 * LEAST_HALF || cuts.len() > 16 {
            return;
        }
        for &cut in &cuts[LEAST_HALF..=cuts.len() - LEAST_HALF] {
            let halves = [&text[..cut], &text[cut..]].map(|half| self.sure(index, name, half));
            if let [Some(first), Some(second)] = halves {
                self.group(index, first, weight / 2.0);
                self.group(index, second, weight / 2.0);
                return;
            }
        }
    }

    /// The words like this one, if the index has it for sure.
    fn sure(&mut self, index: &Index, name: &Name, text: &str) -> Option<Run> {
        let read = Name::read(text, name.kind());
        let [part] = read.parts() else { return None };
        let word = &read.words()[part.word as usize];
        if index.keys.get(super::build::exact_key(word)).is_empty() {
            return None;
        }
        let run = self.near.like(index, word);
        self.near.get(run).first().is_some_and(|near| near.like >= SURE).then_some(run)
    }

    fn walk(&mut self, index: &Index, from: u32) {
        let mut spent = 0;
        for at in 0..self.groups.len() {
            let group = self.groups[at];
            let mark = self.mark + at as u32 + 1;
            if at == 0 || spent + group.bearers <= ENOUGH {
                spent += group.bearers;
                self.name_all(index, &group, mark, from);
            } else if self.touched.len() > FEW {
                self.raise_named(index, &group, mark);
            } else {
                self.raise_touched(index, &group);
            }
        }
    }

    /// Every name that bears a word of the group is a candidate.
    fn name_all(&mut self, index: &Index, group: &Group, mark: u32, from: u32) {
        let mut left = MOST_BEARERS;
        for near in self.near.get(group.run) {
            let bearers = index.bearers(near.word);
            let bearers = &bearers[bearers.partition_point(|name| *name < from)..];
            let bearers = &bearers[..bearers.len().min(left)];
            left -= bearers.len();
            for &name in bearers {
                let slot = &mut self.slots[name as usize];
                if slot.mark <= self.mark {
                    *slot = Slot { mark: 0, shared: 0.0, rare: 0.0 };
                    self.touched.push(name);
                }
                raise(slot, mark, near, group);
            }
        }
    }

    /// Candidates that bear a word of the group rise; others are passed over.
    fn raise_named(&mut self, index: &Index, group: &Group, mark: u32) {
        let mut left = MOST_BEARERS;
        for near in self.near.get(group.run) {
            let bearers = index.bearers(near.word);
            let bearers = &bearers[..bearers.len().min(left)];
            left -= bearers.len();
            for &name in bearers {
                let slot = &mut self.slots[name as usize];
                if slot.mark > self.mark {
                    raise(slot, mark, near, group);
                }
            }
        }
    }

    /// The same for few candidates: their words are looked at instead.
    fn raise_touched(&mut self, index: &Index, group: &Group) {
        self.words_mark = self.words_mark.wrapping_add(1);
        if self.words_mark == 0 {
            self.likes.fill((0, 0.0));
            self.words_mark = 1;
        }
        for near in self.near.get(group.run) {
            self.likes[near.word as usize] = (self.words_mark, near.like);
        }
        for &name in &self.touched {
            let likes = index.parts_of(name as usize).iter().map(|part| self.likes[part.word as usize]);
            let like = likes.filter(|(mark, _)| *mark == self.words_mark).map(|(_, like)| like).fold(0.0, f32::max);
            let slot = &mut self.slots[name as usize];
            slot.shared += group.weight * like;
            slot.rare += group.rarity * like;
        }
    }

    /// Estimates how like each candidate is: what share of the rarer words it has, of the shorter name and of the longer.
    fn rank(&mut self, index: &Index, weight: f32) -> &mut Vec<(f32, u32)> {
        let rarity = self.groups.iter().map(|group| group.rarity).sum::<f32>().max(1e-3);
        self.ranked.clear();
        for &name in &self.touched {
            let slot = self.slots[name as usize];
            let other = f32::from(index.weights[name as usize]) / super::WEIGHT_STEPS;
            let (shorter, longer) = (weight.min(other).max(0.2), weight.max(other).max(0.2));
            let estimate =
                0.5 * slot.rare / rarity + 0.3 * (slot.shared / shorter).min(1.0) + 0.2 * (slot.shared / longer).min(1.0);
            self.ranked.push((estimate, name));
        }
        &mut self.ranked
    }
}

/// A name rises by the likest of its words once for each group.
fn raise(slot: &mut Slot, mark: u32, near: &Near, group: &Group) {
    if slot.mark != mark {
        slot.mark = mark;
        slot.shared += group.weight * near.like;
        slot.rare += group.rarity * near.like;
    }
}
