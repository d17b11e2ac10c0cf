//! Brokers and communities.

use super::Json;
use serde_json::{Value, json};
use sinew_map::EntityRef;
use sinew_map::ties::between::Between;
use sinew_map::ties::brokers::{Brokers, DOUBT};
use sinew_map::ties::communities::Communities;

impl Json<'_, '_> {
    /// Each as `{ id, caption, schema }`.
    pub fn entities(&self, entities: &[EntityRef]) -> Value {
        entities.iter().map(|entity| self.entity(*entity)).collect()
    }

    /// The answer of `brokers`.
    pub fn brokers(&mut self, found: &Brokers) -> Value {
        let brokers: Vec<Value> = found
            .brokers
            .iter()
            .map(|broker| {
                json!({
                    "entity": self.entity(broker.entity),
                    "betweenness": broker.betweenness,
                    "certain_betweenness": broker.certain_betweenness,
                    "constraint": broker.constraint,
                    "effective_size": broker.effective_size,
                    "pagerank": broker.pagerank,
                    "contacts": broker.contacts,
                    "claims": self.claims(&broker.claims),
                })
            })
            .collect();
        json!({
            "entities": found.entities,
            "ties": found.ties,
            "certain_ties": found.certain_ties,
            "total": found.total,
            "searched_from": found.sources,
            "error": found.error,
            "confidence": 1.0 - DOUBT,
            "brokers": brokers,
        })
    }

    /// The answer of `brokers --between`.
    pub fn between(&mut self, found: &Between) -> Value {
        let through: Vec<Value> = found
            .through
            .iter()
            .map(|through| {
                json!({
                    "entity": self.entity(through.entity),
                    "shortest": through.shortest,
                    "paths": through.paths,
                    "certain_paths": through.certain_paths,
                    "needed": through.needed,
                    "claims": self.claims(&through.claims),
                })
            })
            .collect();
        json!({
            "from": self.entities(&found.from),
            "to": self.entities(&found.to),
            "paths": found.paths,
            "certain_paths": found.certain_paths,
            "shortest_hops": found.shortest_hops,
            "shortest": found.shortest,
            "complete": !found.unfinished,
            "through": through,
        })
    }

    /// The answer of `communities`.
    pub fn communities(&mut self, found: &Communities) -> Value {
        let communities: Vec<Value> = found
            .communities
            .iter()
            .map(|community| {
                json!({
                    "members": self.entities(&community.members),
                    "ties_within": community.ties_within,
                    "ties_out": community.ties_out,
                    "stability": community.stability,
                    "rests_on": community.rests_on,
                    "claims": self.claims(&community.claims),
                })
            })
            .collect();
        let without = found
            .without
            .iter()
            .map(|without| json!({ "origin": without.origin, "ties": without.ties, "agreement": without.agreement }));
        json!({
            "entities": found.entities,
            "total": found.total,
            "quality": found.quality,
            "communities": communities,
            "without": without.collect::<Vec<_>>(),
            "untried": found.untried,
        })
    }
}
