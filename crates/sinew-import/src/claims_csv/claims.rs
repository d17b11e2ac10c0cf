//! Tables of claims: row by row, each checked whole before any of its claims is handed on.

use super::coded::Coded;
use super::columns::{Columns, Known};
use super::faults::Faults;
use super::provenance::Provenance;
use super::rows::Cells;
use super::sources::Sources;
use super::subjects::Subjects;
use super::table::Table;
use crate::ImportError;
use rustc_hash::FxHashSet;
use sinew_model::{Claim, Problem, Property, Sink, Stopped};

/// The columns of a table of claims.
const COLUMNS: Known = Known {
    required: &["subject", "property", "value", "source"],
    optional: &["schema", "lang", "start", "end", "place", "quote", "stance", "voice", "credibility", "tie", "details"],
};

/// One row under examination.
pub(super) struct Row<'r> {
    pub(super) number: u64,
    /// The file, where claims must say in which they stand.
    pub(super) named_file: Option<&'r str>,
    pub(super) subjects: &'r Subjects,
    pub(super) sources: &'r Sources,
    pub(super) faults: Faults<'r>,
    /// Ends that were found to be of the wrong schema; said once for each.
    pub(super) warned: &'r mut FxHashSet<(Property, String)>,
    columns: &'r Columns,
    cells: &'r Cells<'r>,
}

impl<'r> Row<'r> {
    /// The text in a column; empty where there is none.
    pub(super) fn cell(&self, name: &str) -> &'r str {
        self.columns.cell(self.cells, name)
    }
}

/// Reads a table of claims. `several`: whether claims must say in which file they stand.
pub(super) fn read(table: &Table, sources: &Sources, several: bool, sink: &mut dyn Sink) -> Result<(), ImportError> {
    let columns = COLUMNS.find(table)?;
    let subjects = Subjects::learn(table, &columns);
    let mut warned = FxHashSet::default();
    if !sources.given {
        sink.problem(no_sources(table))?;
    }
    for (number, cells) in table.rows() {
        let cells = match cells {
            Ok(cells) => cells,
            Err(problem) => {
                sink.problem(*problem)?;
                continue;
            }
        };
        take(
            Row {
                number,
                named_file: several.then_some(&table.file_name),
                subjects: &subjects,
                sources,
                faults: Faults::new(&table.file, number),
                warned: &mut warned,
                columns: &columns,
                cells: &cells,
            },
            sink,
        )?;
    }
    Ok(())
}

fn no_sources(table: &Table) -> Problem {
    Problem::flagged(&table.file, None, "no table of sources was given: claims name their sources by key alone")
        .hint("keep a sources.csv beside the file")
}

fn take(mut row: Row<'_>, sink: &mut dyn Sink) -> Result<(), Stopped> {
    let provenance = Provenance::read(&mut row);
    let coded = Coded::read(&mut row, &provenance);
    if let Some(coded) = coded
        && !row.faults.is_refused()
    {
        hand_on(&coded, &provenance, sink)?;
    }
    row.faults.send(sink)
}

fn hand_on(coded: &Coded<'_>, provenance: &Provenance<'_>, sink: &mut dyn Sink) -> Result<(), Stopped> {
    let (start, end) = if coded.bounded { (None, None) } else { (provenance.start, provenance.end) };
    coded.said.iter().try_for_each(|said| {
        sink.claim(&Claim {
            lang: said.lang,
            start,
            end,
            source: Some(provenance.source),
            locator: provenance.locator,
            stance: provenance.stance,
            voice: provenance.voice.as_deref(),
            credibility: provenance.credibility,
            ..Claim::new(&coded.entity, coded.schema, said.property, &said.value)
        })
    })
}
