//! What an alignment says, as numbers that a score weighs.

use super::align::{Alignment, Pair};
use crate::name::{NameRef, Part, Role};

/// Measures of two aligned people's names. Weights of parts are those of rarity.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Person {
    /// Weight of the pairs, times likeness.
    pub(crate) shared: f32,
    /// Weight of the pairs, times what they lack in likeness.
    pub(crate) strained: f32,
    /// Weight that both names have and no pair explains: they contradict each other.
    pub(crate) contradicted: f32,
    /// Weight that one name has more.
    pub(crate) omitted: f32,
    /// Share of the shorter name's weight that is paired.
    pub(crate) covered: f32,
    /// Share of the longer name's weight that is paired.
    pub(crate) filled: f32,
    /// Both names' first parts have no pair.
    pub(crate) first_lost: f32,
    /// Both names' last parts have no pair.
    pub(crate) last_lost: f32,
    /// One name has a single part.
    pub(crate) single: f32,
    /// Father and son have changed places.
    pub(crate) swapped: f32,
    /// Parts out of order, beyond family name first.
    pub(crate) shuffled: f32,
    /// Family name first on one side.
    pub(crate) rotated: f32,
    /// A kunya that differs.
    pub(crate) kunya: f32,
    /// First and last parts are pairs: what one name leaves out stands between them.
    pub(crate) framed: f32,
    /// Weight of pairs that are hardly alike.
    pub(crate) weak: f32,
    /// What the pairs lack to the evidence of one rare name.
    pub(crate) thin: f32,
    /// One name begins with what is second in the other, a child and its father in names that are lines of fathers: the
    /// number of forefathers they share.
    pub(crate) shifted: f32,
}

impl Person {
    pub(crate) const NAMES: [&str; 17] = [
        "shared",
        "strained",
        "contradicted",
        "omitted",
        "covered",
        "filled",
        "first_lost",
        "last_lost",
        "single",
        "swapped",
        "shuffled",
        "rotated",
        "kunya",
        "shifted",
        "framed",
        "weak",
        "thin",
    ];

    pub(crate) fn values(&self) -> [f32; 17] {
        [
            self.shared,
            self.strained,
            self.contradicted,
            self.omitted,
            self.covered,
            self.filled,
            self.first_lost,
            self.last_lost,
            self.single,
            self.swapped,
            self.shuffled,
            self.rotated,
            self.kunya,
            self.shifted,
            self.framed,
            self.weak,
            self.thin,
        ]
    }

    pub(crate) fn of(a: NameRef, b: NameRef, alignment: &Alignment) -> Person {
        let mut person = Person::default();
        for pair in alignment.pairs() {
            let weight = pair_weight(a, b, pair);
            person.shared += weight * pair.like.value;
            person.strained += weight * (1.0 - pair.like.value);
            person.weak += if pair.like.value < WEAK { weight } else { 0.0 };
        }
        person.thin = (1.0 - person.shared).max(0.0);
        let (left_a, left_b) = (left(a, alignment.taken_a), left(b, alignment.taken_b));
        person.contradicted = left_a.min(left_b);
        person.omitted = (left_a - left_b).abs();
        let shorter = person.shared + person.strained + left_a.min(left_b);
        let longer = person.shared + person.strained + left_a.max(left_b);
        person.covered = person.shared / shorter.max(0.1);
        person.filled = person.shared / longer.max(0.1);
        person.ends(a, b, alignment);
        person.order(a, b, alignment.pairs());
        let is_shifted = shifted(a, b, alignment) || (loses_first(b, alignment.taken_b) && shifted(b, a, &alignment.mirrored()));
        // The longer the line that both share, the surer it is that one is the child of the other.
        person.shifted = if is_shifted { (alignment.pairs().len() - 1) as f32 } else { 0.0 };
        person
    }

    fn ends(&mut self, a: NameRef, b: NameRef, alignment: &Alignment) {
        let free = |taken: u32, at: Option<usize>| at.is_some_and(|at| taken & (1 << at) == 0);
        let (first_a, first_b) = (a.parts().iter().position(is_name), b.parts().iter().position(is_name));
        let (last_a, last_b) = (a.parts().iter().rposition(is_name), b.parts().iter().rposition(is_name));
        self.first_lost = f32::from(u8::from(free(alignment.taken_a, first_a) && free(alignment.taken_b, first_b)));
        self.last_lost = f32::from(u8::from(free(alignment.taken_a, last_a) && free(alignment.taken_b, last_b)));
        let paired = |x: Option<usize>, y: Option<usize>| {
            let is = |pair: &Pair| {
                Some(usize::from(pair.a)) == x && Some(usize::from(pair.b)) == y
                    || Some(usize::from(pair.a_end)) == x && Some(usize::from(pair.b_end)) == y
            };
            alignment.pairs().iter().any(is)
        };
        let framed =
            f32::from(u8::from(first_a != last_a && first_b != last_b && paired(first_a, first_b) && paired(last_a, last_b)));
        let ends = |pair: &&Pair| Some(usize::from(pair.a)) == first_a || Some(usize::from(pair.a_end)) == last_a;
        let told: f32 = alignment.pairs().iter().filter(ends).map(|pair| pair_weight(a, b, pair)).sum();
        self.framed = if self.contradicted > 0.25 { 0.0 } else { framed * told.min(1.0) };
        let names = |name: NameRef| name.parts().iter().filter(|part| is_name(part)).count();
        self.single = f32::from(u8::from(names(a).min(names(b)) <= 1));
        let kunya = |name: NameRef, taken: u32| {
            name.parts().iter().enumerate().any(|(at, part)| part.role() == Role::Kunya && taken & (1 << at) == 0)
        };
        self.kunya = f32::from(u8::from(kunya(a, alignment.taken_a) && kunya(b, alignment.taken_b)));
    }

    fn order(&mut self, a: NameRef, b: NameRef, pairs: &[Pair]) {
        let mut descents = 0;
        for two in pairs.windows(2) {
            if two[0].b <= two[1].b {
                continue;
            }
            descents += 1;
            let (son, father) = (&two[0], &two[1]);
            let neighbours = father.a == son.a + 1 && son.b == father.b + 1;
            if neighbours && (a.parts()[father.a as usize].is_nasab() && b.parts()[son.b as usize].is_nasab()) {
                self.swapped = 1.0;
            }
        }
        let rotation = descents == 1 && pairs.last().map(|pair| pair.b) < pairs.first().map(|pair| pair.b);
        self.rotated = f32::from(u8::from(rotation));
        self.shuffled = if rotation { 0.0 } else { descents as f32 };
    }
}

/// Whether `a` has one name before the first of `b`, and both go on alike for two names or more. Muhammad is put before
/// names and left out again, and says nothing.
fn shifted(a: NameRef, b: NameRef, alignment: &Alignment) -> bool {
    let pairs = alignment.pairs();
    let Some(first) = a.parts().iter().position(is_name) else { return false };
    let lost = loses_first(a, alignment.taken_a);
    let line = pairs.windows(2).all(|two| two[0].b < two[1].b);
    let begins = |pair: &Pair| Some(usize::from(pair.b)) == b.parts().iter().position(is_name);
    lost && line && pairs.len() >= 2 && pairs.first().is_some_and(|pair| usize::from(pair.a) == first + 1 && begins(pair))
}

fn loses_first(name: NameRef, taken: u32) -> bool {
    name.parts().iter().position(is_name).is_some_and(|first| taken & (1 << first) == 0 && name.parts()[first].weight > HONORARY)
}

/// Pairs less alike than this are as often two names as one.
const WEAK: f32 = 0.6;

/// Names that tell this little are given for honour.
const HONORARY: f32 = 0.3;

fn is_name(part: &Part) -> bool {
    matches!(part.role(), Role::Name | Role::Kunya | Role::Initial)
}

fn pair_weight(a: NameRef, b: NameRef, pair: &Pair) -> f32 {
    let side = |name: NameRef, from: u8, to: u8| (from..=to).map(|at| name.parts()[at as usize].weight).sum::<f32>();
    let (x, y) = (side(a, pair.a, pair.a_end), side(b, pair.b, pair.b_end));
    let initial = |name: NameRef, at: u8| name.parts()[usize::from(at)].role() == Role::Initial;
    // An initial tells no more than a letter, whatever stands on the other side.
    if initial(a, pair.a) || initial(b, pair.b) { x.min(y) } else { (x + y) / 2.0 }
}

/// A frequent name that is shared says little; one that differs says as much as any other.
const DIFFERENCE: f32 = 0.6;

fn left(name: NameRef, taken: u32) -> f32 {
    let free = name.parts().iter().enumerate().filter(|(at, _)| taken & (1 << at) == 0);
    free.map(|(_, part)| if is_name(part) && part.role() != Role::Initial { part.weight.max(DIFFERENCE) } else { part.weight })
        .sum()
}

/// Measures of two aligned names of organisations or vessels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Organisation {
    /// Weight of paired words that tell bodies apart, times likeness.
    pub(crate) shared: f32,
    /// The same, times what they lack.
    pub(crate) strained: f32,
    /// Weight of telling words that both have and no pair explains.
    pub(crate) contradicted: f32,
    /// Weight of telling words that one name has more.
    pub(crate) omitted: f32,
    /// Weight of common words that are paired.
    pub(crate) common: f32,
    /// Weight that both have and no pair explains, common words against any.
    pub(crate) common_contradicted: f32,
    /// Weight of common words that one has more.
    pub(crate) common_omitted: f32,
    /// Share of the shorter name that is paired.
    pub(crate) covered: f32,
    /// Share of the longer name that is paired.
    pub(crate) filled: f32,
    /// Numbers that differ.
    pub(crate) numbers: f32,
    /// A number on one side alone.
    pub(crate) number_omitted: f32,
    /// Legal forms that differ.
    pub(crate) forms: f32,
    /// One is the acronym of the other.
    pub(crate) acronym: f32,
    /// Words out of order.
    pub(crate) shuffled: f32,
    /// One name has a single telling part.
    pub(crate) single: f32,
}

impl Organisation {
    pub(crate) const NAMES: [&str; 15] = [
        "shared",
        "strained",
        "contradicted",
        "omitted",
        "common",
        "common_contradicted",
        "common_omitted",
        "covered",
        "filled",
        "numbers",
        "number_omitted",
        "forms",
        "acronym",
        "shuffled",
        "single",
    ];

    pub(crate) fn values(&self) -> [f32; 15] {
        [
            self.shared,
            self.strained,
            self.contradicted,
            self.omitted,
            self.common,
            self.common_contradicted,
            self.common_omitted,
            self.covered,
            self.filled,
            self.numbers,
            self.number_omitted,
            self.forms,
            self.acronym,
            self.shuffled,
            self.single,
        ]
    }

    pub(crate) fn of(a: NameRef, b: NameRef, alignment: &Alignment) -> Organisation {
        let mut all = Organisation::default();
        for pair in alignment.pairs() {
            all.pair(a, b, pair);
        }
        let telling = |name: NameRef, taken| left_of(name, taken, |role| matches!(role, Role::Name | Role::Initial));
        let common = |name: NameRef, taken| left_of(name, taken, |role| role == Role::Common);
        let numbers = |name: NameRef, taken| left_of(name, taken, |role| role == Role::Number);
        let forms = |name: NameRef, taken| left_of(name, taken, |role| role == Role::Form);
        let both = |left: &dyn Fn(NameRef, u32) -> f32| {
            let (x, y) = (left(a, alignment.taken_a), left(b, alignment.taken_b));
            (x.min(y), (x - y).abs())
        };
        (all.contradicted, all.omitted) = both(&telling);
        let any = |name: NameRef, taken| telling(name, taken) + common(name, taken);
        let (contradicted, omitted) = both(&any);
        all.common_contradicted = (contradicted - all.contradicted).max(0.0);
        all.common_omitted = (omitted - all.omitted).max(0.0);
        let (number_contradicted, number_omitted) = both(&numbers);
        all.numbers = f32::from(u8::from(number_contradicted > 0.0));
        all.number_omitted = f32::from(u8::from(number_omitted > 0.0));
        all.forms = f32::from(u8::from(both(&forms).0 > 0.0));
        let paired = all.shared + all.common;
        let shorter = paired + all.strained + all.contradicted + all.common_contradicted;
        all.covered = paired / shorter.max(0.1);
        all.filled = paired / (shorter + all.omitted + all.common_omitted).max(0.1);
        all.acronym = acronym(a, b);
        all.shuffled = alignment.pairs().windows(2).filter(|two| two[0].b > two[1].b).count().min(2) as f32;
        all.single = f32::from(u8::from(count_names(a).min(count_names(b)) <= 1));
        all
    }

    fn pair(&mut self, a: NameRef, b: NameRef, pair: &Pair) {
        let weight = pair_weight(a, b, pair);
        match (a.parts()[pair.a as usize].role(), b.parts()[pair.b as usize].role()) {
            (Role::Form, _) | (_, Role::Form) | (Role::Number, _) => {}
            (Role::Common, _) | (_, Role::Common) => self.common += weight * pair.like.value,
            _ => {
                self.shared += weight * pair.like.value;
                self.strained += weight * (1.0 - pair.like.value);
            }
        }
    }
}

fn count_names(name: NameRef) -> usize {
    name.parts().iter().filter(|part| matches!(part.role(), Role::Name | Role::Common)).count()
}

fn left_of(name: NameRef, taken: u32, is: impl Fn(Role) -> bool) -> f32 {
    name.parts()
        .iter()
        .enumerate()
        .filter(|(at, part)| taken & (1 << at) == 0 && is(part.role()))
        .map(|(_, part)| part.weight)
        .sum()
}

/// The whole of one name stands in the brackets of the other.
fn bracketed(short: NameRef, long: NameRef) -> bool {
    let mut telling = short.parts().iter().filter(|part| matches!(part.role(), Role::Name | Role::Common));
    let (Some(one), None) = (telling.next(), telling.next()) else { return false };
    let acronym = short.word(one);
    acronym.letters >= 3
        && long.parts().iter().any(|part| part.role() == Role::Bracketed && long.word(part).spelled == acronym.spelled)
}

/// 1 where a list knows one as the acronym of the other, less where the letters fit.
fn acronym(a: NameRef, b: NameRef) -> f32 {
    if bracketed(a, b) || bracketed(b, a) {
        return 1.0;
    }
    if a.head.known_as.iter().any(|id| *id != 0 && b.head.known_as.contains(id)) {
        return 1.0;
    }
    let letters = |short: NameRef, long: NameRef| {
        long.head.initials != 0 && short.parts().iter().any(|part| short.word(part).spelled == long.head.initials)
    };
    if letters(a, b) || letters(b, a) { 0.7 } else { 0.0 }
}
