use crate::cli::Globals;
use crate::environment;
use crate::output;
use crate::progress::{self, Counted};
use clap::Args;
use indicatif::ProgressBar;
use sinew_desk::changes::files::{self, Found, Group};
use sinew_desk::changes::import::{self, Importing};
use sinew_desk::error::{Code, Error, Result};
use sinew_desk::output::Listing;
use sinew_import::{Input, claims_csv};
use sinew_model::{Claim, Dataset, Judgement, Outcome, Problem, Sink, Source, Stopped};
use sinew_store::{Author, ImportReceipt, ProposedClaim, Workspace};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Import lists, statements and coded facts.
///
/// Files that belong together (the parts of OFAC's list) become one dataset; so does every other file. A folder stands for
/// the files in it that Sinew can read. Importing a dataset again makes a new version; the old one stays readable. Rows
/// that cannot be taken are listed by `sinew problems`, and cost the others nothing.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew import sdn.csv alt.csv add.csv sdn_comments.csv --published 2024-05-03
  sinew import consolidated.xml
  sinew import entities.ftm.json --name peps
  sinew import my-evidence/                 *.claims.csv, sources.csv, judgements.csv")]
pub(crate) struct Import {
    /// Files or folders
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// What to call the dataset; by default it follows from the files
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The format, where it cannot be told: ftm, ftm-statements, ftm-pack, ofac-csv, un-xml, claims-csv, bods,
    /// ucdp-ged, acled, gtd, events-csv
    #[arg(long = "as", value_name = "FORMAT")]
    read_as: Option<String>,
    /// When this version was published (EDTF), where the files do not say
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// What the dataset is called, for people
    #[arg(long)]
    title: Option<String>,
    /// Its keeper keeps it current, as lists and registers are
    #[arg(long, overrides_with = "not_maintained")]
    maintained: bool,
    /// Nobody keeps it current, as with a coded report
    #[arg(long)]
    not_maintained: bool,
}

pub(crate) fn run(args: &Import, globals: &Globals) -> Result<()> {
    let mut workspace = globals.desk()?.workspace()?;
    let author = environment::author()?;
    let format = args.read_as.as_deref().map(import::format_named).transpose()?;
    let found = files::sort_out(&args.paths, format)?;
    if args.name.is_some() && found.groups.len() > 1 {
        let names = found.groups.iter().map(|group| group.dataset.as_str()).collect::<Vec<_>>().join(", ");
        return Err(Error::new(Code::Usage, format!("--name goes with one dataset, and these files are several: {names}"))
            .hint("import them one by one"));
    }
    let cancel = cancel_on_interrupt();
    let mut listing = Listing::new("Imported", &["dataset", "version", "claims", "problems", "operation"]);
    let outcome = import_all(&mut workspace, &found, args, &author, &cancel, &mut listing);
    // Each dataset is an operation of its own: what came in before one failed stays, and is said.
    if outcome.is_ok() || !listing.is_empty() {
        output::print(&listing.output(), globals)?;
    }
    outcome
}

fn import_all(
    workspace: &mut Workspace,
    found: &Found,
    args: &Import,
    author: &Author,
    cancel: &Arc<AtomicBool>,
    listing: &mut Listing,
) -> Result<()> {
    for group in &found.groups {
        let before = workspace.state(None)?.versions.into_iter().find(|version| version.dataset.name == group.dataset);
        let (dataset, receipt) = import_group(workspace, group, args, author, cancel)?;
        let version = dataset.label().unwrap_or_default();
        listing.row([
            &dataset.name,
            &version,
            &receipt.claims.to_string(),
            &receipt.problems.to_string(),
            &receipt.op.to_string(),
        ]);
        if let Some(before) = before.filter(|_| receipt.superseded_by.is_none()) {
            let (claims, op) = (before.claims, before.op);
            listing.note(format!("{} takes the place of operation {op} ({claims} claims), which stays readable.", dataset.name));
        }
        note(listing, &dataset, &receipt);
    }
    found.judgements.iter().try_for_each(|file| import_judgements(workspace, file, author, listing))
}

fn note(listing: &mut Listing, dataset: &Dataset, receipt: &ImportReceipt) {
    if let Some(current) = receipt.superseded_by {
        listing.note(format!("A later version of {} (operation {current}) stays the current one.", dataset.name));
    }
    if dataset.published.is_none() && dataset.maintained {
        let name = &dataset.name;
        listing.note(format!("{name}: these files do not say when they were published, so the day of import counts. Give --published DATE if they are older."));
    }
    if receipt.problems > 0 {
        listing.note(format!("`sinew problems {}` lists what could not be taken, or should be looked at.", dataset.name));
    }
}

/// Imports one dataset. Also used by the demo.
pub(crate) fn import_group(
    workspace: &mut Workspace,
    group: &Group,
    args: &Import,
    author: &Author,
    cancel: &Arc<AtomicBool>,
) -> Result<(Dataset, ImportReceipt)> {
    let bar =
        progress::bytes(group.files.iter().filter_map(|file| file.metadata().ok()).map(|m| m.len()).sum(), group.dataset.clone());
    let inputs = group.files.iter().map(|file| open(file, &bar)).collect::<Result<Vec<_>>>()?;
    let importing = Importing {
        name: args.name.clone(),
        title: args.title.clone(),
        published: args.published.as_deref().map(import::published).transpose()?,
        maintained: if args.not_maintained { Some(false) } else { args.maintained.then_some(true) },
    };
    let outcome = import::group(workspace, group, inputs, &importing, author, cancel);
    bar.finish_and_clear();
    outcome
}

impl Import {
    /// Importing with nothing said beyond the files.
    pub(crate) fn plain() -> Import {
        Import {
            paths: Vec::new(),
            name: None,
            read_as: None,
            published: None,
            title: None,
            maintained: false,
            not_maintained: false,
        }
    }
}

pub(crate) fn open(file: &Path, bar: &ProgressBar) -> Result<Input> {
    let name = file.display().to_string();
    let opened = File::open(file).map_err(|error| files::unreadable(file, &error))?;
    Ok(Input { name, reader: Box::new(Counted::new(opened, bar.clone())) })
}

/// An interrupt stops the import, and nothing of it is kept. A second one ends the program at once.
pub(crate) fn cancel_on_interrupt() -> Arc<AtomicBool> {
    let cancel = Arc::new(AtomicBool::new(false));
    let flag = cancel.clone();
    // Another handler is set already only when tests run commands in one process; they do not interrupt.
    let _ = ctrlc::set_handler(move || {
        if flag.swap(true, Ordering::Relaxed) {
            std::process::exit(Code::Interrupted as i32);
        }
    });
    cancel
}

pub(crate) fn import_judgements(workspace: &mut Workspace, file: &Path, author: &Author, listing: &mut Listing) -> Result<()> {
    let mut collected = Collected::default();
    claims_csv::read_judgements(open(file, &ProgressBar::hidden())?, &mut collected)?;
    if !collected.problems.is_empty() {
        let first = collected.problems.iter().take(5).map(ToString::to_string).collect::<Vec<_>>().join("\n");
        let message = format!("{} of the judgements cannot be taken, so none was:\n{first}", collected.problems.len());
        return Err(Error::new(Code::BadInput, message).hint("mend these rows and import the file again"));
    }
    let summary = format!("{} judgements from {}", collected.judgements.len(), file.display());
    let op = workspace.judge(&collected.judgements, &summary, author)?;
    listing.note(format!("{} judgements recorded (operation {op}).", collected.judgements.len()));
    Ok(())
}

/// Takes what a small table holds.
#[derive(Default)]
pub(crate) struct Collected {
    pub(crate) claims: Vec<ProposedClaim>,
    pub(crate) sources: Vec<Source>,
    judgements: Vec<Judgement>,
    problems: Vec<Problem>,
}

impl Collected {
    /// What could not be taken.
    pub(crate) fn refused(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.outcome == Outcome::Refused)
    }
}

impl Sink for Collected {
    fn claim(&mut self, claim: &Claim<'_>) -> std::result::Result<(), Stopped> {
        self.claims.push(ProposedClaim::of(claim));
        Ok(())
    }

    fn problem(&mut self, problem: Problem) -> std::result::Result<(), Stopped> {
        self.problems.push(problem);
        Ok(())
    }

    fn source(&mut self, source: Source) -> std::result::Result<(), Stopped> {
        self.sources.push(source);
        Ok(())
    }

    fn judgement(&mut self, judgement: Judgement) -> std::result::Result<(), Stopped> {
        self.judgements.push(judgement);
        Ok(())
    }
}
