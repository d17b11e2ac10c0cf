//! What it would cost to draw the pages of a PDF: forms may draw forms, and nothing but this stops one from drawing itself.

use crate::document::DocumentError;
use pdf_extract::content::Content;
use pdf_extract::{Dictionary, Document as Pdf, Object, ObjectId, Stream};
use std::collections::BTreeMap;

/// Bytes of content that all pages together may draw, each form counted as often as it is drawn.
const MAX_DRAWN: usize = 1 << 30;
/// Deepest nesting of forms.
const MAX_FORMS: usize = 32;
/// Longest way from a page up to the root of the page tree.
const MAX_PARENTS: usize = 256;

/// Refuses documents whose pages cost more than that.
pub(super) fn check(pdf: &Pdf, pages: impl Iterator<Item = ObjectId>) -> Result<(), DocumentError> {
    let mut walk = Walk { pdf, drawn: 0, known: BTreeMap::new() };
    for page in pages {
        let resources = walk.inherited_resources(page)?;
        let content = pdf.get_page_content(page).unwrap_or_default();
        walk.pay(content.len())?;
        for name in forms(&content) {
            walk.form(resources, &name, 0)?;
        }
    }
    Ok(())
}

struct Walk<'a> {
    pdf: &'a Pdf,
    drawn: usize,
    /// Size of a form and the names that it draws.
    known: BTreeMap<ObjectId, (usize, Vec<Vec<u8>>)>,
}

impl<'a> Walk<'a> {
    fn pay(&mut self, bytes: usize) -> Result<(), DocumentError> {
        // Drawing nothing costs something too.
        self.drawn += bytes + 64;
        if self.drawn > MAX_DRAWN {
            return Err(DocumentError::Hostile("its pages draw the same things over and over"));
        }
        Ok(())
    }

    fn form(&mut self, resources: Option<&'a Dictionary>, name: &[u8], depth: usize) -> Result<(), DocumentError> {
        if depth > MAX_FORMS {
            return Err(DocumentError::Hostile("its forms draw themselves"));
        }
        let Some((id, stream)) = resources.and_then(|resources| self.named(resources, name)) else { return Ok(()) };
        let (size, names) = self.known.entry(id).or_insert_with(|| {
            let content = stream.decompressed_content().unwrap_or_default();
            (content.len(), forms(&content))
        });
        let (size, names) = (*size, names.clone());
        self.pay(size)?;
        let own = stream.dict.get_deref(b"Resources", self.pdf).and_then(Object::as_dict).ok();
        names.iter().try_for_each(|name| self.form(own.or(resources), name, depth + 1))
    }

    fn named(&self, resources: &'a Dictionary, name: &[u8]) -> Option<(ObjectId, &'a Stream)> {
        let objects = resources.get_deref(b"XObject", self.pdf).and_then(Object::as_dict).ok()?;
        let id = objects.get(name).and_then(Object::as_reference).ok()?;
        Some((id, self.pdf.get_object(id).and_then(Object::as_stream).ok()?))
    }

    /// The resources of a page or of what is above it, and that it is not above itself.
    fn inherited_resources(&self, page: ObjectId) -> Result<Option<&'a Dictionary>, DocumentError> {
        let mut found = None;
        let mut at = self.pdf.get_dictionary(page).ok();
        for _ in 0..MAX_PARENTS {
            let Some(dict) = at else { return Ok(found) };
            found = found.or_else(|| dict.get_deref(b"Resources", self.pdf).and_then(Object::as_dict).ok());
            at = dict.get(b"Parent").and_then(Object::as_reference).and_then(|id| self.pdf.get_dictionary(id)).ok();
        }
        Err(DocumentError::Hostile("its tree of pages goes round"))
    }
}

/// The names that a content stream draws.
fn forms(content: &[u8]) -> Vec<Vec<u8>> {
    if !content.windows(2).any(|window| window == b"Do") {
        return Vec::new();
    }
    let Ok(content) = Content::decode(content) else { return Vec::new() };
    let drawn = content.operations.iter().filter(|operation| operation.operator == "Do");
    drawn.filter_map(|operation| operation.operands.first()?.as_name().ok().map(<[u8]>::to_vec)).collect()
}
