//! What was said, by whom, when.

use sinew_model::Day;
use std::collections::{BTreeMap, BTreeSet};

/// What a statement does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatementKind {
    /// Its speaker says that it did it.
    Claim,
    /// Its speaker says that it did not.
    Denial,
    /// Its speaker takes back what it claimed until then.
    Retraction,
    /// Its speaker says that another did it.
    Attribution,
}

impl StatementKind {
    /// The four, in order.
    pub const ALL: [StatementKind; 4] =
        [StatementKind::Claim, StatementKind::Denial, StatementKind::Retraction, StatementKind::Attribution];

    /// `claim`, `denial`, `retraction`, `attribution`.
    pub fn code(self) -> &'static str {
        match self {
            StatementKind::Claim => "claim",
            StatementKind::Denial => "denial",
            StatementKind::Retraction => "retraction",
            StatementKind::Attribution => "attribution",
        }
    }

    /// The kind of this code.
    pub fn named(code: &str) -> Option<StatementKind> {
        StatementKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One statement about one incident. `P` names parties, `S` names sources.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Statement<P, S> {
    /// What it does.
    pub kind: StatementKind,
    /// The party that it is about: who claims, denies or takes back, or who is held responsible.
    pub party: P,
    /// The day on which it was made. One of which nobody says when exists at any day and before all others.
    pub said: Option<Day>,
    /// The source to which it goes back: [`Origins::root`] of the one that reports it.
    pub origin: S,
    /// The one statement in which several parties speak together, where they do. Such claims do not compete.
    pub joint: Option<String>,
}

/// A sourced statement that one party appears under the name of another for a while.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Brand<P> {
    /// The name that appears.
    pub brand: P,
    /// Who stands behind it.
    pub operator: P,
    /// From this day; nothing where nobody says.
    pub from: Option<Day>,
    /// Until this day, and on it.
    pub to: Option<Day>,
    /// When it was stated; nothing where nobody says.
    pub said: Option<Day>,
}

impl<P> Brand<P> {
    /// Whether it was stated by `as_of` and covers `day`. An incident of which nobody says when lies on no day.
    pub fn covers(&self, day: Option<Day>, as_of: Option<Day>) -> bool {
        let is_known = self.said.is_none_or(|said| as_of.is_none_or(|as_of| said <= as_of));
        let is_always = self.from.is_none() && self.to.is_none();
        let holds = |day: Day| self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to);
        is_known && day.map_or(is_always, holds)
    }
}

/// Those behind a party on a day, as known on another; itself where no brand says otherwise.
pub(super) fn resolved<P: Ord + Clone>(party: &P, brands: &[Brand<P>], day: Option<Day>, as_of: Option<Day>) -> BTreeSet<P> {
    let holding = brands.iter().filter(|brand| brand.brand == *party && brand.covers(day, as_of));
    let operators: BTreeSet<P> = holding.map(|brand| brand.operator.clone()).collect();
    if operators.is_empty() { BTreeSet::from([party.clone()]) } else { operators }
}

/// Which source copies which.
#[derive(Clone, Debug, Default)]
pub struct Origins<S> {
    copied: BTreeMap<S, S>,
}

impl<S: Ord + Clone> Origins<S> {
    /// From pairs of a source and the one that it copies.
    pub fn new(copied: impl IntoIterator<Item = (S, S)>) -> Origins<S> {
        Origins { copied: copied.into_iter().collect() }
    }

    /// The source to which one goes back. Sources that copy each other in a circle go back to the first of them in order.
    pub fn root(&self, source: &S) -> S {
        let mut way = vec![source];
        while let Some(next) = self.copied.get(way[way.len() - 1]) {
            if let Some(start) = way.iter().position(|there| *there == next) {
                return way[start..].iter().min().map_or_else(|| source.clone(), |first| (*first).clone());
            }
            way.push(next);
        }
        way[way.len() - 1].clone()
    }
}

#[cfg(test)]
mod tests {
    use super::Origins;

    #[test]
    fn copies_go_back_to_their_root() {
        let origins = Origins::new([("b", "a"), ("c", "b"), ("x", "y"), ("y", "x"), ("z", "x"), ("s", "s")]);
        let check = |source, root| assert_eq!(origins.root(&source), root, "{source}");
        check("a", "a");
        check("c", "a");
        check("x", "x");
        check("y", "x");
        check("z", "x");
        check("s", "s");
    }
}
