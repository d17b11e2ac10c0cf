//! Laws of counting, on random records.

use crate::support::{day, world};
use proptest::prelude::*;
use sinew_map::incidents::{By, IncidentFilter, Step, count, list};

/// Dates as written, and a day that each may be.
const DATES: [(&str, &str); 6] = [
    ("2024-01-10", "2024-01-10"),
    ("2024-02-20", "2024-02-20"),
    ("2024-01", "2024-01-31"),
    ("2024-01-30/2024-02-03", "2024-02-01"),
    ("2024", "2024-06-30"),
    ("2024-02-01?", "2024-01-30"),
];

#[derive(Clone, Debug)]
struct Record {
    date: usize,
    claimant: usize,
    covers: u64,
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    let record = (0..DATES.len(), 0..3usize, prop_oneof![4 => Just(1u64), 1 => 2..5u64]);
    prop::collection::vec(record.prop_map(|(date, claimant, covers)| Record { date, claimant, covers }), 1..8)
}

fn table(records: &[Record], date: impl Fn(&Record) -> &'static str) -> String {
    let row = |(at, record): (usize, &Record)| {
        let name = ["a", "b", ""][record.claimant];
        let claimant = if name.is_empty() { String::new() } else { format!("i{at} | | claimedBy | {name}\n") };
        format!("i{at} | Incident | name | I{at} | date={}; count={}; deaths={at}\n{claimant}", date(record), record.covers)
    };
    format!("@ coded | 2025-01-01\n{}", records.iter().enumerate().map(row).collect::<String>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn totals_add_up_where_nothing_is_uncertain(records in records()) {
        let exact: Vec<Record> = records.into_iter().map(|record| Record { date: record.date % 2, covers: 1, ..record }).collect();
        let world = world(&table(&exact, |record| DATES[record.date].0));
        let view = world.ever();
        for by in [By::Claimant, By::MONTH] {
            let counts = count(&view, &IncidentFilter::default(), &[by]);
            let rows = || counts.rows.iter().chain([&counts.unplaced]);
            prop_assert_eq!(rows().map(|row| row.certain).sum::<u64>(), counts.total.certain);
            prop_assert_eq!(rows().map(|row| row.possible.unwrap()).sum::<u64>(), counts.total.possible.unwrap());
            prop_assert_eq!(counts.total.certain, exact.len() as u64);
            let dead = rows().map(|row| row.deaths).reduce(|a, b| a.add(&b)).unwrap();
            prop_assert_eq!(dead, counts.total.deaths);
        }
    }

    #[test]
    fn the_truth_lies_in_the_range(records in records(), from in 0usize..3, to in 0usize..3) {
        let from = ["2024-01-01", "2024-01-15", "2024-02-01"][from];
        let to = ["2024-01-31", "2024-02-15", "2024-12-31"][to];
        let filter = IncidentFilter { from: Some(day(from)), to: Some(day(to)), ..IncidentFilter::default() };
        let uncertain = world(&table(&records, |record| DATES[record.date].0));
        let settled = world(&table(&records, |record| DATES[record.date].1));
        let (range, truth) = (count(&uncertain.ever(), &filter, &[By::MONTH]), count(&settled.ever(), &filter, &[By::MONTH]));
        let is_single = records.iter().all(|record| record.covers == 1);
        prop_assert!(range.total.possible >= truth.total.possible);
        prop_assert!(range.total.certain <= truth.total.possible.unwrap());
        prop_assert!(!is_single || range.total.certain <= truth.total.certain);
        prop_assert!(range.total.deaths.lo() <= truth.total.deaths.hi() && range.total.deaths.hi() >= truth.total.deaths.hi());
        for row in &truth.rows {
            let wide = range.rows.iter().find(|wide| wide.key == row.key);
            let most = wide.map_or(0, |wide| wide.possible.unwrap()) + range.unplaced.possible.unwrap();
            prop_assert!(row.possible.unwrap() <= most);
        }
    }

    #[test]
    fn ranges_are_nested_and_periods_do_not_overlap(records in records(), step in 0usize..5) {
        let world = world(&table(&records, |record| DATES[record.date].0));
        let view = world.ever();
        let step = [Step::Day, Step::Week, Step::Month, Step::Quarter, Step::Year][step];
        for by in [&[By::Period(step)][..], &[By::Claimant, By::Period(step)], &[By::Claimant]] {
            let counts = count(&view, &IncidentFilter::default(), by);
            for row in counts.rows.iter().chain([&counts.total, &counts.unplaced]) {
                prop_assert!(row.certain <= row.usual && row.usual <= row.possible.unwrap());
                prop_assert!(row.deaths.lo() <= row.deaths_best && row.deaths_best <= row.deaths.hi());
                prop_assert!(row.sources.with_one <= row.sources.events);
            }
            let sum = |number: fn(&sinew_map::incidents::Count) -> u64| counts.rows.iter().map(number).sum::<u64>();
            // Of records that cover several, the least of a period may count what the least of all leaves to a longer record.
            let is_single = records.iter().all(|record| record.covers == 1);
            let is_disjoint = by.len() == 1 && by != [By::Claimant];
            prop_assert!(!is_single || !is_disjoint || sum(|row| row.certain) <= counts.total.certain);
            prop_assert!(sum(|row| row.possible.unwrap()) + counts.unplaced.possible.unwrap() >= counts.total.certain);
        }
    }

    #[test]
    fn the_order_of_records_does_not_matter(records in records()) {
        let world = |records: &[Record]| world(&table(records, |record| DATES[record.date].0));
        let reversed: Vec<Record> = records.iter().rev().cloned().collect();
        let (one, other) = (world(&records), world(&reversed));
        for by in [By::Claimant, By::MONTH] {
            let told = |world: &crate::support::World| {
                let view = world.ever();
                let counts = count(&view, &IncidentFilter::default(), &[by]);
                counts.rows.iter().map(|row| (row.key.words(&view), row.certain, row.possible)).collect::<Vec<_>>()
            };
            prop_assert_eq!(told(&one), told(&other));
        }
    }

    #[test]
    fn every_incident_carries_its_claims(records in records()) {
        let world = world(&table(&records, |record| DATES[record.date].0));
        let view = world.ever();
        let found = list(&view, &IncidentFilter::default());
        prop_assert_eq!(found.len(), records.len());
        prop_assert!(found.iter().all(|incident| incident.claims.len() >= 3));
        prop_assert!(found.is_sorted_by_key(|incident| incident.when));
    }
}
