//! DOCX: a ZIP of XML parts, of which two are read: the body and the core properties.

use super::{Document, DocumentError, Format, MAX_EXPANDED, MAX_NESTING, MAX_RATIO, Meta, RATIO_FROM, tidy};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

const PROPERTIES: &str = "document properties";
/// Most files in one package.
const MAX_PARTS: usize = 10_000;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The paragraphs of the body, footnotes and deleted words left out.
pub(super) fn read(bytes: &[u8]) -> Result<Document, DocumentError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_PARTS {
        return Err(DocumentError::Hostile("it is a package of too many parts"));
    }
    let Some(body) = part(&mut archive, "word/document.xml")? else { return Err(other(&archive)) };
    let mut meta = Meta::default();
    if let Some(core) = part(&mut archive, "docProps/core.xml")? {
        properties(&core, &mut meta)?;
    }
    let blocks = blocks(&body)?;
    let text = tidy::paragraphs(blocks.iter().map(String::as_str));
    Ok(Document { format: Format::Docx, text, meta, notes: Vec::new() })
}

fn broken(error: impl ToString) -> DocumentError {
    DocumentError::damaged(Format::Docx, error)
}

/// What a ZIP without a body is.
fn other(archive: &Archive<'_>) -> DocumentError {
    let has = |start: &str| archive.file_names().flatten().any(|name| name.starts_with(start));
    let kinds = [
        ("xl/", "a spreadsheet (XLSX)"),
        ("ppt/", "a presentation (PPTX)"),
        ("META-INF/container.xml", "an e-book (EPUB)"),
        ("content.xml", "an OpenDocument file (ODT, ODS, ODP)"),
        ("EncryptedPackage", "an encrypted Office document"),
    ];
    let found = kinds.iter().find(|(start, _)| has(start));
    DocumentError::Unsupported(found.map_or("a compressed file (ZIP)", |(_, what)| what))
}

/// A part as text, if it is there. What it expands to is counted, not what it says it expands to.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, DocumentError> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(DocumentError::Encrypted),
        Err(error) => return Err(broken(error)),
    };
    let packed = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX);
    let limit = packed.saturating_mul(MAX_RATIO).max(RATIO_FROM).min(MAX_EXPANDED);
    let mut bytes = Vec::new();
    file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(broken)?;
    if bytes.len() > limit {
        return Err(DocumentError::Hostile("a part expands to far more than it could hold"));
    }
    let (text, _, _) = encoding_rs::UTF_8.decode(&bytes);
    Ok(Some(text.into_owned()))
}

/// Calls `each` with every event and the depth it stands at. A declaration of a document type is refused: the format has
/// none, and it is where entities are defined.
fn walk<'a>(xml: &'a str, mut each: impl FnMut(Event<'a>)) -> Result<(), DocumentError> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut depth = 0usize;
    loop {
        let event = reader.read_event().map_err(broken)?;
        match &event {
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(broken("it ends in the middle")),
            Event::DocType(_) => return Err(DocumentError::Hostile("it declares entities of its own")),
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_NESTING {
            return Err(DocumentError::Hostile("its elements nest deeper than any document that people write"));
        }
        each(event);
    }
}

/// The text between tags, with the five entities and character references of XML.
fn words(event: &Event<'_>) -> String {
    match event {
        Event::Text(text) => text.xml10_content().into_owned(),
        Event::CData(text) => text.xml10_content().into_owned(),
        Event::GeneralRef(name) => match name.resolve_char_ref() {
            Ok(Some(character)) => character.to_string(),
            _ => quick_xml::escape::resolve_predefined_entity(name).unwrap_or_default().to_owned(),
        },
        _ => String::new(),
    }
}

fn local(tag: &BytesStart<'_>) -> String {
    tag.local_name().as_ref().to_owned()
}

/// Elements whose content is no part of the text as it stands: moved away, deleted, a second copy, instructions of fields.
const LEFT_OUT: &[&str] =
    &["del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "pPr", "rPr", "sectPr", "tblPr"];

fn blocks(xml: &str) -> Result<Vec<String>, DocumentError> {
    let mut blocks = vec![String::new()];
    let (mut in_text, mut out) = (false, 0usize);
    walk(xml, |event| match &event {
        Event::Start(tag) if out > 0 || LEFT_OUT.contains(&local(tag).as_str()) => out += 1,
        Event::End(_) if out > 0 => out -= 1,
        _ if out > 0 => {}
        Event::Start(tag) | Event::Empty(tag) => match local(tag).as_str() {
            "p" => blocks.push(String::new()),
            "t" => in_text = matches!(event, Event::Start(_)),
            "tab" => add(&mut blocks, " "),
            "br" | "cr" => add(&mut blocks, "\n"),
            "noBreakHyphen" => add(&mut blocks, "-"),
            _ => {}
        },
        Event::End(tag) => match tag.local_name().as_ref() {
            "p" => blocks.push(String::new()),
            "t" => in_text = false,
            _ => {}
        },
        _ if in_text => add(&mut blocks, &words(&event)),
        _ => {}
    })?;
    Ok(blocks)
}

fn add(blocks: &mut [String], words: &str) {
    if let Some(block) = blocks.last_mut() {
        block.push_str(words);
    }
}

/// Dublin Core, as the package keeps it. The day a file was made is not the day it was published, and is told as what it is.
fn properties(xml: &str, meta: &mut Meta) -> Result<(), DocumentError> {
    let mut inside = String::new();
    let mut fields: Vec<(String, String)> = Vec::new();
    walk(xml, |event| match &event {
        Event::Start(tag) => inside = local(tag),
        Event::End(_) => inside.clear(),
        _ if !inside.is_empty() => fields.push((inside.clone(), words(&event))),
        _ => {}
    })?;
    for (name, value) in &fields {
        match name.as_str() {
            "title" => meta.title(value, PROPERTIES),
            "creator" => meta.author(value, PROPERTIES),
            "publisher" => meta.publisher(value, PROPERTIES),
            "issued" | "date" => meta.published(value, PROPERTIES),
            _ => {}
        }
    }
    Ok(())
}
