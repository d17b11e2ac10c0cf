//! GraphML with typed keys.

use super::xml::{self, Out, element, empty, legal};
use super::{Edge, Graph};
use crate::{Written, scope};
use quick_xml::events::BytesText;
use sinew_map::{EntityRef, View};
use std::io::{self, Write};

/// Id, for what, name, type.
const KEYS: [(&str, &str, &str, &str); 12] = [
    ("schema", "node", "schema", "string"),
    ("caption", "node", "caption", "string"),
    ("type", "edge", "type", "string"),
    ("verdict", "edge", "verdict", "string"),
    ("source_count", "edge", "source_count", "int"),
    ("sources", "edge", "sources", "string"),
    ("first_day", "edge", "first_day", "string"),
    ("last_day", "edge", "last_day", "string"),
    ("start", "edge", "start_edtf", "string"),
    ("end", "edge", "end_edtf", "string"),
    ("directed", "edge", "directed", "boolean"),
    ("relation", "edge", "relation", "string"),
];

/// Writes the graph of a view.
pub fn write(view: &View<'_>, out: &mut dyn Write) -> io::Result<Written> {
    let graph = Graph::of(view);
    let mut written = Written::default();
    let mut xml = xml::open(out)?;
    element(&mut xml, "graphml", &[("xmlns", "http://graphml.graphdrawing.org/xmlns")], |xml| {
        for (id, class, name, kind) in KEYS {
            empty(xml, "key", &[("id", id), ("for", class), ("attr.name", name), ("attr.type", kind)])?;
        }
        element(xml, "graph", &[("id", "map"), ("edgedefault", "directed")], |xml| body(xml, &graph, &mut written))
    })?;
    xml.into_inner().write_all(b"\n")?;
    Ok(written)
}

fn body(xml: &mut Out<'_>, graph: &Graph<'_, '_>, written: &mut Written) -> io::Result<()> {
    for entity in graph.nodes() {
        node(xml, graph.view, entity)?;
        written.entities += 1;
    }
    for one in graph.edges() {
        edge(xml, &one)?;
        written.edges += 1;
        written.claims += one.claims;
    }
    Ok(())
}

fn node(xml: &mut Out<'_>, view: &View<'_>, entity: EntityRef) -> io::Result<()> {
    element(xml, "node", &[("id", view.id(entity))], |xml| {
        data(xml, "schema", view.schema(entity).name())?;
        data(xml, "caption", scope::caption(view, entity))
    })
}

fn edge(xml: &mut Out<'_>, edge: &Edge<'_>) -> io::Result<()> {
    let (first, last) = edge.period.hull();
    let dates = [
        ("first_day", first.map(|day| day.to_string())),
        ("last_day", last.map(|day| day.to_string())),
        ("start", edge.period.start.map(|date| date.to_string())),
        ("end", edge.period.end.map(|date| date.to_string())),
    ];
    element(xml, "edge", &[("id", &edge.id), ("source", edge.source), ("target", edge.target)], |xml| {
        data(xml, "type", edge.kind)?;
        data(xml, "verdict", edge.verdict)?;
        data(xml, "source_count", &edge.sources.len().to_string())?;
        data(xml, "sources", &edge.sources())?;
        for (key, date) in &dates {
            date.iter().try_for_each(|date| data(xml, key, date))?;
        }
        data(xml, "directed", if edge.directed { "true" } else { "false" })?;
        data(xml, "relation", edge.holder)
    })
}

fn data(xml: &mut Out<'_>, key: &str, value: &str) -> io::Result<()> {
    xml.create_element("data").with_attribute(("key", key)).write_text_content(BytesText::new(&legal(value)))?;
    Ok(())
}
