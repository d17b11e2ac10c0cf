//! `diff`.

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::output::{Listing, Output};
use crate::questions::Ask;
use clap::Args;
use sinew_model::OperationId;
use sinew_store::{Change, StoreError, Version, VersionDiff, Workspace};
use std::collections::BTreeMap;

/// Say what a newer version of a dataset added, removed and changed.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  sinew diff us_ofac_sdn                  the newest version against the one before\n  sinew diff us_ofac_sdn --from 3 --to 9  by the operations that imported them (sinew datasets --all)"
)]
pub struct Diff {
    /// The dataset
    name: String,
    /// The import of the older version
    #[arg(long, value_name = "OPERATION")]
    from: Option<i64>,
    /// The import of the newer version
    #[arg(long, value_name = "OPERATION")]
    to: Option<i64>,
    /// The values of added and removed entities too, as the forms for programs always have them
    #[arg(long)]
    values: bool,
    /// For people: at most so many of each; 0 for all
    #[arg(long, short = 'n', default_value_t = 40)]
    limit: usize,
}

impl Ask for Diff {
    fn answer(&self, desk: &Desk, _asked: &Asked) -> Result<Output> {
        let workspace = desk.workspace()?;
        let (old, new) = versions(&workspace, &self.name, self.from, self.to)?;
        let diff = workspace.diff(&old, &new)?;
        let title = format!("{} against {}", new.name(), old.name());
        let whole = listed(&title, &diff, 0, true).output();
        Ok(Output { doc: listed(&title, &diff, self.limit, self.values).output().doc, ..whole })
    }
}

/// At most so many of each kind; 0 for all.
fn listed(title: &str, diff: &VersionDiff, limit: usize, all_values: bool) -> Listing {
    let mut listing = Listing::new(title, &["change", "id", "schema", "name", "added", "removed"]);
    for (word, changes) in [("added", &diff.added), ("removed", &diff.removed), ("changed", &diff.changed)] {
        let shown = if limit == 0 { changes.len() } else { limit };
        let values = all_values || word == "changed";
        rows(&mut listing, word, changes, values, shown);
        if changes.len() > shown {
            listing
                .note(format!("{} more are {word}; --limit 0 shows all, -f csv writes them as a table.", changes.len() - shown));
        }
    }
    listing.note(format!(
        "{} entities added, {} removed, {} changed, {} the same.",
        diff.added.len(),
        diff.removed.len(),
        diff.changed.len(),
        diff.unchanged
    ));
    listing
}

/// Two versions of a dataset, the older first: those that operations imported, or the newest and the one before.
pub fn versions(workspace: &Workspace, name: &str, from: Option<i64>, to: Option<i64>) -> Result<(Version, Version)> {
    let mut versions: Vec<Version> =
        workspace.versions()?.into_iter().filter(|v| v.dataset.name == name && v.effective).collect();
    if versions.is_empty() {
        return Err(StoreError::NoDataset(name.to_owned()).into());
    }
    versions.sort_by_key(|version| {
        (version.dataset.published.and_then(|date| date.latest()).unwrap_or(version.at.day()), version.op)
    });
    let new = pick(&versions, to, versions.len().checked_sub(1))?;
    let before = versions.iter().position(|version| version.op == new.op).and_then(|at| at.checked_sub(1));
    let old = pick(&versions, from, before)?;
    Ok((old.clone(), new.clone()))
}

fn pick(versions: &[Version], asked: Option<i64>, default: Option<usize>) -> Result<&Version> {
    let found = match asked {
        Some(op) => versions.iter().find(|version| version.op == OperationId(op)),
        None => default.and_then(|at| versions.get(at)),
    };
    found.ok_or_else(|| {
        let message = match asked {
            Some(op) => format!("operation {op} imported no version of this dataset"),
            None => "there is only one version of this dataset".to_owned(),
        };
        Error::new(Code::NotFound, message)
            .hint("`sinew datasets --all` lists the versions and the operations that imported them")
    })
}

fn rows(listing: &mut Listing, word: &str, changes: &BTreeMap<String, Change>, values: bool, shown: usize) {
    let join = |pairs: &[(String, String)]| {
        if !values {
            return format!("{} values", pairs.len());
        }
        pairs.iter().map(|(property, value)| format!("{property}: {value}")).collect::<Vec<_>>().join("; ")
    };
    for (id, change) in changes.iter().take(shown) {
        listing.row([word, id, &change.schema, &change.caption, &join(&change.added), &join(&change.removed)]);
    }
}
