//! Tables of sources.

use super::columns::{Columns, Known};
use super::faults::Faults;
use super::rows::Cells;
use super::table::Table;
use super::words::{KEY_RULE, is_key, or_nearest};
use crate::ImportError;
use crate::ftm::values::no_date;
use rustc_hash::FxHashSet;
use sinew_model::schema::nearest;
use sinew_model::{Date, Reliability, Sink, Source, Stopped};

const COLUMNS: Known =
    Known { required: &["key", "title"], optional: &["publisher", "author", "date", "url", "lang", "reliability", "origin"] };

/// The keys of all sources that came with the claims.
#[derive(Default)]
pub(super) struct Sources {
    keys: FxHashSet<String>,
    /// Whether a table of sources was given at all.
    pub(super) given: bool,
}

impl Sources {
    /// Whether claims may name this source. Where no table was given, the workspace may know it.
    pub(super) fn check(&self, key: &str) -> Result<(), (String, String)> {
        if key.is_empty() {
            return Err(("the source is missing".to_owned(), "write the key of the source that says so".to_owned()));
        }
        if !is_key(key) {
            return Err(("the source needs a key".to_owned(), KEY_RULE.to_owned()));
        }
        if self.given && !self.keys.contains(key) {
            return Err((format!("no source has the key {key}"), or_nearest("add it to sources.csv", &self.nearest(key))));
        }
        Ok(())
    }

    fn nearest(&self, key: &str) -> Vec<&str> {
        let mut keys: Vec<&str> = self.keys.iter().map(String::as_str).collect();
        keys.sort_unstable();
        nearest(key, keys.into_iter())
    }
}

/// Reads all sources of a table, then hands them on: an origin may stand below the sources that go back to it.
pub(super) fn read(table: &Table, sources: &mut Sources, sink: &mut dyn Sink) -> Result<(), ImportError> {
    let columns = COLUMNS.find(table)?;
    sources.given = true;
    let mut found = Vec::new();
    for (row, cells) in table.rows() {
        match cells {
            Ok(cells) => found.extend(source(table, &columns, row, &cells, sources, sink)?.map(|source| (row, source))),
            Err(problem) => sink.problem(*problem)?,
        }
    }
    for (row, source) in found {
        hand_on(table, row, source, sources, sink)?;
    }
    Ok(())
}

/// A cell that is wrong is left out; its source is kept, for the claims that name it.
fn source(
    table: &Table,
    columns: &Columns,
    row: u64,
    cells: &Cells<'_>,
    sources: &mut Sources,
    sink: &mut dyn Sink,
) -> Result<Option<Source>, Stopped> {
    let mut faults = Faults::new(&table.file, row);
    let cell = |name: &str| columns.cell(cells, name);
    let text = |name: &str| Some(cell(name)).filter(|text| !text.is_empty()).map(str::to_owned);
    let named = key(cell("key"), cell("title"), sources, &mut faults);
    let source = named.then(|| Source {
        key: cell("key").to_owned(),
        title: cell("title").to_owned(),
        publisher: text("publisher"),
        author: text("author"),
        date: date(cell("date"), &mut faults),
        url: text("url"),
        lang: text("lang"),
        reliability: reliability(cell("reliability"), &mut faults),
        origin: text("origin"),
    });
    faults.send(sink)?;
    Ok(source)
}

fn key(key: &str, title: &str, sources: &mut Sources, faults: &mut Faults<'_>) -> bool {
    if !is_key(key) {
        faults.refuse("key", key, "a source needs a key", KEY_RULE);
    } else if title.is_empty() {
        faults.refuse("title", "", format!("source {key} has no title"), "write what it is called");
    } else if !sources.keys.insert(key.to_owned()) {
        faults.refuse("key", key, "another row has this key already", "give each source a key of its own");
    }
    !faults.is_refused()
}

fn date(text: &str, faults: &mut Faults<'_>) -> Option<Date> {
    let parsed = (!text.is_empty()).then(|| Date::parse(text).map_err(|error| no_date(&error)))?;
    faults.ok("date", text, parsed)
}

fn reliability(text: &str, faults: &mut Faults<'_>) -> Option<Reliability> {
    let grade = Reliability::parse(&text.to_uppercase());
    if grade.is_none() && !text.is_empty() {
        let hint = "write A (completely reliable) to F (cannot be judged), or leave it empty";
        faults.refuse("reliability", text, "there is no such reliability", hint);
    }
    grade
}

fn hand_on(table: &Table, row: u64, mut source: Source, sources: &Sources, sink: &mut dyn Sink) -> Result<(), Stopped> {
    let mut faults = Faults::new(&table.file, row);
    match source.origin.as_deref() {
        Some(origin) if origin == source.key => {
            faults.refuse("origin", origin, "a source cannot go back to itself", "leave it empty");
            source.origin = None;
        }
        Some(origin) if !sources.keys.contains(origin) => {
            let hint = or_nearest("add the origin as a source of its own", &sources.nearest(origin));
            faults.flag("origin", origin, format!("no source has the key {origin}"), hint);
        }
        _ => {}
    }
    sink.source(source)?;
    faults.send(sink)
}
