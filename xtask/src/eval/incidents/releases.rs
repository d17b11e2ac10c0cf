//! Sets of kind 09: two releases of one source.

use super::table::rows;
use serde_json::{Map, Value, json};
use sinew_map::incidents::release::{Change, Changes, Extent, Rows, changes};
use std::io::Result;
use std::path::{Path, PathBuf};

/// An object of what changed.
pub(super) fn answer(set: &Path) -> Result<String> {
    let [old, new] = releases(set)?;
    // The later file of these sets is a selection, and rows under other ids stay new ones.
    let found = changes(&read(&old)?, &read(&new)?, Extent::Selection);
    let again = found.renumbered.iter().map(|row| &row.new_id);
    let mut only_new: Vec<i64> = found.added.iter().chain(again).filter_map(|id| id.parse().ok()).collect();
    only_new.sort_unstable();
    let spelled = found.by_field(&found.spelled);
    let total: usize = spelled.values().sum();
    let changed: Map<String, Value> = found.changed.iter().map(|change| (change.id.clone(), fields(change))).collect();
    let told = json!({
        "rows_old": found.rows_old,
        "rows_new": found.rows_new,
        "in_both": found.in_both,
        "only_new": only_new,
        "spelling_only": { "total": total, "by_field": positive(&spelled) },
        "changed": changed,
        "changed_by_field": found.by_field(&found.changed),
        "renumbered": renumbered(&found),
    });
    Ok(serde_json::to_string_pretty(&told)?)
}

fn fields(change: &Change) -> Value {
    change.fields.iter().map(|field| (field.field.clone(), json!([field.old, field.new]))).collect::<Map<_, _>>().into()
}

fn renumbered(found: &Changes) -> Vec<Value> {
    found.renumbered.iter().map(|row| json!([row.old_id, row.new_id, row.but])).collect()
}

fn positive(numbers: &std::collections::BTreeMap<&str, usize>) -> Value {
    numbers
        .iter()
        .filter(|(_, number)| **number > 0)
        .map(|(field, number)| ((*field).to_owned(), json!(number)))
        .collect::<Map<_, _>>()
        .into()
}

/// The earlier and the later file: releases stand in the order of their years, and `later` after all.
fn releases(set: &Path) -> Result<[PathBuf; 2]> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(set)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("release_")));
    files.sort();
    files.try_into().map_err(|_| std::io::Error::other(format!("{} does not hold two releases", set.display())))
}

fn read(path: &Path) -> Result<Rows> {
    let with_id = |mut row: super::table::Row| row.remove("id").map(|id| (id, row));
    Ok(rows(path)?.into_iter().filter_map(with_id).collect())
}
