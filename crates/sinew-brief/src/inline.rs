//! The parts of a line.

use crate::cite::Cite;
use sinew_map::{EntityRef, View};
use sinew_model::Verdict;

/// One part of a line of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Text that matters more than what stands around it.
    Strong(String),
    /// Text in another voice: a title, a quoted word.
    Emphasis(String),
    /// An id, a command, a value as it is written.
    Code(String),
    /// The name of an entity, in whatever script.
    Name {
        /// What it is called.
        caption: String,
        /// Its canonical id; empty if it is no entity of the map.
        id: String,
    },
    /// The claims that the words before it rest on. A space is set before it.
    Cite(Cite),
    /// Certain, possible or not.
    Verdict(Verdict),
    /// An address. Only `http`, `https` and `mailto` become links.
    Link {
        /// What is shown.
        text: String,
        /// Where it leads.
        url: String,
    },
}

/// Plain text.
pub fn text(text: impl Into<String>) -> Inline {
    Inline::Text(text.into())
}

/// Text that matters.
pub fn strong(text: impl Into<String>) -> Inline {
    Inline::Strong(text.into())
}

/// Text in another voice.
pub fn emphasis(text: impl Into<String>) -> Inline {
    Inline::Emphasis(text.into())
}

/// An id, a command, a value as it is written.
pub fn code(text: impl Into<String>) -> Inline {
    Inline::Code(text.into())
}

/// The name of an entity of the map.
pub fn name(view: &View<'_>, entity: EntityRef) -> Inline {
    Inline::Name { caption: view.caption(entity).to_owned(), id: view.id(entity).to_owned() }
}

/// A link.
pub fn link(text: impl Into<String>, url: impl Into<String>) -> Inline {
    Inline::Link { text: text.into(), url: url.into() }
}

/// A cell or a list item of several parts: `cell([text("owned by "), name(&view, owner)])`.
pub fn cell(parts: impl IntoIterator<Item = impl Into<Inline>>) -> Vec<Inline> {
    parts.into_iter().map(Into::into).collect()
}

/// A cell or a list item of one part.
pub fn one(part: impl Into<Inline>) -> Vec<Inline> {
    vec![part.into()]
}

impl From<&str> for Inline {
    fn from(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Inline {
        Inline::Text(text)
    }
}

impl From<Cite> for Inline {
    fn from(cite: Cite) -> Inline {
        Inline::Cite(cite)
    }
}

impl From<Verdict> for Inline {
    fn from(verdict: Verdict) -> Inline {
        Inline::Verdict(verdict)
    }
}

/// The parts that show something, each with whether a space must be set before it.
pub(crate) fn spaced(parts: &[Inline]) -> impl Iterator<Item = (bool, &Inline)> {
    let shown = parts.iter().filter(|part| !matches!(part, Inline::Cite(cite) if cite.is_empty()));
    let mut after_blank = true;
    shown.map(move |part| {
        let space = matches!(part, Inline::Cite(_)) && !after_blank;
        after_blank = matches!(part, Inline::Text(text) if text.ends_with(char::is_whitespace));
        (space, part)
    })
}

/// The symbol and the word of a verdict; the symbols differ in shape, so that colour is never needed.
pub(crate) fn verdict_words(verdict: Verdict, unicode: bool) -> (&'static str, &'static str) {
    match (verdict, unicode) {
        (Verdict::Certain, true) => ("●", "certain"),
        (Verdict::Possible, true) => ("◐", "possible"),
        (Verdict::Excluded, true) => ("○", "not"),
        (Verdict::Certain, false) => ("+", "certain"),
        (Verdict::Possible, false) => ("~", "possible"),
        (Verdict::Excluded, false) => ("-", "not"),
    }
}

/// The address, if a link may lead to it.
pub(crate) fn safe_url(url: &str) -> Option<&str> {
    let url = url.trim();
    let scheme = url.split_once(':')?.0.to_ascii_lowercase();
    (matches!(scheme.as_str(), "http" | "https" | "mailto") && !url.contains(|c: char| c.is_control() || c.is_whitespace()))
        .then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let check = |url: &str, expected: bool| assert_eq!(safe_url(url).is_some(), expected, "{url}");
        check("https://www.inss.org.il/", true);
        check(" HTTP://a.example ", true);
        check("mailto:a@b.example", true);
        check("javascript:alert(1)", false);
        check("data:text/html,x", false);
        check("https://a.example/\nb", false);
        check("//a.example", false);
        check("", false);
    }
}
