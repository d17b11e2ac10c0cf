//! The date of a deed that the text tells twice: once with its day, once without.

use crate::{Analysis, Argument, Found, Polarity, Precision, When};
use rustc_hash::FxHashMap;

/// Kinds of deeds that a report comes back to.
const DEEDS: &[&str] = &[
    "attack",
    "seizure",
    "coercion",
    "meeting",
    "visit",
    "election",
    "appointment",
    "ceasefire",
    "agreement",
    "vote",
    "retreat",
];

/// Gives a deed without a date the one that the same deed of the same parties has elsewhere in the text, where it has one
/// only and the sentence names no other time. Whose victim is the same needs no doer: one is killed once.
pub(super) fn date_again(analysis: &Analysis, found: &mut [Found]) {
    let mut known: FxHashMap<Told, Vec<(Option<usize>, When)>> = FxHashMap::default();
    for claim in found.iter().filter(|claim| deed(claim)) {
        if let Some(when) = claim.when {
            known.entry(told(claim)).or_default().push((entity(claim.subject), when));
        }
    }
    for claim in found.iter_mut().filter(|claim| bare(analysis, claim)) {
        let Some(others) = known.get(&told(claim)) else { continue };
        let same = |other: Option<usize>| same_doer(entity(claim.subject), other, claim.object.is_some());
        let mut days = others.iter().filter(|(doer, _)| same(*doer)).map(|(_, when)| *when);
        if let Some(first) = days.next()
            && first.precision == Precision::Day
            && days.all(|when| when.date == first.date)
        {
            claim.when = Some(When { precision: Precision::Approximate, ..first });
        }
    }
}

/// What was done to whom.
type Told = (String, Option<usize>);

fn told(claim: &Found) -> Told {
    (claim.kind.clone(), entity(claim.object))
}

fn entity(party: Option<Argument>) -> Option<usize> {
    party.map(|party| party.entity)
}

fn deed(claim: &Found) -> bool {
    DEEDS.contains(&claim.kind.as_str()) && claim.polarity == Polarity::Positive
}

/// Whether a deed and its whole sentence have no date.
fn bare(analysis: &Analysis, claim: &Found) -> bool {
    let sentence = analysis.text.sentences.partition_point(|sentence| sentence.span.end <= claim.quote.start);
    let Some(sentence) = analysis.text.sentences.get(sentence) else { return false };
    let within = |start: u32| sentence.tokens.start <= start && start < sentence.tokens.end;
    let often = sentence.tokens.range().any(|token| {
        let several =
            matches!(analysis.text.lemma(token), "attack" | "raid" | "assault") && analysis.text.word(token).ends_with('s');
        several || matches!(analysis.text.word(token), "repeatedly" | "often" | "regularly" | "several" | "numerous")
    });
    deed(claim) && claim.when.is_none() && !often && !analysis.dates.iter().any(|dated| within(dated.tokens.start))
}

/// Whether a deed of one doer may be that of another: of one victim also where only one telling names the doer.
fn same_doer(one: Option<usize>, other: Option<usize>, victim: bool) -> bool {
    if victim { one == other || one.is_none() || other.is_none() } else { one == other && one.is_some() }
}
