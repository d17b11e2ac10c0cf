//! Reading claims back, a batch of rows at a time.

use super::columns::*;
use parquet::column::reader::ColumnReader;
use parquet::data_type::ByteArray;
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::RowGroupMetaData;
use parquet::file::reader::{FileReader, RowGroupReader, SerializedFileReader};
use sinew_model::{Claim, Credibility, Date, Locator, Moment, Property, Quote, Schema, Stance};
use std::fs::File;
use std::ops::ControlFlow;

/// A claim as it stands in a file, with the moment it was recorded.
pub(crate) type StoredClaim<'a> = (Claim<'a>, Moment);

/// Calls `each` with every claim of a file, in file order, until it breaks.
pub(crate) fn read_claims(file: File, mut each: impl FnMut(&StoredClaim<'_>) -> ControlFlow<()>) -> Result<()> {
    let reader = SerializedFileReader::new(file)?;
    check_columns(&reader)?;
    for group in 0..reader.num_row_groups() {
        let group = reader.get_row_group(group)?;
        let rows = group.metadata().num_rows() as usize;
        let columns = (0..COLUMNS.len()).map(|at| Values::read(group.as_ref(), at, rows)).collect::<Result<Vec<_>>>()?;
        let mut cursors = Cursors { columns: &columns, next: vec![0; COLUMNS.len()], last: vec![""; COLUMNS.len()], words: None };
        for row in 0..rows {
            if each(&cursors.claim(row)?).is_break() {
                return Ok(());
            }
        }
    }
    Ok(())
}

fn check_columns(reader: &SerializedFileReader<File>) -> Result<()> {
    let schema = reader.metadata().file_metadata().schema_descr();
    let found: Vec<&str> = schema.columns().iter().map(|column| column.name()).collect();
    let wanted: Vec<&str> = COLUMNS.iter().map(|c| c.name).collect();
    if found == wanted { Ok(()) } else { Err(ParquetError::General("this is not a claims file: its columns differ".into())) }
}

/// One column of one row group: the values that are there, and which rows have one.
struct Values {
    text: Vec<ByteArray>,
    numbers: Vec<i64>,
    /// Empty where every row has a value, or none has.
    levels: Vec<i16>,
    absent: bool,
}

impl Values {
    fn read(group: &dyn RowGroupReader, at: usize, rows: usize) -> Result<Values> {
        let mut values = Values { text: Vec::new(), numbers: Vec::new(), levels: Vec::new(), absent: false };
        if is_empty(group.metadata(), at, rows) {
            values.absent = true;
            return Ok(values);
        }
        let levels = (!COLUMNS[at].required).then_some(&mut values.levels);
        match group.get_column_reader(at)? {
            ColumnReader::ByteArrayColumnReader(mut reader) => {
                reader.read_records(rows, levels, None, &mut values.text)?;
            }
            ColumnReader::Int64ColumnReader(mut reader) => {
                reader.read_records(rows, levels, None, &mut values.numbers)?;
            }
            ColumnReader::Int32ColumnReader(mut reader) => {
                let mut small = Vec::new();
                reader.read_records(rows, levels, None, &mut small)?;
                values.numbers = small.into_iter().map(i64::from).collect();
            }
            _ => return Err(ParquetError::General(format!("column {} has no such type", COLUMNS[at].name))),
        }
        Ok(values)
    }
}

fn is_empty(metadata: &RowGroupMetaData, at: usize, rows: usize) -> bool {
    metadata.column(at).statistics().and_then(|s| s.null_count_opt()) == Some(rows as u64)
}

struct Cursors<'a> {
    columns: &'a [Values],
    next: Vec<usize>,
    /// The text of the row before, by column.
    last: Vec<&'a str>,
    /// Schema and property of the row before, as written and as known: most rows say the same.
    words: Option<(&'a str, &'a str, Schema, Property)>,
}

impl<'a> Cursors<'a> {
    /// The index among the column's present values of this row's value.
    fn advance(&mut self, at: usize, row: usize) -> Option<usize> {
        let column = &self.columns[at];
        if column.absent || column.levels.get(row) == Some(&0) {
            return None;
        }
        let index = self.next[at];
        self.next[at] += 1;
        Some(index)
    }

    fn text(&mut self, at: usize, row: usize) -> Result<Option<&'a str>> {
        let Some(index) = self.advance(at, row) else { return Ok(None) };
        let columns: &'a [Values] = self.columns;
        let value = columns[at].text.get(index).ok_or_else(|| damaged(at))?.data();
        // Neighbouring rows mostly say the same, and what was found to be UTF-8 once need not be looked at again.
        let last = self.last[at];
        if std::ptr::eq(last.as_bytes(), value) || last.as_bytes() == value {
            return Ok(Some(last));
        }
        let text = std::str::from_utf8(value).map_err(|_| damaged(at))?;
        self.last[at] = text;
        Ok(Some(text))
    }

    fn number(&mut self, at: usize, row: usize) -> Option<i64> {
        let index = self.advance(at, row)?;
        self.columns[at].numbers.get(index).copied()
    }

    fn required(&mut self, at: usize, row: usize) -> Result<&'a str> {
        self.text(at, row)?.ok_or_else(|| damaged(at))
    }

    fn date(&mut self, at: usize, row: usize) -> Result<Option<Date>> {
        self.text(at, row)?.map(|text| Date::parse(text).map_err(|_| damaged(at))).transpose()
    }

    fn claim(&mut self, row: usize) -> Result<StoredClaim<'a>> {
        let entity = self.required(ENTITY, row)?;
        let (schema, property) = self.words(row)?;
        let value = self.required(VALUE, row)?;
        let claim = Claim {
            lang: self.text(LANG, row)?,
            original: self.text(ORIGINAL, row)?,
            start: self.date(START, row)?,
            end: self.date(END, row)?,
            source: self.text(SOURCE, row)?,
            locator: self.locator(row)?,
            stance: Stance::parse(self.required(STANCE, row)?).ok_or_else(|| damaged(STANCE))?,
            voice: self.text(VOICE, row)?,
            credibility: self.text(CREDIBILITY, row)?.and_then(Credibility::parse),
            first_seen: self.text(FIRST_SEEN, row)?,
            last_seen: self.text(LAST_SEEN, row)?,
            ..Claim::new(entity, schema, property, value)
        };
        Ok((claim, Moment(self.number(RECORDED, row).ok_or_else(|| damaged(RECORDED))?)))
    }

    fn words(&mut self, row: usize) -> Result<(Schema, Property)> {
        let (schema, property) = (self.required(SCHEMA, row)?, self.required(PROPERTY, row)?);
        match self.words {
            Some((s, p, known, of)) if s == schema && p == property => Ok((known, of)),
            Some((s, _, known, _)) if s == schema => self.remember(schema, property, known),
            _ => self.remember(schema, property, Schema::named(schema).ok_or_else(|| damaged(SCHEMA))?),
        }
    }

    fn remember(&mut self, schema: &'a str, property: &'a str, known: Schema) -> Result<(Schema, Property)> {
        let of = known.property(property).ok_or_else(|| damaged(PROPERTY))?;
        self.words = Some((schema, property, known, of));
        Ok((known, of))
    }

    fn locator(&mut self, row: usize) -> Result<Locator<'a>> {
        let (file, line, place) = (self.text(FILE, row)?, self.number(ROW, row), self.text(PLACE, row)?);
        let (exact, prefix, suffix) = (self.text(QUOTE, row)?, self.text(QUOTE_PREFIX, row)?, self.text(QUOTE_SUFFIX, row)?);
        let span = self.number(QUOTE_START, row).zip(self.number(QUOTE_END, row)).map(|(a, b)| (a as u32, b as u32));
        let quote = exact.map(|exact| Quote { exact, prefix: prefix.unwrap_or(""), suffix: suffix.unwrap_or(""), span });
        Ok(Locator { file, row: line.map(|n| n as u64), place, quote })
    }
}

fn damaged(at: usize) -> ParquetError {
    ParquetError::General(format!("column {} holds what Sinew never writes", COLUMNS[at].name))
}
