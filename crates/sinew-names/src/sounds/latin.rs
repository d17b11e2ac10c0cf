//! Latin letters to sounds, for the spelling habits of many languages at once.

use super::{Code, Sounds, code};
use std::sync::LazyLock;

/// Groups of letters, longest first where one begins another, and the codes they are read as.
const GROUPS: &[(&str, &[&str])] = &[
    ("tsch", &["ch"]),
    ("dsch", &["j"]),
    ("shch", &["shch"]),
    ("sch", &["sh"]),
    ("tch", &["ch"]),
    ("dzh", &["j"]),
    ("ssh", &["sh"]),
    ("kh", &["kh"]),
    ("gh", &["gh"]),
    ("sh", &["sh"]),
    ("zh", &["zh"]),
    ("th", &["th"]),
    ("dh", &["dh"]),
    ("dj", &["dj"]),
    ("ph", &["f"]),
    ("ch", &["latin-ch"]),
    ("cz", &["ch"]),
    ("sz", &["sh"]),
    ("ts", &["ts"]),
    ("tz", &["ts"]),
    ("ck", &["k"]),
    ("cq", &["k"]),
    ("qu", &["q", "waw"]),
    ("wh", &["latin-w"]),
    ("oo", &["u"]),
    ("ou", &["u"]),
    ("ee", &["i"]),
    ("ii", &["i"]),
    ("ij", &["i", "y"]),
    ("aa", &["a"]),
    ("uu", &["u"]),
];

/// Single letters; marked ones of Turkish, Kurdish, Slavic, Romance and scholarly spellings among them.
const LETTERS: &[(char, &[&str])] = &[
    ('a', &["a"]),
    ('b', &["b"]),
    ('c', &["latin-c"]),
    ('d', &["d"]),
    ('e', &["e"]),
    ('f', &["f"]),
    ('g', &["g"]),
    ('h', &["h"]),
    ('i', &["i"]),
    ('j', &["latin-j"]),
    ('k', &["k"]),
    ('l', &["l"]),
    ('m', &["m"]),
    ('n', &["n"]),
    ('o', &["o"]),
    ('p', &["p"]),
    ('q', &["q"]),
    ('r', &["r"]),
    ('s', &["s"]),
    ('t', &["t"]),
    ('u', &["u"]),
    ('v', &["v"]),
    ('w', &["latin-w"]),
    ('x', &["latin-x"]),
    ('z', &["latin-z"]),
    ('\'', &["glottal"]),
    ('ş', &["sh"]),
    ('ș', &["sh"]),
    ('š', &["sh"]),
    ('ś', &["sh"]),
    ('ŝ', &["sh"]),
    ('ç', &["ch"]),
    ('č', &["ch"]),
    ('ć', &["ch"]),
    ('ğ', &["soft-g"]),
    ('ġ', &["gh"]),
    ('ḡ', &["gh"]),
    ('ž', &["zh"]),
    ('ż', &["zh"]),
    ('ź', &["zh"]),
    ('ħ', &["hard-h"]),
    ('ḥ', &["hard-h"]),
    ('ḫ', &["kh"]),
    ('ẖ', &["kh"]),
    ('ḵ', &["kh"]),
    ('ṣ', &["s"]),
    ('ṭ', &["t"]),
    ('ț', &["ts"]),
    ('ţ', &["ts"]),
    ('ẓ', &["za"]),
    ('ḍ', &["dad"]),
    ('ḏ', &["dhal"]),
    ('ṯ', &["tha"]),
    ('đ', &["j"]),
    ('ð', &["dh"]),
    ('þ', &["th"]),
    ('ñ', &["n", "y"]),
    ('ń', &["n"]),
    ('ł', &["l"]),
    ('ß', &["s"]),
    ('ı', &["i"]),
    ('î', &["i"]),
    ('ī', &["i"]),
    ('ü', &["u"]),
    ('ū', &["u"]),
    ('û', &["u"]),
    ('ö', &["o"]),
    ('ø', &["o"]),
    ('ə', &["a"]),
    ('æ', &["e"]),
    ('ä', &["e"]),
    ('å', &["a"]),
    ('œ', &["o"]),
];

/// The tables with their names looked up.
struct Tables {
    /// By the first letter, a to z.
    groups: [Vec<(&'static str, Vec<Code>)>; 26],
    ascii: [Code; 128],
    marked: Vec<(char, Vec<Code>)>,
    y: Code,
    i: Code,
    final_he: Code,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let codes = |names: &[&str]| names.iter().map(|name| code(name)).collect::<Vec<_>>();
    let mut ascii = [0; 128];
    let mut groups: [Vec<(&'static str, Vec<Code>)>; 26] = Default::default();
    for (text, names) in GROUPS {
        groups[usize::from(text.as_bytes()[0] - b'a')].push((*text, codes(names)));
    }
    for (letter, names) in LETTERS.iter().filter(|(letter, _)| letter.is_ascii()) {
        ascii[*letter as usize] = code(names[0]);
    }
    for figure in '0'..='9' {
        ascii[figure as usize] = code(figure.encode_utf8(&mut [0; 4]));
    }
    Tables {
        groups,
        ascii,
        marked: LETTERS.iter().filter(|(letter, _)| !letter.is_ascii()).map(|(letter, names)| (*letter, codes(names))).collect(),
        y: code("y"),
        i: code("i"),
        final_he: code("final-he"),
    }
});

impl Tables {
    fn beginning_with(&self, c: char) -> &[(&'static str, Vec<Code>)] {
        if c.is_ascii_lowercase() { &self.groups[c as usize - usize::from(b'a')] } else { &[] }
    }
}

pub(crate) fn read(word: &str, sounds: &mut Sounds) {
    let tables = &*TABLES;
    let mut rest = word;
    let mut last = '\0';
    while let Some(c) = rest.chars().next() {
        let group = tables.beginning_with(c).iter().find(|(text, _)| rest.starts_with(text) && !is_azhar(text, last, rest));
        let length = match group {
            Some((text, codes)) => {
                codes.iter().for_each(|code| sounds.push(*code));
                text.len()
            }
            None => {
                letter(c, last, &rest[c.len_utf8()..], sounds, tables);
                c.len_utf8()
            }
        };
        last = rest[..length].chars().next_back().unwrap_or('\0');
        rest = &rest[length..];
    }
}

/// *Azhar*, *Mazhari*: z and h, where Slavic words have one sound.
fn is_azhar(group: &str, last: char, rest: &str) -> bool {
    group == "zh" && is_vowel(last) && rest[2..].starts_with('a')
}

fn letter(c: char, last: char, rest: &str, sounds: &mut Sounds, tables: &Tables) {
    if c == 'y' || c == 'ý' || c == 'ÿ' {
        return sounds.push(if rest.starts_with(is_vowel) { tables.y } else { tables.i });
    }
    // An h behind a vowel at the end is heard in Arabic alone, and written or not at will.
    if c == 'h' && rest.is_empty() && is_vowel(last) {
        return sounds.push(tables.final_he);
    }
    if c.is_ascii() {
        let code = tables.ascii[c as usize];
        return if code != 0 {
            sounds.push(code)
        };
    }
    match tables.marked.iter().find(|(letter, _)| *letter == c) {
        Some((_, codes)) => codes.iter().for_each(|code| sounds.push(*code)),
        None => plain(c, last, rest, sounds, tables),
    }
}

/// A marked letter without a sound of its own is its plain letter.
fn plain(c: char, last: char, rest: &str, sounds: &mut Sounds, tables: &Tables) {
    let folded = crate::clean::fold(c.encode_utf8(&mut [0; 4]));
    for plain in folded.chars().filter(char::is_ascii) {
        letter(plain, last, rest, sounds, tables);
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || (!c.is_ascii() && "áàâäãåāéèêëēíìîïīóòôöõōúùûüūəæıø".contains(c))
}
