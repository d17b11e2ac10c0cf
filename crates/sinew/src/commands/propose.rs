use crate::cli::Globals;
use crate::commands::import::{Collected, open};
use crate::environment;
use crate::output;
use clap::Args;
use indicatif::ProgressBar;
use sinew_desk::error::{Code, Error, Result};
use sinew_import::claims_csv;
use sinew_model::Dataset;
use std::path::PathBuf;

/// Put coded claims into the queue, for somebody else to accept or reject.
///
/// The form is that of `sinew template`; `sources.csv` is taken from beside the file. Nothing of it is in the map before
/// `sinew accept`.
#[derive(Args)]
#[command(after_help = "Example:\n  sinew propose report.claims.csv\n  sinew proposals\n  sinew accept 12.1 12.2")]
pub(crate) struct Propose {
    /// A claims CSV
    file: PathBuf,
}

pub(crate) fn run(args: &Propose, globals: &Globals) -> Result<()> {
    let mut workspace = globals.desk()?.workspace()?;
    let sources = args.file.with_file_name("sources.csv");
    let mut inputs = vec![open(&args.file, &ProgressBar::hidden())?];
    if sources.is_file() {
        inputs.push(open(&sources, &ProgressBar::hidden())?);
    }
    let mut collected = Collected::default();
    claims_csv::import(inputs, &mut Dataset::default(), &mut collected)?;
    let refused: Vec<String> = collected.refused().map(ToString::to_string).collect();
    if !refused.is_empty() {
        let shown = refused.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
        let message = format!("{} rows cannot be taken, so nothing was proposed:\n{shown}", refused.len());
        return Err(Error::new(Code::BadInput, message).hint("mend these rows and propose the file again"));
    }
    if collected.claims.is_empty() {
        let message = format!("{}: there are no claims in it", args.file.display());
        return Err(Error::new(Code::BadInput, message).hint("`sinew template` shows the form"));
    }
    let summary = format!("{} claims from {}", collected.claims.len(), args.file.display());
    let op = workspace.propose(&collected.claims, &collected.sources, &summary, &environment::author()?)?;
    output::say(
        globals,
        &format!("Proposed {summary} (operation {op}). `sinew proposals` lists them, `sinew accept {op}` takes all."),
    );
    Ok(())
}
