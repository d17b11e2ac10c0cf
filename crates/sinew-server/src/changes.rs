//! What changes the workspace at once: decisions on proposals, judgements, gradings, withdrawals, undo. Each is one operation.

use crate::app::Shared;
use crate::ask::pairs;
use crate::body::{json, json_or_default};
use crate::fault::{Answer, Fault};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::IntoResponse;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json as value};
use sinew_desk::asked::Asked;
use sinew_desk::changes::{Judging, grade, judge, undo, withdraw};
use sinew_desk::desk::Desk;
use sinew_desk::review::Reviewer;
use sinew_desk::review::queue::Wanted;
use sinew_model::Sameness;
use sinew_store::ProposalId;
use std::collections::BTreeMap;

/// Below `/api/v1`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/proposals/{id}/decision", post(decide))
        .route("/proposals/accept-rule", post(accept_rule))
        .route("/judgements", post(record))
        .route("/gradings", post(graded))
        .route("/withdrawals", post(withdrawn))
        .route("/operations/{id}/undo", post(undone))
}

/// `POST /proposals/{id}/decision`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    decision: Word,
    /// Fields to change before accepting; an empty value or null takes a field away.
    #[serde(default)]
    edits: BTreeMap<String, Option<String>>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Word {
    Accept,
    Reject,
    Later,
}

/// `POST /proposals/accept-rule`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AcceptRule {
    rule: String,
    document: Option<String>,
    #[serde(default)]
    dry_run: bool,
}

/// `POST /judgements`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judgement {
    left: String,
    right: String,
    sameness: Same,
    #[serde(alias = "why")]
    reason: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Same {
    Same,
    Different,
    Unsure,
}

/// `POST /gradings`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Grading {
    source: String,
    grade: String,
    #[serde(alias = "why")]
    reason: Option<String>,
}

/// `POST /withdrawals`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Withdrawal {
    claim: String,
    #[serde(alias = "why")]
    reason: Option<String>,
}

/// `POST /operations/{id}/undo`
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

async fn change(app: &Shared, work: impl FnOnce(&Desk) -> Result<Value, Fault> + Send + 'static) -> Answer {
    app.may_change()?;
    Ok(Json(app.ask(work).await?).into_response())
}

async fn decide(State(app): State<Shared>, Path(id): Path<String>, uri: Uri, body: Bytes) -> Answer {
    app.may_change()?;
    let decision: Decision = json(&body)?;
    let wanted = wanted(&uri)?;
    let id = ProposalId::parse(&id)
        .ok_or_else(|| Fault::not_found(format!("there is no proposal {id:?}")).hint("GET /api/v1/proposals lists what waits"))?;
    if decision.decision != Word::Accept && !decision.edits.is_empty() {
        return Err(Fault::usage("edits go with the decision \"accept\""));
    }
    change(&app, move |desk| {
        let mut reviewer = Reviewer::open(desk, &Asked::default())?;
        let id = reviewer.named(id)?;
        let after = next(&reviewer, &wanted, Some(id))?;
        let edits: Vec<(String, String)> =
            decision.edits.into_iter().map(|(field, value)| (field, value.unwrap_or_default())).collect();
        let decided = match decision.decision {
            Word::Later => return Ok(value!({ "operation": null, "decided": "later", "next": after })),
            Word::Reject => reviewer.reject(id)?,
            Word::Accept if edits.is_empty() => reviewer.accept(id)?,
            Word::Accept => reviewer.edit(id, &edits)?,
        };
        // What was accepted may make a repetition of what would have been next.
        let after = match after {
            Some(after) if reviewer.named(parsed(&after)?).is_ok() && still(&reviewer, &wanted, &after)? => Some(after),
            _ => next(&reviewer, &wanted, None)?,
        };
        Ok(value!({ "operation": decided.operation.0, "decided": decided.word, "next": after }))
    })
    .await
}

fn parsed(text: &str) -> Result<ProposalId, Fault> {
    ProposalId::parse(text).ok_or_else(|| Fault::not_found(format!("there is no proposal {text:?}")))
}

/// Which queue the caller goes through: `rule`, `document` and `repeated`, as for `GET /proposals`.
fn wanted(uri: &Uri) -> Result<Wanted, Fault> {
    let mut wanted = Wanted::default();
    for (name, value) in pairs(uri)? {
        match name.as_str() {
            "rule" => wanted.rule = Some(value),
            "document" => wanted.document = Some(value),
            "repeated" => wanted.repeated = matches!(value.as_str(), "" | "true" | "1"),
            _ => {
                return Err(
                    Fault::usage(format!("there is no parameter {name:?} here")).hint("there are rule, document, repeated")
                );
            }
        }
    }
    Ok(wanted)
}

/// What waits behind this one in the queue, or first.
fn next(reviewer: &Reviewer, wanted: &Wanted, behind: Option<ProposalId>) -> Result<Option<String>, Fault> {
    let queue = reviewer.queue(wanted)?.waiting;
    let at = behind.and_then(|id| queue.iter().position(|waiting| waiting.id == id)).map_or(0, |at| at + 1);
    let behind = queue.get(at).or(queue.first()).filter(|waiting| Some(waiting.id) != behind);
    Ok(behind.map(|waiting| waiting.id.to_string()))
}

fn still(reviewer: &Reviewer, wanted: &Wanted, id: &str) -> Result<bool, Fault> {
    Ok(reviewer.queue(wanted)?.waiting.iter().any(|waiting| waiting.id.to_string() == id))
}

async fn accept_rule(State(app): State<Shared>, body: Bytes) -> Answer {
    let asked: AcceptRule = json(&body)?;
    if !asked.dry_run {
        app.may_change()?;
    }
    let outcome = app.ask(move |desk| {
        let mut reviewer = Reviewer::open(desk, &Asked::default())?;
        let batch = reviewer.batch(&asked.rule, asked.document.as_deref())?;
        let list = |units: &[(ProposalId, String)]| -> Vec<Value> {
            units.iter().map(|(id, line)| value!({ "proposal": id.to_string(), "line": line })).collect()
        };
        let (accepted, left) = (list(batch.accepted()), list(batch.left()));
        let operation = match asked.dry_run || batch.is_empty() {
            true => None,
            false => Some(reviewer.accept_batch(&batch)?.operation.0),
        };
        Ok(value!({ "operation": operation, "accepted": accepted, "left": left }))
    });
    Ok(Json(outcome.await?).into_response())
}

async fn record(State(app): State<Shared>, body: Bytes) -> Answer {
    let Judgement { left, right, sameness, reason } = json(&body)?;
    let sameness = match sameness {
        Same::Same => Sameness::Positive,
        Same::Different => Sameness::Negative,
        Same::Unsure => Sameness::Unsure,
    };
    change(&app, move |desk| {
        let judged = judge(desk, &Asked::default(), &Judging { left, right, sameness, why: reason })?;
        Ok(value!({ "operation": judged.operation.0, "summary": judged.summary, "query": judged.query }))
    })
    .await
}

async fn graded(State(app): State<Shared>, body: Bytes) -> Answer {
    let asked: Grading = json(&body)?;
    change(&app, move |desk| {
        let (operation, grade) = grade(desk, &asked.source, &asked.grade, asked.reason.as_deref())?;
        Ok(value!({ "operation": operation.0, "source": asked.source, "grade": grade.to_string(), "means": grade.meaning() }))
    })
    .await
}

async fn withdrawn(State(app): State<Shared>, body: Bytes) -> Answer {
    let asked: Withdrawal = json(&body)?;
    change(&app, move |desk| {
        let (operation, claim) = withdraw(desk, &asked.claim, asked.reason.as_deref())?;
        Ok(value!({ "operation": operation.0, "claim": claim.to_string() }))
    })
    .await
}

async fn undone(State(app): State<Shared>, Path(id): Path<String>, body: Bytes) -> Answer {
    let Nothing {} = json_or_default(&body)?;
    let id: i64 = id
        .parse()
        .map_err(|_| Fault::not_found(format!("there is no operation {id:?}")).hint("GET /api/v1/operations lists them"))?;
    change(&app, move |desk| {
        let (operation, undone) = undo(desk, Some(id))?;
        let undone = value!({ "operation": undone.id.0, "what": undone.kind.code(), "summary": undone.summary });
        Ok(value!({ "operation": operation.0, "undone": undone }))
    })
    .await
}
