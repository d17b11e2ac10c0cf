//! `incidents trend`.

use super::which::Which;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::json::Json;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::{Args, ValueEnum};
use serde_json::json;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::EntityRef;
use sinew_map::incidents::trend::{self, NoTrend};
use sinew_map::incidents::{Step, list};

/// Say how often attacks happened, when that changed, whether coverage changed too, and whether attacks set off others.
///
/// Changes are found by PELT with counts that may vary more than Poisson; a weekly pattern is taken out. Incidents whose date is too
/// open for one step are left out and counted.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew incidents trend --from 2023-10-01 --to 2024-02-29
  sinew incidents trend --every month --claimant islamic-resistance-in-iraq
  sinew incidents trend --every month -f html > trend.html")]
pub(super) struct Trend {
    /// The length of a step
    #[arg(long, value_enum, default_value_t = Every::Day)]
    every: Every,
    #[command(flatten)]
    asked: Which,
}

#[derive(Clone, Copy, ValueEnum)]
enum Every {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl From<Every> for Step {
    fn from(every: Every) -> Step {
        match every {
            Every::Day => Step::Day,
            Every::Week => Step::Week,
            Every::Month => Step::Month,
            Every::Quarter => Step::Quarter,
            Every::Year => Step::Year,
        }
    }
}

impl Ask for Trend {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let filter = self.asked.filter(&view)?;
        let found = trend::trend(&view, &filter, self.every.into());
        let mut doc = Doc::new("How often");
        let mut citations = Citations::new();
        let mut json = Json::new(&view);
        answer::trend(&mut doc, &mut citations, &view, &found);
        let told: Vec<EntityRef> = list(&view, &filter).iter().map(|incident| incident.entity).collect();
        answer::several_datasets(&mut doc, &view, &told);
        doc.sources(citations.sources(&context.dataset_info()));
        let value = match &found {
            Ok(found) => json.trend(found),
            Err(reason) => json!({ "none": reason.words() }),
        };
        Ok(Output::new(doc, json.finish(value), rows(&found)))
    }
}

fn rows(found: &std::result::Result<trend::Trend, NoTrend>) -> Rows {
    let mut rows = Rows::new(&["from", "to", "incidents", "rate", "low", "high", "active_sources", "coverage_changed"]);
    if let Ok(found) = found {
        for (at, stretch) in found.changes.stretches.iter().enumerate() {
            rows.row([
                found.period(stretch.from).first().to_string(),
                found.period(stretch.to - 1).last().to_string(),
                stretch.events.to_string(),
                format!("{:.4}", stretch.rate),
                format!("{:.4}", stretch.low),
                format!("{:.4}", stretch.high),
                format!("{:.2}", found.active_sources[at]),
                found.coverage_changed(at).to_string(),
            ]);
        }
    }
    rows
}
