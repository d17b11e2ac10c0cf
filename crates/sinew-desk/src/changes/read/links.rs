//! Who the entities of a document may be in the workspace.

use crate::context::Context;
use crate::desk::Desk;
use crate::error::Result;
use crate::identity::{Names, why};
use sinew_identity::{NameKind, Options, Query, Searcher, Subject};
use sinew_model::Schema;
use sinew_read::{Class, Entity, Reading};
use std::sync::Arc;

/// From this score on a proposal uses the known id, where nobody else scores as much.
const TAKEN: f32 = 0.9;
/// From this score on an entity is named as one that may be meant.
const CANDIDATE: f32 = 0.75;
/// How much nearer the nearest must be than the next.
const AHEAD: f32 = 0.05;

/// A known entity that may be meant, and why.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its id.
    pub entity: String,
    /// What to call it.
    pub name: String,
    /// How alike the names are, 0 to 1.
    pub score: f32,
    /// In words.
    pub why: String,
    alone: bool,
}

impl Link {
    /// Whether proposals are made of the known entity rather than of one of the document's own.
    pub fn is_taken(&self) -> bool {
        self.score >= TAKEN && self.alone
    }
}

/// The map and the names of a workspace.
pub struct Known {
    context: Arc<Context>,
    names: Arc<Names>,
}

impl Known {
    /// Those of now.
    pub fn load(desk: &Desk) -> Result<Known> {
        let context = desk.known(None)?;
        let names = desk.names(&context)?;
        Ok(Known { context, names })
    }

    /// The best candidate for each entity of a reading; only for those with a proper name, and for people with more than a
    /// surname, since one word fits too many.
    pub fn links(&self, reading: &Reading) -> Result<Vec<Option<Link>>> {
        let mut searcher = Searcher::new(self.names.index()?);
        let view = self.context.everything()?;
        let link = |entity: &Entity| schema(entity).and_then(|schema| self.link(&mut searcher, &view, entity, schema));
        Ok(reading.entities.iter().map(link).collect())
    }

    fn link<'a>(&self, searcher: &mut Searcher<'a>, view: &sinew_map::View<'a>, entity: &Entity, schema: Schema) -> Option<Link> {
        let mut subject = Subject::new("", schema).named(&entity.name);
        subject.names.extend(entity.aliases.iter().map(|alias| (NameKind::Alias, alias.as_str())));
        let options = Options { threshold: CANDIDATE, limit: 8, ..Options::default() };
        let query = Query::new(&subject);
        let hits: Vec<_> = searcher.search(&query, &options);
        let index = searcher.index();
        let canonical = |hit: &sinew_identity::Hit| view.find(index.id(hit.entity));
        let best = hits.first()?;
        let found = canonical(best)?;
        let next = hits.iter().find(|hit| canonical(hit) != Some(found)).map_or(0.0, |hit| hit.score);
        let comparison = index.compare(&query, best.entity, options.switches);
        Some(Link {
            entity: view.id(found).to_owned(),
            name: view.caption(found).to_owned(),
            score: best.score,
            why: why::words(&comparison),
            alone: best.score - next >= AHEAD,
        })
    }
}

fn schema(entity: &Entity) -> Option<Schema> {
    let several = entity.name.split_whitespace().count() > 1;
    match entity.class {
        Class::Person if entity.named && several => Schema::named("Person"),
        Class::Organization | Class::PublicBody | Class::Company if entity.named => Schema::named("Organization"),
        Class::Vessel => Schema::named("Vessel"),
        _ => None,
    }
}
