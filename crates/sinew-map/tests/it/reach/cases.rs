//! The cases of ../shared/eval/network, where that folder is there: kinds `sanction_reach` and
//! `sanction_reach_interval`, under the rules that are built in.

use super::reach_of;
use crate::support::{day, world};
use serde_json::Value;
use sinew_map::reach::{Reach, rule};
use std::collections::BTreeMap;
use std::path::Path;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/eval/network");

#[test]
fn eval_network() {
    if !Path::new(FOLDER).is_dir() {
        println!("no {FOLDER}: its cases are not run");
        return;
    }
    let mut files: Vec<_> = std::fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut run = 0;
    for path in files {
        let case: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let is_reach = case["kind"].as_str().is_some_and(|kind| kind.starts_with("sanction_reach"));
        if is_reach {
            run += usize::from(check(&case));
        }
    }
    println!("{run} cases of reach");
    assert!(run > 0);
}

fn check(case: &Value) -> bool {
    let (input, expect) = (&case["input"], &case["expect"]);
    let Some(rules) = list(&input["rule_list"], &input["rule"]).iter().map(|name| authority(name)).collect::<Option<Vec<_>>>()
    else {
        return false;
    };
    for (name, authority) in list(&input["rule_list"], &input["rule"]).iter().zip(rules) {
        for on in list(&input["asof_list"], &input["asof"]) {
            let found = found(input, authority, &on);
            let by_date = &expect["by_date"][&on];
            compare(if by_date.is_null() { expect } else { by_date }, &found, &format!("{} {name} {on}", case["id"]));
            compare_verdicts(&expect["verdict"], &found, &format!("{} {name} {on}", case["id"]));
            compare_verdicts(&expect["by_rule"][name], &found, &format!("{} {name} {on}", case["id"]));
        }
    }
    true
}

fn authority(rule: &str) -> Option<&'static str> {
    match rule {
        "OFAC50" => Some("OFAC"),
        "UK" => Some("UK"),
        "EU" => Some("EU"),
        "BIS_AFFILIATES" => Some("BIS"),
        _ => None,
    }
}

fn list(many: &Value, one: &Value) -> Vec<String> {
    let all = many.as_array().cloned().unwrap_or_else(|| vec![one.clone()]);
    all.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()
}

/// `certain`, `possible`, or `caution` for leads that are not reached.
type Found = BTreeMap<String, &'static str>;

fn found(input: &Value, authority: &str, on: &str) -> Found {
    let mut table = "@ case | 2026-01-01 | maintained\n".to_owned();
    let ids: Vec<&str> = array(&input["designated"]).iter().filter_map(|d| d.as_str().or(d["id"].as_str())).collect();
    ids.iter().for_each(|id| table.push_str(&format!("{id} | LegalEntity | name | {id}\n")));
    for edge in array(&input["ownership"]) {
        let dates = format!("startDate={}; endDate={}", text(&edge["from"], ".."), text(&edge["to"], ".."));
        let share = share(edge).map_or(String::new(), |share| format!("; percentage={share}"));
        table.push_str(&format!("{} | | Ownership | {} | {dates}{share}\n", text(&edge["owner"], ""), text(&edge["owned"], "")));
    }
    for edge in array(&input["control"]) {
        table.push_str(&format!(
            "{} | | Control | {} | startDate=..; controlType={}\n",
            text(&edge["controller"], ""),
            text(&edge["entity"], ""),
            text(&edge["kind"], "control")
        ));
    }
    let world = world(&table);
    let view = world.on(on);
    let reach: Reach = reach_of(&view, &rule(authority, day(on)).expect("a rule in force"), &ids);
    let leads = reach.leads.iter().map(|lead| (view.id(lead.entity).to_owned(), "caution"));
    let verdict = |certain: bool| if certain { "certain" } else { "possible" };
    let reached = reach.reached.iter().map(|r| (view.id(r.entity).to_owned(), verdict(r.verdict.is_certain())));
    leads.chain(reached).collect()
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text<'v>(value: &'v Value, otherwise: &'v str) -> &'v str {
    value.as_str().unwrap_or(otherwise)
}

fn share(edge: &Value) -> Option<String> {
    let number = |name: &str| edge[name].as_f64();
    if let Some(exact) = number("pct") {
        return Some(exact.to_string());
    }
    let low = number("pct_gt").map(|x| ('(', x)).or(number("pct_ge").map(|x| ('[', x)));
    let high = number("pct_lt").map(|x| (x, ')')).or(number("pct_le").map(|x| (x, ']')));
    let ((open, low), (high, close)) = (low.unwrap_or(('[', 0.0)), high.unwrap_or((100.0, ']')));
    (number("pct_gt").or(number("pct_ge")).or(number("pct_lt")).or(number("pct_le")).is_some())
        .then(|| format!("{open}{low}..{high}{close}"))
}

fn compare(expect: &Value, found: &Found, at: &str) {
    let is = |id: &Value| found.get(id.as_str().unwrap_or_default()).copied();
    for key in ["blocked", "frozen", "restricted", "owned"] {
        array(&expect[key]).iter().for_each(|id| assert_eq!(is(id), Some("certain"), "{at}: {id}"));
        if expect[key].is_array() {
            let certain = found.values().filter(|verdict| **verdict == "certain").count();
            assert_eq!(certain, array(&expect[key]).len(), "{at}: {found:?}");
        }
    }
    for key in ["not_blocked", "not_frozen"] {
        array(&expect[key]).iter().for_each(|id| assert!(matches!(is(id), None | Some("caution")), "{at}: {id}"));
    }
    array(&expect["caution"]).iter().for_each(|id| assert_eq!(is(id), Some("caution"), "{at}: {id}"));
}

fn compare_verdicts(expect: &Value, found: &Found, at: &str) {
    for (id, verdict) in expect.as_object().into_iter().flatten() {
        let is = found.get(id).copied().filter(|verdict| *verdict != "caution").unwrap_or("excluded");
        assert_eq!(Some(is), verdict.as_str(), "{at}: {id}");
    }
}

/// A generated register of 10,000 stakes with reference answers at several days.
#[test]
fn eval_graph() {
    let read = |name: &str| std::fs::read_to_string(format!("{FOLDER}/graphs/{name}"));
    let (Ok(edges), Ok(roots), Ok(answers)) =
        (read("e10000_seed7_edges.csv"), read("e10000_seed7_roots.txt"), read("ref_e10000_seed7.json"))
    else {
        println!("no {FOLDER}/graphs: not run");
        return;
    };
    let world = world(&register(&edges));
    let answers: Value = serde_json::from_str(&answers).unwrap();
    let roots: Vec<&str> = roots.split_whitespace().collect();
    for answer in array(&answers["answers"]) {
        let on = sinew_model::Day(answer["asof"].as_i64().unwrap() as i32).to_string();
        let view = world.on(&on);
        let known: Vec<&str> = roots.iter().copied().filter(|root| view.find(root).is_some()).collect();
        for (authority, key) in [("OFAC", "ofac50"), ("UK", "uk_no_aggregation")] {
            let reach = reach_of(&view, &super::rule_of(authority), &known);
            let mut found: Vec<u64> = reach.reached.iter().map(|r| view.id(r.entity).parse().unwrap()).collect();
            found.sort_unstable();
            let mut expected: Vec<u64> = array(&answer[key]).iter().map(|id| id.as_u64().unwrap()).collect();
            expected.retain(|id| !roots.contains(&id.to_string().as_str()));
            assert!(reach.reached.iter().all(|reached| reached.verdict.is_certain()), "{authority} {on}");
            assert_eq!(found, expected, "{authority} {on}");
        }
    }
}

/// The last day is left out: periods here end on their last day, those of the file before it.
fn register(edges: &str) -> String {
    let day = |text: &str| sinew_model::Day(text.parse::<i32>().expect("a day"));
    let row = |(at, line): (usize, &str)| {
        let cells: Vec<&str> = line.split(',').collect();
        let share = cells[2].parse::<f64>().expect("basis points") / 100.0;
        let end = if cells[4] == "2147483647" { "..".to_owned() } else { day(cells[4]).pred().to_string() };
        format!(
            "{} | | Ownership | {} | startDate={}; endDate={end}; percentage={share}; tie={at}\n",
            cells[0],
            cells[1],
            day(cells[3])
        )
    };
    edges.lines().skip(1).enumerate().map(row).collect()
}
