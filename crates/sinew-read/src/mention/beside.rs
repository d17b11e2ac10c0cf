//! What the words right before a pronoun say of it.

use super::Links;
use super::discourse::Discourse;
use super::pronoun::{Kind, fits};
use crate::text::{Case, Pos};

/// `most of it`: a thing.
pub(super) fn portion(discourse: &Discourse, token: usize) -> bool {
    let word = |back: usize| token.checked_sub(back).map_or("", |at| discourse.text.lemma(at));
    discourse.text.word(token) == "it"
        && word(1) == "of"
        && matches!(word(2), "most" | "much" | "some" | "part" | "all" | "half" | "none")
}

impl Discourse<'_, '_> {
    /// `Through his lawyer, X, he denied it`: whose lawyer it is.
    pub(super) fn whose_fronted(&self, token: usize) -> Option<usize> {
        let first = self.text.sentences[self.text.sentence_of(token)].tokens.start as usize;
        let owner = match self.text.word(token) {
            "he" => "his",
            "she" => "her",
            _ => return None,
        };
        let before = &self.text.tokens[first..token];
        let fronted = before.first().is_some_and(|word| word.pos == Pos::Preposition)
            && !before.iter().any(|word| matches!(word.pos, Pos::Verb(_) | Pos::Auxiliary | Pos::Modal));
        (first..token).find(|&at| fronted && self.text.word(at) == owner).and_then(|at| self.at(at))
    }

    /// `A, its owner, B, and C`: the name before the comma.
    pub(super) fn explained_beside(&self, found: &Links, token: usize, kind: Kind) -> Option<usize> {
        let owns = matches!(self.text.word(token), "its" | "his" | "her");
        let comma = token.checked_sub(1).filter(|&at| owns && self.text.word(at) == ",")? as u32;
        let end = self.phrase_end(token)?;
        let named =
            self.text.tokens.get(end + 1).is_some_and(|next| matches!(next.case, Case::Capital | Case::Upper | Case::Mixed));
        if !named || self.text.word(end) != "," || !belongs(self.text.lemma(end - 1)) {
            return None;
        }
        let ends = |place: &&super::discourse::Place| place.tokens.end == comma && fits(found.entities[place.entity].class, kind);
        self.since(self.text.sentence_of(token)).iter().find(ends).map(|place| place.entity)
    }
}

/// Who is told beside whom he belongs to.
fn belongs(lemma: &str) -> bool {
    matches!(
        lemma,
        "owner"
            | "co-owner"
            | "chairman"
            | "director"
            | "manager"
            | "leader"
            | "head"
            | "founder"
            | "chief"
            | "president"
            | "ceo"
            | "commander"
            | "deputy"
            | "subsidiary"
            | "parent"
            | "spokesman"
            | "secretary"
            | "shareholder"
            | "executive"
            | "wife"
            | "husband"
            | "son"
            | "daughter"
            | "brother"
            | "sister"
            | "father"
            | "mother"
            | "nephew"
            | "cousin"
            | "lawyer"
            | "accountant"
            | "partner"
            | "captain"
            | "officer"
            | "treasurer"
            | "chairwoman"
    )
}
