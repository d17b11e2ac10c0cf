//! `review`: going through a queue of proposals, one key an answer.

mod keys;
mod pairs;
mod side;

use crate::cli::Globals;
use crate::error::Result;
use clap::{Args, Subcommand};

/// Go through proposals one by one and decide each with a key.
#[derive(Args)]
#[command(after_help = "Examples:\n  sinew review pairs\n  sinew review pairs --across --schema Person --threshold 0.8")]
pub(crate) struct Review {
    #[command(subcommand)]
    queue: Queue,
}

/// What can be gone through.
#[derive(Subcommand)]
enum Queue {
    Pairs(pairs::Pairs),
}

pub(crate) fn run(args: &Review, globals: &Globals) -> Result<()> {
    match &args.queue {
        Queue::Pairs(args) => pairs::run(args, globals),
    }
}
