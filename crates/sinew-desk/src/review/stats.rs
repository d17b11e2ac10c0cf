//! How often what each rule found was accepted.

use super::told::NO_RULE;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::Args;
use serde_json::json;
use sinew_brief::{Column, Doc, Table, inline};
use sinew_store::RuleRecord;

const COLUMNS: [&str; 8] = ["rule", "accepted", "edited", "rejected", "pending", "rate", "low", "high"];

/// Say how often what each rule found was accepted.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Stats {}

impl Ask for Stats {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        asked.refuse_day("review")?;
        Ok(output(&desk.units()?.by_rule()))
    }
}

fn output(records: &[RuleRecord]) -> Output {
    let mut doc = Doc::new("Acceptance by rule");
    let headings = COLUMNS.iter().enumerate().map(|(at, name)| if at == 0 { Column::left(*name) } else { Column::right(*name) });
    let (mut table, mut rows, mut answers) = (Table::new(headings), Rows::new(&COLUMNS), Vec::new());
    for record in records {
        let name = record.rule.as_deref().unwrap_or(NO_RULE);
        let counts = [record.accepted, record.edited, record.rejected, record.pending];
        let rate = rate(record);
        let cells = rate.map_or([const { String::new() }; 3], |rate| rate.map(|share| format!("{share:.2}")));
        let cells: Vec<String> =
            [name.to_owned()].into_iter().chain(counts.map(|count| count.to_string())).chain(cells).collect();
        table.row(cells.iter().map(|cell| inline::one(cell.as_str())));
        rows.row(&cells);
        answers.push(json!({
            "rule": record.rule, "accepted": counts[0], "edited": counts[1], "rejected": counts[2], "pending": counts[3],
            "rate": rate.map(|[rate, ..]| rounded(rate)),
            "interval": rate.map(|[_, low, high]| [rounded(low), rounded(high)]),
        }));
    }
    match records.is_empty() {
        true => drop(doc.para(["Nothing was proposed here yet."])),
        false => drop(doc.table(table).note([
            "The rate is that of proposals accepted as they were, among those decided on; low and high are the ends of its 95 % interval (Wilson 1927). What had to be edited counts against its rule.",
        ])),
    }
    Output::new(doc, json!(answers), rows)
}

fn rounded(share: f64) -> f64 {
    (share * 10_000.0).round() / 10_000.0
}

/// The share accepted as proposed, with the ends of its 95 % score interval (Wilson 1927); nothing where nothing was decided.
fn rate(record: &RuleRecord) -> Option<[f64; 3]> {
    const Z: f64 = 1.959_964;
    let decided = record.decided() as f64;
    if decided == 0.0 {
        return None;
    }
    let share = record.accepted as f64 / decided;
    let spread = Z * (share * (1.0 - share) / decided + Z * Z / (4.0 * decided * decided)).sqrt();
    let (middle, scale) = (share + Z * Z / (2.0 * decided), 1.0 + Z * Z / decided);
    Some([share, ((middle - spread) / scale).max(0.0), ((middle + spread) / scale).min(1.0)])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against the closed form as published tables give it: 8 of 10 is .49 to .94, 0 of 5 is 0 to .43.
    #[test]
    fn intervals() {
        let check = |accepted, rejected, expected: Option<[&str; 3]>| {
            let record = RuleRecord { accepted, rejected, ..RuleRecord::default() };
            let found = rate(&record).map(|rate| rate.map(|share| format!("{share:.2}")));
            assert_eq!(found, expected.map(|shares| shares.map(str::to_owned)));
        };
        check(0, 0, None);
        check(8, 2, Some(["0.80", "0.49", "0.94"]));
        check(0, 5, Some(["0.00", "0.00", "0.43"]));
        check(5, 0, Some(["1.00", "0.57", "1.00"]));
    }
}
