//! `screen`: one name, and tables of them.

use crate::support::{NOW, Workshop};
use insta::assert_snapshot;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Two lists that overlap, in Latin, Arabic and Hebrew letters.
pub(crate) fn lists() -> Workshop {
    let workshop = Workshop::empty();
    workshop.done("import lists/harbour.ftm.json lists/tide.ftm.json --published 2026-05-01 --maintained");
    workshop
}

#[test]
fn one_name() {
    assert_snapshot!(lists().forms("screen 'Nabil Kassim Rashidi' --schema Person --birth 1967 --country iq"));
}

#[test]
fn one_name_otherwise() {
    assert_snapshot!(lists().transcript(&[
        "screen 'نبيل قاسم الراشدي'",
        "screen 'Yossef Ben Chaim' -f csv",
        "screen 'יוסף בן חיים' --dataset tide -f csv",
        "screen 'Omar bin Khalid al-Tamimi' -f csv",
        "screen 'Gray Heron' --schema Vessel --id 9074729 -f csv",
        "screen 'Blue Swan' --schema Vessel --id imoNumber=9074729 -f csv",
        "screen 'Nabil Qasim al-Rashidi' --birth 1967-03-12 -f csv",
        "screen 'Nabil Qasim al-Rashidi' --birth 1967-03-12 --names-only -f csv",
        "screen 'Nabil Qasim al-Rashidi' --birth 1967-03-12 --ignore dates --limit 1",
        "screen 'Yosef Ben-Haim' --topic sanction",
        "screen 'Yosef Ben-Haim' --topic role.pep --known 2026-06-03",
        "screen 'Harbour master'",
        "screen 'Maria Gonzalez'",
    ]));
}

/// Judged entities are one hit, by the member that fits best.
#[test]
fn joined_entities_are_one_hit() {
    let workshop = lists();
    workshop.done("judge h-2 t-2 same");
    let run = workshop.json("screen 'יוסף בן חיים'");
    let hits = run["answer"]["hits"].as_array().unwrap();
    assert_eq!(hits.len(), 1, "{hits:?}");
    assert_eq!(hits[0]["datasets"], serde_json::json!(["harbour", "tide"]));
    let claims = run["claims"].as_object().unwrap();
    let cited = hits[0]["claims"].as_array().unwrap();
    assert!(!cited.is_empty() && cited.iter().all(|id| claims.contains_key(id.as_str().unwrap())));
}

#[test]
fn a_table() {
    assert_snapshot!(lists().transcript(&[
        "screen --file lists/customers.csv",
        "screen --file lists/customers.csv -f json --names-only --limit 1",
        "screen --file lists/customers.csv --column 'name=last_name' --queries supplier --threshold 0.9",
    ]));
}

#[test]
fn bad_rows_cost_themselves() {
    let workshop = lists();
    // The snapshot holds what is not UTF-8 as it is written: with the sign for what cannot be read.
    assert_snapshot!(workshop.transcript(&["screen --file lists/bad_rows.csv"]));
}

/// A row of names that cannot be compared costs only itself, and has no score rather than a low one.
#[test]
fn pairs_that_cannot_be_compared() {
    let workshop = Workshop::empty();
    workshop
        .write("pairs.csv", "a,b,kind\nNabil Qasim,نبيل قاسم,\nNabil\nNabil,Nabil,,x\n,Nabil,\nGrey Heron,Gray Heron,vessel\n");
    assert_snapshot!(workshop.transcript(&["compare --file pairs.csv", "compare --file .", "compare --file nowhere.csv"]));
    let output = workshop.command(&["compare", "--file", "-"]).write_stdin("a,b\nNabil,Nabil\n").output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 2);
}

/// What would silently make a hit mean less, or find none, is said.
#[test]
fn doubtful_queries_are_said() {
    let workshop = lists();
    workshop.write(
        "doubtful.csv",
        format!(
            "id,name,dob,country,imo\n1,Nabil Qasim al-Rashidi,1336,ksa,\n2,N\u{430}bil Qasim al-Rashidi,,narnia,\n3,Grey Heron,,,9074728\n4,{},,,\n",
            "Ali ".repeat(600).trim_end()
        ),
    );
    assert_snapshot!(workshop.transcript(&[
        "screen --file doubtful.csv -f json --threshold 0.95 --limit 1",
        "screen 'Nabil Qasim al-Rashidi' --birth 1336 --topic sanctions -f csv",
        "screen 'Nabil Qasim al-Rashidi' --country narnia",
        "screen 'Grey Heron' --id imoNumber=9074728 -f csv",
        "screen 'Grey Heron' --out hits.csv",
        "screen 'Nabil Qasim al-Rashidi' --limit 2 --threshold 0.6",
    ]));
}

#[test]
fn other_separators_and_heads() {
    let workshop = lists();
    workshop.write("kunden.csv", "\u{feff}Nr;Kundenname;Geburtstag\n7;Nabil Qasim al-Rashidi;12.03.1967\n");
    workshop.write("ships.csv", "IMO\tvessel name\n9074729\tGrey Heron\n");
    assert_snapshot!(workshop.transcript(&[
        "screen --file kunden.csv",
        "screen --file kunden.csv --column name=Kundenname --column birth=geburtstag --column id=Nr",
        "screen --file ships.csv --schema Vessel",
    ]));
}

#[test]
fn from_standard_input() {
    let workshop = lists();
    let output = workshop.command(&["screen", "--file", "-"]).write_stdin("name\nNabil Qasim al-Rashidi\n").output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 4);
}

/// A hit that was judged different is left out and counted; undone, it is back; judged the same, it is confirmed.
#[test]
fn judged_before() {
    let workshop = lists();
    assert_snapshot!(workshop.transcript(&[
        "judge customer:c5 h-1 different --why 'born 1990'",
        "screen --file lists/customers.csv",
        "screen 'Nabil Qasim al-Rashidi' --query customer:c5",
        "screen 'Nabil Qasim al-Rashidi' --query customer:c5 --cleared -f csv",
        "undo",
        "screen 'Nabil Qasim al-Rashidi' --query customer:c5 -f csv",
        "judge customer:c5 t-6 same",
        "judge customer:c5 h-5 unsure",
        "screen 'Nabil Qasim al-Rashidi' --query customer:c5",
        "screen 'Somebody Else' --query customer:c5 -f csv",
        "screen 'Nabil Qasim al-Rashidi' --query customer:c5 --known 2026-06-03 -f csv",
        "judge t-6 h-5 same",
        "judge customer:c5 h-5 different",
        "screen 'Nabil Qasim al-Rashidi' --query customer:c5 -f csv",
        "judge customer:1 customer:2 same",
        "judge customer:1 nobody same",
        "judge 42: h-1 same",
    ]));
}

#[test]
fn refused() {
    let workshop = lists();
    workshop.write("empty.csv", "");
    workshop.write("nameless.csv", "id,colour\n1,red\n");
    workshop.write("latin.csv", b"id,na\xefve\n");
    workshop.write("wide.csv", "\u{feff}id,name\n".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    workshop.write("there.csv", "what,is,this\n");
    assert_snapshot!(workshop.transcript(&[
        "screen",
        "screen '...'",
        "screen Nabil --threshold 7",
        "screen Nabil --limit 0",
        "screen Nabil --schema Persn",
        "screen Nabil --birth soon",
        "screen Nabil --country Atlantis",
        "screen Nabil --gender x",
        "screen Nabil --id colour=red",
        "screen Nabil --query 42",
        "screen Nabil --on 2026-01-01",
        "screen Nabil --dataset nowhere",
        "screen Nabil --file lists/customers.csv",
        "screen --file nowhere.csv",
        "screen --file lists",
        "screen --file empty.csv",
        "screen --file nameless.csv",
        "screen --file latin.csv",
        "screen --file wide.csv",
        "screen --file lists/customers.csv --column name=Kundenname",
        "screen --file lists/customers.csv --column shoe=id",
        "screen --file lists/customers.csv --column name",
        "screen --file lists/customers.csv --queries 'a b'",
        "screen --file lists/customers.csv --out there.csv",
        "screen --file lists/customers.csv --out there.csv --resume",
        "screen --file lists/customers.csv --resume",
    ]));
}

const ROWS: usize = 3_000;
const NAMES: [&str; 6] =
    ["Nabil Qasim al-Rashidi", "Maria Gonzalez", "יוסף בן חיים", "Grey Heron", "Dalia Haddad", "\"Lines\nand, commas\""];

fn many(workshop: &Workshop) {
    let rows: String = (0..ROWS).map(|n| format!("{n},{}\n", NAMES[n % NAMES.len()])).collect();
    workshop.write("many.csv", format!("id,name\n{rows}"));
}

fn start(workshop: &Workshop, words: &[&str]) -> Child {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("sinew"));
    command
        .current_dir(workshop.path())
        .args(words)
        .env("SINEW_NOW", NOW)
        .env("SINEW_USER", "tester")
        .env_remove("SINEW_WORKSPACE");
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn wait_for_bytes(workshop: &Workshop, name: &str, least: u64) {
    for _ in 0..10_000 {
        if fs::metadata(workshop.path().join(name)).is_ok_and(|file| file.len() > least) {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Killed at any moment, or cut at any byte: what `--resume` makes of it is what one run would have written.
#[test]
fn resumed() {
    let workshop = lists();
    many(&workshop);
    for (form, name) in [("csv", "whole.csv"), ("json", "whole.json")] {
        workshop.done(&format!("screen --file many.csv -f {form} --out {name}"));
        let whole = fs::read(workshop.path().join(name)).unwrap();
        let words = ["screen", "--file", "many.csv", "-f", form, "--out", "part", "--resume"];
        for instant in 0..4u64 {
            let mut process = start(&workshop, &words);
            wait_for_bytes(&workshop, "part", whole.len() as u64 / 8 * instant);
            process.kill().unwrap();
            process.wait().unwrap();
        }
        workshop.done(&words.join(" "));
        assert!(fs::read(workshop.path().join("part")).unwrap() == whole, "{form}: killed");
        for cut in [0, 1, 20, whole.len() / 2, whole.len() / 2 + 7, whole.len() - 1, whole.len()] {
            workshop.write("part", &whole[..cut]);
            workshop.done(&words.join(" "));
            assert!(fs::read(workshop.path().join("part")).unwrap() == whole, "{form}: cut at {cut}");
        }
        fs::remove_file(workshop.path().join("part")).unwrap();
    }
}

#[test]
fn a_table_that_was_changed_is_not_resumed() {
    let workshop = lists();
    workshop.done("screen --file lists/customers.csv --out scored.csv");
    let changed = workshop.read("lists/customers.csv").replace("c5,Nabil", "c5,Nabeel");
    workshop.write("lists/customers.csv", changed);
    assert_snapshot!(workshop.transcript(&["screen --file lists/customers.csv --out scored.csv --resume"]));
}

#[test]
#[cfg(unix)]
fn interrupted() {
    let workshop = lists();
    many(&workshop);
    workshop.done("screen --file many.csv --out whole.csv");
    let mut process = start(&workshop, &["screen", "--file", "many.csv", "--out", "part.csv"]);
    wait_for_bytes(&workshop, "part.csv", 0);
    let sent = Command::new("kill").args(["-INT", &process.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let code = process.wait().unwrap().code();
    let part = fs::read(workshop.path().join("part.csv")).unwrap();
    let whole = fs::read(workshop.path().join("whole.csv")).unwrap();
    assert!(code == Some(130) || part == whole, "{code:?}");
    assert!(whole.starts_with(&part) && part.ends_with(b"\n"));
    workshop.done("screen --file many.csv --out part.csv --resume");
    assert!(fs::read(workshop.path().join("part.csv")).unwrap() == whole);
}

/// The index is saved beside the map, and built again where it is damaged.
#[test]
fn a_saved_index_that_was_cut_off_is_built_again() {
    let workshop = lists();
    let expected = workshop.done("screen 'Dalia Haddad'").stdout;
    let maps = fs::read_dir(workshop.path().join(".sinew/maps")).unwrap().map(|file| file.unwrap().path());
    let index = maps.into_iter().find(|path| path.to_string_lossy().contains("-names-")).unwrap();
    let whole = fs::read(&index).unwrap();
    for length in [0, 1, 100, whole.len() / 2, whole.len() - 8] {
        fs::write(&index, &whole[..length]).unwrap();
        assert_eq!(workshop.done("screen 'Dalia Haddad'").stdout, expected, "cut off at {length}");
        assert!(fs::read(&index).unwrap() == whole);
    }
}
