//! FollowTheMoney statements, packed: no header, `Schema:property` in one field, eleven fields in fixed order.

use super::receiver::{Receiver, Statement};
use super::rows::Rows;
use crate::{ImportError, Input};
use csv::StringRecord;
use sinew_model::{Dataset, Sink, Stance};

/// `entity_id, Schema:prop, value, dataset, lang, original_value, target, external, first_seen, last_seen, id`
const FIELDS: usize = 11;

/// Reads `statements.pack` files.
pub fn import(inputs: Vec<Input>, _dataset: &mut Dataset, sink: &mut dyn Sink) -> Result<(), ImportError> {
    let mut receiver = Receiver::new(sink, inputs.len() > 1);
    inputs.into_iter().try_for_each(|input| read(input, &mut receiver))
}

fn read(input: Input, receiver: &mut Receiver<'_>) -> Result<(), ImportError> {
    let mut rows = Rows::open(input);
    let file = rows.file.clone();
    while let Some((row, record)) = rows.next(FIELDS, receiver.sink)? {
        receiver.take(&file, row, &statement(record))?;
    }
    Ok(receiver.end_of_file(&file)?)
}

fn statement(record: &StringRecord) -> Statement<'_> {
    let (schema, property) = record[1].split_once(':').unwrap_or((&record[1], ""));
    Statement {
        entity: &record[0],
        // A pack holds one dataset before anything in it was joined.
        canonical: "",
        schema,
        property,
        value: &record[2],
        dataset: &record[3],
        lang: &record[4],
        original: &record[5],
        external: &record[7] == "t",
        first_seen: &record[8],
        last_seen: &record[9],
        stance: Stance::Asserted,
        voice: "",
        source: "",
        place: "",
    }
}
