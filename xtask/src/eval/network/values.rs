//! What cases are read and compared with.

use serde_json::{Map, Value};

/// Nothing, or how the answer differs from what is expected.
pub(super) type Outcome = Result<(), String>;

pub(super) fn same_number(name: &str, found: f64, expected: f64, tolerance: f64) -> Outcome {
    let same = found == expected || (found - expected).abs() <= tolerance;
    if same { Ok(()) } else { Err(format!("{name}: {found}, expected {expected}")) }
}

pub(super) fn name_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

pub(super) fn text(value: &Value) -> Result<&str, String> {
    value.as_str().ok_or_else(|| format!("no text: {value}"))
}

pub(super) fn number(value: &Value) -> Result<f64, String> {
    value.as_f64().ok_or_else(|| format!("no number: {value}"))
}

pub(super) fn list(value: &Value) -> Result<&Vec<Value>, String> {
    value.as_array().ok_or_else(|| format!("no list: {value}"))
}

pub(super) fn object(value: &Value) -> Result<&Map<String, Value>, String> {
    value.as_object().ok_or_else(|| format!("no object: {value}"))
}
