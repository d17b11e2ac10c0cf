//! What a designation reaches.

use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::reach::{Change, Controller, How, Lead, Owner, Reach, Reached, Side, Step};
use sinew_map::{ClaimRef, EntityRef, View};
use sinew_model::{Range, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// Designated entities that are named one by one; of more, only the number is given.
const NAMED: usize = 12;
/// Leads that are listed one by one.
const LEADS: usize = 40;

/// Adds what a set of designations reaches: by ownership, and what is only tied to it.
pub fn reach(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, reach: &Reach) {
    let rule = &reach.rule;
    doc.subtitle(format!("{} rule: {} · as of {}", rule.authority, rule.test(), reach.day));
    doc.para(designated(view, reach));
    if !reach.in_force.is_certain() {
        doc.note([format!("On {} this rule is {} in force.", reach.day, reach.in_force)]);
    }
    let by_control = reach.reached.iter().any(|reached| !reached.by_ownership);
    doc.heading(1, if by_control { "Reached by ownership or control" } else { "Reached by ownership" });
    if reach.reached.is_empty() {
        doc.para(["Nothing that is on record."]);
    } else {
        doc.table(reached_table(citations, view, reach));
        missing(doc, view, &reach.reached);
    }
    leads(doc, citations, view, reach);
    doc.note([format!(
        "Rule: {}. Shares are not multiplied along a chain; what nobody states is unknown, never zero.",
        rule.basis
    )]);
}

fn designated(view: &View<'_>, reach: &Reach) -> Vec<Inline> {
    let mut parts = vec![Inline::Text("Designated: ".into())];
    if reach.designated.len() > NAMED {
        let certain = reach.designated.iter().filter(|(_, verdict)| verdict.is_certain()).count();
        parts.push(Inline::Text(format!("{} entities, {certain} of them certainly on that day.", reach.designated.len())));
        return parts;
    }
    for (at, (entity, verdict)) in reach.designated.iter().enumerate() {
        parts.extend((at > 0).then(|| Inline::Text("; ".into())));
        parts.push(inline::name(view, *entity));
        parts.extend((!verdict.is_certain()).then(|| Inline::Text(format!(" ({verdict})"))));
    }
    parts.push(Inline::Text(if reach.designated.is_empty() { "nobody.".into() } else { ".".into() }));
    parts
}

fn reached_table(citations: &mut Citations, view: &View<'_>, reach: &Reach) -> Table {
    let mut table = Table::new(["", "who", "verdict", "share that counts", "through", "sources"].map(Column::left));
    for reached in &reach.reached {
        table.row([
            vec![Inline::Verdict(reached.verdict)],
            vec![inline::name(view, reached.entity)],
            inline::one(reach.rule.words(reached.verdict)),
            inline::one(if reached.owners.is_empty() { "none".to_owned() } else { percent(&reached.share) }),
            through(view, reached),
            vec![Inline::Cite(citations.cite(view, &reached.claims))],
        ]);
    }
    table
}

pub(super) fn percent(share: &Range) -> String {
    if *share == Range::unknown_share() { "not known".into() } else { format!("{} %", share.display_grouped()) }
}

fn through(view: &View<'_>, reached: &Reached) -> Vec<Inline> {
    let owner = |owner: &Owner| (owner.entity, owner.stated.as_ref().map_or("share not known".to_owned(), percent));
    let controller = |by: &Controller| (by.entity, control_words(&by.kind));
    let all = reached.owners.iter().map(owner).chain(reached.controllers.iter().map(controller));
    let mut parts = Vec::new();
    for (at, (entity, how)) in all.enumerate() {
        parts.extend((at > 0).then(|| Inline::Text("; ".into())));
        parts.push(inline::name(view, entity));
        parts.push(Inline::Text(format!(" ({how})")));
    }
    parts
}

/// `control: board majority`, or `control`.
pub(super) fn control_words(kind: &str) -> String {
    if kind.is_empty() { "control".to_owned() } else { format!("control: {kind}") }
}

/// Entities that are explained one by one.
const EXPLAINED: usize = 25;

/// Adds why each entity is reached, by the fewest stakes that show it, and which verdicts fall without one source.
pub fn why(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, reach: &Reach, fragile: &BTreeMap<EntityRef, Vec<String>>) {
    if reach.reached.is_empty() {
        return;
    }
    doc.heading(1, "Why, by the fewest stakes that show it");
    let mut items = Vec::new();
    for reached in reach.reached.iter().take(EXPLAINED) {
        let mut item = vec![inline::name(view, reached.entity), Inline::Text(": ".into())];
        explain(view, reached, reached.entity, &mut item);
        item.push(Inline::Text(" ".into()));
        item.push(Inline::Cite(citations.cite(view, &reached.evidence_claims())));
        item.push(Inline::Text(stands(fragile.get(&reached.entity))));
        items.push(item);
    }
    doc.bullets(items);
    if reach.reached.len() > EXPLAINED {
        doc.note([format!("{} more are reached; -f json gives the evidence of each.", reach.reached.len() - EXPLAINED)]);
    }
}

fn stands(fragile: Option<&Vec<String>>) -> String {
    match fragile {
        None => "; it stands without any one source.".to_owned(),
        Some(keys) => format!("; it falls without {}.", keys.join(", or without ")),
    }
}

/// `A holds 47 % (B holds 52 %; …)`, from an entity up to the designated.
fn explain(view: &View<'_>, reached: &Reached, entity: EntityRef, parts: &mut Vec<Inline>) {
    let steps: Vec<&Step> = reached.evidence.iter().filter(|step| step.asset == entity).collect();
    for (at, step) in steps.iter().enumerate() {
        parts.extend((at > 0).then(|| Inline::Text("; ".into())));
        parts.push(inline::name(view, step.owner));
        parts.push(Inline::Text(match &step.how {
            How::Owns(None) => " holds a share that is not known".to_owned(),
            How::Owns(Some(share)) => format!(" holds {}", percent(share)),
            How::Controls(kind) if kind.is_empty() => " controls it".to_owned(),
            How::Controls(kind) => format!(" controls it ({kind})"),
        }));
        if reached.evidence.iter().any(|above| above.asset == step.owner) {
            parts.push(Inline::Text(" (".into()));
            explain(view, reached, step.owner, parts);
            parts.push(Inline::Text(")".into()));
        }
    }
}

/// Adds what each authority's designations reach, as a table by authority.
pub fn by_authority(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, answers: &[Reach]) {
    let mut entities: Vec<EntityRef> = Vec::new();
    for reached in answers.iter().flat_map(|answer| &answer.reached) {
        if !entities.contains(&reached.entity) {
            entities.push(reached.entity);
        }
    }
    if entities.is_empty() {
        doc.para(["Nothing that is on record is reached under any rule."]);
    } else {
        let heads = ["who"].into_iter().chain(answers.iter().map(|answer| answer.rule.authority.as_str())).chain(["sources"]);
        let mut table = Table::new(heads.map(Column::left));
        for entity in entities {
            let cell = |answer: &Reach| {
                let is_designated = answer.designated.iter().any(|(designated, _)| *designated == entity);
                let words = answer.rule.words(answer.verdict(entity));
                inline::one(if is_designated {
                    "designated"
                } else if answer.of(entity).is_none() {
                    "–"
                } else {
                    words
                })
            };
            let claims: Vec<ClaimRef> =
                answers.iter().filter_map(|answer| answer.of(entity)).flat_map(Reached::evidence_claims).collect();
            let sources = vec![Inline::Cite(citations.cite(view, &claims))];
            table.row([vec![inline::name(view, entity)]].into_iter().chain(answers.iter().map(cell)).chain([sources]));
        }
        doc.table(table);
    }
    rules(doc, answers);
}

fn rules(doc: &mut Doc, answers: &[Reach]) {
    doc.heading(1, "Rules");
    let rule = |answer: &Reach| {
        let (rule, count) = (&answer.rule, answer.designated.len());
        inline::one(format!("{}: {}; {}; {count} designated. {}.", rule.authority, rule.test(), in_force(answer), rule.basis))
    };
    doc.bullets(answers.iter().map(rule).collect());
}

fn in_force(answer: &Reach) -> String {
    format!("{} in force on {}", answer.in_force, answer.day)
}

/// Adds what reaches one entity under each authority's rule, and why.
pub fn exposure(
    doc: &mut Doc,
    citations: &mut Citations,
    view: &View<'_>,
    entity: EntityRef,
    answers: &[Reach],
    fragile: &[BTreeMap<EntityRef, Vec<String>>],
) {
    let mut table = Table::new(["authority", "", "verdict", "share that counts", "because of", "sources"].map(Column::left));
    for answer in answers {
        let designated = answer.designated.iter().find(|(designated, _)| *designated == entity).map(|(_, verdict)| *verdict);
        let reached = answer.of(entity);
        let verdict = designated.unwrap_or_else(|| answer.verdict(entity));
        let words = match (designated, answer.leads.is_empty()) {
            (Some(_), _) => "designated itself",
            (None, false) if reached.is_none() => &answer.rule.wording.tied,
            (None, _) => answer.rule.words(verdict),
        };
        let is_designated = |entity: &EntityRef| answer.designated.iter().any(|(designated, _)| designated == entity);
        let owners = reached.into_iter().flat_map(|reached| reached.evidence.iter().map(|step| step.owner));
        let roots: BTreeSet<EntityRef> = owners.filter(is_designated).collect();
        let names = roots.into_iter().map(|root| view.caption(root).to_owned()).collect::<Vec<_>>().join("; ");
        let leads = answer.leads.iter().flat_map(|lead| lead.claims.iter().copied());
        let listed = designated.map(|_| listed(view, entity, answer)).unwrap_or_default();
        let evidence = reached.map(Reached::evidence_claims).unwrap_or_default();
        let claims: Vec<ClaimRef> = evidence.into_iter().chain(listed).chain(leads).collect();
        table.row([
            inline::one(answer.rule.authority.as_str()),
            vec![Inline::Verdict(verdict)],
            inline::one(words),
            inline::one(reached.map_or(String::new(), |reached| percent(&reached.share))),
            inline::one(names),
            vec![Inline::Cite(citations.cite(view, &claims))],
        ]);
    }
    doc.table(table);
    for (answer, fragile) in answers.iter().zip(fragile).filter(|(answer, _)| !answer.reached.is_empty()) {
        doc.heading(1, format!("Under the {} rule", answer.rule.authority));
        why(doc, citations, view, answer, fragile);
        missing(doc, view, &answer.reached);
    }
    if let Some(answer) = answers.iter().find(|answer| !answer.leads.is_empty()) {
        leads(doc, citations, view, answer);
    }
    rules(doc, answers);
}

/// The claims by which an entity stands designated.
fn listed(view: &View<'_>, entity: EntityRef, answer: &Reach) -> Vec<ClaimRef> {
    let all = sinew_map::reach::designated(view, Some(&answer.rule.authority));
    all.into_iter().find(|each| each.entity == entity).map(|each| each.claims).unwrap_or_default()
}

/// Adds what changed between two answers, each with its view.
pub fn changes(doc: &mut Doc, citations: &mut Citations, (before, after): (&View<'_>, &View<'_>), changes: &[Change]) {
    if changes.is_empty() {
        doc.para(["Nothing changed."]);
        return;
    }
    let mut table = Table::new(["", "whose", "who", "was", "is", "because"].map(Column::left));
    for change in changes {
        let mut because = Vec::new();
        for (at, cause) in change.because.iter().enumerate() {
            because.extend((at > 0).then(|| Inline::Text("; ".into())));
            because.push(Inline::Text(cause.words.clone()));
            because.extend((!cause.claims.is_empty()).then(|| Inline::Text(" ".into())));
            because.push(Inline::Cite(match cause.side {
                Side::Before => citations.cite(before, &cause.claims),
                Side::After => citations.cite(after, &cause.claims),
            }));
        }
        let name = Inline::Name { caption: change.name.clone(), id: change.id.clone() };
        table.row([
            inline::one(if change.after > change.before { "gained" } else { "lost" }),
            inline::one(change.authority.as_str()),
            vec![name],
            vec![Inline::Verdict(change.before)],
            vec![Inline::Verdict(change.after)],
            because,
        ]);
    }
    doc.table(table);
}

fn missing(doc: &mut Doc, view: &View<'_>, reached: &[Reached]) {
    let open = reached.iter().filter(|reached| reached.verdict == Verdict::Possible);
    let items: Vec<Vec<Inline>> = open
        .map(|reached| {
            let facts = reached.missing.iter().map(|fact| fact.words(view)).collect::<Vec<_>>().join("; or ");
            vec![inline::name(view, reached.entity), Inline::Text(format!(": {facts}"))]
        })
        .collect();
    if !items.is_empty() {
        doc.heading(1, "What would decide the open cases");
        doc.bullets(items);
    }
}

fn leads(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, reach: &Reach) {
    if reach.leads.is_empty() {
        return;
    }
    doc.heading(1, "Tied, but not certainly reached");
    let mut table = Table::new(["", "who", "tie", "to", "sources"].map(Column::left));
    for lead in reach.leads.iter().take(LEADS) {
        table.row([
            vec![Inline::Verdict(lead.verdict)],
            vec![inline::name(view, lead.entity)],
            inline::one(tie_words(view, lead)),
            vec![inline::name(view, lead.to)],
            vec![Inline::Cite(citations.cite(view, &lead.claims))],
        ]);
    }
    doc.table(table);
    let entities: BTreeMap<_, _> = reach.leads.iter().map(|lead| (lead.entity, ())).collect();
    if reach.leads.len() > LEADS {
        doc.note([format!("{} ties to {} entities in all; -f csv lists every one.", reach.leads.len(), entities.len())]);
    }
}

fn tie_words(view: &View<'_>, lead: &Lead) -> String {
    let def = view.tie_schema(lead.tie).def();
    let verb = if lead.forward { def.reverse_verb } else { def.verb };
    match &lead.share {
        Some(share) => format!("{verb} ({})", percent(share)),
        None => verb.to_owned(),
    }
}
