//! Who may ask: the host that is meant, the token, where a change comes from, and what a browser may do with an answer.

mod headers;
mod host;
mod login;
mod origin;

pub(crate) use headers::{PAGES, Policy, headers};
pub(crate) use login::routes;

use crate::app::Shared;
use crate::config::{Config, secret};
use crate::fault::{Fault, Kind};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::atomic::AtomicBool;
use subtle::ConstantTimeEq;

/// What a caller may have to show.
pub(crate) struct Guard {
    token: Option<String>,
    /// What the cookie of a browser holds once it showed the token or came by the link.
    session: String,
    /// The link that is printed, which works once.
    once: String,
    spent: AtomicBool,
}

/// The cookie of a browser that may ask.
const COOKIE: &str = "sinew_session";

impl Guard {
    pub(crate) fn new(config: &Config) -> Result<Guard, sinew_desk::error::Error> {
        Ok(Guard { token: config.token.clone(), session: secret()?, once: secret()?, spent: AtomicBool::new(false) })
    }

    /// Whether anything must be shown.
    pub(crate) fn is_asked(&self) -> bool {
        self.token.is_some()
    }

    /// The secret of the link that opens the pages once.
    pub(crate) fn once(&self) -> &str {
        &self.once
    }

    fn shown(&self, headers: &HeaderMap) -> bool {
        let Some(token) = &self.token else { return true };
        let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(bearer);
        bearer.is_some_and(|given| same(given, token)) || cookie(headers).is_some_and(|given| same(given, &self.session))
    }
}

/// Takes the same time whatever of it is right.
fn same(given: &str, right: &str) -> bool {
    bool::from(given.as_bytes().ct_eq(right.as_bytes()))
}

/// `Bearer TOKEN`; clients of yente send `Apikey TOKEN`, or the token alone.
fn bearer(value: &str) -> Option<&str> {
    match value.split_once(' ') {
        Some((scheme, token)) if ["bearer", "apikey", "token"].contains(&scheme.to_ascii_lowercase().as_str()) => {
            Some(token.trim())
        }
        Some(_) => None,
        None => Some(value.trim()),
    }
}

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let cookies =
        headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    let mut named = cookies.filter_map(|cookie| cookie.trim().split_once('=')).filter(|(name, _)| *name == COOKIE);
    named.next().map(|(_, value)| value)
}

/// Paths that anybody who reaches the server may ask: whether it lives, and the way in.
fn is_open(path: &str) -> bool {
    ["/healthz", "/readyz", "/login", "/favicon.ico"].contains(&path)
}

/// Lets a request pass, or says why not.
pub(crate) async fn check(State(app): State<Shared>, request: Request, next: Next) -> Response {
    match admitted(&app, &request) {
        Ok(()) => next.run(request).await,
        Err(fault) if fault.kind == Kind::Unauthorized && wants_page(&request) => login::form(None),
        Err(fault) => fault.into_response(),
    }
}

fn admitted(app: &Shared, request: &Request) -> Result<(), Fault> {
    host::check(&app.config, request)?;
    if request.method() == Method::OPTIONS && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD) {
        // A question about what may be asked; it carries no token, and says nothing of the workspace.
        return Ok(());
    }
    let path = request.uri().path();
    if !is_open(path) && !app.guard.shown(request.headers()) {
        return Err(Fault::new(Kind::Unauthorized, "this server asks for its token")
            .hint("send the header Authorization: Bearer TOKEN, or open the link that `sinew serve` printed"));
    }
    origin::check(app, request)
}

fn wants_page(request: &Request) -> bool {
    let accepts = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    request.method() == Method::GET && accepts.contains("text/html") && !request.uri().path().starts_with("/api/")
}
