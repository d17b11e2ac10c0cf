//! Relative clauses whose pronoun is left out: `the militias Iran arms`. They get one, so that the rest reads them like the others.

use super::fill::Local;
use super::node::{Form, Tag, Word};
use crate::mention::gazetteer;
use crate::{Class, Span};

/// Puts a pronoun, of no length, before each clause that has none.
pub(super) fn give_pronouns<'t>(text: &'t str, words: &mut Vec<Word<'t>>, locals: &[Local]) {
    let mut at = 1;
    while at < words.len() {
        if left_out(text, words, locals, at) {
            let start = words[at].span.start;
            let span = Span { start, end: start };
            verb_behind(words, at);
            words.insert(at, Word { span, lemma: "that", tag: Tag::Relative, mention: None, inner: None, time: 0 });
            at += 1;
        }
        at += 1;
    }
}

/// `the militias Iran arms in X`: a word that may be a noun is the verb of the clause.
fn verb_behind(words: &mut [Word], from: usize) {
    let near = words[from..].iter_mut().take(6);
    let mut rest = near.skip_while(|word| word.mention.is_some() || word.tag == Tag::Determiner);
    if let Some(word) = rest.next().filter(|word| word.tag == Tag::Noun && verb_too(word)) {
        word.tag = Tag::Verb(Form::Present);
    }
}

/// Verbs of the third person that are nouns as often.
fn verb_too(word: &Word) -> bool {
    let several = word.span.range().len() > word.lemma.len();
    several
        && matches!(
            word.lemma,
            "arm"
                | "back"
                | "fund"
                | "support"
                | "control"
                | "finance"
                | "sponsor"
                | "train"
                | "supply"
                | "host"
                | "use"
                | "claim"
        )
}

/// Whether a clause without its pronoun begins at a word: a noun before it, a name, a verb, and no object.
fn left_out(text: &str, words: &[Word], locals: &[Local], at: usize) -> bool {
    let noun = &words[at - 1];
    if noun.tag != Tag::Noun || noun.time > 0 || of_time(noun.lemma) || of_states(noun.lemma) || opens(&words[..at]) {
        return false;
    }
    let article = words[at].tag == Tag::Determiner && words[at].lemma == "the";
    let name = at + usize::from(article);
    let Some(mention) = words.get(name).and_then(|word| word.mention) else { return false };
    let same = |word: &&Word| word.mention == Some(mention);
    let local = &locals[mention as usize];
    let several = text_of(text, noun).ends_with('s') && text_of(text, noun).len() > noun.lemma.len();
    if same(&noun) || !acts(text, local, several && had(noun.lemma) || article || abstracted(noun.lemma)) {
        return false;
    }
    let behind = name + words[name..].iter().take_while(same).count();
    lacks_object(words, behind)
}

fn text_of<'t>(text: &'t str, word: &Word) -> &'t str {
    word.span.of(text)
}

/// Whether a name is of somebody who does things, and no name of what stands before it: `the militias Hezbollah trains`, but not
/// `the militia Hezbollah`.
fn acts(text: &str, local: &Local, apart: bool) -> bool {
    let named = local.form == crate::Form::Named;
    let seat = || gazetteer().country_of(&local.span.of(text).to_lowercase()).is_some();
    named
        && match local.class {
            Class::Country => true,
            Class::Place => seat(),
            Class::Organization | Class::PublicBody => apart,
            _ => false,
        }
}

/// Whether a verb stands here and nothing behind it that can be its object.
fn lacks_object(words: &[Word], from: usize) -> bool {
    let helps = |word: &&Word| matches!(word.tag, Tag::Adverb | Tag::Have(_) | Tag::Modal);
    let verb = from + words.get(from..).unwrap_or_default().iter().take_while(helps).count();
    let helped = verb > from;
    let fits = words.get(verb).is_some_and(|word| match word.tag {
        Tag::Verb(Form::Present | Form::Past) => true,
        Tag::Noun => !helped && verb_too(word),
        Tag::Verb(Form::Participle) => helped || word.span.range().len() > 2,
        _ => false,
    });
    let ends = |word: &Word| {
        word.time > 0
            || matches!(
                word.tag,
                Tag::Preposition
                    | Tag::Comma
                    | Tag::Stop
                    | Tag::And
                    | Tag::Close
                    | Tag::Dash
                    | Tag::Be(_)
                    | Tag::Have(_)
                    | Tag::Modal
                    | Tag::Verb(Form::Present | Form::Past | Form::Participle)
            )
    };
    fits && words.get(verb + 1).is_none_or(ends) && !passive(words, verb)
}

/// `the areas Iran bombed by drone`, `a firm Iran owned by X`: what is told with `by` is another construction.
fn passive(words: &[Word], verb: usize) -> bool {
    words.get(verb + 1).is_some_and(|word| word.lemma == "by")
}

/// `During the war Iran fought in X`: whether a phrase that opens the sentence is not over yet.
fn opens(words: &[Word]) -> bool {
    let start = words.iter().rposition(|word| matches!(word.tag, Tag::Stop | Tag::Comma)).map_or(0, |mark| mark + 1);
    let verbal = |word: &Word| matches!(word.tag, Tag::Verb(_) | Tag::Be(_) | Tag::Have(_) | Tag::Modal);
    let led = words.get(start).is_some_and(|word| matches!(word.tag, Tag::Preposition | Tag::Subordinate | Tag::Adverb));
    led && !words[start..].iter().any(verbal)
}

fn of_time(lemma: &str) -> bool {
    matches!(lemma, "year" | "month" | "week" | "day" | "time" | "moment" | "night" | "date" | "hour" | "period" | "decade")
}

/// `NATO member X left`: nouns that a state is called by.
fn of_states(lemma: &str) -> bool {
    matches!(
        lemma,
        "member"
            | "state"
            | "country"
            | "nation"
            | "republic"
            | "kingdom"
            | "neighbor"
            | "neighbour"
            | "ally"
            | "partner"
            | "rival"
            | "archrival"
            | "power"
            | "giant"
            | "producer"
            | "exporter"
            | "foe"
            | "enemy"
            | "host"
            | "sponsor"
            | "patron"
            | "candidate"
            | "island"
            | "capital"
    )
}

/// Nouns of what a body has, trains or holds, and is not called by.
fn had(lemma: &str) -> bool {
    matches!(
        lemma,
        "area"
            | "territory"
            | "town"
            | "village"
            | "district"
            | "position"
            | "weapon"
            | "missile"
            | "drone"
            | "rocket"
            | "tunnel"
            | "group"
            | "militia"
            | "faction"
            | "proxy"
            | "network"
            | "company"
            | "firm"
            | "fighter"
    )
}

/// Nouns of what somebody has or gives.
fn abstracted(lemma: &str) -> bool {
    matches!(
        lemma,
        "influence" | "control" | "support" | "power" | "aid" | "help" | "backing" | "funding" | "money" | "role" | "assistance"
    )
}
