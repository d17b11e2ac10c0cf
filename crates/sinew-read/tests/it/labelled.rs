//! Documents in the manner of the field, coded by hand: what is found in them, and that no trap is told.

use serde_json::Value;
use sinew_read::{About, Found, Reading, Span, read};
use std::path::PathBuf;

const NAMES: [&str; 8] =
    ["1_sanctions", "2_militia", "3_indictment", "4_panel", "5_attack", "6_cabinet", "7_owners", "8_ceasefire"];

struct Case {
    text: String,
    gold: Vec<Value>,
    reading: Reading,
}

fn case(name: &str) -> Case {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/labelled");
    let text = std::fs::read_to_string(folder.join(format!("docs/{name}.txt"))).unwrap();
    let lines = std::fs::read_to_string(folder.join(format!("{name}.jsonl"))).unwrap();
    let gold: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let about = About { published: gold[0]["published"].as_str().and_then(|day| day.parse().ok()), ..About::default() };
    let reading = read(&text, &about);
    Case { text, gold, reading }
}

/// The bytes of a stretch of code points.
fn bytes(text: &str, value: &Value) -> Span {
    let place = |at: &Value| {
        let at = at.as_u64().unwrap() as usize;
        text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
    };
    Span::new(place(&value["span"][0]), place(&value["span"][1]))
}

fn shared(one: Span, other: Span) -> u32 {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}

#[test]
fn what_is_found() {
    let mut lines = String::new();
    for name in NAMES {
        let case = case(name);
        lines.push_str(&format!("{name}\n"));
        for claim in &case.reading.claims {
            let party = |argument: Option<sinew_read::Argument>| {
                argument.map_or("-", |argument| case.reading.entities[argument.entity].name.as_str())
            };
            let when = claim.when.as_ref().map_or(String::new(), |when| format!(" [{}]", when.date));
            let quote = claim.quote.of(&case.text).replace('\n', " ");
            let (subject, object) = (party(claim.subject), party(claim.object));
            lines.push_str(&format!("  {} | {subject} > {object}{when} | {} | {quote}\n", claim.kind, claim.stance.code()));
        }
    }
    insta::assert_snapshot!(lines);
}

#[test]
fn gold_stands_in_the_text() {
    for name in NAMES {
        let case = case(name);
        for line in case.gold.iter().filter(|line| line.get("span").is_some()) {
            let span = bytes(&case.text, line);
            assert_eq!(span.of(&case.text), line["quote"].as_str().unwrap(), "{name} {}", line["id"]);
        }
    }
}

/// A claim tells a trap that has its kind and half of the trap's words, unless a claim of the gold is there too.
#[test]
fn no_trap_is_told() {
    for name in NAMES {
        let case = case(name);
        let of = |kind: &str| case.gold.iter().filter(move |line| line["kind"] == kind).collect::<Vec<_>>();
        let alike = |claim: &Found, line: &Value| line["type"] == claim.kind.as_str();
        for trap in of("trap") {
            let span = bytes(&case.text, trap);
            let told = |claim: &&Found| alike(claim, trap) && shared(claim.quote, span) * 2 >= span.end - span.start;
            let true_too = |claim: &Found| {
                of("claim").iter().any(|line| alike(claim, line) && shared(claim.quote, bytes(&case.text, line)) > 0)
            };
            let found = case.reading.claims.iter().filter(told).find(|claim| !true_too(claim));
            assert!(found.is_none(), "{name}: {} told as a fact by {:?}", trap["quote"], found.map(|claim| &claim.rule));
        }
    }
}
