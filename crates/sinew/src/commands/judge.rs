use crate::cli::Globals;
use clap::{Args, ValueEnum};
use sinew_desk::decisions::{self, Judging};
use sinew_desk::error::Result;
use sinew_model::Sameness;

/// Record whether two entities are one.
///
/// A judgement is an operation like any other: it can be undone, and what was known before still knows it not. One of the two
/// may be what was screened, named by a word and an id as `sinew screen` names the rows of a table: customer:42.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  sinew judge kataib-hizballah ofac-11111 same --why \"the list's spelling\"\n  sinew judge qais-al-khazali laith-al-khazali different --why brothers\n  sinew judge customer:42 ofac-22222 different --why \"born 1988, not 1951\""
)]
pub(crate) struct Judge {
    /// Id or name of the one
    left: String,
    /// Id or name of the other
    right: String,
    /// The judgement
    #[arg(value_enum)]
    judgement: Answer,
    /// The reason
    #[arg(long)]
    why: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Answer {
    /// They are one
    Same,
    /// They are not
    Different,
    /// It cannot be told
    Unsure,
}

pub(crate) fn run(args: &Judge, globals: &Globals) -> Result<()> {
    let sameness = match args.judgement {
        Answer::Same => Sameness::Positive,
        Answer::Different => Sameness::Negative,
        Answer::Unsure => Sameness::Unsure,
    };
    let judging = Judging { left: args.left.clone(), right: args.right.clone(), sameness, why: args.why.clone() };
    super::done(&decisions::judge(&globals.desk()?, &globals.asked, &judging)?, globals);
    Ok(())
}
