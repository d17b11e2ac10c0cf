//! The questions of money and measures: flows, whatif, plan, and plans that are kept.

use crate::support::Workshop;
use insta::assert_snapshot;

/// Salt is sold abroad, and the proceeds reach a guard by three ways.
const TRADE: &str = "\
subject,schema,property,value,start,end,source,tie,details
buyers,Organization,name,Buyers of Salt,,,gazette,,
pans,Company,name,Salt Pans Ltd,,,gazette,,
broker,Company,name,Quay Brokers,,,gazette,,
house,Company,name,Tide House,,,gazette,,
guard,Organization,name,Salt Guard,,,gazette,,
port,PublicBody,name,Port Authority,,,gazette,,
crews,Organization,name,Harbour Crews,,,gazette,,
broker,,Ownership,house,2020,..,gazette,,percentage=60
buyers,,Payment,pans,2026-01-01,2026-12-31,gazette,,amount=40..60; currency=USD; per=month; purpose=salt
pans,,Payment,broker,2026-01-01,2026-12-31,gazette,,amount=200..400; currency=USD; per=year; purpose=fees
pans,,Payment,house,2026-01-01,2026-12-31,rumour,,amount=100..300; currency=USD; per=year; purpose=fees
broker,,Payment,guard,2026-01-01,2026-12-31,gazette,,amount=250; currency=USD; per=year; purpose=tribute
house,,Payment,guard,2026-01-01,2026-12-31,rumour,,amount=>=150; currency=USD; per=year; purpose=tribute
port,,Payment,pans,2026-01-01,2026-12-31,gazette,,amount=3000; currency=PES; per=month; purpose=wages of pans
port,,Payment,crews,2026-01-01,2026-12-31,gazette,,amount=90; currency=USD; per=year; purpose=wages
pans,,Payment,crews,2026-01-01,2026-12-31,gazette,,amount=70..90; currency=USD; per=year; purpose=wages
buyers,,Payment,guard,2026-01-01,2026-12-31,rumour,,purpose=gifts
";

const SOURCES: &str = "\
key,title,publisher,date,reliability
gazette,Gazette,Press of the Republic,2026-03-01,A
rumour,Harbour talk,Nobody,2026-03-02,E
";

const CATALOGUE: &str = "\
[[measure]]
id = \"broker\"
designate = \"broker\"
authority = \"OFAC\"
cost = 2
effect = \"80..100\"
delay = \"10..20\"

[[measure]]
id = \"house\"
designate = \"house\"
authority = \"OFAC\"

[[measure]]
id = \"pans\"
designate = \"pans\"
authority = \"OFAC\"
cost = 3
note = \"the largest employer\"

[[measure]]
id = \"gifts\"
condition = { from = \"buyers\", to = \"guard\", about = [\"gifts\"] }
effect = 100

[[exempt]]
name = \"Wages\"
about = [\"wages\"]

[[substitute]]
from = \"pans\"
to = \"guard\"
amount = \"0..80\"
delay = 15
note = \"by boat\"
";

fn trade() -> Workshop {
    let workshop = Workshop::empty();
    std::fs::create_dir(workshop.path().join("trade")).unwrap();
    workshop.write("trade/salt.claims.csv", TRADE);
    workshop.write("trade/sources.csv", SOURCES);
    workshop.write("m.toml", CATALOGUE);
    workshop.write("rates.csv", "currency,date,rate,source\nPES,2026-01-01,100,Bank of the Republic\n");
    workshop.write("late.csv", "currency,date,rate,source\nPES,2027-02-07,100,Bank of the Republic\n");
    workshop.done("import trade");
    workshop
}

#[test]
fn flows() {
    assert_snapshot!(trade().forms("flows buyers guard --or-from port"));
}

#[test]
fn flows_in_other_currencies_and_where_there_are_none() {
    assert_snapshot!(trade().transcript(&[
        "flows port pans",
        "flows port pans --rates rates.csv",
        "flows port crews --in PES --rates rates.csv -f csv",
        "flows guard buyers",
        "flows guard guard",
        "flows guard nobody",
        "flows buyers guard --on 2024-01-01",
        "flows buyers guard --in money",
        "flows buyers guard --in XYZ",
        "flows house guard",
        "flows port crews --or-to pans --rates late.csv --on 2026-03-01",
        "flows buyers guard --rates none.csv",
    ]));
}

#[test]
fn whatif() {
    assert_snapshot!(trade().forms("whatif --from buyers --to guard --catalogue m.toml --take broker --take gifts"));
}

#[test]
fn whatif_otherwise() {
    assert_snapshot!(trade().transcript(&[
        "whatif --from buyers --to guard --designate broker --cut pans,house",
        "whatif --from buyers --to guard",
        "whatif --from buyers --to guard --catalogue m.toml --take boat",
        "whatif --from buyers --to guard --cut pans",
        "whatif --from buyers --to guard --designate broker --authority NATO",
    ]));
}

#[test]
fn plan() {
    assert_snapshot!(trade().forms("plan --from buyers --to guard --catalogue m.toml --k 2 --collateral 10 --samples 40"));
}

#[test]
fn plan_otherwise() {
    assert_snapshot!(trade().transcript(&[
        "plan --from buyers --to guard --k 1 --samples 0",
        "plan --from buyers --to guard --catalogue m.toml --budget 3 --frontier -f csv",
        "plan --from buyers --to guard --collateral much",
        "plan --from buyers --to guard --limit 0",
        "plan --from buyers --to guard --k -1",
        "plan --from buyers --to guard --replace",
        "plan --from buyers",
        "template --measures --relations",
    ]));
}

#[test]
fn faults_of_a_catalogue_name_their_line() {
    let workshop = trade();
    let said = |text: &str| {
        workshop.write("bad.toml", text);
        workshop.run("plan --from buyers --to guard --catalogue bad.toml").stderr
    };
    let faults = [
        "surprise = 1",
        "[[measure]]\nid = \"a\"",
        "[[measure]]\nid = \"a\"\ndesignate = \"nobody\"",
        "[[measure]]\nid = \"a\"\ndesignate = \"pans\"\nfreeze = \"pans\"",
        "[[measure]]\nid = \"a\"\ndesignate = \"pans\"\n[[measure]]\nid = \"a\"\ndesignate = \"house\"",
        "[[measure]]\nid = \"a\"\ncondition = { from = \"pans\" }",
        "[[measure]]\nid = \"a\"\ncut = { about = [\"salt\"] }",
        "[[measure]]\nid = \"a\"\ndesignate = \"pans\"\neffect = \"50..120\"",
        "[[measure]]\nid = \"a\"\ndesignate = \"pans\"\nneeds = [\"b\"]",
        "[[measure]]\nid = \"a\"\ndesignate = \"pans\"\nauthority = \"NATO\"",
        "[[exempt]]\nname = \"all\"",
        "[[substitute]]\nfrom = \"pans\"\nto = \"guard\"\namount = \"-4\"",
        "[[measure]",
        "",
        "[[measure]]\nid = \"a\"\ndesignate = \"pans\"\nneeds = [\"a\"]",
        "[[measure]]\nid = \"a\"\ndesignate = \"pans\"\nneeds = [\"b\"]\nexcludes = [\"b\"]\n[[measure]]\nid = \"b\"\ndesignate = \"house\"",
    ];
    assert_snapshot!(faults.map(said).join("\n"));
}

#[test]
fn the_template_is_a_catalogue_that_can_be_read() {
    let workshop = trade();
    let template = workshop.done("template --measures").stdout;
    workshop.write("t.toml", &template);
    let said = workshop.run("plan --from buyers --to guard --catalogue t.toml --samples 0").stderr;
    assert!(said.contains("there is no measure in it"), "{said}");
    // With its examples in force, it names what this workspace does not know, and nothing else is wrong.
    let is_example = |line: &str| line.starts_with("# [[") || (line.starts_with("# ") && line.contains(" = "));
    let live: Vec<&str> =
        template.lines().map(|line| if is_example(line) { line.trim_start_matches("# ") } else { "" }).collect();
    workshop.write("t.toml", live.join("\n"));
    let said = workshop.run("plan --from buyers --to guard --catalogue t.toml").stderr;
    assert!(said.contains("there is no entity \"bank-x\""), "{said}");
}

#[test]
fn a_plan_that_is_kept_is_asked_again_when_the_map_changes() {
    let workshop = trade();
    let save = "plan --from buyers --to guard --catalogue m.toml --k 1 --collateral 0 --samples 0 --save";
    let mut told = workshop.run("plan check").to_string();
    workshop.done(&format!("{save} salt"));
    told += &workshop.run("plan check").to_string();
    let kept = workshop.read("plans/salt.json");
    let claim = |text: &str| {
        let kept: serde_json::Value = serde_json::from_str(text).unwrap();
        let evidence = kept["evidence"].as_array().unwrap();
        let amount = evidence.iter().find(|claim| claim["value"] == "250").unwrap();
        amount["claim"].as_str().unwrap().to_owned()
    };
    workshop.done(&format!("withdraw {} --why \"it was a misprint\"", claim(&kept)));
    told += &workshop.run("plan check salt").to_string();
    workshop.write("trade/salt.claims.csv", TRADE.replace("amount=250;", "amount=2;"));
    workshop.done("import trade");
    told += &workshop.run("plan check salt -f json").to_string();
    told += &workshop.run("plan check pepper").to_string();
    told += &workshop.run(&format!("{save} ../salt")).to_string();
    told += &workshop.run(&format!("{save} salt")).to_string();
    workshop.done(&format!("{save} salt --replace"));
    workshop.write("plans/gone.json", kept.replace("\"buyers\"", "\"sellers\""));
    workshop.write("plans/ill.json", kept.replace("effect = 100", "effect = 200"));
    workshop.write("plans/broken.json", "{}");
    told += &workshop.run("plan check").to_string();
    assert_snapshot!(told);
}

#[test]
fn the_frontier_is_drawn_in_a_page() {
    let workshop = trade();
    workshop.done("plan --from buyers --to guard --catalogue m.toml --k 3 --samples 0 --frontier -o f.html -o f.md");
    let page = workshop.read("f.html");
    assert_eq!(page.matches("<svg role=\"img\"").count(), 1);
    assert!(page.contains("any harm") && !page.contains("<script") && workshop.read("f.md").contains("## The frontier"));
}
