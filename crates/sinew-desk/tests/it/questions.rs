//! What pages and people ask, in all forms.

use crate::support::{Harbour, TEXT};
use insta::assert_snapshot;
use serde_json::Value;
use sinew_desk::asked::Asked;
use sinew_desk::decisions::{self, Judging};
use sinew_desk::pairs::{Resolve, Two};
use sinew_desk::questions::claim::Claim;
use sinew_desk::questions::document::Document;
use sinew_desk::questions::documents::Documents;
use sinew_desk::questions::network::Network;
use sinew_desk::questions::show::Show;
use sinew_desk::questions::source::Source;
use sinew_desk::questions::sources::Sources;
use sinew_desk::questions::workspace::Workspace;
use sinew_model::Sameness;

#[test]
fn the_network_around_one() {
    assert_snapshot!(Harbour::new().forms::<Network>("guard"));
}

/// What is over stays, and says so; what is beyond the limit is counted.
#[test]
fn networks_of_a_day_and_of_few() {
    let harbour = Harbour::new();
    let nodes = |line: &str| {
        let json = harbour.json::<Network>(line);
        let nodes: Vec<String> = json["answer"]["nodes"].as_array().unwrap().iter().map(|node| text(&node["id"])).collect();
        let edges: Vec<String> = json["answer"]["edges"]
            .as_array()
            .unwrap()
            .iter()
            .map(|edge| {
                format!("{} {} {} {}", text(&edge["from"]), text(&edge["type"]), text(&edge["to"]), text(&edge["verdict"]))
            })
            .collect();
        (nodes.join(" "), edges, json["answer"]["more"].as_u64().unwrap())
    };
    let check = |line: &str, expected: &str, edges: &[&str], more: u64| {
        assert_eq!(nodes(line), (expected.to_owned(), edges.iter().map(|edge| (*edge).to_owned()).collect(), more), "{line}");
    };
    check("guard --type Support --on 2025-06-01", "guard pier", &["pier Support guard excluded"], 0);
    check("guard --type Support --on 2023-06-01", "guard pier", &["pier Support guard possible"], 0);
    check("guard --type Support --hops 3", "guard pier", &["pier Support guard certain"], 0);
    check(
        "guard --type Command --type Ownership --hops 2",
        "guard qays pier",
        &["qays Command guard certain", "qays Ownership pier certain"],
        0,
    );
    check("guard --limit 1 --without Ownership", "guard qays", &["qays Command guard certain"], 2);
    check("guard --hops 0 --limit 0", "guard", &[], 0);
    check("guard --type Support --limit 0", "guard pier", &["pier Support guard certain"], 0);
    check("guard --dataset list", "guard", &[], 0);
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

#[test]
fn the_sources() {
    assert_snapshot!(Harbour::new().forms::<Sources>(""));
}

/// Sources of one origin are one voice: what only the reprint repeats rests on the courier alone.
#[test]
fn one_source() {
    let harbour = Harbour::new();
    assert_snapshot!(harbour.forms::<Source>("courier"));
    let alone = |line: &str| harbour.json::<Source>(line)["alone"].as_u64().unwrap();
    let claims = |line: &str| harbour.json::<Source>(line)["source"]["claims"].as_u64().unwrap();
    assert_eq!(alone("courier"), claims("courier"));
    let before = alone("watch");
    let same = Judging { left: "qays".into(), right: "list-1".into(), sameness: Sameness::Positive, why: None };
    decisions::judge(&harbour.desk(), &Asked::default(), &same).unwrap();
    assert_eq!(alone("watch"), before - 1, "the register gives the same day of birth");
    assert_eq!(alone("register"), 3);
    assert_eq!(harbour.output::<Source>("corier").err().unwrap().words().1, Some("the closest are courier"));
}

#[test]
fn the_documents() {
    let harbour = Harbour::new();
    assert_snapshot!(harbour.forms::<Documents>(""));
    let count = |line: &str| harbour.json::<Documents>(line)["total"].as_u64().unwrap();
    assert_eq!(count("--mentioning qays"), 1, "a proposal names it");
    assert_eq!(count("--mentioning pier"), 0);
}

#[test]
fn one_document_with_its_highlights() {
    let harbour = Harbour::new();
    assert_snapshot!(harbour.forms::<Document>("who-pays"));
    let units: Vec<u16> = TEXT.encode_utf16().collect();
    let json = harbour.json::<Document>("who-pays");
    let words = json["highlights"].as_array().unwrap().iter().map(|span| {
        let at = |name: &str| span[name].as_u64().unwrap() as usize;
        let by_character: String =
            TEXT.chars().skip(span["span"][0].as_u64().unwrap() as usize).take(at("end") - at("start")).collect();
        let by_unit = String::from_utf16(&units[at("start")..at("end")]).unwrap();
        assert_eq!(by_character, by_unit);
        by_unit
    });
    assert_eq!(
        words.collect::<Vec<_>>(),
        ["The guard is paid by Tern Line", "Al-Bahri joined the Tide Council in 2024", "The guard is led by nobody"]
    );
}

/// A claim stands beside what contradicts it.
#[test]
fn one_claim() {
    let harbour = Harbour::new();
    let shown = harbour.json::<Show>("qays");
    let is_command =
        |claim: &&Value| claim["schema"] == "Command" && claim["property"] == "commander" && claim["stance"] == "assessed";
    let (id, _) = shown["claims"].as_object().unwrap().iter().find(|(_, claim)| is_command(claim)).unwrap();
    assert_snapshot!(harbour.forms::<Claim>(id));
    let wrong = |line: &str| harbour.output::<Claim>(line).err().unwrap().words().0.to_owned();
    assert_eq!(wrong("c0000000000000000"), "there is no claim c0000000000000000");
    assert_eq!(wrong("x"), "\"x\" is no id of a claim");
}

#[test]
fn the_workspace() {
    assert_snapshot!(Harbour::new().forms::<Workspace>(""));
}

#[test]
fn pairs_and_two_of_them() {
    let harbour = Harbour::new();
    assert_snapshot!(harbour.forms::<Resolve>("--across"));
    assert_snapshot!("two_side_by_side", harbour.forms::<Two>("qays list-1"));
    assert_eq!(harbour.json::<Two>("qays qays")["answer"]["judged"], true);
}
