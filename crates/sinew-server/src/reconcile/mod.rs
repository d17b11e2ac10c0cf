//! OpenRefine's reconciliation interface, version 0.2 of the W3C community group's specification: who on the lists each row of a
//! table may be. JSONP, which that version still knows, is not given: any page could read answers through it.

mod extend;
mod manifest;
mod preview;
mod query;
mod suggest;

pub(crate) use preview::escaped;

use crate::app::Shared;
use crate::ask::pairs;
use crate::fault::{Answer, Fault};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Form, FromRequest, Path, Request, State};
use axum::http::{HeaderMap, Uri, header};
use axum::routing::get;

/// At the root.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/reconcile/{dataset}", get(by_address).post(by_form))
        .route("/reconcile/{dataset}/suggest/entity", get(suggest::entity))
        .route("/reconcile/{dataset}/suggest/property", get(suggest::property))
        .route("/reconcile/{dataset}/suggest/type", get(suggest::kind))
        .route("/reconcile/{dataset}/extend/propose", get(extend::propose))
        .route("/reconcile/{dataset}/preview/{id}", get(preview::preview))
}

type Pairs = Vec<(String, String)>;

fn take(given: &Pairs, name: &str) -> Option<String> {
    given.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
}

/// The manifest, or the answers where the address brings queries.
async fn by_address(State(app): State<Shared>, Path(dataset): Path<String>, uri: Uri, headers: HeaderMap) -> Answer {
    let given = pairs(&uri)?;
    if take(&given, "callback").is_some() {
        return Err(Fault::usage("JSONP is not given: any page could read answers through it")
            .hint("--allow-origin names the origins that may ask"));
    }
    if take(&given, "queries").is_some() || take(&given, "extend").is_some() {
        return answer(&app, dataset, &given).await;
    }
    manifest::manifest(&app, dataset, &base(&headers)).await
}

async fn by_form(State(app): State<Shared>, Path(dataset): Path<String>, headers: HeaderMap, body: Bytes) -> Answer {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let given: Pairs = if kind.starts_with("application/json") {
        let fields: serde_json::Map<String, serde_json::Value> = crate::body::json(&body)?;
        fields.into_iter().map(|(name, value)| (name, value.to_string())).collect()
    } else {
        let form = Request::post("/").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from(body));
        let form = form.map_err(|_| Fault::usage("the form cannot be read"))?;
        Form::<Pairs>::from_request(form, &()).await.map_err(|error| Fault::usage(error.body_text()))?.0
    };
    answer(&app, dataset, &given).await
}

async fn answer(app: &Shared, dataset: String, given: &Pairs) -> Answer {
    match (take(given, "queries"), take(given, "extend")) {
        (Some(queries), _) => query::reconcile(app, dataset, &queries).await,
        (None, Some(extend)) => extend::extend(app, dataset, &extend).await,
        (None, None) => Err(Fault::usage("there are neither queries nor extend in this form")),
    }
}

/// The address by which the caller found us; the host was checked before.
fn base(headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or("localhost");
    format!("http://{host}")
}
