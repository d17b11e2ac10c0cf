//! Words that say how sure somebody is.

use sinew_model::Stance;

/// Words that make a claim somebody's judgement or hearsay, without a speaker.
pub(crate) fn hedge(lemma: &str) -> Option<Stance> {
    Some(match lemma {
        "reportedly" | "allegedly" | "purportedly" | "supposedly" | "alleged" | "purported" => Stance::Reported,
        "likely" | "probably" | "apparently" | "presumably" | "seemingly" | "evidently" | "possibly" | "believed"
        | "suspected" | "considered" | "perceived" | "deemed" | "ostensibly" | "thought" | "reputed" => Stance::Assessed,
        _ => return None,
    })
}

/// Verbs of seeming: `appears to`, `seems to`.
pub(crate) fn seems(lemma: &str) -> bool {
    matches!(lemma, "appear" | "seem")
}
