//! What a designation reaches.

use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::reach::{Lead, Owner, Reach, Reached};
use sinew_model::{Range, Verdict};
use std::collections::BTreeMap;

/// Designated entities that are named one by one; of more, only the number is given.
const NAMED: usize = 12;
/// Leads that are listed one by one.
const LEADS: usize = 40;

/// Adds what a set of designations reaches: by ownership, and what is only tied to it.
pub fn reach(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, reach: &Reach) {
    let rule = &reach.rule;
    doc.subtitle(format!("{} rule: {} · as of {}", rule.authority, rule.test(), reach.day));
    doc.para(designated(view, reach));
    if !reach.in_force.is_certain() {
        doc.note([format!("On {} this rule is {} in force.", reach.day, reach.in_force)]);
    }
    doc.heading(1, "Reached by ownership");
    if reach.reached.is_empty() {
        doc.para(["Nothing that is on record."]);
    } else {
        doc.table(reached_table(citations, view, reach));
        missing(doc, view, &reach.reached);
    }
    leads(doc, citations, view, reach);
    doc.note([format!(
        "Rule: {}. Shares are not multiplied along a chain; what nobody states is unknown, never zero.",
        rule.basis
    )]);
}

fn designated(view: &View<'_>, reach: &Reach) -> Vec<Inline> {
    let mut parts = vec![Inline::Text("Designated: ".into())];
    if reach.designated.len() > NAMED {
        let certain = reach.designated.iter().filter(|(_, verdict)| verdict.is_certain()).count();
        parts.push(Inline::Text(format!("{} entities, {certain} of them certainly on that day.", reach.designated.len())));
        return parts;
    }
    for (at, (entity, verdict)) in reach.designated.iter().enumerate() {
        parts.extend((at > 0).then(|| Inline::Text("; ".into())));
        parts.push(inline::name(view, *entity));
        parts.extend((!verdict.is_certain()).then(|| Inline::Text(format!(" ({verdict})"))));
    }
    parts.push(Inline::Text(if reach.designated.is_empty() { "nobody.".into() } else { ".".into() }));
    parts
}

fn reached_table(citations: &mut Citations, view: &View<'_>, reach: &Reach) -> Table {
    let mut table = Table::new(["", "who", "verdict", "share that counts", "through", "sources"].map(Column::left));
    for reached in &reach.reached {
        let wording = if reached.verdict.is_certain() { &reach.rule.wording.certain } else { &reach.rule.wording.possible };
        table.row([
            vec![Inline::Verdict(reached.verdict)],
            vec![inline::name(view, reached.entity)],
            inline::one(wording.as_str()),
            inline::one(percent(&reached.share)),
            owners(view, &reached.owners),
            vec![Inline::Cite(citations.cite(view, &reached.claims))],
        ]);
    }
    table
}

fn percent(share: &Range) -> String {
    if *share == Range::unknown_share() { "not known".into() } else { format!("{} %", share.display_grouped()) }
}

fn owners(view: &View<'_>, owners: &[Owner]) -> Vec<Inline> {
    let mut parts = Vec::new();
    for (at, owner) in owners.iter().enumerate() {
        parts.extend((at > 0).then(|| Inline::Text("; ".into())));
        parts.push(inline::name(view, owner.entity));
        let share = owner.stated.as_ref().map_or("share not known".to_owned(), percent);
        parts.push(Inline::Text(format!(" ({share})")));
    }
    parts
}

fn missing(doc: &mut Doc, view: &View<'_>, reached: &[Reached]) {
    let open = reached.iter().filter(|reached| reached.verdict == Verdict::Possible);
    let items: Vec<Vec<Inline>> = open
        .map(|reached| {
            let facts = reached.missing.iter().map(|fact| fact.words(view)).collect::<Vec<_>>().join("; or ");
            vec![inline::name(view, reached.entity), Inline::Text(format!(": {facts}"))]
        })
        .collect();
    if !items.is_empty() {
        doc.heading(1, "What would decide the open cases");
        doc.bullets(items);
    }
}

fn leads(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, reach: &Reach) {
    if reach.leads.is_empty() {
        return;
    }
    doc.heading(1, "Tied, but not certainly reached");
    let mut table = Table::new(["", "who", "tie", "to", "sources"].map(Column::left));
    for lead in reach.leads.iter().take(LEADS) {
        table.row([
            vec![Inline::Verdict(lead.verdict)],
            vec![inline::name(view, lead.entity)],
            inline::one(tie_words(view, lead)),
            vec![inline::name(view, lead.to)],
            vec![Inline::Cite(citations.cite(view, &lead.claims))],
        ]);
    }
    doc.table(table);
    let entities: BTreeMap<_, _> = reach.leads.iter().map(|lead| (lead.entity, ())).collect();
    if reach.leads.len() > LEADS {
        doc.note([format!("{} ties to {} entities in all; -f csv lists every one.", reach.leads.len(), entities.len())]);
    }
}

fn tie_words(view: &View<'_>, lead: &Lead) -> String {
    let def = view.tie_schema(lead.tie).def();
    let verb = if lead.forward { def.reverse_verb } else { def.verb };
    match &lead.share {
        Some(share) => format!("{verb} ({})", percent(share)),
        None => verb.to_owned(),
    }
}
