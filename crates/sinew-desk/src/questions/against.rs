//! Comparing an answer with that of another day, or of another state of knowledge.

use crate::asked::Asked;
use crate::asked::day;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::Json;
use crate::output::{self, Output, Rows};
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Citations, Doc, answer};
use sinew_map::compare::{Change, Item, compare};
use sinew_map::{Question, View};
use sinew_model::Day;

/// What to compare with.
#[derive(Args)]
pub struct Against {
    /// Say what changed since this day, and because of which claims
    #[arg(long, value_name = "DAY")]
    since: Option<String>,
    /// Say what changed since what was known at the end of this day
    #[arg(long, value_name = "DAY")]
    since_known: Option<String>,
}

impl Against {
    /// Whether a comparison is asked for.
    pub fn is_asked(&self) -> bool {
        self.since.is_some() || self.since_known.is_some()
    }

    /// Answers twice and prints what changed. `items` takes an answer apart.
    pub fn answer(
        &self,
        title: &str,
        desk: &Desk,
        asked: &Asked,
        items: impl Fn(&View<'_>) -> Result<Vec<Item>>,
    ) -> Result<Output> {
        let mut question = desk.question(asked)?;
        question.on = question.on.or(Some(question.today));
        let now = desk.context(asked)?;
        let known = self.since_known.as_deref().map(|text| day("--since-known", text)).transpose()?;
        let then = known.map(|known| desk.known(Some(known))).transpose()?;
        let since = self.since.as_deref().map(|text| day("--since", text)).transpose()?;
        let earlier = Question { on: since.or(question.on), today: known.unwrap_or(question.today), ..question.clone() };
        let (before, after) = (then.as_ref().unwrap_or(&now).view(earlier)?, now.view(question)?);
        // What was not known then is no error: the answer was empty.
        let old = items(&before).or_else(|error| if is_absent(&error) { Ok(Vec::new()) } else { Err(error) })?;
        let changes = compare((&before, &old), (&after, &items(&after)?));
        let mut doc = Doc::new(title);
        let mut citations = Citations::new();
        let as_known = known.map(|known| format!("as known on {known}")).unwrap_or_default();
        answer::changes(&mut doc, &mut citations, (&before, &after), (&as_known, ""), &changes);
        doc.sources(citations.sources(&now.dataset_info()));
        let json = document(&before, &after, known, &changes);
        Ok(Output::new(doc, json, rows(&before, &after, &changes)))
    }
}

fn is_absent(error: &Error) -> bool {
    error.code() == Code::NotFound
}

/// Claims of both sides are written out once.
fn document(before: &View<'_>, after: &View<'_>, known: Option<Day>, changes: &[Change]) -> Value {
    let (mut old, mut new) = (Json::new(before), Json::new(after));
    let all: Vec<Value> = changes
        .iter()
        .map(|change| {
            json!({
                "key": change.key,
                "what": change.what,
                "before": change.before,
                "after": change.after,
                "gone": old.claims(&change.gone),
                "new": new.claims(&change.new),
            })
        })
        .collect();
    let since = json!({
        "on": before.question().on.map(|day| day.to_string()),
        "known": known.map(|day| day.to_string()),
    });
    let (old, mut new) = (old.finish(Value::Null), new.finish(json!({ "since": since, "changes": all })));
    for part in ["claims", "sources"] {
        if let (Some(all), Some(more)) = (new[part].as_object_mut(), old[part].as_object()) {
            for (key, value) in more {
                all.entry(key.clone()).or_insert_with(|| value.clone());
            }
        }
    }
    new
}

fn rows(before: &View<'_>, after: &View<'_>, changes: &[Change]) -> Rows {
    let mut rows = Rows::new(&["key", "what", "before", "after", "new_sources", "gone_sources"]);
    for change in changes {
        rows.row([
            change.key.as_str(),
            &change.what,
            change.before.as_deref().unwrap_or_default(),
            change.after.as_deref().unwrap_or_default(),
            &output::sources(after, &change.new),
            &output::sources(before, &change.gone),
        ]);
    }
    rows
}
