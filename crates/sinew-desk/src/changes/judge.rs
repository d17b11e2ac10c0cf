//! Judging whether two entities are one.

use crate::asked::Asked;
use crate::context;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::identity::screener::is_query;
use sinew_model::{Judgement, OperationId, Sameness};

/// What is judged.
#[derive(Clone, Debug)]
pub struct Judging {
    /// Id or name of the one; one of the two may be the id of a query, such as `customer:42`.
    pub left: String,
    /// Id or name of the other.
    pub right: String,
    /// The judgement.
    pub sameness: Sameness,
    /// The reason.
    pub why: Option<String>,
}

/// What was recorded.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The operation.
    pub operation: OperationId,
    /// In words: `a and b: the same`.
    pub summary: String,
    /// The one of the two that is in no list, and was taken for the id of a query.
    pub query: Option<String>,
}

/// Records a judgement about two entities as their sources know them: an id is taken as given, not as what it was joined to.
///
/// # Errors
/// Neither is in the map, a name means several, or both are one id.
pub fn judge(desk: &Desk, asked: &Asked, judging: &Judging) -> Result<Judged> {
    let mut workspace = desk.writable()?;
    let context = desk.context(asked)?;
    let view = context.view(desk.question(asked)?)?;
    let id = |given: &str| match view.map().find(given) {
        Some(_) => Ok(given.to_owned()),
        None if is_query(given) => Ok(given.to_owned()),
        None => context::entity(&view, given).map(|entity| view.id(entity).to_owned()),
    };
    let (left, right) = (id(&judging.left)?, id(&judging.right)?);
    if [&left, &right].iter().all(|id| view.map().find(id).is_none()) {
        let error = Error::new(Code::NotFound, format!("neither {left} nor {right} is in the map"));
        return Err(
            error.hint("one of the two may be the id of a query, such as customer:42; the other is an entity of the lists")
        );
    }
    if left == right {
        let joined: Vec<&str> =
            view.find(&left).map(|e| view.members(e)).unwrap_or_default().into_iter().map(|m| view.map().id(m)).collect();
        let message = format!("{:?} and {:?} are one entity already, {left}", judging.left, judging.right);
        return Err(Error::new(Code::Usage, message).hint(format!(
            "it joins {}; give two of these ids, or `sinew undo` the judgement that joined them (`sinew log`)",
            joined.join(", ")
        )));
    }
    let query = [&left, &right].into_iter().find(|id| view.map().find(id).is_none()).cloned();
    let word = match judging.sameness {
        Sameness::Positive => "the same",
        Sameness::Negative => "different",
        Sameness::Unsure => "unsure",
    };
    let summary = format!("{left} and {right}: {word}");
    let by = Some(desk.author().name.clone());
    let judgement = Judgement { left, right, sameness: judging.sameness, why: judging.why.clone(), by };
    let operation = workspace.judge(&[judgement], &summary, desk.author())?;
    Ok(Judged { operation, summary, query })
}
