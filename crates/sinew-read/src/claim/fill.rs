//! A sentence with its mentions, and whom a noun phrase and those that it is listed with stand for.

use super::grammar::Sentence;
use super::kinds::Classes;
use super::names::Names;
use crate::mention::gazetteer;
use crate::{Argument, Class, Entity, Form, Span};

/// A mention in this sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Local {
    pub(crate) span: Span,
    pub(crate) entity: usize,
    pub(crate) class: Class,
    pub(crate) form: Form,
}

/// A sentence with its mentions.
pub(crate) struct Scene<'t> {
    pub(crate) text: &'t str,
    pub(crate) sentence: Sentence<'t>,
    pub(crate) locals: Vec<Local>,
    pub(crate) entities: &'t [Entity],
    pub(crate) names: &'t Names,
    /// The country that the document is about.
    pub(crate) home: Option<usize>,
    /// The state that the sentence before speaks of.
    pub(crate) topic: Option<usize>,
    /// The one body that the sentence before speaks of.
    pub(crate) body: Option<usize>,
    /// Who was the last to sanction somebody in the sentences before.
    pub(crate) sanctioner: Option<usize>,
    /// Who holds an office of which state, by the sentences before.
    pub(crate) offices: Vec<(usize, usize)>,
    /// Whether the text does what it tells, as a release of an authority does.
    pub(crate) release: bool,
    pub(crate) span: Span,
}

impl<'t> Scene<'t> {
    pub(crate) fn local(&self, mention: u32) -> &Local {
        &self.locals[mention as usize]
    }

    /// The entity of a name or a demonym.
    pub(crate) fn named(&self, name: &str) -> Option<usize> {
        let lower = name.to_lowercase();
        let known = |name: &str| self.names.0.get(name).copied();
        known(&lower).or_else(|| gazetteer().country_of(&lower).and_then(|country| known(&country.to_lowercase())))
    }

    pub(crate) fn argument(&self, mention: u32) -> Argument {
        let local = self.local(mention);
        Argument { entity: local.entity, span: local.span }
    }

    /// `both men`: all whom the words of a mention mean.
    pub(crate) fn company(&self, mention: u32, classes: Classes) -> Vec<Argument> {
        let Local { span, form, .. } = *self.local(mention);
        let same = self.locals[mention as usize..].iter().take_while(|local| local.span == span && local.form == form);
        let all = if form == Form::Named { 1 } else { usize::MAX };
        same.take(all).filter(|local| classes.holds(local.class)).map(|local| Argument { entity: local.entity, span }).collect()
    }

    /// Whom a noun phrase and the list that it opens or closes stand for.
    ///
    /// Where the first of a list is a name that does not fit, the others are of another list.
    pub(crate) fn all(&self, noun: usize, classes: Classes) -> Vec<Argument> {
        self.listed(self.members(noun), noun, classes)
    }

    /// Whom a noun phrase and the members of its list stand for.
    pub(crate) fn listed(&self, members: Vec<usize>, noun: usize, classes: Classes) -> Vec<Argument> {
        let unfit = |mention: u32| {
            let local = self.local(mention);
            local.form == Form::Named && local.class == Class::Person && !classes.holds(local.class)
        };
        if self.sentence.nodes[noun].mention.is_some_and(unfit) {
            return self.one(noun, classes, 0);
        }
        self.each(members, classes, 0)
    }

    pub(crate) fn each(&self, members: Vec<usize>, classes: Classes, depth: usize) -> Vec<Argument> {
        let mut found: Vec<Argument> = Vec::new();
        let last = members.last().copied();
        for member in members {
            // `Bahraini, Syrian and Yemeni groups`: the adjectives are of the groups.
            if Some(member) != last && last.is_some_and(|last| self.describes_last(member, last)) {
                continue;
            }
            for argument in self.one(member, classes, depth) {
                if !found.iter().any(|known| known.entity == argument.entity) {
                    found.push(argument);
                }
            }
        }
        // `American facilities, bases and assets`: the bases are not another's.
        if found.len() > 1 {
            let whose = found.iter().any(|argument| self.entities[argument.entity].named);
            let told = |argument: &Argument| argument.span.of(self.text).contains(char::is_uppercase);
            found.retain(|argument| !whose || told(argument) || !self.nameless_site(argument));
        }
        found
    }

    /// The mentions within a noun phrase before a word of it, in order.
    pub(crate) fn modifiers(&self, noun: usize, before: usize) -> Vec<u32> {
        let node = &self.sentence.nodes[noun];
        let mut found: Vec<u32> = Vec::new();
        for word in &self.sentence.words[node.first..before] {
            // `Iran-backed militia targets`: the first part of a compound owns nothing.
            if self.text[word.span.end as usize..].starts_with('-') {
                continue;
            }
            // A heading, `Norway Sanctions Firms Aiding X's Support`: what stands before its verb describes nothing behind it.
            if matches!(word.lemma, "sanctions" | "sanction" | "designates" | "targets")
                && word.span.of(self.text).starts_with(char::is_uppercase)
            {
                found.clear();
            }
            let inner = word.inner.into_iter().chain(word.mention.filter(|mention| Some(*mention) != node.mention));
            for mention in inner {
                if !found.contains(&mention) {
                    found.push(mention);
                }
            }
        }
        found
    }
}
