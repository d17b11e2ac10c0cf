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

#[test]
fn statements_come_back_as_they_went() {
    let workshop = Workshop::estuary();
    workshop.done("import formats/isles.ftm.json formats/consolidated.xml");
    assert_eq!(there_and_back(&workshop, "statements", "x.csv"), "");
}

/// Entities that were judged the same go out as one; who they were is not in the file's claims, so it does not come back.
#[test]
fn joined_entities_come_back_as_one() {
    assert_snapshot!(there_and_back(&Workshop::estuary(), "ftm", "x.ftm.json"));
}

/// What differs between an export and the export of its import.
fn there_and_back(workshop: &Workshop, form: &str, file: &str) -> String {
    workshop.done(&format!("export {form} -o {file}"));
    workshop.done("init again");
    workshop.done(&format!("-w again import {file}"));
    workshop.done(&format!("-w again export {form} -o again-{file}"));
    let (went, came) = (workshop.read(file), workshop.read(&format!("again-{file}")));
    let without = |text: &str, dataset: &str| text.replace(&format!("\"datasets\":[{dataset}]"), "");
    let names = ["\"x\"", "\"actors\"", "\"ties\"", "\"incidents\"", "\"isles\"", "\"us_ofac_sdn\"", "\"un_sc_sanctions\"", "\"actors\",\"ties\""];
    let (went, came) = names.iter().fold((went, came), |(went, came), name| (without(&went, name), without(&came, name)));
    let only = |sign: &str, text: &str, other: &str| -> String {
        text.lines().filter(|line| !other.lines().any(|o| o == *line)).map(|line| format!("{sign} {line}\n")).collect()
    };
    only("-", &went, &came) + &only("+", &came, &went)
}
