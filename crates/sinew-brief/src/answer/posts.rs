//! Who held which post.

use super::words::{as_of, fact_text, held};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::posts::Post;

/// Adds posts and their holders.
pub fn posts(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, posts: &[Post]) {
    doc.subtitle(as_of(view.question()));
    if posts.is_empty() {
        doc.para(["No post fits. `sinew search NAME --schema Position` finds posts by name."]);
        return;
    }
    let mut table = Table::new(["post", "", "holder", "when", "sources"].map(Column::left));
    for post in posts {
        rows(&mut table, citations, view, post);
    }
    doc.table(table);
    for post in posts.iter().filter(|post| post.shared) {
        doc.note([inline::name(view, post.post), Inline::Text(": more than one certainly holds it on that day.".into())]);
    }
}

fn rows(table: &mut Table, citations: &mut Citations, view: &View<'_>, post: &Post) {
    if post.holders.is_empty() {
        table.row([vec![inline::name(view, post.post)], Vec::new(), inline::one("nobody known"), Vec::new(), Vec::new()]);
    }
    for (at, holder) in post.holders.iter().enumerate() {
        let name = if at == 0 { vec![inline::name(view, post.post)] } else { Vec::new() };
        let facts = view.facts(&view.claims(holder.occupancy));
        let told =
            |fact: &&sinew_map::dossier::Fact| matches!(fact.property.name(), "status" | "role" | "summary" | "description");
        let details = facts.iter().filter(told).map(|fact| format!("; {}", fact_text(view, fact))).collect::<String>();
        let disputed = if holder.held.disputed { "; disputed" } else { "" };
        table.row([
            name,
            vec![Inline::Verdict(holder.verdict)],
            vec![inline::name(view, holder.holder)],
            inline::one(format!("{}{disputed}{details}", held(&holder.held))),
            vec![Inline::Cite(citations.cite(view, &holder.claims))],
        ]);
    }
}
