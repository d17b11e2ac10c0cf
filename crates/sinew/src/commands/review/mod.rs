//! `review`: going through a queue of proposals, one key an answer.

mod claims;
mod keys;
mod pairs;

use crate::cli::Globals;
use clap::{Args, Subcommand};
use sinew_desk::error::Result;

/// Go through proposed claims one by one, each beside the passage that says it, and decide each with a key.
///
/// One key is one decision: a accept, e edit, r reject, l or space later, u takes the last one back, b accepts all that a rule
/// found, q ends, ? helps. Each decision is an operation at once: accepted claims are in the map from then on, and `sinew undo`
/// withdraws them. What contradicts the map is pointed out before it is accepted; what only repeats it is folded away. Where
/// there is no terminal, orders are read from lines of standard input. `sinew review pairs` goes through entities that may be
/// one.
#[derive(Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "\
Examples:
  sinew review                               all that waits, what is new to the map first
  sinew review --document inss-2146 -n 20    twenty from one document
  sinew review --list -f json                what waits, for programs
  sinew review --accept-rule R --dry-run     what accepting all of one rule would do
  sinew review --stats                       which rules are right how often
  printf 'a\\nr 12.7\\ne 12.9 start=2003\\n' | sinew review
  sinew review pairs                         entities that may be one"
)]
pub(crate) struct Review {
    #[command(subcommand)]
    queue: Option<Queue>,
    #[command(flatten)]
    claims: claims::Claims,
}

/// What else can be gone through.
#[derive(Subcommand)]
enum Queue {
    Pairs(pairs::Pairs),
}

pub(crate) fn run(args: &Review, globals: &Globals) -> Result<()> {
    match &args.queue {
        Some(Queue::Pairs(args)) => pairs::run(args, globals),
        None => claims::run(&args.claims, globals),
    }
}
