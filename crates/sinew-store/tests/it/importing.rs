//! Importing versions: what goes in comes out, and what is dropped leaves no trace.

use crate::support::*;
use sinew_model::*;
use sinew_store::StoreError;
use std::fs;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

fn full_claim() -> Claim<'static> {
    let directorship = Schema::named("Directorship").unwrap();
    let quote = Quote { exact: "is the minister", prefix: "He ", suffix: " of oil", span: Some((3, 18)) };
    Claim {
        lang: Some("en"),
        original: Some("MINISTER"),
        start: Some(Date::parse("2026-05~").unwrap()),
        end: Some(Date::OPEN),
        source: Some("inss-2146"),
        locator: Locator { file: Some("posts.csv"), row: Some(12), place: Some("¶3"), quote: Some(quote) },
        stance: Stance::Reported,
        voice: Some("INSS <- Wall Street Journal"),
        credibility: Some(Credibility::ProbablyTrue),
        first_seen: Some("2026-06-01T10:00:00"),
        last_seen: Some("2026-06-04"),
        ..Claim::new("o1", directorship, directorship.property("role").unwrap(), "وزير النفط")
    }
}

#[test]
fn claims_come_back_whole_and_in_order() {
    let mut desk = Desk::new();
    let mut session = begin(&mut desk.workspace, "posts", 5).unwrap();
    let plain = name_claim("p1", "Ann");
    for claim in [&full_claim(), &plain, &plain, &full_claim()] {
        session.claim(claim).unwrap();
    }
    assert_eq!(session.claims(), 4);
    let receipt =
        session.commit(&dataset("posts", ""), "claims-csv", &["posts.csv".into(), "sources.csv".into()], &author(6)).unwrap();
    assert_eq!((receipt.op, receipt.claims, receipt.problems, receipt.superseded_by), (OperationId(1), 4, 0, None));
    let version = desk.state().versions.remove(0);
    let mut at_claim = 0;
    let each = |found: &(Claim<'_>, Moment)| {
        let expected = [full_claim(), plain, plain, full_claim()][at_claim];
        assert_eq!(*found, (expected, at(5)));
        at_claim += 1;
        ControlFlow::Continue(())
    };
    desk.workspace.claims(&version, each).unwrap();
    assert_eq!(at_claim, 4);
    assert_eq!(
        (version.format.as_str(), version.inputs, version.claims),
        ("claims-csv", vec!["posts.csv".into(), "sources.csv".into()], 4)
    );
    assert_eq!((version.at, version.effective), (at(6), true));
}

#[test]
fn more_claims_than_a_row_group_holds() {
    let mut desk = Desk::new();
    let mut session = begin(&mut desk.workspace, "big", 0).unwrap();
    let count = 200_001u64;
    for n in 0..count {
        let value = n.to_string();
        let mut claim = name_claim("e", &value);
        claim.locator.row = Some(n);
        session.claim(&claim).unwrap();
    }
    session.commit(&dataset("big", ""), "test", &[], &author(0)).unwrap();
    let version = desk.state().versions.remove(0);
    let mut next = 0;
    desk.workspace
        .claims(&version, |(claim, _)| {
            assert_eq!((claim.locator.row, claim.value.parse()), (Some(next), Ok(next)));
            next += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(next, count);
}

#[test]
fn an_empty_version() {
    let mut desk = Desk::new();
    let op = desk.import("none", 1, "", &[]).op;
    assert_eq!(desk.contents(&desk.version(op)), []);
    desk.import("none", 2, "", &["Ann"]);
    assert_eq!(desk.current(), [2]);
}

#[test]
fn what_is_known_of_a_dataset_comes_back() {
    let mut desk = Desk::new();
    let all = Dataset {
        name: "us_ofac_sdn".into(),
        title: "SDN".into(),
        publisher: Some("OFAC".into()),
        url: Some("https://ofac.example".into()),
        version: Some("2024-05-03T10:00".into()),
        published: Some(Date::parse("2024-05~").unwrap()),
        maintained: true,
        reliability: Some(Reliability::A),
    };
    let session = begin(&mut desk.workspace, "us_ofac_sdn", 1).unwrap();
    session.commit(&all, "ofac-csv", &[], &author(1)).unwrap();
    let version = desk.state().versions.remove(0);
    assert_eq!(version.dataset, all);
    assert_eq!((version.name(), version.inputs), ("us_ofac_sdn@2024-05-03T10:00".into(), Vec::<String>::new()));
    let bare = desk.import("bare", 2, "", &[]).op;
    assert_eq!(desk.version(bare).name(), "bare@import-2");
    let dated = desk.import("dated", 3, "2025-01", &[]).op;
    assert_eq!(desk.version(dated).name(), "dated@2025-01");
}

#[test]
fn sources_come_back_and_the_latest_record_counts() {
    let mut desk = Desk::new();
    let full = Source {
        key: "wsj".into(),
        title: "Militias".into(),
        publisher: Some("Wall Street Journal".into()),
        author: Some("A. Author".into()),
        date: Some(Date::parse("2026-05-12").unwrap()),
        url: Some("https://wsj.example".into()),
        lang: Some("en".into()),
        reliability: Some(Reliability::B),
        origin: Some("officials".into()),
    };
    let bare = Source { key: "officials".into(), title: "Unnamed officials".into(), ..Source::default() };
    let mut session = begin(&mut desk.workspace, "notes", 1).unwrap();
    session.source(full.clone()).unwrap();
    session.source(bare.clone()).unwrap();
    assert_eq!(session.commit(&dataset("notes", ""), "test", &[], &author(1)).unwrap().sources, 2);
    assert_eq!(desk.state().sources.values().cloned().collect::<Vec<_>>(), [bare, full.clone()]);
    let later = Source { title: "Militias, corrected".into(), ..full.clone() };
    let mut session = begin(&mut desk.workspace, "more", 2).unwrap();
    session.source(later.clone()).unwrap();
    let op = session.commit(&dataset("more", ""), "test", &[], &author(2)).unwrap().op;
    assert_eq!(desk.state().sources["wsj"], later);
    assert_eq!(desk.state_at(1).sources["wsj"], full);
    desk.undo(3, op);
    assert_eq!(desk.state().sources["wsj"], full);
}

#[test]
fn problems_are_listed_in_the_order_they_were_found() {
    let mut desk = Desk::new();
    let problems: Vec<Problem> = (0..30)
        .map(|n| match n % 3 {
            0 => Problem::refused("b.csv", Some(100 - n), "no such day").column("start").found("31/02").hint("write EDTF"),
            1 => Problem::flagged("a.csv", None, "odd"),
            _ => Problem::refused("a.csv", Some(n), "no name"),
        })
        .collect();
    let mut session = begin(&mut desk.workspace, "a", 1).unwrap();
    problems.iter().for_each(|problem| session.problem(problem.clone()).unwrap());
    let op = session.commit(&dataset("a", ""), "test", &[], &author(1)).unwrap().op;
    let other = desk.import("b", 2, "", &[]).op;
    assert_eq!(desk.workspace.problems(op).unwrap(), problems);
    assert_eq!(desk.version(op).problems, 30);
    assert_eq!(desk.workspace.problems(other).unwrap(), []);
}

#[test]
fn judgements_that_come_with_an_import() {
    let mut desk = Desk::new();
    let mut session = begin(&mut desk.workspace, "a", 1).unwrap();
    session.judgement(judgement("z", "b", Sameness::Positive)).unwrap();
    let op = session.commit(&dataset("a", ""), "test", &[], &author(1)).unwrap().op;
    assert_eq!(desk.state().judgements[&("b".into(), "z".into())].sameness, Sameness::Positive);
    desk.undo(2, op);
    assert!(desk.state().judgements.is_empty());
}

#[test]
fn a_session_that_is_dropped_leaves_no_trace() {
    let mut desk = Desk::new();
    let mut session = begin(&mut desk.workspace, "a", 1).unwrap();
    session.claim(&name_claim("p", "P")).unwrap();
    drop(session);
    assert_eq!(desk.claims_files(), Vec::<String>::new());
    assert!(!desk.path(".sinew/datasets/a").exists());
    desk.import("a", 2, "", &["Ann"]);
    drop(begin(&mut desk.workspace, "a", 3).unwrap());
    assert_eq!(desk.claims_files(), ["a/1.parquet"]);
    assert_eq!(desk.workspace.operations().unwrap().len(), 1);
}

#[test]
fn an_interrupt_stops_the_session() {
    let mut desk = Desk::new();
    let cancel = Arc::new(AtomicBool::new(false));
    let mut session = desk.workspace.begin_import("a", at(1), cancel.clone()).unwrap();
    session.claim(&name_claim("p", "P")).unwrap();
    cancel.store(true, Ordering::Relaxed);
    let stopped = (0..5000).find(|_| session.claim(&name_claim("p", "P")).is_err());
    assert!(stopped.is_some());
    assert!(matches!(session.failure(), Some(StoreError::Interrupted)));
}

#[test]
fn a_session_that_was_stopped_commits_nothing() {
    let mut desk = Desk::new();
    let cancel = Arc::new(AtomicBool::new(true));
    let mut session = desk.workspace.begin_import("a", at(1), cancel).unwrap();
    assert!(session.claim(&name_claim("p", "P")).is_err());
    assert!(matches!(session.commit(&dataset("a", ""), "test", &[], &author(1)), Err(StoreError::Interrupted)));
    assert!(desk.workspace.operations().unwrap().is_empty());
    assert!(!desk.path(".sinew/datasets/a").exists());
}

#[test]
fn a_session_commits_the_dataset_it_began() {
    let mut desk = Desk::new();
    let session = begin(&mut desk.workspace, "a", 1).unwrap();
    let outcome = session.commit(&dataset("../b", ""), "test", &[], &author(1));
    assert!(matches!(outcome, Err(StoreError::BadDatasetName(name)) if name == "../b"));
    assert!(desk.workspace.operations().unwrap().is_empty() && desk.claims_files().is_empty());
}

#[test]
fn names_of_datasets() {
    let mut desk = Desk::new();
    let mut check = |name: &str, is_good: bool| {
        let outcome = begin(&mut desk.workspace, name, 1).map(drop);
        match is_good {
            true => outcome.unwrap(),
            false => assert!(matches!(outcome, Err(StoreError::BadDatasetName(_))), "{name:?}: {outcome:?}"),
        }
    };
    for good in ["us_ofac_sdn", "a", "7", "A-b_c.2024", "cons", "com", "com10", "nullity", &"x".repeat(100)] {
        check(good, true);
    }
    let bad = ["", ".", "..", "../x", "a/b", "a\\b", "/a", "C:", ".hidden", "-x", "a b", "é", "a\0", "a\n", "a."];
    for bad in bad.into_iter().chain(["con", "NUL", "aux.2024", "Com1", "lpt0.x", &"x".repeat(101)]) {
        check(bad, false);
    }
}

#[test]
fn what_nobody_names_is_swept_away_by_the_next_writer() {
    let mut desk = Desk::new();
    desk.import("a", 1, "", &["Ann"]);
    for (folder, file) in [("a", "incoming.parquet"), ("a", "2.parquet"), ("b", "incoming.parquet"), ("b", "7.parquet")] {
        fs::create_dir_all(desk.path(".sinew/datasets").join(folder)).unwrap();
        fs::write(desk.path(".sinew/datasets").join(folder).join(file), "left").unwrap();
    }
    fs::create_dir(desk.path(".sinew/datasets/c")).unwrap();
    desk.workspace.state(None).unwrap();
    assert_eq!(desk.claims_files().len(), 5, "readers sweep nothing");
    desk.judge(2, "x", "y", Sameness::Unsure);
    assert_eq!(desk.claims_files(), ["a/1.parquet"]);
    assert!(!desk.path(".sinew/datasets/b").exists() && !desk.path(".sinew/datasets/c").exists());
}

#[test]
fn the_sweep_leaves_what_is_not_the_stores() {
    let mut desk = Desk::new();
    let op = desk.import("a", 1, "", &["Ann"]).op;
    for file in ["a/mine.parquet", "a/.DS_Store", "a/notes/1.txt", "readme.txt"] {
        let path = desk.path(".sinew/datasets").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "kept").unwrap();
    }
    desk.judge(2, "x", "y", Sameness::Unsure);
    assert_eq!(desk.claims_files(), ["a/.DS_Store", "a/1.parquet", "a/mine.parquet", "a/notes/1.txt", "readme.txt"]);
    // A file system that ignores case has `A` and `a` in one folder, listed under either name.
    fs::rename(desk.path(".sinew/datasets/a"), desk.path(".sinew/datasets/A")).unwrap();
    desk.judge(3, "x", "y", Sameness::Unsure);
    fs::rename(desk.path(".sinew/datasets/A"), desk.path(".sinew/datasets/a")).unwrap();
    assert_eq!(desk.contents(&desk.version(op)), [("Ann".into(), 1)]);
}

#[test]
fn folders_that_a_backup_left_out_are_made_again() {
    let mut desk = Desk::new();
    fs::remove_dir(desk.path(".sinew/datasets")).unwrap();
    fs::remove_dir(desk.path(".sinew/maps")).unwrap();
    desk.judge(1, "x", "y", Sameness::Unsure);
    desk.import("a", 2, "", &["Ann"]);
    assert_eq!(&*save(&desk.workspace, "k", b"map"), b"map");
    assert_eq!(desk.current(), [2]);
}
