use crate::cli::Globals;
use crate::commands::brief;
use crate::output;
use clap::{Args, Subcommand};
use sinew_desk::error::Result;
use sinew_desk::questions::Ask;
use sinew_desk::questions::plan::{Check, PlanArgs};
use std::path::PathBuf;

/// Find the measures that let least money through, within a number or a budget and a ceiling on harm, with proof.
///
/// Exact: the answer says that no set is better, or how far it may be from the best when the time was up. Beside it stand all sets
/// that are as good, the best order one after the other, rules of thumb, why each measure is in, and how far it holds when amounts are
/// not what they are taken for. Without --catalogue, every entity on the way may be designated. Measures are on money, office and
/// ownership; there are no others.
#[derive(Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "\
Examples:
  sinew plan --from government-of-iran --to quds-force --k 3 --on 2026-06-04
  sinew plan --from irgc --to kataib-hizballah --catalogue measures.toml --k 5 --collateral 500M
  sinew plan --from irgc --to kataib-hizballah --catalogue measures.toml --frontier -o frontier.html
  sinew plan --from irgc --to kataib-hizballah --catalogue measures.toml --budget 10 --save spring
  sinew plan check                                 are the saved plans still the best, and do their claims stand?
  sinew template --measures > measures.toml        a catalogue to fill in"
)]
pub(crate) struct Plan {
    #[command(subcommand)]
    verb: Option<PlanVerb>,
    #[command(flatten)]
    args: PlanArgs,
    /// Write it too: NAME.md or NAME.html (may be repeated)
    #[arg(long, short = 'o', value_name = "FILE")]
    out: Vec<PathBuf>,
}

#[derive(Subcommand)]
enum PlanVerb {
    /// Say whether saved plans are still the best, and whether the claims they rest on still stand
    Check(Check),
}

pub(crate) fn run(plan: &Plan, globals: &Globals) -> Result<()> {
    let desk = globals.desk()?;
    if let Some(PlanVerb::Check(args)) = &plan.verb {
        let (listing, unreadable) = args.all(&desk, &globals.asked)?;
        output::print(&listing, globals)?;
        return unreadable.map_or(Ok(()), Err);
    }
    let answer = plan.args.answer(&desk, &globals.asked)?;
    answer.said.iter().for_each(|text| output::say(globals, text));
    for file in &plan.out {
        brief::write(&answer.doc, file)?;
        output::say(globals, &format!("Wrote {}.", file.display()));
    }
    output::print(&answer, globals)
}
