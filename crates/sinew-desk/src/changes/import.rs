//! Bringing in one version of one dataset.

use super::files::Group;
use crate::error::{Code, Error, Result};
use sinew_import::{Format, Input};
use sinew_model::{Dataset, Date, DateError};
use sinew_store::{Author, ImportReceipt, Workspace};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// What is said of a dataset beyond its files.
#[derive(Clone, Debug, Default)]
pub struct Importing {
    /// What to call it; by default it follows from the files.
    pub name: Option<String>,
    /// What it is called, for people.
    pub title: Option<String>,
    /// When this version was published, where the files do not say.
    pub published: Option<Date>,
    /// Whether its keeper keeps it current; by default as the format has it.
    pub maintained: Option<bool>,
}

/// Imports a group of files, whose readers are given in its order, as one operation. Setting `cancel` stops it.
///
/// # Errors
/// A file cannot be what it should be, no claim could be taken, or another is writing. Nothing is kept then.
pub fn group(
    workspace: &mut Workspace,
    group: &Group,
    inputs: Vec<Input>,
    importing: &Importing,
    author: &Author,
    cancel: &Arc<AtomicBool>,
) -> Result<(Dataset, ImportReceipt)> {
    let names: Vec<String> = inputs.iter().map(|input| input.name.clone()).collect();
    let name = importing.name.clone().unwrap_or_else(|| group.dataset.clone());
    let title = importing.title.clone().unwrap_or_default();
    let mut dataset = Dataset { name, title, published: importing.published, ..Dataset::default() };
    let mut session = workspace.begin_import(&dataset.name, author.at, cancel.clone())?;
    let outcome = sinew_import::import(group.format, inputs, &mut dataset, &mut session);
    if let Some(failure) = session.failure() {
        return Err(failure.into());
    }
    outcome?;
    if session.claims() == 0 {
        let message = format!("{}: no claim could be taken, so nothing was imported", names.join(", "));
        return Err(
            Error::new(Code::BadInput, message).hint("see that the file is whole and of the format meant; --as FORMAT names it")
        );
    }
    dataset.maintained = importing.maintained.unwrap_or(dataset.maintained);
    dataset.published = importing.published.or(dataset.published);
    let receipt = session.commit(&dataset, group.format.name(), &names, author)?;
    Ok((dataset, receipt))
}

/// When a version was published, as the user wrote it (EDTF).
///
/// # Errors
/// It is no date.
pub fn published(text: &str) -> Result<Date> {
    let wrong = |error: DateError| Error::new(Code::Usage, format!("--published {text}: {error}"));
    Date::parse(text).map_err(|error| wrong(error).hint("give a date such as 2026-06-04, 2026-06 or 2026"))
}

/// The format of this name.
///
/// # Errors
/// There is none.
pub fn format_named(name: &str) -> Result<Format> {
    Format::named(name).ok_or_else(|| {
        let known = Format::ALL.map(Format::name).join(", ");
        Error::new(Code::Usage, format!("there is no format {name:?}")).hint(format!("give one of {known}"))
    })
}
