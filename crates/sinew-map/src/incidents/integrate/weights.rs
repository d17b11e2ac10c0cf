//! What each agreement and disagreement is worth: a table.

use std::fmt;

/// What is compared. Each has a row of the table for each level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    /// Days apart, and how well the days are known.
    Day,
    /// Names of place, district and province.
    PlaceName,
    /// Families of actors.
    Actor,
    /// Names of actors.
    ActorName,
    /// Type of event.
    Type,
    /// Words for the target.
    Target,
    /// Weapons.
    Weapon,
    /// Number of dead.
    Deaths,
    /// Who reported it.
    Source,
    /// Kilometres apart, and how well the places are known.
    Distance,
}

impl Feature {
    /// All, in the order in which reasons are told.
    pub const ALL: [Feature; 10] = [
        Feature::Day,
        Feature::PlaceName,
        Feature::Actor,
        Feature::ActorName,
        Feature::Type,
        Feature::Target,
        Feature::Weapon,
        Feature::Deaths,
        Feature::Source,
        Feature::Distance,
    ];

    /// In a word or two, as in the table: `place name`.
    pub fn words(self) -> &'static str {
        match self {
            Feature::Day => "day",
            Feature::PlaceName => "place name",
            Feature::Actor => "actor",
            Feature::ActorName => "actor name",
            Feature::Type => "type",
            Feature::Target => "target",
            Feature::Weapon => "weapon",
            Feature::Deaths => "deaths",
            Feature::Source => "source",
            Feature::Distance => "km",
        }
    }

    fn of_row(name: &str) -> Option<Feature> {
        Feature::ALL.into_iter().find(|feature| match feature {
            Feature::Distance => name.starts_with("km"),
            other => other.words() == name,
        })
    }
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The level: `same`, `ratio 2.2`; for kilometres with the precision of both before it.
    pub level: String,
    /// Added to the log-odds.
    pub weight: f64,
    /// What it says.
    pub meaning: String,
}

/// Log-odds (natural logarithm) that two events are one, level by level.
#[derive(Clone, PartialEq)]
pub struct Weights {
    /// Before anything is compared.
    pub start: f64,
    /// Times the logarithm of one and the events of the other set around, for each of the two.
    pub crowd: f64,
    rows: Vec<Vec<Row>>,
}

impl fmt::Debug for Weights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Weights").field("start", &self.start).field("crowd", &self.crowd).finish_non_exhaustive()
    }
}

impl Default for Weights {
    /// The table in `data/incident_weights.csv`.
    fn default() -> Weights {
        Weights::parse(include_str!("../../../data/incident_weights.csv"))
    }
}

impl Weights {
    /// Reads a table with the columns feature, level, weight, meaning; levels stand in the order in which `compare`
    /// numbers them. A row that cannot be read is worth nothing.
    fn parse(table: &str) -> Weights {
        let mut weights = Weights { start: 0.0, crowd: 0.0, rows: vec![Vec::new(); Feature::ALL.len()] };
        for line in table.lines().skip(1) {
            let mut cells = line.splitn(4, ',');
            let mut cell = || cells.next().unwrap_or_default();
            let (name, level, weight, meaning) = (cell(), cell(), cell().parse().unwrap_or(0.0), cell());
            match Feature::of_row(name) {
                Some(feature) => {
                    let of_km = name.strip_prefix("km ").map_or(level.to_owned(), |precision| format!("{precision} {level}"));
                    weights.rows[feature as usize].push(Row { level: of_km, weight, meaning: meaning.to_owned() });
                }
                None if name == "start" => weights.start = weight,
                None => weights.crowd = weight,
            }
        }
        weights
    }

    /// The rows of a feature, in the order of levels.
    pub fn rows(&self, feature: Feature) -> &[Row] {
        &self.rows[feature as usize]
    }

    /// All weights as a rectangle of features by levels, for the hot loop.
    pub(super) fn grid(&self) -> Vec<[f64; LEVELS]> {
        let of = |rows: &Vec<Row>| std::array::from_fn(|at| rows.get(at).map_or(0.0, |row| row.weight));
        self.rows.iter().map(of).collect()
    }
}

/// More than any feature has levels.
pub(super) const LEVELS: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_row_for_each_level() {
        let weights = Weights::default();
        let numbers: Vec<usize> = Feature::ALL.iter().map(|feature| weights.rows(*feature).len()).collect();
        assert_eq!(numbers, [10, 9, 5, 2, 5, 4, 3, 10, 3, 49]);
        assert!(weights.start < 0.0 && weights.crowd < 0.0);
        let level = |feature, level: u8| weights.rows(feature)[usize::from(level)].level.as_str();
        assert_eq!(level(Feature::Day, super::super::compare::DAY_SAME), "same");
        assert_eq!(level(Feature::Day, super::super::compare::DAY_SPAN), "filled");
        assert_eq!(level(Feature::Distance, 24), "near near 0.1");
    }
}
