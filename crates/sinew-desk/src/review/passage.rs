//! The passage of a document in which a quote stands: its sentence and those before and after.

use sinew_model::Quote;
use std::ops::Range;

/// The words around a quote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// From the beginning of the sentence before it.
    pub before: String,
    /// Itself.
    pub quote: String,
    /// To the end of the sentence after it.
    pub after: String,
    /// Whether it was found in the text of the document word for word.
    pub verbatim: bool,
}

/// Sentences are sought this far around a quote, in bytes: text without any end of a sentence is no reason to show all of it.
const REACH: usize = 600;

impl Passage {
    /// A quote in the text of its document; where there is none, what the quote says of its surroundings itself.
    pub fn of(quote: &Quote<'_>, text: Option<&str>) -> Passage {
        let found = text.and_then(|text| Some((text, place(text, quote)?)));
        let Some((text, at)) = found else {
            let [before, quote, after] = [quote.prefix, quote.exact, quote.suffix].map(str::to_owned);
            return Passage { before, quote, after, verbatim: false };
        };
        let from = start_before(text, at.start);
        let to = end_after(text, at.end);
        Passage {
            before: text[from..at.start].to_owned(),
            quote: text[at.clone()].to_owned(),
            after: text[at.end..to].to_owned(),
            verbatim: true,
        }
    }
}

/// Where a quote stands, in bytes: at its own offsets, or else at the one place where its words and those before it stand.
pub fn place(text: &str, quote: &Quote<'_>) -> Option<Range<usize>> {
    if quote.exact.is_empty() {
        return None;
    }
    let at_span = quote.span.and_then(|(from, to)| Some(byte_of(text, from)?..byte_of(text, to)?));
    if let Some(at) = at_span.filter(|at| text.get(at.clone()) == Some(quote.exact)) {
        return Some(at);
    }
    let (prefix, suffix) = (quote.prefix.trim_start(), quote.suffix.trim_end());
    let fits = |at: &usize| text[..*at].ends_with(prefix) && text[at + quote.exact.len()..].starts_with(suffix);
    let found: Vec<usize> = text.match_indices(quote.exact).map(|(at, _)| at).collect();
    let chosen = found.iter().copied().find(fits).or(found.first().copied())?;
    Some(chosen..chosen + quote.exact.len())
}

/// The byte at which a character begins, counted in code points.
fn byte_of(text: &str, character: u32) -> Option<usize> {
    let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    starts.into_iter().nth(character as usize)
}

/// The beginning of the sentence before the one in which this byte lies.
fn start_before(text: &str, at: usize) -> usize {
    let floor = floor(text, at.saturating_sub(REACH));
    let mut starts: Vec<usize> = sentence_starts(text, floor..ceiling(text, (at + 1).min(text.len()))).collect();
    if floor == 0 {
        starts.insert(0, 0);
    }
    // The last is that of the sentence itself.
    starts.iter().rev().nth(1).or(starts.first()).copied().unwrap_or(floor)
}

/// The end of the sentence after the one that ends at or behind this byte.
fn end_after(text: &str, at: usize) -> usize {
    let ceiling = ceiling(text, (at + REACH).min(text.len()));
    // A few bytes before, for the mark behind which the next sentence begins.
    let mut starts = sentence_starts(text, floor(text, at.saturating_sub(4))..ceiling).filter(|start| *start > at);
    let end = starts.nth(1).unwrap_or(ceiling);
    at + text[at..end].trim_end().len()
}

/// Where sentences begin after the first byte of a range: behind an end mark and a blank, or behind an empty line.
fn sentence_starts(text: &str, range: Range<usize>) -> impl Iterator<Item = usize> {
    let from = floor(text, range.start);
    let part = &text[from..floor(text, range.end)];
    let is_end = |before: &str| {
        let before = before.trim_end_matches(['"', '\'', '”', '’', ')', ']']);
        before.ends_with(['.', '!', '?', '…', '؟'])
    };
    let begins = move |(at, c): &(usize, char)| {
        let before = &part[..*at];
        let blank = &before[before.trim_end().len()..];
        !c.is_whitespace()
            && !c.is_lowercase()
            && !blank.is_empty()
            && (is_end(before.trim_end()) || blank.matches('\n').count() > 1)
    };
    part.char_indices().filter(begins).map(move |(at, _)| from + at).collect::<Vec<_>>().into_iter()
}

/// A text cut where any of these names stands, each piece with whether it is a name. Longer names come first.
pub fn marked(text: &str, names: &[&str]) -> Vec<(String, bool)> {
    let mut names: Vec<&str> = names.iter().copied().filter(|name| !name.trim().is_empty()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    while at < text.len() {
        match names.iter().find(|name| stands_at(text, at, name)) {
            Some(name) => {
                pieces.extend((plain < at).then(|| (text[plain..at].to_owned(), false)));
                pieces.push((text[at..at + name.len()].to_owned(), true));
                at += name.len();
                plain = at;
            }
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    pieces.extend((plain < text.len()).then(|| (text[plain..].to_owned(), false)));
    pieces
}

/// Whether a name stands there as a whole word.
fn stands_at(text: &str, at: usize, name: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text[at..].starts_with(name)
        && !is_letter(text[..at].chars().next_back())
        && !is_letter(text[at + name.len()..].chars().next())
}

/// The last edge of a character at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The first edge of a character at or after a byte.
fn ceiling(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Title\n\nOne comes. Two goes. Three stays here, at \"home.\" Four left. Five is last.";

    fn check(exact: &str, span: Option<(u32, u32)>, expected: (&str, &str)) {
        let passage = Passage::of(&Quote { exact, prefix: "", suffix: "", span }, Some(TEXT));
        assert_eq!((passage.before.trim(), passage.after.trim()), expected, "{exact}");
        assert!(passage.verbatim);
    }

    #[test]
    fn the_sentences_before_and_after() {
        check("Three stays", None, ("Two goes.", "here, at \"home.\" Four left."));
        check("Three stays here, at \"home.\"", None, ("Two goes.", "Four left."));
        check("Five is last.", None, ("Four left.", ""));
        check("Title", None, ("", "One comes."));
        check("One", None, ("Title", "comes. Two goes."));
    }

    #[test]
    fn a_quote_stands_at_its_offsets_or_where_its_words_are() {
        let text = "A met B. A met B again.";
        let at = |prefix, span| Passage::of(&Quote { exact: "A met B", prefix, suffix: "", span }, Some(text)).after;
        assert_eq!(at("", Some((9, 16))), " again.");
        assert_eq!(at("B. ", None), " again.");
        assert_eq!(at("B. ", Some((2, 4))), " again.", "offsets that do not hold the words are not believed");
        assert_eq!(at("", None), ". A met B again.");
        let none = Passage::of(&Quote { exact: "C met B", prefix: "so ", suffix: " then", span: None }, Some(text));
        assert_eq!((none.before.as_str(), none.after.as_str(), none.verbatim), ("so ", " then", false));
    }

    #[test]
    fn names_are_marked_as_whole_words() {
        let check = |text: &str, names: &[&str], expected: &str| {
            let pieces = marked(text, names).into_iter().map(|(text, is_name)| if is_name { format!("[{text}]") } else { text });
            assert_eq!(pieces.collect::<String>(), expected);
        };
        check("Ali met Alida and Ali Badr.", &["Ali", "Ali Badr"], "[Ali] met Alida and [Ali Badr].");
        check("منظمة بدر قالت", &["بدر"], "منظمة [بدر] قالت");
        check("nothing", &["", " "], "nothing");
    }
}
