//! From measures to a score: a logistic model, so that scores are odds and do not saturate.

use super::align::{align_in_order, in_order};
use super::features::{Organisation, Person};
use crate::name::{Kind, NameRef};

/// Scores lie strictly between 0 and this: no two names prove that two people are one.
const MOST: f32 = 0.99;

/// How likely two names are names of one bearer, 0 to 0.99. 0.7 and above means *the same name*; it does not mean the
/// same person. Names of different kinds are compared as organisations, unless one is a person and the other not: a
/// person's name is compared as such.
pub fn compare(a: NameRef, b: NameRef) -> f32 {
    if a.parts().is_empty() || b.parts().is_empty() {
        return 0.0;
    }
    let (a, b) = if in_order(a, b) { (a, b) } else { (b, a) };
    let alignment = align_in_order(a, b);
    if a.head.kind() == Kind::Person && b.head.kind() == Kind::Person {
        person(&Person::of(a, b, &alignment))
    } else {
        let mixed = if a.head.kind() == b.head.kind() { 1.0 } else { MIXED };
        mixed * organisation(&Organisation::of(a, b, &alignment))
    }
}

/// A person's name in the name of something else is not its name: firms are called after people.
const MIXED: f32 = 0.85;

const PERSON: [f32; 18] =
    [-2.4, 0.05, -2.9, -1.85, -0.13, 0.0, 5.5, -1.0, 0.0, -0.1, -6.0, -0.4, -0.5, -0.2, -0.9, 2.5, -0.8, -0.9];
const ORGANISATION: [f32; 16] = [-2.3, 0.5, -1.1, -0.3, -0.05, 0.3, -1.8, -0.55, 0.05, 4.0, -1.0, -1.4, -2.0, 0.5, -0.1, -0.1];

/// The score of a name and its acronym: several bodies may have one.
const ACRONYM: f32 = 0.78;

pub(crate) fn person(person: &Person) -> f32 {
    weigh(&PERSON, &person.values())
}

pub(crate) fn organisation(organisation: &Organisation) -> f32 {
    // An acronym has none of the words that it stands for.
    weigh(&ORGANISATION, &organisation.values()).max(ACRONYM * organisation.acronym)
}

fn weigh(weights: &[f32], values: &[f32]) -> f32 {
    let sum = weights[0] + weights[1..].iter().zip(values).map(|(weight, value)| weight * value).sum::<f32>();
    MOST / (1.0 + (-sum).exp())
}

/// The measures of two names, for fitting the model.
#[doc(hidden)]
pub fn features(a: NameRef, b: NameRef) -> Vec<f32> {
    let (a, b) = if in_order(a, b) { (a, b) } else { (b, a) };
    let alignment = align_in_order(a, b);
    if a.head.kind() == Kind::Person && b.head.kind() == Kind::Person {
        Person::of(a, b, &alignment).values().to_vec()
    } else {
        Organisation::of(a, b, &alignment).values().to_vec()
    }
}

/// What the measures are called.
#[doc(hidden)]
pub fn feature_names(kind: Kind) -> &'static [&'static str] {
    if kind == Kind::Person { &Person::NAMES } else { &Organisation::NAMES }
}
