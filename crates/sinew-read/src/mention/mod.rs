//! Who and what is mentioned, and which mentions mean the same.

mod alias;
mod beside;
mod class;
mod derived;
mod discourse;
mod evidence;
mod first_person;
mod gazetteer;
mod himself;
mod link;
mod named;
mod nominal;
mod plural;
mod pronoun;

use crate::clause::{Phrase, Verb};
use crate::text::{Pos, Text, bit};
use crate::{Entity, Form, Mention};
pub(crate) use class::country_of_statesman;
pub(crate) use gazetteer::{TitleKind, gazetteer};
pub(crate) use named::Name;
pub(crate) use nominal::sites::site;
pub(crate) use nominal::strikers::deed;

/// The proper names of a text, in its order, each with what it is a name of as far as it can be told.
pub(crate) fn names(text: &Text<'_>) -> Vec<Name> {
    let mut names = named::names(text);
    evidence::weigh(text, &mut names);
    derived::mark(text, &mut names);
    names
}

/// Whether a word with a capital is a common noun or adjective by its ending or the lexicon.
fn common(text: &Text<'_>, token: usize) -> bool {
    let traits = text.traits(token);
    traits.has(bit::noun | bit::adjective | bit::verb)
}

/// Links names, nominals and pronouns to entities of the document.
pub(crate) fn resolve(text: &Text<'_>, names: &[Name], phrases: &[Phrase], verbs: &[Verb]) -> (Vec<Mention>, Vec<Entity>) {
    let mut found = link::link(text, names);
    derived::bind(text, names, &mut found);
    let binder = nominal::bind(text, names, phrases, &mut found);
    discourse::bind(text, phrases, verbs, binder);
    first_person::bind(text, phrases, verbs, &mut found);
    found.in_order()
}

/// Mentions and entities as they are found, in no order yet.
#[derive(Default)]
pub(crate) struct Links {
    pub(crate) mentions: Vec<Mention>,
    pub(crate) entities: Vec<Entity>,
}

impl Links {
    fn add(&mut self, entity: Entity) -> usize {
        self.entities.push(entity);
        self.entities.len() - 1
    }

    /// Sorts the mentions by place, and the entities by their first mention.
    fn in_order(mut self) -> (Vec<Mention>, Vec<Entity>) {
        self.mentions.sort_by_key(|mention| (mention.tokens.start, std::cmp::Reverse(mention.tokens.end)));
        let mut places = vec![usize::MAX; self.entities.len()];
        let mut order = Vec::new();
        let mut visit = |entity: usize| {
            if places[entity] == usize::MAX {
                places[entity] = order.len();
                order.push(entity);
            }
        };
        self.mentions.iter().for_each(|mention| visit(mention.entity));
        self.entities.iter().filter_map(|entity| entity.part_of).for_each(&mut visit);
        let mut entities: Vec<Entity> = order.iter().map(|&entity| self.entities[entity].clone()).collect();
        entities.iter_mut().for_each(|entity| entity.part_of = entity.part_of.map(|whole| places[whole]));
        self.mentions.iter_mut().for_each(|mention| mention.entity = places[mention.entity]);
        (self.mentions, entities)
    }
}

/// Tells every phrase the mention of its head and of its owner.
pub(crate) fn tie(text: &Text<'_>, mentions: &[Mention], phrases: &mut [Phrase]) {
    let at = |token: u32| {
        let after = mentions.partition_point(|mention| mention.tokens.start <= token);
        (after.saturating_sub(4)..after)
            .find(|&mention| mentions[mention].tokens.holds(token as usize))
            .map(|mention| mention as u32)
    };
    for phrase in phrases.iter_mut() {
        phrase.mention = at(phrase.head);
        let first = phrase.tokens.start;
        let his = phrase.tokens.len() > 1 && text.tokens[first as usize].pos == Pos::Determiner;
        phrase.owner = at(first).filter(|&mention| his && mentions[mention as usize].form == Form::Pronoun);
    }
    for place in 0..phrases.len() {
        if let Some(possessor) = phrases[place].possessor {
            phrases[place].owner = phrases[possessor as usize].mention;
        }
    }
}
