//! Reference numbers of other records in the narrative: `… associated with Islamic Jihad Group (QDe.119) …`.

use super::State;
use super::record::{Record, schema};
use crate::about::{Said, Subject};
use rustc_hash::FxHashSet;
use sinew_model::{Locator, Problem, Stopped};
use std::sync::Arc;

/// All reference numbers, and all mentions of them.
#[derive(Default)]
pub(super) struct Mentions {
    listed: FxHashSet<String>,
    found: Vec<Mention>,
}

struct Mention {
    from: String,
    to: String,
    /// The sentence that mentions it.
    sentence: String,
    file: Arc<str>,
    short: Arc<str>,
    record: u64,
    line: u64,
}

impl Mentions {
    /// Adds a record. False if its number is taken.
    pub(super) fn list(&mut self, record: &Record) -> bool {
        self.listed.insert(record.reference.clone())
    }

    /// Finds whom a narrative mentions, each once and not itself.
    pub(super) fn find(&mut self, record: &Record, text: &str, line: u64) {
        let start = self.found.len();
        for (at, reference) in references(text) {
            let known = self.found[start..].iter().any(|mention| mention.to == reference);
            if known || reference == record.reference {
                continue;
            }
            self.found.push(Mention {
                from: record.reference.clone(),
                to: reference.to_owned(),
                sentence: sentence(text, at).to_owned(),
                file: record.file.clone(),
                short: record.short.clone(),
                record: record.line,
                line,
            });
        }
    }
}

/// Length of `QDi.001`.
const LENGTH: usize = 7;

/// Where `XXi.nnn` and `XXe.nnn` stand.
fn references(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let starts = text.match_indices('.').filter_map(|(dot, _)| dot.checked_sub(3));
    starts.filter_map(|at| Some((at, text.get(at..at + LENGTH)?))).filter(|(at, found)| {
        let bytes = found.as_bytes();
        let form = bytes[..2].iter().all(u8::is_ascii_uppercase)
            && b"ie".contains(&bytes[2])
            && bytes[4..].iter().all(u8::is_ascii_digit);
        let free = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        form && free(text[..*at].chars().next_back()) && free(text[at + LENGTH..].chars().next())
    })
}

/// The sentence around a place. A full stop ends one if a capital letter follows, so not in `Feb. 2007`.
fn sentence(text: &str, at: usize) -> &str {
    let ends = |stop: &usize| text[stop + 2..].starts_with(char::is_uppercase);
    let stops = || text.match_indices(". ").map(|(stop, _)| stop).filter(ends);
    let start = stops().take_while(|stop| *stop < at).last().map_or(0, |stop| stop + 2);
    let end = stops().find(|stop| *stop > at + LENGTH - 1).map_or(text.len(), |stop| stop + 1);
    text[start..end].trim()
}

/// Links for the mentions of listed records, problems for the others.
pub(super) fn resolve(state: &mut State<'_>) -> Result<(), Stopped> {
    let Mentions { listed, found } = std::mem::take(&mut state.mentions);
    found.iter().try_for_each(|mention| match listed.contains(&mention.to) {
        true => write_link(state, mention),
        false => report(state, mention),
    })
}

fn write_link(state: &mut State<'_>, mention: &Mention) -> Result<(), Stopped> {
    let id = format!("un-{}-mentions-{}", mention.from, mention.to);
    let (subject, object) = (format!("un-{}", mention.from), format!("un-{}", mention.to));
    let at = Locator { file: Some(&mention.short), row: Some(mention.record), place: Some(&mention.from), quote: None };
    let link = Subject { id: &id, schema: schema("UnknownLink"), at };
    for (property, value) in [("subject", subject.as_str()), ("object", &object), ("role", "mentioned in the UN narrative")] {
        state.writer.say(&link, property, Said::from(value).quoting(&mention.sentence))?;
    }
    Ok(())
}

fn report(state: &mut State<'_>, mention: &Mention) -> Result<(), Stopped> {
    let message = format!("{}: the narrative mentions {}, which is not on this list", mention.from, mention.to);
    let problem = Problem::flagged(&mention.file, Some(mention.line), message).column("COMMENTS1").found(&mention.sentence);
    state.writer.problem(problem.hint("it was probably delisted; an older version may have it"))
}

#[cfg(test)]
mod tests {
    use super::{references, sentence};

    #[test]
    fn mentions() {
        let check = |text, expected: &[&str]| {
            let found: Vec<&str> = references(text).map(|(_, reference)| reference).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("Linked to QDi.001 and (QDe.119).", &["QDi.001", "QDe.119"]);
        check("XQDi.001, QDi.0012, QDx.001, Qdi.001, é.123", &[]);
        check("QDi.00", &[]);
    }

    #[test]
    fn sentences() {
        let check = |text: &str, expected| assert_eq!(sentence(text, text.find("QDi").unwrap()), expected);
        check("Born here. Tied to X (QDi.001) since. Gone.", "Tied to X (QDi.001) since.");
        check("In Feb. 2007 listed as QDi.001. Review of 9 Jan. 2010.", "In Feb. 2007 listed as QDi.001.");
        check("QDi.001", "QDi.001");
    }
}
