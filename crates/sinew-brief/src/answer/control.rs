//! Who stands above an entity and what stands below it.

use super::reach::{control_words, percent};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::control::{CLOSE, CloseKind, Control, Holding};
use sinew_map::reach::{How, Step};
use sinew_map::{ClaimRef, EntityRef, View};
use sinew_model::{Range, Verdict};

/// Holdings that are listed one by one.
const LISTED: usize = 40;

/// Adds who controls an entity and what it controls, who holds what interest, and its close links.
pub fn control(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, control: &Control) {
    doc.subtitle(format!("as of {}", control.day));
    holdings(doc, citations, view, control, true);
    holdings(doc, citations, view, control, false);
    said(doc, citations, view, control);
    links(doc, view, control);
    for (entity, sum) in &control.oversubscribed {
        let text = format!(
            " is held at {} % on record, more than all of it: some stake is out of date, or counted twice.",
            Range::exact(*sum)
        );
        doc.note([inline::name(view, *entity), Inline::Text(text)]);
    }
    doc.note(["Control: more than half, held together with all that one controls. Interest: the share of what it is worth, \
        through all holdings. Less than control is an interest and nothing more."]);
}

fn holdings(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, control: &Control, above: bool) {
    let all = if above { &control.above } else { &control.below };
    doc.heading(1, if above { "Above it" } else { "Below it" });
    if all.is_empty() {
        doc.para([if above { "Nobody is on record as an owner." } else { "It is on record as an owner of nothing." }]);
        return;
    }
    let mut table = Table::new(["", "who", "control", "held together", "interest", "through", "sources"].map(Column::left));
    for holding in all.iter().take(LISTED) {
        let (owner, owned) = if above { (holding.entity, control.entity) } else { (control.entity, holding.entity) };
        let mut through = Vec::new();
        tree(view, &holding.steps, owner, owned, &mut through);
        let claims: Vec<ClaimRef> = holding.steps.iter().flat_map(|step| step.claims.iter().copied()).collect();
        table.row([
            vec![Inline::Verdict(holding.control)],
            vec![inline::name(view, holding.entity)],
            inline::one(words(holding, above)),
            inline::one(percent(&holding.held)),
            inline::one(holding.interest.map_or("no answer".to_owned(), |interest| about(&interest))),
            through,
            vec![Inline::Cite(citations.cite(view, &claims))],
        ]);
    }
    doc.table(table);
    if all.len() > LISTED {
        doc.note([format!("{} more; -f csv lists every one.", all.len() - LISTED)]);
    }
}

fn words(holding: &Holding, above: bool) -> &'static str {
    match (holding.control, above) {
        (Verdict::Certain, true) => "controls it",
        (Verdict::Possible, true) => "may control it",
        (Verdict::Certain, false) => "it controls",
        (Verdict::Possible, false) => "it may control",
        (Verdict::Excluded, _) => "interest only",
    }
}

/// To four decimals, as nobody states more.
fn about(interest: &Range) -> String {
    let round = |x: f64| (x * 1e4).round() / 1e4;
    Range::closed(round(interest.lo()), round(interest.hi())).map_or_else(|| percent(interest), |range| percent(&range))
}

/// `A (51 %) ← B (52 %)`: who holds the entity, and who holds those, up to the owner.
fn tree(view: &View<'_>, steps: &[Step], owner: EntityRef, owned: EntityRef, parts: &mut Vec<Inline>) {
    for (at, step) in steps.iter().filter(|step| step.asset == owned).enumerate() {
        parts.extend((at > 0).then(|| Inline::Text("; ".into())));
        let share = match &step.how {
            How::Owns(share) => share.as_ref().map_or("share not known".to_owned(), percent),
            How::Controls(kind) => control_words(kind),
        };
        if step.owner == owner {
            parts.push(Inline::Text(format!("directly ({share})")));
            continue;
        }
        parts.push(inline::name(view, step.owner));
        parts.push(Inline::Text(format!(" ({share})")));
        if steps.iter().any(|above| above.asset == step.owner) {
            parts.push(Inline::Text(" ← ".into()));
            tree(view, steps, owner, step.owner, parts);
        }
    }
}

fn said(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, control: &Control) {
    if control.said.is_empty() {
        return;
    }
    doc.heading(1, "Said to control, without a share");
    let item = |step: &Step| {
        let How::Controls(kind) = &step.how else { return Vec::new() };
        let kind = if kind.is_empty() { String::new() } else { format!(" ({kind})") };
        vec![
            inline::name(view, step.owner),
            Inline::Text(" controls ".into()),
            inline::name(view, step.asset),
            Inline::Text(format!("{kind} ")),
            Inline::Cite(citations.cite(view, &step.claims)),
        ]
    };
    doc.bullets(control.said.iter().map(item).collect());
}

fn links(doc: &mut Doc, view: &View<'_>, control: &Control) {
    let Some(links) = &control.links else {
        doc.note(["Close links are not summed up: there are more than a million ways through these holdings."]);
        return;
    };
    if links.is_empty() {
        return;
    }
    doc.heading(1, "Close links");
    let mut table = Table::new(["who", "how", "share"].map(Column::left));
    for link in links.iter().take(LISTED) {
        let how = match link.kind {
            CloseKind::Holder => inline::one("holds it"),
            CloseKind::Held => inline::one("is held by it"),
            CloseKind::Common(third) => vec![Inline::Text("held in common by ".into()), inline::name(view, third)],
        };
        table.row([vec![inline::name(view, link.entity)], how, inline::one(about(&Range::exact(link.share)))]);
    }
    doc.table(table);
    doc.note([format!(
        "{CLOSE} % or more, by the sum over ways without a repeated entity, or a third party with as much in both (ECB)."
    )]);
}
