//! Rows that a release has under another id.

use super::Rows;
use super::spelling::in_substance;
use sinew_model::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// An old row under a new id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renumbered {
    /// Its id in the earlier release.
    pub old_id: String,
    /// In the later.
    pub new_id: String,
    /// Certainly, if they agree in all fields and no other row does; possibly otherwise.
    pub verdict: Verdict,
    /// The one field in which they differ, if they do.
    pub but: Option<String>,
}

/// Old rows among the new: those alike in all fields first, in the order of ids, then those alike in all but one.
pub(super) fn renumbered(
    old: &Rows,
    new: &Rows,
    fields: &[String],
    missing: &BTreeSet<String>,
    added: &BTreeSet<String>,
) -> Vec<Renumbered> {
    // With fewer fields, too much is alike.
    if fields.len() < 4 {
        return Vec::new();
    }
    let mut finding = Finding { old: told(old, fields, missing), new: told(new, fields, added), found: Vec::new() };
    finding.alike(None);
    for (at, field) in fields.iter().enumerate() {
        finding.alike(Some((at, field)));
    }
    finding.found.sort_by(|one, other| (&one.old_id, &one.new_id).cmp(&(&other.old_id, &other.new_id)));
    finding.found
}

/// Rows by id, each as its values without what is spelling.
type Told = BTreeMap<String, Vec<String>>;

fn told(rows: &Rows, fields: &[String], ids: &BTreeSet<String>) -> Told {
    let values = |id: &String| {
        let row = &rows.get(id)?;
        let value = |field: &String| in_substance(row.get(field).map_or("", String::as_str));
        Some((id.clone(), fields.iter().map(value).collect()))
    };
    ids.iter().filter_map(values).collect()
}

struct Finding {
    old: Told,
    new: Told,
    found: Vec<Renumbered>,
}

impl Finding {
    /// Pairs that agree in all fields but this one.
    fn alike(&mut self, but: Option<(usize, &String)>) {
        let (old, new) = (by_values(&self.old, but), by_values(&self.new, but));
        let mut pairs = Vec::new();
        for (values, old_ids) in &old {
            let Some(new_ids) = new.get(values) else { continue };
            let is_only = old_ids.len() == 1 && new_ids.len() == 1;
            // Which of several alike it is cannot be told; where one field differs, that is too little to go by.
            if but.is_some() && !is_only {
                continue;
            }
            let verdict = if is_only && but.is_none() { Verdict::Certain } else { Verdict::Possible };
            let pair = |(old_id, new_id): (&String, &String)| Renumbered {
                old_id: old_id.clone(),
                new_id: new_id.clone(),
                verdict,
                but: but.map(|(_, field)| field.clone()),
            };
            pairs.extend(old_ids.iter().zip(new_ids).map(pair));
        }
        for pair in &pairs {
            self.old.remove(&pair.old_id);
            self.new.remove(&pair.new_id);
        }
        self.found.extend(pairs);
    }
}

/// Ids by the values of a row, but one.
fn by_values(rows: &Told, but: Option<(usize, &String)>) -> BTreeMap<Vec<String>, Vec<String>> {
    let mut ids: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
    for (id, values) in rows {
        let mut values = values.clone();
        if let Some((at, _)) = but {
            values.remove(at);
        }
        ids.entry(values).or_default().push(id.clone());
    }
    ids
}
