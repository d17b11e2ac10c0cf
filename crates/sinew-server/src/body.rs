//! What a request brings.

use crate::app::App;
use crate::fault::{Fault, Kind};
use crate::limits::UPLOAD;
use axum::body::Body;
use http_body_util::BodyExt;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::Write;
use std::path::Path;

/// A body of JSON.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(body).map_err(|error| {
        let hint = "/api says what the body holds";
        match error.is_data() {
            true => Fault::new(Kind::BadInput, format!("the body is not what is asked for: {error}")).hint(hint),
            false => Fault::new(Kind::BadInput, format!("the body is no JSON: {error}")).hint(hint),
        }
    })
}

/// The body of a request that needs none: nothing, or an object without members.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

impl Nothing {
    pub(crate) fn read(body: &[u8]) -> Result<(), Fault> {
        if body.iter().all(u8::is_ascii_whitespace) {
            Ok(())
        } else {
            json::<serde_json::Map<String, serde_json::Value>>(body).and_then(|_| json::<Nothing>(body)).map(drop)
        }
    }
}

/// Writes a body to a file, piece by piece, and says how long it is.
pub(crate) async fn save(mut body: Body, path: &Path) -> Result<u64, Fault> {
    let failed = |error: std::io::Error| Fault::new(Kind::Failed, format!("what was sent cannot be kept: {error}"));
    let mut file = File::create(path).map_err(failed)?;
    let mut length = 0u64;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| Fault::new(Kind::BadInput, format!("the body ended early: {error}")))?;
        let Ok(piece) = frame.into_data() else { continue };
        length += piece.len() as u64;
        if length > UPLOAD {
            return Err(Fault::new(Kind::TooLarge, format!("a file may have {} MiB", UPLOAD >> 20)));
        }
        // A piece is small and goes to the cache of the system.
        file.write_all(&piece).map_err(failed)?;
    }
    file.sync_all().map_err(failed)?;
    Ok(length)
}

impl App {
    /// Refuses a change where none may be made.
    pub(crate) fn may_change(&self) -> Result<(), Fault> {
        if !self.config.read_only {
            return Ok(());
        }
        Err(Fault::new(Kind::ReadOnly, "this workspace is served to be read only")
            .hint("start `sinew serve` without --read-only to change it"))
    }
}
