//! Which part of one name is which part of the other.

use crate::name::{Kind, MAX_PARTS, NameRef, Part, Role};
use crate::word::{Likeness, Why, Word, alike};

/// Parts less alike than this are not the same part.
const LEAST: f32 = 0.42;
/// Pairs of parts that are weighed against each other: names that repeat one word sixteen times have more.
const MOST_WORTHY: usize = 96;
/// Two words of one name that are one word of the other must fit better.
const LEAST_JOINED: f32 = 0.62;
/// An initial against a name that begins with it.
const INITIAL: f32 = 0.7;
/// An alias after a child against a name proper.
const KUNYA: f32 = 0.72;

/// Letters that stand for words; two words in three might have them by chance, so it is no certainty.
const ACRONYM: Likeness = Likeness { value: 0.8, why: Why::Short };

/// Parts that go together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pair {
    pub(crate) a: u8,
    pub(crate) b: u8,
    /// The second of two parts that are one on the other side, or the same as the first.
    pub(crate) a_end: u8,
    pub(crate) b_end: u8,
    pub(crate) like: Likeness,
}

/// An alignment of two names.
#[derive(Clone, Copy)]
pub(crate) struct Alignment {
    pairs: [Pair; MAX_PARTS],
    count: usize,
    /// One bit for each part that has found its other.
    pub(crate) taken_a: u32,
    pub(crate) taken_b: u32,
}

const NONE: Pair = Pair { a: 0, b: 0, a_end: 0, b_end: 0, like: Likeness { value: 0.0, why: Why::Sound } };

impl Alignment {
    /// Pairs in the order of the first name.
    pub(crate) fn pairs(&self) -> &[Pair] {
        &self.pairs[..self.count]
    }

    /// The same with the names exchanged, in the order of the second.
    pub(crate) fn mirrored(&self) -> Alignment {
        let mut other = Alignment { taken_a: self.taken_b, taken_b: self.taken_a, ..*self };
        for pair in &mut other.pairs[..self.count] {
            *pair = Pair { a: pair.b, a_end: pair.b_end, b: pair.a, b_end: pair.a_end, ..*pair };
        }
        other.pairs[..self.count].sort_by_key(|pair| pair.a);
        other
    }

    fn add(&mut self, pair: Pair) {
        if self.count == MAX_PARTS {
            return;
        }
        self.pairs[self.count] = pair;
        self.count += 1;
        self.taken_a |= 1 << pair.a | 1 << pair.a_end;
        self.taken_b |= 1 << pair.b | 1 << pair.b_end;
    }
}

/// Aligns two names: the best fits first, then words that one side splits. The same whichever name is first.
pub(crate) fn align(a: NameRef, b: NameRef) -> Alignment {
    if in_order(a, b) { align_in_order(a, b) } else { align_in_order(b, a).mirrored() }
}

/// One order of two names, whichever is first: what is measured along one of them is measured along the same one.
pub(crate) fn in_order(a: NameRef, b: NameRef) -> bool {
    let words = |name: NameRef| name.parts().iter().fold(0u64, |sum, part| sum.rotate_left(5) ^ name.word(part).spelled);
    (a.parts().len(), words(a)) <= (b.parts().len(), words(b))
}

pub(crate) fn align_in_order(a: NameRef, b: NameRef) -> Alignment {
    let mut likes = [[0.0f32; MAX_PARTS]; MAX_PARTS];
    let mut whys = [[Why::Sound; MAX_PARTS]; MAX_PARTS];
    for (i, x) in a.parts().iter().enumerate() {
        for (j, y) in b.parts().iter().enumerate() {
            let like = parts_alike(x, a.word(x), y, b.word(y));
            likes[i][j] = like.value;
            whys[i][j] = like.why;
        }
    }
    let mut alignment = Alignment { pairs: [NONE; MAX_PARTS], count: 0, taken_a: 0, taken_b: 0 };
    best_first(a, b, &likes, &whys, &mut alignment);
    join(a, b, &likes, &mut alignment);
    acronyms(a, b, &mut alignment);
    alignment.pairs[..alignment.count].sort_by_key(|pair| pair.a);
    alignment
}

fn best_first(
    a: NameRef,
    b: NameRef,
    likes: &[[f32; MAX_PARTS]; MAX_PARTS],
    whys: &[[Why; MAX_PARTS]; MAX_PARTS],
    into: &mut Alignment,
) {
    let mut worthy = [(0.0f32, 0u8, 0u8); MOST_WORTHY];
    let mut count = 0;
    for (i, row) in likes.iter().enumerate().take(a.parts().len()) {
        for (j, like) in row.iter().enumerate().take(b.parts().len()).filter(|(_, like)| **like >= LEAST) {
            if count == MOST_WORTHY {
                break;
            }
            // Among equals the parts nearest to each other in their names.
            worthy[count] = (like - 0.01 * (i as f32 - j as f32).abs(), i as u8, j as u8);
            count += 1;
        }
    }
    let worthy = &mut worthy[..count];
    worthy.sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    for &mut (_, i, j) in worthy {
        if into.taken_a & (1 << i) == 0 && into.taken_b & (1 << j) == 0 {
            let like = Likeness { value: likes[usize::from(i)][usize::from(j)], why: whys[usize::from(i)][usize::from(j)] };
            into.add(Pair { a: i, b: j, a_end: i, b_end: j, like });
        }
    }
}

/// `Abdul Aziz` against `Abdulaziz`, `bin al-Shibh` against `Binalshibh`: neighbours of one side against one of the other.
fn join(a: NameRef, b: NameRef, likes: &[[f32; MAX_PARTS]; MAX_PARTS], alignment: &mut Alignment) {
    for i in 1..a.parts().len() {
        for j in 0..b.parts().len() {
            if let Some(like) = joinable(a, i, b, j, alignment.taken_a, alignment.taken_b, |i, j| likes[i][j]) {
                replace(alignment, (i - 1, i), (j, j), like);
            }
        }
    }
    for j in 1..b.parts().len() {
        for i in 0..a.parts().len() {
            if let Some(like) = joinable(b, j, a, i, alignment.taken_b, alignment.taken_a, |j, i| likes[i][j]) {
                replace(alignment, (i, i), (j - 1, j), like);
            }
        }
    }
}

/// Whether parts `i - 1` and `i` of one name together are part `j` of another. One of the two must be without a pair,
/// and the other, when it has one, must have `j`.
fn joinable(
    a: NameRef,
    i: usize,
    b: NameRef,
    j: usize,
    taken_a: u32,
    taken_b: u32,
    like: impl Fn(usize, usize) -> f32,
) -> Option<Likeness> {
    let free = |taken: u32, at: usize| taken & (1 << at) == 0;
    if !free(taken_a, i - 1) && !free(taken_a, i) {
        return None;
    }
    let near = like(i - 1, j).max(like(i, j));
    if (!free(taken_b, j) && near < LEAST) || near > 0.97 {
        return None;
    }
    let (first, second, one) = (a.word(&a.parts()[i - 1]), a.word(&a.parts()[i]), b.word(&b.parts()[j]));
    let letters = first.letters as usize + second.letters as usize;
    if letters > 2 * one.letters as usize + 2
        || one.letters as usize > 2 * letters
        || !proper(&a.parts()[i - 1])
        || !proper(&a.parts()[i])
    {
        return None;
    }
    let joined = first.joined(second);
    let value = alike(&joined, one).value;
    (value >= LEAST_JOINED && value > near + 0.05).then_some(Likeness { value, why: Why::Sound })
}

/// `KGI International` against `Kanilai Group International`: the first letters of neighbours without a pair.
fn acronyms(a: NameRef, b: NameRef, alignment: &mut Alignment) {
    for i in 0..a.parts().len() {
        if let Some((from, to)) = spelled_out(a, i, alignment.taken_a, b, alignment.taken_b) {
            alignment.add(Pair { a: i as u8, a_end: i as u8, b: from as u8, b_end: to as u8, like: ACRONYM });
        }
    }
    for j in 0..b.parts().len() {
        if let Some((from, to)) = spelled_out(b, j, alignment.taken_b, a, alignment.taken_a) {
            alignment.add(Pair { a: from as u8, a_end: to as u8, b: j as u8, b_end: j as u8, like: ACRONYM });
        }
    }
}

/// The run of parts of `long` whose first letters are the word at `at`.
fn spelled_out(short: NameRef, at: usize, taken: u32, long: NameRef, taken_long: u32) -> Option<(usize, usize)> {
    let word = short.word(&short.parts()[at]);
    let letters = usize::from(word.letters);
    let parts = long.parts();
    let may_stand = |part: &Part| matches!(part.role(), Role::Name | Role::Common);
    let acronym = matches!(short.parts()[at].role(), Role::Name | Role::Bracketed);
    // People's initials are two: JC Juncker.
    let least = if short.head.kind() == Kind::Person { 2 } else { 3 };
    if !acronym || taken & (1 << at) != 0 || !(least..=8).contains(&letters) || parts.len() < letters {
        return None;
    }
    (0..=parts.len() - letters).map(|from| (from, from + letters - 1)).find(|(from, to)| {
        let run = &parts[*from..=*to];
        let free = (*from..=*to).all(|place| taken_long & (1 << place) == 0);
        free && run.iter().all(may_stand) && hash_of_firsts(long, run) == word.spelled
    })
}

fn hash_of_firsts(name: NameRef, run: &[Part]) -> u64 {
    let mut letters = [0u8; 8];
    for (letter, part) in letters.iter_mut().zip(run) {
        *letter = name.word(part).first;
    }
    std::str::from_utf8(&letters[..run.len()]).map_or(0, crate::lexicon::hash)
}

fn proper(part: &Part) -> bool {
    !matches!(part.role(), Role::Initial | Role::Generation | Role::Number | Role::Form)
}

fn replace(alignment: &mut Alignment, a: (usize, usize), b: (usize, usize), like: Likeness) {
    let touches = |pair: &Pair| {
        let within = |at: u8, range: (usize, usize)| (range.0..=range.1).contains(&(at as usize));
        within(pair.a, a) || within(pair.b, b)
    };
    let mut kept = Alignment { pairs: [NONE; MAX_PARTS], count: 0, taken_a: 0, taken_b: 0 };
    alignment.pairs().iter().filter(|pair| !touches(pair)).for_each(|pair| kept.add(*pair));
    kept.add(Pair { a: a.0 as u8, a_end: a.1 as u8, b: b.0 as u8, b_end: b.1 as u8, like });
    *alignment = kept;
}

/// Compares two parts by what they do and what they are.
fn parts_alike(x: &Part, a: &Word, y: &Part, b: &Word) -> Likeness {
    use Role::{Common, Form, Initial, Kunya, Number};
    let nothing = Likeness { value: 0.0, why: Why::Sound };
    match (x.role(), y.role()) {
        (Initial, Initial) => Likeness { value: if a.spelled == b.spelled { 1.0 } else { 0.0 }, why: Why::Same },
        (Initial, _) => initial(a, b),
        (_, Initial) => initial(b, a),
        (Number, Number) => Likeness { value: if a.spelled == b.spelled { 1.0 } else { 0.0 }, why: Why::Same },
        (Number, _) | (_, Number) => nothing,
        (Form | Common, Form | Common) if a.senses[0] != b.senses[0] => Likeness { why: Why::Different, ..nothing },
        (Kunya, Kunya) => alike(a, b),
        (Kunya, _) | (_, Kunya) => {
            let like = alike(a, b);
            Likeness { value: like.value * KUNYA, ..like }
        }
        _ => alike(a, b),
    }
}

fn initial(one: &Word, name: &Word) -> Likeness {
    let rules = crate::sounds::rules();
    let same = match (one.sounds.codes().first(), name.sounds.codes().first()) {
        (Some(x), Some(y)) => rules.substitute(*x, *y) <= 10,
        _ => false,
    };
    Likeness { value: if same { INITIAL } else { 0.0 }, why: Why::Short }
}
