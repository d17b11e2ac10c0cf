//! The Beneficial Ownership Data Standard 0.4: statements about people, entities and the relationships between them.
//!
//! A file is one JSON array of statements, or one statement a line. Statements about one record supersede each other,
//! so all of a dataset are held until the end; [`history`] says from when to when each interest held.

mod claims;
pub mod history;
mod statement;

pub use history::{History, Stretch};

use crate::about::Writer;
use crate::{ImportError, Input};
use sinew_model::{Dataset, Problem, Sink};
use sonic_rs::LazyValue;
use statement::Statement;
use std::io::Read;

/// Reads the statements of one dataset and writes what they say as claims.
pub fn import(inputs: Vec<Input>, dataset: &mut Dataset, sink: &mut dyn Sink) -> Result<(), ImportError> {
    let mut problems = Vec::new();
    let (history, files) = read(inputs, &mut problems)?;
    describe(dataset, &history);
    let mut writer = Writer::new(sink);
    for problem in problems {
        writer.problem(problem)?;
    }
    Ok(claims::write(&history, &files, &mut writer)?)
}

impl History {
    /// Reads statements, with what was wrong with those that were not taken.
    ///
    /// # Errors
    /// If a file is no JSON, cut off, or holds no statement of version 0.4.
    pub fn read(inputs: Vec<Input>) -> Result<(History, Vec<Problem>), ImportError> {
        let mut problems = Vec::new();
        let (history, _) = read(inputs, &mut problems)?;
        Ok((history, problems))
    }
}

/// The names of the files, by the number of the first statement in each.
type Files = Vec<(usize, String)>;

fn read(inputs: Vec<Input>, problems: &mut Vec<Problem>) -> Result<(History, Files), ImportError> {
    let (mut history, mut files) = (History::default(), Vec::new());
    for mut input in inputs {
        files.push((history.statements.len(), input.name.clone()));
        let mut bytes = Vec::new();
        input.reader.read_to_end(&mut bytes).map_err(|error| ImportError::read(&input.name, error))?;
        read_file(&input.name, &bytes, &mut history, problems)?;
    }
    Ok((history, files))
}

const HINT: &str = "give statements of the Beneficial Ownership Data Standard 0.4, as one JSON array or one a line";

fn read_file(file: &str, bytes: &[u8], history: &mut History, problems: &mut Vec<Problem>) -> Result<(), ImportError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ImportError::malformed(file, None, "the file is not UTF-8", HINT))?;
    let text = text.trim_start_matches('\u{feff}').trim();
    let before = history.statements.len();
    let mut take = |row: u64, value: Result<LazyValue<'_>, sonic_rs::Error>| {
        let reason = |error: sonic_rs::Error| error.to_string().lines().next().unwrap_or_default().to_owned();
        let value = value.map_err(|error| ImportError::malformed(file, Some(row), reason(error), HINT))?;
        match sonic_rs::from_str::<Statement>(value.as_raw_str()) {
            Ok(statement) => history.statements.extend(checked(file, row, statement, problems).map(|statement| (row, statement))),
            Err(error) => problems.push(Problem::refused(file, Some(row), format!("this is no statement: {}", reason(error)))),
        }
        Ok::<(), ImportError>(())
    };
    if text.starts_with('[') {
        for (row, value) in (1..).zip(sonic_rs::to_array_iter(text)) {
            take(row, value)?;
        }
    } else {
        for (row, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            take(row, sonic_rs::from_str::<LazyValue<'_>>(line))?;
        }
    }
    if history.statements.len() == before {
        return Err(ImportError::malformed(file, None, "there is no statement of version 0.4 in it", HINT));
    }
    Ok(())
}

/// A statement that can be used, or a problem.
fn checked(file: &str, row: u64, statement: Statement, problems: &mut Vec<Problem>) -> Option<Statement> {
    let message = match statement.record_type.as_str() {
        _ if !statement.statement_type.is_empty() => "this is a statement of an older version of the standard".to_owned(),
        _ if statement.record_id.is_empty() || statement.record_id.contains(char::is_whitespace) => {
            "a statement needs a recordId without blanks".to_owned()
        }
        "person" | "entity" | "relationship" => return Some(statement),
        other => format!("there are no records of type {other:?}"),
    };
    problems.push(Problem::refused(file, Some(row), message).hint("the statement was left out"));
    None
}

fn describe(dataset: &mut Dataset, history: &History) {
    if dataset.title.is_empty() {
        dataset.title = dataset.name.clone();
    }
    let publishers = history.statements.iter().filter_map(|(_, statement)| statement.publication_details.publisher.as_ref());
    if let Some(publisher) = publishers.map(|publisher| publisher.name.clone()).find(|name| !name.is_empty()) {
        dataset.publisher.get_or_insert(publisher);
    }
    let newest = history.statements.iter().filter_map(|(_, statement)| statement.published()).max();
    dataset.published = dataset.published.or(newest.map(sinew_model::Date::from));
}
