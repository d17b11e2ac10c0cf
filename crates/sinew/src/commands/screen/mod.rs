//! `screen`: who on the lists may be meant by a name, or by each row of a table.

mod cells;
mod columns;
mod doubts;
mod file;
mod one;
mod records;
mod resume;
mod row;

use crate::cli::Globals;
use crate::output::note;
use clap::{Args, ValueEnum};
use sinew_desk::error::{Code, Error, Result};
use sinew_identity::{Filter, Index, Options, Switches};
use std::path::PathBuf;

/// Find who on the lists may be meant by a name, or by each row of a table.
///
/// Names are compared across scripts and spellings; what else is known (birth, country, numbers, gender, address) moves the
/// score. 0.7 and above means that the name is the same, not that the person is. What was judged before is remembered: a hit
/// that was judged different for this query is left out and counted, one judged the same is shown as confirmed.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew screen \"نوري المالكي\" --schema Person --birth 1950 --country iq
  sinew screen \"Ocean Star\" --schema Vessel --id 9353278
  sinew screen --file customers.csv > hits.csv
  sinew screen --file customers.csv --out hits.csv    stopped? the same with --resume goes on
  sinew screen --file kunden.csv --column name=Kundenname --column birth=Geburtstag
  sinew judge customer:42 ofac-123 different          leaves this hit of customer 42 out from now on

The table needs a head. Columns are found by their names: id, name (or first_name, last_name),
aliases, type, birth_date, country, nationality, gender, address, and identifiers as FollowTheMoney
calls them (passportNumber, imoNumber, leiCode, …). Each row is written once for every hit, and once
where there is none; --format json writes one object a row instead. docs/screening.md says what the
columns mean.")]
pub(crate) struct Screen {
    /// The name
    #[arg(required_unless_present = "file", conflicts_with = "file")]
    name: Option<String>,
    /// Screen each row of this CSV (`-` is standard input)
    #[arg(long, value_name = "CSV")]
    file: Option<PathBuf>,

    /// What it is: Person, Organization, Company, Vessel, Airplane, … Without it: anything
    #[arg(long, value_name = "SCHEMA", help_heading = "What is known")]
    schema: Option<String>,
    /// Another name of the same one (may be repeated)
    #[arg(long, value_name = "NAME", conflicts_with = "file", help_heading = "What is known")]
    alias: Vec<String>,
    /// Born then: 1951, 1951-03, 1951-03-07, 1951~ (about)
    #[arg(long, value_name = "DATE", conflicts_with = "file", help_heading = "What is known")]
    birth: Option<String>,
    /// A country of theirs, by code or name (may be repeated)
    #[arg(long, value_name = "COUNTRY", conflicts_with = "file", help_heading = "What is known")]
    country: Vec<String>,
    /// A number of theirs: 9353278, or with its kind: imoNumber=9353278 (may be repeated)
    #[arg(long, value_name = "VALUE", conflicts_with = "file", help_heading = "What is known")]
    id: Vec<String>,
    /// male or female
    #[arg(long, value_name = "GENDER", conflicts_with = "file", help_heading = "What is known")]
    gender: Option<String>,
    /// An address (may be repeated)
    #[arg(long, value_name = "ADDRESS", conflicts_with = "file", help_heading = "What is known")]
    address: Vec<String>,
    /// The query's own id, by which it may have been judged: customer:42
    #[arg(long, value_name = "WORD:ID", conflicts_with = "file", help_heading = "What is known")]
    query: Option<String>,

    /// Hits score at least this much, 0 to 1
    #[arg(long, default_value_t = 0.7, value_name = "SCORE", help_heading = "Matching")]
    threshold: f32,
    /// At most so many hits of each name
    #[arg(long, short = 'n', default_value_t = 10, value_name = "N", help_heading = "Matching")]
    limit: usize,
    /// Compare names and nothing else
    #[arg(long, help_heading = "Matching")]
    names_only: bool,
    /// Leave this out of the score (may be repeated)
    #[arg(long, value_enum, value_name = "FEATURE", help_heading = "Matching")]
    ignore: Vec<Ignored>,
    /// Listed names that are compared in full with each name; more is slower and misses less [default: 640, with --file 100]
    #[arg(long, value_name = "N", help_heading = "Matching")]
    candidates: Option<usize>,
    /// Only hits with this topic: sanction, role.pep, … (may be repeated)
    #[arg(long, value_name = "TOPIC", help_heading = "Matching")]
    topic: Vec<String>,
    /// Show hits that were judged different before, too
    #[arg(long, help_heading = "Matching")]
    cleared: bool,

    /// Write here rather than to standard output
    #[arg(long, value_name = "FILE", requires = "file", help_heading = "Tables")]
    out: Option<PathBuf>,
    /// Go on after the last whole row of --out
    #[arg(long, requires = "out", help_heading = "Tables")]
    resume: bool,
    /// Say which column holds what: name=Kundenname, birth=Geburtstag, passportNumber=Pass (may be repeated)
    #[arg(long, value_name = "WHAT=COLUMN", requires = "file", help_heading = "Tables")]
    column: Vec<String>,
    /// What stands before the colon in the ids of rows, by which they are judged
    #[arg(long, default_value = "customer", value_name = "WORD", help_heading = "Tables")]
    queries: String,
}

/// What can be left out of the score.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Ignored {
    /// Birth, founding, building
    Dates,
    /// Countries
    Countries,
    /// Gender
    Gender,
    /// Numbers and codes
    Identifiers,
    /// Addresses
    Addresses,
}

pub(crate) fn run(args: &Screen, globals: &Globals) -> Result<()> {
    check(args, globals)?;
    match (&args.file, &args.name) {
        (Some(file), _) => file::run(file, args, globals),
        (None, Some(name)) => one::run(name, args, globals),
        (None, None) => Err(Error::new(Code::Usage, "give a name, or --file with a table of them")),
    }
}

fn check(args: &Screen, globals: &Globals) -> Result<()> {
    score("--threshold", args.threshold)?;
    // Clap waives what --out needs where a name is given, which excludes --file.
    if args.file.is_none() && (args.out.is_some() || !args.column.is_empty()) {
        return Err(Error::new(Code::Usage, "--out, --resume and --column go with --file").hint("one name: > FILE keeps it"));
    }
    if args.limit == 0 || args.candidates == Some(0) {
        return Err(Error::new(Code::Usage, "--limit and --candidates are at least 1"));
    }
    refuse_day(globals, "screen")
}

/// A score that was given.
pub(crate) fn score(option: &str, given: f32) -> Result<()> {
    if (0.0..=1.0).contains(&given) { Ok(()) } else { Err(Error::new(Code::Usage, format!("{option} is a number from 0 to 1"))) }
}

/// Names are compared whenever they were borne: a day would change nothing, and must not seem to.
pub(crate) fn refuse_day(globals: &Globals, verb: &str) -> Result<()> {
    if globals.asked.on.is_none() {
        return Ok(());
    }
    Err(Error::new(Code::Usage, format!("--on does not go with {verb}: names are compared whenever they were borne"))
        .hint("--known DAY asks the lists as they were known on a day; `sinew show ID --on DAY` tells what held on one"))
}

/// A topic that nothing listed has finds nothing, as a slip of the pen does.
fn warn_of_topics(args: &Screen, index: &Index<'_>) {
    for topic in args.topic.iter().filter(|topic| !index.has_topic(topic)) {
        note(&format!("Nothing listed has the topic {topic:?}, so it finds no hits."));
    }
}

/// A table has many rows: what so many more candidates find is hardly ever a hit.
const CANDIDATES_OF_A_ROW: usize = 100;

fn options(args: &Screen) -> Options {
    let counts = |feature| !args.names_only && !args.ignore.contains(&feature);
    Options {
        threshold: args.threshold,
        limit: args.limit,
        candidates: args.candidates.unwrap_or(if args.file.is_some() {
            CANDIDATES_OF_A_ROW
        } else {
            Options::default().candidates
        }),
        switches: Switches {
            dates: counts(Ignored::Dates),
            countries: counts(Ignored::Countries),
            genders: counts(Ignored::Gender),
            identifiers: counts(Ignored::Identifiers),
            addresses: counts(Ignored::Addresses),
        },
        filter: Filter { topics: args.topic.clone(), ..Filter::default() },
    }
}

/// `2 hits were judged different before; --cleared shows them.`
fn cleared_words(cleared: usize) -> String {
    if cleared == 1 {
        "1 hit was judged different before; --cleared shows it.".to_owned()
    } else {
        format!("{cleared} hits were judged different before; --cleared shows them.")
    }
}
