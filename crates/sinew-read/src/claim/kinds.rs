//! The closed vocabulary of claims: what sorts there are and who may be a party to each. The table is `data/kinds.csv`.

use crate::{Class, Layer};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A sort of claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name: `ownership`, `attack`.
    pub name: &'static str,
    /// Relation or event.
    pub layer: Layer,
    /// What the subject may be.
    pub subject: Classes,
    /// What the object may be.
    pub object: Classes,
    /// Whether the parties may change places.
    pub symmetric: bool,
    /// Whether a subject without an object says anything (`he resigned`).
    pub subject_alone: bool,
    /// Whether an object without a subject says anything (`X was attacked`).
    pub object_alone: bool,
    /// Whether one party alone says anything only with a day.
    pub dated_alone: bool,
}

/// A set of classes of entities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u16);

/// Marks sets that also take people whom the document does not say who they are: `four peacekeepers`.
const SOMEBODY: u16 = 1 << 15;

impl Classes {
    /// Every class.
    pub const ANY: Classes = Classes(!SOMEBODY);

    /// Reads names of classes between blanks; `actor` stands for whoever can act, `any` for all, `somebody` for people whom
    /// the document does not identify.
    pub(crate) fn parse(words: &str) -> Option<Classes> {
        words.split_whitespace().try_fold(Classes(0), |set, word| Some(Classes(set.0 | Classes::of_word(word)?)))
    }

    fn of_word(word: &str) -> Option<u16> {
        let bit = |class: Class| 1u16 << class as u16;
        Some(match word {
            "person" => bit(Class::Person),
            "organization" => bit(Class::Organization) | bit(Class::Group),
            "group" => bit(Class::Group),
            "publicbody" => bit(Class::PublicBody),
            "company" => bit(Class::Company),
            "country" => bit(Class::Country),
            "place" => bit(Class::Place) | bit(Class::Country),
            "vessel" => bit(Class::Vessel),
            "airplane" => bit(Class::Airplane),
            "position" => bit(Class::Position),
            "law" => bit(Class::Law),
            "event" => bit(Class::Event),
            "work" => bit(Class::Work),
            "actor" => [Class::Person, Class::Organization, Class::PublicBody, Class::Company, Class::Country, Class::Group]
                .map(bit)
                .iter()
                .sum(),
            "somebody" => SOMEBODY,
            "any" => !SOMEBODY,
            _ => return None,
        })
    }

    /// Whether it takes people of whom the document does not say who they are.
    pub(crate) fn takes_somebody(self) -> bool {
        self.0 & SOMEBODY != 0
    }

    /// Whether a class is among them.
    pub fn holds(self, class: Class) -> bool {
        self.0 & (1 << class as u16) != 0
    }
}

static KINDS: LazyLock<BTreeMap<&'static str, Kind>> = LazyLock::new(|| {
    include_str!("../../data/kinds.csv").lines().skip(1).filter_map(row).map(|kind| (kind.name, kind)).collect()
});

fn row(line: &'static str) -> Option<Kind> {
    let mut cells = line.split(',');
    let mut next = || cells.next();
    let (name, layer, subject, object, symmetric, alone) = (next()?, next()?, next()?, next()?, next()?, next()?);
    Some(Kind {
        name,
        layer: if layer == "event" { Layer::Event } else { Layer::Relation },
        subject: Classes::parse(subject)?,
        object: Classes::parse(object)?,
        symmetric: symmetric == "yes",
        subject_alone: alone.contains("subject"),
        object_alone: alone.contains("object"),
        dated_alone: alone.contains("dated"),
    })
}

/// The sort of that name, if the vocabulary has it.
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.get(name)
}

/// All sorts, by name.
pub fn kinds() -> impl Iterator<Item = &'static Kind> {
    KINDS.values()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_read() {
        let rows = include_str!("../../data/kinds.csv").lines().count() - 1;
        assert_eq!(kinds().count(), rows);
    }

    #[test]
    fn classes_hold_what_they_name() {
        let actor = Classes::parse("actor").unwrap();
        assert!(actor.holds(Class::Country) && !actor.holds(Class::Place));
        assert_eq!(Classes::parse("ghost"), None);
    }
}
