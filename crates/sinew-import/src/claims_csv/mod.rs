//! Sinew's own spreadsheet form: claims, sources and judgements as tables (`docs/claims-csv.md`).
//!
//! A table is read whole, since a spreadsheet holds a million rows at most, and in two passes: the first
//! learns of what schema each subject is, wherever its rows say so; the second checks each row and makes
//! its claims. A row with a mistake is left out whole and every mistake in it is reported.

mod claims;
mod coded;
mod columns;
mod details;
mod faults;
mod judgements;
mod provenance;
mod relation;
pub(crate) mod rows;
mod sources;
mod subjects;
mod table;
mod template;
mod words;

pub use relation::{Relation, relations};
pub use template::template;

use crate::{ImportError, Input};
use sinew_model::{Dataset, Sink};
use sources::Sources;
use table::{Form, Table};

/// Reads tables of claims, and the tables of sources and judgements beside them, told apart by their file
/// names or headers. Where sources are given, a claim must name one of them.
pub fn import(inputs: Vec<Input>, dataset: &mut Dataset, sink: &mut dyn Sink) -> Result<(), ImportError> {
    dataset.maintained = false;
    let tables: Vec<Table> = inputs.into_iter().map(Table::open).collect::<Result<_, _>>()?;
    let of_form = |form: Form| tables.iter().filter(move |table| table.form() == form);
    let mut sources = Sources::default();
    for table in of_form(Form::Sources) {
        sources::read(table, &mut sources, sink)?;
    }
    let several = of_form(Form::Claims).count() > 1;
    for table in of_form(Form::Claims) {
        claims::read(table, &sources, several, sink)?;
    }
    of_form(Form::Judgements).try_for_each(|table| judgements::read(table, sink))
}

/// Reads one table of sources.
pub fn read_sources(input: Input, sink: &mut dyn Sink) -> Result<(), ImportError> {
    sources::read(&Table::open(input)?, &mut Sources::default(), sink)
}

/// Reads one table of judgements.
pub fn read_judgements(input: Input, sink: &mut dyn Sink) -> Result<(), ImportError> {
    judgements::read(&Table::open(input)?, sink)
}
