//! Names of answers: the state of the workspace, the day and the question. An answer that the caller has is not told again.

use crate::app::Shared;
use crate::fault::Fault;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// The name of the answer to what this address asks.
pub(crate) async fn of(app: &Shared, uri: &Uri) -> Result<String, Fault> {
    let (stamp, today) = app.ask_quickly(|desk| Ok((desk.stamp()?, desk.today()))).await?;
    let asked = format!("{}|{stamp:?}|{today}|{uri}", env!("CARGO_PKG_VERSION"));
    Ok(format!("\"{:016x}\"", sinew_model::ids::stable_hash(asked.as_bytes())))
}

/// Whether the caller has it.
pub(crate) fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let given = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    given.flat_map(|value| value.split(',')).any(|one| one.trim() == "*" || one.trim().trim_start_matches("W/") == tag)
}

/// Nothing is told again.
pub(crate) fn not_modified(tag: &str) -> Response {
    tagged(StatusCode::NOT_MODIFIED.into_response(), tag)
}

/// An answer with its name. It may be kept, and is asked for again.
pub(crate) fn tagged(mut response: Response, tag: &str) -> Response {
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}
