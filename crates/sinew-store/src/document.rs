//! Documents: the bytes as they came, and the text that quotes point into. Neither ever changes.

use crate::import::insert_sources;
use crate::operation::{Author, Kind};
use crate::{Result, Workspace};
use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};
use sinew_model::{OperationId, Source};
use std::collections::BTreeSet;

/// A document to keep.
#[derive(Clone, Copy, Debug)]
pub struct NewDocument<'a> {
    /// Key of the source that it is.
    pub source: &'a str,
    /// File name or address that it came from.
    pub name: &'a str,
    /// `text/plain`, `text/html`, `application/pdf`, …
    pub media_type: &'a str,
    /// As it came.
    pub bytes: &'a [u8],
    /// Its text, in which quotes have their places, counted in Unicode code points.
    pub text: &'a str,
}

/// A kept document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The operation that kept it.
    pub op: OperationId,
    /// Key of the source that it is.
    pub source: String,
    /// File name or address that it came from.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// As it came.
    pub bytes: Vec<u8>,
    /// Its text.
    pub text: String,
}

/// A kept document without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentInfo {
    /// The operation that kept it.
    pub op: OperationId,
    /// Key of the source that it is.
    pub source: String,
    /// File name or address that it came from.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
}

/// SHA-256 in hexadecimal, as documents are known by.
pub fn sha256_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Workspace {
    /// Keeps a document.
    pub fn keep_document(&mut self, document: &NewDocument<'_>, author: &Author) -> Result<OperationId> {
        self.keep(document, &[], author)
    }

    /// Keeps a document and what is known of the source that it is.
    pub fn keep_source_document(&mut self, document: &NewDocument<'_>, source: &Source, author: &Author) -> Result<OperationId> {
        self.keep(document, std::slice::from_ref(source), author)
    }

    fn keep(&mut self, document: &NewDocument<'_>, sources: &[Source], author: &Author) -> Result<OperationId> {
        let sum = sha256_of(document.bytes);
        let summary = format!("{} ({}, {} bytes)", document.name, document.media_type, document.bytes.len());
        self.change(Kind::Document, &summary, author, |tx, op| {
            let row = params![op.0, document.source, document.name, document.media_type, sum, document.bytes, document.text];
            let sql =
                "INSERT INTO document (op, source, name, media_type, sha256, bytes, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
            tx.execute(sql, row)?;
            insert_sources(tx, op, sources)
        })
    }

    /// The documents of operations that count, oldest first.
    pub fn documents(&self) -> Result<Vec<DocumentInfo>> {
        let effective: BTreeSet<OperationId> =
            self.operations()?.into_iter().filter(|o| o.effective && o.kind == Kind::Document).map(|o| o.id).collect();
        let mut statement = self.db.prepare("SELECT op, source, name, media_type, sha256 FROM document ORDER BY op")?;
        let kept = statement.query_map([], |row| {
            let (op, source, name) = (OperationId(row.get(0)?), row.get(1)?, row.get(2)?);
            Ok(DocumentInfo { op, source, name, media_type: row.get(3)?, sha256: row.get(4)? })
        })?;
        let mut kept = kept.collect::<rusqlite::Result<Vec<_>>>()?;
        kept.retain(|document| effective.contains(&document.op));
        Ok(kept)
    }

    /// The document that is a source: the last one kept by an operation that counts.
    pub fn document(&self, source: &str) -> Result<Option<Document>> {
        let sql = "SELECT op, source, name, media_type, sha256, bytes, text FROM document WHERE op = ?1 AND source = ?2";
        let mut statement = self.db.prepare(sql)?;
        let kept = self.operations()?.into_iter().rev().filter(|o| o.effective && o.kind == Kind::Document);
        for operation in kept {
            let found = statement.query_row(params![operation.id.0, source], |row| {
                Ok(Document {
                    op: OperationId(row.get(0)?),
                    source: row.get(1)?,
                    name: row.get(2)?,
                    media_type: row.get(3)?,
                    sha256: row.get(4)?,
                    bytes: row.get(5)?,
                    text: row.get(6)?,
                })
            });
            if let Some(document) = found.optional()? {
                return Ok(Some(document));
            }
        }
        Ok(None)
    }
}
