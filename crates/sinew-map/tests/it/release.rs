//! A later release of a source against an earlier one.

use sinew_map::incidents::release::{Extent, History, Rows, changes};
use sinew_model::{Day, Verdict};

/// Lines of `id | date | place | side | dead`.
fn rows(lines: &str) -> Rows {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let fields = ["date", "place", "side", "dead"].into_iter().zip(&cells[1..]);
        (cells[0].to_owned(), fields.map(|(field, value)| (field.to_owned(), (*value).to_owned())).collect())
    };
    lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(row).collect()
}

const OLD: &str = "
    1 | 2020-01-01 | Aleppo Governorate | IS | 3
    2 | 2020-01-02 | Homs town | IS | 1
    3 | 2020-01-03 | Hama | SDF | 4
    4 | 2020-01-04 | Daraa | SDF | 9
    5 | 2020-01-05 | Raqqa | IS | 2
    6 | 2020-01-05 | Raqqa | IS | 2";

const NEW: &str = "
    1 | 2020-01-01 | Aleppo governorate | IS | 5
    2 | 2020-01-02 | Homs Town | IS | 1
    30 | 2020-01-03 | Hama | SDF | 4
    40 | 2020-01-04 | Daraa | SDF | 11
    50 | 2020-01-05 | Raqqa | IS | 2
    60 | 2020-02-01 | Idlib | HTS | 6";

#[test]
fn substance_apart_from_spelling() {
    let found = changes(&rows(OLD), &rows(NEW), Extent::Whole);
    assert_eq!((found.rows_old, found.rows_new, found.in_both), (6, 6, 2));
    assert_eq!(found.changed.len(), 1);
    assert_eq!((found.changed[0].id.as_str(), found.changed[0].fields[0].new.as_str()), ("1", "5"));
    assert_eq!(
        found.by_field(&found.changed).into_iter().collect::<Vec<_>>(),
        [("date", 0), ("dead", 1), ("place", 0), ("side", 0)]
    );
    assert_eq!(found.spelled.iter().map(|change| change.id.as_str()).collect::<Vec<_>>(), ["1", "2"]);
    let again: Vec<(&str, &str, Verdict, Option<&str>)> =
        found.renumbered.iter().map(|row| (row.old_id.as_str(), row.new_id.as_str(), row.verdict, row.but.as_deref())).collect();
    assert_eq!(
        again,
        [
            ("3", "30", Verdict::Certain, None),
            ("4", "40", Verdict::Possible, Some("dead")),
            // Which of two alike it is cannot be told.
            ("5", "50", Verdict::Possible, None),
        ]
    );
    assert_eq!((found.missing, found.added), (vec!["6".to_owned()], vec!["60".to_owned()]));
}

#[test]
fn as_of_a_day() {
    let mut history = History::default();
    history.add(Day(100), rows(OLD));
    history.add(Day(200), rows(NEW));
    let check = |day: i32, id: &str, field: &str, expected: Option<(&str, i32, i32)>| {
        let said = history.as_of(Day(day), id, field).map(|said| (said.value, said.since.0, said.last.0));
        assert_eq!(said, expected, "{day} {id} {field}");
    };
    check(99, "1", "dead", None);
    check(150, "1", "dead", Some(("3", 100, 100)));
    check(200, "1", "dead", Some(("5", 200, 200)));
    check(250, "1", "side", Some(("IS", 100, 200)));
    // The later release does not have it, and takes nothing back.
    check(250, "6", "dead", Some(("2", 100, 100)));
    check(150, "60", "dead", None);
}
