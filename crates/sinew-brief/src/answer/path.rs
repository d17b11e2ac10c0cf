//! How two entities are tied.

use super::words::{as_of, fact_text, held, inside};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::paths::{HopTie, Path, Paths};
use sinew_map::{Link, View};

/// Adds the paths between two entities, hop by hop, each with its sources.
pub fn paths(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, paths: &Paths) {
    doc.subtitle(as_of(view.question()));
    doc.para([summary(paths)]);
    groups(doc, paths);
    for (number, path) in paths.paths.iter().enumerate() {
        let hops = path.hops.len();
        doc.heading(2, format!("{}. {hops} {}, {}", number + 1, if hops == 1 { "hop" } else { "hops" }, path.verdict));
        doc.bullets(steps(citations, view, path));
    }
    let left_out = paths.total - paths.paths.len();
    if left_out > 0 {
        let more = if paths.unfinished { "at least " } else { "" };
        doc.note([format!("{more}{left_out} more paths are not shown; --limit N shows more, --only TYPE fewer.")]);
    }
}

fn summary(paths: &Paths) -> String {
    match (paths.total, paths.unfinished) {
        (0, false) => "No path of that length under these conditions.".into(),
        (0, true) => "No path was found before the search stopped; ask for fewer hops or for certain types of ties.".into(),
        (1, false) => "One path.".into(),
        (total, false) => format!("{total} paths, the best documented first."),
        (total, true) => format!("More than {total} paths; the search stopped there. The shortest come first."),
    }
}

/// What the paths rest on, where they differ in that.
fn groups(doc: &mut Doc, paths: &Paths) {
    if paths.groups.len() < 2 {
        return;
    }
    let mut table = Table::new([Column::right("paths"), Column::left("rest on"), Column::left("shortest")]);
    for group in &paths.groups {
        let source = group.evidence.source.map_or("ungraded sources".to_owned(), |grade| format!("sources of {grade} or better"));
        let vague = if group.evidence.vague { "; of some hop nobody says what ties the two" } else { "" };
        let hops = if group.hops == 1 { "1 hop".to_owned() } else { format!("{} hops", group.hops) };
        table.row([
            inline::one(group.paths.to_string()),
            vec![Inline::Verdict(group.evidence.verdict.0), Inline::Text(format!(", {source}{vague}"))],
            inline::one(hops),
        ]);
    }
    doc.table(table);
    if paths.unweighed > 0 {
        doc.note([format!("{} longer paths were counted and their evidence not looked at.", paths.unweighed)]);
    }
}

fn steps(citations: &mut Citations, view: &View<'_>, path: &Path) -> Vec<Vec<Inline>> {
    let mut steps = Vec::new();
    for hop in &path.hops {
        for tie in &hop.ties {
            steps.push(step(citations, view, hop.from, hop.to, tie));
        }
    }
    steps
}

fn step(
    citations: &mut Citations,
    view: &View<'_>,
    from: sinew_map::EntityRef,
    to: sinew_map::EntityRef,
    tie: &HopTie,
) -> Vec<Inline> {
    let fact = view.tie_fact(&Link { tie: tie.tie, far: to, forward: tie.forward, verdict: tie.verdict });
    let mut parts = vec![Inline::Verdict(tie.verdict), Inline::Text(" ".into()), inline::name(view, from)];
    parts.push(Inline::Text(format!(" {} ", verb(view, tie))));
    parts.push(inline::name(view, to));
    let details = fact.details.iter().filter(|f| f.property.kind() != sinew_model::Kind::Text).map(|f| fact_text(view, f));
    let mut about: Vec<String> = details.collect();
    if !view.is_reference(tie.tie) || view.tie_schema(tie.tie).is_interval() {
        about.insert(0, held(&fact.held));
    }
    if !about.is_empty() {
        parts.push(Inline::Text(format!(" ({})", about.join("; "))));
    }
    parts.push(Inline::Text(" ".into()));
    parts.push(Inline::Cite(citations.cite(view, &tie.claims)));
    parts
}

/// `owns`, `is owned by`; for a reference, its label.
fn verb(view: &View<'_>, tie: &HopTie) -> String {
    let def = view.tie_schema(tie.tie).def();
    let label = inside(view.tie_property(tie.tie).label());
    match (view.is_reference(tie.tie), tie.forward) {
        (false, true) => def.verb.to_owned(),
        (false, false) => def.reverse_verb.to_owned(),
        (true, forward) => reference_verb(view.tie_property(tie.tie).name(), forward)
            .map_or_else(|| if forward { format!("(its {label}:)") } else { format!("({label} of)") }, str::to_owned),
    }
}

/// What a reference says in words, from the one that refers and from the other end.
fn reference_verb(property: &str, forward: bool) -> Option<&'static str> {
    let (from, to) = match property {
        "claimedBy" => ("was claimed by", "claimed"),
        "attributedTo" => ("is attributed to", "is held responsible for"),
        "deniedBy" => ("is denied by", "denies"),
        "target" => ("was aimed at", "was the target of"),
        "organization" => ("is a post of", "has the post"),
        "holder" => ("belongs to", "holds"),
        "post" => ("is to the post", "is the post of"),
        _ => return None,
    };
    Some(if forward { from } else { to })
}
