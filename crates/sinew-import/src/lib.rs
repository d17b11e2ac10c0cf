//! Official formats in: each file becomes claims and problems.
//!
//! Every importer streams. It calls the sink once for each claim and once for each problem, and never
//! fails on a bad row; only a file that cannot be what it claims to be (cut off, in the wrong encoding,
//! not well-formed) is an [`ImportError`], and then nothing of the import is kept.

#![forbid(unsafe_code)]
mod about;
mod error;
mod format;
mod input;
mod xml;

pub mod bods;
pub mod claims_csv;
pub mod ftm;
pub mod incidents;
pub mod ofac;
pub mod un;

pub use error::ImportError;
pub use format::Format;
pub use input::Input;

use incidents::EventTable;
use sinew_model::{Dataset, Sink};

/// Reads the files of one dataset in one format. Fills in what the files themselves say of the dataset
/// (title, publisher, version, date) where the caller left it empty.
pub fn import(format: Format, inputs: Vec<Input>, dataset: &mut Dataset, sink: &mut dyn Sink) -> Result<(), ImportError> {
    match format {
        Format::FtmEntities => ftm::entities::import(inputs, dataset, sink),
        Format::FtmStatements => ftm::statements::import(inputs, dataset, sink),
        Format::FtmPack => ftm::pack::import(inputs, dataset, sink),
        Format::OfacCsv => ofac::import(inputs, dataset, sink),
        Format::UnXml => un::import(inputs, dataset, sink),
        Format::Bods => bods::import(inputs, dataset, sink),
        Format::Ged => incidents::import(EventTable::Ged, inputs, dataset, sink),
        Format::Acled => incidents::import(EventTable::Acled, inputs, dataset, sink),
        Format::Gtd => incidents::import(EventTable::Gtd, inputs, dataset, sink),
        Format::EventsCsv => incidents::import_mapped(inputs, dataset, sink),
        Format::ClaimsCsv => claims_csv::import(inputs, dataset, sink),
    }
}
