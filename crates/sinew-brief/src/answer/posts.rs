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
    for post in posts {
        tenures(doc, view, post);
    }
    for post in posts.iter().filter(|post| post.shared) {
        doc.note([inline::name(view, post.post), Inline::Text(": more than one certainly holds it on that day.".into())]);
    }
}

/// What does not fit in the tenures of a post.
fn tenures(doc: &mut Doc, view: &View<'_>, post: &Post) {
    let mut lines: Vec<String> = Vec::new();
    for overlap in &post.overlaps {
        let name = |at: usize| view.caption(post.holders[at].holder);
        let word = if overlap.verdict.is_certain() { "hold it" } else { "may hold it" };
        lines.push(format!("{} and {} {word} at the same time", name(overlap.one), name(overlap.other)));
    }
    for gap in &post.gaps {
        let word = if gap.verdict.is_certain() { "nobody is known to hold it" } else { "nobody certainly holds it" };
        lines.push(format!("{word} from {} to {}", gap.from, gap.to));
    }
    if !lines.is_empty() {
        doc.note([inline::name(view, post.post), Inline::Text(format!(": {}.", lines.join("; ")))]);
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
