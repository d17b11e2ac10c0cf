use crate::cli::Globals;
use crate::context;
use crate::error::Result;
use crate::output::Listing;
use clap::Args;

/// List what was done to the workspace, newest first.
#[derive(Args)]
#[command(after_help = "Examples:\n  sinew log\n  sinew log --limit 0 -f csv      everything, as a table")]
pub(crate) struct Log {
    /// At most so many; 0 for all
    #[arg(long, short = 'n', default_value_t = 30)]
    limit: usize,
}

pub(crate) fn run(args: &Log, globals: &Globals) -> Result<()> {
    let operations = context::open(globals)?.operations()?;
    let mut listing = Listing::new("Operations", &["operation", "when", "who", "what", "summary", "status"]);
    let shown = if args.limit == 0 { operations.len() } else { args.limit };
    for operation in operations.iter().rev().take(shown) {
        let status = if operation.effective { "" } else { "undone" };
        listing.row([
            operation.id.to_string(),
            operation.at.to_string(),
            operation.by.clone(),
            operation.kind.code().to_owned(),
            operation.summary.clone(),
            status.to_owned(),
        ]);
    }
    if operations.len() > shown {
        listing.note(format!("{} earlier operations; `sinew log --limit 0` lists all.", operations.len() - shown));
    }
    listing.when_empty("Nothing was done here yet.");
    listing.print(globals)
}
