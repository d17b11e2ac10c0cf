//! `review`: proposed claims, one beside the passage that says it.

mod batch;
mod fields;
mod list;
mod order;
mod passage;
mod queue;
mod session;
mod show;
mod sight;
mod stats;
mod told;

use crate::cli::{Form, Globals};
use crate::commands::import::cancel_on_interrupt;
use crate::output::{self, raw};
use batch::Batch;
use clap::Args;
use queue::Wanted;
use sight::Maps;
use sinew_desk::error::{Code, Error, Result};

/// Which proposed claims are gone through, and how.
#[derive(Args)]
pub(super) struct Claims {
    /// Only what this rule or model found
    #[arg(long, value_name = "RULE")]
    rule: Option<String>,
    /// Only what was found in this document, by the key of its source
    #[arg(long, value_name = "SOURCE")]
    document: Option<String>,
    /// At most so many
    #[arg(long, short = 'n', value_name = "NUMBER")]
    limit: Option<usize>,
    /// Also what only repeats the map: another source for what is known already
    #[arg(long)]
    repeated: bool,
    /// List what waits, each with its passage, and decide nothing
    #[arg(long, conflicts_with_all = ["accept_rule", "stats"])]
    list: bool,
    /// Accept all that this rule found, but for what contradicts the map
    #[arg(long, value_name = "RULE", conflicts_with_all = ["rule", "stats", "limit", "repeated"])]
    accept_rule: Option<String>,
    /// Only say what would be accepted
    #[arg(long, requires = "accept_rule")]
    dry_run: bool,
    /// How often what each rule found was accepted
    #[arg(long, conflicts_with_all = ["rule", "document", "limit", "repeated"])]
    stats: bool,
}

impl Claims {
    fn wanted(&self) -> Wanted {
        Wanted { rule: self.rule.clone(), document: self.document.clone(), repeated: self.repeated, limit: self.limit }
    }
}

pub(super) fn run(args: &Claims, globals: &Globals) -> Result<()> {
    crate::commands::screen::refuse_day(globals, "review")?;
    let mut workspace = globals.desk()?.workspace()?;
    if args.stats {
        return stats::run(&workspace.units()?, globals);
    }
    if let Some(rule) = &args.accept_rule {
        return accept_rule(&mut workspace, rule, args, globals);
    }
    let maps = Maps::load(&workspace, globals)?;
    if args.list {
        return list::run(&workspace, &maps, &args.wanted(), globals);
    }
    if globals.format != Form::Text {
        return Err(Error::new(Code::Usage, "review speaks with people: it has no other format")
            .hint("`sinew review --list -f json` gives the same proposals to programs"));
    }
    session::run(workspace, maps, &args.wanted(), cancel_on_interrupt(), globals)
}

fn accept_rule(workspace: &mut sinew_store::Workspace, rule: &str, args: &Claims, globals: &Globals) -> Result<()> {
    let units = workspace.units()?;
    let maps = Maps::load(workspace, globals)?;
    let batch = Batch::of(workspace, &units, &maps.sight()?, rule, args.document.as_deref())?;
    raw(batch.preview().as_bytes())?;
    if batch.is_empty() {
        let error = Error::new(Code::NotFound, format!("nothing that waits was found by {rule:?} and can be accepted unseen"));
        return Err(error.hint("`sinew review --stats` lists the rules and how much of theirs waits"));
    }
    if args.dry_run {
        output::say(globals, "Nothing was accepted. Leave --dry-run out to accept them.");
        return Ok(());
    }
    let op = batch.accept(workspace, &units)?;
    output::say(
        globals,
        &format!("Accepted {} (operation {op}). `sinew undo {op}` takes it back.", batch::proposals(batch.len())),
    );
    Ok(())
}
