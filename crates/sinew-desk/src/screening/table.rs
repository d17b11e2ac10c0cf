//! A table, row by row: read here, asked on all cores, written in its own order.
//!
//! Batches of rows go round the workers and come back round them, so that their order holds without waiting lists; queues
//! are short, so memory does not grow with the table.

use super::columns::{Columns, What, head};
use super::records::{Record, Records, delimiter_of};
use super::resume;
pub use super::resume::Left;
use super::row::Row;
use super::{Lists, Matching};
use crate::error::{Code, Error, Result, visible};
use crate::identity::screener::{Judged, Screened, Screener, anything, is_prefix};
use crate::questions::search::schema_named;
use sinew_model::Schema;
use std::io::{BufRead, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Rows that a worker takes at a time.
const BATCH: usize = 64;
/// Batches that wait for each worker.
const WAITING: usize = 4;
/// A table has many rows: what so many more candidates find is hardly ever a hit.
const CANDIDATES: usize = 100;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The table with more columns.
    Csv,
    /// One object a line.
    Json,
}

/// How a table is screened.
#[derive(Clone, Debug)]
pub struct Job {
    /// What messages call the table.
    pub name: String,
    /// What its rows are, where they do not say it.
    pub schema: Option<String>,
    /// How names are matched.
    pub matching: Matching,
    /// Which column holds what: `name=Kundenname`.
    pub columns: Vec<String>,
    /// What stands before the colon in the ids of rows, by which they are judged.
    pub prefix: String,
    /// What is written.
    pub form: Form,
    /// A terminal would obey some bytes; a file gets every one.
    pub to_terminal: bool,
}

/// A table of which the head is read.
pub struct Table<R> {
    input: Records<R>,
    plan: Plan,
}

/// What holds for every row.
struct Plan {
    columns: Columns,
    schema: Schema,
    job: Job,
}

impl<R: BufRead + Send> Table<R> {
    /// Reads the head.
    ///
    /// # Errors
    /// It is no table of text, or no column holds names; the job makes no sense.
    pub fn open(reader: R, job: Job) -> Result<Table<R>> {
        job.matching.check()?;
        if !is_prefix(&job.prefix) {
            return Err(
                Error::new(Code::Usage, format!("--queries {}: that is no word", job.prefix)).hint("letters, digits, - and _")
            );
        }
        let mut input = Records::new(reader);
        let columns = columns(&mut input, &job)?;
        let schema = default_schema(&job, &columns)?;
        Ok(Table { input, plan: Plan { columns, schema, job } })
    }

    /// What an earlier run left of its output, which is called so in messages.
    ///
    /// # Errors
    /// It is not what screening this table would write.
    pub fn left(&self, written: impl BufRead, name: &str) -> Result<Left> {
        resume::left(written, name, &self.plan.columns, self.plan.job.form)
    }

    /// Passes over the rows that are written already in an output of this name, and says how many there were and up to which
    /// line.
    ///
    /// # Errors
    /// The table holds another row on the line that was written last.
    pub fn skip(&mut self, left: &Left, written: &str) -> Result<Option<(u64, u64)>> {
        let Some(last) = &left.last else { return Ok(None) };
        let mut skipped = 0u64;
        while let Some(record) = self.input.next()? {
            skipped += 1;
            if record.line < last.line() {
                continue;
            }
            if last.is(&Row::read(&record, &self.plan.columns)) {
                return Ok(Some((skipped, last.line())));
            }
            break;
        }
        let message = format!("{}, line {}: {written} holds another row for this line", self.plan.job.name, last.line());
        Err(Error::new(Code::BadInput, message).hint("the table was changed since; give another --out to begin anew"))
    }

    /// Screens the rows that are left and writes them, after the head where nothing is written yet. `rows` hears how many are
    /// written. Setting `cancel` ends it behind a whole row.
    ///
    /// # Errors
    /// The table cannot be read or the output not be written.
    pub fn screen(
        self,
        lists: &Lists,
        begun: &Left,
        out: &mut dyn Write,
        cancel: &AtomicBool,
        rows: &mut dyn FnMut(u64),
    ) -> Result<Tally> {
        let Table { input, plan } = self;
        let judged = Judged::of(&lists.context.state);
        let matching = &plan.job.matching;
        let screener = || {
            let options = matching.options(CANDIDATES);
            Screener::new(&lists.context, &lists.names, &judged, lists.question.clone(), options, matching.cleared)
        };
        let workers = (0..threads()).map(|_| screener()).collect::<Result<Vec<_>>>()?;
        if begun.bytes == 0 && plan.job.form == Form::Csv {
            out.write_all(&plan.csv(&[head(&plan.columns.head)])?)?;
        }
        let tally = screen_all(input, workers, &plan, out, cancel, rows)?;
        out.flush()?;
        let (columns, ids) = (plan.columns.words(), plan.columns.has(What::Id));
        Ok(Tally { table: plan.job.name, columns, ids, ..tally })
    }
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

fn columns(input: &mut Records<impl BufRead>, job: &Job) -> Result<Columns> {
    let file = &job.name;
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
    Columns::find(head, delimiter, &job.columns, file)
}

/// Given names and family names are of people.
fn default_schema(job: &Job, columns: &Columns) -> Result<Schema> {
    match &job.schema {
        Some(name) => schema_named(name),
        None if columns.has(What::First) || columns.has(What::Last) => schema_named("Person"),
        None => anything(),
    }
}

/// What was done.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Rows written whole.
    pub rows: u64,
    /// Those with any hit.
    pub rows_with_hits: u64,
    /// Hits.
    pub hits: u64,
    /// Hits that were judged different before.
    pub cleared: u64,
    /// Rows with problems.
    pub with_problems: u64,
    /// Rows of which nothing could be asked.
    pub refused: u64,
    /// The first problem and its line.
    pub first: Option<(u64, String)>,
    table: String,
    columns: String,
    ids: bool,
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

fn screen_all<R: BufRead + Send>(
    input: Records<R>,
    workers: Vec<Screener<'_>>,
    plan: &Plan,
    out: &mut dyn Write,
    cancel: &AtomicBool,
    rows: &mut dyn FnMut(u64),
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
        let tally = write(&results, out, rows);
        // Workers and reader end when nobody listens.
        drop(results);
        let read = reader.join().unwrap_or(Ok(()));
        let tally = tally?;
        read.map(|()| tally)
    })
}

fn read(mut input: Records<impl BufRead>, jobs: &[SyncSender<Vec<Record>>], cancel: &AtomicBool) -> Result<()> {
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

fn work(to_do: &Receiver<Vec<Record>>, done: &SyncSender<Done>, mut screener: Screener<'_>, plan: &Plan) {
    for batch in to_do {
        if done.send(screen_batch(&batch, &mut screener, plan)).is_err() {
            return;
        }
    }
}

fn screen_batch(batch: &[Record], screener: &mut Screener<'_>, plan: &Plan) -> Done {
    let (mut bytes, mut tally) = (Vec::new(), Tally::default());
    for record in batch {
        let mut row = Row::read(record, &plan.columns);
        let id = row.query_id(&plan.columns, &plan.job.prefix);
        let screened = row.screen(&plan.columns, plan.schema, screener, id.as_deref());
        tally.count(&row, &screened);
        match plan.job.form {
            Form::Csv => bytes.extend(plan.csv(&row.lines(id.as_deref(), &screened, screener))?),
            Form::Json => {
                bytes.extend(row.object(&plan.columns, id.as_deref(), &screened, screener).to_string().into_bytes());
                bytes.push(b'\n');
            }
        }
    }
    Ok((bytes, tally))
}

impl Plan {
    fn csv(&self, rows: &[Vec<String>]) -> Result<Vec<u8>> {
        let wrong = |error: csv::Error| Error::new(Code::Failed, error.to_string());
        let mut writer = csv::WriterBuilder::new().delimiter(self.columns.delimiter).from_writer(Vec::new());
        for row in rows {
            let written = if self.job.to_terminal {
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
fn write(results: &[Receiver<Done>], out: &mut dyn Write, rows: &mut dyn FnMut(u64)) -> Result<Tally> {
    let mut tally = Tally::default();
    for result in results.iter().cycle() {
        let Ok(done) = result.recv() else { break };
        let (bytes, more) = done?;
        out.write_all(&bytes)?;
        out.flush()?;
        tally.add(more);
        rows(tally.rows);
    }
    Ok(tally)
}

/// `3 rows`, `1 row`
fn many(count: u64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

impl Tally {
    /// What was done, for people; `took` says how long, or nothing.
    pub fn words(&self, took: &str) -> Vec<String> {
        let mut words = vec![format!("Columns: {}.", self.columns)];
        if !self.ids {
            words.push("No column holds ids, so these rows cannot be judged; --column id=COLUMN says which does.".to_owned());
        }
        words.push(format!(
            "{} screened{took}: {} with {}.",
            many(self.rows, "row"),
            many(self.rows_with_hits, "row"),
            many(self.hits, "hit")
        ));
        if self.cleared > 0 {
            words.push(super::cleared_words(self.cleared as usize));
        }
        if let Some((line, problem)) = &self.first {
            let refused =
                if self.refused > 0 { format!(", {} of them could not be screened", self.refused) } else { String::new() };
            words.push(format!(
                "{} with problems{refused}; the column `problems` says which. The first: {}, line {line}: {problem}.",
                many(self.with_problems, "row"),
                self.table
            ));
        }
        words
    }
}
