//! What changed between two answers.

use super::words::as_of;
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::compare::Change;

/// Adds what was gained, lost and changed, each because of which claims.
pub fn changes(
    doc: &mut Doc,
    citations: &mut Citations,
    (before, after): (&View<'_>, &View<'_>),
    when: (&str, &str),
    changes: &[Change],
) {
    let (was, is) = (as_of(before.question()), as_of(after.question()));
    let (was, is) = (with(was, when.0), with(is, when.1));
    doc.subtitle(format!("{was} → {is}"));
    let count = |fits: fn(&Change) -> bool| changes.iter().filter(|change| fits(change)).count();
    let (gained, lost) = (count(|change| change.before.is_none()), count(|change| change.after.is_none()));
    doc.para([format!("{gained} gained, {lost} lost, {} changed.", changes.len() - gained - lost)]);
    if changes.is_empty() {
        return;
    }
    let mut table = Table::new(["", "what", "before", "after", "because of"].map(Column::left));
    for change in changes {
        let word = match (&change.before, &change.after) {
            (None, _) => "gained",
            (_, None) => "lost",
            _ => "changed",
        };
        table.row([
            inline::one(word),
            inline::one(change.what.clone()),
            inline::one(change.before.clone().unwrap_or_default()),
            inline::one(change.after.clone().unwrap_or_default()),
            reasons(citations, (before, after), change),
        ]);
    }
    doc.table(table);
}

fn with(asked: String, known: &str) -> String {
    if known.is_empty() { asked } else { format!("{asked}, {known}") }
}

/// New claims; those that are gone; where the same claims stand behind both, their dates decide.
fn reasons(citations: &mut Citations, (before, after): (&View<'_>, &View<'_>), change: &Change) -> Vec<Inline> {
    let same = !change.gone.is_empty() && change.gone.len() == change.new.len() && {
        let ids = |view: &View<'_>, claims: &[sinew_map::ClaimRef]| {
            claims.iter().map(|claim| view.claim(*claim).id()).collect::<Vec<_>>()
        };
        ids(before, &change.gone) == ids(after, &change.new)
    };
    let mut parts = Vec::new();
    if !change.new.is_empty() {
        parts.push(Inline::Text(if same { "dates in ".into() } else { String::new() }));
        parts.push(Inline::Cite(citations.cite(after, &change.new)));
    }
    if !change.gone.is_empty() && !same {
        parts.push(Inline::Text(if change.new.is_empty() { String::new() } else { "; no more: ".into() }));
        parts.push(Inline::Cite(citations.cite(before, &change.gone)));
    }
    parts
}
