//! Small words that the words around them decide: `both`, `very`, `only`, `given`.

use super::super::Case;
use super::super::lexicon::{Pos, Traits, VerbForm, bit};
use super::around::Around;

/// What a small word is here, if the words around it tell.
pub(super) fn small(around: &Around<'_>) -> Option<Pos> {
    match around.words.lemma(around.tokens[around.at].lemma) {
        "long" | "yet" | "likely" | "dead" => adverb(around).then_some(Pos::Adverb),
        "both" | "all" | "each" => floats(around).then_some(Pos::Adverb),
        "very" => itself(around).then_some(Pos::Adjective),
        "only" => sole(around).then_some(Pos::Adjective),
        "neighbouring" | "neighboring" => beside(around).then_some(Pos::Adjective),

        // `to further its aims`.
        "further" => (around.before() == Some(Pos::To) && around.object_follows()).then_some(Pos::Verb(VerbForm::Base)),
        // `came into being`.
        "being" => (around.word_before() == "into").then_some(Pos::Noun),
        "case" => lest(around).then_some(Pos::Subordinator),
        // `pushed back the army`.
        "back" => matches!(around.just_before(), Some(Pos::Verb(_))).then_some(Pos::Adverb),
        // `how it can best be met`.
        "best" | "better" => (around.just_before() == Some(Pos::Modal)
            && around.next().is_some_and(|(_, next)| next.has(bit::verb | bit::be)))
        .then_some(Pos::Adverb),
        // `would like to leave`.
        "like" => (around.before() == Some(Pos::Modal) && around.next_is("to")).then_some(Pos::Verb(VerbForm::Base)),
        "given" => considering(around).then_some(Pos::Preposition),
        _ => None,
    }
}

/// Words that stand by a verb as adverbs and are something else by themselves.
fn adverb(around: &Around<'_>) -> bool {
    let helped = || matches!(around.just_before(), Some(Pos::Modal | Pos::Auxiliary));
    match around.words.lemma(around.tokens[around.at].lemma) {
        // `has long armed`.
        "long" => around.before() == Some(Pos::Auxiliary) && around.next().is_some_and(|(_, next)| next.has(bit::verb | bit::be)),
        // `has not yet attacked`.
        "yet" => helped() || around.just_before() == Some(Pos::Negation),
        // `will likely attempt`.
        "likely" => helped() && !around.next_is("to"),
        // `shot dead three men`.
        _ => matches!(around.word_before(), "shot" | "shoot" | "shooting"),
    }
}

/// `are both growing`, `they each belong`: between a subject and its verb.
fn floats(around: &Around<'_>) -> bool {
    let Some((next, traits)) = around.next() else { return false };
    let plain = next.case == Case::Lower && !traits.has(bit::noun | bit::determiner);
    let deed = matches!(traits.form, Some(VerbForm::Past | VerbForm::Participle | VerbForm::Ing));
    match around.just_before() {
        Some(Pos::Auxiliary) => plain && (deed || traits.has(bit::be | bit::have)),
        Some(Pos::Relative | Pos::Pronoun) => plain && (traits.form.is_some() || traits.has(bit::be | bit::have | bit::modal)),
        _ => false,
    }
}

/// `the regime's very survival`: before a noun.
fn itself(around: &Around<'_>) -> bool {
    let led = matches!(around.just_before(), Some(Pos::Determiner | Pos::Possessive));
    led && around
        .next()
        .is_some_and(|(next, traits)| next.case == Case::Lower && !traits.has(bit::adjective | bit::adverb | bit::verb))
}

/// `the only fighting`: before what could be a verb.
fn sole(around: &Around<'_>) -> bool {
    let led =
        around.just_before() == Some(Pos::Possessive) || matches!(around.word_before(), "the" | "its" | "his" | "her" | "their");
    led && around.next().is_some_and(|(_, traits)| traits.form == Some(VerbForm::Ing))
}

/// `by neighbouring Norway`: before what is near, with nothing before it that has neighbours.
fn beside(around: &Around<'_>) -> bool {
    !matches!(around.just_before(), Some(Pos::Noun | Pos::Name | Pos::Pronoun | Pos::Relative | Pos::Auxiliary))
}

/// `in case fighting began`.
fn lest(around: &Around<'_>) -> bool {
    let clause = |(next, traits): (super::super::Token, Traits)| {
        !matches!(next.case, Case::Mark | Case::Number) && !traits.has(bit::preposition | bit::coordinator)
    };
    around.word_before() == "in" && around.next().is_some_and(clause)
}

/// `Given the war, …`: what is given to nobody.
fn considering(around: &Around<'_>) -> bool {
    let opens = matches!(around.just_before(), None | Some(Pos::Mark | Pos::Coordinator));
    opens && ["the", "this", "that", "its", "his", "their", "these"].iter().any(|word| around.next_is(word))
}

/// `could slow down`: a word of no other sort right behind a modal verb, with no verb behind it.
pub(super) fn only_verb_of_modal(around: &Around<'_>, traits: Traits) -> bool {
    let modal =
        around.tokens[around.start..around.at].iter().rposition(|token| token.pos != Pos::Adverb && token.pos != Pos::Negation);
    let helped = modal.is_some_and(|modal| {
        modal > 0 && around.tokens[around.start + modal].pos == Pos::Modal && {
            matches!(around.tokens[around.start + modal - 1].pos, Pos::Noun | Pos::Name | Pos::Pronoun | Pos::Relative)
        }
    });
    let verbal = |(_, next): (super::super::Token, Traits)| {
        next.has(bit::be | bit::have) || next.has(bit::verb) && !next.has(bit::preposition)
    };
    helped
        && around.case() == Case::Lower
        && !traits.has(bit::adverb | bit::noun | bit::verb)
        && !around.next().is_some_and(verbal)
}

/// `would change that balance.`: one thing that `that` points to, and the end of the clause.
pub(super) fn points(around: &Around<'_>) -> bool {
    let says = around.traits_before().has(bit::say);
    let thing = around.next().is_some_and(|(next, traits)| {
        let word = around.words.lemma(next.lemma);
        next.case == Case::Lower && !word.ends_with('s') && !traits.closed() && (!traits.has(bit::verb) || traits.has(bit::noun))
    });
    let ends = around.tokens.get(around.at + 2).filter(|_| around.at + 2 < around.end);
    thing && !says && around.noun_follows() && ends.is_none_or(|token| matches!(around.words.lemma(token.lemma), "." | "," | ";"))
}

/// `were aghast that`: a word without an article right behind `be` tells a state.
pub(super) fn state_before(around: &Around<'_>) -> bool {
    let Some(be) = around.at.checked_sub(2).filter(|&at| at >= around.start) else { return false };
    let single = !around.word_before().ends_with('s') && !around.word_before().ends_with("men");
    single && around.tokens[be].pos == Pos::Auxiliary && around.words.traits(around.tokens[be].lemma).has(bit::be)
}
