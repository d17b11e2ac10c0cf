use crate::cli::Globals;
use crate::commands::resolve::clusters::clusters;
use crate::output;
use clap::{Args, ValueEnum};
use sinew_desk::changes::{Judging, judge};
use sinew_desk::context::Context;
use sinew_desk::error::Result;
use sinew_model::Sameness;
use sinew_store::Workspace;

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
    let (desk, judging) =
        (globals.desk()?, Judging { left: args.left.clone(), right: args.right.clone(), sameness, why: args.why.clone() });
    let judged = judge(&desk, &globals.asked, &judging)?;
    let (summary, op) = (&judged.summary, judged.operation);
    output::say(globals, &format!("Recorded: {summary}. `sinew undo {op}` takes it back."));
    if let Some(query) = judged.query {
        output::say(globals, &format!("{query} is in no list: it is taken for the id of what was screened."));
    }
    warn_of_contradictions(&desk.workspace()?, globals)
}

fn warn_of_contradictions(workspace: &Workspace, globals: &Globals) -> Result<()> {
    let context = Context::of(workspace, &globals.asked, &globals.desk()?)?;
    let view = context.view(globals.desk()?.question(&globals.asked)?)?;
    for contradiction in clusters(&view, &context.state).conflicts() {
        let (left, right) = (&contradiction.left, &contradiction.right);
        output::say(
            globals,
            &format!("Contradiction: {left} and {right} were judged different, but other judgements join them."),
        );
    }
    Ok(())
}
