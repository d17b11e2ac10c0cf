//! Everything that is said of one entity.

use super::words::{as_of, fact_text, held, inside, supported, values};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::dossier::{Disagreement, Dossier, TieFact, TieGroup};

/// Adds a dossier: names, facts, designations, ties by type, disagreements.
pub fn dossier(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, dossier: &Dossier) {
    doc.subtitle(subtitle(view, dossier));
    facts(doc, citations, view, dossier);
    designations(doc, citations, view, dossier);
    for group in &dossier.ties {
        ties(doc, citations, view, group);
    }
    if dossier.former > 0 {
        let why = if view.question().on.is_some() {
            "no admitted claim supports, or that did not hold on that day"
        } else {
            "no admitted claim supports"
        };
        let ties = if dossier.former == 1 { "tie" } else { "ties" };
        doc.note([format!("Not shown: {} {ties} that {why}.", dossier.former)]);
    }
    disagreements(doc, citations, view, &dossier.conflicts);
}

fn subtitle(view: &View<'_>, dossier: &Dossier) -> String {
    let ids: Vec<&str> = dossier.members.iter().map(|member| view.map().id(*member)).collect();
    let joined = if ids.len() > 1 { format!("{} joined by judgement", ids.join(" = ")) } else { ids.join("") };
    let parts = [view.schema(dossier.entity).label().to_owned(), joined, as_of(view.question())];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn facts(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, dossier: &Dossier) {
    let mut table = Table::new([Column::left(""), Column::left("")]);
    for fact in dossier.names.iter().chain(&dossier.facts) {
        let is_tie = fact.values.iter().any(|value| value.target.is_some());
        if !is_tie {
            table.row([vec![Inline::Strong(fact.property.label().to_owned())], values(view, citations, fact)]);
        }
    }
    if !table.rows.is_empty() {
        doc.table(table);
    }
}

fn designations(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, dossier: &Dossier) {
    if dossier.designations.is_empty() {
        return;
    }
    doc.heading(1, "Designations");
    let mut table = Table::new(["", "authority", "programme", "when", "sources"].map(Column::left));
    for designation in &dossier.designations {
        table.row([
            vec![Inline::Verdict(designation.verdict)],
            inline::one(supported(&designation.authority)),
            inline::one(supported(&designation.program)),
            inline::one(held(&designation.held)),
            vec![Inline::Cite(citations.cite(view, &designation.claims))],
        ]);
    }
    doc.table(table);
}

fn ties(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, group: &TieGroup) {
    doc.heading(1, heading(group));
    let has_details = group.ties.iter().any(|tie| !tie.details.is_empty());
    let mut columns = vec!["", "who", "when"];
    columns.extend(has_details.then_some("what else"));
    columns.push("sources");
    let mut table = Table::new(columns.into_iter().map(Column::left));
    for tie in &group.ties {
        table.row(row(citations, view, tie, has_details));
    }
    doc.table(table);
}

fn heading(group: &TieGroup) -> String {
    let def = group.schema.def();
    let verb = if group.forward { def.verb } else { def.reverse_verb };
    match (group.reference, group.forward) {
        (false, _) => format!("{} ({})", capitalised(verb), inside(def.label)),
        (true, true) => group.property.label().to_owned(),
        (true, false) => format!("{}: {}", def.label, inside(group.property.label())),
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn row(citations: &mut Citations, view: &View<'_>, tie: &TieFact, has_details: bool) -> Vec<Vec<Inline>> {
    let details = tie.details.iter().map(|fact| fact_text(view, fact)).collect::<Vec<_>>().join("; ");
    let disputed = if tie.held.disputed { " (disputed)" } else { "" };
    let mut cells = vec![
        vec![Inline::Verdict(tie.verdict)],
        vec![inline::name(view, tie.far)],
        inline::one(format!("{}{disputed}", held(&tie.held))),
    ];
    cells.extend(has_details.then(|| inline::one(details)));
    cells.push(vec![Inline::Cite(citations.cite(view, &tie.claims))]);
    cells
}

pub(crate) fn disagreements(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, all: &[Disagreement]) {
    if all.is_empty() {
        return;
    }
    doc.heading(1, "Disagreements");
    doc.para(["Claims that cannot all be right. The one named first is the one that the map uses (the rule is in sinew.toml)."]);
    let items = all.iter().map(|each| item(citations, view, each)).collect();
    doc.bullets(items);
}

fn item(citations: &mut Citations, view: &View<'_>, each: &Disagreement) -> Vec<Inline> {
    let (label, property) = (each.conflict.property.label(), each.conflict.property);
    let is_end = view.schema(each.about).ends().is_some_and(|(source, target)| property == source || property == target);
    let mut parts = match each.with {
        Some(with) if is_end && view.is_denial(&each.conflict) => return denial(citations, view, each, with),
        Some(with) => vec![
            Inline::Text(format!("{} with ", view.schema(each.about).label())),
            inline::name(view, with),
            Inline::Text(format!(", {}: ", inside(label))),
        ],
        None => vec![Inline::Text(format!("{label}: "))],
    };
    for (at, side) in each.conflict.sides.iter().enumerate() {
        let first = view.claim(side[0]);
        let denied = if first.stance == sinew_model::Stance::Denied { "not " } else { "" };
        parts.push(Inline::Text(format!("{}{denied}{} ", if at == 0 { "" } else { " against " }, first.value)));
        parts.push(Inline::Cite(citations.cite(view, side)));
    }
    parts
}

/// A relation that one source gives and another denies.
fn denial(citations: &mut Citations, view: &View<'_>, each: &Disagreement, with: sinew_map::EntityRef) -> Vec<Inline> {
    let mut parts = vec![Inline::Text(format!("{} with ", view.schema(each.about).label())), inline::name(view, with)];
    for side in &each.conflict.sides {
        let is_denied = view.claim(side[0]).stance == sinew_model::Stance::Denied;
        parts.push(Inline::Text(if is_denied { ", denied ".into() } else { ": said ".into() }));
        parts.push(Inline::Cite(citations.cite(view, side)));
    }
    parts
}
