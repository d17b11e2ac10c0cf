//! Writing claims: columns gather in memory and leave as row groups.
//!
//! Cost, per claim: one copy of its text into the column buffers, one reference to it when the row group is
//! handed to Parquet. Absent values cost one definition level each. At most [`GROUP_ROWS`] claims are held, and not
//! much more than [`GROUP_BYTES`] of text.

use super::columns::*;
use bytes::Bytes;
use parquet::basic::{Compression, ZstdLevel};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::{ParquetError, Result};
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesPtr};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::ColumnPath;
use sinew_model::{Claim, Moment};
use std::fmt::Write as _;
use std::io::Write;
use std::sync::Arc;

/// Claims in one row group.
const GROUP_ROWS: usize = 200_000;

/// Text in one row group: long values end it early, so that memory stays bounded.
const GROUP_BYTES: usize = 256 << 20;

/// Writes claims to one Parquet file, in the order given.
pub(crate) struct ClaimWriter<W: Write + Send> {
    file: SerializedFileWriter<W>,
    columns: Vec<Buffer>,
    rows: usize,
    group_rows: usize,
    bytes: usize,
    scratch: String,
}

impl<W: Write + Send> ClaimWriter<W> {
    /// Starts the file.
    pub(crate) fn new(to: W) -> Result<Self> {
        ClaimWriter::with_groups_of(to, GROUP_ROWS)
    }

    pub(super) fn with_groups_of(to: W, group_rows: usize) -> Result<Self> {
        let file = SerializedFileWriter::new(to, file_schema()?, properties())?;
        let columns = COLUMNS.iter().map(Buffer::new).collect();
        Ok(ClaimWriter { file, columns, rows: 0, group_rows, bytes: 0, scratch: String::new() })
    }

    /// Adds one claim.
    pub(crate) fn write(&mut self, claim: &Claim<'_>, recorded: Moment) -> Result<()> {
        let credibility = claim.credibility.map(|c| c.code());
        self.text(ENTITY, claim.entity);
        self.columns[SCHEMA].word(claim.schema.name());
        self.columns[PROPERTY].word(claim.property.name());
        self.text(VALUE, claim.value);
        self.maybe(LANG, claim.lang);
        self.maybe(ORIGINAL, claim.original);
        self.date(START, claim.start);
        self.date(END, claim.end);
        self.maybe(SOURCE, claim.source);
        self.locator(claim);
        self.columns[STANCE].word(claim.stance.code());
        self.maybe(VOICE, claim.voice);
        self.maybe(CREDIBILITY, credibility);
        self.maybe(FIRST_SEEN, claim.first_seen);
        self.maybe(LAST_SEEN, claim.last_seen);
        self.columns[RECORDED].number(Some(recorded.0));
        self.rows += 1;
        if self.rows == self.group_rows || self.bytes >= GROUP_BYTES { self.flush() } else { Ok(()) }
    }

    /// Writes what is left and the footer; returns the receiver.
    pub(crate) fn finish(mut self) -> Result<W> {
        if self.rows > 0 {
            self.flush()?;
        }
        self.file.into_inner()
    }

    fn locator(&mut self, claim: &Claim<'_>) {
        let locator = &claim.locator;
        let quote = locator.quote.as_ref();
        let some = |text: &'_ str| (!text.is_empty()).then(|| text.to_owned());
        self.maybe(FILE, locator.file);
        self.columns[ROW].number(locator.row.map(|row| row as i64));
        self.maybe(PLACE, locator.place);
        self.maybe(QUOTE, quote.map(|q| q.exact));
        self.maybe(QUOTE_PREFIX, quote.and_then(|q| some(q.prefix)).as_deref());
        self.maybe(QUOTE_SUFFIX, quote.and_then(|q| some(q.suffix)).as_deref());
        let span = quote.and_then(|q| q.span);
        self.columns[QUOTE_START].number(span.map(|s| i64::from(s.0)));
        self.columns[QUOTE_END].number(span.map(|s| i64::from(s.1)));
    }

    fn text(&mut self, column: usize, text: &str) {
        self.maybe(column, Some(text));
    }

    fn maybe(&mut self, column: usize, text: Option<&str>) {
        self.bytes += text.map_or(0, str::len);
        self.columns[column].text(text);
    }

    fn date(&mut self, column: usize, date: Option<sinew_model::Date>) {
        let Some(date) = date else { return self.columns[column].text(None) };
        self.scratch.clear();
        let _ = write!(self.scratch, "{date}");
        let text = std::mem::take(&mut self.scratch);
        self.columns[column].text(Some(&text));
        self.scratch = text;
    }

    fn flush(&mut self) -> Result<()> {
        let mut group = self.file.next_row_group()?;
        for (buffer, column) in self.columns.iter_mut().zip(COLUMNS) {
            let mut writer = group.next_column()?.ok_or_else(|| ParquetError::General("a column is missing".into()))?;
            let text = buffer.drain(column, self.rows, writer.untyped())?;
            writer.close()?;
            buffer.reuse(text);
        }
        group.close()?;
        (self.rows, self.bytes) = (0, 0);
        Ok(())
    }
}

/// The values of one column that wait for their row group.
#[derive(Default)]
struct Buffer {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    words: Vec<&'static str>,
    numbers: Vec<i64>,
    /// 1 where a row has a value; only kept once a value is there at all.
    levels: Vec<i16>,
    absent: usize,
    required: bool,
}

impl Buffer {
    fn new(column: &Column) -> Buffer {
        Buffer { required: column.required, ..Buffer::default() }
    }

    fn level(&mut self, present: bool) {
        if self.required {
            return;
        }
        if present || !self.levels.is_empty() {
            self.levels.resize(self.levels.len() + std::mem::take(&mut self.absent), 0);
            self.levels.push(i16::from(present));
        } else {
            self.absent += 1;
        }
    }

    fn text(&mut self, text: Option<&str>) {
        self.level(text.is_some());
        if let Some(text) = text {
            self.bytes.extend_from_slice(text.as_bytes());
            self.ends.push(self.bytes.len() as u32);
        }
    }

    fn word(&mut self, word: &'static str) {
        self.words.push(word);
    }

    fn number(&mut self, number: Option<i64>) {
        self.level(number.is_some());
        self.numbers.extend(number);
    }

    /// Hands the values over; what is left of the text is given back once nobody refers to it.
    fn drain(&mut self, column: &Column, rows: usize, writer: &mut ColumnWriter<'_>) -> Result<Bytes> {
        if !self.required && self.levels.is_empty() {
            self.absent = 0;
            self.levels.resize(rows, 0);
        }
        let text = Bytes::from(std::mem::take(&mut self.bytes));
        let arrays = self.byte_arrays(&text);
        let levels = (!self.required).then_some(self.levels.as_slice());
        match writer {
            ColumnWriter::ByteArrayColumnWriter(to) => to.write_batch(&arrays, levels, None).map(drop)?,
            ColumnWriter::Int64ColumnWriter(to) => to.write_batch(&self.numbers, levels, None).map(drop)?,
            ColumnWriter::Int32ColumnWriter(to) => {
                let small: Vec<i32> = self.numbers.iter().map(|n| *n as i32).collect();
                to.write_batch(&small, levels, None).map(drop)?;
            }
            _ => return Err(ParquetError::General(format!("column {} has no such type", column.name))),
        }
        self.ends.clear();
        self.words.clear();
        self.numbers.clear();
        self.levels.clear();
        self.absent = 0;
        Ok(text)
    }

    fn reuse(&mut self, text: Bytes) {
        if text.is_unique() {
            self.bytes = Vec::from(text);
            self.bytes.clear();
        }
    }

    fn byte_arrays(&self, text: &Bytes) -> Vec<ByteArray> {
        if !self.words.is_empty() {
            return self.words.iter().map(|word| ByteArray::from(Bytes::from_static(word.as_bytes()))).collect();
        }
        let mut start = 0;
        let slice = |end: &u32| {
            let value = text.slice(start..*end as usize);
            start = *end as usize;
            ByteArray::from(value)
        };
        self.ends.iter().map(slice).collect()
    }
}

fn properties() -> WriterPropertiesPtr {
    let mut properties = WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::try_new(1).unwrap_or_default()))
        .set_dictionary_enabled(false)
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_offset_index_disabled(true)
        .set_created_by("sinew".to_owned());
    for column in COLUMNS {
        let path = ColumnPath::from(column.name);
        properties = properties.set_column_encoding(path.clone(), column.encoding());
        properties = properties.set_column_dictionary_enabled(path.clone(), column.has_dictionary());
        // Of the bounds of text nobody has use; that an optional column is empty is worth knowing when reading.
        if column.required {
            properties = properties.set_column_statistics_enabled(path, EnabledStatistics::None);
        }
    }
    Arc::new(properties.build())
}
