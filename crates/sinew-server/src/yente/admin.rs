//! What there is: datasets and algorithms.

use super::matching::features;
use crate::app::Shared;
use crate::fault::Answer;
use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use serde_json::{Value, json};

/// `GET /catalog`: each dataset, and `default`, which holds them all.
pub(super) async fn catalog(State(app): State<Shared>) -> Answer {
    let catalog = app
        .read(|reader| {
            let versions = &reader.context.state.versions;
            let mut names: Vec<String> = reader.datasets().map(str::to_owned).collect();
            names.extend(versions.iter().map(|version| version.dataset.name.clone()));
            names.sort();
            names.dedup();
            let newest = versions.iter().map(|version| version.at).max().map(|at| at.to_string());
            let one = |name: &String| -> Value {
                let version = versions.iter().find(|version| version.dataset.name == *name);
                let title = version.map(|version| version.dataset.title.clone()).filter(|title| !title.is_empty());
                let label = version.and_then(|version| version.dataset.label()).unwrap_or_default();
                json!({
                    "name": name, "title": title.unwrap_or_else(|| name.clone()), "summary": null,
                    "url": version.and_then(|version| version.dataset.url.clone()), "load": true, "entities_url": null,
                    "version": label, "index_version": label, "index_current": true,
                    "last_export": version.map(|version| version.at.to_string()), "children": [],
                })
            };
            let mut datasets: Vec<Value> = names.iter().map(one).collect();
            let version = newest.unwrap_or_else(|| reader.today().to_string());
            datasets.push(json!({
                "name": "default", "title": "All datasets", "summary": null, "url": null, "load": true, "entities_url": null,
                "version": version, "index_version": version, "index_current": true, "last_export": null, "children": names,
            }));
            let current: Vec<&Value> = datasets.iter().map(|dataset| &dataset["name"]).collect();
            Ok(json!({ "datasets": datasets, "current": current, "outdated": [], "index_stale": false }))
        })
        .await?;
    Ok(Json(catalog).into_response())
}

/// `GET /algorithms`: one.
pub(super) async fn algorithms() -> Answer {
    let about = "Sinew's comparison: names read into their parts and compared across scripts and spellings, moved by what else both sides tell";
    let sinew = json!({ "name": "sinew", "description": about, "features": features(), "docs": features() });
    Ok(Json(json!({ "algorithms": [sinew], "default": "sinew", "best": "sinew" })).into_response())
}
