//! What case files have in common: names, numbers and days.

use serde_json::Value;
use sinew_model::Date;
use std::collections::BTreeMap;

/// Names of entities as numbers, in the order in which they are met.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    names: Vec<String>,
    numbers: BTreeMap<String, u32>,
}

impl Names {
    /// The number of a name, which may be written as a number.
    pub(crate) fn number(&mut self, name: &Value) -> u32 {
        let name = text(name);
        let next = self.names.len() as u32;
        *self.numbers.entry(name.clone()).or_insert_with(|| {
            self.names.push(name);
            next
        })
    }

    pub(crate) fn name(&self, number: u32) -> &str {
        &self.names[number as usize]
    }

    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }
}

/// A text, or a number as a text.
pub(crate) fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The items of an array; none of anything else.
pub(crate) fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A number, also as a text, also as a fraction: `"5/21"`.
pub(crate) fn number(value: &Value) -> Option<f64> {
    let parse = |text: &str| text.trim().trim_end_matches('%').parse::<f64>().ok();
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => match text.split_once('/') {
            Some((over, under)) => Some(parse(over)? / parse(under)?),
            None => parse(text),
        },
        _ => None,
    }
}

/// A day as days since 1970-01-01, written as a date or as that number.
pub(crate) fn day(value: &Value) -> Result<i32, String> {
    match value {
        Value::Number(number) => number.as_i64().and_then(|day| i32::try_from(day).ok()).ok_or(format!("{number} is no day")),
        _ => {
            let text = text(value);
            let date = Date::parse(&text).map_err(|error| error.to_string())?;
            date.earliest().map(|day| day.0).ok_or(format!("{text} has no first day"))
        }
    }
}

/// One thing or several of them: `rule` or `rule_list`.
pub(crate) fn one_or_more<'v>(input: &'v Value, one: &str, several: &str) -> Vec<&'v Value> {
    let mut all: Vec<&Value> = array(&input[several]).iter().collect();
    match &input[one] {
        Value::Null => {}
        Value::Array(more) => all.extend(more),
        value => all.push(value),
    }
    all
}

/// Whether two numbers are the same but for rounding.
pub(crate) fn close(expected: f64, found: f64) -> bool {
    (expected - found).abs() <= 1e-9 * expected.abs().max(1.0)
}
