//! From measures to a score: a logistic model, so that scores are odds and do not saturate.

use super::align::{align_in_order, in_order};
use super::features::{Organisation, Person};
use crate::lexicon::table;
use crate::name::{Kind, NameRef};
use std::sync::LazyLock;

/// Scores lie strictly between 0 and this: no two names prove that two people are one.
const MOST: f32 = 0.99;

/// How likely two names are names of one bearer, 0 to 0.99. 0.7 and above means *the same name*; it does not mean the
/// same person. Two people's names are compared as such; all others as names of organisations, and those of a person and
/// something else with a deduction.
///
/// The order of the two names does not matter. Work is bounded by [`MAX_PARTS`](crate::MAX_PARTS).
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
        let measures = Organisation::of(a, b, &alignment);
        let sisters = a.head.kind() == Kind::Vessel && b.head.kind() == Kind::Vessel && measures.numbers > 0.0;
        mixed * organisation(&measures).min(if sisters { SISTERS } else { 1.0 })
    }
}

/// Ships whose names differ in their number are two ships.
const SISTERS: f32 = 0.4;

/// A person's name in the name of something else is not its name: firms are called after people.
const MIXED: f32 = 0.85;

/// Weights of the measures, the bias first: `data/model.tsv`.
struct Model {
    person: [f32; Person::NAMES.len() + 1],
    organisation: [f32; Organisation::NAMES.len() + 1],
}

static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let mut model = Model { person: [0.0; Person::NAMES.len() + 1], organisation: [0.0; Organisation::NAMES.len() + 1] };
    for row in table(include_str!("../../data/model.tsv")) {
        let (names, weights): (&[&str], &mut [f32]) = match row[0] {
            "person" => (&Person::NAMES, &mut model.person),
            _ => (&Organisation::NAMES, &mut model.organisation),
        };
        let place = names.iter().position(|name| *name == row[1]).map_or(0, |place| place + 1);
        weights[place] = row[2].parse().unwrap_or(0.0);
    }
    model
});

/// The score of a name and its acronym: several bodies may have one.
const ACRONYM: f32 = 0.78;

pub(crate) fn person(person: &Person) -> f32 {
    weigh(&MODEL.person, &person.values())
}

pub(crate) fn organisation(organisation: &Organisation) -> f32 {
    // An acronym has none of the words that it stands for.
    weigh(&MODEL.organisation, &organisation.values()).max(ACRONYM * organisation.acronym)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_names_every_measure_once() {
        for (bearer, names) in [("person", &Person::NAMES[..]), ("organisation", &Organisation::NAMES[..])] {
            let rows = table(include_str!("../../data/model.tsv")).filter(|row| row[0] == bearer);
            let measures: Vec<&str> = rows.map(|row| row[1]).collect();
            assert_eq!(measures, [&["bias"], names].concat(), "{bearer}");
        }
    }
}
