//! How much is taken at once, and faults that arise before a handler is reached, in the envelope of all others.

use crate::app::{Shared, failed_inside};
use crate::fault::{Fault, Kind};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use std::any::Any;
use std::time::Duration;

/// Requests that are in hand at once; one more is told to come back.
pub(crate) const REQUESTS: usize = 1024;
/// Connections that are open at once; one more waits.
pub(crate) const CONNECTIONS: usize = 4096;
/// Bytes of a body of JSON or of a form.
pub(crate) const BODY: usize = 8 << 20;
/// Bytes that are read of a body that is refused.
const DRAINED: usize = 64 << 20;
/// Bytes of a file that is sent.
pub(crate) const UPLOAD: u64 = 2 << 30;
/// Head of a request: longest wait for it.
pub(crate) const HEAD_WAIT: Duration = Duration::from_secs(15);
/// Body of a request: longest wait between two pieces.
pub(crate) const BODY_WAIT: Duration = Duration::from_secs(20);

/// Takes a request in hand, or says that too many are.
pub(crate) async fn within(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    if let Some(Err(fault)) = length.map(crate::body::fits) {
        return fault.into_response();
    }
    if length.is_some_and(|length: u64| length > BODY as u64) && !crate::tasks::takes_files(request.uri().path()) {
        drain(request.into_body()).await;
        return Fault::new(Kind::TooLarge, format!("the body may have {} MiB", BODY >> 20)).into_response();
    }
    let Ok(_place) = app.places.clone().try_acquire_owned() else {
        return Fault::new(Kind::Busy, "too many requests at once").hint("ask again in a moment").into_response();
    };
    enveloped(next.run(request).await).await
}

/// Reads on in a body that is refused: who is still sending when the connection closes does not hear why.
async fn drain(mut body: Body) {
    let mut left = DRAINED;
    while let Some(Ok(frame)) = body.frame().await {
        left = left.saturating_sub(frame.data_ref().map_or(0, |piece| piece.len()));
        if left == 0 {
            return;
        }
    }
}

/// What the layers below refuse by themselves (a body too large, a path that is no UTF-8), told as everything else is.
async fn enveloped(response: Response) -> Response {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_plain = kind.is_empty() || kind.starts_with("text/plain");
    if !(status.is_client_error() || status.is_server_error()) || !is_plain {
        return response;
    }
    let told = to_bytes(response.into_body(), 4096).await.unwrap_or_default();
    let told = String::from_utf8_lossy(&told).trim().to_owned();
    let message = if told.is_empty() { status.canonical_reason().unwrap_or("refused").to_owned() } else { told };
    Fault::new(kind_of(status), message).into_response()
}

fn kind_of(status: StatusCode) -> Kind {
    Kind::ALL.into_iter().find(|kind| kind.status() == status).unwrap_or(match status {
        StatusCode::REQUEST_TIMEOUT => Kind::Usage,
        status if status.is_client_error() => Kind::Usage,
        _ => Kind::Failed,
    })
}

/// A handler that panicked costs its own answer and nothing else.
pub(crate) fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    failed_inside().into_response()
}
