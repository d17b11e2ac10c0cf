//! FollowTheMoney entities: one JSON object a line, plain (`entities.ftm.json`) or nested (`targets.nested.json`).
//!
//! Cost: each line is read once into a reused buffer and parsed in place; values without escapes are borrowed from
//! it, so a claim costs one property look-up and one check and no allocation.

mod shape;

use super::values;
use crate::{ImportError, Input};
use rustc_hash::FxHashSet;
use shape::{Entity, Value};
use sinew_model::{Claim, Dataset, Judgement, Locator, Problem, Sameness, Schema, Sink, Source, Stopped, schema};
use std::io::{BufRead, BufReader};

/// A line longer than this is no entity.
const LONGEST_LINE: u64 = 64 << 20;
/// After so many lines that are no entities, with none that is, the file is something else.
const GIVE_UP_AFTER: u64 = 20;

/// Reads entities. Values that are entities themselves are imported too, and linked by their ids.
pub fn import(inputs: Vec<Input>, dataset: &mut Dataset, sink: &mut dyn Sink) -> Result<(), ImportError> {
    let several = inputs.len() > 1;
    for input in inputs {
        let file = several.then(|| input.file_name());
        let mut import = Import { name: input.name.clone(), file, row: 0, good: 0, bad: 0, sources: FxHashSet::default(), sink };
        import.lines(input)?;
    }
    if dataset.title.is_empty() {
        dataset.title = dataset.name.clone();
    }
    Ok(())
}

struct Import<'s> {
    name: String,
    file: Option<String>,
    row: u64,
    good: u64,
    bad: u64,
    sources: FxHashSet<String>,
    sink: &'s mut dyn Sink,
}

impl Import<'_> {
    fn lines(&mut self, input: Input) -> Result<(), ImportError> {
        let mut reader = BufReader::with_capacity(1 << 20, input.reader);
        let mut line = Vec::with_capacity(1 << 16);
        loop {
            line.clear();
            let mut limited = std::io::Read::take(&mut reader, LONGEST_LINE);
            let read = limited.read_until(b'\n', &mut line).map_err(|error| ImportError::read(&self.name, error))?;
            if read == 0 {
                return self.end();
            }
            self.row += 1;
            if read as u64 == LONGEST_LINE {
                return Err(self.malformed("a line of more than 64 MiB is no entity", "give one JSON object a line"));
            }
            let text = line.trim_ascii();
            let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
            if !text.is_empty() {
                self.line(text, line.last() == Some(&b'\n'))?;
            }
        }
    }

    fn end(&self) -> Result<(), ImportError> {
        match (self.good, self.bad) {
            (0, 0) => Err(self.malformed("the file is empty", "export it again")),
            (0, _) => Err(self.malformed("no line is an entity", NOT_FTM)),
            _ => Ok(()),
        }
    }

    fn malformed(&self, message: &str, hint: &str) -> ImportError {
        ImportError::malformed(&self.name, Some(self.row).filter(|row| *row > 0), message, hint)
    }

    fn line(&mut self, text: &[u8], complete: bool) -> Result<(), ImportError> {
        match sonic_rs::from_slice::<Entity<'_>>(text) {
            Ok(entity) if entity.id.is_empty() && entity.schema.is_empty() => {
                self.no_entity(text, "it has neither id nor schema")
            }
            Ok(entity) => {
                self.good += 1;
                Ok(self.entity(&entity, 0)?)
            }
            Err(_) if !complete && !text.ends_with(b"}") => {
                Err(self.malformed("the file is cut off in the middle of this line", "fetch or export it again"))
            }
            Err(error) => self.no_entity(text, error.to_string().lines().next().unwrap_or_default()),
        }
    }

    fn no_entity(&mut self, text: &[u8], reason: &str) -> Result<(), ImportError> {
        self.bad += 1;
        if self.good == 0 && self.bad > GIVE_UP_AFTER {
            return Err(self.malformed("these lines are no entities", NOT_FTM));
        }
        let problem = Problem::refused(&self.name, Some(self.row), format!("this line is no entity: {reason}"));
        let start = String::from_utf8_lossy(&text[..text.len().min(80)]).into_owned();
        Ok(self.sink.problem(problem.found(&start).hint(NOT_FTM))?)
    }

    fn entity(&mut self, entity: &Entity<'_>, depth: usize) -> Result<(), Stopped> {
        let Some(schema) = self.schema(entity)? else { return Ok(()) };
        let source = self.source(&entity.datasets)?;
        for referent in entity.referents.iter().filter(|id| **id != entity.id) {
            self.sink.judgement(same(referent, &entity.id))?;
        }
        for (name, value) in &entity.properties.0 {
            match value {
                Value::Text(text) => self.value(entity, schema, name, text, source)?,
                Value::Odd => self.odd_value(name)?,
                Value::Nested(nested) => {
                    self.value(entity, schema, name, &nested.id, source)?;
                    if depth < shape::DEEPEST {
                        self.entity(nested, depth + 1)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn schema(&mut self, entity: &Entity<'_>) -> Result<Option<Schema>, Stopped> {
        let schema = Schema::named(&entity.schema).filter(|schema| !schema.def().is_abstract);
        let id_is_sound = !entity.id.is_empty() && !entity.id.contains(char::is_whitespace);
        if schema.is_some() && id_is_sound {
            return Ok(schema);
        }
        let problem = if id_is_sound {
            let near = schema::nearest(&entity.schema, Schema::all().filter(|s| !s.def().is_abstract).map(Schema::name));
            Problem::refused(&self.name, Some(self.row), format!("there is no schema {:?}", entity.schema))
                .column("schema")
                .hint(one_of("the entity was left out; Sinew knows FollowTheMoney 4.11", &near))
        } else {
            Problem::refused(&self.name, Some(self.row), "an entity needs an id without blanks").column("id").found(&entity.id)
        };
        self.sink.problem(problem)?;
        Ok(None)
    }

    /// The dataset that an entity names, where it names one; of several, nobody knows which said what.
    fn source<'e>(&mut self, datasets: &'e [std::borrow::Cow<'_, str>]) -> Result<Option<&'e str>, Stopped> {
        let [only] = datasets else { return Ok(None) };
        if !self.sources.contains(only.as_ref()) {
            self.sources.insert(only.to_string());
            self.sink.source(Source { key: only.to_string(), title: only.to_string(), ..Source::default() })?;
        }
        Ok(Some(only))
    }

    fn odd_value(&mut self, name: &str) -> Result<(), Stopped> {
        let problem = Problem::refused(&self.name, Some(self.row), "this value is neither a text nor an entity").column(name);
        self.sink.problem(problem.hint("the value was left out; the others of the entity were taken"))
    }

    fn value(
        &mut self,
        entity: &Entity<'_>,
        schema: Schema,
        name: &str,
        value: &str,
        source: Option<&str>,
    ) -> Result<(), Stopped> {
        let Some(property) = schema.property(name) else {
            let near = schema::nearest(name, schema.properties().map(|p| p.name()));
            let message = format!("{} has no property {name:?}", schema.name());
            let problem = Problem::refused(&self.name, Some(self.row), message).column(name);
            return self.sink.problem(problem.found(value).hint(one_of("the value was left out", &near)));
        };
        if let Err((message, hint)) = values::check(property, value) {
            let problem = Problem::refused(&self.name, Some(self.row), message).column(name);
            return self.sink.problem(problem.found(value).hint(hint));
        }
        let locator = Locator { file: self.file.as_deref(), row: Some(self.row), ..Locator::default() };
        let (first_seen, last_seen) = (entity.first_seen.as_deref(), entity.last_seen.as_deref());
        self.sink.claim(&Claim { source, locator, first_seen, last_seen, ..Claim::new(&entity.id, schema, property, value) })
    }
}

const NOT_FTM: &str = "FollowTheMoney entities are one JSON object a line, with id, schema and properties";

fn one_of(what: &str, near: &[&str]) -> String {
    if near.is_empty() { what.to_owned() } else { format!("{what}; did you mean {}?", near.join(" or ")) }
}

fn same(left: &str, right: &str) -> Judgement {
    let why = Some("as published: one is a referent of the other".to_owned());
    Judgement { left: left.to_owned(), right: right.to_owned(), sameness: Sameness::Positive, why, by: None }
}
