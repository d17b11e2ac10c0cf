//! `datasets`.

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::output::{Listing, Output};
use crate::questions::Ask;
use clap::Args;
use sinew_model::Moment;

/// List the datasets, and how fresh each is.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  sinew datasets\n  sinew datasets --all            older and undone versions too\n  sinew datasets --known 2026-06-01"
)]
pub struct Datasets {
    /// Older and undone versions too
    #[arg(long)]
    all: bool,
}

impl Ask for Datasets {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let workspace = desk.workspace()?;
        let current = workspace.state(asked.known()?.map(Moment::end_of))?.versions;
        let versions = if self.all { workspace.versions()? } else { current.clone() };
        let columns = ["dataset", "title", "version", "published", "imported", "claims", "problems", "operation", "status"];
        let mut listing = Listing::new("Datasets", &columns);
        for version in versions {
            let dataset = &version.dataset;
            let status = match (version.effective, current.iter().any(|c| c.op == version.op)) {
                (false, _) => "undone",
                (true, true) => "current",
                (true, false) => "superseded",
            };
            let published = dataset.published.map(|date| date.to_string()).unwrap_or_default();
            listing.row([
                dataset.name.clone(),
                dataset.title.clone(),
                dataset.version.clone().unwrap_or_default(),
                published,
                version.at.day().to_string(),
                version.claims.to_string(),
                version.problems.to_string(),
                version.op.to_string(),
                status.to_owned(),
            ]);
        }
        listing.when_empty("Nothing is imported yet. `sinew import FILES` brings something in.");
        Ok(listing.output())
    }
}
