use crate::cli::Globals;
use crate::environment;
use crate::output;
use clap::Args;
use sinew_desk::error::{Code, Error, Result};
use sinew_model::Reliability;

/// Grade a source or a dataset by the Admiralty code.
///
/// A (completely reliable), B (usually), C (fairly), D (not usually), E (unreliable), F (cannot be judged). By default the better
/// source wins where claims conflict; `sinew.toml` says how.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  sinew grade treasury-sm1231 A\n  sinew grade us_ofac_sdn A --why \"the authority's own list\""
)]
pub(crate) struct Grade {
    /// Key of a source, or name of a dataset
    source: String,
    /// A to F
    grade: String,
    /// The reason
    #[arg(long)]
    why: Option<String>,
}

pub(crate) fn run(args: &Grade, globals: &Globals) -> Result<()> {
    let mut workspace = globals.desk()?.workspace()?;
    let grade = Reliability::parse(&args.grade.to_uppercase())
        .ok_or_else(|| Error::new(Code::Usage, format!("{:?} is no grade", args.grade)).hint("give a letter from A to F"))?;
    let state = workspace.state(None)?;
    let known = state.sources.keys().chain(state.versions.iter().map(|version| &version.dataset.name));
    if !known.clone().any(|name| *name == args.source) {
        let near = sinew_model::schema::nearest(&args.source, known.map(String::as_str)).join(", ");
        let error = Error::new(Code::NotFound, format!("there is no source or dataset {:?}", args.source));
        return Err(if near.is_empty() {
            error.hint("`sinew datasets` lists the datasets; the keys of sources stand in sources.csv")
        } else {
            error.hint(format!("the closest are {near}"))
        });
    }
    let op = workspace.grade(&args.source, grade, args.why.as_deref(), &environment::author()?)?;
    output::say(globals, &format!("{} is graded {grade} ({}). `sinew undo {op}` takes it back.", args.source, grade.meaning()));
    Ok(())
}
