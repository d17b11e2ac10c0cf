//! `incidents`: recorded attacks, one file a question.

mod asked;
mod count;
mod integrate;
mod list;
mod release;
mod show;
mod trend;

use crate::cli::Globals;
use crate::error::Result;
use clap::{Args, Subcommand};

/// Recorded attacks: count them by who claimed them, to whom they are attributed, target, weapon, place, period; list them, show one, and say when their rate changed.
///
/// Numbers are ranges: one record may cover many incidents, and a date may leave open whether it lies in the period. A claim of
/// responsibility is never taken for an attribution. Without a further word, incidents are counted.
#[derive(Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "\
Examples:
  sinew incidents                                  counted by claimant
  sinew incidents count --by claimant,month --from 2023-10-01 --to 2024-02-29
  sinew incidents list --claimant islamic-resistance-in-iraq"
)]
pub(crate) struct Incidents {
    #[command(subcommand)]
    question: Option<Question>,
    #[command(flatten)]
    count: count::Count,
}

/// What can be asked of incidents.
#[derive(Subcommand)]
enum Question {
    Count(count::Count),
    List(list::List),
    Integrate(integrate::Integrate),
    Release(release::Release),
    Show(show::Show),
    Trend(trend::Trend),
}

pub(crate) fn run(args: &Incidents, globals: &Globals) -> Result<()> {
    match &args.question {
        None => count::run(&args.count, globals),
        Some(Question::Count(args)) => count::run(args, globals),
        Some(Question::List(args)) => list::run(args, globals),
        Some(Question::Integrate(args)) => integrate::run(args, globals),
        Some(Question::Release(args)) => release::run(args, globals),
        Some(Question::Show(args)) => show::run(args, globals),
        Some(Question::Trend(args)) => trend::run(args, globals),
    }
}
