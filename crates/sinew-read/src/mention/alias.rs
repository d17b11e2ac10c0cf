//! The words that stand between a name and another name of the same, and the letters of acronyms.

use crate::text::{Text, Tokens};

const KNOWN_AS: [&str; 22] = [
    "also known as",
    "known as",
    "better known as",
    "a.k.a.",
    "a.k.a",
    "aka",
    "formerly known as",
    "formerly",
    "previously known as",
    "f.k.a.",
    "commonly known as",
    "alias",
    "nicknamed",
    "now known as",
    "also called",
    "commonly referred to as",
    "also known by",
    "or",
    "also referred to as",
    "renamed",
    "now",
    "also known as the",
];

/// Whether these words, between two names, say that the second is the first by another name.
pub(super) fn known_as(words: &[&str]) -> bool {
    let joined = words.join(" ").to_lowercase();
    let joined = joined.trim_start_matches([',', '(', ' ']).trim_end_matches(['"', '“', ' ', '‘', ':']);
    let joined = joined.trim_start_matches("who is ").trim_start_matches("which is ").trim_start_matches("is ");
    KNOWN_AS.contains(&joined) && !(joined == "or" && words.first() != Some(&"("))
}

/// The initials of a name, with and without those of small words.
pub(super) fn initials_of(text: &Text<'_>, tokens: Tokens) -> Vec<String> {
    let (mut all, mut capital) = (String::new(), String::new());
    for token in tokens.range() {
        for part in text.word(token).split('-') {
            let Some(first) = part.chars().next() else { continue };
            all.extend(first.to_lowercase());
            if first.is_uppercase() {
                capital.extend(first.to_lowercase());
            }
        }
    }
    vec![capital, all]
}
