use crate::cli::Globals;
use crate::commands::import::cancel_on_interrupt;
use crate::error::{CliError, Code, Result};
use crate::output::{Out, Output, Rows};
use crate::progress;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use sinew_brief::{Column, Doc, Inline, Table};
use sinew_names::{Comparison, Kind, Name, Reason, Role, compare, explain};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// Compare two names, across scripts and spellings, and say why they are alike or not.
///
/// The score lies between 0 and 1; 0.7 and above means the same name. That is not the same person: many people have one
/// name. No workspace is needed.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew compare \"Nouri al-Maliki\" \"نوري المالكي\"
  sinew compare \"Kata'ib Hizballah\" \"Hezbollah Brigades\" --kind organization
  sinew compare --file pairs.csv > scored.csv           adds the columns score and same to a table of two names a row

The table needs a head; its columns a and b (or query and target, left and right, name_a and name_b) hold the names. A column
kind (person, organization, vessel) goes before --kind.")]
pub(crate) struct Compare {
    /// One name
    #[arg(required_unless_present = "file", requires = "b")]
    a: Option<String>,
    /// The other
    b: Option<String>,
    /// What the names are names of
    #[arg(long, value_enum, default_value_t = Bearer::Person)]
    kind: Bearer,
    /// A CSV with two names in each row; a CSV with scores goes to standard output
    #[arg(long, value_name = "CSV", conflicts_with = "a")]
    file: Option<PathBuf>,
    /// From this score on two names count as the same
    #[arg(long, default_value_t = 0.7, value_name = "SCORE")]
    threshold: f32,
}

#[derive(Clone, Copy, ValueEnum)]
enum Bearer {
    /// A human being
    Person,
    /// A company, a body, an armed group
    #[value(alias = "organisation", alias = "org")]
    Organization,
    /// A ship or an aircraft
    Vessel,
}

impl Bearer {
    fn kind(self) -> Kind {
        match self {
            Bearer::Person => Kind::Person,
            Bearer::Organization => Kind::Organization,
            Bearer::Vessel => Kind::Vessel,
        }
    }
}

pub(crate) fn run(args: &Compare, globals: &Globals) -> Result<()> {
    if !(0.0..=1.0).contains(&args.threshold) {
        return Err(CliError::new(Code::Usage, "--threshold is a number from 0 to 1"));
    }
    match (&args.file, &args.a, &args.b) {
        (Some(file), ..) => table(file, args),
        (None, Some(a), Some(b)) => one(a, b, args, globals),
        _ => Err(CliError::new(Code::Usage, "give two names, or --file with a table of them")),
    }
}

fn one(a: &str, b: &str, args: &Compare, globals: &Globals) -> Result<()> {
    let (left, right) = (Name::read(a, args.kind.kind()), Name::read(b, args.kind.kind()));
    for (text, name) in [(a, &left), (b, &right)] {
        if name.parts().is_empty() {
            return Err(
                CliError::new(Code::Usage, format!("there is no name in {text:?}")).hint("a name has at least one letter")
            );
        }
    }
    let comparison = explain(&left, &right);
    let same = comparison.score >= args.threshold;
    let mut doc = Doc::new(format!("{a} | {b}"));
    let verdict = if same { "the same name" } else { "not the same name" };
    doc.para([format!("{:.2}: {verdict}, at a threshold of {}.", comparison.score, args.threshold)]);
    doc.table(words(&comparison));
    for (name, text) in [(&left, a), (&right, b)] {
        if name.is_cut() {
            doc.note([format!("Only the beginning of {:?} was read.", text.chars().take(40).collect::<String>())]);
        }
    }
    Output { doc, json: json(a, b, &comparison, same), rows: rows(&comparison) }.print(globals)
}

fn words(comparison: &Comparison) -> Table {
    let mut table = Table::new([Column::left("one"), Column::left("other"), Column::right("alike"), Column::left("why")]);
    for pair in &comparison.aligned {
        let cells = [pair.a.clone(), pair.b.clone(), format!("{:.2}", pair.likeness), reason(pair.reason).to_owned()];
        table.row(cells.map(|cell| vec![Inline::Text(cell)]));
    }
    for (text, role) in &comparison.only_a {
        let cells = [text.clone(), String::new(), String::new(), format!("only in one: {}", role_name(*role))];
        table.row(cells.map(|cell| vec![Inline::Text(cell)]));
    }
    for (text, role) in &comparison.only_b {
        let cells = [String::new(), text.clone(), String::new(), format!("only in the other: {}", role_name(*role))];
        table.row(cells.map(|cell| vec![Inline::Text(cell)]));
    }
    table
}

/// A reason in words.
pub(crate) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Same => "spelled the same",
        Reason::Listed => "spellings of one name",
        Reason::Short => "short form or initial",
        Reason::Sound => "by sound",
        Reason::Different => "two names",
    }
}

/// What a part does, in words.
pub(crate) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Name => "a name",
        Role::Kunya => "a kunya",
        Role::Initial => "an initial",
        Role::Title => "a title",
        Role::Generation => "a generation",
        Role::Form => "a legal form",
        Role::Common => "a common word",
        Role::Number => "a number",
        Role::Bracketed => "a name in brackets",
    }
}

fn json(a: &str, b: &str, comparison: &Comparison, same: bool) -> Value {
    let aligned = comparison
        .aligned
        .iter()
        .map(|pair| json!({"a": pair.a, "b": pair.b, "likeness": rounded(pair.likeness), "reason": reason(pair.reason)}));
    let left = |parts: &[(String, Role)]| -> Vec<Value> {
        parts.iter().map(|(text, role)| json!({"part": text, "role": role_name(*role)})).collect()
    };
    json!({
        "a": a,
        "b": b,
        "score": rounded(comparison.score),
        "same": same,
        "aligned": aligned.collect::<Vec<_>>(),
        "only_a": left(&comparison.only_a),
        "only_b": left(&comparison.only_b),
    })
}

fn rounded(value: f32) -> f64 {
    (f64::from(value) * 1e4).round() / 1e4
}

fn rows(comparison: &Comparison) -> Rows {
    let mut rows = Rows::new(&["a", "b", "likeness", "reason", "score"]);
    let score = format!("{:.4}", comparison.score);
    for pair in &comparison.aligned {
        rows.row([&pair.a, &pair.b, &format!("{:.4}", pair.likeness), reason(pair.reason), &score]);
    }
    for (text, _) in &comparison.only_a {
        rows.row([text, "", "", "only in a", &score]);
    }
    for (text, _) in &comparison.only_b {
        rows.row(["", text, "", "only in b", &score]);
    }
    rows
}

/// Names of columns that may hold the two names.
const COLUMNS: [(&str, &str); 4] = [("a", "b"), ("query", "target"), ("left", "right"), ("name_a", "name_b")];

fn table(path: &Path, args: &Compare) -> Result<()> {
    let file = File::open(path).map_err(|error| CliError::new(Code::BadInput, format!("{}: {error}", path.display())))?;
    let bar = progress::bytes(file.metadata().map_or(0, |metadata| metadata.len()), "comparing".to_owned());
    let counted = progress::Counted::new(file, bar.clone());
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(BufReader::new(counted));
    let head = reader.byte_headers().map_err(|error| unreadable(path, &error))?.clone();
    let (a, b) = columns(&head).ok_or_else(|| no_columns(path, &head))?;
    let kind = place(&head, "kind");
    let mut out = csv::Writer::from_writer(Out::lock());
    let cancel = cancel_on_interrupt();
    out.write_byte_record(&with(&head, ["score", "same"])).map_err(|error| CliError::new(Code::Failed, error.to_string()))?;
    let mut record = csv::ByteRecord::new();
    while !interrupted(&cancel)? && reader.read_byte_record(&mut record).map_err(|error| unreadable(path, &error))? {
        let text = |at: usize| String::from_utf8_lossy(record.get(at).unwrap_or_default());
        let bearer = kind.and_then(|at| kind_named(&text(at))).unwrap_or(args.kind.kind());
        let score = compare(Name::read(&text(a), bearer).view(), Name::read(&text(b), bearer).view());
        let same = if score >= args.threshold { "yes" } else { "no" };
        let row = with(&record, [format!("{score:.4}").as_str(), same]);
        out.write_byte_record(&row).map_err(|error| CliError::new(Code::Failed, error.to_string()))?;
    }
    bar.finish_and_clear();
    Ok(out.flush()?)
}

fn interrupted(cancel: &AtomicBool) -> Result<bool> {
    if cancel.load(Ordering::Relaxed) {
        Err(CliError::new(Code::Interrupted, "interrupted; the rows so far are written"))
    } else {
        Ok(false)
    }
}

fn with(record: &csv::ByteRecord, more: [&str; 2]) -> csv::ByteRecord {
    let mut row = record.clone();
    more.iter().for_each(|cell| row.push_field(cell.as_bytes()));
    row
}

fn columns(head: &csv::ByteRecord) -> Option<(usize, usize)> {
    COLUMNS.iter().find_map(|(a, b)| Some((place(head, a)?, place(head, b)?)))
}

fn place(head: &csv::ByteRecord, name: &str) -> Option<usize> {
    head.iter().position(|column| {
        let column = column.strip_prefix("\u{feff}".as_bytes()).unwrap_or(column);
        column.trim_ascii().eq_ignore_ascii_case(name.as_bytes())
    })
}

fn kind_named(text: &str) -> Option<Kind> {
    match text.split('/').next().unwrap_or_default().trim().to_lowercase().as_str() {
        "person" => Some(Kind::Person),
        "organization" | "organisation" | "org" | "company" | "legalentity" => Some(Kind::Organization),
        "vessel" | "airplane" | "ship" => Some(Kind::Vessel),
        _ => None,
    }
}

fn no_columns(path: &Path, head: &csv::ByteRecord) -> CliError {
    let names: Vec<_> = head.iter().map(String::from_utf8_lossy).collect();
    CliError::new(Code::BadInput, format!("{}: no columns with two names; there are: {}", path.display(), names.join(", ")))
        .hint("call them a and b")
}

fn unreadable(path: &Path, error: &csv::Error) -> CliError {
    let line = error.position().map_or(String::new(), |position| format!(", line {}", position.line()));
    CliError::new(Code::BadInput, format!("{}{line}: {error}", path.display()))
        .hint("a table is comma-separated, in UTF-8, with a head")
}
