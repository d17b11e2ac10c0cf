//! Saved plans: JSON files under `plans/` in the workspace folder. Their form is documented in `docs/measures.md`.

use crate::error::{Code, Error, Result};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The form of the file; another number is another form.
pub const FORM: &str = "sinew plan 1";

/// What was asked, so that it can be asked again.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Ids.
    pub from: Vec<String>,
    /// Ids.
    pub to: Vec<String>,
    /// The day; none: whatever day it is.
    pub on: Option<String>,
    /// ISO 4217.
    pub currency: String,
    /// Goods instead of money.
    pub goods: Vec<String>,
    /// At most so many measures.
    pub count: Option<u64>,
    /// At most this cost.
    pub budget: Option<u64>,
    /// At most this harm a year.
    pub collateral: Option<f64>,
    /// The whole catalogue as it was; none: every entity on the way might be designated.
    pub catalogue: Option<String>,
    /// The whole table of rates as it was.
    pub rates: Option<String>,
}

/// What was found.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// Ids in the catalogue.
    pub measures: Vec<String>,
    /// What flowed without them, and with them, by the best estimates; null: without known limit.
    pub before: Option<f64>,
    /// What flows with them a year.
    pub left: Option<f64>,
    /// Ways that are left and have no known limit.
    pub unknown_routes_left: u64,
    /// Whether no set was better.
    pub proved: bool,
}

/// A claim on which the plan rests.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Its id.
    pub claim: String,
    /// Key of its source.
    pub source: String,
    /// Id of the entity.
    pub entity: String,
    /// Name of the property.
    pub property: String,
    /// What it said.
    pub value: String,
}

/// A saved plan.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saved {
    /// [`FORM`].
    pub form: String,
    /// A file name.
    pub name: String,
    /// Who saved it.
    pub by: String,
    /// When.
    pub at: String,
    /// The question.
    pub asked: Asked,
    /// The answer.
    pub found: Found,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}

/// The folder of saved plans.
pub fn folder(root: &Path) -> PathBuf {
    root.join("plans")
}

/// A name that is a file name everywhere.
pub fn check_name(name: &str) -> Result<()> {
    let fits = |c: char| c.is_alphanumeric() || c == '-' || c == '_' || c == '.';
    if name.is_empty() || name.starts_with('.') || !name.chars().all(fits) {
        return Err(
            Error::new(Code::Usage, format!("{name:?} cannot be the name of a plan")).hint("letters, digits, - and _ make one")
        );
    }
    Ok(())
}

/// Nothing that was kept is lost unasked.
pub fn check_free(root: &Path, name: &str, replace: bool) -> Result<()> {
    if replace || !folder(root).join(format!("{name}.json")).exists() {
        return Ok(());
    }
    Err(Error::new(Code::Usage, format!("there is a saved plan {name:?} already"))
        .hint("give another name, or --replace to write over it"))
}

impl Saved {
    /// Writes it; an earlier one of the same name is replaced in one step, where that is asked.
    pub fn write(&self, root: &Path, replace: bool) -> Result<PathBuf> {
        check_free(root, &self.name, replace)?;
        let folder = folder(root);
        std::fs::create_dir_all(&folder)?;
        let (file, draft) = (folder.join(format!("{}.json", self.name)), folder.join(format!(".{}.json.new", self.name)));
        let text = serde_json::to_string_pretty(self).map_err(|error| Error::new(Code::Failed, error.to_string()))?;
        std::fs::write(&draft, text + "\n")?;
        std::fs::rename(&draft, &file)?;
        Ok(file)
    }

    /// Reads one.
    pub fn read(root: &Path, name: &str) -> Result<Saved> {
        check_name(name)?;
        let file = folder(root).join(format!("{name}.json"));
        let text = std::fs::read_to_string(&file).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => {
                let known = names(root).unwrap_or_default().join(", ");
                let hint = if known.is_empty() {
                    "`sinew plan … --save NAME` saves one".to_owned()
                } else {
                    format!("there are {known}")
                };
                Error::new(Code::NotFound, format!("there is no saved plan {name:?}")).hint(hint)
            }
            _ => Error::new(Code::Failed, format!("{}: {error}", file.display())),
        })?;
        let wrong = |why: String| {
            Error::new(Code::BadInput, format!("{}: {why}", file.display()))
                .hint("make the plan again with --save; docs/measures.md tells the form")
        };
        let saved: Saved = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        if saved.form == FORM {
            Ok(saved)
        } else {
            Err(wrong(format!("the form is {:?}, and this program reads {FORM:?}", saved.form)))
        }
    }
}

/// The names of all saved plans, in order.
pub fn names(root: &Path) -> Result<Vec<String>> {
    let entries = match std::fs::read_dir(folder(root)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let file = entry?.file_name();
        let name = file.to_str().and_then(|file| file.strip_suffix(".json")).filter(|name| !name.starts_with('.'));
        names.extend(name.map(str::to_owned));
    }
    names.sort_unstable();
    Ok(names)
}
