//! PDF: the text of its pages (by `pdf-extract`), put back into paragraphs.
//!
//! The parser trusts files, so what would make it run away is looked for first: streams that expand beyond measure, forms
//! that draw themselves, page trees that go round. Pictures are taken out before. A page that fails costs itself.

mod expand;
mod reflow;
mod work;

use super::{Document, DocumentError, Format, MAX_PAGES, Meta, Told, contained, dates};
use pdf_extract::{Dictionary, Document as Pdf, Object, PlainTextOutput, output_doc_page};
use std::panic::{AssertUnwindSafe, catch_unwind};

const INFORMATION: &str = "PDF information";
const MADE: &str = "day the PDF was made";

/// The text of all pages that can be read; notes name the others.
pub(super) fn read(bytes: &[u8]) -> Result<Document, DocumentError> {
    expand::check(bytes)?;
    contained::run(Format::Pdf, || {
        let mut pdf = Pdf::load_mem(bytes).map_err(|error| DocumentError::damaged(Format::Pdf, error))?;
        if pdf.is_encrypted() && pdf.decrypt("").is_err() {
            return Err(DocumentError::Encrypted);
        }
        without_pictures(&mut pdf);
        extract(&pdf)
    })
}

/// A picture is drawn like a form, and its bytes would be read as one.
fn without_pictures(pdf: &mut Pdf) {
    for object in pdf.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Image")
        {
            stream.dict.remove(b"Filter");
            stream.content = Vec::new();
        }
    }
}

fn extract(pdf: &Pdf) -> Result<Document, DocumentError> {
    let pages: Vec<(u32, (u32, u16))> = pdf.get_pages().into_iter().collect();
    if pages.len() > MAX_PAGES {
        return Err(DocumentError::TooLarge { limit: MAX_PAGES, unit: "pages" });
    }
    if pages.is_empty() {
        return Err(DocumentError::damaged(Format::Pdf, "it has no pages"));
    }
    work::check(pdf, pages.iter().map(|(_, id)| *id))?;
    let (mut texts, mut failed) = (Vec::new(), Vec::new());
    for (number, _) in &pages {
        match page(pdf, *number) {
            Some(text) => texts.push(text),
            None => failed.push(number.to_string()),
        }
    }
    let text = reflow::text(&texts);
    if !text.chars().any(char::is_alphanumeric) {
        let all = failed.len() == pages.len();
        let broken = || DocumentError::damaged(Format::Pdf, "none of its pages can be read");
        return Err(if all { broken() } else { DocumentError::Scanned { pages: pages.len() } });
    }
    let meta = meta(pdf, &text);
    let notes = (!failed.is_empty()).then(|| format!("pages that cannot be read: {}", failed.join(", "))).into_iter().collect();
    Ok(Document { format: Format::Pdf, text, meta, notes })
}

/// The text of one page, unless the parser fails on it. What it wrote until then is dropped with it.
fn page(pdf: &Pdf, number: u32) -> Option<String> {
    let read = AssertUnwindSafe(|| {
        let mut text = String::new();
        output_doc_page(pdf, &mut PlainTextOutput::new(&mut text), number).ok().map(|()| text)
    });
    catch_unwind(read).ok().flatten()
}

/// The information dictionary. The day a file was made is taken only where the text has none.
fn meta(pdf: &Pdf, text: &str) -> Meta {
    let mut meta = Meta::default();
    let information = pdf.trailer.get_deref(b"Info", pdf).and_then(Object::as_dict);
    let value = |key: &[u8]| information.as_ref().ok().and_then(|dict| string(pdf, dict, key)).unwrap_or_default();
    let title = value(b"Title");
    // Programs write the name of their file there.
    let is_file = title.starts_with("Microsoft ") || (!title.contains(' ') && title.contains(['.', '_']));
    if !is_file {
        meta.title(&title, INFORMATION);
    }
    meta.author(&value(b"Author"), INFORMATION);
    meta.add_head(text);
    if meta.published.is_none() {
        meta.published = dates::day_in(&value(b"CreationDate")).map(|value| Told { value, from: MADE });
    }
    meta
}

fn string(pdf: &Pdf, dict: &Dictionary, key: &[u8]) -> Option<String> {
    pdf_extract::decode_text_string(dict.get_deref(key, pdf).ok()?).ok()
}
