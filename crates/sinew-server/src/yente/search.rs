//! `GET /search/{dataset}`: entities by words, with facets.

use super::entity;
use super::query::Parameters;
use crate::app::Shared;
use crate::ask::pairs;
use crate::fault::{Answer, Fault};
use crate::readers::{Reader, Scope};
use crate::{etag, yente::matching::told};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use serde_json::{Map, Value, json};
use sinew_map::EntityRef;
use sinew_model::{Day, Kind, Schema};
use std::collections::{BTreeMap, BTreeSet};

/// Hits that are looked at for facets and total.
const LOOKED_AT: usize = 20_000;
const MOST: usize = 500;
const FURTHEST: usize = 9_499;
/// Values of a facet.
const VALUES: usize = 200;

struct Wanted {
    words: String,
    schema: Schema,
    include: Vec<String>,
    exclude: BTreeSet<String>,
    exclude_schemata: Vec<Schema>,
    countries: Vec<String>,
    topics: Vec<String>,
    datasets: Vec<String>,
    target: Option<bool>,
    changed_since: Option<Day>,
    facets: Vec<Facet>,
    limit: usize,
    offset: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Facet {
    Datasets,
    Schema,
    Of(Kind),
}

const FACETS: [(&str, &str, Facet); 7] = [
    ("countries", "Countries", Facet::Of(Kind::Country)),
    ("topics", "Topics", Facet::Of(Kind::Topic)),
    ("datasets", "Datasets", Facet::Datasets),
    ("schema", "Schemata", Facet::Schema),
    ("names", "Names", Facet::Of(Kind::Name)),
    ("identifiers", "Identifiers", Facet::Of(Kind::Identifier)),
    ("genders", "Genders", Facet::Of(Kind::Gender)),
];
/// Those that are given where nothing says which.
const USUAL: usize = 3;

impl Wanted {
    fn of(uri: &Uri) -> Result<Wanted, Fault> {
        let mut given = Parameters(pairs(uri)?);
        let schema = given.one("schema")?.unwrap_or_else(|| "Thing".to_owned());
        let named = given.all("facets");
        let facets = named.iter().map(|name| {
            let known = FACETS.iter().find(|(known, ..)| known == name).map(|(.., facet)| *facet);
            known
                .ok_or_else(|| Fault::usage(format!("there is no facet {name:?}")).hint(FACETS.map(|(name, ..)| name).join(", ")))
        });
        let facets: Vec<Facet> = facets.collect::<Result<_, _>>()?;
        let wanted = Wanted {
            words: given.one("q")?.unwrap_or_default(),
            schema: Schema::named(&schema).ok_or_else(|| Fault::usage(format!("there is no schema {schema:?}")))?,
            include: given.all("include_dataset"),
            exclude: given.all("exclude_dataset").into_iter().collect(),
            exclude_schemata: given.schemata("exclude_schema")?,
            countries: given.all("countries"),
            topics: given.all("topics"),
            datasets: given.all("datasets"),
            target: given.flag("target")?,
            changed_since: given.day("changed_since")?,
            facets: if facets.is_empty() { FACETS[..USUAL].iter().map(|(.., facet)| *facet).collect() } else { facets },
            limit: given.number("limit", 10, MOST)?,
            offset: given.number("offset", 0, FURTHEST)?,
        };
        // Syntax of queries: here all words must occur, and the last may be the beginning of one.
        given.flag("fuzzy")?;
        given.flag("simple")?;
        if let Some(operator) = given.one("filter_op")?.filter(|operator| !operator.eq_ignore_ascii_case("or")) {
            return Err(Fault::usage(format!("filter_op {operator}: several values of one filter mean any of them")));
        }
        if let Some(sort) = given.all("sort").first() {
            return Err(Fault::usage(format!("sort {sort}: hits come best first, and in no other order")).hint("leave sort out"));
        }
        given.end()?;
        Ok(wanted)
    }
}

pub(super) async fn searched(State(app): State<Shared>, Path(dataset): Path<String>, uri: Uri, headers: HeaderMap) -> Answer {
    let wanted = Wanted::of(&uri)?;
    let tag = etag::of(&app, &uri).await?;
    if etag::is_known(&headers, &tag) {
        return Ok(etag::not_modified(&tag));
    }
    let body = app
        .read(move |reader| {
            let scope = reader.scope(&dataset)?;
            serde_json::to_vec(&search(reader, &scope, &wanted)).map_err(|_| crate::app::failed_inside())
        })
        .await?;
    Ok(etag::tagged(told(body), &tag))
}

/// What is looked at of each hit.
struct Found {
    entity: EntityRef,
    datasets: BTreeSet<String>,
}

fn search(reader: &Reader<'_>, scope: &Scope, wanted: &Wanted) -> Value {
    let view = reader.view;
    let all: Vec<EntityRef> = match wanted.words.trim() {
        "" => view.entities().filter(|entity| view.schema(*entity).is_a(wanted.schema)).collect(),
        words => view.search(words, Some(wanted.schema), LOOKED_AT).into_iter().map(|hit| hit.entity).collect(),
    };
    let found: Vec<Found> = all
        .into_iter()
        .map(|entity| Found { entity, datasets: entity::datasets(reader, entity) })
        .filter(|found| is_wanted(reader, scope, wanted, found))
        .collect();
    let page = found.iter().skip(wanted.offset).take(wanted.limit);
    let results: Vec<Value> = page.filter_map(|found| entity::flat(view, found.entity)).map(Value::Object).collect();
    json!({
        "results": results,
        "facets": facets(reader, wanted, &found),
        "total": { "value": found.len(), "relation": "eq" },
        "limit": wanted.limit,
        "offset": wanted.offset,
    })
}

fn is_wanted(reader: &Reader<'_>, scope: &Scope, wanted: &Wanted, found: &Found) -> bool {
    let view = reader.view;
    let schema = view.schema(found.entity);
    let among = |names: &[String]| names.is_empty() || names.iter().any(|name| found.datasets.contains(name));
    let valued = |kind, texts: &[String]| {
        texts.is_empty() || {
            let values = entity::values_of_kind(view, found.entity, kind);
            texts.iter().any(|text| values.contains(text.as_str()))
        }
    };
    !found.datasets.is_empty()
        && scope.name.as_ref().is_none_or(|name| found.datasets.contains(name))
        && wanted.exclude_schemata.iter().all(|excluded| !schema.is_a(*excluded))
        && among(&wanted.include)
        && among(&wanted.datasets)
        && (wanted.exclude.is_empty() || !found.datasets.iter().all(|name| wanted.exclude.contains(name)))
        && valued(Kind::Country, &wanted.countries)
        && valued(Kind::Topic, &wanted.topics)
        && wanted.target.is_none_or(|target| entity::is_target(view, found.entity) == target)
        && wanted.changed_since.is_none_or(|day| entity::changed_since(view, found.entity, day))
}

fn facets(reader: &Reader<'_>, wanted: &Wanted, found: &[Found]) -> Value {
    let asked = FACETS.iter().filter(|(.., facet)| wanted.facets.contains(facet));
    let one = |(name, label, facet): &(&str, &str, Facet)| {
        ((*name).to_owned(), json!({ "label": label, "values": counted(reader, *facet, found) }))
    };
    Value::Object(asked.map(one).collect::<Map<_, _>>())
}

/// How many of the hits have each value, the most frequent first.
fn counted(reader: &Reader<'_>, facet: Facet, found: &[Found]) -> Vec<Value> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for hit in found {
        let values: BTreeSet<String> = match facet {
            Facet::Datasets => hit.datasets.clone(),
            Facet::Schema => BTreeSet::from([reader.view.schema(hit.entity).name().to_owned()]),
            Facet::Of(kind) => entity::values_of_kind(reader.view, hit.entity, kind).into_iter().map(str::to_owned).collect(),
        };
        values.into_iter().for_each(|value| *counts.entry(value).or_default() += 1);
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let value = |(name, count): (String, usize)| json!({ "name": name, "label": label(reader, facet, &name), "count": count });
    counts.into_iter().take(VALUES).map(value).collect()
}

fn label(reader: &Reader<'_>, facet: Facet, name: &str) -> String {
    let title = || {
        let version = reader.context.state.versions.iter().find(|version| version.dataset.name == name)?;
        Some(version.dataset.title.clone()).filter(|title| !title.is_empty())
    };
    let label = match facet {
        Facet::Datasets => title(),
        Facet::Schema => Schema::named(name).map(|schema| schema.label().to_owned()),
        Facet::Of(_) => None,
    };
    label.unwrap_or_else(|| name.to_owned())
}
