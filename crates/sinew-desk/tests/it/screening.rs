//! Screening one name and a table, wherever its rows come from and go to.

use crate::support::Harbour;
use insta::assert_snapshot;
use sinew_desk::asked::Asked;
use sinew_desk::screening::table::{Form, Job, Left, Table};
use sinew_desk::screening::{Lists, Matching, One};
use std::sync::atomic::{AtomicBool, Ordering};

const CUSTOMERS: &str = "\
id,name,birth_date,country
1,Qais Al Bahri,1970,xx
2,Anna Nowak,1980,pl
3,Kays al-Bahri,,
4,,,
5,Guard of Salt,,
";

fn job(form: Form) -> Job {
    let matching = Matching {
        threshold: 0.7,
        limit: 10,
        names_only: false,
        ignore: Vec::new(),
        candidates: None,
        topic: Vec::new(),
        cleared: false,
    };
    Job {
        name: "customers.csv".into(),
        schema: None,
        matching,
        columns: Vec::new(),
        prefix: "customer".into(),
        form,
        to_terminal: false,
    }
}

#[test]
fn one_name() {
    let harbour = Harbour::new();
    assert_snapshot!(harbour.forms::<One>("\"Qays al-Bahri\" --birth 1970-02-01 --topic role.pep --limit 3"));
    let noted = harbour.output::<One>("\"Qays al-Bahri\" --birth 1376 --topic role.pep").unwrap().noted;
    assert_eq!(noted.len(), 2, "{noted:?}");
}

/// Rows come from memory; an output that was cut off anywhere is gone on with, to the same bytes.
#[test]
fn a_table_is_gone_on_with() {
    let harbour = Harbour::new();
    for form in [Form::Csv, Form::Json] {
        let lists = Lists::open(&harbour.desk(), &Asked::default()).unwrap();
        let run = |begun: &[u8]| {
            let mut table = Table::open(CUSTOMERS.as_bytes(), job(form)).unwrap();
            let left = if begun.is_empty() { Left::default() } else { table.left(begun, "hits.csv").unwrap() };
            table.skip(&left, "hits.csv").unwrap();
            let (mut out, mut heard) = (begun[..left.bytes as usize].to_vec(), Vec::new());
            let tally = table.screen(&lists, &left, &mut out, &AtomicBool::new(false), &mut |rows| heard.push(rows)).unwrap();
            assert_eq!(heard.last().copied().unwrap_or_default(), tally.rows);
            (out, tally)
        };
        let (whole, tally) = run(&[]);
        assert_eq!((tally.rows, tally.refused), (5, 1));
        assert_snapshot!(format!("a_table_{form:?}"), String::from_utf8(whole.clone()).unwrap() + &tally.words("").join("\n"));
        for cut in (1..whole.len()).step_by(37) {
            assert!(run(&whole[..cut]).0 == whole, "{form:?} cut at {cut}");
        }
    }
}

#[test]
fn a_table_is_broken_off_behind_a_whole_row() {
    let harbour = Harbour::new();
    let lists = Lists::open(&harbour.desk(), &Asked::default()).unwrap();
    let table = Table::open(CUSTOMERS.as_bytes(), job(Form::Csv)).unwrap();
    let (mut out, cancel) = (Vec::new(), AtomicBool::new(false));
    cancel.store(true, Ordering::Relaxed);
    let tally = table.screen(&lists, &Left::default(), &mut out, &cancel, &mut |_| {}).unwrap();
    assert_eq!(tally.rows, 0);
    assert_eq!(out.iter().filter(|byte| **byte == b'\n').count(), 1, "the head alone");
}

#[test]
fn bad_tables() {
    let check = |text: &str, expected: &str| {
        let error = Table::open(text.as_bytes(), job(Form::Csv)).err().unwrap();
        assert!(error.words().0.contains(expected), "{:?}", error.words());
    };
    check("", "is empty");
    check("a,b\n1,2\n", "no column holds names");
    check("\u{0}\n", "no text");
}
