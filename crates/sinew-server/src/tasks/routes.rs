//! Tasks over HTTP.

use super::record::State;
use super::run::start;
use super::screening::{self, Screening};
use super::work::{Document, Import, Work};
use super::{Task, Tasks, locked};
use crate::app::Shared;
use crate::ask::{Page, Pairs, command_line, pairs};
use crate::body::{Nothing, save, save_all};
use crate::fault::{Answer, Fault, Kind};
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Path, Request, State as Held};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Where files are sent, however long.
const IMPORTS: &str = "/imports";
const DOCUMENTS: &str = "/documents";
const SCREENINGS: &str = "/screenings";

/// Whether files are sent to a path.
pub(crate) fn takes_files(path: &str) -> bool {
    [IMPORTS, DOCUMENTS, SCREENINGS].iter().any(|files| path.ends_with(files))
}

/// Below `/api/v1`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route(IMPORTS, post(import).layer(DefaultBodyLimit::disable()))
        .route(DOCUMENTS, post(read).layer(DefaultBodyLimit::disable()))
        .route(SCREENINGS, post(screen).layer(DefaultBodyLimit::disable()))
        .route("/screenings/{id}", get(super::results::show))
        .route("/tasks", get(list))
        .route("/tasks/{id}", get(show).delete(cancel))
        .route("/tasks/{id}/resume", post(resume))
}

/// `POST /documents`, beside the list of documents.
async fn read(Held(app): Held<Shared>, uri: Uri, headers: HeaderMap, body: Body) -> Answer {
    let mut given = pairs(&uri)?;
    let name = file_name(take(&mut given, "file-name")?)?;
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media_type = media_type.filter(|kind| *kind != "application/octet-stream").map(str::to_owned);
    let document = Document {
        name: name.clone(),
        media_type,
        key: take(&mut given, "key")?,
        title: take(&mut given, "title")?,
        publisher: take(&mut given, "publisher")?,
        author: take(&mut given, "author")?,
        published: take(&mut given, "published")?,
        language: take(&mut given, "language")?,
        address: take(&mut given, "address")?,
    };
    nothing_else(&given)?;
    begin(&app, "read", Work::Read(document), Sent::One(name, body)).await
}

/// One file is the body; several that belong together are the parts of a form.
async fn import(Held(app): Held<Shared>, uri: Uri, request: Request) -> Answer {
    let mut given = pairs(&uri)?;
    let sent = match is_form(request.headers()) {
        true => {
            let form = Multipart::from_request(request, &()).await;
            Sent::Several(form.map_err(|error| Fault::new(Kind::BadInput, error.body_text()))?)
        }
        false => Sent::One(file_name(take(&mut given, "file-name")?)?, request.into_body()),
    };
    let maintained = take(&mut given, "maintained")?;
    let import = Import {
        dataset: take(&mut given, "dataset")?,
        format: take(&mut given, "format")?,
        title: take(&mut given, "title")?,
        published: take(&mut given, "published")?,
        maintained: maintained
            .map(|text| match text.as_str() {
                "" | "true" | "1" => Ok(true),
                "false" | "0" => Ok(false),
                _ => Err(Fault::usage(format!("maintained is {text:?}, and is true or false"))),
            })
            .transpose()?,
    };
    nothing_else(&given)?;
    begin(&app, "import", Work::Import(import), sent).await
}

async fn screen(Held(app): Held<Shared>, uri: Uri, body: Body) -> Answer {
    let mut given = pairs(&uri)?;
    let name = file_name(take(&mut given, "file-name")?)?;
    let line = command_line(&screening::command(), &given)?;
    let screening = Screening { name: name.clone(), line };
    screening.check()?;
    begin(&app, "screen", Work::Screen(screening), Sent::One(name, body)).await
}

/// Files that come with a request.
enum Sent {
    One(String, Body),
    Several(Multipart),
}

impl Sent {
    /// Keeps them in a folder, and says how many bytes there are.
    async fn save(self, folder: &std::path::Path) -> Result<u64, Fault> {
        match self {
            Sent::One(name, body) => save(body, &folder.join(name)).await,
            Sent::Several(form) => save_all(form, folder, |name| file_name(Some(name))).await,
        }
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.trim_start().to_ascii_lowercase().starts_with("multipart/form-data")
}

/// Keeps what was sent, and starts.
async fn begin(app: &Shared, kind: &str, work: Work, sent: Sent) -> Answer {
    app.may_change()?;
    let author = app.desk()?.author().clone();
    let asked = serde_json::to_value(&work).unwrap_or_default();
    let task = app.tasks.add(kind, asked, &author.name, author.at.to_string())?;
    let saved = sent.save(&task.input()).await;
    let saved = saved.and_then(|length| match length {
        0 => Err(Fault::new(Kind::BadInput, "nothing was sent").hint("the body is the file itself")),
        _ => Ok(()),
    });
    if let Err(fault) = saved {
        app.tasks.forget(&task);
        return Err(fault);
    }
    start(app, task.clone(), work);
    Ok(accepted(&task))
}

fn accepted(task: &Task) -> Response {
    let mut response = (StatusCode::ACCEPTED, Json(task.json())).into_response();
    let place = format!("/api/v1/tasks/{}", locked(&task.record).id);
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    response
}

impl Tasks {
    fn forget(&self, task: &Task) {
        locked(&self.all).remove(&locked(&task.record).id);
        let _ = std::fs::remove_dir_all(&task.folder);
    }
}

async fn list(Held(app): Held<Shared>, uri: Uri) -> Answer {
    let mut given = pairs(&uri)?;
    let page = Page::take(&mut given)?;
    nothing_else(&given)?;
    let all: Vec<Value> = app.tasks.all().iter().map(|task| task.json()).collect();
    Ok(fresh(Json(page.of(&Value::Array(all))).into_response()))
}

async fn show(Held(app): Held<Shared>, Path(id): Path<String>) -> Answer {
    Ok(fresh(Json(app.tasks.find(&id)?.json()).into_response()))
}

/// A task moves on by itself: nobody keeps what is told of it.
fn fresh(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn cancel(Held(app): Held<Shared>, Path(id): Path<String>) -> Answer {
    app.may_change()?;
    app.tasks.may_run()?;
    let task = app.tasks.find(&id)?;
    if task.state() != State::Running {
        return Err(Fault::new(Kind::Conflict, format!("task {id} does not run any more")));
    }
    task.cancel.store(true, Ordering::Relaxed);
    Ok((StatusCode::ACCEPTED, Json(task.json())).into_response())
}

async fn resume(Held(app): Held<Shared>, Path(id): Path<String>, body: Bytes) -> Answer {
    app.may_change()?;
    Nothing::read(&body)?;
    app.tasks.may_run()?;
    let task: Arc<Task> = app.tasks.find(&id)?;
    if matches!(task.state(), State::Running | State::Done) {
        return Err(Fault::new(
            Kind::Conflict,
            format!("task {id} is {}", if task.state() == State::Done { "done" } else { "running" }),
        ));
    }
    if !task.input().is_dir() {
        return Err(Fault::new(Kind::Conflict, "what was sent is gone").hint("send it again"));
    }
    let asked = locked(&task.record).asked.clone();
    let work: Work = serde_json::from_value(asked)
        .map_err(|error| Fault::new(Kind::Failed, format!("what this task was to do cannot be read: {error}")))?;
    start(&app, task.clone(), work);
    Ok(accepted(&task))
}

fn take(given: &mut Pairs, name: &str) -> Result<Option<String>, Fault> {
    let at = given.iter().position(|(known, _)| known == name);
    let value = at.map(|at| given.remove(at).1);
    if given.iter().any(|(known, _)| known == name) {
        return Err(Fault::usage(format!("{name} is given more than once")));
    }
    Ok(value.filter(|value| !value.is_empty()))
}

fn nothing_else(given: &Pairs) -> Result<(), Fault> {
    match given.first() {
        Some((name, _)) => Err(Fault::usage(format!("there is no parameter {name:?} here")).hint("/api lists those there are")),
        None => Ok(()),
    }
}

/// The last part of the name of a file, without what a system may take for something else.
fn file_name(given: Option<String>) -> Result<String, Fault> {
    let wanted = || Fault::usage("file-name is missing").hint("say what the file is called: its format may follow from that");
    let given = given.ok_or_else(wanted)?;
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().filter(|c| !c.is_control() && !"<>:\"|?*".contains(*c)).take(120).collect();
    let name = name.trim().trim_matches('.').trim_start_matches('-').to_owned();
    if name.is_empty() { Err(Fault::usage(format!("{given:?} is no name of a file"))) } else { Ok(name) }
}
