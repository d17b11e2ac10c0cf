//! OFAC's legacy CSV: the SDN list and the consolidated list of everybody else.
//!
//! A list is up to four files: the primary one (`sdn.csv`, `cons_prim.csv`), aliases, addresses, and comments,
//! which continue remarks cut off in the primary file. Most of what OFAC says of a party stands in its
//! remarks, in segments; `heads.csv` tells how each of them is read.
//!
//! Ties (`Linked To: NAME`) name the other party and nothing else, so they are written last, when all names
//! are known. Everything else is written as it is read. In memory are one number for each party, its name
//! and its ties.

mod aside;
mod dates;
mod document;
mod files;
mod heads;
mod links;
mod party;
mod remarks;
mod rows;
mod segment;
mod state;
mod text;

use crate::{ImportError, Input};
use files::{Kind, List};
use rows::Rows;
use sinew_model::{Dataset, Outcome, Problem, Sink};
use state::{Place, State, Tally};
use std::sync::Arc;

/// A date as American lists print it, as EDTF; other lists have some such.
pub(crate) use dates::edtf as printed_date;

/// Reads any set of OFAC files with a primary one among them.
pub fn import(inputs: Vec<Input>, dataset: &mut Dataset, sink: &mut dyn Sink) -> Result<(), ImportError> {
    let mut files = files::open(inputs)?;
    describe(dataset, &files);
    let mut state = State::new(sink);
    for (kind, rows) in &mut files {
        read_file(&mut state, *kind, rows)?;
    }
    report_leftovers(&mut state, &files)?;
    report_missing(&mut state, &files)?;
    Ok(links::resolve(&mut state)?)
}

/// Fills in what the caller left open. The files carry no date and no version.
fn describe(dataset: &mut Dataset, files: &[(Kind, Rows)]) {
    let lists = files.iter().filter(|(kind, _)| *kind == Kind::Primary).map(|(_, rows)| List::of(&rows.short).title());
    if dataset.title.is_empty() {
        let lists: Vec<&str> = lists.filter(|title| !title.is_empty()).collect();
        dataset.title = if lists.is_empty() { "OFAC sanctions list".to_owned() } else { format!("OFAC {}", lists.join(" and ")) };
    }
    dataset.publisher.get_or_insert_with(|| "U.S. Department of the Treasury, Office of Foreign Assets Control".to_owned());
    dataset.url.get_or_insert_with(|| "https://sanctionslist.ofac.treas.gov/".to_owned());
    dataset.maintained = true;
}

fn read_file(state: &mut State<'_>, kind: Kind, rows: &mut Rows) -> Result<(), ImportError> {
    let list = List::of(&rows.short);
    let mut place = Place { file: Arc::from(rows.file.as_str()), short: Arc::from(rows.short.as_str()), row: 0 };
    let mut count = 0u64;
    while rows.next(state.writer.sink())? {
        place.row = rows.number;
        count += 1;
        match kind {
            Kind::Comments => aside::comment(state, &rows.fields, &place)?,
            Kind::Primary => party::read(state, list, &rows.fields, &place)?,
            Kind::Alias => aside::alias(state, &rows.fields, &place)?,
            Kind::Address => aside::address(state, &rows.fields, &place)?,
        }
    }
    if kind == Kind::Primary && count == 0 {
        return Err(ImportError::malformed(&rows.file, None, "the file holds no party", "download the file again"));
    }
    let (unread, orphans) = (std::mem::take(&mut state.unread), std::mem::take(&mut state.orphans));
    report(state, unread, Outcome::Flagged, UNREAD, "look through the notes")?;
    report(state, orphans, Outcome::Refused, "a row of a party that the primary file does not have", DAYS)
}

const UNREAD: &str = "a segment of remarks that is of no kind Sinew reads, kept as a note";
const DAYS: &str = "the files are probably of different days; take all of them from one day";

/// A problem for each that was met, all in the same words, so that they can be summed up.
fn report(state: &mut State<'_>, tally: Tally, outcome: Outcome, message: &str, hint: &str) -> Result<(), ImportError> {
    for (place, found) in tally.0 {
        let problem = place.flagged(message).found(&found).hint(hint);
        state.writer.problem(Problem { outcome, ..problem })?;
    }
    Ok(())
}

/// Other names and addresses stand in files of their own: a list without them screens too little, and must not seem whole.
fn report_missing(state: &mut State<'_>, files: &[(Kind, Rows)]) -> Result<(), ImportError> {
    let Some((_, primary)) = files.iter().find(|(kind, _)| *kind == Kind::Primary) else { return Ok(()) };
    for (kind, message, hint) in MISSING {
        if files.iter().all(|(given, _)| given != kind) {
            state.writer.problem(Problem::flagged(&primary.file, None, *message).hint(*hint))?;
        }
    }
    Ok(())
}

const MISSING: &[(Kind, &str, &str)] = &[
    (Kind::Alias, "the list is without its other names: no alias file is given", "give alt.csv of the same day together with it"),
    (
        Kind::Address,
        "the list is without its addresses: no address file is given",
        "give add.csv of the same day together with it",
    ),
];

/// Comments on parties that no primary file has.
fn report_leftovers(state: &mut State<'_>, files: &[(Kind, Rows)]) -> Result<(), ImportError> {
    let comments = files.iter().find(|(kind, _)| *kind == Kind::Comments);
    let Some((_, rows)) = comments else { return Ok(()) };
    let mut left: Vec<String> = std::mem::take(&mut state.comments).into_keys().map(|party| party.to_string()).collect();
    left.sort();
    for party in left {
        let problem = Problem::refused(&rows.file, None, "a comment on a party that the primary file does not have");
        state.writer.problem(problem.found(&party).hint(DAYS))?;
    }
    Ok(())
}
