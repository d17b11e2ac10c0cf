//! Who held what on a day, as known on another, by a register's statements.

use super::super::case::{array, close, day, number, text};
use super::Checked;
use serde_json::Value;
use sinew_import::Input;
use sinew_import::bods::History;
use sinew_model::{Day, Range};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub(super) fn check(input: &Value, expect: &Value, folder: &Path) -> Checked {
    let history = read(input, folder)?;
    let (subject, interest) = (text(&input["subject"]), text(&input["interest"]));
    let (queries, answers) = (array(&input["queries"]), array(&expect["answers"]));
    if queries.len() != answers.len() {
        return Err(format!("{} queries and {} answers", queries.len(), answers.len()));
    }
    for (query, answer) in queries.iter().zip(answers) {
        let on = Day(day(&query["valid"])?);
        let known = if query["known"].is_null() { Day::MAX } else { Day(day(&query["known"])?) };
        let found = history.holders(&subject, &interest, on, known);
        compare(answer, &found).map_err(|how| format!("on {on} as known on {known}: {how}"))?;
    }
    Ok(())
}

/// Statements in a file, looked for in `files/` and beside the cases, or in the case itself.
fn read(input: &Value, folder: &Path) -> Result<History, String> {
    let (name, bytes) = match &input["statements"] {
        Value::Array(statements) => ("statements".to_owned(), Value::Array(statements.clone()).to_string().into_bytes()),
        _ => {
            let name = text(&input["statements_file"]);
            let near = [folder.join("files").join(&name), folder.join(&name)].into_iter().find(|path| path.is_file());
            let path = near.ok_or(format!("there is no file {name}"))?;
            (name, fs::read(path).map_err(|error| error.to_string())?)
        }
    };
    let (history, problems) = History::read(vec![Input::from_bytes(&name, bytes)]).map_err(|error| error.to_string())?;
    if problems.is_empty() { Ok(history) } else { Err(format!("{} statements were not taken: {}", problems.len(), problems[0])) }
}

fn compare(expected: &Value, found: &BTreeMap<String, Range>) -> Checked {
    let wanted = expected.as_object().ok_or("an answer is no table of holders")?;
    let same = |(name, share): (&String, &Value)| {
        let held = found.get(name);
        match (number(share), held) {
            (Some(share), Some(held)) => held.is_exact() && close(share, held.lo()),
            (None, Some(held)) => held.to_string() == text(share),
            (share, None) => share == Some(0.0),
        }
    };
    if wanted.iter().all(same) && found.keys().all(|name| wanted.contains_key(name)) {
        return Ok(());
    }
    let shown: BTreeMap<&String, String> = found.iter().map(|(name, share)| (name, share.to_string())).collect();
    Err(format!("expected {expected}, found {shown:?}"))
}
