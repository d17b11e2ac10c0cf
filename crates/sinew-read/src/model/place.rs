//! Where words that a model copied stand in the text.

use crate::Span;

/// The place of some words within a stretch of text: verbatim, or else but for blanks, line breaks and the shape of quotation
/// marks and dashes. What is found is a place of the text, so that its words are those of the document and not the model's.
pub(super) fn place(text: &str, within: Span, words: &str) -> Option<Span> {
    let words = words.trim();
    let stretch = within.of(text);
    if words.is_empty() {
        return None;
    }
    if let Some(at) = stretch.find(words) {
        let start = within.start as usize + at;
        return Some(Span::new(start, start + words.len()));
    }
    let (plain, bytes) = plain(stretch);
    let (wanted, _) = self::plain(words);
    let at = plain.find(&wanted)?;
    let start = within.start as usize + bytes[at];
    let end = within.start as usize + bytes[at + wanted.len()];
    Some(Span::new(start, start + text[start..end].trim_end().len()))
}

/// A text with single blanks and plain marks, and for each byte of it the byte of the text where that character begins.
fn plain(text: &str) -> (String, Vec<usize>) {
    let (mut out, mut bytes) = (String::with_capacity(text.len()), Vec::with_capacity(text.len() + 1));
    for (at, c) in text.char_indices() {
        let c = match c {
            '’' | '‘' | 'ʼ' | '`' => '\'',
            '“' | '”' | '„' | '«' | '»' => '"',
            '–' | '—' | '‑' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if c == ' ' && (out.is_empty() || out.ends_with(' ')) {
            continue;
        }
        bytes.extend(std::iter::repeat_n(at, c.len_utf8()));
        out.push(c);
    }
    bytes.push(text.len());
    (out, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let text = "Before. Kata’ib Hezbollah said it\n would “not” stop. After.";
        let check = |words: &str, expected: Option<&str>| {
            let found = place(text, Span::new(8, text.len()), words).map(|span| span.of(text));
            assert_eq!(found, expected, "{words}");
        };
        check("Kata’ib Hezbollah said", Some("Kata’ib Hezbollah said"));
        check("Kata'ib Hezbollah  said it would \"not\" stop", Some("Kata’ib Hezbollah said it\n would “not” stop"));
        check(" would \"not\" ", Some("would “not”"));
        check("Before", None);
        check("Hezbollah denied", None);
        check("", None);
        check("'", Some("’"));
    }
}
