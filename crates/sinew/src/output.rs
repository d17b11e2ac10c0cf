//! What a verb prints: text for people, JSON or CSV for programs. Data go to standard output, the rest to standard error.

use crate::cli::{Form, Globals};
use crate::error::{CliError, Code, Result, visible};
use serde_json::{Map, Value, json};
use sinew_brief::text::{self, Style};
use sinew_brief::{Block, Column, Doc, Inline, Table};
use sinew_map::{ClaimRef, View};
use std::collections::BTreeSet;
use std::io::{ErrorKind, IsTerminal, StdoutLock, Write};

/// One answer in its three forms.
pub(crate) struct Output {
    pub(crate) doc: Doc,
    pub(crate) json: Value,
    pub(crate) rows: Rows,
}

/// The table of an answer, for CSV.
#[derive(Default)]
pub(crate) struct Rows {
    pub(crate) columns: Vec<&'static str>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Output {
    /// Prints the form that the user asked for.
    pub(crate) fn print(&self, globals: &Globals) -> Result<()> {
        match globals.format {
            Form::Text => raw(text::render(&self.doc, &style(globals)).as_bytes()),
            Form::Json => raw(format!("{:#}\n", self.json).as_bytes()),
            Form::Jsonl => raw(lines(&self.json).as_bytes()),
            Form::Csv => raw(&self.rows.csv()?),
        }
    }
}

/// The members of a list one a line; anything else on one line.
pub(crate) fn lines(json: &Value) -> String {
    let one = std::slice::from_ref(json);
    json.as_array().map_or(one, Vec::as_slice).iter().map(|value| format!("{value}\n")).collect()
}

impl Rows {
    pub(crate) fn new(columns: &[&'static str]) -> Rows {
        Rows { columns: columns.to_vec(), rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        self.rows.push(cells.into_iter().map(|cell| cell.as_ref().to_owned()).collect());
    }

    fn csv(&self) -> Result<Vec<u8>> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let wrong = |error: csv::Error| CliError::new(Code::Failed, error.to_string());
        writer.write_record(&self.columns).map_err(wrong)?;
        let to_terminal = std::io::stdout().is_terminal();
        for row in &self.rows {
            // A file gets every byte; a terminal would obey some of them.
            let written =
                if to_terminal { writer.write_record(row.iter().map(|cell| visible(cell))) } else { writer.write_record(row) };
            written.map_err(wrong)?;
        }
        writer.into_inner().map_err(|error| CliError::new(Code::Failed, error.to_string()))
    }
}

/// The sources of some claims in one cell: keys, each once, in order.
pub(crate) fn sources(view: &View<'_>, claims: &[ClaimRef]) -> String {
    let keys: BTreeSet<&str> = claims.iter().map(|claim| view.claim(*claim).cited()).collect();
    keys.into_iter().collect::<Vec<_>>().join("; ")
}

/// A plain list that rests on no claims: operations, datasets, problems.
pub(crate) struct Listing {
    title: String,
    rows: Rows,
    notes: Vec<String>,
    empty: Option<String>,
}

impl Listing {
    pub(crate) fn new(title: &str, columns: &[&'static str]) -> Listing {
        Listing { title: title.to_owned(), rows: Rows::new(columns), notes: Vec::new(), empty: None }
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        self.rows.row(cells);
    }

    /// Something to say beside the table; for people only.
    pub(crate) fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Whether there is nothing to print.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.rows.is_empty() && self.notes.is_empty()
    }

    /// What to say when there are no rows.
    pub(crate) fn when_empty(&mut self, text: &str) {
        self.empty = Some(text.to_owned());
    }

    pub(crate) fn print(self, globals: &Globals) -> Result<()> {
        let object = |row: &Vec<String>| -> Value {
            let cells = self.rows.columns.iter().zip(row).map(|(name, cell)| ((*name).to_owned(), json_cell(name, cell)));
            Value::Object(cells.collect::<Map<_, _>>())
        };
        let json = Value::Array(self.rows.rows.iter().map(object).collect());
        Output { doc: self.doc(), json, rows: self.rows }.print(globals)
    }

    fn doc(&self) -> Doc {
        let mut doc = Doc::new(&self.title);
        match (&self.empty, self.rows.rows.is_empty()) {
            (Some(text), true) => drop(doc.para([text.as_str()])),
            _ => drop(doc.table(self.table())),
        }
        for note in &self.notes {
            doc.block(Block::Note(vec![Inline::Text(note.clone())]));
        }
        doc
    }

    /// Columns in which no row has anything are left out for people.
    fn table(&self) -> Table {
        let filled = |column: &usize| self.rows.rows.iter().any(|row| row.get(*column).is_some_and(|cell| !cell.is_empty()));
        let shown: Vec<usize> = (0..self.rows.columns.len()).filter(filled).collect();
        let numeric = |column: usize| self.rows.rows.iter().all(|row| row[column].chars().all(|c| c.is_ascii_digit()));
        let heading = |column: &usize| {
            let title = self.rows.columns[*column];
            if numeric(*column) { Column::right(title) } else { Column::left(title) }
        };
        let mut table = Table::new(shown.iter().map(heading));
        for row in &self.rows.rows {
            table.row(shown.iter().map(|column| vec![Inline::Text(row[*column].clone())]));
        }
        table
    }
}

/// Columns that hold whole numbers; JSON gives them as such.
const NUMBERS: [&str; 5] = ["claims", "operation", "problems", "row", "times"];

fn json_cell(column: &str, cell: &str) -> Value {
    match cell.parse::<u64>() {
        Ok(number) if NUMBERS.contains(&column) => json!(number),
        Err(_) if NUMBERS.contains(&column) && cell.is_empty() => Value::Null,
        _ => json!(cell),
    }
}

/// How text is set on this terminal.
pub(crate) fn style(globals: &Globals) -> Style {
    let width = if std::io::stdout().is_terminal() { terminal_width() } else { 110 };
    Style { width, colour: globals.colour(), unicode: true }
}

fn terminal_width() -> usize {
    let (_, columns) = console::Term::stdout().size();
    usize::from(columns).clamp(60, 160)
}

/// Writes bytes to standard output.
pub(crate) fn raw(bytes: &[u8]) -> Result<()> {
    let mut out = Out::lock();
    Ok(out.write_all(bytes).and_then(|()| out.flush())?)
}

/// Standard output. A reader that has seen enough ends the program quietly, whoever writes.
pub(crate) struct Out(StdoutLock<'static>);

impl Out {
    pub(crate) fn lock() -> Out {
        Out(std::io::stdout().lock())
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        unless_closed(self.0.write(bytes))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        unless_closed(self.0.flush())
    }
}

fn unless_closed<T>(outcome: std::io::Result<T>) -> std::io::Result<T> {
    match outcome {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        outcome => outcome,
    }
}

/// Tells people what was done, on standard error, so that programs read nothing but data.
#[allow(clippy::print_stderr)]
pub(crate) fn say(globals: &Globals, text: &str) {
    if globals.format == Form::Text {
        eprintln!("{text}");
    }
}

/// The same whatever the form of the output, as where a table is written.
#[allow(clippy::print_stderr)]
pub(crate) fn note(text: &str) {
    eprintln!("{}", visible(text));
}
