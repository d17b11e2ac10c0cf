//! What begins with what was typed.

use super::manifest::kind as told;
use super::take;
use crate::app::Shared;
use crate::ask::{Question, number, pairs, questions};
use crate::fault::{Answer, Fault};
use crate::readers::ALL;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::IntoResponse;
use serde_json::{Value, json};
use sinew_model::{Kind, Property, Schema};

const SHOWN: usize = 10;

fn prefix(given: &[(String, String)]) -> Result<String, Fault> {
    let found = take(&given.to_vec(), "prefix").map(|prefix| prefix.trim().to_owned());
    found.filter(|prefix| !prefix.is_empty()).ok_or_else(|| Fault::usage("prefix is missing"))
}

async fn is_there(app: &Shared, dataset: String) -> Result<(), Fault> {
    app.read(move |reader| reader.scope(&dataset).map(drop)).await
}

pub(super) async fn entity(State(app): State<Shared>, Path(dataset): Path<String>, uri: Uri) -> Answer {
    let given = pairs(&uri)?;
    let (prefix, from) = (prefix(&given)?, number(&given, "cursor", 0, 1_000)?);
    is_there(&app, dataset.clone()).await?;
    let found = app
        .ask(move |desk| {
            let suggest = questions().into_iter().find(|question: &Question| question.verb == "suggest");
            let suggest = suggest.ok_or_else(crate::app::failed_inside)?;
            let mut asked = vec![("q".to_owned(), prefix), ("limit".to_owned(), (from + SHOWN).to_string())];
            if !ALL.contains(&dataset.as_str()) {
                asked.push(("dataset".to_owned(), dataset));
            }
            Ok(suggest.answer(desk, &asked)?.json)
        })
        .await?;
    let items = found["answer"]["items"].as_array().or(found["items"].as_array()).cloned().unwrap_or_default();
    let result = items.into_iter().skip(from).map(|item| {
        let schema = item["schema"].as_str().and_then(Schema::named);
        json!({
            "id": item["id"], "name": item["caption"], "description": item["matched"],
            "notable": schema.map(|schema| vec![told(schema)]).unwrap_or_default(),
        })
    });
    Ok(Json(json!({ "result": result.collect::<Vec<_>>() })).into_response())
}

fn begins(prefix: &str, texts: &[&str]) -> bool {
    let prefix = prefix.to_lowercase();
    texts.iter().any(|text| {
        text.to_lowercase().split_whitespace().any(|word| word.starts_with(&prefix)) || text.to_lowercase().starts_with(&prefix)
    })
}

pub(super) async fn kind_of(app: &Shared, dataset: String, uri: &Uri) -> Result<Vec<Value>, Fault> {
    let prefix = prefix(&pairs(uri)?)?;
    is_there(app, dataset).await?;
    let types = Schema::all().filter(|schema| schema.def().matchable && !schema.def().is_abstract);
    Ok(types.filter(|schema| begins(&prefix, &[schema.name(), schema.label()])).take(SHOWN).map(told).collect())
}

pub(super) async fn kind(State(app): State<Shared>, Path(dataset): Path<String>, uri: Uri) -> Answer {
    Ok(Json(json!({ "result": kind_of(&app, dataset, &uri).await? })).into_response())
}

pub(super) async fn property(State(app): State<Shared>, Path(dataset): Path<String>, uri: Uri) -> Answer {
    let prefix = prefix(&pairs(&uri)?)?;
    is_there(&app, dataset).await?;
    let of_matched = |property: &Property| property.schema().def().matchable || property.schema().is("Thing");
    let all =
        Property::all().filter(|property| of_matched(property) && property.kind() != Kind::Entity && !property.def().hidden);
    let mut found: Vec<Property> = all.filter(|property| begins(&prefix, &[property.name(), property.label()])).collect();
    found.sort_by_key(|property| property.name());
    found.dedup_by_key(|property| property.name());
    let result = found
        .into_iter()
        .take(SHOWN)
        .map(|property| json!({ "id": property.name(), "name": property.label(), "description": property.schema().label() }));
    Ok(Json(json!({ "result": result.collect::<Vec<_>>() })).into_response())
}
