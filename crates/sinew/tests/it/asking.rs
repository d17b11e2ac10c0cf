//! The questions: search, show, path, posts, reach, incidents, brief.

use crate::support::Workshop;
use insta::assert_snapshot;

#[test]
fn search() {
    assert_snapshot!(Workshop::estuary().forms("search salt"));
}

#[test]
fn search_otherwise() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "search 'mirel dov'",
        "search الملح",
        "search MÎREL",
        "search mirel --limit 1",
        "search dovan --schema LegalEntity -f csv",
        "search dovan --schema Vessel",
        "search mirl dovn",
        "search zzzzzz",
        "search zzzzzz -f json",
        "search dovan --schema Persn",
        "search dovan --schema Unheard",
        "search",
        "search ''",
    ]));
}

#[test]
fn search_by_number() {
    let workshop = Workshop::empty();
    workshop.done("import ofac-2026-03 --published 2026-03-01");
    assert_snapshot!(workshop.transcript(&["search 9000009", "search 0042"]));
}

#[test]
fn show() {
    assert_snapshot!(Workshop::estuary().forms("show mirel-dovan"));
}

#[test]
fn show_by_name() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "show 'Salt Guard'",
        "show 'salt guard'",
        "show 'Mirel Dovan'",
        "show 'Tesa Orlo'",
        "show zzzzzz",
        "show",
    ]));
}

#[test]
fn show_nothing_in_an_empty_workspace() {
    assert_snapshot!(Workshop::empty().transcript(&[
        "show anybody",
        "search anybody",
        "posts",
        "incidents",
        "reach",
        "datasets",
        "log"
    ]));
}

#[test]
fn show_as_of_a_day() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "show tessa-orlo --on 2023-01-01",
        "show tessa-orlo --on 2024-04-15",
        "show tessa-orlo --on 2019-12-31",
        "show tessa-orlo --on 2024-04",
        "show tessa-orlo --on 2024-02-31",
        "show tessa-orlo --on soon",
    ]));
}

#[test]
fn show_as_it_was_known() {
    let workshop = Workshop::empty();
    workshop.done("@2026-03-02T09:00:00Z import estuary/actors.claims.csv");
    workshop.done("@2026-05-03T09:00:00Z import estuary/ties.claims.csv");
    assert_snapshot!(workshop.transcript(&[
        "show tessa-orlo --known 2026-03-01",
        "show tessa-orlo --known 2026-04-01",
        "show tessa-orlo --known 2026-05-03",
        "show tessa-orlo --known 2026-13-01",
    ]));
}

#[test]
fn show_under_a_filter() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "show mirel-dovan --stance asserted",
        "show salt-guard --stance asserted --stance denied",
        "show mirel-dovan --reliability B",
        "show mirel-dovan --reliability b --credibility 2",
        "show mirel-dovan --dataset ties",
        "show mirel-dovan --stance said",
        "show mirel-dovan --reliability G",
        "show mirel-dovan --credibility 7",
        "show mirel-dovan --dataset nothing",
    ]));
}

#[test]
fn path() {
    assert_snapshot!(Workshop::estuary().forms("path mirel-dovan tide-council --hops 2"));
}

#[test]
fn path_otherwise() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "path 'Grey Pier Shipping' 'Tide Council' --without Ownership",
        "path mirel-dovan tide-council --limit 1",
        "path mirel-dovan tide-council --limit 0",
        "path mirel-dovan far-isle",
        "path mirel-dovan far-isle -f json",
        "path mirel-dovan far-isle -f csv",
        "path mirel-dovan tide-council --only Command",
        "path mirel-dovan tide-council --only command --only membership -f csv",
        "path mirel-dovan tide-council --on 2018-06-01",
        "path mirel-dovan tide-council --only Comand",
        "path mirel-dovan m-dovan",
        "path mirel-dovan mirel-dovan",
        "path mirel-dovan nobody-here",
        "path mirel-dovan tide-council --hops 9",
    ]));
}

#[test]
fn posts() {
    assert_snapshot!(Workshop::estuary().forms("posts --on 2024-07-01"));
}

#[test]
fn posts_otherwise() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "posts",
        "posts --on 2022-01-01",
        "posts harbours --history",
        "posts --of 'Ministry of Harbours' --history -f csv",
        "posts --holder tessa-orlo --history",
        "posts --holder nobody-here",
        "posts 'keeper of the light'",
    ]));
}

#[test]
fn reach() {
    assert_snapshot!(Workshop::estuary().forms("reach mirel-dovan --on 2025-10-01"));
}

#[test]
fn reach_otherwise() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "reach",
        "reach --on 2025-08-31",
        "reach mirel-dovan --on 2021-01-01",
        "reach mirel-dovan grey-pier --authority eu",
        "reach mirel-dovan --authority UN",
        "reach far-isle",
        "reach nobody-here",
    ]));
}

#[test]
fn incidents_counted() {
    assert_snapshot!(Workshop::estuary().forms("incidents"));
}

#[test]
fn incidents_listed() {
    assert_snapshot!(Workshop::estuary().forms("incidents list"));
}

#[test]
fn incidents_otherwise() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "incidents --by attributed -f csv",
        "incidents --by target -f csv",
        "incidents --by weapon -f csv",
        "incidents --by place -f csv",
        "incidents --by month",
        "incidents --from 2025-05-01 --to 2025-05-31",
        "incidents list --claimant salt-guard -f csv",
        "incidents list --attributed salt-guard -f csv",
        "incidents list --target harbour-ministry -f csv",
        "incidents --from 2030-01-01",
        "incidents list --from 2030-01-01",
        "incidents --from 2025-06-01 --to 2025-05-01",
        "incidents --from soon",
        "incidents --claimant nobody-here",
        "incidents --country Iraq -f csv",
        "incidents --country zz",
        "incidents --by colour",
    ]));
}

#[test]
fn brief() {
    assert_snapshot!(Workshop::estuary().transcript(&["brief mirel-dovan --on 2025-10-01"]));
}

#[test]
fn brief_to_files() {
    let workshop = Workshop::estuary();
    let said = workshop.transcript(&[
        "brief salt-guard -o brief.md -o brief.html",
        "brief salt-guard -o brief.docx",
        "brief salt-guard -o brief",
        "brief salt-guard -o no/such/folder/brief.md",
        "brief salt-guard -f json",
        "brief nobody-here -o nobody.md",
    ]);
    assert!(!workshop.path().join("nobody.md").exists());
    assert!(workshop.read("brief.html").to_lowercase().starts_with("<!doctype html>"));
    assert_snapshot!(said + &workshop.read("brief.md"));
}

#[test]
fn a_brief_is_written_whole_or_not_at_all() {
    let workshop = Workshop::estuary();
    assert_eq!(workshop.run("brief salt-guard -o one.md -o two.docx").code, 2);
    assert!(!workshop.path().join("one.md").exists(), "a wrong ending later in the line still wrote the first file");
}

#[test]
fn reach_by_every_authority() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "reach mirel-dovan --authority all --on 2025-10-01",
        "reach mirel-dovan --authority all --on 2025-10-01 -f csv",
        "reach mirel-dovan --authority UK --joint mirel-dovan,grey-pier",
        "reach mirel-dovan --authority BIS --on 2025-12-01",
        "reach mirel-dovan --authority Mars",
    ]));
}

#[test]
fn reach_what_if_and_what_changed() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "reach mirel-dovan --designate brine-bank",
        "reach mirel-dovan --designate brine-bank -f json",
        "reach mirel-dovan --lift mirel-dovan",
        "reach mirel-dovan --lift brine-bank",
        "reach mirel-dovan --on 2025-10-01 --against 2020-01-01",
        "reach mirel-dovan --on 2025-10-01 --against 2020-01-01 -f csv",
        "reach mirel-dovan --against soon",
        "reach mirel-dovan --against 2020-01-01 --lift mirel-dovan",
    ]));
    let workshop = Workshop::empty();
    workshop.done("@2026-03-02T09:00:00Z import estuary/actors.claims.csv");
    workshop.done("@2026-05-03T09:00:00Z import estuary/ties.claims.csv");
    assert_snapshot!("reach_what_was_learned", workshop.transcript(&["reach mirel-dovan --against-known 2026-04-01"]));
}

#[test]
fn exposure() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "exposure lantern",
        "exposure lantern --authority OFAC -f json",
        "exposure lantern -f csv",
        "exposure zzzzzz",
    ]));
}

#[test]
fn control() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "control lantern",
        "control lantern -f json",
        "control mirel-dovan -f csv",
        "control lantern --against 2015-01-01",
        "control zzzzzz",
    ]));
}
