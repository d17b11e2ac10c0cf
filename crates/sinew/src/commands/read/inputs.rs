//! Which documents are meant, and their bytes.

use sinew_desk::changes::read::Came;
use sinew_desk::error::{Code, Error, Result};
use sinew_fetch::Client;
use sinew_read::document::MAX_BYTES;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Where a document is.
pub(super) enum Input {
    File(PathBuf),
    Url(String),
}

/// Folders become the files in them, in the order of their names.
pub(super) fn sort_out(paths: &[String]) -> Result<Vec<Input>> {
    let mut inputs = Vec::new();
    for path in paths {
        if path.starts_with("http://") || path.starts_with("https://") {
            inputs.push(Input::Url(path.clone()));
            continue;
        }
        let path = Path::new(path);
        let about = fs::metadata(path).map_err(|error| missing(path, &error))?;
        match about.is_dir() {
            true => walk(path, &mut inputs)?,
            false => inputs.push(Input::File(path.to_owned())),
        }
    }
    if inputs.is_empty() {
        let message = format!("there are no files in {}", paths.join(", "));
        return Err(Error::new(Code::BadInput, message).hint("give a file, or a folder with files in it"));
    }
    Ok(inputs)
}

fn missing(path: &Path, error: &std::io::Error) -> Error {
    Error::new(Code::BadInput, format!("{}: {error}", path.display())).hint("give a file, a folder or an address")
}

/// Hidden files and folders are left out, and links to folders are not followed, since they may lead in a circle.
fn walk(folder: &Path, inputs: &mut Vec<Input>) -> Result<()> {
    let entries = fs::read_dir(folder).map_err(|error| missing(folder, &error))?;
    let mut entries = entries.collect::<std::io::Result<Vec<_>>>()?;
    entries.retain(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let kind = entry.file_type()?;
        if kind.is_dir() {
            walk(&entry.path(), inputs)?;
        } else if entry.path().is_file() {
            inputs.push(Input::File(entry.path()));
        }
    }
    Ok(())
}

impl Input {
    pub(super) fn name(&self) -> String {
        match self {
            Input::File(path) => path.display().to_string(),
            Input::Url(url) => url.clone(),
        }
    }

    pub(super) fn bytes(&self, client: &Client) -> Result<Came> {
        match self {
            Input::File(path) => file(path),
            Input::Url(url) => {
                let page = client.get(url)?;
                let (media_type, charset) = (page.media_type, page.charset);
                Ok(Came { name: url.clone(), url: Some(page.url), media_type, charset, bytes: page.bytes })
            }
        }
    }
}

/// No more than one byte beyond the limit is read, so that what never ends does.
fn file(path: &Path) -> Result<Came> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    Ok(Came { name, url: None, media_type: None, charset: None, bytes })
}
