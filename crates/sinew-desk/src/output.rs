//! One answer in its forms: a document for people, JSON and rows for programs.

use crate::error::{Code, Error, Result, visible};
use clap::Args;
use serde_json::{Map, Value, json};
use sinew_brief::{Block, Column, Doc, Inline, Table};
use sinew_map::{ClaimRef, View};
use std::collections::BTreeSet;

/// One answer in its three forms.
pub struct Output {
    /// For people, beside the answer: what was done and how to take it back.
    pub said: Vec<String>,
    /// To be looked at, whatever the form: what of the question is doubtful.
    pub noted: Vec<String>,
    /// For people.
    pub doc: Doc,
    /// For programs; `docs/json.md`.
    pub json: Value,
    /// For CSV.
    pub rows: Rows,
}

/// The table of an answer, for CSV.
#[derive(Default)]
pub struct Rows {
    /// Their names.
    pub columns: Vec<&'static str>,
    /// A cell a column.
    pub rows: Vec<Vec<String>>,
}

impl Output {
    /// An answer of which nothing else is to be said.
    pub fn new(doc: Doc, json: Value, rows: Rows) -> Output {
        Output { said: Vec::new(), noted: Vec::new(), doc, json, rows }
    }

    /// Notes what is doubtful.
    pub fn noting(mut self, notes: impl IntoIterator<Item = String>) -> Output {
        self.noted.extend(notes);
        self
    }

    /// Says something beside the answer.
    pub fn saying(mut self, text: impl Into<String>) -> Output {
        self.said.push(text.into());
        self
    }
}

/// A name that a user gave, for a heading: its beginning, where it is long.
pub fn heading(name: &str) -> String {
    match name.char_indices().nth(LONGEST_HEADING) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

/// Letters of a name in a heading.
const LONGEST_HEADING: usize = 200;

/// The members of a list one a line; anything else on one line.
pub fn lines(json: &Value) -> String {
    let one = std::slice::from_ref(json);
    json.as_array().map_or(one, Vec::as_slice).iter().map(|value| format!("{value}\n")).collect()
}

impl Rows {
    /// Without rows yet.
    pub fn new(columns: &[&'static str]) -> Rows {
        Rows { columns: columns.to_vec(), rows: Vec::new() }
    }

    /// One more.
    pub fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        self.rows.push(cells.into_iter().map(|cell| cell.as_ref().to_owned()).collect());
    }

    /// As CSV. A file gets every byte; a terminal would obey some of them.
    pub fn csv(&self, for_terminal: bool) -> Result<Vec<u8>> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let wrong = |error: csv::Error| Error::new(Code::Failed, error.to_string());
        writer.write_record(&self.columns).map_err(wrong)?;
        for row in &self.rows {
            let written =
                if for_terminal { writer.write_record(row.iter().map(|cell| visible(cell))) } else { writer.write_record(row) };
            written.map_err(wrong)?;
        }
        writer.into_inner().map_err(|error| Error::new(Code::Failed, error.to_string()))
    }
}

/// Which part of a long list is wanted.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Page {
    /// At most so many; 0 for all
    #[arg(long, short = 'n', default_value_t = 50)]
    pub limit: usize,
    /// Those after so many
    #[arg(long, default_value_t = 0, value_name = "NUMBER")]
    pub offset: usize,
}

impl Page {
    /// That part, and where the next one begins, if there is one.
    pub fn of<'l, T>(&self, list: &'l [T]) -> (&'l [T], Option<usize>) {
        let from = self.offset.min(list.len());
        let to = if self.limit == 0 { list.len() } else { from.saturating_add(self.limit).min(list.len()) };
        (&list[from..to], (to < list.len()).then_some(to))
    }
}

/// The sources of some claims in one cell: keys, each once, in order.
pub fn sources(view: &View<'_>, claims: &[ClaimRef]) -> String {
    let keys: BTreeSet<&str> = claims.iter().map(|claim| view.claim(*claim).cited()).collect();
    keys.into_iter().collect::<Vec<_>>().join("; ")
}

/// A plain list that rests on no claims: operations, datasets, problems.
pub struct Listing {
    title: String,
    rows: Rows,
    notes: Vec<String>,
    empty: Option<String>,
}

impl Listing {
    /// Without rows yet.
    pub fn new(title: &str, columns: &[&'static str]) -> Listing {
        Listing { title: title.to_owned(), rows: Rows::new(columns), notes: Vec::new(), empty: None }
    }

    /// One more.
    pub fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        self.rows.row(cells);
    }

    /// Something to say beside the table; for people only.
    pub fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.rows.rows.is_empty() && self.notes.is_empty()
    }

    /// What to say when there are no rows.
    pub fn when_empty(&mut self, text: &str) {
        self.empty = Some(text.to_owned());
    }

    /// In its three forms.
    pub fn output(self) -> Output {
        let object = |row: &Vec<String>| -> Value {
            let cells = self.rows.columns.iter().zip(row).map(|(name, cell)| ((*name).to_owned(), json_cell(name, cell)));
            Value::Object(cells.collect::<Map<_, _>>())
        };
        let json = Value::Array(self.rows.rows.iter().map(object).collect());
        Output { said: Vec::new(), noted: Vec::new(), doc: self.doc(), json, rows: self.rows }
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
