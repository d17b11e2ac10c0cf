//! Recorded attacks: how many, which, and all that is said of one.

use super::words::as_of;
use crate::plot::{Data, DaySpan, Interval, Plot};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::incidents::statements::FirmOrAny;
use sinew_map::incidents::{By, Count, Counts, Incident, Key, Party, Status};
use sinew_map::{EntityRef, View};
use sinew_model::Range;
use std::collections::BTreeSet;

/// Adds a count of incidents.
pub fn counts(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, counts: &Counts) {
    doc.subtitle(as_of(view.question()));
    if counts.total.incidents.is_empty() {
        doc.para(["No incident fits."]);
        return;
    }
    let numbers = ["incidents", "usual", "records", "deaths", "best", "independent sources", "on one source"];
    let columns = counts.by.iter().map(|by| Column::left(heading(*by)));
    let columns = columns.chain(numbers.map(Column::right)).chain([Column::left("sources")]);
    let mut table = Table::new(columns);
    for count in &counts.rows {
        table.row(row(citations, view, count, key(view, &count.key)));
    }
    let padded = |first: Vec<Inline>| {
        let mut cells = vec![first];
        cells.resize(counts.by.len(), Vec::new());
        cells
    };
    if !counts.unplaced.incidents.is_empty() {
        let words = if counts.by.len() == 1 { unplaced(counts.by[0]) } else { "not known" };
        table.row(row(citations, view, &counts.unplaced, padded(inline::one(words))));
    }
    let mut total = row(citations, view, &counts.total, padded(vec![Inline::Strong("all, each once".into())]));
    total.pop();
    total.push(inline::one("those above"));
    table.row(total);
    doc.plot(picture(view, counts));
    doc.table(table);
    doc.note([
        "At least and at most; usual is the table that goes by the first possible day, with the sum of best estimates of \
         deaths (the lowest where there is none).",
    ]);
    let several = |by: &By| matches!(by, By::Claimant | By::Attributed | By::Target | By::Weapon | By::Type);
    if counts.by.iter().any(several) {
        doc.note(["An incident with several counts in each of their rows. One record may cover many incidents."]);
    }
    if counts.by.contains(&By::Claimant) {
        doc.note(["A claim of responsibility is what its maker says; it is not an attribution."]);
    }
    if counts.by.iter().any(|by| matches!(by, By::Claimant | By::Attributed)) {
        groups(doc, counts);
    }
}

fn picture(view: &View<'_>, counts: &Counts) -> Plot {
    let interval = |count: &Count| Interval {
        label: count.key.words(view),
        low: count.certain as f64,
        middle: count.usual as f64,
        high: count.possible.map(|most| most as f64),
    };
    let by: Vec<&str> = counts.by.iter().map(|by| heading(*by)).collect();
    Plot {
        title: format!("Incidents: {}", by.join(" · ")),
        description: format!(
            "Bars, one a row of the table: dark what is certain, light what is possible, a line at the usual number. In all {}.",
            how_many(&counts.total)
        ),
        data: Data::Ranges(counts.rows.iter().map(interval).collect()),
    }
}

/// Every group in two ways, each as a range.
fn groups(doc: &mut Doc, counts: &Counts) {
    if counts.groups.groups.is_empty() {
        return;
    }
    let ends = |range: FirmOrAny| {
        if range.firm == range.any { range.any.to_string() } else { format!("{}–{}", range.firm, range.any) }
    };
    let headings = ["claims", "attributions", "as named", "brands resolved"].map(Column::right);
    let mut table = Table::new([Column::left("group")].into_iter().chain(headings));
    for (party, count) in &counts.groups.groups {
        let name = counts.group_names.get(party).map_or(party.1.as_str(), String::as_str);
        let cells = [name.to_owned(), count.claims.to_string(), count.attributions.to_string()];
        let cells = cells.into_iter().chain([ends(count.as_named), ends(count.brands_resolved)]);
        table.row(cells.map(inline::one));
    }
    doc.heading(1, "Groups, firm to any");
    doc.table(table);
    doc.note([
        "Records, not incidents. Firm: the record certainly fits, and the group is the only one that claims or is held responsible, and has not denied. Any: \
         it is among them. Brands resolved: a facade brand stands for those behind it on the day, where a source says so.",
    ]);
}

fn heading(by: By) -> &'static str {
    match by {
        By::Claimant => "claimed by",
        By::Attributed => "attributed to",
        By::Target => "target",
        By::Weapon => "weapon",
        By::Place => "place",
        By::Type => "type",
        By::Period(_) => "period",
    }
}

fn unplaced(by: By) -> &'static str {
    match by {
        By::Claimant => "claimed by nobody",
        By::Attributed => "attributed to nobody",
        By::Period(_) => "date too open",
        By::Target | By::Weapon | By::Place | By::Type => "not known",
    }
}

fn key(view: &View<'_>, key: &Key) -> Vec<Vec<Inline>> {
    let one = |part: &Key| match part {
        Key::Entity(entity) => vec![inline::name(view, *entity)],
        other => inline::one(other.words(view)),
    };
    key.parts().iter().map(one).collect()
}

fn row(citations: &mut Citations, view: &View<'_>, count: &Count, key: Vec<Vec<Inline>>) -> Vec<Vec<Inline>> {
    let one_source = count.sources.share_on_one().map_or("–".to_owned(), |share| format!("{:.0} %", share * 100.0));
    let numbers = [
        how_many(count),
        count.usual.to_string(),
        count.incidents.len().to_string(),
        number(&count.deaths),
        if count.without_best == count.incidents.len() { "–".to_owned() } else { format!("{:.0}", count.deaths_best) },
        count.independent_sources.to_string(),
        one_source,
    ];
    let sources = vec![Inline::Cite(citations.cite(view, &count.claims).brief())];
    key.into_iter().chain(numbers.map(inline::one)).chain([sources]).collect()
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

/// Notes that several datasets tell the incidents, if they do: nobody has said which of their records are the same.
pub fn several_datasets(doc: &mut Doc, view: &View<'_>, incidents: &[EntityRef]) {
    let of = |entity: &EntityRef| -> BTreeSet<&str> {
        let claims = view.claims(*entity).into_iter().filter(|claim| view.supports(*claim));
        claims.map(|claim| view.claim(claim).dataset).collect()
    };
    let each: Vec<BTreeSet<&str>> = incidents.iter().map(of).collect();
    let datasets: BTreeSet<&str> = each.iter().flatten().copied().collect();
    if datasets.len() > 1 {
        let (number, linked) = (datasets.len(), each.iter().filter(|datasets| datasets.len() > 1).count());
        let linked = match linked {
            0 => "none is linked yet".to_owned(),
            1 => "1 is linked, and counted once".to_owned(),
            linked => format!("{linked} are linked, and counted once each"),
        };
        doc.note([format!(
            "{number} datasets count. An incident that two of them tell is counted twice until `sinew incidents integrate` links it: \
             {linked}."
        )]);
    }
}

/// Adds a list of incidents.
pub fn incidents(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, incidents: &[Incident<'_>]) {
    doc.subtitle(as_of(view.question()));
    if incidents.is_empty() {
        doc.para(["No incident fits."]);
        return;
    }
    doc.plot(timeline(incidents));
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

fn timeline(incidents: &[Incident<'_>]) -> Plot {
    let span = |incident: &Incident<'_>| {
        let (from, to) = (incident.when?.earliest()?, incident.when?.latest()?);
        let group = Status::ALL.iter().position(|status| *status == incident.status).unwrap_or(0);
        Some(DaySpan { label: incident.caption.to_owned(), from, to, group })
    };
    Plot {
        title: "Incidents over time".to_owned(),
        description: "One line an incident, from the first to the last day on which it may have happened; colour and shape \
                      follow the status in the table."
            .to_owned(),
        data: Data::Spans(incidents.iter().filter_map(span).collect()),
    }
}

/// Adds all that is said of one incident: facts, and each statement of responsibility with speaker, day, words and source.
pub fn incident(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, incident: &Incident<'_>) {
    doc.subtitle(as_of(view.question()));
    doc.table(facts(incident));
    doc.para([Inline::Text("On the word of ".into()), Inline::Cite(citations.cite(view, &incident.claims))]);
    if incident.statements.is_empty() {
        doc.para(["Nobody is on record as claiming or denying it, or as held responsible."]);
        return;
    }
    doc.heading(1, "Statements of responsibility");
    let table = statements(citations, view, incident);
    doc.plot(statements_over_time(incident));
    doc.table(table);
    doc.note([
        "A claim of which nobody says when it was made counts at any day. Reports that go back to one origin are one source.",
    ]);
}

fn facts(incident: &Incident<'_>) -> Table {
    let joined = |parts: &[&str]| parts.join("; ");
    let rows = [
        ("when", incident.when.map_or("not known".to_owned(), |date| date.to_string())),
        ("where", joined(&incident.place)),
        ("precision of the place", joined(&incident.place_precision)),
        ("type", joined(&incident.types)),
        ("weapon", joined(&incident.weapon)),
        ("target", joined(&names(&incident.target).chain(incident.target_type.iter().copied()).collect::<Vec<_>>())),
        ("parties", joined(&names(&incident.involved).collect::<Vec<_>>())),
        ("deaths", number(&incident.deaths)),
        ("best estimate", incident.deaths_best.map_or(String::new(), |best| format!("{best}"))),
        ("injured", number(&incident.injured)),
        ("reports named", joined(&incident.publishers)),
        ("status", incident.status.words().to_owned()),
    ];
    let mut facts = Table::new(["", ""].map(Column::left));
    for (name, value) in rows.into_iter().filter(|(_, value)| !value.is_empty()) {
        facts.row([inline::one(name), inline::one(value)]);
    }
    facts
}

fn names<'a>(parties: &'a [Party<'_>]) -> impl Iterator<Item = &'a str> {
    parties.iter().map(|party| party.name)
}

/// Each statement of responsibility with speaker, day, words and source.
fn statements(citations: &mut Citations, view: &View<'_>, incident: &Incident<'_>) -> Table {
    let mut table = Table::new(["day", "kind", "of whom", "speaker", "words", "origin", "sources"].map(Column::left));
    for said in &incident.statements {
        let statement = &said.statement;
        table.row([
            inline::one(statement.said.map_or("day not known".to_owned(), |day| day.to_string())),
            inline::one(statement.kind.code()),
            said.entity.map_or_else(|| inline::one(said.name), |entity| vec![inline::name(view, entity)]),
            inline::one(said.speaker.unwrap_or("")),
            inline::one(said.words.unwrap_or("")),
            inline::one(statement.origin),
            vec![Inline::Cite(citations.cite(view, &said.claims))],
        ]);
    }
    table
}

fn statements_over_time(incident: &Incident<'_>) -> Plot {
    let span = |said: &sinew_map::incidents::statements::Said<'_>| {
        let day = said.statement.said?;
        Some(DaySpan {
            label: format!("{}: {}", said.statement.kind.code(), said.name),
            from: day,
            to: day,
            group: said.statement.kind as usize,
        })
    };
    Plot {
        title: "Statements over time".to_owned(),
        description: "One line a statement of which the day is known, in the order of the table.".to_owned(),
        data: Data::Spans(incident.statements.iter().filter_map(span).collect()),
    }
}
