//! Who can decide in a body.

use super::words::as_of;
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::power::body::{BodyPower, Coalition, Voter};
use sinew_map::power::seats::{Move, Party};
use sinew_map::{EntityRef, View};
use sinew_model::Range;

/// Adds the seats of a body, the power of its parties and who can decide; at most so many coalitions.
pub fn power(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, power: &BodyPower, limit: usize) {
    doc.subtitle(as_of(view.question()));
    doc.para([format!("{} seats, {} decide.", number(&power.size), number(&power.quota))]);
    doc.table(voters(citations, view, power));
    notes(doc, view, power);
    doc.heading(1, "Coalitions that decide, none with a member too many");
    doc.para([how_many(power)]);
    list(doc, view, power, &power.coalitions, limit);
    if let Some(partners) = &power.partners {
        doc.heading(1, "Partners");
        let alone = partners.iter().any(|coalition| coalition.voters.is_empty());
        doc.para([match partners.len() {
            _ if alone => "Decides alone, if all of it votes as one.".to_owned(),
            0 => "Nobody can help it to decide.".to_owned(),
            1 => format!("{}1 way to decide with others.", at_least(power)),
            many => format!("{}{many} ways to decide with others.", at_least(power)),
        }]);
        if !alone {
            list(doc, view, power, partners, limit);
        }
    }
    moves(doc, citations, view, power);
}

fn number(range: &Range) -> String {
    range.display_grouped().to_string()
}

fn voters(citations: &mut Citations, view: &View<'_>, power: &BodyPower) -> Table {
    let mut table = Table::new([Column::left("party")]);
    table.columns.extend(["seats", "Banzhaf", "Shapley–Shubik"].map(Column::right));
    table.columns.push(Column::left("sources"));
    for voter in &power.voters {
        table.row([
            name(view, voter),
            inline::one(number(&voter.seats)),
            inline::one(index(voter.banzhaf)),
            inline::one(index(voter.shapley)),
            vec![Inline::Cite(citations.cite(view, &voter.claims))],
        ]);
    }
    table
}

/// `0.142`, or the span where seats are uncertain.
fn index(index: Option<Range>) -> String {
    match index {
        None => "–".to_owned(),
        Some(index) if format!("{:.3}", index.lo()) == format!("{:.3}", index.hi()) => format!("{:.3}", index.lo()),
        Some(index) => format!("{:.3}–{:.3}", index.lo(), index.hi()),
    }
}

fn name(view: &View<'_>, voter: &Voter) -> Vec<Inline> {
    match (voter.bloc, voter.parties.as_slice()) {
        (_, []) => inline::one("seats not on record"),
        (Some(bloc), parties) => {
            let members = parties.iter().map(|party| view.caption(*party)).collect::<Vec<_>>().join(", ");
            vec![inline::name(view, bloc), Inline::Text(format!(" ({members})"))]
        }
        (None, parties) => vec![inline::name(view, parties[0])],
    }
}

fn notes(doc: &mut Doc, view: &View<'_>, power: &BodyPower) {
    if !power.seats.verdict().is_certain() {
        doc.note(["Nobody on record attests these seats on that day: this holds if they still stand."]);
    }
    if power.unlisted.hi() > 0.0 {
        doc.note([format!(
            "Nobody on record says whose {} seats are. They join nobody or vote as one: the indices span both.",
            number(&power.unlisted)
        )]);
    }
    for party in power.seats.parties.iter().filter(|party| party.disputed) {
        doc.note([
            inline::name(view, party.party),
            Inline::Text(": sources give numbers of seats that exclude each other.".into()),
        ]);
    }
    for bloc in &power.seats.blocs {
        let possible = bloc.members.iter().filter(|(_, verdict)| !verdict.is_certain()).count();
        let mut text = format!(" has members with seats: {}", names(view, bloc.members.iter().map(|(party, _)| *party)));
        if possible > 0 {
            text.push_str(&format!(" ({possible} of them possibly)"));
        }
        if let Some(stated) = bloc.stated {
            text.push_str(&format!("; the {} seats given to it are not added to theirs", number(&stated)));
        }
        doc.note([inline::name(view, bloc.bloc), Inline::Text(text + ".")]);
    }
    if power.games > 1 {
        doc.note([format!("Seats are uncertain: {} combinations were gone through.", power.games)]);
    }
    if power.blocked > 0 {
        doc.note([format!("In {} of {} combinations nobody can decide at all.", power.blocked, power.games)]);
    }
}

fn names(view: &View<'_>, entities: impl Iterator<Item = EntityRef>) -> String {
    entities.map(|entity| view.caption(entity)).collect::<Vec<_>>().join(", ")
}

fn how_many(power: &BodyPower) -> String {
    let certain = power.coalitions.iter().filter(|coalition| coalition.verdict.is_certain()).count();
    match power.coalitions.len() {
        0 => "None.".to_owned(),
        all => format!("{}{all}, {certain} of them certain however the unknown seats turn out.", at_least(power)),
    }
}

/// Where the search was cut off.
fn at_least(power: &BodyPower) -> &'static str {
    if power.unfinished { "At least " } else { "" }
}

fn list(doc: &mut Doc, view: &View<'_>, power: &BodyPower, coalitions: &[Coalition], limit: usize) {
    let mut items = Vec::new();
    for coalition in coalitions.iter().take(limit) {
        let seats = coalition.voters.iter().fold(Range::exact(0.0), |sum, voter| sum.add(&power.voters[*voter].seats));
        let mut item = vec![Inline::Verdict(coalition.verdict), Inline::Text(" ".into())];
        for (at, voter) in coalition.voters.iter().enumerate() {
            item.extend((at > 0).then(|| Inline::Text(" + ".into())));
            let voter = &power.voters[*voter];
            item.extend(if voter.bloc.is_some() {
                vec![inline::name(view, voter.bloc.unwrap_or(voter.parties[0]))]
            } else {
                name(view, voter)
            });
        }
        item.push(Inline::Text(format!(" ({} seats)", number(&seats))));
        items.push(item);
    }
    if !items.is_empty() {
        doc.bullets(items);
    }
    let left_out = coalitions.len().saturating_sub(limit);
    if left_out > 0 {
        doc.note([format!("{left_out} more are not shown; --limit N shows more.")]);
    }
}

fn moves(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, power: &BodyPower) {
    let all: Vec<(&Party, &Move)> =
        power.seats.parties.iter().flat_map(|party| party.moves.iter().map(move |one| (party, one))).collect();
    if all.is_empty() {
        return;
    }
    doc.heading(1, "Seats that changed party");
    let mut item = |(party, moved): &(&Party, &Move)| {
        let verb = if moved.joins { " joined " } else { " left " };
        vec![
            inline::name(view, moved.person),
            Inline::Text(verb.into()),
            inline::name(view, party.party),
            Inline::Text(" ".into()),
            Inline::Cite(citations.cite(view, &moved.claims)),
        ]
    };
    doc.bullets(all.iter().map(&mut item).collect());
}
