//! Lists of parts that one plays: `serves as the owner, manager and operator of X`, `X, the head of A and leader of B`.

use super::apply::Trigger;
use super::kinds::Classes;
use super::node::{Shape, Tag, What};
use super::rules::RULES;
use crate::Argument;

impl Trigger<'_, '_> {
    /// The first of the roles that the trigger ends a list of.
    pub(super) fn first_of_roles(&self) -> Option<usize> {
        let mut first = self.node;
        while let Some(before) = self.role_before(first) {
            first = before;
        }
        (first != self.node).then_some(first)
    }

    /// The last of the roles that the trigger begins a list of.
    pub(super) fn last_of_roles(&self) -> Option<usize> {
        let sentence = self.sentence();
        let mut last = self.node;
        while let Some(next) = (last + 2..=last + 3).find(|&next| self.is_role(next) && self.role_before(next) == Some(last)) {
            last = next;
        }
        (last != self.node && sentence.is(last + 1, What::Preposition)).then_some(last)
    }

    /// `X, the head of Y and an ally of Z`: the second of two descriptions.
    pub(super) fn joined_apposition(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let Some(and) = self.mark_before().filter(|&and| sentence.is(and, What::And)) else { return Vec::new() };
        let first = self.description_before(if sentence.is(and.wrapping_sub(1), What::Comma) { and - 1 } else { and });
        first.map_or(Vec::new(), |first| first.apposition_before(classes))
    }

    /// `serves as governor of A, commander of B and head of C`, `X, governor of A, commander of B and head of C,`: an office
    /// without an article in a list of them.
    pub(super) fn listed_office(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let start = self.phrase_start();
        let Some(mark) = self.mark_before() else { return Vec::new() };
        let joins = !self.closed_by_name() && (sentence.is(mark, What::Comma) || sentence.is(mark, What::And));
        let led = sentence.words[sentence.nodes[start].first].tag == Tag::Determiner;
        let comma = mark.checked_sub(1).filter(|&comma| sentence.is(mark, What::And) && sentence.is(comma, What::Comma));
        let first = if joins { self.description_before(comma.unwrap_or(mark)) } else { None };
        let Some(first) = first else { return Vec::new() };
        let mut found = [Self::predicate, Self::as_role].iter().map(|way| way(&first, classes)).find(|found| !found.is_empty());
        if !led && !self.plural() {
            let ways = [Self::apposition_before, Self::listed_office];
            found = found.or_else(|| ways.iter().map(|way| way(&first, classes)).find(|found| !found.is_empty()));
        }
        found.unwrap_or_default()
    }

    /// The mark or word before a description, over when it became true: `X, the aide of A and since 2024 B's minister`. `X, an aide of
    /// A and his father`: whose father it is, is no other description of X.
    fn mark_before(&self) -> Option<usize> {
        let sentence = self.sentence();
        let start = self.phrase_start();
        let mark = start.checked_sub(1).filter(|_| !super::node::possessive(sentence.first_lemma(start)))?;
        let when = sentence.is(mark, What::Other) && mark > 0 && sentence.is(mark - 1, What::And);
        Some(mark - usize::from(when))
    }

    /// `A, major general and commander of the 3rd division B`: whether a name right behind a body says who the office's holder is.
    pub(super) fn closed_by_name(&self) -> bool {
        let sentence = self.sentence();
        let tail = sentence.tail(self.node);
        let node = &sentence.nodes[tail];
        let name = (node.first..=node.last).find(|&word| sentence.words[word].mention == node.mention);
        let before = name.filter(|&name| name > node.first && sentence.people.contains(&tail));
        before.is_some_and(|name| RULES.of_noun(sentence.words[name - 1].lemma).any(|(_, rule)| rule.kind.name == "part_of"))
    }

    /// `commander of the Quds Force A`: the body that stands before its holder's name.
    pub(super) fn body_before_name(&self, preposition: &str, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let noun = if self.verbal { None } else { sentence.complements(self.node, preposition) };
        let Some(noun) = noun.filter(|noun| sentence.people.contains(noun) && *noun == self.node + 2) else { return Vec::new() };
        let name = sentence.nodes[noun].mention.map(|mention| self.scene.local(mention).span.start);
        let mut found = self.of_mentions(self.scene.modifiers(noun, sentence.nodes[noun].head), classes);
        // `an adviser to Quds Force commander A`: of A.
        found.retain(|body| name == Some(body.span.end + 1) || self.closed_by_name());
        found
    }

    /// The description that ends before a mark: `the head` of `the head of Iran's agency (A) and leader of B`.
    fn description_before(&self, mark: usize) -> Option<Self> {
        let sentence = self.sentence();
        let links = |at: usize| sentence.is(at, What::Preposition) && sentence.lemma(at) != "as";
        let mut at = mark;
        loop {
            let mut last = at.checked_sub(1)?;
            // `secretary of A until 2023 and an adviser to B`.
            if at == mark && last > 0 && sentence.is(last, What::Other) {
                last -= 1;
            }
            // `a rebel group backed by A and part of B`.
            if last > 0 && sentence.verb(last).is_some_and(|verb| verb.shape == Shape::Bare) && at < mark {
                last -= 1;
            }
            let bracket = sentence.open_of(last).filter(|_| sentence.is(last, What::Close));
            let noun = bracket.and_then(|open| open.checked_sub(1)).unwrap_or(last);
            let owned = noun >= 2 && sentence.is(noun - 1, What::Possessive);
            let link = noun.checked_sub(if owned { 3 } else { 1 }).filter(|&link| links(link));
            match link.filter(|_| sentence.is_noun(noun)) {
                Some(link) => at = link,
                None => {
                    let node = sentence.nodes[noun];
                    let named = node.mention.is_some_and(|m| self.scene.local(m).form == crate::Form::Named);
                    let first = Trigger { node: noun, word: node.head, ..*self };
                    return (node.is_noun() && !named).then_some(first);
                }
            }
        }
    }

    fn role_before(&self, noun: usize) -> Option<usize> {
        let sentence = self.sentence();
        let mut mark = noun.checked_sub(1)?;
        if sentence.is(mark, What::And) && mark > 0 && sentence.is(mark - 1, What::Comma) {
            mark -= 1;
        }
        let joins = sentence.is(mark, What::And) || sentence.is(mark, What::Comma);
        mark.checked_sub(1).filter(|&before| joins && self.is_role(noun) && self.is_role(before))
    }

    fn is_role(&self, noun: usize) -> bool {
        let sentence = self.sentence();
        let common =
            |node: &super::node::Node| node.mention.is_none_or(|mention| self.scene.local(mention).form != crate::Form::Named);
        let role = sentence.nodes.get(noun).is_some_and(|node| node.is_noun() && common(node));
        role && matches!(
            sentence.lemma(noun),
            "owner"
                | "co-owner"
                | "manager"
                | "operator"
                | "director"
                | "founder"
                | "co-founder"
                | "chairman"
                | "shareholder"
                | "head"
                | "leader"
        )
    }
}
