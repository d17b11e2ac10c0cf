//! Answers as documents: briefs of several questions, and the map in standard forms.

use crate::app::Shared;
use crate::ask::{named, pairs};
use crate::body::json;
use crate::fault::{Answer, Fault, Kind};
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use hyper::body::Frame;
use serde::Deserialize;
use sinew_brief::{Block, Doc, Inline, SourceEntry, html, markdown};
use sinew_desk::asked::Asked;
use sinew_export::{Options, ftm, gexf, graphml, statements};
use std::collections::BTreeMap;
use std::io::Write;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// Below `/api/v1`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/briefs", post(brief)).route("/export", get(export))
}

/// Questions of one brief.
const MOST: usize = 50;

/// `POST /briefs`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Brief {
    title: Option<String>,
    #[serde(default)]
    format: Form,
    questions: Vec<String>,
}

#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Form {
    #[default]
    Html,
    Markdown,
}

async fn brief(State(app): State<Shared>, body: Bytes) -> Answer {
    let brief: Brief = json(&body)?;
    if brief.questions.is_empty() || brief.questions.len() > MOST {
        return Err(Fault::usage(format!("a brief answers 1 to {MOST} questions")));
    }
    let form = brief.format;
    let text = app
        .ask(move |desk| {
            let mut docs = Vec::new();
            for address in &brief.questions {
                let (question, given) = named(address)?;
                docs.push(question.answer(desk, &given)?.doc);
            }
            let doc = joined(brief.title, docs);
            Ok(if form == Form::Html { html::render(&doc) } else { markdown::render(&doc) })
        })
        .await?;
    let (kind, name) = match form {
        Form::Html => ("text/html; charset=utf-8", "brief.html"),
        Form::Markdown => ("text/markdown; charset=utf-8", "brief.md"),
    };
    // A page with a style of its own: it is kept as a file, and not shown as one of ours.
    Ok(file(Body::from(text), kind, name))
}

fn file(body: Body, kind: &'static str, name: &str) -> Response {
    let mut response = body.into_response();
    let headers: &mut HeaderMap = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// Several documents as one, with one list of sources.
fn joined(title: Option<String>, docs: Vec<Doc>) -> Doc {
    let first = docs.first().map(|doc| doc.title.clone()).unwrap_or_default();
    let alone = docs.len() == 1;
    let mut all = Doc::new(title.unwrap_or(first));
    let mut sources: Vec<SourceEntry> = Vec::new();
    for doc in docs {
        if !alone {
            all.heading(1, doc.title);
        }
        let (mut numbers, known_before) = (BTreeMap::new(), sources.len());
        for block in &doc.blocks {
            let Block::Sources(entries) = block else { continue };
            for entry in entries {
                let known = sources.iter().find(|known| known.key == entry.key).map(|known| known.number);
                let number = known.unwrap_or_else(|| {
                    sources.push(SourceEntry { number: sources.len() + 1, ..entry.clone() });
                    sources.len()
                });
                numbers.insert(entry.number, number);
            }
        }
        for mut block in doc.blocks {
            each_inline(&mut block, &mut |inline| {
                if let Inline::Cite(cite) = inline {
                    cite.marks
                        .iter_mut()
                        .for_each(|mark| mark.source = numbers.get(&mark.source).copied().unwrap_or(mark.source));
                }
            });
            match block {
                // The list stands once, at the end, and its heading with it.
                Block::Sources(_) => drop(all.blocks.pop()),
                Block::Heading { level, text } if !alone => drop(all.heading(level + 1, text)),
                block => drop(all.block(block)),
            }
        }
        renumber(&mut sources, known_before, &numbers);
    }
    all.sources(sources);
    all
}

/// Entries name each other by number too.
fn renumber(sources: &mut [SourceEntry], from: usize, numbers: &BTreeMap<usize, usize>) {
    let new = |number: usize| numbers.get(&number).copied().unwrap_or(number);
    for entry in &mut sources[from..] {
        entry.goes_back_to = entry.goes_back_to.map(new);
        entry.same_origin.iter_mut().for_each(|number| *number = new(*number));
    }
}

fn each_inline(block: &mut Block, change: &mut impl FnMut(&mut Inline)) {
    let lines: Vec<&mut Vec<Inline>> = match block {
        Block::Para(line) | Block::Note(line) => vec![line],
        Block::List { items, .. } => items.iter_mut().collect(),
        Block::Table(table) => table.rows.iter_mut().flatten().collect(),
        Block::Heading { .. } | Block::Plot(_) | Block::Sources(_) => Vec::new(),
    };
    lines.into_iter().flatten().for_each(change);
}

/// The forms of `GET /export`.
#[derive(Clone, Copy)]
enum Export {
    Ftm,
    Statements,
    Gexf,
    Graphml,
}

async fn export(State(app): State<Shared>, uri: Uri) -> Answer {
    let (mut asked, mut form, mut strict) = (Asked::default(), None, false);
    for (name, value) in pairs(&uri)?.into_iter().filter(|(name, value)| name == "strict" || !value.is_empty()) {
        let slot = match name.as_str() {
            "format" => &mut form,
            "on" => &mut asked.on,
            "known" => &mut asked.known,
            "reliability" => &mut asked.reliability,
            "credibility" => &mut asked.credibility,
            "strict" => {
                strict = match value.as_str() {
                    "" | "true" | "1" => true,
                    "false" | "0" => false,
                    _ => return Err(Fault::usage(format!("strict is {value:?}, and is true or false"))),
                };
                continue;
            }
            "dataset" => {
                asked.dataset.push(value);
                continue;
            }
            "stance" => {
                asked.stance.push(value);
                continue;
            }
            _ => return Err(Fault::usage(format!("there is no parameter {name:?} here")).hint("/api lists those there are")),
        };
        if slot.replace(value).is_some() {
            return Err(Fault::usage(format!("{name} is given more than once")));
        }
    }
    let (form, kind, name) = match form.as_deref() {
        Some("ftm") => (Export::Ftm, "application/x-ndjson", "entities.ftm.json"),
        Some("statements") => (Export::Statements, "text/csv; charset=utf-8", "statements.csv"),
        Some("gexf") => (Export::Gexf, "application/gexf+xml", "network.gexf"),
        Some("graphml") => (Export::Graphml, "application/graphml+xml", "network.graphml"),
        other => {
            let told = other.map_or_else(|| "format is missing".to_owned(), |other| format!("there is no format {other:?}"));
            return Err(Fault::usage(told).hint("give ftm, statements, gexf or graphml"));
        }
    };
    // What is wrong with the question is told before the first byte.
    let (context, question) = app.ask(move |desk| Ok((desk.context(&asked)?, desk.question(&asked)?))).await?;
    let check = context.clone();
    let checked = question.clone();
    app.ask(move |_| check.view(checked).map(drop).map_err(Fault::from)).await?;
    let (send, pieces) = channel(8);
    tokio::task::spawn_blocking(move || {
        let Ok(view) = context.view(question) else { return };
        let mut out = Piece { send, bytes: Vec::with_capacity(PIECE) };
        let options = Options { extensions: !strict, denials: false };
        let written = match form {
            Export::Ftm => ftm::write(&view, &mut out, &options),
            Export::Statements => statements::write(&view, &mut out, &options),
            Export::Gexf => gexf::write(&view, &mut out),
            Export::Graphml => graphml::write(&view, &mut out),
        };
        // Whoever does not listen to the end needs no more.
        let _ = written.and_then(|_| out.flush());
    });
    Ok(file(Body::new(Pieces(pieces)), kind, name))
}

/// Bytes are sent in pieces of this size.
const PIECE: usize = 64 << 10;

/// Gathers what is written and sends it; waits where the caller is slow.
struct Piece {
    send: Sender<Bytes>,
    bytes: Vec<u8>,
}

impl Write for Piece {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        if self.bytes.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        let piece = std::mem::take(&mut self.bytes);
        if piece.is_empty() {
            return Ok(());
        }
        self.send.blocking_send(piece.into()).map_err(|_| std::io::ErrorKind::BrokenPipe.into())
    }
}

/// A body that comes in pieces.
struct Pieces(Receiver<Bytes>);

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::convert::Infallible>>> {
        self.0.poll_recv(context).map(|piece| piece.map(|piece| Ok(Frame::data(piece))))
    }
}

/// The fault of an address that names no question.
pub(crate) fn no_question(address: &str) -> Fault {
    Fault::new(Kind::Usage, format!("{address:?} is no question"))
        .hint("give an address below /api/v1, such as /entities/irgc?on=2026-06-04")
}
