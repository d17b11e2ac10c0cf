//! Small words that are often another part of speech: `since`, `once`, `as`, `yet`, `long`, `about`.

use super::super::node::{Form, Tag, Word};
use super::{before, next_tag};

/// Mends the tag of a small word, if the word at this place is one.
pub(super) fn mend(text: &str, words: &mut [Word], at: usize) {
    let tag = match words[at].lemma {
        "since" => since(words, at),
        "once" => once(words, at),
        "this" | "that" | "these" | "those" | "many" | "some" | "several" | "few" | "most" | "both" => alone(words, at),
        "as" => as_what(words, at),
        "yet" => yet(words, at),
        "long" => long(words, at),
        "about" | "around" | "over" | "under" | "nearly" => about(text, words, at),
        _ => None,
    };
    if let Some(tag) = tag {
        words[at].tag = tag;
    }
}

/// `Some were shot`, `many fear`, `those that left`: who stands for themselves, with no noun behind.
fn alone(words: &[Word], at: usize) -> Option<Tag> {
    let next = next_tag(words, at)?;
    let free = words[at].tag == Tag::Determiner && words[at].mention.is_none();
    let those = matches!(words[at].lemma, "those" | "these") && next == Tag::Verb(Form::Ing);
    let does = matches!(next, Tag::Verb(Form::Present) | Tag::Be(_) | Tag::Have(_) | Tag::Modal);
    // `This means that`: what is known is told by nobody.
    let told = words.get(at + 2).is_some_and(|word| word.tag == Tag::Subordinate);
    (free && (does && !told || those)).then_some(Tag::Pronoun)
}

/// `has since kept`.
fn since(words: &[Word], at: usize) -> Option<Tag> {
    let amid = helps(before(words, at)?) && matches!(next_tag(words, at)?, Tag::Verb(_) | Tag::Be(_));
    amid.then_some(Tag::Adverb)
}

/// `was once a follower of X`; `X, once Y's ally, left`.
fn once(words: &[Word], at: usize) -> Option<Tag> {
    let before = before(words, at)?;
    if helps(before) {
        return Some(Tag::Adverb);
    }
    // `who once controlled`, `Oban once ruled`, `once again demanded`.
    let next = words.get(at + 1)?;
    let verb = matches!(next.tag, Tag::Verb(Form::Past | Form::Participle) | Tag::Be(Form::Past) | Tag::Have(Form::Past));
    let subject =
        before.tag == Tag::Relative || before.tag == Tag::Pronoun || before.tag == Tag::Name || before.mention.is_some();
    if subject && verb || matches!(next.lemma, "again" | "more") {
        return Some(Tag::Adverb);
    }
    let aside = before.tag == Tag::Comma && matches!(next_tag(words, at)?, Tag::Determiner | Tag::Name | Tag::Noun);
    aside.then_some(Tag::Other)
}

/// `as property in which X has an interest`, `serves as the registered owner of X`.
fn as_what(words: &[Word], at: usize) -> Option<Tag> {
    let next = words.get(at + 1).filter(|_| words[at].tag == Tag::Subordinate)?;
    let property = next.tag == Tag::Noun && next.lemma == "property";
    let serves = || before(words, at).is_some_and(|word| matches!(word.lemma, "serve" | "act" | "work" | "function" | "operate"));
    let office = matches!(next.tag, Tag::Determiner | Tag::Noun | Tag::Adjective);
    // `resigned as oil minister in March`.
    let leaves = || {
        before(words, at).is_some_and(|word| {
            matches!(
                word.lemma,
                "resign" | "retire" | "step down" | "stand down" | "step aside" | "take over" | "sworn in" | "swear in"
            )
        })
    };
    (property || office && (serves() || leaves())).then_some(Tag::Preposition)
}

/// `may yet arrest`, `has yet to`.
fn yet(words: &[Word], at: usize) -> Option<Tag> {
    let before = before(words, at)?;
    (helps(before) || before.tag == Tag::Modal).then_some(Tag::Adverb)
}

/// `has long been`.
fn long(words: &[Word], at: usize) -> Option<Tag> {
    let helper = words[..at].iter().rev().find(|word| word.tag != Tag::Adverb)?;
    let helped = helps(helper) || helper.tag == Tag::Modal;
    (helped && matches!(next_tag(words, at)?, Tag::Be(_) | Tag::Verb(_))).then_some(Tag::Adverb)
}

/// `seized about three tonnes`, `over $2 million`, `nearly a dozen men`.
fn about(text: &str, words: &[Word], at: usize) -> Option<Tag> {
    let next = words.get(at + 1).filter(|_| at > 0)?;
    let dozen = || next.tag == Tag::Determiner && words.get(at + 2).is_some_and(|many| many_of(many.lemma));
    let quantity = next.tag == Tag::Number || next.span.of(text).starts_with(['$', '€', '£']) || dozen();
    quantity.then_some(Tag::Other)
}

fn many_of(lemma: &str) -> bool {
    matches!(lemma, "dozen" | "hundred" | "thousand" | "million" | "third" | "quarter" | "half" | "fifth")
}

fn helps(word: &Word) -> bool {
    matches!(word.tag, Tag::Have(_) | Tag::Be(_))
}
