//! Texts of files that came in a body, put where the desk finds them.

use super::{Pairs, Parameter, Takes};
use crate::fault::{Fault, Kind};
use serde_json::Value;
use tempfile::TempDir;

/// What a body says: a JSON object of parameters, as a query would give them.
pub(crate) fn pairs_of(body: &[u8]) -> Result<Pairs, Fault> {
    let wrong = |what: String| {
        Fault::new(Kind::BadInput, what).hint("send a JSON object of parameters: {\"from\": [\"irgc\"], \"catalogue\": \"…\"}")
    };
    let value: Value = serde_json::from_slice(body).map_err(|error| wrong(format!("the body is no JSON: {error}")))?;
    let Value::Object(fields) = value else { return Err(wrong("the body is no JSON object".to_owned())) };
    let mut pairs = Pairs::new();
    for (name, value) in fields {
        let values = if let Value::Array(values) = value { values } else { vec![value] };
        for value in values {
            match value {
                Value::String(text) => pairs.push((name.clone(), text)),
                Value::Number(_) | Value::Bool(_) => pairs.push((name.clone(), value.to_string())),
                Value::Null => {}
                Value::Array(_) | Value::Object(_) => {
                    return Err(wrong(format!("{name} is no text, number, truth value or list of them")));
                }
            }
        }
    }
    Ok(pairs)
}

/// Files that live as long as the question is asked.
pub(crate) struct Files(Option<TempDir>);

/// Writes each text that stands for a file to a file of that name, whose path takes its place.
pub(crate) fn write(parameters: &[Parameter], mut pairs: Pairs) -> Result<(Pairs, Files), Fault> {
    let is_file = |name: &str| parameters.iter().any(|parameter| parameter.name == name && parameter.takes == Takes::File);
    if !pairs.iter().any(|(name, _)| is_file(name)) {
        return Ok((pairs, Files(None)));
    }
    let failed = |error: std::io::Error| Fault::new(Kind::Failed, format!("the text of a file cannot be put aside: {error}"));
    let folder = tempfile::tempdir().map_err(failed)?;
    for (name, value) in pairs.iter_mut().filter(|(name, _)| is_file(name)) {
        let path = folder.path().join(&*name);
        std::fs::write(&path, &*value).map_err(failed)?;
        *value = path.to_string_lossy().into_owned();
    }
    Ok((pairs, Files(Some(folder))))
}

impl Files {
    /// Tells a fault of these files by the name of the parameter, not by a path that the caller never saw.
    pub(crate) fn hide(&self, fault: Fault) -> Fault {
        let Some(folder) = &self.0 else { return fault };
        let prefix = format!("{}{}", folder.path().display(), std::path::MAIN_SEPARATOR);
        let clean = |text: String| text.replace(&prefix, "");
        Fault { message: clean(fault.message), hint: fault.hint.map(clean), ..fault }
    }
}
