//! Deciding on units of review, for who asks anew each time: what a reviewer's keys do, without a session.

use super::Done;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::review::batch::proposals;
use crate::review::list::{self, List};
use crate::review::queue::Waiting;
use crate::review::told::Told;
use crate::review::{Decided, Reviewer};
use serde_json::{Value, json};
use sinew_store::ProposalId;

/// What a reviewer says at a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is in the map from now on.
    Accept,
    /// It is in the map from now on with these fields changed, each a name and a value; an empty value takes the field away.
    Edit(Vec<(String, String)>),
    /// It stays out of the map.
    Reject,
    /// It comes again.
    Later,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// The operation, and what was done.
    pub done: Done,
    /// What waits next behind it, as `review --list` gives it; null where nothing does.
    pub next: Value,
    /// How many wait still.
    pub left: usize,
}

/// What accepting all that a rule found does, or would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batched {
    /// The operation, and what was done; no operation where it was only asked.
    pub done: Done,
    /// What is accepted, each with the unit on one line.
    pub accepted: Vec<(ProposalId, String)>,
    /// What contradicts the map or the batch and is left for one by one, each with why.
    pub left: Vec<(ProposalId, String)>,
}

/// Decides on one unit that waits, and says what comes next in the queue that is asked for.
///
/// # Errors
/// No such proposal waits, or a field cannot be what it should be; nothing is recorded then.
pub fn answer(desk: &Desk, asked: &Asked, proposal: &str, answer: &Answer, queue: &List) -> Result<Answered> {
    let id = ProposalId::parse(proposal)
        .ok_or_else(|| Error::new(Code::Usage, format!("{proposal:?} is no proposal")).hint("it is a number such as 12.3"))?;
    let mut reviewer = Reviewer::open(desk, asked)?;
    let id = reviewer.named(id)?;
    let mut wanted = queue.wanted();
    (wanted.offset, wanted.limit) = (0, None);
    let before: Vec<ProposalId> = reviewer.queue(&wanted)?.waiting.iter().map(|waiting| waiting.id).collect();
    let decided = match answer {
        Answer::Accept => Some(reviewer.accept(id)?),
        Answer::Edit(fields) => Some(reviewer.edit(id, fields)?),
        Answer::Reject => Some(reviewer.reject(id)?),
        Answer::Later => None,
    };
    let waiting = reviewer.queue(&wanted)?.waiting;
    let behind = before.iter().skip_while(|other| **other != id).skip(1).chain(&before).filter(|other| **other != id);
    let next = behind.filter_map(|id| waiting.iter().find(|waiting| waiting.id == *id)).next();
    let next = next.map(|waiting| shown(&reviewer, waiting)).transpose()?.flatten();
    Ok(Answered { done: decided.map(done).unwrap_or_default(), next: next.unwrap_or(Value::Null), left: waiting.len() })
}

/// Accepts all that a rule found, but for what contradicts the map or another of the same batch; or only says what that would be.
///
/// # Errors
/// Nothing that the rule found can be accepted unseen.
pub fn accept_rule(desk: &Desk, asked: &Asked, rule: &str, document: Option<&str>, dry_run: bool) -> Result<Batched> {
    let mut reviewer = Reviewer::open(desk, asked)?;
    let batch = reviewer.batch(rule, document)?;
    let done = match (batch.is_empty(), dry_run) {
        (true, false) => return Err(nothing_of(rule)),
        (_, true) => Done { operation: None, said: vec!["Nothing was accepted.".to_owned()] },
        (false, false) => {
            let op = reviewer.accept_batch(&batch)?.operation;
            Done::new(op, format!("Accepted {} (operation {op}). `sinew undo {op}` takes it back.", proposals(batch.len())))
        }
    };
    Ok(Batched { done, accepted: batch.accepted().to_vec(), left: batch.left().to_vec() })
}

/// Nothing that waits was found by a rule.
pub fn nothing_of(rule: &str) -> Error {
    Error::new(Code::NotFound, format!("nothing that waits was found by {rule:?} and can be accepted unseen"))
        .hint("`sinew review --stats` lists the rules and how much of theirs waits")
}

impl Answered {
    /// `{ operation, said, next, left }`.
    pub fn json(&self) -> Value {
        json!({ "operation": self.done.operation.map(|op| op.0), "said": self.done.said, "next": self.next, "left": self.left })
    }
}

impl Batched {
    /// `{ operation, said, accepted: [{ proposal, line }], left: [{ proposal, line }] }`.
    pub fn json(&self) -> Value {
        let lines = |all: &[(ProposalId, String)]| {
            all.iter().map(|(id, line)| json!({ "proposal": id.to_string(), "line": line })).collect::<Vec<_>>()
        };
        json!({
            "operation": self.done.operation.map(|op| op.0),
            "said": self.done.said,
            "accepted": lines(&self.accepted),
            "left": lines(&self.left),
        })
    }
}

impl Done {
    /// `{ operation, said }`.
    pub fn json(&self) -> Value {
        json!({ "operation": self.operation.map(|op| op.0), "said": self.said })
    }
}

fn done(decided: Decided) -> Done {
    Done::new(decided.operation, format!("{} (operation {})", decided.word, decided.operation))
}

/// One that waits, as `review --list` gives it.
fn shown(reviewer: &Reviewer, waiting: &Waiting) -> Result<Option<Value>> {
    let (units, sight) = (reviewer.units()?, reviewer.sight()?);
    let Some(told) = units.find(waiting.id).and_then(|unit| Told::of(unit, &units, &sight)) else { return Ok(None) };
    let document = told.source().map(|source| reviewer.workspace().document(source)).transpose()?.flatten();
    Ok(Some(list::answer(&told, waiting, document.as_ref().map(|document| document.text.as_str()))))
}
