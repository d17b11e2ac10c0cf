//! `incidents count`.

use super::which::Which;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::json::Json;
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::{Args, ValueEnum};
use sinew_brief::{Citations, Doc, answer};
use sinew_map::View;
use sinew_map::incidents::{self, Count, Counts, Key, Step};

/// Count recorded attacks: at least, by the usual table, at most, with the dead and the independent sources.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew incidents count                            by claimant
  sinew incidents count --by claimant,month --from 2023-10-01 --to 2024-02-29
  sinew incidents count --by place,weapon --country iq -f csv
  sinew incidents count --by attributed -f html > attributed.html")]
pub(super) struct CountArgs {
    /// What to count by; several set off by commas make a row for each combination
    #[arg(long, value_enum, value_delimiter = ',', default_value = "claimant")]
    by: Vec<By>,
    #[command(flatten)]
    asked: Which,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
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

impl Ask for CountArgs {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let filter = self.asked.filter(&view)?;
        let mut doc = Doc::new("Recorded attacks");
        let mut citations = Citations::new();
        let mut json = Json::new(&view);
        let asked_by = each_once(&self.by);
        let by: Vec<incidents::By> = asked_by.iter().map(|by| (*by).into()).collect();
        let counts = incidents::count(&view, &filter, &by);
        answer::counts(&mut doc, &mut citations, &view, &counts);
        answer::several_datasets(&mut doc, &view, &counts.total.incidents);
        doc.sources(citations.sources(&context.dataset_info()));
        let value = json.counts(&counts);
        Ok(Output::new(doc, json.finish(value), count_rows(&view, &asked_by, &counts)))
    }
}

/// What was asked for, each once, in the order in which it was first named.
fn each_once(by: &[By]) -> Vec<By> {
    let mut seen = Vec::new();
    for by in by {
        if !seen.contains(by) {
            seen.push(*by);
        }
    }
    seen
}

/// The column of names and that of ids.
fn columns(by: By) -> [&'static str; 2] {
    match by {
        By::Claimant => ["claimant", "claimant_id"],
        By::Attributed => ["attributed", "attributed_id"],
        By::Target => ["target", "target_id"],
        By::Weapon => ["weapon", ""],
        By::Place => ["place", ""],
        By::Type => ["type", ""],
        By::Day => ["day", ""],
        By::Week => ["week", ""],
        By::Month => ["month", ""],
        By::Quarter => ["quarter", ""],
        By::Year => ["year", ""],
    }
}

const NUMBERS: [&str; 9] = [
    "at_least",
    "usual",
    "at_most",
    "records",
    "deaths",
    "deaths_best",
    "independent_sources",
    "records_on_one_source",
    "sources",
];

/// A row for each combination, one for what stands in none, and one for all.
fn count_rows(view: &View<'_>, by: &[By], counts: &Counts) -> Rows {
    let keys = by.iter().flat_map(|by| columns(*by)).filter(|column| !column.is_empty());
    let mut rows = Rows::new(&["row"].into_iter().chain(keys).chain(NUMBERS).collect::<Vec<_>>());
    let told = counts.rows.iter().map(|count| ("counted", count));
    for (row, count) in told.chain([("not known", &counts.unplaced), ("all", &counts.total)]) {
        let cells = [row.to_owned()].into_iter().chain(key_cells(view, by, &count.key)).chain(number_cells(view, count));
        rows.row(cells);
    }
    rows
}

fn key_cells(view: &View<'_>, by: &[By], key: &Key) -> Vec<String> {
    let parts = if matches!(key, Key::All | Key::Unplaced) { &[] } else { key.parts() };
    let cells = by.iter().enumerate().flat_map(|(at, by)| {
        let name = parts.get(at).map(|key| key.words(view)).unwrap_or_default();
        let id = if let Some(Key::Entity(entity)) = parts.get(at) { view.id(*entity).to_owned() } else { String::new() };
        columns(*by).into_iter().zip([name, id]).filter(|(column, _)| !column.is_empty()).map(|(_, cell)| cell)
    });
    cells.collect()
}

fn number_cells(view: &View<'_>, count: &Count) -> [String; 9] {
    [
        count.certain.to_string(),
        count.usual.to_string(),
        count.possible.map(|most| most.to_string()).unwrap_or_default(),
        count.incidents.len().to_string(),
        count.deaths.to_string(),
        count.deaths_best.to_string(),
        count.independent_sources.to_string(),
        count.sources.with_one.to_string(),
        output::sources(view, &count.claims),
    ]
}
