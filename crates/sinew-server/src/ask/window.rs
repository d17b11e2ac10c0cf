//! Some rows of an answer that is a list or holds one, with the claims of these rows and their sources alone.

use super::page::MOST;
use super::{Pairs, number};
use crate::fault::Fault;
use serde_json::Value;
use std::collections::BTreeSet;

/// What of an answer is a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paged {
    /// The field of the answer, or `""` for the answer itself.
    pub(crate) field: &'static str,
    /// How many rows the question itself gives where nothing is said, if it takes a `limit`.
    pub(crate) limit: Option<usize>,
}

/// The rows that are asked for.
pub(crate) struct Window {
    field: &'static str,
    offset: usize,
    /// 0 for all.
    limit: usize,
}

impl Window {
    /// Takes `offset` out of a query, and `limit`, which the question itself is given so that it finds as many as are needed.
    pub(crate) fn take(paged: Paged, pairs: &mut Pairs) -> Result<Window, Fault> {
        let (offset, limit) = (number(pairs, "offset", 0, MOST)?, number(pairs, "limit", paged.limit.unwrap_or(0), MOST)?);
        let is_said = offset > 0 || pairs.iter().any(|(name, _)| name == "limit");
        pairs.retain(|(name, _)| name != "limit" && name != "offset");
        if paged.limit.is_some() && is_said {
            let needed = if limit == 0 { 0 } else { limit + offset };
            pairs.push(("limit".to_owned(), needed.to_string()));
        }
        Ok(Window { field: paged.field, offset, limit })
    }

    /// Leaves the rows of this window, and what they rest on.
    pub(crate) fn cut(&self, document: &mut Value) {
        let list = match self.field {
            "" => &mut document["answer"],
            field => &mut document["answer"][field],
        };
        let Some(rows) = list.as_array_mut() else { return };
        let before = rows.len();
        rows.drain(..self.offset.min(before));
        if self.limit > 0 {
            rows.truncate(self.limit);
        }
        if rows.len() < before {
            leave_named(document);
        }
    }
}

/// Of the claims, those that the answer names; of the sources, those of these claims.
fn leave_named(document: &mut Value) {
    let mut named = BTreeSet::new();
    texts(&document["answer"], &mut named);
    let mut sources: BTreeSet<String> = BTreeSet::new();
    if let Some(claims) = document["claims"].as_object_mut() {
        claims.retain(|id, _| named.contains(id.as_str()));
        let source = |claim: &Value| claim["source"].as_str().or(claim["dataset"].as_str()).map(str::to_owned);
        sources.extend(claims.values().filter_map(source));
    }
    if let Some(all) = document["sources"].as_object_mut() {
        all.retain(|key, _| sources.contains(key) || named.contains(key.as_str()));
    }
}

fn texts(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(into.insert(text.clone())),
        Value::Array(all) => all.iter().for_each(|each| texts(each, into)),
        Value::Object(fields) => fields.values().for_each(|each| texts(each, into)),
        _ => {}
    }
}
