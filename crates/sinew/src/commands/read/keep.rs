//! Keeping documents and what was found in them.

use super::Done;
use super::inputs::Fetched;
use crate::cli::Globals;
use crate::context;
use crate::error::{CliError, Code, Result};
use sinew_model::{OperationId, Source};
use sinew_store::{Author, DocumentInfo, NewDocument, StoreError, Workspace};

/// A workspace that documents are read into.
pub(super) struct Desk {
    workspace: Workspace,
}

/// What became of a document in the workspace.
pub(super) struct Kept {
    /// The operation that kept it, unless it was kept before.
    pub(super) document: Option<OperationId>,
    /// The operation that proposed what was found, if anything was new.
    pub(super) proposed: Option<OperationId>,
}

/// A document that the workspace has already.
pub(super) struct Before {
    pub(super) source: Source,
    pub(super) text: String,
}

impl Desk {
    /// The workspace that the user means, if there is one. One that is named must be there.
    pub(super) fn open(globals: &Globals) -> Result<Option<Desk>> {
        match context::open(globals) {
            Ok(workspace) => Ok(Some(Desk { workspace })),
            Err(_) if globals.workspace.is_none() && is_absent() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The same bytes, if they were kept before.
    pub(super) fn kept_before(&self, sha256: &str) -> Result<Option<Before>> {
        let documents = self.workspace.documents()?;
        let Some(found) = documents.into_iter().rfind(|document| document.sha256 == sha256) else { return Ok(None) };
        let Some(document) = self.workspace.document(&found.source)?.filter(|document| document.sha256 == sha256) else {
            return Ok(None);
        };
        let sources = self.workspace.state(None)?.sources;
        let plain = || Source { key: found.source.clone(), ..Source::default() };
        let source = sources.get(&found.source).cloned().unwrap_or_else(plain);
        Ok(Some(Before { source, text: document.text }))
    }

    /// A key that no other document has: the one wanted, or else the stem of the name, with a number where that is taken.
    pub(super) fn free_key(&self, wanted: Option<String>, fetched: &Fetched, sha256: &str) -> Result<String> {
        let documents = self.workspace.documents()?;
        let sources = self.workspace.state(None)?.sources;
        let other = |document: &DocumentInfo, key: &str| document.source == key && document.sha256 != sha256;
        let is_taken = |key: &str| documents.iter().any(|document| other(document, key));
        if let Some(key) = wanted {
            return match is_taken(&key) {
                true => Err(CliError::new(Code::Usage, format!("--key {key}: another document has this key"))
                    .hint("give another key, or none")),
                false => Ok(key),
            };
        }
        let stem = fetched.stem();
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let mut keys = std::iter::once(stem.clone()).chain(numbered);
        Ok(keys.find(|key| !is_taken(key) && !sources.contains_key(key)).unwrap_or(stem))
    }

    /// Keeps a document, unless it was kept before, and proposes what was found and not proposed before.
    pub(super) fn keep(&mut self, done: &Done, fetched: &Fetched, before: bool, author: &Author) -> Result<Kept> {
        let source = source(done);
        let document = NewDocument {
            source: &done.key,
            name: &fetched.name,
            media_type: done.document.format.media_type(),
            bytes: &fetched.bytes,
            text: &done.document.text,
        };
        let kept = if before { None } else { Some(self.workspace.keep_source_document(&document, &source, author)?) };
        Ok(Kept { document: kept, proposed: None })
    }
}

fn is_absent() -> bool {
    matches!(Workspace::find(std::path::Path::new(".")), Err(StoreError::NotFound(_)))
}

fn source(done: &Done) -> Source {
    let about = done.document.meta.about();
    Source {
        key: done.key.clone(),
        title: about.title.unwrap_or_else(|| done.name.clone()),
        publisher: about.publisher,
        author: about.author,
        date: about.published,
        url: done.document.meta.address.as_ref().map(|told| told.value.clone()),
        lang: about.language,
        ..Source::default()
    }
}
