//! Joining what reaches a score that the user sets.

use super::{Pairs, Resolve, explained, more};
use crate::asked::Asked;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::Result;
use crate::identity::proposals::Proposal;
use crate::identity::why;
use crate::json::Json;
use crate::output::Output;
use serde_json::json;
use sinew_brief::{Citations, Doc};
use sinew_identity::EntityComparison;
use sinew_map::View;
use sinew_model::{Joined, Judgement, OperationId, Sameness};
use sinew_store::{State, Workspace};

/// Joins every pair of this score or more, but none that would contradict a judgement, as one operation.
pub(super) fn answer(args: &Resolve, least: f32, desk: &Desk, asked: &Asked) -> Result<Output> {
    let mut workspace = desk.writable()?;
    let context = desk.context(asked)?;
    let names = desk.names(&context)?;
    let index = names.index()?;
    let view = context.view(desk.question(asked)?)?;
    let wanted = args.wanted(&view, least)?;
    let found = context.proposals(desk, &view, &wanted)?;
    let (merged, refused) = part(&view, &context.state, &found);
    let merged = Pairs { view: &view, index, pairs: explained(&merged, &index, wanted.switches) };
    let op = record(&mut workspace, &view, &merged.pairs, least, desk.author())?;
    let output = Answer { merged, refused, least, op }.output(&view, &context, args.limit);
    Ok(match op {
        Some(op) => output.saying(format!("`sinew undo {op}` takes all of this back.")),
        None => output,
    })
}

/// A pair that is not joined because two entities that were judged different would become one.
struct Refused {
    pair: Proposal,
    /// Ids of these two.
    apart: (String, String),
}

/// Best first: what may be joined, and what would contradict a judgement.
fn part<'s>(view: &'s View<'_>, state: &'s State, found: &[Proposal]) -> (Vec<Proposal>, Vec<Refused>) {
    let mut joined = Joined::default();
    for ((left, right), _) in state.judgements.iter().filter(|(_, judgement)| judgement.sameness == Sameness::Positive) {
        joined.join(left, right);
    }
    let apart: Vec<&(String, String)> =
        state.judgements.iter().filter(|(_, judgement)| judgement.sameness == Sameness::Negative).map(|(pair, _)| pair).collect();
    let (mut merged, mut refused) = (Vec::new(), Vec::new());
    for pair in found {
        let (a, b) = (joined.root(view.map().id(pair.a)), joined.root(view.map().id(pair.b)));
        if a == b {
            continue;
        }
        let broken = apart.iter().find(|(left, right)| {
            let (left, right) = (joined.root(left), joined.root(right));
            (left == a && right == b) || (left == b && right == a)
        });
        match broken {
            Some(broken) => refused.push(Refused { pair: *pair, apart: (*broken).clone() }),
            None => {
                joined.join(a, b);
                merged.push(*pair);
            }
        }
    }
    (merged, refused)
}

fn record(
    workspace: &mut Workspace,
    view: &View<'_>,
    merged: &[(Proposal, EntityComparison)],
    least: f32,
    author: &sinew_store::Author,
) -> Result<Option<OperationId>> {
    if merged.is_empty() {
        return Ok(None);
    }
    let judgement = |(pair, comparison): &(Proposal, EntityComparison)| Judgement {
        left: view.map().id(pair.a).to_owned(),
        right: view.map().id(pair.b).to_owned(),
        sameness: Sameness::Positive,
        why: Some(format!("merged at {least} or more, with {:.2}: {}", pair.score, why::words(comparison))),
        by: Some(author.name.clone()),
    };
    let judgements: Vec<Judgement> = merged.iter().map(judgement).collect();
    let pairs = if judgements.len() == 1 { "1 pair".to_owned() } else { format!("{} pairs", judgements.len()) };
    Ok(Some(workspace.judge(&judgements, &format!("{pairs} merged at {least} or more"), author)?))
}

struct Answer<'x, 'a> {
    merged: Pairs<'x, 'a>,
    refused: Vec<Refused>,
    least: f32,
    op: Option<OperationId>,
}

impl Answer<'_, '_> {
    fn output(&self, view: &View<'_>, context: &Context, limit: usize) -> Output {
        let mut json = Json::new(view);
        let refused = self.refused.iter().map(|each| {
            json!({
                "score": why::rounded(each.pair.score),
                "a": view.map().id(each.pair.a),
                "b": view.map().id(each.pair.b),
                "judged_different": [each.apart.0, each.apart.1],
            })
        });
        let answer = json!({
            "merge_above": why::rounded(self.least),
            "operation": self.op.map(|op| op.0),
            "merged": self.merged.json(&mut json),
            "contradictions": refused.collect::<Vec<_>>(),
        });
        Output::new(self.doc(view, context, limit), json.finish(answer), self.merged.rows())
    }

    fn doc(&self, view: &View<'_>, context: &Context, limit: usize) -> Doc {
        let mut doc = Doc::new(format!("Merged at {} or more", self.least));
        let mut citations = Citations::new();
        let count = self.merged.pairs.len();
        if count == 0 {
            doc.para([format!("No pair of {} or more could be merged.", self.least)]);
        } else {
            let mut table = self.merged.table(&mut citations);
            let more = more(count, limit);
            table.rows.truncate(count - more);
            doc.table(table);
            if more > 0 {
                doc.note([format!("{more} more were merged; `sinew resolve --clusters` shows all that is joined.")]);
            }
        }
        if !self.refused.is_empty() {
            doc.heading(1, "Not merged: judged different");
            doc.bullets(self.refused.iter().map(|each| vec![self.words(view, each).into()]).collect());
        }
        doc.sources(citations.sources(&context.dataset_info()));
        doc
    }

    fn words(&self, view: &View<'_>, each: &Refused) -> String {
        let (a, b) = (view.map().id(each.pair.a), view.map().id(each.pair.b));
        let names = (view.caption(each.pair.a), view.caption(each.pair.b));
        let (left, right) = &each.apart;
        format!("{:.2} {} ({a}) and {} ({b}): {left} and {right} were judged different", each.pair.score, names.0, names.1)
    }
}
