//! What was read, for people: each claim with its parties, its words, who says it and the rule that found it.

use super::Done;
use sinew_brief::{Column, Doc, Inline, Table};
use sinew_read::{Argument, CodePoints, Found, Polarity};

/// One document in full, or several in a table.
pub(super) fn doc(done: &[Done], keeping: bool) -> Doc {
    let mut doc = Doc::new(if let [one] = done { one.key.as_str() } else { "Read" });
    match done {
        [] => drop(doc.para(["Nothing was read."])),
        [one] => single(&mut doc, one),
        several => drop(doc.table(overview(several)).para([sum(several)])),
    }
    if !done.is_empty() {
        doc.para([next(done, keeping)]);
    }
    doc
}

fn single(doc: &mut Doc, done: &Done) {
    doc.table(about(done));
    doc.para([counts(done)]);
    if !done.reading.claims.is_empty() && !is_old(done) {
        doc.table(claims(done));
    }
    if let Some(table) = links(done) {
        doc.table(table);
    }
}

/// Kept before, and nothing in it is new.
fn is_old(done: &Done) -> bool {
    done.kept.as_ref().is_some_and(|kept| kept.proposed.is_none())
}

fn about(done: &Done) -> Table {
    let mut table = Table::new(["", "", "found in"].map(Column::left));
    let meta = &done.document.meta;
    let fields = [
        ("title", &meta.title),
        ("publisher", &meta.publisher),
        ("author", &meta.author),
        ("language", &meta.language),
        ("address", &meta.address),
    ];
    let mut row = |name: &str, value: &str, from: &str| {
        table.row([name, value, from].map(|cell| vec![Inline::Text(cell.to_owned())]));
    };
    row("format", &done.document.format.to_string(), "");
    for (name, told) in fields {
        told.iter().for_each(|told| row(name, &told.value, told.from));
    }
    meta.published.iter().for_each(|told| row("published", &told.value.to_string(), told.from));
    table
}

fn counts(done: &Done) -> String {
    let (text, reading) = (&done.document.text, &done.reading);
    let dropped = match reading.dropped.len() {
        0 => String::new(),
        number => format!(" {number} more failed the check against the text and were dropped."),
    };
    let thin = match reading.thin.len() {
        0 => String::new(),
        number => format!(" {number} more told one party of an event, and neither when nor on whose word: left out."),
    };
    let (words, mentions) = (count(text.split_whitespace().count(), "word"), count(reading.mentions.len(), "mention"));
    let (entities, claims) = (count_of(reading.entities.len(), "entity", "entities"), count(reading.claims.len(), "claim"));
    format!("{words}; {mentions} of {entities}; {claims}.{dropped}{thin}")
}

fn count(number: usize, noun: &str) -> String {
    count_of(number, noun, &format!("{noun}s"))
}

fn count_of(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

/// What became of it, and what to do next.
fn next(done: &[Done], keeping: bool) -> String {
    if !keeping {
        return "Nothing was kept. In a workspace (`sinew init`) and without --dry-run, documents are kept and claims proposed."
            .to_owned();
    }
    let kept: Vec<_> = done.iter().filter_map(|done| done.kept.as_ref()).collect();
    let proposed: Vec<_> = kept.iter().filter_map(|kept| kept.proposed).collect();
    let became = match (done, kept.as_slice()) {
        ([one], [kept]) => match kept.document {
            Some(op) => format!("Kept as {} (operation {op}). ", one.key),
            None => format!("It was kept before, as {}. ", one.key),
        },
        _ => String::new(),
    };
    let found = done.iter().any(|done| !done.reading.claims.is_empty());
    let then = match (proposed.as_slice(), done) {
        ([op], [_]) => format!(
            "What was found waits (operation {op}): `sinew review` goes through it, `sinew undo {op}` takes it back. Nothing of it \
             is in the map before you accept it."
        ),
        ([], [one]) if found => {
            format!(
                "All that was found was proposed before: `sinew review --list --document {}` shows what waits of it.",
                one.key
            )
        }
        ([], [_]) => "No claim was found: nothing waits for review.".to_owned(),
        ([], _) if found => "All that was found was proposed before: `sinew review --list` shows what waits.".to_owned(),
        ([], _) => "No claim was found: nothing waits for review.".to_owned(),
        _ => "What was found waits: `sinew review` goes through it, `sinew undo N` takes back the operation of a document. \
              Nothing of it is in the map before you accept it."
            .to_owned(),
    };
    became + &then
}

fn sum(done: &[Done]) -> String {
    let again = done.iter().filter(|done| done.kept.as_ref().is_some_and(|kept| kept.document.is_none())).count();
    let again = if again == 0 { String::new() } else { format!("; {again} of them kept before") };
    let claims = done.iter().map(|done| done.reading.claims.len()).sum();
    format!("{}{again}; {}.", count(done.len(), "document"), count(claims, "claim"))
}

fn overview(done: &[Done]) -> Table {
    let mut columns = vec![Column::left("document"), Column::left("published"), Column::left("title")];
    columns.extend(["words", "mentions", "claims", "operation"].map(Column::right));
    let mut table = Table::new(columns);
    for done in done {
        let meta = &done.document.meta;
        let published = meta.published.as_ref().map(|told| told.value.to_string()).unwrap_or_default();
        let title = meta.title.as_ref().map(|told| told.value.clone()).unwrap_or_default();
        let proposed = done.kept.as_ref().and_then(|kept| kept.proposed).map(|op| op.to_string()).unwrap_or_default();
        let words = done.document.text.split_whitespace().count().to_string();
        let (mentions, claims) = (done.reading.mentions.len().to_string(), done.reading.claims.len().to_string());
        let cells = [done.key.clone(), published, title, words, mentions, claims, proposed];
        table.row(cells.map(|cell| vec![Inline::Text(cell)]));
    }
    table
}

fn claims(done: &Done) -> Table {
    let mut table = Table::new(["claim", "words", "at", "who says so", "rule"].map(Column::left));
    let text = &done.document.text;
    let points = CodePoints::of(text);
    for claim in &done.reading.claims {
        let place = points.at(claim.quote.start as usize).to_string();
        let cells = [said(done, claim), spaced(claim.quote.of(text)), place, voice(claim, text), claim.rule.clone()];
        table.row(cells.map(|cell| vec![Inline::Text(cell)]));
    }
    table
}

/// `position: Karim Dovan → Salt Guard (commander; 2019)`
fn said(done: &Done, claim: &Found) -> String {
    let name = |argument: Argument| done.reading.entities[argument.entity].name.as_str();
    let parties: Vec<&str> = [claim.subject, claim.object].map(|party| party.map_or("nobody named", name)).into();
    let parties = match (claim.subject, claim.object) {
        (Some(one), None) => name(one).to_owned(),
        _ => parties.join(" → "),
    };
    let value = claim.value.map(|span| spaced(span.of(&done.document.text)));
    let when = claim.when.map(|when| when.date.to_string());
    let more: Vec<String> = [value, when].into_iter().flatten().collect();
    let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join("; ")) };
    let denied = if claim.polarity == Polarity::Negative { "NOT " } else { "" };
    format!("{denied}{}: {parties}{more}", claim.kind.replace('_', " "))
}

fn spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn voice(claim: &Found, text: &str) -> String {
    let speakers: Vec<String> = claim.voice.iter().map(|voice| spaced(voice.span.of(text))).collect();
    let speakers = if speakers.is_empty() { "the document itself".to_owned() } else { speakers.join(" ← ") };
    format!("{speakers} ({})", claim.stance.code())
}

/// Who may be meant in the workspace, and whether the proposals are made of them already.
fn links(done: &Done) -> Option<Table> {
    let mut table = Table::new([
        Column::left("named"),
        Column::left("known as"),
        Column::left("id"),
        Column::right("score"),
        Column::left("why"),
        Column::left("proposed as"),
    ]);
    let mut any = false;
    for (entity, link) in done.reading.entities.iter().zip(&done.links) {
        let Some(link) = link else { continue };
        let proposed = if link.is_taken() { "the known one" } else { "one of its own: a candidate" };
        let cells = [entity.name.as_str(), &link.name, &link.entity, &format!("{:.2}", link.score), &link.why, proposed];
        table.row(cells.map(|cell| vec![Inline::Text(cell.to_owned())]));
        any = true;
    }
    any.then_some(table)
}
