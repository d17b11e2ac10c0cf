//! `log`.

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::output::{Listing, Output};
use crate::questions::Ask;
use clap::Args;

/// List what was done to the workspace, newest first.
#[derive(Args)]
#[command(after_help = "Examples:\n  sinew log\n  sinew log --limit 0 -f csv      everything, as a table")]
pub struct Log {
    /// At most so many; 0 for all
    #[arg(long, short = 'n', default_value_t = 30)]
    limit: usize,
}

impl Ask for Log {
    fn answer(&self, desk: &Desk, _asked: &Asked) -> Result<Output> {
        let operations = desk.workspace()?.operations()?;
        let mut listing = Listing::new("Operations", &["operation", "when", "who", "what", "summary", "status"]);
        let shown = if self.limit == 0 { operations.len() } else { self.limit };
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
        Ok(listing.output())
    }
}
