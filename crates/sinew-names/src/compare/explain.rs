//! Why two names have the score they have.

use super::align::align;
use super::score::compare;
use crate::name::{Name, Role};
use crate::word::Why;

/// Why two parts count as alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Spelled the same.
    Same,
    /// Two spellings of one name that the word lists know.
    Listed,
    /// A short form, or an initial.
    Short,
    /// They sound alike.
    Sound,
    /// The word lists know two different names.
    Different,
}

/// Two parts that go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Aligned {
    /// As read in the first name.
    pub a: String,
    /// As read in the second name.
    pub b: String,
    /// How alike, 0 to 1.
    pub likeness: f32,
    /// Why.
    pub reason: Reason,
}

/// A score with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// As [`compare`].
    pub score: f32,
    /// Parts that go together, in the order of the first name.
    pub aligned: Vec<Aligned>,
    /// Parts of the first name that nothing in the second explains, with what they do.
    pub only_a: Vec<(String, Role)>,
    /// The same of the second.
    pub only_b: Vec<(String, Role)>,
}

/// Compares two names and says why.
pub fn explain(a: &Name, b: &Name) -> Comparison {
    let alignment = align(a.view(), b.view());
    let text = |name: &Name, from: u8, to: u8| {
        let words: Vec<&str> = (from..=to).map(|at| name.text(&name.parts()[at as usize])).collect();
        words.join(" ")
    };
    let aligned = alignment.pairs().iter().map(|pair| Aligned {
        a: text(a, pair.a, pair.a_end),
        b: text(b, pair.b, pair.b_end),
        likeness: pair.like.value,
        reason: reason(pair.like.why),
    });
    Comparison {
        score: compare(a.view(), b.view()),
        aligned: aligned.collect(),
        only_a: left(a, alignment.taken_a),
        only_b: left(b, alignment.taken_b),
    }
}

fn left(name: &Name, taken: u32) -> Vec<(String, Role)> {
    let free = name.parts().iter().enumerate().filter(|(at, _)| taken & (1 << at) == 0);
    free.map(|(_, part)| (name.text(part).to_string(), part.role())).collect()
}

fn reason(why: Why) -> Reason {
    match why {
        Why::Same => Reason::Same,
        Why::Listed => Reason::Listed,
        Why::Short => Reason::Short,
        Why::Sound => Reason::Sound,
        Why::Different => Reason::Different,
    }
}
