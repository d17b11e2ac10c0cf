//! The date of a deed that the text tells twice: once with its day, once without.

use crate::{Analysis, Found, Polarity, Precision, When};

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
    let known: Vec<Found> = found.iter().filter(|claim| deed(claim) && claim.when.is_some()).cloned().collect();
    for claim in found.iter_mut().filter(|claim| bare(analysis, claim)) {
        let same: Vec<When> = known.iter().filter(|other| again(other, claim)).filter_map(|other| other.when).collect();
        if let Some((first, rest)) = same.split_first()
            && first.precision == Precision::Day
            && rest.iter().all(|when| when.date == first.date)
        {
            claim.when = Some(When { precision: Precision::Approximate, ..*first });
        }
    }
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

fn again(one: &Found, other: &Found) -> bool {
    let of = |claim: &Found| (claim.subject.map(|party| party.entity), claim.object.map(|party| party.entity));
    let ((subject, object), (doer, whom)) = (of(one), of(other));
    let doers = subject == doer || subject.is_none() || doer.is_none();
    one.kind == other.kind && object == whom && doers && (object.is_some() || subject == doer && subject.is_some())
}
