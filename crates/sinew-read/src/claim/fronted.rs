//! Whom a clause without a subject that opens its sentence is said of: `Relying on A, B and C, X attacked Y`.

use super::grammar::Sentence;
use super::node::What;

impl Sentence<'_> {
    /// `Based in Y, X …`: the subject of the clause that follows.
    pub(super) fn following_subject(&self, at: usize) -> Vec<usize> {
        let first = self.next_comma(at).and_then(|comma| self.noun_behind(comma));
        let behind = self.before_its_verb(at).or(first);
        // `Retaking X would help Y, allies say.`
        let tells = |noun: usize| self.verb(noun + 1).is_some() && self.lemma(noun + 1) == "say";
        behind.filter(|&noun| !tells(noun) || self.finite_before(noun).is_none()).map_or(Vec::new(), |noun| vec![noun])
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
                What::And => self.next_comma(verb).filter(|&next| (verb..next).all(|at| self.verb(at).is_none()))?,
                _ => return None,
            };
        }
    }
}
