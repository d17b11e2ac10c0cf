//! What was judged one, and judgements that contradict each other.

use super::more;
use crate::asked::Asked;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::Result;
use crate::identity::screener::is_query;
use crate::json::Json;
use crate::output::{Output, Rows};
use serde_json::{Value, json};
use sinew_brief::{Citations, Column, Doc, Inline, Table, inline};
use sinew_identity::{Cluster, Clusters, Conflict};
use sinew_map::{ClaimRef, View};
use sinew_model::{Judgement, Kind, Sameness};
use sinew_store::State;

/// Clusters of all judgements of a state; the map's own choice stands for each.
pub fn clusters(view: &View<'_>, state: &State) -> Clusters {
    let judgements =
        state.judgements.iter().map(|((left, right), judgement)| (left.as_str(), right.as_str(), judgement.sameness));
    let is_canonical = |id: &str| view.map().find(id).is_some_and(|entity| view.canonical(entity) == entity);
    Clusters::new(judgements, is_canonical)
}

/// What was judged one; at most so many, 0 for all.
pub(super) fn answer(limit: usize, desk: &Desk, asked: &Asked) -> Result<Output> {
    let context = desk.context(asked)?;
    let view = context.view(desk.question(asked)?)?;
    let clusters = clusters(&view, &context.state);
    let mut json = Json::new(&view);
    let answer = json!({
        "clusters": clusters.clusters().iter().map(|cluster| object(&mut json, &view, &context.state, cluster)).collect::<Vec<_>>(),
        "contradictions": clusters.conflicts().iter().map(conflict).collect::<Vec<_>>(),
    });
    let mut rows = Rows::new(&["canonical", "member", "caption", "state"]);
    for cluster in clusters.clusters() {
        for member in &cluster.members {
            let caption = view.map().find(member).map_or("", |entity| view.map().caption(entity));
            rows.row([cluster.canonical.as_str(), member, caption, standing(&view, member)]);
        }
    }
    let doc = doc(&view, &context, &clusters, limit);
    Ok(Output::new(doc, json.finish(answer), rows))
}

fn standing(view: &View<'_>, id: &str) -> &'static str {
    match view.map().find(id) {
        Some(_) => "",
        None if is_query(id) => "a query",
        None => "in no list any more",
    }
}

fn object(json: &mut Json<'_, '_>, view: &View<'_>, state: &State, cluster: &Cluster) -> Value {
    let within = |pair: &&(String, String)| cluster.members.contains(&pair.0) && cluster.members.contains(&pair.1);
    let judgements = state.judgements.iter().filter(|(pair, _)| within(pair)).map(|((left, right), judgement)| {
        json!({ "left": left, "right": right, "judgement": judgement.sameness.code(), "why": judgement.why, "by": judgement.by })
    });
    let judgements: Vec<Value> = judgements.collect();
    let members = cluster.members.iter().map(|id| {
        let names = names(view, id);
        let caption = view.map().find(id).map(|entity| view.map().caption(entity));
        json!({ "id": id, "caption": caption, "claims": json.claims(&names) })
    });
    json!({ "canonical": cluster.canonical, "members": members.collect::<Vec<_>>(), "judgements": judgements })
}

fn conflict(conflict: &Conflict) -> Value {
    json!({ "left": conflict.left, "right": conflict.right, "path": conflict.path })
}

/// The claims of the name by which a member goes.
fn names(view: &View<'_>, id: &str) -> Vec<ClaimRef> {
    let Some(entity) = view.map().find(id) else { return Vec::new() };
    let is_caption = |claim: &ClaimRef| {
        view.map().property(*claim).kind() == Kind::Name && view.map().value(*claim) == view.map().caption(entity)
    };
    view.map().claims_of(entity).filter(|claim| is_caption(claim) && view.supports(*claim)).collect()
}

fn doc(view: &View<'_>, context: &Context, clusters: &Clusters, limit: usize) -> Doc {
    let mut doc = Doc::new("Judged one");
    let mut citations = Citations::new();
    let all = clusters.clusters();
    let more = more(all.len(), limit);
    if all.is_empty() {
        doc.para(["Nothing was judged the same."]);
    } else {
        let mut table = Table::new(["name", "members", "judged"].map(Column::left));
        for cluster in &all[..all.len() - more] {
            let why = context
                .state
                .judgements
                .iter()
                .filter(|(pair, _)| cluster.members.contains(&pair.0) && cluster.members.contains(&pair.1));
            let why = why.filter_map(|(pair, judgement)| reason(pair, judgement)).collect::<Vec<_>>().join("; ");
            let name = view
                .find(&cluster.canonical)
                .map_or_else(|| Inline::Code(cluster.canonical.clone()), |entity| inline::name(view, entity));
            table.row([vec![name], members(view, &mut citations, cluster), inline::one(why)]);
        }
        doc.table(table);
    }
    if more > 0 {
        doc.note([format!("There are {more} more; --limit 0 shows all.")]);
    }
    if !clusters.conflicts().is_empty() {
        doc.heading(1, "Contradictions");
        doc.bullets(clusters.conflicts().iter().map(|each| vec![contradiction(each).into()]).collect());
        doc.note(["One of these judgements is wrong. `sinew log` shows them, `sinew undo` takes one back, a new `sinew judge` replaces one."]);
    }
    doc.sources(citations.sources(&context.dataset_info()));
    doc
}

/// Why two members were judged as they were; what does not join them says so, and of whom.
fn reason((left, right): &(String, String), judgement: &Judgement) -> Option<String> {
    let why = judgement.why.as_deref();
    let said = || why.map_or_else(String::new, |why| format!(": {why}"));
    match judgement.sameness {
        Sameness::Positive => why.map(str::to_owned),
        Sameness::Negative => Some(format!("{left} and {right} different{}", said())),
        Sameness::Unsure => Some(format!("{left} and {right} unsure{}", said())),
    }
}

fn members(view: &View<'_>, citations: &mut Citations, cluster: &Cluster) -> Vec<Inline> {
    let mut parts = Vec::new();
    for id in &cluster.members {
        if !parts.is_empty() {
            parts.push(Inline::Text("; ".into()));
        }
        parts.push(Inline::Code(id.clone()));
        if let Some(entity) = view.map().find(id) {
            parts.push(Inline::Text(format!(" {} ", view.map().caption(entity))));
            parts.push(Inline::Cite(citations.cite(view, &names(view, id)).brief()));
        }
        match standing(view, id) {
            "" => {}
            standing => parts.push(Inline::Text(format!(" ({standing})"))),
        }
    }
    parts
}

/// `a and d were judged different, but a = b = c = d`
fn contradiction(conflict: &Conflict) -> String {
    format!("{} and {} were judged different, but {}", conflict.left, conflict.right, conflict.path.join(" = "))
}
