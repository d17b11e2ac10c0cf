//! Tables of events: UCDP GED, ACLED, GTD, and any CSV under a mapping.
//!
//! Each row becomes one `Incident` with its earliest and latest possible day, place with precision, PLOVER type, weapon,
//! target, estimates of the dead, parties and the reports that its record names; or it is refused with line and reason.
//! Who is held responsible is the coder's attribution. A claim of responsibility is a statement of its own.
//!
//! Each source has its terms, which stand with the name of its publisher wherever its data are cited.

mod acled;
mod cells;
mod crosswalk;
mod event;
mod ged;
mod gtd;
mod mapped;
mod mapping;
mod medians;
mod table;

pub use crosswalk::plover;
pub(crate) use crosswalk::{TYPES, is_type};
pub use mapped::import as import_mapped;

use crate::about::Writer;
use crate::{ImportError, Input};
use cells::Cells;
use event::{Event, Events};
use medians::Medians;
use sinew_model::{Dataset, Sink};
use std::collections::BTreeSet;
use table::Table;

/// A published table of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventTable {
    /// UCDP Georeferenced Event Dataset.
    Ged,
    /// Armed Conflict Location and Event Data Project.
    Acled,
    /// Global Terrorism Database.
    Gtd,
}

/// How a table is laid out, and who publishes it on what terms.
struct Layout {
    prefix: &'static str,
    title: &'static str,
    publisher: &'static str,
    url: &'static str,
    required: &'static [&'static str],
    country: &'static str,
    read: fn(&mut Cells<'_>) -> Event,
}

impl EventTable {
    fn layout(self) -> Layout {
        match self {
            EventTable::Ged => Layout {
                prefix: "ucdp",
                title: "UCDP Georeferenced Event Dataset",
                publisher: "Uppsala Conflict Data Program; licence CC BY 4.0, to be cited as Sundberg and Melander 2013",
                url: "https://ucdp.uu.se/downloads/",
                required: &["id", "type_of_violence", "side_a", "side_b", "date_start", "date_end"],
                country: "country",
                read: ged::event,
            },
            EventTable::Acled => Layout {
                prefix: "acled",
                title: "Armed Conflict Location and Event Data",
                publisher: "ACLED; its terms of use forbid giving the raw data to others",
                url: "https://acleddata.com/",
                required: &["event_id_cnty", "event_date", "sub_event_type"],
                country: "country",
                read: acled::event,
            },
            EventTable::Gtd => Layout {
                prefix: "gtd",
                title: "Global Terrorism Database",
                publisher: "START, University of Maryland; its terms forbid posting, redistribution and commercial use",
                url: "https://www.start.umd.edu/gtd/",
                required: &["eventid", "iyear", "imonth", "iday", "gname"],
                country: "country_txt",
                read: gtd::event,
            },
        }
    }
}

/// Reads a published table of events.
pub fn import(which: EventTable, inputs: Vec<Input>, dataset: &mut Dataset, sink: &mut dyn Sink) -> Result<(), ImportError> {
    let layout = which.layout();
    if dataset.title.is_empty() {
        dataset.title = layout.title.to_owned();
    }
    dataset.publisher.get_or_insert_with(|| layout.publisher.to_owned());
    dataset.url.get_or_insert_with(|| layout.url.to_owned());
    let mut writer = Writer::new(sink);
    let (mut parties, mut ids) = (BTreeSet::new(), BTreeSet::new());
    for input in inputs {
        let table = Table::open(input)?;
        if let Some(missing) = layout.required.iter().find(|name| table.header.iter().all(|column| column != *name)) {
            let message = format!("this is not {}: column {missing} is missing", layout.title);
            return Err(ImportError::malformed(&table.file, Some(1), message, "export it again, with its header"));
        }
        let medians = Medians::learn(&table, layout.country, "latitude", "longitude");
        let mut events = Events { writer: &mut writer, prefix: layout.prefix.to_owned(), medians, parties, ids };
        for row in table.rows() {
            match row {
                Ok(row) => {
                    let mut cells = Cells::new(&table.file, &table.header, &row);
                    let event = (layout.read)(&mut cells);
                    events.take(event, cells, ("latitude", "longitude"))?;
                }
                Err(problem) => events.writer.problem(*problem)?,
            }
        }
        (parties, ids) = (events.parties, events.ids);
    }
    Ok(())
}
