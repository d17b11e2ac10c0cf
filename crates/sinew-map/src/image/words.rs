//! The words by which an entity can be found.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as search compares it: compatibility-decomposed, without marks, tatweel and case, with Arabic letters that
/// are written in several ways made one. Anything that is no letter or digit separates words.
///
/// This is for finding, not for judging identity: comparing names is `sinew-names`' work.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        folded.extend(text.chars().filter(|c| !matches!(c, '\'' | '`')).map(|c| separate(c.to_ascii_lowercase())));
        return folded;
    }
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            // Tatweel, zero-width joiners and the marks of direction carry no meaning; apostrophes stand inside words.
            '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {}
            '\'' | '`' | '\u{2019}' | '\u{2018}' | '\u{02bb}'..='\u{02bf}' => {}
            'ى' | 'ی' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ة' => folded.push('ه'),
            'ı' => folded.push('i'),
            _ => folded.push(separate(c)),
        }
    }
    folded
}

fn separate(c: char) -> char {
    if c.is_alphanumeric() { c } else { ' ' }
}

/// The words of a text, folded.
pub fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding() {
        let check = |text: &str, expected: &str| assert_eq!(words_of(&fold(text)).collect::<Vec<_>>().join(" "), expected);
        check("Kata'ib Hezbollah", "kataib hezbollah");
        check("KATA’IB  HEZBOLLAH", "kataib hezbollah");
        check("Şükrü Çelik-Öz", "sukru celik oz");
        check("أبو مهدي", "ابو مهدي");
        check("کتائب حزب‌الله", "كتايب حزبالله");
        check("كتائب حزب الله", "كتايب حزب الله");
        check("", "");
        check("--", "");
    }
}
