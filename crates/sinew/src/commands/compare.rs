//! `compare`: two names, or a table of them.

mod table;

use crate::cli::Globals;
use crate::output;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use sinew_brief::{Column, Doc, Inline, Table};
use sinew_desk::error::{Code, Error, Result};
use sinew_desk::identity::why::{reason, role_name};
use sinew_desk::output::{Output, Rows, heading};
use sinew_names::{Comparison, Kind, Name, Role, explain};
use std::path::PathBuf;

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
        return Err(Error::new(Code::Usage, "--threshold is a number from 0 to 1"));
    }
    match (&args.file, &args.a, &args.b) {
        (Some(file), ..) => table::run(file, args),
        (None, Some(a), Some(b)) => one(a, b, args, globals),
        _ => Err(Error::new(Code::Usage, "give two names, or --file with a table of them")),
    }
}

fn one(a: &str, b: &str, args: &Compare, globals: &Globals) -> Result<()> {
    let (left, right) = (Name::read(a, args.kind.kind()), Name::read(b, args.kind.kind()));
    for (text, name) in [(a, &left), (b, &right)] {
        if name.parts().is_empty() {
            return Err(Error::new(Code::Usage, format!("there is no name in {text:?}")).hint("a name has at least one letter"));
        }
    }
    let comparison = explain(&left, &right);
    let same = comparison.score >= args.threshold;
    let mut doc = Doc::new(format!("{} | {}", heading(a), heading(b)));
    let verdict = if same { "the same name" } else { "not the same name" };
    doc.para([format!("{:.2}: {verdict}, at a threshold of {}.", comparison.score, args.threshold)]);
    doc.table(words(&comparison));
    for (name, text) in [(&left, a), (&right, b)] {
        if name.is_cut() {
            doc.note([format!("Only the beginning of {:?} was read.", text.chars().take(40).collect::<String>())]);
        }
    }
    output::print(&Output::new(doc, json(a, b, &comparison, same), rows(&comparison)), globals)
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
