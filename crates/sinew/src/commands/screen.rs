//! `screen`: who on the lists may be meant by a name, or by each row of a table.

use crate::cli::{self, Globals};
use crate::commands::{ask, import::cancel_on_interrupt};
use crate::output::{Out, note};
use crate::progress::{Counted, Pace};
use clap::Args;
use sinew_desk::error::{Code, Error, Result};
use sinew_desk::screening::table::{Form, Job, Left, Table};
use sinew_desk::screening::{Known, Lists, Matching, One};
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

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
    #[arg(long, value_name = "CSV", conflicts_with = "Known")]
    file: Option<PathBuf>,

    /// What it is: Person, Organization, Company, Vessel, Airplane, … Without it: anything
    #[arg(long, value_name = "SCHEMA", help_heading = "What is known")]
    schema: Option<String>,
    #[command(flatten)]
    known: Known,

    #[command(flatten)]
    matching: Matching,

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

pub(crate) fn run(args: &Screen, globals: &Globals) -> Result<()> {
    args.matching.check()?;
    // Clap waives what --out needs where a name is given, which excludes --file.
    if args.file.is_none() && (args.out.is_some() || !args.column.is_empty()) {
        return Err(Error::new(Code::Usage, "--out, --resume and --column go with --file").hint("one name: > FILE keeps it"));
    }
    globals.asked.refuse_day("screen")?;
    match (&args.file, &args.name) {
        (Some(file), _) => table(file, args, globals),
        (None, Some(name)) => {
            let (name, schema) = (name.clone(), args.schema.clone());
            ask(&One { name, schema, known: args.known.clone(), matching: args.matching.clone() }, globals)
        }
        (None, None) => Err(Error::new(Code::Usage, "give a name, or --file with a table of them")),
    }
}

fn table(path: &Path, args: &Screen, globals: &Globals) -> Result<()> {
    let pace = Pace::new("screening", path.metadata().map_or(0, |metadata| metadata.len()));
    let job = Job {
        name: path.display().to_string(),
        schema: args.schema.clone(),
        matching: args.matching.clone(),
        columns: args.column.clone(),
        prefix: args.queries.clone(),
        form: if matches!(globals.format, cli::Form::Json | cli::Form::Jsonl) { Form::Json } else { Form::Csv },
        to_terminal: args.out.is_none() && std::io::stdout().is_terminal(),
    };
    let mut table = Table::open(open(path, &pace)?, job)?;
    let lists = Lists::open(&globals.desk()?, &globals.asked)?;
    args.matching.doubts(&lists)?.iter().for_each(|doubt| note(doubt));
    let (mut out, begun) = output(args, &table)?;
    let written = args.out.as_deref().unwrap_or(path).display().to_string();
    if let Some((skipped, line)) = table.skip(&begun, &written)? {
        note(&format!("{skipped} rows were written before; going on behind line {line}."));
    }
    let cancel = cancel_on_interrupt();
    let tally = table.screen(&lists, &begun, &mut *out, &cancel, &mut |rows| pace.rows(rows))?;
    pace.finish();
    tally.words(&pace.words(tally.rows)).iter().for_each(|words| note(words));
    if cancel.load(Ordering::Relaxed) {
        let error = Error::new(Code::Interrupted, format!("interrupted; {} rows are written whole", tally.rows));
        return Err(if args.out.is_some() { error.hint("the same command with --resume goes on behind them") } else { error });
    }
    Ok(())
}

type Reader = Box<dyn BufRead + Send>;

fn open(path: &Path, pace: &Pace) -> Result<Reader> {
    if path == Path::new("-") {
        return Ok(Box::new(BufReader::new(std::io::stdin())));
    }
    let wrong = |error: std::io::Error| {
        Error::new(Code::BadInput, format!("{}: {error}", path.display()))
            .hint("give the path of a CSV that can be read, or - for standard input")
    };
    if path.is_dir() {
        return Err(Error::new(Code::BadInput, format!("{} is a folder", path.display())).hint("give one CSV"));
    }
    let file = File::open(path).map_err(wrong)?;
    Ok(Box::new(BufReader::with_capacity(1 << 16, Counted::new(file, pace.bar()))))
}

/// Where rows are written, and what is written there already; what an earlier run did not write whole is cut off.
fn output(args: &Screen, table: &Table<Reader>) -> Result<(Box<dyn Write>, Left)> {
    let Some(path) = &args.out else { return Ok((Box::new(Out::lock()), Left::default())) };
    let wrong = |error: std::io::Error| Error::new(Code::Failed, format!("{}: {error}", path.display()));
    if !path.exists() {
        return Ok((Box::new(OpenOptions::new().write(true).create_new(true).open(path).map_err(wrong)?), Left::default()));
    }
    if !args.resume {
        return Err(Error::new(Code::Usage, format!("{} is there already", path.display()))
            .hint("--resume goes on behind its last whole row; or give another name"));
    }
    let unreadable = |error: std::io::Error| Error::new(Code::BadInput, format!("{}: {error}", path.display()));
    let left = table.left(BufReader::new(File::open(path).map_err(unreadable)?), &path.display().to_string())?;
    let file = OpenOptions::new().append(true).open(path).map_err(wrong)?;
    file.set_len(left.bytes).map_err(wrong)?;
    Ok((Box::new(file), left))
}
