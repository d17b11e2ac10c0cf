//! What a request brings.

use crate::app::App;
use crate::fault::{Fault, Kind};
use crate::limits::UPLOAD;
use axum::body::Body;
use axum::extract::Multipart;
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
    let mut file = File::create(path).map_err(not_kept)?;
    let mut length = 0u64;
    while let Some(frame) = body.frame().await {
        let Ok(piece) = frame.map_err(ended_early)?.into_data() else { continue };
        length = within(length, &piece)?;
        // A piece is small and goes to the cache of the system.
        file.write_all(&piece).map_err(not_kept)?;
    }
    file.sync_all().map_err(not_kept)?;
    Ok(length)
}

/// Writes the files of a form to a folder, each under its own name, and says how long they are together.
pub(crate) async fn save_all(
    mut form: Multipart,
    folder: &Path,
    named: impl Fn(String) -> Result<String, Fault>,
) -> Result<u64, Fault> {
    let mut length = 0u64;
    while let Some(mut part) = form.next_field().await.map_err(ended_early)? {
        let given = part.file_name().map(str::to_owned).ok_or_else(|| {
            Fault::new(Kind::BadInput, format!("the part {:?} is no file", part.name().unwrap_or_default()))
                .hint("every part is a file with its name; what else there is to say stands in the address")
        })?;
        let name = named(given)?;
        let path = folder.join(&name);
        if path.exists() {
            return Err(
                Fault::new(Kind::BadInput, format!("two files are called {name:?}")).hint("files are told apart by their names")
            );
        }
        let mut file = File::create(path).map_err(not_kept)?;
        while let Some(piece) = part.chunk().await.map_err(ended_early)? {
            length = within(length, &piece)?;
            file.write_all(&piece).map_err(not_kept)?;
        }
        file.sync_all().map_err(not_kept)?;
    }
    Ok(length)
}

/// So much came, where no more may come.
fn within(before: u64, piece: &[u8]) -> Result<u64, Fault> {
    let length = before + piece.len() as u64;
    fits(length).map(|()| length)
}

/// Refuses what is longer than anything that may be sent.
pub(crate) fn fits(length: u64) -> Result<(), Fault> {
    if length > UPLOAD {
        return Err(Fault::new(Kind::TooLarge, format!("what is sent may have {} MiB", UPLOAD >> 20)));
    }
    Ok(())
}

fn not_kept(error: std::io::Error) -> Fault {
    Fault::new(Kind::Failed, format!("what was sent cannot be kept: {error}"))
}

fn ended_early(error: impl std::fmt::Display) -> Fault {
    Fault::new(Kind::BadInput, format!("the body ended early: {error}"))
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
