//! Words that were taken for verbs or adjectives and are nouns, or describe one.

use super::super::node::{Form, Tag, Word, possessive};
use super::super::rules::RULES;
use super::{before, ends, next_tag};

/// `X's kidnapping of Y`, `the arming of Y`.
pub(super) fn deed_of<'t>(text: &'t str, words: &mut [Word<'t>], at: usize) {
    if words[at].tag == Tag::Verb(Form::Ing)
        && before(words, at).is_some_and(|word| matches!(word.tag, Tag::Possessive | Tag::Determiner))
        && words.get(at + 1).is_some_and(|next| next.lemma == "of")
    {
        words[at].tag = Tag::Noun;
        words[at].lemma = words[at].span.of(text);
    }
}

/// `X's purchasing director`: what somebody is in charge of.
pub(super) fn charge(text: &str, words: &mut [Word], at: usize) {
    let owned = || before(words, at).is_some_and(|word| word.tag == Tag::Possessive || possessive(word.lemma));
    let office = || {
        words.get(at + 1).is_some_and(|next| {
            matches!(next.lemma, "director" | "manager" | "chief" | "officer" | "head" | "agent" | "partner" | "commander")
        })
    };
    // `an airline bombing suspect`: of what he is suspected.
    let of_case = || words.get(at + 1).is_some_and(|next| matches!(next.lemma, "suspect" | "victim" | "spree"));
    // `X's acting prime minister`, `Acting President X`.
    let acting = || {
        matches!(words[at].span.of(text), "acting" | "Acting" | "ruling" | "governing")
            && before(words, at).is_none_or(|word| {
                matches!(word.tag, Tag::Possessive | Tag::Determiner | Tag::Adjective) || possessive(word.lemma)
            })
            && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adjective | Tag::Name))
    };
    if words[at].tag == Tag::Verb(Form::Ing) && (owned() && office() || of_case() || acting()) {
        words[at].tag = Tag::Adjective;
    }
}

/// `bombed the UN headquarters in X`.
pub(super) fn headquarters(text: &str, words: &mut [Word], at: usize) {
    if matches!(words[at].span.of(text), "headquarters" | "Headquarters") {
        words[at].tag = Tag::Noun;
    }
}

/// `Fighting erupted`, `the shelling killed`, `a source of funding for X`.
pub(super) fn doing(text: &str, words: &mut [Word], at: usize) {
    if words[at].tag != Tag::Verb(Form::Ing) {
        return;
    }
    let own = words[at].span.of(text);
    let helps = |word: &Word| matches!(word.tag, Tag::Be(_) | Tag::Preposition | Tag::Subordinate);
    let helped = before(words, at).is_some_and(helps) && !of_money(own, words, at) && !begins(words, at);
    let subject = is_subject(words, at) || begins(words, at) || joined(words, at);
    if helped || against(own, words, at) || !ends(words, at) && !subject {
        return;
    }
    let own = own.to_lowercase();
    if nominal(&own) {
        words[at].tag = Tag::Noun;
        // The noun is another word than the verb: `shelling`, not `shell`.
        words[at].lemma = noun_of_doing(&own).unwrap_or(words[at].lemma);
    }
}

/// `a source of funding for X`: a gerund would have its object behind it.
fn of_money(own: &str, words: &[Word], at: usize) -> bool {
    matches!(own, "funding" | "financing" | "training")
        && matches!(next_tag(words, at), Some(Tag::Preposition | Tag::Stop))
        && before(words, at).is_some_and(|word| word.tag == Tag::Preposition)
}

/// `while fighting continued`, `that fighting had stopped`: a clause that begins with the word, and its verb.
fn begins(words: &[Word], at: usize) -> bool {
    let opens = before(words, at).is_some_and(|word| word.tag == Tag::Subordinate);
    opens && has_verb(words, at)
}

/// `a coalition fighting against X`: what somebody does to another.
fn against(own: &str, words: &[Word], at: usize) -> bool {
    own == "fighting"
        && before(words, at).is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Name))
        && words.get(at + 1).is_some_and(|next| matches!(next.lemma, "against" | "alongside"))
}

/// Whether a finite verb stands right behind.
fn has_verb(words: &[Word], at: usize) -> bool {
    let finite =
        |tag| matches!(tag, Tag::Verb(Form::Past | Form::Participle | Form::Present) | Tag::Be(_) | Tag::Have(_) | Tag::Modal);
    next_tag(words, at).is_some_and(finite)
}

/// `violence and fighting continue`: joined to a noun that opens its clause.
fn joined(words: &[Word], at: usize) -> bool {
    let Some([noun, and]) = at.checked_sub(2).map(|first| &words[first..at]) else { return false };
    let opens = at < 3 || matches!(words[at - 3].tag, Tag::Comma | Tag::Stop | Tag::Subordinate | Tag::Quote | Tag::Determiner);
    and.tag == Tag::And && noun.tag == Tag::Noun && opens && has_verb(words, at)
}

/// `Fighting erupted`, `the shelling killed`.
fn is_subject(words: &[Word], at: usize) -> bool {
    matches!(next_tag(words, at), Some(Tag::Verb(Form::Past | Form::Participle) | Tag::Be(_) | Tag::Have(_)))
        && before(words, at).is_none_or(|word| matches!(word.tag, Tag::Determiner | Tag::Adjective | Tag::Comma))
}

/// `identified as blocked property`: a participle that describes.
pub(super) fn blocked(words: &mut [Word], at: usize) {
    let described = words[at].tag == Tag::Verb(Form::Participle) && words[at].lemma == "block";
    if described && next_tag(words, at) == Some(Tag::Noun) && before(words, at).is_some_and(|word| word.lemma == "as") {
        words[at].tag = Tag::Adjective;
        words[at - 1].tag = Tag::Preposition;
    }
}

/// `the feared and powerful National Services`: a participle behind an article that an adjective is joined to.
pub(super) fn feared(words: &mut [Word], at: usize) {
    let participle = matches!(words[at].tag, Tag::Verb(Form::Participle | Form::Past));
    let led =
        before(words, at).is_some_and(|word| matches!(word.tag, Tag::Determiner | Tag::Preposition) || possessive(word.lemma));
    let joined = matches!(next_tag(words, at), Some(Tag::And | Tag::Comma))
        && words.get(at + 2).is_some_and(|next| next.tag == Tag::Adjective && next.mention.is_none());
    // `well-developed, trusted relationships`.
    let second = || {
        let [.., first, comma] = &words[..at] else { return false };
        comma.tag == Tag::Comma
            && first.tag == Tag::Adjective
            && first.mention.is_none()
            && next_tag(words, at) == Some(Tag::Noun)
    };
    if participle && (led && joined || second()) {
        words[at].tag = Tag::Adjective;
    }
}

/// `a longtime ally`, `X's senior political ally`: a bare form behind what describes it is no verb.
pub(super) fn ally(text: &str, words: &mut [Word], at: usize) {
    let bare = words[at].tag == Tag::Verb(Form::Present) && words[at].span.of(text) == words[at].lemma;
    if bare && (behind_singular(words, at) || behind_owner(words, at)) {
        words[at].tag = Tag::Noun;
    }
}

/// `a longtime ally`.
fn behind_singular(words: &[Word], at: usize) -> bool {
    let Some([article, described]) = at.checked_sub(2).map(|first| &words[first..at]) else { return false };
    matches!(described.tag, Tag::Noun | Tag::Adjective) && described.mention.is_none() && singular(article.lemma)
}

/// `X's senior political ally`: behind an owner and an adjective stands a noun.
fn behind_owner(words: &[Word], at: usize) -> bool {
    let adjectives = words[..at].iter().rev().take_while(|word| word.tag == Tag::Adjective && word.mention.is_none()).count();
    let owns = |word: &Word| word.tag == Tag::Possessive || possessive(word.lemma) || singular(word.lemma);
    adjectives > 0 && words[..at - adjectives].last().is_some_and(owns)
}

fn singular(lemma: &str) -> bool {
    matches!(lemma, "a" | "an" | "another")
}

/// `US forces.`: a verb in -s with no object behind a name is a noun.
pub(super) fn forces(text: &str, words: &mut [Word], at: usize) {
    let named = |word: &Word| word.mention.is_some() || matches!(word.tag, Tag::Name | Tag::Adjective);
    if words[at].tag == Tag::Verb(Form::Present)
        && before(words, at).is_some_and(named)
        && (ends(words, at) || next_tag(words, at) == Some(Tag::Adverb))
        && names_things(words[at].span.of(text))
    {
        words[at].tag = Tag::Noun;
    }
    // `aghast that Norwegian forces could land`: a verb has no other right behind it.
    let helped = matches!(next_tag(words, at), Some(Tag::Modal | Tag::Be(_) | Tag::Have(_)));
    // `the head of the Resistance forces X`: who forces somebody does so to some end.
    let aimless = || !words[at + 1..].iter().take(7).any(|word| matches!(word.lemma, "to" | "into" | "out"));
    let forces = words[at].tag == Tag::Verb(Form::Present) && words[at].span.of(text) == "forces";
    if forces && before(words, at).is_some_and(named) && (helped || aimless()) {
        words[at].tag = Tag::Noun;
    }
}

fn names_things(word: &str) -> bool {
    matches!(word, "forces" | "strikes" | "raids" | "visits" | "attacks" | "sanctions" | "bases" | "units" | "sources")
}

/// `pushed out by X groups the next day`.
pub(super) fn groups_of_agent(text: &str, words: &mut [Word], at: usize) {
    if words[at].tag == Tag::Verb(Form::Present)
        && at > 1
        && words[at - 1].mention.is_some()
        && matches!(words[at].span.of(text), "groups" | "forces" | "units" | "raids")
        && words[..at].iter().rev().take(4).any(|word| word.lemma == "by")
    {
        words[at].tag = Tag::Noun;
    }
}

/// `an Iranian national`, `Iran's refusal`, `X's brother and deputy`: an adjective with no noun behind it.
pub(super) fn national(words: &mut [Word], at: usize) {
    let joined = || {
        before(words, at).is_some_and(|and| and.tag == Tag::And)
            && at.checked_sub(2).is_some_and(|first| words[first].tag == Tag::Noun)
    };
    let led = |word: &Word| {
        matches!(word.tag, Tag::Determiner | Tag::Adjective | Tag::Possessive | Tag::Noun) || word.mention.is_some()
    };
    let goes_on =
        |next: &Word| matches!(next.tag, Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number) || next.mention.is_some();
    if words[at].tag == Tag::Adjective
        && !words.get(at + 1).is_some_and(goes_on)
        && (before(words, at).is_some_and(led) || joined())
        && (RULES.of_noun(words[at].lemma).next().is_some() || person_or_body(words[at].lemma))
    {
        words[at].tag = Tag::Noun;
    }
}

/// Adjectives that are nouns where no noun follows.
fn person_or_body(lemma: &str) -> bool {
    matches!(
        lemma,
        "military"
            | "individual"
            | "rebel"
            | "militant"
            | "terrorist"
            | "civilian"
            | "opposition"
            | "insurgent"
            | "separatist"
            | "islamist"
            | "extremist"
            | "paramilitary"
    )
}

/// Words in -ing that are nouns where they have no object.
fn nominal(word: &str) -> bool {
    matches!(
        word,
        "training"
            | "funding"
            | "financing"
            | "backing"
            | "smuggling"
            | "trafficking"
            | "bombing"
            | "killing"
            | "shelling"
            | "targeting"
            | "meeting"
            | "laundering"
            | "fighting"
            | "holding"
            | "listing"
            | "ruling"
            | "hearing"
            | "understanding"
    )
}

/// The words of [`nominal`] that rules know as nouns.
fn noun_of_doing(word: &str) -> Option<&'static str> {
    let nouns = [
        "bombing",
        "killing",
        "shelling",
        "meeting",
        "fighting",
        "targeting",
        "smuggling",
        "trafficking",
        "laundering",
        "ruling",
        "backing",
    ];
    nouns.into_iter().find(|noun| *noun == word)
}
