//! Words that a noun phrase may begin with or hold: participles, adverbs, marks between adjectives.

use super::node::{Form, Tag, Word};

/// `armed gangs` at the head of a sentence or behind a verb: a participle that no verb of its clause can be.
pub(super) fn describes(words: &[Word], at: usize) -> bool {
    let opens = at == 0 || matches!(words[at - 1].tag, Tag::Preposition | Tag::Verb(_));
    let noun = words.get(at + 1).is_some_and(|next| {
        next.tag == Tag::Noun && next.mention.is_none() || next.mention.is_some_and(|_| next.tag == Tag::Noun)
    });
    opens && noun
}

/// `heavily armed men`: an adverb before an adjective or participle before a noun.
pub(super) fn opens_phrase(words: &[Word], at: usize) -> bool {
    let adjective = words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Adjective | Tag::Verb(Form::Participle)));
    let adverb =
        words[at].lemma.ends_with("ly") || matches!(words[at].lemma, "most" | "more" | "well" | "once" | "less" | "long");
    // `X, who left, previously nominated Y`: behind a comma and before a name it is a verb.
    let verb = at > 0
        && words[at - 1].tag == Tag::Comma
        && words.get(at + 1).is_some_and(|next| {
            next.tag == Tag::Verb(Form::Participle) && !matches!(next.lemma, "designate" | "sanction" | "list" | "blacklist")
        })
        && words.get(at + 2).is_some_and(|next| next.mention.is_some() && next.tag == Tag::Name);
    // `who once controlled Bergen`.
    let related = at > 0 && words[at - 1].tag == Tag::Relative && (words[at].lemma == "once" || words[at - 1].lemma == "who");
    // `a predominantly Tutsi militia`.
    let people = at > 0
        && words[at - 1].tag == Tag::Determiner
        && words[at].lemma.ends_with("ly")
        && words.get(at + 1).is_some_and(|next| next.tag == Tag::Name || next.mention.is_some());
    adverb
        && !verb
        && !related
        && (adjective || people)
        && words.get(at + 2).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Name))
        && (at == 0 || !matches!(words[at - 1].tag, Tag::Be(_) | Tag::Have(_) | Tag::Name | Tag::Noun | Tag::Pronoun))
}

/// `the captured general`, `the ruling party`: a participle after a determiner and before a noun.
pub(super) fn modifies(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Name | Tag::Adjective) || next.mention.is_some())
}

/// `an import and export company`, `an IT and security firm`: two things that one firm does.
pub(super) fn two_trades(words: &[Word], first: usize, and: usize) -> bool {
    let one = matches!(words[first].lemma, "a" | "an" | "another");
    let firm = |word: &&Word| {
        matches!(word.lemma, "company" | "firm" | "conglomerate" | "business" | "contractor" | "supplier" | "agency")
    };
    let plain = |word: &&Word| matches!(word.tag, Tag::Noun | Tag::Adjective) && word.span.range().len() == word.lemma.len();
    let behind: Vec<&Word> = words[and + 1..].iter().take_while(plain).take(3).collect();
    words[and].lemma == "and" && one && behind.len() > 1 && behind.last().is_some_and(firm)
}

/// `financial, material, or technological support`: a mark between adjectives.
pub(super) fn adjectives_go_on(words: &[Word], at: usize) -> bool {
    let adjective = |word: Option<&Word>| word.is_some_and(|word| word.tag == Tag::Adjective);
    let before = adjective(words.get(at - 1)) || matches!(words[at - 1].tag, Tag::Comma);
    let next = words.get(at + 1);
    // `a clandestine, armed wing`: an article and an adjective alone are no phrase.
    let opened = at > 1
        && words[at].tag == Tag::Comma
        && adjective(words.get(at - 1))
        && (words[at - 2].tag == Tag::Determiner || super::node::possessive(words[at - 2].lemma))
        && next.is_some_and(|next| {
            next.mention.is_none() && matches!(next.tag, Tag::Noun | Tag::Verb(Form::Participle | Form::Ing))
        })
        && words
            .get(at + 2)
            .is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Name | Tag::Adjective) || next.mention.is_some());
    if opened || shared_noun(words, at) {
        return true;
    }
    // `a larger and more cohesive front`.
    let graded = || {
        words[at].tag == Tag::And
            && next.is_some_and(|next| next.tag == Tag::Adverb || next.lemma == "more")
            && adjective(words.get(at + 2))
            && words.get(at + 3).is_some_and(|noun| noun.tag == Tag::Noun)
    };
    before
        && (graded()
            || adjective(next)
            || words[at].tag == Tag::Comma && next.is_some_and(|next| next.tag == Tag::And) && adjective(words.get(at + 2)))
}

/// `political and business influence`: an adjective joined to the first of two nouns, which the adjective describes as well.
fn shared_noun(words: &[Word], and: usize) -> bool {
    let plain = |at: usize, tag: Tag| words.get(at).is_some_and(|word| word.tag == tag && word.mention.is_none());
    let adjective = words[and].lemma == "and" && and > 0 && plain(and - 1, Tag::Adjective);
    let predicate = and > 1 && matches!(words[and - 2].tag, Tag::Be(_) | Tag::Adverb | Tag::Noun | Tag::Name | Tag::Comma);
    adjective && !predicate && plain(and + 1, Tag::Noun) && (plain(and + 2, Tag::Noun) || plain(and + 2, Tag::Adjective))
}

/// `gave the Delta Front rockets`: goods are another phrase than the name of who gets them, but not `gave the Delta Front leader`.
pub(super) fn given_goods(words: &[Word], at: usize, end: usize) -> bool {
    let gives = at.checked_sub(1).is_some_and(|before| {
        matches!(words[before].tag, Tag::Verb(_))
            && matches!(
                words[before].lemma,
                "give" | "sell" | "send" | "offer" | "hand" | "lend" | "pay" | "grant" | "ship" | "promise"
            )
    });
    // `sold Iranian oil`: of no one.
    let adjective =
        at + 1 == end && crate::mention::gazetteer().find(&words[at].lemma.to_lowercase()).is_some_and(|known| known.demonym);
    if adjective {
        return false;
    }
    let word = &words[end];
    gives && word.tag == Tag::Noun && word.mention.is_none() && (uncounted(word.lemma) || counted(word.lemma))
}

/// What is given and not counted.
fn uncounted(lemma: &str) -> bool {
    matches!(
        lemma,
        "money"
            | "cash"
            | "oil"
            | "fuel"
            | "ammunition"
            | "training"
            | "support"
            | "help"
            | "aid"
            | "shelter"
            | "intelligence"
            | "equipment"
            | "funding"
            | "assistance"
            | "land"
            | "credit"
            | "protection"
            | "diesel"
            | "gold"
            | "technology"
            | "refuge"
            | "asylum"
            | "sanctuary"
            | "cover"
            | "immunity"
            | "legitimacy"
            | "backing"
    )
}

/// What is given by the piece.
fn counted(lemma: &str) -> bool {
    matches!(
        lemma,
        "arm"
            | "weapon"
            | "rocket"
            | "missile"
            | "drone"
            | "rifle"
            | "gun"
            | "bomb"
            | "mine"
            | "mortar"
            | "grenade"
            | "vehicle"
            | "truck"
            | "boat"
            | "bullet"
            | "explosive"
            | "fund"
            | "bribe"
            | "contract"
            | "loan"
            | "part"
            | "component"
            | "munition"
            | "shell"
            | "helicopter"
            | "tank"
            | "jet"
            | "engine"
            | "dollar"
            | "document"
            | "passport"
            | "subsidy"
            | "stipend"
    )
}
