//! `incidents count`.

use super::asked::Asked;
use crate::cli::Globals;
use crate::context::Context;
use crate::error::Result;
use crate::json::Json;
use crate::output::{Output, Rows};
use clap::{Args, ValueEnum};
use sinew_brief::{Citations, Doc, answer};
use sinew_map::View;
use sinew_map::incidents::{self, Counts};

/// Count recorded attacks: at least, at most, with the dead and the independent sources.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew incidents count                            by claimant
  sinew incidents count --by month --from 2023-10-01 --to 2024-02-29")]
pub(super) struct Count {
    /// What to count by
    #[arg(long, value_enum, default_value_t = By::Claimant)]
    by: By,
    #[command(flatten)]
    asked: Asked,
}

#[derive(Clone, Copy, ValueEnum)]
enum By {
    Claimant,
    Attributed,
    Target,
    Weapon,
    Place,
    Month,
}

impl From<By> for incidents::By {
    fn from(by: By) -> incidents::By {
        match by {
            By::Claimant => incidents::By::Claimant,
            By::Attributed => incidents::By::Attributed,
            By::Target => incidents::By::Target,
            By::Weapon => incidents::By::Weapon,
            By::Place => incidents::By::Place,
            By::Month => incidents::By::Month,
        }
    }
}

pub(super) fn run(args: &Count, globals: &Globals) -> Result<()> {
    let context = Context::open(globals)?;
    let view = context.view(globals.question()?)?;
    let filter = args.asked.filter(&view)?;
    let mut doc = Doc::new("Recorded attacks");
    let mut citations = Citations::new();
    let mut json = Json::new(&view);
    let counts = incidents::count(&view, &filter, args.by.into());
    answer::counts(&mut doc, &mut citations, &view, &counts);
    doc.sources(citations.sources(&context.dataset_info()));
    let value = json.counts(&counts);
    Output { doc, json: json.finish(value), rows: count_rows(&view, &counts) }.print(globals)
}

fn count_rows(view: &View<'_>, counts: &Counts) -> Rows {
    let mut rows = Rows::new(&["key", "id", "at_least", "at_most", "records", "deaths", "independent_sources"]);
    for count in counts.rows.iter().chain([&counts.unplaced, &counts.total]) {
        let id = if let incidents::Key::Entity(entity) = &count.key { view.id(*entity) } else { "" };
        rows.row([
            count.key.words(view).as_str(),
            id,
            &count.certain.to_string(),
            &count.possible.map(|most| most.to_string()).unwrap_or_default(),
            &count.incidents.len().to_string(),
            &count.deaths.to_string(),
            &count.independent_sources.to_string(),
        ]);
    }
    rows
}
