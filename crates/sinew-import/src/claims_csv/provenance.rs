//! The cells of a row that say who says it, where, when it held, and how firmly.

use super::claims::Row;
use super::words::{is_language, or_nearest, voices};
use crate::ftm::values::no_date;
use sinew_model::schema::nearest;
use sinew_model::{Credibility, Date, Locator, Quote, Stance};

/// What all claims of one row have in common.
pub(super) struct Provenance<'r> {
    pub(super) source: &'r str,
    pub(super) locator: Locator<'r>,
    pub(super) stance: Stance,
    pub(super) voice: Option<String>,
    pub(super) credibility: Option<Credibility>,
    pub(super) lang: Option<&'r str>,
    pub(super) start: Option<Date>,
    pub(super) end: Option<Date>,
}

impl<'r> Provenance<'r> {
    /// Reads the cells; what is wrong with them is among the row's faults.
    pub(super) fn read(row: &mut Row<'r>) -> Provenance<'r> {
        let source = row.cell("source");
        let known = row.sources.check(source);
        row.faults.ok("source", source, known);
        let (start, end) = period(row);
        Provenance {
            source,
            locator: locator(row),
            stance: stance(row),
            voice: voice(row),
            credibility: credibility(row),
            lang: lang(row),
            start,
            end,
        }
    }
}

fn locator<'r>(row: &Row<'r>) -> Locator<'r> {
    let quote = present(row.cell("quote")).map(|exact| Quote { exact, ..Quote::default() });
    Locator { file: row.named_file, row: Some(row.number), place: present(row.cell("place")), quote }
}

fn stance(row: &mut Row<'_>) -> Stance {
    let text = row.cell("stance");
    let stance = Stance::parse(&text.to_lowercase());
    if stance.is_none() && !text.is_empty() {
        let codes = || Stance::ALL.iter().map(|stance| stance.code());
        let all = format!("stances are {}", codes().collect::<Vec<_>>().join(", "));
        row.faults.refuse("stance", text, format!("there is no stance {text}"), or_nearest(&all, &nearest(text, codes())));
    }
    stance.unwrap_or(Stance::Asserted)
}

fn voice(row: &mut Row<'_>) -> Option<String> {
    let text = present(row.cell("voice"))?;
    let voices = voices(text);
    if voices.is_none() {
        row.faults.refuse("voice", text, "a voice is missing beside an arrow", "write outermost <- inner <- innermost");
    }
    voices
}

fn credibility(row: &mut Row<'_>) -> Option<Credibility> {
    let text = present(row.cell("credibility"))?;
    let grade = Credibility::parse(text);
    if grade.is_none() {
        let hint = "write 1 (confirmed) to 6 (cannot be judged), or leave it empty";
        row.faults.refuse("credibility", text, "there is no such credibility", hint);
    }
    grade
}

fn lang<'r>(row: &mut Row<'r>) -> Option<&'r str> {
    let text = present(row.cell("lang"))?;
    if !is_language(text) {
        row.faults.refuse("lang", text, "the language is not an ISO 639 code", "write its code: ar, fa, ku, en, …");
    }
    Some(text)
}

fn period(row: &mut Row<'_>) -> (Option<Date>, Option<Date>) {
    let (start, end) = (date(row, "start"), date(row, "end"));
    if let (Some(start), Some(end)) = (&start, &end)
        && end.before(start).is_certain()
    {
        row.faults.flag("end", row.cell("end"), "it ended before it started", "check both dates");
    }
    (start, end)
}

fn date(row: &mut Row<'_>, column: &str) -> Option<Date> {
    let text = present(row.cell(column))?;
    row.faults.ok(column, text, Date::parse(text).map_err(|error| no_date(&error)))
}

fn present(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
