//! Two releases, row by row.

use super::renumbered::{Renumbered, renumbered};
use super::spelling::same_in_substance;
use super::{Extent, Rows};
use std::collections::{BTreeMap, BTreeSet};

/// What a later release changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// Number of rows in the earlier release.
    pub rows_old: usize,
    /// In the later.
    pub rows_new: usize,
    /// Ids in both.
    pub in_both: usize,
    /// Fields that both releases have, in order; others are not compared.
    pub fields: Vec<String>,
    /// Rows whose substance changed, by id.
    pub changed: Vec<Change>,
    /// Rows where only spelling changed in some field, by id; a row may stand in both lists.
    pub spelled: Vec<Change>,
    /// Ids that only the later release has, and that are no old rows under another id.
    pub added: Vec<String>,
    /// Ids that only the earlier release has, and that are no new rows under another id.
    pub missing: Vec<String>,
    /// What that means.
    pub extent: Extent,
    /// Rows under another id.
    pub renumbered: Vec<Renumbered>,
}

/// What changed in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its id.
    pub id: String,
    /// By field.
    pub fields: Vec<FieldChange>,
}

/// What changed in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// As the earlier release had it.
    pub old: String,
    /// As the later has it.
    pub new: String,
}

impl Changes {
    /// How many rows changed in each field.
    pub fn by_field(&self, of: &[Change]) -> BTreeMap<&str, usize> {
        let mut numbers: BTreeMap<&str, usize> = self.fields.iter().map(|field| (field.as_str(), 0)).collect();
        for change in of.iter().flat_map(|change| &change.fields) {
            if let Some(number) = numbers.get_mut(change.field.as_str()) {
                *number += 1;
            }
        }
        numbers
    }
}

/// Compares two releases of one source.
pub fn changes(old: &Rows, new: &Rows, extent: Extent) -> Changes {
    let fields = shared_fields(old, new);
    let both = || old.iter().filter_map(|(id, before)| new.get(id).map(|after| (id, before, after)));
    let (mut changed, mut spelled) = (Vec::new(), Vec::new());
    for (id, before, after) in both() {
        let (alike, other): (Vec<_>, Vec<_>) =
            differences(&fields, before, after).into_iter().partition(|change| same_in_substance(&change.old, &change.new));
        let change = |fields: Vec<FieldChange>| (!fields.is_empty()).then(|| Change { id: id.clone(), fields });
        spelled.extend(change(alike));
        changed.extend(change(other));
    }
    let only = |one: &Rows, other: &Rows| one.keys().filter(|id| !other.contains_key(*id)).cloned().collect::<BTreeSet<_>>();
    let (mut missing, mut added) = (only(old, new), only(new, old));
    let renumbered = renumbered(old, new, &fields, &missing, &added);
    for row in &renumbered {
        missing.remove(&row.old_id);
        added.remove(&row.new_id);
    }
    Changes {
        rows_old: old.len(),
        rows_new: new.len(),
        in_both: both().count(),
        fields,
        changed,
        spelled,
        added: added.into_iter().collect(),
        missing: missing.into_iter().collect(),
        extent,
        renumbered,
    }
}

fn shared_fields(old: &Rows, new: &Rows) -> Vec<String> {
    let fields = |rows: &Rows| rows.values().flat_map(|row| row.keys().cloned()).collect::<BTreeSet<String>>();
    fields(old).intersection(&fields(new)).cloned().collect()
}

fn differences(fields: &[String], before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<FieldChange> {
    let value = |row: &BTreeMap<String, String>, field: &String| row.get(field).cloned().unwrap_or_default();
    let change = |field: &String| {
        let change = FieldChange { field: field.clone(), old: value(before, field), new: value(after, field) };
        (change.old != change.new).then_some(change)
    };
    fields.iter().filter_map(change).collect()
}
