//! Whom a clause without a subject that opens its sentence is said of: `Relying on A, B and C, X attacked Y`.

use super::grammar::Sentence;
use super::node::{Node, Shape, What};

impl Sentence<'_> {
    /// `Based in Y, X …`: the subject of the clause that follows.
    pub(super) fn following_subject(&self, at: usize) -> Vec<usize> {
        // `Gaining X by arming Y follows the plan of A, B and C`: the clause is itself the subject.
        let clause = |comma: &usize| !(at..*comma).any(|verb| self.main_verb(at, verb));
        let first = self.next_comma(at).filter(clause).and_then(|comma| self.noun_behind(comma));
        let behind = self.before_its_verb(at).or(first);
        // `Retaking X would help Y, allies say.`
        let tells = |noun: usize| self.verb(noun + 1).is_some() && self.lemma(noun + 1) == "say";
        behind.filter(|&noun| !tells(noun) || self.finite_before(noun).is_none()).map_or(Vec::new(), |noun| vec![noun])
    }

    /// `By arming A, B and C have attacked D`: whether a comma parts what opens the sentence from its subject.
    pub(super) fn parts_subject(&self, comma: usize) -> bool {
        let opens = |node: &Node| matches!(node.what, What::Quote | What::Preposition | What::Subordinate);
        let first = self.nodes.iter().take_while(|node| opens(node)).count();
        let ing = self.verb(first).is_some_and(|verb| verb.shape == Shape::Ing);
        ing && self.next_comma(0) == Some(comma) && self.following_subject(first).first() == Some(&(comma + 1))
    }

    /// Whether a verb is finite and in no relative or subordinate clause that begins behind a phrase.
    fn main_verb(&self, from: usize, verb: usize) -> bool {
        let clause = |node: &Node| matches!(node.what, What::Relative | What::Subordinate);
        self.finite(verb) && !self.nodes[from..verb].iter().any(clause)
    }

    fn noun_behind(&self, comma: usize) -> Option<usize> {
        self.after(comma).filter(|&noun| self.is_noun(noun))
    }

    /// The first noun phrase behind a comma that a finite verb follows; what stands before it is listed: `Relying on A, B and C, X has`.
    fn before_its_verb(&self, at: usize) -> Option<usize> {
        let mut comma = self.next_comma(at)?;
        loop {
            let noun = self.noun_behind(comma)?;
            let verb = self.after(self.tail(self.main_noun(noun)))?;
            if self.finite(verb) {
                return Some(noun);
            }
            comma = match self.nodes[verb].what {
                What::Comma => verb,
                What::And => self.next_comma(verb).filter(|&next| !(verb..next).any(|at| self.main_verb(verb, at)))?,
                _ => return None,
            };
        }
    }
}
