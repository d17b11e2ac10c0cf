//! The columns of a claims file.

use parquet::basic::{ConvertedType, Encoding, Repetition, Type as Physical};
use parquet::schema::types::{Type, TypePtr};
use std::sync::Arc;

/// One column of a claims file.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// As readers see it.
    pub name: &'static str,
    /// Physical shape.
    pub shape: Shape,
    /// Whether every row has a value.
    pub required: bool,
    /// What it holds, for the documentation.
    pub meaning: &'static str,
}

/// How a column is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// UTF-8 with many repeats: dictionary.
    Word,
    /// UTF-8 with few repeats: plain, compressed.
    Text,
    /// Whole number, small.
    Small,
    /// Whole number, 64 bits, mostly rising: deltas.
    Counter,
    /// Microseconds since 1970 UTC.
    Time,
}

macro_rules! columns {
    ($($index:ident $name:literal $shape:ident $required:literal $meaning:literal),* $(,)?) => {
        /// Every column, in file order.
        pub const COLUMNS: &[Column] =
            &[$(Column { name: $name, shape: Shape::$shape, required: $required, meaning: $meaning }),*];
        columns!(@index 0usize; $($index)*);
    };
    (@index $at:expr; $first:ident $($rest:ident)*) => {
        pub(super) const $first: usize = $at;
        columns!(@index $at + 1usize; $($rest)*);
    };
    (@index $at:expr;) => {};
}

columns! {
    ENTITY "entity" Text true "id of the entity, as its source or the importer gives it",
    SCHEMA "schema" Word true "FollowTheMoney schema of the entity",
    PROPERTY "property" Word true "FollowTheMoney property",
    VALUE "value" Text true "the value: text, EDTF date, number or range, or another entity's id",
    LANG "lang" Word false "ISO 639 code of the value's language",
    ORIGINAL "original_value" Text false "the value before it was cleaned, where that differs",
    START "start" Word false "EDTF date from which this value held, where the source says",
    END "end" Word false "EDTF date to which this value held, where the source says",
    SOURCE "source" Word false "key of the source; null: the dataset itself",
    FILE "file" Word false "file of the dataset, where it has several",
    ROW "row" Counter false "row, line or record number in the file, from 1",
    PLACE "place" Word false "paragraph, page or section as the source numbers them",
    QUOTE "quote" Text false "the exact words that say it",
    QUOTE_PREFIX "quote_prefix" Text false "words before the quote",
    QUOTE_SUFFIX "quote_suffix" Text false "words after the quote",
    QUOTE_START "quote_start" Small false "first character of the quote in the document's text, from 0",
    QUOTE_END "quote_end" Small false "the character after its last",
    STANCE "stance" Word true "asserted, reported, claimed, assessed, confirmed or denied",
    VOICE "voice" Word false "on whose word, outermost first, joined by ' <- '; null: the source's own",
    CREDIBILITY "credibility" Word false "Admiralty 1 to 6",
    FIRST_SEEN "first_seen" Word false "ISO time at which a publisher of statements first saw it",
    LAST_SEEN "last_seen" Word false "ISO time at which a publisher of statements last saw it",
    RECORDED "recorded" Time true "when Sinew first learned it from this dataset, microseconds UTC",
}

impl Column {
    pub(super) fn encoding(&self) -> Encoding {
        match self.shape {
            Shape::Counter => Encoding::DELTA_BINARY_PACKED,
            Shape::Text => Encoding::DELTA_LENGTH_BYTE_ARRAY,
            Shape::Word | Shape::Small | Shape::Time => Encoding::PLAIN,
        }
    }

    pub(super) fn has_dictionary(&self) -> bool {
        matches!(self.shape, Shape::Word | Shape::Time)
    }

    fn field(&self) -> parquet::errors::Result<TypePtr> {
        let (physical, converted) = match self.shape {
            Shape::Word | Shape::Text => (Physical::BYTE_ARRAY, ConvertedType::UTF8),
            Shape::Small => (Physical::INT32, ConvertedType::NONE),
            Shape::Counter => (Physical::INT64, ConvertedType::NONE),
            Shape::Time => (Physical::INT64, ConvertedType::TIMESTAMP_MICROS),
        };
        let repetition = if self.required { Repetition::REQUIRED } else { Repetition::OPTIONAL };
        Type::primitive_type_builder(self.name, physical)
            .with_converted_type(converted)
            .with_repetition(repetition)
            .build()
            .map(Arc::new)
    }
}

pub(super) fn file_schema() -> parquet::errors::Result<TypePtr> {
    let fields = COLUMNS.iter().map(Column::field).collect::<Result<Vec<_>, _>>()?;
    Type::group_type_builder("claims").with_fields(fields).build().map(Arc::new)
}
