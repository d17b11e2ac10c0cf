//! Words, numbers and marks of a block.

use super::lexicon::Pos;
use super::words::Words;
use super::{Case, Token};
use crate::Span;

/// Abbreviations whose dot belongs to them, in lower case and without it.
const DOTTED: &[&str] = &[
    "adm", "art", "assoc", "ave", "brig", "capt", "cf", "co", "col", "corp", "cmdr", "dept", "dr", "eng", "esq", "est", "etc",
    "ft", "gen", "gov", "hon", "inc", "jr", "lt", "ltd", "maj", "messrs", "mr", "mrs", "ms", "mt", "no", "nos", "pp", "prof",
    "pvt", "pte", "rep", "rev", "sen", "sgt", "sr", "st", "vs", "viz", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "approx", "ca", "al", "a.k.a", "f.k.a", "op", "vol",
];

/// Adds the tokens of a stretch of text.
pub(super) fn tokens(text: &str, block: Span, words: &mut Words, out: &mut Vec<Token>) {
    let end = block.end as usize;
    let mut at = block.start as usize;
    while let Some(c) = text[at..end].chars().next() {
        let next = match c {
            _ if c.is_whitespace() => at + c.len_utf8(),
            '*' | '_' | '`' | '#' | '\\' | '\u{ad}' | '\u{200b}' | '\u{feff}' => at + c.len_utf8(),
            '[' if link(text, at, end).is_some() => at + 1,
            ']' => after_link(text, at, end, words, out),
            _ if c.is_alphanumeric() || ayn(text, at, c) => word(text, at, end, words, out),
            '$' | '€' | '£' if digit_at(text, at + c.len_utf8()) => word(text, at, end, words, out),
            // `the National Oban Company (NOC)-owned tanker`.
            '-' if at > 0 && text[..at].ends_with(')') && tail_follows(&text[at..end]) => {
                let length = text[at + 1..end].find(|c: char| !c.is_alphabetic()).unwrap_or(end - at - 1);
                push(text, at, at + 1 + length, Case::Lower, words, out);
                at + 1 + length
            }
            _ => mark(text, at, c, words, out),
        };
        at = next;
    }
}

fn digit_at(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

/// Where the address ends of a link that starts here, if one does: `[words](address)`.
fn link(text: &str, at: usize, end: usize) -> Option<usize> {
    let close = at + memchr(text.as_bytes(), at, end, b']')?;
    address(text, close, end)
}

fn memchr(bytes: &[u8], at: usize, end: usize, needle: u8) -> Option<usize> {
    let limit = end.min(at + 400);
    bytes[at..limit].iter().position(|&byte| byte == needle)
}

/// Where the address after a closing bracket ends.
fn address(text: &str, close: usize, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if bytes.get(close + 1) != Some(&b'(') {
        return None;
    }
    let limit = end.min(close + 2000);
    let stop = bytes[close..limit].iter().position(|&byte| byte == b')' || byte == b'\n')?;
    (bytes[close + stop] == b')').then_some(close + stop + 1)
}

/// Steps over the address of a link; a bracket that closes no link is a mark.
fn after_link(text: &str, at: usize, end: usize, words: &mut Words, out: &mut Vec<Token>) -> usize {
    address(text, at, end).unwrap_or_else(|| mark(text, at, ']', words, out))
}

fn mark(text: &str, at: usize, c: char, words: &mut Words, out: &mut Vec<Token>) -> usize {
    let next = at + c.len_utf8();
    // "--" and "..." are one mark.
    let repeated = text[next..].chars().take_while(|&other| other == c && matches!(c, '-' | '.')).count();
    push(text, at, next + repeated, Case::Mark, words, out);
    next + repeated
}

fn push(text: &str, start: usize, end: usize, case: Case, words: &mut Words, out: &mut Vec<Token>) {
    let lemma = words.intern(&text[start..end]);
    let pos = if case == Case::Mark { Pos::Mark } else { Pos::Noun };
    out.push(Token { span: Span::new(start, end), case, pos, lemma });
}

/// Adds a word, and its possessive ending as a token of its own.
fn word(text: &str, at: usize, end: usize, words: &mut Words, out: &mut Vec<Token>) -> usize {
    let stop = word_end(text, at, end);
    let possessive = possessive(&text[at..stop]);
    let contracted = if possessive == 0 { contracted(&text[at..stop]) } else { 0 };
    if contracted > 0 {
        push(text, at, stop - contracted, case_of(&text[at..stop - contracted]), words, out);
        push(text, stop - contracted, stop, Case::Lower, words, out);
        return stop;
    }
    let bare = stop - possessive;
    let tail = bare - compound_tail(&text[at..bare]);
    push(text, at, tail, case_of(&text[at..tail]), words, out);
    if tail < bare {
        push(text, tail, bare, Case::Lower, words, out);
    }
    if possessive > 0 {
        push(text, stop - possessive, stop, Case::Mark, words, out);
    }
    stop
}

/// The length of `n't` in `didn't`, of `'t` in `can't`, of `'ve` in `they've`.
fn contracted(word: &str) -> usize {
    let Some((at, mark)) = word.char_indices().rev().find(|&(_, c)| apostrophe(c)) else { return 0 };
    let (before, tail) = (&word[..at], &word[at + mark.len_utf8()..]);
    let auxiliary = |word: &str| {
        matches!(
            word.to_ascii_lowercase().as_str(),
            "is" | "are"
                | "was"
                | "were"
                | "do"
                | "does"
                | "did"
                | "has"
                | "have"
                | "had"
                | "wo"
                | "would"
                | "could"
                | "should"
                | "must"
                | "need"
        )
    };
    let pronoun = |word: &str| {
        matches!(word.to_ascii_lowercase().as_str(), "they" | "we" | "you" | "i" | "he" | "she" | "it" | "who" | "that")
    };
    match tail {
        "t" if before.strip_suffix('n').is_some_and(auxiliary) => word.len() - at + 1,
        "t" if before.eq_ignore_ascii_case("can") => word.len() - at,
        "ve" | "re" | "ll" if pronoun(before) => word.len() - at,
        _ => 0,
    }
}

/// Participles that hang on a name with a hyphen: `Iran-backed`, `Panama-flagged`.
const TAILS: &[&str] = &[
    "based",
    "led",
    "backed",
    "aligned",
    "linked",
    "owned",
    "listed",
    "origin",
    "era",
    "style",
    "sized",
    "affiliated",
    "associated",
    "run",
    "controlled",
    "sponsored",
    "related",
    "born",
    "supported",
    "funded",
    "flagged",
    "operated",
    "made",
    "allied",
    "managed",
    "registered",
    "designated",
    "directed",
    "held",
    "dominated",
    "trained",
    "friendly",
    "occupied",
    "administered",
    "bound",
    "sanctioned",
    "blacklisted",
    "financed",
    "armed",
    "headquartered",
    "domiciled",
    "connected",
    "tied",
    "produced",
    "manufactured",
    "built",
    "recognised",
    "recognized",
];

/// `-designated` after `U.S.`.
fn tail_follows(rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix('-') else { return false };
    let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    TAILS.contains(&word)
}

/// The length of the hyphen and participle at the end of a word that begins with a capital.
fn compound_tail(word: &str) -> usize {
    let Some((first, last)) = word.rsplit_once('-').filter(|(first, _)| first.starts_with(char::is_uppercase)) else { return 0 };
    let known = TAILS.iter().any(|tail| tail.eq_ignore_ascii_case(last));
    if known && !first.is_empty() { last.len() + 1 } else { 0 }
}

/// Names that begin with the letter ayn, which is often written as an apostrophe.
const AYN: &[&str] = &[
    "Abbas", "Abd", "Abid", "Adel", "Adil", "Adnan", "Afif", "Ain", "Alawi", "Ali", "Allawi", "Alwan", "Amir", "Ammar", "Amr",
    "Anbar", "Arif", "Asa", "Ashur", "Asim", "Ata", "Awad", "Awda", "Ayn", "Ayyash", "Aziz", "Azzam", "Imad", "Imran", "Iraq",
    "Irfan", "Isa", "Isam", "Issa", "Iyad", "Izz", "Obaid", "Omar", "Othman", "Ubaid", "Ubayd", "Uday", "Umar", "Umran", "Uqba",
    "Urwa", "Utayb", "Uthman",
];

fn ayn(text: &str, at: usize, c: char) -> bool {
    apostrophe(c) && AYN.iter().any(|name| text[at + c.len_utf8()..].starts_with(name))
}

/// `al-‘Amili`: behind a hyphen, the letter ayn and a name.
fn ayn_follows(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(apostrophe) && chars.next().is_some_and(char::is_uppercase)
}

/// The length of `'s` or, after an s, `'` at the end of a word.
fn possessive(word: &str) -> usize {
    for ending in ["'s", "’s", "´s", "`s"] {
        if word.len() > ending.len() && word.ends_with(ending) {
            return ending.len();
        }
    }
    let mark = ["'", "’"].into_iter().find(|mark| word.ends_with(*mark)).map_or(0, str::len);
    if mark > 0 && word[..word.len() - mark].ends_with(['s', 'S']) { mark } else { 0 }
}

fn apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '´' | '`' | 'ʻ')
}

/// Letters and digits, with hyphens, apostrophes, dots and thousands' commas inside.
fn word_end(text: &str, at: usize, end: usize) -> usize {
    let rest = &text[at..end];
    let mut chars = rest.char_indices().peekable();
    let (mut stop, mut before) = (0, ' ');
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let joins = next.is_some_and(char::is_alphanumeric);
        let digits = before.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit());
        let inside = match c {
            _ if c.is_alphanumeric() || i == 0 => true,
            '$' | '€' | '£' => i == 0,
            '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{300}'..='\u{36f}' => true,
            '-' | '‐' | '‑' => i > 0 && (joins || ayn_follows(&rest[i + c.len_utf8()..])),
            ',' => digits,
            '.' => digits || reference(&rest[..i], next) || dotted(&rest[..i], next),
            '&' => joins && before.is_uppercase(),
            _ if apostrophe(c) => joins || ends_in_apostrophe(text, at, i, before, next),
            _ => false,
        };
        if !inside {
            break;
        }
        stop = i + c.len_utf8();
        before = c;
        if c == '.' && !joins && !tail_follows(&rest[i + 1..]) && !goes_on_in_compound(&rest[stop..]) {
            break;
        }
    }
    at + stop
}

/// `U.S.-backed`: behind the dot of an abbreviation, a hyphen and a participle.
fn goes_on_in_compound(rest: &str) -> bool {
    let ends = |tail: &str| !tail.starts_with(char::is_alphanumeric);
    rest.strip_prefix('-').is_some_and(|tail| TAILS.iter().any(|known| tail.strip_prefix(known).is_some_and(ends)))
}

/// `QDi.317`, `LYe.021`: the number under which the United Nations list somebody.
fn reference(word: &str, next: Option<char>) -> bool {
    let letters = word.as_bytes();
    let list = letters.len() == 3 && letters[..2].iter().all(u8::is_ascii_uppercase) && matches!(letters[2], b'i' | b'e');
    list && next.is_some_and(|next| next.is_ascii_digit())
}

/// Whether a dot after this belongs to the word: initials, `U.S.`, `Gen.`
fn dotted(word: &str, next: Option<char>) -> bool {
    let last = word.rsplit('.').next().unwrap_or(word);
    let single = last.chars().count() == 1 && last.chars().all(|c| c.is_alphabetic());
    if next.is_some_and(char::is_alphanumeric) {
        // "U.S", "p.m"; but "end.The" is two sentences without a blank, and "example.com" an address.
        return single || next.is_some_and(|next| next.is_lowercase());
    }
    if single {
        return word.contains('.') || last.chars().all(char::is_uppercase);
    }
    let lower = word.to_lowercase();
    DOTTED.binary_search(&lower.as_str()).is_ok() || DOTTED.contains(&lower.as_str())
}

/// An apostrophe at the end of a word: of a possessive, or of a name such as Shia', unless it closes a quotation.
fn ends_in_apostrophe(text: &str, at: usize, length: usize, before: char, next: Option<char>) -> bool {
    if before == 's' || before == 'S' {
        return next.is_none_or(|next| !next.is_alphanumeric());
    }
    let capital = text[at..].starts_with(char::is_uppercase);
    let quoted = text[..at].ends_with(apostrophe);
    capital && !quoted && length > 2 && next == Some(' ') && matches!(before, 'a' | 'i' | 'e' | 'u')
}

fn case_of(word: &str) -> Case {
    let first = word.chars().find(|&c| !apostrophe(c)).unwrap_or(' ');
    if first.is_numeric() || matches!(first, '$' | '€' | '£') {
        return Case::Number;
    }
    let (mut upper, mut lower) = (0, 0);
    for c in word.chars() {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    match (upper, lower) {
        (0, 0) => Case::Uncased,
        (0, _) => Case::Lower,
        (1, 0) => Case::Capital,
        (_, 0) => Case::Upper,
        (_, _) if !first.is_uppercase() => Case::Mixed,
        (1, _) => Case::Capital,
        (_, lower) if upper > lower + 1 => Case::Upper,
        _ => Case::Capital,
    }
}
