//! Where a change comes from. A page elsewhere can make a browser send a plain form here, with its cookie; it cannot send JSON, nor a
//! header of its own, without being allowed to, and a browser says whose page asks.

use crate::app::App;
use crate::fault::{Fault, Kind};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};

/// A header that says that no plain form asks.
const OURS: &str = "x-sinew";

/// Refuses what another site's page may have sent. Of the methods that change something, a browser sends POST alone without asking
/// first.
pub(crate) fn check(app: &App, request: &Request) -> Result<(), Fault> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return Ok(());
    }
    let (config, headers) = (&app.config, request.headers());
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let origin = text(headers, "origin");
    let is_named = origin.is_some_and(|origin| config.allow_origin.iter().any(|named| named.eq_ignore_ascii_case(origin)));
    let is_own = origin.is_none_or(|origin| is_same(origin, host));
    let site = text(headers, "sec-fetch-site");
    let is_near = site.is_none_or(|site| matches!(site, "same-origin" | "none"));
    if !(is_named || is_own && is_near) {
        return Err(Fault::new(Kind::Forbidden, "a page of another origin asks for this")
            .hint("--allow-origin names origins that may, when the server is started"));
    }
    // A browser that says that our own page asks is believed: no page can make it say so of another.
    let is_told = (origin.is_some() && is_own && site.is_none()) || site == Some("same-origin");
    if is_told
        || is_named
        || takes_forms(request.uri().path())
        || is_only_read(app, request.uri().path())
        || *request.method() != Method::POST
        || !may_be_a_form(headers)
    {
        return Ok(());
    }
    Err(Fault::new(Kind::UnsupportedMediaType, "this may have been sent by a form of another page")
        .hint("send Content-Type: application/json, or that of the file; or the header X-Sinew: 1"))
}

/// What is told to be read only, by any method: it is refused there, for what it is.
fn is_only_read(app: &App, path: &str) -> bool {
    app.only_read.iter().any(|pattern| crate::ask::fits(pattern, path))
}

/// What takes forms and changes nothing: reconciliation asks so. Logging in asks for the token itself.
fn takes_forms(path: &str) -> bool {
    path.starts_with("/reconcile/") || path == "/login"
}

/// Whether a browser would send this across origins without asking first.
fn may_be_a_form(headers: &HeaderMap) -> bool {
    if headers.contains_key(OURS) {
        return false;
    }
    let kind =
        text(headers, "content-type").unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    !kind.contains('/') || ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"].contains(&kind.as_str())
}

fn is_same(origin: &str, host: &str) -> bool {
    let rest = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
    rest.is_some_and(|rest| rest.eq_ignore_ascii_case(host))
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).map(|value| value.to_str().unwrap_or("?"))
}
