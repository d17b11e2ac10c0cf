//! Words that could be verbs or nouns, where the phrase around them tells.

use super::super::lexicon::{Pos, Traits, VerbForm, bit};
use super::super::{Case, Token};
use super::around::Around;
use super::sorts::trade;

/// A word in -ing that its neighbours make an adjective or a noun, or keep from being one.
pub(super) fn ing(around: &Around<'_>, traits: Traits) -> Option<Pos> {
    let noun = around.noun_follows();
    let free = !traits.has(bit::transitive);
    match around.just_before() {
        // `those taking part`.
        Some(Pos::Determiner) if around.word_before() == "those" && !traits.has(bit::adjective) => Some(Pos::Verb(VerbForm::Ing)),
        // `are both growing`.
        Some(Pos::Auxiliary) => None,
        // `amid mounting pressure`.
        Some(Pos::Preposition) if traits.has(bit::adjective) && noun && state(around.word_before()) => Some(Pos::Adjective),
        // `the front's crumbling alliance`.
        Some(Pos::Possessive) if free && noun && !trade(around.words.lemma(around.tokens[around.at].lemma)) => {
            Some(Pos::Adjective)
        }
        // `a weak and eroding state`.
        Some(Pos::Coordinator) if noun && around.at > around.start + 2 && described(around) => Some(Pos::Adjective),
        // `the strengthening of the army`, `sharing of power`.
        _ if around.next_is("of") && !free => Some(Pos::Noun),
        _ => None,
    }
}

/// Prepositions that a state stands behind rather than a deed.
fn state(word: &str) -> bool {
    matches!(word, "amid" | "amidst" | "despite" | "under" | "during" | "among" | "notwithstanding")
}

/// Whether an article and adjectives alone stand before the `and` right before.
fn described(around: &Around<'_>) -> bool {
    let before = &around.tokens[around.start..around.at - 1];
    let adjectives = before.iter().rev().take_while(|token| token.pos == Pos::Adjective).count();
    let article = before.len().checked_sub(adjectives + 1).map(|at| before[at].pos);
    adjectives > 0 && matches!(article, Some(Pos::Determiner | Pos::Possessive))
}

/// Whether `a`, `an` or `another` opens the phrase right before.
pub(super) fn one_alone(around: &Around<'_>) -> bool {
    let inside = |token: &&Token| matches!(token.pos, Pos::Noun | Pos::Name | Pos::Adjective);
    let before = &around.tokens[around.start..around.at];
    let length = before.iter().rev().take_while(inside).count();
    let Some(article) = before.len().checked_sub(length + 1) else { return false };
    let one = matches!(around.words.lemma(before[article].lemma), "a" | "an" | "another");
    let joined = article > 0 && matches!(before[article - 1].pos, Pos::Coordinator | Pos::Mark);
    let many =
        |token: &Token| matches!(around.words.lemma(token.lemma), "dozen" | "hundred" | "few" | "number" | "couple" | "thousand");
    one && !joined && !before[article + 1..].iter().any(many)
}

/// `many fear more violence`: a verb of the mind behind those who are many.
pub(super) fn many_think(around: &Around<'_>) -> bool {
    let mind = ["fear", "hope", "doubt", "question", "blame", "view", "demand"].iter().any(|word| around.is(word));
    let plural = around.next().is_some_and(|(next, _)| around.words.lemma(next.lemma).ends_with('s'));
    mind && matches!(around.word_before(), "many" | "few" | "most") && !plural
}

/// `that Norway and Denmark use`: names alone between a relative pronoun and the word.
pub(super) fn names_after_that(around: &Around<'_>) -> bool {
    let before = &around.tokens[around.start..around.at];
    let named = |token: &&Token| matches!(token.pos, Pos::Name | Pos::Coordinator) || around.words.lemma(token.lemma) == "al";
    let names = before.iter().rev().take_while(named);
    let joined = names.clone().any(|token| token.pos == Pos::Coordinator);
    let length = names.count();
    joined && before.len().checked_sub(length + 1).is_some_and(|at| before[at].pos == Pos::Relative)
}

/// `Norway and its ally Denmark support X`: two who are named open the clause, and somebody is named right behind the word.
pub(super) fn two_names_act(around: &Around<'_>, traits: Traits) -> bool {
    let before = &around.tokens[around.start..around.at];
    let breaks = |token: &Token| matches!(token.pos, Pos::Subordinator | Pos::Mark | Pos::Relative);
    let before = &before[before.iter().rposition(breaks).map_or(0, |last| last + 1)..];
    let joins = |token: &&Token| token.pos == Pos::Coordinator;
    let inside = |token: &Token| {
        matches!(
            token.pos,
            Pos::Name | Pos::Noun | Pos::Adjective | Pos::Determiner | Pos::Possessive | Pos::Pronoun | Pos::Coordinator
        )
    };
    let opens = matches!(before.first().map(|first| first.pos), Some(Pos::Name | Pos::Noun));
    let opens = opens && before.iter().filter(joins).count() == 1;
    let behind = &around.tokens[around.at + 1..around.end.min(around.at + 5)];
    let named = behind.iter().take_while(|token| token.case != Case::Mark).any(|token| token.case == Case::Capital);
    let led = around.next().is_some_and(|(_, next)| next.has(bit::preposition));
    traits.has(bit::transitive) && opens && before.iter().all(inside) && named && !led
}

/// An article behind the word, and no verb of its clause before it.
pub(super) fn governs_at_last(around: &Around<'_>) -> bool {
    let article = around
        .next()
        .is_some_and(|(next, _)| matches!(around.words.lemma(next.lemma), "the" | "a" | "an" | "its" | "their" | "his"));
    let clause = |token: &&Token| !matches!(token.pos, Pos::Mark | Pos::Relative | Pos::Subordinator);
    let verb = |token: &Token| matches!(token.pos, Pos::Verb(_) | Pos::Auxiliary | Pos::Modal);
    article && !around.tokens[around.start..around.at].iter().rev().take_while(clause).any(verb)
}

/// `the posts the cartel controls.`: an article right behind a noun opens a clause, which ends with the word.
pub(super) fn of_contact(around: &Around<'_>) -> bool {
    let before = &around.tokens[around.start..around.at];
    let inside = |token: &&Token| matches!(token.pos, Pos::Noun | Pos::Name | Pos::Adjective);
    let length = before.iter().rev().take_while(inside).count();
    let Some(article) = before.len().checked_sub(length + 1).filter(|&article| article > 0) else { return false };
    let opens = before[article].pos == Pos::Determiner && around.words.lemma(before[article].lemma) == "the";
    let ends = around.next().is_none_or(|(next, _)| next.case == Case::Mark);
    let singular = !around.word_before().ends_with('s');
    opens && ends && singular && length > 0 && before[article - 1].pos == Pos::Noun
}

/// `have funded and armed militants`: whether a deed without an object stands right before the `and`.
pub(super) fn deed_before(around: &Around<'_>) -> bool {
    let before = &around.tokens[around.start..around.at];
    let [.., deed, and] = before else { return false };
    let active = match deed.pos {
        Pos::Verb(VerbForm::Past) => true,
        Pos::Verb(VerbForm::Participle) => before
            .iter()
            .rev()
            .skip(2)
            .find(|token| token.pos != Pos::Adverb)
            .is_some_and(|helper| around.words.traits(helper.lemma).has(bit::have)),
        _ => false,
    };
    let traits = around.words.traits(deed.lemma);
    and.pos == Pos::Coordinator && active && traits.has(bit::transitive) && (around.noun_follows() || around.object_follows())
}

/// `UN troops`: a name and a noun behind the word.
pub(super) fn named_noun_follows(around: &Around<'_>) -> bool {
    let name = around.next().is_some_and(|(next, _)| matches!(next.case, Case::Capital | Case::Upper));
    let noun = around.tokens.get(around.at + 2).filter(|_| around.at + 2 < around.end);
    name && noun.is_some_and(|token| {
        let word = around.words.lemma(token.lemma);
        token.case == Case::Lower && word.ends_with('s') && !around.words.traits(token.lemma).closed()
    })
}

/// `underfunded`, `unresolved`: what nobody has done, before a noun or another adjective.
pub(super) fn undone(around: &Around<'_>, traits: Traits) -> bool {
    let word = around.words.lemma(around.tokens[around.at].lemma);
    let described = around.next().is_some_and(|(next, next_traits)| {
        next.case == Case::Lower
            && !next_traits.closed()
            && (!next_traits.has(bit::verb) || next_traits.has(bit::noun) || next_traits.form == Some(VerbForm::Ing))
    });
    traits.has(bit::guessed) && word.starts_with("un") && described
}

/// `a unified “Norwegian house”`.
pub(super) fn quoted_noun_follows(around: &Around<'_>) -> bool {
    let quote = around.next().is_some_and(|(next, _)| matches!(around.words.lemma(next.lemma), "“" | "‘" | "\""));
    quote
        && around.behind_quote().is_some_and(|(next, traits)| {
            next.case != Case::Mark && !traits.closed() && (!traits.has(bit::verb) || traits.has(bit::noun))
        })
}

/// `on the ground`, `the wounded.`: a participle with its article and nothing that it could describe.
pub(super) fn stands_alone(around: &Around<'_>) -> bool {
    let ground = around.is("ground") && !around.noun_follows();
    let article = matches!(around.word_before(), "the");
    let ends = around.next().is_none_or(|(next, traits)| {
        matches!(around.words.lemma(next.lemma), "." | ";" | "?") || traits.has(bit::be | bit::have | bit::modal)
    });
    article && (ground || ends)
}

/// `armed`, `stolen`, but not `took`: a form that can stand before a noun.
pub(super) fn describes(around: &Around<'_>, traits: Traits) -> bool {
    traits.form == Some(VerbForm::Participle) || around.words.lemma(around.tokens[around.at].lemma).ends_with("ed")
}

/// `political manoeuvring.`: a deed that the word describes, with no object.
pub(super) fn deed_follows(around: &Around<'_>) -> bool {
    let deed = around.next().is_some_and(|(_, next)| next.form == Some(VerbForm::Ing));
    let behind = around.tokens.get(around.at + 2).filter(|_| around.at + 2 < around.end);
    deed && behind
        .is_none_or(|token| token.case == Case::Mark || around.words.traits(token.lemma).has(bit::preposition | bit::coordinator))
}

/// `blowing whistles and banging on jugs`: whether another such deed stands shortly before, and something belongs to this one.
pub(super) fn goes_on(around: &Around<'_>) -> bool {
    let near = &around.tokens[around.start.max(around.at.saturating_sub(7))..around.at];
    let deed = |token: &Token| token.pos == Pos::Verb(VerbForm::Ing) || around.words.lemma(token.lemma) == "having";
    let more = around.next().is_some_and(|(_, next)| next.has(bit::preposition | bit::determiner | bit::to));
    more && near.iter().any(deed)
}

/// `helped fund and run the camps`: a bare form behind `help`, joined to another.
pub(super) fn helped(around: &Around<'_>) -> bool {
    let help = around.at > around.start && around.words.traits(around.tokens[around.at - 1].lemma).base == Some("help");
    let and = around.next().is_some_and(|(_, next)| next.has(bit::coordinator));
    let other = around.tokens.get(around.at + 2).filter(|_| around.at + 2 < around.end);
    help && and && other.is_some_and(|token| around.words.traits(token.lemma).form == Some(VerbForm::Base))
}

/// `sinking of`: a deed with whom it hits.
pub(super) fn deed_of_follows(around: &Around<'_>) -> bool {
    let deed = around.next().is_some_and(|(_, next)| next.form == Some(VerbForm::Ing));
    let of = around.tokens.get(around.at + 2).filter(|_| around.at + 2 < around.end);
    deed && of.is_some_and(|token| around.words.lemma(token.lemma) == "of")
}

/// `with Russian classified papers`: behind a preposition and the adjective of a people stands no verb.
pub(super) fn of_people(around: &Around<'_>) -> bool {
    let people = ["ian", "ish", "ese", "can", "wan", "ech"].iter().any(|end| around.word_before().ends_with(end));
    let led = around.at > around.start + 1 && around.tokens[around.at - 2].pos == Pos::Preposition;
    people && led && around.noun_follows() && !around.object_follows()
}
