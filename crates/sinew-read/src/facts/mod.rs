//! From what a reading found to facts in the shape of FollowTheMoney, for somebody to accept.
//!
//! A claim of the closed vocabulary becomes one relation or one event, with its parties, dates and value; the table
//! `data/relations.csv` says which. The parties come with their names. Where a party is missing, or is not what the relation
//! may join, the claim becomes an event or an unknown link that names its kind: nothing is bent to fit. What is said not to be
//! so is a denied fact, never a stated one.

mod parties;
mod table;

pub use parties::entity_ids;

use crate::{Argument, CodePoints, Found, Polarity, Reading, Span, When};
use parties::Parties;
use sinew_model::claim::VOICE_SEPARATOR;
use sinew_model::{Property, Schema, Stance};
use std::collections::BTreeSet;
use table::Row;

/// Characters before and after a quote that are kept with it, to find it again.
const CONTEXT: usize = 32;

/// One fact to propose: an entity, a property, a value, and the words that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Entity id.
    pub entity: String,
    /// What the entity is.
    pub schema: Schema,
    /// A property of it.
    pub property: Property,
    /// The value; the id of an entity where the property asks for one.
    pub value: String,
    /// How firmly it is said.
    pub stance: Stance,
    /// On whose word, outermost first, joined as a claim has it.
    pub voice: Option<String>,
    /// The rule or model that found it.
    pub rule: String,
    /// The words.
    pub exact: String,
    /// Up to 32 characters before them.
    pub prefix: String,
    /// Up to 32 characters after them.
    pub suffix: String,
    /// First code point of the words in the text and the one after the last.
    pub span: (u32, u32),
}

/// The facts of a reading, claim by claim in the order of the text; the names of the parties come last. `ids` are those of the
/// entities of the reading, as [`entity_ids`] gives them, or of known entities that they were found to be: `known` ones are
/// not named anew.
pub fn facts(text: &str, key: &str, reading: &Reading, ids: &[String], known: &[bool]) -> Vec<Fact> {
    let parties = Parties::of(reading, ids, known);
    let mut maker =
        Maker { text, key, points: CodePoints::of(text), reading, parties, posts: BTreeSet::new(), facts: Vec::new() };
    reading.claims.iter().for_each(|claim| maker.claim(claim));
    maker.names();
    maker.facts
}

struct Maker<'a> {
    text: &'a str,
    key: &'a str,
    points: CodePoints<'a>,
    reading: &'a Reading,
    parties: Parties<'a>,
    posts: BTreeSet<String>,
    facts: Vec<Fact>,
}

/// What all facts of one claim share.
struct Said<'c> {
    entity: String,
    schema: Schema,
    claim: &'c Found,
    stance: Stance,
    voice: Option<String>,
}

impl Maker<'_> {
    fn claim(&mut self, claim: &Found) {
        let Some(row) = table::row(&claim.kind) else { return };
        let row = self.fitting(row, claim);
        let Some(schema) = Schema::named(row.schema) else { return };
        let stance = if claim.polarity == Polarity::Negative { Stance::Denied } else { claim.stance };
        let said = Said { entity: self.id_of(claim), schema, claim, stance, voice: self.voice(claim) };
        self.parties_of(&said, &row);
        if let (Some(value), false) = (claim.value, row.value.is_empty()) {
            self.put(&said, row.value, value.of(self.text).split_whitespace().collect::<Vec<_>>().join(" "));
        }
        for (property, value) in row.fixed() {
            self.put(&said, property, value.to_owned());
        }
        if schema.is("Event") {
            self.put(&said, "name", self.title(claim));
        }
        claim.when.iter().for_each(|when| self.dates(&said, when));
    }

    /// The row of the claim's kind, or of an event or a link where its parties do not fit that.
    fn fitting(&self, row: Row, claim: &Found) -> Row {
        let (subject, object) = (self.schema(claim.subject), self.schema(claim.object));
        let ends = |row: &Row| row.fits(subject, object, claim.value.is_some());
        if ends(&row) {
            return row;
        }
        let link = table::link(row.kind);
        if ends(&link) { link } else { table::event(row.kind) }
    }

    fn schema(&self, argument: Option<Argument>) -> Option<Schema> {
        argument.and_then(|argument| self.parties.schema(argument.entity))
    }

    fn parties_of(&mut self, said: &Said<'_>, row: &Row) {
        let id = |maker: &Self, argument: Argument| maker.parties.id(argument.entity).to_owned();
        match row.kind {
            "position" if row.schema == "Occupancy" => self.occupancy(said),
            "sanction" if row.schema == "Sanction" => {
                let authority = said.claim.subject.map(|subject| self.reading.entities[subject.entity].name.clone());
                authority.into_iter().for_each(|name| self.put(said, "authority", name));
                said.claim.object.into_iter().for_each(|object| self.put(said, "entity", id(self, object)));
            }
            _ => {
                for (property, argument) in [(row.subject_of(said.stance), said.claim.subject), (row.object, said.claim.object)] {
                    if let (Some(argument), false) = (argument, property.is_empty()) {
                        self.put(said, property, id(self, argument));
                    }
                }
            }
        }
    }

    /// A post is an entity of its own: its title, and whose it is.
    fn occupancy(&mut self, said: &Said<'_>) {
        let (Some(holder), Some(title)) = (said.claim.subject, said.claim.value) else { return };
        let title = title.of(self.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let of = said.claim.object.map(|object| self.parties.id(object.entity).to_owned());
        let name = said.claim.object.map(|object| self.reading.entities[object.entity].name.clone());
        let whole = name.map_or_else(|| title.clone(), |name| format!("{title}, {name}"));
        let post = format!("{}/post-{}", self.key, parties::slug(&whole));
        self.put(said, "holder", self.parties.id(holder.entity).to_owned());
        self.put(said, "post", post.clone());
        let Some(schema) = Schema::named("Position") else { return };
        let voice = said.voice.clone();
        let of_post = Said { entity: post, schema, claim: said.claim, stance: Stance::Asserted, voice };
        // Only the name: what else is known of a post would be a question of its own.
        if self.posts.insert(of_post.entity.clone()) {
            self.put(&of_post, "name", of.map_or(title, |_| whole));
        }
    }

    fn dates(&mut self, said: &Said<'_>, when: &When) {
        let (first, last) = when.date.stated();
        if first.is_some() && first == last || said.schema.property("startDate").is_none() || !when.date.to_string().contains('/')
        {
            return self.put(said, "date", when.date.to_string());
        }
        let written = when.date.to_string();
        let (start, end) = written.split_once('/').unwrap_or((&written, ""));
        for (property, date) in [("startDate", start), ("endDate", end)] {
            if !date.is_empty() && date != ".." {
                self.put(said, property, date.to_owned());
            }
        }
    }

    /// `attack: the militias, Israel`
    fn title(&self, claim: &Found) -> String {
        let names = [claim.subject, claim.object].into_iter().flatten();
        let names: Vec<&str> = names.map(|argument| self.reading.entities[argument.entity].name.as_str()).collect();
        let kind = claim.kind.replace('_', " ");
        if names.is_empty() { kind } else { format!("{kind}: {}", names.join(", ")) }
    }

    /// Follows from the words and the parties, so that reading again gives the same id.
    fn id_of(&self, claim: &Found) -> String {
        let party =
            |argument: Option<Argument>| argument.map_or("", |argument| self.reading.entities[argument.entity].name.as_str());
        let (start, end) = self.points.span(claim.quote);
        let value = claim.value.map_or("", |span| span.of(self.text));
        let all = format!("{}\0{}\0{}\0{value}\0{start}\0{end}", claim.kind, party(claim.subject), party(claim.object));
        format!("{}/{}-{:08x}", self.key, claim.kind.replace('_', "-"), sinew_model::ids::stable_hash(all.as_bytes()) as u32)
    }

    fn voice(&self, claim: &Found) -> Option<String> {
        let speakers = claim.voice.iter().map(|voice| match voice.entity {
            Some(entity) => self.reading.entities[entity].name.as_str(),
            None => voice.span.of(self.text),
        });
        let voice = speakers.collect::<Vec<_>>().join(VOICE_SEPARATOR);
        Some(voice).filter(|voice| !voice.is_empty())
    }

    fn names(&mut self) {
        let mut named: BTreeSet<usize> = self.parties.known().collect();
        for claim in &self.reading.claims {
            for argument in [claim.subject, claim.object].into_iter().flatten() {
                if named.insert(argument.entity) {
                    self.names_of(argument, claim);
                }
            }
        }
    }

    fn names_of(&mut self, argument: Argument, claim: &Found) {
        let entity = &self.reading.entities[argument.entity];
        let first = self.reading.mentions.iter().find(|mention| mention.entity == argument.entity);
        let span = first.map_or(argument.span, |mention| mention.span);
        let Some(schema) = self.parties.schema(argument.entity) else { return };
        let id = self.parties.id(argument.entity).to_owned();
        let names = std::iter::once(("name", &entity.name)).chain(entity.aliases.iter().map(|alias| ("alias", alias)));
        for (property, name) in names {
            if let Some(property) = schema.property(property) {
                let fact = self.fact(&id, schema, property, name.clone(), span, &claim.rule);
                self.facts.push(fact);
            }
        }
    }

    fn put(&mut self, said: &Said<'_>, property: &str, value: String) {
        let Some(property) = said.schema.property(property).filter(|_| !value.is_empty()) else { return };
        let fact = self.fact(&said.entity, said.schema, property, value, said.claim.quote, &said.claim.rule);
        self.facts.push(Fact { stance: said.stance, voice: said.voice.clone(), ..fact });
    }

    fn fact(&self, entity: &str, schema: Schema, property: Property, value: String, quote: Span, rule: &str) -> Fact {
        let (before, after) = (&self.text[..quote.start as usize], &self.text[quote.end as usize..]);
        let from = before.char_indices().rev().take(CONTEXT).last().map_or(before.len(), |(at, _)| at);
        Fact {
            entity: entity.to_owned(),
            schema,
            property,
            value,
            stance: Stance::Asserted,
            voice: None,
            rule: rule.to_owned(),
            exact: quote.of(self.text).to_owned(),
            prefix: before[from..].to_owned(),
            suffix: after.chars().take(CONTEXT).collect(),
            span: self.points.span(quote),
        }
    }
}
