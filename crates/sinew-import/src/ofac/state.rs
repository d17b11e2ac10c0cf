//! What an import of OFAC's files knows while it runs.

use super::links::{Names, Pending};
use crate::about::Writer;
use rustc_hash::FxHashMap;
use sinew_model::{Locator, Problem, Schema, Sink, Stopped};
use std::sync::Arc;

pub(super) struct State<'s> {
    pub(super) writer: Writer<'s>,
    pub(super) schemata: Schemata,
    /// The parties of the primary files.
    pub(super) parties: FxHashMap<u32, Schema>,
    pub(super) names: Names,
    pub(super) pending: Vec<Pending>,
    /// Rest of remarks, by party, with the row where it stands.
    pub(super) comments: FxHashMap<u32, (u64, String)>,
    pub(super) unread: Tally,
    pub(super) orphans: Tally,
}

/// Something that happens too often to be reported each time: how often, and where first.
#[derive(Default)]
pub(super) struct Tally(pub(super) Vec<(Place, String)>);

/// The schemata that the files need, looked up once.
#[derive(Clone, Copy)]
pub(super) struct Schemata {
    pub(super) person: Schema,
    pub(super) organization: Schema,
    pub(super) company: Schema,
    pub(super) vessel: Schema,
    pub(super) airplane: Schema,
    pub(super) legal_entity: Schema,
    pub(super) sanction: Schema,
    pub(super) passport: Schema,
    pub(super) identification: Schema,
    pub(super) wallet: Schema,
    pub(super) link: Schema,
}

/// One row of one file. Cheap to clone.
#[derive(Clone)]
pub(super) struct Place {
    /// The file as the user named it, for problems.
    pub(super) file: Arc<str>,
    /// The file without its folder, for claims.
    pub(super) short: Arc<str>,
    pub(super) row: u64,
}

impl<'s> State<'s> {
    pub(super) fn new(sink: &'s mut dyn Sink) -> State<'s> {
        State {
            writer: Writer::new(sink),
            schemata: Schemata::new(),
            parties: FxHashMap::default(),
            names: Names::default(),
            pending: Vec::new(),
            comments: FxHashMap::default(),
            unread: Tally::default(),
            orphans: Tally::default(),
        }
    }

    /// The id of the party with this `ent_num`.
    pub(super) fn id(party: u32) -> String {
        format!("ofac-{party}")
    }

    /// Reads an `ent_num`; refuses the row where it is none.
    pub(super) fn number(&mut self, text: &str, place: &Place) -> Result<Option<u32>, Stopped> {
        let number = text.trim().parse().ok();
        if number.is_none() {
            self.writer.problem(place.refused("ent_num is not a number").column("ent_num").found(text))?;
        }
        Ok(number)
    }
}

impl Tally {
    pub(super) fn add(&mut self, place: &Place, found: &str) {
        self.0.push((place.clone(), found.chars().take(200).collect()));
    }
}

impl Place {
    pub(super) fn locator(&self) -> Locator<'_> {
        Locator { file: Some(&self.short), row: Some(self.row), ..Locator::default() }
    }

    pub(super) fn refused(&self, message: impl Into<String>) -> Problem {
        Problem::refused(&self.file, Some(self.row), message)
    }

    pub(super) fn flagged(&self, message: impl Into<String>) -> Problem {
        Problem::flagged(&self.file, Some(self.row), message)
    }
}

impl Schemata {
    fn new() -> Schemata {
        let named = |name| Schema::named(name).expect("a built-in schema");
        Schemata {
            person: named("Person"),
            organization: named("Organization"),
            company: named("Company"),
            vessel: named("Vessel"),
            airplane: named("Airplane"),
            legal_entity: named("LegalEntity"),
            sanction: named("Sanction"),
            passport: named("Passport"),
            identification: named("Identification"),
            wallet: named("CryptoWallet"),
            link: named("UnknownLink"),
        }
    }
}
