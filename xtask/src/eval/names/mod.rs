//! `cargo xtask eval names DIR`: every labelled file of names in a folder, and a line for each figure.
//!
//! Pair files have the columns `query,target,label,kind`; query files `qid,name,schema,birth_date,country,expected_id,kind`
//! and stand beside the `.ndjson` lists that they are asked of.

mod measures;
mod pairs;
mod queries;

use clap::Args;
use std::io::Result;
use std::path::{Path, PathBuf};

/// Judge labelled pairs and queries of names.
#[derive(Args)]
pub(crate) struct Names {
    /// The folder with the labelled files
    dir: PathBuf,
    /// Write the score of each pair to FILE.scores.csv in this folder, and the hits of each query to FILE.hits.csv
    #[arg(long, value_name = "DIR")]
    scores: Option<PathBuf>,
    /// At which score two names count as the same
    #[arg(long, default_value_t = 0.7)]
    threshold: f32,
}

/// One line of the table.
struct Line {
    test: String,
    figures: String,
    /// What a person should aim at, where the project has set it.
    aim: &'static str,
}

pub(crate) fn run(args: &Names) -> Result<()> {
    let files = files(&args.dir)?;
    let mut lines = Vec::new();
    for file in &files {
        match header(file)?.as_str() {
            head if head.starts_with("query,target,label,kind") => lines.extend(pairs::run(file, args)?),
            head if head.starts_with("qid,name,schema") => lines.extend(queries::run(file, args)?),
            _ => {}
        }
    }
    if lines.is_empty() {
        return Err(std::io::Error::other(format!("{} holds no labelled file of names", args.dir.display())));
    }
    print(&lines);
    Ok(())
}

#[allow(clippy::print_stdout)]
fn print(lines: &[Line]) {
    let width = |of: fn(&Line) -> &str| lines.iter().map(|line| of(line).chars().count()).max().unwrap_or(0);
    let (test, figures) = (width(|line| &line.test), width(|line| &line.figures));
    for line in lines {
        println!("{:test$}  {:figures$}  {}", line.test, line.figures, line.aim);
    }
}

fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    files.sort();
    Ok(files)
}

fn header(path: &Path) -> Result<String> {
    use std::io::BufRead;
    let mut line = String::new();
    std::io::BufReader::new(std::fs::File::open(path)?).read_line(&mut line)?;
    Ok(line.trim_start_matches('\u{feff}').trim().to_string())
}

/// The stem of a file's name, for the table.
fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The rows of a CSV file with the column at each name.
fn rows(path: &Path) -> Result<(Vec<String>, Vec<csv::StringRecord>)> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(std::io::Error::other)?;
    let header = reader.headers().map_err(std::io::Error::other)?.iter().map(str::to_string).collect();
    let rows = reader.records().collect::<std::result::Result<_, _>>().map_err(std::io::Error::other)?;
    Ok((header, rows))
}

fn column(header: &[String], name: &str) -> usize {
    header.iter().position(|column| column == name).unwrap_or(usize::MAX)
}
