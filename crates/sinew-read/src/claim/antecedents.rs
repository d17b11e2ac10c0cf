//! What a relative pronoun or a participle behind a comma is said of.

use super::conditions::quantity;
use super::grammar::Sentence;
use super::node::What;

impl Sentence<'_> {
    /// What `who` or `which` stands for: the noun phrase before, or one that it hangs on.
    pub(crate) fn antecedents(&self, relative: usize) -> Vec<usize> {
        let mut at = relative;
        while let Some(before) = at.checked_sub(1) {
            match self.nodes[before].what {
                What::Comma | What::Quote | What::Open | What::Dash | What::Preposition | What::And => at = before,
                What::Close => at = self.opens[before].unwrap_or(before),
                // `X, 70 percent of which`: how much of it.
                What::Noun if at + 1 < self.nodes.len() && self.is(at, What::Preposition) && quantity(self.lemma(before)) => {
                    at = before
                }
                What::Other if self.words[self.nodes[before].first].time > 0 => at = before,
                What::Noun if self.lemma(relative) == "who" || self.nodes[before].mention.is_some() => {
                    let mut chain = self.climb(before);
                    // `the brigade of Hasan, which`: people are no which.
                    if self.lemma(relative) == "which" && chain.iter().any(|noun| !self.people.contains(noun)) {
                        chain.retain(|noun| !self.people.contains(noun));
                    }
                    return chain;
                }
                What::Noun => return vec![before],
                _ => return Vec::new(),
            }
        }
        Vec::new()
    }

    /// `X, based in Y`: the noun phrase before the comma.
    pub(super) fn across(&self, mark: usize) -> Vec<usize> {
        match mark.checked_sub(1) {
            // What a comma sets off is said of the whole phrase before it.
            Some(noun) if self.is_noun(noun) => self.climb(noun).last().map_or(Vec::new(), |&root| vec![root]),
            Some(inner) if matches!(self.nodes[inner].what, What::Close | What::Quote | What::Comma) => {
                self.before(mark).filter(|&noun| self.is_noun(noun)).map_or(Vec::new(), |noun| self.climb(noun))
            }
            _ => Vec::new(),
        }
    }
}
