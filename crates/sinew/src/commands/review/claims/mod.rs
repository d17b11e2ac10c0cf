//! `review`: proposed claims, one beside the passage that says it.

mod order;
mod session;
mod show;

use crate::cli::{Form, Globals};
use crate::commands::ask;
use crate::commands::import::cancel_on_interrupt;
use crate::output::{self, raw};
use clap::Args;
use sinew_desk::decisions;
use sinew_desk::error::{Code, Error, Result};
use sinew_desk::review::Reviewer;
use sinew_desk::review::batch::proposals;
use sinew_desk::review::list::List;
use sinew_desk::review::stats::Stats;

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
    fn list(&self) -> List {
        List { rule: self.rule.clone(), document: self.document.clone(), offset: 0, limit: self.limit, repeated: self.repeated }
    }
}

pub(super) fn run(args: &Claims, globals: &Globals) -> Result<()> {
    globals.asked.refuse_day("review")?;
    if args.stats {
        return ask(&Stats {}, globals);
    }
    if args.list {
        return ask(&args.list(), globals);
    }
    if let Some(rule) = &args.accept_rule {
        return accept_rule(rule, args, globals);
    }
    if globals.format != Form::Text {
        return Err(Error::new(Code::Usage, "review speaks with people: it has no other format")
            .hint("`sinew review --list -f json` gives the same proposals to programs"));
    }
    let reviewer = Reviewer::open(&globals.desk()?, &globals.asked)?;
    session::run(reviewer, &args.list().wanted(), cancel_on_interrupt(), globals)
}

fn accept_rule(rule: &str, args: &Claims, globals: &Globals) -> Result<()> {
    let mut reviewer = Reviewer::open(&globals.desk()?, &globals.asked)?;
    let batch = reviewer.batch(rule, args.document.as_deref())?;
    raw(batch.preview().as_bytes())?;
    if batch.is_empty() {
        return Err(decisions::nothing_of(rule));
    }
    if args.dry_run {
        output::say(globals, "Nothing was accepted. Leave --dry-run out to accept them.");
        return Ok(());
    }
    let op = reviewer.accept_batch(&batch)?.operation;
    output::say(globals, &format!("Accepted {} (operation {op}). `sinew undo {op}` takes it back.", proposals(batch.len())));
    Ok(())
}
