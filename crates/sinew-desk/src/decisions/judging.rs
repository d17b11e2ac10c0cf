//! Whether two entities are one.

use super::Done;
use crate::asked::Asked;
use crate::context;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::identity::screener::is_query;
use crate::pairs::clusters::clusters;
use sinew_map::View;
use sinew_model::{Judgement, Sameness};

/// A judgement to be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judging {
    /// Id or name of the one.
    pub left: String,
    /// Id or name of the other; one of both may be the id of a query: `customer:42`.
    pub right: String,
    /// Whether they are one.
    pub sameness: Sameness,
    /// The reason.
    pub why: Option<String>,
}

/// `the same`, `different`, `unsure`.
pub fn sameness_word(sameness: Sameness) -> &'static str {
    match sameness {
        Sameness::Positive => "the same",
        Sameness::Negative => "different",
        Sameness::Unsure => "unsure",
    }
}

/// Records whether two entities are one, and warns of judgements that contradict each other then.
///
/// # Errors
/// An entity is not there or may be several, both are queries, or both are one already.
pub fn judge(desk: &Desk, asked: &Asked, judging: &Judging) -> Result<Done> {
    let mut workspace = desk.writable()?;
    let context = desk.context(asked)?;
    let view = context.view(desk.question(asked)?)?;
    let (left, right) = (id(&view, &judging.left)?, id(&view, &judging.right)?);
    check(&view, judging, &left, &right)?;
    let query = [&left, &right].into_iter().find(|id| view.map().find(id).is_none()).cloned();
    let summary = format!("{left} and {right}: {}", sameness_word(judging.sameness));
    let (why, by) = (judging.why.clone(), Some(desk.author().name.clone()));
    let op = workspace.judge(&[Judgement { left, right, sameness: judging.sameness, why, by }], &summary, desk.author())?;
    let mut done = Done::new(op, format!("Recorded: {summary}. `sinew undo {op}` takes it back."));
    done.said.extend(query.map(|query| format!("{query} is in no list: it is taken for the id of what was screened.")));
    done.said.extend(contradictions(desk, asked)?);
    Ok(done)
}

/// A judgement is about the entities as their sources know them, so an id is taken as given, not as what it was joined to.
fn id(view: &View<'_>, given: &str) -> Result<String> {
    match view.map().find(given) {
        Some(_) => Ok(given.to_owned()),
        None if is_query(given) => Ok(given.to_owned()),
        None => context::entity(view, given).map(|entity| view.id(entity).to_owned()),
    }
}

fn check(view: &View<'_>, judging: &Judging, left: &str, right: &str) -> Result<()> {
    if [left, right].iter().all(|id| view.map().find(id).is_none()) {
        let error = Error::new(Code::NotFound, format!("neither {left} nor {right} is in the map"));
        return Err(
            error.hint("one of the two may be the id of a query, such as customer:42; the other is an entity of the lists")
        );
    }
    if left != right {
        return Ok(());
    }
    let members = view.find(left).map(|entity| view.members(entity)).unwrap_or_default();
    let joined: Vec<&str> = members.into_iter().map(|member| view.map().id(member)).collect();
    let message = format!("{:?} and {:?} are one entity already, {left}", judging.left, judging.right);
    Err(Error::new(Code::Usage, message).hint(format!(
        "it joins {}; give two of these ids, or `sinew undo` the judgement that joined them (`sinew log`)",
        joined.join(", ")
    )))
}

fn contradictions(desk: &Desk, asked: &Asked) -> Result<Vec<String>> {
    let context = desk.context(asked)?;
    let view = context.view(desk.question(asked)?)?;
    let clusters = clusters(&view, &context.state);
    let words = clusters.conflicts().iter().map(|conflict| {
        let (left, right) = (&conflict.left, &conflict.right);
        format!("Contradiction: {left} and {right} were judged different, but other judgements join them.")
    });
    Ok(words.collect())
}
