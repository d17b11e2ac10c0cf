//! Comparing two entities: the best pair of names, then what else is known, feature by feature.

use crate::facts::Facts;
use crate::features::{self, Finding, Switches};
use crate::subject::{Kinds, NameKind, Subject};
use sinew_model::Schema;
use sinew_names::{Comparison, Kind, Name, NameRef};

/// A feature of entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeatureKind {
    /// The best pair of names.
    Name,
    /// Numbers and codes.
    Identifier,
    /// Birth of a person.
    BirthDate,
    /// Incorporation, building.
    FoundingDate,
    /// Countries of any relation.
    Country,
    /// Gender.
    Gender,
    /// Addresses.
    Address,
}

/// What one feature says, and what it did to the score.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// Which.
    pub kind: FeatureKind,
    /// Its value on one side.
    pub a: String,
    /// Its value on the other.
    pub b: String,
    /// By how many points it moved the score, in the order of the list; the effects add up to the score.
    pub effect: f32,
    /// Why, in words.
    pub reason: String,
}

/// A score of two entities with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct EntityComparison {
    /// How likely the two are one, 0 to 1. With names alone it is the score of the names.
    pub score: f32,
    /// The score of the best pair of names; 0 where none can be compared.
    pub name: f32,
    /// How the parts of these names lie against each other.
    pub names: Option<Comparison>,
    /// Names first, then what else both sides tell.
    pub features: Vec<Feature>,
}

/// A weak alias vouches for this much of what it says (nomenklatura's logic-v2 weighs it so too).
const WEAK: f32 = 0.8;

/// The score of two names, given what kinds of names they are.
pub(crate) fn weigh_name(score: f32, a: NameKind, b: NameKind) -> f32 {
    if a == NameKind::WeakAlias || b == NameKind::WeakAlias { score * WEAK } else { score }
}

/// One name in one of the ways it is read.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) name: Name,
    pub(crate) kind: NameKind,
    /// Its place among the subject's names.
    pub(crate) nth: usize,
}

/// Names of one subject that are read; lists give up to a hundred.
const MOST_NAMES: usize = 256;

/// A subject whose names have been read, ready to be compared many times.
#[derive(Clone, Debug)]
pub struct Query<'a> {
    pub(crate) kinds: Kinds,
    pub(crate) readings: Vec<Reading>,
    pub(crate) texts: Vec<&'a str>,
    pub(crate) facts: Facts<'a>,
}

impl<'a> Query<'a> {
    /// Reads a subject.
    pub fn new(subject: &Subject<'a>) -> Query<'a> {
        let kinds = Kinds::of(subject.schema);
        let mut readings = Vec::new();
        for (nth, (kind, text)) in subject.names.iter().enumerate().take(MOST_NAMES) {
            let read = kinds.readings().map(|as_kind| Reading { name: Name::read(text, as_kind), kind: *kind, nth });
            readings.extend(read.filter(|reading| !reading.name.parts().is_empty()));
        }
        let texts = subject.names.iter().map(|(_, text)| *text).collect();
        Query { kinds, readings, texts, facts: Facts::of(subject) }
    }

    /// One name of something of this schema.
    pub fn named(name: &'a str, schema: Schema) -> Query<'a> {
        Query::new(&Subject::new("", schema).named(name))
    }

    pub(crate) fn views(&self) -> impl Iterator<Item = (NameKind, NameRef<'_>)> {
        self.readings.iter().map(|reading| (reading.kind, reading.name.view()))
    }
}

/// The best pair of names of two entities: score and places. The earliest pair among equals.
fn best_names(a: &Query, b: &Query) -> Option<(f32, usize, usize)> {
    let mut best = None;
    for (i, (kind_a, x)) in a.views().enumerate() {
        for (j, (kind_b, y)) in b.views().enumerate() {
            if !a.kinds.compares(x.head.kind(), b.kinds, y.head.kind()) {
                continue;
            }
            let score = weigh_name(sinew_names::compare(x, y), kind_a, kind_b);
            if best.is_none_or(|(most, _, _)| score > most) {
                best = Some((score, i, j));
            }
        }
    }
    best
}

/// Compares two subjects and says why.
///
/// The best pair of names gives the score to begin with; facts that both sides tell move it: see [`Switches`] for
/// which. A contradiction never raises it, and what one side does not tell changes nothing. Symmetric in its score.
pub fn compare(a: &Query, b: &Query, switches: Switches) -> EntityComparison {
    let names = best_names(a, b).map(|(score, i, j)| {
        NamePair::of(&a.readings[i], a.texts[a.readings[i].nth], &b.readings[j], b.texts[b.readings[j].nth], score)
    });
    explained(names, &a.facts, &b.facts, switches)
}

/// Two names that were compared.
pub(crate) struct NamePair {
    score: f32,
    a: String,
    b: String,
    weak: bool,
    comparison: Comparison,
}

impl NamePair {
    pub(crate) fn of(a: &Reading, text_a: &str, b: &Reading, text_b: &str, score: f32) -> NamePair {
        let comparison = sinew_names::explain(&a.name, &b.name);
        let weak = a.kind == NameKind::WeakAlias || b.kind == NameKind::WeakAlias;
        NamePair { score, a: text_a.to_string(), b: text_b.to_string(), weak, comparison }
    }

    fn reason(&self) -> String {
        let kind = match self.comparison.score {
            score if score >= 0.7 => "the same name",
            score if score >= 0.4 => "names partly alike",
            _ => "different names",
        };
        if self.weak { format!("{kind}; a weak alias counts for four fifths") } else { kind.to_string() }
    }
}

pub(crate) fn explained(names: Option<NamePair>, a: &Facts, b: &Facts, switches: Switches) -> EntityComparison {
    let name = names.as_ref().map_or(0.0, |pair| pair.score);
    let mut features: Vec<Feature> = names
        .iter()
        .map(|pair| Feature {
            kind: FeatureKind::Name,
            a: pair.a.clone(),
            b: pair.b.clone(),
            effect: name,
            reason: pair.reason(),
        })
        .collect();
    let mut score = name;
    for finding in features::findings(a, b, switches) {
        let after = finding.effect.on(score);
        features.push(feature(&finding, a, b, after - score));
        score = after;
    }
    EntityComparison { score, name, names: names.map(|pair| pair.comparison), features }
}

fn feature(finding: &Finding, a: &Facts, b: &Facts, effect: f32) -> Feature {
    let value = |facts: &Facts, at: usize| match finding.kind {
        FeatureKind::Name => String::new(),
        FeatureKind::Identifier => format!("{} {}", facts.identifiers[at].kind.label(), facts.identifiers[at].value),
        FeatureKind::BirthDate => facts.births[at].to_string(),
        FeatureKind::FoundingDate => facts.foundings[at].to_string(),
        FeatureKind::Country => facts.countries[at].to_string(),
        FeatureKind::Gender => facts.genders[at].to_string(),
        FeatureKind::Address => facts.addresses[at].to_string(),
    };
    Feature { kind: finding.kind, a: value(a, finding.a), b: value(b, finding.b), effect, reason: finding.reason.to_string() }
}

/// Whether a reading as this kind is one that two kinds of entities are compared by.
pub(crate) fn compares(mine: Kinds, reading: Kind, theirs: Kinds, other: Kind) -> bool {
    mine.compares(reading, theirs, other)
}
