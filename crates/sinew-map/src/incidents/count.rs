//! How many incidents, by what is asked for.

use super::floor::{Least, floor, span};
use super::keys::{By, Key, Place, places};
use super::sources::{Concentration, concentration};
use super::statements::{PartyKey, Survey, survey};
use super::tally::Bounds;
use super::{Incident, IncidentFilter, list};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Range, Verdict};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A number of incidents.
#[derive(Clone, Debug)]
pub struct Count {
    /// Which.
    pub key: Key,
    /// At least so many.
    pub certain: u64,
    /// So many by the usual table, where the first possible day decides. Between the other two.
    pub usual: u64,
    /// At most so many; nothing where a record sets no upper bound.
    pub possible: Option<u64>,
    /// Number of dead, all together: the least in what is certain, the most in what is possible.
    pub deaths: Range,
    /// Sum of the best estimates in the usual table; the lowest estimate stands in where there is none.
    pub deaths_best: f64,
    /// Records in the usual table that have no best estimate.
    pub without_best: usize,
    /// On what sources the records rest.
    pub sources: Concentration<String>,
    /// Number of sources that do not go back to the same origin: of reports that records name, or else of claims.
    pub independent_sources: usize,
    /// The records counted, by date.
    pub incidents: Vec<EntityRef>,
    /// The claims it rests on.
    pub claims: Vec<ClaimRef>,
}

/// Numbers of incidents, row by row.
#[derive(Clone, Debug)]
pub struct Counts {
    /// By what.
    pub by: Vec<By>,
    /// By period in order; otherwise most incidents first, then by name, and within one name by period.
    pub rows: Vec<Count>,
    /// All together, each incident once.
    pub total: Count,
    /// Those that stand in no row, since nobody says in which, or their date leaves more than a year open. They are
    /// part of the total.
    pub unplaced: Count,
    /// The groups that claim them or are held responsible, as named and with facade brands resolved.
    pub groups: Survey<PartyKey>,
    /// What to call those groups.
    pub group_names: BTreeMap<PartyKey, String>,
}

/// An incident and how it belongs to a row.
struct Member<'i, 'a> {
    incident: &'i Incident<'a>,
    verdict: Verdict,
    is_usual: bool,
}

/// How many incidents there were: at least, by the usual table, at most, with the dead and the independent sources.
pub fn count(view: &View<'_>, filter: &IncidentFilter, by: &[By]) -> Counts {
    let incidents = list(view, filter);
    let window = Bounds { from: filter.from, to: filter.to.into_iter().chain(view.question().on).min() };
    let mut rows: BTreeMap<Key, (Key, Vec<Member<'_, '_>>)> = BTreeMap::new();
    let mut unplaced = Vec::new();
    for incident in &incidents {
        let places = places(incident, by, window);
        if places.is_empty() {
            unplaced.push(whole(incident));
        }
        for Place { key, verdict, is_usual } in places {
            let row = rows.entry(key.folded()).or_insert_with(|| (key.clone(), Vec::new()));
            row.0 = key.min(row.0.clone());
            row.1.push(Member { incident, verdict, is_usual });
        }
    }
    let all: Vec<Member<'_, '_>> = incidents.iter().map(whole).collect();
    let mut rows: Vec<Count> = rows.into_values().map(|(key, members)| counted(view, key, &members)).collect();
    if !matches!(by.first(), Some(By::Period(_))) {
        let sums = sums(&rows);
        rows.sort_by_cached_key(|row| {
            let (others, periods) = apart(&row.key);
            (Reverse(sums.get(&others).copied()), others.iter().map(|key| key.words(view)).collect::<Vec<_>>(), others, periods)
        });
    }
    Counts {
        by: by.to_vec(),
        rows,
        total: counted(view, Key::All, &all),
        unplaced: counted(view, Key::Unplaced, &unplaced),
        groups: survey(incidents.iter().map(|incident| (&incident.standing, incident.fits()))),
        group_names: group_names(view, &incidents),
    }
}

/// The keys of a row that are no periods, and those that are.
fn apart(key: &Key) -> (Vec<Key>, Vec<Key>) {
    key.parts().iter().cloned().partition(|key| !matches!(key, Key::Period(_)))
}

/// How many there are in the rows that differ in the period alone: at least, at most.
fn sums(rows: &[Count]) -> BTreeMap<Vec<Key>, (u64, u64)> {
    let mut sums: BTreeMap<Vec<Key>, (u64, u64)> = BTreeMap::new();
    for row in rows {
        let sum = sums.entry(apart(&row.key).0).or_default();
        sum.0 = sum.0.saturating_add(row.certain);
        sum.1 = sum.1.saturating_add(row.possible.unwrap_or(u64::MAX));
    }
    sums
}

fn whole<'i, 'a>(incident: &'i Incident<'a>) -> Member<'i, 'a> {
    Member { incident, verdict: incident.fits(), is_usual: incident.is_usual && incident.in_country.is_certain() }
}

/// Names of all who are named in statements, or stand behind a name.
fn group_names(view: &View<'_>, incidents: &[Incident<'_>]) -> BTreeMap<PartyKey, String> {
    let mut names = BTreeMap::new();
    for incident in incidents {
        for said in &incident.statements {
            names.entry(said.statement.party.clone()).or_insert_with(|| said.name.to_owned());
        }
        for party in incident.standing.claimants_resolved.union(&incident.standing.attributed_resolved) {
            let name = || party.0.map_or(party.1.clone(), |entity| view.caption(entity).to_owned());
            names.entry(party.clone()).or_insert_with(name);
        }
    }
    names
}

fn counted(view: &View<'_>, key: Key, members: &[Member<'_, '_>]) -> Count {
    let of = |belongs: fn(&Member<'_, '_>) -> bool| -> Vec<&Incident<'_>> {
        members.iter().filter(|member| belongs(member)).map(|member| member.incident).collect()
    };
    let (firm, usual) = (of(|member| member.verdict.is_certain()), of(|member| member.is_usual));
    let least = |among: &[&Incident<'_>], number: fn(&Incident<'_>) -> f64| {
        floor(&among.iter().map(|incident| least_of(incident, number(incident))).collect::<Vec<_>>())
    };
    let certain = least(&firm, |incident| at_least(&incident.covers)) as u64;
    let most = members.iter().map(|member| most(&member.incident.covers)).sum::<f64>();
    let possible = most.is_finite().then_some(most as u64);
    let dead = members.iter().map(|member| member.incident.deaths.hi()).sum::<f64>();
    let claims: BTreeSet<ClaimRef> = members.iter().flat_map(|member| &member.incident.claims).copied().collect();
    let sources = concentration(members.iter().map(|member| (sources(view, member.incident), member.incident.deaths.lo())));
    let deaths = Range::closed(least(&firm, |incident| incident.deaths.lo()), dead).unwrap_or_else(super::list::zero_or_more);
    // The floor of overlapping summaries depends on which of them are asked, so what is usual may miss what is certain.
    let best = least(&usual, |incident| incident.deaths_best.unwrap_or(incident.deaths.lo())).max(deaths.lo()).min(deaths.hi());
    Count {
        key,
        certain,
        usual: (least(&usual, |incident| at_least(&incident.covers)) as u64).clamp(certain, possible.unwrap_or(u64::MAX)),
        possible,
        deaths,
        deaths_best: best,
        without_best: usual.iter().filter(|incident| incident.deaths_best.is_none()).count(),
        independent_sources: sources.sources.len(),
        sources,
        incidents: members.iter().map(|member| member.incident.entity).collect(),
        claims: claims.into_iter().collect(),
    }
}

/// What an incident rests on: the publishers of the reports that its record names, or else the origins of its claims.
pub(super) fn sources(view: &View<'_>, incident: &Incident<'_>) -> BTreeSet<String> {
    let named: BTreeSet<String> = incident.publishers.iter().map(|name| crate::image::fold(name)).collect();
    if !named.is_empty() {
        return named;
    }
    origins(view, &incident.claims.iter().copied().collect()).into_iter().map(str::to_owned).collect()
}

fn least_of(incident: &Incident<'_>, number: f64) -> Least {
    Least { span: span(incident.when), number, is_summary: incident.covers != Range::exact(1.0) }
}

/// The least whole number in a range.
pub(super) fn at_least(range: &Range) -> f64 {
    let lowest = range.lo().ceil();
    if lowest == range.lo() && !range.lo_closed() { lowest + 1.0 } else { lowest.max(0.0) }
}

/// The largest whole number in a range.
fn most(range: &Range) -> f64 {
    let highest = range.hi().floor();
    if highest == range.hi() && !range.hi_closed() && highest.is_finite() { highest - 1.0 } else { highest }
}

/// The sources to which claims go back, by key: two reports of one origin are one.
fn origins<'a>(view: &View<'a>, claims: &BTreeSet<ClaimRef>) -> BTreeSet<&'a str> {
    claims.iter().map(|claim| view.origin(*claim)).collect()
}
