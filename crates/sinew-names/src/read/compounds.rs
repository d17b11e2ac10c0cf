//! Words that are several: Abdulrahman, Nasrallah, Salahuddin, Alharbi, Binalshibh.

use crate::clean::{Token, fold};
use crate::lexicon::{Particle, names, particle};
use crate::script::Script;
use crate::sounds::Sounds;
use crate::word::{Shape, Word};

/// Servant of: prefixes of Latin and Cyrillic spellings, before the vowel and the article.
const ABD: &[&str] = &["abd", "abed", "ebd", "abt", "абд"];
/// Endings that are the name of God. Those without a final h need a name before them that the lists know.
const ALLAH: &[&str] =
    &["allah", "ullah", "ollah", "ellah", "illah", "oullah", "oallah", "uallah", "الله", "لله", "уллах", "аллах", "אללה"];
const ALLAH_LOOSE: &[&str] =
    &["ulla", "alla", "olla", "ollo", "ulloh", "ulah", "olah", "alah", "ullahi", "улла", "алла", "оллах"];
/// Endings that are al-Din.
const DIN: &[&str] = &[
    "aldin",
    "eldin",
    "uldin",
    "uddin",
    "eddin",
    "addin",
    "oddin",
    "iddin",
    "uddine",
    "eddine",
    "addine",
    "oddine",
    "eldine",
    "aldine",
    "aldeen",
    "eldeen",
    "uddeen",
    "eddeen",
    "addeen",
    "ettin",
    "ittin",
    "uttin",
    "uddyn",
    "الدين",
    "الديں",
    "аддин",
    "уддин",
    "еддин",
    "эддин",
    "утдин",
    "иддин",
];
const DIN_LOOSE: &[&str] = &[
    "oudin", "oudine", "ouddin", "ouddine", "oudeen", "udin", "edin", "adin", "odin", "idin", "edine", "adine", "idine", "udine",
    "ddin", "ddine", "udeen", "adeen", "edeen", "один", "адин", "удин",
];

/// A small word that was written on the word behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Glued {
    Nothing,
    Article,
    Nasab,
    Kunya,
}

/// A token read as a word, compounds taken apart, and what was written on it.
pub(crate) fn read(token: &Token) -> (Word, Glued) {
    if let Some(word) = abd(token) {
        return (word, Glued::Nothing);
    }
    if let Some(word) = ending(token, ALLAH, ALLAH_LOOSE, Shape::ALLAH).or_else(|| ending(token, DIN, DIN_LOOSE, Shape::DIN)) {
        return (word, Glued::Nothing);
    }
    if names().is_name(&token.folded) {
        return (Word::plain(token), Glued::Nothing);
    }
    if let Some(read) = particle_written_on(token) {
        return read;
    }
    article(token).map_or_else(|| (with_prefix(token), Glued::Nothing), |word| (word, Glued::Article))
}

/// `أبوغيث`, `بنحسين`, `benhassine`: a particle before a name that the lists know.
fn particle_written_on(token: &Token) -> Option<(Word, Glued)> {
    const ON: &[(&str, Glued)] = &[
        ("ابوال", Glued::Kunya),
        ("ابو", Glued::Kunya),
        ("بن", Glued::Nasab),
        ("ولد", Glued::Nasab),
        ("aboul", Glued::Kunya),
        ("abul", Glued::Kunya),
        ("abou", Glued::Kunya),
        ("abu", Glued::Kunya),
        ("abo", Glued::Kunya),
        ("ben", Glued::Nasab),
        ("bin", Glued::Nasab),
        ("ibn", Glued::Nasab),
    ];
    ON.iter().find_map(|(prefix, what)| {
        let rest = token.folded.strip_prefix(prefix)?;
        let letters = rest.chars().count();
        let certain = *what == Glued::Kunya && token.script() == Script::Arabic;
        (letters >= 3 && (certain || names().is_name(rest))).then(|| (Word::plain(&tail(token, prefix.chars().count())), *what))
    })
}

/// The rest of the token behind `n` characters.
fn tail(token: &Token, n: usize) -> Token {
    let drop = |text: &str| text.chars().skip(n).collect::<String>();
    Token { folded: drop(&token.folded), marked: drop(&token.marked), ..token.clone() }
}

fn head(token: &Token, n: usize) -> Token {
    let keep = |text: &str| text.chars().take(text.chars().count().saturating_sub(n)).collect::<String>();
    // Marks may fold to two letters, so the marked spelling is cut from the folded one.
    Token { folded: keep(&token.folded), marked: String::new(), ..token.clone() }
}

/// `abdulrahman`, `abderrahmane`, `عبدالرحمن`: the servant of the rest.
fn abd(token: &Token) -> Option<Word> {
    let rest = match token.script() {
        Script::Arabic => token.folded.strip_prefix("عبد").filter(|rest| rest.chars().count() >= 3 || rest.starts_with('ا'))?,
        _ => ABD.iter().find_map(|prefix| token.folded.strip_prefix(prefix))?,
    };
    let written = rest.trim_start_matches("ال");
    if written.len() < rest.len() && written.chars().count() >= 2 && !is_god(rest) {
        return Some(servant(&Token { folded: written.to_string(), script: token.script, ..Token::default() }));
    }
    let rest = rest.trim_start_matches(['u', 'e', 'a', 'o', 'i', 'у', 'е', 'а', 'о', 'э']);
    let rest = bare_of_article(rest)?;
    let name = Token { folded: rest.to_string(), marked: String::new(), script: token.script, ..Token::default() };
    Some(servant(&name))
}

/// `lkarim`, `rrahman`: what stands behind the vowel of the article.
fn bare_of_article(rest: &str) -> Option<&str> {
    let mut letters = rest.chars();
    if is_god(rest) {
        return Some(rest);
    }
    let (first, second) = (letters.next()?, letters.next()?);
    let bare = if matches!(first, 'l' | 'л') || first == second { &rest[first.len_utf8()..] } else { rest };
    let long = bare.chars().count() >= 3 || is_god(bare);
    (long && bare.chars().any(|c| !"aeiou".contains(c))).then_some(bare)
}

/// The servant of a name. The servant of God is a word of its own.
pub(crate) fn servant(name: &Token) -> Word {
    let god = is_god(&name.folded);
    let bare = name.folded.strip_prefix("ال").filter(|rest| name.script() == Script::Arabic && rest.chars().count() >= 2);
    let mut word = if god {
        Word::of_sounds(Sounds::read("", name.script()), "allah").ending(Shape::ALLAH, "allah")
    } else if bare.is_some() {
        Word::plain(&tail(name, 2))
    } else {
        Word::plain(name)
    };
    word.shape = word.shape.with(Shape::ABD);
    if god {
        word.weight = 0.4;
    }
    word
}

/// Whether the letters of an ending are there at all; most words have them not.
fn may_end(word: &[u8], shape: Shape) -> bool {
    let end = &word[word.len().saturating_sub(6)..];
    let has = |letter: u8| end.contains(&letter);
    match (shape, end.last()) {
        (Shape::ALLAH, Some(b'h' | b'a' | b'o' | b'i' | b'e')) => has(b'l'),
        (Shape::DIN, Some(b'n' | b'e')) => has(b'n') && (has(b'd') || has(b't')),
        _ => false,
    }
}

/// The name of God, with and without the article and what is left of it.
fn is_god(text: &str) -> bool {
    const LATIN: &[&str] =
        &["allah", "alla", "ullah", "ulla", "ollah", "llah", "lla", "lah", "la", "lo", "loh", "llo", "llahi", "lahi", "lahe"];
    const OTHER: &[&str] = &["الله", "لله", "له", "لاه", "ллах", "лла", "лах", "ла", "лло", "אללה", "ללה"];
    LATIN.contains(&text) || OTHER.contains(&text)
}

fn ending(token: &Token, endings: &[&str], loose: &[&str], shape: Shape) -> Option<Word> {
    if token.folded.is_ascii() && !may_end(token.folded.as_bytes(), shape) {
        return None;
    }
    let strict = endings.iter().filter(|end| token.folded.ends_with(**end)).map(|end| (end.chars().count(), false));
    let loose = loose.iter().filter(|end| token.folded.ends_with(**end)).map(|end| (end.chars().count(), true));
    let (length, loose) = strict.chain(loose).max_by_key(|(length, loose)| (*length, !loose))?;
    let stem = head(token, length);
    let letters = stem.folded.chars().count();
    if letters < 2 || (loose && !names().is_name(&stem.folded)) {
        return None;
    }
    Some(Word::plain(&stem).ending(shape, if shape == Shape::ALLAH { "allah" } else { "din" }))
}

/// An article written on: certain in Arabic script and before a listed name.
fn article(token: &Token) -> Option<Word> {
    let (rest, certain) = match token.script() {
        Script::Arabic => (token.folded.strip_prefix("ال")?, true),
        Script::Latin => (token.folded.strip_prefix("al").or_else(|| token.folded.strip_prefix("el"))?, false),
        _ => return None,
    };
    let letters = rest.chars().count();
    if letters < 3 || !(certain || (letters >= 4 && names().is_name(rest))) {
        return None;
    }
    let mut word = Word::plain(&tail(token, 2));
    // Ilyas, Ilham: the article may be part of the word after all.
    if certain && !names().is_name(rest) {
        word = Word::plain(token);
        word.prefix = 2;
    }
    Some(word)
}

/// Prefixes that may be written on, for words that no list knows.
fn with_prefix(token: &Token) -> Word {
    let mut word = Word::plain(token);
    let prefixes: &[&str] = match token.script() {
        Script::Latin => &["binal", "benal", "benel", "bin", "ben", "bel", "aboul", "abul", "abou", "abu", "al", "el"],
        Script::Arabic => &["بن"],
        Script::Hebrew => &["בנ", "בר"],
        _ => &[],
    };
    if let Some(prefix) = prefixes.iter().find(|prefix| token.folded.starts_with(**prefix)) {
        let rest = tail(token, prefix.chars().count());
        let least = if matches!(*prefix, "al" | "el") { 5 } else { 4 };
        if rest.folded.chars().count() >= least {
            word.prefix = Sounds::read(prefix, token.script()).codes().len() as u8;
        }
    }
    word
}

/// A suffix that is written on or apart: `naseri nejad` is `naserinejad`.
pub(crate) fn with_suffix(word: &Word, suffix: &Token) -> Word {
    let next = Word::of_sounds(Sounds::of(suffix), &fold(&suffix.folded));
    word.joined(&next)
}

/// Whether a token is *abdul* with two letters in the wrong order.
pub(crate) fn is_misspelled_abd(token: &Token) -> bool {
    const MISSPELLED: &[&str] = &[
        "abudl", "adbul", "badul", "abdlu", "abedl", "adbel", "badel", "abdle", "adbal", "abadl", "badal", "badur", "abudr",
        "adbur", "abdru",
    ];
    MISSPELLED.contains(&token.folded.as_str())
}

/// Whether a token is the name of God, or al-Din, behind a word.
pub(crate) fn is_ending(token: &Token) -> Option<Shape> {
    match particle(&token.folded)? {
        Particle::Deity => Some(Shape::ALLAH),
        Particle::Din => Some(Shape::DIN),
        _ => None,
    }
}
