use super::{Measure, Question};

/// How much may be done. Nothing set is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// At most so many measures.
    pub count: Option<u64>,
    /// At most this cost.
    pub cost: Option<u64>,
    /// At most this harm.
    pub harm: Option<u64>,
}

/// As many limits as there can be.
pub(super) const KINDS: usize = 3;

impl Limits {
    /// In the order of [`uses`].
    pub(super) fn all(&self) -> [Option<u64>; KINDS] {
        [self.count, self.cost, self.harm]
    }
}

/// Whether a set of measures may be taken: within the limits, with all that its members need, without what they exclude.
pub(super) fn allowed(question: &Question<'_>, set: &[u32]) -> bool {
    let within =
        question.limits.all().iter().zip(used(question, set)).all(|(limit, used)| limit.is_none_or(|limit| used <= limit));
    within
        && set.iter().all(|at| {
            let measure = &question.measures[*at as usize];
            measure.needs.iter().all(|need| set.contains(need)) && !measure.excludes.iter().any(|other| set.contains(other))
        })
}

/// What a set of measures uses up of each limit.
pub(super) fn used(question: &Question<'_>, set: &[u32]) -> [u64; KINDS] {
    let measures = || set.iter().map(|at| &question.measures[*at as usize]);
    let mut harmed: Vec<u32> = measures().flat_map(|measure| measure.harms.iter().copied()).collect();
    harmed.sort_unstable();
    harmed.dedup();
    let shared: u64 = harmed.iter().map(|at| question.harms[*at as usize]).sum();
    [set.len() as u64, measures().map(|measure| measure.cost).sum(), measures().map(|measure| measure.harm).sum::<u64>() + shared]
}

/// What each measure uses up at least, whatever else is taken: a shared harm is divided among all that do it, so that no set
/// is charged more than it does.
pub(super) fn at_least(question: &Question<'_>) -> Vec<[f64; KINDS]> {
    let mut doers = vec![0u64; question.harms.len()];
    for measure in question.measures {
        measure.harms.iter().for_each(|at| doers[*at as usize] += 1);
    }
    let shared = |measure: &Measure| -> f64 {
        measure.harms.iter().map(|at| question.harms[*at as usize] as f64 / doers[*at as usize] as f64).sum()
    };
    // Rounded down a little, so that a sum of shares never passes the whole.
    question.measures.iter().map(|m| [1.0, m.cost as f64, m.harm as f64 + shared(m) * (1.0 - 1e-9)]).collect()
}
