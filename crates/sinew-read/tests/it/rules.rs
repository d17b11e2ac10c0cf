//! Every rule of the file is tested by its own examples and counter-examples.

use sinew_read::{About, Found, Polarity, Reading, Rule, read, rules};
use std::collections::BTreeSet;

fn told(reading: &Reading, claim: &Found) -> String {
    let name =
        |argument: &Option<sinew_read::Argument>| argument.map_or(String::new(), |a| reading.entities[a.entity].name.clone());
    let negative = if claim.polarity == Polarity::Negative { "not " } else { "" };
    format!("{negative}{}({}, {})", claim.kind, name(&claim.subject), name(&claim.object))
}

/// What one rule, or another of its kind, finds in a sentence.
fn found(sentence: &str, rule: &Rule, any: bool) -> BTreeSet<String> {
    let reading = read(sentence, &About::default());
    let ours = |claim: &&Found| claim.rule == rule.id || any && claim.kind == rule.kind.name;
    reading.claims.iter().chain(&reading.thin).filter(ours).map(|claim| told(&reading, claim)).collect()
}

#[test]
fn every_rule_finds_what_its_examples_say() {
    let mut faults = Vec::new();
    for rule in rules() {
        for (sentence, expected) in &rule.examples {
            let expected: BTreeSet<String> = expected.split("; ").map(str::to_owned).collect();
            let found = found(sentence, rule, true);
            if found != expected {
                faults.push(format!("{}: {sentence}\n    expected {expected:?}\n    found    {found:?}", rule.id));
            }
        }
    }
    assert!(faults.is_empty(), "{} of the examples fail:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn no_rule_finds_anything_in_its_counter_examples() {
    let mut faults = Vec::new();
    for rule in rules() {
        for sentence in &rule.counter {
            let found = found(sentence, rule, false);
            if !found.is_empty() {
                faults.push(format!("{}: {sentence} found {found:?}", rule.id));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
