//! Who stands between others.

use super::words::{as_of, many};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::ties::between::{Between, Through};
use sinew_map::ties::brokers::{Broker, Brokers, DOUBT};
use sinew_map::{EntityRef, View};

/// What such an answer is, and what it is not.
const LIMIT: &str = "Brokerage in the public record: through whom the ties run that somebody recorded. It measures the record as much as \
    the world, says nothing of what passes along a tie, and chooses nobody for any measure.";

/// Adds who stands between others in the whole network.
pub fn brokers(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, brokers: &Brokers) {
    doc.subtitle(as_of(view.question()));
    let Brokers { entities, ties, certain_ties, total, .. } = brokers;
    doc.para([format!(
        "{entities} entities, {}, {certain_ties} of them certain. {total} entities stand between others.",
        many(*ties, "tie")
    )]);
    if brokers.brokers.is_empty() {
        return;
    }
    let mut table = Table::new([Column::left("who")]);
    table.columns.extend(["between", "by certain ties", "contacts", "effective", "constraint", "PageRank"].map(Column::right));
    table.columns.push(Column::left("sources"));
    for broker in &brokers.brokers {
        table.row(row(citations, view, broker));
    }
    doc.table(table);
    if brokers.error > 0.0 {
        doc.note([format!(
            "Shortest paths were searched from {} entities drawn at random. With {:.0} % confidence no value under \"between\" is off by more than {:.3}.",
            brokers.sources,
            100.0 * (1.0 - DOUBT),
            brokers.error
        )]);
    }
    doc.note(["between: on which part of the shortest paths between all others; effective: contacts less their redundancy; \
        constraint: small where contacts are not tied to each other (Burt)."]);
    doc.note([LIMIT]);
}

fn row(citations: &mut Citations, view: &View<'_>, broker: &Broker) -> Vec<Vec<Inline>> {
    let number = |value: f64| inline::one(format!("{value:.3}"));
    let some = |value: Option<f64>| value.map_or(Vec::new(), number);
    vec![
        vec![inline::name(view, broker.entity)],
        number(broker.betweenness),
        number(broker.certain_betweenness),
        inline::one(broker.contacts.to_string()),
        broker.effective_size.map_or(Vec::new(), |size| inline::one(format!("{size:.1}"))),
        some(broker.constraint),
        inline::one(format!("{:.4}", broker.pagerank)),
        vec![Inline::Cite(citations.cite(view, &broker.claims))],
    ]
}

/// Adds who stands between two sides; at most so many.
pub fn between(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, between: &Between, limit: usize) {
    doc.subtitle(as_of(view.question()));
    doc.para([summary(between)]);
    let needed: Vec<EntityRef> = between.through.iter().filter(|through| through.needed).map(|through| through.entity).collect();
    if !needed.is_empty() {
        let mut parts = vec![Inline::Text("On every one of them: ".into())];
        for (at, entity) in needed.into_iter().enumerate() {
            parts.extend((at > 0).then(|| Inline::Text("; ".into())));
            parts.push(inline::name(view, entity));
        }
        parts.push(Inline::Text(".".into()));
        doc.para(parts);
    }
    if !between.through.is_empty() {
        let mut table = Table::new([Column::left("through")]);
        table.columns.extend(["shortest paths", "all paths", "certain paths"].map(Column::right));
        table.columns.push(Column::left("sources"));
        for through in between.through.iter().take(limit) {
            table.row(way(citations, view, through));
        }
        doc.table(table);
    }
    let left_out = between.through.len().saturating_sub(limit);
    if left_out > 0 {
        doc.note([format!("{left_out} more stand on some path; --limit 0 shows all.")]);
    }
    doc.note([LIMIT]);
}

fn summary(between: &Between) -> String {
    let more = if between.unfinished { "More than " } else { "" };
    match between.shortest_hops {
        None if between.unfinished => "No path was found before the search stopped; ask for fewer hops.".into(),
        None => "No path of that length under these conditions.".into(),
        Some(hops) => format!(
            "{more}{}, {} of them along certain ties; the shortest {} {} hops.",
            many(between.paths as usize, "path"),
            between.certain_paths,
            if between.shortest == 1 { "one has".to_owned() } else { format!("{} have", between.shortest) },
            hops
        ),
    }
}

fn way(citations: &mut Citations, view: &View<'_>, through: &Through) -> Vec<Vec<Inline>> {
    let number = |value: u64| inline::one(value.to_string());
    vec![
        vec![inline::name(view, through.entity)],
        number(through.shortest),
        number(through.paths),
        number(through.certain_paths),
        vec![Inline::Cite(citations.cite(view, &through.claims))],
    ]
}
