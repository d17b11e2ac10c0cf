//! Any CSV of events, under a mapping.

use super::cells::{Cells, span};
use super::event::{Deaths, Event, Events};
use super::mapping::Mapping;
use super::medians::Medians;
use super::table::Table;
use crate::about::Writer;
use crate::{ImportError, Input};
use sinew_model::{Dataset, Problem, Sink};
use std::collections::BTreeSet;

/// Reads tables of events as a mapping says: one input ends in `.toml` and is the mapping, the others are tables.
pub fn import(inputs: Vec<Input>, dataset: &mut Dataset, sink: &mut dyn Sink) -> Result<(), ImportError> {
    let is_mapping = |input: &Input| input.file_name().ends_with(".toml");
    let (mut mappings, tables): (Vec<Input>, Vec<Input>) = inputs.into_iter().partition(is_mapping);
    let (Some(mapping), true, false) = (mappings.pop(), mappings.is_empty(), tables.is_empty()) else {
        let message = "a table of events and one mapping are needed".to_owned();
        return Err(ImportError::Files { message, hint: "keep NAME.csv and NAME.mapping.toml side by side".to_owned() });
    };
    let mapping = Mapping::read(mapping)?;
    describe(&mapping, dataset);
    let mut writer = Writer::new(sink);
    let (mut parties, mut ids) = (BTreeSet::new(), BTreeSet::new());
    for input in tables {
        let table = Table::open(input)?;
        let lower = |field: &str| mapping.column(field).to_lowercase();
        if let Some((field, column)) = mapping.columns.iter().find(|(_, column)| !table.header.contains(&column.to_lowercase())) {
            let message = format!("column {column}, mapped to {field}, is missing");
            return Err(ImportError::malformed(&table.file, Some(1), message, format!("columns: {}", table.header.join(", "))));
        }
        let medians = Medians::learn(&table, &lower("country"), &lower("latitude"), &lower("longitude"));
        let mut events = Events { writer: &mut writer, prefix: dataset.name.clone(), medians, parties, ids };
        for row in table.rows() {
            match row {
                Ok(row) => {
                    let mut cells = Cells::new(&table.file, &table.header, &row);
                    if let Some((column, _)) =
                        mapping.page_headers.iter().find(|(column, text)| cells.text(&column.to_lowercase()) == **text)
                    {
                        let problem = Problem::refused(&table.file, Some(row.number), "a page header stands here as a row");
                        events.writer.problem(problem.column(column.as_str()).found(&row.cells.join(",")))?;
                        continue;
                    }
                    let event = Reader { mapping: &mapping, cells: &mut cells }.event();
                    events.take(event, cells, (&lower("latitude"), &lower("longitude")))?;
                }
                Err(problem) => events.writer.problem(*problem)?,
            }
        }
        (parties, ids) = (events.parties, events.ids);
    }
    Ok(())
}

fn describe(mapping: &Mapping, dataset: &mut Dataset) {
    if let (true, Some(title)) = (dataset.title.is_empty(), &mapping.title) {
        dataset.title.clone_from(title);
    }
    let licence = mapping.licence.as_ref().map(|licence| format!("licence {licence}"));
    let publisher: Vec<String> = mapping.publisher.clone().into_iter().chain(licence).collect();
    if !publisher.is_empty() {
        dataset.publisher.get_or_insert_with(|| publisher.join("; "));
    }
    dataset.url = dataset.url.take().or_else(|| mapping.url.clone());
}

struct Reader<'m, 'c, 'r> {
    mapping: &'m Mapping,
    cells: &'c mut Cells<'r>,
}

impl Reader<'_, '_, '_> {
    fn event(&mut self) -> Event {
        let number = self.cells.number;
        let when = self.when();
        let mode = self.one("mode");
        let deaths = Deaths { low: self.number("deaths_low"), best: self.number("deaths"), high: self.number("deaths_high") };
        let types = self.all("type").into_iter().map(|kind| (kind, mode.clone())).collect();
        let (weapons, targets) = (self.all("weapon"), self.all("target"));
        let place = self.one("place");
        let with_what = weapons.iter().chain(&targets).map(String::as_str);
        let mut told: Vec<&str> = with_what.collect();
        told.extend((!told.is_empty() && !place.is_empty()).then_some(place.as_str()));
        let (id, name) = (self.one("id"), self.one("name"));
        Event {
            id: if id.is_empty() { format!("row-{number}") } else { id },
            name: if name.is_empty() { told.join(", ") } else { name },
            when,
            place,
            place_precision: self.one("place_precision"),
            country: self.one("country"),
            latitude: self.coordinate("latitude"),
            longitude: self.coordinate("longitude"),
            types,
            weapons,
            targets,
            deaths,
            injured: self.number("injured"),
            attributed: self.all("attributed_to"),
            claimed: self.all("claimed_by").into_iter().map(|name| (name, String::new())).collect(),
            involved: self.all("involved"),
            publishers: self.all("publisher"),
            summary: self.one("summary"),
            ..Event::default()
        }
    }

    fn column(&self, field: &str) -> String {
        self.mapping.column(field).to_lowercase()
    }

    fn when(&mut self) -> Option<sinew_model::Date> {
        let order = self.mapping.order();
        let start = if self.column("start").is_empty() { self.column("date") } else { self.column("start") };
        let end = self.column("end");
        let first = self.cells.day(&start, order)?;
        let last = if self.cells.text(&end).is_empty() { first } else { self.cells.day(&end, order)? };
        if last < first {
            self.cells.refuse(&end, "the event ends before it starts");
        }
        span(first, last)
    }

    fn number(&mut self, field: &str) -> Option<f64> {
        let column = self.column(field);
        self.cells.number(&column)
    }

    fn coordinate(&mut self, field: &str) -> Option<f64> {
        let column = self.column(field);
        self.cells.number_any(&column)
    }

    fn one(&mut self, field: &str) -> String {
        self.all(field).into_iter().next().unwrap_or_default()
    }

    /// The values of a field: the cell, split where the mapping says so, each as the mapping reads it. A value that the
    /// mapping does not read is kept as it stands and flagged.
    fn all(&mut self, field: &str) -> Vec<String> {
        let column = self.column(field);
        let cell = self.cells.text(&column);
        let separator = self.mapping.split.get(field).and_then(|text| text.chars().next());
        let raw: Vec<&str> = match separator {
            Some(separator) => cell.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect(),
            None => Some(cell).filter(|cell| !cell.is_empty()).into_iter().collect(),
        };
        let known = self.mapping.values.get(field);
        let mut found = Vec::with_capacity(raw.len());
        for value in raw {
            let read = known.map(|known| known.get(&value.to_lowercase()));
            if let Some(None) = read {
                self.cells.flag(&column, format!("the mapping does not read the value {value:?}; it was kept as it stands"));
            }
            let read = read.flatten().map_or(value, String::as_str).to_owned();
            if !found.contains(&read) {
                found.push(read);
            }
        }
        if found.is_empty() {
            found.extend(self.mapping.constants.get(field).cloned());
        }
        found
    }
}
