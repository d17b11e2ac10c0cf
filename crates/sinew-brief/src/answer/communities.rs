//! Who belongs together.

use super::words::{as_of, many};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::ties::communities::{Communities, Community};

/// Members that are named of each community, and origins that are listed.
const NAMED: usize = 12;

/// Adds the communities of the network, and what becomes of them without each source.
pub fn communities(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, found: &Communities) {
    doc.subtitle(as_of(view.question()));
    doc.para([format!("{} entities in {} communities; modularity {:.3}.", found.entities, found.total, found.quality)]);
    for (at, community) in found.communities.iter().enumerate() {
        doc.heading(2, format!("{}. {}", at + 1, many(community.members.len(), "member")));
        doc.para(members(view, community));
        doc.para(ties(citations, view, community));
    }
    let left_out = found.total - found.communities.len();
    if left_out > 0 {
        doc.note([format!("{left_out} smaller communities are not shown; --limit 0 shows all.")]);
    }
    without(doc, found);
    doc.note(["Communities by the Leiden method, each tie counting once. Stability: how much of a community stays together at worst when one \
        origin of sources is removed, 0 to 1. A community is a pattern of recorded ties; to be in one says nothing of what anybody did."]);
}

fn members(view: &View<'_>, community: &Community) -> Vec<Inline> {
    let mut parts = Vec::new();
    for member in community.members.iter().take(NAMED) {
        parts.extend((!parts.is_empty()).then(|| Inline::Text("; ".into())));
        parts.push(inline::name(view, *member));
    }
    let left_out = community.members.len().saturating_sub(NAMED);
    parts.extend((left_out > 0).then(|| Inline::Text(format!("; and {left_out} more"))));
    parts
}

fn ties(citations: &mut Citations, view: &View<'_>, community: &Community) -> Vec<Inline> {
    let rests = match &community.rests_on {
        Some(origin) => format!("stability {:.2}, least without {origin}", community.stability),
        None => "the same without any one source".to_owned(),
    };
    let text = format!("{} within, {} to others; {rests}. ", many(community.ties_within, "tie"), community.ties_out);
    vec![Inline::Text(text), Inline::Cite(citations.cite(view, &community.claims))]
}

fn without(doc: &mut Doc, found: &Communities) {
    let telling: Vec<_> = found.without.iter().filter(|without| without.agreement < 1.0).take(NAMED).collect();
    if telling.is_empty() {
        return;
    }
    doc.heading(1, "Without one source");
    let mut table = Table::new([Column::left("without"), Column::right("ties lost"), Column::right("agreement")]);
    for without in telling {
        table.row([
            inline::one(without.origin.clone()),
            inline::one(without.ties.to_string()),
            inline::one(format!("{:.3}", without.agreement)),
        ]);
    }
    doc.table(table);
    if found.untried > 0 {
        doc.note([format!("{} origins that alone attest fewer ties were not tried.", found.untried)]);
    }
}
