//! Writing claims about one entity, which is most of what the importers of lists do.

use sinew_model::{Claim, Locator, Problem, Quote, Schema, Sink, Stance, Stopped};

/// The entity that claims are about, and where in the file they stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'a> {
    pub(crate) id: &'a str,
    pub(crate) schema: Schema,
    pub(crate) at: Locator<'a>,
}

/// A value, with what the source says around it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Said<'a> {
    pub(crate) value: &'a str,
    pub(crate) lang: Option<&'a str>,
    /// The value as printed, where that differs.
    pub(crate) original: Option<&'a str>,
    /// The words of the source that say it.
    pub(crate) quote: Option<&'a str>,
    /// How the source stands to it, if it does not simply assert it.
    pub(crate) stance: Option<Stance>,
}

impl<'a> From<&'a str> for Said<'a> {
    fn from(value: &'a str) -> Said<'a> {
        Said { value, ..Said::default() }
    }
}

impl<'a> Said<'a> {
    /// Keeps the printed form unless it is the value itself.
    pub(crate) fn printed(self, original: &'a str) -> Said<'a> {
        Said { original: (original != self.value).then_some(original), ..self }
    }

    pub(crate) fn quoting(self, quote: &'a str) -> Said<'a> {
        Said { quote: Some(quote), ..self }
    }
}

/// A sink seen from an importer.
pub(crate) struct Writer<'s> {
    sink: &'s mut dyn Sink,
}

impl<'s> Writer<'s> {
    pub(crate) fn new(sink: &'s mut dyn Sink) -> Writer<'s> {
        Writer { sink }
    }

    pub(crate) fn sink(&mut self) -> &mut dyn Sink {
        self.sink
    }

    /// One claim. Values without text say nothing and are left out.
    pub(crate) fn say<'a>(&mut self, about: &Subject<'a>, property: &str, said: impl Into<Said<'a>>) -> Result<(), Stopped> {
        let said = said.into();
        let Some(property) = about.schema.property(property) else {
            debug_assert!(false, "{} has no {property}", about.schema.name());
            return Ok(());
        };
        if said.value.is_empty() {
            return Ok(());
        }
        let quote = said.quote.map(|exact| Quote { exact, ..Quote::default() });
        self.sink.claim(&Claim {
            lang: said.lang,
            original: said.original,
            stance: said.stance.unwrap_or(Stance::Asserted),
            locator: Locator { quote, ..about.at },
            ..Claim::new(about.id, about.schema, property, said.value)
        })
    }

    pub(crate) fn problem(&mut self, problem: Problem) -> Result<(), Stopped> {
        self.sink.problem(problem)
    }
}

/// Runs of blanks and line ends become one blank; none at either end.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// Lower-case letters and digits, with one hyphen for whatever stands between: the readable part of an id.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    #[test]
    fn slugs() {
        let check = |text, expected| assert_eq!(super::slug(text), expected);
        check("CAATSA - IRAN", "caatsa-iran");
        check("IRAN-EO13846", "iran-eo13846");
        check(" (x) ", "x");
        check("№ ٣", "٣");
    }

    #[test]
    fn folding() {
        assert_eq!(super::folded("  a\r\n\t b  "), "a b");
    }
}
