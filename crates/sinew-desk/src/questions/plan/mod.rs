//! `plan`.

mod asked;
mod check;
mod tell;

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::measures::saved::{self, Evidence, FORM, Found, Saved};
use crate::output::Output;
use crate::questions::Ask;
use crate::questions::flows::MoneyArgs;
use asked::Ready;
pub use check::Check;
use clap::Args;
use sinew_map::View;
use sinew_map::measures::options::{self, DoubtQuery, PlanAnswer};
use std::path::{Path, PathBuf};

/// Find the measures that let least money through, within a number or a budget and a ceiling on harm, with proof.
#[derive(Args)]
pub struct PlanArgs {
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
}

impl Ask for PlanArgs {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        self.save.as_deref().map(saved::check_name).transpose()?;
        if self.limit.is_nan() || self.limit <= 0.0 {
            return Err(Error::new(Code::Usage, format!("--limit {}: that leaves no time", self.limit)));
        }
        let root = match self.save {
            Some(_) => desk.writable()?.root().to_owned(),
            None => desk.root().to_owned(),
        };
        self.save.as_deref().map(|name| saved::check_free(&root, name, self.replace)).transpose()?;
        let context = desk.context(asked)?;
        let mut question = desk.question(asked)?;
        question.on = question.on.or(Some(question.today));
        let view = context.view(question)?;
        let files = [self.catalogue.as_deref(), self.money.rates.as_deref()].map(|file| file.unwrap_or(Path::new("")));
        let ready = Ready::new(&view, asked::asked(self, asked, &view)?, files)?;
        let found = tell::answer(self, &ready, &view, desk);
        let output = tell::output(self, &context, &view, &ready, &found);
        let Some(name) = &self.save else { return Ok(output) };
        let file = save(name, self.replace, &ready, &view, &found.plan, &root, desk)?;
        Ok(output.saying(format!("Saved as {}.", file.display())))
    }
}

impl PlanArgs {
    /// Whether it asks for more than an answer: a saved plan is a file of the workspace.
    pub fn changes(&self) -> bool {
        self.save.is_some()
    }
}

/// A stop that says so once the time of one part is up.
fn within(desk: &Desk, seconds: f64) -> impl FnMut() -> bool + use<> {
    let (desk, begin) = (desk.clone(), desk.seconds());
    move || desk.seconds() - begin > seconds
}

fn doubts(args: &PlanArgs) -> DoubtQuery {
    DoubtQuery { deviations: args.worst, samples: args.samples, seed: args.seed }
}

fn save(
    name: &str,
    replace: bool,
    ready: &Ready,
    view: &View<'_>,
    plan: &PlanAnswer,
    root: &Path,
    desk: &Desk,
) -> Result<PathBuf> {
    let author = desk.author().clone();
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
