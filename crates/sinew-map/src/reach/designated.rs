//! Who stands designated.

use super::day_of;
use crate::image::fold;
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Date, Day, Property, Schema, Verdict};
use std::collections::BTreeMap;

/// An entity that stands designated on the question's day.
#[derive(Clone, Debug)]
pub struct Designation {
    /// The entity.
    pub entity: EntityRef,
    /// Whether at least one of the designations stands on the day.
    pub verdict: Verdict,
    /// Those that at least possibly stand.
    pub sanctions: Vec<EntityRef>,
    /// The claims that say so: who, by which authority, from when to when.
    pub claims: Vec<ClaimRef>,
}

/// Other names under which lists write the authorities of the built-in rules.
const ALSO: [(&str, &[&str]); 5] = [
    ("bis", &["bureau of industry and security", "entity list", "military end user", "department of commerce"]),
    ("ofac", &["office of foreign assets control"]),
    ("eu", &["european union", "european commission", "council of the european union"]),
    ("un", &["united nations", "security council", "unsc"]),
    ("uk", &["united kingdom", "ofsi", "office of financial sanctions implementation", "hm treasury"]),
];

/// Up to this length a name matches whole words only: `EU` is no part of `Eurasia`.
const SHORT: usize = 3;

/// Who stands designated on the question's day (today where it has none), by which authority: a name that begins a
/// word of the designation's authority or programme, whatever the case. The name of the dataset is looked at where a
/// designation names no authority. In order of entity.
///
/// A designation without a start date counts from its listing date.
pub fn designated(view: &View<'_>, authority: Option<&str>) -> Vec<Designation> {
    let (map, day) = (view.map(), day_of(view));
    let Some(sanction) = Schema::named("Sanction") else { return Vec::new() };
    let names = authority.map(names_of);
    let mut found: BTreeMap<EntityRef, Designation> = BTreeMap::new();
    for holder in map.entities().filter(|entity| map.schema(*entity).is_a(sanction)) {
        let by_authority = names.as_ref().is_none_or(|names| is_by(view, holder, names));
        if view.canonical(holder) == holder && by_authority {
            collect(view, holder, day, &mut found);
        }
    }
    found.into_values().collect()
}

/// Whether one entity stands designated on the question's day (today where it has none), by whomever.
pub fn is_designated(view: &View<'_>, entity: EntityRef) -> Verdict {
    let (mut verdict, day) = (Verdict::Excluded, day_of(view));
    view.each_tie(entity, |tie, _, _| {
        if view.tie_schema(tie).is("Sanction") && view.is_supported(tie) {
            verdict = verdict.or(stands(view, view.holder(tie), day).0);
        }
    });
    verdict
}

fn names_of(authority: &str) -> Vec<String> {
    let name = words(authority);
    let also = ALSO.iter().filter(|(key, _)| *key == name).flat_map(|(_, names)| names.iter().map(|name| (*name).to_owned()));
    also.chain([name.clone()]).collect()
}

fn collect(view: &View<'_>, sanction: EntityRef, day: Day, found: &mut BTreeMap<EntityRef, Designation>) {
    let (verdict, dates) = stands(view, sanction, day);
    if verdict.is_excluded() {
        return;
    }
    let about = ["authority", "program"].iter().flat_map(|name| view.values(sanction, name));
    let about: Vec<ClaimRef> = about.chain(dates).collect();
    for claim in view.values(sanction, "entity") {
        let Some(entity) = view.target(claim) else { continue };
        let blank = || Designation { entity, verdict, sanctions: Vec::new(), claims: Vec::new() };
        let designation = found.entry(entity).or_insert_with(blank);
        designation.verdict = designation.verdict.or(verdict);
        if !designation.sanctions.contains(&sanction) {
            designation.sanctions.push(sanction);
            designation.claims.extend(&about);
        }
        designation.claims.push(claim);
    }
}

fn stands(view: &View<'_>, sanction: EntityRef, day: Day) -> (Verdict, Vec<ClaimRef>) {
    let mut held = view.held(sanction);
    if held.period.start.is_none() {
        let listed: Option<Property> = view.schema(sanction).property("listingDate");
        let (start, chosen): (Option<Date>, _) = view.date(sanction, listed.as_slice());
        held.period.start = start;
        held.claims.extend(chosen.claims);
    }
    (held.period.holds_on(day), held.claims)
}

fn is_by(view: &View<'_>, sanction: EntityRef, names: &[String]) -> bool {
    let text = |claim: &ClaimRef| view.map().value(*claim);
    let stated = view.values(sanction, "authority");
    let programmes = ["program", "programId"].iter().flat_map(|name| view.values(sanction, name)).collect::<Vec<_>>();
    let datasets = view.claims(sanction).into_iter().filter(|_| stated.is_empty()).map(|claim| view.claim(claim).dataset);
    let mut texts = stated.iter().map(text).chain(programmes.iter().map(text)).chain(datasets);
    texts.any(|text| names.iter().any(|name| mentions(&words(text), name)))
}

fn mentions(text: &str, name: &str) -> bool {
    let ends = |at: usize| name.len() > SHORT || matches!(text.as_bytes().get(at + name.len()), None | Some(b' '));
    let begins = |at: usize| at == 0 || text.as_bytes()[at - 1] == b' ';
    !name.is_empty() && text.match_indices(name).any(|(at, _)| begins(at) && ends(at))
}

/// Folded, with one blank between words.
fn words(text: &str) -> String {
    crate::image::words_of(&fold(text)).collect::<Vec<_>>().join(" ")
}
