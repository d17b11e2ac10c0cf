use crate::cli::Globals;
use crate::context;
use crate::error::{CliError, Code, Result};
use crate::output::Listing;
use clap::Args;
use sinew_model::OperationId;
use sinew_store::Version;

/// List what imports could not take, or took and flagged: file, row, column and what to do.
#[derive(Args)]
#[command(after_help = "Examples:\n  sinew problems                      of the newest version of each dataset\n  sinew problems us_ofac_sdn\n  sinew problems --import 12 -f csv > problems.csv")]
pub(crate) struct Problems {
    /// Only of this dataset
    name: Option<String>,
    /// Of this import, whichever version it brought
    #[arg(long, value_name = "OPERATION", conflicts_with = "name")]
    import: Option<i64>,
}

pub(crate) fn run(args: &Problems, globals: &Globals) -> Result<()> {
    let workspace = context::open(globals)?;
    let versions: Vec<Version> = match (args.import, &args.name) {
        (Some(op), _) => workspace.versions()?.into_iter().filter(|v| v.op == OperationId(op)).collect(),
        (None, Some(name)) => workspace.state(None)?.versions.into_iter().filter(|v| v.dataset.name == *name).collect(),
        (None, None) => workspace.state(None)?.versions,
    };
    if versions.is_empty() && (args.import.is_some() || args.name.is_some()) {
        let what = args.name.clone().unwrap_or_else(|| format!("import {}", args.import.unwrap_or_default()));
        return Err(CliError::new(Code::NotFound, format!("there is no {what}")).hint("`sinew datasets --all` lists what was imported"));
    }
    let mut listing = Listing::new("Problems", &["dataset", "outcome", "file", "row", "column", "problem", "found", "next"]);
    for version in &versions {
        for problem in workspace.problems(version.op)? {
            listing.row([
                version.dataset.name.clone(),
                problem.outcome.code().to_owned(),
                problem.file,
                problem.row.map(|row| row.to_string()).unwrap_or_default(),
                problem.column.unwrap_or_default(),
                problem.message,
                problem.found.unwrap_or_default(),
                problem.hint.unwrap_or_default(),
            ]);
        }
    }
    listing.when_empty("No problems: every row was taken.");
    listing.print(globals)
}
