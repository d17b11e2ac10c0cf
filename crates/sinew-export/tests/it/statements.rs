//! FollowTheMoney statements.

use crate::support::{world, written};
use sinew_export::{Options, Written, statements};

#[test]
fn all_that_is_said() {
    let world = world();
    let (rows, counts) = written(|out| statements::write(&world.ever(), out, &Options::default()));
    insta::assert_snapshot!("statements", rows);
    assert_eq!(counts, Written { entities: 10, edges: 4, claims: 27, extensions: 7, left_out: 0 });
}

#[test]
fn denials_are_written_when_asked_for() {
    let world = world();
    let rows = |denials| written(|out| statements::write(&world.ever(), out, &Options { denials, ..Options::default() })).0;
    assert_eq!(rows(true).matches(",denied,").count(), 2);
    assert_eq!(rows(false).matches(",denied,").count(), 0);
    assert_eq!(rows(true).lines().count(), rows(false).lines().count() + 2);
}
