//! GEXF 1.3, dynamic: edges bear dates.
//!
//! Start and end are days, as GEXF wants them: the widest bounds that the dates allow. The dates as they are known
//! stand beside them as text (EDTF).

use super::xml::{self, Out, element, empty};
use super::{Edge, Graph};
use crate::{Written, scope};
use sinew_map::{EntityRef, View};
use std::io::{self, Write};

const NODE: [(&str, &str, &str); 2] = [("0", "schema", "string"), ("1", "caption", "string")];

const EDGE: [(&str, &str, &str); 8] = [
    ("0", "type", "string"),
    ("1", "verdict", "string"),
    ("2", "source_count", "integer"),
    ("3", "sources", "string"),
    ("4", "start_edtf", "string"),
    ("5", "end_edtf", "string"),
    ("6", "directed", "boolean"),
    ("7", "relation", "string"),
];

/// Writes the graph of a view.
pub fn write(view: &View<'_>, out: &mut dyn Write) -> io::Result<Written> {
    let graph = Graph::of(view);
    let mut written = Written::default();
    let mut xml = xml::open(out)?;
    element(&mut xml, "gexf", &[("xmlns", "http://gexf.net/1.3"), ("version", "1.3")], |xml| {
        // The day of the question, not of the export: the same view gives the same bytes.
        element(xml, "meta", &[("lastmodifieddate", &view.question().today.to_string())], |xml| {
            xml.create_element("creator").write_text_content(quick_xml::events::BytesText::new("Sinew"))?;
            Ok(())
        })?;
        let kind =
            [("defaultedgetype", "directed"), ("mode", "dynamic"), ("timeformat", "date"), ("timerepresentation", "interval")];
        element(xml, "graph", &kind, |xml| body(xml, &graph, &mut written))
    })?;
    xml.into_inner().write_all(b"\n")?;
    Ok(written)
}

fn body(xml: &mut Out<'_>, graph: &Graph<'_, '_>, written: &mut Written) -> io::Result<()> {
    attributes(xml, "node", &NODE)?;
    attributes(xml, "edge", &EDGE)?;
    element(xml, "nodes", &[], |xml| {
        for entity in graph.nodes() {
            node(xml, graph.view, entity)?;
            written.entities += 1;
        }
        Ok(())
    })?;
    element(xml, "edges", &[], |xml| {
        for one in graph.edges() {
            edge(xml, &one)?;
            written.edges += 1;
            written.claims += one.claims;
        }
        Ok(())
    })
}

fn attributes(xml: &mut Out<'_>, class: &str, list: &[(&str, &str, &str)]) -> io::Result<()> {
    element(xml, "attributes", &[("class", class), ("mode", "static")], |xml| {
        list.iter().try_for_each(|(id, title, kind)| empty(xml, "attribute", &[("id", id), ("title", title), ("type", kind)]))
    })
}

fn node(xml: &mut Out<'_>, view: &View<'_>, entity: EntityRef) -> io::Result<()> {
    let caption = scope::caption(view, entity);
    element(xml, "node", &[("id", view.id(entity)), ("label", caption)], |xml| {
        values(xml, &[view.schema(entity).name(), caption].map(|value| Some(value.to_owned())))
    })
}

fn edge(xml: &mut Out<'_>, edge: &Edge<'_>) -> io::Result<()> {
    let (first, last) = edge.period.hull();
    let (first, last) = (first.map(|day| day.to_string()), last.map(|day| day.to_string()));
    let mut attributes = vec![("id", edge.id.as_str()), ("source", edge.source), ("target", edge.target), ("label", edge.kind)];
    attributes.extend(first.as_deref().map(|day| ("start", day)));
    attributes.extend(last.as_deref().map(|day| ("end", day)));
    element(xml, "edge", &attributes, |xml| {
        values(
            xml,
            &[
                Some(edge.kind.to_owned()),
                Some(edge.verdict.to_owned()),
                Some(edge.sources.len().to_string()),
                Some(edge.sources()),
                edge.period.start.map(|date| date.to_string()),
                edge.period.end.map(|date| date.to_string()),
                Some(edge.directed.to_string()),
                Some(edge.holder.to_owned()),
            ],
        )
    })
}

fn values(xml: &mut Out<'_>, values: &[Option<String>]) -> io::Result<()> {
    element(xml, "attvalues", &[], |xml| {
        let known = values.iter().enumerate().filter_map(|(at, value)| Some((at.to_string(), value.as_ref()?)));
        known.into_iter().try_for_each(|(at, value)| empty(xml, "attvalue", &[("for", &at), ("value", value)]))
    })
}
