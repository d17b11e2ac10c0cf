//! Which units wait, in which order.

use super::sight::{Found, Sight};
use super::told::{Told, rule};
use sinew_store::{ProposalId, Unit, Units};
use std::collections::BTreeMap;

/// Which units are asked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only those that this rule found.
    pub rule: Option<String>,
    /// Only those from this document, by the key of its source.
    pub document: Option<String>,
    /// Also those that only repeat what the map holds.
    pub repeated: bool,
    /// Those after so many.
    pub offset: usize,
    /// At most so many.
    pub limit: Option<usize>,
}

/// One unit that waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// By which it is known.
    pub id: ProposalId,
    /// What the maps hold beside it.
    pub found: Found,
    /// How many others in the queue say the same.
    pub alike: usize,
}

/// The units that wait, and how many were left out.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    /// What new to the map comes first; see [`queue`].
    pub waiting: Vec<Waiting>,
    /// Those that only repeat what the map holds.
    pub repetitions: usize,
    /// Those beyond the limit.
    pub beyond: usize,
}

impl Wanted {
    /// Whether a unit is asked for.
    pub fn admits(&self, unit: &Unit, told: &Told<'_>) -> bool {
        self.rule.as_deref().is_none_or(|wanted| wanted == rule(unit))
            && self.document.as_deref().is_none_or(|wanted| told.source() == Some(wanted))
    }
}

/// What waits: new to the map first, of these what ties the most entities that the map holds already, then by place in the
/// document. What only repeats the map is folded away unless it is asked for.
pub fn queue(units: &Units, sight: &Sight<'_>, wanted: &Wanted) -> Queue {
    let mut alike: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for unit in units.pending() {
        let Some(told) = Told::of(unit, units, sight).filter(|told| wanted.admits(unit, told)) else { continue };
        let key = told.key(sight);
        *alike.entry(key.clone()).or_default() += 1;
        let place = told.claims.iter().find_map(|claim| claim.locator.quote?.span).unwrap_or_default();
        found.push((
            told.source().unwrap_or_default().to_owned(),
            place,
            key,
            Waiting { id: unit.id, found: sight.beside(unit), alike: 0 },
        ));
    }
    let all = found.len();
    found.retain(|(.., waiting)| wanted.repeated || !waiting.found.is_repetition());
    let repetitions = all - found.len();
    found.sort_by_key(|(document, place, _, waiting)| {
        let found = &waiting.found;
        (!found.known.is_empty(), std::cmp::Reverse(found.parties), document.clone(), *place, waiting.id)
    });
    let waiting = found.into_iter().map(|(_, _, key, waiting)| Waiting { alike: alike[&key] - 1, ..waiting });
    let mut waiting: Vec<Waiting> = waiting.skip(wanted.offset).collect();
    let beyond = wanted.limit.map_or(0, |limit| waiting.len().saturating_sub(limit));
    waiting.truncate(wanted.limit.unwrap_or(usize::MAX));
    Queue { waiting, repetitions, beyond }
}

/// What of the queue is not gone through, in words.
pub fn folded(queue: &Queue) -> Vec<String> {
    let more = |count: usize, one: &str, several: &str| match count {
        0 => None,
        1 => Some(format!("1 more proposal {one}.")),
        count => Some(format!("{count} more proposals {several}.")),
    };
    let shows = "what the map holds already; --repeated shows";
    let repetitions = more(queue.repetitions, &format!("only says {shows} it"), &format!("only say {shows} them"));
    let beyond = more(queue.beyond, "waits beyond the limit", "wait beyond the limit");
    repetitions.into_iter().chain(beyond).collect()
}
