//! Places that only some rules ask for: behind the object, before `under`.

use super::apply::Trigger;
use super::node::What;

impl Trigger<'_, '_> {
    /// `sold the army six drones`: the noun phrase right behind the object, or behind a passive that has its receiver for subject.
    pub(super) fn second(&self) -> Option<usize> {
        let sentence = self.sentence();
        let passive = sentence.verb(self.node).is_some_and(|verb| verb.passive);
        let first = if passive { self.node } else { sentence.object(self.node).filter(|&object| object > self.node)? };
        let mut at = first + 1;
        while sentence.is(at, What::Other) {
            at += 1;
        }
        // `gave the army (X) a deadline`, `gave the government of X a deadline`.
        if !passive && sentence.is_preposition(at, "of") {
            at = sentence.tail(first) + 1;
        }
        if !passive && let Some(close) = sentence.close_of(at).filter(|_| sentence.is(at, What::Open)) {
            at = close + 1;
        }
        // `granted X, a subsidiary of Y, permits`.
        if !passive && let Some(close) = sentence.close_of(at).filter(|&close| sentence.is(close, What::Comma)) {
            at = close + 1;
        }
        (sentence.is_noun(at) && (passive || at > first)).then(|| sentence.main_noun(at))
    }

    /// What stands before `under`: `units under the command of X`, `X is under the protection of Y`.
    pub(super) fn under(&self) -> Option<usize> {
        let sentence = self.sentence();
        let preposition = sentence.before(self.node).filter(|&at| sentence.is_preposition(at, "under"))?;
        match sentence.before(preposition) {
            Some(noun) if sentence.is_noun(noun) => Some(noun),
            Some(mark) if sentence.is(mark, What::Comma) => sentence.before(mark).filter(|&noun| sentence.is_noun(noun)),
            Some(verb) => sentence
                .verb(verb)
                .filter(|own| {
                    own.copula
                        || own.passive
                        || matches!(sentence.lemma(verb), "operate" | "fight" | "serve" | "fall" | "come" | "remain")
                })
                .and_then(|_| sentence.subjects(verb).first().copied()),
            // `Under the command of X, the Y`.
            None => {
                let mark = sentence.tail(self.node) + 1;
                (sentence.is(mark, What::Comma) && sentence.is_noun(mark + 1)).then_some(mark + 1)
            }
        }
    }
}
