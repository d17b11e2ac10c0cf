//! From measures to a score: a logistic model, so that scores are odds and do not saturate.

use super::align::align;
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
    let alignment = align(a, b);
    if a.head.kind() == Kind::Person && b.head.kind() == Kind::Person {
        person(&Person::of(a, b, &alignment))
    } else {
        organisation(&Organisation::of(a, b, &alignment))
    }
}

const PERSON: [f32; 15] = [-3.1, 0.15, -1.5, -3.0, -0.15, 0.0, 6.7, -0.1, 0.0, -0.8, -6.0, -1.2, -1.2, -0.6, -2.2];
const ORGANISATION: [f32; 16] = [-1.9, 0.1, -0.5, -0.7, -0.1, 0.0, -0.3, -0.1, 0.0, 4.2, -1.5, -0.6, -1.0, 2.0, -0.1, -0.2];

pub(crate) fn person(person: &Person) -> f32 {
    weigh(&PERSON, &person.values())
}

pub(crate) fn organisation(organisation: &Organisation) -> f32 {
    weigh(&ORGANISATION, &organisation.values())
}

fn weigh(weights: &[f32], values: &[f32]) -> f32 {
    let sum = weights[0] + weights[1..].iter().zip(values).map(|(weight, value)| weight * value).sum::<f32>();
    MOST / (1.0 + (-sum).exp())
}

/// The measures of two names, for fitting the model.
#[doc(hidden)]
pub fn features(a: NameRef, b: NameRef) -> Vec<f32> {
    let alignment = align(a, b);
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
