//! What there is to ask.

use crate::app::Shared;
use crate::fault::Answer;
use crate::yente::encoded;
use axum::Json;
use axum::response::IntoResponse;
use serde_json::{Value, json};
use sinew_model::Schema;

/// Types that rows are mostly of.
const USUAL: [&str; 6] = ["Person", "Organization", "Company", "PublicBody", "LegalEntity", "Vessel"];

/// A schema as a type.
pub(super) fn kind(schema: Schema) -> Value {
    json!({ "id": schema.name(), "name": schema.label() })
}

pub(super) async fn manifest(app: &Shared, dataset: String, base: &str) -> Answer {
    let own = format!("{base}/reconcile/{}", encoded(&dataset));
    let title = app
        .read(move |reader| {
            reader.scope(&dataset)?;
            let version = reader.context.state.versions.iter().find(|version| version.dataset.name == dataset);
            let title = version.map(|version| version.dataset.title.clone()).filter(|title| !title.is_empty());
            Ok(title.unwrap_or(dataset))
        })
        .await?;
    let service = |path: &str| json!({ "service_url": own, "service_path": path });
    let types: Vec<Value> = USUAL.into_iter().filter_map(Schema::named).map(kind).collect();
    Ok(Json(json!({
        "versions": ["0.2"],
        "name": format!("Sinew: {title}"),
        "identifierSpace": format!("{base}/entities/"),
        "schemaSpace": "https://followthemoney.tech/explorer/schemata/",
        "documentation": format!("{base}/api"),
        "defaultTypes": types,
        "view": { "url": format!("{base}/app/entity/{{{{id}}}}") },
        "preview": { "url": format!("{own}/preview/{{{{id}}}}"), "width": 420, "height": 280 },
        "suggest": {
            "entity": service("/suggest/entity"), "property": service("/suggest/property"), "type": service("/suggest/type"),
        },
        "extend": { "propose_properties": service("/extend/propose"), "property_settings": [
            { "name": "limit", "label": "Limit", "type": "number", "default": 0, "help_text": "At most so many values; 0 for all." },
        ] },
        "batchSize": 50,
    }))
    .into_response())
}
