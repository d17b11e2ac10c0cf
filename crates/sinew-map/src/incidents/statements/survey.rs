//! Standings counted: by status, by group, by claimant and attribution, by independent sources.

use super::super::Status;
use super::standing::Standing;
use sinew_model::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// Two ends of a count of incidents that a group may have to do with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirmOrAny {
    /// The incident certainly is one of those asked for, and it is the only one who claims or is held responsible, and has
    /// not denied.
    pub firm: u64,
    /// It claims or is held responsible, perhaps among others.
    pub any: u64,
}

/// In how many incidents a group is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupCount {
    /// Under the names that are stated.
    pub as_named: FirmOrAny,
    /// With brands resolved to those who stand behind them.
    pub brands_resolved: FirmOrAny,
    /// Incidents that it claims, as named.
    pub claims: u64,
    /// Incidents that are attributed to it, as named.
    pub attributions: u64,
}

/// Numbers of incidents by how their statements stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey<P: Ord> {
    /// By status; those without an incident are left out.
    pub status: BTreeMap<Status, u64>,
    /// By group, for every group named or behind a name.
    pub groups: BTreeMap<P, GroupCount>,
    /// By claimant and attributed party as named; nothing stands for an empty side. An incident with several counts in each
    /// cell.
    pub cross: BTreeMap<(Option<P>, Option<P>), u64>,
    /// By the largest number of independent sources behind one attribution.
    pub independent_sources: BTreeMap<usize, u64>,
}

/// Counts standings, each with whether its incident is one of those asked for.
pub fn survey<'s, P: Ord + Clone + 's, S: Ord + 's>(
    standings: impl IntoIterator<Item = (&'s Standing<P, S>, Verdict)>,
) -> Survey<P> {
    let mut survey =
        Survey { status: BTreeMap::new(), groups: BTreeMap::new(), cross: BTreeMap::new(), independent_sources: BTreeMap::new() };
    for (standing, fits) in standings {
        *survey.status.entry(standing.status).or_default() += 1;
        let sources = standing.attributed.values().map(BTreeSet::len).max().unwrap_or(0);
        *survey.independent_sources.entry(sources).or_default() += 1;
        survey.add_groups(standing, fits.is_certain());
        survey.add_cells(standing);
    }
    survey
}

impl<P: Ord + Clone> Survey<P> {
    fn group(&mut self, party: &P) -> &mut GroupCount {
        self.groups.entry(party.clone()).or_default()
    }

    fn add_groups<S: Ord>(&mut self, standing: &Standing<P, S>, fits: bool) {
        let attributed: BTreeSet<P> = standing.attributed.keys().cloned().collect();
        for party in &standing.claimants {
            self.group(party).claims += 1;
        }
        for party in &attributed {
            self.group(party).attributions += 1;
        }
        let named = &standing.claimants | &attributed;
        for party in &named {
            self.group(party).as_named.add(fits && named.len() == 1 && !standing.deniers.contains(party));
        }
        let behind = &standing.claimants_resolved | &standing.attributed_resolved;
        for party in &behind {
            let is_denied = standing.deniers.contains(party) || standing.deniers_resolved.contains(party);
            self.group(party).brands_resolved.add(fits && behind.len() == 1 && !is_denied);
        }
    }

    fn add_cells<S: Ord>(&mut self, standing: &Standing<P, S>) {
        let or_none = |parties: Vec<&P>| match parties.is_empty() {
            true => vec![None],
            false => parties.into_iter().cloned().map(Some).collect::<Vec<_>>(),
        };
        let attributed = or_none(standing.attributed.keys().collect());
        for claimant in or_none(standing.claimants.iter().collect()) {
            for accused in &attributed {
                *self.cross.entry((claimant.clone(), accused.clone())).or_default() += 1;
            }
        }
    }
}

impl FirmOrAny {
    fn add(&mut self, is_firm: bool) {
        self.firm += u64::from(is_firm);
        self.any += 1;
    }
}
