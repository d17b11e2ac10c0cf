use crate::cli::Globals;
use crate::commands::resolve::clusters::clusters;
use crate::environment;
use crate::output;
use clap::{Args, ValueEnum};
use sinew_desk::context::{self, Context};
use sinew_desk::error::{Code, Error, Result};
use sinew_desk::identity::screener::is_query;
use sinew_model::{Judgement, Sameness};
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
    let author = environment::author()?;
    let mut workspace = globals.desk()?.workspace()?;
    let context = Context::of(&workspace, &globals.asked, &globals.desk()?)?;
    let view = context.view(globals.desk()?.question(&globals.asked)?)?;
    // A judgement is about the entities as their sources know them, so an id is taken as given, not as what it was joined to.
    let id = |given: &str| match view.map().find(given) {
        Some(_) => Ok(given.to_owned()),
        None if is_query(given) => Ok(given.to_owned()),
        None => context::entity(&view, given).map(|entity| view.id(entity).to_owned()),
    };
    let (left, right) = (id(&args.left)?, id(&args.right)?);
    if [&left, &right].iter().all(|id| view.map().find(id).is_none()) {
        let error = Error::new(Code::NotFound, format!("neither {left} nor {right} is in the map"));
        return Err(
            error.hint("one of the two may be the id of a query, such as customer:42; the other is an entity of the lists")
        );
    }
    if left == right {
        let joined: Vec<&str> =
            view.find(&left).map(|e| view.members(e)).unwrap_or_default().into_iter().map(|m| view.map().id(m)).collect();
        let message = format!("{:?} and {:?} are one entity already, {left}", args.left, args.right);
        return Err(Error::new(Code::Usage, message).hint(format!(
            "it joins {}; give two of these ids, or `sinew undo` the judgement that joined them (`sinew log`)",
            joined.join(", ")
        )));
    }
    let query = [&left, &right].into_iter().find(|id| view.map().find(id).is_none()).cloned();
    let sameness = match args.judgement {
        Answer::Same => Sameness::Positive,
        Answer::Different => Sameness::Negative,
        Answer::Unsure => Sameness::Unsure,
    };
    let judgement = Judgement { left, right, sameness, why: args.why.clone(), by: Some(author.name.clone()) };
    let word = match sameness {
        Sameness::Positive => "the same",
        Sameness::Negative => "different",
        Sameness::Unsure => "unsure",
    };
    let summary = format!("{} and {}: {word}", judgement.left, judgement.right);
    let op = workspace.judge(&[judgement], &summary, &author)?;
    output::say(globals, &format!("Recorded: {summary}. `sinew undo {op}` takes it back."));
    if let Some(query) = query {
        output::say(globals, &format!("{query} is in no list: it is taken for the id of what was screened."));
    }
    warn_of_contradictions(&workspace, globals)
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
