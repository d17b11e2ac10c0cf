//! Small phrases that answers share.

use crate::{Citations, Inline};
use sinew_map::dossier::{Fact, Value};
use sinew_map::{Held, Question, View};
use sinew_model::{Kind, Range};

/// `as of 2026-06-04` or nothing, and what the filter leaves out.
pub(super) fn as_of(question: &Question) -> String {
    let filter = &question.filter;
    let mut parts = vec![question.on.map_or("at any time".to_owned(), |day| format!("as of {day}"))];
    if let Some(datasets) = &filter.datasets {
        parts.push(format!("datasets {}", datasets.iter().cloned().collect::<Vec<_>>().join(", ")));
    }
    if let Some(stances) = &filter.stances {
        parts.push(format!("only {}", stances.iter().map(|s| s.code()).collect::<Vec<_>>().join(", ")));
    }
    if let Some(reliability) = filter.reliability {
        parts.push(format!("sources of reliability {reliability} or better"));
    }
    if let Some(credibility) = filter.credibility {
        parts.push(format!("claims of credibility {credibility} or better"));
    }
    parts.join(", ")
}

/// When something held, with the day up to which it is attested where nobody gives an end.
pub(super) fn held(held: &Held) -> String {
    match (held.period.start, held.period.end, held.period.attested) {
        (None, None, Some((first, last))) if first == last => format!("attested {first}"),
        (None, None, Some((first, last))) => format!("attested {first} to {last}"),
        _ => held.period.display_attested().to_string(),
    }
}

/// `80,000,000–120,000,000`, or the text as it stands where it is no number.
pub(super) fn readable_number(text: &str) -> String {
    Range::parse(text).map_or_else(|_| text.to_owned(), |range| range.display_grouped().to_string())
}

/// A value as people read it: the name of the entity it names, a number with its thousands set off.
pub(super) fn value(view: &View<'_>, fact: &Fact, value: &Value) -> Inline {
    match (value.target, fact.property.kind()) {
        (Some(target), _) => crate::inline::name(view, target),
        (None, Kind::Number) => Inline::Text(readable_number(&value.text)),
        (None, Kind::Url) => crate::inline::link(value.text.clone(), value.text.clone()),
        (None, _) if fact.property.name() == "percentage" => Inline::Text(format!("{} %", readable_number(&value.text))),
        (None, _) => Inline::Text(value.text.clone()),
    }
}

/// All values of a property, each with its marks; denied ones say so.
pub(super) fn values(view: &View<'_>, citations: &mut Citations, fact: &Fact) -> Vec<Inline> {
    let mut parts = Vec::new();
    for each in &fact.values {
        if !parts.is_empty() {
            parts.push(Inline::Text("; ".into()));
        }
        parts.push(value(view, fact, each));
        if each.claims.is_empty() {
            parts.push(Inline::Text(" (denied)".into()));
        }
        parts.push(Inline::Text(" ".into()));
        let claims: Vec<_> = each.claims.iter().chain(&each.denied).copied().collect();
        parts.push(Inline::Cite(citations.cite(view, &claims)));
    }
    parts
}

/// `1 claim`, `2 claims`.
pub(super) fn many(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// A label inside a sentence: in lower case, but for its abbreviations.
pub(super) fn inside(label: &str) -> String {
    let is_abbreviation = |word: &&str| word.chars().nth(1).is_some_and(char::is_uppercase);
    let word = |word: &str| if is_abbreviation(&word) { word.to_owned() } else { word.to_lowercase() };
    label.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// The values that somebody gives, without marks; those that are only denied are left out.
pub(super) fn supported(values: &[Value]) -> String {
    values.iter().filter(|value| !value.claims.is_empty()).map(|value| value.text.as_str()).collect::<Vec<_>>().join("; ")
}

/// `role: Chairman`, without marks.
pub(super) fn fact_text(view: &View<'_>, fact: &Fact) -> String {
    let plain = |each: &Value| match each.target {
        Some(target) => view.caption(target).to_owned(),
        None if fact.property.name() == "percentage" => format!("{} %", readable_number(&each.text)),
        None if fact.property.kind() == Kind::Number => readable_number(&each.text),
        None => each.text.clone(),
    };
    let text = |each: &Value| plain(each) + if each.claims.is_empty() { " (denied)" } else { "" };
    let values = fact.values.iter().map(text).collect::<Vec<_>>().join("; ");
    format!("{}: {values}", inside(fact.property.label()))
}
