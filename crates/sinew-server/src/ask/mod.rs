//! Questions over HTTP. A query string becomes the command line of the question, clap reads it and the desk answers, as on a
//! terminal; the body is the JSON document that `-f json` prints.

mod files;
mod line;
mod page;
mod table;

pub(crate) use line::{Parameter, Takes};
pub(crate) use page::Page;
pub(crate) use table::{Question, questions};

use crate::app::{App, Shared};
use crate::etag;
use crate::fault::{Fault, Kind};
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

/// What stands behind the question mark.
pub(crate) fn pairs(uri: &Uri) -> Result<Pairs, Fault> {
    let query = Query::<Pairs>::try_from_uri(uri).map_err(|error| Fault::usage(error.to_string()))?;
    Ok(query.0)
}

async fn answer(app: &Shared, question: Arc<Question>, path: Pairs, mut pairs: Pairs) -> Result<Value, Fault> {
    let page = if question.is_listing { Some(page::Page::take(&mut pairs)?) } else { None };
    if let Some((name, _)) = path.iter().find(|(name, _)| pairs.iter().any(|(other, _)| other == name)) {
        return Err(Fault::usage(format!("{name} stands in the path")));
    }
    pairs.extend(path);
    app.ask(move |desk| {
        let (pairs, _files) = files::write(&question.parameters, pairs)?;
        let output = question.answer(desk, &pairs).map_err(|fault| _files.hide(fault))?;
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
