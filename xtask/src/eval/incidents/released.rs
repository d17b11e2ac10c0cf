//! Sets `05`: releases of one claim, and coders who name another place than the claim does.

use super::table::{Row, cell, rows};
use serde_json::{Value, json};
use sinew_map::incidents::{Gazetteer, Placed, equal};
use std::io::Result;
use std::path::Path;

pub(super) fn answer(set: &Path) -> Result<String> {
    let releases = rows(&set.join("releases.csv"))?;
    let same = equal(releases.iter().map(|row| ((cell(row, "claim_date"), cell(row, "claim_text_ar")), cell(row, "release_id"))));
    let known = Gazetteer::learn(releases.iter().map(placed));
    let apart: Vec<Value> = releases.iter().filter(|row| known.differs(&placed(row))).map(apart).collect();
    let repeated: usize = same.iter().map(|group| group.len() - 1).sum();
    let answer = json!({
        "releases": releases.len(),
        "same_statement_groups": same,
        "attacks_claimed": [releases.len() - repeated, releases.len()],
        "place_differs": apart,
    });
    Ok(format!("{answer:#}"))
}

fn placed(row: &Row) -> Placed<'_> {
    Placed { coded: cell(row, "coder_town"), described: cell(row, "coder_description"), claimed: cell(row, "claim_text_en") }
}

fn apart(row: &Row) -> Value {
    json!({
        "release_id": cell(row, "release_id"),
        "coder": { "town": cell(row, "coder_town"), "description": cell(row, "coder_description") },
        "claim": cell(row, "claim_text_en"),
    })
}
