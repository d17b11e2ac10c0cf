//! Lists of parts that one plays: `serves as the owner, manager and operator of X`.

use super::apply::Trigger;
use super::node::What;

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
