//! Tables of claims, sources and judgements.

use crate::collected::Collected;
use proptest::prelude::*;
use sinew_import::{Input, claims_csv};
use sinew_model::{Dataset, Schema};
use std::path::Path;

fn import(files: &[(&str, &[u8])]) -> (Collected, Result<(), sinew_import::ImportError>) {
    let inputs = files.iter().map(|(name, bytes)| Input::from_bytes(name, *bytes)).collect();
    let mut collected = Collected::default();
    let mut dataset = Dataset { name: "marsh".into(), maintained: true, ..Dataset::default() };
    let result = claims_csv::import(inputs, &mut dataset, &mut collected);
    assert!(!dataset.maintained, "a coded report is not kept up");
    (collected, result)
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/claims_csv").join(name)).unwrap()
}

const SOURCES: &[u8] = b"key,title\ns1,Source One\nreport-1,Report One\n";

/// One table with the sources `s1` and `report-1`: its claims and problems.
fn check(table: &str, claims: &[&str], problems: &[&str]) {
    let (collected, result) = import(&[("t.claims.csv", table.as_bytes()), ("sources.csv", SOURCES)]);
    result.unwrap();
    assert_eq!(collected.claims, claims, "{table}");
    assert_eq!(collected.problems, problems, "{table}");
}

/// One table that is no table: the error and its hint.
fn check_error(table: &[u8], expected: &str) {
    let (_, result) = import(&[("t.claims.csv", table)]);
    let error = result.unwrap_err();
    assert_eq!(format!("{error} / {}", error.hint().unwrap()), expected);
}

#[test]
fn a_property_row() {
    check("subject,schema,property,value,source\na,Person,name,A,s1\n", &["a Person.name = \"A\" | source=s1 | row=2"], &[]);
}

#[test]
fn columns_may_stand_anywhere_under_any_spelling() {
    check("Source; VALUE;subject ;Schema;Property\ns1;A;a;Person;name\n", &["a Person.name = \"A\" | source=s1 | row=2"], &[]);
    check(
        "\u{feff}source\tvalue\tsubject\tschema\tproperty\ns1\tA\ta\tPerson\tname\n",
        &["a Person.name = \"A\" | source=s1 | row=2"],
        &[],
    );
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    check(
        "subject,schema,property,value,source,quote\r\n# a comment\r\n\r\na,Person,name,A,s1,\"two\r\nlines\"\r\na,,alias,B,s1,,,\r\n",
        &["a Person.name = \"A\" | source=s1 | row=4 | quote=two\r\nlines", "a Person.alias = \"B\" | source=s1 | row=5"],
        &[],
    );
}

#[test]
fn the_most_specific_schema_of_the_file_holds_on_all_rows() {
    check(
        "subject,schema,property,value,source\na,,name,A,s1\na,Organization,name,B,s1\na,Company,voenCode,1,s1\na,Asset,name,C,s1\n",
        &[
            "a Company.name = \"A\" | source=s1 | row=2",
            "a Company.name = \"B\" | source=s1 | row=3",
            "a Company.voenCode = \"1\" | source=s1 | row=4",
            "a Company.name = \"C\" | source=s1 | row=5",
        ],
        &[],
    );
}

#[test]
fn dates_of_a_thing_bound_the_value_and_dates_of_an_interval_bound_the_interval() {
    check(
        "subject,schema,property,value,source,start,end\na,Person,position,Mayor,s1,2014,2018\nb,Incident,name,B,s1,2014-05,\n",
        &[
            "a Person.position = \"Mayor\" | start=2014 | end=2018 | source=s1 | row=2",
            "b Incident.name = \"B\" | source=s1 | row=3",
            "b Incident.startDate = \"2014-05\" | source=s1 | row=3",
        ],
        &[],
    );
}

#[test]
fn one_relation_is_one_entity_whoever_says_so() {
    let header = "subject,schema,property,value,source,tie,stance,start\n";
    let one = format!("{header}a,Person,Membership,b,s1,,,2014\n");
    let two = format!("{header}a,Person,Membership,b,s1,,denied,2015\na,,Membership,b,s1,again,,\n");
    let (found, result) = import(&[("one.csv", one.as_bytes()), ("two.csv", two.as_bytes()), ("sources.csv", SOURCES)]);
    result.unwrap();
    let of = |file: &str| -> Vec<&str> {
        let mut ids: Vec<&str> = found.claims.iter().filter(|c| c.contains(file)).map(|c| c.split(' ').next().unwrap()).collect();
        ids.dedup();
        ids
    };
    assert_eq!(of("file=one.csv").len(), 1);
    assert_eq!(of("file=two.csv").len(), 2);
    assert_eq!(of("file=one.csv")[0], of("file=two.csv")[0]);
    assert_eq!(found.claims.iter().filter(|claim| claim.contains("stance=denied")).count(), 3, "{:#?}", found.claims);
}

#[test]
fn files_that_are_no_tables() {
    let save = "save it as \"CSV UTF-8 (comma delimited)\"";
    check_error(b"", "t.claims.csv: the table is empty / start with a header; `sinew template` writes one");
    check_error(b"subject\n\xe9", &format!("t.claims.csv, line 2: the file is not UTF-8, perhaps a Windows code page / {save}"));
    check_error(b"\xff\xfes\0u\0", &format!("t.claims.csv: the file is not UTF-8 but UTF-16 or no text at all / {save}"));
    check_error(b"subject,property\ra,b", &format!("t.claims.csv: lines end as on old Macintosh computers / {save}"));
    check_error(
        b"subject,property,value,sorce\n",
        "t.claims.csv, line 1: there is no column sorce / did you mean source or voice? the columns are subject, property, value, source, \
         schema, lang, start, end, place, quote, stance, voice, credibility, tie, details",
    );
    check_error(
        b"subject,property,value\n",
        "t.claims.csv, line 1: column source is missing / required columns: subject, property, value, source",
    );
    check_error(
        b"subject,property,value,Value,source\n",
        "t.claims.csv, line 1: column value stands twice in the header / remove one of the two",
    );
}

#[test]
fn sources_are_asked_for_once_where_none_are_given() {
    let table = b"subject,schema,property,value,source\na,Person,name,A,x\na,,name,B,y\n";
    let (collected, result) = import(&[("t.claims.csv", table)]);
    result.unwrap();
    assert_eq!(collected.claims.len(), 2);
    assert_eq!(
        collected.problems,
        [
            "flagged: t.claims.csv: no table of sources was given: claims name their sources by key alone; keep a sources.csv beside the file"
        ]
    );
}

#[test]
fn a_table_of_sources_with_mistakes() {
    let table = "key,title,date,reliability,origin\ns 1,One,,,\ns1,,,,\ns1,One,soon,G,s1\ns1,Again,,,\ns2,Two,,,s3\n";
    let mut collected = Collected::default();
    let result = claims_csv::read_sources(Input::from_bytes("sources.csv", table), &mut collected);
    insta::assert_snapshot!(collected.outcome(result));
}

#[test]
fn a_table_of_judgements_with_mistakes() {
    let table = "left,right,judgement\na,b,positive\na,a,positive\na b,c,maybe\n,c,unsure\n";
    let mut collected = Collected::default();
    let result = claims_csv::read_judgements(Input::from_bytes("who.csv", table), &mut collected);
    insta::assert_snapshot!(collected.outcome(result));
}

#[test]
fn a_folder() {
    let names = ["marsh.claims.csv", "sources.csv", "judgements.csv"];
    let bytes: Vec<Vec<u8>> = names.iter().map(|name| fixture(name)).collect();
    let files: Vec<(&str, &[u8])> = names.iter().copied().zip(bytes.iter().map(Vec::as_slice)).collect();
    let (collected, result) = import(&files);
    insta::assert_snapshot!(collected.outcome(result));
}

#[test]
fn every_mistake_is_named_with_its_place_and_its_mending() {
    let (collected, result) = import(&[("mistakes.claims.csv", &fixture("mistakes.claims.csv")), ("sources.csv", SOURCES)]);
    insta::assert_snapshot!(collected.outcome(result));
}

#[test]
fn the_template_is_a_table_and_so_are_its_examples() {
    let template = claims_csv::template();
    check(&template, &[], &[]);
    let (collected, result) = import(&[("t.claims.csv", template.replace("# ", "").as_bytes()), ("sources.csv", SOURCES)]);
    insta::assert_snapshot!(collected.outcome(result));
}

#[test]
fn relations_have_ends() {
    let relations = claims_csv::relations();
    assert!(relations.iter().any(|relation| relation.schema == Schema::named("Sanction").unwrap()));
    assert!(relations.is_sorted_by_key(|relation| relation.schema.name()));
}

/// In `docs/claims-csv.md` a row of the table of relations reads: relation, ends, useful details in backticks.
#[test]
fn the_documentation_names_what_there_is() {
    let docs = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/claims-csv.md")).unwrap();
    let rows = docs.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    let relations: Vec<_> = rows.filter_map(|(name, rest)| Some((Schema::named(name)?, rest.split_once(" | ")?.1))).collect();
    assert!(relations.len() > 15, "the table of relations was not found");
    for (schema, details) in relations {
        assert!(claims_csv::relations().iter().any(|relation| relation.schema == schema), "{schema:?}");
        let names = details.split('`').skip(1).step_by(2).filter(|name| name.starts_with(char::is_lowercase));
        names.for_each(|name| assert!(schema.property(name).is_some(), "{schema:?} has no {name}"));
    }
}

#[test]
fn the_example_imports_without_a_refusal() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/iraq-2026");
    let files = tables_under(&folder);
    if files.is_empty() {
        eprintln!("skipped: no tables in {}", folder.display());
        return;
    }
    let inputs: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let (collected, result) = import(&inputs);
    result.unwrap();
    let refused: Vec<&String> = collected.problems.iter().filter(|problem| problem.starts_with("refused")).collect();
    assert!(refused.is_empty(), "{} refused: {refused:#?}", refused.len());
}

/// All tables of evidence of a folder and the folders in it, sorted.
fn tables_under(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &Path| (path.display().to_string(), std::fs::read(path).unwrap());
    // Rates of currencies are asked with, and are no evidence.
    let is_table = |path: &Path| path.extension().is_some_and(|extension| extension == "csv") && !path.ends_with("rates.csv");
    paths
        .iter()
        .flat_map(|path| {
            if path.is_dir() {
                tables_under(path)
            } else if is_table(path) {
                vec![read(path)]
            } else {
                vec![]
            }
        })
        .collect()
}

proptest! {
    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import(&[("t.claims.csv", &bytes), ("sources.csv", &bytes), ("judgements.csv", &bytes)]);
    }

    #[test]
    fn no_cells_break_it(cells in "([a-z]{1,3}|[;,\"\n#\\\\ =<]|Person|Membership|name|2014|é){0,60}") {
        let table = format!("subject,schema,property,value,source,details,start\n{cells}");
        let (_, result) = import(&[("t.claims.csv", table.as_bytes())]);
        prop_assert!(result.is_ok());
    }
}

#[test]
fn kinds_of_statements_and_types_of_incidents() {
    let check = |row: &str, expected: Option<(&str, &str)>| {
        let table = format!("subject,schema,property,value,source\n{row},wire\n");
        let (collected, result) = import(&[("marsh.claims.csv", table.as_bytes())]);
        let told = collected.outcome(result);
        match expected {
            Some((message, hint)) => assert!(told.contains(message) && told.contains(hint), "{row}: {told}"),
            None => assert!(!told.contains("no kind") && !told.contains("no type"), "{row}: {told}"),
        }
    };
    check("s,Responsibility,kind,clame", Some(("there is no kind of statement clame", "claim")));
    check("s,Responsibility,kind,retraction", None);
    check("i,Incident,incidentType,BOOM", Some(("PLOVER has no type BOOM", "ASSAULT")));
    check("i,Incident,incidentType,ASSAULT", None);
}
