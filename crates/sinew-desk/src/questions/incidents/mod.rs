//! `incidents`: recorded attacks, one file a question.

mod count;
mod integrate;
mod list;
mod release;
mod show;
mod trend;
mod which;

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::output::Output;
use crate::questions::Ask;
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
pub struct Incidents {
    #[command(subcommand)]
    question: Option<Question>,
    #[command(flatten)]
    count: count::CountArgs,
}

/// What can be asked of incidents.
#[derive(Subcommand)]
enum Question {
    Count(count::CountArgs),
    List(list::List),
    Integrate(integrate::Integrate),
    Release(release::Release),
    Show(show::Show),
    Trend(trend::Trend),
}

impl Ask for Incidents {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let question: &dyn Ask = match &self.question {
            None => &self.count,
            Some(Question::Count(count)) => count,
            Some(Question::List(list)) => list,
            Some(Question::Integrate(integrate)) => integrate,
            Some(Question::Release(release)) => release,
            Some(Question::Show(show)) => show,
            Some(Question::Trend(trend)) => trend,
        };
        question.answer(desk, asked)
    }
}
