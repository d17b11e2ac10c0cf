//! `A10537439 (Iraq) issued 01 Jan 2014 expires 16 Oct 2023`: what follows the name of a document.

use sinew_model::country;

/// The parts as printed, except the country.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Document<'a> {
    pub(super) number: &'a str,
    /// ISO code of the country that issued it.
    pub(super) country: Option<&'static str>,
    pub(super) issued: Option<&'a str>,
    pub(super) expires: Option<&'a str>,
}

/// Numbers of more words are sentences: `OR801168 and National ID No. 2810205 issued under the name …`.
const MOST_WORDS: usize = 6;

/// Nothing if there is no number in it, as in `Passport issued in Sarajevo`.
pub(super) fn parse(text: &str) -> Option<Document<'_>> {
    let (rest, expires) = cut(text, "expires ");
    let (rest, issued) = cut(rest, "issued ");
    let (number, country) = cut_country(rest);
    let is_number = number.split(' ').count() <= MOST_WORDS && number.bytes().any(|b| b.is_ascii_digit());
    is_number.then_some(Document { number, country, issued, expires })
}

fn cut<'a>(text: &'a str, word: &str) -> (&'a str, Option<&'a str>) {
    match text.find(word) {
        Some(at) => (text[..at].trim_end(), Some(text[at + word.len()..].trim())),
        None => (text.trim(), None),
    }
}

/// A last bracket is taken off only if it holds a country: `HRA 738077 (Stuttgart)` keeps its own.
fn cut_country(text: &str) -> (&str, Option<&'static str>) {
    let inside = text.strip_suffix(')').and_then(|open| open.rsplit_once('('));
    match inside.and_then(|(before, name)| Some((before.trim_end(), country::code(name)?))) {
        Some((number, code)) => (number, Some(code)),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::{Document, parse};

    #[test]
    fn documents() {
        let check = |text, number, country, issued, expires| {
            assert_eq!(parse(text), Some(Document { number, country, issued, expires }), "{text}");
        };
        check("A1 (Iraq) issued 01 Jan 2014 expires 16 Oct 2023", "A1", Some("iq"), Some("01 Jan 2014"), Some("16 Oct 2023"));
        check("HRA 738077 (Stuttgart) (Germany)", "HRA 738077 (Stuttgart)", Some("de"), None, None);
        check("X2 expires 2010", "X2", None, None, Some("2010"));
        check("0001 (Atlantis)", "0001 (Atlantis)", None, None, None);
        check("7 (Congo, Democratic Republic of the)", "7", Some("cd"), None, None);
        assert_eq!(parse("issued in Sarajevo"), None);
        assert_eq!(parse("A1 and Kuwaiti National ID No. 2 issued under the name X"), None);
    }
}
