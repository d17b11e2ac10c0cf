//! `review`: proposed claims one by one, in batches, undone again.

use crate::support::{NOW, Workshop};
use insta::assert_snapshot;
use sinew_model::{Claim, Locator, Moment, Quote, Schema, Source, Stance};
use sinew_store::{Author, NewDocument, ProposedClaim, Workspace};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

/// What an article says of the estuary: something new, something known, something that contradicts it.
const ARTICLE: &str = "\
subject,schema,property,value,lang,start,end,source,place,quote,stance,voice,credibility,tie,details
tern-line,Company,name,Tern Line,en,,,article,¶1,\"Tern Line, a shipper, pays the Salt Guard\",,,,,
tern-line,,Support,salt-guard,,2024,,article,¶1,\"Tern Line, a shipper, pays the Salt Guard\",reported,Salt Courier <- a clerk,3,,kind=funds
salt-guard,Organization,Membership,tide-council,,2021-05,,article,¶2,The guard joined the council in May 2021,,,,,
mirel-dovan,Person,Command,salt-guard,,,,article,¶3,Dovan commands the guard,,,,,
grey-pier,Company,Ownership,tern-line,,,,article,¶4,All of Tern Line belongs to Grey Pier,,,,,percentage=100
mirel-dovan,,Ownership,tern-line,,,,article,¶5,Dovan has a third of Tern Line,claimed,Dovan,,,percentage=33
tern-line,,incorporationDate,2019,,,,article,¶6,Founded in 2019,,,,,
";

const SOURCES: &str = "key,title,publisher,date\narticle,Who pays?,Salt Courier,2026-05-30\n";

/// The estuary with the article waiting.
fn waiting() -> Workshop {
    let workshop = Workshop::estuary();
    std::fs::create_dir(workshop.path().join("new")).unwrap();
    workshop.write("new/article.claims.csv", ARTICLE);
    workshop.write("new/sources.csv", SOURCES);
    workshop.done("propose new/article.claims.csv");
    workshop
}

/// A review with these orders, and all that was seen of it.
fn reviewed(workshop: &Workshop, line: &str, orders: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let output = workshop.command(&words).write_stdin(orders).output().unwrap();
    format!("{}{}", String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn what_waits_is_listed() {
    assert_snapshot!(waiting().forms("review --list"));
}

#[test]
fn one_key_is_one_decision() {
    let workshop = waiting();
    assert_snapshot!(reviewed(&workshop, "review", "?\nx\na\nr\n\nu\nl\na\nu\nq\n"));
    assert_snapshot!("one_key_is_one_decision_log", workshop.done("log -n 8 -f csv").stdout);
}

/// What is accepted is in the map at once, and withdrawn by undo.
#[test]
fn accepted_claims_are_in_the_map() {
    let workshop = waiting();
    let shown = |workshop: &Workshop| workshop.run("show tern-line -f csv").stdout;
    assert!(!shown(&workshop).contains("salt-guard"));
    let seen = reviewed(&workshop, "review", "a 5.2\n");
    assert!(seen.contains("accepted (operation 6)"), "{seen}");
    assert!(shown(&workshop).contains("salt-guard") && shown(&workshop).contains("Tern Line"), "{}", shown(&workshop));
    workshop.done("undo 6");
    assert!(!shown(&workshop).contains("salt-guard"));
    assert!(workshop.done("review --list -f csv").stdout.contains("5.2,Support"), "it waits again");
}

#[test]
fn fields_are_changed_in_place() {
    let workshop = waiting();
    let orders = "e 5.2\nstart=2025-13\nstart=2025\nend=2024\n\nend=\nobject=Tide Council\nschema=Supply\nschema=Suport\nkind=\nschema=Supply\nsubject=\n\
        role=payer; stance=loud\nstance=assessed\nfoo=1\n\n";
    assert_snapshot!(reviewed(&workshop, "review", orders));
    assert_snapshot!("fields_are_changed_in_place_show", workshop.done("show tern-line").stdout);
    workshop.done("undo");
    let seen = reviewed(&workshop, "review -n 1", "e\nrole=x\n.\ne start=2001\n");
    assert!(seen.contains("as it was") && seen.contains("accepted as edited"), "{seen}");
}

/// What was accepted in this review counts for what comes after it.
#[test]
fn a_contradiction_with_what_was_just_accepted() {
    let workshop = waiting();
    let list = workshop.done("review --list").stdout;
    assert!(!list.contains("does not fit"), "{list}");
    let seen = reviewed(&workshop, "review", "a 5.11\nl\nl\nl\nl\nl\nl\n");
    assert!(seen.contains("Contradiction: the share of 33 does not fit beside what is on record: Grey Pier"), "{seen}");
}

#[test]
fn what_repeats_the_map_is_folded_away() {
    let workshop = waiting();
    let count = |line: &str| workshop.json(line)["waiting"].as_array().unwrap().len();
    let all = count("review --list --repeated");
    let folded = workshop.json("review --list")["repetitions"].as_u64().unwrap();
    assert_eq!((count("review --list") as u64 + folded, folded), (all as u64, 1), "the membership is known");
}

#[test]
fn a_batch_by_rule_leaves_contradictions() {
    let workshop = waiting();
    assert_snapshot!(workshop.transcript(&[
        "review --accept-rule 'no rule' --dry-run",
        "log -n 1 -f csv",
        "review --accept-rule 'no rule'",
        "review --list -f csv",
        "review --stats",
        "undo",
        "review --stats -f csv",
        "review --accept-rule nothing",
    ]));
}

#[test]
fn a_batch_at_the_keys_asks_first() {
    let workshop = waiting();
    let seen = reviewed(&workshop, "review", "b\nn\nb no such rule\nb\ny\n");
    assert!(seen.contains("not accepted") && seen.contains("0 proposals found by no such rule"), "{seen}");
    assert!(seen.contains("accepted (operation 6)"), "{seen}");
    assert_eq!(workshop.done("log -n 1 -f csv").stdout.lines().count(), 2, "one operation");
}

#[test]
fn statistics() {
    let workshop = waiting();
    reviewed(&workshop, "review", "a\nr\n");
    assert_snapshot!(workshop.forms("review --stats"));
    assert_snapshot!("statistics_of_nothing", Workshop::empty().transcript(&["review --stats", "review", "review --list"]));
}

#[test]
fn wrong_command_lines() {
    let workshop = waiting();
    assert_snapshot!(workshop.transcript(&[
        "review -f json",
        "review --list --stats",
        "review --dry-run",
        "review --stats --rule x",
        "review --on 2026-01-01",
        "review --document nowhere",
    ]));
}

/// A review that is killed loses nothing that was decided.
#[test]
fn a_killed_review_loses_nothing() {
    let workshop = waiting();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("sinew"));
    command.current_dir(workshop.path()).arg("review").env("SINEW_NOW", NOW).env("SINEW_USER", "tester");
    let mut process = command.env_remove("SINEW_WORKSPACE").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    process.stdin.as_mut().unwrap().write_all(b"a\nr\n").unwrap();
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().contains("rejected (operation 7)")));
    process.kill().unwrap();
    process.wait().unwrap();
    let log = workshop.done("log -n 2 -f csv").stdout;
    assert!(log.contains("accepted 5.") && log.contains("rejected 5."), "{log}");
}

const DOCUMENT: &str = "Who pays?\n\nThe quay is old. The guard is paid by Tern Line, a shipper from the north, as a clerk says. \
    Nobody was asked. It is said that Dovan joined the Tide Council in 2024, against his own word. The end came soon.\n";

/// A workspace with a document and what two rules found in it.
fn read_document() -> Workshop {
    let workshop = Workshop::estuary();
    let mut workspace = Workspace::open(workshop.path()).unwrap();
    let author = Author { name: "reader".into(), at: Moment(1_780_574_400_000_000) };
    let document =
        NewDocument { source: "who-pays", name: "who.txt", media_type: "text/plain", bytes: DOCUMENT.as_bytes(), text: DOCUMENT };
    workspace.keep_document(&document, &author).unwrap();
    let source = Source { key: "who-pays".into(), title: "Who pays?".into(), ..Source::default() };
    let claims = [
        ("tern-line", "Company", "name", "Tern Line", "", "Tern Line", ""),
        ("r1", "Payment", "payer", "tern-line", "Tern Line", "The guard is paid by Tern Line", "pays-passive"),
        ("r1", "Payment", "beneficiary", "salt-guard", "The guard", "The guard is paid by Tern Line", "pays-passive"),
        ("r2", "Membership", "member", "mirel-dovan", "Dovan", "Dovan joined the Tide Council in 2024", "joined"),
        (
            "r2",
            "Membership",
            "organization",
            "tide-council",
            "the Tide Council",
            "Dovan joined the Tide Council in 2024",
            "joined",
        ),
        ("r2", "Membership", "startDate", "2024", "", "Dovan joined the Tide Council in 2024", "joined"),
    ];
    let claims = claims.map(|(entity, schema, property, value, original, quote, rule)| {
        let schema = Schema::named(schema).unwrap();
        let from = DOCUMENT[..DOCUMENT.find(quote).unwrap()].chars().count() as u32;
        let span = Some((from, from + quote.chars().count() as u32));
        let quote = Quote { exact: quote, prefix: "", suffix: "", span };
        let claim = Claim::new(entity, schema, schema.property(property).unwrap(), value);
        let locator = Locator { quote: Some(quote), ..Locator::default() };
        let original = Some(original).filter(|original| !original.is_empty());
        let claim =
            Claim { source: Some("who-pays"), locator, stance: Stance::Reported, voice: Some("a clerk"), original, ..claim };
        ProposedClaim::of(&claim).with_rule(Some(rule).filter(|rule| !rule.is_empty()))
    });
    workspace.propose(&claims, &[source], "2 claims found in who-pays", &author).unwrap();
    workshop
}

#[test]
fn a_proposal_stands_beside_its_passage() {
    let workshop = read_document();
    assert_snapshot!(reviewed(&workshop, "review", "l\nl\n"));
    assert_snapshot!("a_proposal_stands_beside_its_passage_json", workshop.done("review --list -f json").stdout);
}

#[test]
fn rules_and_documents_narrow_the_queue() {
    assert_snapshot!(read_document().transcript(&[
        "review --list --rule joined -f csv",
        "review --list --document elsewhere",
        "review --list --limit 1",
        "review --accept-rule pays-passive",
        "show salt-guard -f csv",
        "review --stats",
    ]));
}
