//! `incidents release`.

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::output::{Listing, Output};
use crate::questions::Ask;
use crate::questions::diff::versions;
use clap::Args;
use sinew_map::incidents::release::{Change, Changes, Extent, FieldChange, Rows, changes};
use sinew_store::{Change as Stored, VersionDiff};
use std::collections::{BTreeMap, BTreeSet};

/// Say what a later release of a dataset changed about its incidents: substance apart from spelling, and ids given anew.
///
/// Releases are versions of one dataset: importing the later one leaves the earlier one as it was, and `--known DAY` asks any
/// question as of the earlier. Two values that differ only in case, accents or punctuation are the same in substance.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew incidents release ucdp_ged                 the newest version against the one before
  sinew incidents release ucdp_ged --from 3 --to 9 by the operations that imported them (sinew datasets --all)
  sinew incidents release ucdp_ged --selection     the later file holds a part: what is not in it was not taken out
  sinew incidents list --known 2021-01-01          what was known before the later release")]
pub(super) struct Release {
    /// The dataset
    name: String,
    /// The import of the earlier version
    #[arg(long, value_name = "OPERATION")]
    from: Option<i64>,
    /// The import of the later version
    #[arg(long, value_name = "OPERATION")]
    to: Option<i64>,
    /// The later version holds a selection: incidents that are not in it were not taken out
    #[arg(long)]
    selection: bool,
    /// Changes of spelling too
    #[arg(long)]
    spelling: bool,
    /// For people: at most so many rows; 0 for all
    #[arg(long, short = 'n', default_value_t = 40, value_name = "N")]
    limit: usize,
}

impl Ask for Release {
    fn answer(&self, desk: &Desk, _asked: &Asked) -> Result<Output> {
        let workspace = desk.workspace()?;
        let (old, new) = versions(&workspace, &self.name, self.from, self.to)?;
        let diff = workspace.diff(&old, &new)?;
        let extent = if self.selection { Extent::Selection } else { Extent::Whole };
        let found = changes(&rows(&diff, |change| &change.removed), &rows(&diff, |change| &change.added), extent);
        let title = format!("Incidents in {} against {}", new.name(), old.name());
        let mut listing = Listing::new(&title, &["change", "id", "field", "before", "after"]);
        tell(&mut listing, &found, self.spelling);
        listing.at_most(self.limit);
        listing.lead(format!(
            "{} changed in substance, {} in spelling alone, {} under another id, {} added, {} {}.",
            found.changed.len(),
            only_spelled(&found),
            found.renumbered.len(),
            found.added.len(),
            found.missing.len(),
            gone(extent)
        ));
        Ok(listing.output())
    }
}

fn tell(listing: &mut Listing, found: &Changes, with_spelling: bool) {
    let mut fields = |word: &str, changes: &[Change]| {
        for change in changes {
            // Importers make names of the other fields: such a change of name is no change of its own.
            let is_made = |field: &&FieldChange| field.field == "name" && change.fields.len() > 1;
            for field in change.fields.iter().filter(|field| !is_made(field)) {
                listing.row([word, &change.id, &field.field, &field.old, &field.new]);
            }
        }
    };
    fields("changed", &found.changed);
    if with_spelling {
        fields("spelling", &found.spelled);
    }
    for row in &found.renumbered {
        let word = if row.verdict.is_certain() { "another id" } else { "possibly another id" };
        let but = row.but.as_ref().map_or_else(String::new, |field| format!("all but {field}"));
        listing.row([word, &row.old_id, &but, &row.old_id, &row.new_id]);
    }
    found.added.iter().for_each(|id| listing.row(["added", id, "", "", ""]));
    found.missing.iter().for_each(|id| listing.row([gone(found.extent), id, "", "", ""]));
}

fn only_spelled(found: &Changes) -> usize {
    let changed: BTreeSet<&str> = found.changed.iter().map(|change| change.id.as_str()).collect();
    found.spelled.iter().filter(|change| !changed.contains(change.id.as_str())).count()
}

fn gone(extent: Extent) -> &'static str {
    match extent {
        Extent::Whole => "removed",
        Extent::Selection => "not in the later selection",
    }
}

/// One side of what differs: incidents by id, values of a property joined. Properties that differ in nothing are left out, so
/// every incident has every property that differs in some.
fn rows(diff: &VersionDiff, side: impl Fn(&Stored) -> &Vec<(String, String)>) -> Rows {
    let all =
        || [&diff.added, &diff.removed, &diff.changed].into_iter().flatten().filter(|(_, change)| change.schema == "Incident");
    let properties: BTreeSet<&String> = all()
        .flat_map(|(_, change)| change.added.iter().chain(&change.removed))
        .map(|(property, _)| property)
        .filter(|property| !is_id(property))
        .collect();
    let mut rows = Rows::new();
    for (id, change) in all() {
        let values = side(change);
        if values.is_empty() && !diff.changed.contains_key(id) {
            continue;
        }
        let mut row: BTreeMap<String, String> = properties.iter().map(|property| ((*property).clone(), String::new())).collect();
        for (property, value) in values.iter().filter(|(property, _)| !is_id(property)) {
            let told = row.entry(property.clone()).or_default();
            let between = if told.is_empty() { "" } else { "; " };
            told.push_str(between);
            told.push_str(value);
        }
        rows.insert(id.clone(), row);
    }
    rows
}

/// The number that the source gives a row is told by the id.
fn is_id(property: &str) -> bool {
    property == "recordId"
}
