//! The pages, as they were built into the program.

use crate::app::Shared;
use crate::fault::{Answer, Fault};
use crate::guard::{PAGES, Policy};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use flate2::Compression;
use flate2::write::GzEncoder;
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::io::Write;

/// What `web/` builds. It is committed, so that no Node is needed here.
#[derive(RustEmbed)]
#[folder = "../../web/dist"]
struct Built;

struct File {
    bytes: Bytes,
    /// Compressed, where that makes it smaller.
    gzip: Option<Bytes>,
    tag: String,
    kind: &'static str,
}

/// All files by their path below `/app/`.
pub(crate) struct Pages(BTreeMap<String, File>);

impl Pages {
    /// Compresses them once.
    pub(crate) fn load() -> Pages {
        let file = |path: &str| Some(File::new(path, Bytes::from(Built::get(path)?.data.into_owned())));
        Pages(Built::iter().filter_map(|path| Some((path.to_string(), file(&path)?))).collect())
    }
}

impl File {
    fn new(path: &str, bytes: Bytes) -> File {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        let gzip = encoder.write_all(&bytes).and_then(|()| encoder.finish()).ok().filter(|gzip| gzip.len() < bytes.len());
        let tag = format!("\"{:016x}\"", sinew_model::ids::stable_hash(&bytes));
        File { gzip: gzip.map(Bytes::from), tag, kind: kind_of(path), bytes }
    }
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map" | "topojson" | "geojson") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// `/` and `/app/`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/", get(|| async { Redirect::temporary("/app/") }))
        .route("/app", get(|| async { Redirect::temporary("/app/") }))
        .route("/app/", get(|State(app): State<Shared>, headers: HeaderMap| async move { page(&app, "index.html", &headers) }))
        .route(
            "/app/{*path}",
            get(|State(app): State<Shared>, Path(path): Path<String>, headers: HeaderMap| async move { page(&app, &path, &headers) }),
        )
}

/// A file; any other path is a page that the script at the door knows.
fn page(app: &Shared, path: &str, headers: &HeaderMap) -> Answer {
    let files = &app.pages.0;
    let is_asset = path.starts_with("assets/");
    let file = files.get(path).or_else(|| files.get("index.html").filter(|_| !is_asset));
    let file = file.ok_or_else(|| Fault::not_found(format!("there is no file {path}")))?;
    // Names of assets hold the hash of what is in them.
    let keep = if is_asset { "public, max-age=31536000, immutable" } else { "private, no-cache" };
    let mut response = told(file, headers);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    response.extensions_mut().insert(Policy(PAGES.to_owned()));
    Ok(response)
}

fn told(file: &File, headers: &HeaderMap) -> Response {
    if crate::etag::is_known(headers, &file.tag) {
        return crate::etag::not_modified(&file.tag);
    }
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let gzip = file.gzip.as_ref().filter(|_| accepts.contains("gzip"));
    let mut response = (StatusCode::OK, gzip.unwrap_or(&file.bytes).clone()).into_response();
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if gzip.is_some() {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    crate::etag::tagged(response, &file.tag)
}
