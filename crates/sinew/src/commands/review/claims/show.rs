//! One proposal on the screen: the passage with its words marked, what it would say, who says it, what the map holds.

use sinew_brief::{Block, Column, Doc, Inline, Table, inline};
use sinew_desk::review::passage::{Passage, marked};
use sinew_desk::review::queue::Waiting;
use sinew_desk::review::sight::Said;
use sinew_desk::review::told::{Told, rule};
use sinew_model::{Kind, Source};
use sinew_store::Units;

/// What stands around the proposal.
pub(super) struct Place<'p> {
    /// From 1, and of how many.
    pub(super) at: (usize, usize),
    pub(super) source: Option<&'p Source>,
    /// Text of the document, where it is kept.
    pub(super) text: Option<&'p str>,
    /// Whether marks can be seen without brackets.
    pub(super) colour: bool,
}

pub(super) fn doc(told: &Told<'_>, units: &Units, waiting: &Waiting, place: &Place<'_>) -> Doc {
    let mut doc = Doc::new(format!("Proposal {} of {}: {}", place.at.0, place.at.1, told.unit.id));
    doc.subtitle(place.source.map(about).unwrap_or_else(|| told.source().unwrap_or_default().to_owned()));
    passage(&mut doc, told, units, place);
    doc.para([inline::strong(told.line())]);
    doc.table(fields(told));
    for said in &waiting.found.against {
        note(&mut doc, "Contradiction", said);
    }
    for said in &waiting.found.known {
        note(&mut doc, "Known", said);
    }
    if !waiting.found.new_parties.is_empty() {
        let names: Vec<&str> = waiting.found.new_parties.iter().map(|id| told.name(id)).collect();
        doc.note([format!("New to the map: {}.", names.join(", "))]);
    }
    if waiting.alike > 0 {
        doc.note([format!("{} more that wait say the same.", waiting.alike)]);
    }
    doc
}

fn about(source: &Source) -> String {
    let date = source.date.map(|date| date.to_string());
    let parts = [Some(source.title.clone()), source.publisher.clone(), date, Some(source.key.clone())];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn note(doc: &mut Doc, title: &str, said: &Said) {
    let sources = if said.sources.is_empty() { String::new() } else { format!(" [{}]", said.sources.join(", ")) };
    doc.block(Block::Note(vec![inline::strong(format!("{title}: ")), inline::text(format!("{}{sources}", said.words))]));
}

/// The quote between its marks, the parties in theirs: weights where there is colour, brackets where there is none.
fn passage(doc: &mut Doc, told: &Told<'_>, units: &Units, place: &Place<'_>) {
    let Some(quote) = told.claims.iter().find_map(|claim| claim.locator.quote) else {
        let at = told.claims.iter().find_map(|claim| claim.locator.place).map(|place| format!(" ({place})")).unwrap_or_default();
        doc.para([format!("No words of the source are quoted{at}.")]);
        return;
    };
    let passage = Passage::of(&quote, place.text);
    let names = told.marks(units);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (open, close) = if place.colour { ("", "") } else { ("[", "]") };
    let piece = |(text, is_name): (String, bool)| match is_name {
        true => inline::strong(format!("{open}{text}{close}")),
        false if place.colour => inline::emphasis(text),
        false => inline::text(text),
    };
    let mut parts = vec![inline::text(passage.before), inline::text("»")];
    parts.extend(marked(&passage.quote, &names).into_iter().map(piece));
    parts.extend([inline::text("«"), inline::text(passage.after)]);
    doc.block(Block::Para(parts.into_iter().filter(|part| !matches!(part, Inline::Text(text) if text.is_empty())).collect()));
    if place.text.is_some() && !passage.verbatim {
        doc.note(["The document as it is kept does not hold these words."]);
    }
}

fn fields(told: &Told<'_>) -> Table {
    let mut table = Table::new([Column::left(""), Column::left("")]);
    let mut row = |name: &str, value: String| {
        if !value.is_empty() {
            table.row([inline::one(name), inline::one(value)]);
        }
    };
    row("kind", told.schema.name().to_owned());
    if told.schema.ends().is_none() {
        for claim in told.claims.iter().filter(|claim| claim.property.kind() == Kind::Entity) {
            row(&claim.property.label().to_lowercase(), told.shown(claim));
        }
    }
    row("when", told.when());
    let stance = told.stance();
    row("said by", told.voice().unwrap_or("the source itself").to_owned());
    row("stance", format!("{}: {}", stance.code(), stance.meaning()));
    row("rule", rule(told.unit).to_owned());
    row("place", told.claims.iter().find_map(|claim| claim.locator.place).unwrap_or_default().to_owned());
    table
}
