//! Commitments and their indicators.

use super::words::as_of;
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::indicators::{Commitment, Measured, Reading};
use sinew_map::{ClaimRef, EntityRef, View};
use sinew_model::Range;

/// Adds commitments, each with the values of its indicators over time.
pub fn indicators(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, commitments: &[Commitment]) {
    doc.subtitle(as_of(view.question()));
    if commitments.is_empty() {
        doc.para(["No commitment is on record. Rows of the schema Commitment with party, toward, kind, text and date make one."]);
        return;
    }
    for commitment in commitments {
        doc.heading(2, commitment.text.first().cloned().unwrap_or_else(|| view.id(commitment.commitment).to_owned()));
        doc.para(about(citations, view, commitment));
        for measured in &commitment.indicators {
            indicator(doc, citations, view, measured);
        }
        if commitment.indicators.is_empty() {
            doc.note([format!(
                "No indicator follows it; a row `{},,indicator,QUESTION` adds one.",
                view.id(commitment.commitment)
            )]);
        }
    }
    doc.note([
        "Whether a value keeps a promise is for people to say. A range is what is certain up to what is possible or unknown.",
    ]);
}

fn about(citations: &mut Citations, view: &View<'_>, commitment: &Commitment) -> Vec<Inline> {
    let kind = if commitment.kind.is_empty() { "commitment".to_owned() } else { commitment.kind.join(", ") };
    let mut parts = vec![Inline::Text(format!("{kind} of "))];
    parts.extend(names(view, &commitment.party));
    if !commitment.toward.is_empty() {
        parts.push(Inline::Text(" toward ".into()));
        parts.extend(names(view, &commitment.toward));
    }
    let date = |word: &str, date: Option<sinew_model::Date>| date.map(|date| format!("; {word} {date}")).unwrap_or_default();
    let status = if commitment.status.is_empty() { String::new() } else { format!("; status: {}", commitment.status.join(", ")) };
    let when = format!("{}{}{status}. ", date("made", commitment.said), date("due", commitment.due));
    parts.push(Inline::Text(when));
    let linked: Vec<ClaimRef> = commitment.indicators.iter().flat_map(|one| one.claims.iter().copied()).collect();
    let own: Vec<ClaimRef> = commitment.claims.iter().copied().filter(|claim| !linked.contains(claim)).collect();
    parts.push(Inline::Cite(citations.cite(view, &own)));
    parts
}

fn names(view: &View<'_>, entities: &[EntityRef]) -> Vec<Inline> {
    let mut parts = Vec::new();
    for entity in entities {
        parts.extend((!parts.is_empty()).then(|| Inline::Text(", ".into())));
        parts.push(inline::name(view, *entity));
    }
    parts
}

fn indicator(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, measured: &Measured) {
    let linked = Inline::Cite(citations.cite(view, &measured.claims));
    doc.para([Inline::Text(format!("Indicator: {} ", measured.question)), linked]);
    let readings = match &measured.values {
        Ok(readings) => readings,
        Err(error) => {
            doc.note([format!("It has no value: {error}.")]);
            return;
        }
    };
    let mut table = Table::new([
        Column::left("day"),
        Column::right("value"),
        Column::left(""),
        Column::left("changed"),
        Column::left("because of"),
    ]);
    let mut before: Option<&Reading> = None;
    for reading in readings {
        let moved = before.filter(|before| before.value != reading.value);
        let word = match moved {
            Some(before) => change(&before.value, &reading.value),
            None => "",
        };
        // The first value shows what it rests on; later ones what is new or gone.
        let reasons: Vec<ClaimRef> = match (before, moved) {
            (None, _) => reading.claims.clone(),
            (Some(before), Some(_)) => differ(&before.claims, &reading.claims),
            _ => Vec::new(),
        };
        table.row([
            inline::one(reading.day.to_string()),
            inline::one(value(&reading.value)),
            inline::one(reading.unit.clone()),
            inline::one(word),
            vec![Inline::Cite(citations.cite(view, &reasons))],
        ]);
        before = Some(reading);
    }
    doc.table(table);
}

fn change(before: &Range, now: &Range) -> &'static str {
    match () {
        () if now.lo() >= before.lo() && now.hi() >= before.hi() => "up",
        () if now.lo() <= before.lo() && now.hi() <= before.hi() => "down",
        () if now.lo() >= before.lo() => "surer",
        () => "less sure",
    }
}

/// Claims in one of the two only; where there are none, the days of all of them decide.
fn differ(before: &[ClaimRef], now: &[ClaimRef]) -> Vec<ClaimRef> {
    let new = now.iter().filter(|claim| !before.contains(claim));
    let gone = before.iter().filter(|claim| !now.contains(claim));
    let differ: Vec<ClaimRef> = new.chain(gone).copied().collect();
    if differ.is_empty() { now.to_vec() } else { differ }
}

fn value(range: &Range) -> String {
    if range.lo() <= 0.0 && range.hi().is_infinite() { "not known".to_owned() } else { rounded(range) }
}

/// Shares have more decimals than anybody needs.
fn rounded(range: &Range) -> String {
    let one_decimal = |end: f64| if end.is_finite() { (end * 10.0).round() / 10.0 } else { end };
    let tidy = Range::new(one_decimal(range.lo()), range.lo_closed(), one_decimal(range.hi()), range.hi_closed());
    tidy.unwrap_or(*range).display_grouped().to_string()
}
