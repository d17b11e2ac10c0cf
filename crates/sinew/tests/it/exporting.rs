//! Standard forms out, and back in.

use crate::support::Workshop;
use insta::assert_snapshot;

#[test]
fn every_form() {
    let workshop = Workshop::estuary();
    assert_snapshot!(workshop.transcript(&[
        "export ftm --dataset actors",
        "export ftm --strict",
        "export statements --dataset incidents",
        "export gexf --on 2024-07-01",
        "export graphml --on 2024-07-01",
        "export ftm -o no/such/folder/x.json",
        "export docx",
    ]));
}

#[test]
fn to_a_file_as_to_standard_output() {
    let workshop = Workshop::estuary();
    for form in ["ftm", "statements", "gexf", "graphml"] {
        let shown = workshop.done(&format!("export {form}")).stdout;
        let run = workshop.done(&format!("export {form} -o file"));
        assert_eq!(run.stdout, "", "{form}");
        assert_eq!(workshop.read("file"), shown, "{form}");
    }
}

#[test]
fn entities_come_back_as_they_went() {
    let workshop = Workshop::empty();
    workshop.done("import formats/isles.ftm.json formats/consolidated.xml");
    workshop.done("import ofac-2026-03 --published 2026-03-01");
    assert_eq!(there_and_back(&workshop, "ftm", "x.ftm.json"), "");
}

/// All that a statement says and on whose word; the dataset that first held it is named only where it is the source itself.
#[test]
fn statements_come_back_as_they_went() {
    let workshop = Workshop::estuary();
    workshop.done("import formats/isles.ftm.json formats/consolidated.xml");
    let (went, came) = exported_twice(&workshop, "statements", "x.csv");
    let said = |table: &str| -> Vec<String> {
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let header = reader.headers().unwrap().clone();
        let row = |record: csv::StringRecord| {
            let cell = |name: &str| &record[header.iter().position(|column| column == name).unwrap()];
            let source = if cell("source").is_empty() { cell("dataset") } else { cell("source") };
            let rest = ["entity_id", "prop", "schema", "value", "lang", "original_value", "stance", "voice", "place"].map(cell);
            format!("{} | {source}", rest.join(" | "))
        };
        reader.records().map(|record| row(record.unwrap())).collect()
    };
    let (went, came) = (said(&went), said(&came));
    let only_there: Vec<&String> = went.iter().filter(|row| !came.contains(row)).collect();
    assert!(only_there.is_empty() && went.len() == came.len(), "{only_there:#?}");
}

/// Entities that were judged the same go out as one; who they were is not in the file's claims, so it does not come back.
#[test]
fn joined_entities_come_back_as_one() {
    assert_snapshot!(there_and_back(&Workshop::estuary(), "ftm", "x.ftm.json"));
}

/// What differs between an export and the export of its import, but for the names of the datasets.
fn there_and_back(workshop: &Workshop, form: &str, file: &str) -> String {
    let (went, came) = exported_twice(workshop, form, file);
    let lines = |text: &str| -> Vec<String> {
        let mut lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        lines.iter_mut().for_each(|line| drop(line.as_object_mut().unwrap().remove("datasets")));
        lines.iter().map(ToString::to_string).collect()
    };
    let (went, came) = (lines(&went), lines(&came));
    let only = |sign: &str, these: &[String], others: &[String]| -> String {
        these.iter().filter(|line| !others.contains(line)).map(|line| format!("{sign} {line}\n")).collect()
    };
    only("-", &went, &came) + &only("+", &came, &went)
}

fn exported_twice(workshop: &Workshop, form: &str, file: &str) -> (String, String) {
    workshop.done(&format!("export {form} -o {file}"));
    workshop.done("init again");
    workshop.done(&format!("-w again import {file}"));
    workshop.done(&format!("-w again export {form} -o again-{file}"));
    (workshop.read(file), workshop.read(&format!("again-{file}")))
}
