//! A pair side by side, and its score feature by feature.

use crate::identity::screener::datasets;
use crate::identity::why;
use sinew_brief::{Citations, Column, Doc, Inline, SourceEntry, Table, inline};
use sinew_identity::{EntityComparison, Index};
use sinew_map::{ClaimRef, EntityRef, View};
use sinew_model::{Kind, Property};

/// Values of one line that are shown.
const SHOWN: usize = 8;

/// The different values of one side, each with the claims that give it.
pub(super) type Values = Vec<(String, Vec<ClaimRef>)>;

/// One line of the comparison: which properties it shows.
struct Line {
    title: &'static str,
    holds: fn(Property) -> bool,
    /// Each value says which property it is of.
    named: bool,
}

const LINES: [Line; 10] = [
    Line { title: "names", holds: |p| p.kind() == Kind::Name, named: false },
    Line { title: "born", holds: |p| p.name() == "birthDate", named: false },
    Line { title: "born in", holds: |p| p.name() == "birthPlace", named: false },
    Line { title: "founded", holds: |p| p.name() == "incorporationDate" || p.name() == "buildDate", named: false },
    Line { title: "countries", holds: |p| p.kind() == Kind::Country, named: false },
    Line { title: "gender", holds: |p| p.kind() == Kind::Gender, named: false },
    Line { title: "positions", holds: |p| p.name() == "position", named: false },
    Line { title: "numbers", holds: |p| p.kind() == Kind::Identifier, named: true },
    Line { title: "addresses", holds: |p| p.kind() == Kind::Address, named: false },
    Line { title: "topics", holds: |p| p.kind() == Kind::Topic, named: false },
];

/// Adds the two entities side by side, each value with its sources.
pub fn by_side(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, index: &Index<'_>, (a, b): (EntityRef, EntityRef)) {
    let mut table = Table::new([Column::left(""), Column::left(view.caption(a)), Column::left(view.caption(b))]);
    let one = |title: &str, cell: &dyn Fn(EntityRef) -> Inline| vec![inline::one(title), vec![cell(a)], vec![cell(b)]];
    table.row(one("id", &|entity| Inline::Code(view.id(entity).to_owned())));
    table.row(one("schema", &|entity| Inline::Text(view.schema(entity).label().to_owned())));
    for line in &LINES {
        let cells = [a, b].map(|entity| cell(citations, view, line, entity));
        if cells.iter().any(|cell| !cell.is_empty()) {
            let [left, right] = cells;
            table.row([inline::one(line.title), left, right]);
        }
    }
    table.row(one("lists", &|entity| Inline::Text(datasets(view, index, entity).join(", "))));
    doc.table(table);
}

/// The two entities side by side: for each line that either has, its title and the values of both, each with its claims.
pub(super) fn lines(view: &View<'_>, (a, b): (EntityRef, EntityRef)) -> Vec<(&'static str, [Values; 2])> {
    let both = LINES.iter().map(|line| (line.title, [a, b].map(|entity| values(view, line, entity))));
    both.filter(|(_, sides)| sides.iter().any(|side| !side.is_empty())).collect()
}

fn cell(citations: &mut Citations, view: &View<'_>, line: &Line, entity: EntityRef) -> Vec<Inline> {
    let values = values(view, line, entity);
    let mut parts = Vec::new();
    for (text, claims) in values.iter().take(SHOWN) {
        if !parts.is_empty() {
            parts.push(Inline::Text("; ".into()));
        }
        parts.push(Inline::Text(text.clone()));
        parts.push(Inline::Cite(citations.cite(view, claims).brief()));
    }
    if values.len() > SHOWN {
        parts.push(Inline::Text(format!("; and {} more", values.len() - SHOWN)));
    }
    parts
}

/// The different values, in the order of the claims, each with the claims that give it.
fn values(view: &View<'_>, line: &Line, entity: EntityRef) -> Vec<(String, Vec<ClaimRef>)> {
    let mut values: Vec<(String, Vec<ClaimRef>)> = Vec::new();
    for claim in view.claims(entity).into_iter().filter(|claim| view.supports(*claim)) {
        let property = view.map().property(claim);
        if !(line.holds)(property) {
            continue;
        }
        let value = view.map().value(claim);
        let text = if line.named { format!("{} {value}", property.label()) } else { value.to_owned() };
        match values.iter_mut().find(|(known, _)| *known == text) {
            Some((_, claims)) => claims.push(claim),
            None => values.push((text, vec![claim])),
        }
    }
    values
}

/// Adds one line that says which list each number stands for: who goes through hundreds of pairs reads it hundreds of times.
pub fn legend(doc: &mut Doc, entries: &[SourceEntry]) {
    let version = |entry: &SourceEntry| entry.version.as_ref().map_or(String::new(), |version| format!(" {version}"));
    let words: Vec<String> = entries.iter().map(|entry| format!("[{}] {}{}", entry.number, entry.key, version(entry))).collect();
    doc.para([words.join("   ")]);
}

/// Adds the score, feature by feature, and how the parts of the names lie.
pub fn score(doc: &mut Doc, comparison: &EntityComparison) {
    let columns = [Column::left(""), Column::left("one"), Column::left("other"), Column::right("score"), Column::left("why")];
    let mut table = Table::new(columns);
    for (at, feature) in comparison.features.iter().enumerate() {
        let effect = if at == 0 { format!("{:.2}", feature.effect) } else { why::signed(feature.effect) };
        let cells = [why::label(feature.kind), &feature.a, &feature.b, &effect, &feature.reason];
        table.row(cells.map(inline::one));
    }
    table.row(["", "", "", &format!("{:.2}", comparison.score), ""].map(inline::one));
    doc.table(table);
    let parts = comparison.names.as_ref().map(why::parts).unwrap_or_default();
    if !parts.is_empty() {
        doc.para([format!("In the names: {parts}")]);
    }
}
