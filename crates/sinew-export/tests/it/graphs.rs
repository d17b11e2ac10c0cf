//! GEXF and GraphML.

use crate::support::{world, written};
use sinew_export::{gexf, graphml};
use sinew_map::Filter;

#[test]
fn with_dates() {
    let world = world();
    let (xml, counts) = written(|out| gexf::write(&world.ever(), out));
    insta::assert_snapshot!("gexf", xml);
    assert_eq!((counts.entities, counts.edges), (6, 6));
}

#[test]
fn with_typed_keys() {
    let world = world();
    let (xml, counts) = written(|out| graphml::write(&world.ever(), out));
    insta::assert_snapshot!("graphml", xml);
    assert_eq!((counts.entities, counts.edges), (6, 6));
}

#[test]
fn the_day_decides_which_edges_stand() {
    let world = world();
    let edges = |on: &str| written(|out| gexf::write(&world.view(Some(on), Filter::default()), out)).1.edges;
    assert_eq!([edges("2005-01-01"), edges("2015-01-01"), edges("2026-06-01")], [1, 4, 4]);
}
