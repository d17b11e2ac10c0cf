//! Precision, recall and their kin.

/// Right and wrong at one threshold.
#[derive(Clone, Copy, Default)]
pub(super) struct Counts {
    pub(super) right: usize,
    pub(super) wrong: usize,
    pub(super) missed: usize,
}

impl Counts {
    pub(super) fn precision(&self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    pub(super) fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    pub(super) fn f1(&self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }
}

pub(super) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Counts of scored labels at a threshold.
pub(super) fn at(scored: &[(f32, bool)], threshold: f32) -> Counts {
    scored.iter().fold(Counts::default(), |mut counts, (score, same)| {
        match (*score >= threshold, *same) {
            (true, true) => counts.right += 1,
            (true, false) => counts.wrong += 1,
            (false, true) => counts.missed += 1,
            (false, false) => {}
        }
        counts
    })
}

/// The best recall at any threshold with at least this precision.
pub(super) fn recall_at_precision(scored: &[(f32, bool)], precision: f64) -> f64 {
    let mut sorted = scored.to_vec();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let all = sorted.iter().filter(|(_, same)| *same).count();
    let (mut right, mut wrong, mut best) = (0, 0, 0.0f64);
    for (at, (score, same)) in sorted.iter().enumerate() {
        if *same {
            right += 1
        } else {
            wrong += 1
        }
        let last_of_its_score = sorted.get(at + 1).is_none_or(|next| next.0 != *score);
        if last_of_its_score && share(right, right + wrong) >= precision {
            best = best.max(share(right, all));
        }
    }
    best
}

/// Area under the curve of false against true positives: the share of pairs of a positive and a negative in right order.
pub(super) fn area(scored: &[(f32, bool)]) -> f64 {
    let mut sorted = scored.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut below, mut sum) = (0usize, 0.0);
    let mut at = 0;
    while at < sorted.len() {
        let end = sorted[at..].iter().take_while(|one| one.0 == sorted[at].0).count() + at;
        let same = sorted[at..end].iter().filter(|one| one.1).count();
        let other = end - at - same;
        sum += same as f64 * (below as f64 + other as f64 / 2.0);
        below += other;
        at = end;
    }
    let positives = sorted.iter().filter(|one| one.1).count();
    if positives == 0 || below == 0 { 0.0 } else { sum / (positives as f64 * below as f64) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCORED: &[(f32, bool)] = &[(0.9, true), (0.8, false), (0.8, true), (0.7, true), (0.2, false), (0.1, true)];

    #[test]
    fn counts() {
        let counts = at(SCORED, 0.7);
        assert_eq!((counts.right, counts.wrong, counts.missed), (3, 1, 1));
        assert!((counts.f1() - 0.75).abs() < 1e-9);
        assert!((recall_at_precision(SCORED, 0.95) - 0.25).abs() < 1e-9);
        assert!((recall_at_precision(SCORED, 0.75) - 0.75).abs() < 1e-9);
        assert!((area(SCORED) - 4.5 / 8.0).abs() < 1e-9);
    }
}
