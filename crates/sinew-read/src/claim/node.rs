//! A sentence as a row of phrases: noun phrases, verb groups, prepositions and marks.
//!
//! One pass over the words, linear. There is no tree: who does what to whom is asked of the row (see `grammar`).

use super::noun_phrase::noun;

/// What a word does, as far as phrases need to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    Noun,
    Name,
    Pronoun,
    Determiner,
    Adjective,
    Adverb,
    Number,
    Verb(Form),
    /// `be`, `have`, `do` where they help another verb or stand alone.
    Be(Form),
    Have(Form),
    Do(Form),
    Modal,
    /// `to` before a verb.
    To,
    Preposition,
    And,
    /// `who`, `which`, `whose`, `that` after a noun.
    Relative,
    /// `if`, `while`, `because`, `that` before a clause.
    Subordinate,
    Not,
    Possessive,
    Comma,
    Stop,
    Open,
    Close,
    Dash,
    Quote,
    Other,
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `attack`, `attacks`.
    Present,
    /// `took`, `was`.
    Past,
    /// `attacked`, `taken`: past or participle.
    Participle,
    /// `attacking`.
    Ing,
}

/// A word of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'t> {
    pub(crate) span: crate::Span,
    pub(crate) lemma: &'t str,
    pub(crate) tag: Tag,
    /// A place in the sentence's mentions.
    pub(crate) mention: Option<u32>,
    /// A mention within that mention: the country of `the U.S. administration`.
    pub(crate) inner: Option<u32>,
    /// The number of the adverbial of time that it is a word of, from 1; 0 if of none.
    pub(crate) time: u32,
}

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum What {
    Noun,
    Verb(Verb),
    Preposition,
    And,
    Comma,
    Relative,
    Subordinate,
    Possessive,
    Open,
    Close,
    Dash,
    Stop,
    Quote,
    Other,
}

/// A verb with its auxiliaries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Verb {
    pub(crate) shape: Shape,
    pub(crate) passive: bool,
    pub(crate) negative: bool,
    pub(crate) modal: bool,
    pub(crate) past: bool,
    /// `be` itself is the verb.
    pub(crate) copula: bool,
}

/// How a verb hangs in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Finite,
    /// `to attack`.
    Infinitive,
    /// `attacking`.
    Ing,
    /// `attacked by`: a participle without an auxiliary.
    Bare,
}

/// A phrase: its words, its main word, and what it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    pub(crate) what: What,
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// The main word: the last noun, the verb, the preposition.
    pub(crate) head: usize,
    /// The mention that the main word belongs to.
    pub(crate) mention: Option<u32>,
}

impl Node {
    pub(crate) fn is(&self, what: What) -> bool {
        self.what == what
    }

    pub(crate) fn is_noun(&self) -> bool {
        self.what == What::Noun
    }

    pub(crate) fn verb(&self) -> Option<&Verb> {
        match &self.what {
            What::Verb(verb) => Some(verb),
            _ => None,
        }
    }
}

/// Takes the words of a sentence together to phrases.
pub(crate) fn nodes(words: &[Word]) -> Vec<Node> {
    let mut found: Vec<Node> = Vec::with_capacity(words.len() / 2);
    let mut at = 0;
    while at < words.len() {
        let node = time(words, at).or_else(|| noun(words, at)).or_else(|| verb(words, at)).unwrap_or_else(|| single(words, at));
        at = node.last + 1;
        found.push(node);
    }
    super::acronyms::join(words, &mut found);
    super::reduced::meant(words, &mut found);
    super::reduced::denied_in_quotes(words, &mut found);
    super::settle::settle(words, &mut found);
    found
}

/// `on 18 March`: an adverbial of time, which stands between phrases and is none of them.
fn time(words: &[Word], at: usize) -> Option<Node> {
    let number = words[at].time;
    if number == 0 && ago(words, at) {
        return Some(Node { what: What::Other, first: at, last: at + 2, head: at + 2, mention: None });
    }
    let length = words[at..].iter().take_while(|word| word.time == number).count();
    let last = at + length - 1;
    (number > 0).then_some(Node { what: What::Other, first: at, last, head: last, mention: None })
}

/// `a year ago`, where no day is known to count from.
fn ago(words: &[Word], at: usize) -> bool {
    let Some([many, unit, ago]) = words.get(at..at + 3) else { return false };
    let counts = many.tag == Tag::Number || matches!(many.lemma, "a" | "an" | "several");
    counts && ago.lemma == "ago" && unit.tag == Tag::Noun
}

fn single(words: &[Word], at: usize) -> Node {
    let what = match words[at].tag {
        Tag::Preposition | Tag::To => What::Preposition,
        Tag::And => What::And,
        Tag::Comma => What::Comma,
        Tag::Relative => What::Relative,
        Tag::Subordinate => What::Subordinate,
        Tag::Possessive => What::Possessive,
        Tag::Open => What::Open,
        Tag::Close => What::Close,
        Tag::Dash => What::Dash,
        Tag::Stop => What::Stop,
        Tag::Quote => What::Quote,
        _ => What::Other,
    };
    Node { what, first: at, last: at, head: at, mention: words[at].mention }
}

pub(crate) fn possessive(lemma: &str) -> bool {
    matches!(lemma, "its" | "his" | "her" | "their" | "our" | "my" | "your" | "whose")
}

struct Group {
    end: usize,
    head: Option<usize>,
    auxiliary: Option<Tag>,
    verb: Verb,
}

/// A verb group from here: `would not have been attacked`, `to attack`, `attacking`.
fn verb(words: &[Word], at: usize) -> Option<Node> {
    let plain = Verb { shape: Shape::Finite, passive: false, negative: false, modal: false, past: false, copula: false };
    let mut group = Group { end: at, head: None, auxiliary: None, verb: plain };
    let infinitive = words[at].tag == Tag::To;
    if infinitive {
        group.verb.shape = Shape::Infinitive;
        group.end += 1;
        if words.get(group.end).is_some_and(|word| word.tag == Tag::Quote) {
            group.end += 1;
        }
    }
    while group.end < words.len() && take(words, &mut group) {}
    let head = group.head?;
    finish(words, &mut group, infinitive);
    if group.end == at + 1 && behind_whole_to(words, at) {
        group.verb.shape = Shape::Infinitive;
    }
    Some(Node { what: What::Verb(group.verb), first: at, last: group.end - 1, head, mention: None })
}

/// `in order to leave`, `agreed to leave`: a bare form behind words that `to` is the last of.
fn behind_whole_to(words: &[Word], at: usize) -> bool {
    let bare = words[at].tag == Tag::Verb(Form::Present);
    bare && at > 0 && words[at - 1].lemma.ends_with(" to") && !matches!(words[at - 1].tag, Tag::Preposition | Tag::Noun)
}

/// Takes one more word into the group; false where it ends.
fn take(words: &[Word], group: &mut Group) -> bool {
    let word = &words[group.end];
    let main = group.head.is_some_and(|head| matches!(words[head].tag, Tag::Verb(_)));
    match word.tag {
        Tag::Modal if group.head.is_none() => group.verb.modal = true,
        Tag::Not if !main => group.verb.negative |= !only(words, group.end + 1),
        Tag::Adverb if !main => {
            if matches!(word.lemma, "never" | "hardly" | "no longer") {
                group.verb.negative = true;
            }
            if group.head.is_none() && group.auxiliary.is_none() && !leads_to_verb(words, group.end + 1) {
                return false;
            }
            if group.head.is_some() && !leads_to_verb(words, group.end + 1) {
                return false;
            }
        }
        Tag::Be(_) | Tag::Have(_) | Tag::Do(_) if !main => {
            group.auxiliary = Some(word.tag);
            group.head = Some(group.end);
        }
        Tag::Verb(_) if !main => group.head = Some(group.end),
        // `does "not serve X"`.
        Tag::Quote if !main && (group.verb.modal || group.auxiliary.is_some()) && quoted(words, group.end + 1) => {}
        _ => return false,
    }
    group.end += 1;
    true
}

/// Whether a quotation begins with the verb, or with `not` and the verb.
fn quoted(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| matches!(word.tag, Tag::Not | Tag::Verb(_) | Tag::Adverb)) && leads_to_verb(words, at)
}

/// `not only attacked`: nothing is denied.
fn only(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| matches!(word.lemma, "only" | "just" | "merely" | "simply"))
}

fn leads_to_verb(words: &[Word], from: usize) -> bool {
    words[from.min(words.len())..]
        .iter()
        .find(|word| !matches!(word.tag, Tag::Adverb | Tag::Not))
        .is_some_and(|word| matches!(word.tag, Tag::Verb(_) | Tag::Be(_) | Tag::Have(_) | Tag::Do(_) | Tag::Modal))
}

fn finish(words: &[Word], group: &mut Group, infinitive: bool) {
    let Some(head) = group.head else { return };
    let (verb, tag) = (&mut group.verb, words[head].tag);
    let helped = group.auxiliary.is_some() && !matches!(tag, Tag::Be(_) | Tag::Have(_) | Tag::Do(_)) || verb.modal;
    match tag {
        Tag::Verb(form) => {
            let by_be = matches!(group.auxiliary, Some(Tag::Be(_)));
            verb.passive = form == Form::Participle && by_be;
            verb.past = matches!(form, Form::Past | Form::Participle);
            let first_ing = group.auxiliary.is_some_and(|tag| matches!(tag, Tag::Be(Form::Ing) | Tag::Have(Form::Ing)));
            if !infinitive {
                verb.shape = match form {
                    _ if first_ing && !finite_before(words, head) => Shape::Ing,
                    Form::Ing if !helped => Shape::Ing,
                    Form::Participle if !helped => Shape::Bare,
                    _ => Shape::Finite,
                };
            }
        }
        Tag::Be(form) | Tag::Have(form) | Tag::Do(form) => {
            verb.copula = matches!(tag, Tag::Be(_));
            verb.past = form == Form::Past;
            if !infinitive && form == Form::Ing {
                verb.shape = Shape::Ing;
            }
        }
        _ => {}
    }
    if verb.shape == Shape::Bare {
        verb.passive = true;
    }
}

/// `is being attacked`: a finite auxiliary stands before `being`; in `was held after being attacked` it is another verb's.
fn finite_before(words: &[Word], head: usize) -> bool {
    let helps = |word: &&Word| {
        matches!(word.tag, Tag::Be(_) | Tag::Have(_) | Tag::Do(_) | Tag::Modal | Tag::Adverb | Tag::Not | Tag::Quote)
    };
    let finite = |word: &Word| {
        matches!(word.tag, Tag::Be(Form::Present | Form::Past) | Tag::Have(Form::Present | Form::Past) | Tag::Modal)
    };
    words[..head].iter().rev().take(4).take_while(helps).any(finite)
}
