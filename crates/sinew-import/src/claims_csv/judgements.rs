//! Tables of judgements.

use super::columns::{Columns, Known};
use super::faults::Faults;
use super::rows::Cells;
use super::table::Table;
use super::words::{KEY_RULE, is_key};
use crate::ImportError;
use sinew_model::{Judgement, Sameness, Sink};

const COLUMNS: Known = Known { required: &["left", "right", "judgement"], optional: &["why", "by"] };

pub(super) fn read(table: &Table, sink: &mut dyn Sink) -> Result<(), ImportError> {
    let columns = COLUMNS.find(table)?;
    for (row, cells) in table.rows() {
        let mut faults = Faults::new(&table.file, row);
        match cells.map(|cells| judgement(&columns, &cells, &mut faults)) {
            Ok(judgement) => judgement.map_or(Ok(()), |judgement| sink.judgement(judgement))?,
            Err(problem) => sink.problem(*problem)?,
        }
        faults.send(sink)?;
    }
    Ok(())
}

fn judgement(columns: &Columns, cells: &Cells<'_>, faults: &mut Faults<'_>) -> Option<Judgement> {
    let cell = |name: &str| columns.cell(cells, name);
    let text = |name: &str| Some(cell(name)).filter(|text| !text.is_empty()).map(str::to_owned);
    for side in ["left", "right"].into_iter().filter(|side| !is_key(cell(side))) {
        faults.refuse(side, cell(side), "a judgement needs the keys of two entities", KEY_RULE);
    }
    if cell("left") == cell("right") && !faults.is_refused() {
        faults.refuse("right", cell("right"), "an entity cannot be judged against itself", "write the key of another entity");
    }
    let sameness = Sameness::parse(&cell("judgement").to_lowercase());
    if sameness.is_none() {
        let hint = "write positive (the same), negative (not the same) or unsure";
        faults.refuse("judgement", cell("judgement"), "there is no such judgement", hint);
    }
    let (left, right) = (cell("left").to_owned(), cell("right").to_owned());
    let judgement = Judgement { left, right, sameness: sameness?, why: text("why"), by: text("by") };
    (!faults.is_refused()).then_some(judgement)
}
