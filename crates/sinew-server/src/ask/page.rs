//! A page of a list.

use super::{Pairs, number};
use crate::fault::Fault;
use serde_json::{Value, json};

/// So many rows are given where nothing says how many.
const ROWS: usize = 100;
/// More are not given at once.
pub(crate) const MOST: usize = 10_000;

/// Which rows of a list are asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page {
    limit: usize,
    offset: usize,
}

impl Page {
    /// Takes `limit` and `offset` out of a query.
    pub(crate) fn take(pairs: &mut Pairs) -> Result<Page, Fault> {
        let page = Page { limit: number(pairs, "limit", ROWS, MOST)?, offset: number(pairs, "offset", 0, usize::MAX >> 1)? };
        pairs.retain(|(name, _)| name != "limit" && name != "offset");
        Ok(page)
    }

    /// `{ items, total, next }` of a list.
    pub(crate) fn of(self, list: &Value) -> Value {
        let all: &[Value] = list.as_array().map_or(&[], Vec::as_slice);
        let items: Vec<&Value> = all.iter().skip(self.offset).take(self.limit).collect();
        let end = self.offset.saturating_add(items.len());
        let next = (end < all.len() && !items.is_empty()).then_some(end);
        json!({ "items": items, "total": all.len(), "next": next })
    }
}
