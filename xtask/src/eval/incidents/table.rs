//! CSV files of a set as rows with named columns.

use std::collections::BTreeMap;
use std::io::Result;
use std::path::Path;

/// A row by column.
pub(super) type Row = BTreeMap<String, String>;

/// The rows of a CSV file in order.
pub(super) fn rows(path: &Path) -> Result<Vec<Row>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(std::io::Error::other)?;
    reader.deserialize().map(|row| row.map_err(std::io::Error::other)).collect()
}

/// What a row holds in a column; the empty text where it holds nothing.
pub(super) fn cell<'r>(row: &'r Row, column: &str) -> &'r str {
    row.get(column).map_or("", String::as_str)
}

/// What `of` makes of each row of a CSV file, one row held at a time.
pub(super) fn each<T>(path: &Path, mut of: impl FnMut(&Row) -> T) -> Result<Vec<T>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(std::io::Error::other)?;
    reader.deserialize().map(|row| row.map(|row: Row| of(&row)).map_err(std::io::Error::other)).collect()
}
