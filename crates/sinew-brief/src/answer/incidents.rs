//! Recorded attacks, and how many.

use super::words::as_of;
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::incidents::{By, Count, Counts, Incident, Party};
use sinew_model::Range;

/// Adds a count of incidents.
pub fn counts(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, counts: &Counts) {
    doc.subtitle(as_of(view.question()));
    if counts.total.incidents.is_empty() {
        doc.para(["No incident fits."]);
        return;
    }
    let columns = [
        Column::left(heading(counts.by)),
        Column::right("incidents"),
        Column::right("records"),
        Column::right("deaths"),
        Column::right("independent sources"),
        Column::left("sources"),
    ];
    let mut table = Table::new(columns);
    for count in &counts.rows {
        table.row(row(citations, view, count, key(view, count)));
    }
    if !counts.unplaced.incidents.is_empty() {
        table.row(row(citations, view, &counts.unplaced, inline::one(unplaced(counts.by))));
    }
    let mut total = row(citations, view, &counts.total, vec![Inline::Strong("all, each once".into())]);
    total.pop();
    total.push(inline::one("those above"));
    table.row(total);
    doc.table(table);
    if matches!(counts.by, By::Claimant | By::Attributed | By::Target | By::Weapon) {
        doc.note(["An incident with several counts in each of their rows. One record may cover many incidents."]);
    }
    if counts.by == By::Claimant {
        doc.note(["A claim of responsibility is what its maker says; it is not an attribution."]);
    }
}

fn heading(by: By) -> &'static str {
    match by {
        By::Claimant => "claimed by",
        By::Attributed => "attributed to",
        By::Target => "target",
        By::Weapon => "weapon",
        By::Place => "place",
        By::Month => "month",
    }
}

fn unplaced(by: By) -> &'static str {
    match by {
        By::Claimant => "claimed by nobody",
        By::Attributed => "attributed to nobody",
        By::Month => "date too open",
        By::Target | By::Weapon | By::Place => "not known",
    }
}

fn key(view: &View<'_>, count: &Count) -> Vec<Inline> {
    match &count.key {
        sinew_map::incidents::Key::Entity(entity) => vec![inline::name(view, *entity)],
        other => inline::one(other.words(view)),
    }
}

fn row(citations: &mut Citations, view: &View<'_>, count: &Count, key: Vec<Inline>) -> Vec<Vec<Inline>> {
    vec![
        key,
        inline::one(how_many(count)),
        inline::one(count.incidents.len().to_string()),
        inline::one(number(&count.deaths)),
        inline::one(count.independent_sources.to_string()),
        vec![Inline::Cite(citations.cite(view, &count.claims).brief())],
    ]
}

/// `12`, `12–19`, `12 or more`.
pub fn how_many(count: &Count) -> String {
    match count.possible {
        Some(possible) if possible == count.certain => possible.to_string(),
        Some(possible) => format!("{}–{possible}", count.certain),
        None => format!("{} or more", count.certain),
    }
}

/// A range of numbers; zero or more is not known.
fn number(range: &Range) -> String {
    if range.lo() == 0.0 && range.hi().is_infinite() { "not known".into() } else { range.display_grouped().to_string() }
}

/// Adds a list of incidents.
pub fn incidents(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, incidents: &[Incident<'_>]) {
    doc.subtitle(as_of(view.question()));
    if incidents.is_empty() {
        doc.para(["No incident fits."]);
        return;
    }
    let mut table = Table::new(["when", "what", "claimed by", "attributed to", "deaths", "status", "sources"].map(Column::left));
    for incident in incidents {
        let when = incident.when.map_or("not known".to_owned(), |date| date.to_string());
        let verdict = incident.fits();
        let when = if verdict.is_certain() { when } else { format!("{when} ({verdict} in the period)") };
        table.row([
            inline::one(when),
            vec![Inline::Name { caption: incident.caption.to_owned(), id: view.id(incident.entity).to_owned() }],
            parties(view, &incident.claimed_by),
            parties(view, &incident.attributed_to),
            inline::one(number(&incident.deaths)),
            inline::one(incident.status.words()),
            vec![Inline::Cite(citations.cite(view, &incident.claims))],
        ]);
    }
    doc.table(table);
}

fn parties(view: &View<'_>, parties: &[Party<'_>]) -> Vec<Inline> {
    let mut parts = Vec::new();
    for (at, party) in parties.iter().enumerate() {
        parts.extend((at > 0).then(|| Inline::Text("; ".into())));
        parts.push(party.entity.map_or_else(|| Inline::Text(party.name.to_owned()), |entity| inline::name(view, entity)));
    }
    parts
}
