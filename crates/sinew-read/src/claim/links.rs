//! What a preposition joins: `X of the Delta Front`, `the Delta Brigade, under X`.

use super::apply::Trigger;
use super::fill::Scene;
use super::kinds::Classes;
use super::node::{Shape, Tag, What};
use crate::{Argument, Class, Form};

impl Trigger<'_, '_> {
    /// The name right before a preposition, or before the comma before it, where nothing says that the preposition is a verb's.
    pub(super) fn named_before(&self) -> Option<usize> {
        let sentence = self.sentence();
        let mut noun = self.node.checked_sub(1)?;
        if sentence.is(noun, What::Close) {
            noun = sentence.open_of(noun)?.checked_sub(1)?;
        } else if sentence.is(noun, What::Comma) {
            noun = noun.checked_sub(1)?;
        }
        if sentence.lemma(self.node) == "belonging to" {
            return sentence.is_noun(noun).then_some(noun);
        }
        let mention = sentence.nodes[noun].mention.filter(|_| sentence.is_noun(noun))?;
        let local = self.scene.local(mention);
        // `the offices of X in Y`: the offices are there.
        let seat = sentence.before_of(noun).is_some_and(|seat| {
            matches!(
                sentence.lemma(seat),
                "office"
                    | "headquarters"
                    | "branch"
                    | "building"
                    | "compound"
                    | "base"
                    | "warehouse"
                    | "position"
                    | "camp"
                    | "accounts"
                    | "account"
            )
        });
        (local.form == Form::Named && !seat).then_some(noun)
    }
}

/// `the Serve Air cargo line`, `the Auto Plaza dealership`: a common noun behind a name says only what it is.
impl Scene<'_> {
    /// `a businessman named X`, `another ship, called X`.
    pub(super) fn given_name(&self, noun: usize, classes: Classes) -> Option<Argument> {
        let sentence = &self.sentence;
        let tail = sentence.tail(noun);
        // `an attack on a base in X called Y`: the base is called so.
        let common = |at: usize| sentence.is_noun(at) && sentence.words[sentence.nodes[at].head].tag == Tag::Noun;
        if (noun + 1..=tail).any(common) {
            return None;
        }
        let at = if sentence.is(tail + 1, What::Comma) { tail + 2 } else { tail + 1 };
        let naming = sentence.verb(at).is_some_and(|verb| verb.shape == Shape::Bare)
            && matches!(sentence.lemma(at), "call" | "name" | "dub" | "codename" | "nickname" | "know" | "identify");
        // `a militia known as X`, `a firm called "X"`.
        let mut next = at + 1;
        while naming && (sentence.is(next, What::Quote) || sentence.is_preposition(next, "as")) {
            next += 1;
        }
        let mention = sentence.nodes.get(next).filter(|node| naming && node.is_noun())?.mention?;
        let local = self.local(mention);
        (local.form == Form::Named && classes.holds(local.class)).then(|| self.argument(mention))
    }

    pub(super) fn called_after(&self, noun: usize, classes: Classes) -> Option<Argument> {
        let node = &self.sentence.nodes[noun];
        let article = matches!(self.sentence.first_lemma(noun), "the" | "its" | "his" | "their");
        if node.mention.is_some() || !article || !named_thing(self.sentence.lemma(noun)) {
            return None;
        }
        let last = self.modifiers(noun, node.head).into_iter().next_back()?;
        let local = self.local(last);
        let near =
            self.text[local.span.end as usize..self.sentence.words[node.head].span.start as usize].split_whitespace().count();
        let fits =
            local.form == Form::Named && classes.holds(local.class) && !matches!(local.class, Class::Country | Class::Person);
        (fits && near < 2).then(|| self.argument(last))
    }
}

/// Nouns of what bears a name before it.
fn named_thing(lemma: &str) -> bool {
    matches!(
        lemma,
        "dealership"
            | "line"
            | "refinery"
            | "terminal"
            | "mine"
            | "channel"
            | "chain"
            | "factory"
            | "plant"
            | "airline"
            | "newspaper"
            | "brand"
            | "concession"
            | "project"
            | "exchange"
            | "hotel"
            | "field"
            | "clan"
            | "dynasty"
            | "conglomerate"
            | "consortium"
            | "brokerage"
            | "platform"
            | "outlet"
            | "website"
            | "compound"
            | "complex"
            | "casino"
    )
}

/// Nouns of bodies that somebody has and is not.
pub(super) fn body(lemma: &str) -> bool {
    matches!(
        lemma,
        "organization"
            | "organisation"
            | "party"
            | "company"
            | "firm"
            | "group"
            | "militia"
            | "movement"
            | "network"
            | "bank"
            | "bloc"
            | "faction"
    )
}

/// Nouns of what may come from a country without being a part of its state.
pub(super) fn private(lemma: &str) -> bool {
    matches!(
        lemma,
        "network"
            | "company"
            | "individual"
            | "entity"
            | "citizen"
            | "national"
            | "gang"
            | "organization"
            | "bank"
            | "mercenary"
            | "group"
            | "militia"
            | "faction"
    )
}
