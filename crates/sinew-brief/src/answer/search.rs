//! What a search found.

use super::words::inside;
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::search::Hit;

/// Adds entities found, each with the value that matched.
pub fn hits(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, hits: &[Hit]) {
    if hits.is_empty() {
        doc.para(["Nothing found."]);
        return;
    }
    let mut table = Table::new(["name", "id", "schema", "matched", "sources"].map(Column::left));
    for hit in hits {
        let matched = view.claim(hit.claim);
        let same = matched.value == view.caption(hit.entity);
        table.row([
            vec![inline::name(view, hit.entity)],
            vec![Inline::Code(view.id(hit.entity).to_owned())],
            inline::one(view.schema(hit.entity).label()),
            if same { Vec::new() } else { inline::one(format!("{}: {}", inside(matched.property.label()), matched.value)) },
            vec![Inline::Cite(citations.cite(view, &[hit.claim]))],
        ]);
    }
    doc.table(table);
}
