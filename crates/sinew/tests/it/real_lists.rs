//! Real lists of the data room, where it is there; the numbers are those of its FORMATS.md.

use crate::support::{Workshop, shared};

/// How many entities of a schema the workspace holds.
fn count(export: &str, schema: &str) -> usize {
    let mark = format!("\"schema\":\"{schema}\"");
    export.lines().filter(|line| line.contains(&mark)).count()
}

/// Imports files of the data room; false where they are not there.
fn import(workshop: &Workshop, files: &[&str], options: &str) -> bool {
    let found: Option<Vec<String>> = files.iter().map(|file| shared(file)).collect();
    found.is_some_and(|files| {
        let files: Vec<String> = files.iter().map(|file| format!("'{file}'")).collect();
        workshop.done(&format!("import {} {options}", files.join(" ")));
        true
    })
}

const SDN_2024: [&str; 4] =
    ["ofac/csv/2024-05-03/sdn.csv", "ofac/csv/2024-09/alt.csv", "ofac/csv/2025-12/add.csv", "ofac/csv/2025-12/sdn_comments.csv"];

#[test]
fn ofac() {
    let workshop = Workshop::empty();
    if !import(&workshop, &SDN_2024, "--published 2024-05-03") {
        return;
    }
    let export = workshop.done("export ftm").stdout;
    for (schema, number) in [("Person", 6854), ("Vessel", 851), ("Airplane", 376)] {
        assert_eq!(count(&export, schema), number, "{schema}");
    }
    let organisations: usize =
        ["Organization", "Company", "LegalEntity", "PublicBody"].iter().map(|schema| count(&export, schema)).sum();
    assert_eq!(organisations, 6884);

    let hits = workshop.done("search \"asa'ib ahl\" -f csv").stdout;
    assert!(hits.contains("ASA'IB AHL AL-HAQ"), "{hits}");
    let shown = workshop.done("show \"asa'ib ahl al-haq\"").stdout;
    assert!(shown.contains("SDGT") && shown.contains("OFAC"), "{shown}");
    let paths = workshop.done("path 'mojtaba jahandust' \"kata'ib hizballah\" --hops 1 -f csv").stdout;
    assert!(paths.contains("UnknownLink,forward,ofac-11462,KATA'IB HIZBALLAH"), "{paths}");
}

#[test]
fn ofac_against_an_older_version() {
    let workshop = Workshop::empty();
    let older = ["ofac/csv/2022-01-31/sdn.csv", "ofac/csv/2022-01-31/alt.csv", "ofac/csv/2022-01-31/add.csv"];
    if !import(&workshop, &SDN_2024[..1], "--published 2024-05-03") || !import(&workshop, &older, "--published 2022-01-31") {
        return;
    }
    let versions = workshop.done("datasets --all -f csv").stdout;
    assert!(versions.contains("2022-01-31") && versions.contains("superseded"), "{versions}");
    let current = workshop.json("datasets");
    assert_eq!(current[0]["published"], "2024-05-03");
    let diff = workshop.done("diff us_ofac_sdn -f csv").stdout;
    assert!(diff.lines().filter(|line| line.starts_with("added,ofac-")).count() > 4000);
}

#[test]
fn united_nations() {
    let workshop = Workshop::empty();
    let Some(folder) = shared("un") else { return };
    let Some(file) = find(folder.as_ref(), "consolidated_2026-02-27.xml") else { return };
    workshop.done(&format!("import '{}'", file.display()));
    let export = workshop.done("export ftm").stdout;
    assert_eq!(count(&export, "Person"), 730);
    assert_eq!(["Organization", "Company", "LegalEntity"].iter().map(|schema| count(&export, schema)).sum::<usize>(), 273);
    let hits = workshop.done("search 'al-haramain' -f csv").stdout;
    assert!(hits.lines().count() > 2, "{hits}");
}

fn find(folder: &std::path::Path, name: &str) -> Option<std::path::PathBuf> {
    let paths: Vec<_> = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    paths.iter().find_map(|path| if path.is_dir() { find(path, name) } else { path.ends_with(name).then(|| path.clone()) })
}

#[test]
fn follow_the_money() {
    let workshop = Workshop::empty();
    if !import(&workshop, &["ftm/zavod_export_wikidata/entities.ftm.json"], "--name wikidata") {
        return;
    }
    let export = workshop.done("export ftm").stdout;
    for (schema, number) in [("Family", 756), ("Person", 607), ("Occupancy", 102), ("Position", 100)] {
        assert_eq!(count(&export, schema), number, "{schema}");
    }
    let problems = workshop.done("problems wikidata -f csv").stdout;
    assert!(!problems.contains("this line is no entity"), "an odd value costs itself alone");
}
