//! Making a workspace and filling it: init, template, import, datasets, problems, diff.

use crate::support::Workshop;
use insta::assert_snapshot;

#[test]
fn init() {
    let lines = ["datasets", "init --name Workshop", "init", "init desk", "datasets -w desk", "init estuary/sources.csv"];
    assert_snapshot!(Workshop::bare().transcript(&lines));
}

#[test]
fn init_keeps_what_is_in_the_folder() {
    let workshop = Workshop::bare();
    workshop.done("init estuary");
    assert!(workshop.path().join("estuary/sources.csv").is_file());
    workshop.done("-w estuary import estuary");
}

#[test]
fn template() {
    let workshop = Workshop::bare();
    assert_snapshot!(workshop.transcript(&["template", "template --relations -f csv"]));
    let relations = workshop.json("template --relations");
    assert!(relations.as_array().unwrap().iter().any(|each| each["relation"] == "Command"));
}

#[test]
fn the_rows_of_the_template_import_once_they_are_no_comments() {
    let workshop = Workshop::empty();
    workshop.write("rows.claims.csv", workshop.done("template").stdout.replace("\n# ", "\n"));
    workshop.write("sources.csv", "key,title\nreport-1,Report One\n");
    assert_snapshot!(workshop.transcript(&["import rows.claims.csv", "problems rows", "show hadi-al-amiri"]));
}

#[test]
fn an_empty_template_is_an_empty_dataset() {
    let workshop = Workshop::empty();
    workshop.write("rows.claims.csv", workshop.done("template").stdout);
    workshop.write("sources.csv", "key,title\nreport-1,Report One\n");
    assert_snapshot!(workshop.transcript(&["import rows.claims.csv", "show anybody"]));
}

#[test]
fn a_folder() {
    assert_snapshot!(Workshop::empty().transcript(&["import estuary", "datasets", "log"]));
}

#[test]
fn a_folder_in_other_forms() {
    assert_snapshot!(Workshop::empty().transcript(&["import estuary -f json", "import estuary -f csv"]));
}

#[test]
fn every_format() {
    let workshop = Workshop::empty();
    assert_snapshot!(workshop.transcript(&[
        "import estuary/actors.claims.csv",
        "import formats/isles.ftm.json",
        "import formats/ledger.csv",
        "import formats/wharf.pack",
        "import formats/consolidated.xml",
        "import ofac-2026-03/sdn.csv ofac-2026-03/alt.csv ofac-2026-03/add.csv --published 2026-03-01",
        "import estuary/judgements.csv",
        "import formats/isles.ftm.json --as ftm --name other --title 'The other isles' --published 2026-01 --maintained",
        "datasets -f csv",
    ]));
}

#[test]
fn options_that_do_not_fit() {
    let workshop = Workshop::empty();
    assert_snapshot!(workshop.transcript(&[
        "import",
        "import estuary --name one",
        "import estuary/actors.claims.csv --as ftmx",
        "import estuary/actors.claims.csv --name ../up",
        "import estuary/actors.claims.csv --published 31/02/2024",
        "import formats/isles.ftm.json --as un-xml",
        "log",
    ]));
}

#[test]
fn a_newer_version_supersedes_and_an_older_one_does_not() {
    let workshop = Workshop::empty();
    assert_snapshot!(workshop.transcript(&[
        "@2026-03-02T09:00:00Z import ofac-2026-03 --published 2026-03-01",
        "@2026-05-03T09:00:00Z import ofac-2026-05 --published 2026-05-02",
        "search lantern",
        "@2026-05-04T09:00:00Z import ofac-2026-03 --published 2026-02-01",
        "search lantern",
        "datasets -f csv",
        "datasets --all -f csv",
        "datasets --known 2026-04-01 -f csv",
        "datasets --all",
    ]));
}

#[test]
fn problems() {
    let workshop = Workshop::empty();
    workshop.write("bad.claims.csv", BAD_ROWS);
    workshop.write("sources.csv", "key,title\ns1,One\n");
    workshop.done("import bad.claims.csv");
    workshop.done("import estuary/actors.claims.csv");
    let lines = [
        "problems",
        "problems bad -f json",
        "problems -f csv",
        "problems actors",
        "problems --import 1 -f csv",
        "problems nobody",
        "problems --import 9",
    ];
    assert_snapshot!(workshop.transcript(&lines));
}

const BAD_ROWS: &str = "\
subject,schema,property,value,start,source
ann,Person,name,Ann,,s1
ann,,birthDate,31/02/2024,,s1
ann,,birthDate,2024-02-31,,s1
bob,Persn,name,Bob,,s1
ann,,name,Anna,,s9
ann,,birthdate,1970,,s1
";

#[test]
fn differences_of_two_versions() {
    let workshop = Workshop::empty();
    workshop.done("@2026-03-02 import ofac-2026-03 --published 2026-03-01");
    let lines = ["diff us_ofac_sdn", "diff nobody"];
    let alone = workshop.transcript(&lines);
    workshop.done("@2026-05-03 import ofac-2026-05 --published 2026-05-02");
    let both = workshop.transcript(&[
        "diff us_ofac_sdn",
        "diff us_ofac_sdn -f json",
        "diff us_ofac_sdn -f csv",
        "diff us_ofac_sdn --values",
        "diff us_ofac_sdn --from 2 --to 1",
        "diff us_ofac_sdn --to 7",
    ]);
    assert_snapshot!(alone + &both);
}

#[test]
fn importing_several_says_what_was_taken_before_one_failed() {
    let workshop = Workshop::empty();
    workshop.write("a.claims.csv", "subject,schema,property,value,source\nann,Person,name,Ann,s1\n");
    workshop.write("b.claims.csv", "subject,schema,property,value,source,colour\nann,Person,name,Ann,s1,red\n");
    workshop.write("sources.csv", "key,title\ns1,One\n");
    assert_snapshot!(workshop.transcript(&["import a.claims.csv b.claims.csv", "log"]));
}

#[test]
fn the_workspace_is_found_from_below_or_by_name() {
    let workshop = Workshop::estuary();
    let datasets = workshop.done("datasets -f csv").stdout;
    let from = |folder: &str, words: &[&str], named: &str| {
        let mut command = workshop.command(words);
        let output = command.current_dir(folder).env("SINEW_WORKSPACE", named).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let here = workshop.path().display().to_string();
    let below = workshop.path().join("estuary").display().to_string();
    let other = tempfile::tempdir().unwrap();
    let elsewhere = other.path().display().to_string();
    assert_eq!(workshop.done("datasets -f csv -w estuary").stdout, datasets);
    assert_eq!(from(&elsewhere, &["datasets", "-f", "csv"], &here), datasets);
    assert_eq!(from(&below, &["datasets", "-f", "csv", "-w", "."], &elsewhere), datasets);
    assert_eq!(from(&elsewhere, &["datasets", "-f", "csv"], &elsewhere), "");
}

#[test]
fn a_clock_that_is_none() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "@noon grade actors A",
        "@noon show far-isle",
        "@2026-13-01 undo",
        "@2020-01-01 show far-isle"
    ]));
}
