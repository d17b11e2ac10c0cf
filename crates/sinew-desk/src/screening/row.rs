//! One row of a table: what is asked, what is written.

use super::cells::{date, gender, schema, several};
use super::columns::{Columns, What};
use super::doubts;
use super::records::{Fault, LINES, LONGEST, Record, cells};
use crate::identity::screener::{Found, Screened, Screener, topics};
use crate::identity::why;
use crate::output::sources;
use serde_json::{Value, json};
use sinew_identity::{NameKind, Query, Subject, known_country};
use sinew_model::Schema;

/// A row as it was read.
pub(super) struct Row {
    pub(super) line: u64,
    /// As many as the head has.
    pub(super) cells: Vec<String>,
    pub(super) problems: Vec<String>,
    /// Nothing can be asked of it.
    pub(super) is_refused: bool,
}

impl Row {
    pub(super) fn read(record: &Record, columns: &Columns) -> Row {
        let mut problems = Vec::new();
        match record.fault {
            Some(Fault::Unclosed) => problems.push(format!("a quotation mark is not closed within {LINES} lines")),
            Some(Fault::TooLong) => problems.push(format!("the line is longer than {LONGEST} bytes")),
            None => {}
        }
        let bytes = cells(&record.bytes, columns.delimiter);
        if bytes.len() != columns.head.len() && record.fault.is_none() {
            problems.push(format!("{} cells, where the head has {}", bytes.len(), columns.head.len()));
        }
        let mut is_refused = !problems.is_empty();
        let mut texts = Vec::with_capacity(columns.head.len());
        for (at, head) in columns.head.iter().enumerate() {
            let cell = bytes.get(at).map_or(&[][..], Vec::as_slice);
            if std::str::from_utf8(cell).is_err() {
                problems.push(format!("{head} is not UTF-8"));
                is_refused = true;
            }
            texts.push(String::from_utf8_lossy(cell).into_owned());
        }
        Row { line: record.line, cells: texts, problems, is_refused }
    }

    fn texts(&self, columns: &Columns, what: What) -> impl Iterator<Item = &str> {
        columns.places(what).map(|place| self.cells[place].trim()).filter(|text| !text.is_empty())
    }

    /// The id under which it is judged.
    pub(super) fn query_id(&self, columns: &Columns, prefix: &str) -> Option<String> {
        self.texts(columns, What::Id).next().map(|id| format!("{prefix}:{id}"))
    }

    /// Given name, father's name, family name, in this order.
    fn composed(&self, columns: &Columns) -> String {
        let parts = [What::First, What::Middle, What::Last].into_iter().flat_map(|what| self.texts(columns, what));
        parts.collect::<Vec<_>>().join(" ")
    }

    fn schema(&mut self, columns: &Columns, default: Schema) -> Schema {
        let Some(text) = self.texts(columns, What::Schema).next().map(str::to_owned) else { return default };
        schema(&text).unwrap_or_else(|| {
            self.problems.push(format!("there is no type {text:?}"));
            default
        })
    }

    /// Who on the lists may be meant.
    pub(super) fn screen(
        &mut self,
        columns: &Columns,
        default: Schema,
        screener: &mut Screener<'_>,
        id: Option<&str>,
    ) -> Screened {
        if self.is_refused {
            return Screened::default();
        }
        let schema = self.schema(columns, default);
        let composed = self.composed(columns);
        let mut problems = std::mem::take(&mut self.problems);
        let subject = self.subject(columns, schema, &composed, &mut problems);
        let is_named = subject.names.iter().any(|(_, name)| name.chars().any(char::is_alphanumeric));
        let screened = if is_named || !subject.identifiers.is_empty() {
            screener.screen(&Query::new(&subject), id)
        } else {
            problems.push("there is no name".to_owned());
            self.is_refused = true;
            Screened::default()
        };
        self.problems = problems;
        screened
    }

    fn subject<'r>(&'r self, columns: &Columns, schema: Schema, composed: &'r str, problems: &mut Vec<String>) -> Subject<'r> {
        let mut subject = Subject::new("", schema);
        let name = self.texts(columns, What::Name).next();
        subject.names.extend(name.or(Some(composed).filter(|text| !text.is_empty())).map(|name| (NameKind::Name, name)));
        subject.names.extend(self.texts(columns, What::Alias).flat_map(several).map(|alias| (NameKind::Alias, alias)));
        for (what, dates) in [(What::Birth, &mut subject.births), (What::Founded, &mut subject.foundings)] {
            for text in self.texts(columns, what).flat_map(several) {
                match date(text) {
                    Ok((date, problem)) => {
                        problems.extend(problem);
                        match doubts::birth(&date, text).filter(|_| what == What::Birth) {
                            Some(doubt) => problems.push(doubt),
                            None => dates.push(date),
                        }
                    }
                    Err(problem) => problems.push(problem),
                }
            }
        }
        for text in self.texts(columns, What::Country) {
            countries(text, &mut subject, problems);
        }
        for text in self.texts(columns, What::Gender) {
            match gender(text) {
                Some(known) => subject.genders.push(known),
                None => problems.push(format!("{text:?} is no gender that can be read")),
            }
        }
        problems.extend(subject.names.iter().filter_map(|(_, name)| doubts::name(name)));
        subject.addresses.extend(self.texts(columns, What::Address));
        for (property, place) in columns.identifiers() {
            subject.identifiers.extend(several(self.cells[place].trim()).map(|value| (property, value)));
            problems.extend(several(self.cells[place].trim()).filter_map(|value| doubts::number(property, value)));
        }
        subject
    }

    /// The rows that are written: one for each hit, and one where there is none.
    pub(super) fn lines(&self, id: Option<&str>, screened: &Screened, screener: &Screener<'_>) -> Vec<Vec<String>> {
        let mut start = self.cells.clone();
        let number = |count: usize| if count == 0 { String::new() } else { count.to_string() };
        start.extend([self.line.to_string(), id.unwrap_or_default().to_owned(), screened.hits.len().to_string()]);
        start.extend([number(screened.more), number(screened.cleared), self.problems.join("; ")]);
        if screened.hits.is_empty() {
            start.extend(std::iter::repeat_n(String::new(), 11));
            return vec![start];
        }
        let line = |(at, hit): (usize, &Found)| {
            let mut line = start.clone();
            line.push((at + 1).to_string());
            line.extend(hit_cells(hit, screener));
            line
        };
        screened.hits.iter().enumerate().map(line).collect()
    }

    /// The object that is written.
    pub(super) fn object(&self, columns: &Columns, id: Option<&str>, screened: &Screened, screener: &Screener<'_>) -> Value {
        let row: serde_json::Map<String, Value> =
            columns.head.iter().zip(&self.cells).map(|(name, cell)| (name.clone(), json!(cell))).collect();
        json!({
            "line": self.line,
            "query": id,
            "row": row,
            "hits": screened.hits.iter().map(|hit| hit_object(hit, screener)).collect::<Vec<_>>(),
            "more": screened.more,
            "cleared": screened.cleared,
            "problems": self.problems,
            "refused": self.is_refused,
        })
    }
}

/// A name of a country may hold a comma, and so may a list of them.
fn countries(text: &str, subject: &mut Subject<'_>, problems: &mut Vec<String>) {
    for one in several(text) {
        if known_country(one).is_some() {
            subject.country(one);
            continue;
        }
        for part in one.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            match known_country(part) {
                Some(_) => subject.country(part),
                None => problems.push(format!("there is no country {part:?}")),
            }
        }
    }
}

fn hit_cells(hit: &Found, screener: &Screener<'_>) -> [String; 10] {
    let view = &screener.view;
    [
        format!("{:.4}", hit.comparison.score),
        hit.standing.word().to_owned(),
        view.id(hit.entity).to_owned(),
        view.caption(hit.entity).to_owned(),
        view.schema(hit.entity).name().to_owned(),
        hit.matched().to_owned(),
        screener.datasets(hit.entity).join("; "),
        topics(view, hit.entity).join("; "),
        why::words(&hit.comparison),
        sources(view, &hit.claims(view)),
    ]
}

fn hit_object(hit: &Found, screener: &Screener<'_>) -> Value {
    let view = &screener.view;
    let ids = |member, kind, value: &str| -> Vec<String> {
        why::claims(view, member, kind, value).into_iter().map(|claim| view.claim(claim).id().to_string()).collect()
    };
    let features = hit.comparison.features.iter().map(|feature| {
        json!({
            "feature": why::label(feature.kind),
            "a": feature.a,
            "b": feature.b,
            "effect": why::rounded(feature.effect),
            "reason": feature.reason,
            "claims": ids(hit.member, feature.kind, &feature.b),
        })
    });
    json!({
        "entity": view.id(hit.entity),
        "member": view.map().id(hit.member),
        "caption": view.caption(hit.entity),
        "schema": view.schema(hit.entity).name(),
        "score": why::rounded(hit.comparison.score),
        "name_score": why::rounded(hit.comparison.name),
        "matched": hit.matched(),
        "judged": Some(hit.standing.word()).filter(|word| !word.is_empty()),
        "datasets": screener.datasets(hit.entity),
        "topics": topics(view, hit.entity),
        "why": why::words(&hit.comparison),
        "features": features.collect::<Vec<_>>(),
        "parts": why::alignment(hit.comparison.names.as_ref()),
    })
}
