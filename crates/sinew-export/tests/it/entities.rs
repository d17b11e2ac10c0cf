//! FollowTheMoney entities.

use crate::support::{world, written};
use sinew_export::{Options, Written, ftm};
use sinew_map::Filter;

#[test]
fn all_that_is_said() {
    let world = world();
    let (lines, counts) = written(|out| ftm::write(&world.ever(), out, &Options::default()));
    insta::assert_snapshot!("entities", lines);
    // Left out: `half` lacks an end, so itself and its one claim. Denials do not count.
    assert_eq!(counts, Written { entities: 9, edges: 3, claims: 26, extensions: 9, left_out: 2 });
}

#[test]
fn only_what_followthemoney_knows() {
    let world = world();
    let options = Options { extensions: false, ..Options::default() };
    let (lines, counts) = written(|out| ftm::write(&world.ever(), out, &options));
    for absent in ["Command", "Incident", "seats", "2014~", "2019/2021"] {
        assert!(!lines.contains(absent), "{absent}");
    }
    assert!(lines.contains(r#""startDate":["2014"]"#));
    assert_eq!(counts.extensions, 0);
}

#[test]
fn the_day_decides_what_stands() {
    let world = world();
    let ids = |on: &str| {
        let (lines, _) = written(|out| ftm::write(&world.view(Some(on), Filter::default()), out, &Options::default()));
        let id = |line: &str| line.split('"').nth(3).unwrap_or_default().to_owned();
        (lines.lines().map(id).collect::<Vec<_>>().join(" "), lines.contains("parent"))
    };
    assert_eq!(ids("2005-01-01"), ("front irgc kh member pmf".to_owned(), false));
    assert_eq!(ids("2015-01-01"), ("front irgc kh member ofac-1-s own pmf".to_owned(), true));
    assert_eq!(ids("2026-06-01"), ("cmd front irgc kh member ofac-1-s pmf raid".to_owned(), false));
}

#[test]
fn the_filter_decides_what_counts() {
    let world = world();
    let filter = Filter { datasets: Some(["opensanctions".to_owned()].into()), ..Filter::default() };
    let (lines, counts) = written(|out| ftm::write(&world.view(None, filter.clone()), out, &Options::default()));
    assert_eq!((counts.entities, counts.claims), (2, 6));
    assert!(lines.contains(r#""datasets":["us_ofac_sdn"]"#) && !lines.contains("militias"));
}
