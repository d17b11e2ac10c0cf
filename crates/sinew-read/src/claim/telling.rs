//! Verbs that have a clause for their object, with `that` or without: `X says Y owns Z`.

use super::grammar::Sentence;
use super::node::What;

impl Sentence<'_> {
    /// `X, prosecutors say, attacked`: the comma behind the verb of saying.
    pub(super) fn said_aside(&self, inside: usize) -> Option<usize> {
        let verb = self.tail(inside) + 1;
        let aside = self.finite(verb) && tells(self.lemma(verb)) && self.is(verb + 1, What::Comma) && self.finite(verb + 2);
        aside.then_some(verb + 1)
    }
}

/// Whether what stands behind a verb may be the subject of another clause.
pub(super) fn takes_clause(lemma: &str) -> bool {
    tells(lemma) || matches!(lemma, "know" | "hope" | "fear" | "ensure" | "mean" | "see" | "watch" | "let" | "help" | "make")
}

/// Whether a verb says what is so.
pub(super) fn tells(lemma: &str) -> bool {
    matches!(
        lemma,
        "say"
            | "believe"
            | "claim"
            | "allege"
            | "think"
            | "report"
            | "insist"
            | "argue"
            | "suggest"
            | "show"
            | "warn"
            | "confirm"
            | "indicate"
            | "reveal"
            | "conclude"
            | "acknowledge"
            | "admit"
            | "maintain"
            | "estimate"
            | "announce"
    )
}
