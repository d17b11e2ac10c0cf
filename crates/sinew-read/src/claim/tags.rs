//! What the words of a sentence do, as far as phrases need to know it.

use super::node::{Form, Tag, Word};
use crate::Analysis;
use crate::text::{Pos, VerbForm, bit};

/// A token as a word of the scene.
pub(super) fn word<'t>(analysis: &'t Analysis<'t>, at: usize) -> Word<'t> {
    let token = &analysis.text.tokens[at];
    let (text, lemma) = (analysis.text.word(at), analysis.text.lemma(at));
    let tag = match token.pos {
        _ if shapes(analysis, at) => Tag::Adjective,
        _ if aside(analysis, at) => Tag::Adverb,
        Pos::Noun if conducts(analysis, at) => Tag::Verb(Form::Present),
        _ if unchanged(analysis, at) => Tag::Verb(Form::Participle),
        Pos::Verb(VerbForm::Ing) if of_money(analysis, at) => Tag::Noun,
        Pos::Verb(VerbForm::Past | VerbForm::Participle) if alone(analysis, at) => Tag::Verb(Form::Past),
        pos => tag(pos, text, lemma),
    };
    Word { span: token.span, lemma, tag, mention: None, inner: None, time: 0 }
}

/// `a seven-week campaign`, `ground forces`, `deliberate attacks`, `the working group`: before a noun an adjective.
fn shapes(analysis: &Analysis, at: usize) -> bool {
    let text = &analysis.text;
    let noun = |next: &&crate::text::Token| matches!(next.pos, Pos::Noun | Pos::Verb(VerbForm::Ing));
    let next = text.tokens.get(at + 1).filter(noun).map_or("", |_| text.lemma(at + 1));
    let before = at.checked_sub(1).map(|before| text.tokens[before].pos);
    match text.word(at) {
        _ if next.is_empty() => false,
        "working" => next == "group",
        "ground" => matches!(
            next,
            "offensive" | "operation" | "force" | "troop" | "attack" | "assault" | "invasion" | "war" | "campaign" | "incursion"
        ),
        "deliberate" | "separate" | "forced" | "improvised" => {
            !matches!(before, Some(Pos::To | Pos::Modal | Pos::Pronoun | Pos::Auxiliary | Pos::Name))
                && text.word(at + 1).ends_with('s')
        }
        word => word.rsplit_once('-').is_some_and(|(_, unit)| {
            matches!(unit, "year" | "month" | "week" | "day" | "hour" | "minute" | "man" | "member" | "kilometer" | "mile")
        }),
    }
}

/// `has in turn supported`, `is in effect run by X`: both words of a phrase that parts a verb from its auxiliary.
fn aside(analysis: &Analysis, at: usize) -> bool {
    let text = &analysis.text;
    let helper = |at: usize| matches!(text.tokens[at].pos, Pos::Auxiliary | Pos::Modal);
    let verbal = |at: usize| text.tokens.get(at).is_some_and(|token| matches!(token.pos, Pos::Verb(_) | Pos::Auxiliary));
    let pair = |first: usize| {
        let word = |at: usize| if at < text.tokens.len() { text.word(at) } else { "" };
        let phrase = matches!(
            (word(first), word(first + 1)),
            ("in", "turn" | "fact" | "effect" | "practice" | "reality" | "part" | "essence" | "theory")
                | ("for", "decades" | "years" | "months" | "instance" | "example")
                | ("at", "times" | "least")
                | ("to", "date")
                | ("of", "late" | "course")
                | ("by", "contrast" | "then" | "now")
        );
        phrase && first > 0 && helper(first - 1) && verbal(first + 2)
    };
    pair(at) || at > 0 && pair(at - 1)
}

/// `groups that conduct attacks`, `and launch raids`.
fn conducts(analysis: &Analysis, at: usize) -> bool {
    let text = &analysis.text;
    let before = at.checked_sub(1).map_or("", |before| text.word(before));
    let next = text.tokens.get(at + 1).is_some_and(|next| matches!(next.pos, Pos::Noun | Pos::Adjective | Pos::Number));
    matches!(text.word(at), "conduct" | "launch") && matches!(before, "and" | "that" | "who" | "which" | ",") && next
}

/// A verb that is never passive, unless a form of `be` says that it is.
fn alone(analysis: &Analysis, at: usize) -> bool {
    let text = &analysis.text;
    let helped = (0..at).rev().find(|&before| !matches!(text.tokens[before].pos, Pos::Adverb | Pos::Negation));
    let passive = helped.is_some_and(|before| text.tokens[before].pos == Pos::Auxiliary && text.lemma(before) == "be");
    // `X sanctioned Y in May, and Z followed in June`.
    let next = if at + 1 < text.tokens.len() { text.word(at + 1) } else { "" };
    let followed =
        text.word(at) == "followed" && next != "by" && at > 0 && matches!(text.tokens[at - 1].pos, Pos::Name | Pos::Pronoun);
    (text.traits(at).has(bit::alone) || followed) && !passive
}

/// `$2 million in funding to X`: the money rather than the deed.
fn of_money(analysis: &Analysis, at: usize) -> bool {
    let text = &analysis.text;
    let near = |back: usize| at.checked_sub(back).map_or("", |at| text.word(at));
    let sum = near(1) == "in" && at > 1 && matches!(text.tokens[at - 2].pos, Pos::Number | Pos::Noun);
    // `received from Norway funding for X`.
    let received = near(2) == "from" && at > 2 && matches!(text.lemma(at - 3), "receive" | "obtain" | "secure");
    matches!(text.word(at), "funding" | "financing" | "lending") && (sum || received)
}

/// `was set up`, `has cut`, `is run by`: verbs with one form for all, taken for nouns, behind an auxiliary or before their particle.
fn unchanged(analysis: &Analysis, at: usize) -> bool {
    let text = &analysis.text;
    let helper = text.tokens[..at].iter().rev().take(3).find(|token| token.pos != Pos::Adverb);
    let helped = helper.is_some_and(|token| token.pos == Pos::Auxiliary);
    let next = if at + 1 < text.tokens.len() { text.word(at + 1) } else { "" };
    let alone = at == 0 || !matches!(text.tokens[at - 1].pos, Pos::Determiner | Pos::Adjective | Pos::To | Pos::Modal);
    match text.word(at) {
        "set" if matches!(next, "fire" | "alight" | "ablaze" | "foot") => true,
        "set" | "cut" | "put" | "hit" | "split" => helped || matches!(next, "up" | "off" | "out") && alone,
        "run" => helped || next == "by" && alone,
        "become" | "come" | "overcome" | "shut" | "quit" | "spread" | "beset" | "overrun" | "upset" | "hurt" | "cast" => helped,
        _ => false,
    }
}

fn tag(pos: Pos, text: &str, lemma: &str) -> Tag {
    match pos {
        Pos::Noun => Tag::Noun,
        Pos::Name => Tag::Name,
        Pos::Verb(form) => Tag::Verb(verb_form(form, text)),
        Pos::Auxiliary => auxiliary(text, lemma),
        Pos::Modal => Tag::Modal,
        Pos::Negation => Tag::Not,
        Pos::Adjective => Tag::Adjective,
        Pos::Adverb => Tag::Adverb,
        Pos::Determiner => Tag::Determiner,
        Pos::Pronoun if matches!(lemma, "himself" | "itself" | "herself" | "themselves") => Tag::Adverb,
        Pos::Pronoun => Tag::Pronoun,
        Pos::Relative => Tag::Relative,
        Pos::Preposition => Tag::Preposition,
        Pos::To => Tag::To,
        Pos::Coordinator => Tag::And,
        Pos::Subordinator => Tag::Subordinate,
        Pos::Possessive => Tag::Possessive,
        Pos::Number => Tag::Number,
        Pos::Mark => mark(text),
    }
}

fn verb_form(form: VerbForm, text: &str) -> Form {
    match form {
        // One form for the present, the past and the participle.
        VerbForm::Base if matches!(text, "set" | "put" | "cut" | "split" | "overrun" | "beset" | "cast") => Form::Participle,
        VerbForm::Base | VerbForm::Third => Form::Present,
        VerbForm::Ing => Form::Ing,
        VerbForm::Participle if past_only(text) => Form::Past,
        VerbForm::Participle => Form::Participle,
        VerbForm::Past if past_or_participle(text) => Form::Participle,
        VerbForm::Past => Form::Past,
    }
}

/// Pasts whose participle is another word: `spoke by telephone`.
fn past_only(text: &str) -> bool {
    matches!(
        text,
        "spoke"
            | "went"
            | "took"
            | "gave"
            | "wrote"
            | "began"
            | "fell"
            | "drew"
            | "flew"
            | "broke"
            | "chose"
            | "came"
            | "became"
            | "knew"
            | "saw"
            | "rose"
            | "swore"
            | "threw"
            | "stole"
            | "withdrew"
            | "overthrew"
            | "drove"
            | "rode"
            | "shook"
            | "forgot"
            | "froze"
            | "sank"
            | "grew"
            | "arose"
            | "ran"
            | "overran"
            | "wore"
            | "tore"
            | "hid"
    )
}

/// Whether a past is also the participle, so that only the sentence tells which it is.
fn past_or_participle(text: &str) -> bool {
    text.ends_with("ed")
        || matches!(
            text,
            "led"
                | "held"
                | "made"
                | "built"
                | "sold"
                | "sent"
                | "bought"
                | "kept"
                | "put"
                | "set"
                | "hit"
                | "struck"
                | "found"
                | "run"
                | "paid"
                | "brought"
                | "lent"
                | "fed"
        )
}

fn auxiliary(text: &str, lemma: &str) -> Tag {
    let form = match text.to_ascii_lowercase().as_str() {
        "was" | "were" | "had" | "did" => Form::Past,
        "being" | "having" | "doing" => Form::Ing,
        "been" | "done" => Form::Participle,
        _ => Form::Present,
    };
    match lemma {
        "be" => Tag::Be(form),
        "have" => Tag::Have(form),
        _ => Tag::Do(form),
    }
}

fn mark(text: &str) -> Tag {
    match text {
        "," => Tag::Comma,
        "." | "!" | "?" | ";" | "…" | ":" => Tag::Stop,
        "(" | "[" => Tag::Open,
        ")" | "]" => Tag::Close,
        "—" | "–" | "--" | " - " | "-" => Tag::Dash,
        "\"" | "“" | "”" | "«" | "»" | "''" => Tag::Quote,
        "&" => Tag::And,
        _ => Tag::Other,
    }
}
