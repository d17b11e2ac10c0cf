//! Names of organisations and vessels: legal forms, words that translate, numbers, acronyms.

use super::compounds::{self, Glued};
use crate::clean::Token;
use crate::lexicon::{Concept, Meaning, Particle, organisations, particle};
use crate::name::{Kind, Name, Role};
use crate::script::Script;
use crate::word::{MAX_SENSES, Word};

/// A word that no list knows is what tells organisations apart.
const DISTINCT: f32 = 1.0;
const NUMBER: f32 = 0.6;
/// A short name in brackets repeats what stands before it.
const ACRONYM: f32 = 0.3;
/// Prefixes of ships' names.
const SHIP: &[&str] = &["mv", "mt", "ms", "ss", "mts", "lpg", "lng", "fv"];

pub(crate) fn organisation(tokens: &[Token], kind: Kind) -> Name {
    let tokens = join_letters(tokens);
    let mut name = Name::empty(kind);
    for (place, id) in name.head.known_as.iter_mut().zip(known_as(&tokens)) {
        *place = id;
    }
    let mut at = 0;
    let mut letters = String::new();
    while at < tokens.len() {
        let length = step(&mut name, &tokens[at..], at == 0);
        if name.parts.last().is_none_or(|part| part.role() != Role::Form) {
            letters.extend(initials(&tokens[at..at + length]));
        }
        at += length;
    }
    name.head.initials = if letters.len() >= 3 { crate::lexicon::hash(&letters) } else { 0 };
    name
}

/// `A.B.C.` and `S.A.` are one word each. Letters with spaces between are left to the word lists.
fn join_letters(tokens: &[Token]) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut run = false;
    for token in tokens {
        let single = token.folded.chars().count() == 1
            && token.folded != "&"
            && token.script() != Script::Digits
            && token.script() != Script::Other;
        match out.last_mut() {
            Some(last) if run && single && token.dotted && last.script == token.script => {
                last.folded.push_str(&token.folded);
                last.comma = token.comma;
            }
            _ => out.push(token.clone()),
        }
        run = single;
    }
    out
}

fn step(name: &mut Name, tokens: &[Token], first: bool) -> usize {
    let token = &tokens[0];
    if name.kind() == Kind::Vessel && first {
        let length = ship(tokens);
        if length > 0 && length < tokens.len() {
            return length;
        }
    }
    if let Some((length, meaning)) = organisations().phrases.at(tokens).filter(|found| stands(*found, tokens, first)) {
        meant(name, &tokens[..length], meaning);
        return length;
    }
    if let Some((length, meaning)) = behind_an_article(tokens) {
        meant(name, &tokens[..length], meaning);
        return length;
    }
    if number(name, token) || is_small(token, tokens.len()) {
        return 1;
    }
    word(name, token);
    1
}

/// How many tokens the prefix of a ship has: MV, M/V.
fn ship(tokens: &[Token]) -> usize {
    let is = |at: usize, letters: &[&str]| tokens.get(at).is_some_and(|token| letters.contains(&token.folded.as_str()));
    match () {
        () if is(0, SHIP) => 1,
        () if is(0, &["m", "s", "f"]) && is(1, &["v", "t", "s"]) => 2,
        () => 0,
    }
}

/// Legal forms of two letters are words elsewhere: as, co, sa. They stand at the ends of names.
fn stands((length, meaning): (usize, Meaning), tokens: &[Token], first: bool) -> bool {
    let short = length == 1 && matches!(meaning, Meaning::Form(_)) && tokens[0].folded.len() <= 2;
    let last = tokens[length..].iter().all(|token| token.bracketed || organisations().is_form(&token.folded));
    !short || first || last
}

/// `المصرف`, `ومصرف`: the article, *and* and *for* written on a word that the lists know.
fn behind_an_article(tokens: &[Token]) -> Option<(usize, Meaning)> {
    let token = &tokens[0];
    if token.script() != Script::Arabic {
        return None;
    }
    ["ال", "وال", "لل", "بال", "و"].iter().find_map(|prefix| {
        let bare = token.folded.strip_prefix(prefix)?;
        organisations().phrases.get(bare).map(|meaning| (1, meaning))
    })
}

fn meant(name: &mut Name, tokens: &[Token], meaning: Meaning) {
    let text: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let text = text.join(" ");
    match meaning {
        Meaning::Form(concept) => concept_part(name, &tokens[0], text, concept, Role::Form),
        Meaning::Word(concept) => concept_part(name, &tokens[0], text, concept, Role::Common),
        Meaning::Number(value) => {
            let tens = tens_before(name, value);
            number_part(name, &tokens[0], text, tens.saturating_add(value));
        }
    }
}

fn concept_part(name: &mut Name, token: &Token, text: String, concept: Concept, role: Role) {
    let mut word = Word::plain(token);
    word.senses = [0; MAX_SENSES];
    word.senses[0] = concept.id;
    word.short = [0; 4];
    word.weight = concept.weight;
    word.spelled = crate::lexicon::hash(&text);
    name.push(word, text, role, concept.weight);
}

fn number(name: &mut Name, token: &Token) -> bool {
    let figures = ["st", "nd", "rd", "th"].iter().find_map(|end| token.folded.strip_suffix(end)).unwrap_or(&token.folded);
    let Ok(value) = figures.parse::<u32>() else { return false };
    let value = value.saturating_add(tens_before(name, value));
    number_part(name, token, token.folded.clone(), value);
    true
}

fn number_part(name: &mut Name, token: &Token, text: String, value: u32) {
    let mut word = Word::plain(token);
    word.senses = [0; MAX_SENSES];
    word.spelled = crate::lexicon::hash(&value.to_string());
    word.weight = NUMBER;
    name.push(word, text, Role::Number, NUMBER);
    name.set_last_number(value);
}

/// Small words that are names elsewhere, as in Korea.
const SMALL: &[&str] = &["in", "on", "by", "to", "from", "with", "at", "it", "its"];

/// `forty four`, `forty 4`: the tens that stand before a unit, which takes their place.
fn tens_before(name: &mut Name, unit: u32) -> u32 {
    match name.last_number() {
        Some(tens) if (20..=90).contains(&tens) && tens % 10 == 0 && (1..=9).contains(&unit) => {
            name.drop_last();
            tens
        }
        _ => 0,
    }
}

fn is_small(token: &Token, left: usize) -> bool {
    token.folded == "&"
        || SMALL.contains(&token.folded.as_str())
        || (left > 1 && matches!(particle(&token.folded), Some(Particle::Article | Particle::Connective)))
}

fn word(name: &mut Name, token: &Token) {
    let (word, glued) = compounds::read(&without_and(token));
    let acronym = token.bracketed && is_acronym(&token.folded);
    let role = if acronym { Role::Bracketed } else { Role::Name };
    let weight = if acronym { ACRONYM } else { DISTINCT.min(0.55 + word.weight / 2.0) };
    name.push(word, token.folded.clone(), role, weight).mark(glued == Glued::Article, false);
}

/// Four letters, or six with hardly a vowel: (AQAP), (JAMBS), but not (Sweden).
fn is_acronym(folded: &str) -> bool {
    let letters = folded.chars().count();
    let vowels = folded.chars().filter(|c| "aeiou".contains(*c)).count();
    letters <= 4 || (letters <= 6 && vowels <= 1)
}

/// `والمسلمين`: *and*, *for* and *in* are written on the article.
fn without_and(token: &Token) -> Token {
    let bare =
        ["وال", "بال", "لل"].iter().filter(|_| token.script() == Script::Arabic).find_map(|on| token.folded.strip_prefix(on));
    match bare.filter(|bare| bare.chars().count() >= 3) {
        Some(bare) => Token { folded: bare.to_string(), marked: String::new(), ..token.clone() },
        None => token.clone(),
    }
}

/// The first letters of the words that an acronym would take.
fn initials(tokens: &[Token]) -> impl Iterator<Item = char> + '_ {
    let whole = tokens.iter().filter(|token| !token.bracketed && token.script() == Script::Latin && !is_small(token, 2));
    whole.filter_map(|token| token.folded.chars().next())
}

/// What the acronym lists know of the whole name, and of what stands in brackets.
fn known_as(tokens: &[Token]) -> Vec<u16> {
    let outside: Vec<&str> = tokens.iter().filter(|token| !token.bracketed).map(|token| token.folded.as_str()).collect();
    let inside: Vec<&str> = tokens.iter().filter(|token| token.bracketed).map(|token| token.folded.as_str()).collect();
    let mut ids = organisations().known_as(&outside.join(" ")).to_vec();
    ids.extend(organisations().known_as(&inside.join(" ")));
    ids
}
