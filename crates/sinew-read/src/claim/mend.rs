//! What a word is, where only the whole sentence tells.

use super::node::{Form, Tag, Word};
use super::rules::RULES;
use super::sides::STRIKES;

/// What a word is, where the whole sentence tells: `training` without an object is a noun, and the only word that can be the
/// verb is the verb.
pub(super) fn mend<'t>(text: &'t str, words: &mut [Word<'t>]) {
    for at in 0..words.len() {
        parted(words, at);
        // `has since kept`.
        let amid = at > 0 && matches!(words[at - 1].tag, Tag::Have(_) | Tag::Be(_)) && words[at].lemma == "since";
        if amid && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Verb(_) | Tag::Be(_))) {
            words[at].tag = Tag::Adverb;
        }
        // `was once a follower of X`.
        if words[at].lemma == "once" && at > 0 && matches!(words[at - 1].tag, Tag::Have(_) | Tag::Be(_)) {
            words[at].tag = Tag::Adverb;
        }
        // `X, once Y's ally, left`.
        let aside = at > 0 && words[at - 1].tag == Tag::Comma && words[at].lemma == "once";
        if aside && words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Determiner | Tag::Name | Tag::Noun)) {
            words[at].tag = Tag::Other;
        }
        // `as property in which X has an interest`.
        let what = words.get(at + 1).is_some_and(|next| next.tag == Tag::Noun && next.lemma == "property");
        // `those sanctioned include X`.
        if words[at].tag == Tag::Verb(Form::Past) && at > 0 && matches!(words[at - 1].lemma, "those" | "these") {
            words[at].tag = Tag::Verb(Form::Participle);
        }
        // `serves as the registered owner of X`.
        let serves = at > 0 && matches!(words[at - 1].lemma, "serve" | "act" | "work" | "function" | "operate");
        let office = words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Determiner | Tag::Noun | Tag::Adjective));
        let what = what || serves && office;
        if words[at].lemma == "as" && words[at].tag == Tag::Subordinate && what {
            words[at].tag = Tag::Preposition;
        }
        // `may yet arrest`, `has yet to`.
        if words[at].lemma == "yet" && at > 0 && matches!(words[at - 1].tag, Tag::Modal | Tag::Have(_) | Tag::Be(_)) {
            words[at].tag = Tag::Adverb;
        }
        let next = words.get(at + 1).map(|word| word.tag);
        // `has long been`.
        let adverbs = words[..at].iter().rev().take_while(|word| word.tag == Tag::Adverb).count();
        let helper = at > adverbs && matches!(words[at - 1 - adverbs].tag, Tag::Have(_) | Tag::Be(_) | Tag::Modal);
        if helper && words[at].lemma == "long" && matches!(next, Some(Tag::Be(_) | Tag::Verb(_))) {
            words[at].tag = Tag::Adverb;
        }
        // `seized about three tonnes`.
        let dozen = next == Some(Tag::Determiner)
            && words.get(at + 2).is_some_and(|many| {
                matches!(many.lemma, "dozen" | "hundred" | "thousand" | "million" | "third" | "quarter" | "half" | "fifth")
            });
        let sum = words.get(at + 1).is_some_and(|next| next.span.of(text).starts_with(['$', '€', '£']));
        if (dozen || sum || next == Some(Tag::Number))
            && at > 0
            && matches!(words[at].lemma, "about" | "around" | "over" | "under" | "nearly")
        {
            words[at].tag = Tag::Other;
        }
        // `would no longer target X`: behind a modal stands a verb.
        let modal = words[..at].iter().rev().find(|word| !matches!(word.tag, Tag::Adverb | Tag::Not));
        if words[at].tag == Tag::Noun
            && words[at].mention.is_none()
            && at > 0
            && matches!(words[at - 1].tag, Tag::Not | Tag::Adverb | Tag::Modal)
            && modal.is_some_and(|word| word.tag == Tag::Modal)
            && let Some(lemma) = RULES.verb(words[at].span.of(text))
        {
            words[at].lemma = lemma;
            words[at].tag = Tag::Verb(Form::Present);
        }
        let ends = matches!(next, None | Some(Tag::Preposition | Tag::And | Tag::Comma | Tag::Stop | Tag::To));
        let helped = at > 0 && matches!(words[at - 1].tag, Tag::Be(_) | Tag::Preposition | Tag::Subordinate);
        let own = words[at].span.of(text);
        // `a source of funding for X`: a gerund would have its object behind it.
        let of_money = matches!(own, "funding" | "financing" | "training")
            && matches!(next, Some(Tag::Preposition | Tag::Stop))
            && at > 0
            && words[at - 1].tag == Tag::Preposition;
        let helped = helped && !of_money;
        // `Fighting erupted`, `the shelling killed`.
        let does = matches!(next, Some(Tag::Verb(Form::Past | Form::Participle) | Tag::Be(_) | Tag::Have(_)))
            && (at == 0 || matches!(words[at - 1].tag, Tag::Determiner | Tag::Adjective | Tag::Comma));
        // `X's kidnapping of Y`, `the arming of Y`.
        let noun_like = at > 0
            && matches!(words[at - 1].tag, Tag::Possessive | Tag::Determiner)
            && words.get(at + 1).is_some_and(|next| next.lemma == "of");
        if words[at].tag == Tag::Verb(Form::Ing) && noun_like {
            words[at].tag = Tag::Noun;
            words[at].lemma = own;
        }
        if words[at].tag == Tag::Verb(Form::Ing) && (ends || does) && !helped && nominal(&own.to_lowercase()) {
            words[at].tag = Tag::Noun;
            // The noun is another word than the verb: `shelling`, not `shell`.
            words[at].lemma = noun_of_doing(&own.to_lowercase()).unwrap_or(words[at].lemma);
        }
        // `identified as blocked property`: a participle that describes.
        let described = words[at].tag == Tag::Verb(Form::Participle) && next == Some(Tag::Noun) && words[at].lemma == "block";
        if described && at > 0 && words[at - 1].lemma == "as" {
            words[at].tag = Tag::Adjective;
            words[at - 1].tag = Tag::Preposition;
        }
        // `a longtime ally`: a bare form behind a singular is no verb.
        let singular = at > 1
            && matches!(words[at - 1].tag, Tag::Noun | Tag::Adjective)
            && matches!(words[at - 2].lemma, "a" | "an" | "another")
            && words[at - 1].mention.is_none();
        // `X's senior political ally`: behind an owner and an adjective stands a noun.
        let adjectives = words[..at].iter().rev().take_while(|word| word.tag == Tag::Adjective && word.mention.is_none()).count();
        let owned = adjectives > 0
            && words[..at - adjectives].last().is_some_and(|word| {
                word.tag == Tag::Possessive || super::node::possessive(word.lemma) || matches!(word.lemma, "a" | "an" | "another")
            });
        if (singular || owned) && words[at].tag == Tag::Verb(Form::Present) && words[at].span.of(text) == words[at].lemma {
            words[at].tag = Tag::Noun;
        }
        if words[at].tag == Tag::Noun
            && words[at].mention.is_none()
            && predicates(words, at)
            && let Some(lemma) = third_person(&words[at], text)
        {
            words[at].lemma = lemma;
            words[at].tag = Tag::Verb(Form::Present);
        }
        if words[at].lemma == "put" && at > 0 && matches!(words[at - 1].tag, Tag::Be(_)) {
            words[at].tag = Tag::Verb(Form::Participle);
        }
        // `US forces.`: a verb in -s with no object behind a name is a noun.
        let named = at > 0 && (words[at - 1].mention.is_some() || matches!(words[at - 1].tag, Tag::Name | Tag::Adjective));
        if words[at].tag == Tag::Verb(Form::Present)
            && named
            && (ends || next == Some(Tag::Adverb))
            && matches!(
                words[at].span.of(text),
                "forces" | "strikes" | "raids" | "visits" | "attacks" | "sanctions" | "bases" | "units" | "sources"
            )
        {
            words[at].tag = Tag::Noun;
        }
        // `pushed out by X groups the next day`.
        let by = at > 1 && words[at - 1].mention.is_some() && words[..at].iter().rev().take(4).any(|word| word.lemma == "by");
        if by
            && words[at].tag == Tag::Verb(Form::Present)
            && matches!(words[at].span.of(text), "groups" | "forces" | "units" | "raids")
        {
            words[at].tag = Tag::Noun;
        }
        // `Thailand cut electricity`, `fighters slit the throats`: verbs of one form, behind a name and before an object.
        let acts = at > 0
            && (words[at - 1].mention.is_some()
                || words[at - 1].tag == Tag::Pronoun
                || words[at - 1].time > 0
                || words[at - 1].tag == Tag::Noun && STRIKES.contains(&words[at - 1].lemma));
        let object = words.get(at + 1).is_some_and(|next| {
            next.mention.is_some() || matches!(next.tag, Tag::Determiner | Tag::Noun | Tag::Number | Tag::Name)
        });
        if acts
            && object
            && words[at].mention.is_none()
            && matches!(words[at].tag, Tag::Noun | Tag::Adjective | Tag::Verb(Form::Present))
            && matches!(
                words[at].span.of(text),
                "cut" | "hit" | "set" | "put" | "shut" | "quit" | "slit" | "left" | "beset" | "beat"
            )
        {
            if words[at].lemma == "left" {
                words[at].lemma = "leave";
            }
            words[at].tag = Tag::Verb(Form::Past);
        }
        // `an Iranian national`, `Iran's refusal`: an adjective with no noun behind it.
        let stands = !matches!(next, Some(Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number))
            && words.get(at + 1).is_none_or(|next| next.mention.is_none());
        let led = at > 0
            && (matches!(words[at - 1].tag, Tag::Determiner | Tag::Adjective | Tag::Possessive | Tag::Noun)
                || words[at - 1].mention.is_some());
        if words[at].tag == Tag::Adjective
            && stands
            && led
            && (RULES.of_noun(words[at].lemma).next().is_some() || person_or_body(words[at].lemma))
        {
            words[at].tag = Tag::Noun;
        }
    }
    let finite = |word: &Word| {
        matches!(
            word.tag,
            Tag::Verb(Form::Present | Form::Past | Form::Participle) | Tag::Be(_) | Tag::Have(_) | Tag::Do(_) | Tag::Modal
        )
    };
    if words.iter().any(finite) {
        return;
    }
    let verb = (1..words.len()).find(|&at| {
        let word = &words[at];
        let subject = words[at - 1].mention.is_some() || words[at - 1].tag == Tag::Name;
        word.tag == Tag::Noun && word.mention.is_none() && subject && third_person(word, text).is_some()
    });
    if let Some(at) = verb
        && let Some(lemma) = third_person(&words[at], text)
    {
        words[at].lemma = lemma;
        words[at].tag = Tag::Verb(Form::Present);
    }
}

/// `that X backs,`, `X pays and arms the Y`: where a word in -s can be nothing but a verb.
fn predicates(words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1);
    let ends = next.is_none_or(|next| matches!(next.tag, Tag::Preposition | Tag::And | Tag::Comma | Tag::Stop | Tag::To));
    let object = next.is_some_and(|next| next.tag == Tag::Determiner || next.mention.is_some());
    let mut first = at;
    while first > 0 && words[first - 1].mention.is_some() && words[first - 1].mention == words[at - 1].mention {
        first -= 1;
    }
    let relative = first < at && first > 0 && matches!(words[first - 1].tag, Tag::Relative) && (ends || object);
    let joined = at > 1 && words[at - 1].tag == Tag::And && words[at - 2].tag == Tag::Verb(Form::Present) && (object || ends);
    relative || joined
}

/// The verb of the rules that a word in -s may be a form of.
fn third_person(word: &Word, text: &str) -> Option<&'static str> {
    let words = word.span.of(text);
    let base = words.strip_suffix('s')?;
    RULES.verb(base).or_else(|| RULES.verb(base.strip_suffix('e')?))
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

/// `most of`, `dozens of`, `$1.2m`: quantities that stand as nouns.
pub(super) fn counts(word: &Word, text: &str, of: bool) -> bool {
    let money = text.starts_with(['$', '€', '£']);
    let quantity =
        of && matches!(word.tag, Tag::Number | Tag::Adjective | Tag::Adverb | Tag::Determiner | Tag::Pronoun | Tag::Other);
    word.mention.is_none() && (money || quantity)
}

/// Verbs whose second word stands behind a pronoun: `set it up in 2012`.
const PARTED: &[(&str, &str, &str)] = &[
    ("set", "up", "set up"),
    ("take", "over", "take over"),
    ("hand", "over", "hand over"),
    ("blow", "up", "blow up"),
    ("carry", "out", "carry out"),
    ("shoot", "down", "shoot down"),
    ("prop", "up", "prop up"),
    ("drive", "out", "drive out"),
    ("push", "out", "push out"),
];

/// Puts the two words of a verb together that a pronoun parts.
fn parted(words: &mut [Word<'_>], at: usize) {
    let Some([verb, object, particle]) = words.get_mut(at..at + 3) else { return };
    let verbal = matches!(verb.tag, Tag::Verb(_)) && object.tag == Tag::Pronoun;
    if let Some((_, _, whole)) = PARTED.iter().find(|(first, last, _)| verbal && verb.lemma == *first && particle.lemma == *last)
    {
        verb.lemma = whole;
        particle.tag = Tag::Other;
    }
}
