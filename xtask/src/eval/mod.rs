//! Running cases that others worked out.

mod network;

use clap::{Args, Subcommand};
use std::io::Result;
use std::path::PathBuf;

/// Run every case in a folder: pass or the difference, one line each.
#[derive(Args)]
pub(crate) struct Eval {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Cases of ownership, reach, ties, flows and power, and reference graphs
    Network {
        /// Folder of cases
        folder: PathBuf,
    },
}

pub(crate) fn run(args: &Eval) -> Result<()> {
    match &args.what {
        What::Network { folder } => network::run(folder),
    }
}
