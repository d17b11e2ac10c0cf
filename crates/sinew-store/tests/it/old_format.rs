//! A workspace of every format that was ever released opens, with everything in it.
//!
//! `tests/fixtures/format-1` was written by `cargo test -p sinew-store -- --ignored write_fixture`. It is never written
//! anew once format 1 is released: a later Sinew must read what an earlier one wrote, not what it writes itself.

use crate::support::*;
use sinew_model::*;
use sinew_store::{Decision, NewDocument, OperationKind, ProposalId, ProposedClaim, Workspace};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/format-1")
}

/// Every column of a claims file has a value in one of these, and every one that may be empty is empty in another.
fn claims_of(minute: i64) -> Vec<Claim<'static>> {
    let person = Schema::named("Person").unwrap();
    let directorship = Schema::named("Directorship").unwrap();
    let quote = Quote { exact: "the director", prefix: "He is ", suffix: " of the bank", span: Some((6, 18)) };
    let full = Claim {
        lang: Some("en"),
        original: Some("DIRECTOR"),
        start: Some(Date::parse("2019-05~").unwrap()),
        end: Some(Date::parse("..").unwrap()),
        source: Some("report"),
        locator: Locator { file: Some("posts.csv"), row: Some(12), place: Some("¶3"), quote: Some(quote) },
        stance: Stance::Reported,
        voice: Some("INSS <- Wall Street Journal"),
        credibility: Some(Credibility::ProbablyTrue),
        first_seen: Some("2026-06-01T10:00:00"),
        last_seen: Some("2026-06-04"),
        ..Claim::new("d1", directorship, directorship.property("role").unwrap(), "director")
    };
    let name = |value| Claim { lang: Some("ar"), ..Claim::new("p1", person, person.property("name").unwrap(), value) };
    let ends = [("director", "p1"), ("organization", "b1")];
    let ends = ends.map(|(property, id)| Claim::new("d1", directorship, directorship.property(property).unwrap(), id));
    let mut claims = vec![name("علي الزيدي"), full, ends[0], ends[1]];
    claims.extend((minute > 10).then(|| Claim::new("p1", person, person.property("name").unwrap(), "Ali al-Zaidi")));
    claims
}

fn described() -> Dataset {
    Dataset {
        name: "posts".into(),
        title: "Posts".into(),
        publisher: Some("The desk".into()),
        url: Some("https://desk.example/posts".into()),
        version: Some("1".into()),
        published: Some(Date::parse("2026-05").unwrap()),
        maintained: true,
        reliability: Some(Reliability::B),
    }
}

fn described_source() -> Source {
    Source {
        key: "report".into(),
        title: "A report".into(),
        publisher: Some("A paper".into()),
        author: Some("An author".into()),
        date: Some(Date::parse("2026-05-12").unwrap()),
        url: Some("https://paper.example".into()),
        lang: Some("en".into()),
        reliability: Some(Reliability::C),
        origin: Some("officials".into()),
    }
}

fn described_problem() -> Problem {
    Problem::refused("posts.csv", Some(7), "there is no such day").column("start").found("31/02/2020").hint("write 2020-02-29")
}

fn import_posts(workspace: &mut Workspace, minute: i64) {
    let mut session = begin(workspace, "posts", minute).unwrap();
    claims_of(minute).iter().for_each(|claim| session.claim(claim).unwrap());
    session.source(described_source()).unwrap();
    session.problem(described_problem()).unwrap();
    session.problem(Problem::flagged("posts.csv", None, "no table of sources")).unwrap();
    session.judgement(judgement("p1", "p2", Sameness::Positive)).unwrap();
    session.commit(&described(), "claims-csv", &["posts.csv".into(), "sources.csv".into()], &author(minute)).unwrap();
}

/// Writes the fixture; see above.
#[test]
#[ignore = "writes the fixture of the present format anew"]
fn write_fixture() {
    let root = fixture();
    let _ = fs::remove_dir_all(&root);
    let mut workspace = Workspace::init(&root, "an old workspace").unwrap();
    import_posts(&mut workspace, 10);
    import(&mut workspace, "names", 20, "2024-01-01", &["Ann", "Bob"]);
    import(&mut workspace, "names", 21, "2023-01-01", &["Cid"]);
    import_posts(&mut workspace, 30);
    workspace.judge(&[judgement("p1", "p3", Sameness::Negative)], "one pair", &author(40)).unwrap();
    workspace.judge(&[judgement("p1", "p4", Sameness::Unsure)], "another", &author(41)).unwrap();
    workspace.grade("report", Reliability::B, Some("well informed"), &author(50)).unwrap();
    workspace.withdraw(ClaimId::of("names", &name_claim("bob", "Bob")), Some("a slip"), &author(60)).unwrap();
    let undo = workspace.undo(OperationId(6), &author(70)).unwrap();
    workspace.undo(undo, &author(71)).unwrap();
    workspace.undo(OperationId(5), &author(72)).unwrap();
    let person = Schema::named("Person").unwrap();
    let claim = Claim::new("dee", person, person.property("name").unwrap(), "Dee");
    let op = workspace.propose(&[ProposedClaim::of(&claim)], &[], "one claim", &author(80)).unwrap();
    workspace.decide(&[(ProposalId { op, number: 1 }, Decision::Accepted)], "accepted", &author(81)).unwrap();
    let document =
        NewDocument { source: "report", name: "report.txt", media_type: "text/plain", bytes: b"Dee said.", text: "Dee said." };
    workspace.keep_document(&document, &author(82)).unwrap();
    drop(workspace);
    for extra in ["lock", "maps"] {
        let path = root.join(".sinew").join(extra);
        if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
    }
}

/// A copy of the fixture, so that opening it changes nothing.
fn opened() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    for file in files_below(&fixture()) {
        let to = folder.path().join(&file);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(fixture().join(file), to).unwrap();
    }
    let workspace = Workspace::open(folder.path()).unwrap();
    Desk { folder, workspace }
}

#[test]
fn the_fixture_is_whole_and_small() {
    let files = files_below(&fixture());
    let names = ["names/2", "names/3", "posts/1", "posts/4"].map(|name| format!(".sinew/datasets/{name}.parquet"));
    let expected: Vec<&str> =
        names.iter().map(String::as_str).chain([".sinew/format", ".sinew/sinew.db", "sinew.toml"]).collect();
    assert_eq!(files, expected, "in particular no write-ahead log");
    let size: u64 = files.iter().map(|file| fs::metadata(fixture().join(file)).unwrap().len()).sum();
    assert!(size < 200_000, "{size}");
}

#[test]
fn its_claims() {
    let desk = opened();
    for (op, minute) in [(1, 10), (4, 30)] {
        let version = desk.version(OperationId(op));
        let mut found = 0;
        let each = |(claim, recorded): &(Claim<'_>, Moment)| {
            assert_eq!(*claim, claims_of(minute)[found]);
            assert_eq!(*recorded, at(if found == 4 { 30 } else { 10 }), "what stayed keeps its moment");
            found += 1;
            ControlFlow::Continue(())
        };
        desk.workspace.claims(&version, each).unwrap();
        assert_eq!(found, claims_of(minute).len());
    }
    assert_eq!(desk.contents(&desk.version(OperationId(2))), [("Ann".into(), 20), ("Bob".into(), 20)]);
}

#[test]
fn its_log() {
    let desk = opened();
    let line = |o: sinew_store::Operation| (o.kind, o.at, o.effective, o.undoes.map(|target| target.0));
    let log: Vec<_> = desk.workspace.operations().unwrap().into_iter().map(line).collect();
    use OperationKind::{Decide, Document, Grade, Import, Judge, Propose, Undo, Withdraw};
    let expected = [
        (Import, at(10), true, None),
        (Import, at(20), true, None),
        (Import, at(21), true, None),
        (Import, at(30), true, None),
        (Judge, at(40), false, None),
        (Judge, at(41), true, None),
        (Grade, at(50), true, None),
        (Withdraw, at(60), true, None),
        (Undo, at(70), false, Some(6)),
        (Undo, at(71), true, Some(9)),
        (Undo, at(72), true, Some(5)),
        (Propose, at(80), true, None),
        (Decide, at(81), true, None),
        (Document, at(82), true, None),
    ];
    assert_eq!(log, expected);
    let first = &desk.workspace.operations().unwrap()[0];
    assert_eq!((first.by.as_str(), first.summary.as_str()), ("ana", "posts 1: 4 claims, 2 problems"));
}

#[test]
fn its_proposal_and_document() {
    let desk = opened();
    let accepted = desk.state().accepted;
    let said: Vec<_> = accepted.iter().map(|a| (a.id.to_string(), a.claim.claim().unwrap().value.to_owned(), a.at)).collect();
    assert_eq!(said, [("12.1".to_owned(), "Dee".to_owned(), at(81))]);
    let document = desk.workspace.document("report").unwrap().unwrap();
    assert_eq!((document.bytes.as_slice(), document.text.as_str()), (b"Dee said.".as_slice(), "Dee said."));
}

#[test]
fn its_state() {
    let desk = opened();
    let state = desk.state();
    assert_eq!(desk.workspace.settings().name, "an old workspace");
    assert_eq!(desk.current(), [2, 4], "names of 2024 rather than of 2023, posts of the later import");
    let posts = &state.versions[1];
    assert_eq!((&posts.dataset, posts.format.as_str(), posts.claims, posts.problems), (&described(), "claims-csv", 5, 2));
    assert_eq!(posts.inputs, ["posts.csv", "sources.csv"]);
    assert_eq!(state.sources.into_values().collect::<Vec<_>>(), [described_source()]);
    assert_eq!(state.gradings.into_iter().collect::<Vec<_>>(), [("report".into(), Reliability::B)]);
    let expected = [judgement("p1", "p2", Sameness::Positive), judgement("p1", "p4", Sameness::Unsure)];
    assert_eq!(state.judgements.into_values().collect::<Vec<_>>(), expected);
    assert_eq!(state.withdrawn.into_iter().collect::<Vec<_>>(), [ClaimId::of("names", &name_claim("bob", "Bob"))]);
    let problems = [described_problem(), Problem::flagged("posts.csv", None, "no table of sources")];
    assert_eq!(desk.workspace.problems(OperationId(1)).unwrap(), problems);
    assert_eq!(desk.state_at(25).versions.iter().map(|version| version.op.0).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(desk.state_at(40).judgements.len(), 2, "the pair that was later taken back, and the one that was imported");
}

#[test]
fn it_is_written_to_as_ever() {
    let mut desk = opened();
    let op = desk.import("names", 80, "2025-01-01", &["Ann", "Dan"]).op;
    assert_eq!(op, OperationId(15));
    assert_eq!(desk.contents(&desk.version(op)), [("Ann".into(), 20), ("Dan".into(), 80)]);
    desk.undo(81, op);
    assert_eq!(desk.reopen().state(None).unwrap().versions[0].op, OperationId(2));
}
