//! How much of a state a network holds.

use super::words::as_of;
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::capture::{Budget, Capture, HeldPost, HeldSeats, Hold, Member};
use sinew_map::{EntityRef, View};
use sinew_model::Range;

/// Members of a network and payments that are listed.
const LISTED: usize = 40;

/// Adds what a network holds on a day.
pub fn capture(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, capture: &Capture) {
    doc.subtitle(as_of(view.question()));
    doc.bullets(shares(view, capture));
    if !capture.posts.is_empty() {
        doc.heading(1, "Posts");
        doc.table(posts(citations, view, capture));
    }
    if let Some(seats) = capture.seats.as_ref().filter(|seats| !seats.seats.parties.is_empty()) {
        doc.heading(1, "Seats");
        doc.table(seats_table(citations, view, seats));
        if !seats.seats.verdict().is_certain() {
            doc.note(["Nobody on record attests these seats on that day: this holds if they still stand."]);
        }
    }
    for budget in &capture.budget {
        doc.heading(1, format!("Payments{}", in_currency(budget)));
        doc.table(payments(citations, view, budget));
    }
    doc.heading(1, "Who belongs to the network");
    doc.table(members(citations, view, &capture.members));
    let left_out = capture.members.len().saturating_sub(LISTED);
    if left_out > 0 {
        doc.note([format!("{left_out} more, at the end of longer chains, are not shown; --format csv or json shows all.")]);
    }
    doc.note(["The lower end counts what is certain; the upper end also what is possible and what nobody knows. To belong to a network by a chain of \
        recorded ties says nothing of what anybody did."]);
}

/// Adds the shares of several days.
pub fn capture_series(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, series: &[Capture]) {
    let mut table = Table::new([Column::left("day"), Column::right("posts"), Column::right("share of posts")]);
    table.columns.extend([
        Column::right("seats"),
        Column::right("share of seats"),
        Column::right("payments"),
        Column::left("sources"),
    ]);
    for capture in series {
        let seats = capture.seats.as_ref();
        let paid: Vec<String> =
            capture.budget.iter().map(|budget| format!("{} {}", amount(&budget.received), budget.currency)).collect();
        table.row([
            inline::one(capture.day.map(|day| day.to_string()).unwrap_or_default()),
            inline::one(if capture.posts.is_empty() {
                String::new()
            } else {
                format!("{} of {}", capture.posts_held.display_grouped(), capture.posts.len())
            }),
            inline::one(capture.posts_share.as_ref().map(percent).unwrap_or_default()),
            inline::one(seats.map(|seats| seats.held.display_grouped().to_string()).unwrap_or_default()),
            inline::one(seats.and_then(|seats| seats.share.as_ref().map(percent)).unwrap_or_default()),
            inline::one(paid.join("; ").trim().to_owned()),
            vec![Inline::Cite(citations.cite(view, &capture.claims()))],
        ]);
    }
    doc.table(table);
}

fn shares(view: &View<'_>, capture: &Capture) -> Vec<Vec<Inline>> {
    let mut lines = Vec::new();
    if let Some(share) = &capture.posts_share {
        let count = |hold: Hold| capture.posts.iter().filter(|post| post.hold == hold).count();
        lines.push(inline::one(format!(
            "Posts: {} of {}, {} ({} certainly, {} possibly, {} of which nobody knows who holds them)",
            capture.posts_held.display_grouped(),
            capture.posts.len(),
            percent(share),
            count(Hold::Certain),
            count(Hold::Possible),
            count(Hold::Unknown)
        )));
    }
    if let Some(seats) = capture.seats.as_ref().filter(|seats| seats.seats.parties.is_empty()) {
        lines.push(vec![Inline::Text("Seats: nobody is on record with any in ".into()), inline::name(view, seats.seats.body)]);
    } else if let Some(seats) = &capture.seats {
        let share = seats.share.as_ref().map(|share| format!(", {}", percent(share))).unwrap_or_default();
        let mut line = inline::one(format!("Seats: {}{share} in ", seats.held.display_grouped()));
        line.push(inline::name(view, seats.seats.body));
        lines.push(line);
    }
    for budget in &capture.budget {
        let (received, share) = (amount(&budget.received), percent(&budget.share));
        lines.push(inline::one(format!("Payments{}: {received}, {share} of those on record", in_currency(budget))));
    }
    if lines.is_empty() {
        lines.push(inline::one("Of what was asked about nothing is on record."));
    }
    lines
}

fn in_currency(budget: &Budget) -> String {
    if budget.currency.is_empty() { " of unknown currency".to_owned() } else { format!(" in {}", budget.currency) }
}

fn amount(range: &Range) -> String {
    if range.lo() <= 0.0 && range.hi().is_infinite() { "not known".to_owned() } else { range.display_grouped().to_string() }
}

fn percent(share: &Range) -> String {
    match (format!("{:.1}", share.lo()), format!("{:.1}", share.hi())) {
        (lo, hi) if lo == hi => format!("{lo} %"),
        (lo, hi) => format!("{lo}–{hi} %"),
    }
}

fn posts(citations: &mut Citations, view: &View<'_>, capture: &Capture) -> Table {
    let mut table = Table::new(["post", "held by the network", "through", "sources"].map(Column::left));
    let mut order: Vec<&HeldPost> = capture.posts.iter().collect();
    order.sort_by_key(|post| post.hold);
    for post in order {
        let word = match post.hold {
            Hold::Certain => "certainly",
            Hold::Possible => "possibly",
            Hold::Unknown => "nobody knows",
            Hold::Others => "no",
        };
        table.row([
            vec![inline::name(view, post.post)],
            inline::one(word),
            through(view, post.through.iter().map(|(entity, _)| *entity)),
            vec![Inline::Cite(citations.cite(view, &post.claims))],
        ]);
    }
    table
}

fn through(view: &View<'_>, entities: impl Iterator<Item = EntityRef>) -> Vec<Inline> {
    let mut parts = Vec::new();
    for entity in entities {
        parts.extend((!parts.is_empty()).then(|| Inline::Text("; ".into())));
        parts.push(inline::name(view, entity));
    }
    parts
}

fn seats_table(citations: &mut Citations, view: &View<'_>, held: &HeldSeats) -> Table {
    let mut table = Table::new([Column::left(""), Column::left("party"), Column::right("seats"), Column::left("sources")]);
    for (party, verdict) in &held.parties {
        let Some(known) = held.seats.parties.iter().find(|known| known.party == *party) else { continue };
        table.row([
            vec![Inline::Verdict(*verdict)],
            vec![inline::name(view, *party)],
            inline::one(known.seats.display_grouped().to_string()),
            vec![Inline::Cite(citations.cite(view, &known.claims))],
        ]);
    }
    table
}

fn payments(citations: &mut Citations, view: &View<'_>, budget: &Budget) -> Table {
    let mut table = Table::new([
        Column::left("network"),
        Column::left("to"),
        Column::right("amount"),
        Column::left("per"),
        Column::left("sources"),
    ]);
    for paid in budget.payments.iter().take(LISTED) {
        table.row([
            vec![Inline::Verdict(paid.belongs.and(paid.verdict))],
            vec![inline::name(view, paid.beneficiary)],
            inline::one(paid.amount.as_ref().map_or("not known".to_owned(), |amount| amount.display_grouped().to_string())),
            inline::one(paid.per.clone().unwrap_or_default()),
            vec![Inline::Cite(citations.cite(view, &paid.claims))],
        ]);
    }
    table
}

fn members(citations: &mut Citations, view: &View<'_>, members: &[Member]) -> Table {
    let mut table = Table::new(["", "who", "by", "sources"].map(Column::left));
    for member in members.iter().take(LISTED) {
        let chain = member.chain.iter().map(|(tie, _)| view.tie_type(*tie)).collect::<Vec<_>>().join(", then ");
        table.row([
            vec![Inline::Verdict(member.verdict)],
            vec![inline::name(view, member.entity)],
            inline::one(if chain.is_empty() { "named".to_owned() } else { chain }),
            vec![Inline::Cite(citations.cite(view, &member.claims))],
        ]);
    }
    table
}
