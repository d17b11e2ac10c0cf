//! What score.py counts as false, put beside the rules that proposed it.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::Result;
use std::path::Path;

/// How score.py prints a false claim.
fn key(row: &Value) -> String {
    let word = |key: &str| row[key].as_str().unwrap_or("None").to_owned();
    let quote: String = word("quote").chars().take(120).collect();
    format!("{} {} | {} | {} | {}", word("doc"), word("type"), word("subject"), word("object"), quote)
}

/// What was told, with a table of rules (proposed, false) behind the figures, and each false claim with its rule.
pub(super) fn by_rule(told: &str, predictions: &Path) -> Result<String> {
    let mut rules: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut of_claim: BTreeMap<String, String> = BTreeMap::new();
    for line in fs::read_to_string(predictions)?.lines() {
        let row: Value = serde_json::from_str(line)?;
        if row["kind"] == "claim" {
            let rule = row["rule"].as_str().unwrap_or_default().to_owned();
            rules.entry(rule.clone()).or_default().0 += 1;
            of_claim.insert(key(&row).replace('\n', " "), rule);
        }
    }
    let mut lines = Vec::new();
    for line in told.lines() {
        match of_claim.get(line) {
            Some(rule) => {
                rules.entry(rule.clone()).or_default().1 += 1;
                lines.push(format!("[{rule}] {line}"));
            }
            None => lines.push(line.to_owned()),
        }
    }
    lines.push("\n-- rules: proposed, false, share right".to_owned());
    for (rule, (proposed, wrong)) in rules {
        lines.push(format!("{rule:32} {proposed:5} {wrong:5} {:.2}", 1.0 - wrong as f64 / proposed.max(1) as f64));
    }
    Ok(lines.join("\n"))
}
