//! Beneficial ownership statements.

use crate::lists::{Collect, fixture};
use proptest::prelude::*;
use sinew_import::bods::History;
use sinew_import::{Format, ImportError, Input};
use sinew_model::{Date, Day};

fn import(bytes: impl Into<Vec<u8>>) -> Result<Collect, ImportError> {
    Collect::of(Format::Bods, vec![Input::from_bytes("register.json", bytes)]).map(|(sink, _)| sink)
}

#[test]
fn a_small_register() {
    let (sink, dataset) = Collect::of(Format::Bods, vec![fixture("bods/register.json")]).unwrap();
    assert_eq!(dataset.published.map(|date| date.to_string()).as_deref(), Some("2024-01-05"));
    assert_eq!(dataset.publisher.as_deref(), Some("Register of the Isles"));
    insta::assert_snapshot!(sink.text());
}

#[test]
fn one_statement_a_line_is_the_same() {
    let text = include_str!("../fixtures/bods/register.json");
    let lines: String =
        text.lines().filter(|line| line.starts_with('{')).map(|line| format!("{}\n", line.trim_end_matches(','))).collect();
    let claims = |text: &str| import(text).unwrap().text().lines().filter(|line| !line.contains("row")).count();
    assert_eq!(claims(&lines), claims(text));
    assert_eq!(Format::detect("x.json", text.as_bytes()), Some(Format::Bods));
    assert_eq!(Format::detect("x.jsonl", lines.as_bytes()), Some(Format::Bods));
}

#[test]
fn files_that_are_no_registers() {
    let cases: [(&str, &[u8]); 7] = [
        ("empty", b""),
        ("no JSON", b"owner,owned\n1,2\n"),
        ("cut off", b"[{\"recordId\": \"a\", \"recordType\": \"person\""),
        ("an empty array", b"[]"),
        ("only older statements", b"[{\"statementID\": \"a\", \"statementType\": \"personStatement\"}]"),
        ("Latin-1", b"[{\"recordId\": \"\xe9\"}]"),
        ("an array of numbers", b"[1, 2]"),
    ];
    let say = |bytes: &[u8]| match import(bytes) {
        Ok(sink) => format!("TAKEN {}", sink.text()),
        Err(error) => format!("{error} | {}", error.hint().unwrap_or_default()),
    };
    let lines: Vec<String> = cases.iter().map(|(name, bytes)| format!("{name}: {}", say(bytes))).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

fn day(text: &str) -> Day {
    Date::parse(text).unwrap().earliest().unwrap()
}

#[test]
fn who_held_what_as_known_when() {
    let (history, problems) = History::read(vec![fixture("bods/register.json")]).unwrap();
    assert_eq!(problems.len(), 2, "{problems:?}");
    let check = |valid: &str, known: &str, expected: &str| {
        let holders = history.holders("e1", "shareholding", day(valid), day(known));
        let told: Vec<String> = holders.iter().map(|(name, share)| format!("{name} {share}")).collect();
        assert_eq!(told.join("; "), expected, "on {valid} as known on {known}");
    };
    check("2015-01-01", "2020-02-01", "Tesa Orlo 100");
    check("2015-01-01", "2020-01-31", "");
    check("2022-02-21", "2022-02-28", "Tesa Orlo 100");
    // 60 held directly, 10 through others; the trust in a band; and somebody whom the register does not name.
    check("2023-01-01", "2023-01-01", "Salt Trust (25,50]; Tesa Orlo 70; unspecified 5");
    check("2022-02-19", "2023-01-01", "Tesa Orlo 100; unspecified 5");
    check("2024-06-01", "2024-06-01", "Salt Trust (25,50]; Tesa Orlo 10; undisclosed [35,60); unspecified 5");
}

#[test]
fn real_files() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/eval/network/files/tecido.json");
    let Ok(bytes) = std::fs::read(path) else {
        println!("no {path}: not read");
        return;
    };
    let sink = import(bytes).unwrap();
    assert!(sink.text().contains("Ownership"), "{}", sink.text());
    assert_eq!(sink.text().matches("refused").count(), 0);
}

proptest! {
    #[test]
    fn any_bytes_end_in_claims_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import(bytes);
    }

    #[test]
    fn any_statement_is_taken_or_told(
        kind in "person|entity|relationship|x",
        status in "new|updated|closed|",
        date in "20[012][0-9]-[01][0-9]-[0-3][0-9]|",
        share in -10.0f64..200.0,
        interest in "shareholding|votingRights|boardMember|trustee|unheard",
    ) {
        let statement = format!(
            r#"{{"statementId":"a","statementDate":"{date}","recordId":"r","recordType":"{kind}","recordStatus":"{status}",
            "recordDetails":{{"subject":"e","interestedParty":"p","interests":[{{"type":"{interest}","share":{{"exact":{share}}},"startDate":"{date}"}}]}}}}"#
        ).replace('\n', " ");
        let _ = import(format!("[{statement},{statement}]"));
    }
}
