//! The words by which an entity can be found.

use sinew_model::Kind;
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

/// The words of a text, folded; Arabic words without the article.
pub fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty()).map(without_article)
}

/// The words by which a value can be found: those of a number, and its digits without the letters before them
/// (`IMO9000009` by `9000009`).
pub fn keys_of(kind: Kind, folded: &str) -> impl Iterator<Item = &str> {
    let digits = move |word| if kind == Kind::Identifier { digits_of(word) } else { None };
    words_of(folded).flat_map(move |word| std::iter::once(word).chain(digits(word)))
}

/// `الملح` is written with and without its article, which is no word of its own.
fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().nth(2).is_some()).unwrap_or(word)
}

fn digits_of(word: &str) -> Option<&str> {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    (digits.len() < word.len() && digits.len() >= 5 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_by_their_digits() {
        let check = |kind, text: &str, expected: &[&str]| assert_eq!(keys_of(kind, &fold(text)).collect::<Vec<_>>(), expected);
        check(Kind::Identifier, "IMO9000009", &["imo9000009", "9000009"]);
        check(Kind::Identifier, "P-123", &["p", "123"]);
        check(Kind::Name, "IMO9000009", &["imo9000009"]);
    }

    #[test]
    fn folding() {
        let check = |text: &str, expected: &str| assert_eq!(words_of(&fold(text)).collect::<Vec<_>>().join(" "), expected);
        check("Kata'ib Hezbollah", "kataib hezbollah");
        check("KATA’IB  HEZBOLLAH", "kataib hezbollah");
        check("Şükrü Çelik-Öz", "sukru celik oz");
        check("أبو مهدي", "ابو مهدي");
        check("کتائب حزب‌الله", "كتايب حزبالله");
        check("كتائب حزب الله", "كتايب حزب الله");
        check("الملح", "ملح");
        check("", "");
        check("--", "");
    }
}
