//! What went wrong, in one envelope: `{ "error": { "code", "message", "hint" } }`, with the status that belongs to the code.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use sinew_desk::error::{Code, Error, Reason};

/// Kinds of faults, as clients see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Usage,
    BadInput,
    NotFound,
    Unauthorized,
    Forbidden,
    MethodNotAllowed,
    TooLarge,
    UnsupportedMediaType,
    Conflict,
    ReadOnly,
    Busy,
    Failed,
}

impl Kind {
    pub(crate) const ALL: [Kind; 12] = [
        Kind::Usage,
        Kind::BadInput,
        Kind::NotFound,
        Kind::Unauthorized,
        Kind::Forbidden,
        Kind::MethodNotAllowed,
        Kind::TooLarge,
        Kind::UnsupportedMediaType,
        Kind::Conflict,
        Kind::ReadOnly,
        Kind::Busy,
        Kind::Failed,
    ];

    /// Its word in the envelope.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Kind::Usage => "usage",
            Kind::BadInput => "bad_input",
            Kind::NotFound => "not_found",
            Kind::Unauthorized => "unauthorized",
            Kind::Forbidden => "forbidden",
            Kind::MethodNotAllowed => "method_not_allowed",
            Kind::TooLarge => "too_large",
            Kind::UnsupportedMediaType => "unsupported_media_type",
            Kind::Conflict => "conflict",
            Kind::ReadOnly => "read_only",
            Kind::Busy => "busy",
            Kind::Failed => "failed",
        }
    }

    /// Its status.
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Kind::Usage => StatusCode::BAD_REQUEST,
            Kind::BadInput => StatusCode::UNPROCESSABLE_ENTITY,
            Kind::NotFound => StatusCode::NOT_FOUND,
            Kind::Unauthorized => StatusCode::UNAUTHORIZED,
            Kind::Forbidden | Kind::ReadOnly => StatusCode::FORBIDDEN,
            Kind::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Kind::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Kind::Conflict => StatusCode::CONFLICT,
            Kind::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Kind::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// Something the caller should know.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) kind: Kind,
    pub(crate) message: String,
    pub(crate) hint: Option<String>,
}

/// An answer, or what went wrong.
pub(crate) type Answer = Result<Response, Fault>;

impl Fault {
    pub(crate) fn new(kind: Kind, message: impl Into<String>) -> Fault {
        Fault { kind, message: message.into(), hint: None }
    }

    pub(crate) fn usage(message: impl Into<String>) -> Fault {
        Fault::new(Kind::Usage, message)
    }

    pub(crate) fn not_found(message: impl Into<String>) -> Fault {
        Fault::new(Kind::NotFound, message)
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Fault {
        self.hint = Some(hint.into());
        self
    }

    /// As JSON. `detail` is where clients of yente look.
    pub(crate) fn json(&self) -> Value {
        let error = json!({ "code": self.kind.word(), "message": self.message, "hint": self.hint });
        json!({ "error": error, "detail": self.message })
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Fault {
        let kind = match (error.reason(), error.code()) {
            (Some(Reason::Busy), _) => Kind::Busy,
            (Some(Reason::ReadOnly), _) => Kind::ReadOnly,
            (Some(Reason::DoneBefore), _) | (None, Code::Interrupted) => Kind::Conflict,
            (None, Code::Usage) => Kind::Usage,
            (None, Code::NotFound) => Kind::NotFound,
            (None, Code::BadInput) => Kind::BadInput,
            (None, Code::Failed) => Kind::Failed,
        };
        let (message, hint) = error.words();
        Fault { kind, message: message.to_owned(), hint: hint.map(str::to_owned) }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = (self.kind.status(), Json(self.json())).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        match self.kind {
            Kind::Busy => drop(headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"))),
            Kind::Unauthorized => drop(headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))),
            _ => {}
        }
        response
    }
}
