//! Asking the index who a subject may be: one hit for each canonical entity, with what was judged before.

use super::{Names, dataset_texts, find, why};
use crate::context::Context;
use crate::error::Result;
use sinew_identity::{Entity, EntityComparison, FeatureKind, Options, Query, Searcher};
use sinew_map::{ClaimRef, EntityRef, Question, View};
use sinew_model::{Sameness, Schema};
use sinew_store::State;
use std::collections::{BTreeMap, BTreeSet};

/// What was judged of a query and an entity before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Open,
    /// The same.
    Confirmed,
    /// Different.
    Cleared,
    /// It could not be told.
    Unsure,
    /// Both the same and different, of entities that are joined.
    Disputed,
}

impl Standing {
    /// For tables; empty where nothing was judged.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Open => "",
            Standing::Confirmed => "same",
            Standing::Cleared => "different",
            Standing::Unsure => "unsure",
            Standing::Disputed => "same and different",
        }
    }

    /// Two judgements about entities that are joined.
    fn and(self, other: Standing) -> Standing {
        use Standing::{Cleared, Confirmed, Disputed, Open, Unsure};
        match (self, other) {
            (Open | Unsure, any) | (any, Open | Unsure) => any,
            (Confirmed, Confirmed) => Confirmed,
            (Cleared, Cleared) => Cleared,
            _ => Disputed,
        }
    }
}

/// Judgements about queries: ids that are in no dataset, such as `customer:42`.
#[derive(Default)]
pub struct Judged<'s>(BTreeMap<&'s str, Vec<(&'s str, Sameness)>>);

impl<'s> Judged<'s> {
    /// Those of a state.
    pub fn of(state: &'s State) -> Judged<'s> {
        let mut judged = Judged::default();
        for ((left, right), judgement) in &state.judgements {
            for (query, other) in [(left, right), (right, left)] {
                if is_query(query) {
                    judged.0.entry(query).or_default().push((other, judgement.sameness));
                }
            }
        }
        judged
    }

    /// Writes into a screened row what was judged of its hits since: `same`, `different` or `unsure`.
    pub fn mark(&self, row: &mut serde_json::Value) {
        let about: Vec<_> = self.about(row["query"].as_str()).to_vec();
        for hit in row["hits"].as_array_mut().into_iter().flatten() {
            let judged =
                about.iter().find(|(other, _)| [&hit["member"], &hit["entity"]].iter().any(|id| id.as_str() == Some(other)));
            if let Some((_, sameness)) = judged {
                hit["judged"] = word(*sameness).into();
            }
        }
    }

    fn about(&self, query: Option<&str>) -> &[(&'s str, Sameness)] {
        query.and_then(|query| self.0.get(query)).map_or(&[], Vec::as_slice)
    }
}

fn word(sameness: Sameness) -> &'static str {
    match sameness {
        Sameness::Positive => Standing::Confirmed.word(),
        Sameness::Negative => Standing::Cleared.word(),
        Sameness::Unsure => Standing::Unsure.word(),
    }
}

/// Whether this is the id of a query: `customer:42`. A word, a colon, and an id that does not begin with a blank.
pub fn is_query(id: &str) -> bool {
    let Some((word, rest)) = id.split_once(':') else { return false };
    is_prefix(word) && !rest.is_empty() && !rest.starts_with(char::is_whitespace) && !rest.starts_with("//")
}

/// Whether this is a word that may stand before the colon of a query's id.
pub fn is_prefix(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// An entity that may be the one asked for.
pub struct Found {
    /// Canonical.
    pub entity: EntityRef,
    /// The one of the joined entities that fits best.
    pub member: EntityRef,
    /// Why.
    pub comparison: EntityComparison,
    /// What was judged before.
    pub standing: Standing,
}

impl Found {
    /// The listed name that fits best.
    pub fn matched(&self) -> &str {
        let name = self.comparison.features.iter().find(|feature| feature.kind == FeatureKind::Name);
        name.map_or("", |feature| &feature.b)
    }

    /// The claims that the score rests on.
    pub fn claims(&self, view: &View<'_>) -> Vec<ClaimRef> {
        why::all_claims(view, self.member, &self.comparison)
    }
}

/// All hits of one query.
#[derive(Default)]
pub struct Screened {
    /// Best first.
    pub hits: Vec<Found>,
    /// Hits that were judged different before and are left out.
    pub cleared: usize,
    /// Hits beyond the limit.
    pub more: usize,
}

/// Asks one index again and again. Each thread has its own.
pub struct Screener<'a> {
    /// The map, as the question sees it.
    pub view: View<'a>,
    searcher: Searcher<'a>,
    judged: &'a Judged<'a>,
    options: Options,
    limit: usize,
    show_cleared: bool,
}

impl<'a> Screener<'a> {
    /// `options.limit` counts canonical entities.
    pub fn new(
        context: &'a Context,
        names: &'a Names,
        judged: &'a Judged<'a>,
        question: Question,
        mut options: Options,
        show_cleared: bool,
    ) -> Result<Screener<'a>> {
        let index = names.index()?;
        if let Some(wanted) = &question.filter.datasets {
            options.filter.datasets = dataset_texts(&index, wanted);
        }
        let limit = std::mem::replace(&mut options.limit, usize::MAX);
        Ok(Screener { view: context.view(question)?, searcher: Searcher::new(index), judged, options, limit, show_cleared })
    }

    /// Who the subject may be. `id` is the query's own, by which it may have been judged.
    pub fn screen(&mut self, query: &Query<'_>, id: Option<&str>) -> Screened {
        let mut screened = Screened::default();
        let mut seen = BTreeSet::new();
        let found: Vec<Entity> = self.searcher.search(query, &self.options).iter().map(|hit| hit.entity).collect();
        for entity in found {
            self.take(query, id, entity, &mut seen, &mut screened);
        }
        // What was judged the same is shown whatever its score.
        for (other, sameness) in self.judged.about(id) {
            if let Some(entity) = find(&self.searcher.index(), other).filter(|_| *sameness == Sameness::Positive) {
                self.take(query, id, entity, &mut seen, &mut screened);
            }
        }
        let order = |found: &Found| found.standing != Standing::Confirmed;
        screened.hits.sort_by(|a, b| order(a).cmp(&order(b)).then(b.comparison.score.total_cmp(&a.comparison.score)));
        screened.more = screened.hits.len().saturating_sub(self.limit);
        screened.hits.truncate(self.limit);
        screened
    }

    fn take(&self, query: &Query<'_>, id: Option<&str>, at: Entity, seen: &mut BTreeSet<EntityRef>, into: &mut Screened) {
        let index = self.searcher.index();
        let Some(member) = self.view.map().find(index.id(at)) else { return };
        let entity = self.view.canonical(member);
        if seen.contains(&entity) {
            return;
        }
        let standing = self.standing(id, entity);
        if standing == Standing::Cleared && !self.show_cleared {
            seen.insert(entity);
            into.cleared += 1;
            return;
        }
        let found = Found { entity, member, comparison: index.compare(query, at, self.options.switches), standing };
        if self.view.question().filter.is_empty() || !found.claims(&self.view).is_empty() {
            seen.insert(entity);
            into.hits.push(found);
        }
    }

    fn standing(&self, id: Option<&str>, entity: EntityRef) -> Standing {
        let about = self.judged.about(id).iter().filter(|(other, _)| self.view.find(other) == Some(entity));
        about.fold(Standing::Open, |standing, (_, sameness)| {
            let one = match sameness {
                Sameness::Positive => Standing::Confirmed,
                Sameness::Negative => Standing::Cleared,
                Sameness::Unsure => Standing::Unsure,
            };
            standing.and(one)
        })
    }

    /// The datasets that name any of the joined entities.
    pub fn datasets(&self, entity: EntityRef) -> Vec<&'a str> {
        datasets(&self.view, &self.searcher.index(), entity)
    }
}

/// The datasets that name any of the entities that are joined.
pub fn datasets<'i>(view: &View<'_>, index: &sinew_identity::Index<'i>, entity: EntityRef) -> Vec<&'i str> {
    let members = view.members(entity).into_iter().filter_map(|member| find(index, view.map().id(member)));
    members.flat_map(|at| super::datasets(index, at)).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The topics that admitted claims give an entity or those joined to it, each once.
pub fn topics<'a>(view: &View<'a>, entity: EntityRef) -> Vec<&'a str> {
    let values = view.values(entity, "topics").into_iter().map(|claim| view.map().value(claim));
    values.collect::<BTreeSet<_>>().into_iter().collect()
}

/// What is screened where nothing says what it is: anything that bears a name.
pub fn anything() -> Result<Schema> {
    crate::questions::search::schema_named("Thing")
}
