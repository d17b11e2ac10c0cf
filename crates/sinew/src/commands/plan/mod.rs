mod asked;
mod check;
mod tell;

use crate::cli::Globals;
use crate::environment::{self, Stopwatch};
use crate::output;
use asked::Ready;
use clap::{Args, Subcommand};
use sinew_desk::context::Context;
use sinew_desk::error::{Code, Error, Result};
use sinew_desk::measures::saved::{self, Evidence, FORM, Found, Saved};
use sinew_desk::questions::flows::MoneyArgs;
use sinew_map::View;
use sinew_map::measures::options::{self, DoubtQuery, PlanAnswer};
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
}

#[derive(Subcommand)]
enum PlanVerb {
    /// Say whether saved plans are still the best, and whether the claims they rest on still stand
    Check(check::Check),
}

#[derive(Args)]
pub(crate) struct PlanArgs {
    /// From whom: id or name (may be repeated)
    #[arg(long, value_name = "ENTITY", required = true)]
    from: Vec<String>,
    /// To whom: id or name (may be repeated)
    #[arg(long, value_name = "ENTITY", required = true)]
    to: Vec<String>,
    /// Measures, protected flows and substitutes (TOML); by default every entity on the way may be designated
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    /// At most so many measures; 5 where no budget is given
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    k: Option<u64>,
    /// At most this cost, by the catalogue
    #[arg(long, value_name = "COST", allow_negative_numbers = true)]
    budget: Option<u64>,
    /// Protected flows may lose at most this a year, in the currency: 500M, 1.2bn
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    collateral: Option<String>,
    #[command(flatten)]
    money: MoneyArgs,
    /// At worst, so many amounts are at their upper ends at once
    #[arg(long, value_name = "N", default_value_t = 2, allow_negative_numbers = true, help_heading = "Doubt")]
    worst: u64,
    /// How often to draw all amounts and effects anew
    #[arg(long, value_name = "N", default_value_t = 200, allow_negative_numbers = true, help_heading = "Doubt")]
    samples: usize,
    /// Where the drawings begin; the same seed gives the same answer
    #[arg(long, value_name = "N", default_value_t = 1, allow_negative_numbers = true, help_heading = "Doubt")]
    seed: u64,
    /// Show what each number of measures and each ceiling on harm leaves
    #[arg(long)]
    frontier: bool,
    /// Stop each part of the search after so many seconds, and say how far it may be from the best
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0, allow_negative_numbers = true)]
    limit: f64,
    /// Keep the plan with its evidence under plans/ in the workspace, for `sinew plan check`
    #[arg(long, value_name = "NAME")]
    save: Option<String>,
    /// Write over a saved plan of the same name
    #[arg(long, requires = "save")]
    replace: bool,
    /// Write it too: NAME.md or NAME.html (may be repeated)
    #[arg(long, short = 'o', value_name = "FILE")]
    out: Vec<PathBuf>,
}

pub(crate) fn run(plan: &Plan, globals: &Globals) -> Result<()> {
    if let Some(PlanVerb::Check(args)) = &plan.verb {
        return check::run(args, globals);
    }
    let args = &plan.args;
    args.save.as_deref().map(saved::check_name).transpose()?;
    if args.limit.is_nan() || args.limit <= 0.0 {
        return Err(Error::new(Code::Usage, format!("--limit {}: that leaves no time", args.limit)));
    }
    let workspace = globals.desk()?.workspace()?;
    args.save.as_deref().map(|name| saved::check_free(workspace.root(), name, args.replace)).transpose()?;
    let context = Context::of(&workspace, &globals.asked, &globals.desk()?)?;
    let mut question = globals.desk()?.question(&globals.asked)?;
    question.on = question.on.or(Some(question.today));
    let view = context.view(question)?;
    let files = [args.catalogue.as_deref(), args.money.rates.as_deref()].map(|file| file.unwrap_or(std::path::Path::new("")));
    let ready = Ready::new(&view, asked::asked(args, globals, &view)?, files)?;
    let answer = tell::answer(args, &ready, &view)?;
    if let Some(name) = &args.save {
        let file = save(name, args.replace, &ready, &view, &answer.plan, workspace.root())?;
        output::say(globals, &format!("Saved as {}.", file.display()));
    }
    tell::print(args, globals, &context, &view, &ready, &answer)
}

/// A stop that says so once the time of one part is up.
fn within(seconds: f64) -> impl FnMut() -> bool {
    let watch = Stopwatch::start();
    move || watch.seconds() > seconds
}

fn doubts(args: &PlanArgs) -> DoubtQuery {
    DoubtQuery { deviations: args.worst, samples: args.samples, seed: args.seed }
}

fn save(name: &str, replace: bool, ready: &Ready, view: &View<'_>, plan: &PlanAnswer, root: &std::path::Path) -> Result<PathBuf> {
    let author = environment::author()?;
    let found = Found {
        measures: plan.best.measures.iter().map(|at| ready.board.specs[*at].id.clone()).collect(),
        before: plan.before[1].known,
        left: plan.best.left.known,
        unknown_routes_left: plan.best.left.unknown_routes,
        proved: plan.proved,
    };
    let evidence = options::evidence(&ready.board).into_iter().map(|claim| {
        let claim = view.claim(claim);
        Evidence {
            claim: claim.id().to_string(),
            source: claim.cited().to_owned(),
            entity: claim.entity_id.to_owned(),
            property: claim.property.name().to_owned(),
            value: claim.value.to_owned(),
        }
    });
    let saved = Saved {
        form: FORM.to_owned(),
        name: name.to_owned(),
        by: author.name,
        at: author.at.to_string(),
        asked: ready.asked.clone(),
        found,
        evidence: evidence.collect(),
    };
    saved.write(root, replace)
}
