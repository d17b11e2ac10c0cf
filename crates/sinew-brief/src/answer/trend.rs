//! How often attacks happened, and when that changed.

use super::words::as_of;
use crate::plot::{Data, Plot, Steps};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::incidents::Step;
use sinew_map::incidents::trend::{Branching, CannotTell, NoTrend, Stretch, Trend};

/// Adds a trend, or says why there is none.
pub fn trend(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, trend: &Result<Trend, NoTrend>) {
    doc.subtitle(as_of(view.question()));
    let trend = match trend {
        Ok(trend) => trend,
        Err(reason) => {
            doc.para([reason.words()]);
            return;
        }
    };
    let unit = unit(trend.step);
    doc.plot(picture(trend, unit));
    let columns = ["from", "to"].map(Column::left);
    let numbers = [format!("a {unit}"), "95 % interval".to_owned(), "incidents".to_owned(), "active sources a month".to_owned()];
    let mut table = Table::new(columns.into_iter().chain(numbers.map(Column::right)).chain([Column::left("sources")]));
    for (at, stretch) in trend.changes.stretches.iter().enumerate() {
        table.row([
            inline::one(trend.period(stretch.from).to_string()),
            inline::one(trend.period(stretch.to - 1).to_string()),
            inline::one(format!("{:.2}", stretch.rate)),
            inline::one(format!("{:.2}–{:.2}", stretch.low, stretch.high)),
            inline::one(stretch.events.to_string()),
            inline::one(format!("{:.1}", trend.active_sources[at])),
            vec![Inline::Cite(citations.cite(view, &trend.claims[at]).brief())],
        ]);
    }
    doc.table(table);
    for at in (1..trend.changes.stretches.len()).filter(|at| trend.coverage_changed(*at)) {
        let from = trend.period(trend.changes.stretches[at].from);
        doc.note([format!("The number of active sources changed at {from} too: more or fewer reports may be what changed.")]);
    }
    notes(doc, trend);
}

fn unit(step: Step) -> &'static str {
    match step {
        Step::Day => "day",
        Step::Week => "week",
        Step::Month => "month",
        Step::Quarter => "quarter",
        Step::Year => "year",
    }
}

fn picture(trend: &Trend, unit: &str) -> Plot {
    let mut days = Vec::with_capacity(trend.counts.len());
    let mut period = trend.first;
    for _ in &trend.counts {
        days.push(period.first());
        period = period.next();
    }
    let rate = |stretch: &Stretch| (stretch.from, stretch.to, stretch.rate, stretch.low, stretch.high);
    let told: Vec<String> = trend
        .changes
        .stretches
        .iter()
        .map(|stretch| format!("{:.2} a {unit} from {}", stretch.rate, trend.period(stretch.from)))
        .collect();
    Plot {
        title: format!("Incidents a {unit}"),
        description: format!("A column a {unit}, and the rate of each stretch with its interval: {}.", told.join("; ")),
        data: Data::Series(Steps {
            days,
            counts: trend.counts.clone(),
            rates: trend.changes.stretches.iter().map(rate).collect(),
        }),
    }
}

fn notes(doc: &mut Doc, trend: &Trend) {
    if !trend.left_out.is_empty() {
        let unit = unit(trend.step);
        let text = format!(
            "{} records are left out: their date is too open for one {unit}, or they only may fit.",
            trend.left_out.len()
        );
        doc.note([text]);
    }
    if let Some(factors) = &trend.changes.weekly {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        let told: Vec<String> = names.iter().zip(factors).map(|(name, factor)| format!("{name} {factor:.2}")).collect();
        doc.note([format!("Weekdays differ, and are taken out: {}.", told.join(", "))]);
    }
    match &trend.excitation {
        Some(Ok(found)) => drop(doc.note([excitation(found)])),
        Some(Err(reason)) => {
            let reason: &CannotTell = reason;
            doc.note([format!("Whether attacks set off others cannot be told: {}.", reason.words())]);
        }
        None => {}
    }
}

fn excitation(found: &Branching) -> String {
    let delay = found.delay.map_or(String::new(), |delay| format!(", {delay:.1} days later on average"));
    format!(
        "Of the incidents {:.0} % ({:.0} to {:.0} %, interval of {} %) look set off by earlier ones{delay}. A rate that changes for \
         another reason looks the same.",
        found.ratio * 100.0,
        found.low * 100.0,
        found.high * 100.0,
        found.confidence,
    )
}
