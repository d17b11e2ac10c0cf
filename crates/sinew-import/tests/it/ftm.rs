//! FollowTheMoney statements, with a header and packed.

use crate::collected::Collected;
use proptest::prelude::*;
use sinew_import::{Format, ImportError, Input, import};
use sinew_model::Dataset;
use std::path::Path;

fn read(format: Format, files: &[(&str, &[u8])]) -> (Collected, Result<(), ImportError>) {
    let inputs = files.iter().map(|(name, bytes)| Input::from_bytes(name, *bytes)).collect();
    let mut collected = Collected::default();
    let result = import(format, inputs, &mut Dataset::default(), &mut collected);
    (collected, result)
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ftm").join(name)).unwrap()
}

#[test]
fn statements_with_a_header() {
    let (collected, result) = read(Format::FtmStatements, &[("statements.csv", &fixture("statements.csv"))]);
    insta::assert_snapshot!(collected.outcome(result));
}

#[test]
fn statements_packed() {
    let (collected, result) = read(Format::FtmPack, &[("statements.pack", &fixture("statements.pack"))]);
    insta::assert_snapshot!(collected.outcome(result));
}

#[test]
fn several_files_are_told_apart_and_their_sources_are_not_repeated() {
    let pack = b"a,Person:name,A,d,,,t,f,,,1\n";
    let (collected, result) = read(Format::FtmPack, &[("one.pack", pack), ("two.pack", pack)]);
    result.unwrap();
    assert_eq!(collected.sources, ["d \"d\""]);
    assert_eq!(
        collected.claims,
        ["a Person.name = \"A\" | source=d | file=one.pack | row=1", "a Person.name = \"A\" | source=d | file=two.pack | row=1"]
    );
}

#[test]
fn files_that_are_no_statements() {
    let check = |format, bytes: &[u8], expected: &str| {
        let error = read(format, &[("f", bytes)]).1.unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert!(error.hint().is_some());
    };
    check(Format::FtmStatements, b"", "f: the file is empty");
    check(Format::FtmStatements, b"a,Person:name,A,d,,,t,f,,,1\n", "f, line 1: the header has no column entity_id");
    check(
        Format::FtmPack,
        b"a,Person:name,A,d,,,t,f,,,1\nb,Person:na",
        "f: row 2 ends after 2 of 11 fields: the file was cut off",
    );
}

#[test]
fn a_row_that_is_not_utf8_costs_itself_only() {
    let (collected, result) = read(Format::FtmPack, &[("f", b"a,Person:name,\xff,d,,,t,f,,,1\na,Person:name,A,d,,,t,f,,,1\n")]);
    result.unwrap();
    assert_eq!((collected.claims.len(), collected.refused), (1, 1));
}

#[test]
fn the_wikidata_pack_imports_whole() {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/ftm/zavod_export_wikidata/statements.pack"));
    let Ok(bytes) = std::fs::read(path) else {
        eprintln!("skipped: {} is not here", path.display());
        return;
    };
    let (collected, result) = read(Format::FtmPack, &[("statements.pack", &bytes)]);
    result.unwrap();
    assert_eq!(collected.problems, Vec::<String>::new());
    // 193 statements, 25 of which are the checksums of the 25 entities.
    assert_eq!((collected.claims.len(), collected.sources.len()), (168, 1));
}

proptest! {
    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(Format::FtmPack, &[("f", &bytes)]);
        let _ = read(Format::FtmStatements, &[("f", &bytes)]);
        let with_header = [b"entity_id,schema,prop,value,dataset\n".as_slice(), &bytes].concat();
        let _ = read(Format::FtmStatements, &[("f", &with_header)]);
    }
}
