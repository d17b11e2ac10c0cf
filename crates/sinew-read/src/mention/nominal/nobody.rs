//! Nouns of people that are nobody besides whom the words around them mean.

use super::Binder;
use super::heads::Roles;
use crate::Class;
use crate::text::Pos;

impl Binder<'_, '_> {
    /// Whether a noun of people is a part of what stands beside it, or a word for something else.
    pub(super) fn means_nobody_new(&self, place: usize, roles: Roles) -> bool {
        let phrase = &self.phrases[place];
        let (start, head) = (phrase.tokens.start as usize, phrase.head as usize);
        // `elected Hasan Oban president`: the post is not the person's name.
        let person = |token: usize| self.named_at(token).is_some_and(|entity| self.found.entities[entity].class == Class::Person);
        let captive = matches!(self.text.lemma(head), "hostage" | "prisoner" | "captive") && head > start;
        if roles.office && head > start + 1 && person(start) && person(start + 1) || captive && person(head - 1) {
            return true;
        }
        // `American citizens` are people; `a citizen of X` says whose he is.
        if self.text.lemma(head) == "citizen" && self.text.word(head) == "citizen" {
            return true;
        }
        // `a lender and self-styled economist`: two words for one man.
        let bare = self.text.tokens[start].pos != Pos::Determiner && phrase.possessor.is_none();
        if roles.none()
            && bare
            && self.text.word(head) == self.text.lemma(head)
            && start > 0
            && self.text.word(start - 1) == "and"
        {
            return true;
        }
        // `terrorism and financial intelligence`: a field, and no service.
        if self.text.lemma(head) == "intelligence"
            && head > start
            && matches!(self.text.word(head - 1), "financial" | "artificial")
        {
            return true;
        }
        false
    }
}
