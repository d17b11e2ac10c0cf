//! The incidents of a view as plain events, each as its own dataset tells it.

use super::event::{Actor, Deaths, Event, Kind, Place, Radius};
use crate::image::fold;
use crate::incidents::{IncidentFilter, Party, list};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Date, Day, Range};
use std::collections::{BTreeMap, BTreeSet};

/// Incidents as events, with the entities that they are.
#[derive(Clone, Debug, Default)]
pub struct FromView {
    /// One for each entity and dataset; the set is the name of the dataset.
    pub events: Vec<Event>,
    /// The entity of each, as its source knows it, not what it was joined to.
    pub entities: Vec<EntityRef>,
    /// Records of several incidents, which are compared with nothing.
    pub summaries: Vec<EntityRef>,
    /// Events that were judged one already, as they stand in `events`.
    pub together: BTreeSet<(usize, usize)>,
}

/// The incidents of these datasets (of all, where none is named) as events.
pub fn events(view: &View<'_>, datasets: &[String]) -> FromView {
    let mut found = FromView::default();
    for incident in list(view, &IncidentFilter::default()) {
        if incident.covers != Range::exact(1.0) {
            found.summaries.push(incident.entity);
            continue;
        }
        let first = found.events.len();
        for member in view.members(incident.entity) {
            for (dataset, claims) in by_dataset(view, member) {
                if datasets.is_empty() || datasets.iter().any(|name| name == dataset) {
                    let parties = [&incident.claimed_by[..], &incident.attributed_to, &incident.target].concat();
                    found.events.push(Told { view, dataset, claims: &claims }.event(member, &parties));
                    found.entities.push(member);
                }
            }
        }
        let joined = first..found.events.len();
        let pairs = joined.clone().flat_map(|one| joined.clone().map(move |other| (one, other)));
        found.together.extend(pairs.filter(|(one, other)| one < other));
    }
    found
}

/// The supporting claims about an entity, by dataset.
fn by_dataset<'a>(view: &View<'a>, member: EntityRef) -> BTreeMap<&'a str, Vec<ClaimRef>> {
    let mut claims: BTreeMap<&str, Vec<ClaimRef>> = BTreeMap::new();
    for claim in view.map().claims_of(member).filter(|claim| view.admits(*claim) && view.supports(*claim)) {
        claims.entry(view.claim(claim).dataset).or_default().push(claim);
    }
    claims
}

/// What one dataset says of one entity.
struct Told<'v, 'a> {
    view: &'v View<'a>,
    dataset: &'a str,
    claims: &'v [ClaimRef],
}

impl<'a> Told<'_, 'a> {
    fn event(&self, member: EntityRef, parties: &[Party<'a>]) -> Event {
        let (earliest, latest) = self.days();
        let is_told = |party: &&Party<'a>| party.claims.iter().any(|claim| self.view.claim(*claim).dataset == self.dataset);
        Event {
            set: self.dataset.to_owned(),
            id: self.view.map().id(member).to_owned(),
            earliest,
            latest,
            stated: None,
            place: self.place(),
            actors: self.actors(parties.iter().filter(is_told)),
            kind: self.kind(),
            target: self.texts("targetType").join(" "),
            weapons: self.texts("weapon").into_iter().map(str::to_owned).collect(),
            deaths: self.deaths(),
            sources: self.texts("publisher").into_iter().map(str::to_owned).collect(),
            origin: self.origin(),
        }
    }

    /// Those who claimed it, are held responsible or are its target, and others who took part, each once.
    fn actors<'p>(&self, parties: impl Iterator<Item = &'p Party<'a>>) -> Vec<Actor>
    where
        'a: 'p,
    {
        let mut actors: Vec<Actor> = parties.map(|party| actor(self.view, party.entity, party.name)).collect();
        let took_part = |claim: &&ClaimRef| self.view.map().property(**claim).name() == "involved";
        actors.extend(self.claims.iter().filter(took_part).map(|claim| {
            let entity = self.view.target(*claim);
            actor(self.view, entity, entity.map_or(self.view.map().value(*claim), |entity| self.view.caption(entity)))
        }));
        actors.sort_by(|one, other| (&one.family, &one.name).cmp(&(&other.family, &other.name)));
        actors.dedup();
        actors
    }

    /// Different values, in order.
    fn texts(&self, property: &str) -> Vec<&'a str> {
        let of = |claim: &&ClaimRef| self.view.map().property(**claim).name() == property;
        let values: BTreeSet<&str> = self.claims.iter().filter(of).map(|claim| self.view.map().value(*claim)).collect();
        values.into_iter().collect()
    }

    fn number(&self, property: &str) -> Option<f64> {
        self.texts(property).into_iter().find_map(|value| value.trim().parse().ok())
    }

    fn range(&self, property: &str) -> Option<Range> {
        self.texts(property).into_iter().filter_map(|value| Range::parse(value).ok()).reduce(|one, other| one.hull(&other))
    }

    /// From the first possible day of any of its dates to the last.
    fn days(&self) -> (Option<Day>, Option<Day>) {
        let dates: Vec<Date> = ["date", "startDate", "endDate"]
            .iter()
            .flat_map(|name| self.texts(name))
            .filter_map(|text| Date::parse(text).ok())
            .collect();
        let bounded = !dates.is_empty() && dates.iter().all(|date| date.earliest().is_some() && date.latest().is_some());
        if !bounded {
            return (None, None);
        }
        (dates.iter().filter_map(|date| date.earliest()).min(), dates.iter().filter_map(|date| date.latest()).max())
    }

    /// `village, district, province`: the first part names the place, the last the province.
    fn place(&self) -> Place {
        let location = self.texts("location").into_iter().next().unwrap_or_default();
        let parts: Vec<&str> = location.split(',').map(str::trim).collect();
        let part = |at: Option<usize>| at.and_then(|at| parts.get(at)).map_or_else(String::new, |part| (*part).to_owned());
        let last = parts.len().checked_sub(1).filter(|last| *last > 0);
        let point = self.number("latitude").zip(self.number("longitude"));
        Place {
            point,
            radius: radius(&self.texts("locationPrecision")),
            name: part(Some(0)),
            district: part(last.filter(|last| *last > 1).map(|last| last - 1)),
            province: part(last),
        }
    }

    fn kind(&self) -> Kind {
        let class = self.texts("incidentType").join(" ");
        let mode = self.texts("mode").join(" ");
        let sort = match class.to_ascii_uppercase().as_str() {
            "ASSAULT" => "violence",
            "PROTEST" => "demonstrations",
            _ => "",
        };
        let fine = if mode.is_empty() { String::new() } else { format!("{class} {mode}") };
        Kind { fine, class, sort: sort.to_owned() }
    }

    fn deaths(&self) -> Option<Deaths> {
        let best = self.number("deathsBest");
        let Some(range) = self.range("deaths") else { return best.map(Deaths::exactly) };
        let (low, high) = (range.lo(), range.hi());
        let middle = if high.is_finite() { (low + high) / 2.0 } else { low };
        Some(Deaths { low, best: best.unwrap_or(middle), high })
    }

    /// The report that all its claims go back to, if there is one beside the dataset.
    fn origin(&self) -> String {
        let origins: BTreeSet<&str> = self.claims.iter().map(|claim| self.view.origin(*claim)).collect();
        let one = origins.first().filter(|origin| origins.len() == 1 && **origin != self.dataset);
        one.map_or_else(String::new, |origin| (*origin).to_owned())
    }
}

/// By the words that importers and claims use; what is not said to be exact is near.
fn radius(precision: &[&str]) -> Radius {
    let words = precision.first().map_or_else(String::new, |word| word.to_ascii_lowercase());
    let has = |any: &[&str]| any.iter().any(|word| words.contains(word));
    if words == "1" || words.starts_with("exact") {
        Radius::Exact
    } else if words.starts_with("near") {
        Radius::Near
    } else if has(&["region", "province", "district", "governorate", "country", "adm", "sea", "line", "area"]) {
        Radius::Far
    } else {
        Radius::Near
    }
}

/// Entities of different datasets that nobody joined are compared by their names.
fn actor(view: &View<'_>, entity: Option<EntityRef>, name: &str) -> Actor {
    let joined = entity.filter(|entity| view.members(*entity).len() > 1).map(|entity| view.id(entity).to_owned());
    Actor { name: name.to_owned(), family: family(name).or(joined).unwrap_or_default() }
}

/// What data sets call by different names alike: the state of a country, civilians, crowds. `Government of Syria` and
/// `Military Forces of Syria (2000-)` are of one family.
fn family(name: &str) -> Option<String> {
    const STATE: [&str; 5] =
        ["government of ", "military forces of ", "police forces of ", "armed forces of ", "security forces of "];
    let bare = name.split('(').next().unwrap_or(name);
    let folded = fold(bare);
    let country = STATE.iter().find_map(|start| folded.strip_prefix(start));
    let crowd = ["civilians", "protesters", "rioters"].into_iter().find(|word| folded.starts_with(word));
    country.map(|country| format!("state of {}", country.trim())).or(crowd.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::{Radius, family, radius};

    #[test]
    fn precisions() {
        let check = |words: &str, expected: Radius| assert_eq!(radius(&[words]), expected, "{words}");
        check("exact", Radius::Exact);
        check("near a town or part of a region", Radius::Near);
        check("city", Radius::Near);
        check("", Radius::Near);
        check("centre of a district", Radius::Far);
        check("country", Radius::Far);
    }

    #[test]
    fn families() {
        let check = |name: &str, expected: Option<&str>| assert_eq!(family(name).as_deref(), expected, "{name}");
        check("Government of Syria", Some("state of syria"));
        check("Military Forces of Syria (2000-)", Some("state of syria"));
        check("Civilians (Iraq)", Some("civilians"));
        check("Kata'ib Hizballah", None);
    }
}
