//! A mapping: which column of a table of events means what (TOML).

use super::cells::Order;
use crate::{ImportError, Input};
use serde::Deserialize;
use sinew_model::schema::nearest;
use std::collections::BTreeMap;
use std::io::Read;

/// What a table of events can say.
const FIELDS: [&str; 23] = [
    "id",
    "name",
    "date",
    "start",
    "end",
    "place",
    "place_precision",
    "country",
    "latitude",
    "longitude",
    "type",
    "mode",
    "weapon",
    "target",
    "deaths",
    "deaths_low",
    "deaths_high",
    "injured",
    "attributed_to",
    "claimed_by",
    "involved",
    "publisher",
    "summary",
];

/// The file as it is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Mapping {
    pub(super) title: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
    /// On what terms the data may be used.
    pub(super) licence: Option<String>,
    date_order: Option<String>,
    /// Field to column.
    pub(super) columns: BTreeMap<String, String>,
    /// Field to a value for every row.
    pub(super) constants: BTreeMap<String, String>,
    /// Field to the sign at which its cells are split.
    pub(super) split: BTreeMap<String, String>,
    /// Field to values as written, in lower case, and what each means.
    pub(super) values: BTreeMap<String, BTreeMap<String, String>>,
    /// Columns that hold exactly such a text in a page header that was caught as a row.
    pub(super) page_headers: BTreeMap<String, String>,
}

impl Mapping {
    pub(super) fn read(mut input: Input) -> Result<Mapping, ImportError> {
        let mut text = String::new();
        input.reader.read_to_string(&mut text).map_err(|error| ImportError::read(&input.name, error))?;
        let wrong = |message: String, hint: &str| ImportError::malformed(&input.name, None, message, hint);
        let mapping: Mapping =
            toml::from_str(&text).map_err(|error| wrong(error.message().to_owned(), "docs/importing.md shows a mapping"))?;
        let named =
            mapping.columns.keys().chain(mapping.constants.keys()).chain(mapping.values.keys()).chain(mapping.split.keys());
        if let Some(unknown) = named.into_iter().find(|field| !FIELDS.contains(&field.as_str())) {
            let near = nearest(unknown, FIELDS.into_iter());
            let hint =
                near.first().map_or("the fields are in docs/importing.md".to_owned(), |near| format!("did you mean {near}?"));
            return Err(wrong(format!("a table of events has no field {unknown}"), &hint));
        }
        if !["date", "start"].iter().any(|field| mapping.columns.contains_key(*field)) {
            return Err(wrong(
                "no column is mapped to date or start".to_owned(),
                "write [columns] and under it date = \"COLUMN\"",
            ));
        }
        if !matches!(mapping.date_order.as_deref(), None | Some("ymd" | "dmy" | "mdy")) {
            return Err(wrong("there is no such date_order".to_owned(), "write ymd, dmy or mdy"));
        }
        Ok(mapping)
    }

    pub(super) fn order(&self) -> Order {
        match self.date_order.as_deref() {
            Some("dmy") => Order::Dmy,
            Some("mdy") => Order::Mdy,
            _ => Order::Ymd,
        }
    }

    /// The column of a field; empty where none is mapped.
    pub(super) fn column(&self, field: &str) -> &str {
        self.columns.get(field).map_or("", String::as_str)
    }
}
