//! FollowTheMoney statements with a header: one row is one statement, columns are found by name.
//!
//! A dataset is the source of its statements. A canonical id that is not the entity's own becomes a judgement, so
//! that claims keep the id under which their source made them. Statements marked external are kept like
//! all others, and their number is reported: they are about candidates that the publisher has not joined to
//! anything. The pseudo-property `id`, a checksum, is left out. The columns that Sinew's own export adds (stance, voice,
//! source, place) are read where they are there.
//!
//! Cost: one buffer for all records; a claim costs two look-ups by name, one check of its value, one look-up of
//! its canonical id and no allocation. Memory grows with the number of joined entities only.

use super::receiver::{Receiver, Statement};
use super::rows::Rows;
use crate::{ImportError, Input};
use csv::StringRecord;
use sinew_model::{Dataset, Sink, Stance};

/// Reads `statements.csv` files. Columns that are not of the format are left alone.
pub fn import(inputs: Vec<Input>, _dataset: &mut Dataset, sink: &mut dyn Sink) -> Result<(), ImportError> {
    let mut receiver = Receiver::new(sink, inputs.len() > 1);
    inputs.into_iter().try_for_each(|input| read(input, &mut receiver))
}

fn read(input: Input, receiver: &mut Receiver<'_>) -> Result<(), ImportError> {
    let mut rows = Rows::open(input);
    let header = rows.header()?;
    let columns = Columns::find(&rows.file.name, &header)?;
    let file = rows.file.clone();
    while let Some((row, record)) = rows.next(header.len(), receiver.sink)? {
        receiver.take(&file, row, &columns.statement(record))?;
    }
    Ok(receiver.end_of_file(&file)?)
}

/// Where each column stands.
struct Columns {
    entity: usize,
    schema: usize,
    property: usize,
    value: usize,
    dataset: usize,
    canonical: Option<usize>,
    lang: Option<usize>,
    original: Option<usize>,
    external: Option<usize>,
    first_seen: Option<usize>,
    last_seen: Option<usize>,
    stance: Option<usize>,
    voice: Option<usize>,
    source: Option<usize>,
    place: Option<usize>,
}

impl Columns {
    fn find(file: &str, header: &StringRecord) -> Result<Columns, ImportError> {
        let at = |name: &str| header.iter().position(|column| column.trim() == name);
        let needed = |name: &str| at(name).ok_or_else(|| missing(file, name));
        Ok(Columns {
            entity: needed("entity_id")?,
            schema: needed("schema")?,
            property: needed("prop")?,
            value: needed("value")?,
            dataset: needed("dataset")?,
            canonical: at("canonical_id"),
            lang: at("lang"),
            original: at("original_value"),
            external: at("external"),
            first_seen: at("first_seen"),
            last_seen: at("last_seen"),
            stance: at("stance"),
            voice: at("voice"),
            source: at("source"),
            place: at("place"),
        })
    }

    fn statement<'r>(&self, record: &'r StringRecord) -> Statement<'r> {
        let or_empty = |column: Option<usize>| column.map_or("", |column| &record[column]);
        Statement {
            entity: &record[self.entity],
            canonical: or_empty(self.canonical),
            schema: &record[self.schema],
            property: &record[self.property],
            value: &record[self.value],
            dataset: &record[self.dataset],
            lang: or_empty(self.lang),
            original: or_empty(self.original),
            external: matches!(or_empty(self.external), "t" | "true" | "True" | "1"),
            first_seen: or_empty(self.first_seen),
            last_seen: or_empty(self.last_seen),
            stance: Stance::parse(or_empty(self.stance)).unwrap_or(Stance::Asserted),
            voice: or_empty(self.voice),
            source: or_empty(self.source),
            place: or_empty(self.place),
        }
    }
}

fn missing(file: &str, name: &str) -> ImportError {
    let hint = "a statements file starts with a header that names entity_id, schema, prop, value and dataset; \
                one without a header may be a pack (format ftm-pack)";
    ImportError::malformed(file, Some(1), format!("the header has no column {name}"), hint)
}
