//! The way in for a browser: the link that is printed and works once, or the token in a form. Either gives a cookie that no script
//! reads and no other site sends.

use super::{COOKIE, Policy, headers::PAGES, same};
use crate::app::Shared;
use crate::fault::{Answer, Fault};
use axum::Router;
use axum::extract::{Form, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use std::sync::atomic::Ordering;

/// `/login`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/login", get(by_link).post(by_token))
}

type Pairs = Vec<(String, String)>;

fn field<'p>(pairs: &'p Pairs, name: &str) -> Option<&'p str> {
    pairs.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
}

async fn by_link(State(app): State<Shared>, query: Result<Query<Pairs>, axum::extract::rejection::QueryRejection>) -> Answer {
    let Query(pairs) = query.map_err(|error| Fault::usage(error.to_string()))?;
    let Some(given) = field(&pairs, "once") else { return Ok(form(None)) };
    if same(given, &app.guard.once) && !app.guard.spent.swap(true, Ordering::SeqCst) {
        return Ok(welcome(&app));
    }
    Ok(form(Some("This link was used already, or is another server's.")))
}

async fn by_token(State(app): State<Shared>, query: Result<Form<Pairs>, axum::extract::rejection::FormRejection>) -> Answer {
    let Form(pairs) = query.map_err(|error| Fault::usage(error.to_string()))?;
    let right = app.guard.token.as_deref();
    match (field(&pairs, "token"), right) {
        (Some(given), Some(right)) if same(given.trim(), right) => Ok(welcome(&app)),
        (_, None) => Ok(welcome(&app)),
        _ => Ok(form(Some("That is not the token."))),
    }
}

fn welcome(app: &Shared) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, HeaderValue::from_static("/app/"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let cookie = format!("{COOKIE}={}; Path=/; HttpOnly; SameSite=Strict", app.guard.session);
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        headers.insert(header::SET_COOKIE, value);
    }
    response
}

/// Asks for the token.
pub(super) fn form(wrong: Option<&'static str>) -> Response {
    let wrong = wrong.map(|text| format!("<p role=\"alert\">{text}</p>")).unwrap_or_default();
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Sinew</title><h1>Sinew</h1>{wrong}<form method=\"post\" action=\"/login\"><p><label>Token \
         <input name=\"token\" type=\"password\" autocomplete=\"current-password\" required autofocus></label> \
         <button>Go in</button></p></form><p>The token, and a link that needs none, were printed where <code>sinew serve</code> runs.</p></html>"
    );
    let mut response = (StatusCode::UNAUTHORIZED, Html(page)).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.extensions_mut().insert(Policy(PAGES.to_owned()));
    response
}
