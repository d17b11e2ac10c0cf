//! Statements, from either of their two forms, become claims, sources and judgements.

use super::rows::File;
use super::values;
use rustc_hash::{FxHashMap, FxHashSet};
use sinew_model::schema::nearest;
use sinew_model::{Claim, Judgement, Kind, Locator, Problem, Property, Sameness, Schema, Sink, Source, Stance, Stopped};

/// Names that no schema knows are counted, not repeated for each statement; beyond this many different ones
/// the file is garbage, and each is reported where it stands.
const COUNTED_NAMES: usize = 1000;

/// One statement as published. Empty text means that the publisher gave none.
pub(super) struct Statement<'r> {
    pub(super) entity: &'r str,
    pub(super) canonical: &'r str,
    pub(super) schema: &'r str,
    pub(super) property: &'r str,
    pub(super) value: &'r str,
    pub(super) dataset: &'r str,
    pub(super) lang: &'r str,
    pub(super) original: &'r str,
    pub(super) external: bool,
    pub(super) first_seen: &'r str,
    pub(super) last_seen: &'r str,
    pub(super) stance: Stance,
    pub(super) voice: &'r str,
    pub(super) source: &'r str,
    pub(super) place: &'r str,
}

/// Takes the statements of all files of one import.
pub(super) struct Receiver<'s> {
    pub(super) sink: &'s mut dyn Sink,
    several: bool,
    sources: FxHashSet<Box<str>>,
    /// The canonical ids that each entity was given.
    joined: FxHashMap<Box<str>, Vec<Box<str>>>,
    unknown: Unknown,
    external: Option<(u64, u64)>,
}

/// Names that no schema has, in the order in which they were met.
#[derive(Default)]
struct Unknown {
    places: FxHashMap<Box<str>, usize>,
    met: Vec<(Problem, u64)>,
}

impl<'s> Receiver<'s> {
    /// `several`: whether claims must say in which file they stand.
    pub(super) fn new(sink: &'s mut dyn Sink, several: bool) -> Receiver<'s> {
        let (sources, joined) = (FxHashSet::default(), FxHashMap::default());
        Receiver { sink, several, sources, joined, unknown: Unknown::default(), external: None }
    }

    pub(super) fn take(&mut self, file: &File, row: u64, statement: &Statement<'_>) -> Result<(), Stopped> {
        // A checksum over the entity's other statements; it says nothing about the world.
        if statement.property == "id" {
            return Ok(());
        }
        let named = concrete(statement.schema).and_then(|schema| Some((schema, schema.property(statement.property)?)));
        match named {
            Some((schema, property)) => self.known(file, row, statement, schema, property),
            None => self.unknown(file, row, statement),
        }
    }

    /// Reports what was counted in one file.
    pub(super) fn end_of_file(&mut self, file: &File) -> Result<(), Stopped> {
        self.unknown.places.clear();
        for (problem, count) in std::mem::take(&mut self.unknown.met) {
            let message = if count == 1 { problem.message } else { format!("{} ({count} statements)", problem.message) };
            self.sink.problem(Problem { message, ..problem })?;
        }
        let Some((row, count)) = self.external.take() else { return Ok(()) };
        let problem = Problem::flagged(&file.name, Some(row), format!("statements marked external: {count}, the first here"));
        self.sink
            .problem(problem.hint("their publisher found them elsewhere as candidates for a match and has not confirmed them"))
    }

    fn known(&mut self, file: &File, row: u64, said: &Statement<'_>, schema: Schema, property: Property) -> Result<(), Stopped> {
        let value = if property.kind() == Kind::Date { values::day(said.value) } else { said.value };
        if let Err((message, hint)) = values::check(property, value) {
            return self.sink.problem(refused(file, row, "value", said.value, message, hint));
        }
        if said.entity.is_empty() || said.entity.contains(char::is_whitespace) {
            let message = "an entity needs an id without blanks".to_owned();
            return self.sink.problem(refused(
                file,
                row,
                "entity_id",
                said.entity,
                message,
                "the statement was left out".to_owned(),
            ));
        }
        let source = if said.source.is_empty() { said.dataset } else { said.source };
        self.source(source)?;
        self.join(said)?;
        if said.external {
            self.external = Some(self.external.map_or((row, 1), |(first, count)| (first, count + 1)));
        }
        self.sink.claim(&Claim {
            lang: present(said.lang),
            original: present(said.original).or(Some(said.value)).filter(|original| *original != value),
            source: present(source),
            stance: said.stance,
            voice: present(said.voice),
            locator: Locator {
                file: self.several.then_some(file.base.as_str()),
                row: Some(row),
                place: present(said.place),
                ..Locator::default()
            },
            first_seen: present(said.first_seen),
            last_seen: present(said.last_seen),
            ..Claim::new(said.entity, schema, property, value)
        })
    }

    /// A dataset is the source of its statements; nothing but its name is known here.
    fn source(&mut self, dataset: &str) -> Result<(), Stopped> {
        if dataset.is_empty() || self.sources.contains(dataset) {
            return Ok(());
        }
        self.sources.insert(dataset.into());
        self.sink.source(Source { key: dataset.to_owned(), title: dataset.to_owned(), ..Source::default() })
    }

    /// A canonical id of its own is the publisher's judgement that the entity is another one's, too.
    fn join(&mut self, said: &Statement<'_>) -> Result<(), Stopped> {
        let (left, right) = (said.entity, said.canonical);
        let known = || self.joined.get(left).is_some_and(|joined| joined.iter().any(|id| **id == *right));
        if right.is_empty() || left == right || known() {
            return Ok(());
        }
        self.joined.entry(left.into()).or_default().push(right.into());
        self.sink.judgement(Judgement {
            left: left.to_owned(),
            right: right.to_owned(),
            sameness: Sameness::Positive,
            why: Some("as published".to_owned()),
            by: present(said.dataset).map(str::to_owned),
        })
    }

    fn unknown(&mut self, file: &File, row: u64, said: &Statement<'_>) -> Result<(), Stopped> {
        let name = format!("{}:{}", said.schema, said.property);
        if let Some(place) = self.unknown.places.get(name.as_str()) {
            self.unknown.met[*place].1 += 1;
            return Ok(());
        }
        let (message, hint) = unknown_name(said.schema, said.property);
        let problem = refused(file, row, "prop", &name, message, hint);
        if self.unknown.met.len() == COUNTED_NAMES {
            return self.sink.problem(problem);
        }
        self.unknown.places.insert(name.into(), self.unknown.met.len());
        self.unknown.met.push((problem, 1));
        Ok(())
    }
}

fn refused(file: &File, row: u64, column: &str, found: &str, message: String, hint: String) -> Problem {
    Problem::refused(&file.name, Some(row), message).column(column).found(found).hint(hint)
}

/// The schema of this name, if things can be of it.
fn concrete(name: &str) -> Option<Schema> {
    Schema::named(name).filter(|schema| !schema.def().is_abstract)
}

fn present(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// What is wrong with a schema and property that do not go together, and what may have been meant.
fn unknown_name(schema: &str, property: &str) -> (String, String) {
    let older = "an older or private FollowTheMoney may have had it";
    let Some(known) = concrete(schema) else {
        let near = nearest(schema, Schema::all().filter(|schema| !schema.def().is_abstract).map(Schema::name));
        return (format!("FollowTheMoney 4.11 has no things of schema {schema}"), or_near(older, &near));
    };
    if property.is_empty() {
        return ("the statement names no property".to_owned(), "a packed statement names it as Schema:property".to_owned());
    }
    let near = nearest(property, known.properties().map(Property::name));
    (format!("{schema} has no property {property} in FollowTheMoney 4.11"), or_near(older, &near))
}

fn or_near(otherwise: &str, near: &[&str]) -> String {
    if near.is_empty() { otherwise.to_owned() } else { format!("{otherwise}; nearest: {}", near.join(", ")) }
}
