//! What lies around some entities.

use super::{Json, held, verdict};
use serde_json::{Value, json};
use sinew_map::reach;
use sinew_map::ties::{Around, Bond, Node};

impl Json<'_, '_> {
    /// The answer of `network`.
    pub fn around(&mut self, around: &Around) -> Value {
        let types: Vec<Value> = around.types.iter().map(|(name, ties)| json!({ "type": name, "ties": ties })).collect();
        json!({
            "nodes": around.nodes.iter().map(|node| self.node(node)).collect::<Vec<_>>(),
            "edges": around.edges.iter().map(|bond| self.bond(bond)).collect::<Vec<_>>(),
            "more": around.more,
            "types": types,
        })
    }

    fn node(&self, node: &Node) -> Value {
        let mut value = self.entity(node.entity);
        value["designated"] = json!(verdict(reach::is_designated(self.view, node.entity)));
        value["hops"] = json!(node.hops);
        value["hidden"] = json!(node.hidden);
        value
    }

    fn bond(&mut self, bond: &Bond) -> Value {
        let view = self.view;
        let (from, to) = (view.id(bond.ends.0), view.id(bond.ends.1));
        let relation = view.map().id(view.holder(bond.tie));
        json!({
            "id": format!("{from}|{relation}|{to}"),
            "from": from,
            "to": to,
            "relation": relation,
            "schema": view.tie_schema(bond.tie).name(),
            "type": view.tie_type(bond.tie),
            "reads": reads(view, bond),
            "verdict": verdict(bond.verdict),
            "held": held(&bond.held),
            "claims": self.claims(&bond.claims),
        })
    }
}

/// How it reads from its source to its target.
pub(crate) fn reads(view: &sinew_map::View<'_>, bond: &Bond) -> String {
    match view.is_reference(bond.tie) {
        true => view.tie_property(bond.tie).label().to_lowercase(),
        false => view.tie_schema(bond.tie).def().verb.to_owned(),
    }
}
