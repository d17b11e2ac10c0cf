//! Answers as JSON: the question, the answer, and the claims and sources that it rests on. Shapes are in `docs/json.md`.

pub(crate) mod around;
mod incidents;
mod indicators;
pub mod measures;
pub mod ownership;
pub mod power;
mod ties;

use serde_json::{Map, Value, json};
use sinew_map::dossier::{Designation, Dossier, Fact, TieFact, TieGroup};
use sinew_map::paths::{Hop, Paths};
use sinew_map::search::Hit;
use sinew_map::{ClaimRef, ClaimView, EntityRef, Held, View, reach};
use sinew_model::{Date, Range, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// Builds one JSON answer. Claims are named by id wherever they bear, and written out once at the end.
pub struct Json<'v, 'a> {
    view: &'v View<'a>,
    claims: BTreeMap<ClaimRef, ClaimView<'a>>,
}

impl<'v, 'a> Json<'v, 'a> {
    /// An answer that rests on a view.
    pub fn new(view: &'v View<'a>) -> Json<'v, 'a> {
        Json { view, claims: BTreeMap::new() }
    }

    /// The whole document.
    pub fn finish(self, answer: Value) -> Value {
        let question = self.view.question();
        let sources: Map<String, Value> = self.claims.values().map(|claim| (claim.cited().to_owned(), source(claim))).collect();
        let claims: Map<String, Value> = self.claims.values().map(|view| (view.id().to_string(), claim(view))).collect();
        json!({
            "question": { "on": question.on.map(|day| day.to_string()), "today": question.today.to_string() },
            "answer": answer,
            "claims": claims,
            "sources": sources,
        })
    }

    /// The same with the parts of the answer beside the question rather than under `answer`: for answers about one thing that is
    /// no entity. `answer` is an object.
    pub fn finish_open(self, answer: Value) -> Value {
        let mut document = self.finish(Value::Null);
        if let (Value::Object(whole), Value::Object(parts)) = (&mut document, answer) {
            whole.remove("answer");
            whole.extend(parts);
        }
        document
    }

    /// Ids of claims, which are then written out at the end.
    pub fn claims(&mut self, claims: &[ClaimRef]) -> Value {
        let id = |claim: &ClaimRef| self.claims.entry(*claim).or_insert_with(|| self.view.claim(*claim)).id().to_string();
        // What a list says twice is one claim.
        let mut seen = BTreeSet::new();
        json!(claims.iter().map(id).filter(|id| seen.insert(id.clone())).collect::<Vec<_>>())
    }

    /// `{ id, caption, schema }`.
    pub fn entity(&self, entity: EntityRef) -> Value {
        json!({
            "id": self.view.id(entity),
            "caption": self.view.caption(entity),
            "schema": self.view.schema(entity).name(),
        })
    }

    /// The answer of `show`.
    pub fn dossier(&mut self, dossier: &Dossier) -> Value {
        let ids: Vec<&str> = dossier.members.iter().map(|member| self.view.map().id(*member)).collect();
        let facts = |json: &mut Self, facts: &[Fact]| facts.iter().map(|fact| json.fact(fact)).collect::<Vec<_>>();
        json!({
            "entity": self.entity(dossier.entity),
            "joined": ids,
            "names": facts(self, &dossier.names),
            "facts": facts(self, &dossier.facts),
            "designated": verdict(reach::is_designated(self.view, dossier.entity)),
            "designations": dossier.designations.iter().map(|each| self.designation(each)).collect::<Vec<_>>(),
            "ties": dossier.ties.iter().map(|group| self.group(group)).collect::<Vec<_>>(),
            "former": dossier.former,
            "disagreements": dossier.conflicts.iter().map(|each| json!({
                "about": self.entity(each.about),
                "with": each.with.map(|with| self.entity(with)),
                "property": each.conflict.property.name(),
                "sides": each.conflict.sides.iter().map(|side| self.claims(side)).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
        })
    }

    fn fact(&mut self, fact: &Fact) -> Value {
        let values: Vec<Value> = fact
            .values
            .iter()
            .map(|value| {
                json!({
                    "value": value.text,
                    "entity": value.target.map(|target| self.entity(target)),
                    "claims": self.claims(&value.claims),
                    "denied": self.claims(&value.denied),
                })
            })
            .collect();
        json!({ "property": fact.property.name(), "values": values })
    }

    fn designation(&mut self, designation: &Designation) -> Value {
        let texts = |values: &[sinew_map::dossier::Value]| values.iter().map(|value| value.text.clone()).collect::<Vec<_>>();
        json!({
            "authority": texts(&designation.authority),
            "program": texts(&designation.program),
            "held": held(&designation.held),
            "verdict": verdict(designation.verdict),
            "claims": self.claims(&designation.claims),
        })
    }

    fn group(&mut self, group: &TieGroup) -> Value {
        let def = group.schema.def();
        json!({
            "schema": def.name,
            "property": group.property.name(),
            "reads": if group.forward { def.verb } else { def.reverse_verb },
            "forward": group.forward,
            "ties": group.ties.iter().map(|tie| self.tie(tie)).collect::<Vec<_>>(),
        })
    }

    fn tie(&mut self, tie: &TieFact) -> Value {
        json!({
            "entity": self.entity(tie.far),
            "relation": self.view.map().id(self.view.holder(tie.tie)),
            "verdict": verdict(tie.verdict),
            "held": held(&tie.held),
            "details": tie.details.iter().map(|fact| self.fact(fact)).collect::<Vec<_>>(),
            "claims": self.claims(&tie.claims),
        })
    }

    /// The answer of `path`.
    pub fn paths(&mut self, paths: &Paths) -> Value {
        let all: Vec<Value> = paths
            .paths
            .iter()
            .map(|path| json!({ "verdict": verdict(path.verdict), "hops": path.hops.iter().map(|hop| self.hop(hop)).collect::<Vec<_>>() }))
            .collect();
        let groups: Vec<Value> = paths
            .groups
            .iter()
            .map(|group| {
                json!({
                    "verdict": verdict(group.evidence.verdict.0),
                    "vague": group.evidence.vague,
                    "reliability": group.evidence.source.map(|grade| grade.code()),
                    "paths": group.paths,
                    "shortest_hops": group.hops,
                })
            })
            .collect();
        json!({
            "from": self.entities(&paths.from),
            "to": self.entities(&paths.to),
            "total": paths.total,
            "complete": !paths.unfinished,
            "groups": groups,
            "unweighed": paths.unweighed,
            "paths": all,
        })
    }

    fn hop(&mut self, hop: &Hop) -> Value {
        let ties: Vec<Value> = hop
            .ties
            .iter()
            .map(|tie| {
                json!({
                    "type": self.view.tie_type(tie.tie),
                    "relation": self.view.map().id(self.view.holder(tie.tie)),
                    "forward": tie.forward,
                    "verdict": verdict(tie.verdict),
                    "held": held(&self.view.held(self.view.holder(tie.tie))),
                    "claims": self.claims(&tie.claims),
                })
            })
            .collect();
        json!({ "from": self.entity(hop.from), "to": self.entity(hop.to), "ties": ties })
    }

    /// The answer of `search`.
    pub fn hits(&mut self, hits: &[Hit]) -> Value {
        let hit = |json: &mut Self, hit: &Hit| {
            json!({
                "entity": json.entity(hit.entity),
                "matched": json.view.map().value(hit.claim),
                "quality": format!("{:?}", hit.quality).to_lowercase(),
                "claims": json.claims(&[hit.claim]),
            })
        };
        Value::Array(hits.iter().map(|each| hit(self, each)).collect())
    }
}

/// `certain`, `possible` or `excluded`.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Certain => "certain",
        Verdict::Possible => "possible",
        Verdict::Excluded => "excluded",
    }
}

/// When something held, and how far that is attested.
pub fn held(held: &Held) -> Value {
    let text = |date: Option<Date>| date.map(|date| date.to_string());
    json!({
        "start": text(held.period.start),
        "end": text(held.period.end),
        "attested": held.period.attested.map(|(first, last)| [first.to_string(), last.to_string()]),
        "disputed": held.disputed,
    })
}

/// Both ends of a range; an end that is not known is null.
pub fn range(range: &Range) -> Value {
    let finite = |end: f64| end.is_finite().then_some(end);
    json!({ "text": range.to_string(), "low": finite(range.lo()), "high": finite(range.hi()) })
}

/// A claim in full, without its id.
pub(crate) fn claim(view: &ClaimView<'_>) -> Value {
    let quote = view
        .locator
        .quote
        .map(|quote| json!({ "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix, "span": quote.span }));
    let fields = json!({
        "entity": view.entity_id,
        "schema": view.schema.name(),
        "property": view.property.name(),
        "value": view.value,
        "lang": view.lang,
        "original": view.original,
        "start": view.start.map(|date| date.to_string()),
        "end": view.end.map(|date| date.to_string()),
        "dataset": view.dataset,
        "source": view.cited(),
        "file": view.locator.file,
        "row": view.locator.row,
        "place": view.locator.place,
        "quote": quote,
        "stance": view.stance.code(),
        "voice": view.voice.map(|voice| voice.split(sinew_model::claim::VOICE_SEPARATOR).collect::<Vec<_>>()),
        "credibility": view.credibility.map(|grade| grade.code()),
        "recorded": view.recorded.to_string(),
    });
    without_nulls(fields)
}

fn source(claim: &ClaimView<'_>) -> Value {
    let reliability = claim.reliability.map(|grade| grade.code());
    let fields = match claim.source {
        Some(source) => json!({
            "title": source.title,
            "publisher": source.publisher,
            "author": source.author,
            "date": source.date.map(|date| date.to_string()),
            "url": source.url,
            "lang": source.lang,
            "reliability": reliability,
            "origin": source.origin,
        }),
        None => json!({ "dataset": claim.dataset, "reliability": reliability }),
    };
    without_nulls(fields)
}

fn without_nulls(mut value: Value) -> Value {
    if let Value::Object(fields) = &mut value {
        fields.retain(|_, field| !field.is_null());
    }
    value
}
