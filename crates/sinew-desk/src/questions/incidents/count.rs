//! `incidents count`.

use super::which::Which;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::json::Json;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::{Args, ValueEnum};
use sinew_brief::{Citations, Doc, answer};
use sinew_map::View;
use sinew_map::incidents::{self, Counts, Step};

/// Count recorded attacks: at least, by the usual table, at most, with the dead and the independent sources.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew incidents count                            by claimant
  sinew incidents count --by claimant,month --from 2023-10-01 --to 2024-02-29
  sinew incidents count --by place,weapon --country iq -f csv
  sinew incidents count --by attributed -f html > attributed.html")]
pub(super) struct Count {
    /// What to count by; several set off by commas make a row for each combination
    #[arg(long, value_enum, value_delimiter = ',', default_value = "claimant")]
    by: Vec<By>,
    #[command(flatten)]
    asked: Which,
}

#[derive(Clone, Copy, ValueEnum)]
enum By {
    Claimant,
    Attributed,
    Target,
    Weapon,
    Place,
    /// PLOVER type
    Type,
    Day,
    /// From Monday to Sunday
    Week,
    Month,
    Quarter,
    Year,
}

impl From<By> for incidents::By {
    fn from(by: By) -> incidents::By {
        match by {
            By::Claimant => incidents::By::Claimant,
            By::Attributed => incidents::By::Attributed,
            By::Target => incidents::By::Target,
            By::Weapon => incidents::By::Weapon,
            By::Place => incidents::By::Place,
            By::Type => incidents::By::Type,
            By::Day => incidents::By::Period(Step::Day),
            By::Week => incidents::By::Period(Step::Week),
            By::Month => incidents::By::Period(Step::Month),
            By::Quarter => incidents::By::Period(Step::Quarter),
            By::Year => incidents::By::Period(Step::Year),
        }
    }
}

impl Ask for Count {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let filter = self.asked.filter(&view)?;
        let mut doc = Doc::new("Recorded attacks");
        let mut citations = Citations::new();
        let mut json = Json::new(&view);
        let by: Vec<incidents::By> = self.by.iter().map(|by| (*by).into()).collect();
        let counts = incidents::count(&view, &filter, &by);
        answer::counts(&mut doc, &mut citations, &view, &counts);
        answer::several_datasets(&mut doc, &view, &counts.total.incidents);
        doc.sources(citations.sources(&context.dataset_info()));
        let value = json.counts(&counts);
        Ok(Output::new(doc, json.finish(value), count_rows(&view, &counts)))
    }
}

fn count_rows(view: &View<'_>, counts: &Counts) -> Rows {
    let mut rows = Rows::new(&[
        "key",
        "id",
        "at_least",
        "usual",
        "at_most",
        "records",
        "deaths",
        "deaths_best",
        "independent_sources",
        "records_on_one_source",
    ]);
    for count in counts.rows.iter().chain([&counts.unplaced, &counts.total]) {
        let ids: Vec<&str> = count
            .key
            .parts()
            .iter()
            .map(|key| if let incidents::Key::Entity(entity) = key { view.id(*entity) } else { "" })
            .collect();
        let id = ids.join(" · ");
        let id = if ids.iter().all(|id| id.is_empty()) { "" } else { id.as_str() };
        rows.row([
            count.key.words(view).as_str(),
            id,
            &count.certain.to_string(),
            &count.usual.to_string(),
            &count.possible.map(|most| most.to_string()).unwrap_or_default(),
            &count.incidents.len().to_string(),
            &count.deaths.to_string(),
            &count.deaths_best.to_string(),
            &count.independent_sources.to_string(),
            &count.sources.with_one.to_string(),
        ]);
    }
    rows
}
