//! The words that stand between a name and another name of the same.

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
