//! What changes the workspace at once: decisions on proposals, judgements, gradings, withdrawals, undo. Each is one operation.

use crate::app::Shared;
use crate::ask::pairs;
use crate::body::{Nothing, json};
use crate::fault::{Answer, Fault};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::IntoResponse;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::Value;
use sinew_desk::asked::Asked;
use sinew_desk::decisions::{self, Answer as Said, Judging};
use sinew_desk::desk::Desk;
use sinew_desk::review::list::List;
use sinew_model::{OperationId, Sameness};
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
    sameness: Verdict,
    #[serde(alias = "why")]
    reason: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Verdict {
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

async fn change(app: &Shared, work: impl FnOnce(&Desk) -> Result<Value, Fault> + Send + 'static) -> Answer {
    app.may_change()?;
    Ok(Json(app.ask(work).await?).into_response())
}

async fn decide(State(app): State<Shared>, Path(id): Path<String>, uri: Uri, body: Bytes) -> Answer {
    let Decision { decision, edits } = json(&body)?;
    let queue = queue(&uri)?;
    if decision != Word::Accept && !edits.is_empty() {
        return Err(Fault::usage("edits go with the decision \"accept\""));
    }
    let said = match decision {
        Word::Accept if edits.is_empty() => Said::Accept,
        Word::Accept => Said::Edit(edits.into_iter().map(|(field, value)| (field, value.unwrap_or_default())).collect()),
        Word::Reject => Said::Reject,
        Word::Later => Said::Later,
    };
    change(&app, move |desk| Ok(decisions::answer(desk, &Asked::default(), &id, &said, &queue)?.json())).await
}

/// Which queue the caller goes through: `rule`, `document` and `repeated`, as for `GET /proposals`.
fn queue(uri: &Uri) -> Result<List, Fault> {
    let mut queue = List::default();
    for (name, value) in pairs(uri)? {
        match name.as_str() {
            "rule" => queue.rule = Some(value),
            "document" => queue.document = Some(value),
            "repeated" => queue.repeated = matches!(value.as_str(), "" | "true" | "1"),
            _ => {
                return Err(
                    Fault::usage(format!("there is no parameter {name:?} here")).hint("there are rule, document, repeated")
                );
            }
        }
    }
    Ok(queue)
}

async fn accept_rule(State(app): State<Shared>, body: Bytes) -> Answer {
    let AcceptRule { rule, document, dry_run } = json(&body)?;
    if !dry_run {
        app.may_change()?;
    }
    let work =
        move |desk: &Desk| Ok(decisions::accept_rule(desk, &Asked::default(), &rule, document.as_deref(), dry_run)?.json());
    Ok(Json(app.ask(work).await?).into_response())
}

async fn record(State(app): State<Shared>, body: Bytes) -> Answer {
    let Judgement { left, right, sameness, reason } = json(&body)?;
    let sameness = match sameness {
        Verdict::Same => Sameness::Positive,
        Verdict::Different => Sameness::Negative,
        Verdict::Unsure => Sameness::Unsure,
    };
    let judging = Judging { left, right, sameness, why: reason };
    change(&app, move |desk| Ok(decisions::judge(desk, &Asked::default(), &judging)?.json())).await
}

async fn graded(State(app): State<Shared>, body: Bytes) -> Answer {
    let Grading { source, grade, reason } = json(&body)?;
    change(&app, move |desk| Ok(decisions::grade(desk, &source, &grade, reason.as_deref())?.json())).await
}

async fn withdrawn(State(app): State<Shared>, body: Bytes) -> Answer {
    let Withdrawal { claim, reason } = json(&body)?;
    change(&app, move |desk| Ok(decisions::withdraw(desk, &Asked::default(), &claim, reason.as_deref())?.json())).await
}

async fn undone(State(app): State<Shared>, Path(id): Path<String>, body: Bytes) -> Answer {
    Nothing::read(&body)?;
    let id: i64 = id
        .parse()
        .map_err(|_| Fault::not_found(format!("there is no operation {id:?}")).hint("GET /api/v1/operations lists them"))?;
    change(&app, move |desk| Ok(decisions::undo(desk, Some(OperationId(id)))?.json())).await
}
