//! Questions over HTTP. A query string becomes the command line of the question, clap reads it and the desk answers, as on a
//! terminal; the body is the JSON document that `-f json` prints.

mod files;
mod line;
mod page;
mod table;
mod window;

pub(crate) use line::{Parameter, Takes, parameters, refused};
pub(crate) use page::{MOST, Page};
pub(crate) use table::{Question, questions};

use crate::app::{App, Shared};
use crate::etag;
use crate::fault::{Fault, Kind};
use crate::output::no_question;
use axum::Json;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, Uri};
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get};
use serde_json::Value;
use std::sync::Arc;

/// A query, in its order.
pub(crate) type Pairs = Vec<(String, String)>;

/// The routes of all questions, below `/api/v1`.
pub(crate) fn routes() -> Router<Shared> {
    questions().into_iter().fold(Router::new(), |router, question| {
        let question = Arc::new(question);
        router.route(question.path, route(question.clone()))
    })
}

fn route(question: Arc<Question>) -> MethodRouter<Shared> {
    let takes_files = question.parameters.iter().any(|parameter| parameter.takes == Takes::File);
    let asked = question.clone();
    let getting = get(move |State(app): State<Shared>, path: Path<Pairs>, uri: Uri, headers: HeaderMap| async move {
        let pairs = pairs(&uri)?;
        if let Some(parameter) =
            asked.parameters.iter().find(|p| p.takes == Takes::File && pairs.iter().any(|(n, _)| *n == p.name))
        {
            return Err(Fault::usage(format!("{} is a file, and no file of this machine is read for a query", parameter.name))
                .hint(format!("POST the parameters as a JSON object, with the text of the file as {:?}", parameter.name)));
        }
        let tag = etag::of(&app, &uri).await?;
        if etag::is_known(&headers, &tag) {
            return Ok(etag::not_modified(&tag));
        }
        let body = answer(&app, asked, path.0, pairs).await?;
        Ok(etag::tagged(Json(body).into_response(), &tag))
    });
    if !takes_files {
        return getting;
    }
    getting.post(move |State(app): State<Shared>, path: Path<Pairs>, uri: Uri, body: Bytes| async move {
        let mut pairs = pairs(&uri)?;
        pairs.extend(files::pairs_of(&body)?);
        Ok::<_, Fault>(Json(answer(&app, question, path.0, pairs).await?).into_response())
    })
}

/// The command line that a query stands for, for what is no question.
pub(crate) fn command_line(command: &clap::Command, given: &Pairs) -> Result<Vec<String>, Fault> {
    line::line(&[], &parameters(command, &[]), given)
}

/// What stands behind the question mark.
pub(crate) fn pairs(uri: &Uri) -> Result<Pairs, Fault> {
    let query = Query::<Pairs>::try_from_uri(uri).map_err(|error| Fault::usage(error.to_string()))?;
    Ok(query.0)
}

async fn answer(app: &Shared, question: Arc<Question>, path: Pairs, mut pairs: Pairs) -> Result<Value, Fault> {
    let page = if question.is_listing { Some(page::Page::take(&mut pairs)?) } else { None };
    let window = question.paged.map(|paged| window::Window::take(paged, &mut pairs)).transpose()?;
    if let Some((name, _)) = path.iter().find(|(name, _)| pairs.iter().any(|(other, _)| other == name)) {
        return Err(Fault::usage(format!("{name} stands in the path")));
    }
    pairs.extend(path);
    app.ask(move |desk| {
        let (pairs, _files) = files::write(&question.parameters, pairs)?;
        let mut output = question.answer(desk, &pairs).map_err(|fault| _files.hide(fault))?;
        if let Some(window) = window {
            window.cut(&mut output.json);
        }
        Ok(page.map_or_else(|| output.json.clone(), |page| page.of(&output.json)))
    })
    .await
}

impl App {
    /// Whether a question may be asked of it at all: its workspace can be opened.
    pub(crate) async fn is_ready(self: &Arc<App>) -> bool {
        self.ask(|desk| desk.workspace().map(drop).map_err(Fault::from)).await.is_ok()
    }
}

/// The question that an address below `/api/v1` asks, with what it says.
pub(crate) fn named(address: &str) -> Result<(Question, Pairs), Fault> {
    let uri: Uri = address.parse().ok().filter(|uri: &Uri| uri.authority().is_none()).ok_or_else(|| no_question(address))?;
    let mut given = pairs(&uri)?;
    let segments = |path: &str| path.split('/').map(str::to_owned).collect::<Vec<_>>();
    let asked = segments(uri.path());
    // A path without braces comes before one with: /incidents/count is no incident.
    let mut fitting: Vec<(Question, Pairs)> = questions()
        .into_iter()
        .filter_map(|question| Some((fit(&segments(question.path), &asked)?, question)).map(|(p, q)| (q, p)))
        .collect();
    fitting.sort_by_key(|(_, parts)| parts.len());
    let (question, parts) = fitting.into_iter().next().ok_or_else(|| no_question(address))?;
    given.extend(parts);
    Ok((question, given))
}

/// Whether a path is of this pattern.
pub(crate) fn fits(pattern: &str, path: &str) -> bool {
    let segments = |path: &str| path.split('/').map(str::to_owned).collect::<Vec<_>>();
    fit(&segments(pattern), &segments(path)).is_some()
}

/// What the parts in braces are, if a path fits.
fn fit(pattern: &[String], path: &[String]) -> Option<Pairs> {
    let mut parts = Pairs::new();
    let fits = pattern.len() == path.len()
        && pattern.iter().zip(path).all(|(one, other)| match one.strip_prefix('{').and_then(|one| one.strip_suffix('}')) {
            Some(name) => {
                parts.push((name.to_owned(), decoded(other)));
                !other.is_empty()
            }
            None => one == other,
        });
    fits.then_some(parts)
}

/// A part of a path, with its `%` sequences read.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let digits =
            behind.get(..2).and_then(|two| std::str::from_utf8(two).ok()).and_then(|two| u8::from_str_radix(two, 16).ok());
        match (first, digits) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            _ => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A parameter of the server's own, which stands in no command line.
pub(crate) fn number(pairs: &Pairs, name: &str, default: usize, most: usize) -> Result<usize, Fault> {
    let mut values = pairs.iter().filter(|(given, _)| given == name);
    let Some((_, value)) = values.next() else { return Ok(default) };
    let wrong = || Fault::new(Kind::Usage, format!("{name} is {value:?}, and is a whole number from 0 to {most}"));
    if values.next().is_some() {
        return Err(Fault::usage(format!("{name} is given more than once")));
    }
    value.parse().ok().filter(|number| *number <= most).ok_or_else(wrong)
}
