//! Two entities side by side, and how alike they are.

use super::side;
use crate::asked::Asked;
use crate::context;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::identity::proposals::is_settled;
use crate::identity::screener::datasets;
use crate::identity::{find, why};
use crate::json::Json;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Citations, Doc};
use sinew_identity::{EntityComparison, Index, Switches};
use sinew_map::{EntityRef, View};
use sinew_store::State;

/// Show two entities side by side, each value with its sources, and how alike they are, feature by feature.
#[derive(Args, Clone, Debug)]
pub struct Two {
    /// Id or name of the one
    pub left: String,
    /// Id or name of the other
    pub right: String,
}

impl Ask for Two {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        asked.refuse_day("a comparison")?;
        let context = desk.context(asked)?;
        let names = desk.names(&context)?;
        let index = names.index()?;
        let view = context.view(desk.question(asked)?)?;
        let (a, b) = (member(&view, &self.left)?, member(&view, &self.right)?);
        let comparison = compared(&view, &index, a, b)?;
        let mut doc = Doc::new(format!("{} and {}: {:.2}", view.caption(a), view.caption(b), comparison.score));
        let mut citations = Citations::new();
        side::by_side(&mut doc, &mut citations, &view, &index, (a, b));
        side::score(&mut doc, &comparison);
        doc.sources(citations.sources(&context.dataset_info()));
        let json = object(&view, &index, &context.state, (a, b), &comparison);
        Ok(Output::new(doc, json, rows(&comparison)))
    }
}

/// The entity as its source knows it, where that is what was given.
fn member(view: &View<'_>, given: &str) -> Result<EntityRef> {
    view.map().find(given).map_or_else(|| context::entity(view, given), Ok)
}

fn compared(view: &View<'_>, index: &Index<'_>, a: EntityRef, b: EntityRef) -> Result<EntityComparison> {
    let place = |entity: EntityRef| {
        find(index, view.map().id(entity)).ok_or_else(|| {
            let what = format!("{} is a {}", view.caption(entity), view.schema(entity).label());
            Error::new(Code::Usage, what).hint("people, bodies, ships, aircraft and wallets are compared by their names")
        })
    };
    Ok(index.compare_pair(place(a)?, place(b)?, Switches::default()))
}

fn object(view: &View<'_>, index: &Index<'_>, state: &State, (a, b): (EntityRef, EntityRef), of: &EntityComparison) -> Value {
    let mut json = Json::new(view);
    let side = |json: &mut Json<'_, '_>, entity: EntityRef| {
        let mut side = json.entity(entity);
        side["member"] = json!(view.map().id(entity));
        side["datasets"] = json!(datasets(view, index, entity));
        side
    };
    let (left, right) = (side(&mut json, a), side(&mut json, b));
    let values = |json: &mut Json<'_, '_>, values: &side::Values| {
        let one = |(value, claims): &(String, Vec<_>)| json!({ "value": value, "claims": json.claims(claims) });
        values.iter().map(one).collect::<Vec<_>>()
    };
    let lines: Vec<Value> = side::lines(view, (a, b))
        .iter()
        .map(|(title, [one, other])| json!({ "title": title, "a": values(&mut json, one), "b": values(&mut json, other) }))
        .collect();
    let answer = json!({
        "a": left,
        "b": right,
        "score": why::rounded(of.score),
        "name_score": why::rounded(of.name),
        "why": why::words(of),
        "features": why::features(&mut json, view, Some(a), b, of),
        "parts": why::alignment(of.names.as_ref()),
        "lines": lines,
        "judged": is_settled(view, state, a, b),
    });
    json.finish(answer)
}

fn rows(comparison: &EntityComparison) -> Rows {
    let mut rows = Rows::new(&["feature", "a", "b", "effect", "reason"]);
    for feature in &comparison.features {
        let effect = format!("{:.4}", feature.effect);
        rows.row([why::label(feature.kind), &feature.a, &feature.b, &effect, &feature.reason]);
    }
    rows
}
