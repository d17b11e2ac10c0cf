//! Words by which people and bodies without a name are told apart, or are not.

/// What several can do for the same men.
pub(super) fn backed(lemma: &str) -> bool {
    matches!(lemma, "back" | "support" | "sponsor" | "fund" | "finance" | "arm" | "train")
}

/// Words before a noun that leave open who is meant.
pub(super) fn anyone(first: &str) -> bool {
    matches!(
        first,
        "any"
            | "every"
            | "each"
            | "no"
            | "such"
            | "certain"
            | "various"
            | "many"
            | "most"
            | "all"
            | "these"
            | "those"
            | "this"
            | "that"
            | "some"
            | "another"
            | "both"
            | "whose"
            | "which"
            | "what"
            | "potential"
    )
}

/// Numbers of a few, in words.
pub(super) fn few(lemma: &str) -> bool {
    matches!(lemma, "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten")
}

/// Words that say how many.
pub(super) fn count(lemma: &str) -> bool {
    few(lemma)
        || matches!(
            lemma,
            "eleven" | "twelve" | "dozen" | "dozens" | "several" | "multiple" | "numerous" | "hundred" | "thousand"
        )
}

/// Words before a noun that say only that there are more, or roughly how many.
pub(super) fn others(lemma: &str) -> bool {
    matches!(
        lemma,
        "other" | "more" | "additional" | "further" | "such" | "different" | "separate" | "least" | "over" | "unnamed"
    )
}

/// Nouns that say next to nothing of whom they mean.
pub(super) fn vague(lemma: &str) -> bool {
    matches!(
        lemma,
        "individual"
            | "entity"
            | "person"
            | "people"
            | "target"
            | "man"
            | "woman"
            | "member"
            | "party"
            | "side"
            | "country"
            | "state"
            | "actor"
            | "figure"
            | "company"
            | "other"
    )
}

/// Nouns of offices, which many together are a body of rather than somebody.
pub(super) fn office(lemma: &str) -> bool {
    matches!(
        lemma,
        "director" | "staff" | "chief" | "member" | "officer" | "leader" | "official" | "affiliate" | "representative"
    )
}
