//! A table, row by row: read here, asked on all cores, written in its own order.
//!
//! Batches of rows go round the workers and come back round them, so that their order holds without waiting lists; queues
//! are short, so memory does not grow with the table.

use super::Screen;
use super::columns::{Columns, What, head};
use super::records::{Record, Records, delimiter_of};
use super::resume;
use super::row::Row;
use crate::cli::{self, Globals};
use crate::commands::import::cancel_on_interrupt;
use crate::output::{Out, note};
use crate::progress::Bars;
use crate::progress::{Counted, Pace};
use sinew_desk::context::Context;
use sinew_desk::error::{Code, Error, Result, visible};
use sinew_desk::identity::Names;
use sinew_desk::identity::screener::{Judged, Screened, Screener, anything, is_prefix};
use sinew_desk::questions::search::schema_named;
use sinew_model::Schema;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Rows that a worker takes at a time.
const BATCH: usize = 64;
/// Batches that wait for each worker.
const WAITING: usize = 4;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The table with more columns.
    Csv,
    /// One object a line.
    Json,
}

type Input = Records<Box<dyn BufRead + Send>>;

/// What holds for every row.
struct Plan<'x> {
    columns: Columns,
    schema: Schema,
    prefix: &'x str,
    form: Form,
    /// A terminal would obey some bytes; a file gets every one.
    to_terminal: bool,
}

pub(super) fn run(path: &Path, args: &Screen, globals: &Globals) -> Result<()> {
    if !is_prefix(&args.queries) {
        return Err(
            Error::new(Code::Usage, format!("--queries {}: that is no word", args.queries)).hint("letters, digits, - and _")
        );
    }
    let form = if matches!(globals.format, cli::Form::Json | cli::Form::Jsonl) { Form::Json } else { Form::Csv };
    let pace = Pace::new("screening", size(path));
    let mut input = open(path, &pace)?;
    let columns = columns(&mut input, path, args)?;
    let schema = default_schema(args, &columns)?;
    let plan =
        Plan { columns, schema, prefix: &args.queries, form, to_terminal: args.out.is_none() && std::io::stdout().is_terminal() };
    let workspace = globals.desk()?.workspace()?;
    let context = Context::of(&workspace, &globals.asked, &globals.desk()?)?;
    let names = Names::load(&workspace, &context, &Bars)?;
    super::warn_of_topics(args, &names.index()?);
    let judged = Judged::of(&context.state);
    let screener = || {
        Screener::new(&context, &names, &judged, globals.desk()?.question(&globals.asked)?, super::options(args), args.cleared)
    };
    let workers = (0..threads()).map(|_| screener()).collect::<Result<Vec<_>>>()?;
    let (mut out, begun) = output(args, &plan)?;
    skip(&mut input, begun.last.as_ref(), &plan, path, args)?;
    if begun.bytes == 0 && form == Form::Csv {
        out.write_all(&plan.csv(&[head(&plan.columns.head)])?)?;
    }
    let cancel = cancel_on_interrupt();
    let tally = screen_all(input, workers, &plan, &mut *out, &cancel, &pace)?;
    out.flush()?;
    pace.finish();
    report(&tally, &plan, path, &pace);
    if cancel.load(Ordering::Relaxed) {
        let error = Error::new(Code::Interrupted, format!("interrupted; {} rows are written whole", tally.rows));
        return Err(if args.out.is_some() { error.hint("the same command with --resume goes on behind them") } else { error });
    }
    Ok(())
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

fn size(path: &Path) -> u64 {
    path.metadata().map_or(0, |metadata| metadata.len())
}

fn open(path: &Path, pace: &Pace) -> Result<Input> {
    if path == Path::new("-") {
        return Ok(Records::new(Box::new(BufReader::new(std::io::stdin()))));
    }
    let wrong = |error: std::io::Error| {
        Error::new(Code::BadInput, format!("{}: {error}", path.display()))
            .hint("give the path of a CSV that can be read, or - for standard input")
    };
    if path.is_dir() {
        return Err(Error::new(Code::BadInput, format!("{} is a folder", path.display())).hint("give one CSV"));
    }
    let file = File::open(path).map_err(wrong)?;
    Ok(Records::new(Box::new(BufReader::with_capacity(1 << 16, Counted::new(file, pace.bar())))))
}

fn columns(input: &mut Input, path: &Path, args: &Screen) -> Result<Columns> {
    let file = path.display().to_string();
    let bad = |message: String, hint: &str| Error::new(Code::BadInput, message).hint(hint);
    let Some(first) = input.next()? else {
        return Err(bad(format!("{file} is empty"), "a table has a head: id,name,birth_date,country"));
    };
    if first.bytes.starts_with(b"\xff\xfe") || first.bytes.starts_with(b"\xfe\xff") || first.bytes.contains(&0) {
        return Err(bad(format!("{file}, line 1: this is UTF-16 or no text"), "save it as CSV in UTF-8"));
    }
    let bytes = first.bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&first.bytes);
    if first.fault.is_some() {
        return Err(bad(
            format!("{file}, line {}: the head is no row of a CSV", first.line),
            "a table has a head: id,name,birth_date,country",
        ));
    }
    let delimiter = delimiter_of(bytes);
    input.set_delimiter(delimiter);
    let text = |cell: Vec<u8>| String::from_utf8(cell).map(|text| text.trim().to_owned());
    let head: std::result::Result<Vec<String>, _> = super::records::cells(bytes, delimiter).into_iter().map(text).collect();
    let head =
        head.map_err(|_| bad(format!("{file}, line {}: the head is not UTF-8", first.line), "save the table as CSV in UTF-8"))?;
    Columns::find(head, delimiter, &args.column, &file)
}

/// Given names and family names are of people.
fn default_schema(args: &Screen, columns: &Columns) -> Result<Schema> {
    match &args.schema {
        Some(name) => schema_named(name),
        None if columns.has(What::First) || columns.has(What::Last) => schema_named("Person"),
        None => anything(),
    }
}

fn output(args: &Screen, plan: &Plan<'_>) -> Result<(Box<dyn Write>, resume::Left)> {
    let Some(path) = &args.out else { return Ok((Box::new(Out::lock()), resume::Left::default())) };
    let wrong = |error: std::io::Error| Error::new(Code::Failed, format!("{}: {error}", path.display()));
    if !path.exists() {
        return Ok((
            Box::new(OpenOptions::new().write(true).create_new(true).open(path).map_err(wrong)?),
            resume::Left::default(),
        ));
    }
    if !args.resume {
        return Err(Error::new(Code::Usage, format!("{} is there already", path.display()))
            .hint("--resume goes on behind its last whole row; or give another name"));
    }
    let left = resume::left(path, &plan.columns, plan.form)?;
    let file = OpenOptions::new().append(true).open(path).map_err(wrong)?;
    file.set_len(left.bytes).map_err(wrong)?;
    Ok((Box::new(file), left))
}

/// Passes over the rows that are written already.
fn skip(input: &mut Input, last: Option<&resume::Last>, plan: &Plan<'_>, path: &Path, args: &Screen) -> Result<()> {
    let Some(last) = last else { return Ok(()) };
    let mut skipped = 0u64;
    while let Some(record) = input.next()? {
        skipped += 1;
        if record.line < last.line() {
            continue;
        }
        if last.is(&Row::read(&record, &plan.columns)) {
            note(&format!("{skipped} rows were written before; going on behind line {}.", last.line()));
            return Ok(());
        }
        break;
    }
    let out = args.out.as_deref().unwrap_or(path).display();
    Err(Error::new(Code::BadInput, format!("{}, line {}: {out} holds another row for this line", path.display(), last.line()))
        .hint("the table was changed since; give another --out to begin anew"))
}

/// What was done.
#[derive(Default)]
struct Tally {
    rows: u64,
    rows_with_hits: u64,
    hits: u64,
    cleared: u64,
    with_problems: u64,
    refused: u64,
    /// The first problem and its line.
    first: Option<(u64, String)>,
}

impl Tally {
    fn count(&mut self, row: &Row, screened: &Screened) {
        self.rows += 1;
        self.rows_with_hits += u64::from(!screened.hits.is_empty());
        self.hits += screened.hits.len() as u64;
        self.cleared += screened.cleared as u64;
        self.with_problems += u64::from(!row.problems.is_empty());
        self.refused += u64::from(row.is_refused);
        if let (None, Some(problem)) = (&self.first, row.problems.first()) {
            self.first = Some((row.line, problem.clone()));
        }
    }

    fn add(&mut self, other: Tally) {
        self.rows += other.rows;
        self.rows_with_hits += other.rows_with_hits;
        self.hits += other.hits;
        self.cleared += other.cleared;
        self.with_problems += other.with_problems;
        self.refused += other.refused;
        self.first = self.first.take().or(other.first);
    }
}

type Done = Result<(Vec<u8>, Tally)>;

fn screen_all(
    input: Input,
    workers: Vec<Screener<'_>>,
    plan: &Plan<'_>,
    out: &mut dyn Write,
    cancel: &Arc<AtomicBool>,
    pace: &Pace,
) -> Result<Tally> {
    std::thread::scope(|scope| {
        let (mut jobs, mut results) = (Vec::new(), Vec::new());
        for screener in workers {
            let (job, to_do) = sync_channel(WAITING);
            let (done, result) = sync_channel(WAITING);
            scope.spawn(move || work(&to_do, &done, screener, plan));
            jobs.push(job);
            results.push(result);
        }
        let reader = scope.spawn(move || read(input, &jobs, cancel));
        let tally = write(&results, out, pace);
        // Workers and reader end when nobody listens.
        drop(results);
        let read = reader.join().unwrap_or(Ok(()));
        let tally = tally?;
        read.map(|()| tally)
    })
}

fn read(mut input: Input, jobs: &[SyncSender<Vec<Record>>], cancel: &AtomicBool) -> Result<()> {
    for job in jobs.iter().cycle() {
        let mut batch = Vec::with_capacity(BATCH);
        while batch.len() < BATCH && !cancel.load(Ordering::Relaxed) {
            match input.next()? {
                Some(record) => batch.push(record),
                None => break,
            }
        }
        if batch.is_empty() || job.send(batch).is_err() {
            break;
        }
    }
    Ok(())
}

fn work(to_do: &Receiver<Vec<Record>>, done: &SyncSender<Done>, mut screener: Screener<'_>, plan: &Plan<'_>) {
    for batch in to_do {
        if done.send(screen_batch(&batch, &mut screener, plan)).is_err() {
            return;
        }
    }
}

fn screen_batch(batch: &[Record], screener: &mut Screener<'_>, plan: &Plan<'_>) -> Done {
    let (mut bytes, mut tally) = (Vec::new(), Tally::default());
    for record in batch {
        let mut row = Row::read(record, &plan.columns);
        let id = row.query_id(&plan.columns, plan.prefix);
        let screened = row.screen(&plan.columns, plan.schema, screener, id.as_deref());
        tally.count(&row, &screened);
        match plan.form {
            Form::Csv => bytes.extend(plan.csv(&row.lines(id.as_deref(), &screened, screener))?),
            Form::Json => {
                bytes.extend(row.object(&plan.columns, id.as_deref(), &screened, screener).to_string().into_bytes());
                bytes.push(b'\n');
            }
        }
    }
    Ok((bytes, tally))
}

impl Plan<'_> {
    fn csv(&self, rows: &[Vec<String>]) -> Result<Vec<u8>> {
        let wrong = |error: csv::Error| Error::new(Code::Failed, error.to_string());
        let mut writer = csv::WriterBuilder::new().delimiter(self.columns.delimiter).from_writer(Vec::new());
        for row in rows {
            let written = if self.to_terminal {
                writer.write_record(row.iter().map(|cell| visible(cell)))
            } else {
                writer.write_record(row)
            };
            written.map_err(wrong)?;
        }
        writer.into_inner().map_err(|error| Error::new(Code::Failed, error.to_string()))
    }
}

/// Takes results in the order in which batches were given out.
fn write(results: &[Receiver<Done>], out: &mut dyn Write, pace: &Pace) -> Result<Tally> {
    let mut tally = Tally::default();
    for result in results.iter().cycle() {
        let Ok(done) = result.recv() else { break };
        let (bytes, more) = done?;
        out.write_all(&bytes)?;
        out.flush()?;
        tally.add(more);
        pace.rows(tally.rows);
    }
    Ok(tally)
}

/// `3 rows`, `1 row`
fn many(count: u64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

fn report(tally: &Tally, plan: &Plan<'_>, path: &Path, pace: &Pace) {
    note(&format!("Columns: {}.", plan.columns.words()));
    if !plan.columns.has(What::Id) {
        note("No column holds ids, so these rows cannot be judged; --column id=COLUMN says which does.");
    }
    let of = pace.words(tally.rows);
    note(&format!(
        "{} screened{of}: {} with {}.",
        many(tally.rows, "row"),
        many(tally.rows_with_hits, "row"),
        many(tally.hits, "hit")
    ));
    if tally.cleared > 0 {
        note(&super::cleared_words(tally.cleared as usize));
    }
    if let Some((line, problem)) = &tally.first {
        let refused =
            if tally.refused > 0 { format!(", {} of them could not be screened", tally.refused) } else { String::new() };
        note(&format!(
            "{} with problems{refused}; the column `problems` says which. The first: {}, line {line}: {problem}.",
            many(tally.with_problems, "row"),
            path.display()
        ));
    }
}
