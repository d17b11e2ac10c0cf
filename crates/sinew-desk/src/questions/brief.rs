//! `brief`: a short cited brief about one entity.

use crate::asked::Asked;
use crate::context;
use crate::desk::Desk;
use crate::error::Result;
use sinew_brief::answer::assessment;
use sinew_brief::{Citations, Doc};

/// The brief about one entity, given by its id or name: a document to be rendered as text, Markdown or a page.
///
/// # Errors
/// There is no such entity, or several.
pub fn brief(desk: &Desk, asked: &Asked, entity: &str) -> Result<Doc> {
    let context = desk.context(asked)?;
    let view = context.view(desk.question(asked)?)?;
    let entity = context::entity(&view, entity)?;
    let mut doc = Doc::new(view.caption(entity));
    let mut citations = Citations::new();
    assessment(&mut doc, &mut citations, &view, entity);
    doc.sources(citations.sources(&context.dataset_info()));
    Ok(doc)
}
