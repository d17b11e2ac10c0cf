//! Cases of ownership: reach of sanctions, control, integrated ownership, close links, and registers over time.

mod measures;
mod reach;
mod reference;
mod register;
mod statements;

use serde_json::Value;
use std::path::Path;

type Checked = Result<(), String>;

/// Checks a case, if it is of a kind of ownership.
pub(crate) fn check(kind: &str, case: &Value, folder: &Path) -> Option<Checked> {
    let (input, expect) = (&case["input"], &case["expect"]);
    Some(match kind {
        "sanction_reach" | "sanction_reach_interval" => reach::check(input, expect),
        "company_control" => measures::control(input, expect),
        "integrated_ownership" => measures::integrated(input, expect),
        "integrated_ownership_and_control" => measures::control(input, expect).and_then(|()| measures::integrated(input, expect)),
        "close_link" => measures::close(input, expect),
        "as_of" | "as_of_bitemporal" => statements::check(input, expect, folder),
        _ => return None,
    })
}

/// Checks reference answers on a generated register, if the file is one of those.
pub(crate) fn check_graph(name: &str, answers: &Value, folder: &Path) -> Option<Checked> {
    let register = name.strip_prefix("ref_").filter(|name| name.starts_with('e'))?;
    Some(reference::check(register, answers, folder))
}
