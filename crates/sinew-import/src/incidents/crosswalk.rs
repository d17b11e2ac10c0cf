//! From the types of others to those of PLOVER (Open Event Data Alliance, codebook of 2018 and after).

/// One line a code of a source: source, code, type, mode. A code without a type has none in PLOVER.
const TABLE: &str = include_str!("crosswalk.csv");

/// The types of PLOVER, of its codebook of 2018 and of that of POLECAT.
pub(crate) const TYPES: [&str; 21] = [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "YIELD",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "INVESTIGATE",
    "DEMAND",
    "ACCUSE",
    "DISAPPROVE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "CRIME",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
];

/// Whether PLOVER has this type.
pub(crate) fn is_type(name: &str) -> bool {
    TYPES.contains(&name)
}

/// Type and mode of PLOVER for the code of a source; nothing if the table does not know the code.
pub fn plover(source: &str, code: &str) -> Option<(&'static str, &'static str)> {
    let same = |a: &str, b: &str| a.eq_ignore_ascii_case(b);
    TABLE.lines().skip(1).find_map(|line| {
        let mut cells = line.split(',');
        let (of, known, kind, mode) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
        (same(of, source) && same(known, code.trim())).then_some((kind, mode))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crosswalk() {
        assert_eq!(plover("acled", "air/drone strike "), Some(("ASSAULT", "heavy-weapons")));
        assert_eq!(plover("gtd", "6"), Some(("ASSAULT", "abduct")));
        assert_eq!(plover("ucdp", "4"), None);
        let rows = TABLE.lines().skip(1);
        assert!(rows.clone().all(|row| row.split(',').count() == 4), "the reader splits on commas alone");
        assert_eq!(rows.filter(|row| row.starts_with("acled")).count(), 25);
    }
}
