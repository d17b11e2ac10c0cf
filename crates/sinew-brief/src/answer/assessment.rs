//! A short cited assessment of one entity: who it is, whom it is tied to, which posts its people hold, what its
//! designation reaches, what attacks it claims, and where the sources disagree or are silent.

use super::dossier::disagreements;
use super::words::{as_of, fact_text, held, inside, many, supported, values};
use crate::{Citations, Doc, Inline, inline};
use sinew_map::dossier::{Dossier, TieFact, TieGroup};
use sinew_map::incidents::{By, Count, IncidentFilter, count};
use sinew_map::posts::PostQuery;
use sinew_map::reach::{Reach, reach, rule};
use sinew_map::{ClaimRef, EntityRef, View};
use sinew_model::Verdict;
use std::collections::BTreeSet;

/// Far ends that are named one by one.
const NAMED: usize = 12;

/// Adds the assessment of an entity.
pub fn assessment(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, entity: EntityRef) {
    let dossier = view.dossier(entity);
    let day = view.question().on.unwrap_or(view.question().today);
    doc.subtitle(format!("{}; {}", view.schema(dossier.entity).label(), as_of(view.question())));
    who(doc, citations, view, &dossier);
    designations(doc, citations, view, &dossier);
    ties(doc, citations, view, &dossier);
    posts(doc, citations, view, &dossier);
    if let Some(rule) = rule("OFAC", day) {
        reached(doc, citations, view, &reach(view, &rule, &[(dossier.entity, Verdict::Certain)]));
    }
    attacks(doc, citations, view, &dossier);
    disagreements(doc, citations, view, &dossier.conflicts);
    limits(doc, view, &dossier);
}

fn who(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, dossier: &Dossier) {
    doc.heading(1, "Who it is");
    let mut sentence = vec![inline::name(view, dossier.entity), Inline::Text(" is recorded under these names: ".into())];
    let mut first = true;
    for fact in &dossier.names {
        sentence.extend((!first).then(|| Inline::Text("; ".into())));
        first = false;
        if fact.property.name() != "name" {
            sentence.push(Inline::Text(format!("{} ", inside(fact.property.label()))));
        }
        sentence.extend(values(view, citations, fact));
    }
    sentence.push(Inline::Text(".".into()));
    doc.para(sentence);
    let said = dossier.facts.iter().filter(|fact| {
        matches!(fact.property.name(), "notes" | "summary" | "description" | "incorporationDate" | "country" | "topics")
    });
    for fact in said {
        let mut sentence = vec![Inline::Text(format!("{}: ", fact.property.label()))];
        sentence.extend(values(view, citations, fact));
        doc.para(sentence);
    }
}

fn designations(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, dossier: &Dossier) {
    if dossier.designations.is_empty() {
        return;
    }
    doc.heading(1, "Designations");
    let items = dossier.designations.iter().map(|each| {
        let programme = supported(&each.program);
        let programme = if programme.is_empty() { String::new() } else { format!(" under {programme}") };
        let text = format!("{}{programme}, {}", supported(&each.authority), held(&each.held));
        let doubt = if each.verdict.is_certain() { "" } else { " (possibly no longer in force)" };
        vec![Inline::Text(format!("{text}{doubt} ")), Inline::Cite(citations.cite(view, &each.claims))]
    });
    let items = items.collect();
    doc.bullets(items);
}

fn ties(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, dossier: &Dossier) {
    let groups: Vec<&TieGroup> = dossier.ties.iter().filter(|group| !group.reference).collect();
    if groups.is_empty() {
        return;
    }
    doc.heading(1, "Ties");
    for group in groups {
        let def = group.schema.def();
        let verb = if group.forward { def.verb } else { def.reverse_verb };
        doc.para([inline::name(view, dossier.entity), Inline::Text(format!(" {verb}"))]);
        let mut items: Vec<Vec<Inline>> = group.ties.iter().take(NAMED).map(|tie| tie_item(citations, view, tie)).collect();
        let more = group.ties.len().saturating_sub(NAMED);
        items.extend((more > 0).then(|| inline::one(format!("and {more} more"))));
        doc.bullets(items);
    }
}

fn tie_item(citations: &mut Citations, view: &View<'_>, tie: &TieFact) -> Vec<Inline> {
    let mut about = vec![held(&tie.held)];
    about.extend(tie.held.disputed.then(|| "dates disputed".to_owned()));
    about.extend(
        tie.details.iter().filter(|fact| fact.property.kind() != sinew_model::Kind::Text).map(|fact| fact_text(view, fact)),
    );
    vec![
        Inline::Verdict(tie.verdict),
        Inline::Text(" ".into()),
        inline::name(view, tie.far),
        Inline::Text(format!(", {} ", about.join("; "))),
        Inline::Cite(citations.cite(view, &tie.claims)),
    ]
}

/// Those who lead, belong to or work for the entity, and itself.
fn people(view: &View<'_>, dossier: &Dossier) -> BTreeSet<EntityRef> {
    let belongs = |group: &&TieGroup| {
        !group.forward && ["Membership", "Directorship", "Employment"].iter().any(|name| group.schema.is(name))
    };
    let members = dossier.ties.iter().filter(belongs).flat_map(|group| &group.ties).map(|tie| view.canonical(tie.far));
    members.chain([dossier.entity]).collect()
}

fn posts(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, dossier: &Dossier) {
    let people = people(view, dossier);
    let mut items = Vec::new();
    for post in view.posts(&PostQuery::default()) {
        for holder in post.holders.iter().filter(|holder| people.contains(&holder.holder)) {
            items.push(vec![
                Inline::Verdict(holder.verdict),
                Inline::Text(" ".into()),
                inline::name(view, holder.holder),
                Inline::Text(": ".into()),
                inline::name(view, post.post),
                Inline::Text(format!(", {} ", held(&holder.held))),
                Inline::Cite(citations.cite(view, &holder.claims)),
            ]);
        }
    }
    if !items.is_empty() {
        doc.heading(1, "Posts that it or its people hold");
        doc.bullets(items);
    }
}

fn reached(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, reach: &Reach) {
    if reach.reached.is_empty() && reach.leads.is_empty() {
        return;
    }
    doc.heading(1, "What its designation reaches");
    let of = |verdict: Verdict| reach.reached.iter().filter(|reached| reached.verdict == verdict).count();
    doc.para([format!(
        "Under the {} rule ({}), designating it reaches {} certainly and {} possibly by ownership; ties that call for a closer look: {}.",
        reach.rule.authority,
        reach.rule.test(),
        of(Verdict::Certain),
        of(Verdict::Possible),
        reach.leads.len()
    )]);
    let items: Vec<Vec<Inline>> = reach
        .reached
        .iter()
        .map(|reached| {
            let missing = reached.missing.iter().map(|fact| fact.words(view)).collect::<Vec<_>>().join("; or ");
            let missing = if missing.is_empty() { String::new() } else { format!(", open: {missing}") };
            vec![
                Inline::Verdict(reached.verdict),
                Inline::Text(" ".into()),
                inline::name(view, reached.entity),
                Inline::Text(format!("{missing} ")),
                Inline::Cite(citations.cite(view, &reached.claims)),
            ]
        })
        .collect();
    if !items.is_empty() {
        doc.bullets(items);
    }
}

fn attacks(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, dossier: &Dossier) {
    let entity = Some(dossier.entity);
    let claimed = count(view, &IncidentFilter { claimant: entity, ..IncidentFilter::default() }, &[By::Claimant]).total;
    let attributed = count(view, &IncidentFilter { attributed: entity, ..IncidentFilter::default() }, &[By::Attributed]).total;
    let suffered = count(view, &IncidentFilter { target: entity, ..IncidentFilter::default() }, &[By::Target]).total;
    let all = [("Claimed by it", claimed), ("Attributed to it by others", attributed), ("Against it", suffered)];
    let items: Vec<Vec<Inline>> = all
        .iter()
        .filter(|(_, count)| !count.incidents.is_empty())
        .map(|(what, count)| attack(citations, view, what, count))
        .collect();
    if !items.is_empty() {
        doc.heading(1, "Recorded attacks");
        doc.bullets(items);
    }
}

fn attack(citations: &mut Citations, view: &View<'_>, what: &str, count: &Count) -> Vec<Inline> {
    let (number, records) = (super::how_many(count), count.incidents.len());
    let text = format!(
        "{what}: {number}, in {} from {} ",
        many(records, "record"),
        many(count.independent_sources, "independent source")
    );
    vec![Inline::Text(text), Inline::Cite(citations.cite(view, &count.claims).brief())]
}

/// On what the assessment rests, in numbers, so that nobody takes thin evidence for thick.
fn limits(doc: &mut Doc, view: &View<'_>, dossier: &Dossier) {
    let values = dossier.names.iter().chain(&dossier.facts).flat_map(|fact| &fact.values).flat_map(|value| &value.claims);
    let ties = dossier.ties.iter().flat_map(|group| &group.ties);
    let claims: BTreeSet<ClaimRef> = values.chain(ties.clone().flat_map(|tie| &tie.claims)).copied().collect();
    let sources: BTreeSet<&str> = claims.iter().map(|claim| view.claim(*claim).cited()).collect();
    let possible = ties.filter(|tie| !tie.verdict.is_certain()).count();
    doc.heading(1, "What this rests on");
    doc.para([format!(
        "{} from {}. {possible} of the ties only possibly hold on the day: nobody says when they ended, or the dates given leave it open. What is not on record is not in this brief.",
        many(claims.len(), "claim"),
        many(sources.len(), "source")
    )]);
}
